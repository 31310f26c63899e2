"""Edits change what they name and nothing else, whatever layout an author prefers."""

import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bank.rewriting.edits import Edit, Put, Remove, Reorder, Rewrite
from generator.bank.rewriting.plan import Plan, same
from generator.bank.rewriting.rewrite import as_diff, rewritten
from generator.bank.source import Path as Way
from generator.bank.yaml_reader import read_yaml

SHIPPED = sorted(Path(__file__).parents[3].glob("quizzes/*/items/*.yaml"))


def change(text: str, *edits: Edit) -> str:
    """The changed text, in which every edit is made."""
    result = rewritten("bank.yaml", text, edits)
    assert result.refused == ()
    assert Counter(result.made) == Counter(edits)
    return result.text


def reason(text: str, *edits: Edit) -> str:
    """Why the only edit that is refused is refused."""
    (refusal,) = rewritten("bank.yaml", text, edits).refused
    return refusal.reason


def data_of(text: str) -> Any:
    source = read_yaml("bank.yaml", text.removeprefix("\ufeff").replace("\r\n", "\n"))
    assert source.findings == ()
    return source.data


A = ("a",)


@pytest.mark.parametrize(
    ("old", "way", "text", "new"),
    [
        ("a: one  # why\n", A, "two", "a: two  # why\n"),
        ("a: 'it''s'\n", A, "it isn't", "a: 'it isn''t'\n"),
        ('a: "one \\u00e9"\n', A, 'two "é"', 'a: "two \\"é\\""\n'),
        ('a: "one"\n', A, "two\nlines", 'a: "two\\nlines"\n'),
        ("a:\n    one\n", A, "two", "a:\n    two\n"),
        ("a: {b: one,\n    c: d}\n", ("a", "b"), "two", "a: {b: two,\n    c: d}\n"),
        ("a: [x,\n    [one, y]]\n", ("a", 1, 0), "two", "a: [x,\n    [two, y]]\n"),
        ("a: >-\n   one\n   and more\n", A, "two and more", "a: >-\n   two\n   and more\n"),
        ("a: >2-  # why\n    in\n  out\n", A, "  in\nof", "a: >2-  # why\n    in\n  of\n"),
        ("a: >\n  one\n\n  two\n", A, "one\n2\n", "a: >\n  one\n\n  2\n"),
        ("a: |\n      one\n\n      two\n", A, "one\n\n2\n", "a: |\n      one\n\n      2\n"),
        ("a: |+\n  one\n\n\nz: 1\n", A, "two\n\n\n", "a: |+\n  two\n\n\nz: 1\n"),
        ("- a: |-\n    one  \n    two\n", (0, "a"), "1  \n2", "- a: |-\n    1  \n    2\n"),
        ("a: one\n", A, "one", "a: one\n"),
    ],
)
def test_the_style_of_a_text_stays(old: str, way: Way, text: str, new: str) -> None:
    assert change(old, Rewrite(way, text)) == new


