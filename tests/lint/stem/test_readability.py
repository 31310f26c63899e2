"""Reading ease, and the syllables it rests on."""

import pytest

from generator.lint.prose import Prose
from generator.lint.stem.readability import FORMULAS, ease, syllables


@pytest.mark.parametrize(
    ("language", "word", "count"),
    [
        ("en", "cat", 1),
        ("en", "table", 2),
        ("en", "tables", 2),
        ("en", "theory", 2),
        ("en", "used", 1),
        ("en", "wanted", 2),
        ("en", "treatment", 2),
        ("en", "therapy", 3),
        ("en", "scenario", 4),
        ("en", "cytokine", 3),
        ("en", "life-threatening", 4),
        ("en", "q", 1),
        ("de", "patienten", 4),
        ("de", "quelle", 2),
        ("de", "häufigkeit", 3),
        ("de", "beobachten", 4),
        ("de", "auge", 2),
        ("fr", "réaction", 3),
        ("fr", "une", 1),
        ("fr", "les", 1),
        ("fr", "cellules", 2),
        ("fr", "médicament", 4),
    ],
)
def test_syllables_are_groups_of_vowels_less_silent_ones(
    language: str, word: str, count: int
) -> None:
    assert syllables(word, language) == count


@pytest.mark.parametrize(
    ("language", "text", "score"),
    [
        ("en", "The cat sat on the mat. It was fat.", 206.835 - 1.015 * 4.5 - 84.6),
        ("de", "Das Haus ist rot. Es ist alt.", 180 - 3.5 - 58.5),
        ("fr", "Le chat dort. Il est gris.", 207 - 1.015 * 3 - 73.6),
    ],
)
def test_each_language_has_its_formula(language: str, text: str, score: float) -> None:
    found = ease(Prose(text), language)
    assert found is not None
    assert found.score == pytest.approx(score)


def test_long_words_and_long_sentences_make_a_text_hard() -> None:
    texts = (
        "We see. We act.",
        "We see and we act and we go.",
        "Observation necessitates intervention.",
    )
    scores = [found.score for text in texts if (found := ease(Prose(text), "en"))]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 3


def test_figures_formulas_and_code_are_not_counted() -> None:
    found = ease(Prose("She has 38.9 °C and $x^2$ and `internationalisation`, H2O."), "en")
    assert found is not None
    assert found.words == 5


def test_entries_of_a_list_and_parts_after_a_semicolon_are_sentences() -> None:
    for text in ("We see; we act.", "- we see\n- we act", "(i) we see (ii) we act"):
        found = ease(Prose(text), "en")
        assert found is not None
        assert (found.words, found.sentences) == (4, 2)


def test_no_words_or_no_formula_give_nothing() -> None:
    assert ease(Prose("1 2 3"), "en") is None
    assert ease(Prose("Quale organo?"), "it") is None


def test_every_formula_names_its_source() -> None:
    assert all(formula.source.split()[-1].isdigit() for formula in FORMULAS.values())
