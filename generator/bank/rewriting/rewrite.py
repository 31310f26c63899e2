"""Safe changes of an author's YAML file: comments and layout stay, and the result is proven.

Only the characters of what changes are replaced. ruamel.yaml writes new texts in the style of the
old ones; entries of sequences move as they are written. Whatever comes out is read again: its
data must be the old data with exactly these edits, its comments the old comments. Edits that do
not pass this test are refused, and the others are made without them.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import unified_diff

from generator.bank.rewriting.edits import Edit
from generator.bank.rewriting.layout import Layout
from generator.bank.rewriting.plan import Plan, Refusal, same, sorted_out, unlike
from generator.bank.rewriting.steps import NOT_PROVEN, Draft
from generator.bank.rewriting.units import Unfit
from generator.bank.yaml_reader import read_yaml

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_MARK = "\ufeff"
_NO_LINE_END = "\n\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text with all edits that could be made, and those that could not."""

    text: str
    made: tuple[Edit, ...]
    refused: tuple[Refusal, ...]


def rewritten(path: str, text: str, edits: Sequence[Edit]) -> Rewritten:
    """Make edits in the text of a file, with its own line ends and byte order mark.

    All ways lead through the text as it is given. It comes back as it was if no edit is made.
    """
    mark = _MARK if text.startswith(_MARK) else ""
    body = text.removeprefix(mark)
    source = read_yaml(path, body.replace("\r\n", "\n"))
    if source.findings:
        reason = f"the file has faults: {source.findings[0]}"
        return Rewritten(text, (), tuple(Refusal(edit, reason) for edit in edits))
    fitting, refusals = sorted_out(source.data, edits)
    if not fitting:
        return Rewritten(text, (), tuple(refusals))
    work = _Work(Layout.of(body, source.data), refusals)
    made = work.kept([], fitting)
    return Rewritten(mark + work.text, tuple(made), tuple(work.refusals))


def as_diff(path: str, old: str, new: str) -> str:
    """A unified diff as `patch` and `git apply` take it; empty if nothing differs."""
    lines = unified_diff(_LINE.findall(old), _LINE.findall(new), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}{_NO_LINE_END}" for line in lines)


class _Unlike(Unfit):
    """A changed text with other data than wished, and the edits that it may be due to."""

    def __init__(self, suspects: set[Edit]) -> None:
        super().__init__(NOT_PROVEN)
        self.suspects = suspects


class _Work:
    """Looks for as many edits as can be made together."""

    def __init__(self, layout: Layout, refusals: list[Refusal]) -> None:
        self.layout = layout
        self.comments = _comments(layout)
        self.refusals = refusals
        self.text = layout.text

    def kept(self, sure: list[Edit], more: list[Edit]) -> list[Edit]:
        """The edits that are made: all `sure` ones, and of the others as many as possible."""
        if not more:
            return sure
        try:
            draft = self._proven([*sure, *more])
        except Unfit as unfit:
            if len(more) == 1:
                self.refusals.append(Refusal(more[0], unfit.reason))
                return sure
            first, second = _parted(more, unfit)
            return self.kept(self.kept(sure, first), second)
        self.text = draft.layout.text
        self.refusals += draft.refusals
        dropped = {refusal.edit for refusal in draft.refusals}
        return [edit for edit in (*sure, *more) if edit not in dropped]

    def _proven(self, edits: list[Edit]) -> Draft:
        draft = Draft(self.layout, Plan.of(edits))
        draft.carry_out()
        data, wished = draft.layout.data, draft.plan.outcome(self.layout.data)
        if not same(data, wished):
            raise _Unlike(unlike(draft.plan, edits, data, wished))
        if _comments(draft.layout) + draft.lost != self.comments:
            raise Unfit("a comment would be lost")
        return draft


def _parted(edits: list[Edit], unfit: Unfit) -> tuple[list[Edit], list[Edit]]:
    """Edits in two parts, so that the first one has good chances to be made as a whole."""
    if isinstance(unfit, _Unlike):
        suspects = [edit for edit in edits if edit in unfit.suspects]
        if 0 < len(suspects) < len(edits):
            return [edit for edit in edits if edit not in unfit.suspects], suspects
    half = len(edits) // 2
    return edits[:half], edits[half:]


def _comments(layout: Layout) -> Counter[str]:
    return Counter(text for _, text in layout.comments())
