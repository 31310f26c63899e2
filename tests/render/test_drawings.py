"""SVG figures on the page: vectors, in our fonts, at their size, and the same in every copy."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pypdfium2.raw as pdfium
import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from generator.bank.svg.check import UNSHOWN, faults
from generator.bank.svg.elements import KINDS
from generator.bank.svg.values import NAMESPACE, VALUES
from generator.render.page.blocks import Setter
from generator.render.page.drawings import drawing
from generator.render.page.strips import Strip
from generator.render.paper import A4, LETTER
from generator.render.text.fonts import uncovered
from tests.render.reading import images, ink, objects, one_pdf, paths, poppler_text, whole_text

ROOT = Path(__file__).parent.parent.parent
WIDTH = A4.text_width
PIXEL = 0.75


def svg(inside: str, size: str = "0 0 200 100") -> bytes:
    return f'<svg xmlns="{NAMESPACE}" viewBox="{size}">{inside}</svg>'.encode()


def box(width: int, height: int) -> bytes:
    """A black figure of this size in pixels."""
    rect = f'<rect width="{width}" height="{height}"/>'
    return svg(rect, f"0 0 {width} {height}")


def strips(data: bytes, alt: str = "Two cells", height: float = A4.text_height) -> list[Strip]:
    setter = Setter({"media/a.svg": data}, height)
    return setter.text(f'![{alt}](media/a.svg "Figure 1.")', WIDTH)


def page(inside: str) -> bytes:
    return one_pdf(strips(svg(inside)))


def measure(data: bytes) -> tuple[float, float]:
    """Width and height of the figure's strip, whose ink fills it."""
    left, _, right, _ = ink(one_pdf(strips(data)[:1]))
    return right - left, strips(data)[0].height


class TestSize:
    """96 pixels are an inch; no wider than the column, no higher than 60% of a page."""

    def test_a_small_figure_has_its_natural_size(self) -> None:
        assert measure(box(200, 100)) == pytest.approx((150, 75), abs=1)

    def test_a_wide_figure_is_scaled_to_its_column(self) -> None:
        assert measure(box(3000, 1000)) == pytest.approx((WIDTH, WIDTH / 3), abs=1)

    def test_a_tall_figure_leaves_room_for_its_item(self) -> None:
        (strip, *_) = strips(box(500, 5000), height=LETTER.text_height)
        assert strip.height == pytest.approx(0.6 * LETTER.text_height)

    def test_width_and_height_go_before_the_view_box(self) -> None:
        data = box(200, 100).replace(b"viewBox", b'width="400" height="200px" viewBox')
        assert measure(data) == pytest.approx((300, 150), abs=1)

    def test_a_view_box_may_begin_anywhere(self) -> None:
        moved = svg('<rect x="-50" y="30" width="200" height="100"/>', "-50 30 200 100")
        assert measure(moved) == measure(box(200, 100))

    def test_what_lies_outside_the_view_box_does_not_show(self) -> None:
        data = svg('<rect x="-500" y="-500" width="2000" height="2000"/>')
        assert measure(data) == measure(box(200, 100))


class TestText:
    """Texts are texts, set in the fonts of the page."""

    def test_words_of_the_figure_and_its_description_are_found(self, tmp_path: Path) -> None:
        data = page('<text x="9" y="20">NK cell</text>')
        assert "NK cell" in poppler_text(data, tmp_path)
        assert "Two cells" in poppler_text(data, tmp_path)
        assert "Figure 1." in whole_text(data)

    @pytest.mark.parametrize("family", ["", 'font-family="Helvetica, Times New Roman"'])
    def test_all_fonts_are_embedded(self, tmp_path: Path, family: str) -> None:
        texts = "".join(
            f'<text x="9" y="20" font-weight="{weight}" font-style="{style}">IL-6 → γ ≥ 1</text>'
            for weight in ("normal", "bold")
            for style in ("normal", "italic")
        )
        (tmp_path / "a.pdf").write_bytes(page(f"<g {family}>{texts}</g>"))
        listed = subprocess.run(
            ["pdffonts", str(tmp_path / "a.pdf")], check=True, capture_output=True, text=True
        ).stdout.splitlines()[2:]
        names = {line.split()[0].partition("+")[2] for line in listed}
        assert names == {
            "Roboto-Regular", "Roboto-Bold", "Roboto-Italic", "Roboto-BoldItalic",
            "STIXTwoMath",
        }  # fmt: skip
        assert all(line.split()[-5] == "yes" for line in listed)

    @pytest.mark.parametrize(("anchor", "shift"), [("start", 0), ("middle", 0.5), ("end", 1)])
    def test_anchors_hold_when_fonts_change_within_a_text(self, anchor: str, shift: float) -> None:
        text = '<text x="100" y="50" text-anchor="{}">H→→→→H</text>'
        left, _, right, _ = ink(one_pdf(strips(svg(text.format(anchor)))[:1]))
        assert left == pytest.approx(A4.left + 100 * PIXEL - shift * (right - left), abs=2)

    def test_characters_that_are_allowed_are_in_the_fonts(self) -> None:
        allowed = (chr(code) for code in range(0x20, 0x1_0000) if not 0xD800 <= code < 0xE000)
        assert uncovered("".join(each for each in allowed if not UNSHOWN.match(each))) == set()


