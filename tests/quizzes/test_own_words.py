"""What the bank says, it says in its own words: no sentence of its guide stands in it."""

from pathlib import Path

import pytest

from generator.bank.reading import read_module
from generator.workflows.folders import module_folder
from tests.quizzes.grams import grams, hashed

GRAMS = frozenset((Path(__file__).parent / "guide-grams.txt").read_text().split())
"""Hashes of all runs of eight words of the promotional guide."""


def borrowed(text: str, of: frozenset[str] = GRAMS) -> list[str]:
    return [gram for gram in grams(text) if hashed(gram) in of]


@pytest.mark.parametrize("module", ["nk-cells-and-car-t", "writing-good-items"])
def test_no_eight_words_of_the_guide_stand_in_a_row(module: str) -> None:
    found = {
        (source.path, gram)
        for source in read_module(module_folder(module)).sources
        for _, text in source.texts()
        for gram in borrowed(text)
    }
    assert found == set()


def test_eight_words_in_a_row_are_found_in_whatever_layout_and_seven_are_not() -> None:
    text = "Bees find more flowers in a town than in many fields."
    of = frozenset(map(hashed, grams(text)))
    assert len(of) == 11 - 8 + 1
    assert borrowed("They *find* more flowers\nin a TOWN, than in many parks", of) == [
        "find more flowers in a town than in",
        "more flowers in a town than in many",
    ]
    assert borrowed("They find more flowers in a town than on roofs.", of) == []


def test_the_hashes_are_those_of_a_whole_article() -> None:
    assert len(GRAMS) > 1300
