"""What a learner types, read as a response, or as a complaint that says what is expected."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.interaction import (
    ChoiceGap,
    Matching,
    MultipleChoice,
    NumberGap,
    Numeric,
    Ordering,
    PlacedGap,
    PlacedOption,
    ShortAnswer,
    SingleChoice,
    TextGap,
    TrueFalse,
)
from generator.model.response import Chosen, Judged, Matched, Ordered, Response, Written
from generator.session.fits import LINE_LIMIT
from generator.session.typed import narrow

OneLine = SingleChoice | MultipleChoice | TrueFalse | ShortAnswer | Numeric | Matching | Ordering
"""Interactions that are answered on one line; cloze and essay take several."""

_SEPARATORS = re.compile(r"[\s,;]+")
_PAIR = re.compile(r"(\d{1,2})[-=:.)]?([A-Z])")


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why a line cannot be read as an answer, and what can."""

    message: str


def read_answer(interaction: OneLine, text: str) -> Response | Complaint:
    """The response that a line stands for; case, spaces and commas do not matter."""
    line = text.strip()
    if len(line) > LINE_LIMIT:
        return Complaint(f"An answer has at most {LINE_LIMIT} characters.")
    match interaction:
        case SingleChoice(options=options):
            return _one(options, narrow(line))
        case MultipleChoice(options=options):
            return _several(options, narrow(line))
        case TrueFalse():
            return _judgement(narrow(line))
        case ShortAnswer():
            return Written(line) if line else Complaint("Write a word or phrase, or :skip.")
        case Numeric(unit=unit, unit_required=required):
            return _quantity(line, unit, required=required)
        case Matching():
            return _matched(interaction, narrow(line))
        case Ordering(entries=entries):
            return _order(entries, narrow(line))


def read_gap(gap: PlacedGap, text: str) -> str | Complaint:
    """What a line puts into a gap; a choice gap also takes the number of a word."""
    line = text.strip()
    if not line or len(line) > LINE_LIMIT:
        return Complaint(f"Write 1 to {LINE_LIMIT} characters, or :skip.")
    match gap:
        case TextGap():
            return line
        case ChoiceGap(options=options):
            return _word(options, narrow(line))
        case NumberGap(unit=unit):
            read = _quantity(line, unit, required=False)
            return read if isinstance(read, Complaint) else read.text


def letters_of(options: Sequence[PlacedOption]) -> str:
    """The letters of a form's options as a range, for instance `A to D`."""
    return f"{options[0].letter} to {options[-1].letter}"


def _one(options: Sequence[PlacedOption], line: str) -> Chosen | Complaint:
    for position, option in enumerate(options, 1):
        if line.upper() == option.letter:
            return Chosen((option.id,))
        if line == str(position):
            # In a list of grades or doses, "2" may mean the text and not the place.
            if any(re.search(rf"\b{position}\b", each.text) for each in options):
                return Complaint(f"Type the letter: {line} stands in an option's text.")
            return Chosen((option.id,))
    return Complaint(f"Type one letter, {letters_of(options)}.")


def _several(options: Sequence[PlacedOption], line: str) -> Chosen | Complaint:
    typed = _SEPARATORS.sub("", line).upper()
    if not typed or set(typed) - {option.letter for option in options}:
        return Complaint(f"Type all letters that apply, {letters_of(options)}, such as AB.")
    return Chosen(tuple(option.id for option in options if option.letter in typed))


def _judgement(line: str) -> Judged | Complaint:
    word = line.casefold()
    if word in {"t", "true"}:
        return Judged(value=True)
    if word in {"f", "false"}:
        return Judged(value=False)
    return Complaint("Type t for true or f for false.")


def _matched(interaction: Matching, line: str) -> Matched | Complaint:
    prompts, choices = interaction.prompts, interaction.choices
    pairs = _pairs([prompt.number for prompt in prompts], _SEPARATORS.sub("", line).upper())
    given, ids = dict(pairs), {choice.letter: choice.id for choice in choices}
    once = len(given) == len(pairs) and set(given) == {prompt.number for prompt in prompts}
    if not once or set(given.values()) - set(ids):
        return Complaint(f"Give each number 1 to {len(prompts)} one letter, {letters_of(choices)}.")
    return Matched(tuple((prompt.id, ids[given[prompt.number]]) for prompt in prompts))


def _pairs(numbers: Sequence[str], typed: str) -> list[tuple[str, str]]:
    """Pairs as in `1B2A`, or bare letters in the order of the numbers."""
    if re.fullmatch(rf"(?:{_PAIR.pattern})+", typed):
        return _PAIR.findall(typed)
    return list(zip(numbers, typed, strict=True)) if len(typed) == len(numbers) else []


def _order(entries: Sequence[PlacedOption], line: str) -> Ordered | Complaint:
    typed = _SEPARATORS.sub("", line).upper()
    ids = {entry.letter: entry.id for entry in entries}
    if sorted(typed) != sorted(ids):
        return Complaint(f"Type each letter {letters_of(entries)} once, first to last.")
    return Ordered(tuple(ids[letter] for letter in typed))


def _word(options: Sequence[str], line: str) -> str | Complaint:
    for position, option in enumerate(options, 1):
        if narrow(option).casefold() == line.casefold():
            return option
        if line == str(position) and line not in options:
            return option
    return Complaint(f"Type one of the words, or its number, 1 to {len(options)}.")


def _quantity(line: str, unit: str | None, *, required: bool) -> Written | Complaint:
    from generator.quantity.number import split_quantity

    value, given = split_quantity(line)
    if value is None:
        return Complaint("That is not one clear number. Write it as 1250 or 12.5.")
    if not given:
        return Complaint("Write the unit too.") if required else Written(line)
    fault = None if given == unit else _misfit(given, unit, required=required)
    return Written(line) if fault is None else Complaint(fault)


def _misfit(given: str, unit: str | None, *, required: bool) -> str | None:
    """Why scoring would not accept the unit that was written, if so.

    Where the unit is part of the task, one of another dimension is an answer, and a wrong one.
    """
    from generator.quantity.units import convert, is_count, known_unit  # seldom needed

    if unit is None:
        return None if is_count(given) else f"Write the number alone, without '{given}'."
    if not known_unit(given):
        return f"The unit '{given}' is not known."
    if not required and convert(1, given, unit) is None:
        return f"'{given}' cannot be read as {unit}. Write the number in {unit}."
    return None
