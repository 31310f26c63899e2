"""Scoring policies in words, with the fractions that a person needs who scores by hand.

`generator.scoring` holds the arithmetic and where each policy comes from.
"""

from generator.model.interaction import (
    Cloze,
    Essay,
    Interaction,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)

_ALL_OR_NOTHING = "all points if everything is right, otherwise none"


def policy_words(interaction: Interaction) -> str:
    """How the points of an item are given."""
    match interaction:
        case SingleChoice(options):
            return _choice(interaction.policy, len(options))
        case TrueFalse():
            return _choice(interaction.policy, 2)
        case MultipleChoice():
            return _multiple(interaction)
        case ShortAnswer() | Numeric():
            return "all points if right, otherwise none"
        case Matching():
            return _each(interaction.policy, len(interaction.key), "right pair")
        case Ordering():
            return _ordering(interaction)
        case Cloze():
            return _each(interaction.policy, len(interaction.gaps), "right gap")
        case Essay():
            return "by a person, with the rubric"


def _choice(policy: str, options: int) -> str:
    if policy == "right_only":
        return "all points if right, otherwise none"
    cost = "all" if options == 2 else f"1/{options - 1}"  # noqa: PLR2004 - true or false
    return f"all points if right; a wrong answer costs {cost} of them, an open one nothing"


def _multiple(interaction: MultipleChoice) -> str:
    count, rights = len(interaction.options), len(interaction.key)
    match interaction.policy:
        case "right_minus_wrong":
            wrongs = count - rights
            less = f", less {_share(wrongs)} for each wrong one, not below 0" if wrongs else ""
            return f"{_share(rights)} of the points for each right option chosen{less}"
        case "each_option":
            return f"{_share(count)} of the points for each option rightly chosen or left open"
        case "half_point":
            return "all points if everything is right, half of them with one mistake"
        case "all_or_nothing":
            return _ALL_OR_NOTHING


def _ordering(interaction: Ordering) -> str:
    count = len(interaction.key)
    match interaction.policy:
        case "longest_in_order":
            return (
                f"strike out as few letters as leave the rest in order; {_share(count - 1)} of the"
                " points for each letter left after the first"
            )
        case "each_position":
            return f"{_share(count)} of the points for each letter at its right place"
        case "neighbours":
            return f"{_share(count - 1)} of the points for each two letters that follow rightly"
        case "all_or_nothing":
            return _ALL_OR_NOTHING


def _each(policy: str, count: int, what: str) -> str:
    if policy == "all_or_nothing":
        return _ALL_OR_NOTHING
    return f"{_share(count)} of the points for each {what}"


def _share(count: int) -> str:
    return "all" if count == 1 else f"1/{count}"
