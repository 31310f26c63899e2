"""The plain face: a sitting as lines of text, for any terminal, a screen reader or a pipe.

It only ever appends lines and sends no control characters. Every event is on the disk before
anything that follows from it is shown.
"""

from dataclasses import dataclass, field

from generator.model.form import Placement
from generator.model.response import Response
from generator.scoring.score import score_form, score_placement
from generator.session.attempt import Attempt
from generator.session.course import next_open, open_items
from generator.session.dialogue import Dialogue
from generator.session.events import Answered, Drafted, Finished, Revealed, Shown, Skipped
from generator.session.feedback import item_feedback, receipt, review
from generator.session.handing_in import ask_to_hand_in
from generator.session.hearing import HELP, Command
from generator.session.item_page import item_lines, section_lines, stimulus_lines, stimulus_of
from generator.session.layout import literal, spaced
from generator.session.opening import opening_lines, time_lines
from generator.session.prompts import ask
from generator.session.report import report_lines
from generator.session.sitting import TimeIsUp

_TIME_IS_UP = "The time is up. What you answered or wrote until then counts."


@dataclass(slots=True)
class PlainFace:
    """One learner sitting one attempt at one pair of streams."""

    attempt: Attempt
    dialogue: Dialogue
    _seen: set[str] = field(default_factory=set)

    def sit(self) -> bool:
        """Lead through all open items to the report; False if the learner left before.

        Raises:
            NotSaved: if an event could not be saved; nothing is shown after it.
            HungUp: if nobody is at the other end any more.
        """
        self._say(opening_lines(self.attempt, self.dialogue.width))
        self._reveal_owed()
        try:
            if not self._work():
                return False
        except TimeIsUp:
            self._say(spaced([literal(_TIME_IS_UP, self.dialogue.width)]))
        self.attempt.record(Finished())
        self._report()
        return True

    def _work(self) -> bool:
        """Lead through all open items; False if the learner left before."""
        while (number := self._next()) is not None:
            if isinstance(number, Command):
                return False
            placement = self.attempt.sitting.placement(number)
            self._show(placement)
            if not self._work_on(placement):
                return False
        return True

    def _next(self) -> int | Command | None:
        """The item to work on, `QUIT` if the learner leaves, None to hand in."""
        number = next_open(self.attempt.sitting)
        left = open_items(self.attempt.sitting)
        return ask_to_hand_in(left, self.dialogue) if number is None and left else number

    def _say(self, lines: list[str]) -> None:
        if lines:
            self.dialogue.say(*lines)

    def _show(self, placement: Placement) -> None:
        self.attempt.record(Shown(placement.number))
        self._introduce(placement)
        again = placement.number in self.attempt.sitting.skips
        form = self.attempt.sitting.form
        self._say(item_lines(form, placement, self.dialogue.width, again=again))
        self._say(time_lines(self.attempt, self.dialogue.width))

    def _introduce(self, placement: Placement) -> None:
        """Show the item's section and stimulus, each before its first item."""
        form = self.attempt.sitting.form
        for index, section in enumerate(form.sections):
            if placement in section.placements and self._first(f"section {index}"):
                self._say(section_lines(section, self.dialogue.width))
        stimulus = stimulus_of(form, placement)
        if stimulus is None:
            return
        if self._first(f"stimulus {stimulus.id}"):
            self._say(stimulus_lines(stimulus, self.dialogue.width))
        else:
            told = f"Belongs to: {stimulus.title} ({Command.CASE} shows it)"
            self._say(literal(told, self.dialogue.width))

    def _first(self, name: str) -> bool:
        fresh = name not in self._seen
        self._seen.add(name)
        return fresh

    def _work_on(self, placement: Placement) -> bool:
        """Ask until the item is answered or skipped; False if the learner leaves."""
        while True:
            draft = self.attempt.sitting.drafts.get(placement.number)
            heard = ask(placement, draft, self.dialogue, lambda part: self._keep(placement, part))
            if not isinstance(heard, Command):
                self._take_in(placement, heard)
                return True
            if heard is Command.QUIT:
                return False
            if heard is Command.SKIP:
                due = placement.number == next_open(self.attempt.sitting)
                self.attempt.record(Skipped(placement.number))
                if due:  # to skip an item again and again leads nowhere
                    self.dialogue.progress()
                self.dialogue.say()
                return True
            self._oblige(placement, heard)

    def _keep(self, placement: Placement, part: Response | None) -> None:
        self.attempt.record(Drafted(placement.number, part))
        self.dialogue.progress()

    def _take_in(self, placement: Placement, response: Response) -> None:
        self.attempt.record(Answered(placement.number, response))
        self.dialogue.progress()
        if self.attempt.sitting.form.feedback == "each":
            self._reveal(placement, response)
        else:
            self._say(spaced([receipt(placement, response, self.dialogue.width)]))

    def _reveal(self, placement: Placement, response: Response) -> None:
        self.attempt.record(Revealed(placement.number))
        form = self.attempt.sitting.form
        score = score_placement(placement, response)
        self._say(item_feedback(form, placement, response, score, self.dialogue.width))

    def _reveal_owed(self) -> None:
        """Give the feedback that an interruption kept back."""
        sitting = self.attempt.sitting
        if sitting.form.feedback != "each":
            return
        for number in sorted(set(sitting.responses) - sitting.revealed):
            self.dialogue.say(f"Item {number}, answered before the interruption")
            self._reveal(sitting.placement(number), sitting.responses[number])

    def _oblige(self, placement: Placement, command: Command) -> None:
        sitting, width = self.attempt.sitting, self.dialogue.width
        if command is Command.HELP:
            lines = [
                line
                for each, does in HELP.items()
                for line in literal(does, width, first=f"  {each:<8}")
            ]
            self._say(spaced([lines]))
        elif command is Command.AGAIN:
            again = placement.number in sitting.skips
            self._say(item_lines(sitting.form, placement, width, again=again))
        elif command is Command.CASE:
            stimulus = stimulus_of(sitting.form, placement)
            told = ["This item belongs to no case."]
            self._say(stimulus_lines(stimulus, width) if stimulus else told)
        elif command is Command.CLEAR and placement.number in sitting.drafts:
            self._keep(placement, None)

    def _report(self) -> None:
        sitting, width = self.attempt.sitting, self.dialogue.width
        score = score_form(sitting.form, sitting.responses)
        self.dialogue.say("Handed in.", "")
        for placement, each in zip(sitting.form.placements(), score.items, strict=True):
            response = sitting.responses.get(placement.number)
            if sitting.form.feedback == "end" or response is None:
                self._say(review(sitting.form, placement, response, each, width))
        self._say(report_lines(sitting.form, score, width))
