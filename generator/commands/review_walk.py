"""A reviewer at the prompt, going through items one by one."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands.console import Console
from generator.errors import BadRequest

if TYPE_CHECKING:
    from generator.model.review import Verdict
    from generator.workflows.review import Opinion, Reviewing, Standing

WIDEST = 160
"""Columns of the widest page."""

_ACCEPT, _REVISE, _SKIP, _QUIT = "a", "r", "s", "q"


def warn(console: Console, module: str) -> None:
    """Tell which quizzes can no longer be filled."""
    from generator.workflows.review import reviewing

    for quiz in reviewing(module).unfilled():
        console.aside(f"the quiz '{quiz}' now lacks items; `quizwright check` says which")


class Walk:
    """A reviewer at the prompt, going through items one by one."""

    def __init__(
        self,
        console: Console,
        module: str,
        guide: Path | None,
        opinion: "Opinion",
        *,
        blind: bool,
    ) -> None:
        self._console = console
        self._module = module
        self._guide = guide
        self._opinion = opinion
        self._blind = blind

    def through(self, chosen: Sequence["Standing"]) -> int:
        """Show each item and record what is said of it; whatever was said before leaving stays."""
        if not chosen:
            self._console.result("No item waits for a review.")
            return 0
        waiting = len(chosen)
        try:
            for number, standing in enumerate(chosen, 1):
                waiting -= self._ask(standing.item, f"{number} of {len(chosen)}")
        except EOFError:  # `q`, or no more answers
            self._console.result()
        self._console.aside(f"{waiting} item{'s' * (waiting != 1)} left to review")
        return 1 if waiting else 0

    def _ask(self, item: str, where: str) -> bool:
        """Whether the item was given a verdict that lets it pass."""
        from generator.commands.review_page import question_page, review_page
        from generator.workflows.review import reviewing

        # What was recorded has moved the lines of the files.
        session = reviewing(self._module, self._guide)
        (standing,) = session.chosen([item], every=True)
        width = min(shutil.get_terminal_size().columns, WIDEST)
        self._console.result(where, bold=True)
        if self._blind:
            for line in question_page(session.bank, standing, width):
                self._console.result(line)
            self._prompt("Your own answer, for yourself; Enter shows key and evidence")
        for line in review_page(session.bank, standing, width):
            self._console.result(line)
        while True:
            match self._prompt("[a]ccept, [r]evise, [s]kip or [q]uit").casefold()[:1]:
                case verb if verb in {_ACCEPT, _REVISE}:
                    if self._record(session, standing, verb):
                        return verb == _ACCEPT
                    continue
                case verb if verb == _SKIP:
                    return False
                case verb if verb == _QUIT:
                    raise EOFError
            self._console.result("Please type a, r, s or q.")

    def _record(self, session: "Reviewing", standing: "Standing", verb: str) -> bool:
        """Write the verdict down; False if it cannot be written as it was given."""
        from dataclasses import replace

        verdict: Verdict = "accepted" if verb == _ACCEPT else "revise"
        by = self._opinion.by or self._prompt("Who reviews (a role or a name)")
        note = self._note(standing, verb)
        try:
            session.record([standing], replace(self._opinion, by=by, verdict=verdict, note=note))
        except BadRequest as error:
            self._console.result(f"Not recorded: {error.message}: {error.hint}.")
            return False
        self._opinion = replace(self._opinion, by=by)
        self._console.result(f"Recorded: {verdict}.", bold=True)
        if verdict == "revise":
            warn(self._console, self._module)
        self._console.result()
        return True

    def _note(self, standing: "Standing", verb: str) -> str | None:
        if self._opinion.note is not None:
            return self._opinion.note
        if verb == _REVISE:
            return self._prompt("What is to be revised")
        if standing.state == "revise":
            return self._prompt("Why can it stay as it is")
        return None

    def _prompt(self, text: str) -> str:
        return input(f"{text}: ").strip()
