"""IW109 odd-format."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.bank.rewriting.edits import Rewrite
from generator.lint.reading import ItemReading
from generator.lint.rules.iw109_odd_format import RULE
from tests.lint.bases import BASES, Base, Planting, planted, share
from tests.lint.items import hits, several, single, true_false


def changed(one: Callable[[str], str], others: Callable[[str], str], *, key: bool) -> Planting:
    """One option and all others, each in a way of its own."""

    def plant(base: Base) -> Base:
        odd = base.key if key else base.distractors[0]
        options = tuple(
            (one if n == odd else others)(text) for n, text in enumerate(base.options, 1)
        )
        return replace(base, options=options)

    return plant


def same(text: str) -> str:
    return text


def stopped(text: str) -> str:
    return f"{text}."


def the(text: str) -> str:
    return f"The {text.lower()}"


def small_the(text: str) -> str:
    return f"the {text.lower()}"


def stopped_the(text: str) -> str:
    return f"The {text.lower()}."


WAYS = (
    (stopped, same),
    (same, stopped),
    (the, small_the),
    (small_the, the),
    (stopped_the, small_the),
)
NEAR_MISSES = (
    (lambda text: f"{text} etc.", same),
    (lambda text: f"{text} in the U.S.", same),
    (lambda text: f"{text} (HCl)", same),
    (lambda text: f"{text} of stage 4", same),
    (lambda text: f"mRNA of {text}", same),
    (lambda text: f"DNA of {text}", str.lower),
    (lambda text: f"Roman {text}", lambda text: f"small {text}"),
    (lambda text: f"Down {text}", lambda text: f"small {text}"),
    (lambda text: f"{text}?", stopped),
)


@pytest.mark.parametrize("key", [True, False])
def test_it_fires_on_planted_flaws(key: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert share(RULE, planted(*(changed(*way, key=key) for way in WAYS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*(changed(*way, key=True) for way in NEAR_MISSES))) <= 0.02
    assert share(RULE, [base.item() for base in BASES]) <= 0.02


def test_it_says_what_is_odd_in_one_hit_an_option() -> None:
    (hit,) = hits(RULE, single("It is", "the liver", "the lung", "The kidney."))
    assert hit.message == "option 3 alone ends with a full stop and begins with a capital"
    assert hit.way == ("options", 2, "text")
    (hit,) = hits(RULE, single("It is", "the liver.", "the lung.", "the kidney", key=3))
    assert hit.message == "option 3 (the key) alone ends without a full stop"


def edits(item: ItemReading) -> list[Rewrite | None]:
    return [hit.edit for hit in hits(RULE, item)]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("odd", "others", "mended"),
    [
        ("the kidney.", ("the liver", "the lung"), "the kidney"),
        ("the kidney", ("the liver.", "the lung."), "the kidney."),
        ("The kidney", ("the liver", "the lung"), "the kidney"),
        ("kidneys", ("The liver", "The lung"), "Kidneys"),
        ("The *kidney*.", ("the liver", "the lung"), "the *kidney*"),
        ("**the** kidney", ("The liver", "The lung"), "**The** kidney"),
    ],
)
def test_the_fix_follows_the_others_and_leaves_nothing_to_find(
    odd: str, others: tuple[str, ...], mended: str
) -> None:
    assert edits(single("It is", *others, odd)) == [Rewrite(("options", 2, "text"), mended)]
    assert not hits(RULE, single("It is", *others, mended))


@pytest.mark.parametrize(
    "item",
    [
        single("It is", "the liver", "the lung", "the kidney.", key=3),
        single("It is", "It grows. It ends.", "It grows", "It ends", key=2),
        single("It is a cell", "one cell", "two cells", "Cell of blood"),
        single("It is", "The liver", "The lung", "ras at work"),
        single("It is", "the liver", "the lung", "`the kidney`**.**"),
    ],
)
def test_there_is_no_fix_for_the_key_or_in_doubt(item: ItemReading) -> None:
    assert edits(item) in ([None], [])


@pytest.mark.parametrize(
    "item",
    [
        single("Was?", "die Leber", "die Lunge", "Sie selbst", language="de"),
        single("Was?", "kleine Zellen", "rote Zellen", "Zellen im Blut", language="de"),
        single("Who?", "Wagner", "Verdi", "someone else"),
        single("Which?", "pH", "p53", "The liver"),
        single("Which?", "The liver", "The lung", "The spleen", "none of the above"),
        single("How much?", "5.", "6", "7"),
        single("Which?", "the liver", "The lung"),
        true_false("It is the liver."),
    ],
)
def test_it_is_silent_where_the_difference_has_a_reason(item: ItemReading) -> None:
    assert not hits(RULE, item)


def test_german_function_words_show_what_is_style() -> None:
    (hit,) = hits(RULE, single("Was?", "die Leber", "die Lunge", "Das Herz", language="de"))
    assert hit.edit == Rewrite(("options", 2, "text"), "das Herz")


def test_options_of_a_multiple_choice_item_are_compared_too() -> None:
    (hit,) = hits(RULE, several("Which?", "the liver", "the lung", "the spleen."))
    assert hit.edit == Rewrite(("options", 2, "text"), "the spleen")
