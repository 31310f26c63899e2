"""A module is loaded whole or every fault of every file is told at its place."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.bank import mend
from generator.bank.codes import CATALOGUE
from generator.bank.load import load_module
from generator.bank.yaml_reader import read_yaml
from generator.errors import Finding
from tests.modules import BLUEPRINT, EVIDENCE, FILES, ITEMS, KEY_POINTS, MODULE, write_module


def faults(folder: Path) -> list[Finding]:
    loaded = load_module(folder)
    assert (loaded.bank is None) == bool(loaded.findings)
    return list(loaded.findings)


def located(folder: Path) -> list[tuple[str, str, int, int]]:
    return [
        (Path(each.place.path).name, each.code, each.place.line, each.place.column)
        for each in faults(folder)
    ]


def test_a_sound_module_becomes_a_bank(tmp_path: Path) -> None:
    bank = load_module(write_module(tmp_path)).bank
    assert bank is not None
    assert bank.name == "sample"
    assert list(bank.items) == [
        "single", "multiple", "truth", "short", "dose", "match", "order", "gaps", "words",
    ]  # fmt: skip
    assert bank.topic_of(bank.items["dose"]) == "dosing"


def test_layout_and_remarks_do_not_change_the_digest(tmp_path: Path) -> None:
    plain = load_module(write_module(tmp_path / "a")).bank
    remarked = load_module(
        write_module(tmp_path / "b", items__all="# a remark\r\n" + ITEMS.replace("\n", "\r\n"))
    ).bank
    assert plain is not None
    assert remarked is not None
    assert plain.digest == remarked.digest


def test_any_change_of_content_changes_the_digest(tmp_path: Path) -> None:
    first = load_module(write_module(tmp_path / "a")).bank
    second = load_module(write_module(tmp_path / "b", evidence=EVIDENCE.replace("800", "900"))).bank
    assert first is not None
    assert second is not None
    assert first.digest != second.digest


TEN_FAULTS = {
    "items__all": ITEMS.replace("level: remember", "level: rember", 1)  # 1: misspelt level
    .replace(
        "    points: 2\n    stem: Which are", "    point: 2\n    stem: Which are"
    )  # 2: no field
    .replace("evidence: [E-01]", "evidence: [E-77]")  # 3: reference to nothing
    .replace("options: [common, rare], answer: common", "options: [common, rare], answer: no")  # 4
    .replace('"min(weight * 8, 800)"', '"weight.__class__"')  # 5: attribute in an expression
    .replace("stem: Answer the patient.", "stem: <b>Answer</b> the patient.")  # 6: raw HTML
    .replace("points: 2}\n", "points: 3}\n"),  # 7: rubric does not add up
    "key-points": KEY_POINTS.replace("H2.B1", "H9.B1").replace(  # 8: no such section
        "id: KP-02", "id: KP-01"
    ),  # 9: id used twice (references to KP-02: see below)
    "blueprints__all-kinds": BLUEPRINT.replace("seed: 3", "seed: three"),  # 10: no number
}


def place_of(text: str, mark: str) -> tuple[int, int]:
    """Line and column, from 1, of the only place where `mark` stands."""
    assert text.count(mark) == 1, mark
    before = text[: text.index(mark)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def test_ten_planted_faults_give_ten_findings_at_their_places(tmp_path: Path) -> None:
    changed = dict(TEN_FAULTS)
    changed["items__all"] = changed["items__all"].replace("key_point: KP-02", "key_point: KP-01")
    items, points = changed["items__all"], changed["key-points"]
    second_id = points.rindex("KP-01")
    assert located(write_module(tmp_path, **changed)) == [
        ("all-kinds.yaml", "QW203", *place_of(changed["blueprints__all-kinds"], "three")),
        ("all.yaml", "QW204", *place_of(items, "rember")),
        ("all.yaml", "QW302", *place_of(items, "E-77")),
        ("all.yaml", "QW202", *place_of(items, "point: 2\n")),
        ("all.yaml", "QW601", *place_of(items, '"weight.__class__"')),
        ("all.yaml", "QW303", *place_of(items, "no}\n")),
        ("all.yaml", "QW401", *place_of(items, "<b>Answer")),
        ("all.yaml", "QW305", *place_of(items, "- {text: Names the")),
        ("key-points.yaml", "QW301", points[:second_id].count("\n") + 1, 9),
        ("key-points.yaml", "QW302", *place_of(points, "H9.B1")),
    ]


def test_one_fault_of_an_item_does_not_hide_another(tmp_path: Path) -> None:
    text = ITEMS.replace("level: remember", "level: rember", 1)
    text = text.replace("evidence: [E-01]", "evidence: [E-77]", 1)
    text = text.replace("Which grade is *right*?", "Which <b>grade</b>?")
    found = faults(write_module(tmp_path, items__all=text))
    assert [each.code for each in found] == ["QW204", "QW401", "QW302"]


ONE_FAULT_EACH: list[tuple[str, dict[str, str]]] = [
    ("QW101", {"evidence": "evidence: [\n"}),
    ("QW102", {"evidence": EVIDENCE + "    fact: Again.\n"}),
    ("QW103", {"evidence": EVIDENCE.replace("A label", "&a A label")}),
    ("QW104", {"evidence": EVIDENCE.replace("checked: label", "checked: !x label")}),
    ("QW105", {"evidence": "evidence: " + "[" * 99}),
    ("QW106", {"module": MODULE + "---\na: 1\n"}),
    ("QW107", {"evidence": EVIDENCE.replace("The cap", "The\u202e cap")}),
    ("QW108", {"evidence": EVIDENCE + "? [a]\n: 1\n"}),
    ("QW201", {"module": MODULE.replace("language: en\n", "")}),
    ("QW202", {"module": MODULE + "colour: red\n"}),
    ("QW203", {"module": MODULE.replace("A sample module", "[a]")}),
    ("QW204", {"items__all": ITEMS.replace("kind: numeric", "kind: number")}),
    ("QW205", {"items__all": ITEMS.replace("points: 2\n    stem: W", "points: 0\n    stem: W")}),
    ("QW206", {"items__all": ITEMS.replace("id: single", "id: ../single")}),
    ("QW301", {"items__all": ITEMS.replace("id: multiple", "id: single")}),
    ("QW302", {"items__all": ITEMS.replace("tags: [calculation]", "enemies: [nobody]")}),
    ("QW303", {"items__all": ITEMS.replace("        correct: true\n", "")}),
    ("QW304", {"items__all": ITEMS.replace("at [[fever]] °C", "at 38 °C")}),
    ("QW305", {"items__all": ITEMS.replace("the team, points: 1", "the team, points: 9")}),
    ("QW306", {"evidence": EVIDENCE + "    standing: unverified\n"}),
    ("QW401", {"items__all": ITEMS.replace("Name the cytokine.", "See [this](http://example.org).")}),
    ("QW402", {"items__all": ITEMS.replace("{weight} kg. Which", "{wieght} kg. Which")}),
    ("QW402", {"items__all": ITEMS.replace("Cells never kill.", "Cells never {kill}.")}),
    ("QW206", {"module": MODULE.replace("2026-11-22", "2026-13-45")}),
    ("QW206", {"items__all": ITEMS.replace("Cells never kill.", '"  "')}),
    ("QW107", {"items__all": ITEMS.replace("Cells never kill.", "Cells\u200b kill.")}),
    ("QW206", {"items__all": ITEMS.replace("[IFN-γ, interferon gamma]", '["a\\nb"]')}),
    ("QW303", {"items__all": ITEMS.replace("    unit: mg\n", "    unit_required: true\n")}),
    ("QW303", {"items__all": ITEMS.replace("[common, rare]", "[common, rare, rare]")}),
    ("QW303", {"items__all": ITEMS.replace("extra: [Grade 4]", "extra: [Grade 4, 'Grade  4']")}),
    ("QW401", {"items__all": ITEMS.replace("{from: 40, to: 120, step: 4}", '{values: [5, "<b>"]}')
        .replace('"min(weight * 8, 800)"', '"40 if weight == 5 else 8"')}),
    ("QW501", {"items__all": ITEMS.replace("Name the cytokine.", "'![A cell](media/cell.png)'")}),
    ("QW601", {"items__all": ITEMS.replace("value: dose", "value: dose / (weight - 40)")}),
    ("QW602", {"items__all": ITEMS.replace("step: 4", "step: 0.001")}),
    ("QW603", {"items__all": ITEMS.replace("unit: mg", "unit: flurbs")}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "changed"), ONE_FAULT_EACH, ids=[c for c, _ in ONE_FAULT_EACH])
def test_each_fault_is_told_once_with_its_code(
    tmp_path: Path, code: str, changed: dict[str, str]
) -> None:
    found = faults(write_module(tmp_path, **changed))
    assert [each.code for each in found] == [code]
    assert found[0].place.line > 0


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(sorted(FILES)),
    st.floats(0, 1),
    st.integers(0, 40),
    st.sampled_from(
        ["", "x", "[", "- ", ": ", "{a", "null", "9" * 30, "\n", "!", "&a ", "kind: essay"]
    ),
)
def test_no_damage_to_a_file_makes_loading_fail(
    tmp_path: Path, name: str, where: float, length: int, instead: str
) -> None:
    root = write_module(tmp_path)
    start = int(where * len(FILES[name]))
    damaged = FILES[name][:start] + instead + FILES[name][start + length :]
    (root / name).write_text(damaged)
    loaded = load_module(root)
    assert (loaded.bank is None) == bool(loaded.findings)
    assert all(each.message and each.code in CATALOGUE for each in loaded.findings)


@st.composite
def damaged_data(draw: st.DrawFn) -> tuple[str, object]:
    """A file of the sample whose data were changed in up to three places."""
    name = draw(st.sampled_from(sorted(FILES)))
    data = json.loads(json.dumps(read_yaml(name, FILES[name]).data))
    for _ in range(draw(st.integers(1, 3))):
        holder, key = _somewhere(draw, data)
        holder[key] = draw(
            st.sampled_from([None, 5, -1, "x", "", [], {}, [5], {"a": 1}, {"options": [5]}, True])
        )
        if isinstance(holder, dict) and draw(st.booleans()):
            holder[draw(st.sampled_from(["single_choice", "text", "kind", "more"]))] = [5]
    return name, data


def _somewhere(draw: st.DrawFn, data: Any) -> tuple[Any, Any]:
    while True:
        keys = list(data) if isinstance(data, dict) else list(range(len(data)))
        key = draw(st.sampled_from(keys))
        inner = data[key]
        if not isinstance(inner, dict | list) or not inner or draw(st.integers(0, 3)) == 0:
            return data, key
        data = inner


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damaged_data())
def test_no_change_of_the_data_makes_loading_fail(
    tmp_path: Path, damaged: tuple[str, object]
) -> None:
    name, data = damaged
    before = repr(mend.STAND_INS)
    root = write_module(tmp_path)
    (root / name).write_text(json.dumps(data))
    loaded = load_module(root)
    assert (loaded.bank is None) == bool(loaded.findings)
    assert repr(mend.STAND_INS) == before


def test_variants_that_look_alike_are_told_with_their_values(tmp_path: Path) -> None:
    text = ITEMS.replace("      - text: Grade 1\n", '      - text: "{low} mg"\n').replace(
        "      - text: Grade 3\n", '      - text: "{high} mg"\n'
    )
    text = text.replace(
        "    stem: Which grade is *right*?",
        "    parameters:\n      w: {values: [5, 10]}\n"
        '    computed:\n      low: "w + 10"\n      high: "w * 2"\n'
        "    stem: Which grade is *right*?",
    )
    (found,) = faults(write_module(tmp_path, items__all=text))
    assert found.code == "QW303"
    assert found.message == "this text says the same as an earlier one with w = 10"


@pytest.mark.parametrize("name", ["my quiz", "ä", "a" * 65, "-x"])
def test_a_quiz_with_a_name_that_cannot_be_carried_is_told(tmp_path: Path, name: str) -> None:
    root = write_module(tmp_path)
    (root / "blueprints/all-kinds.yaml").rename(root / f"blueprints/{name}.yaml")
    assert [each.code for each in faults(root)] == ["QW206"]


def test_a_module_with_a_name_that_cannot_be_carried_is_told(tmp_path: Path) -> None:
    write_module(tmp_path).rename(tmp_path / "my module")
    assert [each.code for each in faults(tmp_path / "my module")] == ["QW206"]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    folder = write_module(tmp_path)
    (folder / "evidence.yaml").unlink()
    assert [(each.code, each.place.line) for each in faults(folder)] == [("QW001", 0)]


def test_a_file_that_would_be_passed_over_is_told(tmp_path: Path) -> None:
    folder = write_module(tmp_path)
    (folder / "items" / "more.yml").write_text(ITEMS)
    assert [each.code for each in faults(folder)] == ["QW001"]


def test_a_file_that_is_not_utf_8_is_told_at_the_byte(tmp_path: Path) -> None:
    folder = write_module(tmp_path)
    (folder / "module.yaml").write_bytes(b"title: A\nsummary: caf\xe9\n")
    assert located(folder)[-1] == ("module.yaml", "QW003", 2, 13)


def test_a_pipe_in_place_of_a_file_does_not_hang(tmp_path: Path) -> None:
    import os

    folder = write_module(tmp_path)
    (folder / "evidence.yaml").unlink()
    os.mkfifo(folder / "evidence.yaml")
    assert [each.code for each in faults(folder)] == ["QW001"]


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    folder = write_module(tmp_path)
    with (folder / "evidence.yaml").open("r+b") as stream:
        stream.truncate(2**31)
    assert [each.code for each in faults(folder)] == ["QW002"]


class TestFigures:
    """Pictures are read with care; all findings stand where the text names the picture."""

    def module(self, folder: Path, source: str) -> Path:
        text = ITEMS.replace("Name the cytokine.", f"'![A cell]({source})'")
        root = write_module(folder, items__all=text)
        (root / "media").mkdir()
        return root

    def test_the_finding_stands_where_the_picture_is_named(self, tmp_path: Path) -> None:
        text = ITEMS.replace(
            "stem: Name the cytokine.",
            "stem: |\n      Look at this:\n\n      ![A cell](media/cell.png)\n\n      Name it.",
        )
        ((_, code, line, column),) = located(write_module(tmp_path, items__all=text))
        assert (code, line, column) == ("QW501", *place_of(text, "![A cell]"))

    def test_a_png_becomes_part_of_the_bank(self, tmp_path: Path) -> None:
        root = self.module(tmp_path, "media/cell.png")
        Image.new("RGB", (4, 3)).save(root / "media" / "cell.png")
        bank = load_module(root).bank
        assert bank is not None
        assert bank.media == {"media/cell.png": (root / "media" / "cell.png").read_bytes()}

    @pytest.mark.parametrize(
        "source",
        ["/etc/passwd", "../module.yaml", "media/../module.yaml", "file:///etc/passwd",
         "http://example.org/x.png", "media/x/y.png"],
    )  # fmt: skip
    def test_a_path_out_of_the_media_folder_is_refused(self, tmp_path: Path, source: str) -> None:
        assert [each.code for each in faults(self.module(tmp_path, source))] == ["QW401"]

    def test_a_link_out_of_the_media_folder_is_refused(self, tmp_path: Path) -> None:
        root = self.module(tmp_path, "media/cell.png")
        Image.new("RGB", (4, 3)).save(tmp_path / "elsewhere.png")
        (root / "media" / "cell.png").symlink_to(tmp_path / "elsewhere.png")
        assert [each.code for each in faults(root)] == ["QW501"]

    @pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(40)])
    def test_what_is_no_picture_is_refused(self, tmp_path: Path, data: bytes) -> None:
        root = self.module(tmp_path, "media/cell.png")
        (root / "media" / "cell.png").write_bytes(data)
        assert [each.code for each in faults(root)] == ["QW502"]

    def test_a_picture_cut_short_is_refused(self, tmp_path: Path) -> None:
        root = self.module(tmp_path, "media/cell.png")
        path = root / "media" / "cell.png"
        Image.effect_noise((200, 200), 50).save(path)
        path.write_bytes(path.read_bytes()[:-5000])
        assert [each.code for each in faults(root)] == ["QW502"]

    def test_a_decompression_bomb_is_refused_before_it_unfolds(self, tmp_path: Path) -> None:
        root = self.module(tmp_path, "media/cell.png")
        Image.new("1", (40_000, 40_000)).save(root / "media" / "cell.png")
        assert [each.code for each in faults(root)] == ["QW502"]


def test_every_code_of_the_catalogue_is_shown_to_fire() -> None:
    tests = "".join(path.read_text() for path in Path("tests").rglob("test_*.py"))
    assert [code for code in CATALOGUE if code not in tests] == []


def test_the_sample_names_its_files() -> None:
    assert set(FILES) == {
        "module.yaml", "key-points.yaml", "evidence.yaml", "items/all.yaml",
        "blueprints/all-kinds.yaml",
    }  # fmt: skip
