"""Runs of three words as numbers."""

from hypothesis import given
from hypothesis import strategies as st

from generator.lint.compare.shingles import Shingler, resemblance

WORDS = st.lists(st.sampled_from("abcde"), max_size=10)


def plain(words: list[str]) -> set[tuple[str, ...]]:
    if len(words) < 3:
        return {tuple(words)} if words else set()
    return {tuple(words[n : n + 3]) for n in range(len(words) - 2)}


@given(WORDS, WORDS)
def test_numbers_stand_for_runs_of_three_words(one: list[str], other: list[str]) -> None:
    shingler = Shingler()
    ours, theirs = shingler(one), shingler(other)
    assert len(ours) == len(plain(one))
    assert len(ours & theirs) == len(plain(one) & plain(other))


@given(WORDS, WORDS)
def test_resemblance_is_jaccards_index(one: list[str], other: list[str]) -> None:
    union = plain(one) | plain(other)
    expected = len(plain(one) & plain(other)) / len(union) if union else 1.0
    assert resemblance(one, other) == expected


def test_fewer_than_three_words_are_one_shingle() -> None:
    shingler = Shingler()
    assert len(shingler(["water"])) == len(shingler(["water", "boils"])) == 1
    assert shingler(["water"]) != shingler(["water", "boils"])
    assert shingler(["boils", "water"]) != shingler(["water", "boils"])


def test_no_words_have_no_shingle() -> None:
    assert Shingler()([]) == set()


def test_scenes_have_no_shingle_in_common() -> None:
    shingler = Shingler()
    words = ["what", "is", "this"]
    assert not shingler(words, ("one",)) & shingler(words, ("other",))
    assert shingler(words, ("one",)) == shingler(words, ("one",))