@pytest.mark.parametrize(
    ("old", "text", "new"),
    [
        ("a: one\n", "two: 2", "a: 'two: 2'\n"),
        ("a: one\n", "it's: 2", 'a: "it\'s: 2"\n'),
        ("a: one\n", "", "a: ''\n"),
        ("a: one\n", "**not**", "a: '**not**'\n"),
        ("a: one\n", "12", "a: '12'\n"),
        ("a: one\n", "two\nlines", 'a: "two\\nlines"\n'),
        ("a: [one]\n", "two, three", "a: ['two, three']\n"),
        ("a: >-\n  one\n", "one\n", "a: >\n  one\n"),
        ("a: |\n  one\n", "one", "a: |-\n  one\n"),
        ("a: |\n  one\n", " one\n", "a: |2\n   one\n"),
        ("a: >-  # why\n  one\n", "", "a: ''  # why\n"),
        ("a: >-\n  one\n", "\tone", 'a: "\\tone"\n'),
    ],
)
def test_a_text_that_its_style_cannot_hold_takes_the_next_one(
    old: str, text: str, new: str
) -> None:
    way = ("a", 0) if "[" in old else A
    assert change(old, Rewrite(way, text)) == new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a: We saw one\n  cell and\n  more\n", "a: We saw **one**\n  cell and\n  more\n"),
        ("a: We\n    saw one\n  cell\n", "a: We\n    saw **one**\n  cell\n"),
        ("a: 'It''s\n  one\n  cell'\n", "a: 'It''s\n  **one**\n  cell'\n"),
        ('a: "We \\"saw\\"\n  one"\n', 'a: "We \\"saw\\"\n  **one**"\n'),
        ("a: We\n\n  saw\n  one\n", "a: We\n\n  saw\n  **one**\n"),
        ('a: "We\n\n  saw\n  one"\n', 'a: "We\n\n  saw\n  **one**"\n'),
        ("a: >-\n  We saw\n  one\n\n  cell\n", "a: >-\n  We saw\n  **one**\n\n  cell\n"),
        ("a: >-\n  We\n    - saw\n    - one\n", "a: >-\n  We\n    - saw\n    - **one**\n"),
        ("a: >-\n  one\n  cell\n", "a: >-\n  **one**\n  cell\n"),
    ],
)
def test_lines_break_where_they_broke(old: str, new: str) -> None:
    text = data_of(old)["a"].replace("one", "**one**")
    assert change(old, Rewrite(A, text)) == new


def test_a_folded_text_that_no_longer_fits_plain_keeps_its_lines_in_quotes() -> None:
    old = "a: We saw one\n  cell\n"
    assert change(old, Rewrite(A, "We saw: one cell")) == "a: 'We saw: one\n  cell'\n"


def test_words_that_have_no_room_go_to_the_next_line() -> None:
    line = "word " * 18
    old = f"a: >-\n  {line}end\n  next\n\n  other\n"
    new = change(old, Rewrite(A, f"{line}and a long insertion end next\nother"))
    body = new.splitlines()[1:]
    assert body == [f"  {line}and", "  a long insertion end next", "", "  other"]


def test_authors_who_never_fold_get_no_folds() -> None:
    old = f"a: >-\n  {'word ' * 40}end\n"
    new = change(old, Rewrite(A, "word " * 60 + "end"))
    assert new == f"a: >-\n  {'word ' * 60}end\n"


def test_a_word_longer_than_any_line_stands_alone() -> None:
    old = "a: >-\n  one\n  two\n"
    new = change(old, Rewrite(A, f"one {'x' * 200} two"))
    assert new == f"a: >-\n  one\n  {'x' * 200}\n  two\n"


def test_comments_in_one_column_stay_in_it() -> None:
    old = "a: one      # first\nb: twenty   # second\n"
    new = "a: three    # first\nb: twenty   # second\n"
    assert change(old, Rewrite(A, "three")) == new
    new = "a: twenty-three  # first\nb: twenty   # second\n"
    assert change(old, Rewrite(A, "twenty-three")) == new
    assert change("a: one  # first\n", Rewrite(A, "1 o")) == "a: 1 o  # first\n"


def test_moved_entries_take_along_the_comments_beside_them() -> None:
    old = """\
a:
  # above one
  - one
  - b: two  # behind two
    # below two
  # elsewhere

  - three
z: 1
"""
    new = """\
a:
  - three
  # above one
  - one
  # elsewhere

  - b: two  # behind two
    # below two
z: 1
"""
    assert change(old, Reorder(A, (2, 0, 1))) == new


