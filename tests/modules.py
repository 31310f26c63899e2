"""A small module with an item of every kind, written to a folder for tests that load real files."""

from pathlib import Path

MODULE = """\
title: A sample module
summary: Shows one item of every kind.
audience: Test readers
language: en
as_of: "2026-11-22"
disclaimer: For education only; not medical advice.
guide:
  title: A sample guide
  kind: article
  sections:
    - id: H1
      title: introduction
    - id: H2
      title: doses
"""

KEY_POINTS = """\
key_points:
  - id: KP-01
    statement: Cells kill.
    topic: biology
    verdict: supported
    reason: It is well known.
    evidence: [E-01]
    passages:
      - {place: H1.P1, words: 4, at: 0, hash: "0123456789abcdef0123456789abcdef", sketch: 0a1b 2c3d}
  - id: KP-02
    statement: Doses depend on weight.
    topic: dosing
    verdict: overstated
    reason: Only up to a cap.
    passages:
      - {place: H2.B1, words: 4, at: 9, hash: "1123456789abcdef0123456789abcdef", sketch: 0a1b 2c3d}
"""

EVIDENCE = """\
evidence:
  - id: E-01
    fact: The cap is 800 mg.
    citation: A label, 2026
    checked: label
"""

ITEMS = """\
stimuli:
  - id: case-one
    title: A case
    text: A patient weighs 72 kg.
items:
  - id: single
    kind: single_choice
    key_point: KP-01
    level: remember
    status: reviewed
    stem: Which grade is *right*?
    options:
      - text: Grade 1
        feedback: Too low.
      - text: Grade 2
        correct: true
      - text: Grade 3
    rationale: Because of the **pressure**.
    evidence: [E-01]
  - id: multiple
    kind: multiple_choice
    key_point: KP-01
    level: understand
    status: reviewed
    points: 2
    stem: Which are enzymes?
    options:
      - {text: Perforin, correct: true}
      - {text: Granzymes, correct: true}
      - {text: Insulin}
      - {text: Collagen}
    rationale: Two of them.
  - id: truth
    kind: true_false
    key_point: KP-01
    level: remember
    status: reviewed
    stem: Cells never kill.
    answer: false
    feedback: They do.
    rationale: They do.
  - id: short
    kind: short_answer
    key_point: KP-01
    level: remember
    status: reviewed
    stem: Name the cytokine.
    accepted: [IFN-γ, interferon gamma]
    rationale: It is named so.
  - id: dose
    kind: numeric
    key_point: KP-02
    level: apply
    status: reviewed
    points: 2
    stimulus: case-one
    parameters:
      weight: {from: 40, to: 120, step: 4}
    computed:
      dose: "min(weight * 8, 800)"
    stem: The patient weighs {weight} kg. Which dose in mg?
    value: dose
    tolerance: 0.5
    unit: mg
    rationale: "8 mg for each of {weight} kg, at most 800 mg: {dose} mg."
    tags: [calculation]
  - id: match
    kind: matching
    key_point: KP-02
    level: apply
    status: reviewed
    points: 3
    stimulus: case-one
    stem: Match score and grade.
    pairs:
      - {left: ICE 8, right: Grade 1}
      - {left: ICE 5, right: Grade 2}
      - {left: ICE 1, right: Grade 3}
    extra: [Grade 4]
    rationale: By the table.
  - id: order
    kind: ordering
    key_point: KP-02
    level: understand
    status: reviewed
    points: 3
    stem: Put the steps in order.
    sequence: [Collect cells, Condition the patient, Infuse, Monitor]
    rationale: Cells first.
  - id: gaps
    kind: cloze
    key_point: KP-02
    level: remember
    status: reviewed
    points: 3
    stem: Fill the gaps.
    text: Cells kill with [[enzyme]] at [[fever]] °C, which is [[how]].
    gaps:
      enzyme: {kind: text, accepted: [perforin]}
      fever: {kind: number, value: 38, unit: °C}
      how: {kind: choice, options: [common, rare], answer: common}
    rationale: By definition.
  - id: words
    kind: essay
    key_point: KP-02
    level: evaluate
    status: reviewed
    points: 3
    stem: Answer the patient.
    rubric:
      - {text: Names the uncertainty, points: 2}
      - {text: Refers to the team, points: 1}
    model_answer: Early trials are small.
    rationale: Honest words help.
"""

BLUEPRINT = """\
title: All kinds
summary: One item of every kind.
seed: 3
cut_score: 60
sections:
  - title: Choices
    draw: 3
    where: {kind: [single_choice, multiple_choice, true_false]}
  - title: The rest
    draw: 6
    where: {kind: [short_answer, numeric, matching, ordering, cloze, essay]}
"""

FILES = {
    "module.yaml": MODULE,
    "key-points.yaml": KEY_POINTS,
    "evidence.yaml": EVIDENCE,
    "items/all.yaml": ITEMS,
    "blueprints/all-kinds.yaml": BLUEPRINT,
}


def write_module(folder: Path, **changed: str) -> Path:
    """Write the sample module below `folder`; `changed` replaces files, `items__all` for items/all.

    Returns:
        The module's folder, named `sample`.
    """
    root = folder / "sample"
    texts = FILES | {name.replace("__", "/") + ".yaml": text for name, text in changed.items()}
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
