"""What modules offer: their quizzes and their size."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

from generator.workflows.locate import load_module_named


@dataclass(frozen=True, slots=True)
class QuizEntry:
    """A quiz as the catalogue shows it."""

    name: str
    title: str
    summary: str
    items: int
    cut_score: int | Literal["angoff"] | None
    minutes: int | None
    feedback: str


@dataclass(frozen=True, slots=True)
class ModuleEntry:
    """A module as the catalogue shows it; `name` is what commands take."""

    name: str
    title: str
    summary: str
    audience: str
    as_of: str
    items: int
    reviewed: int
    key_points: int
    quizzes: tuple[QuizEntry, ...]

    def as_data(self) -> dict[str, object]:
        """The entry as JSON data."""
        return asdict(self)


def catalogue(names: Iterable[str]) -> list[ModuleEntry]:
    """Entries of the named modules.

    Raises:
        UnknownName: if there is no such module.
        UnusableInput: if a module's files have faults.
    """
    return [_entry(name) for name in names]


def _entry(name: str) -> ModuleEntry:
    bank = load_module_named(name)
    module = bank.module
    return ModuleEntry(
        name=name.rstrip("/"),
        title=module.title,
        summary=module.summary,
        audience=module.audience,
        as_of=module.as_of,
        items=len(bank.items),
        reviewed=sum(item.status == "reviewed" for item in bank.items.values()),
        key_points=len(bank.key_points),
        quizzes=tuple(
            QuizEntry(
                name=quiz,
                title=blueprint.title,
                summary=blueprint.summary,
                items=sum(section.draw for section in blueprint.sections),
                cut_score=blueprint.cut_score,
                minutes=blueprint.minutes,
                feedback=blueprint.feedback,
            )
            for quiz, blueprint in bank.blueprints.items()
        ),
    )