@pytest.mark.parametrize(
    ("old", "order", "new"),
    [
        ("a:\n- 1\n- 2\nz: 1\n", (1, 0), "a:\n- 2\n- 1\nz: 1\n"),
        ("a:\n- 1\n\n- 2\n- 3\n", (2, 0, 1), "a:\n- 3\n\n- 1\n- 2\n"),
        ("a:\n  - |\n    1\n\n  - >-\n    2\n", (1, 0), "a:\n  - >-\n    2\n\n  - |\n    1\n"),
        (
            "a:\n  -\n    b: 1\n  - # why\n    c: 2\n",
            (1, 0),
            "a:\n  - # why\n    c: 2\n  -\n    b: 1\n",
        ),
        ("- - 1\n  - 2\n- 3\n", (1, 0), "- 3\n- - 1\n  - 2\n"),
        ("a:\n  -\n  - 1\n", (1, 0), "a:\n  - 1\n  -\n"),
        ("a: [1, 'b, c',\n    {d: 3}]\n", (2, 0, 1), "a: [{d: 3}, 1,\n    'b, c']\n"),
        ("a: [\n  1,  # I\n  # two\n  2\n]\n", (1, 0), "a: [\n  # two\n  2,\n  1  # I\n]\n"),
        ("a: [b: 1, c]\n", (1, 0), "a: [c, b: 1]\n"),
        ("# mode\n- 1\n# two\n- 2\n", (1, 0), "# mode\n# two\n- 2\n- 1\n"),
        ("a:\n  - 1\n  - 2\n", (0, 1), "a:\n  - 1\n  - 2\n"),
    ],
)
def test_entries_move_as_they_are_written(old: str, order: tuple[int, ...], new: str) -> None:
    way = A if old.startswith("a") else ()
    assert change(old, Reorder(way, order)) == new


@pytest.mark.parametrize(
    ("old", "gone", "new"),
    [
        ("a:\n  - 1\n  - 2  # two\n  - 3\n", [1], "a:\n  - 1\n  - 3\n"),
        ("a:\n  - 1\n\n  # two\n  - 2\n\n  - 3\n", [1], "a:\n  - 1\n\n  - 3\n"),
        ("a:\n  - 1\n\n  - 2\n\n  - 3\nz: 1\n", [0], "a:\n  - 2\n\n  - 3\nz: 1\n"),
        ("a:\n  - 1\n\n  - 2\n\n  - 3\n", [1, 2], "a:\n  - 1\n"),
        ("a:\n  - 1\n  # stays\n\n  - 2\n", [1], "a:\n  - 1\n  # stays\n"),
        ("a:\n  - |+\n    1\n\n  - 2\n", [1], "a:\n  - |+\n    1\n\n"),
        ("a:\n  - 1\n  - 2\nz: 1\n", [1, 0], "a: []\nz: 1\n"),
        ("a:  # why\n- 1\n", [0], "a:  # why\n  []\n"),
        ("a:\n  - - 1\n    - 2\n    - 3\n", [0, 1], "a:\n  - - 3\n"),
        ("a:\n  - - 1\n", [0], "a:\n  - []\n"),
        ("a: [1, 2,\n    3]\n", [1], "a: [1,\n    3]\n"),
        ("a: [1, 2, 3]\n", [0, 2], "a: [2]\n"),
        ("a: [1, 2,]\n", [1], "a: [1,]\n"),
        ("a: [1, 2]\n", [0, 1], "a: []\n"),
        ("a: [\n  1,  # I\n  2,  # II\n]\n", [0], "a: [\n  2,  # II\n]\n"),
        ("a: [\n  1,\n  2,  # II\n]\n", [1], "a: [\n  1,\n]\n"),
    ],
)
def test_removed_entries_leave_no_gap(old: str, gone: list[int], new: str) -> None:
    way = ("a", 0) if "- -" in old else A
    assert change(old, *(Remove(way, index) for index in gone)) == new


