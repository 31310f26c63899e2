"""What was typed, whatever keyboard it came from."""

from unicodedata import east_asian_width, normalize


def narrow(text: str) -> str:
    """`text` with full-width letters, digits and signs in their usual width.

    Other compatibility forms stay as they are: a raised 2 is no place in a list of options.
    """
    return "".join(
        normalize("NFKC", each) if east_asian_width(each) == "F" else each for each in text
    )
