"""`quizwright passages`, as an author runs it."""

import json

import pytest
import yaml

from generator.model.key_point import Passage
from tests.bank.guides import ARTICLE, SENTENCE, recorded
from tests.cli.running import quizwright


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("guide") / "bees.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


def test_every_heading_entry_and_sentence_is_listed(guide: str) -> None:
    done = quizwright("passages", guide, COLUMNS="60")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert len(lines) == 20
    assert (
        lines[0]
        == f"1          heading     5 words  {recorded(ARTICLE, 'Keeping bees in a town').hash}"
    )
    assert lines[10].startswith("9          entry      13 words  ")
    assert lines[11] == "    Tools: a smoker, a hive tool and a veil. They last for…"
    assert lines[14].split() == ["12", "sentence", "10", "words", recorded(ARTICLE, SENTENCE).hash]


def test_text_gives_the_entry_of_just_that_stretch(guide: str) -> None:
    done = quizwright("passages", guide, "--text", SENTENCE, "--yaml", "--place", "H3.P1")
    (entry,) = yaml.safe_load(done.stdout)
    expected = recorded(ARTICLE, SENTENCE, "H3.P1").model_copy(update={"lines": "12"})
    assert Passage.model_validate(entry) == expected


def test_lines_give_all_words_of_those_lines(guide: str) -> None:
    done = quizwright("passages", guide, "--lines", "3-4", "--json")
    (entry,) = json.loads(done.stdout)
    assert (entry["lines"], entry["at"], entry["words"]) == ("3-4", 5, 26)
    assert entry["text"].startswith("Bees find more flowers in a town")


def test_without_a_place_the_entry_waits_for_one(guide: str) -> None:
    done = quizwright("passages", guide, "--lines", "12", "--yaml")
    assert done.stdout.startswith('- place: H?.P?\n  lines: "12"\n')


def test_no_entry_holds_the_text_of_the_guide(guide: str) -> None:
    done = quizwright("passages", guide, "--yaml")
    assert len(yaml.safe_load(done.stdout)) == 10
    assert "honey" not in done.stdout


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--text", "bees read books"), "does not stand in"),
        (("--text", "hive"), "stands 2 times"),
        (("--text", "…"), "holds no words"),
        (("--lines", "90-91"), "there is no line 90"),
        (("--lines", "four"), "'four' are no lines"),
        (("--lines", "2"), "no words on line 2 of"),
        (("--lines", "1", "--text", "bees"), "exclude each other"),
        (("--yaml", "--json"), "exclude each other"),
        (("--yaml", "--place", "H1.P1"), "--place names one stretch"),
        (("--lines", "1", "--yaml", "--place", "H1 P1"), "'H1 P1' is no place"),
    ],
)
def test_what_cannot_be_honoured_exits_2_with_one_message(
    guide: str, args: tuple[str, ...], message: str
) -> None:
    done = quizwright("passages", guide, *args)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert done.stderr.count("quizwright:") == 1