def test_edits_of_one_file_are_made_together() -> None:
    old = """\
a:
  - b: [1, 2, 3]
    c: one
  - d: 4
  - b: [5, 6]
"""
    edits: list[Edit] = [
        Remove(A, 1),
        Reorder(A, (2, 1, 0)),
        Reorder(("a", 0, "b"), (2, 0, 1)),
        Remove(("a", 0, "b"), 0),
        Rewrite(("a", 0, "c"), "two"),
        Remove(("a", 2, "b"), 1),
    ]
    assert change(old, *edits) == "a:\n  - b: [5]\n  - b: [3, 2]\n    c: two\n"


@pytest.mark.parametrize(
    ("old", "put", "new"),
    [
        ("a: 1\nb: 2  # two\n", Put((), "c", "3"), "a: 1\nb: 2  # two\nc: 3\n"),
        ("a: 1\nb: 2\n", Put((), "c", "3", ("x", "a")), "a: 1\nc: 3\nb: 2\n"),
        ("a: 1\nb: 2\n", Put((), "a", "[x, y]"), "a: [x, y]\nb: 2\n"),
        ("a:\n  - b: >-\n      one\n      two\n\n  - c: 1\n", Put(("a", 0), "d", "4"),
         "a:\n  - b: >-\n      one\n      two\n    d: 4\n\n  - c: 1\n"),
        ("a: [{b: 1}, 2]\n", Put(("a", 0), "c", '"x"'), 'a: [{b: 1, c: "x"}, 2]\n'),
        ("a: [{b: 1, c: 2}]\n", Put(("a", 0), "d", "3", ("b",)), "a: [{b: 1, d: 3, c: 2}]\n"),
        ("a:\n  b: 1", Put(A, "c", "{d: 1,\ne: 2}"), "a:\n  b: 1\n  c: {d: 1,\n    e: 2}"),
        ("a:\n  b: 1\n", Put((), "a", "{c: 1}"), "a:\n  {c: 1}\n"),
        ("a: 1\r\nb: 2\r\n", Put((), "c", "3", ("a",)), "a: 1\r\nc: 3\r\nb: 2\r\n"),
        ("a: # why\nb: 2\n", Put((), "c", "3", ("a",)), "a: # why\nc: 3\nb: 2\n"),
    ],
)  # fmt: skip
def test_a_field_is_put_where_it_belongs(old: str, put: Put, new: str) -> None:
    assert change(old, put) == new
    assert change(new, put) == new


def test_fields_are_put_in_the_order_given() -> None:
    puts = [Put((), "status", "draft", ("a",)), Put((), "seen", "[x]", ("status", "a"))]
    assert change("a: 1\nb: 2\n", *puts) == "a: 1\nstatus: draft\nseen: [x]\nb: 2\n"


def test_line_ends_and_byte_order_marks_stay() -> None:
    old = "\ufeffa:\r\n  - one\r\n  - |\r\n    two\r\n    lines\r\nb: >-\n  mixed\n  up"
    edits: list[Edit] = [
        Rewrite(("a", 1), "2\nlines\nmore\n"),
        Reorder(A, (1, 0)),
        Rewrite(("b",), "mixed 2"),
    ]
    new = "\ufeffa:\r\n  - |\r\n    2\r\n    lines\r\n    more\r\n  - one\r\nb: >-\n  mixed\n  2"
    assert change(old, *edits) == new


def test_a_file_without_a_final_line_end_gets_none() -> None:
    assert change("a:\n  - 1\n  - 2", Reorder(A, (1, 0))) == "a:\n  - 2\n  - 1"
    assert change("a:\n  - 1\n  - 2", Remove(A, 1)) == "a:\n  - 1"


