"""IW207 gratuitous-text."""

from generator.lint.rules.iw207_gratuitous_text import RULE
from tests.lint.bases import Base, Planting, planted, share
from tests.lint.items import hits, single

SENTENCES = (
    "Hospitals everywhere suffer from crowded waiting rooms.",
    "Students often arrive late because trams break down.",
    "Yesterday's newspaper printed a long interview.",
    "Chocolate tastes sweeter after strong coffee.",
    "Cheap umbrellas rarely survive autumn storms.",
)


def after(sentence: str) -> Planting:
    def plant(base: Base) -> Base:
        return base.with_stem(f"{sentence} {base.stem}")

    return plant


def about(sentence: str) -> Planting:
    """Plants a sentence that speaks of the key."""

    def plant(base: Base) -> Base:
        return base.with_stem(f"{sentence} {base.key_text.lower()}. {base.stem}")

    return plant


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*map(after, SENTENCES))) >= 0.98


def test_it_is_silent_where_something_comes_back() -> None:
    starts = [sentence.rstrip(".") + " near the" for sentence in SENTENCES]
    assert share(RULE, planted(*map(about, starts))) <= 0.02


def test_short_sentences_and_the_rationale_are_taken_into_account() -> None:
    assert not hits(RULE, single("Look here. Which organ filters blood?", "Kidney", "Lung"))
    stem = f"{SENTENCES[3]} Which organ filters blood?"
    assert not hits(RULE, single(stem, "Kidney", "Lung", rationale="Coffee does not matter."))


def test_it_knows_german_and_french() -> None:
    german = (
        "Billige Regenschirme überleben selten starke Herbststürme. Welches Organ filtert Blut?"
    )
    french = "Les parapluies fragiles résistent rarement aux tempêtes automnales. Quel organe ?"
    assert hits(RULE, single(german, "Niere", "Lunge", language="de"))
    assert hits(RULE, single(french, "Rein", "Poumon", language="fr"))


def test_the_message_quotes_the_sentence() -> None:
    (hit,) = hits(RULE, single(f"{SENTENCES[3]} Which organ filters?", "Kidney", "Lung"))
    assert hit.message == f"nothing comes back to '{SENTENCES[3]}'"
    assert hit.way == ("stem",)


def test_it_runs_only_when_asked_for() -> None:
    assert RULE.preview
