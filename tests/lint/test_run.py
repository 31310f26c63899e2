"""Rules over whole modules: places, order, suppressions."""

from pathlib import Path

from generator.lint.reading import BankReading
from generator.lint.registry import RULES
from generator.lint.run import lint
from generator.lint.selection import selected
from generator.workflows.check import check_structure
from tests.lint.modules import codes, item, linted, read, write_items
from tests.modules import KEY_POINTS, MODULE

BOTH = item("both", "Fever", "Rash", "All of the above", key=3)
SOUND = item("sound", "Fever", "Rash", "Cough")
REASON = "[{code: IW102, reason: The ward says it so}]"


def test_a_finding_stands_at_the_value_it_speaks_of(tmp_path: Path) -> None:
    (found,) = linted(write_items(tmp_path, SOUND, BOTH), selected(["IW102"]))
    text = f"items:\n{SOUND}{BOTH}"
    assert found.finding.place.line == text[: text.index("All of")].count("\n") + 1
    assert (found.subject, found.module) == ("both", "sample")
    assert str(found.finding).endswith("IW102 option 3 (the key) is 'All of the above'")


def test_retired_items_are_left_alone_and_drafts_are_not(tmp_path: Path) -> None:
    retired = BOTH.replace("status: reviewed", "status: retired")
    draft = BOTH.replace("status: reviewed", "status: draft").replace("id: both", "id: draft")
    found = linted(write_items(tmp_path, SOUND, retired, draft), selected(["IW102"]))
    assert [each.subject for each in found] == ["draft"]


def test_a_suppression_with_a_reason_keeps_the_finding_but_it_no_longer_counts(
    tmp_path: Path,
) -> None:
    kept = item("both", "Fever", "All of the above", lint_ignore=REASON)
    found = linted(write_items(tmp_path, kept), selected(["IW102", "IW900"]))
    assert [(each.finding.code, each.reason) for each in found] == [
        ("IW102", "The ward says it so")
    ]
    assert codes(found) == []


def test_a_suppression_that_suppresses_nothing_is_a_finding(tmp_path: Path) -> None:
    folder = write_items(tmp_path, item("sound", "Fever", "Rash", lint_ignore=REASON))
    (found,) = linted(folder, selected(["IW102", "IW900"]))
    assert found.finding.message == "IW102 has nothing to say here"
    assert found.finding.place.column == len("    lint_ignore: [") + 1


def test_a_suppression_of_a_rule_that_did_not_run_is_left_alone(tmp_path: Path) -> None:
    folder = write_items(tmp_path, item("sound", "Fever", "Rash", lint_ignore=REASON))
    assert linted(folder, selected(["IW900"])) == []
    german = write_items(
        tmp_path / "other", item("sound", "Fever", "Rash", lint_ignore=REASON),
        module=MODULE.replace("language: en", "language: it"),
    )  # fmt: skip
    assert "IW900" not in codes(linted(german, selected(["IW102", "IW900"])))


def test_a_suppression_of_a_rule_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    unknown = "[{code: IW104, reason: So}, {code: IW999, reason: So}]"
    folder = write_items(tmp_path, item("sound", "Fever", "Rash", lint_ignore=unknown))
    (found,) = linted(folder, selected(["IW901"]))
    assert found.finding.message == "there is no rule IW999"
    assert found.finding.severity == "error"


def test_key_points_evidence_and_module_can_suppress_too(tmp_path: Path) -> None:
    reason = "    lint_ignore: [{code: IW601, reason: Planned for spring}]\n"
    points = KEY_POINTS.rstrip("\n") + "\n" + reason
    found = linted(write_items(tmp_path, SOUND, **{"key-points": points}), selected(["IW601"]))
    assert [(each.subject, each.reason) for each in found] == [("KP-02", "Planned for spring")]


def test_a_language_without_lists_is_told_with_the_rules_that_were_skipped(tmp_path: Path) -> None:
    folder = write_items(tmp_path, BOTH, module=MODULE.replace("language: en", "language: it"))
    found = linted(folder, selected(["IW101", "IW102", "IW910"]))
    assert codes(found) == ["IW910"]
    assert found[0].finding.message == "'it' has no word lists; not run: IW102"
    assert found[0].finding.place.line == 4


def test_findings_come_in_the_order_of_files_whatever_the_order_of_rules(tmp_path: Path) -> None:
    folder = write_items(tmp_path, BOTH, SOUND, BOTH.replace("id: both", "id: again"))
    one = lint([read(folder)], RULES, known=())
    other = lint([read(folder)], RULES[::-1], known=())
    assert [str(each.finding) for each in one] == [str(each.finding) for each in other]


def test_two_banks_are_judged_each_in_its_own_language(tmp_path: Path) -> None:
    english = read(write_items(tmp_path / "a", item("x", "Fieber", "Alle oben genannten")))
    german = read(
        write_items(
            tmp_path / "b", item("y", "Fieber", "Alle oben genannten"),
            module=MODULE.replace("language: en", "language: de"),
        )
    )  # fmt: skip
    found = lint([english, german], selected(["IW102"]), known=())
    assert [each.subject for each in found] == ["y"]


def test_a_suppression_is_not_unused_where_the_rule_cannot_judge(tmp_path: Path) -> None:
    retired = item("old", "Fever", "Rash", lint_ignore=REASON)
    retired = retired.replace("status: reviewed", "status: retired")
    twin = item("twin", "Fever", "Rash", lint_ignore="[{code: IW404, reason: Meant so}]")
    italian = MODULE.replace("language: en", "language: it")
    italian += "lint_ignore: [{code: IW910, reason: We read Italian}]\n"
    folder = write_items(tmp_path, SOUND, retired, twin, module=italian)
    assert codes(linted(folder, selected(["IW102", "IW404", "IW9"]))) == []


def test_rules_on_a_whole_bank_wait_until_all_of_it_can_be_read(tmp_path: Path) -> None:
    folder = write_items(tmp_path, SOUND, BOTH)
    (folder / "items/broken.yaml").write_text("items: [")
    loaded = check_structure(folder)
    reading = BankReading("sample", loaded.draft)
    found = lint([reading], RULES, known=())
    assert "IW102" in codes(found)
    assert not [code for code in codes(found) if code[2] in "46"]
    assert [each.code for each in loaded.findings] == ["QW101"]