@pytest.mark.parametrize(
    ("edits", "words"),
    [
        ([Rewrite(("b",), "x")], "leads to nothing"),
        ([Rewrite(("a", -1), "x")], "leads to nothing"),
        ([Rewrite(("a", "b"), "x")], "leads to nothing"),
        ([Rewrite(("t", 0), "x")], "leads to nothing"),
        ([Rewrite(("a", 9), "x")], "leads to nothing"),
        ([Rewrite(("a",), "x")], "no text"),
        ([Rewrite(("n",), "x")], "no text"),
        ([Rewrite((), "x")], "no text"),
        ([Rewrite(("t",), "\x1b[31m")], "U+001B"),
        ([Reorder(("t",), (0,))], "no sequence"),
        ([Reorder(A, (0, 0, 1))], "each of the 3 entries once"),
        ([Reorder(A, (0, 1))], "each of the 3 entries once"),
        ([Remove(A, 3)], "no entry 3 among 3"),
        ([Remove(A, -1)], "no entry -1 among 3"),
        ([Rewrite(("t",), "x"), Rewrite(("t",), "y")], "the same place"),
        ([Reorder(A, (1, 0, 2)), Reorder(A, (1, 2, 0))], "the same place"),
        ([Remove(A, 1), Remove(A, 1)], "the same place"),
        ([Rewrite(("a", 1, "b"), "x"), Remove(A, 1)], "removes the entry around it"),
        ([Put(("t",), "x", "1")], "no mapping"),
        ([Put(("a", 0), "x", "1")], "no mapping"),
        ([Put((), "x", "[1")], "no sound YAML"),
        ([Put((), "x", "1\ny: 2")], "no sound YAML"),
        ([Put((), "x", "&a 1")], "no sound YAML"),
        ([Put((), "x", "1"), Put((), "x", "2")], "the same place"),
        ([Rewrite(("t",), "x"), Put((), "t", "2")], "the same place"),
        ([Put((), "t", "2"), Rewrite(("t",), "x")], "the same place"),
        ([Put((), "a", "2"), Reorder(A, (1, 0, 2))], "the same place"),
        ([Put((), "a", "2"), Remove(A, 0)], "the same place"),
    ],
)
def test_edits_that_make_no_sense_are_refused_with_a_reason(edits: list[Edit], words: str) -> None:
    text = "t: text\nn: 1\na:\n  - one\n  - b: two\n  - c\n"
    assert words in reason(text, *edits)
    assert len(rewritten("bank.yaml", text, edits).made) == len(edits) - 1


def test_what_cannot_be_proven_is_refused_and_the_others_are_made() -> None:
    old = "a: one\nb:\n  - |\n    two\n  - |\n    three"
    impossible = Reorder(("b",), (1, 0))  # the last text would get a line end, and so change
    others = [Rewrite(A, "1"), Rewrite(("b", 0), "2\n")]
    result = rewritten("bank.yaml", old, [others[0], impossible, others[1]])
    assert Counter(result.made) == Counter(others)
    assert [each.edit for each in result.refused] == [impossible]
    assert result.text == "a: '1'\nb:\n  - |\n    2\n  - |\n    three"


@pytest.mark.parametrize(
    ("old", "edit"),
    [
        ("a: [1, # I\n  2]\n", Reorder(A, (1, 0))),
        ("a: [1,\n  # II\n  2]\n", Reorder(A, (1, 0))),
        ("a: [1, # I\n  2]\n", Remove(A, 0)),
        ("a:\n  - - 1\n    # two\n    - 2\n", Reorder(("a", 0), (1, 0))),
        ("a:\n  - - 1\n    # two\n    - 2\n", Remove(("a", 0), 0)),
        ("a: [\n  # elsewhere\n\n  1]\n", Remove(A, 0)),
        ("a:\n  # about b\n  b: 1\n  # about c\n  c: 2\nd: 3\n", Put((), "a", "{}")),
    ],
)
def test_comments_are_not_lost(old: str, edit: Edit) -> None:
    assert "comment" in reason(old, edit)
    assert rewritten("bank.yaml", old, [edit]).text == old


def test_entries_that_cannot_go_together_are_tried_one_by_one() -> None:
    old = "a: [1,\n  2, # II\n  3]\n"
    result = rewritten("bank.yaml", old, [Remove(A, 1), Remove(A, 2)])
    assert result.made == (Remove(A, 1),)
    assert result.text == "a: [1,\n  3]\n"


