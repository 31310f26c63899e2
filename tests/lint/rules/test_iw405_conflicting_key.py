"""IW405 conflicting-key."""

from typing import Any

import pytest

from generator.language.lists import lists_for
from generator.lint.reading import ItemReading
from generator.lint.rules.iw404_near_duplicate import RULE as NEAR_DUPLICATE
from generator.lint.rules.iw405_conflicting_key import RULE
from tests.lint.bases import BASES, Base
from tests.lint.items import bank, entry, several, single, true_false
from tests.lint.pairs import (
    Pair,
    Pairing,
    bank_in,
    beside,
    other_key,
    reversed_options,
    said_of,
    share_by_pairing,
    share_of_pairs,
    told,
)


def made(kind: str, stem: str, **fields: Any) -> ItemReading:
    return ItemReading(entry(kind=kind, stem=stem, **fields), lists_for("en"))


def numeric(stem: str, value: float | str, **fields: Any) -> ItemReading:
    return made("numeric", stem, value=value, **fields)


def matching(stem: str, *pairs: tuple[str, str], **fields: Any) -> ItemReading:
    rows = [{"left": left, "right": right} for left, right in pairs]
    return made("matching", stem, pairs=rows, **fields)


def retold(stem: str) -> Pairing:
    """Every base, and the same with another key and stem; `{}` stands for the old one."""
    return beside(lambda base: other_key(base).with_stem(stem.format(base.stem)))


def with_other_ends(base: Base) -> Base:
    options = tuple(f"{text[0].lower()}{text[1:]}." for text in base.options)
    return other_key(Base(base.stem.replace("?", ":"), options, base.key))


def other_distractor(base: Base) -> Base:
    return other_key(base).with_option(base.distractors[-1], "Quartz")


def without_articles(base: Base) -> Base:
    return other_key(base).with_stem(base.stem.replace(" the ", " ").replace(" a ", " "))


def as_statement(base: Base) -> Pair:
    one, other = (
        true_false(f"{base.stem} {base.key_text}", answer=answer, id=str(answer))
        for answer in (True, False)
    )
    return one, other


def with_two_keys(base: Base) -> Pair:
    one = several(base.stem, *base.options, keys=(1, 2), id="first")
    return one, several(base.stem, *base.options, keys=(2, 3), id="second")


def with_numbers(one: float, other: float, **fields: Any) -> Pairing:
    """Every stem with a number as its key, and with another."""
    return lambda base: (
        numeric(base.stem, one, id="first", unit="mg"),
        numeric(base.stem, other, id="second", **{"unit": "mg", **fields}),
    )


def with_accepted(one: tuple[str, ...], other: tuple[str, ...]) -> Pairing:
    """Every stem with a short answer, and with another."""
    return lambda base: (
        made("short_answer", base.stem, id="first", accepted=one),
        made("short_answer", base.stem, id="second", accepted=other),
    )


def with_order(*entries: str) -> Pairing:
    """Every stem with entries in the order Fever, Rash, Cough, and with others."""
    return lambda base: (
        made("ordering", base.stem, id="first", sequence=("Fever", "Rash", "Cough")),
        made("ordering", base.stem, id="second", sequence=entries),
    )


def with_choices(*rights: str, **fields: Any) -> Pairing:
    """Every stem with two prompts that belong to Venus and Mars, and with other choices."""
    return lambda base: (
        matching(base.stem, ("Love", "Venus"), ("War", "Mars"), id="first"),
        matching(base.stem, *zip(("Love", "War"), rights, strict=True), id="second", **fields),
    )


def swapped_sides(base: Base) -> Pair:
    one = matching(base.stem, ("Love", "Venus"), ("War", "Mars"), id="first")
    return one, matching(base.stem, ("Venus", "Love"), ("Mars", "War"), id="second")


def with_drawn_numbers(base: Base) -> Pair:
    one, other = (
        numeric(base.stem, f"n * {k}", id=f"i{k}", parameters={"n": {"values": [1, 2]}})
        for k in (1, 2)
    )
    return one, other


MUTANTS = (
    beside(other_key),
    beside(lambda base: reversed_options(other_key(base))),
    beside(with_other_ends),
    beside(other_distractor),
    beside(without_articles),
    retold("Please: {}"),
    retold("**{}**"),
    as_statement,
    with_two_keys,
    with_numbers(250, 300),
    with_numbers(0.3, 0.25),
    with_accepted(("the kidney",), ("liver", "Leber")),
    with_accepted(("T cells",), ("B cells", "B lymphocytes")),
    with_order("Fever", "Cough", "Rash"),
    with_order("Rash", "Fever", "Cough"),
    with_choices("Mars", "Venus"),
)


def in_both(before: str, *after: str) -> Pairing:
    """Every base with words before its stem, and with others and another key."""

    def pair(base: Base) -> Pair:
        one, other = (base.with_stem(text + base.stem) for text in (before, *after))
        return one.item(id="first"), other_key(other).item(id="second")

    return pair


