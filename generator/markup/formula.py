r"""LaTeX formulas as one line of characters that say the same.

Only pylatexenc's table of symbols is used, not its own conversion: that drops what it does not
know, and it writes `2\frac{1}{2}` as `21/2`. Here nothing may be lost or change its value; what
cannot be shown stands as LaTeX.
"""

import re
from collections.abc import Sequence
from functools import cache

from generator.markup.scripts import subscript, superscript

_DEEPEST = 12
_TOKEN = re.compile(r"\\[A-Za-z]+\s*|\\[\s\S]|[\s\S]")
_FRACTIONS = {"frac", "dfrac", "tfrac", "cfrac"}
_WORDS = {"text", "textrm", "textbf", "textit", "mbox", "mathrm", "mathbf", "mathit", "mathsf"}
_NAMES = {"operatorname", "mathcal", "mathbb", "boldsymbol"}
_SILENT = {"left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "limits", "displaystyle"}
_SPACES = {",": " ", ";": " ", ":": " ", ">": " ", " ": " ", "\\": " ", "quad": " ", "qquad": " "}
_ACCENTS = {
    "bar": "\u0304",
    "overline": "\u0305",
    "hat": "\u0302",
    "tilde": "\u0303",
    "dot": "\u0307",
    "vec": "\u20d7",
}
_MISSING = {"ne": "≠", "lt": "<", "gt": ">", "implies": "⇒", "degree": "°"}
_SPACED = frozenset("<>×·÷±∓≤≥≈≠∼≃≅≡∝→←↔⇒⇐⇔⟶⟵∈∉⊂⊆∪∩∧∨⋅≪≫⩽⩾")
_SIMPLE = re.compile(r"\d[\d.,]*[⁻⁰¹²³⁴-⁹]*%?|[^\W\d_][^\W_]*|\([^()]*\)")


def latex_to_unicode(latex: str) -> str:
    """A formula on one line, for instance `8 × 72`; LaTeX that is beyond us stays as it is."""
    folded = " ".join(latex.split())
    if "\\begin" in folded or not _is_paired(folded):
        return folded
    try:
        line = " ".join(_Reader(_TOKEN.findall(folded)).rest().split())
    except _TooDeepError:
        return folded
    return line.replace("( ", "(").replace(" )", ")")


class _TooDeepError(Exception):
    """Arguments within arguments beyond any formula that a person writes."""


class _Fraction(str):
    """A quotient, which its neighbours must not run into."""

    __slots__ = ()


class _Reader:
    """Reads the tokens of a formula from left to right."""

    def __init__(self, tokens: Sequence[str]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def rest(self, end: str | None = None) -> str:
        """All up to the token `end`, which is read too, or to the end of the formula."""
        pieces: list[str] = []
        while self._at < len(self._tokens) and self._peek() != end:
            pieces.append(self._piece())
        self._at += 1
        return _joined(pieces)

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _piece(self) -> str:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _TooDeepError
        token = self._peek()
        self._at += 1
        is_command = token[0] == "\\" and len(token) > 1
        piece = self._command(token[1:].strip() or " ") if is_command else self._plain(token)
        self._depth -= 1
        return piece

    def _plain(self, token: str) -> str:
        match token:
            case "{":
                return self.rest("}")
            case "^":
                return superscript(self._argument()) or token
            case "_":
                return subscript(self._argument()) or token
            case "-":
                return "−"
            case "~":
                return " "
            case _:
                return token

    def _command(self, name: str) -> str:
        if name in _FRACTIONS:
            return _Fraction(f"{_grouped(self._argument())}/{_grouped(self._argument())}")
        if name in _WORDS:
            return self._words()
        if name == "sqrt":
            return self._root()
        if name in _ACCENTS:
            text = self._argument()
            return text + _ACCENTS[name] if len(text) == 1 else f"{name}({text})"
        if name in _SILENT:
            self._at += self._peek() == "."
            return ""
        return self._argument() if name in _NAMES else self._symbol(name)

    def _symbol(self, name: str) -> str:
        if name in _SPACES:
            return _SPACES[name]
        if not name.isalpha():
            return "" if name == "!" else name
        symbol = _MISSING.get(name) or _symbol_table(name)
        if symbol is None:
            return self._unknown(name)
        if symbol in _SPACED:
            return f" {symbol} "
        is_word = len(symbol) > 1 and self._peek().isalnum()
        return f"{symbol} " if is_word else symbol

    def _unknown(self, name: str) -> str:
        text = f"\\{name}"
        while self._peek() == "{":
            text += f"{{{self._argument()}}}"
        return f"{text} " if self._peek().isalpha() else text

    def _argument(self) -> str:
        while self._peek() == " ":
            self._at += 1
        return self._piece().strip() if self._at < len(self._tokens) else ""

    def _words(self) -> str:
        """Text inside a formula, where a hyphen is no minus."""
        return self._argument().replace("−", "-")

    def _root(self) -> str:
        degree = ""
        if self._peek() == "[":
            self._at += 1
            degree = superscript(self.rest("]").strip())
        return f"{degree}√{_grouped(self._argument())}"


def _joined(pieces: Sequence[str]) -> str:
    """The pieces in a row; a fraction that touches a neighbour is put in parentheses."""
    text = ""
    for n, piece in enumerate(pieces):
        if isinstance(piece, _Fraction):
            before = text.rstrip()[-1:]
            after = "".join(pieces[n + 1 :]).lstrip()[:1]
            touches = before.isalnum() or before in tuple(")÷/") or _binds(after)
            text += f"({piece})" if touches else piece
        else:
            text += piece
    return text


def _binds(character: str) -> bool:
    return character.isalnum() or character in tuple("(^!/√⁻")


def _grouped(text: str) -> str:
    return text if _SIMPLE.fullmatch(text) else f"({text})"


def _is_paired(latex: str) -> bool:
    depth = 0
    for token in _TOKEN.findall(latex):
        depth += {"{": 1, "}": -1}.get(token, 0)
        if depth < 0:
            return False
    return depth == 0


@cache
def _symbol_table(name: str) -> str | None:
    """The character, or the word such as `log`, that a command without arguments stands for."""
    from pylatexenc.latex2text import get_default_latex_context_db

    spec = get_default_latex_context_db().get_macro_spec(name)
    symbol = spec.simplify_repl if spec is not None else None
    return symbol if isinstance(symbol, str) and symbol and "%" not in symbol else None
