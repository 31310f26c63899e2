"""Dice that fall alike on every machine and in every version of Python.

Definition, version 1. The key is SHA-256 over the labels, each as UTF-8 text behind its length in
bytes and a colon, after the text `quizwright dice 1`. Draw n (from 0) is the first 8 bytes, big
endian, of SHA-256 over the key and n as 8 bytes, big endian. A number below k is draw mod k, where
draws at or above the largest multiple of k below 2^64 are passed over. A shuffle is that of
Fisher and Yates in Durstenfeld's form (CACM 7(7), 1964, algorithm 235): for i from the last place
down to 1, swap place i with place j, j below i + 1.
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")
_SPAN = 2**64


class Dice:
    """An endless sequence of draws that the labels alone determine."""

    def __init__(self, *labels: str | int) -> None:
        digest = sha256(b"quizwright dice 1")
        for label in labels:
            data = str(label).encode()
            digest.update(b"%d:%s" % (len(data), data))
        self._key = digest.digest()
        self._count = 0

    def derived(self, *labels: str | int) -> "Dice":
        """Dice of their own, which these dice and the labels determine."""
        return Dice(self._key.hex(), *labels)

    def below(self, limit: int) -> int:
        """A whole number from 0 to `limit` - 1, each equally likely; `limit` is at least 1."""
        ceiling = _SPAN - _SPAN % limit
        while (draw := self._draw()) >= ceiling:
            pass
        return draw % limit

    def choice(self, things: Sequence[T]) -> T:
        """One of the things."""
        return things[self.below(len(things))]

    def shuffled(self, things: Sequence[T]) -> list[T]:
        """The things in a new order."""
        order = list(things)
        for i in range(len(order) - 1, 0, -1):
            j = self.below(i + 1)
            order[i], order[j] = order[j], order[i]
        return order

    def _draw(self) -> int:
        data = sha256(self._key + self._count.to_bytes(8, "big")).digest()
        self._count += 1
        return int.from_bytes(data[:8], "big")
