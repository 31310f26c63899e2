"""One notation for numbers and units, however they were typed."""

import re
import unicodedata

_RAISED = re.compile("[⁰¹²³⁴-⁹⁺⁻]+")
_ON_THE_LINE = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_DASHES = str.maketrans({"−": "-", "–": "-", "‐": "-", "‑": "-", "’": "'"})


def plain_notation(text: str) -> str:
    """`text` with `^` before raised digits, plain spaces and minus signs, and one sign for micro.

    Raised digits come first: compatibility forms (NFKC) would turn 10⁹ into 109.
    """
    raised = _RAISED.sub(lambda match: "^" + match[0].translate(_ON_THE_LINE), text)
    return " ".join(unicodedata.normalize("NFKC", raised).translate(_DASHES).split())
