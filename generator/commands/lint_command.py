"""`quizwright lint`: item-writing rules over modules, and the leak audit."""

import sys
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.commands.console import Console, pass_console, shared_options
from generator.errors import BadRequest

if TYPE_CHECKING:
    from generator.lint.reading import ItemReading
    from generator.lint.report import Report
    from generator.lint.rule import Rule
    from generator.workflows.targets import Target

FORMATS = ("text", "json", "sarif", "github")
EPILOG = (
    "Exit codes: 0 nothing found at or above --fail-on, 1 findings, 2 wrong use or unusable input,"
    " 5 not saved."
)
_MANY = 2_000
"""From so many items on a progress bar can be read."""


@click.command("lint", epilog=EPILOG)
@click.argument("names", metavar="[MODULE|PATH]...", nargs=-1)
@click.option(
    "--format",
    "output",
    type=click.Choice(FORMATS),
    help="How findings are printed; sarif and github are for continuous integration.  [text]",
)
@click.option("--select", multiple=True, metavar="CODES", help="Run only these rules: IW303,IW4.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Do not run these rules.")
@click.option("--preview", is_flag=True, help="Run rules in preview too; they err more often.")
@click.option(
    "--fail-on",
    type=click.Choice(("error", "warning", "note")),
    default="warning",
    show_default=True,
    help="The mildest finding that makes the exit code 1.",
)
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Let findings of this file pass; only new ones count.",
)
@click.option("--update-baseline", is_flag=True, help="Write all findings to the baseline.")
@click.option("--fix", is_flag=True, help="Make safe changes: shows them, then asks.")
@click.option("--yes", is_flag=True, help="With --fix: do not ask.")
@click.option("--audit", is_flag=True, help="Show how far a bank can be answered by cues alone.")
@shared_options(data=True)
@pass_console
def command(
    console: Console,
    *,
    names: tuple[str, ...],
    output: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    preview: bool,
    fail_on: Any,
    baseline: Path | None,
    update_baseline: bool,
    fix: bool,
    yes: bool,
    audit: bool,
) -> int:
    """Find flaws of item writing, and what gives keys away.

    Runs all rules on the items of each MODULE: a shipped module's name, a module's folder, a folder
    of modules, or a file in a module. Without one, the module in the working folder or else all
    shipped modules. `quizwright explain` lists the rules, `quizwright explain CODE` explains one.
    An item keeps a finding with `lint_ignore: [{code: IW202, reason: ...}]`.
    """
    from generator.lint.selection import selected
    from generator.workflows.targets import targets

    output = _format(console, output)
    _refuse_contradictions(output, baseline, update=update_baseline, fix=fix, yes=yes, audit=audit)
    if fix and not (names or Path("module.yaml").is_file()):
        raise BadRequest("--fix needs to know what to mend", "name a module or a file")
    rules = selected(_words(select), _words(ignore), preview=preview)
    run = _Run(console, targets(names), rules, output)
    if fix:
        run.fix(baseline, yes=yes)
    report = run.report(None if update_baseline else baseline)
    if update_baseline and baseline is not None:
        return run.update(baseline, report)
    leaks = run.show(report, audit=audit)
    return 1 if leaks or report.fails(fail_on) else 0


def _format(console: Console, output: str | None) -> str:
    if console.json and output not in {None, "json"}:
        raise BadRequest(f"--json and --format {output} exclude each other", "give one of them")
    if output == "json":
        console.json = True
    return "json" if console.json else output or "text"


def _words(values: Iterable[str]) -> list[str]:
    words = [word.strip() for value in values for word in value.split(",")]
    if "" in words:
        raise BadRequest("a list of rules holds an empty word", "write codes as IW303,IW4")
    return words


def _refuse_contradictions(
    output: str, baseline: Path | None, *, update: bool, fix: bool, yes: bool, audit: bool
) -> None:
    if update and baseline is None:
        raise BadRequest("--update-baseline needs a file to write", "add --baseline FILE")
    if update and fix:
        message = "--fix and --update-baseline exclude each other"
        raise BadRequest(message, "mend first, then write what is left")
    if yes and not fix:
        raise BadRequest("--yes only answers the question of --fix", "add --fix")
    if fix and output != "text":
        raise BadRequest(f"--fix shows changes as text, not as {output}", "leave out the format")
    if audit and output not in {"text", "json"}:
        raise BadRequest(f"an audit cannot be printed as {output}", "use --format text or json")


class _Run:
    """One call of the command: what is linted by which rules, and where the words go."""

    def __init__(
        self, console: Console, chosen: "Sequence[Target]", rules: "Sequence[Rule]", output: str
    ) -> None:
        self.console = console
        self.chosen = chosen
        self.rules = rules
        self.output = output
        self._banks: tuple[Any, ...] = ()

    def report(self, baseline: Path | None) -> "Report":
        """Run the rules."""
        from generator.workflows.lint import lint_modules

        report, self._banks = lint_modules(
            self.chosen, self.rules, baseline=baseline, watch=self._watch
        )
        return report

    def fix(self, baseline: Path | None, *, yes: bool) -> None:
        """Show safe changes and make them, if they are wanted, until there are none.

        What is suppressed or stands in the baseline is left alone.
        """
        from generator.commands.mending import mend

        mend(self.console, lambda: self.report(baseline).findings, yes=yes)

    def update(self, baseline: Path, report: "Report") -> int:
        """Write the baseline."""
        from generator.workflows.lint import update_baseline

        update_baseline(baseline, report)
        count = len(report.findings) - report.suppressed()
        for finding in report.structure:
            self.console.finding(finding, err=True)  # no baseline lets these pass
        self.console.aside(f"{baseline}: {count} finding{'s' * (count != 1)} written")
        return 1 if report.structure else 0

    def show(self, report: "Report", *, audit: bool) -> bool:
        """Print the report, and the audit if it is wanted; whether the audit found a leak."""
        from generator.commands.lint_text import show_audit, show_text
        from generator.workflows.lint import audits

        found = audits(self._banks) if audit else {}
        if self.output == "text":
            show_text(self.console, report)
            for module, each in found.items():
                show_audit(self.console, module, each)
        elif self.output == "json":
            from generator.lint.formats.data import audit_data, report_data

            extra = {"audits": audit_data(found)} if audit else {}
            self.console.data(report_data(report) | extra)
        elif self.output == "sarif":
            self._sarif(report)
        else:
            self._github(report)
        return any(each.verdict == "leaks" for each in found.values())

    def _sarif(self, report: "Report") -> None:
        from generator.lint.formats.sarif import sarif
        from generator.lint.registry import RULES
        from generator.version import VERSION

        self.console.data(sarif(report, RULES, VERSION))

    def _github(self, report: "Report") -> None:
        from generator.bank.codes import CATALOGUE
        from generator.lint.formats.github import annotation

        lines = [(each, annotation(each, CATALOGUE[each.code])) for each in report.structure]
        lines += [
            (each.finding, annotation(each.finding, each.rule.name, each.subject))
            for each in report.findings
            if each.counts
        ]
        for _, line in sorted(lines):
            self.console.result(line)

    def _watch(self, items: "Sequence[ItemReading]") -> "Iterable[ItemReading]":
        """The items with a progress bar, if there are many and a person watches."""
        quiet = self.console.quiet or not sys.stderr.isatty() or len(items) < _MANY
        bar: Any = nullcontext(items)
        if not quiet:
            bar = click.progressbar(items, label="Reading items", file=sys.stderr)
        with bar as watched:
            yield from watched
