"""What sets two items with much the same words apart."""

import pytest

from generator.language.lists import lists_for
from generator.lint.compare.relation import Relation, relation
from generator.lint.compare.wording import wordings
from generator.lint.reading import ItemReading
from tests.lint.items import bank, single, true_false

PASSAGE = "The miller wrote down what the travellers told him. " * 6


def between(one: ItemReading, other: ItemReading) -> Relation | None:
    first, second = wordings(bank(one, other))
    lists = lists_for("en")
    found = relation(first, second, lists)
    assert relation(second, first, lists) == found
    return found


@pytest.mark.parametrize(
    ("stem", "other", "expected"),
    [
        ("Who came?", "Who came?", "same"),
        ("Who came at noon?", "Who came at night?", "same"),
        ("Who came in 1450?", "Who came in 1750?", "numbers"),
        ("Is a < b?", "Is a > b?", "numbers"),
        ("Who of these men came?", "What did the women sell to him that day?", None),
    ],
)
@pytest.mark.parametrize("before", ["", PASSAGE])
def test_stems_set_them_apart(before: str, stem: str, other: str, expected: Relation) -> None:
    options = ("Masons", "Weavers")
    assert between(single(before + stem, *options), single(before + other, *options)) == expected


def test_keys_set_them_apart() -> None:
    options = ("Masons", "Weavers")
    one, other = single("Who came first?", *options), single("Who came last?", *options, key=2)
    assert between(one, other) == "answer"


def test_those_that_contradict_each_other_have_none() -> None:
    options = ("Masons", "Weavers")
    assert between(single("Who came?", *options), single("Who came?", *options, key=2)) is None


def test_changes_may_be_in_many_places_if_each_is_short() -> None:
    words = [f"w{chr(97 + n)}" for n in range(26)]
    changed = [f"x{word}" if n % 8 == 0 else word for n, word in enumerate(words)]
    one, other = single(" ".join(words), "Yes", "No"), single(" ".join(changed), "Yes", "No")
    assert between(one, other) == "same"


def test_options_must_be_much_the_same_where_the_stem_is_not() -> None:
    one = single(PASSAGE + "Who came?", "Masons", "Weavers")
    other = single(PASSAGE + "Who left?", "A king", "Two monks")
    assert between(one, other) is None


def test_a_long_change_is_outweighed_by_long_options_that_are_the_same() -> None:
    options = [f"{what} rises while all it buys in the shops of a town gets rare" for what in "AB"]
    one = single(PASSAGE + "What if all the crops of the valley fail?", *options)
    other = single(PASSAGE + "What if many new mills open on the river?", *options)
    assert between(one, other) == "same"


def test_statements_need_no_options() -> None:
    one, other = true_false(PASSAGE + "He lied."), true_false(PASSAGE + "He left.")
    assert between(one, other) == "same"
