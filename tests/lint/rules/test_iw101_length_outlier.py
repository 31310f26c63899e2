"""IW101 length-outlier."""

from dataclasses import replace

import pytest

from generator.lint.rules.iw101_length_outlier import RULE
from tests.lint.bases import Base, Planting, planted, share
from tests.lint.items import hits, several, single, true_false

LONG = (
    "{}, because it alone does all that the question asks for here",
    "{} and not one of the others that are named in this list",
    "{} (as the textbook of the first year says in its second chapter)",
    "{}, which has been known since the first half of the last century",
    "It must be {} since no other answer can explain what was found",
    "{} in most people who were looked at in the years before",
)
SAME_FOR_ALL = (
    "{}, because it alone does all that the question asks for here",
    "{} (as the textbook of the first year says in its second chapter)",
    "{}, which has been known since the first half of the last century",
)


def longer(wording: str, *, key: bool) -> Planting:
    def plant(base: Base) -> Base:
        number = base.key if key else base.distractors[0]
        return base.with_option(number, wording.format(base.options[number - 1]))

    return plant


def all_longer(wording: str) -> Planting:
    def plant(base: Base) -> Base:
        return replace(base, options=tuple(map(wording.format, base.options)))

    return plant


def a_little_longer(base: Base) -> Base:
    """The key has one word more than the longest option."""
    longest = max(base.options, key=len)
    return base.with_option(base.key, f"{longest} as well")


def one_long_word(base: Base) -> Base:
    return base.with_option(base.key, "Electroencephalographically demonstrable photosensitivity")


def two_long(base: Base) -> Base:
    return longer(LONG[0], key=False)(longer(LONG[0], key=True)(base))


@pytest.mark.parametrize("key", [True, False])
def test_it_fires_on_planted_flaws(key: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert share(RULE, planted(*(longer(wording, key=key) for wording in LONG))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    near = (*map(all_longer, SAME_FOR_ALL), a_little_longer, one_long_word, two_long)
    assert share(RULE, planted(*near)) <= 0.02


def test_it_says_how_long_and_whether_it_is_the_key() -> None:
    long = "a fever that comes and goes for a week"
    (hit,) = hits(RULE, single("Which?", long, "a rash", "a dry cough"))
    assert hit.message == "option 1 (the key) has 38 characters, the next longest 11"
    assert hit.way == ("options", 0, "text")
    (hit,) = hits(RULE, single("Which?", long, "a rash", "a dry cough", key=2))
    assert hit.message == "option 1 has 38 characters, the next longest 11"


def test_it_needs_a_quarter_eight_characters_and_four_words_more() -> None:
    next_longest = "ab ab ab ab ab ab"
    assert hits(RULE, single("Which?", f"{next_longest} ab ab ab ab", next_longest, "ab"))
    assert not hits(RULE, single("Which?", f"{next_longest} ab abcdef", next_longest, "ab"))
    assert not hits(RULE, single("Which?", "a b c d e f", "a b c", "a"))
    many = " ".join(["ab"] * 20)
    assert not hits(RULE, single("Which?", f"{many} ab ab ab ab", many, "ab"))


def test_markup_does_not_count() -> None:
    assert not hits(RULE, single("Which?", "**a** *b* `c` **d** **e**", "a b c", "a b c d"))


def test_two_options_are_not_compared_and_statements_have_none() -> None:
    assert not hits(RULE, single("Which?", "a fever that comes and goes for a week", "a rash"))
    assert not hits(RULE, true_false("A fever that comes and goes for a week is common."))


def test_an_option_of_a_multiple_choice_item_can_be_too_long_too() -> None:
    (hit,) = hits(
        RULE, several("Which?", "a fever that comes and goes for a week", "rash", "cough")
    )
    assert hit.way == ("options", 0, "text")