def key_not_on_offer(base: Base) -> Base:
    """The key was replaced by another text, so that it may be better than all in the other item."""
    return base.with_option(base.key, "Something else again")


def two_others(base: Base) -> Base:
    changed = other_key(base)
    for number, text in zip(base.distractors[1:], ("Quartz", "Basalt"), strict=True):
        changed = changed.with_option(number, text)
    return changed


def all_above(base: Base) -> Pair:
    """One distractor differs, so "all of the above" may be right in one and not in the other."""
    one = base.with_option(4, "All of the above")
    one = Base(one.stem, one.options, 4)
    other = Base(one.stem, one.options, 1).with_option(2, "Quartz")
    return one.item(id="first"), other.item(id="second")


def with_figures(base: Base) -> Pair:
    one, other = (base.with_stem(f"{base.stem}\n\n![Map](media/{n}.png)") for n in "ab")
    return one.item(id="first"), other_key(other).item(id="second")


def with_stimuli(base: Base) -> Pair:
    return base.item(id="first", stimulus="one"), other_key(base).item(id="b", stimulus="two")


def with_parameters(base: Base) -> Pair:
    one, other = (
        each.with_stem(f"{{n}} times: {base.stem}").item(
            id=f"i{each.key}", parameters={"n": {"values": [2, 3]}}
        )
        for each in (base, other_key(base))
    )
    return one, other


NEAR_MISSES = (
    beside(reversed_options),
    in_both("In 1998, ", "In 2005, "),
    in_both("True or not: ", "True: "),
    in_both("", "Not so: "),
    in_both("With a < b: ", "With a > b: "),
    in_both("With (2 + 3) × 4: ", "With 2 + (3 × 4): "),
    in_both("After `x += 1`: ", "After `x -= 1`: "),
    in_both("For BB × bb: ", "For Bb × bb: "),
    in_both("Before lunch: ", "After lunch: "),
    beside(key_not_on_offer),
    beside(two_others),
    all_above,
    with_figures,
    with_stimuli,
    with_parameters,
    with_numbers(300, 300),
    with_numbers(300, 0.3, unit="g"),
    with_numbers(300, 250, tolerance=50),
    with_numbers(300, 250, unit="ml"),
    with_numbers(300, 250, unit=None),
    with_drawn_numbers,
    with_accepted(("the kidney",), ("Kidney.", "Niere")),
    with_accepted(("T-cell",), ("T cell",)),
    with_order("fever.", "Rash", "Cough"),
    with_order("Fever", "Cough", "Cold"),
    with_choices("Venus", "Mars"),
    with_choices("Mars", "Venus", extra=("Juno",)),
    with_choices("Mars", "Juno"),
    swapped_sides,
)


def test_it_fires_on_planted_flaws() -> None:
    assert share_of_pairs(RULE, *MUTANTS) >= 0.98


@pytest.mark.parametrize("pairing", MUTANTS)
def test_it_fires_on_every_sort_of_them(pairing: Pairing) -> None:
    assert share_by_pairing(RULE, pairing) >= 0.98


@pytest.mark.parametrize("pairing", MUTANTS)
def test_where_it_fires_the_items_are_no_near_duplicates(pairing: Pairing) -> None:
    assert share_by_pairing(NEAR_DUPLICATE, pairing) == 0


def test_it_is_silent_on_near_misses() -> None:
    assert share_of_pairs(RULE, *NEAR_MISSES) <= 0.02


@pytest.mark.parametrize("pairing", NEAR_MISSES)
def test_it_is_silent_on_every_sort_of_them(pairing: Pairing) -> None:
    assert share_by_pairing(RULE, pairing) == 0


def test_it_is_silent_on_all_bases_together() -> None:
    assert told(RULE, *(base.item(id=f"base-{n}") for n, base in enumerate(BASES))) == []


def test_a_long_stem_may_not_differ_in_a_word_of_content() -> None:
    stem = "A man comes to the ward. " * 40 + "Which side of the {} is weak?"
    one = single(stem.format("face"), "Left", "Right", id="a")
    assert told(RULE, one, single(stem.format("body"), "Left", "Right", key=2, id="b")) == []


def test_it_says_both_keys_and_where_the_other_item_is() -> None:
    (hit,) = told(RULE, BASES[1].item(id="a"), other_key(BASES[1]).item(id="b"))
    assert hit.message == (
        "asks the same as 'a' (bank.yaml:1:1), but there the key is 'Mercury', here 'Venus'"
    )
    assert hit.way == ("stem",)
    assert hit.entry is not None
    assert hit.entry.thing.id == "b"


def test_it_says_the_verdicts_of_statements() -> None:
    (hit,) = told(RULE, *as_statement(BASES[1]))
    assert hit.message.endswith("there the key is false, here true")


