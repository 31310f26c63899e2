"""All rules together: codes, manual pages, the published pages and the list of precision."""

import re
from pathlib import Path

import pytest

from generator.lint.manual import page
from generator.lint.registry import RULES
from generator.lint.rule import ItemRule, Rule
from tests.lint.bases import BASES

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs/rules"
HEADINGS = ["What it finds", "Why it matters", "Example", "Known false alarms", "Evidence"]


def name(rule: Rule) -> str:
    return rule.code


def test_every_rule_of_the_folder_is_registered_in_the_order_of_codes() -> None:
    files = sorted((ROOT / "generator/lint/rules").glob("iw*.py"))
    assert [path.stem[:5].upper() for path in files] == [rule.code for rule in RULES]


def test_codes_and_names_are_given_once() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_a_file_is_named_like_its_rule_and_holds_its_whole_manual(rule: Rule) -> None:
    (path,) = (ROOT / "generator/lint/rules").glob(f"{rule.code.lower()}_*.py")
    assert path.stem == f"{rule.code.lower()}_{rule.name.replace('-', '_')}"
    headings = re.findall(r"^## (.+)$", rule.manual, re.MULTILINE)
    assert [each for each in headings if each != "The safe fix" or not rule.fixes] == HEADINGS
    assert rule.summary.endswith(".")
    assert "\n" not in rule.summary


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_the_published_page_is_that_of_the_code(rule: Rule) -> None:
    assert (PAGES / f"{rule.code}.md").read_text("utf-8") == page(rule)


def test_there_is_no_page_without_a_rule() -> None:
    pages = {path.stem for path in PAGES.glob("IW*.md")}
    assert pages == {rule.code for rule in RULES}


def test_the_list_tells_severity_and_fix_of_every_rule() -> None:
    text = (PAGES / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| \[(IW\d+)\]\(.*?\) \| (\S+) \| (\w+) \| (\w*) ?\|", text, re.MULTILINE)
    assert rows == [
        (
            rule.code,
            rule.name,
            "preview" if rule.preview else rule.severity,
            "yes" if rule.fixes else "",
        )
        for rule in RULES
    ]


def test_the_sound_items_of_the_tests_are_sound_for_every_rule() -> None:
    """Else a rule could fire on a planted item for another reason than the flaw."""
    plain = [rule for rule in RULES if isinstance(rule, ItemRule) and not rule.preview]
    told = [
        (rule.code, base.stem)
        for rule in plain
        for base in BASES
        if list(rule.find(base.item(rationale="So it is."))) and rule.code != "IW502"
    ]
    assert told == []


def test_rules_that_offer_fixes_say_so() -> None:
    for rule in RULES:
        (path,) = (ROOT / "generator/lint/rules").glob(f"{rule.code.lower()}_*.py")
        assert ("edit=" in path.read_text("utf-8")) == rule.fixes, rule.code
