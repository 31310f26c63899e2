"""Right answers, given answers and feedback as lines of markup, the same on paper and screen.

Texts of the bank pass through as they are; what a learner or an author wrote as plain characters
is escaped.
"""

from collections.abc import Iterable

from generator.markup.escape import escape
from generator.markup.parse import parse
from generator.markup.plain import to_line
from generator.markup.tree import Formula, Paragraph
from generator.model.form import Placement
from generator.model.interaction import (
    ChoiceGap,
    Cloze,
    Essay,
    Matching,
    MultipleChoice,
    NumberGap,
    Numeric,
    Ordering,
    PlacedGap,
    PlacedOption,
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
from generator.scoring.right import gap_answer, quantity, right_response
from generator.scoring.score import is_empty, misfit, score_placement


def key_lines(placement: Placement) -> tuple[str, ...]:
    """The right answer of an item, for an essay its rubric and model answer."""
    match placement.interaction:
        case ShortAnswer() as item:
            return _wordings(item.accepted)
        case Numeric() as item:
            return (_number(item.value, item.tolerance, item.unit),)
        case Cloze() as item:
            return tuple(f"{gap.number}: {_gap_key(gap)}" for gap in item.gaps)
        case Essay() as item:
            return _rubric(item)
        case _ as item:
            return response_lines(placement, right_response(item))


def response_lines(placement: Placement, response: Response | None) -> tuple[str, ...]:
    """What a learner answered, in the form of the key; `no answer` for an open item.

    Raises:
        BadRequest: if the response is of a kind that does not fit the item.
    """
    if response is None or is_empty(response):
        return ("no answer",)
    match response, placement.interaction:
        case Chosen(), SingleChoice() | MultipleChoice() as item:
            return tuple(_option(option) for option in _chosen(item, response))
        case Judged(), TrueFalse():
            return ("True" if response.value else "False",)
        case Written(), ShortAnswer() | Numeric() | Essay():
            return tuple(escape(line) for line in response.text.splitlines() if line.strip())
        case Matched(), Matching() as item:
            return _pairs(item, response)
        case Ordered(), Ordering() as item:
            return _order(item, response)
        case Filled(), Cloze() as item:
            given = dict(response.gaps)
            return tuple(f"{gap.number}: {_filled(given.get(gap.name, ''))}" for gap in item.gaps)
        case _:
            raise misfit(placement, response)


def feedback_lines(placement: Placement, response: Response | None) -> tuple[str, ...]:
    """What the learner is told: feedback of each chosen option, or that of an item not right.

    Raises:
        BadRequest: if the response is of a kind that does not fit the item.
    """
    outcome = score_placement(placement, response).outcome
    match placement.interaction:
        case SingleChoice() | MultipleChoice() as item:
            return tuple(_option_feedback(item, response))
        case Essay():
            return ()
        case _ as item:
            return (item.feedback,) if item.feedback and outcome != "right" else ()


def _option(option: PlacedOption) -> str:
    return f"**{option.letter}** {_inline(option.text)}"


def _chosen(item: SingleChoice | MultipleChoice, response: Chosen) -> list[PlacedOption]:
    """The chosen options in the order of their letters."""
    return [option for option in item.options if option.id in response.options]


def _option_feedback(
    item: SingleChoice | MultipleChoice, response: Response | None
) -> Iterable[str]:
    for option in _chosen(item, response) if isinstance(response, Chosen) else ():
        if option.feedback and isinstance(item, MultipleChoice):
            yield _labelled(f"**{option.letter}**", option.feedback)
        elif option.feedback:
            yield option.feedback


def _pairs(item: Matching, response: Matched) -> tuple[str, ...]:
    choices = {choice.id: choice for choice in item.choices}
    given = {prompt: choices[choice] for prompt, choice in response.pairs if choice in choices}
    return tuple(
        f"**{prompt.number} → {given[prompt.id].letter}**"
        f" {_inline(prompt.text)} → {_inline(given[prompt.id].text)}"
        if prompt.id in given
        else f"**{prompt.number} →** no answer"
        for prompt in item.prompts
    )


def _order(item: Ordering, response: Ordered) -> tuple[str, ...]:
    entries = {entry.id: entry for entry in item.entries}
    given = [entries[each] for each in response.entries if each in entries]
    return (f"**{', '.join(entry.letter for entry in given)}**", *map(_option, given))


def _wordings(accepted: tuple[str, ...]) -> tuple[str, ...]:
    first, *others = map(escape, accepted)
    return (first, f"also: {'; '.join(others)}") if others else (first,)


def _gap_key(gap: PlacedGap) -> str:
    match gap:
        case TextGap():
            first, *others = map(escape, gap.accepted)
            return f"{first} (also: {'; '.join(others)})" if others else first
        case ChoiceGap():
            return escape(gap_answer(gap))
        case NumberGap():
            return _number(gap.value, gap.tolerance, gap.unit)


def _number(value: float, tolerance: float, unit: str | None) -> str:
    around = f" (± {quantity(tolerance, unit)})" if tolerance else ""
    return escape(quantity(value, unit) + around)


def _filled(text: str) -> str:
    return escape(text) if text.strip() else "no answer"


def _rubric(item: Essay) -> tuple[str, ...]:
    lines = [
        _labelled(f"{each.points} point{'s' * (each.points != 1)}:", each.text)
        for each in item.rubric
    ]
    if item.model_answer:
        lines.append(_labelled("Model answer:", item.model_answer))
    return tuple(lines)


def _labelled(label: str, text: str) -> str:
    """A text with a label before its first paragraph, or above it if it begins otherwise."""
    begins_with_words = isinstance(next(iter(parse(text)), None), Paragraph)
    return f"{label} {text.strip()}" if begins_with_words else f"{label}\n\n{text}"


def _inline(text: str) -> str:
    """A text that can stand inside a line: as it is, or flattened if it has other blocks."""
    match parse(text):
        case (Paragraph(),):
            return text.strip()
        case (Formula(latex=latex),):
            return f"${latex.strip()}$"
        case _:
            return escape(to_line(text))
