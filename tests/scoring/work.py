"""Items and responses for Hypothesis: every kind, every policy, any number of parts."""

from fractions import Fraction
from typing import get_args

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
    PlacedGap,
    PlacedOption,
    Prompt,
    ShortAnswer,
    SingleChoice,
    TextGap,
    TrueFalse,
)
from generator.model.policy import (
    ChoicePolicy,
    ClozePolicy,
    MatchingPolicy,
    MultiplePolicy,
    OrderingPolicy,
)
from generator.model.response import Chosen, Filled, Judged, Matched, Ordered, Response, Written
from generator.scoring.score import score_placement
from tests.samples import options, placement

Work = tuple[Interaction, Response]
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).filter(
    str.strip
)
NUMBERS = st.decimals(-1000, 1000, places=2).map(float)
UNITS = st.sampled_from([None, "mg", "°C", "10^6 cells/kg"])


def ids(count: int) -> list[str]:
    return [str(n) for n in range(1, count + 1)]


def placed(count: int) -> tuple[PlacedOption, ...]:
    return options(*(f"Text {n}" for n in ids(count)))


def share(interaction: Interaction, response: Response | None) -> Fraction:
    """Points of an item that is worth one point."""
    return score_placement(placement(1, interaction, 1), response).points


@st.composite
def singles(draw: st.DrawFn) -> tuple[SingleChoice, Chosen]:
    count = draw(st.integers(2, 8))
    key, chosen = draw(st.sampled_from(ids(count))), draw(st.sampled_from(ids(count)))
    policy = draw(st.sampled_from(get_args(ChoicePolicy)))
    return SingleChoice(placed(count), key, policy), Chosen((chosen,))


@st.composite
def multiples(draw: st.DrawFn) -> tuple[MultipleChoice, Chosen]:
    count = draw(st.integers(2, 10))
    some = st.lists(st.sampled_from(ids(count)), min_size=1, unique=True).map(tuple)
    policy = draw(st.sampled_from(get_args(MultiplePolicy)))
    return MultipleChoice(placed(count), draw(some), policy), Chosen(draw(some))


@st.composite
def judgements(draw: st.DrawFn) -> tuple[TrueFalse, Judged]:
    policy = draw(st.sampled_from(get_args(ChoicePolicy)))
    return TrueFalse(draw(st.booleans()), None, policy), Judged(draw(st.booleans()))


@st.composite
def shorts(draw: st.DrawFn) -> tuple[ShortAnswer, Written]:
    accepted = draw(st.lists(WORDS, min_size=1, max_size=4).map(tuple))
    return ShortAnswer(accepted, draw(st.booleans()), None), Written(draw(WORDS))


@st.composite
def numerics(draw: st.DrawFn) -> tuple[Numeric, Written]:
    unit = draw(UNITS)
    tolerance = abs(draw(NUMBERS))
    item = Numeric(draw(NUMBERS), tolerance, unit, unit is not None and draw(st.booleans()), None)
    return item, Written(draw(WORDS))


@st.composite
def matchings(draw: st.DrawFn) -> tuple[Matching, Matched]:
    prompts, choices = draw(st.integers(2, 12)), draw(st.integers(2, 12))
    pairs = st.lists(st.sampled_from(ids(choices)), min_size=prompts, max_size=prompts)
    policy = draw(st.sampled_from(get_args(MatchingPolicy)))
    item = Matching(
        tuple(Prompt(n, n, f"Prompt {n}") for n in ids(prompts)),
        placed(choices),
        tuple(zip(ids(prompts), draw(pairs), strict=True)),
        None,
        policy,
    )
    given = list(zip(ids(prompts), draw(pairs), strict=True))
    return item, Matched(tuple(given[: draw(st.integers(1, prompts))]))


@st.composite
def orderings(draw: st.DrawFn) -> tuple[Ordering, Ordered]:
    count = draw(st.integers(3, 10))
    orders = st.permutations(ids(count)).map(tuple)
    policy = draw(st.sampled_from(get_args(OrderingPolicy)))
    return Ordering(placed(count), draw(orders), None, policy), Ordered(draw(orders))


@st.composite
def gaps(draw: st.DrawFn, name: str) -> PlacedGap:
    match draw(st.sampled_from(["text", "choice", "number"])):
        case "text":
            accepted = draw(st.lists(WORDS, min_size=1, max_size=3).map(tuple))
            return TextGap(name, name, accepted, draw(st.booleans()))
        case "choice":
            words = draw(st.lists(WORDS, min_size=2, max_size=4, unique=True).map(tuple))
            return ChoiceGap(name, name, words, draw(st.sampled_from(words)))
        case _:
            return NumberGap(name, name, draw(NUMBERS), abs(draw(NUMBERS)), draw(UNITS))


@st.composite
def clozes(draw: st.DrawFn) -> tuple[Cloze, Filled]:
    names = ids(draw(st.integers(1, 5)))
    placed_gaps = tuple(draw(gaps(name)) for name in names)
    policy = draw(st.sampled_from(get_args(ClozePolicy)))
    text = " ".join(f"[[{name}]]" for name in names)
    given = tuple((name, draw(WORDS)) for name in names)
    return Cloze(text, placed_gaps, None, policy), Filled(given)


WORK: st.SearchStrategy[Work] = st.one_of(
    singles(),
    multiples(),
    judgements(),
    shorts(),
    numerics(),
    matchings(),
    orderings(),
    clozes(),
)
"""An item that needs no person, with a response that says something."""
