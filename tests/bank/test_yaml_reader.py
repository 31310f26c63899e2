"""YAML is read strictly, and every value remembers its place."""

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.bank.source import Refused, Source
from generator.bank.yaml_reader import MAX_DEPTH, read_yaml

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**12), 10**12)
    | st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abcdefgh", min_size=1), inner, max_size=4)
    ),
    max_leaves=20,
)


def codes(text: str) -> list[tuple[str, int, int]]:
    findings = read_yaml("bank.yaml", text).findings
    return [(finding.code, finding.place.line, finding.place.column) for finding in findings]


@given(PLAIN)
def test_what_json_says_yaml_reads(data: object) -> None:
    text = json.dumps(data, ensure_ascii=False)
    read = read_yaml("bank.yaml", text).data
    assert json.loads(json.dumps(read)) == data


@given(PLAIN)
def test_block_style_is_read_like_a_well_known_reader_reads_it(data: object) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_style='"')
    # Quoted style marks constants with tags; those are for another test.
    if "!!" not in text:
        assert json.loads(json.dumps(read_yaml("bank.yaml", text).data)) == yaml.safe_load(text)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("true", True),
        ("null", None),
        ("~", None),
        ("12", 12),
        ("012", 12),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("-3.5", -3.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("1e99999", "1e99999"),
        ("1" + "0" * 30, 1e30),
        ("2026-11-22", "2026-11-22"),
        ("'12'", "12"),
        ('"true"', "true"),
    ],
)
def test_scalars_follow_yaml_1_2_and_never_surprise(written: str, meant: object) -> None:
    data = read_yaml("bank.yaml", f"a: {written}").data
    assert data == {"a": meant}
    assert type(data["a"]) is type(meant)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", ("QW102", 3, 1)),
        ("a: &x 1\n", ("QW103", 1, 4)),
        ("a: *x\n", ("QW103", 1, 4)),
        ("a: !!python/object:os.system 1\n", ("QW104", 1, 4)),
        ("a: !mine 1\n", ("QW104", 1, 4)),
        ("a: 1\n---\nb: 1\n", ("QW106", 2, 1)),
        ("", ("QW106", 1, 1)),
        ("# only a remark\n", ("QW106", 1, 1)),
        ("a: 'x\x1b[31m'\n", ("QW107", 1, 6)),
        ('a: 1\nb: "\\e[31m"\n', ("QW107", 2, 4)),
        ('a: "\\u202e"\n', ("QW107", 1, 4)),
        ("? [a, b]\n: 1\n", ("QW108", 1, 3)),
        ("a: [1, 2\n", ("QW101", 2, 1)),
        ("a:\n\t- b\n", ("QW101", 2, 1)),
        ("a: b: c\n", ("QW101", 1, 5)),
    ],
)
def test_what_could_surprise_or_harm_is_refused_at_its_place(
    text: str, expected: tuple[str, int, int]
) -> None:
    assert codes(text) == [expected]


def test_all_refusals_of_a_file_come_together() -> None:
    assert codes("a: &x 1\nb: *x\nb: !t 2\n") == [
        ("QW103", 1, 4),
        ("QW103", 2, 4),
        ("QW102", 3, 1),
        ("QW104", 3, 4),
    ]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_deep_nesting_ends_in_a_finding_and_never_in_a_crash(opening: str) -> None:
    source = read_yaml("bank.yaml", opening * 100_000)
    assert [finding.code for finding in source.findings] == ["QW105"]
    assert isinstance(source.data, Refused)


def test_a_flood_of_faults_is_cut_off() -> None:
    found = read_yaml("bank.yaml", "".join(f"k{n}: &a{n} 1\n" for n in range(100_000))).findings
    assert len(found) < 600
    assert found[-1].code == "QW105"


def test_nesting_up_to_the_limit_is_read() -> None:
    text = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert read_yaml("bank.yaml", text).findings == ()


def test_places_lead_to_values_and_keys() -> None:
    text = "items:\n  - id: one\n    stem: |\n      first\n      second\n    tags: [x, y]\n"
    source: Source = read_yaml("bank.yaml", text)
    assert str(source.place(("items", 0))) == "bank.yaml:2:5"
    assert str(source.place(("items", 0, "id"))) == "bank.yaml:2:9"
    assert str(source.place(("items", 0, "tags", 1))) == "bank.yaml:6:15"
    assert str(source.place(("items", 0, "tags"), of_key=True)) == "bank.yaml:6:5"
    assert str(source.place(("items", 0, "stem"))) == "bank.yaml:4:7"
    assert str(source.place(("items", 0, "stem"), line=1)) == "bank.yaml:5:7"
    assert str(source.place(("items", 0, "missing"))) == "bank.yaml:2:5"


@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_fail(data: bytes) -> None:
    read_yaml("bank.yaml", data.decode("latin-1"))


@given(st.text(alphabet="[]{}:,-#&*!|>'\"%@` \nab1", max_size=80))
def test_no_mixture_of_marks_makes_the_reader_fail(text: str) -> None:
    source = read_yaml("bank.yaml", text)
    assert source.findings or not isinstance(source.data, Refused)
