"""IW107 article-cue."""

from dataclasses import replace

import pytest

from generator.bank.rewriting.edits import Rewrite
from generator.language.lists import lists_for
from generator.lint.reading import ItemReading
from generator.lint.rules.iw107_article_cue import RULE, article_after
from tests.lint.bases import BASES, Base, Planting, planted, share
from tests.lint.items import hits, several, single

ENDS = ("{}", "{}:", "{} ____", "{} ______.", "{} ...", "{} ____ that all know")


def ending(end: str, article: str, key: str, other: str) -> Planting:
    """A stem with an article, and a word before the key and before the others."""

    def plant(base: Base) -> Base:
        words = [key if n == base.key else other for n in range(1, 5)]
        options = tuple(
            f"{word} {text.lower()}" for word, text in zip(words, base.options, strict=True)
        )
        return replace(base, stem=f"What was shown is {end.format(article)}", options=options)

    return plant


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*(ending(end, "an", "odd", "plain") for end in ENDS))) >= 0.98
    assert share(RULE, planted(*(ending(end, "a", "common", "old") for end in ENDS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    near = (
        ending("{}", "a(n)", "odd", "plain"),
        ending("{}", "an", "odd", "old"),
        ending("{}", "an", "plain", "odd"),
        ending("{}", "a/an", "odd", "plain"),
        ending("{}", "a or an", "odd", "plain"),
        ending("{}", "vitamin A", "common", "old"),
        ending("{}", "data", "common", "old"),
        ending("{} thing. Which?", "an", "odd", "plain"),
        ending("{} ____ or a ____", "an", "odd", "plain"),
        ending("{} `code`", "an", "odd", "plain"),
        ending("{} $x$", "an", "odd", "plain"),
    )
    assert share(RULE, planted(*near)) <= 0.02
    assert share(RULE, [base.item() for base in BASES]) <= 0.02


@pytest.mark.parametrize(
    "text",
    [
        *("apple", "Hour", "honest reply", "heir", "MRI", "NK cell", "X-ray", "S3 gallop"),
        *("8-hour rest", "11th day", "18", "800 mL", "umbrella", "uninsured man", "rms value"),
        *("mRNA", "F test", "'ideal' gas", "(active) drug", "Euler circuit", "IgG", "NGO"),
    ],
)
def test_an_comes_before(text: str) -> None:
    assert article_after(text, lists_for("en")) == "an"


@pytest.mark.parametrize(
    "text",
    [
        *("cell", "unit", "European", "one-way mirror", "one", "university", "uterus", "ewe"),
        *("CT scan", "tRNA", "U-turn", "180 mL", "7", "T-cell", "hospital", "PhD", "UK law"),
        *("utility", "eukaryote", "B cell", "yard", "unanimous vote", "uric acid stone"),
    ],
)
def test_a_comes_before(text: str) -> None:
    assert article_after(text, lists_for("en")) == "a"


@pytest.mark.parametrize(
    "text",
    [
        "the cell",
        "an apple",
        "historic day",
        "herb",
        "`x`",
        "SARS",
        "1100",
        "…",
        "All",
        "β",
        "éclair",
    ],
)
def test_the_article_may_be_in_doubt(text: str) -> None:
    assert article_after(text, lists_for("en")) == ""


def item(stem: str) -> ItemReading:
    return single(stem, "plate", "effector cell", "memory cell", key=2)


def test_it_says_which_article_fits_how_many() -> None:
    (hit,) = hits(RULE, item("Such a cell is an"))
    assert hit.message == "'an' before the options fits 1 of 3, the key among them"
    assert hit.way == ("stem",)


@pytest.mark.parametrize(
    ("stem", "mended"),
    [
        ("Such a cell is an", "Such a cell is a(n)"),
        ("Such a cell is an ____.", "Such a cell is a(n) ____."),
        (r"Such a cell is an \_\_\_\_", r"Such a cell is a(n) \_\_\_\_"),
        ("An ____ kills a **tumour** cell.", "A(n) ____ kills a **tumour** cell."),
    ],
)
def test_the_fix_writes_both_articles_and_leaves_nothing_to_find(stem: str, mended: str) -> None:
    (hit,) = hits(RULE, item(stem))
    assert hit.edit == Rewrite(("stem",), mended)
    assert not hits(RULE, item(mended))


@pytest.mark.parametrize("stem", ["Such a cell is **an**", "Such a cell is *an* ____"])
def test_there_is_no_fix_where_markup_stands_around_the_article(stem: str) -> None:
    assert [hit.edit for hit in hits(RULE, item(stem))] == [None]


def test_half_of_the_options_is_no_minority() -> None:
    assert not hits(RULE, single("It is an", "egg", "apple", "pear", "plum"))
    assert not hits(RULE, single("It is an", "egg", "historic pear", "`pear`", "plum"))


def test_options_with_articles_of_their_own_are_not_judged() -> None:
    assert not hits(RULE, single("It is an", "egg", "a pear", "the plum", "his fig"))


def test_it_needs_three_options_and_one_key() -> None:
    assert not hits(RULE, single("It is an", "egg", "pear"))
    assert not hits(RULE, several("It is an", "egg", "pear", "plum", "fig", keys=(1,)))
