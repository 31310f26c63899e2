"""Which rules run: those on by default, or those that a person asks for by code or name."""

from collections.abc import Iterable, Sequence

from generator.errors import BadRequest, UnknownName
from generator.lint.registry import RULES
from generator.lint.rule import Rule


def rule_named(name: str) -> Rule:
    """The rule of a code such as `IW303` or a name such as `lost-sequence`.

    Raises:
        UnknownName: if there is none.
    """
    for rule in RULES:
        if name.upper() == rule.code or name.lower() == rule.name:
            return rule
    names = [rule.code if name[:2].upper() == "IW" else rule.name for rule in RULES]
    raise UnknownName("rule", name.upper() if names[0][:2] == "IW" else name, names)


def selected(
    select: Sequence[str], ignore: Sequence[str] = (), *, preview: bool = False
) -> tuple[Rule, ...]:
    """The rules to run, in the order of their codes.

    Args:
        select: codes, beginnings of codes (`IW3`), names, or `all`; without any, all rules. A rule
            in preview runs only if it is named in full, or with `preview`.
        ignore: the same, for rules that shall not run.
        preview: whether rules in preview run too.

    Raises:
        UnknownName: if a word fits no rule.
        BadRequest: if no rule is left.
    """
    chosen = _meant(select) if select else set(RULES_BY_CODE)
    dropped = _meant(ignore)
    named = {rule_named(word).code for word in select if _is_full(word)}
    rules = tuple(
        rule
        for rule in RULES
        if rule.code in chosen - dropped and (preview or not rule.preview or rule.code in named)
    )
    if not rules:
        raise BadRequest("no rule is left to run", "rules in preview need --preview; see --ignore")
    return rules


RULES_BY_CODE = {rule.code: rule for rule in RULES}


def _is_full(word: str) -> bool:
    return any(word.upper() == rule.code or word.lower() == rule.name for rule in RULES)


def _meant(words: Iterable[str]) -> set[str]:
    codes: set[str] = set()
    for word in words:
        if word.lower() == "all":
            codes |= set(RULES_BY_CODE)
            continue
        fitting = {code for code in RULES_BY_CODE if code.startswith(word.upper())}
        codes |= fitting or {rule_named(word).code}
    return codes
