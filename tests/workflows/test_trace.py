"""What rests on the parts of a guide that were edited."""

from hypothesis import given
from hypothesis import strategies as st

from generator.bank.guide import words
from generator.workflows.trace import Trace, TracedPassage, trace
from tests.bank.guides import ARTICLE, SENTENCE
from tests.workflows.guided import bank, item, quiz

CLAIMS = {
    "KP-01": ["Bees find more flowers in a town than in many fields."],
    "KP-02": ["Tools: a smoker, a hive tool and a veil. They last for years."],
    "KP-03": [SENTENCE, "Do not open it in rain."],
    "KP-04": [SENTENCE],
}
ITEMS = (
    item("flowers", "KP-01"),
    item("honey", "KP-03", tags=("food",)),
    item("rain", "KP-03", status="draft"),
    item("old", "KP-03", status="retired"),
    item("sugar", "KP-04", topic="winter"),
)
QUIZZES = {
    "all": quiz(),
    "food": quiz(tag=("food",)),
    "winter": quiz(topic=("winter",)),
    "town": quiz(key_point=("KP-01",)),
}
BANK = bank(ARTICLE, CLAIMS, ITEMS, QUIZZES)


def traced(guide: str) -> Trace:
    return trace(BANK, words(guide))


def flagged(guide: str) -> list[str]:
    return [point.id for point in traced(guide).points if point.state != "found"]


def test_the_guide_as_it_was_recorded_holds_everything() -> None:
    result = traced(ARTICLE)
    assert result.counts() == {"found": 4, "moved": 0, "changed": 0, "missing": 0}
    assert result.holds()
    assert result.points[2].passages == (
        TracedPassage("H1.P1", "found", 12),
        TracedPassage("H1.P2", "found", 13),
    )


def test_an_edit_flags_the_key_points_that_rest_on_it_and_what_measures_them() -> None:
    result = traced(ARTICLE.replace("15–20 kg", "15–30 kg"))
    assert [point.state for point in result.points] == ["found", "found", "changed", "changed"]
    assert not result.holds()
    third, fourth = result.points[2:]
    assert third.items == ("honey", "rain")
    assert third.quizzes == ("all", "food")
    assert fourth.items == ("sugar",)
    assert fourth.quizzes == ("all", "winter")


def test_a_key_point_is_in_the_state_of_its_worst_passage() -> None:
    result = traced(ARTICLE.replace("Do not open it in rain.", "").replace("honey", "sugar"))
    assert [passage.state for passage in result.points[2].passages] == ["changed", "missing"]
    assert result.points[2].state == "missing"
    assert result.points[2].passages[1].line is None


def test_a_moved_passage_is_told_but_the_guide_still_holds() -> None:
    result = traced(ARTICLE.replace(SENTENCE, "").replace("Keeping", f"{SENTENCE} Keeping"))
    assert [point.state for point in result.points] == ["found", "found", "moved", "moved"]
    assert result.holds()


@given(st.sampled_from(sorted(CLAIMS)), st.data())
def test_an_edit_flags_exactly_its_dependents(key_point: str, data: st.DataObject) -> None:
    part = data.draw(st.sampled_from(CLAIMS[key_point]))
    parts = part.split()
    parts[data.draw(st.integers(0, len(parts) - 1))] = "xylophone"
    guide = " ".join(ARTICLE.split()).replace(part, " ".join(parts))
    dependents = [point for point, claims in CLAIMS.items() if part in claims]
    assert flagged(guide) == dependents


def test_edits_elsewhere_flag_nothing() -> None:
    guide = ARTICLE.replace("hardly any in winter", "none at all").replace(
        "What a keeper needs", "## Requirements\n\nThere are a few.\n"
    )
    assert flagged(guide) == []
