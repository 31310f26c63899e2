"""The dice fall alike everywhere: their definition is pinned by stored numbers."""

from collections import Counter
from hashlib import sha256
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.dice import Dice


def test_stored_draws_never_change() -> None:
    dice = Dice("module", "quiz", 7, 1, "draw")
    assert [dice.below(1000) for _ in range(8)] == [930, 167, 111, 704, 247, 932, 765, 633]


def test_stored_shuffles_never_change() -> None:
    order = Dice("module", "quiz", 7, 1, "order").shuffled(range(1000))
    digest = sha256(",".join(map(str, order)).encode()).hexdigest()
    assert order[:8] == [261, 468, 114, 869, 838, 1, 756, 668]
    assert digest == "84e997c3ad4af026f92001185ccea8cf7c8457a930a3eb6cda772ce5de22a5df"


def test_a_draw_is_what_the_definition_says() -> None:
    key = sha256(b"quizwright dice 1" + b"1:a" + b"2:10").digest()
    first = int.from_bytes(sha256(key + bytes(8)).digest()[:8], "big")
    assert Dice("a", 10).below(97) == first % 97


def test_labels_do_not_run_together() -> None:
    assert Dice("ab", "c").below(2**60) != Dice("a", "bc").below(2**60)


@given(st.lists(st.integers(), max_size=50), st.integers(0, 2**32))
def test_a_shuffle_keeps_every_thing(things: list[int], seed: int) -> None:
    assert Counter(Dice(seed).shuffled(things)) == Counter(things)


@given(st.integers(1, 2**63 + 1), st.integers(0, 2**32))
def test_a_number_stays_below_its_limit(limit: int, seed: int) -> None:
    assert 0 <= Dice(seed).below(limit) < limit


def test_all_orders_of_four_come_about_equally_often() -> None:
    count = Counter(tuple(Dice("fair", n).shuffled("abcd")) for n in range(24_000))
    expected = 1000
    chi_squared = sum((count[order] - expected) ** 2 / expected for order in permutations("abcd"))
    assert chi_squared < 49.7  # 23 degrees of freedom, one chance in a thousand
