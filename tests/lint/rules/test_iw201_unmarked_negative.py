"""IW201 unmarked-negative."""

import pytest

from generator.bank.rewriting.edits import Rewrite
from generator.language.lists import languages, lists_for
from generator.lint.prose import Prose
from generator.lint.rules.iw201_unmarked_negative import RULE
from generator.lint.stem.negation import LISTS, negative_lead_in
from tests.lint.bases import planted, share
from tests.lint.items import hits, several, single, true_false
from tests.lint.rules.negative_questions import NEAR_MISSES, NEGATIVE, TELLING, asking, emphasised


def fires(stem: str, language: str = "en") -> bool:
    return bool(hits(RULE, single(stem, "Fever", "Rash", language=language)))


def fix_of(stem: str) -> str | None:
    (hit,) = hits(RULE, single(stem, "Fever", "Rash"))
    assert hit.edit is None or isinstance(hit.edit, Rewrite)
    return hit.edit.text if hit.edit else None


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*map(asking, NEGATIVE))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*map(asking, NEAR_MISSES))) <= 0.02


@pytest.mark.parametrize("mark", ["**", "*"])
def test_an_emphasised_word_is_left_to_iw202(mark: str) -> None:
    wordings = emphasised(NEGATIVE, TELLING, mark)
    assert share(RULE, planted(*map(asking, wordings))) <= 0.02


def test_capitals_emphasise() -> None:
    assert not fires("Which of these is NOT a sign?")


@pytest.mark.parametrize(
    "stem",
    [
        "Welche dieser Aussagen trifft nicht zu?",
        "Welche Aussage zur Therapie ist falsch?",
        "Alle folgenden Zellen töten Tumorzellen, außer:",
        "Bei welchem dieser Patienten darf das Mittel nicht gegeben werden?",
        "Welche Antwort ist am wenigsten wahrscheinlich?",
        "Wählen Sie die falsche Aussage.",
    ],
)
def test_it_knows_german(stem: str) -> None:
    assert fires(stem, "de")


@pytest.mark.parametrize(
    "stem",
    [
        "Welche Therapie erhalten Patienten, die nicht ansprechen?",
        "Welche Therapie erhalten nicht vorbehandelte Patienten?",
        "Warum spricht der Patient nicht an?",
        "Wenn das Mittel nicht wirkt, welche Therapie folgt?",
        "Welcher Anteil der Patienten spricht nicht an?",
        "Welches Organ filtert nicht nur Blut?",
        "Welche der folgenden Zellen kommen außer T-Zellen infrage?",
        "Was muss das Team nicht nur einmal prüfen?",
    ],
)
def test_german_near_misses_are_silent(stem: str) -> None:
    assert not fires(stem, "de")


@pytest.mark.parametrize(
    "stem",
    [
        "Lequel de ces médicaments n'est pas un antipyrétique ?",
        "Quelle affirmation est fausse ?",
        "Toutes les propositions suivantes sont exactes, sauf :",
        "Parmi les signes suivants, lequel n’évoque pas une neurotoxicité ?",
        "Choisissez l'affirmation fausse.",
    ],
)
def test_it_knows_french(stem: str) -> None:
    assert fires(stem, "fr")


@pytest.mark.parametrize(
    "stem",
    [
        "Quel traitement reçoit un patient qui ne répond pas ?",
        "Pourquoi le patient ne répond-il pas ?",
        "Si le patient ne répond pas, quel traitement suit ?",
        "Quel pourcentage des patients ne répond pas ?",
        "Quel organe ne filtre pas seulement le sang ?",
    ],
)
def test_french_near_misses_are_silent(stem: str) -> None:
    assert not fires(stem, "fr")


