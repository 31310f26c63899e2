"""What an expression may consist of: checked before anything is computed."""

import ast
import math
import warnings
from collections.abc import Collection, Iterator
from functools import lru_cache

from generator.quantity.exact import LARGEST_POWER

LONGEST = 200
DEEPEST = 20
ARGUMENTS = {
    "abs": (1, 1),
    "ceil": (1, 1),
    "floor": (1, 1),
    "max": (2, 20),
    "min": (2, 20),
    "round": (1, 2),
    "sqrt": (1, 1),
}
"""The functions, with the fewest and the most arguments that each takes."""

_ALLOWED = (
    *(ast.BinOp, ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow),
    *(ast.UnaryOp, ast.UAdd, ast.USub, ast.Not, ast.BoolOp, ast.And, ast.Or),
    *(ast.Compare, ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE),
    *(ast.IfExp, ast.Call, ast.Name, ast.Load, ast.Constant),
)
_WORDS: dict[type[ast.AST], str] = {
    ast.Attribute: "a point after a name",
    ast.BitXor: "`^` (write `**` for a power)",
    ast.BitAnd: "`&` (write `and`)",
    ast.BitOr: "`|` (write `or`)",
    ast.Subscript: "brackets after a value",
    ast.Lambda: "`lambda`",
    ast.List: "a list",
    ast.Tuple: "a comma",
    ast.JoinedStr: "a formatted text",
    ast.Is: "`is` (write `==`)",
    ast.In: "`in`",
}


def tree_of(text: str) -> ast.expr:
    """The tree of an expression.

    Raises:
        ValueError: if it is too long or no expression at all, with a message for the author.
    """
    if len(text) > LONGEST:
        raise ValueError(f"it is longer than {LONGEST} characters")
    return _tree(text.strip())


@lru_cache(maxsize=256)
def _tree(text: str) -> ast.expr:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python comments on style here
            return ast.parse(text, mode="eval").body
    except SyntaxError as error:
        raise ValueError(f"it cannot be read at character {error.offset or 1}") from None
    except (ValueError, MemoryError, RecursionError):
        raise ValueError("it cannot be read") from None


def names_of(tree: ast.expr) -> frozenset[str]:
    """All names that stand for values."""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    names = (node for node in ast.walk(tree) if isinstance(node, ast.Name))
    return frozenset(name.id for name in names if id(name) not in called)


def fault_of(tree: ast.expr, names: Collection[str]) -> str | None:
    """The first thing in the tree that is not allowed, or None."""
    return next(_faults(tree, names), None)


def _faults(tree: ast.expr, names: Collection[str]) -> Iterator[str]:
    if _is_deep(tree):
        yield f"it is nested more than {DEEPEST} deep"
        return
    compared = {id(node) for each in ast.walk(tree) for node in _operands(each)}
    for node in ast.walk(tree):
        if not isinstance(node, _ALLOWED):
            name = type(node).__name__
            yield f"{_WORDS.get(type(node), f'the construct {name}')} is not allowed"
        elif isinstance(node, ast.Call):
            yield from _call(node)
        elif isinstance(node, ast.Constant):
            yield from _constant(node, compared=id(node) in compared)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
            yield from _power(node.right)
    for name in sorted(names_of(tree) - set(names)):
        yield f"'{name}' is not known here"


def _operands(node: ast.AST) -> list[ast.expr]:
    return [node.left, *node.comparators] if isinstance(node, ast.Compare) else []


def _is_deep(tree: ast.expr) -> bool:
    level: list[ast.AST] = [tree]
    for _ in range(DEEPEST):
        level = [child for node in level for child in ast.iter_child_nodes(node)]
    return bool(level)


def _call(node: ast.Call) -> Iterator[str]:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name not in ARGUMENTS:
        yield f"only {', '.join(ARGUMENTS)} can be called"
        return
    fewest, most = ARGUMENTS[name]
    if node.keywords or not fewest <= len(node.args) <= most:
        many = f"{fewest}" if fewest == most else f"{fewest} to {most}"
        yield f"{name} takes {many} value{'s' * (most > 1)}"


def _constant(node: ast.Constant, *, compared: bool) -> Iterator[str]:
    value = node.value
    if isinstance(value, str):
        if not compared:
            yield "a text can only be compared, as in `group == 'adult'`"
    elif isinstance(value, bool) or not isinstance(value, int | float):
        yield f"`{value!r}` is no number"
    elif not math.isfinite(value):
        yield "a number is too large"


def _power(exponent: ast.expr) -> Iterator[str]:
    if any(isinstance(node, ast.Pow) for node in ast.walk(exponent)):
        yield "a power must not be raised to a power"
    if isinstance(exponent, ast.UnaryOp):
        exponent = exponent.operand
    if isinstance(exponent, ast.Constant) and isinstance(exponent.value, int | float):
        if exponent.value > LARGEST_POWER:
            yield f"a power must not be larger than {LARGEST_POWER}"
        elif exponent.value != int(exponent.value):
            yield "a power must be a whole number; there is sqrt for square roots"
