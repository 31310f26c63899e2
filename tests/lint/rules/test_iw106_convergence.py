"""IW106 convergence."""

from dataclasses import replace

import pytest

from generator.lint.reading import ItemReading
from generator.lint.rules.iw106_convergence import RULE
from tests.lint.bases import BASES, Base, Planting, planted, share
from tests.lint.items import hits, several, single

JOINTS = ("{} and {}", "{}, {}", "{} or {}", "{}; {}", "{} & {}", "{}, and {}")


def varied(joint: str) -> Planting:
    """The key shares each part with one wrong option, and they share none."""

    def plant(base: Base) -> Base:
        key, one, two, three = _bare(base)
        wrong = [(key, two), (three, one), ("salt", "sand")]
        return _with_pairs(base, joint, (key, one), wrong)

    return plant


def crossed(joint: str) -> Planting:
    """Every part stands in two options."""

    def plant(base: Base) -> Base:
        key, one, two, three = _bare(base)
        return _with_pairs(base, joint, (key, one), [(key, two), (three, one), (three, two)])

    return plant


def around_another(joint: str) -> Planting:
    """A wrong option has the parts that return."""

    def plant(base: Base) -> Base:
        key, one, two, three = _bare(base)
        return _with_pairs(base, joint, (key, two), [(key, one), (three, one), ("salt", "sand")])

    return plant


def _bare(base: Base) -> list[str]:
    texts = [base.key_text, *(base.options[n - 1] for n in base.distractors)]
    return [text.replace(" and ", " with ") for text in texts]


def _with_pairs(base: Base, joint: str, key: tuple[str, str], wrong: list[tuple[str, str]]) -> Base:
    options = [joint.format(*pair) for pair in wrong]
    options.insert(base.key - 1, joint.format(*key))
    return replace(base, options=tuple(options))


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*map(varied, JOINTS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*map(crossed, JOINTS))) <= 0.02
    assert share(RULE, planted(*map(around_another, JOINTS))) <= 0.02
    assert share(RULE, [base.item() for base in BASES]) <= 0.02


@pytest.mark.parametrize(("language", "and_"), [("de", "und"), ("fr", "et")])
def test_it_knows_german_and_french(language: str, and_: str) -> None:
    pairs = ((0, 1), (0, 2), (3, 1))
    words = ("Leber", "Niere", "Lunge", "Herz")
    options = [f"{words[a]} {and_} {words[b]}" for a, b in pairs]
    assert hits(RULE, single("Frage?", *options, language=language))


def test_it_says_how_often_parts_return() -> None:
    item = single("Which?", "maize, beans, and squash", "maize, rye", "rice, beans, squash", "a, b")
    assert not hits(RULE, item)
    item = single("Which?", "maize and beans", "maize and rye", "rice and beans", "hay and oats")
    (hit,) = hits(RULE, item)
    assert "the parts of option 1 (the key) stand in 2.0 options on average" in hit.message
    assert "those of any other in 1.5 at most" in hit.message
    assert hit.way == ("options", 0, "text")


@pytest.mark.parametrize(
    "item",
    [
        single("Which?", "I and II", "I and III", "II and IV", "III and IV"),
        single("How many?", "1,000", "1,500", "2,000"),
        single("Which?", "maize and beans", "maize and rye"),
        single("Which?", "maize and beans", "maize and rye", "rice and beans", "oats"),
        single("Which?", "maize and salt", "maize and rye", "maize and hay"),
        several("Which?", "maize and beans", "maize and rye", "rice and beans"),
        single(
            "Is it so?",
            "Yes, because the sun gives so much light that all can be seen",
            "Yes, if the moon shines",
            "No, because it is night",
        ),
    ],
)
def test_it_is_silent_where_parts_are_no_cue(item: ItemReading) -> None:
    assert not hits(RULE, item)