def test_figures_are_vectors() -> None:
    data = page('<circle cx="9" cy="9" r="5"/><path d="M0 0L9 9"/>')
    assert images(data) == []
    assert paths(data) > paths(one_pdf(strips(svg(""))))


def test_a_name_in_capitals_is_a_drawing_too() -> None:
    setter = Setter({"media/A.SVG": box(200, 100)}, A4.text_height)
    assert images(one_pdf(setter.text("![Cell](media/A.SVG)", WIDTH))) == []


def test_what_is_used_again_is_drawn_again() -> None:
    shared = (
        '<defs><g id="a" stroke="black"><line x2="9"/><line y2="9"/></g></defs><use href="#a"/>'
    )
    once, thrice = page(shared), page(shared + '<use href="#a" x="5"/>' * 2)
    assert paths(thrice) - paths(once) == 4


def test_a_figure_leaves_no_trace_on_what_is_drawn_after_it() -> None:
    painted = '<g fill="#cccccc" stroke="#123456" stroke-width="9"><circle r="50"/></g>'
    text = Setter({}, A4.text_height).text("after", WIDTH)
    plain, after = (one_pdf([*strips(svg(each)), *text]) for each in ("", painted))
    assert ink(after)[3] == ink(plain)[3]
    assert objects(plain, pdfium.FPDF_PAGEOBJ_TEXT) == objects(after, pdfium.FPDF_PAGEOBJ_TEXT)


def test_a_figure_is_the_same_bytes_however_often_it_was_drawn() -> None:
    first = page('<text x="9" y="9">→ a</text><rect width="9" height="9" rx="2"/>')
    one_pdf(strips(box(3000, 1000)))
    again = page('<text x="9" y="9">→ a</text><rect width="9" height="9" rx="2"/>')
    drawing.cache_clear()
    assert first == again == page('<text x="9" y="9">→ a</text><rect width="9" height="9" rx="2"/>')


def test_all_copies_share_one_reading() -> None:
    drawing.cache_clear()
    for _ in range(3):
        page("<circle r='9'/>")
    assert drawing.cache_info().misses == 1


WATCHED = """
import sys
from generator.render.page.drawings import drawing
from tests.render.test_drawings import page
page("<text>warm up → the fonts</text><text font-weight='bold'>a</text>")

def hook(event, args):
    if event.startswith(("socket.", "urllib.", "subprocess.", "os.system")) or event == "open":
        raise SystemExit(f"{event} {args}")

sys.addaudithook(hook)
page('<text font-family="Nowhere, Arial" font-weight="bold" style="fill:#abc">words</text>')
page('<image href="/etc/passwd"/><use href="other.svg#a"/><use href="http://127.0.0.1:9/#a"/>')
"""


