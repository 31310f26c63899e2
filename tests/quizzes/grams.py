"""Eight words in a row, as hashes: finds borrowed sentences without holding the text they are from.

`python -m tests.quizzes.grams GUIDE > tests/quizzes/guide-grams.txt` writes the hashes anew.
"""

import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from generator.bank.guide import words

LENGTH = 8
"""Words in a row that nobody writes twice by chance, but for the names of things."""

_LABEL = "quizwright grams 1"
_DIGITS = 16


def grams(text: str) -> Iterator[str]:
    """Every run of eight folded words of a text, the words joined by spaces."""
    folded = [word.text for word in words(text)]
    for start in range(len(folded) - LENGTH + 1):
        yield " ".join(folded[start : start + LENGTH])


def hashed(gram: str) -> str:
    """The first 64 bits of SHA-256 over a label and the run of words."""
    return sha256(f"{_LABEL}\x1f{gram}".encode()).hexdigest()[:_DIGITS]


if __name__ == "__main__":
    guide = Path(sys.argv[1]).read_text(encoding="utf-8")
    sys.stdout.writelines(f"{each}\n" for each in sorted(set(map(hashed, grams(guide)))))
