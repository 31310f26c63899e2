"""Key points rest on passages that stand in the guide, where the module holds its guide."""

from collections.abc import Iterator

from generator.bank.draft import Draft
from generator.bank.quoting import outcomes_of
from generator.bank.recognise import Changed, Missing
from generator.errors import Finding


def check_passages(draft: Draft) -> Iterator[Finding]:
    """A warning for every recorded passage that the guide of the module no longer holds."""
    if draft.guide is None:
        return
    entries = [entry for entry in draft.key_points if entry.sound]
    points = [entry.thing for entry in entries]
    for entry, outcomes in zip(entries, outcomes_of(points, draft.guide), strict=True):
        for n, outcome in enumerate(outcomes):
            match outcome:
                case Changed(line):
                    message = f"the passage was edited in the guide, near line {line}"
                case Missing():
                    message = "the passage does not stand in the guide"
                case _:
                    continue
            place = entry.place("passages", n, "place")
            hint = "read it again, see to its items, and record it anew with `quizwright passages`"
            yield Finding(place, "QW307", message, hint, "warning")
