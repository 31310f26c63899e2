"""Short answers: which spellings count as the same."""

import re
import unicodedata
from collections.abc import Iterable

_RAISED = re.compile("[⁰¹²³⁴-⁹ⁿⁱ⁺⁻]+")
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹘", "-"),
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
    }
)


def accepts(accepted: Iterable[str], text: str, *, case_sensitive: bool) -> bool:
    """Whether `text` is one of the accepted wordings."""
    given = folded(text, case_sensitive=case_sensitive)
    return any(given == folded(each, case_sensitive=case_sensitive) for each in accepted)


def folded(text: str, *, case_sensitive: bool = False) -> str:
    """`text` in the form in which answers are compared.

    Unicode forms (NFKC, with raised characters set off first, so that 10⁹ is no 109), kinds of
    dashes, quotes and white space, invisible characters and a final `.` or `!` make no difference,
    nor does case unless asked for. Letters stay: γ is not gamma.
    """
    shown = "".join(each for each in text if unicodedata.category(each) != "Cf")
    raised = _RAISED.sub(lambda match: f"^{match[0]}", shown.translate(_FOLDED))
    plain = unicodedata.normalize("NFKC", raised)
    if not case_sensitive:
        plain = unicodedata.normalize("NFKC", plain.casefold())
    return _without_end(" ".join(plain.translate(_FOLDED).split()))


def _without_end(text: str) -> str:
    return text.rstrip(".! ") or text
