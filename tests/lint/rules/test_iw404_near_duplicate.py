"""IW404 near-duplicate."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from generator.lint.compare import join
from generator.lint.rules.iw404_near_duplicate import RULE
from tests.lint.bases import BASES, Base
from tests.lint.items import bank, several, single, true_false
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

WARD = "On the ward a learner is asked this by a patient who has read about it at home: "
PASSAGE = (
    "In the year of the flood the miller of the valley wrote down in a thick book whatever the "
    "travellers who passed his door had told him about the towns behind the mountains. "
)


def changed(stem: str) -> Pairing:
    """Every base, and the same with another stem; `{}` stands for the old one."""
    return beside(lambda base: base.with_stem(stem.format(base.stem)))


def in_both(before: str, *after: str) -> Pairing:
    """Every base with words before its stem, and with others."""

    def pair(base: Base) -> Pair:
        one, other = (base.with_stem(text + base.stem) for text in (before, *after))
        return one.item(id="first"), other.item(id="second")

    return pair


def respelled(base: Base) -> Base:
    options = tuple(f"{text.lower()}." for text in base.options)
    return Base(base.stem.upper().replace("?", ":"), options, base.key)


def other_distractor(base: Base) -> Pair:
    one = base.with_stem(WARD + base.stem)
    other = one.with_option(base.distractors[0], "Quartz")
    return one.item(id="first"), other.item(id="second")


def word_replaced(base: Base) -> Pair:
    one = base.with_stem(WARD + base.stem)
    other = one.with_stem(one.stem.replace("patient", "visitor"))
    return one.item(id="first"), other.item(id="second")


MUTANTS = (
    beside(lambda base: base),
    beside(reversed_options),
    beside(respelled),
    beside(lambda base: respelled(reversed_options(base))),
    beside(lambda base: other_key(base).with_stem(f"Today: {base.stem}")),
    changed("Now {}"),
    in_both("In 1998, ", "In 2005, "),
    other_distractor,
    word_replaced,
)
COPIES = (
    beside(lambda base: base),
    beside(reversed_options),
    beside(respelled),
    beside(lambda base: respelled(reversed_options(base))),
    beside(lambda base: base.with_stem(f"**{base.stem}**")),
)


def next_base(base: Base) -> Base:
    return BASES[(BASES.index(base) + 1) % len(BASES)]


def of_the_next(base: Base) -> Pair:
    return base.item(id="first"), next_base(base).item(id="second")


def same_options(base: Base) -> Pair:
    other = base.with_stem(next_base(base).stem)
    return base.item(id="first"), other.item(id="second")


def same_passage(base: Base) -> Pair:
    one, other = (each.with_stem(PASSAGE + each.stem) for each in (base, next_base(base)))
    return one.item(id="first"), other.item(id="second")


def other_figure(base: Base) -> Pair:
    one, other = (base.with_stem(f"{base.stem}\n\n![Map](media/{n}.png)") for n in "ab")
    return one.item(id="first"), other.item(id="second")


def other_stimulus(base: Base) -> Pair:
    return base.item(id="first", stimulus="one"), base.item(id="second", stimulus="other")


def other_options(base: Base) -> Base:
    return Base(base.stem, ("First of them", "Second of them", "Third of them", "Last"), base.key)


NEAR_MISSES = (
    of_the_next,
    same_options,
    same_passage,
    other_figure,
    other_stimulus,
    beside(other_options),
    changed("{} Reckon with all that you have learnt of it in these last three lessons."),
)


def test_it_fires_on_planted_flaws() -> None:
    assert share_of_pairs(RULE, *MUTANTS) >= 0.98


@pytest.mark.parametrize("pairing", MUTANTS)
def test_it_fires_on_every_sort_of_them(pairing: Pairing) -> None:
    assert share_by_pairing(RULE, pairing) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share_of_pairs(RULE, *NEAR_MISSES) <= 0.02


@pytest.mark.parametrize("pairing", NEAR_MISSES)
def test_it_is_silent_on_every_sort_of_them(pairing: Pairing) -> None:
    assert share_by_pairing(RULE, pairing) <= 0.02


def test_it_is_silent_on_all_bases_together() -> None:
    assert told(RULE, *(base.item(id=f"base-{n}") for n, base in enumerate(BASES))) == []


@pytest.mark.parametrize("pairing", COPIES)
def test_copies_are_warnings(pairing: Pairing) -> None:
    (hit,) = told(RULE, *pairing(BASES[0]))
    assert hit.severity == "warning"


def test_less_is_a_note() -> None:
    (hit,) = told(RULE, *word_replaced(BASES[0]))
    assert hit.severity == "note"
    assert "shares 0.82 of its wording" in hit.message  # 28 of 34


def test_a_figure_is_never_rounded_up() -> None:
    words = [f"w{n}" for n in range(200)]
    one = single(" ".join(words), "Yes", "No", id="a")
    other = single(" ".join([*words[:-1], "end"]), "Yes", "No", id="b")
    (hit,) = told(RULE, one, other)
    assert "shares 0.97 " in hit.message  # 197 of 203


def test_the_later_item_names_the_earlier() -> None:
    (hit,) = told(RULE, BASES[0].item(id="b"), BASES[0].item(id="a"))
    assert hit.entry is not None
    assert hit.entry.thing.id == "b"
    assert hit.way == ("stem",)
    assert hit.message == "shares 1.00 of its wording with 'a' (bank.yaml:1:1)"
    assert hit.hint == "keep one of them, or name one under the other's `enemies`"


def test_an_item_of_another_module_is_named_with_it() -> None:
    banks = [bank(BASES[0].item(), name=name) for name in ("later", "earlier")]
    (hit,) = said_of(RULE, banks)
    assert hit.message.endswith("with 'item' of the module 'earlier' (bank.yaml:1:1)")
    assert hit.hint == "keep one of them"


def test_enemies_are_known_already() -> None:
    one, other = BASES[0].item(id="a", enemies=("b",)), BASES[0].item(id="b")
    for items in ((one, other), (BASES[0].item(id="a"), BASES[0].item(id="b", enemies=("a",)))):
        (hit,) = told(RULE, *items)
        assert hit.severity == "note"
        assert hit.message.endswith(", its enemy already")


def test_enemies_of_the_same_name_in_another_module_are_none() -> None:
    banks = [bank(BASES[0].item(id="a", enemies=("b",)), name="x"), bank(BASES[0].item(id="b"))]
    (hit,) = said_of(RULE, banks)
    assert hit.severity == "warning"


def test_a_copy_counts_more_than_an_enemy() -> None:
    items = [BASES[0].item(id="a", enemies=("c",)), BASES[0].item(id="b"), BASES[0].item(id="c")]
    hits = {hit.entry.thing.id: hit for hit in told(RULE, *items) if hit.entry is not None}
    assert "with 'b' " in hits["c"].message
    assert hits["c"].severity == "warning"


def test_items_that_differ_in_numbers_alone_are_notes() -> None:
    stem = WARD + "How many grams are {} mg of it?"
    one, other = (single(stem.format(n), "12", "15", "18", id=f"i{n}") for n in (12, 15))
    (hit,) = told(RULE, one, other)
    assert hit.severity == "note"
    assert hit.message.endswith(", apart from numbers or signs")
    assert "parameters" in hit.hint


def test_so_are_items_that_differ_in_signs() -> None:
    one, other = (single(f"Is a {sign} b for all of them?", "Yes", "No") for sign in "<>")
    (hit,) = told(RULE, one, other)
    assert hit.severity == "note"


def test_numbers_alone_make_no_twins_of_different_questions() -> None:
    one, other = PASSAGE + "Who came in 1450?", PASSAGE + "Who came in 1750?"
    items = (single(one, "Masons", "Weavers"), single(other, "Two kings of Spain", "A monk"))
    assert told(RULE, *items) == []


def test_items_with_another_key_are_notes() -> None:
    stem = WARD + "Which hormone {} blood sugar?"
    one, other = (
        single(stem.format(verb), "Insulin", "Glucagon", key=n, id=verb)
        for n, verb in enumerate(("lowers", "raises"), 1)
    )
    (hit,) = told(RULE, one, other)
    assert hit.severity == "note"
    assert hit.message.endswith(", but its key reads differently")


def test_items_that_contradict_each_other_are_left_to_another_rule() -> None:
    assert told(RULE, BASES[0].item(), other_key(BASES[0]).item()) == []


def test_an_item_with_many_twins_is_told_once() -> None:
    items = [BASES[0].item(id=f"i{n:02}") for n in range(12)]
    hits = told(RULE, *items)
    assert len(hits) == 11
    assert hits[0].message.endswith("'i00' (bank.yaml:1:1)")
    assert hits[1].message.endswith("; 1 further earlier item shares 0.60 or more")
    assert hits[-1].message.endswith("; 10 further earlier items share 0.60 or more")


def test_the_nearest_is_named() -> None:
    base = BASES[0].with_stem(WARD + BASES[0].stem)
    near = base.with_stem(base.stem.replace("patient", "visitor"))
    items = [BASES[0].with_stem(f"Now, {base.stem}").item(id="a"), near.item(id="b")]
    hits = told(RULE, *items, near.item(id="c"))
    assert "with 'b' " in hits[-1].message


def test_very_many_twins_are_counted_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(join, "PAIRS", 90)
    items = [
        BASES[0].with_stem(f"{WARD}Number {n}: {BASES[0].stem}").item(id=f"i{n:02}")
        for n in range(30)
    ]
    counted = [hit for hit in told(RULE, *items) if "; at least " in hit.message]
    assert counted
    assert all(int(hit.message.split("at least ")[1].split()[0]) < 30 for hit in counted)


def test_hundreds_of_copies_that_are_all_enemies_are_notes() -> None:
    names = tuple(f"i{n:03}" for n in range(300))
    items = [BASES[0].item(id=name, enemies=tuple(set(names) - {name})) for name in names]
    hits = told(RULE, *items)
    assert len(hits) == 299
    assert {hit.severity for hit in hits} == {"note"}


def test_statements_of_fewer_than_three_words_must_be_equal() -> None:
    one, other = true_false("Water boils", id="a"), true_false("Water freezes", id="b")
    assert told(RULE, one, other) == []
    assert len(told(RULE, one, true_false("Water boils.", id="b"))) == 1


def test_items_without_words_are_not_compared() -> None:
    assert told(RULE, true_false("?", id="a"), true_false("!?", id="b")) == []


def test_kinds_are_compared_with_each_other() -> None:
    stem, options = BASES[0].stem, BASES[0].options
    assert len(told(RULE, single(stem, *options), several(stem, *options))) == 1


def test_two_statements_that_differ_in_a_word_are_twins() -> None:
    stem = WARD + "insulin {} the blood sugar."
    one, other = (true_false(stem.format(verb), id=verb) for verb in ("lowers", "reduces"))
    assert len(told(RULE, one, other)) == 1


@pytest.mark.parametrize(
    ("language", "stem"),
    [
        ("de", "Welches Organ filtert das Blut und bildet den Urin des Menschen?"),
        ("fr", "Quel organe filtre le sang et produit l'urine de l'homme ?"),
        ("xx", "Zu welka organo filtra la sango kaj faras la urino de homo?"),
    ],
)
def test_it_needs_no_lists(language: str, stem: str) -> None:
    one = single(stem, "Aba", "Ebe", "Ibi", id="a")
    other = single(stem, "Ebe", "Ibi", "Aba", key=3, id="b")
    assert len(said_of(RULE, [bank_in(language, one, other)])) == 1


def test_the_order_of_items_and_banks_does_not_matter() -> None:
    items = [pairing(base)[n].entry for base in BASES[:8] for pairing in MUTANTS for n in (0, 1)]
    items = [
        replace(each, thing=each.thing.model_copy(update={"id": f"i{n:03}"}))
        for n, each in enumerate(items)
    ]
    made = bank(single("Alone?", "Yes", "No"))
    both = [
        type(made)(name, replace(made.draft, items=tuple(part)))
        for name, part in (("x", items[::2]), ("y", items[1::2]))
    ]
    back = [
        type(made)(each.name, replace(each.draft, items=each.draft.items[::-1]))
        for each in reversed(both)
    ]
    assert [hit.message for hit in said_of(RULE, both)] == [
        hit.message for hit in said_of(RULE, back)
    ]


PROGRAM = """
from generator.lint.rules import iw404_near_duplicate, iw405_conflicting_key, iw406_answer_leaked
from tests.lint.bases import BASES
from tests.lint.pairs import told
items = [base.with_stem(f"{base.stem} {n}").item(id=f"i{n}") for n in range(4) for base in BASES]
for module in (iw404_near_duplicate, iw405_conflicting_key, iw406_answer_leaked):
    print([hit.message for hit in told(module.RULE, *items)])
"""


def test_the_hash_seed_does_not_matter() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            check=True,
            capture_output=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1
