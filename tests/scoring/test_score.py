"""Items and forms: points, outcomes, passing."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import BadRequest
from generator.model.form import Form, FormSection
from generator.model.interaction import Essay, Interaction, SingleChoice, TrueFalse
from generator.model.response import (
    Chosen,
    Filled,
    Judged,
    Matched,
    Ordered,
    Response,
    Written,
)
from generator.model.score import ItemOutcome, Outcome
from generator.scoring.right import right_response
from generator.scoring.score import score_form, score_placement
from tests.samples import INTERACTIONS, POINTS, RIGHT, options, placement, sample_form
from tests.scoring.work import WORK, Work, share

ALL_RIGHT = dict(enumerate(RIGHT, 1))
EMPTY: tuple[Response, ...] = (
    Chosen(()),
    Written(" \n"),
    Matched(()),
    Ordered(()),
    Filled(()),
    Filled((("enzyme", " "),)),
)


@given(WORK)
def test_the_key_always_earns_all_points(work: Work) -> None:
    item, _ = work
    right = right_response(item)
    assert share(item, right) == 1
    assert score_placement(placement(1, item, 7), right).outcome == "right"


@given(WORK, st.integers(1, 100))
def test_points_lie_between_minus_and_plus_the_points_of_the_item(work: Work, points: int) -> None:
    item, response = work
    score = score_placement(placement(1, item, points), response)
    assert -points <= score.points <= points
    assert score.points == points * share(item, response)
    assert score.max_points == points


@given(WORK)
def test_the_outcome_follows_from_the_points(work: Work) -> None:
    score = score_placement(placement(1, work[0], 3), work[1])
    expected: ItemOutcome = "wrong"
    if score.points > 0:
        expected = "right" if score.points == 3 else "partly"
    assert score.outcome == expected


@given(WORK)
def test_only_formula_scoring_goes_below_zero(work: Work) -> None:
    item, response = work
    is_formula = isinstance(item, SingleChoice | TrueFalse) and item.policy == "formula"
    assert share(item, response) >= 0 or is_formula


@pytest.mark.parametrize("interaction", INTERACTIONS, ids=lambda each: each.kind)
def test_no_response_leaves_an_item_open(interaction: Interaction) -> None:
    for response in (None, *EMPTY):
        score = score_placement(placement(1, interaction, 2), response)
        assert (score.points, score.outcome) == (Fraction(0), "open")


def test_an_essay_waits_for_a_person() -> None:
    score = score_placement(placement(9, INTERACTIONS[8], 3), Written("A text."))
    assert (score.points, score.max_points, score.outcome) == (Fraction(0), 3, "waiting")


WRITTEN = {"short_answer", "numeric", "essay"}
CHOSEN = {"single_choice", "multiple_choice"}


@pytest.mark.parametrize(("at", "other"), list(product(range(9), range(9))))
def test_a_response_of_another_kind_is_an_error(at: int, other: int) -> None:
    kinds = {INTERACTIONS[at].kind, INTERACTIONS[other].kind}
    item = placement(at + 1, INTERACTIONS[at], 1)
    if len(kinds) == 1 or kinds <= WRITTEN or kinds <= CHOSEN:
        assert score_placement(item, RIGHT[other]).max_points == 1
    else:
        with pytest.raises(BadRequest, match=f"item {at + 1} .* does not fit"):
            score_placement(item, RIGHT[other])


def test_a_form_with_all_answers_right() -> None:
    score = score_form(sample_form(), ALL_RIGHT)
    assert (score.points, score.max_points, score.waiting) == (Fraction(16), 19, 3)
    assert [item.points for item in score.items] == [*POINTS[:8], 0]
    assert [item.number for item in score.items] == list(range(1, 10))
    assert score.outcome == "passed"
    assert score.percent == Fraction(1600, 19)


def test_key_points_come_in_order_without_essays() -> None:
    score = score_form(sample_form(), {2: Chosen(("1",)), 5: Written("576 mg")})
    assert [(each.key_point, each.points, each.max_points) for each in score.key_points] == [
        ("KP-01", Fraction(2), 7),
        ("KP-02", Fraction(1), 9),
    ]


def test_a_key_point_of_essays_alone_has_no_points_to_show() -> None:
    essay = placement(1, INTERACTIONS[8], 3)
    form = sample_form(sections=(FormSection("Essay", None, (essay,)),))
    assert score_form(form, {1: Written("A text.")}).key_points == ()


def test_responses_to_numbers_that_do_not_exist_are_left_alone() -> None:
    assert score_form(sample_form(), {99: Chosen(("1",))}).points == 0


def guessing_form(count: int, *, essay: int = 0, cut: int | None = 50) -> Form:
    """Items under formula scoring, one point each, and perhaps an essay."""
    item = SingleChoice(options("a", "b"), key="1", policy="formula")
    placements = [placement(n, item, 1) for n in range(1, count + 1)]
    if essay:
        placements.append(placement(count + 1, INTERACTIONS[8], essay))
    return sample_form(sections=(FormSection("All", None, tuple(placements)),), cut_score=cut)


def judged(rights: int, wrongs: int) -> dict[int, Response]:
    keys = ["1"] * rights + ["2"] * wrongs
    return {n: Chosen((key,)) for n, key in enumerate(keys, 1)}


def test_the_points_of_a_form_are_never_below_zero() -> None:
    score = score_form(guessing_form(4), judged(1, 3))
    assert score.points == 0
    assert [item.points for item in score.items] == [1, -1, -1, -1]
    assert score.key_points[0].points + score.key_points[1].points == -2


PASSING: dict[tuple[int, int, int, bool], Outcome] = {
    (2, 0, 0, False): "passed",
    (1, 0, 0, False): "failed",
    (3, 1, 0, False): "passed",
    (2, 1, 0, False): "failed",
    (4, 0, 4, True): "passed",
    (3, 0, 4, True): "waiting",
    (3, 0, 4, False): "failed",
    (0, 0, 4, True): "waiting",
    (0, 1, 4, True): "failed",
}


@pytest.mark.parametrize("case", PASSING)
def test_passing_is_decided_as_soon_as_nothing_can_change_it(
    case: tuple[int, int, int, bool],
) -> None:
    rights, wrongs, essay, is_written = case
    responses = judged(rights, wrongs)
    if is_written:
        responses[5] = Written("A text.")
    assert score_form(guessing_form(4, essay=essay), responses).outcome == PASSING[case]


def test_without_a_cut_score_nobody_passes_or_fails() -> None:
    assert score_form(sample_form(cut_score=None), ALL_RIGHT).outcome == "no_cut"


def test_a_cut_is_exact() -> None:
    form = replace(guessing_form(3), cut_score=67)
    assert score_form(form, judged(2, 0)).outcome == "failed"
    assert score_form(replace(form, cut_score=66), judged(2, 0)).outcome == "passed"


@st.composite
def sat_forms(draw: st.DrawFn) -> tuple[Form, Mapping[int, Response]]:
    works = draw(st.lists(st.tuples(WORK, st.integers(1, 9)), min_size=1, max_size=6))
    placements = tuple(placement(n, item, points) for n, ((item, _), points) in enumerate(works, 1))
    responses = {
        n: response for n, ((_, response), _) in enumerate(works, 1) if draw(st.booleans())
    }
    return sample_form(sections=(FormSection("All", None, placements),)), responses


@given(sat_forms())
def test_a_form_adds_up(sat: tuple[Form, Mapping[int, Response]]) -> None:
    form, responses = sat
    score = score_form(form, responses)
    assert score.points == max(0, sum(item.points for item in score.items))
    assert score.max_points == sum(item.max_points for item in score.items) == form.points()
    assert sum(each.max_points for each in score.key_points) == score.max_points
    assert sum(each.points for each in score.key_points) == sum(item.points for item in score.items)
    assert 0 <= score.percent <= 100
    assert score.outcome == ("passed" if score.percent >= 70 else "failed")


@given(sat_forms(), st.randoms())
def test_the_order_of_items_and_sections_does_not_matter(
    sat: tuple[Form, Mapping[int, Response]], random: Random
) -> None:
    form, responses = sat
    placements = list(form.placements())
    random.shuffle(placements)
    half = len(placements) // 2
    parts = (tuple(placements[:half]), tuple(placements[half:]))
    turned = replace(form, sections=tuple(FormSection("Part", None, part) for part in parts))
    assert score_form(turned, responses).points == score_form(form, responses).points


def test_an_essay_is_the_only_kind_that_waits() -> None:
    assert [right_response(each) is None for each in INTERACTIONS] == [
        isinstance(each, Essay) for each in INTERACTIONS
    ]


def test_a_judgement_is_never_empty() -> None:
    assert share(INTERACTIONS[2], Judged(value=False)) == 1