@pytest.mark.parametrize(
    "stem",
    [
        "Which of these (the spleen is not one) is an organ?",
        "Which of the following, if not treated, is fatal?",
        "A drug, which is not approved in Europe, is used. What is it?",
        "What is the reason that these cells do not divide?",
        "Who said that nurses are not heard?",
        "Which drug is given to patients, not to donors?",
        "Which sign means 'not for resuscitation'?",
        "What is wrong with this prescription?",
        "Which set of numbers is in order from least to greatest?",
        "Which of these is the least soluble?",
        "How is a drug that does not cross the placenta tested?",
        "People who cannot sleep need",
        "The drug was not given because",
        "Which test has the fewest false positives?",
        "Which lawsuit is for false imprisonment?",
    ],
)
def test_a_negation_elsewhere_is_no_negative_question(stem: str) -> None:
    assert not fires(stem)


@pytest.mark.parametrize(
    "stem",
    [
        "A man has a fever. Which of these is not a sign of sepsis?",
        "Three of these are signs; which one is not?",
        "Which of the following, if true, would not help the patient?",
        "Which of the following drugs (all oral) is not an antibiotic?",
        "In which of the following cases does the rule generally not apply?",
        "Which tests did the ward's own team not order?",
        "Which sign can’t be treated?",
        "The patient is usually not entitled to which of the following?",
        "Which of these statements about cells and tissues is incorrect regarding size?",
        "Which of the following is an incorrect statement about fever?",
        "All of these are true, with the exception of:",
        "Each of the following is a sign except for which one?",
        "Which drugs should patients not take?",
        "When is paracetamol not given?",
    ],
)
def test_further_forms_are_known(stem: str) -> None:
    assert fires(stem)


def test_every_language_with_lists_has_those_that_are_needed() -> None:
    for language in languages():
        assert [name for name in LISTS if not lists_for(language).has(name)] == []


def test_the_message_names_the_word_and_the_way_leads_to_the_stem() -> None:
    (hit,) = hits(RULE, single("Which of these is not a sign?", "Fever", "Rash"))
    assert hit.message == "the question turns on 'not', which nothing emphasises"
    assert hit.way == ("stem",)


def test_statements_and_texts_with_gaps_are_no_questions() -> None:
    assert not hits(RULE, true_false("Which of these is not a sign is unclear."))


def test_multiple_choice_is_judged_too() -> None:
    assert hits(RULE, several("Which of these are not signs?", "Fever", "Rash", "Cough"))


def test_words_count_only_where_they_are_asked_for() -> None:
    found = negative_lead_in(single("It is not one. Which is not two?", "Fever", "Rash"))
    assert found is not None
    assert found.start == len("It is not one. Which is ")


@pytest.mark.parametrize(
    ("stem", "fixed"),
    [
        ("Which of these is not a sign?", "Which of these is **not** a sign?"),
        ("It is not so. Which is not a sign?\n", "It is not so. Which is **not** a sign?\n"),
        ("*A case.* Which is not a sign?", "*A case.* Which is **not** a sign?"),
        ("Which of these cannot be given?", "Which of these **cannot** be given?"),
        ("Which is least likely a sign?", "Which is **least** likely a sign?"),
        ("All of these are signs, with the exception of",
         "All of these are signs, with the **exception** of"),
    ],
)  # fmt: skip
def test_the_safe_fix_sets_the_word_in_bold(stem: str, fixed: str) -> None:
    assert fix_of(stem) == fixed


@pytest.mark.parametrize(
    "stem",
    [
        "Which of these is not a sign and does not recur?",
        "Which of these is not a *sign*?",
        "Which of these is not a sign? Tick one.",
        "Which of these\nis not a sign?",
    ],
)
def test_where_there_is_doubt_there_is_no_fix(stem: str) -> None:
    assert fix_of(stem) is None


def test_a_fixed_stem_reads_the_same_and_is_found_no_more() -> None:
    for item in planted(*map(asking, NEGATIVE)):
        for hit in hits(RULE, item):
            assert isinstance(hit.edit, Rewrite)
            assert hit.edit.way == ("stem",)
            assert Prose(hit.edit.text).text == item.stem.text
            assert not fires(hit.edit.text)