def test_no_drawing_opens_a_file_or_a_connection_or_speaks() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_svglib_is_loaded_for_drawings_only() -> None:
    code = (
        "import sys\nfrom generator.render.worksheet import worksheet\n"
        "from generator.render.paper import A4\nfrom tests.samples import sample_form\n"
        "worksheet(sample_form(), {}, A4)\nprint(sorted({'svglib', 'lxml'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    assert done.stdout == "[]\n"


class _Listener(logging.Handler):
    """Hears what svglib would have told the user."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


def told(data: bytes) -> list[str]:
    """Warnings of svglib while a drawing is read and drawn."""
    listener = _Listener()
    log = logging.getLogger("svglib")
    log.addHandler(listener)
    try:
        one_pdf(strips(data))
    finally:
        log.removeHandler(listener)
    return listener.heard


_NUMBERS = st.decimals(-999, 999, places=2).map(str)
_LENGTHS = st.decimals(20, 999, places=3).map(str)
_SIZES = st.tuples(_LENGTHS, st.sampled_from(["", "px"])).map("".join)


def _list(least: int, most: int, of: st.SearchStrategy[str] = _NUMBERS) -> st.SearchStrategy[str]:
    return st.lists(of, min_size=least, max_size=most).map(" ".join)


_FACTORS = st.sampled_from(["2", "-.5", "3", "-1", ".01", ".1", "10", "100", "-100", "0.37"])
_COMMANDS = st.one_of(
    *(st.tuples(st.sampled_from(each + each.lower()), _list(2, 2)).map("".join) for each in "MLT"),
    *(st.tuples(st.sampled_from(each + each.lower()), _list(1, 1)).map("".join) for each in "HV"),
    *(st.tuples(st.sampled_from(each + each.lower()), _list(4, 4)).map("".join) for each in "SQ"),
    st.tuples(st.sampled_from("Cc"), _list(6, 6)).map("".join),
    st.tuples(_list(3, 3), st.sampled_from(["0 0", "0,1", "1 1"]), _list(2, 2)).map(
        lambda parts: f"a{parts[0]} {parts[1]} {parts[2]}"
    ),
    _list(2, 2).map("ZM{}".format),
)
_STEPS = st.one_of(
    _list(1, 2).map("translate({})".format),
    _list(1, 1).map("rotate({})".format),
    _list(3, 3).map("rotate({})".format),
    _list(1, 2, _FACTORS).map("scale({})".format),
)
ANY_VALUE: dict[str, st.SearchStrategy[str]] = {
    **dict.fromkeys(("x", "y", "cx", "cy", "x1", "y1", "x2", "y2"), _NUMBERS),
    **dict.fromkeys(("width", "height", "r", "font-size", "stroke-width", "ry"), _SIZES),
    "rx": st.decimals(0, 9, places=1).map(str),
    **dict.fromkeys(("fill", "stroke"), st.sampled_from(["none", "black", "#abc", "#A0B1C2"])),
    "points": st.integers(3, 6).flatmap(lambda n: _list(2 * n, 2 * n)),
    "d": st.lists(_COMMANDS, max_size=8).map(lambda each: "M1 2" + "".join(each)),
    "transform": st.lists(_STEPS, min_size=1, max_size=3).map(" ".join),
    "stroke-dasharray": st.one_of(st.just("none"), _list(1, 4, _LENGTHS)),
    "stroke-linecap": st.sampled_from(["butt", "round", "square"]),
    "stroke-linejoin": st.sampled_from(["miter", "round", "bevel"]),
    "font-family": st.sampled_from(["Roboto", "Times New Roman, serif"]),
    "font-weight": st.sampled_from(["normal", "bold"]),
    "font-style": st.sampled_from(["normal", "italic"]),
    "style": st.sampled_from(["", ";", "fill:#abc", "stroke: black; stroke-width: 2px;"]),
    "text-anchor": st.sampled_from(["start", "middle", "end"]),
}
_WORDS = st.text(st.sampled_from("ab γ→<&✓\n"), max_size=9)
_NOT_DRAWN_BY_CHANCE = {"id", "href", "version", "xmlns", "viewBox"}


@st.composite
def _element(draw: st.DrawFn, depth: int = 0) -> str:
    names = ["rect", "circle", "ellipse", "line", "polygon", "path", "text", "use"]
    name = draw(st.sampled_from(names if depth else [*names, "g"]))
    kind = KINDS[name]
    optional = sorted(kind.attributes - kind.needs - _NOT_DRAWN_BY_CHANCE)
    chosen = {*kind.needs, *draw(st.sets(st.sampled_from(optional)))} - {"href"}
    attributes = {each: draw(ANY_VALUE[each]) for each in sorted(chosen)}
    if name == "use":
        attributes["href"] = "#shared"
    written = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    inside = escape(draw(_WORDS)) if name == "text" else ""
    if name == "g":
        inside = "".join(draw(st.lists(_element(depth + 1), max_size=3)))
    return f"<{name}{written}>{inside}</{name}>"


@st.composite
def drawings(draw: st.DrawFn) -> bytes:
    """Any drawing whose values the bank would let through; it may be out of scale."""
    parts = draw(st.lists(_element(), max_size=4))
    shared = draw(_element(1).filter(lambda text: not text.startswith("<use")))
    name = shared[1:].split()[0].split(">")[0]
    defined = shared.replace(f"<{name}", f'<{name} id="shared"', 1)
    return svg(f"<defs>{defined}</defs><circle r='9'/>{''.join(parts)}")


def _needed() -> Iterator[str]:
    yield from VALUES.keys() - ANY_VALUE.keys() - _NOT_DRAWN_BY_CHANCE


def test_the_random_drawings_use_every_attribute() -> None:
    assert list(_needed()) == []


def _scale_faults(data: bytes) -> list[str]:
    return [fault.message for fault in faults(data) if "times larger or smaller" in fault.message]


@given(drawings())
def test_whatever_the_bank_lets_through_is_drawn_without_a_word(data: bytes) -> None:
    if out_of_scale := _scale_faults(data):
        event("out of scale")
    assert [fault.message for fault in faults(data)] == out_of_scale
    if not out_of_scale:
        assert told(data) == []


@pytest.mark.parametrize("factor", ["10", "-10", ".1", "-.1"])
@pytest.mark.parametrize("number", ["999999", "-999999", ".000000000001", "0"])
def test_drawings_at_the_bounds_are_drawn(factor: str, number: str) -> None:
    size = number.removeprefix("-")
    inside = (
        f'<rect x="{number}" width="{size}" height="{size}" stroke="black" stroke-width="{size}"/>'
        f'<text x="{number}" y="{number}" font-size="{size}">→ a</text><circle r="{size}"/>'
        f'<ellipse rx="{size}" ry="{size}"/><polygon points="0 0 {number} 0 0 {number}"/>'
        f'<path d="M0 0A{size} {size} {number} 0 1 {number} 5T{number} {number}"/>'
    )
    steps = f"translate({number} {number}) rotate({number} {number} {number})"
    for _ in range(3):
        inside = f'<g transform="scale({factor}) {steps}">{inside}</g>'
    data = svg(inside)
    assert list(faults(data)) == []
    assert told(data) == []
