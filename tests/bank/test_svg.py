"""SVG figures: what may stand in one, and how everything else is refused."""

import subprocess
import sys
from math import pi
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bank.load import load_module
from generator.bank.media import MAX_FAULTS
from generator.bank.svg.check import faults
from generator.bank.svg.drawn import MAX_DASHES, MAX_SCALE
from generator.bank.svg.elements import KINDS, REASONS
from generator.bank.svg.lengths import outline
from generator.bank.svg.tree import MAX_DEPTH, Element
from generator.bank.svg.values import MAX_LENGTH, VALUES
from generator.bank.svg.whole import MAX_BYTES, MAX_ELEMENTS
from tests.modules import ITEMS, write_module

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">'

PLAIN = """<?xml version="1.0" encoding="UTF-8"?>
<!-- a comment -->
<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="100px" height="50"
    viewBox="0 0 100 50" font-family="Roboto, sans-serif">
  <title>A cell — 細胞</title>
  <defs><g id="cell"><circle r="5"/><path d="M0 0l3-3.5.5 2z M1,1 h2"/></g></defs>
  <use href="#cell" x="10" y="10"/>
  <g transform="translate(10, 5) rotate(-30 1 1) scale(-1 2)" stroke="#abc" id="a-1">
    <rect width="20" height="10" rx="5" style="fill: #AABBCC; stroke-width: 2px;"/>
    <polygon points="0,0 3.5 0 .5,-4" stroke-dasharray="4 2.5" stroke-linejoin="round"/>
  </g>
  <text x="5" y="40" font-size="12px" font-weight="bold" text-anchor="middle">IL-6 → ≥ 38 °C</text>
</svg>
"""


def svg(inside: str) -> str:
    return f"{OPEN}{inside}</svg>"


def messages(text: str) -> list[str]:
    return [fault.message for fault in faults(text.encode())]


def test_plain_shapes_and_text_have_no_fault() -> None:
    assert messages(PLAIN) == []
    assert messages("\ufeff" + PLAIN) == []


