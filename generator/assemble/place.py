"""An item to its placed interaction: order, letters and values settled by the dice."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from generator.assemble.arrange import Entry, arranged, arranged_choices, arranged_prompts
from generator.assemble.dice import Dice
from generator.bank.distinct import folded
from generator.bank.parameters import (
    Value,
    as_text,
    number_of,
    values_of,
    variants,
    with_computed,
)
from generator.language.lists import Lists
from generator.markup.fill import fill
from generator.markup.parse import gap_names
from generator.model import interaction as placed
from generator.model import item as authored

Filled = Callable[[str], str]


class Placer:
    """Settles one item for one form.

    Args:
        item: what to place.
        dice: decide on everything else.
        lists: those of the module's language.
        chosen: values of the item's parameters; the dice choose them unless they are given.
    """

    def __init__(
        self,
        item: authored.Item,
        dice: Dice,
        lists: Lists,
        chosen: Mapping[str, Value] | None = None,
    ) -> None:
        self.item = item
        self.dice = dice
        self.lists = lists
        self.values: Mapping[str, Value] = with_computed(item, chosen or _chosen(item, dice))
        self._shown = as_text(self.values)

    def text(self, text: str) -> str:
        """A text with the item's values filled in."""
        return fill(text, self._shown) if self._shown else text

    def optional(self, text: str | None) -> str | None:
        """As `text`; None stays None."""
        return None if text is None else self.text(text)

    def interaction(self) -> placed.Interaction:
        """What the learner does with the item."""
        match self.item:
            case authored.SingleChoice() as item:
                return self._single(item)
            case authored.MultipleChoice() as item:
                return self._multiple(item)
            case authored.TrueFalse() as item:
                return placed.TrueFalse(item.answer, self.optional(item.feedback), item.scoring)
            case authored.ShortAnswer() as item:
                accepted = tuple(map(self.text, item.accepted))
                feedback = self.optional(item.feedback)
                return placed.ShortAnswer(accepted, item.case_sensitive, feedback)
            case authored.Numeric() as item:
                return self._numeric(item)
            case authored.Matching() as item:
                return self._matching(item)
            case authored.Ordering() as item:
                return self._ordering(item)
            case authored.Cloze() as item:
                return self._cloze(item)
            case authored.Essay() as item:
                return self._essay(item)

    def _options(
        self, item: authored.SingleChoice | authored.MultipleChoice
    ) -> tuple[placed.PlacedOption, ...]:
        entries = [
            (str(n), self.text(option.text), self.optional(option.feedback))
            for n, option in enumerate(item.options, 1)
        ]
        if not item.shuffle:
            return _lettered(entries)
        has_values = bool(self.values)
        return _lettered(arranged(entries, self.dice, self.lists, has_values=has_values))

    def _single(self, item: authored.SingleChoice) -> placed.SingleChoice:
        return placed.SingleChoice(self._options(item), _keyed(item)[0], item.scoring)

    def _multiple(self, item: authored.MultipleChoice) -> placed.MultipleChoice:
        return placed.MultipleChoice(self._options(item), _keyed(item), item.scoring)

    def _numeric(self, item: authored.Numeric) -> placed.Numeric:
        return placed.Numeric(
            value=number_of(item.value, self.values),
            tolerance=float(item.tolerance),
            unit=item.unit,
            unit_required=item.unit_required,
            feedback=self.optional(item.feedback),
        )

    def _matching(self, item: authored.Matching) -> placed.Matching:
        lefts = [(str(n), self.text(pair.left), None) for n, pair in enumerate(item.pairs, 1)]
        rights = list(dict.fromkeys(folded(pair.right) for pair in item.pairs))
        texts = [next(p.right for p in item.pairs if folded(p.right) == each) for each in rights]
        texts += item.extra
        choices = [(str(n), self.text(text), None) for n, text in enumerate(texts, 1)]
        prompts: Sequence[Entry] = lefts
        if item.shuffle:
            prompts = arranged_prompts(lefts, choices, self.dice, self.lists)
        key = tuple(
            (str(n), str(rights.index(folded(pair.right)) + 1))
            for n, pair in enumerate(item.pairs, 1)
        )
        return placed.Matching(
            prompts=tuple(
                placed.Prompt(identifier, str(n), text)
                for n, (identifier, text, _) in enumerate(prompts, 1)
            ),
            choices=_lettered(arranged_choices(choices, self.dice, self.lists)),
            key=key,
            feedback=self.optional(item.feedback),
            policy=item.scoring,
        )

    def _ordering(self, item: authored.Ordering) -> placed.Ordering:
        entries = [(str(n), self.text(text), None) for n, text in enumerate(item.sequence, 1)]
        shuffled = self.dice.shuffled(entries)
        while shuffled == entries:  # the right order would be no task
            shuffled = self.dice.shuffled(entries)
        key = tuple(identifier for identifier, _, _ in entries)
        feedback = self.optional(item.feedback)
        return placed.Ordering(_lettered(shuffled), key, feedback, item.scoring)

    def _cloze(self, item: authored.Cloze) -> placed.Cloze:
        gaps = tuple(
            self._gap(name, str(n), item.gaps[name])
            for n, name in enumerate(gap_names(item.text), 1)
        )
        feedback = self.optional(item.feedback)
        return placed.Cloze(self.text(item.text), gaps, feedback, item.scoring)

    def _gap(self, name: str, number: str, gap: authored.Gap) -> placed.PlacedGap:
        match gap:
            case authored.TextGap():
                accepted = tuple(map(self.text, gap.accepted))
                return placed.TextGap(name, number, accepted, gap.case_sensitive)
            case authored.ChoiceGap():
                options = tuple(map(self.text, gap.options))
                return placed.ChoiceGap(name, number, options, self.text(gap.answer))
            case authored.NumberGap():
                value = number_of(gap.value, self.values)
                return placed.NumberGap(name, number, value, float(gap.tolerance), gap.unit)

    def _essay(self, item: authored.Essay) -> placed.Essay:
        rubric = tuple(placed.PlacedCriterion(self.text(c.text), c.points) for c in item.rubric)
        return placed.Essay(rubric, self.optional(item.model_answer), item.lines)


