"""Rules over banks: every finding once, in the order of files, suppressions taken into account."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from generator.bank.draft import Entry
from generator.lint.finding import LintFinding, finding_of
from generator.lint.ignores import reason_for
from generator.lint.reading import BankReading, ItemReading
from generator.lint.rule import BankRule, BanksRule, Hit, ItemRule, Record, Rule, RunRule

Watch = Callable[[Sequence[ItemReading]], Iterable[ItemReading]]


def unwatched(items: Sequence[ItemReading]) -> Iterable[ItemReading]:
    """The items as they are, without any progress shown."""
    return items


def lint(
    banks: Sequence[BankReading],
    rules: Sequence[Rule],
    *,
    known: Iterable[str],
    watch: Watch = unwatched,
) -> list[LintFinding]:
    """Judge banks by rules.

    Args:
        banks: modules; rules that compare items compare across all of them.
        rules: those that are to run.
        known: codes of all rules there are, for suppressions of others.
        watch: goes through the items of a bank in its own way, to show progress.
    """
    found: list[LintFinding] = []
    for bank in banks:
        able = [rule for rule in rules if _is_able(rule, bank)]
        found += _in_items(bank, able, watch)
        found += _in_bank(bank, able) if bank.is_whole else ()
    found += _in_banks([bank for bank in banks if bank.is_whole], rules)
    found += _in_run(banks, rules, frozenset(known), found)
    return sorted(found)


def _is_able(rule: Rule, bank: BankReading) -> bool:
    return all(bank.lists.has(name) for name in rule.needs)


def _has_run(rule: Rule, bank: BankReading) -> bool:
    """Whether a rule has said all that it can say of a bank.

    One that compares banks never has, since another run may see more of them.
    """
    if isinstance(rule, BanksRule | RunRule) or not _is_able(rule, bank):
        return False
    return bank.is_whole or isinstance(rule, ItemRule)


def _in_items(bank: BankReading, rules: Sequence[Rule], watch: Watch) -> Iterator[LintFinding]:
    on_items = [rule for rule in rules if isinstance(rule, ItemRule)]
    for item in watch(bank.items):
        for rule in on_items:
            for hit in rule.find(item):
                yield _found(rule, hit, bank, item)


def _in_bank(bank: BankReading, rules: Sequence[Rule]) -> Iterator[LintFinding]:
    for rule in rules:
        if isinstance(rule, BankRule):
            for hit in rule.find(bank):
                yield from _placed(rule, hit, bank)


def _in_banks(banks: Sequence[BankReading], rules: Sequence[Rule]) -> Iterator[LintFinding]:
    owners = {id(item.entry): bank for bank in banks for item in bank.items}
    for rule in rules:
        if isinstance(rule, BanksRule):
            for hit in rule.find([bank for bank in banks if _is_able(rule, bank)]):
                yield from _placed(rule, hit, owners[id(hit.entry)])


def _in_run(
    banks: Sequence[BankReading],
    rules: Sequence[Rule],
    known: frozenset[str],
    found: Sequence[LintFinding],
) -> Iterator[LintFinding]:
    record = Record(
        banks=banks,
        ran=frozenset((b.name, rule.code) for b in banks for rule in rules if _has_run(rule, b)),
        skipped=tuple((b, rule) for b in banks for rule in rules if not _is_able(rule, b)),
        fired=frozenset((each.entry.place(), each.finding.code) for each in found),
        known=known,
    )
    owners = {entry.place(): bank for bank in banks for entry in _entries(bank)}
    for rule in rules:
        if isinstance(rule, RunRule):
            for hit in rule.find(record):
                if hit.entry is not None:
                    yield from _placed(rule, hit, owners[hit.entry.place()])


def _entries(bank: BankReading) -> Iterator[Entry[Any]]:
    if bank.draft.module is not None:
        yield bank.draft.module
    yield from (*bank.draft.key_points, *bank.draft.evidence, *bank.draft.items)


def _found(rule: Rule, hit: Hit, bank: BankReading, item: ItemReading) -> LintFinding:
    finding = finding_of(rule, hit, hit.entry or item.entry, bank.name)
    reason = reason_for(finding.entry, rule.code)
    return finding if reason is None else finding.kept(reason=reason)


def _placed(rule: Rule, hit: Hit, bank: BankReading) -> Iterator[LintFinding]:
    entry = hit.entry or bank.draft.module
    if entry is not None:  # a module that could not be read has a finding of its own
        finding = finding_of(rule, hit, entry, bank.name)
        reason = reason_for(entry, rule.code)
        yield finding if reason is None else finding.kept(reason=reason)