def test_a_file_with_faults_is_left_alone() -> None:
    old = "a: &x one\nb: 1\n"
    result = rewritten("bank.yaml", old, [Rewrite(A, "two")])
    assert (result.text, result.made) == (old, ())
    assert result.refused[0].reason.startswith("the file has faults: bank.yaml:1:4: QW103")


def test_a_diff_can_be_applied(tmp_path: Path) -> None:
    old = "a: one\r\nb:\n  - 1\n  - 2"
    new = change(old, Rewrite(A, "two"), Reorder(("b",), (1, 0)))
    assert as_diff("bank.yaml", old, old) == ""
    if shutil.which("git") is None:
        pytest.skip("git applies the diff")
    (tmp_path / "bank.yaml").write_bytes(old.encode())
    diff = as_diff("bank.yaml", old, new).encode()
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=diff, check=True)
    assert (tmp_path / "bank.yaml").read_bytes() == new.encode()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_new_stem_changes_the_lines_of_that_stem_only(path: Path) -> None:
    text = path.read_text()
    source = read_yaml(path.name, text)
    for number, item in enumerate(source.data["items"]):
        way = ("items", number, "stem")
        keys = list(item)
        start = source.place(way, of_key=True).line - 1
        behind = keys[keys.index("stem") + 1]
        stop = source.place(("items", number, behind), of_key=True).line - 1
        old = text.splitlines()
        new = change(text, Rewrite(way, item["stem"].replace(" ", " new ", 1))).splitlines()
        assert new[:start] == old[:start]
        assert new[stop - len(old) :] == old[stop:]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_each_shipped_text_can_get_one_more_word(path: Path) -> None:
    text = path.read_text()
    edits = [Rewrite(way, f"{each} more") for way, each in read_yaml("", text).texts()]
    there = change(text, *edits)
    back = [Rewrite(edit.way, edit.text.removesuffix(" more")) for edit in edits]
    assert same(data_of(change(there, *back)), data_of(text))


WORDS = [
    *("cells", "it's", '"so"', "a:", "b: c", "#1", "- x", "**not**", "é", "12", "true", "{x}"),
    *("[y]", "50%", "&a", "\\b", "? x", "considerably", "*i*", "|", ">", "'", "@", "~", "x" * 30),
]
LINES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
OLD_TEXTS = st.lists(LINES, min_size=1, max_size=2).map("\n".join)
NEW_TEXTS = OLD_TEXTS | st.lists(st.sampled_from([*WORDS, " ", "  ", "\n", "\t"])).map("".join)


