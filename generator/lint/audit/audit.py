"""The leak audit of a bank: all figures, and the verdict with its reasons."""

from dataclasses import dataclass
from typing import Literal

from generator.lint.audit.above import AboveCue, above_cue
from generator.lint.audit.bars import BELOW, ENOUGH, percent
from generator.lint.audit.examinee import Score, examine
from generator.lint.audit.length import LengthCue, length_cue
from generator.lint.audit.positions import KeyPositions, key_positions, unshuffled
from generator.lint.reading import BankReading

Verdict = Literal["clean", "leaks", "too small"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What can be got out of a bank's single choice items without any knowledge.

    `positions` counts only items that are not shuffled. `reasons` tell why a bank leaks, or why
    there is no verdict.
    """

    items: int
    chance: float
    longest: Score
    vote: Score
    learned: Score
    length: LengthCue
    positions: KeyPositions
    all_above: AboveCue
    none_above: AboveCue
    verdict: Verdict
    reasons: tuple[str, ...]


def audit(bank: BankReading) -> Audit:
    """Audit the single choice items of a bank."""
    items = bank.single_choice
    longest, vote, learned = examine(items)
    length = length_cue(items)
    positions = key_positions(unshuffled(items))
    all_above = above_cue(items, "all_above", "all of the above")
    none_above = above_cue(items, "none_above", "none of the above")
    reasons = [
        *(_said(score) for score in (vote, learned) if score.leaks),
        *(str(cue) for cue in (length, positions, all_above, none_above) if cue.leaks),
    ]
    verdict, why = _verdict(len(items), reasons)
    return Audit(
        items=len(items),
        chance=vote.chance,
        longest=longest,
        vote=vote,
        learned=learned,
        length=length,
        positions=positions,
        all_above=all_above,
        none_above=none_above,
        verdict=verdict,
        reasons=why,
    )


def _said(score: Score) -> str:
    told = f"by cues alone: {score}, by chance {percent(score.chance)}"
    return f"{told}: {BELOW}" if score.is_below else told


def _verdict(items: int, reasons: list[str]) -> tuple[Verdict, tuple[str, ...]]:
    if items < ENOUGH:
        return "too small", (f"{items} single choice items; a verdict needs {ENOUGH}",)
    return ("leaks" if reasons else "clean"), tuple(reasons)
