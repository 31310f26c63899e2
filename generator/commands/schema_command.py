"""`quizwright schema`: JSON Schemas with which an editor completes and checks a bank."""

from pathlib import Path

import click

from generator.commands.console import Console, pass_console, shared_options

FILES = ("module", "key-points", "evidence", "items", "blueprint")


@click.command("schema", epilog="Exit codes: 0 done, 2 wrong use, 5 not saved.")
@click.argument("file", type=click.Choice(FILES), required=False)
@click.option(
    "--write",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write all schemas into this folder instead of printing one.",
)
@shared_options(data=False)
@pass_console
def command(console: Console, file: str | None, folder: Path | None) -> None:
    """Print the JSON Schema of one sort of FILE, or write all of them.

    An editor with the YAML language server completes and checks a file that begins with a line
    such as

        # yaml-language-server: $schema=../../../docs/schema/items.schema.json
    """
    from generator.bank.schema import schema_of
    from generator.workflows.files import write_whole

    if folder is not None and file is not None:
        raise click.UsageError("Name a file to print its schema, or use --write to write all.")
    if folder is not None:
        for name in FILES:
            path = folder / f"{name}.schema.json"
            write_whole(path, schema_of(name).encode())
            console.aside(f"wrote {path}")
    elif file is not None:
        console.result(schema_of(file).rstrip("\n"))
    else:
        raise click.UsageError(f"Name a file ({', '.join(FILES)}), or use --write FOLDER.")
