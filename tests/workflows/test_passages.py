"""Stretches of a guide, ready to be recorded."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bank.guide import words
from generator.bank.recognise import Found, recognise
from generator.errors import BadRequest
from generator.model.key_point import Passage
from generator.workflows.passages import (
    MAX_WORDS,
    Stretch,
    all_stretches,
    as_yaml,
    stretch_on_lines,
    stretch_with_text,
)
from tests.bank.guides import ARTICLE, SENTENCE


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("guide") / "bees.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def as_passage(stretch: Stretch) -> Passage:
    return Passage(
        place="H1.P1", lines=stretch.lines, words=stretch.words, at=stretch.at,
        hash=stretch.hash, sketch=stretch.sketch,
    )  # fmt: skip


def test_every_stretch_of_a_guide_is_found_again(guide: Path) -> None:
    stretches = all_stretches(guide)
    outcomes = recognise([as_passage(each) for each in stretches], words(ARTICLE))
    assert [type(outcome) for outcome in outcomes] == [Found] * 10
    assert sum(each.words for each in stretches) == len(words(ARTICLE))
    assert [each.lines for each in stretches][:4] == ["1", "3", "3-4", "6"]


def test_the_text_of_a_stretch_is_shown_as_it_was_written(guide: Path) -> None:
    stretches = all_stretches(guide)
    assert stretches[5].text == "Tools: a smoker, a hive tool and a veil. They last for years."
    assert stretches[2].text.endswith("and neighbours seldom notice them.")


@given(st.integers(1, 13), st.integers(0, 6))
def test_a_stretch_of_lines_holds_all_their_words(guide: Path, first: int, more: int) -> None:
    last = min(first + more, 13)
    text = "\n".join(ARTICLE.split("\n")[first - 1 : last])
    if not words(text):
        with pytest.raises(BadRequest, match="no words on line"):
            stretch_on_lines(guide, first, last)
        return
    stretch = stretch_on_lines(guide, first, last)
    assert stretch.words == len(words(text))
    assert isinstance(recognise([as_passage(stretch)], words(ARTICLE))[0], Found)


def test_a_text_is_found_whatever_its_case_and_wrapping(guide: Path) -> None:
    stretch = stretch_with_text(guide, "so that a HIVE\n is “opened” on warm days only")
    assert (stretch.lines, stretch.kind, stretch.words) == ("12-13", "stretch", 10)
    assert stretch.text == "so that a hive is opened on warm days only."


def test_a_text_that_stands_nowhere_is_refused(guide: Path) -> None:
    with pytest.raises(BadRequest, match="does not stand in"):
        stretch_with_text(guide, "Bees find no flowers")


def test_a_text_that_stands_twice_is_refused_with_its_lines(guide: Path) -> None:
    with pytest.raises(BadRequest, match=r"stands 2 times in .*: on lines 9, 12"):
        stretch_with_text(guide, "hive")


@pytest.mark.parametrize("text", ["", " — "])
def test_a_text_without_words_is_refused(guide: Path, text: str) -> None:
    with pytest.raises(BadRequest, match="holds no words"):
        stretch_with_text(guide, text)


@pytest.mark.parametrize(("first", "last"), [(0, 1), (3, 2), (14, 15), (1, 99)])
def test_lines_that_do_not_exist_are_refused(guide: Path, first: int, last: int) -> None:
    with pytest.raises(BadRequest) as caught:
        stretch_on_lines(guide, first, last)
    assert re.fullmatch(r"it has lines 1 to 1[34]", caught.value.hint)


def test_a_stretch_that_is_too_long_for_a_passage_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("bee " * (MAX_WORDS + 1))
    with pytest.raises(BadRequest, match="2001 words stand on line 1;"):
        stretch_on_lines(path, 1, 1)


def test_an_entry_is_what_key_points_record(guide: Path) -> None:
    import yaml

    stretch = stretch_with_text(guide, SENTENCE)
    for place in ("H1.P3", "3.1", "1e5", "No", "B2"):
        (entry,) = yaml.safe_load(as_yaml(stretch, place))
        passage = as_passage(stretch).model_copy(update={"place": place})
        assert Passage.model_validate(entry) == passage


def test_an_entry_without_a_place_waits_for_one(guide: Path) -> None:
    assert as_yaml(stretch_with_text(guide, SENTENCE)).startswith("- place: H?.P?\n")


@pytest.mark.parametrize("place", ["", "H1 P1", "H1..P1", 'a"b', "H1.P1\n"])
def test_what_cannot_be_a_place_is_refused(guide: Path, place: str) -> None:
    with pytest.raises(BadRequest, match="is no place"):
        as_yaml(stretch_with_text(guide, SENTENCE), place)
