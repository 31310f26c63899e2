"""IW406 answer-leaked."""

from typing import Any

import pytest

from generator.lint.reading import ItemReading
from generator.lint.rules.iw406_answer_leaked import RULE
from tests.lint.bases import BASES, Base
from tests.lint.items import entry, single
from tests.lint.pairs import (
    Pair,
    Pairing,
    bank_in,
    said_of,
    share_by_pairing,
    share_of_pairs,
    told,
)

OTHERS = ("Zebra", "Falcon", "Tortoise", "Herring")
"""Options that have nothing to do with any base."""


def with_term(base: Base) -> Base:
    """The base with a key that is a term of two words."""
    longest = max(base.key_text.split(), key=len)
    return base.with_option(base.key, f"{longest} Horvathii")


def leaking(stem: str) -> Pairing:
    """A base, and an item that says its key; `{stem}` and `{key}` stand for those of the base."""

    def pair(base: Base) -> Pair:
        made = with_term(base)
        text = stem.format(stem=base.stem.rstrip("?").lower(), key=made.key_text)
        return made.item(id="first"), single(text, *OTHERS, id="second")

    return pair


MUTANTS = (
    leaking("Of {key} we know already: {stem}. Where was it first described?"),
    leaking("Who found out {stem}, namely {key}?"),
    leaking("{key}: {stem}. When was this first shown?"),
    leaking("After {key} came to be known for it – {stem} –, who won the prize?"),
    leaking("**{key}** is named in a book on {stem}. Who wrote it?"),
    leaking("In what year was “{key}” first the answer to this: {stem}?"),
)


def apart(**fields: Any) -> Pairing:
    """A leak between items that share a field, or of which one names the other."""

    def pair(base: Base) -> Pair:
        _, other = MUTANTS[0](base)
        second = single(other.item.stem, *OTHERS, id="second", **fields)
        keep = {name: value for name, value in fields.items() if name == "stimulus"}
        return with_term(base).item(id="first", **keep), second

    return pair


def one_word(base: Base) -> Pair:
    _, other = MUTANTS[0](base)
    made = base.with_option(base.key, "Horvathii")
    return made.item(id="first"), other


def asking_for_wrong(base: Base) -> Pair:
    _, other = MUTANTS[0](base)
    made = with_term(base).with_stem(f"{base.stem.rstrip('?')}, except one?")
    return made.item(id="first"), other


def said_by_itself(base: Base) -> Pair:
    _, other = MUTANTS[0](base)
    made = with_term(base)
    return made.with_stem(f"{made.key_text}: {base.stem}").item(id="first"), other


def naming_a_distractor(base: Base) -> Pair:
    made, other = MUTANTS[0](base)
    stem = f"{other.item.stem} It was not {base.options[base.distractors[0] - 1]}."
    return made, single(stem, *OTHERS, id="second")


def in_other_parts(base: Base) -> Pair:
    made = with_term(base)
    text = f"{base.stem} {made.key_text}"
    return made.item(id="first"), single("Pick one.", text, *OTHERS, id="second", rationale=text)


NEAR_MISSES = (
    leaking("Where was {key} first described, and in what book?"),
    leaking("Who found out: {stem}?"),
    apart(enemies=("first",)),
    apart(stimulus="case"),
    one_word,
    asking_for_wrong,
    said_by_itself,
    naming_a_distractor,
    in_other_parts,
)


def test_it_fires_on_planted_flaws() -> None:
    assert share_of_pairs(RULE, *MUTANTS) >= 0.98


@pytest.mark.parametrize("pairing", MUTANTS)
def test_it_fires_on_every_sort_of_them(pairing: Pairing) -> None:
    assert share_by_pairing(RULE, pairing) >= 0.98


def test_it_fires_on_leaks_in_one_bank() -> None:
    items = [
        item
        for n, base in enumerate(BASES)
        for item in (
            with_term(base).item(id=f"base-{n}"),
            single(MUTANTS[n % len(MUTANTS)](base)[1].item.stem, *OTHERS, id=f"leak-{n}"),
        )
    ]
    hits = told(RULE, *items)
    assert {hit.entry.thing.id for hit in hits if hit.entry} == {f"base-{n}" for n in range(32)}


def test_it_is_silent_on_near_misses() -> None:
    assert share_of_pairs(RULE, *NEAR_MISSES) <= 0.02


@pytest.mark.parametrize("pairing", NEAR_MISSES)
def test_it_is_silent_on_every_sort_of_them(pairing: Pairing) -> None:
    assert share_by_pairing(RULE, pairing) <= 0.02


