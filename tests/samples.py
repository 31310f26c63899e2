"""A form with one item of every kind, made by hand, for tests that need no bank."""

from dataclasses import replace

from generator.model.form import (
    Form,
    FormName,
    FormSection,
    PlacedStimulus,
    Placement,
    Source,
    TaughtPoint,
)
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
    PlacedOption,
    Prompt,
    ShortAnswer,
    SingleChoice,
    TextGap,
    TrueFalse,
)
from generator.model.response import Chosen, Filled, Judged, Matched, Ordered, Response, Written


def options(*texts: str) -> tuple[PlacedOption, ...]:
    """Options with ids 1, 2, … and letters A, B, …"""
    return tuple(
        PlacedOption(str(n), chr(64 + n), text, f"Feedback on *{text}*.")
        for n, text in enumerate(texts, 1)
    )


INTERACTIONS: tuple[Interaction, ...] = (
    SingleChoice(options("Grade 1", "Grade 2", "Grade 3"), key="2", policy="right_only"),
    MultipleChoice(
        options("Perforin", "Granzymes", "Insulin", "Collagen"),
        key=("1", "2"),
        policy="right_minus_wrong",
    ),
    TrueFalse(key=False, feedback="One trial shows the opposite.", policy="right_only"),
    ShortAnswer(("IFN-γ", "interferon-gamma"), case_sensitive=False, feedback="A cytokine."),
    Numeric(576, tolerance=0.5, unit="mg", unit_required=False, feedback="8 mg for each kg."),
    Matching(
        (Prompt("1", "1", "ICE 8"), Prompt("2", "2", "ICE 5"), Prompt("3", "3", "ICE 1")),
        options("Grade 1", "Grade 2", "Grade 3", "Grade 4"),
        key=(("1", "1"), ("2", "2"), ("3", "3")),
        feedback="Low scores are worse.",
        policy="each_pair",
    ),
    Ordering(
        options("Collect cells", "Condition the patient", "Infuse", "Monitor"),
        key=("1", "2", "3", "4"),
        feedback="Cells first.",
        policy="longest_in_order",
    ),
    Cloze(
        "Cells kill with [[enzyme]] at a temperature ≥ [[fever]] °C, which is [[how]].",
        (
            TextGap("enzyme", "1", ("perforin",), case_sensitive=False),
            NumberGap("fever", "2", 38.0, 0.0, "°C"),
            ChoiceGap("how", "3", ("common", "rare"), "common"),
        ),
        feedback="See the grading table.",
        policy="each_gap",
    ),
    Essay(
        (PlacedCriterion("Names the uncertainty", 2), PlacedCriterion("Refers to the team", 1)),
        model_answer="Early trials are small; please ask your oncologist.",
        lines=6,
    ),
)

RIGHT: tuple[Response, ...] = (
    Chosen(("2",)),
    Chosen(("1", "2")),
    Judged(value=False),
    Written("ifn-γ"),
    Written("576 mg"),
    Matched((("1", "1"), ("2", "2"), ("3", "3"))),
    Ordered(("1", "2", "3", "4")),
    Filled((("enzyme", "Perforin"), ("fever", "38"), ("how", "common"))),
    Written("The studies are small, so please talk to your team."),
)

POINTS = (1, 2, 1, 1, 2, 3, 3, 3, 3)


def placement(number: int, interaction: Interaction, points: int) -> Placement:
    """One placement on key point KP-01 (odd numbers) or KP-02 (even numbers)."""
    return Placement(
        number=number,
        item=f"item-{number}",
        key_point="KP-01" if number % 2 else "KP-02",
        topic="crs",
        level="apply",
        stance="fact",
        points=points,
        seconds=60,
        stimulus="case" if number in {1, 2} else None,
        stem=f"Stem of **item {number}**: IFN-γ and 10^9^ cells at ≥ 38 °C?",
        rationale="Because $8 \\times 72 = 576$.",
        evidence=("E-02",),
        interaction=interaction,
    )


def sample_form(**changes: object) -> Form:
    """A form with all nine kinds in two sections, 19 points in all."""
    placements = tuple(
        placement(number, interaction, points)
        for number, (interaction, points) in enumerate(zip(INTERACTIONS, POINTS, strict=True), 1)
    )
    form = Form(
        name=FormName("sample", "all-kinds", seed=7, number=1, bank_digest="0" * 64),
        code="all-kinds-7.1-XX",
        title="All kinds",
        module_title="A sample",
        language="en",
        disclaimer="For education only; not medical advice.",
        review_note="Checked against the cited literature by its authors, not by a clinician.",
        as_of="2026-11-22",
        guide_title="A sample guide",
        instructions="Answer every item.",
        cut_score=70,
        feedback="end",
        sections=(
            FormSection("Choices", None, placements[:3]),
            FormSection("Everything else", "Write clearly.", placements[3:]),
        ),
        stimuli=(PlacedStimulus("case", "A case", "A patient has a fever of 38.9 °C."),),
        key_points=(
            TaughtPoint("KP-01", "First claim.", "crs", "supported", "It holds.", ("H1.P1",)),
            TaughtPoint("KP-02", "Second claim.", "crs", "overstated", "It does not.", ("H2.P1",)),
        ),
        evidence=(Source("E-02", "CRS grades.", "Lee DW et al., 2019", "10.1000/example"),),
    )
    return replace(form, **changes)  # type: ignore[arg-type]
