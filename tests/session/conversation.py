"""A sitting in memory: lines in, lines out, a real journal."""

from io import StringIO
from pathlib import Path

from generator.model.form import Form
from generator.session.attempt import Attempt
from generator.session.dialogue import Dialogue
from generator.session.journal import Journal, create, reopen
from generator.session.plain import PlainFace
from generator.session.record import Header
from generator.session.sitting import Sitting
from tests.samples import sample_form
from tests.session.runs import header, ticking_clock

ANSWERS = (
    "b", "A B", "f", "ifn-γ", "576 mg", "1A 2B 3C", "ABCD", "Perforin", "38", "1",
    "The studies are small, so please talk to your team.", ".",
)  # fmt: skip
"""Lines that answer all items of the sample form rightly, in order."""


class Conversation:
    """What was said, how it ended, and the attempt after it."""

    def __init__(
        self, folder: Path, *lines: str, form: Form | None = None, width: int = 80, tick: int = 1
    ) -> None:
        self.tick = tick
        self.path = folder / "attempt.jsonl"
        self.sink = StringIO()
        source = StringIO("".join(f"{line}\n" for line in lines))
        self.dialogue = Dialogue(source, self.sink, lambda: width, watched=False)
        with self._attempt(header(form or sample_form())) as attempt:
            self.attempt = attempt
            self.finished = PlainFace(attempt, self.dialogue).sit()

    def _attempt(self, begun: Header) -> Attempt:
        if not self.path.exists():
            journal: Journal = create(self.path, begun, ticking_clock(self.tick))
            return Attempt(begun, Sitting(begun.form), journal)
        opened = reopen(self.path, ticking_clock(self.tick))
        assert opened is not None
        journal, found = opened
        return Attempt(
            found.header, found.sitting, journal, resumed=True, torn=found.torn, before=found.spent
        )

    @property
    def text(self) -> str:
        """Everything that was said."""
        return self.sink.getvalue()

    @property
    def sitting(self) -> Sitting:
        """The state at the end."""
        return self.attempt.sitting

    def shows(self, *texts: str) -> bool:
        """Whether all texts were said, in this order, wherever lines broke."""
        said = " ".join(self.text.split())
        position = 0
        for text in texts:
            found = said.find(" ".join(text.split()), position)
            if found < 0:
                return False
            position = found + len(text)
        return True
