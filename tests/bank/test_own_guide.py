"""A module may hold its guide: its passages are then found, shown, and watched."""

from pathlib import Path

import pytest

from generator.bank.load import load_module
from generator.markup.quotation import plain_quotation
from tests.bank.guides import ARTICLE, CLAIMS, write_guided_module


def test_key_points_quote_the_passages_of_the_guide(tmp_path: Path) -> None:
    loaded = load_module(write_guided_module(tmp_path))
    assert loaded.findings == ()
    assert loaded.bank is not None
    assert loaded.bank.quotes == {"KP-01": (CLAIMS[0],), "KP-02": (CLAIMS[1],)}


def test_an_edited_passage_is_a_warning_and_is_quoted_no_more(tmp_path: Path) -> None:
    loaded = load_module(write_guided_module(tmp_path, ARTICLE.replace("honey", "sugar")))
    [finding] = loaded.findings
    assert (finding.code, finding.severity) == ("QW307", "warning")
    assert "edited in the guide, near line 12" in finding.message
    assert loaded.bank is not None
    assert loaded.bank.quotes == {"KP-01": (CLAIMS[0],), "KP-02": ()}


def test_a_passage_that_was_taken_out_is_told_as_such(tmp_path: Path) -> None:
    loaded = load_module(write_guided_module(tmp_path, ARTICLE.replace(CLAIMS[1], "")))
    assert [finding.message for finding in loaded.findings] == [
        "the passage does not stand in the guide"
    ]


def test_a_moved_passage_is_still_quoted(tmp_path: Path) -> None:
    moved = ARTICLE.replace(CLAIMS[1], "").replace("Keeping", f"{CLAIMS[1]}\n\nKeeping", 1)
    loaded = load_module(write_guided_module(tmp_path, moved))
    assert loaded.findings == ()
    assert loaded.bank is not None
    assert loaded.bank.quotes["KP-02"] == (CLAIMS[1],)


def test_the_digest_knows_the_guide(tmp_path: Path) -> None:
    one = load_module(write_guided_module(tmp_path / "a")).bank
    other = load_module(write_guided_module(tmp_path / "b", f"{ARTICLE}\nMore.\n")).bank
    assert one is not None
    assert other is not None
    assert one.digest != other.digest


@pytest.mark.parametrize(
    ("content", "code"), [(None, "QW001"), (b"\xff", "QW003"), (b"...", "QW001")]
)
def test_a_guide_that_cannot_be_read_is_told(
    tmp_path: Path, content: bytes | None, code: str
) -> None:
    root = write_guided_module(tmp_path)
    (root / "guide.md").unlink()
    if content is not None:
        (root / "guide.md").write_bytes(content)
    loaded = load_module(root)
    assert [(Path(f.place.path).name, f.code) for f in loaded.findings] == [("guide.md", code)]
    assert loaded.bank is None


def test_a_link_that_leads_elsewhere_is_no_guide(tmp_path: Path) -> None:
    root = write_guided_module(tmp_path)
    (root / "guide.md").rename(tmp_path / "guide.md")
    (root / "guide.md").symlink_to(tmp_path / "guide.md")
    [finding] = load_module(root).findings
    assert (finding.code, finding.message) == ("QW001", "leads out of the module's folder")


@pytest.mark.parametrize("name", ["../guide.md", "/etc/guide.md", "guide.pdf", ".md"])
def test_a_guide_lies_in_the_folder_of_the_module(tmp_path: Path, name: str) -> None:
    root = write_guided_module(tmp_path)
    text = (root / "module.yaml").read_text()
    (root / "module.yaml").write_text(text.replace("guide.md", name))
    loaded = load_module(root)
    assert [finding.code for finding in loaded.findings] == ["QW206"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Keep it **short** and *clear*.", "Keep it short and clear."),
        ("See [the list](https://example.org/a_b) and `check`.", "See the list and check."),
        ("3 < 4 & 5 * 6 * 7", "3 < 4 & 5 * 6 * 7"),
        ("A line\nand <b>another</b>", "A line and <b>another</b>"),
    ],
)
def test_quotations_are_plain(written: str, shown: str) -> None:
    assert plain_quotation(written) == shown
