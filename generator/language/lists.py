"""The word lists of a language: phrases, and patterns that find them as whole words.

A list is a file `lists/<language>/<name>.txt` with one phrase a line; `#` begins a remark. A list
that a language lacks is told by `has`, so that whoever needs it can say so instead of guessing.
"""

import re
from functools import cache, cached_property
from pathlib import Path

_FOLDER = Path(__file__).parent / "lists"
_NOTHING = re.compile(r"(?!)")


class Lists:
    """All lists of one language, read when they are asked for."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._patterns: dict[tuple[str, bool], re.Pattern[str]] = {}
        self._words: dict[str, frozenset[str]] = {}

    @cached_property
    def _phrases(self) -> dict[str, tuple[str, ...]]:
        folder = _FOLDER / self.language
        paths = sorted(folder.glob("*.txt")) if folder.is_dir() else []
        return {path.stem: _read(path) for path in paths}

    def has(self, name: str) -> bool:
        """Whether the language has this list."""
        return name in self._phrases

    def names(self) -> tuple[str, ...]:
        """Names of all lists of the language."""
        return tuple(self._phrases)

    def phrases(self, name: str) -> tuple[str, ...]:
        """The phrases of a list in lower case, in the order of the file; none if there is none."""
        return self._phrases.get(name, ())

    def words(self, name: str) -> frozenset[str]:
        """The same without their order."""
        if name not in self._words:
            self._words[name] = frozenset(self.phrases(name))
        return self._words[name]

    def anywhere(self, name: str) -> re.Pattern[str]:
        """Finds any phrase of a list, as whole words, in a text in lower case."""
        return self._pattern(name, whole=False)

    def whole(self, name: str) -> re.Pattern[str]:
        """Matches a text in lower case that is a phrase of a list and nothing else."""
        return self._pattern(name, whole=True)

    def _pattern(self, name: str, *, whole: bool) -> re.Pattern[str]:
        if (name, whole) not in self._patterns:
            self._patterns[name, whole] = _compiled(self.phrases(name), whole=whole)
        return self._patterns[name, whole]


@cache
def lists_for(tag: str) -> Lists:
    """The lists for a BCP 47 tag such as `de-CH`; a language without any has an empty set."""
    return Lists(tag.split("-", 1)[0].lower())


def languages() -> tuple[str, ...]:
    """Languages that have lists."""
    return tuple(sorted(path.name for path in _FOLDER.iterdir() if path.is_dir()))


def _read(path: Path) -> tuple[str, ...]:
    lines = (line.split("#", 1)[0].strip().lower() for line in path.read_text("utf-8").split("\n"))
    return tuple(dict.fromkeys(line for line in lines if line))


def _compiled(phrases: tuple[str, ...], *, whole: bool) -> re.Pattern[str]:
    if not phrases:
        return _NOTHING
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    either = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
    if whole:
        return re.compile(rf"\s*(?:{either})\s*[.!?:;,]*\s*\Z")
    return re.compile(rf"(?<![\w'-])(?:{either})(?![\w'-])")
