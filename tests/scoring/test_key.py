"""The lines of the key, of an answer and of feedback."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import BadRequest
from generator.markup.parse import faults, gap_names
from generator.markup.plain import to_line
from generator.model.form import Placement
from generator.model.interaction import (
    Cloze,
    Essay,
    Interaction,
    Matching,
    NumberGap,
    Numeric,
    Ordering,
    PlacedCriterion,
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
from generator.scoring.key import feedback_lines, key_lines, response_lines
from generator.scoring.right import right_response
from tests.samples import INTERACTIONS, RIGHT, options, placement
from tests.scoring.work import WORK, Work

KEYS = {
    "single_choice": ("**B** Grade 2",),
    "multiple_choice": ("**A** Perforin", "**B** Granzymes"),
    "true_false": ("False",),
    "short_answer": ("IFN-γ", "also: interferon-gamma"),
    "numeric": ("576 mg (± 0.5 mg)",),
    "matching": (
        "**1 → A** ICE 8 → Grade 1",
        "**2 → B** ICE 5 → Grade 2",
        "**3 → C** ICE 1 → Grade 3",
    ),
    "ordering": (
        "**A, B, C, D**",
        "**A** Collect cells",
        "**B** Condition the patient",
        "**C** Infuse",
        "**D** Monitor",
    ),
    "cloze": ("1: perforin", "2: 38 °C", "3: common"),
    "essay": (
        "2 points: Names the uncertainty",
        "1 point: Refers to the team",
        "Model answer: Early trials are small; please ask your oncologist.",
    ),
}


def placed(interaction: Interaction) -> Placement:
    return placement(1, interaction, 1)


@pytest.mark.parametrize("interaction", INTERACTIONS, ids=lambda each: each.kind)
def test_the_key_of_every_kind(interaction: Interaction) -> None:
    assert key_lines(placed(interaction)) == KEYS[interaction.kind]


def test_the_key_names_the_letters_of_the_form() -> None:
    entries = options("Infuse", "Collect", "Monitor")
    shuffled = tuple(
        replace(entry, letter=letter) for entry, letter in zip(entries, "BCA", strict=True)
    )
    item = Ordering(shuffled, ("2", "1", "3"), None, "neighbours")
    assert key_lines(placed(item)) == (
        "**C, B, A**",
        "**C** Collect",
        "**B** Infuse",
        "**A** Monitor",
    )
    choice = SingleChoice(shuffled, "3", "right_only")
    assert key_lines(placed(choice)) == ("**A** Monitor",)


def test_texts_of_the_bank_keep_their_markup() -> None:
    item = SingleChoice(options("10^9^ *cells*", "$x^2$"), "1", "right_only")
    assert key_lines(placed(item)) == ("**A** 10^9^ *cells*",)


def test_a_text_that_cannot_stand_in_a_line_is_flattened() -> None:
    texts = options("| a | b |\n|--|--|\n| 1 | 2 |", "$$x^2$$", "![A curve](media/a.png)")
    shown = [key_lines(placed(SingleChoice(texts, key, "right_only")))[0] for key in "123"]
    assert [to_line(line) for line in shown] == ["A a | b; 1 | 2", "B x²", "C [Figure: A curve]"]


def test_accepted_answers_are_escaped() -> None:
    item = ShortAnswer(("a*b*", "<b>"), case_sensitive=False, feedback=None)
    assert [to_line(line) for line in key_lines(placed(item))] == ["a*b*", "also: <b>"]


def test_a_number_without_tolerance_or_unit_is_bare() -> None:
    item = Numeric(0.1 + 0.2, tolerance=0, unit=None, unit_required=False, feedback=None)
    assert key_lines(placed(item)) == ("0.3",)
    (line,) = key_lines(placed(replace(item, unit="10^9/l")))
    assert to_line(line) == "0.3 × 10^9/l"


def test_gaps_show_all_accepted_wordings_and_tolerances() -> None:
    gaps = (
        TextGap("a", "1", ("x", "y", "z"), case_sensitive=False),
        NumberGap("b", "2", 38, 0.5, "°C"),
    )
    item = Cloze("[[a]] [[b]]", gaps, None, "each_gap")
    assert key_lines(placed(item)) == ("1: x (also: y; z)", "2: 38 °C (± 0.5 °C)")


def test_a_rubric_with_blocks_stands_below_its_points() -> None:
    item = Essay((PlacedCriterion("- a\n- b", 2),), model_answer=None, lines=4)
    assert key_lines(placed(item)) == ("2 points:\n\n- a\n- b",)


@given(WORK)
def test_keys_are_sound_markup_without_gaps(work: Work) -> None:
    for line in key_lines(placed(work[0])):
        assert faults(line) == ()
        assert gap_names(line) == ()


ANSWERS: list[tuple[int, Response, tuple[str, ...]]] = [
    (0, Chosen(("3",)), ("**C** Grade 3",)),
    (1, Chosen(("3", "1")), ("**A** Perforin", "**C** Insulin")),
    (2, Judged(value=True), ("True",)),
    (3, Written("a *b*"), (r"a \*b\*",)),
    (4, Written("576 mg"), ("576 mg",)),
    (
        5,
        Matched((("2", "4"),)),
        ("**1 →** no answer", "**2 → D** ICE 5 → Grade 4", "**3 →** no answer"),
    ),
    (6, Ordered(("2", "1")), ("**B, A**", "**B** Condition the patient", "**A** Collect cells")),
    (7, Filled((("how", "rare"),)), ("1: no answer", "2: no answer", "3: rare")),
    (8, Written("One.\n\n# Two"), ("One.", r"\# Two")),
]


@pytest.mark.parametrize(("at", "response", "lines"), ANSWERS)
def test_an_answer_is_shown_like_the_key(
    at: int, response: Response, lines: tuple[str, ...]
) -> None:
    assert response_lines(placed(INTERACTIONS[at]), response) == lines


@pytest.mark.parametrize("interaction", INTERACTIONS, ids=lambda each: each.kind)
def test_no_answer_is_said_in_words(interaction: Interaction) -> None:
    for response in (None, Chosen(()), Written("  "), Filled((("enzyme", ""),))):
        assert response_lines(placed(interaction), response) == ("no answer",)


def test_an_answer_of_another_kind_is_an_error() -> None:
    for interaction, response in zip(INTERACTIONS, [*RIGHT[2:], *RIGHT[:2]], strict=True):
        if interaction.kind not in {"numeric", "short_answer"}:
            with pytest.raises(BadRequest):
                response_lines(placed(interaction), response)
            with pytest.raises(BadRequest):
                feedback_lines(placed(interaction), response)


def test_ids_that_do_not_exist_are_not_shown() -> None:
    assert response_lines(placed(INTERACTIONS[0]), Chosen(("9",))) == ()
    assert response_lines(placed(INTERACTIONS[5]), Matched((("1", "9"),)))[0] == "**1 →** no answer"


@given(st.text(min_size=1).filter(str.strip))
def test_what_a_learner_wrote_is_never_markup(text: str) -> None:
    for line in response_lines(placed(INTERACTIONS[8]), Written(text)):
        assert gap_names(line) == ()
        assert all("U+" in fault.message for fault in faults(line))


def test_feedback_is_that_of_the_chosen_options() -> None:
    single, multiple = placed(INTERACTIONS[0]), placed(INTERACTIONS[1])
    assert feedback_lines(single, Chosen(("1",))) == ("Feedback on *Grade 1*.",)
    assert feedback_lines(multiple, Chosen(("3", "1"))) == (
        "**A** Feedback on *Perforin*.",
        "**C** Feedback on *Insulin*.",
    )
    assert feedback_lines(single, None) == ()


def test_feedback_on_an_item_is_for_those_who_were_not_right() -> None:
    for interaction, right in zip(INTERACTIONS[2:8], RIGHT[2:8], strict=True):
        assert feedback_lines(placed(interaction), right) == ()
        (line,) = feedback_lines(placed(interaction), None)
        assert line
    partly = Matched((("1", "1"),))
    assert feedback_lines(placed(INTERACTIONS[5]), partly) == ("Low scores are worse.",)


def test_without_feedback_there_is_none() -> None:
    item = TrueFalse(key=True, feedback=None, policy="right_only")
    assert feedback_lines(placed(item), Judged(value=False)) == ()
    assert feedback_lines(placed(INTERACTIONS[8]), Written("A text.")) == ()


def test_a_right_response_to_matching_pairs_every_prompt() -> None:
    (item,) = [each for each in INTERACTIONS if isinstance(each, Matching)]
    assert right_response(item) == Matched(item.key)