def test_it_says_all_texts_of_a_key() -> None:
    (hit,) = told(RULE, *with_two_keys(BASES[1]))
    assert hit.message.endswith("there the key is 'Venus' and 'Mars', here 'Mars' and 'Mercury'")


def test_long_keys_are_cut() -> None:
    options = ("long " * 20 + "end", "Short")
    (hit,) = told(RULE, single("Which?", *options, id="a"), single("Which?", *options, key=2))
    assert hit.message.endswith(f"the key is '{'long ' * 7}long…', here 'Short'")


@pytest.mark.parametrize(
    ("pairing", "said"),
    [
        (with_numbers(300, 250, tolerance=10), "the key is 300 mg, here 250 ± 10 mg"),
        (with_accepted(("liver", "Leber"), ("kidney",)), "the key is 'liver', here 'kidney'"),
        (with_order("Fever", "Cough", "Rash"), "'Rash' comes before 'Cough', here after it"),
        (with_choices("Mars", "Venus"), "'Love' belongs to 'Venus', here to 'Mars'"),
        (
            with_choices("Venus", "Venus", extra=("Mars",)),
            "'War' belongs to 'Mars', here to 'Venus'",
        ),
    ],
)
def test_it_says_what_sets_answers_without_options_apart(pairing: Pairing, said: str) -> None:
    (hit,) = told(RULE, *pairing(BASES[0]))
    assert hit.message.endswith(f", but there {said}")


@pytest.mark.parametrize(
    "pairing", [with_numbers(300, 0.3, unit="g"), with_accepted(("the kidney",), ("Kidney", "k"))]
)
def test_answers_that_agree_leave_copies(pairing: Pairing) -> None:
    (hit,) = told(NEAR_DUPLICATE, *pairing(BASES[0]))
    assert hit.severity == "warning"


def test_expressions_without_parameters_are_computed() -> None:
    one, other = numeric("How much?", "3 * 100", id="a"), numeric("How much?", 300, id="b")
    assert told(RULE, one, other) == []
    assert told(RULE, one, numeric("How much?", 250, id="b"))


def test_entries_with_figures_are_not_compared() -> None:
    entries = ("![A](media/a.png)", "![B](media/b.png)", "C")
    items = [
        made("ordering", "In which order?", id=f"i{n}", sequence=texts)
        for n, texts in enumerate((entries, entries[::-1]))
    ]
    assert told(RULE, *items) == []


def test_items_of_other_modules_count() -> None:
    banks = [bank(BASES[0].item(), name="x"), bank(other_key(BASES[0]).item(), name="y")]
    (hit,) = said_of(RULE, banks)
    assert "'item' of the module 'x' (bank.yaml:1:1)" in hit.message


def test_an_item_is_told_once_with_the_first_that_it_contradicts() -> None:
    items = [BASES[0].item(id="a"), BASES[0].item(id="b"), other_key(BASES[0]).item(id="c")]
    (hit,) = told(RULE, *items)
    assert "'a'" in hit.message


def test_the_order_of_items_does_not_matter() -> None:
    items = [BASES[0].item(id="a"), other_key(BASES[0]).item(id="b"), BASES[0].item(id="c")]
    said = [hit.message for hit in told(RULE, *items)]
    assert said == [hit.message for hit in told(RULE, *items[::-1])]
    assert len(said) == 2


def test_hundreds_of_items_with_one_stem_are_no_trouble() -> None:
    texts = [f"Text {n}" for n in range(9)]
    items = [
        single("Which is true?", *(texts[(n + k * k) % 9] for k in range(4)), id=f"i{n:03}")
        for n in range(400)
    ]
    assert len(told(RULE, *items)) <= 400


def test_a_key_that_differs_in_case_alone_is_the_same() -> None:
    one = single("Which is it?", "the Adena", "the Sinagua", id="a")
    assert told(RULE, one, single("Which is it?", "The Adena.", "The Sinagua.", id="b")) == []


def test_items_of_other_kinds_are_not_compared() -> None:
    one = single("Which is it?", "Adena", "Sinagua", id="a")
    assert told(RULE, one, several("Which is it?", "Adena", "Sinagua", keys=(2,), id="b")) == []


@pytest.mark.parametrize(
    ("language", "stem", "bare"),
    [
        ("de", "Welches Organ filtert das Blut?", "Welches Organ filtert Blut?"),
        ("fr", "Quel organe filtre le sang ?", "Quel organe filtre sang ?"),
    ],
)
def test_it_knows_german_and_french_articles(language: str, stem: str, bare: str) -> None:
    items = single(stem, "A", "B", id="a"), single(bare, "A", "B", key=2, id="b")
    assert said_of(RULE, [bank_in(language, *items)])
    assert not said_of(RULE, [bank_in("eo", *items)])


def test_without_lists_the_stems_must_be_equal() -> None:
    items = single("Kio ĝi?", "A", "B", id="a"), single("Kio ĝi?", "A", "B", key=2, id="b")
    assert said_of(RULE, [bank_in("eo", *items)])
