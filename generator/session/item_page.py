"""An item as lines: heading, stem, and what the learner chooses from or works on."""

from collections.abc import Sequence

from generator.model.form import Form, FormSection, PlacedStimulus, Placement
from generator.model.interaction import (
    Cloze,
    Essay,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    PlacedOption,
    Prompt,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from generator.session.layout import barred, literal, marked, plural, spaced
from generator.session.sitting import Sitting


def item_lines(sitting: Sitting, placement: Placement, width: int) -> list[str]:
    """The item as it stands in the form, with what became of it so far in its heading."""
    number = placement.number
    total = sum(1 for _ in sitting.form.placements())
    notes = [
        f"Item {number} of {total}",
        plural(placement.points, "point"),
        *(["once more"] if number in sitting.revealed else []),
        *(["skipped before"] if number in sitting.skips else []),
        *(["marked"] if number in sitting.marked else []),
    ]
    heading = " · ".join(notes)
    return spaced([[heading], marked(placement.stem, width), _task(placement, width)])


def section_lines(section: FormSection, width: int) -> list[str]:
    """Heading and instructions of a part of the form."""
    told = marked(section.instructions, width) if section.instructions else []
    return spaced([literal(section.title, width, first="Section: "), told])


def stimulus_lines(stimulus: PlacedStimulus, width: int) -> list[str]:
    """Material that the items after it share, set off by a bar at the left."""
    title = literal(stimulus.title, width - 2)
    text = marked(stimulus.text, width - 2)
    return spaced([barred([*title, "", *text])])


def stimulus_of(form: Form, placement: Placement) -> PlacedStimulus | None:
    """The material that the item needs, if any."""
    return next((each for each in form.stimuli if each.id == placement.stimulus), None)


def _task(placement: Placement, width: int) -> list[str]:
    interaction = placement.interaction
    match interaction:
        case SingleChoice(options=options) | MultipleChoice(options=options):
            return _options(options, width)
        case Ordering(entries=entries):
            return _options(entries, width)
        case Matching(prompts=prompts, choices=choices):
            return [*_prompts(prompts, width), "", *_options(choices, width)]
        case Cloze():
            return _gapped(interaction, width)
        case TrueFalse() | ShortAnswer() | Numeric() | Essay():
            return []


def _options(options: Sequence[PlacedOption], width: int) -> list[str]:
    return [
        line
        for option in options
        for line in marked(option.text, width, first=f"  {option.letter}  ")
    ]


def _prompts(prompts: Sequence[Prompt], width: int) -> list[str]:
    return [
        line
        for prompt in prompts
        for line in marked(prompt.text, width, first=f"  {prompt.number}  ")
    ]


def _gapped(interaction: Cloze, width: int) -> list[str]:
    numbers = {gap.name: gap.number for gap in interaction.gaps}
    return marked(interaction.text, width, gap=lambda name: f"__{numbers.get(name, name)}__")
