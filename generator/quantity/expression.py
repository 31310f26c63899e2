"""Expressions of authors, for instance `min(weight * 8, 800)`: checked, then computed safely."""

import ast
import operator
from collections.abc import Callable, Collection, Mapping
from fractions import Fraction
from typing import Any

from generator.quantity import exact
from generator.quantity.syntax import fault_of, names_of, tree_of


class ExpressionError(ValueError):
    """An expression that cannot be computed; the message says why, for the author."""


_OPERATORS: dict[type[ast.AST], Callable[..., Any]] = {
    ast.Add: exact.numbers_only(operator.add),
    ast.Sub: exact.numbers_only(operator.sub),
    ast.Mult: exact.numbers_only(operator.mul),
    ast.Div: exact.numbers_only(operator.truediv),
    ast.FloorDiv: exact.numbers_only(lambda left, right: Fraction(left // right)),
    ast.Mod: exact.numbers_only(operator.mod),
    ast.Pow: exact.numbers_only(exact.power),
    ast.UAdd: exact.numbers_only(operator.pos),
    ast.USub: exact.numbers_only(operator.neg),
    ast.Lt: exact.numbers_only(operator.lt),
    ast.LtE: exact.numbers_only(operator.le),
    ast.Gt: exact.numbers_only(operator.gt),
    ast.GtE: exact.numbers_only(operator.ge),
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Not: operator.not_,
}
_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "abs": exact.numbers_only(abs),
    "ceil": exact.numbers_only(exact.ceil),
    "floor": exact.numbers_only(exact.floor),
    "max": exact.numbers_only(max),
    "min": exact.numbers_only(min),
    "round": exact.numbers_only(exact.rounded),
    "sqrt": exact.numbers_only(exact.root),
}


def names_in(text: str) -> frozenset[str]:
    """Names that an expression computes with, functions left out; none if it cannot be read."""
    try:
        return names_of(tree_of(text))
    except ValueError:
        return frozenset()


def expression_fault(text: str, names: Collection[str]) -> str | None:
    """What is wrong with an expression that may use `names`, or None if it can be computed."""
    try:
        return fault_of(tree_of(text), names)
    except ValueError as error:
        return str(error)


def evaluate(text: str, values: Mapping[str, float | str]) -> int | float:
    """The value of an expression, an int if it is whole.

    Computed exactly, then rounded once to a float. `round` takes a half away from zero: 2.5 gives
    3 and -2.5 gives -3.

    Raises:
        ExpressionError: if it is not allowed, or has no finite number as its value.
    """
    fault = expression_fault(text, values.keys())
    if fault is not None:
        raise ExpressionError(fault)
    try:
        return _plain(_value(text, values))
    except ZeroDivisionError:
        raise ExpressionError("it divides by zero") from None
    except OverflowError:
        raise ExpressionError("a number becomes too large") from None
    except TypeError:
        raise ExpressionError("it computes with something that is no number") from None
    except ValueError as error:
        raise ExpressionError(str(error)) from None


def _value(text: str, values: Mapping[str, float | str]) -> object:
    from simpleeval import SimpleEval

    names = {name: exact.exact(value) for name, value in values.items()}
    evaluator = SimpleEval(operators=_OPERATORS, functions=_FUNCTIONS, names=names)
    evaluator.nodes[ast.Constant] = lambda node: exact.exact(node.value)
    del evaluator.nodes[ast.Attribute]
    return evaluator.eval(text, previously_parsed=tree_of(text))


def _plain(value: object) -> int | float:
    if not isinstance(value, Fraction):
        raise ValueError("its value is no number")  # noqa: TRY004 - the expression is at fault
    nearest = float(value)
    return int(value) if value.denominator == 1 else nearest
