"""Whether words of an item speak of its options by letter, number or place.

Where they do, no program may move or remove an option: the words would become false. In doubt they
do; a fix that is not made costs nothing.
"""

import re

from generator.lint.reading import ItemReading

_BY_NOUN = re.compile(
    r"\b(?:options?|answers?|choices?|alternatives?|antwort(?:en)?|optionen|auswahl|aussagen?"
    r"|réponses?|choix|propositions?)\s+\(?(?:[a-h]|\d)\b|\b\d(?:st|nd|rd|th|\.|e)\s+(?:one|option"
    r"|answer|choice|antwort|aussage|réponse|proposition)",
    re.IGNORECASE,
)
_BY_LETTER = re.compile(r"(?<![\w'-])(?:[B-H]|A(?=\s*(?:[.,;:)!?]|\Z)))(?![\w'-])|\([a-h]\)")
_A_AS_SUBJECT = re.compile(r"(?<![\w'-])A (?:is|are|and|or|ist|sind|und|oder|est|sont|et|ou)\b")


def speaks_of_options(item: ItemReading) -> bool:
    """Whether stem, rationale or feedback may hold for the present order of the options only."""
    places = item.lists.anywhere("place_of_option")
    told = [item.item.rationale, *(option.option.feedback for option in item.options)]
    explained = [text for text in told if text]
    if any(places.search(item.prose(text).folded) for text in explained):
        return True
    patterns = (_BY_NOUN, _BY_LETTER, _A_AS_SUBJECT)
    return any(
        pattern.search(text) for text in (item.item.stem, *explained) for pattern in patterns
    )
