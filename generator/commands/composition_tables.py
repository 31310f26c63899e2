"""The composition of modules as `quizwright list --detail` prints it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from generator.commands.console import Console
from generator.commands.table import screen_width
from generator.markup.wrap import pad, width_of, wrap
from generator.workflows.composition import Composition

_GAP = "   "


def show_compositions(console: Console, found: Sequence[Composition]) -> None:
    """Print the counts of each module, or all of them as JSON."""
    if console.json:
        console.data([asdict(each) | {"above_remember": each.above_remember} for each in found])
        return
    for number, each in enumerate(found):
        if number:
            console.result()
        console.result(f"{each.module}: {each.items} reviewed items", bold=True)
        for line in _lines(each, screen_width()):
            console.result(line)


def _lines(found: Composition, width: int) -> Iterator[str]:
    for title, counts in (
        ("by key point", found.key_points),
        ("by topic", found.topics),
        ("by level", found.levels),
        ("by kind", found.kinds),
        ("by stance", found.stances),
        ("by tag", found.tags),
    ):
        if counts:
            yield from ("", title, *_columns(counts, width))
    yield ""
    for text in _facts(found):
        first, *others = wrap(text, width - 2)
        yield from (first, *(f"  {line}" for line in others))


def _facts(found: Composition) -> Iterator[str]:
    if found.items:
        share = 100 * found.above_remember / found.items
        yield f"above 'remember': {found.above_remember} of {found.items} ({share:.0f}%)"
    if found.difficulty is None:
        yield "with a difficulty: none"
    else:
        yield f"with a difficulty: {found.rated} of {found.items}, mean {found.difficulty:.2f}"
    reviews = [f"{count} by {by}" for by, count in found.accepted.items()]
    yield f"as their last review accepted them: {', '.join(reviews) or 'none'}"
    others = [f"{count} {status}" for status, count in found.others.items() if count]
    if others:
        yield f"not drawn into quizzes: {', '.join(others)}"


def _columns(counts: Mapping[str, int], width: int) -> Iterator[str]:
    """Names with their counts, as many columns as fit, read downwards."""
    names = [name.replace("_", " ") for name in counts]
    digits = max(len(str(count)) for count in counts.values())
    longest = max(map(width_of, names))
    cells = [
        f"{pad(name, longest, 'left')}  {count or '–':>{digits}}"
        for name, count in zip(names, counts.values(), strict=True)
    ]
    size = longest + 2 + digits
    fitting = max(1, (width - 2 + len(_GAP)) // (size + len(_GAP)))
    rows = -(-len(cells) // fitting)
    for row in range(rows):
        yield f"  {_GAP.join(cells[row::rows])}"
