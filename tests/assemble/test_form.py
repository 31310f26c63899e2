"""A form is fixed by its name and the bank's content, and by nothing else."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

import pytest

from generator.assemble.form import assemble
from generator.bank.load import load_module
from generator.errors import UnknownName
from generator.model.bank import Bank
from generator.model.form import Form, Placement
from generator.model.interaction import Matching, Numeric, Ordering, SingleChoice
from tests.cli.running import ROOT, environment
from tests.modules import BLUEPRINT, ITEMS, KEY_POINTS, write_module


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    loaded = load_module(write_module(tmp_path_factory.mktemp("bank")))
    assert loaded.bank is not None
    return loaded.bank


def digest(form: Form) -> str:
    return sha256(json.dumps(asdict(form), sort_keys=True).encode()).hexdigest()


def placed(form: Form, item: str) -> Placement:
    return next(each for each in form.placements() if each.item == item)


def forms(bank: Bank, count: int = 40) -> Iterator[Form]:
    return (assemble(bank, "all-kinds", seed=7, number=n) for n in range(1, count + 1))


def test_stored_forms_never_change(sample: Bank) -> None:
    found = {n: digest(assemble(sample, "all-kinds", seed=7, number=n))[:16] for n in (1, 2)}
    assert found == {1: "8294ee96faf1047c", 2: "ef1ab91563568844"}


def test_another_process_with_other_hash_seeds_makes_the_same_form(
    sample: Bank, tmp_path: Path
) -> None:
    folder = write_module(tmp_path)
    code = (
        "import sys; from pathlib import Path; from generator.bank.load import load_module;"
        "from generator.assemble.form import assemble; from tests.assemble.test_form import digest;"
        f"print(digest(assemble(load_module(Path({str(folder)!r})).bank, 'all-kinds', 7)))"
    )
    for hash_seed in ("0", "1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT,
            env=environment(PYTHONHASHSEED=hash_seed),
        )  # fmt: skip
        assert done.stdout.strip() == digest(assemble(sample, "all-kinds", seed=7))


def test_forms_of_one_seed_differ(sample: Bank) -> None:
    assert len({digest(form) for form in forms(sample)}) == 40


def test_forms_of_one_seed_share_their_items(tmp_path: Path) -> None:
    plan = BLUEPRINT.replace("draw: 3", "draw: 2").replace("draw: 6", "draw: 3")
    bank = load_module(write_module(tmp_path, **{"blueprints__all-kinds": plan})).bank
    assert bank is not None
    drawn = {frozenset(each.item for each in form.placements()) for form in forms(bank)}
    assert len(drawn) == 1
    others = {
        frozenset(each.item for each in assemble(bank, "all-kinds", seed).placements())
        for seed in range(20)
    }
    assert len(others) > 5


def test_each_code_is_its_own_and_names_quiz_seed_and_number(sample: Bank) -> None:
    codes = [form.code for form in forms(sample)]
    assert len(set(codes)) == 40
    assert codes[2].startswith("all-kinds-7.3-")


def test_a_changed_bank_changes_the_code(sample: Bank, tmp_path: Path) -> None:
    changed = load_module(write_module(tmp_path, items__all=ITEMS.replace("72 kg", "73 kg"))).bank
    assert changed is not None
    assert assemble(sample, "all-kinds", 7).code != assemble(changed, "all-kinds", 7).code


def test_a_new_item_leaves_the_options_of_others_in_their_order(
    sample: Bank, tmp_path: Path
) -> None:
    extra = ITEMS + ITEMS[ITEMS.index("  - id: words") :].replace("id: words", "id: more")
    plan = BLUEPRINT.replace("draw: 6", "draw: 7")
    changed = load_module(
        write_module(tmp_path, items__all=extra, **{"blueprints__all-kinds": plan})
    ).bank
    assert changed is not None
    before, after = assemble(sample, "all-kinds", 7), assemble(changed, "all-kinds", 7)
    for item in sample.items:
        assert placed(before, item).interaction == placed(after, item).interaction


def test_items_of_one_stimulus_stand_together(sample: Bank) -> None:
    for form in forms(sample):
        numbers = sorted(each.number for each in form.placements() if each.stimulus == "case-one")
        assert numbers[1] == numbers[0] + 1


@pytest.fixture(scope="module")
def worded(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    """The sample with options in words, which have no order of their own."""
    return with_options(tmp_path_factory.mktemp("words"), "Low", "High", "Middling")


def with_options(folder: Path, *texts: str) -> Bank:
    """The sample with other options in its single choice item; the second is the key."""
    items = ITEMS
    for n, text in enumerate(texts, 1):
        items = items.replace(f"- text: Grade {n}", f"- text: {json.dumps(text)}", 1)
    bank = load_module(write_module(folder, items__all=items)).bank
    assert bank is not None
    return bank


def shown_options(bank: Bank, item: str = "single") -> set[tuple[str, ...]]:
    """Every order in which forms show the options of an item."""
    orders = set()
    for form in forms(bank):
        interaction = placed(form, item).interaction
        assert isinstance(interaction, SingleChoice)
        orders.add(tuple(each.text for each in interaction.options))
    return orders


def test_the_key_follows_the_options_through_every_shuffle(worded: Bank) -> None:
    letters = set()
    for form in forms(worded):
        interaction = placed(form, "single").interaction
        assert isinstance(interaction, SingleChoice)
        (key,) = [each for each in interaction.options if each.id == interaction.key]
        assert key.text == "High"
        letters.add(key.letter)
    assert letters == {"A", "B", "C"}


@pytest.mark.parametrize(
    "texts",
    [
        ("1 mg", "20 mg", "5 mg"),
        ("500 mg", "1 g", "2 g"),
        ("Grade 1", "Grade 2", "Grade 4"),
        ("2019", "2017", "2021"),
        ("March 2020", "May 2020", "June 2021"),
        ("below 5%", "5–10%", "above 10%"),
        ("Fever", "Rash", "None of the above"),
        ("Fever", "Rash", "Both"),
        ("1 only", "2 only", "1 and 2"),
    ],
)
def test_an_order_that_means_something_is_never_shuffled(
    tmp_path: Path, texts: tuple[str, ...]
) -> None:
    assert shown_options(with_options(tmp_path, *texts)) == {texts}


def test_numbers_from_parameters_rise_whatever_the_order_in_the_file(tmp_path: Path) -> None:
    item = """\
    parameters: {low: {from: 2, to: 9}}
    computed: {high: low * 3, least: low - 1}
    stem: Which dose is *right*?