REFUSED = [
    # what XML offers beyond elements and text
    ('<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("<text>&a;</text>"), "document type"),
    ('<!DOCTYPE svg SYSTEM "file:///etc/passwd">' + svg(""), "document type"),
    ('<?xml-stylesheet href="http://example.org/a.css"?>' + svg(""), "instruction"),
    ('<?xml version="1.0" encoding="utf-16"?>' + svg(""), "utf-16"),
    ('<?xml version="1.0" encoding="ISO-8859-1"?>' + svg(""), "ISO-8859-1"),
    (svg("<text>&nbsp;</text>"), "undefined entity"),
    (svg("<g>"), "mismatched tag"),
    (svg("<g " + 'id="a" ' * 2 + "/>"), "duplicate attribute"),
    ("", "no element found"),
    # programs
    (svg("<script>alert(1)</script>"), "<script>, which is a program"),
    (svg("<script><![CDATA[alert(1)]]></script>"), "<script>, which is a program"),
    (svg('<rect width="9" height="9" onclick="alert(1)"/>'), "attribute 'onclick'"),
    (OPEN.replace(">", ' onload="alert(1)">') + "</svg>", "attribute 'onload'"),
    (svg('<a href="javascript:alert(1)"><text>x</text></a>'), "<a>, which is a link"),
    (svg("<foreignObject><iframe/></foreignObject>"), "<foreignObject>, which holds"),
    (svg('<set attributeName="fill" to="black"/>'), "<set>, which is a motion"),
    (svg('<animate attributeName="x" to="9"/>'), "<animate>, which is a motion"),
    # other files and addresses
    (svg('<image href="file:///etc/passwd"/>'), "<image>, which is a picture"),
    (svg('<image href="data:image/png;base64,AAAA"/>'), "<image>, which is a picture"),
    (svg('<use href="other.svg#a"/>'), "href='other.svg#a'"),
    (svg('<use href="http://example.org/a.svg#a"/>'), "href='http://example.org/a.svg#a'"),
    (svg('<use href="#a" xlink:href="other.svg#a"/>'), "attribute 'xlink:href'"),
    (svg("<style>@import url(http://example.org/a.css)</style>"), "<style>, which is a style"),
    (svg('<rect width="9" height="9" fill="url(http://example.org/#a)"/>'), "fill='url("),
    (svg('<rect width="9" height="9" style="fill: url(#a)"/>'), "fill='url(#a)'"),
    (svg('<g style="background: url(a.png)"/>'), "'background' in the style of <g>"),
    (svg('<text font-family="url(http://example.org/f.ttf)">x</text>'), "font-family="),
    (svg('<g xml:base="http://example.org/"/>'), "attribute 'xml:base'"),
    (svg('<text font-family=",">x</text>'), "font-family=','"),
    (svg("<text font-family=\"'Roboto'\">x</text>"), "font-family="),
    # what is repeated
    (svg('<use href="#nothing"/>'), "'#nothing', which <defs> does not hold"),
    (svg('<g id="a"/><use href="#a"/>'), "'#a', which <defs> does not hold"),
    (svg('<defs><g id="a"><use href="#a"/></g></defs>'), "<use> inside <defs>"),
    (svg('<g id="a"/><g id="a"/>'), "the id 'a' twice"),
    (svg("<g/>" * MAX_ELEMENTS), f"more than {MAX_ELEMENTS} elements"),
    (
        svg(f'<defs><g id="a">{"<g/>" * 99}</g></defs>' + '<use href="#a"/>' * 99),
        f"more than {MAX_ELEMENTS} elements",
    ),
    (
        svg(f'<defs><path id="a" d="M{"0 " * 9_000}0"/></defs>' + '<use href="#a"/>' * 99),
        "repeats too much",
    ),
    (svg("<g>" * 20 + "</g>" * 20), "elements within each other"),
    # what cannot be drawn as it is meant
    ("<html/>", "begins with <html>"),
    ('<svg viewBox="0 0 9 9"/>', "without 'xmlns'"),
    ('<svg xmlns="http://example.org/" viewBox="0 0 9 9"/>', "xmlns="),
    (svg('<svg:rect xmlns:svg="http://www.w3.org/2000/svg"/>'), "<svg:rect>, which is not drawn"),
    (svg("<blink/>"), "<blink>, which is not drawn"),
    (svg("<svg/>"), "<svg> in <svg>, where it may not stand"),
    (svg("<g><defs/></g>"), "<defs> in <g>, where it may not stand"),
    (svg("<text>a<tspan>b</tspan></text>"), "<tspan>, which is not drawn"),
    (svg("<g>lost words</g>"), "words in <g>: 'lost words'"),
    (svg('<circle cx="5"/>'), "<circle> without 'r'"),
    (svg('<g class="thick"/>'), "attribute 'class'"),
    (svg('<g opacity="0.5"/>'), "attribute 'opacity'"),
    (svg('<g style="opacity: 0.5"/>'), "'opacity' in the style"),
    (svg('<g style="fill"/>'), "fill=''"),
    (svg('<g fill="red"/>'), "fill='red'"),
    (svg('<circle r="-1"/>'), "r='-1'"),
    (svg('<circle r="1" cx="5px"/>'), "cx='5px'"),
    (svg('<circle r="1e9"/>'), "r='1e9'"),
    (svg('<circle r="NaN"/>'), "r='NaN'"),
    (svg('<circle r="inf"/>'), "r='inf'"),
    (svg('<circle r="50%"/>'), "r='50%'"),
    (svg('<circle r="9999999"/>'), "r='9999999'"),
    (svg('<rect width="10" height="6" rx="4"/>'), "<rect> rounder"),
    (svg('<g stroke-dasharray="0 0"/>'), "stroke-dasharray='0 0'"),
    (svg('<g transform="scale(0)"/>'), "transform='scale(0)'"),
    (svg('<g transform="skewX(9)"/>'), "transform='skewX(9)'"),
    (svg('<g transform="rotate(9"/>'), "transform='rotate(9'"),
    (svg('<g transform="rotate(1 2)"/>'), "transform='rotate(1 2)'"),
    (svg('<g transform=",rotate(1)"/>'), "transform=',rotate(1)'"),
    (svg('<g transform="rotate(1),"/>'), "transform='rotate(1),'"),
    (svg('<g transform=""/>'), "transform=''"),
    (svg('<g id=" a"/>'), "id=' a'"),
    (svg('<defs><g id="a"/></defs><use href=" #a"/>'), "href=' #a'"),
    (svg(f'<g transform="{"rotate(1)" * 99}"/>'), "'transform' of more than 500"),
    (svg(f'<g style="{";" * 999}"/>'), "'style' of more than 500"),
    (svg('<polygon points="\u00a01 2 3 4 5 6"/>'), "points='\u00a01 2 3 4 5 6'"),
    (svg('<polygon points="1 2 3"/>'), "points='1 2 3'"),
    (svg('<polygon points="1 2 3 4 5-6"/>'), "points='1 2 3 4 5-6'"),
    (svg("<text>\u202eabc</text>"), "U+202E"),
    (svg("<text>細胞</text>"), "U+7D30"),
    # nothing to see
    (svg(""), "draws nothing"),
    (svg("<g/><text> </text><title>A cell</title>"), "draws nothing"),
    (svg('<defs><g id="a"/><circle r="5"/></defs><use href="#a"/>'), "draws nothing"),
    # sizes
    ('<svg xmlns="http://www.w3.org/2000/svg"/>', "has no size"),
    ('<svg xmlns="http://www.w3.org/2000/svg" width="9" viewBox="0 0 9 9"/>', "has no size"),
    ('<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="9"/>', "width='100%'"),
    (OPEN.replace("0 0 100 50", "0 0 100 0") + "</svg>", "viewBox='0 0 100 0'"),
    (OPEN.replace("0 0 100 50", "0 0 99999 99999") + "</svg>", "measures 99999 × 99999"),
    (OPEN.replace("0 0 100 50", "0 0 2 1") + "</svg>", "measures 2 × 1"),
    (OPEN.replace(">", ' width="50" height="50">') + "</svg>", "unlike its viewBox"),
]


@pytest.mark.parametrize(("text", "part"), REFUSED, ids=[part for _, part in REFUSED])
def test_all_else_is_refused_with_its_reason(text: str, part: str) -> None:
    found = list(faults(text.encode()))
    assert [fault.message for fault in found if part in fault.message]
    assert all(fault.line >= 1 and fault.column >= 1 and fault.hint for fault in found)


@pytest.mark.parametrize("box", ["0 0 1e9 1e9", "0 0 1000000000 1000000000", "0 0 999999 999999"])
def test_a_box_beyond_measure_is_told_once(box: str) -> None:
    text = svg('<circle r="5"/>').replace("0 0 100 50", box)
    assert len(messages(text)) == 1


@pytest.mark.parametrize(
    "path",
    ["", "0 0", "L0 0", "M", "M0", "M0 0 L1", "M0 0X1", "M0 0 1", "M0 0,,1 1", "M0 0zL1 1",
     "M0 0A1 1 0 2 0 5 5", "M0 0A1 1 0 01 5 5", "M0 0C1 1 2 2 3", "M0 0 L1e3 1", "M0 0 Z 1",
     "M+1 1", "M0 0 H", "M1234567 0", "M0 0\u00a0L1 1"],
)  # fmt: skip
def test_a_path_that_programs_read_differently_is_refused(path: str) -> None:
    assert [part for part in messages(svg(f'<path d="{path}"/>')) if part.startswith("has d=")]


@pytest.mark.parametrize(
    "path",
    ["M0 0", "m1-1", " M 0,0 1 1 2 2 ", "M.5.5-1-1", "M0 0H5V5h-5v-5z", "M0 0C1 1 2 2 3 3S1 1 2 2",
     "M0 0Q1 1 2 2T3 3t1 1", "M0 0A1 1 0 0 1 5 5a1,1 30 1,0 2 2", "M0 0L1 1Zm2 2L5 5z"],
)  # fmt: skip
def test_a_path_of_any_command_is_allowed(path: str) -> None:
    assert messages(svg(f'<path d="{path}"/>')) == []


LARGE = 100_000
HEAVY = [" " * LARGE, "1" * LARGE, "," * LARGE, "rotate(" * 15_000, "rotate(1" + " " * LARGE,
         "translate(1)" * 9_000, "M0 0" + " " * LARGE + "x", "M" + "1 " * LARGE + "x",
         "1 , " * 30_000, "a,a " * 30_000]  # fmt: skip
JUDGE = """
import sys
from generator.bank.svg.check import faults
from generator.bank.svg.values import VALUES
from tests.bank.test_svg import HEAVY
for value in HEAVY:  # also without the limit of their length
    for each in VALUES.values():
        each.fits(value)
for text in sys.stdin.read().splitlines():
    assert list(faults(text.encode()))
"""
GENEROUS = 60
"""Seconds for what takes two, and would take hours if each length were tried in many ways."""


def judge_at_once(texts: list[str]) -> None:
    command = [sys.executable, "-c", JUDGE]
    stdin = "\n".join(texts)
    subprocess.run(command, input=stdin, encoding="utf-8", check=True, timeout=GENEROUS)


def test_long_values_are_judged_at_once() -> None:
    holders = {name: kind for kind in sorted(KINDS) for name in KINDS[kind].attributes}
    judge_at_once(
        [
            svg(f"<{kind} {name}={quoteattr(value)}/>")
            for name, kind in holders.items()
            for value in HEAVY
        ]
    )


def test_repetitions_are_counted_without_following_each() -> None:
    many = 30_000
    judge_at_once([svg(f'<defs><g id="a">{"<g/>" * many}</g></defs>' + '<use href="#a"/>' * many)])


def scaled(*transforms: str) -> str:
    opened = "".join(f'<g transform="{each}">' for each in transforms)
    return svg(f'{opened}<circle r="1"/>{"</g>" * len(transforms)}')


@pytest.mark.parametrize(
    "transforms",
    [
        ["scale(100) scale(100)"],
        ["scale(.01)scale(.01)"],
        ["scale(100)" * 9 + "scale(.01)" * 9],
        ["scale(100)", "rotate(9)", "scale(11)"],
        ["scale(.1)"] * 4,
        ["scale(4 .25)", "rotate(90)", "scale(.25 4)", "rotate(90)"] * 2 + ["scale(-4 1)"] * 2,
    ],
)
def test_scales_are_bounded_in_all(transforms: list[str]) -> None:
    (message,) = messages(scaled(*transforms))
    assert message == f"makes <g> over {MAX_SCALE} times larger or smaller in all"


def test_scales_of_what_is_used_again_count() -> None:
    defined = '<defs><circle id="a" r="1" transform="scale(50)"/></defs>'
    assert messages(svg(defined + '<use href="#a" transform="scale(20)"/>')) == []
    (message,) = messages(svg(defined + '<use href="#a" transform="scale(21)"/>'))
    assert message.startswith("makes <circle> over")


def test_the_scale_of_the_view_box_counts() -> None:
    text = svg('<circle r="1"/>').replace(">", ' width="1000" height="500">', 1)
    assert messages(text) == []
    assert messages(text.replace("0 0 100 50", "0 0 .5 .25")) == [
        f"makes <svg> over {MAX_SCALE} times larger or smaller in all"
    ]


@pytest.mark.parametrize(
    "transforms",
    [["scale(100) scale(10)"], ["scale(.01)", "scale(-.1)"], ["rotate(1)"] * (MAX_DEPTH - 2),
     ["scale(2)", "scale(.5)"] * 2, ["translate( 1 , 2 ) , rotate(3)rotate(1,2 3) scale(-1)"]],
)  # fmt: skip
def test_scales_that_stay_within_bounds_are_allowed(transforms: list[str]) -> None:
    assert messages(scaled(*transforms)) == []


DASHED = [
    '<line x2="500" stroke-dasharray=".5"/>' * 4_000,
    '<line x2="999999" stroke-dasharray="9"/>',
    '<g stroke-dasharray="4 3"><path d="M0 0H99999V99999"/></g>',
    '<g style="fill: none; stroke-dasharray: 4 3"><path d="M0 0h99999v99999"/></g>',
    '<defs><rect id="a" width="500" height="500"/></defs><g stroke-dasharray="1">'
    + '<use href="#a"/>' * 20
    + "</g>",
    '<defs><circle id="a" r="500"/></defs>' + '<use href="#a" stroke-dasharray="1"/>' * 20,
]


@pytest.mark.parametrize("inside", DASHED)
def test_dashes_are_bounded_in_all(inside: str) -> None:
    assert messages(svg(inside)) == [f"has more than {MAX_DASHES} dashes"]


@pytest.mark.parametrize(
    "inside",
    ['<line x2="500" stroke-dasharray="4 3"/>' * 20,
     '<g stroke-dasharray=".5"><path stroke-dasharray="none" d="M0 0H99999"/></g>',
     '<g stroke-dasharray=".5"><path style="stroke-dasharray:none" d="M0 0H99999"/></g>',
     '<line x2="99999"/><line x2="9" stroke-dasharray=".5"/>'],
)  # fmt: skip
def test_some_dashes_are_allowed(inside: str) -> None:
    assert messages(svg(inside)) == []


def test_dashes_are_told_in_their_words() -> None:
    (fault,) = faults(svg('<circle r="1" stroke-dasharray="0.4"/>').encode())
    assert fault.hint == "write `none`, or up to 8 lengths of 0.5 or more"


@pytest.mark.parametrize(
    ("path", "length"),
    [("M9 9", 0), ("M0 0 3 4", 5), ("M1 1h3v4z", 12), ("M1 1H4V5Zm9 9h1", 13), ("M0 0l3 4-3-4", 10),
     ("M5 5C5 6 6 6 6 5", 3), ("M0 0Q0 1 1 1T2 2", 4), ("M0 0c0 1 0 2 1 2s1-1 1-2", 6),
     ("M0 0A1 1 0 0 1 2 0", 8), ("M0 0a0 1 0 0 1 2 0", 2), ("M0 0a1 2 0 0 0 8 0", 48)],
)  # fmt: skip
def test_a_path_is_no_longer_than_is_reckoned(path: str, length: float) -> None:
    assert outline(Element("path", {"d": path}, 1, 1)) == pytest.approx(length)


@pytest.mark.parametrize(
    ("name", "attributes", "length"),
    [("rect", {"width": "3px", "height": "2"}, 10), ("circle", {"r": "2"}, 4 * pi),
     ("ellipse", {"rx": "1", "ry": "2"}, 4 * pi), ("line", {"x1": "1", "x2": "4", "y2": "-4"}, 5),
     ("polygon", {"points": "0,0 3,0 3,4"}, 12), ("text", {"x": "9"}, 0)],
)  # fmt: skip
def test_outlines_of_shapes(name: str, attributes: dict[str, str], length: float) -> None:
    assert outline(Element(name, attributes, 1, 1)) == pytest.approx(length)


def test_reasons_are_given_for_elements_that_are_refused() -> None:
    assert REASONS.keys().isdisjoint(KINDS)


def test_every_attribute_has_its_values() -> None:
    named = {name for kind in KINDS.values() for name in kind.attributes}
    assert named == VALUES.keys() | {"style"}


def test_the_manual_says_the_limits() -> None:
    manual = Path("docs/svg.md").read_text()
    for limit in (MAX_DEPTH, MAX_ELEMENTS, MAX_DASHES, MAX_SCALE, MAX_LENGTH):
        assert f"{limit:,}" in manual


def test_the_manual_names_all_that_is_allowed() -> None:
    manual = Path("docs/svg.md").read_text()
    names = KINDS.keys() | VALUES.keys() | {"style"}
    assert [name for name in sorted(names) if f"`{name}`" not in manual] == []


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    assert list(faults(data))


@given(st.integers(0, len(PLAIN)), st.integers(0, 9), st.text(max_size=9))
def test_no_damage_breaks_the_reader(start: int, length: int, new: str) -> None:
    text = PLAIN[:start] + new + PLAIN[start + length :]
    assert all(fault.hint for fault in faults(text.encode("utf-8", "surrogatepass")))


class TestInAModule:
    """A drawing is named, found and told about like a picture."""

    def module(self, folder: Path, data: str) -> Path:
        text = ITEMS.replace("Name the cytokine.", "'![A cell](media/cell.svg)'")
        root = write_module(folder, items__all=text)
        (root / "media").mkdir()
        (root / "media" / "cell.svg").write_text(data)
        return root

    def test_a_drawing_becomes_part_of_the_bank_as_it_is(self, tmp_path: Path) -> None:
        bank = load_module(self.module(tmp_path, PLAIN)).bank
        assert bank is not None
        assert bank.media == {"media/cell.svg": PLAIN.encode()}

    def test_faults_stand_where_they_are_in_the_file(self, tmp_path: Path) -> None:
        root = self.module(tmp_path, f"{OPEN}\n <script/>\n  <image/></svg>")
        found = load_module(root).findings
        assert [(each.code, each.place.line, each.place.column) for each in found] == [
            ("QW502", 2, 2),
            ("QW502", 3, 3),
        ]
        assert all(each.place.path.endswith("media/cell.svg") for each in found)
        assert "the figure 'media/cell.svg' has <script>, which is a program" in found[0].message

    def test_no_more_faults_are_told_than_anyone_reads(self, tmp_path: Path) -> None:
        root = self.module(tmp_path, svg("<blink/>" * 99))
        assert len(load_module(root).findings) == MAX_FAULTS

    def test_a_drawing_larger_than_a_megabyte_is_refused_unread(self, tmp_path: Path) -> None:
        root = self.module(tmp_path, svg(f"<!--{'-' * MAX_BYTES}"))
        (finding,) = load_module(root).findings
        assert (finding.code, "larger than 1 MB" in finding.message) == ("QW502", True)

    def test_a_picture_under_the_name_of_a_drawing_is_refused(self, tmp_path: Path) -> None:
        root = self.module(tmp_path, "")
        (root / "media" / "cell.svg").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
        (finding,) = load_module(root).findings
        assert "is no SVG" in finding.message

    def test_what_a_file_says_cannot_disturb_the_screen(self, tmp_path: Path) -> None:
        root = self.module(tmp_path, svg('<g fill="\u202e"/>'))
        (finding,) = load_module(root).findings
        assert "\u202e" not in finding.message

    def test_faces_that_show_no_figures_do_not_read_them(self, tmp_path: Path) -> None:
        root = self.module(tmp_path, svg("<blink/>"))
        assert load_module(root, decode_figures=False).bank is not None
