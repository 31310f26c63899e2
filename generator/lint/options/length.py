"""An option that is conspicuously longer than all others of its item."""

from generator.lint.reading import ItemReading, OptionReading

RATIO = 1.25
MORE_CHARACTERS = 8
MORE_WORDS = 4
FEWEST_OPTIONS = 3


def outlier(item: ItemReading) -> tuple[OptionReading, int, int] | None:
    """The conspicuously longest option, its characters and those of the next; None if none is."""
    if len(item.options) < FEWEST_OPTIONS:
        return None
    by_length = sorted(item.options, key=lambda option: -len(option.prose.shown))
    longest, second = by_length[0], by_length[1]
    size, next_size = len(longest.prose.shown), len(second.prose.shown)
    if size < RATIO * next_size or size - next_size < MORE_CHARACTERS:
        return None
    more_words = len(longest.prose.shown.split()) - len(second.prose.shown.split())
    return (longest, size, next_size) if more_words >= MORE_WORDS else None
