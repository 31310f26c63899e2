"""Items and banks as rules read them: every text prepared once, however many rules look at it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from generator.bank.draft import Draft, Entry
from generator.bank.parameters import as_text, variants, with_computed
from generator.bank.source import Path as Way
from generator.language.lists import Lists, lists_for
from generator.lint.prose import Prose
from generator.markup.fill import fill
from generator.model.item import Item, MultipleChoice, Option, SingleChoice
from generator.quantity.expression import ExpressionError


class OptionReading:
    """One option, its text prepared, and whether it belongs to the key."""

    __slots__ = ("correct", "number", "option", "prose")

    def __init__(self, number: int, option: Option, prose: Prose) -> None:
        self.number = number
        self.option = option
        self.prose = prose
        self.correct = option.correct

    @property
    def way(self) -> Way:
        """The way from the item to the text of the option."""
        return ("options", self.number - 1, "text")

    def __str__(self) -> str:
        return f"option {self.number}" + (" (the key)" if self.correct else "")


class ItemReading:
    """One item; where it has parameters, with the first value of each filled in."""

    def __init__(self, entry: Entry[Item], lists: Lists, bank: "BankReading | None" = None) -> None:
        self.entry = entry
        self.item = entry.thing
        self.lists = lists
        self.bank = bank
        self._values = _first_values(entry.thing)

    def prose(self, markup: str) -> Prose:
        """Any text of the item, prepared."""
        return Prose(fill(markup, self._values) if self._values else markup)

    @property
    def has_values(self) -> bool:
        """Whether texts of the item change from form to form."""
        return bool(self._values)

    @cached_property
    def stem(self) -> Prose:
        """The stem."""
        return self.prose(self.item.stem)

    @cached_property
    def options(self) -> tuple[OptionReading, ...]:
        """The options of a choice item as written; none for other kinds."""
        item = self.item
        if not isinstance(item, SingleChoice | MultipleChoice):
            return ()
        return tuple(
            OptionReading(number, option, self.prose(option.text))
            for number, option in enumerate(item.options, 1)
        )

    @cached_property
    def key(self) -> OptionReading | None:
        """The only right option of a single choice item; None for all other items."""
        right = [option for option in self.options if option.correct]
        is_single = isinstance(self.item, SingleChoice) and len(right) == 1
        return right[0] if is_single else None

    @property
    def distractors(self) -> tuple[OptionReading, ...]:
        """The options that are not right."""
        return tuple(option for option in self.options if not option.correct)


class BankReading:
    """All items of a module that are to be judged: those that are not retired."""

    def __init__(self, name: str, draft: Draft) -> None:
        self.name = name
        self.draft = draft
        module = draft.module
        self.language = module.thing.language if module is not None else "en"
        self.lists = lists_for(self.language)

    @property
    def is_whole(self) -> bool:
        """Whether all files could be read; of a part, nothing can be said of the whole bank."""
        return not self.draft.findings

    @cached_property
    def items(self) -> tuple[ItemReading, ...]:
        """Items whose shape is sound, in the order of the files."""
        entries = (entry for entry in self.draft.items if entry.sound)
        kept = (entry for entry in entries if entry.thing.status != "retired")
        return tuple(ItemReading(entry, self.lists, self) for entry in kept)

    @cached_property
    def single_choice(self) -> tuple[ItemReading, ...]:
        """Items with exactly one right option."""
        return tuple(item for item in self.items if item.key is not None)

    @cached_property
    def word_counts(self) -> Mapping[str, int]:
        """In how many items each word stands, stems and options taken together."""
        counts: Counter[str] = Counter()
        for item in self.items:
            counts.update({word for prose in _texts(item) for word in prose.words})
        return counts


def _texts(item: ItemReading) -> Iterator[Prose]:
    yield item.stem
    for option in item.options:
        yield option.prose


def _first_values(item: Item) -> dict[str, str]:
    if not (item.parameters or item.computed):
        return {}
    try:
        return as_text(with_computed(item, next(variants(item))))
    except ExpressionError:
        return {}  # told by `check`, at its place
