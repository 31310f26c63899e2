"""Finds recorded passages in a guide again: as they were, at another place, or edited.

A passage whose words stand in the guide unchanged is *found*; those out of the recorded order are
*moved*: the longest run of passages that kept their order counts as being in place. The others are
looked for by their sketch. The share of a sketch that stands within one window of the guide
estimates how much of the passage's word pairs is still there (containment; A. Z. Broder, 1997, see
`fingerprint.py`). From 40 % on, the passage counts as *changed*, below as *missing*.
"""

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.bank.fingerprint import sketch_values
from generator.bank.guide import Word
from generator.bank.index import GuideIndex
from generator.bank.order import longest_run, pair_up
from generator.model.key_point import Passage

SIMILAR = 0.4
"""Least share of a sketch that must stand together; `docs/provenance.md` tells how it was set."""

FEWEST_PAIRS = 2
"""Least number of word pairs that must stand together: a single one proves nothing."""

STRETCHED = 1.5
"""An edited passage is looked for in windows of this many times its length, ..."""

ROOM = 8
"""... or of this many words more, if that is longer."""


@dataclass(frozen=True, slots=True)
class Found:
    """The words stand unchanged and in order: line of the first, and words before it."""

    line: int
    at: int


@dataclass(frozen=True, slots=True)
class Moved:
    """The words stand unchanged, but not where the order of the passages has them."""

    line: int
    at: int


@dataclass(frozen=True, slots=True)
class Changed:
    """An edited version stands there; line of the first word pair that was recognised.

    `similarity` is the estimated share of the passage's word pairs that it keeps, up to 1.
    """

    line: int
    similarity: float


@dataclass(frozen=True, slots=True)
class Missing:
    """Nothing in the guide resembles the passage."""


Outcome = Found | Moved | Changed | Missing


@dataclass(frozen=True, slots=True)
class _Record:
    """What tells recorded passages apart: several key points may rest on the same one."""

    at: int
    words: int
    hash: str

    def overlaps(self, other: "_Record") -> bool:
        return self.at < other.at + other.words and other.at < self.at + self.words


def recognise(passages: Sequence[Passage], words: Sequence[Word]) -> tuple[Outcome, ...]:
    """What became of each passage in a guide of these words."""
    index = GuideIndex([word.text for word in words])
    recorded = {_Record(each.at, each.words, each.hash): each for each in passages}
    seats = _seats(recorded, index)
    kept = _kept(seats)
    outcomes: dict[_Record, Outcome] = {}
    for record, passage in recorded.items():
        if record in seats:
            at = seats[record]
            outcomes[record] = (Found if record in kept else Moved)(words[at].line, at)
        else:
            hidden = _foreign(record, seats, len(words))
            near = _expected(record.at, {each: seats[each] for each in kept})
            outcomes[record] = _edited(passage, index, hidden, near, words)
    return tuple(outcomes[_Record(each.at, each.words, each.hash)] for each in passages)


def _edited(
    passage: Passage, index: GuideIndex, hidden: bytearray, near: int, words: Sequence[Word]
) -> Changed | Missing:
    """Look for the window that holds most of the sketch, outside of what belongs to others."""
    size = len(set(sketch_values(passage)))
    width = max(int(passage.words * STRETCHED), passage.words + ROOM)
    hits = [(n, value) for n, value in index.hits(passage) if not hidden[n]]
    count, _, place = max(_windows(hits, width, near), default=(0, 0, 0))
    if count < max(FEWEST_PAIRS, SIMILAR * size):
        return Missing()
    return Changed(words[-place].line, count / size)


def _seats(recorded: Mapping[_Record, Passage], index: GuideIndex) -> dict[_Record, int]:
    """Where each passage stands word by word; those that stand nowhere are left out."""
    groups: dict[tuple[int, str], list[_Record]] = {}
    for record in sorted(recorded, key=lambda each: each.at):
        groups.setdefault((record.words, record.hash), []).append(record)
    starts = {key: index.starts(recorded[group[0]]) for key, group in groups.items()}
    seats = {
        group[0]: starts[key][0]
        for key, group in groups.items()
        if len(group) == len(starts[key]) == 1
    }
    kept = _kept(seats)
    anchors = {record: seats[record] for record in kept}
    for key, group in groups.items():
        if group[0] not in seats:
            wanted = [_expected(record.at, anchors) for record in group]
            pairs = pair_up(wanted, starts[key])
            seats |= {group[mine]: starts[key][theirs] for mine, theirs in pairs.items()}
    return seats


def _kept(seats: Mapping[_Record, int]) -> set[_Record]:
    """The largest set of passages that stand in the recorded order."""
    ordered = sorted(seats, key=lambda each: (each.at, seats[each]))
    return {ordered[n] for n in longest_run([seats[each] for each in ordered])}


def _expected(at: int, anchors: Mapping[_Record, int]) -> int:
    """Where a passage should stand now, judged by the nearest one that kept its order."""
    if not anchors:
        return at
    nearest = min(anchors, key=lambda each: abs(each.at - at))
    return anchors[nearest] + at - nearest.at


def _foreign(record: _Record, seats: Mapping[_Record, int], count: int) -> bytearray:
    """Marks the word pairs that belong to passages which never shared words with this one."""
    hidden = bytearray(count)
    for other, start in seats.items():
        if not record.overlaps(other):
            pairs = other.words - 1
            hidden[start : start + pairs] = b"\1" * pairs
    return hidden


def _windows(
    hits: Iterable[tuple[int, int]], width: int, near: int
) -> Iterable[tuple[int, int, int]]:
    """For the window that ends at each hit: its distinct hashes, its nearness, minus its start."""
    window: deque[tuple[int, int]] = deque()
    held: Counter[int] = Counter()
    for n, value in hits:
        window.append((n, value))
        held[value] += 1
        while window[0][0] <= n - width:
            held[window.popleft()[1]] -= 1
        while held[window[0][1]] > 1:  # the same pair stands again further on
            held[window.popleft()[1]] -= 1
        start = window[0][0]
        yield len(held) - list(held.values()).count(0), -abs(start - near), -start
