"""Random forms of all kinds, with texts that are found again on their pages."""

from dataclasses import replace

from hypothesis import strategies as st

from generator.model.form import Form, FormSection, PlacedStimulus, Placement
from generator.model.interaction import (
    Essay,
    Interaction,
    Matching,
    MultipleChoice,
    Ordering,
    PlacedCriterion,
    PlacedOption,
    Prompt,
    SingleChoice,
)
from tests.samples import INTERACTIONS, placement, sample_form

WORDS = ("cells", "kill", "tumours", "while", "cytokines", "rise", "and", "fever", "begins")
RUBRIC = (PlacedCriterion("Names the uncertainty", 3),)


def mark(item: int, part: str) -> str:
    """A word that stands nowhere else: it shows on which page a part of an item is."""
    return f"x{item}{part}x"


def _texts(least: int, most: int) -> st.SearchStrategy[str]:
    words = st.lists(st.sampled_from(WORDS), min_size=least, max_size=most)
    return words.map(" ".join)


def _options(draw: st.DrawFn, number: int, letter: str) -> tuple[PlacedOption, ...]:
    texts = draw(st.lists(_texts(0, 40), min_size=3, max_size=7))
    return tuple(
        PlacedOption(str(n), chr(64 + n), f"{mark(number, letter + str(n))} {text}")
        for n, text in enumerate(texts, 1)
    )


@st.composite
def interactions(draw: st.DrawFn, number: int) -> Interaction:
    """An interaction whose parts carry marks, or one of the sample's."""
    options = _options(draw, number, "o")
    ids = tuple(option.id for option in options)
    prompts = tuple(
        Prompt(each.id, each.id, each.text) for each in _options(draw, number, "p")[: len(options)]
    )
    right = tuple(draw(st.sets(st.sampled_from(ids), min_size=1)))
    order = tuple(draw(st.permutations(ids)))
    pairs = tuple((prompt.id, draw(st.sampled_from(ids))) for prompt in prompts)
    return draw(
        st.sampled_from(
            [
                SingleChoice(options, key="1", policy="right_only"),
                MultipleChoice(options, key=right, policy="each_option"),
                Ordering(options, key=order, feedback=None, policy="neighbours"),
                Matching(prompts, options, pairs, None, "each_pair"),
                Essay(RUBRIC, None, lines=draw(st.integers(2, 18))),
                *INTERACTIONS[2:5],
            ]
        )
    )


@st.composite
def forms(draw: st.DrawFn) -> Form:
    """A form of up to twelve items, each of which fits on a page."""
    placements = tuple(
        _placement(number, draw(interactions(number)), draw(_texts(1, 60)))
        for number in range(1, draw(st.integers(2, 13)))
    )
    cut = draw(st.integers(1, len(placements)))
    sections = [FormSection("First part", None, placements[:cut])]
    if placements[cut:]:
        sections.append(FormSection("Second part", draw(_texts(1, 30)), placements[cut:]))
    case = PlacedStimulus("case", "A case", "\n\n".join(draw(st.lists(_texts(1, 80), max_size=9))))
    return sample_form(sections=tuple(sections), stimuli=(case,))


def _placement(number: int, interaction: Interaction, text: str) -> Placement:
    stem = f"{mark(number, 's')} {text} {mark(number, 't')}"
    return replace(placement(number, interaction, 2), stem=stem)


def marks(item: Placement) -> list[str]:
    """All marks of an item's texts."""
    texts = [item.stem]
    texts += [option.text for option in getattr(item.interaction, "options", ())]
    texts += [entry.text for entry in getattr(item.interaction, "entries", ())]
    texts += [prompt.text for prompt in getattr(item.interaction, "prompts", ())]
    texts += [choice.text for choice in getattr(item.interaction, "choices", ())]
    prefix = f"x{item.number}"
    found = [word for text in texts for word in text.split()]
    return [word for word in found if word.startswith(prefix) and word.endswith("x")]
