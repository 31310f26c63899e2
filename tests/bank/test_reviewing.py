"""What asks for a new review, and what does not."""

from pathlib import Path

import pytest

from generator.bank.load import digests_of, load_module
from generator.bank.reviewing import review_digest, state_of
from generator.model.bank import Bank
from generator.model.review import Review
from tests.modules import EVIDENCE, ITEMS, KEY_POINTS, write_module


def bank_of(folder: Path, **changed: str) -> Bank:
    bank = load_module(write_module(folder, **changed)).bank
    assert bank is not None
    return bank


def digest_of(bank: Bank, item: str) -> str:
    figures = digests_of(bank.media)
    return review_digest(bank.items[item], bank.stimuli, bank.key_points, bank.evidence, figures)


ASKING = [
    ("single", {"items__all": ITEMS.replace("Which grade is", "What grade is")}),
    ("single", {"items__all": ITEMS.replace("Too low.", "Much too low.")}),
    ("single", {"evidence": EVIDENCE.replace("800 mg", "900 mg")}),
    ("single", {"key-points": KEY_POINTS.replace("Cells kill.", "Cells may kill.")}),
    ("single", {"key-points": KEY_POINTS.replace("It is well known.", "Some say so.")}),
    ("single", {"evidence": EVIDENCE.replace("checked: label", "checked: hearsay")}),
    ("single", {"evidence": f"{EVIDENCE}    standing: verified_in_part\n"}),
    ("dose", {"key-points": KEY_POINTS.replace("verdict: overstated", "verdict: unsupported")}),
    ("dose", {"items__all": ITEMS.replace("weighs 72 kg", "weighs 73 kg")}),
    ("dose", {"items__all": ITEMS.replace("step: 4", "step: 2")}),
    ("match", {"items__all": ITEMS.replace("extra: [Grade 4]", "extra: [Grade 5]")}),
    ("words", {"items__all": ITEMS.replace("points: 2}", "points: 1}", 1)
               .replace("team, points: 1", "team, points: 2")}),
]  # fmt: skip


@pytest.mark.parametrize(("item", "changed"), ASKING)
def test_a_change_of_content_asks_for_a_new_review(
    tmp_path: Path, item: str, changed: dict[str, str]
) -> None:
    before, after = bank_of(tmp_path / "a"), bank_of(tmp_path / "b", **changed)
    assert digest_of(before, item) != digest_of(after, item)


def test_stored_digests_stay_what_they_are(tmp_path: Path) -> None:
    bank = bank_of(tmp_path)
    assert {name: digest_of(bank, name) for name in bank.items} == {
        "single": "8cc219746f5291a2", "multiple": "6b7ee8d18b31b542",
        "truth": "6c507642362b5371", "short": "ebf664949c1f5f09", "dose": "452e14c699a4d149",
        "match": "57c3b493bc6ba064", "order": "282687602d4cd854", "gaps": "e3bba8b3b75fc28f",
        "words": "8ab78875615771f0",
    }  # fmt: skip


def test_a_changed_picture_asks_for_a_new_review(tmp_path: Path) -> None:
    items = ITEMS.replace("A patient weighs 72 kg.", '"![a chart](media/chart.svg)"')
    digests = []
    for name, size in (("a", 10), ("b", 20)):
        root = write_module(tmp_path / name, items__all=items)
        (root / "media").mkdir()
        box = f'viewBox="0 0 {size} 10"'
        line = '<line x1="0" y1="0" x2="5" y2="5" stroke="black"/>'
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{line}</svg>'
        (root / "media/chart.svg").write_text(svg)
        bank = load_module(root).bank
        assert bank is not None
        digests.append((digest_of(bank, "dose"), digest_of(bank, "single")))
    (dose, single), (other_dose, other_single) = digests
    assert dose != other_dose
    assert single == other_single


NOT_ASKING = [
    ITEMS.replace("    tags: [calculation]\n", "    tags: [calculation, hard]\n    seconds: 90\n"),
    ITEMS.replace("    level: apply\n", "    level: apply\n    difficulty: 0.6\n"),
    ITEMS.replace("status: reviewed", "status: draft"),
    "# a remark\n" + ITEMS,
]


@pytest.mark.parametrize("items", NOT_ASKING)
def test_labels_time_and_layout_do_not(tmp_path: Path, items: str) -> None:
    plan = "title: T\nsummary: S.\nsections: [{title: A, draw: 1}]\n"
    before = bank_of(tmp_path / "a")
    after = bank_of(tmp_path / "b", items__all=items, **{"blueprints__all-kinds": plan})
    assert digest_of(before, "dose") == digest_of(after, "dose")


def test_the_state_follows_from_record_and_digest(tmp_path: Path) -> None:
    item = bank_of(tmp_path).items["single"]
    record = Review(date="2026-11-24", by="authors", checked=("key",), digest="0" * 16)
    revise = record.model_copy(update={"verdict": "revise", "note": "Too easy."})
    assert state_of(item, "0" * 16) == "new"
    assert state_of(item.model_copy(update={"reviewed": record}), "0" * 16) == "accepted"
    assert state_of(item.model_copy(update={"reviewed": record}), "1" * 16) == "changed"
    assert state_of(item.model_copy(update={"reviewed": revise}), "0" * 16) == "revise"
