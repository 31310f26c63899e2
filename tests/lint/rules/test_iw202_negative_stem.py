"""IW202 negative-stem."""

import pytest

from generator.lint.rules import iw201_unmarked_negative
from generator.lint.rules.iw202_negative_stem import RULE
from tests.lint.bases import planted, share
from tests.lint.items import hits, single, true_false
from tests.lint.rules.negative_questions import NEAR_MISSES, NEGATIVE, TELLING, asking, emphasised

NEARLY = [stem for stem in NEAR_MISSES if " not " in stem]


def capitals(stem: str) -> str:
    words = [word.upper() if word.rstrip("?.") in TELLING else word for word in stem.split(" ")]
    return " ".join(words)


@pytest.mark.parametrize("mark", ["**", "*"])
def test_it_fires_on_planted_flaws(mark: str) -> None:
    wordings = emphasised(NEGATIVE, TELLING, mark)
    assert share(RULE, planted(*map(asking, wordings))) >= 0.98


def test_it_fires_on_capitals() -> None:
    assert share(RULE, planted(*[asking(capitals(stem)) for stem in NEGATIVE])) >= 0.98


def test_it_is_silent_on_near_misses_even_if_they_are_emphasised() -> None:
    wordings = emphasised(NEARLY, ("not",), "**")
    assert share(RULE, planted(*map(asking, wordings))) <= 0.02


def test_it_is_silent_without_emphasis() -> None:
    assert share(RULE, planted(*map(asking, NEGATIVE))) <= 0.02


@pytest.mark.parametrize("stem", [*NEGATIVE, *emphasised(NEGATIVE, TELLING, "**"), *NEAR_MISSES])
def test_no_question_gets_both_notes_and_every_negative_one_gets_one(stem: str) -> None:
    item = single(stem.replace("{key}", "fever"), "Rash", "Cough")
    found = [*hits(iw201_unmarked_negative.RULE, item), *hits(RULE, item)]
    assert len(found) == (stem not in NEAR_MISSES)


@pytest.mark.parametrize(
    "stem",
    [
        "Which of these does the team value LEAST?",
        "Which of these would HELP LEAST?",
        "Which of these is the **least** soluble?",
    ],
)
def test_some_words_count_only_with_emphasis(stem: str) -> None:
    assert hits(RULE, single(stem, "Fever", "Rash"))
    plain = single(stem.replace("*", "").capitalize(), "Fever", "Rash")
    assert not hits(RULE, plain)
    assert not hits(iw201_unmarked_negative.RULE, plain)


@pytest.mark.parametrize(
    ("language", "stem"),
    [
        ("de", "Welche Aussage trifft **nicht** zu?"),
        ("de", "Welche Aussage ist FALSCH?"),
        ("fr", "Lequel de ces signes n'est **pas** typique ?"),
    ],
)
def test_it_knows_german_and_french(language: str, stem: str) -> None:
    assert hits(RULE, single(stem, "Fieber", "Husten", language=language))


def test_the_message_shows_the_word_as_written() -> None:
    (hit,) = hits(RULE, single("Which of these is NOT a sign?", "Fever", "Rash"))
    assert (hit.message, hit.way) == ("the question turns on 'NOT'", ("stem",))


def test_statements_are_no_questions() -> None:
    assert not hits(RULE, true_false("NK cells do **not** need prior contact."))
