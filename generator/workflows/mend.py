"""Safe fixes of the lint: planned for whole files, proven, and only then written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.bank.rewriting.edits import Edit
from generator.bank.rewriting.rewrite import as_diff, rewritten
from generator.lint.finding import LintFinding
from generator.workflows.files import replace_text, text_of

_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Mending:
    """A file as it is and as it would be: how many fixes are made, and which cannot be and why."""

    path: str
    old: str
    new: str
    made: int
    refused: tuple[tuple[LintFinding, str], ...]

    def diff(self) -> str:
        """The change as a unified diff."""
        return as_diff(self.path, self.old, self.new)


def mendings(findings: Iterable[LintFinding]) -> list[Mending]:
    """What the safe fixes of findings would make of their files, file by file.

    Where two fixes change the same value, the first is made; the other is found again afterwards.
    """
    by_path: dict[str, list[LintFinding]] = {}
    for finding in findings:
        if finding.edit is not None and finding.counts:
            by_path.setdefault(finding.entry.source.path, []).append(finding)
    return [_mending(path, found) for path, found in by_path.items()]


def write_mending(mending: Mending) -> None:
    """Put the new text in the place of the old one.

    Raises:
        NotSaved: as `replace_text`; the file is then as it was.
    """
    replace_text(mending.path, mending.old, mending.new)


def _mending(path: str, findings: list[LintFinding]) -> Mending:
    text = text_of(path)
    if text.removeprefix(_MARK).replace("\r\n", "\n") != findings[0].entry.source.text:
        refused = tuple((each, "the file was changed meanwhile") for each in findings)
        return Mending(path, text, text, 0, refused)
    owners = dict(_edits(findings))
    result = rewritten(path, text, list(owners))
    return Mending(
        path=path,
        old=text,
        new=result.text,
        made=len(result.made),
        refused=tuple((owners[each.edit], each.reason) for each in result.refused),
    )


def _edits(findings: Iterable[LintFinding]) -> Iterator[tuple[Edit, LintFinding]]:
    """One edit for each value, the first; those of the same sequence wait for the next round."""
    ways = set()
    for finding in findings:
        edit = finding.edit
        if edit is not None and edit.way not in ways:
            ways.add(edit.way)
            yield edit, finding
