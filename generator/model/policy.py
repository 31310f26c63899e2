"""Names of the scoring policies; `docs/scoring.md` says what each does and where it comes from."""

from typing import Literal

ChoicePolicy = Literal["right_only", "formula"]
MultiplePolicy = Literal["right_minus_wrong", "each_option", "half_point", "all_or_nothing"]
MatchingPolicy = Literal["each_pair", "all_or_nothing"]
OrderingPolicy = Literal["longest_in_order", "each_position", "neighbours", "all_or_nothing"]
ClozePolicy = Literal["each_gap", "all_or_nothing"]
