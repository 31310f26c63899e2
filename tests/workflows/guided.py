"""A bank in memory whose key points rest on a guide, for tests of tracing and coverage."""

from collections.abc import Mapping, Sequence

from generator.model.bank import Bank
from generator.model.blueprint import Blueprint
from generator.model.item import TrueFalse
from generator.model.key_point import KeyPoint
from generator.model.module import Guide, GuideSection, Module
from tests.bank.guides import recorded


def item(identifier: str, key_point: str, level: str = "remember", **fields: object) -> TrueFalse:
    """A reviewed true/false item."""
    data = {
        "id": identifier, "kind": "true_false", "key_point": key_point, "level": level,
        "status": "reviewed", "stem": "A statement.", "answer": True,
    }  # fmt: skip
    return TrueFalse.model_validate(data | fields)


def quiz(**where: tuple[str, ...]) -> Blueprint:
    """A quiz of one section that draws one item."""
    section = {"title": "All", "draw": 1, "where": where}
    return Blueprint.model_validate(
        {"title": "A quiz", "summary": "One item.", "sections": (section,)}
    )


def bank(
    guide: str,
    claims: Mapping[str, Sequence[str]],
    items: Sequence[TrueFalse] = (),
    quizzes: Mapping[str, Blueprint] | None = None,
) -> Bank:
    """A bank whose key points, by id, rest on these parts of the guide."""
    section = GuideSection(id="H1", title="beginning")
    return Bank(
        name="bees",
        module=Module(
            title="Bees", summary="Knows bees.", audience="Readers", language="en",
            as_of="2026-11-22", disclaimer="For education only.",
            guide=Guide(title="Bees", kind="article", sections=(section,)),
        ),
        key_points={
            identifier: KeyPoint(
                id=identifier, statement="A claim.", topic="bees", verdict="partly_supported",
                reason="Yes and no.",
                passages=tuple(
                    recorded(guide, part, f"H1.P{n}") for n, part in enumerate(parts, 1)
                ),
            )
            for identifier, parts in claims.items()
        },
        evidence={},
        items={each.id: each for each in items},
        stimuli={},
        blueprints=quizzes or {},
        media={},
        digest="0" * 64,
    )  # fmt: skip
