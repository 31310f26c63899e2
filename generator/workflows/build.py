"""Build a quiz on paper: for each copy a worksheet and its answer key."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.assemble.form import assemble
from generator.errors import BadRequest, NotSaved
from generator.model.bank import Bank
from generator.model.form import Form
from generator.render.answer_key import answer_key
from generator.render.paper import A4, Paper
from generator.render.signs import unprintable
from generator.render.worksheet import worksheet
from generator.workflows.files import write_whole


@dataclass(frozen=True, slots=True)
class PrintRun:
    """How many copies of a quiz, and where to.

    The copies are the forms `first`, `first + 1`, … of one seed; without a seed, the blueprint's
    own is used. Files are written into a folder of the module's name inside `out`.
    """

    out: Path
    copies: int = 1
    seed: int | None = None
    first: int = 1
    paper: Paper = A4


@dataclass(frozen=True, slots=True)
class Built:
    """A form and the two files that were made of it."""

    form: Form
    worksheet: Path
    key: Path

    def as_data(self) -> dict[str, object]:
        """The form's name and the paths, as JSON data."""
        name = self.form.name
        return {
            "module": name.module,
            "quiz": name.quiz,
            "seed": name.seed,
            "number": name.number,
            "form": self.form.code,
            "items": sum(1 for _ in self.form.placements()),
            "points": self.form.points(),
            "worksheet": str(self.worksheet),
            "key": str(self.key),
        }


def build(bank: Bank, quiz: str, run: PrintRun) -> Iterator[Built]:
    """Write worksheets and answer keys, one copy after the other.

    A copy's key is written before its worksheet, so that no worksheet is without a key.

    Raises:
        UnknownName: if the bank has no such quiz.
        InfeasibleBlueprint: if the bank cannot fill the blueprint.
        SearchGaveUp: if no form was found within the limits of the search.
        BadRequest: if a text holds signs that no font has.
        NotSaved: if the disk refuses.
    """
    for number in range(run.first, run.first + run.copies):
        yield _build(bank, quiz, run, number)


def _build(bank: Bank, quiz: str, run: PrintRun, number: int) -> Built:
    seed = bank.blueprints[quiz].seed if run.seed is None else run.seed
    form = assemble(bank, quiz, seed, number)
    _refuse_unprintable(form)
    stem = run.out / bank.name / f"{quiz}-{seed}-{number}"
    built = Built(form, stem.with_name(f"{stem.name}.pdf"), stem.with_name(f"{stem.name}-key.pdf"))
    key, sheet = answer_key(form, bank.media, run.paper), worksheet(form, bank.media, run.paper)
    had_key = built.key.exists()
    write_whole(built.key, key)
    try:
        write_whole(built.worksheet, sheet)
    except NotSaved:
        if not had_key:  # a key alone would be half a copy
            built.key.unlink(missing_ok=True)
        raise
    return built


def _refuse_unprintable(form: Form) -> None:
    for where, signs in unprintable(form):
        named = ", ".join(f"'{sign}' (U+{ord(sign):04X})" for sign in sorted(signs))
        quiz = f"{form.name.module}/{form.name.quiz}"
        raise BadRequest(
            f"{where} of '{quiz}' cannot be printed: no font has {named}",
            "the fonts have Latin, Greek and Cyrillic letters, signs of mathematics and arrows;"
            " write the rest in words or as a figure",
        )
