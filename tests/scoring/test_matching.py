"""Points for matching items."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given

from generator.model.interaction import Matching, Prompt
from generator.model.response import Matched
from tests.scoring.work import matchings, placed, share

ITEM = Matching(
    prompts=tuple(Prompt(n, n, f"Prompt {n}") for n in "123"),
    choices=placed(4),
    key=(("1", "1"), ("2", "2"), ("3", "2")),
    feedback=None,
    policy="each_pair",
)


def test_each_right_pair_earns_its_share() -> None:
    assert share(ITEM, Matched((("1", "1"), ("2", "3")))) == Fraction(1, 3)
    assert share(ITEM, Matched((("1", "4"),))) == 0


def test_two_prompts_may_share_a_choice() -> None:
    assert share(ITEM, Matched((("3", "2"), ("2", "2"), ("1", "1")))) == 1


def test_all_or_nothing_needs_every_pair() -> None:
    strict = replace(ITEM, policy="all_or_nothing")
    assert share(strict, Matched(ITEM.key)) == 1
    assert share(strict, Matched(ITEM.key[:2])) == 0


def test_a_prompt_with_two_choices_has_none() -> None:
    pairs = (("1", "1"), ("1", "2"), ("2", "2"))
    assert share(ITEM, Matched(pairs)) == Fraction(1, 3)


def test_a_pair_given_twice_counts_once() -> None:
    assert share(ITEM, Matched((("1", "1"), ("1", "1")))) == Fraction(1, 3)


def test_unknown_ids_earn_nothing() -> None:
    assert share(ITEM, Matched((("9", "1"), ("1", "9")))) == 0


@given(matchings())
def test_one_more_right_pair_never_costs(work: tuple[Matching, Matched]) -> None:
    item, response = work
    given_prompts = {prompt for prompt, _ in response.pairs}
    for pair in item.key:
        if pair[0] not in given_prompts:
            better = share(item, Matched((*response.pairs, pair)))
            assert better >= share(item, response)
            if item.policy == "each_pair":
                assert better - share(item, response) == Fraction(1, len(item.key))


@given(matchings())
def test_the_order_of_prompts_choices_and_pairs_does_not_matter(
    work: tuple[Matching, Matched],
) -> None:
    item, response = work
    turned = replace(item, prompts=item.prompts[::-1], choices=item.choices[::-1])
    assert share(turned, Matched(response.pairs[::-1])) == share(item, response)