@dataclass
class Bank:
    """A bank as some author writes it, line by line, and which text each line is part of."""

    draw: Callable[[st.SearchStrategy[Any]], Any]
    lines: list[tuple[str, Way | None]] = field(default_factory=list)
    comments: dict[str, Way] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return "".join(f"{line}\n" for line, _ in self.lines)

    def put(self, line: str) -> None:
        self.lines.append((line, None))

    def note(self, owner: Way, before: str = "  ") -> str:
        """Perhaps a comment, which belongs to an entry."""
        if not self.draw(st.booleans()):
            return ""
        comment = f"# note {len(self.comments)}."
        self.comments[comment] = owner
        return before + comment

    def put_note(self, owner: Way, before: str) -> None:
        comment = self.note(owner, before)
        if comment:
            self.put(comment)

    def put_text(self, start: str, way: Way, owner: Way) -> None:
        """A text in any style that can hold it, perhaps with a comment behind it."""
        text, indent = self.draw(OLD_TEXTS), len(start) - len(start.lstrip(" -"))
        for written in (*self.draw(st.permutations(list(self.styles(text, indent)))), None):
            raw = json.dumps(text, ensure_ascii=False) if written is None else written
            if read_yaml("", f"{' ' * indent}k: {raw}\n").data == {"k": text}:
                break
        first, *others = raw.split("\n")
        if first[0] in "|>" or not others:
            first += self.note(owner)
        else:
            others[-1] += self.note(owner)
        self.lines += [(line, way) for line in (f"{start}{first}", *others)]

    def styles(self, text: str, indent: int) -> Iterator[str]:
        margin = " " * (indent + self.draw(st.integers(1, 4)))
        folded = self.folded(text, margin)
        quoted = json.dumps(text, ensure_ascii=False)[1:-1]
        yield from (text, folded)
        yield from ("'" + each.replace("'", "''") + "'" for each in (text, folded))
        yield from (f'"{quoted}"', f'"{self.folded(quoted, margin)}"')
        yield f"|-\n{margin}" + text.replace("\n", f"\n{margin}")
        yield f">-\n{margin}{folded}"

    def folded(self, text: str, margin: str) -> str:
        """The text with some spaces as ends of lines, and its own ends of lines as two."""
        ends = st.lists(st.booleans(), min_size=text.count(" "), max_size=text.count(" "))
        is_end = iter(self.draw(ends))
        spread = re.sub(" ", lambda _: f"\n{margin}" if next(is_end) else " ", text)
        return re.sub(f"\n(?!{margin})", f"\n\n{margin}", spread)

    def flow_text(self) -> str:
        """A text as it may stand between brackets."""
        text = self.draw(OLD_TEXTS)
        quoted = json.dumps(text, ensure_ascii=False)
        styles = self.draw(st.permutations([text, "'" + text.replace("'", "''") + "'", quoted]))
        return next(str(raw) for raw in styles if read_yaml("", f"[{raw}]").data == (text,))

    def put_tags(self, way: Way) -> None:
        self.lines.append((f"    tags: [{self.flow_text()}, {self.flow_text()},", way))
        self.lines.append((f"      {self.flow_text()}]{self.note(way[:-1])}", way))

    def put_item(self, number: int) -> None:
        way = ("items", number)
        self.put_note(way, "  ")
        self.put(f"  - id: item-{number}")
        self.put_note(way, "    ")
        self.put_text("    stem: ", (*way, "stem"), way)
        self.put("    options:")
        for option in range(self.draw(st.integers(1, 4))):
            self.put_option((*way, "options", option))
        if self.draw(st.booleans()):
            self.put_tags((*way, "tags"))
        if self.draw(st.booleans()):
            self.put(f"# {number} ends")

    def put_option(self, way: Way) -> None:
        self.put_note(way, "      ")
        kind = self.draw(st.sampled_from(["text", "block", "flow"]))
        if kind == "text":
            self.put_text("      - ", way, way)
        elif kind == "flow":
            self.lines.append((f"      - {{text: {self.flow_text()},", (*way, "text")))
            self.put("         correct: true}" + self.note(way))
        else:
            self.put_text("      - text: ", (*way, "text"), way)
            self.put("        correct: true" + self.note(way))
        if self.draw(st.booleans()):
            self.put("")


