"""Forms and responses for Hypothesis: any text, any kind, keys that fit."""

from dataclasses import replace

from hypothesis import strategies as st

from generator.model.form import Form, FormSection
from generator.model.interaction import (
    ChoiceGap,
    Cloze,
    Essay,
    Interaction,
    Matching,
    MultipleChoice,
    NumberGap,
    Numeric,
    Ordering,
    PlacedCriterion,
    PlacedGap,
    PlacedOption,
    Prompt,
    ShortAnswer,
    SingleChoice,
    TextGap,
    TrueFalse,
)
from generator.model.response import Chosen, Filled, Judged, Matched, Ordered, Response, Written
from tests.samples import placement, sample_form

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
ANSWERS = TEXTS.filter(str.strip)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def options(draw: st.DrawFn, least: int = 2) -> tuple[PlacedOption, ...]:
    texts = draw(st.lists(TEXTS, min_size=least, max_size=6))
    ids = draw(st.permutations([str(n) for n in range(1, len(texts) + 1)]))
    feedback = draw(st.none() | TEXTS)
    return tuple(
        PlacedOption(identifier, letter, text, feedback)
        for identifier, letter, text in zip(ids, "ABCDEF", texts, strict=False)
    )


@st.composite
def choices(draw: st.DrawFn) -> tuple[Interaction, Response]:
    offered = draw(options())
    ids = [option.id for option in offered]
    key = draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    single = SingleChoice(offered, key[0], "right_only")
    multiple = MultipleChoice(offered, tuple(sorted(key)), "each_option")
    chosen = draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    if draw(st.booleans()):
        return single, Chosen((chosen[0],))
    return multiple, Chosen(tuple(chosen))


@st.composite
def matchings(draw: st.DrawFn) -> tuple[Interaction, Response]:
    offered = draw(options())
    ids = st.sampled_from([choice.id for choice in offered])
    prompts = tuple(
        Prompt(str(n), str(n), text)
        for n, text in enumerate(draw(st.lists(TEXTS, min_size=1, max_size=5)), 1)
    )
    key = tuple((prompt.id, draw(ids)) for prompt in prompts)
    given = draw(st.lists(st.sampled_from(prompts), min_size=1, unique=True))
    response = Matched(tuple((prompt.id, draw(ids)) for prompt in given))
    return Matching(prompts, offered, key, draw(st.none() | TEXTS), "each_pair"), response


@st.composite
def orderings(draw: st.DrawFn) -> tuple[Interaction, Response]:
    entries = draw(options())
    ids = [entry.id for entry in entries]
    key = tuple(draw(st.permutations(ids)))
    given = tuple(draw(st.permutations(ids)))
    return Ordering(entries, key, None, "longest_in_order"), Ordered(given)


@st.composite
def clozes(draw: st.DrawFn) -> tuple[Interaction, Response]:
    words = tuple(draw(st.lists(ANSWERS, min_size=2, max_size=4, unique=True)))
    gaps: tuple[PlacedGap, ...] = (
        TextGap("one", "1", words, draw(st.booleans())),
        ChoiceGap("two", "2", words, draw(st.sampled_from(words))),
        NumberGap("three", "3", draw(NUMBERS), 0.0, draw(st.none() | TEXTS)),
    )
    texts = (draw(ANSWERS), draw(st.sampled_from(words)), draw(ANSWERS))
    pairs = [(gap.name, text) for gap, text in zip(gaps, texts, strict=True)]
    filled = Filled(tuple(draw(st.lists(st.sampled_from(pairs), min_size=1, unique=True))))
    text = "a [[one]] b [[two]] c [[three]]"
    return Cloze(text, gaps, draw(st.none() | TEXTS), "each_gap"), filled


def written() -> st.SearchStrategy[tuple[Interaction, Response]]:
    interactions = st.one_of(
        st.builds(
            ShortAnswer,
            st.lists(ANSWERS, min_size=1).map(tuple),
            st.booleans(),
            st.none() | TEXTS,
        ),
        st.builds(Numeric, NUMBERS, NUMBERS, st.none() | TEXTS, st.booleans(), st.none() | TEXTS),
        st.builds(
            Essay,
            st.lists(st.builds(PlacedCriterion, TEXTS, st.integers(1, 9)), min_size=1).map(tuple),
            st.none() | TEXTS,
            st.integers(2, 60),
        ),
    )
    return st.tuples(interactions, st.builds(Written, ANSWERS))


def judged() -> st.SearchStrategy[tuple[Interaction, Response]]:
    statement = st.builds(TrueFalse, st.booleans(), st.none() | TEXTS, st.just("right_only"))
    return st.tuples(statement, st.builds(Judged, st.booleans()))


WORK: st.SearchStrategy[tuple[Interaction, Response]] = st.one_of(
    choices(), matchings(), orderings(), clozes(), written(), judged()
)
"""An interaction of any kind with a response that fits it."""


@st.composite
def forms(draw: st.DrawFn) -> tuple[Form, tuple[Response, ...]]:
    """A form and a response to each of its items."""
    work = draw(st.lists(WORK, min_size=1, max_size=6))
    placements = tuple(
        replace(placement(n, interaction, draw(st.integers(1, 5))), stem=draw(TEXTS))
        for n, (interaction, _) in enumerate(work, 1)
    )
    sections = (FormSection(draw(TEXTS), draw(st.none() | TEXTS), placements),)
    return sample_form(sections=sections), tuple(response for _, response in work)
