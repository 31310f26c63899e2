"""Parameters, expressions and units can be computed: every variant of every item once."""

from collections.abc import Iterator, Mapping

from generator.bank.distinct import folded, repeated, rivals
from generator.bank.draft import Draft, Entry
from generator.bank.parameters import (
    MAX_COMBINATIONS,
    Value,
    as_text,
    combinations,
    number_of,
    variants,
    with_computed,
)
from generator.bank.source import Path as Way
from generator.errors import Finding
from generator.markup.fill import fill
from generator.model.item import Cloze, Item, NumberGap, Numeric
from generator.quantity.expression import ExpressionError, expression_fault
from generator.quantity.units import known_unit


def check_values(draft: Draft) -> Iterator[Finding]:
    """All items with an expression, a parameter or a unit that cannot be computed with."""
    for entry in draft.items:
        item = entry.thing
        has_values = isinstance(item, Numeric | Cloze) or item.parameters or item.computed
        if entry.sound and has_values:
            yield from _item(entry)


def _item(entry: Entry[Item]) -> Iterator[Finding]:
    yield from _units(entry)
    found = [*_names(entry), *_expressions(entry)]
    yield from found
    if found:
        return
    count = combinations(entry.thing)
    if count > MAX_COMBINATIONS:
        message = f"the parameters have {count:,} combinations; {MAX_COMBINATIONS:,} are allowed"
        hint = "give fewer values or a larger step"
        yield Finding(entry.place("parameters", of_key=True), "QW602", message, hint)
        return
    yield from _every_variant(entry)


def _names(entry: Entry[Item]) -> Iterator[Finding]:
    for name in entry.thing.computed:
        if name in entry.thing.parameters:
            place = entry.place("computed", name, of_key=True)
            message = f"'{name}' is a parameter and a computed value"
            yield Finding(place, "QW402", message, "rename one of them")


def _expressions(entry: Entry[Item]) -> Iterator[Finding]:
    item = entry.thing
    names = list(item.parameters)
    for name, expression in item.computed.items():
        yield from _expression(entry, ("computed", name), expression, names)
        names.append(name)
    for way, value in _values(item):
        if isinstance(value, str):
            yield from _expression(entry, way, value, names)


def _expression(entry: Entry[Item], way: Way, text: str, names: list[str]) -> Iterator[Finding]:
    fault = expression_fault(text, names)
    if fault is not None:
        hint = "arithmetic, comparisons, `a if b else c`, round, min, max, abs, ceil, floor, sqrt"
        yield Finding(entry.place(*way), "QW601", f"'{text[:60]}': {fault}", hint)


def _every_variant(entry: Entry[Item]) -> Iterator[Finding]:
    """The first variant of the item that fails; one is enough to mend it."""
    for chosen in variants(entry.thing):
        shown = ", ".join(f"{name} = {text}" for name, text in as_text(chosen).items())
        found = next(_variant(entry, chosen, f" with {shown}" if shown else ""), None)
        if found is not None:
            yield found
            return


def _variant(entry: Entry[Item], chosen: Mapping[str, Value], shown: str) -> Iterator[Finding]:
    item = entry.thing
    way: Way = ("computed",)
    try:
        values = with_computed(item, chosen)
        for way, value in _values(item):  # noqa: B007 - the place of a failure
            number_of(value, values)
    except ExpressionError as error:
        message = f"cannot be computed{shown}: {error}"
        yield Finding(entry.place(*way), "QW601", message, "change the values or the formula")
        return
    texts = as_text(values)
    for group in rivals(item) if texts else ():
        twin = repeated(group, lambda text: folded(fill(text, texts)))
        if twin is not None:
            message = f"this text says the same as an earlier one{shown}"
            yield Finding(entry.place(*twin), "QW303", message, "change the values or the text")


def _values(item: Item) -> Iterator[tuple[Way, float | str]]:
    """Numbers that may be written as expressions, with the way to each."""
    if isinstance(item, Numeric):
        yield ("value",), item.value
    if isinstance(item, Cloze):
        for name, gap in item.gaps.items():
            if isinstance(gap, NumberGap):
                yield ("gaps", name, "value"), gap.value


def _units(entry: Entry[Item]) -> Iterator[Finding]:
    item = entry.thing
    units: list[tuple[Way, str | None]] = []
    if isinstance(item, Numeric):
        units.append((("unit",), item.unit))
    if isinstance(item, Cloze):
        gaps = item.gaps.items()
        units += [
            (("gaps", name, "unit"), gap.unit) for name, gap in gaps if isinstance(gap, NumberGap)
        ]
    for way, unit in units:
        if unit is not None and not known_unit(unit):
            hint = "use units such as mg, µg/kg, mL/h, °C, %, h, cells/kg"
            yield Finding(entry.place(*way), "QW603", f"the unit '{unit}' is unknown", hint)
