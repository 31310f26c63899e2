"""`quizwright lint` and `quizwright explain`, as a person runs them."""

import json
from pathlib import Path

import pytest

from tests.cli.running import quizwright
from tests.lint.modules import item, write_items
from tests.modules import MODULE

TOLD = "Rash\n        feedback: No"
CLEAN = (
    item("one", "Fever", TOLD, "Cough", evidence="[E-01]")
    + item("two", TOLD, "Fever", "Cough", stem="Which sign comes late?", key=2, stance="critical")
    .replace("KP-01", "KP-02")
)  # fmt: skip
BOTH = item("both", "Fever", "Rash", "All of the above", key=3, stem="Which can follow?")


def test_a_clean_module_exits_0_and_says_how_much_was_read(tmp_path: Path) -> None:
    done = quizwright("lint", str(write_items(tmp_path, CLEAN)))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "sample: 2 items: nothing to say\n"


def test_a_finding_says_where_what_and_what_to_do(tmp_path: Path) -> None:
    write_items(tmp_path, CLEAN, BOTH)
    done = quizwright("lint", "sample", "--select", "IW102", cwd=tmp_path)
    assert done.returncode == 1
    text = (tmp_path / "sample/items/all.yaml").read_text()
    line = text[: text.index("All of the above")].count("\n") + 1
    quoted = "'All of the above' [all-of-the-above]"
    assert done.stdout.splitlines() == [
        f"sample/items/all.yaml:{line}:15: IW102 warning: both: option 3 (the key) is {quoted}",
        "    make the item multiple choice, or replace the option",
        "sample: 3 items: 1 warning",
        "`quizwright explain CODE` says why, and when to let it be.",
    ]


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 0), ("warning", 1), ("note", 1), (None, 1)]
)
def test_the_mildest_finding_that_fails_can_be_chosen(
    tmp_path: Path, fail_on: str | None, code: int
) -> None:
    more = () if fail_on is None else ("--fail-on", fail_on)
    folder = str(write_items(tmp_path, BOTH))
    assert quizwright("lint", folder, "--select", "IW102", *more).returncode == code


def test_without_a_name_the_module_in_the_working_folder_is_linted(tmp_path: Path) -> None:
    folder = write_items(tmp_path, CLEAN)
    assert quizwright("lint", cwd=folder).stdout == "sample: 2 items: nothing to say\n"


def test_a_file_in_a_module_is_linted_alone(tmp_path: Path) -> None:
    folder = write_items(tmp_path, CLEAN)
    (folder / "items/other.yaml").write_text(f"items:\n{BOTH}")
    for name, found in (("items/all.yaml", False), ("items/other.yaml", True), ("items", True)):
        done = quizwright("lint", str(folder / name), "--select", "IW102")
        assert ("IW102" in done.stdout) == found


def test_a_folder_of_modules_is_linted_as_a_whole(tmp_path: Path) -> None:
    write_items(tmp_path, BOTH).rename(tmp_path / "first")
    write_items(tmp_path, BOTH.replace("id: both", "id: again")).rename(tmp_path / "second")
    done = quizwright("lint", ".", "--select", "IW102", cwd=tmp_path)
    assert done.stdout.count("IW102") == 2
    assert "first, second: 2 items: 2 warnings" in done.stdout


def test_json_holds_findings_and_marks_what_is_suppressed(tmp_path: Path) -> None:
    kept = item("kept", "X", "All of these", lint_ignore="[{code: IW102, reason: House style}]")
    done = quizwright("lint", str(write_items(tmp_path, BOTH, kept)), "--select", "IW102", "--json")
    data = json.loads(done.stdout)
    assert data["counts"] == {"error": 0, "warning": 1, "note": 0}
    assert [(each["subject"], each["suppressed"]) for each in data["findings"]] == [
        ("both", None),
        ("kept", "House style"),
    ]


