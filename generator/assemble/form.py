"""A bank, a quiz, a seed and a number to the one form that they name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple

from generator.assemble.code import form_code
from generator.assemble.cut import cut_score
from generator.assemble.dice import Dice
from generator.assemble.draw import draw
from generator.assemble.place import Placer, Turn, in_turn
from generator.assemble.points import points_of
from generator.errors import UnknownName
from generator.language.lists import lists_for
from generator.model.bank import Bank
from generator.model.blueprint import Blueprint, Section
from generator.model.form import (
    Form,
    FormName,
    FormSection,
    PlacedStimulus,
    Placement,
    Source,
    TaughtPoint,
)
from generator.model.item import Item

MOST_QUOTED = 120
"""Words of a passage that are quoted at most."""

_SEEDS = 2**32


def assemble(bank: Bank, quiz: str, seed: int, number: int = 1) -> Form:
    """The form of that name: the same on every machine, as long as the bank's content is the same.

    Args:
        bank: the module to draw from.
        quiz: name of one of its blueprints.
        seed: any number from 0; forms of different seeds are drawn independently.
        number: forms of one seed are numbered from 1; all draw the same items, so that they can
            be compared, and each has its own order, letters and values.

    Raises:
        UnknownName: if the bank has no such quiz.
        InfeasibleBlueprint: if the bank cannot fill the blueprint.
        SearchGaveUp: if no form was found within the limits of the search.
    """
    if quiz not in bank.blueprints:
        raise UnknownName("quiz", quiz, bank.blueprints, where=f"'{bank.name}'")
    blueprint = bank.blueprints[quiz]
    name = FormName(bank.name, quiz, seed, number, bank.digest)
    drawn = draw(bank, blueprint, Dice(name.module, name.quiz, name.seed, "draw"))
    labels = (name.module, name.quiz, name.seed, name.number)
    placements = _place(
        bank, blueprint, _in_order(bank, blueprint, drawn, Dice(*labels, "order")), labels
    )
    cut = cut_score(blueprint, (item for items in drawn for item in items))
    return _form(bank, blueprint, name, placements, cut)


def assemble_item(bank: Bank, identifier: str, seed: int = 1) -> Form:
    """A form of one item, as a reviewer reads it: options as written unless they are shuffled.

    Raises:
        KeyError: if the bank has no such item.
    """
    item = bank.items[identifier]
    section = Section(title=bank.topic_of(item), draw=1)
    plan = Blueprint(title=item.id, summary=f"The item {item.id}.", sections=(section,))
    name = FormName(bank.name, "item", seed, 1, bank.digest)
    return _form(bank, plan, name, _place(bank, plan, [[item]], (bank.name, item.id, seed)), None)


def assemble_items(bank: Bank, quiz: str, title: str, turns: Mapping[str, Turn]) -> Form:
    """A form of given items for practice: feedback after each, what was missed comes again.

    Args:
        bank: the module to take them from.
        quiz: name of the form.
        title: title of the form.
        turns: ids of at least one item, each with its turn; the items come in this order, but for
            those of one stimulus, which stay together.

    Raises:
        KeyError: if the bank has no such item.
    """
    items = _together([bank.items[identifier] for identifier in turns])
    plan = Blueprint(
        title=title,
        summary=title,
        feedback="each",
        repeat=True,
        certainty="asked",
        sections=(Section(title=title, draw=len(items)),),
    )
    labels = [label for item in items for label in (item.id, *astuple(turns[item.id]))]
    name = FormName(bank.name, quiz, Dice(*labels).below(_SEEDS), 1, bank.digest)
    lists = lists_for(bank.module.language)
    placed = [
        _placement(bank, plan, item, number, in_turn(item, bank.name, turns[item.id], lists))
        for number, item in enumerate(items, 1)
    ]
    return _form(bank, plan, name, [placed], None)


def _in_order(
    bank: Bank, blueprint: Blueprint, drawn: Sequence[Sequence[Item]], dice: Dice
) -> list[list[Item]]:
    """The items of each section in the order of the form; those of one stimulus stay together."""
    position = {identifier: n for n, identifier in enumerate(bank.items)}
    sections = []
    for items in drawn:
        as_written = sorted(items, key=lambda item: position[item.id])
        ordered = dice.shuffled(as_written) if blueprint.shuffle else as_written
        sections.append(_together(ordered))
    return sections


def _together(items: Sequence[Item]) -> list[Item]:
    """The items in their order, but those of one stimulus behind the first of them."""
    first = {item.stimulus or item.id: n for n, item in reversed(list(enumerate(items)))}
    return sorted(items, key=lambda item: first[item.stimulus or item.id])


def _place(
    bank: Bank,
    blueprint: Blueprint,
    sections: Iterable[Sequence[Item]],
    labels: tuple[str | int, ...],
) -> list[list[Placement]]:
    placed: list[list[Placement]] = []
    number = 0
    lists = lists_for(bank.module.language)
    for items in sections:
        placed.append([])
        for item in items:
            number += 1
            placer = Placer(item, Dice(*labels, "item", item.id), lists)
            placed[-1].append(_placement(bank, blueprint, item, number, placer))
    return placed


def _placement(
    bank: Bank, blueprint: Blueprint, item: Item, number: int, placer: Placer
) -> Placement:
    return Placement(
        number=number,
        item=item.id,
        key_point=item.key_point,
        topic=bank.topic_of(item),
        level=item.level,
        stance=item.stance,
        points=points_of(blueprint, item),
        seconds=item.seconds,
        stimulus=item.stimulus,
        stem=placer.text(item.stem),
        rationale=placer.optional(item.rationale),
        evidence=item.evidence,
        interaction=placer.interaction(),
    )


def _form(
    bank: Bank,
    blueprint: Blueprint,
    name: FormName,
    placed: Sequence[Sequence[Placement]],
    cut: int | None,
) -> Form:
    placements = [placement for section in placed for placement in section]
    module = bank.module
    return Form(
        name=name,
        code=form_code(name),
        title=blueprint.title,
        module_title=module.title,
        language=module.language,
        disclaimer=module.disclaimer,
        review_note=module.review_note,
        as_of=module.as_of,
        guide_title=module.guide.title,
        instructions=blueprint.instructions,
        cut_score=cut,
        feedback=blueprint.feedback,
        sections=tuple(
            FormSection(section.title, section.instructions, tuple(of_section))
            for section, of_section in zip(blueprint.sections, placed, strict=True)
        ),
        stimuli=_stimuli(bank, placements),
        key_points=_key_points(bank, placements),
        evidence=_evidence(bank, placements),
        minutes=blueprint.minutes,
        repeat=blueprint.repeat and blueprint.feedback == "each",
        certainty=blueprint.certainty,
        cut_method="angoff" if blueprint.cut_score == "angoff" else "given",
    )


def _stimuli(bank: Bank, placements: Iterable[Placement]) -> tuple[PlacedStimulus, ...]:
    used = dict.fromkeys(p.stimulus for p in placements if p.stimulus is not None)
    found = [bank.stimuli[identifier] for identifier in used]
    return tuple(PlacedStimulus(each.id, each.title, each.text) for each in found)


def _key_points(bank: Bank, placements: Iterable[Placement]) -> tuple[TaughtPoint, ...]:
    used = {placement.key_point for placement in placements}
    return tuple(
        TaughtPoint(
            id=point.id,
            statement=point.statement,
            topic=point.topic,
            verdict=point.verdict,
            reason=point.reason,
            where=_where(bank, [passage.place for passage in point.passages]),
            quotes=tuple(map(_shortened, bank.quotes.get(point.id, ()))),
        )
        for point in bank.key_points.values()
        if point.id in used
    )


def _where(bank: Bank, places: Iterable[str]) -> tuple[str, ...]:
    """Places in the guide by section, each with the module's title: `H3.P1, H3.B2 (benefits)`."""
    by_section: dict[str, list[str]] = {}
    for place in dict.fromkeys(places):
        by_section.setdefault(place.split(".")[0], []).append(place)
    titles = {section.id: section.title for section in bank.module.guide.sections}
    return tuple(f"{', '.join(of)} ({titles[section]})" for section, of in by_section.items())


def _shortened(quote: str) -> str:
    """A passage, cut behind a word where it is too long to be read beside an item."""
    words = quote.split(" ")
    return quote if len(words) <= MOST_QUOTED else f"{' '.join(words[:MOST_QUOTED])} …"


def _evidence(bank: Bank, placements: Iterable[Placement]) -> tuple[Source, ...]:
    used = {identifier for placement in placements for identifier in placement.evidence}
    return tuple(
        Source(entry.id, entry.fact, entry.citation, entry.doi)
        for entry in bank.evidence.values()
        if entry.id in used
    )
