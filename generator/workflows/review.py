"""The review of items: which wait for one, and the record of its verdict in the author's file."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.assemble.supply import shortages
from generator.bank.draft import Entry
from generator.bank.guide import read_guide
from generator.bank.load import digests_of
from generator.bank.quoting import quotes_of
from generator.bank.reviewing import State, review_digest, state_of
from generator.bank.rewriting.edits import Edit, Put
from generator.bank.rewriting.rewrite import rewritten
from generator.errors import BadRequest, NotSaved, UnknownName, UnusableInput
from generator.markup.characters import unsafe_character
from generator.model.authored import LONGEST_LINE
from generator.model.bank import Bank
from generator.model.item import Item
from generator.model.review import CHECKS, Check, Review, Verdict
from generator.render.text.fonts import uncovered
from generator.workflows.check import check_structure
from generator.workflows.files import replace_text, text_of
from generator.workflows.folders import module_folder

NEEDED = frozenset({"facts", "key"})
"""What must have been looked at before an item is accepted."""

_STATUS: Mapping[Verdict, str] = {"accepted": "reviewed", "revise": "draft"}
_REVIEWED_AFTER = ("status", "difficulty", "seconds", "points", "level")
_STATUS_AFTER = ("difficulty", "seconds", "points", "level")
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a reviewer says of items; `day` is written YYYY-MM-DD."""

    verdict: Verdict
    day: str
    by: str
    checked: tuple[Check, ...] = CHECKS
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """An item, how it stands with its review, and what would be reviewed now, as a digest."""

    item: str
    topic: str
    state: State
    digest: str
    last: Review | None

    @property
    def waits(self) -> bool:
        """Whether the item is yet to be accepted as it is."""
        return self.state != "accepted"


@dataclass(frozen=True, slots=True)
class Reviewing:
    """A module under review: its bank, and its items that are not retired in their order."""

    bank: Bank
    standings: tuple[Standing, ...]
    _entries: Mapping[str, Entry[Item]]

    def chosen(self, items: Collection[str], *, every: bool) -> tuple[Standing, ...]:
        """The named items, or all that wait, or really `every` one.

        Raises:
            UnknownName: if the module has no such item, or a retired one.
        """
        known = {each.item for each in self.standings}
        for name in items:
            if name not in known:
                raise UnknownName("item", name, known, where=f"'{self.bank.name}'")
        if items:
            return tuple(each for each in self.standings if each.item in items)
        return tuple(each for each in self.standings if every or each.waits)

    def record(self, reviewed: Iterable[Standing], opinion: Opinion) -> None:
        """Write a verdict on items into their files; read the module again afterwards.

        Raises:
            BadRequest: if the opinion cannot be written down.
            NotSaved: if a file was edited meanwhile, cannot be changed, or the disk refuses.
        """
        fit_to_write(opinion)
        by_path: dict[str, list[Standing]] = {}
        for each in reviewed:
            _lift(each, opinion)
            by_path.setdefault(self._entries[each.item].source.path, []).append(each)
        for path, standings in by_path.items():
            self._record_in(path, standings, opinion)

    def unfilled(self) -> list[str]:
        """Names of quizzes that lack items."""
        plans = self.bank.blueprints.items()
        return [name for name, blueprint in plans if shortages(self.bank, blueprint)]

    def _record_in(self, path: str, standings: Sequence[Standing], opinion: Opinion) -> None:
        old = text_of(path)
        source = self._entries[standings[0].item].source
        if old.removeprefix(_MARK).replace("\r\n", "\n") != source.text:
            raise NotSaved(f"not saved: {path} was edited meanwhile", "run the command again")
        edits = [edit for each in standings for edit in self._edits(each, opinion)]
        result = rewritten(path, old, edits)
        if result.refused:
            reason = result.refused[0].reason
            hint = "write `status:` and `reviewed:` of the item by hand, or lay it out plainly"
            raise NotSaved(f"not saved: {path}: {reason}", hint)
        replace_text(path, old, result.text)

    def _edits(self, standing: Standing, opinion: Opinion) -> Iterator[Edit]:
        entry = self._entries[standing.item]
        status = _STATUS[opinion.verdict]
        if entry.thing.status != status:
            yield Put(entry.way, "status", status, _STATUS_AFTER)
        yield Put(entry.way, "reviewed", _as_yaml(opinion, standing.digest), _REVIEWED_AFTER)


