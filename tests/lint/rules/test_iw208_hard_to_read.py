"""IW208 hard-to-read."""

import pytest

from generator.language.lists import languages
from generator.lint.rules.iw208_hard_to_read import RULE
from generator.lint.stem.readability import FORMULAS
from tests.lint.bases import planted, share
from tests.lint.items import hits, single
from tests.lint.rules.negative_questions import asking


def texts(block: str) -> list[str]:
    """Texts that stand apart by an empty line, each on one line."""
    return [" ".join(text.split()) for text in block.strip().split("\n\n")]


WORDINGS = texts("""
Considering the multiplicity of potentially life-threatening complications associated with the
administration of genetically modified lymphocytes, which of the following manifestations
necessitates immediate pharmacological intervention by the responsible physician?

According to ethics codes published by professional associations, if an experienced psychologist
knows of an ethical violation of a comparatively minor nature by a colleague, the psychologist is
under an obligation to

The extent to which an individual is generally able to creatively consider the consequences of, the
resolutions to, and the issues associated with moral decision making in organisations is known as

Under conditions of metabolic or psychological stress, which of the following substances generally
regarded as being dispensable may temporarily be required in considerably greater quantities than
can be synthesised?

An international organisation promoting environmental sustainability and the preservation of
biological diversity in industrialised societies would presumably characterise the importance of
{key} as comparatively insignificant because
""")
LIST = """Which statements characterise extracorporeal photopheresis?

- Immunomodulation predominates
- Corticosteroids become unnecessary
- Complications remain exceptionally uncommon
- Reimbursement necessitates authorisation
- Contraindications include photosensitivity
- Administration requires specialised apparatus
"""
NEAR_MISSES = texts("""
The man came home from work late in the day and told his wife that he had seen a cat and a dog sit
side by side on the old wall at the end of the road. What did they do?

Hyperkalaemia complicates rhabdomyolysis. Electrocardiography demonstrates abnormalities.
Pharmacological intervention necessitates calcium administration. Which manifestation indicates
improvement? Consider electrolytes. Consider electrocardiography.

Extracorporeal photopheresis ameliorates corticosteroid-refractory manifestations?

On day 4 she has 38.9 °C and 82/46 mmHg and gets 2 L of oxygen by a tube in the nose, so the nurse
on duty has to call for help at once. Whom does she call?
""")
(GERMAN,) = texts("""
Unter Berücksichtigung der außergewöhnlichen Vielfalt lebensbedrohlicher Komplikationen, die mit
der Verabreichung genetisch veränderter Lymphozyten verbunden sind, stellt sich die Frage, welche
der nachfolgenden Erscheinungsformen eine sofortige medikamentöse Intervention durch die
verantwortliche Stationsärztin erforderlich macht?
""")
(FRENCH,) = texts("""
Considérant la multiplicité des complications potentiellement mortelles associées à
l'administration de lymphocytes génétiquement modifiés, laquelle des manifestations suivantes
nécessite une intervention pharmacologique immédiate de la part du médecin responsable de
l'établissement hospitalier ?
""")


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*map(asking, WORDINGS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*map(asking, [*NEAR_MISSES, LIST]))) <= 0.02


@pytest.mark.parametrize(("language", "stem"), [("de", GERMAN), ("fr", FRENCH)])
def test_it_knows_german_and_french(language: str, stem: str) -> None:
    assert hits(RULE, single(stem, "A", "B", language=language))


def test_languages_without_a_formula_are_skipped_and_those_with_lists_have_one() -> None:
    assert not hits(RULE, single(WORDINGS[0], "A", "B", language="it"))
    assert set(languages()) == set(FORMULAS)


def test_the_message_gives_the_score_and_what_it_comes_from() -> None:
    (hit,) = hits(RULE, single(WORDINGS[1], "A", "B"))
    assert hit.message == "reading ease -3: 32 words a sentence and 2.1 syllables a word"
    assert hit.way == ("stem",)
