"""IW309 repeated-lead."""

import pytest

from generator.lint.rules.iw309_repeated_lead import RULE
from tests.lint.bases import BASES, Base, Planting, planted, share
from tests.lint.items import hits, several, single
from tests.lint.rules.option_sets import all_options

FLAWS = (
    "It is caused by {}",
    "The right answer must be {}",
    "Patients should get {}",
    "All that matters here, in short, is {}",
    "the *whole* body, and {}",
)
SOUND = (
    "{}",
    "It has {}",
    "It is a {}",
    "There is the {}",
    "5 + 5 {}",
    "P(A, B) = P(A) {}",
    "“It is caused by {}”",
    "{} is the right answer here",
)


def leading(wording: str) -> Planting:
    def plant(base: Base) -> Base:
        return all_options(*(wording.format(text) for text in base.options))(base)

    return plant


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*map(leading, FLAWS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*map(leading, SOUND))) <= 0.02


def test_one_option_that_begins_otherwise_is_enough() -> None:
    def plant(base: Base) -> Base:
        return leading("It is caused by {}")(base).with_option(base.key, base.key_text)

    assert share(RULE, planted(plant)) <= 0.02


def test_options_about_the_others_are_left_out() -> None:
    texts = "It lowers the heat", "It lowers the pressure", "It lowers the count"
    (hit,) = hits(RULE, single("What?", *texts, "None of the above"))
    assert hit.message == "3 options begin with 'It lowers the'"
    assert hit.way == ("options",)
    (hit,) = hits(RULE, single("What?", *texts))
    assert hit.message == "all 3 options begin with 'It lowers the'"


def test_each_option_keeps_a_word_of_its_own() -> None:
    texts = "It lowers the heat", "It lowers the heat again", "It lowers the heat late"
    (hit,) = hits(RULE, single("What?", *texts))
    assert hit.message.endswith("'It lowers the'")
    assert not hits(
        RULE, single("What?", "It lowers heat", "It lowers heat now", "It lowers heat ?")
    )


def test_two_options_are_too_few() -> None:
    assert not hits(RULE, single("What?", "It lowers the heat", "It lowers the count"))
    texts = "It lowers the heat", "It lowers the count", "None of the above"
    assert not hits(RULE, single("What?", *texts))


def test_a_long_lead_is_cut() -> None:
    lead = "so much more is said here than anyone needs to read " * 3
    (hit,) = hits(RULE, single("What?", f"{lead} a", f"{lead} b", f"{lead} c"))
    assert len(hit.message) < 100


def test_multiple_choice_is_judged_too() -> None:
    assert hits(RULE, several("What?", *(f"It lowers the {text}" for text in "abc")))


@pytest.mark.parametrize("language", ["de", "fr", "xx"])
def test_it_needs_no_list(language: str) -> None:
    texts = [f"Patienten bekommen immer {text}" for text in "abc"]
    assert hits(RULE, single("X?", *texts, language=language))


def test_it_is_silent_on_sound_items() -> None:
    assert share(RULE, [base.item() for base in BASES]) <= 0.02
