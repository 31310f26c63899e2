"""SVG text to a tree of elements, with nothing that XML offers beyond elements and text.

The parser is expat itself, with its handlers set so that a document type is refused before any of
it is read: without one there are no entities, so nothing can unfold or lead to another file.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

MAX_DEPTH = 12
"""Elements within each other."""

_DECLARATION = (
    'remove the line; `<svg xmlns="http://www.w3.org/2000/svg" …>` needs nothing above it'
)


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong with an SVG, where, and what to do; lines and columns count from 1."""

    line: int
    column: int
    message: str
    hint: str


class Refused(Exception):
    """The text is no SVG that can be read; carries the fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its attributes, its children and the text directly inside it."""

    name: str
    attributes: dict[str, str]
    line: int
    column: int
    children: list["Element"] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text directly inside the element."""
        return "".join(self.texts)

    def fault(self, message: str, hint: str) -> Fault:
        """A fault that stands where this element begins."""
        return Fault(self.line, self.column, message, hint)

    def all(self) -> Iterator["Element"]:
        """This element and all that stand in it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.all()


def read(data: bytes) -> Element:
    """The root element of an SVG.

    Raises:
        Refused: if it is not well formed, nested too deep, or more than elements and text.
    """
    return _Reader().read(data)


class _Reader:
    """Builds the tree while expat reads."""

    def __init__(self) -> None:
        self._open: list[Element] = []
        self._roots: list[Element] = []
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declared
        parser.StartDoctypeDeclHandler = self._document_type
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        self._parser = parser

    def read(self, data: bytes) -> Element:
        try:
            self._parser.Parse(data, True)  # noqa: FBT003 - expat takes it by position only
        except expat.ExpatError as error:
            message = f"is no SVG: {expat.ErrorString(error.code)}"
            hint = "save it anew as plain SVG in UTF-8"
            raise Refused(Fault(error.lineno, error.offset + 1, message, hint)) from None
        return self._roots[0]

    def _refuse(self, message: str, hint: str) -> NoReturn:
        raise Refused(Fault(*self._here(), message, hint))

    def _here(self) -> tuple[int, int]:
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() != "utf-8":
            self._refuse(f"is written in {encoding}", "save it in UTF-8")

    def _document_type(self, *_: object) -> None:
        self._refuse("has a document type, which could define entities", _DECLARATION)

    def _instruction(self, target: str, _data: str) -> None:
        self._refuse(f"has an instruction for other programs, '<?{target}'", _DECLARATION)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) == MAX_DEPTH:
            hint = "take out groups that hold one thing only"
            self._refuse(f"has more than {MAX_DEPTH} elements within each other", hint)
        element = Element(name, attributes, *self._here())
        (self._open[-1].children if self._open else self._roots).append(element)
        self._open.append(element)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _characters(self, text: str) -> None:
        self._open[-1].texts.append(text)
