"""The result as lines: points, key points with the weakest first, and what to read again."""

from fractions import Fraction

from generator.markup.plain import to_line
from generator.model.form import Form
from generator.model.score import KeyPointScore, Score
from generator.session.layout import literal, percent, plural, points, shortened, spaced

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
            _reread(form, score, width),
            _sources(form, score, width),
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
        (each.key_point, f"{points(each.points)} of {each.max_points}", each.key_point)
        for each in sorted(score.key_points, key=_share)
    ]
    columns = [max(len(row[n]) for row in rows) for n in (0, 1)]
    lines = ["Key points, the weakest first"]
    for identifier, earned, _ in rows:
        lead = f"{identifier:<{columns[0]}}  {earned:>{columns[1]}}  "
        lines.append(lead + shortened(form.key_point(identifier).statement, width - len(lead)))
    return lines


def _share(score: KeyPointScore) -> Fraction:
    return score.points / score.max_points


def _reread(form: Form, score: Score, width: int) -> list[str]:
    weak = [each for each in sorted(score.key_points, key=_share) if each.points < each.max_points]
    lines = [
        line
        for each in weak
        for line in literal(
            f"{each.key_point}: {'; '.join(form.key_point(each.key_point).where)}",
            width,
            first="  ",
        )
    ]
    return [f"Read again in {to_line(form.guide_title)}", *lines] if lines else []


def _sources(form: Form, score: Score, width: int) -> list[str]:
    """What the feedback on items that were not right referred to."""
    missed = {item.number for item in score.items if item.outcome != "right"}
    wanted = {
        identifier
        for placement in form.placements()
        if placement.number in missed
        for identifier in placement.evidence
    }
    lines = []
    for source in form.evidence:
        if source.id in wanted:
            doi = f", doi:{source.doi}" if source.doi else ""
            lines += literal(f"{source.id}: {source.citation}{doi}", width, first="  ")
    return ["Sources of the items above", *lines] if lines else []
