"""What items say, word for word, with the signs that carry meaning."""

import gc
import weakref
from dataclasses import replace

import pytest

from generator.bank.draft import Entry
from generator.lint.compare.wording import Wording, tokens_of, without_numbers, wordings, words
from generator.lint.prose import Prose
from generator.lint.reading import BankReading, ItemReading
from generator.model.item import Stimulus
from tests.lint.items import bank, entry, single, true_false


def wording(item: ItemReading) -> Wording:
    (only,) = wordings(bank(item))
    return only


def of_kind(kind: str, **fields: object) -> Wording:
    made = entry(kind=kind, **fields)
    return wording(ItemReading(made, single("?", "a", "b").lists))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Which organ, then?", "which organ then"),
        ("The “kidney”: why?", 'The "kidney" - why'),
        ("It is ____ here", "It is ________ here."),
        ("A **bold** word", "A bold word"),
        ("the well-known one", "The well‑known one"),
        ("5 − 3", "5 – 3"),
    ],
)
def test_case_punctuation_and_marks_say_nothing(one: str, other: str) -> None:
    assert tokens_of(Prose(one)) == tokens_of(Prose(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("J << a", "J >> a"),
        ("2 + 3", "2 − 3"),
        ("f'(0)", "f''(0)"),
        ("(2 + 3) × 4", "2 + (3 × 4)"),
        ("10^9^", "109"),
        ("5 %", "5"),
        ("What is `a + b`?", "What is `a - b`?"),
        ("What is $a < b$?", "What is $a > b$?"),
        ("See https://example.org/a", "See https://example.org/b"),
    ],
)
def test_signs_formulas_code_and_addresses_do(one: str, other: str) -> None:
    assert tokens_of(Prose(one)) != tokens_of(Prose(other))


def test_words_are_tokens_that_are_no_signs() -> None:
    assert words(tokens_of(Prose("Is 2 + x = y?"))) == ["is", "2", "x", "y"]


def test_numbers_can_be_masked() -> None:
    assert without_numbers(("dose", "12", "b12", "+")) == ["dose", "#", "b#"]


def test_options_and_keys_are_sorted() -> None:
    made = wording(single("Which?", "Liver", "Kidney", key=2))
    assert made.parts == (("kidney",), ("liver",))
    assert made.key == (("kidney",),)


def test_a_statement_has_its_verdict_for_a_key() -> None:
    assert wording(true_false("Water boils.", answer=False)).key == (("False",),)


def test_gaps_pairs_and_sequences_are_parts() -> None:
    gap = {"kind": "choice", "options": ["up", "down"], "answer": "up"}
    cloze = of_kind("cloze", stem="Fill in.", text="It goes [[way]].", gaps={"way": gap})
    assert cloze.parts == (("down",), ("up",))
    assert cloze.stem[:2] == ("fill", "in")
    assert "goes" in cloze.stem
    pairs = [{"left": "a", "right": "b"}, {"left": "c", "right": "d"}]
    matching = of_kind("matching", stem="Match.", pairs=pairs, extra=["e"])
    assert matching.parts == (("a",), ("b",), ("c",), ("d",), ("e",))
    ordering = of_kind("ordering", stem="Sort.", sequence=["z", "y", "x"])
    assert ordering.parts == (("x",), ("y",), ("z",))


def test_text_gaps_have_no_parts() -> None:
    gap = {"kind": "text", "accepted": ["up"]}
    assert of_kind("cloze", stem="Fill in.", text="Go [[way]].", gaps={"way": gap}).parts == ()


def test_figures_belong_to_the_scene_and_to_their_module() -> None:
    one = single("Which rhythm is this?\n\n![ECG](media/a.png)", "Sinus", "Flutter")
    other = single("Which rhythm is this?\n\n![ECG](media/b.png)", "Sinus", "Flutter")
    assert wording(one).scene != wording(other).scene
    assert wordings(bank(one, name="x"))[0].scene != wordings(bank(one, name="y"))[0].scene


def with_stimuli(*texts: str) -> BankReading:
    """A bank with one question about each of these stimuli."""
    items = [
        single("What is the diagnosis?", "Flu", "Measles", id=f"i{n}", stimulus=f"case-{n}")
        for n in range(len(texts))
    ]
    made = bank(*items)
    source = items[0].entry.source
    stimuli = tuple(
        Entry(Stimulus(id=f"case-{n}", title="Case", text=text), source, ())
        for n, text in enumerate(texts)
    )
    return BankReading("cases", replace(made.draft, stimuli=stimuli))


def test_stimuli_make_the_scene_by_what_they_say() -> None:
    one, other, again = wordings(with_stimuli("She coughs.", "She has spots.", "She coughs."))
    assert one.scene != other.scene
    assert one == again


def test_a_stimulus_that_is_missing_stands_for_itself() -> None:
    one = single("What is it?", "Flu", "Measles", stimulus="gone")
    other = single("What is it?", "Flu", "Measles", stimulus="lost")
    assert wording(one).scene != wording(other).scene


def test_capitals_of_short_words_are_kept_apart() -> None:
    one = single("What comes of BB × bb?", "All", "None")
    other = single("What comes of Bb × bb?", "All", "None")
    assert wording(one).stem == wording(other).stem
    assert wording(one).short != wording(other).short


def test_items_with_parameters_vary() -> None:
    item = single("Give {n} mg?", "Yes", "No", parameters={"n": {"values": [2, 3]}})
    assert wording(item).varies
    assert "2" in wording(item).stem


def test_wordings_are_computed_once_and_go_with_their_bank() -> None:
    made = bank(single("Which?", "Liver", "Kidney"))
    assert wordings(made) is wordings(made)
    gone = weakref.ref(made)
    del made
    gc.collect()
    assert gone() is None
