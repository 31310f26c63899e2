"""Runs of three words, as numbers: what two texts have in common is the runs they share."""

from collections.abc import Iterable, Sequence

WIDTH = 3
"""Words in a shingle."""

_BITS = 24
"""Room for the number of one word: for 16 million different ones."""


class Shingler:
    """Turns words into the numbers of their shingles; equal shingles have equal numbers."""

    def __init__(self) -> None:
        self._words: dict[str, int] = {}
        self._scenes: dict[Sequence[str], int] = {(): 0}

    def __call__(self, words: Sequence[str], scene: tuple[str, ...] = ()) -> set[int]:
        """The shingles of a run of words; fewer than three are one shingle, none are none.

        Shingles of different scenes are different, so that what belongs to different pictures or
        cases has nothing in common.
        """
        numbers = [self._words.setdefault(word, len(self._words) + 1) for word in words]
        salt = self._scenes.setdefault(scene, len(self._scenes)) << (_BITS * WIDTH)
        if len(numbers) < WIDTH:
            return {salt | _packed(numbers)} if numbers else set()
        triples = zip(numbers, numbers[1:], numbers[2:], strict=False)
        return {
            salt | first << 2 * _BITS | second << _BITS | third for first, second, third in triples
        }


def resemblance(one: Iterable[str], other: Iterable[str]) -> float:
    """Jaccard's index of the shingles of two runs of words; 1 if both are empty."""
    shingler = Shingler()
    ours, theirs = shingler(list(one)), shingler(list(other))
    union = len(ours | theirs)
    return len(ours & theirs) / union if union else 1.0


def _packed(numbers: Sequence[int]) -> int:
    packed = 0
    for number in numbers:
        packed = packed << _BITS | number
    return packed