def test_it_is_silent_on_all_bases_together() -> None:
    assert told(RULE, *(base.item(id=f"base-{n}") for n, base in enumerate(BASES))) == []


MILL = single(
    "Which principle does Mill defend against paternalism?",
    "The harm principle",
    "The offence principle",
    id="mill",
)
LEAK = single(
    "On which theory does Mill rest the harm principle that he defends against paternalism?",
    "Utilitarianism",
    "Contract theory",
    id="leak",
)


def test_it_stands_at_the_key_and_says_what_gives_it_away() -> None:
    (hit,) = told(RULE, MILL, LEAK)
    assert hit.message == (
        "the key 'The harm principle' stands in the stem of 'leak' (bank.yaml:1:1), "
        "beside 'defend' and 'mill' of this stem"
    )
    assert hit.way == ("options", 0, "text")
    assert hit.entry is not None
    assert hit.entry.thing.id == "mill"


def test_a_leak_is_found_before_and_after_the_item() -> None:
    assert len(told(RULE, MILL, LEAK)) == len(told(RULE, LEAK, MILL)) == 1


def test_enemies_may_be_named_by_either() -> None:
    stem, options = MILL.item.stem, [option.option.text for option in MILL.options]
    assert told(RULE, single(stem, *options, id="mill", enemies=("leak",)), LEAK) == []


def test_a_short_answer_can_be_leaked_too() -> None:
    made = entry(kind="short_answer", id="mill", stem=MILL.item.stem, accepted=["Harm principle"])
    (hit,) = told(RULE, ItemReading(made, MILL.lists), LEAK)
    assert hit.way == ("accepted", 0)


def test_other_kinds_have_no_key_to_be_leaked() -> None:
    made = entry(kind="numeric", id="n", stem=MILL.item.stem, value=3)
    assert told(RULE, ItemReading(made, MILL.lists), LEAK) == []


def test_a_term_that_stands_in_many_stems_is_no_secret() -> None:
    stems = [LEAK.item.stem.replace("theory", word) for word in ("theory", "book", "idea", "law")]
    items = [single(stem, "Utilitarianism", "Duty", id=f"i{n}") for n, stem in enumerate(stems)]
    assert told(RULE, MILL, *items) == []
    assert len(told(RULE, MILL, *items[:3])) == 3


def test_nor_is_one_that_is_the_key_of_many_items() -> None:
    options = [option.option.text for option in MILL.options]
    items = [single(f"{MILL.item.stem} {n}", *options, id=f"i{n}") for n in range(4)]
    assert told(RULE, LEAK, *items) == []


def test_two_equal_words_are_no_term() -> None:
    one = single("Which languages have overflowing buffers?", "C, C++", "Ruby", id="a")
    assert told(RULE, one, single("Why do languages as C, C++ have buffers?", *OTHERS)) == []


def test_vignettes_are_left_out() -> None:
    history = " ".join(f"history{n}".replace("1", "x") for n in range(40))
    stem = f"{LEAK.item.stem} {history} " + " ".join(f"{chr(97 + n)}bcdef" for n in range(26))
    assert told(RULE, MILL, single(stem, *OTHERS, id="leak")) == []


def test_the_order_of_items_does_not_matter() -> None:
    items = [MILL, LEAK, *(base.item(id=f"base-{n}") for n, base in enumerate(BASES))]
    said = sorted(hit.message for hit in told(RULE, *items))
    assert said == sorted(hit.message for hit in told(RULE, *items[::-1]))


@pytest.mark.parametrize(
    ("language", "stem", "key", "leak"),
    [
        (
            "de",
            "Welches Prinzip verteidigt Mill gegen den Paternalismus?",
            "Das liberale Schadensprinzip",
            "Womit verteidigt Mill gegen den Paternalismus das liberale Schadensprinzip?",
        ),
        (
            "fr",
            "Quel principe Mill défend-il contre le paternalisme ?",
            "Le préjudice à autrui",
            "Mill justifie contre le paternalisme le préjudice à autrui par quoi ?",
        ),
        (
            "eo",
            "Kiun principon Mill defendas kontraŭ paternalismo?",
            "La damna principo",
            "Kial Mill defendas la damna principo kontraŭ paternalismo?",
        ),
    ],
)
def test_it_works_in_other_languages_and_without_lists(
    language: str, stem: str, key: str, leak: str
) -> None:
    items = single(stem, key, "Xyz", id="a"), single(leak, *OTHERS, id="b")
    assert said_of(RULE, [bank_in(language, *items)])
