"""The result as lines: points, key points with the weakest first, and what to read again."""

from generator.model.form import Form
from generator.model.score import Score
from generator.session.layout import literal, percent, plural, points, shortened, spaced
from generator.session.read_again import read_again, verdict_words, weakest_first

_OUTCOMES = {
    "passed": "Result: passed",
    "failed": "Result: below the cut score",
    "waiting": "Result: open until a person has scored the rest",
    "no_cut": "Result",
}


def report_lines(form: Form, score: Score, width: int) -> list[str]:
    """The score report of a form that was handed in."""
    return spaced(
        [
            [_OUTCOMES[score.outcome], *literal(_total(score), width)],
            literal(_waiting(score), width) if score.waiting else [],
            _table(form, score, width),
            read_again(form, score, width),
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