def test_sarif_and_github_name_the_same_line(tmp_path: Path) -> None:
    write_items(tmp_path, CLEAN, BOTH)
    args = ("lint", "sample", "--select", "IW102", "--format")
    sarif = json.loads(quizwright(*args, "sarif", cwd=tmp_path).stdout)
    region = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    github = quizwright(*args, "github", cwd=tmp_path).stdout
    text = (tmp_path / "sample/items/all.yaml").read_text()
    assert region["startLine"] == text[: text.index("All of the above")].count("\n") + 1
    assert github.startswith(
        "::warning file=sample/items/all.yaml,title=IW102 all-of-the-above,"
        f"line={region['startLine']},col={region['startColumn']}::both: option 3"
    )


def test_a_baseline_lets_pass_what_was_known(tmp_path: Path) -> None:
    folder = write_items(tmp_path, BOTH)
    args = ("lint", str(folder), "--select", "IW102", "--baseline", str(tmp_path / "known.json"))
    assert quizwright(*args, "--update-baseline").returncode == 0
    done = quizwright(*args)
    assert done.returncode == 0
    assert "nothing to say; 1 in the baseline" in done.stdout
    write_items(tmp_path, BOTH.replace("Rash", "Chills"))
    done = quizwright(*args)
    assert done.returncode == 1
    assert "1 baseline entry fits nothing any more" in done.stdout


def test_faults_of_structure_are_told_with_those_of_items(tmp_path: Path) -> None:
    folder = write_items(tmp_path, BOTH.replace("key_point: KP-01", "key_point: KP-77"))
    done = quizwright("lint", str(folder), "--select", "IW102")
    assert done.returncode == 1
    assert "QW302" in done.stdout
    assert "IW102" in done.stdout


def test_a_suppression_without_a_reason_is_a_finding_at_its_place(tmp_path: Path) -> None:
    bare = item("bare", "X", "All of these", lint_ignore="[{code: IW102}]")
    done = quizwright("lint", str(write_items(tmp_path, bare)))
    assert done.returncode == 1
    assert "QW201 error: 'reason' is missing" in done.stdout


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--select", "IW999"), "there is no rule 'IW999'"),
        (("--select", "lost-sequense"), "did you mean 'lost-sequence'?"),
        (("--ignore", "QW101"), "there is no rule 'QW101'"),
        (("--select", "IW108", "--ignore", "all"), "no rule is left to run"),
        (("--baseline", "missing.json"), "missing.json: QW001 is missing"),
        (("--update-baseline",), "--update-baseline needs a file"),
        (("--fix", "--update-baseline", "--baseline", "b.json"), "exclude each other"),
        (("--yes",), "--yes only answers the question of --fix"),
        (("--fix", "--format", "sarif"), "--fix shows changes as text"),
        (("--audit", "--format", "github"), "an audit cannot be printed as github"),
        (("--json", "--format", "sarif"), "exclude each other"),
        (("--format", "xml"), "'xml' is not one of"),
    ],
)
def test_wrong_use_exits_2_with_one_message(
    tmp_path: Path, args: tuple[str, ...], words: str
) -> None:
    folder = write_items(tmp_path, CLEAN)
    done = quizwright("lint", str(folder), *args, cwd=tmp_path)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_an_unreadable_baseline_is_refused_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "known.json").write_text('{"version": 1,\n "findings": [}')
    folder = write_items(tmp_path, CLEAN)
    done = quizwright("lint", str(folder), "--baseline", "known.json", cwd=tmp_path)
    assert done.returncode == 2
    assert "known.json:2:15: QW901 this is no JSON" in done.stderr


def test_a_language_without_word_lists_is_said(tmp_path: Path) -> None:
    italian = MODULE.replace("language: en", "language: it")
    done = quizwright("lint", str(write_items(tmp_path, CLEAN, module=italian)))
    assert done.returncode == 0
    assert "IW910 note: sample: 'it' has no word lists; not run: IW102" in done.stdout


def test_check_runs_the_rules_that_find_errors(tmp_path: Path) -> None:
    unknown = item("sound", "Fever", "Rash", lint_ignore="[{code: IW999, reason: So}]")
    done = quizwright("check", str(write_items(tmp_path, unknown, BOTH)))
    assert done.returncode == 1
    assert "IW901 there is no rule IW999" in done.stdout
    assert "IW102" not in done.stdout


