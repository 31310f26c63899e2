"""What a rule is, and what it reports."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.bank.rewriting.edits import Edit
from generator.errors import Place, Severity

if TYPE_CHECKING:
    from generator.bank.draft import Entry
    from generator.bank.source import Path as Way
    from generator.lint.reading import BankReading, ItemReading


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule fires.

    `way` leads from the entry to the value; for a rule on items the entry is the item and need not
    be given. `severity` overrides the rule's, `edit` is a safe fix with ways inside the entry.
    """

    message: str
    hint: str
    way: "Way" = ()
    entry: "Entry[Any] | None" = None
    severity: Severity | None = None
    edit: Edit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBase:
    """What all rules have.

    `severity` is the highest that the rule reports. A rule in `preview` runs only when asked for.
    `needs` names the word lists without which a language is skipped. `manual` is the docstring of
    the rule's file.
    """

    code: str
    name: str
    severity: Severity
    manual: str
    needs: tuple[str, ...] = ()
    preview: bool = False
    fixes: bool = False

    @property
    def summary(self) -> str:
        """The flaw in one sentence: the first of the manual."""
        return " ".join(self.manual.strip().split("\n\n")[0].split())


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRule(RuleBase):
    """Judges one item at a time."""

    find: Callable[["ItemReading"], Iterator[Hit]] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BankRule(RuleBase):
    """Judges the bank of one module as a whole."""

    find: Callable[["BankReading"], Iterator[Hit]] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BanksRule(RuleBase):
    """Judges all banks of a run together; every hit names its entry."""

    find: Callable[[Sequence["BankReading"]], Iterator[Hit]] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Record:
    """What a run did.

    `ran` holds module and code of rules that ran, `skipped` those that lacked word lists, `fired`
    place of the entry and code of every hit, `known` the codes of all rules there are.
    """

    banks: Sequence["BankReading"]
    ran: frozenset[tuple[str, str]]
    skipped: tuple[tuple["BankReading", "Rule"], ...]
    fired: frozenset[tuple[Place, str]]
    known: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRule(RuleBase):
    """Judges the run itself, after all other rules; every hit names its entry."""

    find: Callable[[Record], Iterator[Hit]] = field(repr=False)


Rule = ItemRule | BankRule | BanksRule | RunRule
