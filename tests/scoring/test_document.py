"""The page on scoring names every policy, and its examples hold."""

import re
from pathlib import Path
from typing import get_args

import pytest

from generator.model.policy import (
    ChoicePolicy,
    ClozePolicy,
    MatchingPolicy,
    MultiplePolicy,
    OrderingPolicy,
)
from generator.quantity.number import read_number

PAGE = (Path(__file__).parents[2] / "docs" / "scoring.md").read_text()


def test_every_policy_has_its_row_in_the_order_of_the_model() -> None:
    policies = (ChoicePolicy, MultiplePolicy, MatchingPolicy, OrderingPolicy, ClozePolicy)
    expected = [name for policy in policies for name in get_args(policy)]
    assert re.findall(r"^\| [^|]*\| `(\w+)` \|", PAGE, re.MULTILINE) == expected


@pytest.mark.parametrize(
    "text", re.findall(r"`([^`]+)`", PAGE.split("Understood:")[1].split("\n")[0])
)
def test_numbers_that_are_called_understood_are(text: str) -> None:
    assert read_number(text) is not None
