"""An index of a guide's word pairs, in which fingerprints are looked up quickly."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.bank.fingerprint import pair_hash, passage_hash, sketch_values
from generator.model.key_point import Passage


class GuideIndex:
    """The folded words of a guide and, for each hash of a word pair, where such pairs begin."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = list(words)
        self._places: dict[int, list[int]] = defaultdict(list)
        known: dict[tuple[str, str], list[int]] = {}
        for n, pair in enumerate(pairwise(self.words)):
            places = known.get(pair)
            if places is None:
                places = known[pair] = self._places[pair_hash(pair)]
            places.append(n)

    def starts(self, passage: Passage) -> list[int]:
        """Where the passage stands word by word, as indexes of its first word, rising."""
        length = passage.words
        return [
            start
            for start in self._likely(passage)
            if passage_hash(self.words[start : start + length]) == passage.hash
        ]

    def hits(self, passage: Passage) -> list[tuple[int, int]]:
        """Where word pairs of the passage's sketch stand: (index, hash), rising."""
        values = set(sketch_values(passage))
        return sorted((n, value) for value in values for n in self._places.get(value, ()))

    def _likely(self, passage: Passage) -> Iterator[int]:
        """Starts of all windows of the passage's length that hold its whole sketch."""
        if passage.words == 1:
            yield from self._single(passage)
            return
        places = sorted((self._places.get(each, []) for each in sketch_values(passage)), key=len)
        span, end = passage.words - 1, len(self.words) - passage.words + 1
        after = 0  # the first start that has not been looked at
        for rarest in places[0]:
            for start in range(max(after, rarest - span + 1), min(rarest + 1, end)):
                if all(_within(other, start, start + span) for other in places[1:]):
                    yield start
            after = rarest + 1

    def _single(self, passage: Passage) -> Iterator[int]:
        alike = {word: pair_hash([word]) in sketch_values(passage) for word in set(self.words)}
        yield from (n for n, word in enumerate(self.words) if alike[word])


def _within(places: Sequence[int], first: int, end: int) -> bool:
    """Whether one of the rising places lies from `first` up to, not including, `end`."""
    n = bisect_left(places, first)
    return n < len(places) and places[n] < end
