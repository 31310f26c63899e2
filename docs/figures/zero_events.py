#!/usr/bin/env python3
"""Draw the figure `zero-events.svg`: what no event among n patients says about the true rate.

Call it with the file to write: `zero_events.py media/zero-events.svg`. The curve is the upper limit
of the two-sided exact (Clopper-Pearson) 95% interval for 0 of n, which is 1 - 0.025^(1/n).
"""

import sys
from collections.abc import Iterator
from pathlib import Path

TAIL = 0.025
"""What the interval leaves out above; as much is left out below."""
FIRST, LAST = 5, 100
MARKED = (8, 11, 37, 100)
PATIENTS = range(0, 101, 10)
PERCENT = range(0, 61, 10)

LEFT, BOTTOM = 66, 282  # pixels
PER_LETTER = 6.1
"""Width of a bold letter or digit, to clear the grid behind the labels."""
PER_PATIENT, PER_PERCENT = 5.2, 4.5
RIGHT, TOP = LEFT + PER_PATIENT * PATIENTS[-1], BOTTOM - PER_PERCENT * PERCENT[-1]


def upper_limit(patients: int) -> float:
    """The highest rate, in percent, that no event among so many patients does not exclude."""
    return 100 * (1 - TAIL ** (1 / patients))


def place(patients: float, percent: float) -> tuple[float, float]:
    """Where a point of the chart stands."""
    return LEFT + PER_PATIENT * patients, BOTTOM - PER_PERCENT * percent


def lines() -> Iterator[str]:
    """The figure, line by line."""
    yield (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 334" '
        'font-family="Roboto, sans-serif" font-size="13">'
    )
    yield "  <title>Upper limit of the true rate when none of n patients had the event</title>"
    yield "  <!-- written by docs/figures/zero_events.py -->"
    yield from grid()
    yield from curve()
    yield from points()
    yield "</svg>"


def grid() -> Iterator[str]:
    """Axes, their numbers and names, and light lines to read the curve by."""
    yield '  <g stroke="#bbbbbb" stroke-width="0.7">'
    for percent in PERCENT[1:]:
        yield _line(place(0, percent), (RIGHT, place(0, percent)[1]))
    for patients in PATIENTS[1:]:
        yield _line(place(patients, 0), (place(patients, 0)[0], TOP))
    yield "  </g>"
    yield '  <g stroke="black" stroke-width="1.4">'
    yield _line((LEFT, TOP), (LEFT, BOTTOM))
    yield _line((LEFT, BOTTOM), (RIGHT, BOTTOM))
    yield "  </g>"
    yield '  <g text-anchor="end">'
    for percent in PERCENT:
        yield f'    <text x="{LEFT - 7}" y="{place(0, percent)[1] + 4.5:g}">{percent}%</text>'
    yield "  </g>"
    yield '  <g text-anchor="middle">'
    for patients in PATIENTS:
        yield f'    <text x="{place(patients, 0)[0]:g}" y="{BOTTOM + 19}">{patients}</text>'
    middle = (LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2
    name = "number of patients (n), none of whom had the event"
    yield f'    <text x="{middle[0]:g}" y="{BOTTOM + 43}">{name}</text>'
    yield f'    <g transform="translate(17 {middle[1]:g}) rotate(-90)">'
    yield '      <text x="0" y="0">upper 95% limit of the true rate</text>'
    yield "    </g>"
    yield "  </g>"


def curve() -> Iterator[str]:
    """The limit for every number of patients."""
    spots = [place(n, upper_limit(n)) for n in range(FIRST, LAST + 1)]
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in spots)
    yield f'  <path d="{path}" fill="none" stroke="black" stroke-width="2"/>'


def points() -> Iterator[str]:
    """The marked points with their values, the last one to the left of its point."""
    for patients in MARKED:
        x, y = place(patients, upper_limit(patients))
        label = f"n = {patients}: {upper_limit(patients):.1f}%"
        wide = len(label) * PER_LETTER
        left = x - wide if patients == LAST else x + 8
        yield (
            f'  <rect x="{left - 2:.1f}" y="{y - 22:.1f}" width="{wide + 4:.1f}" height="16" '
            'fill="white"/>'
        )
        yield f'  <circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" stroke="white" stroke-width="1"/>'
        yield f'  <text x="{left:.1f}" y="{y - 9:.1f}" font-weight="bold">{label}</text>'


def _line(start: tuple[float, float], end: tuple[float, float]) -> str:
    return f'    <line x1="{start[0]:g}" y1="{start[1]:g}" x2="{end[0]:g}" y2="{end[1]:g}"/>'


if __name__ == "__main__":
    Path(sys.argv[1]).write_text("\n".join((*lines(), "")), encoding="utf-8")
