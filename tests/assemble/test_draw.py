"""A draw fills every section, uses no item twice and keeps enemies apart, or says what lacks."""

from itertools import chain, combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.dice import Dice
from generator.assemble.draw import draw
from generator.assemble.supply import candidates, shortages
from generator.errors import InfeasibleBlueprint
from generator.model.bank import Bank
from generator.model.blueprint import Blueprint
from generator.model.item import Item
from tests.assemble.banks import bank, blueprint, item

NAMES = "abcdefg"


@st.composite
def small_banks(draw_from: st.DrawFn) -> Bank:
    """Up to seven items with tags x, y, z and enemies, and up to three sections."""
    names = NAMES[: draw_from(st.integers(1, 7))]
    tags = st.lists(st.sampled_from("xyz"), max_size=2, unique=True).map(tuple)
    hostile = st.lists(st.sampled_from(names), max_size=2, unique=True)
    items = []
    for name in names:
        enemies = tuple(each for each in draw_from(hostile) if each != name)
        items.append(item(name, tags=draw_from(tags), enemies=enemies))
    sections = draw_from(st.lists(st.tuples(st.integers(1, 3), tags), min_size=1, max_size=3))
    return bank(items, blueprint(*sections))


def matching(of: Bank, section: int) -> list[Item]:
    wanted = of.blueprints["quiz"].sections[section].where.tag
    return [each for each in of.items.values() if not wanted or set(wanted) & set(each.tags)]


def valid(of: Bank, drawn: list[list[Item]]) -> bool:
    together = [each.id for each in chain(*drawn)]
    hostile = any(set(of.items[each].enemies) & set(together) for each in together)
    return len(set(together)) == len(together) and not hostile


def every_draw(of: Bank) -> list[list[list[Item]]]:
    """All valid draws, by trying everything."""
    counts = [section.draw for section in of.blueprints["quiz"].sections]
    choices = [combinations(matching(of, n), count) for n, count in enumerate(counts)]
    tried = ([list(part) for part in each] for each in product(*choices))
    return [each for each in tried if valid(of, each)]


@given(small_banks(), st.integers(0, 10**6))
def test_a_draw_is_found_exactly_when_one_exists(of: Bank, seed: int) -> None:
    plan = of.blueprints["quiz"]
    if every_draw(of):
        drawn = draw(of, plan, Dice(seed))
        assert valid(of, drawn)
        assert [len(part) for part in drawn] == [section.draw for section in plan.sections]
        assert all(each in matching(of, n) for n, part in enumerate(drawn) for each in part)
    else:
        with pytest.raises(InfeasibleBlueprint):
            draw(of, plan, Dice(seed))


@given(small_banks())
def test_what_is_said_to_lack_is_exactly_what_lacks(of: Bank) -> None:
    peaceful = bank(
        [each.model_copy(update={"enemies": ()}) for each in of.items.values()],
        of.blueprints["quiz"],
    )
    lacking = shortages(peaceful, peaceful.blueprints["quiz"])
    assert (not lacking) == bool(every_draw(peaceful))
    plan = of.blueprints["quiz"]
    fewer = {short.section: short.lacking for short in lacking}
    reduced = [
        (section.draw - fewer.get(n, 0), section.where.tag)
        for n, section in enumerate(plan.sections)
        if section.draw > fewer.get(n, 0)
    ]
    if reduced:
        assert every_draw(bank(peaceful.items.values(), blueprint(*reduced)))


def test_every_item_has_its_chance() -> None:
    of = bank([item(name) for name in NAMES], blueprint((2, ())))
    drawn = {
        each.id for seed in range(60) for each in draw(of, of.blueprints["quiz"], Dice(seed))[0]
    }
    assert drawn == set(NAMES)


def test_drafts_and_retired_items_are_never_drawn() -> None:
    items = [item("a"), item("b", status="draft"), item("c", status="retired")]
    of = bank(items, blueprint((2, ())))
    with pytest.raises(InfeasibleBlueprint, match="lacks 1: it draws 2, 1 reviewed items match"):
        draw(of, of.blueprints["quiz"], Dice(1))


@pytest.mark.parametrize(
    ("field", "wanted", "other"),
    [
        ("topic", "crs", "gvhd"),
        ("level", "apply", "remember"),
        ("stance", "critical", "fact"),
        ("tag", "nurse", "pharmacist"),
    ],
)
def test_a_section_draws_by_any_property(field: str, wanted: str, other: str) -> None:
    def having(value: str) -> dict[str, object]:
        return {"tags": (value,)} if field == "tag" else {field: value}

    plan = {
        "title": "Quiz", "summary": "A quiz.",
        "sections": ({"title": "Part", "draw": 1, "where": {field: (wanted,)}},),
    }  # fmt: skip
    items = [item("yes", **having(wanted)), item("no", **having(other))]
    of = bank(items, Blueprint.model_validate(plan))
    assert [each.id for each in candidates(of, of.blueprints["quiz"].sections[0])] == ["yes"]


def test_a_shared_supply_is_told_as_such() -> None:
    of = bank([item("a", tags=("x",))], blueprint((1, ("x",)), (1, ())))
    with pytest.raises(InfeasibleBlueprint, match="which other sections need as well"):
        draw(of, of.blueprints["quiz"], Dice(1))


def test_enemies_are_named_as_the_reason_when_numbers_would_do() -> None:
    items = [item("a", enemies=("b",)), item("b")]
    of = bank(items, blueprint((2, ())))
    with pytest.raises(InfeasibleBlueprint, match="enemies stand in each other's way"):
        draw(of, of.blueprints["quiz"], Dice(1))


def test_a_large_blueprint_that_lacks_items_is_told_without_a_search() -> None:
    of = bank([item(f"i{n:04}") for n in range(3000)], blueprint(*[(500, ())] * 7))
    with pytest.raises(InfeasibleBlueprint, match="section 7 'Part 7' lacks 500"):
        draw(of, of.blueprints["quiz"], Dice(1))


def test_a_large_blueprint_is_drawn_without_exhausting_the_stack() -> None:
    of = bank([item(f"i{n:04}") for n in range(3000)], blueprint(*[(500, ())] * 5))
    assert sum(map(len, draw(of, of.blueprints["quiz"], Dice(1)))) == 2500
