"""All rules, by code."""

from generator.lint.rule import Rule
from generator.lint.rules import (
    iw101_length_outlier,
    iw102_all_of_the_above,
    iw501_no_rationale,
    iw502_no_feedback,
    iw503_bank_explains_little,
    iw601_point_without_items,
    iw602_only_remember,
    iw603_unused_evidence,
    iw604_stance_undeclared,
    iw605_doubtful_as_fact,
    iw900_unused_suppression,
    iw901_unknown_suppression,
    iw910_language_without_lists,
)

RULES: tuple[Rule, ...] = (
    iw101_length_outlier.RULE,
    iw102_all_of_the_above.RULE,
    iw501_no_rationale.RULE,
    iw502_no_feedback.RULE,
    iw503_bank_explains_little.RULE,
    iw601_point_without_items.RULE,
    iw602_only_remember.RULE,
    iw603_unused_evidence.RULE,
    iw604_stance_undeclared.RULE,
    iw605_doubtful_as_fact.RULE,
    iw900_unused_suppression.RULE,
    iw901_unknown_suppression.RULE,
    iw910_language_without_lists.RULE,
)
