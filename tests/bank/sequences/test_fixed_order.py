"""Options that keep the order in which they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bank.sequences.fixed_order import (
    are_label_combinations,
    combined_labels,
    is_above,
    names_others,
    why_fixed,
)
from generator.language.lists import lists_for

LANGUAGES = ("en", "de", "fr", "xx")
EN = lists_for("en")
PIECES = st.sampled_from(
    [*"IiVvXx123abAB,&+().;- ", " and ", "only", "both ", " or ", "Statement ", "und", "none"]
)
TEXTS = st.lists(st.one_of(st.text(max_size=90), st.lists(PIECES, max_size=12).map("".join)))
LABELS = st.lists(
    st.lists(st.sampled_from(["I", "II", "III", "IV"]), min_size=1, max_size=4, unique=True),
    min_size=2,
    max_size=6,
).filter(lambda sets: any(len(each) > 1 for each in sets))


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_any_texts_have_a_reason_or_none(texts: list[str], language: str) -> None:
    assert why_fixed(texts, lists_for(language)) in {None, "sequence", "above", "labels"}


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_the_reason_does_not_depend_on_the_order(texts: list[str], language: str) -> None:
    assert why_fixed(texts[::-1], lists_for(language)) == why_fixed(texts, lists_for(language))


@given(
    LABELS, st.sampled_from([", ", " and ", " & ", ", and ", " "]), st.sampled_from(["", " only"])
)
def test_labels_are_recognised_however_they_are_joined(
    sets: list[list[str]], join: str, only: str
) -> None:
    assert are_label_combinations([f"{join.join(each)}{only}" for each in sets], EN)


@pytest.mark.parametrize(
    "texts",
    [
        ("I only", "II only", "I and II"),
        ("1, 2 and 4", "1 and 3", "4"),
        ("(i) and (ii) only", "(iii)"),
        ("a) and b)", "c)"),
        ("Only I is correct.", "I and II are correct."),
        ("Statement 1 only", "Statements 1 and 2"),
        ("Only (II)", "(I) and (IV )"),
        ("Both A and B", "Neither A nor B"),
        ("I and II", "III", "None of the above"),
        ("1+3", "2+4"),
    ],
)
def test_labels_are_fixed(texts: tuple[str, ...]) -> None:
    assert are_label_combinations(texts, EN)
    assert why_fixed(texts, EN) in {"labels", "above"}


@pytest.mark.parametrize(
    "texts",
    [
        ("A", "B", "C"),
        ("I and II", "fever and rash"),
        ("I and II",),
        ("a and b cells", "c"),
        ("Vitamin A and D", "Vitamin B"),
        ("", ""),
        ("X" * 90, "I and II"),
    ],
)
def test_other_texts_are_no_labels(texts: tuple[str, ...]) -> None:
    assert not are_label_combinations(texts, EN)


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("de", ("I und II", "nur III")),
        ("de", ("Aussagen 1 und 2", "Aussage 3")),
        ("fr", ("I et II", "III seulement")),
        ("fr", ("Propositions 1 et 2", "Proposition 3")),
        ("xx", ("I, II", "III")),
    ],
)
def test_labels_are_known_in_other_languages(language: str, texts: tuple[str, ...]) -> None:
    assert are_label_combinations(texts, lists_for(language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "All of the above"),
        ("en", "  none of the ABOVE. "),
        ("en", "Both"),
        ("de", "Keine der genannten"),
        ("fr", "Aucune de ces réponses"),
    ],
)
def test_a_text_may_speak_of_all_others(language: str, text: str) -> None:
    assert is_above(text, lists_for(language))
    assert why_fixed(["Fever", text], lists_for(language)) == "above"


@pytest.mark.parametrize(
    "text",
    ["All of the above red cells", "None of the patients", "The above", "", "Ball", "all " * 30],
)
def test_a_text_that_says_more_does_not(text: str) -> None:
    assert not is_above(text, EN)


OTHERS = {
    "en": (
        "Both A and B",
        "A and C only",
        "A, B and C",
        "Options 1 and 2",
        "Both 1 and 2 are right",
        "The first two options",
        "All of the above except B",
        "Same as A, but slower",
        "As in option B, with fever",
        "All answers are correct",
        "All three",
        "All of the abovementioned drugs",
        "None of the options listed",
        "None of the other answers",
        "No answer above is right",
        "None of the answers",
        "None",
        "Neither A nor B",
    ),
    "de": (
        "A und B",
        "Antwort A und B sind richtig",
        "Keine der genannten Antworten",
        "Alle Antworten sind richtig",
        "Die ersten beiden",
    ),
    "fr": (
        "A et B",
        "Toutes ces réponses sont exactes",
        "Aucune des réponses précédentes",
        "Comme A, mais plus lent",
    ),
}
SPOKEN = [(language, text) for language, texts in OTHERS.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), SPOKEN)
def test_one_text_that_speaks_of_others_is_enough(language: str, text: str) -> None:
    lists = lists_for(language)
    assert names_others(text, lists)
    for texts in (["Fever", text, "Rash"], ["5 mg", "10 mg", "20 mg", text]):
        assert why_fixed(texts, lists) in {"above", "labels"}


@pytest.mark.parametrize(
    "text",
    ["Same as a normal cell", "Like plasma", "Vitamin K", "Both kidneys", "Grade 3 and worse"],
)
def test_a_text_about_other_things_is_not(text: str) -> None:
    assert not names_others(text, EN)
    assert why_fixed(["Fever", text, "Rash"], EN) is None


def test_a_combination_tells_its_letters_and_digits() -> None:
    assert combined_labels("Both A and C.", EN) == {"a", "c"}
    assert combined_labels("Options 1, 2 and 4", EN) == {"1", "2", "4"}
    assert combined_labels("I and II", EN) == frozenset()
    assert combined_labels("A single dose", EN) == frozenset()


def test_numbers_are_fixed_and_words_are_not() -> None:
    assert why_fixed(["5 mg", "10 mg", "15 mg"], EN) == "sequence"
    assert why_fixed(["Fever", "Rash", "Cough"], EN) is None


def test_long_white_space_costs_no_time() -> None:
    text = "1" + " " * 20_000 + "and" + " " * 20_000 + "2 x"
    assert not are_label_combinations([text, text], EN)
    assert not names_others(text, EN)
    assert not is_above(" " * 20_000 + "all of" + " " * 20_000, EN)
