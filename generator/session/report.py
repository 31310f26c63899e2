"""The result as lines: points, key points with the weakest first, and what to read again."""

from fractions import Fraction

from generator.model.form import Form
from generator.model.score import Score
from generator.session.layout import literal, percent, plural, points, shortened, spaced
from generator.session.read_again import read_again, verdict_words, weakest_first
from generator.session.sitting import Sitting

VERY_SURE = 3

_OUTCOMES = {
    "passed": "Result: passed",
    "failed": "Result: below the cut score",
    "waiting": "Result: open until a person has scored the rest",
    "no_cut": "Result",
}


def report_lines(sitting: Sitting, score: Score, width: int) -> list[str]:
    """The score report of a form that was handed in."""
    form = sitting.form
    return spaced(
        [
            [_OUTCOMES[score.outcome], *literal(_total(score), width)],
            literal(_waiting(score), width) if score.waiting else [],
            _sure_and_wrong(sitting, score, width),
            _topics(form, score, width),
            _table(form, score, width),
            (again := read_again(form, score, width)),
            # A long list of reading has moved the result off the screen.
            literal(f"{_OUTCOMES[score.outcome]}: {_total(score)}", width) if again else [],
        ]
    )[:-1]


def _total(score: Score) -> str:
    cut = f", cut score {score.cut_score}%" if score.cut_score is not None else ""
    earned = f"{points(score.points)} of {plural(score.max_points, 'point')}"
    return f"{earned}, {percent(score.percent)}{cut}"


def _waiting(score: Score) -> str:
    essays = sum(item.outcome == "waiting" for item in score.items)
    verb = "wait" if essays != 1 else "waits"
    wanted = f"{verb} for a person to score, up to {plural(score.waiting, 'point')}"
    return f"{plural(essays, 'essay')} {wanted}."


def _sure_and_wrong(sitting: Sitting, score: Score, width: int) -> list[str]:
    """Items that the learner was very sure of and got wrong: they matter most."""
    found = [
        item.number
        for item in score.items
        if item.outcome == "wrong" and sitting.certainties.get(item.number) == VERY_SURE
    ]
    if not found:
        return []
    told = f"You were very sure, and wrong, in {plural(len(found), 'item')}: "
    return literal(f"{told}{', '.join(map(str, found))}. Look at these first.", width)


def _topics(form: Form, score: Score, width: int) -> list[str]:
    """Points by topic, the weakest first, where there is more than one."""
    topic_of = {placement.number: placement.topic for placement in form.placements()}
    sums: dict[str, tuple[Fraction, int]] = {}
    for item in score.items:
        if item.outcome != "waiting":
            earned, most = sums.get(topic_of[item.number], (Fraction(0), 0))
            sums[topic_of[item.number]] = (earned + item.points, most + item.max_points)
    if len(sums) <= 1:
        return []
    longest = max(map(len, sums))
    weakest = sorted(sums.items(), key=lambda entry: entry[1][0] / entry[1][1])
    rows = [f"{topic:<{longest}}  {points(earned)} of {most}" for topic, (earned, most) in weakest]
    return [*literal("Points by topic, the weakest first", width), *rows]


def _table(form: Form, score: Score, width: int) -> list[str]:
    if not score.key_points:
        return []
    rows = [
        (each.key_point, f"{points(each.points)} of {each.max_points}")
        for each in weakest_first(score)
    ]
    columns = [max(len(row[n]) for row in rows) for n in (0, 1)]
    lines = literal("Points by claim of the guide, the weakest first", width)
    for identifier, earned in rows:
        point = form.key_point(identifier)
        lead = f"{identifier:<{columns[0]}}  {earned:>{columns[1]}}  "
        claim = f"{verdict_words(point)}: {point.statement}"
        lines.append(lead + shortened(claim, width - len(lead)))
    return lines
