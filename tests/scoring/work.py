"""Items and responses for Hypothesis: every kind, every policy, any number of parts."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from generator.model.interaction import (
    ChoiceGap,
    Cloze,
    Interaction,
    Matching,
    MultipleChoice,
    NumberGap,
    Numeric,
    Ordering,
    PlacedOption,
    Prompt,
    ShortAnswer,
    SingleChoice,
    TextGap,
    TrueFalse,
)
from generator.model.response import (
    Chosen,
    Filled,
    Judged,
    Matched,
    Ordered,
    Response,
    Written,
)
from generator.scoring.score import score_placement
from tests.samples import options, placement

Work = tuple[Interaction, Response]
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).filter(
    str.strip
)
NUMBERS = st.decimals(-1000, 1000, places=2).map(float)


def ids(count: int) -> list[str]:
    return [str(n) for n in range(1, count + 1)]


def placed(count: int) -> tuple[PlacedOption, ...]:
    return options(*(f"Text {n}" for n in ids(count)))


def share(interaction: Interaction, response: Response | None) -> Fraction:
    """Points of an item that is worth one point."""
    return score_placement(placement(1, interaction, 1), response).points


@st.composite
def singles(draw: st.DrawFn) -> Work:
    count = draw(st.integers(2, 8))
    key, chosen = draw(st.sampled_from(ids(count))), draw(st.sampled_from(ids(count)))
    policy = draw(st.sampled_from(["right_only", "formula"] * 1))
    return SingleChoice(placed(count), key, policy), Chosen((chosen,))  # type: ignore[arg-type]


@st.composite
def judgements(draw: st.DrawFn) -> Work:
    policy = draw(st.sampled_from(["right_only", "formula"]))
    item = TrueFalse(draw(st.booleans()), None, policy)  # type: ignore[arg-type]
    return item, Judged(draw(st.booleans()))
