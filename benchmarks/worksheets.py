"""Worksheets per second, against a raw canvas that draws the same lines as a floor.

The floor knows every line of every page beforehand: it breaks no lines, measures nothing and plans
no pages. Its font is the worksheets' own. Both run in one process, rounds interleaved.

    python -m benchmarks.worksheets [COPIES]
"""

import sys
from collections.abc import Callable
from io import BytesIO
from time import process_time

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from generator.assemble.form import assemble
from generator.render.answer_key import answer_key
from generator.render.paper import A4
from generator.render.text.fonts import font_of
from generator.render.worksheet import worksheet
from generator.workflows.locate import load_module_named

MODULE, QUIZ = "nk-cells-and-car-t", "safety"
ROUNDS = 3


def lines_of(pdf: bytes) -> list[list[str]]:
    """The lines of text on each page."""
    return [page.extract_text().splitlines() for page in PdfReader(BytesIO(pdf)).pages]


def raw_canvas(pages: list[list[str]]) -> bytes:
    """A PDF of these lines, drawn one below the other."""
    output = BytesIO()
    font = font_of("regular")
    canvas = Canvas(output, pagesize=(A4.width, A4.height), invariant=1, initialFontName=font)
    for lines in pages:
        canvas.setFont(font, 10.5)
        for number, line in enumerate(lines):
            canvas.drawString(50, A4.height - 50 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return output.getvalue()


def cpu_each(works: dict[str, Callable[[], object]], copies: int) -> dict[str, float]:
    """Least CPU seconds a copy, by name; the rounds take turns."""
    least = dict.fromkeys(works, float("inf"))
    for _ in range(ROUNDS):
        for name, work in works.items():
            start = process_time()
            for _ in range(copies):
                work()
            least[name] = min(least[name], (process_time() - start) / copies)
    return least


def main() -> None:
    """Print throughput and ratios."""
    copies = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    bank = load_module_named(MODULE)
    numbers = iter(range(1, 10**9))

    def form() -> object:
        return assemble(bank, QUIZ, 7, next(numbers))

    first = assemble(bank, QUIZ, 7, 1)
    pages = lines_of(worksheet(first, bank.media, A4))
    works: dict[str, Callable[[], object]] = {
        "raw canvas, the floor": lambda: raw_canvas(pages),
        "form alone": form,
        "worksheet": lambda: worksheet(assemble(bank, QUIZ, 7, next(numbers)), bank.media, A4),
        "answer key": lambda: answer_key(assemble(bank, QUIZ, 7, next(numbers)), bank.media, A4),
    }
    for work in works.values():
        work()
    each = cpu_each(works, copies)
    floor = each["raw canvas, the floor"]
    print(f"{MODULE}/{QUIZ}: {sum(1 for _ in first.placements())} items, {len(pages)} pages")
    for name, seconds in each.items():
        print(f"{name:22} {1 / seconds:7.1f} a second, {seconds / floor:6.2f} × floor")


if __name__ == "__main__":
    main()
