"""Subscripts and superscripts as plain characters."""

_PLAIN = "0123456789+-−=()"
_RAISED = str.maketrans(_PLAIN + "ni′∘°", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ′°°")
_LOWERED = str.maketrans(_PLAIN, "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


def superscript(text: str) -> str:
    """Raised characters where Unicode has them for all of the text, else `^text`."""
    return _shifted(text, _RAISED, "^")


def subscript(text: str) -> str:
    """Lowered characters where Unicode has them for all of the text, else `_text`."""
    return _shifted(text, _LOWERED, "_")


def _shifted(text: str, table: dict[int, int], sign: str) -> str:
    if all(ord(character) in table for character in text):
        return text.translate(table)
    return f"{sign}{text}" if text.isalnum() else f"{sign}({text})"