@st.composite
def banks(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Bank:
    bank = Bank(draw)
    bank.put("items:")
    for number in range(draw(st.integers(1, 3))):
        bank.put_item(number)
    bank.put("stimuli: []")
    return bank


def text_edits(data: st.DataObject, text: str) -> list[Edit]:
    edits: list[Edit] = []
    for way, old in read_yaml("", text).texts():
        if way[-1] != "id" and data.draw(st.booleans()):
            edits.append(Rewrite(way, data.draw(NEW_TEXTS | st.just(f"{old} more"))))
    return edits


def sequence_edits(data: st.DataObject, text: str) -> list[Edit]:
    """Orders and removals of items and options; no sequence loses all its entries."""
    edits: list[Edit] = []
    items = data_of(text)["items"]
    options = [(("items", n, "options"), item["options"]) for n, item in enumerate(items)]
    for way, entries in ((("items",), items), *options):
        order = data.draw(st.permutations(range(len(entries))))
        edits += [Reorder(way, tuple(order))] if data.draw(st.booleans()) else []
        gone = data.draw(st.sets(st.integers(0, len(entries) - 1), max_size=len(entries) - 1))
        edits += [Remove(way, index) for index in gone]
    return data.draw(st.permutations(edits))


def notes(text: str) -> list[str]:
    return re.findall(r"# note \d+\.", text)


@given(banks(), st.data())
def test_new_texts_change_no_other_line_and_no_comment(bank: Bank, data: st.DataObject) -> None:
    edits = text_edits(data, bank.text)
    new = change(bank.text, *edits)
    assert same(data_of(new), Plan.of(edits).outcome(data_of(bank.text)))
    assert notes(new) == notes(bank.text)
    assert change(new, *edits) == new
    changed = {edit.way[:length] for edit in edits for length in range(len(edit.way) + 1)}
    place = 0
    for is_changed, lines in groupby(bank.lines, key=lambda line: line[1] in changed):
        run = "".join(f"{line}\n" for line, _ in lines)
        if not is_changed:
            assert run in new[place:]
            place = new.index(run, place) + len(run)
    assert place == len(new)


@given(banks(), st.data())
def test_moved_and_removed_entries_keep_their_lines(bank: Bank, data: st.DataObject) -> None:
    edits = sequence_edits(data, bank.text)
    result = rewritten("bank.yaml", bank.text, edits)
    plan = Plan.of(edits)
    assert {each.reason for each in result.refused} <= {"another edit removes the entry around it"}
    assert same(data_of(result.text), plan.outcome(data_of(bank.text)))
    old, new = bank.text.splitlines(), result.text.splitlines()
    assert Counter(new) <= Counter(old)
    assert plan.removed or Counter(new) == Counter(old)
    kept = [note for note in notes(bank.text) if not plan.removes(bank.comments[note])]
    assert sorted(notes(result.text)) == sorted(kept)
    for comment, line in pairwise(old):
        if comment.strip() in kept:
            assert f"{comment}\n{line}\n" in result.text


@given(banks(), st.data())
def test_line_ends_make_no_difference(bank: Bank, data: st.DataObject) -> None:
    edits = text_edits(data, bank.text) + sequence_edits(data, bank.text)
    plain = rewritten("bank.yaml", bank.text, edits)
    foreign = "\ufeff" + bank.text.replace("\n", "\r\n").removesuffix("\r\n")
    result = rewritten("bank.yaml", foreign, edits)
    assert result.text == "\ufeff" + plain.text.replace("\n", "\r\n").removesuffix("\r\n")
    assert (result.made, result.refused) == (plain.made, plain.refused)


WAYS = st.lists(
    st.sampled_from(["items", "stem", "options", "tags"]) | st.integers(-2, 4), max_size=5
)
EDITS = st.one_of(
    st.builds(Rewrite, WAYS.map(tuple), st.text()),
    st.builds(Reorder, WAYS.map(tuple), st.lists(st.integers(-1, 3)).map(tuple)),
    st.builds(Remove, WAYS.map(tuple), st.integers(-1, 4)),
    st.builds(
        Put,
        WAYS.map(tuple),
        st.sampled_from(["stem", "status", "id", "new"]),
        st.sampled_from(["1", "[a, b]", '{x: "y",\nz: 1}', "- 1", "x: 1", "", "!t 1", "'a"]),
        st.lists(st.sampled_from(["stem", "id"])).map(tuple),
    ),
)


@given(banks(), st.lists(EDITS))
def test_no_edit_makes_it_fail(bank: Bank, edits: list[Edit]) -> None:
    result = rewritten("bank.yaml", bank.text, edits)
    told = [*result.made, *(refusal.edit for refusal in result.refused)]
    assert Counter(told) == Counter(edits)
    assert same(data_of(result.text), Plan.of(result.made).outcome(data_of(bank.text)))
