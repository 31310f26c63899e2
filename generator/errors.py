"""What can go wrong and how it is told: places, findings and the tree of exceptions.

QuizwrightError                 anything that the person at the prompt must be told
├── UnusableInput               a file that cannot be used; carries its findings
├── UnknownName                 a module, quiz or attempt that does not exist
├── BadRequest                  flags or arguments that make no sense together
├── InfeasibleBlueprint         proven: the bank cannot fill the blueprint
├── SearchGaveUp                not proven: no form was found within the limits
├── AttemptInUse                another process holds this attempt
└── NotSaved                    the disk refused; nothing half written is left behind
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

_MANY = 20
"""Names beyond which a hint does not list them all."""

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a file; lines and columns count from 1, 0 is the whole file."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault of a file, with what to do about it."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.place}: {self.code} {self.message}"


def errors_of(findings: Iterable[Finding]) -> list[Finding]:
    """Only those findings that make a file unusable."""
    return [finding for finding in findings if finding.severity == "error"]


class QuizwrightError(Exception):
    """Base of all that a person at the prompt is told: a message, a hint, an exit code."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UnusableInput(QuizwrightError):
    """Files have faults that forbid their use."""

    def __init__(self, what: str, findings: Sequence[Finding]) -> None:
        self.findings = tuple(sorted(findings))
        count = len(self.findings)
        super().__init__(f"{what} cannot be used: {count} fault{'s' * (count != 1)}")


class UnknownName(QuizwrightError):
    """A name that nothing answers to; near names are suggested."""

    def __init__(self, what: str, name: str, known: Iterable[str], *, where: str = "") -> None:
        from difflib import get_close_matches  # a cost that only this error pays

        names = sorted(known)
        near = get_close_matches(name, names, n=1, cutoff=0.5)
        if near:
            hint = f"did you mean '{near[0]}'?"
        elif len(names) > _MANY:
            hint = f"there are {len(names)}, for instance {', '.join(names[:3])}"
        elif names:
            hint = f"there are: {', '.join(names)}"
        else:
            hint = ""
        super().__init__(f"there is no {what} '{name}'{where and f' in {where}'}", hint)


class BadRequest(QuizwrightError):
    """Arguments that cannot be honoured as they stand."""


class InfeasibleBlueprint(QuizwrightError):
    """The bank provably cannot fill the blueprint."""


class SearchGaveUp(QuizwrightError):
    """No form was found within the limits of the search; one may exist."""

    exit_code = 6


class AttemptInUse(QuizwrightError):
    """Another process is sitting this attempt."""


class NotSaved(QuizwrightError):
    """The disk refused a write."""

    exit_code = 5
