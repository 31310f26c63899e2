"""What recorded passages say: the texts that stand in a guide where their words were found."""

from collections.abc import Sequence

from generator.bank.guide import Word, words
from generator.bank.recognise import Found, Moved, Outcome, recognise
from generator.markup.quotation import plain_quotation
from generator.model.key_point import KeyPoint


def text_between(text: str, found: Sequence[Word], start: int, end: int) -> str:
    """The text from word `start` to before word `end` on one line, without the marks behind it."""
    first, last = found[start], found[end - 1]
    lines = text.split("\n")[first.line - 1 : last.line]
    if end < len(found) and found[end].line == last.line:
        lines[-1] = lines[-1][: found[end].column - 1]
    lines[0] = lines[0][first.column - 1 :]
    return " ".join(" ".join(lines).split()).rstrip(" -*#>_[(“‘|")


def outcomes_of(points: Sequence[KeyPoint], guide: str) -> list[tuple[Outcome, ...]]:
    """What became of the passages of each key point in a guide."""
    outcomes = iter(recognise([each for point in points for each in point.passages], words(guide)))
    return [tuple(next(outcomes) for _ in point.passages) for point in points]


def quotes_of(points: Sequence[KeyPoint], guide: str) -> dict[str, tuple[str, ...]]:
    """The passages of each key point as plain text; those that were edited are left out."""
    found = words(guide)
    return {
        point.id: tuple(
            plain_quotation(text_between(guide, found, at.at, at.at + passage.words))
            for passage, at in zip(point.passages, outcomes, strict=True)
            if isinstance(at, Found | Moved)
        )
        for point, outcomes in zip(points, outcomes_of(points, guide), strict=True)
    }
