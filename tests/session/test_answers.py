"""What learners type, and how it is read."""

from itertools import permutations
from string import ascii_uppercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.interaction import (
    ChoiceGap,
    Matching,
    MultipleChoice,
    NumberGap,
    Numeric,
    Ordering,
    PlacedOption,
    ShortAnswer,
    SingleChoice,
    TextGap,
    TrueFalse,
)
from generator.model.response import Chosen, Judged, Matched, Ordered, Written
from generator.scoring.number import accepts_number
from generator.session.answers import Complaint, OneLine, read_answer, read_gap
from generator.session.fits import LINE_LIMIT, fits
from tests.samples import INTERACTIONS, placement

# Ids and letters differ, as they do in a shuffled form.
SHUFFLED = tuple(
    PlacedOption(identifier, letter, text)
    for identifier, letter, text in (
        ("3", "A", "Insulin"),
        ("1", "B", "Perforin"),
        ("2", "C", "IgG"),
    )
)
SINGLE = SingleChoice(SHUFFLED, "1", "right_only")
MULTIPLE = MultipleChoice(SHUFFLED, ("1",), "each_option")
ORDERING = Ordering(SHUFFLED, ("1", "2", "3"), None, "neighbours")
MATCHING = next(each for each in INTERACTIONS if isinstance(each, Matching))
TRUE_FALSE = TrueFalse(key=True, feedback=None, policy="right_only")
SHORT = ShortAnswer(("a",), case_sensitive=False, feedback=None)
MG = Numeric(576, 0.5, "mg", unit_required=False, feedback=None)
MG_REQUIRED = Numeric(576, 0.5, "mg", unit_required=True, feedback=None)
ONE_LINE: tuple[OneLine, ...] = (
    SINGLE, MULTIPLE, TRUE_FALSE, SHORT, MG, MG_REQUIRED, MATCHING, ORDERING
)  # fmt: skip


def complaint(interaction: OneLine, text: str) -> str:
    read = read_answer(interaction, text)
    assert isinstance(read, Complaint)
    assert "\n" not in read.message
    return read.message


@pytest.mark.parametrize("text", ["B", "b", " b ", "2", "Ｂ", "\u3000ｂ", "２"])
def test_one_option_is_chosen_by_letter_or_place(text: str) -> None:
    assert read_answer(SINGLE, text) == Chosen(("1",))


@pytest.mark.parametrize("text", ["", "D", "0", "4", "AB", "B.", "yes", "²", "Б"])
def test_anything_else_than_one_letter_or_place_is_no_choice(text: str) -> None:
    assert complaint(SINGLE, text) == "Type one letter, A to C."


def test_a_number_that_stands_in_an_option_is_not_taken_for_a_place() -> None:
    grades = INTERACTIONS[0]
    assert isinstance(grades, SingleChoice)
    assert "stands in an option" in complaint(grades, "2")
    assert read_answer(grades, "B") == Chosen(("2",))


@pytest.mark.parametrize("text", ["A C", "ac", "a,c", "C A", "c;a", "CA A", "ＡＣ", "Ａ，ｃ"])
def test_several_options_are_chosen_in_any_order(text: str) -> None:
    assert read_answer(MULTIPLE, text) == Chosen(("3", "2"))


@pytest.mark.parametrize("text", ["", ",", "AD", "1 3", "A and C", "ß"])
def test_unknown_letters_are_no_choice(text: str) -> None:
    assert "all letters that apply, A to C" in complaint(MULTIPLE, text)


@pytest.mark.parametrize(
    ("text", "value"), [("t", True), ("ｔ", True), ("TRUE", True), ("F", False), ("false", False)]
)
def test_a_statement_is_judged(text: str, *, value: bool) -> None:
    assert read_answer(TRUE_FALSE, text) == Judged(value=value)


@pytest.mark.parametrize("text", ["", "y", "1", "tf", "wahr"])
def test_a_statement_is_true_or_false_and_nothing_else(text: str) -> None:
    assert complaint(TRUE_FALSE, text) == "Type t for true or f for false."


def test_a_short_answer_is_kept_as_written() -> None:
    assert read_answer(SHORT, "  IFN-γ ") == Written("IFN-γ")
    assert "word or phrase" in complaint(SHORT, "   ")


@pytest.mark.parametrize("text", ["576", "576 mg", "576mg", "0.576 g", "5,76", "−3"])
def test_a_number_is_kept_with_the_unit_that_was_written(text: str) -> None:
    assert read_answer(MG, text) == Written(text)


@pytest.mark.parametrize("text", ["", "mg", "about 576", "5-8 mg", "1,000"])
def test_what_is_no_number_or_could_be_two_is_asked_for_again(text: str) -> None:
    assert "not one clear number" in complaint(MG, text)


@pytest.mark.parametrize("text", ["8 h", "8h", "60 minutes", "5%", "5 of 9", "3 further doses"])
def test_where_no_unit_belongs_one_is_asked_about(text: str) -> None:
    plain = Numeric(8, 0, None, unit_required=False, feedback=None)
    given = text.lstrip("0123456789").strip()
    assert complaint(plain, text) == f"Write the number alone, without '{given}'."
    assert isinstance(read_gap(NumberGap("a", "1", 8, 0, None), text), Complaint)


@pytest.mark.parametrize("text", ["3", "3 doses", "3 patients"])
def test_a_word_for_what_is_counted_is_no_unit(text: str) -> None:
    assert read_gap(NumberGap("a", "1", 3, 0, None), text) == text


def test_a_unit_of_another_dimension_is_asked_about_unless_it_is_part_of_the_task() -> None:
    assert complaint(MG, "576 ml") == "'ml' cannot be read as mg. Write the number in mg."
    assert read_answer(MG_REQUIRED, "576 ml") == Written("576 ml")


