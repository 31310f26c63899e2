"""Word lists by language."""

import pytest

from generator.language.lists import languages, lists_for


def test_a_tag_with_a_region_has_the_lists_of_its_language() -> None:
    assert lists_for("de-CH").language == "de"
    assert lists_for("EN").has("all_above")


def test_a_language_without_lists_has_none_and_finds_nothing() -> None:
    none = lists_for("tlh")
    assert none.names() == ()
    assert not none.has("all_above")
    assert none.anywhere("all_above").search("all of the above") is None


def test_phrases_are_found_as_whole_words_only() -> None:
    pattern = lists_for("en").anywhere("above")
    assert pattern.search("in more than half")
    assert pattern.search("overall") is None
    assert pattern.search("left-over") is None


def test_a_phrase_may_stand_over_any_white_space_and_before_a_full_stop() -> None:
    pattern = lists_for("en").whole("all_above")
    assert pattern.match("all  of the\tabove.")
    assert pattern.match("all of the above ground") is None


@pytest.mark.parametrize("language", languages())
def test_no_phrase_stands_in_a_list_twice_and_none_is_empty(language: str) -> None:
    lists = lists_for(language)
    for name in lists.names():
        phrases = lists.phrases(name)
        assert phrases, name
        assert len(set(phrases)) == len(phrases), name
        assert all(phrase == " ".join(phrase.split()) for phrase in phrases), name


@pytest.mark.parametrize("language", languages())
def test_every_list_exists_in_english(language: str) -> None:
    assert set(lists_for(language).names()) <= set(lists_for("en").names())
