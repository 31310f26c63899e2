"""Questions that ask for the exception, and others that only look like it.

`{key}` stands for a thing that the item is about.
"""

from collections.abc import Sequence

from tests.lint.bases import Base, Planting

NEGATIVE = (
    "Which of the following is not true of {key}?",
    "All of the following go with {key} except",
    "Which statement about {key} is false?",
    "Which of these is least likely to be found with {key}?",
    "What does not belong with {key}?",
    "In the list below, which one cannot replace {key}?",
    "Identify the term that is not related to {key}.",
    "When should {key} not be named?",
    "If {key} is named, which of the following has never been the answer?",
    "{key} is usually not found in",
    "Pick the incorrect statement about {key}.",
)
NEAR_MISSES = (
    "Why does {key} not suffice here?",
    "If {key} is not enough, which of these comes next?",
    "Which of these is named at least as often as {key}?",
    "What is a person called who does not know {key}?",
    "Which of these matters whether or not {key} is named?",
    "What percentage of people do not know {key}?",
    "Although {key} is not well established, which of these is a constant finding?",
    "Which of these is not only like {key} but also older?",
    "{key} is not enough. What is needed besides?",
    "Which group was told not to name {key}?",
    "Which of these best explains why {key} is not the answer?",
    "What is the least number of words that describe {key}?",
    "Which of these, other than {key}, is well known?",
    "Is it true or false that {key} comes first?",
)


def asking(stem: str) -> Planting:
    """Plants a stem that speaks of the key of the base."""

    def plant(base: Base) -> Base:
        return base.with_stem(stem.replace("{key}", base.key_text.lower()))

    return plant


def emphasised(stems: Sequence[str], words: Sequence[str], mark: str) -> list[str]:
    """The stems with each of the words between marks."""
    found = []
    for stem in stems:
        (word,) = [each for each in words if f" {each} " in f" {stem.rstrip('?.')} "]
        found.append(stem.replace(f" {word}", f" {mark}{word}{mark}"))
    return found


TELLING = ("not", "except", "false", "least", "cannot", "never", "incorrect")
"""The words that make the questions negative."""