HOUR = NumberGap("a", "1", 60, 0, "min")
SHARE = Numeric(12.5, 0.1, "percentage points", unit_required=False, feedback=None)
QUANTITIES = st.builds(
    "{}{}{}".format,
    st.sampled_from(["8", "1", "60", "12.5", "0,5"]),
    st.sampled_from(["", " "]),
    st.sampled_from(["", "h", "min", "minutes", "%", "per cent", "mg", "doses", "of 9", "foo"]),
)


@given(QUANTITIES, st.sampled_from([None, "min", "mg", "%", "percentage points"]))
def test_whatever_number_is_taken_is_right_where_its_value_is(text: str, unit: str | None) -> None:
    taken = read_gap(NumberGap("a", "1", 1, 0, unit), text)
    if not isinstance(taken, Complaint):
        assert accepts_number(taken, value=1, tolerance=1e6, unit=unit)


@pytest.mark.parametrize("text", ["60", "60 minutes", "1 h", "60min"])
def test_a_gap_with_a_unit_takes_its_other_spellings_and_sizes(text: str) -> None:
    assert read_gap(HOUR, text) == text


@pytest.mark.parametrize(
    "text", ["12.5", "12.5%", "12,5 %", "12.5 percent", "12.5 per cent", "12.5 percentage points"]
)
def test_percent_is_taken_in_all_its_spellings(text: str) -> None:
    assert read_answer(SHARE, text) == Written(text)
    assert accepts_number(text, value=12.5, tolerance=0.1, unit="percentage points")


def test_an_unknown_unit_is_asked_for_again() -> None:
    assert complaint(MG, "576 mgg") == "The unit 'mgg' is not known."


def test_a_unit_that_is_required_is_asked_for() -> None:
    assert complaint(MG_REQUIRED, "576") == "Write the unit too."
    assert read_answer(MG_REQUIRED, "576 mg") == Written("576 mg")


@pytest.mark.parametrize(
    "text",
    [
        "1B 2A 3C",
        "1b,2a,3c",
        "3C1B2A",
        "1-B 2-A 3-C",
        "1=B; 2=A; 3=C",
        "B A C",
        "bac",
        "１Ｂ２Ａ３Ｃ",
    ],
)
def test_pairs_are_read_by_number_or_in_order(text: str) -> None:
    assert read_answer(MATCHING, text) == Matched((("1", "2"), ("2", "1"), ("3", "3")))


@pytest.mark.parametrize(
    "text", ["", "1B", "1B 2A", "1B 2A 3Z", "1B 1A 3C", "1B 2A 4C", "BA", "BACD", "1B 2A 3C x"]
)
def test_every_number_needs_one_letter(text: str) -> None:
    assert complaint(MATCHING, text) == "Give each number 1 to 3 one letter, A to D."


def test_twelve_prompts_can_be_matched() -> None:
    from generator.model.interaction import Prompt

    prompts = tuple(Prompt(str(n), str(n), "left") for n in range(1, 13))
    choices = tuple(PlacedOption(str(n), ascii_uppercase[n - 1], "right") for n in range(1, 13))
    key = tuple((str(n), str(n)) for n in range(1, 13))
    wide = Matching(prompts, choices, key, None, "each_pair")
    for text in ("ABCDEFGHIJKL", "1A2B3C4D5E6F7G8H9I10J11K12L"):
        assert read_answer(wide, text) == Matched(key)


@given(st.sampled_from(list(permutations("ABC"))), st.sampled_from(["", " ", ", ", ";"]))
def test_an_order_names_every_letter_once(letters: tuple[str, ...], between: str) -> None:
    ids = {option.letter: option.id for option in SHUFFLED}
    expected = Ordered(tuple(ids[letter] for letter in letters))
    assert read_answer(ORDERING, between.join(letters)) == expected
    assert read_answer(ORDERING, between.join(letters).lower()) == expected


@pytest.mark.parametrize("text", ["", "AB", "AAB", "ABCD", "1 2 3"])
def test_an_order_with_letters_missing_or_doubled_is_none(text: str) -> None:
    assert complaint(ORDERING, text) == "Type each letter A to C once, first to last."


def test_gaps_are_filled_with_words_choices_and_numbers() -> None:
    word = TextGap("a", "1", ("perforin",), case_sensitive=False)
    choice = ChoiceGap("b", "2", ("common", "rare"), "common")
    number = NumberGap("c", "3", 38, 0, "°C")
    assert read_gap(word, " Perforin ") == "Perforin"
    assert (
        read_gap(choice, "RARE") == read_gap(choice, "2") == read_gap(choice, "ｒａｒｅ") == "rare"
    )
    assert read_gap(number, "38") == "38"
    for gap, text in ((word, " "), (choice, "3"), (choice, "often"), (number, "warm")):
        assert isinstance(read_gap(gap, text), Complaint)


def test_a_choice_gap_of_numbers_is_read_by_word_before_place() -> None:
    assert read_gap(ChoiceGap("a", "1", ("2", "1", "3"), "1"), "1") == "1"


@given(st.sampled_from(ONE_LINE), st.text(max_size=LINE_LIMIT + 20))
def test_whatever_is_typed_fits_the_item_or_is_complained_of(
    interaction: OneLine, text: str
) -> None:
    read = read_answer(interaction, text)
    assert isinstance(read, Complaint) or fits(placement(1, interaction, 1), read)


@given(st.sampled_from(ONE_LINE), st.text("abcABC123 ,;-=tf.", max_size=12))
def test_whatever_is_typed_with_likely_keys_fits_or_is_complained_of(
    interaction: OneLine, text: str
) -> None:
    read = read_answer(interaction, text)
    assert isinstance(read, Complaint) or fits(placement(1, interaction, 1), read)
