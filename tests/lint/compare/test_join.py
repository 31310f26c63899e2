"""Pairs of alike sets: all of them, and no more work than allowed."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lint.compare import join as module
from generator.lint.compare.join import Join, join

FLOORS = (Fraction(1, 2), Fraction(3, 5), Fraction(9, 10), Fraction(1))
SETS = st.lists(st.frozensets(st.integers(0, 12), max_size=9), max_size=25, unique=True)


def found(done: Join) -> set[tuple[int, int, float]]:
    return {
        (min(one, other), max(one, other), index)
        for one, near in done.near.items()
        for other, index in near
    }


def brute(sets: list[frozenset[int]], floor: Fraction) -> set[tuple[int, int, float]]:
    pairs = ((i, j) for j in range(len(sets)) for i in range(j) if sets[i] and sets[j])
    alike = ((i, j, len(sets[i] & sets[j]), len(sets[i] | sets[j])) for i, j in pairs)
    return {(i, j, both / either) for i, j, both, either in alike if both >= floor * either}


@given(SETS, st.sampled_from(FLOORS))
def test_it_finds_what_comparing_every_pair_finds(
    sets: list[frozenset[int]], floor: Fraction
) -> None:
    done = join(sets, floor)
    assert found(done) == brute(sets, floor)
    assert not done.cut


@given(SETS, st.randoms(use_true_random=False))
def test_the_order_of_the_sets_does_not_matter(sets: list[frozenset[int]], dice: Random) -> None:
    order = list(range(len(sets)))
    dice.shuffle(order)
    moved = found(join([sets[n] for n in order], FLOORS[1]))
    back = {(*sorted((order[i], order[j])), index) for i, j, index in moved}
    assert back == found(join(sets, FLOORS[1]))


def test_each_pair_is_told_from_both_sides() -> None:
    done = join([{1, 2, 3}, {1, 2, 3, 4}], FLOORS[1])
    assert done.near == {0: [(1, 0.75)], 1: [(0, 0.75)]}


def test_sets_without_members_are_like_none() -> None:
    assert join([set(), set()], FLOORS[1]).near == {}


def test_nothing_gives_nothing() -> None:
    assert join([], FLOORS[1]).near == {}


def template(own: int, shared: int, count: int) -> list[set[int]]:
    """Sets that share members, each with some of its own."""
    common = set(range(shared))
    return [common | {shared + n * own + k for k in range(own)} for n in range(count)]


@pytest.fixture
def bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bounds of a bank a hundred times as large."""
    for name in ("LOOKS", "MEMBERS", "PAIRS"):
        monkeypatch.setattr(module, name, getattr(module, name) // 100)


@pytest.mark.usefixtures("bounds")
@pytest.mark.parametrize(
    ("own", "shared"),
    [(1, 60), (5, 60), (20, 60), (30, 70), (40, 60), (0, 1)],
    ids=["alike", "nearly", "just", "just not", "not", "equal"],
)
def test_work_is_bounded_where_all_sets_share_a_template(own: int, shared: int) -> None:
    count = 1500
    done = join(template(own, shared, count), FLOORS[1])
    assert done.looks <= module.LOOKS + count
    assert done.compared <= module.MEMBERS + count * (own + shared)
    assert sum(map(len, done.near.values())) <= 2 * (module.PAIRS + count)


@pytest.mark.usefixtures("bounds")
def test_sets_of_many_sizes_with_a_template_are_bounded_too() -> None:
    sets = [set(range(60)) | set(range(1000 * n, 1000 * n + n % 40)) for n in range(1, 1500)]
    done = join(sets, FLOORS[1])
    assert done.looks <= module.LOOKS + len(sets)
    assert done.compared <= module.MEMBERS + 100 * len(sets)


@pytest.mark.usefixtures("bounds")
def test_a_search_that_reaches_its_bounds_is_named() -> None:
    assert join(template(1, 60, 1500), FLOORS[1]).cut


@pytest.mark.usefixtures("bounds")
def test_the_nearest_is_found_before_the_bounds_are_reached() -> None:
    sets = template(6, 40, 1500)
    sets.append(sets[7] ^ {5000000})
    near = dict(join(sets, FLOORS[1]).near[1500])
    assert near[7] == max(near.values()) == 46 / 47


def test_unrelated_sets_are_never_compared() -> None:
    assert join(template(30, 0, 300), FLOORS[1]).looks == 0


def test_half_alike_sets_of_one_size_are_never_compared() -> None:
    assert join(template(30, 30, 300), FLOORS[1]).compared == 0
