"""The plain face: a sitting as lines of text, for any terminal, a screen reader or a pipe.

It only ever appends lines and sends no control characters. Every event is on the disk before
anything that follows from it is shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.form import Placement
from generator.model.interaction import Essay
from generator.model.response import Response
from generator.scoring.score import score_form, score_placement
from generator.session.attempt import Attempt
from generator.session.course import may_go_back, next_open, next_up, open_items
from generator.session.dialogue import Dialogue
from generator.session.events import (
    Answered,
    Drafted,
    Finished,
    Marked,
    Reported,
    Retried,
    Revealed,
    Shown,
    Skipped,
)
from generator.session.feedback import item_feedback, receipt, review
from generator.session.handing_in import ask_to_hand_in
from generator.session.hearing import HELP, Command
from generator.session.item_page import item_lines, section_lines, stimulus_lines, stimulus_of
from generator.session.layout import literal, spaced
from generator.session.navigation import ask_where_to_go, overview
from generator.session.opening import opening_lines, time_lines
from generator.session.prompts import ask, ask_certainty, ask_reason
from generator.session.report import report_lines
from generator.session.sitting import TimeIsUp

_TIME_IS_UP = "The time is up. What you answered or wrote until then counts."


@dataclass(slots=True)
class PlainFace:
    """One learner sitting one attempt at one pair of streams."""

    attempt: Attempt
    dialogue: Dialogue
    _seen: set[str] = field(default_factory=set)
    _asked: bool = False

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
            while number is not None:
                placement = self.attempt.sitting.placement(number)
                self._show(placement)
                leave, number = self._work_on(placement)
                if leave:
                    return False
        return True

    def _next(self) -> int | Command | None:
        """The item to work on, `QUIT` if the learner leaves, None to hand in."""
        sitting = self.attempt.sitting
        number = next_up(sitting)
        left = open_items(sitting)
        marked = sorted(sitting.marked) if may_go_back(sitting.form) else []
        if number is None and (left or marked) and not self._asked:
            return self._ask_to_hand_in(left, marked)
        return number

    def _ask_to_hand_in(self, left: Sequence[int], marked: Sequence[int]) -> int | Command | None:
        number = ask_to_hand_in(left, marked, self.dialogue)
        self._asked = number is None
        return number

    def _say(self, lines: list[str]) -> None:
        if lines:
            self.dialogue.say(*lines)

    def _show(self, placement: Placement) -> None:
        self.attempt.record(Shown(placement.number))
        self._introduce(placement)
        self._say(item_lines(self.attempt.sitting, placement, self.dialogue.width))
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

    def _work_on(self, placement: Placement) -> tuple[bool, int | None]:
        """Ask until the item is answered or left.

        Returns:
            whether the learner leaves, and the item to which they want to go, if any.
        """
        while True:
            draft = self.attempt.sitting.drafts.get(placement.number)
            heard = ask(placement, draft, self.dialogue, lambda part: self._keep(placement, part))
            if not isinstance(heard, Command):
                return not self._take_in(placement, heard), None
            if heard is Command.QUIT:
                return True, None
            if heard is Command.SKIP:
                self._skip(placement)
                return False, None
            if heard is Command.GOTO:
                wanted = ask_where_to_go(self.attempt.sitting, self.dialogue)
                if wanted is not None:
                    return False, wanted
                continue
            self._oblige(placement, heard)

    def _skip(self, placement: Placement) -> None:
        sitting = self.attempt.sitting
        if placement.number not in sitting.responses:
            due = placement.number == next_open(sitting)
            self.attempt.record(Skipped(placement.number))
            if due:  # to skip an item again and again leads nowhere
                self.dialogue.progress()
        self.dialogue.say()

    def _keep(self, placement: Placement, part: Response | None) -> None:
        self.attempt.record(Drafted(placement.number, part))
        self.dialogue.progress()

    def _take_in(self, placement: Placement, response: Response) -> bool:
        """Save an answer and tell what is to be told; False if the learner leaves instead."""
        form = self.attempt.sitting.form
        certainty = None
        if form.certainty != "off" and not isinstance(placement.interaction, Essay):
            certainty = ask_certainty(self.dialogue)
            if certainty is None:
                return False
        if placement.number in self.attempt.sitting.revealed:
            self.attempt.record(Retried(placement.number, response, certainty))
            self.dialogue.progress()
            self._tell(placement, response)
            return True
        self.attempt.record(Answered(placement.number, response, certainty))
        self.dialogue.progress()
        if form.feedback == "each":
            self._reveal(placement, response)
        else:
            self._say(spaced([receipt(placement, response, self.dialogue.width)]))
        return True

    def _reveal(self, placement: Placement, response: Response) -> None:
        self.attempt.record(Revealed(placement.number))
        self._tell(placement, response)

    def _tell(self, placement: Placement, response: Response) -> None:
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
            self._say(item_lines(sitting, placement, width))
        elif command is Command.LIST:
            self._say(spaced([overview(sitting, width)]))
        elif command is Command.MARK:
            on = placement.number not in sitting.marked
            self.attempt.record(Marked(placement.number, on))
            self._say([f"Item {placement.number} is {'marked' if on else 'no longer marked'}."])
        elif command is Command.REPORT:
            self._report_fault(placement)
        elif command is Command.CASE:
            stimulus = stimulus_of(sitting.form, placement)
            told = ["This item belongs to no case."]
            self._say(stimulus_lines(stimulus, width) if stimulus else told)
        elif command is Command.CLEAR and placement.number in sitting.drafts:
            self._keep(placement, None)

    def _report_fault(self, placement: Placement) -> None:
        reason = ask_reason(self.dialogue)
        if reason:
            self.attempt.record(Reported(placement.number, reason))
            self.dialogue.progress()
            self._say(["Noted for the authors. Please answer the item all the same."])

    def _report(self) -> None:
        sitting, width = self.attempt.sitting, self.dialogue.width
        score = score_form(sitting.form, sitting.responses, sitting.certainties)
        self.dialogue.say("Handed in.", "")
        for placement, each in zip(sitting.form.placements(), score.items, strict=True):
            response = sitting.responses.get(placement.number)
            if sitting.form.feedback == "end" or response is None:
                self._say(review(sitting.form, placement, response, each, width))
        self._say(report_lines(sitting, score, width))
