"""Banks made in memory, for tests of assembly."""

from collections.abc import Iterable

from generator.model.bank import Bank
from generator.model.blueprint import Blueprint
from generator.model.evidence import Evidence
from generator.model.item import Item, TrueFalse
from generator.model.key_point import KeyPoint, Passage
from generator.model.module import Guide, GuideSection, Module


def item(identifier: str, **fields: object) -> TrueFalse:
    """A reviewed true/false item on KP-01."""
    data = {
        "id": identifier, "kind": "true_false", "key_point": "KP-01", "level": "remember",
        "status": "reviewed", "stem": "A statement.", "answer": True,
    }  # fmt: skip
    return TrueFalse.model_validate(data | fields)


def bank(items: Iterable[Item], blueprint: Blueprint) -> Bank:
    """A bank of these items with one quiz named `quiz`."""
    passage = Passage(place="H1.P1", words=1, at=0, hash="0" * 32, sketch="0000")
    point = KeyPoint(
        id="KP-01", statement="A claim.", topic="topic", verdict="supported", reason="Yes.",
        passages=(passage,),
    )  # fmt: skip
    section = GuideSection(id="H1", title="beginning")
    guide = Guide(title="A guide", kind="article", sections=(section,))
    module = Module(
        title="Module", summary="A module.", audience="Readers", language="en",
        as_of="2026-11-22", disclaimer="For education.", guide=guide,
    )  # fmt: skip
    fact = Evidence(id="E-01", fact="A fact.", citation="A paper", checked="paper")
    return Bank(
        name="module",
        module=module,
        key_points={"KP-01": point},
        evidence={"E-01": fact},
        items={each.id: each for each in items},
        stimuli={},
        blueprints={"quiz": blueprint},
        media={},
        digest="0" * 64,
    )


def blueprint(*sections: tuple[int, tuple[str, ...]]) -> Blueprint:
    """A blueprint whose sections draw a number of items by tags (none: any item)."""
    return Blueprint.model_validate(
        {
            "title": "Quiz",
            "summary": "A quiz.",
            "sections": tuple(
                {"title": f"Part {n}", "draw": count, "where": {"tag": tags}}
                for n, (count, tags) in enumerate(sections, 1)
            ),
        }
    )
