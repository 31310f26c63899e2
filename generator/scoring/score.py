"""One engine for paper and terminal: responses to points, exact to the last third.

`docs/scoring.md` shows every policy with its formula, an example and its origin.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from generator.errors import BadRequest
from generator.language.spelling import accepts
from generator.model.form import Form, Placement
from generator.model.interaction import (
    Cloze,
    Essay,
    Interaction,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from generator.model.response import (
    Certainty,
    Chosen,
    Filled,
    Judged,
    Matched,
    Ordered,
    Response,
    Written,
)
from generator.model.score import ItemOutcome, ItemScore, KeyPointScore, Outcome, Score
from generator.scoring.certainty import certain_share
from generator.scoring.choice import judged_share, multiple_share, single_share
from generator.scoring.cloze import cloze_share
from generator.scoring.matching import matching_share
from generator.scoring.number import accepts_number
from generator.scoring.ordering import ordering_share


def score_placement(
    placement: Placement,
    response: Response | None,
    certainty: Certainty | None = None,
    *,
    by_certainty: bool = False,
) -> ItemScore:
    """Points of one item, at most its points and perhaps below zero; an essay waits for a person.

    Args:
        placement: the item.
        response: what was answered, if anything.
        certainty: how sure the learner was.
        by_certainty: whether that changes the points.

    Raises:
        BadRequest: if the response is of a kind that does not fit the item.
    """
    if response is None or is_empty(response):
        return _scored(placement, Fraction(0), "open")
    if isinstance(placement.interaction, Essay) and isinstance(response, Written):
        return _scored(placement, Fraction(0), "waiting")
    share = _share(placement.interaction, response)
    if share is None:
        raise misfit(placement, response)
    counted = certain_share(share, certainty) if by_certainty else share
    return _scored(placement, counted * placement.points, _outcome(share))


def score_form(
    form: Form,
    responses: Mapping[int, Response],
    certainties: Mapping[int, Certainty] | None = None,
) -> Score:
    """The result of a form, from responses by placement number; items without one are open.

    Args:
        form: the form.
        responses: by placement number.
        certainties: how sure the learner was, by placement number.

    Raises:
        BadRequest: if a response is of a kind that does not fit its item.
    """
    sure = certainties or {}
    items = tuple(
        score_placement(
            each,
            responses.get(each.number),
            sure.get(each.number),
            by_certainty=form.certainty == "scored",
        )
        for each in form.placements()
    )
    earned = sum((item.points for item in items), Fraction(0))
    waiting = sum(item.max_points for item in items if item.outcome == "waiting")
    return Score(
        points=max(Fraction(0), earned),
        max_points=form.points(),
        waiting=waiting,
        cut_score=form.cut_score,
        outcome=_passing(form, earned, waiting),
        items=items,
        key_points=_by_key_point(form, items),
    )


def misfit(placement: Placement, response: Response) -> BadRequest:
    """The error for a response that belongs to another kind of item."""
    return BadRequest(
        f"item {placement.number} is of the kind {placement.interaction.kind};"
        f" a response of the kind {response.kind} does not fit it"
    )


def is_empty(response: Response) -> bool:
    """Whether a response says nothing: no option, no pair, only white space."""
    match response:
        case Chosen():
            return not response.options
        case Judged():
            return False
        case Written():
            return not response.text.strip()
        case Matched():
            return not response.pairs
        case Ordered():
            return not response.entries
        case Filled():
            return not any(text.strip() for _, text in response.gaps)


def _share(item: Interaction, response: Response) -> Fraction | None:
    """Share of the points, from -1 to 1; None if the response does not fit the item."""
    match item:
        case SingleChoice():
            return single_share(item, response) if isinstance(response, Chosen) else None
        case MultipleChoice():
            return multiple_share(item, response) if isinstance(response, Chosen) else None
        case TrueFalse():
            return judged_share(item, response) if isinstance(response, Judged) else None
        case ShortAnswer():
            return _short_share(item, response) if isinstance(response, Written) else None
        case Numeric():
            return _numeric_share(item, response) if isinstance(response, Written) else None
        case Matching():
            return matching_share(item, response) if isinstance(response, Matched) else None
        case Ordering():
            return ordering_share(item, response) if isinstance(response, Ordered) else None
        case Cloze():
            return cloze_share(item, response) if isinstance(response, Filled) else None
        case Essay():
            return None


def _short_share(item: ShortAnswer, response: Written) -> Fraction:
    return Fraction(accepts(item.accepted, response.text, case_sensitive=item.case_sensitive))


def _numeric_share(item: Numeric, response: Written) -> Fraction:
    return Fraction(
        accepts_number(
            response.text,
            value=item.value,
            tolerance=item.tolerance,
            unit=item.unit,
            unit_required=item.unit_required,
        )
    )


def _scored(placement: Placement, points: Fraction, outcome: ItemOutcome) -> ItemScore:
    return ItemScore(
        number=placement.number,
        item=placement.item,
        key_point=placement.key_point,
        points=points,
        max_points=placement.points,
        outcome=outcome,
    )


def _outcome(share: Fraction) -> ItemOutcome:
    if share >= 1:
        return "right"
    return "partly" if share > 0 else "wrong"


def _passing(form: Form, earned: Fraction, waiting: int) -> Outcome:
    """Decided as soon as no essay can change it; `earned` may be below zero."""
    if form.cut_score is None:
        return "no_cut"
    cut = Fraction(form.cut_score * form.points(), 100)
    if earned >= cut:
        return "passed"
    return "waiting" if earned + waiting >= cut else "failed"


def _by_key_point(form: Form, items: Iterable[ItemScore]) -> tuple[KeyPointScore, ...]:
    """Points by key point, in the order of first appearance; sums may be below zero."""
    essays = {each.number for each in form.placements() if isinstance(each.interaction, Essay)}
    sums: dict[str, KeyPointScore] = {}
    for item in items:
        if item.number not in essays:
            before = sums.get(item.key_point, KeyPointScore(item.key_point, Fraction(0), 0))
            sums[item.key_point] = KeyPointScore(
                item.key_point, before.points + item.points, before.max_points + item.max_points
            )
    return tuple(sums.values())
