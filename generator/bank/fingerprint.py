"""Fingerprints of passages: they recognise a stretch of the guide and do not give it away.

The hash recognises the stretch as it was; the sketch recognises what became of it. A sketch is a
bottom-k sample of the hashed pairs of adjacent words (A. Z. Broder, On the resemblance and
containment of documents, Proc. Compression and Complexity of Sequences, 1997). At 16 bits, each
hash stands for a great many word pairs, so that no text can be read out of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise

from generator.model.key_point import Passage

VERSION = "quizwright passage 1"
"""Label that goes into every hash; it changes when the rules for words or hashes change."""

SKETCH_SIZE = 12
"""Most hashes in a sketch."""

_BETWEEN = "\x1f"


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a module holds of a passage: 32 hex digits, and groups of 4 hex digits."""

    hash: str
    sketch: str


def fingerprint(words: Sequence[str]) -> Fingerprint:
    """Hash and sketch of a run of folded words, at least one.

    The hash is the first 128 bits of SHA-256 (FIPS 180-4) over the version label and the words.
    """
    if not words:
        raise ValueError(words)
    chosen = sorted({pair_hash(pair) for pair in pairs(words)})[:SKETCH_SIZE]
    return Fingerprint(passage_hash(words), " ".join(f"{value:04x}" for value in chosen))


def passage_hash(words: Sequence[str]) -> str:
    """The hash of a run of folded words as 32 hex digits."""
    return _digest("passage", words).hex()[:32]


def pairs(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Adjacent words two by two; a single word stands alone."""
    return [tuple(words)] if len(words) == 1 else list(pairwise(words))


def pair_hash(pair: Sequence[str]) -> int:
    """16 bits of hash of adjacent words."""
    return int.from_bytes(_digest("pair", pair)[:2], "big")


def sketch_values(passage: Passage) -> tuple[int, ...]:
    """The hashes in a passage's sketch."""
    return tuple(int(group, 16) for group in passage.sketch.split())


def _digest(what: str, words: Sequence[str]) -> bytes:
    return sha256(_BETWEEN.join((VERSION, what, *words)).encode()).digest()
