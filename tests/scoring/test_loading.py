"""What scoring loads: nothing heavy before it is needed."""

import subprocess
import sys

HEAVY = ("markdown_it", "pylatexenc", "pint", "simpleeval", "reportlab", "ziamath", "yaml", "click")


def loaded_by(statements: str) -> str:
    code = f"import sys\n{statements}\nprint(*[each for each in {HEAVY} if each in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_importing_markup_and_scoring_loads_no_heavy_library() -> None:
    assert loaded_by("import generator.scoring.key, generator.markup.fill") == ""


def test_scoring_plain_answers_loads_no_heavy_library() -> None:
    score = "from generator.scoring.score import score_form\n"
    sample = "from tests.samples import RIGHT, sample_form\n"
    assert loaded_by(score + sample + "score_form(sample_form(), dict(enumerate(RIGHT, 1)))") == ""


def test_plain_words_are_shown_without_the_parser() -> None:
    show = "from generator.markup.plain import to_line, to_lines\n"
    plain = "to_line('Grade 2, severe'), to_lines('Grade 2, severe', 80)"
    assert loaded_by(show + plain) == ""
    assert loaded_by(show + "to_line('*Grade* 2')") == "markdown_it"
