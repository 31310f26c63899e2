"""Numbers in SVG attributes: plain, bounded, in the right amount, and read in linear time.

White space is folded first, so that no pattern here can try a long blank in more than one way.
"""

import re

NUMBER = r"-?(?:[0-9]{1,6}(?:\.[0-9]{1,12})?|\.[0-9]{1,12})(?![0-9])"
"""At most six digits before the point, and no exponent, so that nothing overflows."""

NEEDS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
"""How many numbers each command of a path takes."""

_BLANKS = re.compile(r"[ \t\r\n]++")
_ONE = re.compile(NUMBER)
_SPLIT = re.compile(" ?, ?| ")
_TOKEN = re.compile(rf" ?,? ?(?:([A-Za-z])|({NUMBER}))")

_FLAGS = (3, 4)
"""Where the two flags of an arc stand among its numbers."""


def folded(value: str) -> str:
    """The value with each stretch of XML's white space as one blank, and none at its ends."""
    return _BLANKS.sub(" ", value).strip(" ")


def numbers(value: str) -> list[float] | None:
    """The numbers of a list, or None where it holds anything else."""
    words = _SPLIT.split(folded(value))
    if not all(_ONE.fullmatch(word) for word in words):
        return None
    return [float(word) for word in words]


def is_path(value: str) -> bool:
    """Whether `value` is a path that begins with M and gives each command its numbers.

    After Z a path must go on with M: what follows otherwise is drawn differently by different
    programs.
    """
    found = commands(value)
    if not found or found[0][0] not in "Mm":
        return False
    closed = False
    for letter, words in found:
        if (closed and letter not in "Mm") or not _fits(letter.upper(), words):
            return False
        closed = letter in "Zz"
    return True


def commands(value: str) -> list[tuple[str, list[str]]] | None:
    """Letters with the numbers behind them, or None where something else stands in between."""
    text = folded(value)
    found: list[tuple[str, list[str]]] = []
    at = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            return None
        letter, number = token.groups()
        if letter is not None:
            found.append((letter, []))
        elif found:
            found[-1][1].append(number)
        else:
            return None
        at = token.end()
    return found


def _fits(command: str, found: list[str]) -> bool:
    need = NEEDS.get(command)
    if not need:
        return need == 0 and not found
    if not found or len(found) % need:
        return False
    return command != "A" or all(
        found[at + flag] in {"0", "1"} for at in range(0, len(found), need) for flag in _FLAGS
    )