def reviewing(name: str, guide: Path | None = None) -> Reviewing:
    """Open a module for review.

    Args:
        name: the module's name or the path of its folder.
        guide: the text of its guide, to quote passages from; unless the module holds it.

    Raises:
        UnknownName: if there is no such module.
        UnusableInput: if it has faults; quizzes that cannot be filled for want of reviewed items
            are none here.
    """
    loaded = check_structure(module_folder(name))
    if loaded.bank is None:
        raise UnusableInput(f"the module '{name}'", loaded.findings)
    bank = loaded.bank
    if guide is not None:
        points = list(bank.key_points.values())
        bank = replace(bank, quotes=quotes_of(points, read_guide(guide)))
    entries = {entry.thing.id: entry for entry in loaded.draft.items}
    return Reviewing(bank, tuple(_standings(bank)), entries)


def _standings(bank: Bank) -> Iterator[Standing]:
    for item in bank.items.values():
        if item.status == "retired":
            continue
        digest = review_digest(
            item, bank.stimuli, bank.key_points, bank.evidence, digests_of(bank.media)
        )
        state = state_of(item, digest)
        yield Standing(item.id, bank.topic_of(item), state, digest, item.reviewed)


def fit_to_write(opinion: Opinion) -> None:
    """Refuse what cannot be written down, or would not be believed when the file is read again.

    Raises:
        BadRequest: says what is wrong with the opinion.
    """
    for what, text in (("reviewer", opinion.by), ("note", opinion.note)):
        if text is not None and (not text.strip() or unsafe_character(text) or "\n" in text):
            raise BadRequest(f"the {what} cannot be written: {text!r}", "give one line of text")
        if text is not None and uncovered(text):
            raise BadRequest(f"the {what} has a character that no font has", "write it in words")
        if text is not None and len(text) > LONGEST_LINE:
            message = f"the {what} has {len(text)} characters"
            raise BadRequest(message, f"say it in at most {LONGEST_LINE}")
    if opinion.verdict == "revise" and opinion.note is None:
        raise BadRequest("what is to be revised?", "say it in a note")
    if not opinion.checked:
        raise BadRequest("nothing was checked", f"name at least one of {', '.join(CHECKS)}")
    if opinion.verdict == "accepted" and not set(opinion.checked) >= NEEDED:
        message = "an item is accepted only after facts and key were checked"
        raise BadRequest(message, "check these too, or record 'revise' with a note")


def _lift(standing: Standing, opinion: Opinion) -> None:
    """Refuse to accept, without a word, what a reviewer wanted changed and nobody changed."""
    if standing.state == "revise" and opinion.verdict == "accepted" and opinion.note is None:
        last = standing.last
        told = f" ({last.by}: {last.note})" if last is not None else ""
        message = f"'{standing.item}' is to be revised{told}, and nothing was changed since"
        raise BadRequest(message, "change it, or say in a note why it can stay")


def _as_yaml(opinion: Opinion, digest: str) -> str:
    """The record as YAML in flow style; texts in double quotes read as in JSON."""
    checked = ", ".join(check for check in CHECKS if check in opinion.checked)
    lines = [
        f"date: {_quoted(opinion.day)}, by: {_quoted(opinion.by)}, digest: {_quoted(digest)},",
        f"checked: [{checked}]",
    ]
    if opinion.verdict != "accepted":
        lines[-1] += f", verdict: {opinion.verdict}"
    if opinion.note is not None:
        lines[-1] += ","
        lines.append(f"note: {_quoted(opinion.note)}")
    return "{" + "\n".join(lines) + "}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
