"""Which elements an SVG may have, with which attributes and children, and why not others."""

from dataclasses import dataclass

_PAINT = frozenset(
    ("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray")
)
_LETTERS = frozenset(("font-family", "font-size", "font-weight", "font-style", "text-anchor"))
STYLES = _PAINT | _LETTERS
"""What may stand in `style`, where the element may have it as an attribute."""

_COMMON = frozenset(("id", "style", "transform"))
SHAPES = frozenset(("rect", "circle", "ellipse", "line", "polygon", "path", "text"))
"""What draws something itself."""
_WORDS = frozenset(("title", "desc"))
_DRAWN = SHAPES | _WORDS | {"g", "use"}


@dataclass(frozen=True, slots=True)
class Kind:
    """Attributes and children of an element; those in `needs` it must have."""

    attributes: frozenset[str]
    needs: frozenset[str] = frozenset()
    children: frozenset[str] = frozenset()
    has_text: bool = False


def _shape(*needs: str, **optional: bool) -> Kind:
    own = frozenset((*needs, *optional))
    return Kind(own | _COMMON | _PAINT, needs=frozenset(needs), children=_WORDS)


def _words() -> Kind:
    return Kind(frozenset(("id",)), has_text=True)


KINDS = {
    "svg": Kind(
        STYLES | {"xmlns", "version", "id", "style", "width", "height", "viewBox"},
        needs=frozenset(("xmlns",)),
        children=_DRAWN | {"defs"},
    ),
    "title": _words(),
    "desc": _words(),
    "defs": Kind(frozenset(("id",)), children=SHAPES | {"g"}),
    "g": Kind(_COMMON | STYLES, children=_DRAWN),
    "use": Kind(_COMMON | STYLES | {"href", "x", "y"}, needs=frozenset(("href",))),
    "rect": _shape("width", "height", x=True, y=True, rx=True),
    "circle": _shape("r", cx=True, cy=True),
    "ellipse": _shape("rx", "ry", cx=True, cy=True),
    "line": _shape(x1=True, y1=True, x2=True, y2=True),
    "polygon": _shape("points"),
    "path": _shape("d"),
    "text": Kind(_COMMON | STYLES | {"x", "y"}, has_text=True),
}
"""All elements that may stand in a figure."""

_STILL = ("is a motion, and paper keeps still", "draw what is to be seen at the end")
_PLAIN = ("is not drawn", "fill with a plain colour, or save the figure as PNG")
REASONS = {
    "script": ("is a program, and a figure may not run anything", "remove it"),
    "image": ("is a picture inside the drawing", "draw it, or save the whole figure as PNG"),
    "foreignObject": ("holds what is no SVG", "write its words as <text>"),
    "style": ("is a style sheet", "give the elements attributes: fill, stroke, font-size, …"),
    "a": ("is a link, which paper cannot show", "keep what is inside"),
    "tspan": ("is not drawn", "write each line or part as a <text> of its own"),
    "polyline": ("is not drawn", 'write it as <path d="M x y L x y …" fill="none">'),
    "marker": ("is not drawn", "draw arrow heads as <polygon> or <path>"),
    "symbol": ("is not drawn", "use <g> inside <defs>"),
    **dict.fromkeys(("animate", "animateMotion", "animateTransform", "set"), _STILL),
    **dict.fromkeys(("linearGradient", "radialGradient", "pattern", "filter"), _PLAIN),
    **dict.fromkeys(("clipPath", "mask"), ("is not drawn", "draw only what is to be seen")),
}
"""What is wrong with elements that are often met, and what to do instead."""
