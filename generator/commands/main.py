"""The command group: finds commands by name, loads one at a time, and alone prints errors."""

import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from generator.commands.console import Console, shared_options
from generator.errors import NotSaved, QuizwrightError
from generator.version import VERSION

COMMANDS = {
    "take": "Sit a quiz in the terminal.",
    "build": "Write worksheets and answer keys as PDF.",
    "list": "Show modules and their quizzes.",
    "check": "Find every fault of a module.",
    "lint": "Find flaws of item writing, and what gives keys away.",
    "explain": "Explain a rule of the lint, or list all rules.",
    "review": "Walk through items that wait for a review, and record the verdict.",
    "trace": "Compare a module's key points with its guide, or show its coverage.",
    "passages": "Print the fingerprints of a guide's passages.",
    "schema": "Print the JSON Schema of one sort of FILE, or write all of them.",
}
"""Names and summaries, so that `--help` loads no command."""

INTERRUPTED = 130
TERMINATED = 143


class _Terminated(BaseException):
    """SIGTERM: unwinds like ctrl-C, so that half-written files are cleaned up."""


class LazyGroup(click.Group):
    """A group that imports a command when it is called, not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Names of all commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the command of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"generator.commands.{cmd_name}_command")
        command = module.command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or suggest one with a near name."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from difflib import get_close_matches  # a cost that only this error pays

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            ctx.fail(f"No such command '{args[0]}'.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands from the table."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 done or passed, 1 findings or below the cut score, 2 wrong use or"
    " unusable input, 4 saved and paused, 5 not saved, 6 no form found, 130 interrupted,"
    " 143 terminated.",
)
@click.version_option(VERSION, prog_name="quizwright")
@shared_options(data=True)
def cli() -> None:
    """Turn a guide's question bank into quizzes on paper and in the terminal.

    QUIZ is written as MODULE/QUIZ, for instance nk-cells-and-car-t/safety. MODULE is the name of a
    shipped module or the path of a module's folder.
    """


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(_run(args))


def _run(args: Sequence[str] | None) -> int:
    console = Console()
    signal.signal(signal.SIGTERM, _terminate)
    try:
        code = cli.main(
            args=list(args) if args is not None else None,
            prog_name="quizwright",
            standalone_mode=False,
            obj=console,
        )
        getattr(sys.stdout, "flush", int)()  # a closed output is None
    except QuizwrightError as error:
        console.failure(error)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo(err=True)
        return INTERRUPTED
    except _Terminated:
        return TERMINATED
    except (BrokenPipeError, SystemExit):  # click makes the one of the other
        _forget_output()  # nobody reads any more, for instance behind `| head`
        return 0
    except OSError as error:
        _forget_output()
        reason = error.strerror or type(error).__name__
        console.failure(NotSaved(f"the output cannot be written: {reason}"))
        return NotSaved.exit_code
    return code if isinstance(code, int) else 0


def _terminate(_number: int, _frame: object) -> None:
    raise _Terminated


def _forget_output() -> None:
    """Let what is still buffered for standard output vanish, so that leaving raises nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
