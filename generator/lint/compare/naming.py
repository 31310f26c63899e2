"""How a message about one item speaks of another item, and of a text."""

from generator.lint.reading import ItemReading

LONGEST_QUOTE = 40
"""Characters of a text that is quoted."""


def named(other: ItemReading, beside: ItemReading) -> str:
    """An item as messages name it beside another: id, module if it is another one, and place."""
    place = other.entry.place("stem")
    if other.bank is None or other.bank is beside.bank:
        return f"'{other.item.id}' ({place})"
    return f"'{other.item.id}' of the module '{other.bank.name}' ({place})"


def quoted(text: str) -> str:
    """A text in quotation marks, cut if it is long."""
    cut = text if len(text) <= LONGEST_QUOTE else f"{text[: LONGEST_QUOTE - 1].rstrip()}…"
    return f"'{cut}'"