@dataclass(frozen=True, slots=True)
class Turn:
    """An item that is asked again and again: how often it was before, and its stem at last."""

    number: int = 0
    stem: str = ""


def in_turn(item: authored.Item, module: str, turn: Turn, lists: Lists) -> Placer:
    """A placer that settles an item otherwise at every turn.

    The combinations of the parameters take turns, in an order of the item's own; one that would
    show the stem of last time is passed over, if there is another.
    """
    dice = Dice(module, "turn", item.id)
    values = dice.shuffled(list(variants(item)))
    start = turn.number % len(values)
    placers = (
        Placer(item, dice.derived(turn.number), lists, each)
        for each in (*values[start:], *values[:start])
    )
    first = next(placers)
    others = (each for each in placers if each.text(item.stem) != turn.stem)
    return next(others, first) if first.text(item.stem) == turn.stem else first


def _chosen(item: authored.Item, dice: Dice) -> Mapping[str, Value]:
    """Each parameter has dice of its own: their order in the file has no meaning."""
    return {
        name: dice.derived("parameter", name).choice(values_of(each))
        for name, each in item.parameters.items()
    }


def _keyed(item: authored.SingleChoice | authored.MultipleChoice) -> tuple[str, ...]:
    return tuple(str(n) for n, option in enumerate(item.options, 1) if option.correct)


def _lettered(entries: Sequence[Entry]) -> tuple[placed.PlacedOption, ...]:
    return tuple(
        placed.PlacedOption(identifier, letter, text, feedback)
        for letter, (identifier, text, feedback) in zip(ascii_uppercase, entries, strict=False)
    )
