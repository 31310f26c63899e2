"""What the parameters of an item may become: their values, and what is computed from them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product
from math import prod

from generator.model.item import Item
from generator.model.parameter import Parameter
from generator.quantity.expression import evaluate
from generator.quantity.number import show_number

Value = int | float | str
MAX_COMBINATIONS = 5_000
"""Every combination is computed once when a bank is checked, so that none can fail later."""


def values_of(parameter: Parameter) -> tuple[Value, ...]:
    """All values of a parameter, in order; a range includes both ends if the step meets them."""
    if parameter.values is not None:
        return parameter.values
    first, last = Decimal(str(parameter.from_)), Decimal(str(parameter.to))
    step = Decimal(str(parameter.step or 1))
    count = int((last - first) / step) + 1
    return tuple(_plain(first + step * n) for n in range(count))


def combinations(item: Item) -> int:
    """How many different variants the parameters of an item allow."""
    return prod(_count(parameter) for parameter in item.parameters.values())


def variants(item: Item) -> Iterator[dict[str, Value]]:
    """Every combination of the item's parameters, without computed values."""
    names = list(item.parameters)
    for values in product(*(values_of(item.parameters[name]) for name in names)):
        yield dict(zip(names, values, strict=True))


def with_computed(item: Item, chosen: Mapping[str, Value]) -> dict[str, Value]:
    """The chosen values and those computed from them, in the order written.

    Raises:
        ExpressionError: if one cannot be computed.
    """
    values = dict(chosen)
    for name, expression in item.computed.items():
        values[name] = evaluate(expression, values)
    return values


def as_text(values: Mapping[str, Value]) -> dict[str, str]:
    """The values as they stand in texts."""
    return {
        name: value if isinstance(value, str) else show_number(value)
        for name, value in values.items()
    }


def number_of(value: float | str, values: Mapping[str, Value]) -> float:
    """A number that is written out or computed from an item's values.

    Raises:
        ExpressionError: if it cannot be computed.
    """
    return float(evaluate(value, values)) if isinstance(value, str) else float(value)


def _count(parameter: Parameter) -> int:
    if parameter.values is not None:
        return len(parameter.values)
    span = Decimal(str(parameter.to)) - Decimal(str(parameter.from_))
    return int(span / Decimal(str(parameter.step or 1))) + 1


def _plain(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
