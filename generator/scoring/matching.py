"""Matching items: prompts and the choices given to them."""

from fractions import Fraction

from generator.model.interaction import Matching
from generator.model.response import Matched


def matching_share(item: Matching, response: Matched) -> Fraction:
    """Share of the points: of all prompts, those that were given their choice.

    A prompt that was given two choices has none.
    """
    given = set(response.pairs)
    prompts = [prompt for prompt, _ in given]
    right = sum(pair in given and prompts.count(pair[0]) == 1 for pair in item.key)
    if item.policy == "all_or_nothing":
        return Fraction(right == len(item.key))
    return Fraction(right, len(item.key))
