"""`quizwright check`: every fault of a module, each at its place."""

import click

from generator.commands.console import Console, pass_console, shared_options
from generator.errors import Finding, errors_of

EPILOG = "Exit codes: 0 no faults, 1 faults found, 2 no such module."


@click.command("check", epilog=EPILOG)
@click.argument("modules", metavar="MODULE...", nargs=-1, required=True)
@shared_options(data=True)
@pass_console
def command(console: Console, modules: tuple[str, ...]) -> int:
    """Find every fault of a module.

    Reads all files of each MODULE, a shipped module's name or the path of a module's folder, and
    prints each fault with its place, what is wrong and what to do. Beside the structure of the
    files it runs those rules of `quizwright lint` that find errors.
    """
    from generator.lint.formats.data import finding_data
    from generator.workflows.check import check_modules

    findings: list[Finding] = []
    for name, loaded in zip(modules, check_modules(modules), strict=True):
        findings += loaded.findings
        if loaded.bank is not None and not loaded.findings:
            bank = loaded.bank
            counts = [
                _counted(len(bank.items), "item", "items"),
                _counted(len(bank.key_points), "key point", "key points"),
                _counted(len(bank.blueprints), "quiz", "quizzes"),
            ]
            console.aside(f"{name}: no faults in {', '.join(counts)}")
    if console.json:
        console.data([finding_data(finding) for finding in findings])
    else:
        for finding in findings:
            console.finding(finding)
        if findings:
            console.aside(f"{len(findings)} finding{'s' * (len(findings) != 1)}")
    return 1 if errors_of(findings) else 0


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