def test_a_rule_is_explained_by_code_or_name() -> None:
    by_code, by_name = quizwright("explain", "iw102"), quizwright("explain", "all-of-the-above")
    assert by_code.returncode == 0
    assert by_code.stdout == by_name.stdout
    assert by_code.stdout.startswith("# IW102 all-of-the-above\n")
    assert "## Known false alarms" in by_code.stdout


def test_explain_lists_all_rules_and_knows_findings_of_structure() -> None:
    assert "lost-sequence" in quizwright("explain").stdout
    assert (
        "QW302 reference to something that does not exist" in quizwright("explain", "QW302").stdout
    )
    codes = [each["code"] for each in json.loads(quizwright("explain", "--json").stdout)]
    assert codes == sorted(codes)


def test_an_unknown_code_exits_2_and_suggests_a_near_one() -> None:
    done = quizwright("explain", "IW33")
    assert done.returncode == 2
    assert "there is no rule 'IW33'" in done.stderr
    assert "did you mean 'IW303'?" in done.stderr


def test_an_update_keeps_what_the_run_could_not_find(tmp_path: Path) -> None:
    folder = str(write_items(tmp_path, BOTH, item("bare", "Fever", "Rash", rationale="")))
    known = tmp_path / "known.json"
    args = ("lint", folder, "--baseline", str(known))
    quizwright(*args, "--update-baseline")
    before = known.read_bytes()
    assert "baseline entr" not in quizwright(*args, "--select", "IW5").stdout
    quizwright(*args, "--select", "IW5", "--update-baseline")
    assert known.read_bytes() == before
    quizwright("lint", f"{folder}/module.yaml", *args[2:], "--update-baseline")
    assert known.read_bytes() == before


def test_an_update_never_overwrites_what_is_no_baseline(tmp_path: Path) -> None:
    folder = write_items(tmp_path, CLEAN)
    before = (folder / "module.yaml").read_bytes()
    done = quizwright(
        "lint", str(folder), "--baseline", str(folder / "module.yaml"), "--update-baseline"
    )
    assert done.returncode == 2
    assert "QW901" in done.stderr
    assert (folder / "module.yaml").read_bytes() == before


@pytest.mark.parametrize("args", [("lint", ""), ("lint", ".", "--select", "")])
def test_an_empty_word_is_refused_and_means_nothing_else(
    tmp_path: Path, args: tuple[str, ...]
) -> None:
    done = quizwright(*args, cwd=write_items(tmp_path, CLEAN))
    assert done.returncode == 2
    assert "empty" in done.stderr


def test_an_audit_that_finds_a_leak_fails_whatever_rules_ran(tmp_path: Path) -> None:
    long = "because it was the cells that had been given on the day before"
    leaky = [
        item(f"n{n}", f"Cause {n} x", f"Cause {n} y, {long}", f"Cause {n} z", key=2)
        for n in range(120)
    ]
    args = ("lint", str(write_items(tmp_path, *leaky)), "--select", "IW306")
    assert quizwright(*args).returncode == 0
    done = quizwright(*args, "--audit")
    assert done.returncode == 1
    assert "Verdict: leaks" in done.stdout


def test_a_duplicate_option_is_told_once(tmp_path: Path) -> None:
    twice = item("twice", "A high fever", "A rash", "A rash")
    folder = str(write_items(tmp_path, twice))
    for command in ("check", "lint"):
        done = quizwright(command, folder)
        assert done.returncode == 1
        assert "IW301" in done.stdout
        assert "QW303" not in done.stdout


def test_check_compares_items_across_modules_as_lint_does(tmp_path: Path) -> None:
    stem = "Which drug reverses an overdose of morphine in the recovery room?"
    one = write_items(tmp_path / "a", item("one", "Naloxone", "Flumazenil", stem=stem))
    other = write_items(tmp_path / "b", item("two", "Naloxone", "Flumazenil", stem=stem, key=2))
    assert "IW405" not in quizwright("check", str(one)).stdout
    done = quizwright("check", str(one), str(other))
    assert done.returncode == 1
    assert done.stdout.count("IW405") == 1
