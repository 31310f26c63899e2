"""Points for cloze items."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given

from generator.model.interaction import Cloze
from generator.model.response import Filled
from generator.scoring.cloze import right_gaps
from generator.scoring.right import gap_answer
from tests.samples import INTERACTIONS
from tests.scoring.work import clozes, share

(ITEM,) = [each for each in INTERACTIONS if isinstance(each, Cloze)]


def filled(**gaps: str) -> Filled:
    return Filled(tuple(gaps.items()))


def test_each_right_gap_earns_its_share() -> None:
    assert share(ITEM, filled(enzyme="perforin", fever="39", how="rare")) == Fraction(1, 3)
    assert share(ITEM, filled(how="common", fever="100.4 °F")) == Fraction(2, 3)
    assert share(ITEM, filled(enzyme="Perforin.", fever="38,0", how=" common ")) == 1


def test_all_or_nothing_needs_every_gap() -> None:
    strict = replace(ITEM, policy="all_or_nothing")
    assert share(strict, filled(enzyme="perforin", fever="38", how="common")) == 1
    assert share(strict, filled(enzyme="perforin", fever="38")) == 0


def test_a_choice_gap_takes_its_word_as_it_is_written() -> None:
    assert share(ITEM, filled(how="Common")) == 0


def test_gaps_that_do_not_exist_earn_nothing() -> None:
    assert share(ITEM, filled(other="perforin")) == 0


def test_it_is_known_which_gaps_are_right() -> None:
    response = filled(enzyme="granzyme", fever="38")
    assert right_gaps(ITEM, response) == {"enzyme": False, "fever": True, "how": False}


@given(clozes())
def test_one_more_right_gap_never_costs(work: tuple[Cloze, Filled]) -> None:
    item, response = work
    for gap in item.gaps:
        others = tuple(each for each in response.gaps if each[0] != gap.name)
        better = Filled((*others, (gap.name, gap_answer(gap))))
        assert share(item, better) >= share(item, response)