"""
    text = ITEMS.replace("    stem: Which grade is *right*?\n", item, 1)
    for n, name in enumerate(("high", "low", "least"), 1):
        text = text.replace(f"- text: Grade {n}", f"- text: '{{{name}}} mg'", 1)
    bank = load_module(write_module(tmp_path, items__all=text)).bank
    assert bank is not None
    for shown in shown_options(bank):
        values = [int(each.split()[0]) for each in shown]
        assert values == sorted(values)


def test_choices_of_a_matching_item_rise_and_prompts_are_shuffled(sample: Bank) -> None:
    prompts = set()
    for form in forms(sample):
        interaction = placed(form, "match").interaction
        assert isinstance(interaction, Matching)
        assert [each.text for each in interaction.choices] == [f"Grade {n}" for n in (1, 2, 3, 4)]
        prompts.add(tuple(each.text for each in interaction.prompts))
    assert len(prompts) == 6


def test_prompts_that_are_dates_stay_beside_choices_in_words(tmp_path: Path) -> None:
    text = ITEMS
    for n, (left, right) in enumerate((("8", "fever"), ("5", "rash"), ("1", "cough")), 1):
        text = text.replace(f"left: ICE {left}, right: Grade {n}", f"left: Day {n}, right: {right}")
    bank = load_module(write_module(tmp_path, items__all=text)).bank
    assert bank is not None
    for form in forms(bank):
        interaction = placed(form, "match").interaction
        assert isinstance(interaction, Matching)
        assert [each.text for each in interaction.prompts] == ["Day 1", "Day 2", "Day 3"]


def test_a_choice_that_speaks_of_the_others_comes_last(tmp_path: Path) -> None:
    text = ITEMS.replace("extra: [Grade 4]", "extra: [None of these]")
    for n, word in enumerate(("mild", "medium", "severe"), 1):
        text = text.replace(f"right: Grade {n}", f"right: {word}")
    bank = load_module(write_module(tmp_path, items__all=text)).bank
    assert bank is not None
    orders = set()
    for form in forms(bank):
        interaction = placed(form, "match").interaction
        assert isinstance(interaction, Matching)
        *others, last = [each.text for each in interaction.choices]
        assert last == "None of these"
        orders.add(tuple(others))
    assert len(orders) == 6


def test_parameters_fill_text_and_value_alike(sample: Bank) -> None:
    weights = set()
    for form in forms(sample):
        placement = placed(form, "dose")
        assert isinstance(placement.interaction, Numeric)
        weight = int(placement.stem.split(" kg")[0].rpartition(" ")[2])
        assert placement.interaction.value == min(weight * 8, 800)
        assert f"{weight} kg, at most 800 mg: {min(weight * 8, 800)} mg" in str(placement.rationale)
        weights.add(weight)
    assert len(weights) > 5
    assert weights <= set(range(40, 121, 4))


def test_the_order_of_parameters_in_the_file_has_no_meaning(tmp_path: Path) -> None:
    def with_parameters(lines: str) -> Bank:
        text = ITEMS.replace("      weight: {from: 40, to: 120, step: 4}\n", lines)
        text = text.replace("Which dose in mg?", "Which dose in mg, in room {room}?")
        bank = load_module(write_module(tmp_path, items__all=text)).bank
        assert bank is not None
        return bank

    weight = "      weight: {from: 40, to: 120, step: 4}\n"
    room = "      room: {from: 1, to: 50}\n"
    one, other = with_parameters(weight + room), with_parameters(room + weight)
    assert one.digest == other.digest
    assert [digest(form) for form in forms(one)] == [digest(form) for form in forms(other)]


def test_matching_pairs_keep_together_whatever_the_order(sample: Bank) -> None:
    pairs = {"ICE 8": "Grade 1", "ICE 5": "Grade 2", "ICE 1": "Grade 3"}
    for form in forms(sample):
        interaction = placed(form, "match").interaction
        assert isinstance(interaction, Matching)
        prompts = {each.id: each.text for each in interaction.prompts}
        choices = {each.id: each.text for each in interaction.choices}
        assert {prompts[one]: choices[other] for one, other in interaction.key} == pairs
        assert [each.number for each in interaction.prompts] == ["1", "2", "3"]
        assert max(choices.values()) == "Grade 4"


def test_an_ordering_is_never_shown_in_its_right_order(sample: Bank) -> None:
    for form in forms(sample):
        interaction = placed(form, "order").interaction
        assert isinstance(interaction, Ordering)
        shown = tuple(each.id for each in interaction.entries)
        assert shown != interaction.key
        assert sorted(shown) == list(interaction.key)


def test_options_marked_so_keep_their_order(tmp_path: Path) -> None:
    text = ITEMS.replace("    stem: Which grade is", "    shuffle: false\n    stem: Which grade is")
    text = text.replace("- text: Grade 1", "- text: Low").replace("- text: Grade 3", "- text: High")
    bank = load_module(write_module(tmp_path, items__all=text)).bank
    assert bank is not None
    assert shown_options(bank) == {("Low", "Grade 2", "High")}


def test_a_form_carries_only_what_its_items_rest_on(sample: Bank) -> None:
    form = assemble(sample, "all-kinds", 7)
    assert [each.id for each in form.evidence] == ["E-01"]
    assert form.key_point("KP-02").where == ("H2.B1 (doses)",)
    assert (form.points(), form.seconds()) == (19, 540)


def test_places_of_one_section_are_named_together(tmp_path: Path) -> None:
    more = '      - {place: H2.B2, words: 4, at: 20, hash: "' + "2" * 32 + '", sketch: 0a1b}\n'
    bank = load_module(write_module(tmp_path, **{"key-points": KEY_POINTS + more})).bank
    assert bank is not None
    form = assemble(bank, "all-kinds", 7)
    assert form.key_point("KP-02").where == ("H2.B1, H2.B2 (doses)",)


def test_an_unknown_quiz_gets_a_near_name(sample: Bank) -> None:
    with pytest.raises(UnknownName) as caught:
        assemble(sample, "all-kind", 7)
    assert caught.value.hint == "did you mean 'all-kinds'?"
