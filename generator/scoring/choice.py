"""Choice items: one option, any number of options, true or false."""

from fractions import Fraction

from generator.model.interaction import MultipleChoice, SingleChoice, TrueFalse
from generator.model.response import Chosen, Judged

NONE, HALF, ALL = Fraction(0), Fraction(1, 2), Fraction(1)


def single_share(item: SingleChoice, response: Chosen) -> Fraction:
    """Share of the points for one chosen option; more than one chosen counts as wrong."""
    right = set(response.options) == {item.key}
    return _guarded(item.policy, len(item.options), right=right)


def judged_share(item: TrueFalse, response: Judged) -> Fraction:
    """Share of the points for a judgement."""
    return _guarded(item.policy, 2, right=response.value == item.key)


def multiple_share(item: MultipleChoice, response: Chosen) -> Fraction:
    """Share of the points for any number of chosen options.

    `half_point`: Krebs R. The Swiss way to score multiple true-false items. In: Advances in Medical
    Education. Springer 1997, doi 10.1007/978-94-011-4886-3_46. `each_option` is PS1/n and
    `all_or_nothing` dichotomous scoring in Lahner FM et al. Multiple true-false items: a comparison
    of scoring algorithms. Adv Health Sci Educ 2018;23:455-463, doi 10.1007/s10459-017-9805-y.
    """
    chosen, key = set(response.options), set(item.key)
    wrong = {option.id for option in item.options} - key
    misjudged = len(chosen ^ key)
    match item.policy:
        case "right_minus_wrong":
            return _right_minus_wrong(len(chosen & key), len(key), len(chosen & wrong), len(wrong))
        case "each_option":
            return max(NONE, 1 - Fraction(misjudged, len(item.options)))
        case "half_point":
            return {0: ALL, 1: HALF}.get(misjudged, NONE)
        case "all_or_nothing":
            return NONE if misjudged else ALL


def _guarded(policy: str, options: int, *, right: bool) -> Fraction:
    """1 or 0; under the policy `formula`, a wrong answer costs what guessing gains on average.

    Frary RB. Formula scoring of multiple-choice tests (correction for guessing). Educational
    Measurement: Issues and Practice 1988;7(2):33-38, doi 10.1111/j.1745-3992.1988.tb00434.x.
    """
    if right:
        return ALL
    return Fraction(-1, options - 1) if policy == "formula" else NONE


def _right_minus_wrong(right: int, rights: int, wrong: int, wrongs: int) -> Fraction:
    """Share of the right options chosen minus share of the wrong ones chosen, not below 0.

    The rule `"false"` of `exams_eval` in the R package exams, with `negative = FALSE`.
    """
    penalty = Fraction(wrong, wrongs) if wrongs else NONE
    return max(NONE, Fraction(right, rights) - penalty)
