"""Take a quiz: find the attempt to go on with, or begin one, and lead it to its score."""

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Literal

from generator.errors import BadRequest, UnusableInput
from generator.model.form import Form
from generator.model.score import Score
from generator.session.attempt import Attempt
from generator.session.attempts import attempt_id, attempts_folder, handed_in, journals
from generator.session.clock import Clock
from generator.session.disk import Sync, flush
from generator.session.journal import BROKEN, Journal, create, reopen
from generator.session.record import Header
from generator.session.replay import Replayed
from generator.session.sitting import Sitting
from generator.version import VERSION
from generator.workflows.folders import module_folder, record_name

Face = Callable[[Attempt], object]
"""Leads a learner through an attempt; returns when it is handed in or the learner leaves."""

Mode = Literal["practice", "exam"]
"""Feedback after each answer and missed items again; or feedback at the end and answers that can
be changed until then."""

_QUIZ = re.compile(r"[A-Za-z0-9]+([._-][A-Za-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Taken:
    """How a sitting ended; `score` is None if the learner left before handing in."""

    attempt: str
    journal: Path
    sitting: Sitting
    score: Score | None

    def as_data(self) -> dict[str, object]:
        """How it ended, as JSON data; points are numbers, `percent` runs from 0 to 100."""
        form = self.sitting.form
        data: dict[str, object] = {
            "attempt": self.attempt,
            "journal": str(self.journal),
            "module": form.name.module,
            "quiz": form.name.quiz,
            "seed": form.name.seed,
            "number": form.name.number,
            "form": form.code,
            "state": "paused" if self.score is None else "finished",
            "items": sum(1 for _ in form.placements()),
            "answered": len(self.sitting.responses),
        }
        return data if self.score is None else data | {"score": _score_data(self.score)}


def _score_data(score: Score) -> dict[str, object]:
    def plain(fields: list[tuple[str, object]]) -> dict[str, object]:
        return {name: float(v) if isinstance(v, Fraction) else v for name, v in fields}

    return {**asdict(score, dict_factory=plain), "percent": float(score.percent)}


@dataclass(frozen=True, slots=True)
class Desk:
    """What a sitting needs from outside.

    `home` is the folder of the learners' data, `suffix` a few random letters and digits.
    """

    home: Path
    clock: Clock
    suffix: str
    sync: Sync = flush


def take(
    name: str, desk: Desk, face: Face, *, seed: int | None, new: bool, mode: Mode | None = None
) -> Taken:
    """Resume the newest unfinished attempt of a quiz, or begin one, and let `face` lead it.

    An unfinished attempt is resumed without a look at the bank, so that an edit cannot break it.

    Args:
        name: the quiz as MODULE/QUIZ.
        desk: where and when.
        face: leads the learner; whatever it raises, the attempt is paused and closed.
        seed: which form to draw; that of the blueprint if None.
        new: begin an attempt even where another is unfinished.
        mode: how to sit it; as the blueprint says if None.

    Raises:
        BadRequest: if the unfinished attempt has another seed, or is sat in another mode.
        UnknownName: if there is no such module or quiz.
        UnusableInput: if the module, or the newest attempt, has faults.
        InfeasibleBlueprint: if the bank cannot fill the blueprint.
        SearchGaveUp: if no form was found within the limits of the search.
        AttemptInUse: if another process has the attempt open.
        NotSaved: if the disk refuses.
    """
    wish = _Wish(seed, mode)
    attempt, set_aside = (None, ()) if new else _resume(name, desk, wish)
    attempt = attempt or _begin(name, desk, wish)
    attempt.set_aside = set_aside
    with attempt:
        face(attempt)
    return Taken(attempt.header.attempt, attempt.journal.path, attempt.sitting, _score(attempt))


def _resume(name: str, desk: Desk, wish: "_Wish") -> tuple[Attempt | None, tuple[Path, ...]]:
    """The newest unfinished attempt, if any, and files that were set aside on the way to it."""
    folder = _attempts_of(name, desk.home)
    if folder is None:
        return None, ()
    set_aside: list[Path] = []
    paths = journals(folder)
    for path in paths:
        if handed_in(path):
            continue
        try:
            opened = reopen(path, desk.clock, desk.sync)
        except UnusableInput:
            if path == paths[0]:
                raise
            continue  # a newer attempt shows that the learner has gone on without this one
        if opened is None:
            set_aside.append(path.with_suffix(BROKEN))
            continue
        attempt = _attempt(*opened, wish)
        if attempt is not None:
            return attempt, tuple(set_aside)
    return None, tuple(set_aside)


def _attempts_of(name: str, home: Path) -> Path | None:
    """The folder of a quiz's attempts; None if `name` cannot be that of a quiz."""
    module, _, quiz = name.rstrip("/").rpartition("/")
    if not module or not _QUIZ.fullmatch(quiz):
        return None
    return attempts_folder(home, record_name(module_folder(module)), quiz)


def _attempt(journal: Journal, found: Replayed, wish: "_Wish") -> Attempt | None:
    """The attempt of an open journal; None, and closed, if it was handed in meanwhile."""
    if found.sitting.finished:
        journal.close()
        return None
    try:
        wish.fits(found.header.form)
    except BadRequest:
        journal.close()
        raise
    return Attempt(
        found.header,
        found.sitting,
        journal,
        resumed=True,
        torn=found.torn,
        before=found.spent,
    )


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the learner asks of a new attempt; an unfinished one has to agree with it."""

    seed: int | None
    mode: Mode | None

    def fits(self, form: Form) -> None:
        """Refuse to go on with another form, or in another mode, than was asked for."""
        if self.seed is not None and self.seed != form.name.seed:
            raise BadRequest(
                f"an unfinished attempt of this quiz has seed {form.name.seed}, not {self.seed}",
                "add --new to begin another, or leave out --seed to go on with it",
            )
        if self.mode is not None and self.of(form) != form:
            raise BadRequest(
                f"an unfinished attempt of this quiz is not sat as {self.mode}",
                f"add --new to begin another, or leave out --{self.mode} to go on with it",
            )

    def of(self, form: Form) -> Form:
        """The form as it is to be sat."""
        match self.mode:
            case "practice":
                return replace(form, feedback="each", repeat=True)
            case "exam":
                return replace(form, feedback="end", repeat=False)
            case None:
                return form


def _begin(name: str, desk: Desk, wish: "_Wish") -> Attempt:
    form = wish.of(_form(name, wish.seed))
    started = desk.clock.utc().replace(microsecond=0)
    identifier = attempt_id(started, desk.suffix)
    header = Header(identifier, VERSION, started, form)
    folder = _attempts_of(name, desk.home)
    if folder is None:
        raise BadRequest(f"'{name}' is no quiz", "write it as MODULE/QUIZ; see `quizwright list`")
    journal = create(folder / f"{identifier}.jsonl", header, desk.clock, desk.sync)
    return Attempt(header, Sitting(form), journal)


def _form(name: str, seed: int | None) -> Form:
    from generator.assemble.form import assemble  # a resumed attempt needs no bank
    from generator.workflows.locate import load_quiz

    bank, quiz = load_quiz(name, decode_figures=False)  # the plain face shows none
    return assemble(bank, quiz, bank.blueprints[quiz].seed if seed is None else seed)


def _score(attempt: Attempt) -> Score | None:
    from generator.scoring.score import score_form

    sitting = attempt.sitting
    if not sitting.finished:
        return None
    return score_form(sitting.form, sitting.responses, sitting.certainties)
