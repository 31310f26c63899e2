"""Which spellings of a short answer count as the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.spelling import accepts, folded

SAME = [
    ("IFN-γ", "ifn-Γ"),
    ("IFN-γ", "IFN‐γ"),
    ("IFN-γ", "IFN–γ"),
    ("IFN-γ", "IFN\u2011γ"),
    ("perforin", "  Perforin.  "),
    ("perforin", "PERFORIN!"),
    ("perforin", "perforin . !"),
    ("cytokine storm", "Cytokine\u00a0\t storm"),
    ("don't", "don’t"),
    ('"ICE" score', "“ICE” score"),
    ("Straße", "STRASSE"),
    ("é", "e\u0301"),
    ("µg", "μg"),
    ("fi", "ﬁ"),
    ("10⁹", "10^9"),
    ("H₂O", "h2o"),
    ("NK cell", "NK\u200b cell"),
    ("NK cell", "NK\u00ad cell"),
    ("Ｎ", "n"),
    ("e.g.", "e.g"),
    ("...", "..."),
]


@pytest.mark.parametrize(("accepted", "text"), SAME)
def test_spellings_that_count_as_the_same(accepted: str, text: str) -> None:
    assert accepts([accepted], text, case_sensitive=False)
    assert accepts([text], accepted, case_sensitive=False)


OTHER = [
    ("γ", "gamma"),
    ("10⁹", "109"),
    ("IFN-γ", "IFN γ"),
    ("IFN-γ", "IFNγ"),
    ("perforin", "perforins"),
    ("perforin", "per forin"),
    ("perforin", ""),
    ("perforin", "."),
    ("0.9", ".9"),
    (".9", "9"),
    ("naïve", "naive"),
    ("...", "!"),
    ("CAR-T", "CART"),
]


@pytest.mark.parametrize(("accepted", "text"), OTHER)
def test_spellings_that_differ(accepted: str, text: str) -> None:
    assert not accepts([accepted], text, case_sensitive=False)


def test_case_matters_where_the_author_says_so() -> None:
    assert not accepts(["CD4"], "cd4", case_sensitive=True)
    assert accepts(["CD4"], "CD4.", case_sensitive=True)
    assert accepts(["cd4", "CD4"], "CD4", case_sensitive=True)


ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(ANY, st.booleans())
def test_every_wording_accepts_itself(text: str, case_sensitive: bool) -> None:  # noqa: FBT001 - drawn
    assert accepts([text], f" {text}\n", case_sensitive=case_sensitive)


@given(ANY)
def test_folding_leaves_nothing_to_trim(text: str) -> None:
    shown = folded(text)
    assert shown == " ".join(shown.split())


@given(st.text("aäßγΣς-–' .!?²", max_size=12))
def test_upper_and_lower_case_count_as_the_same(text: str) -> None:
    assert folded(text.upper()) == folded(text.lower()) == folded(text)
