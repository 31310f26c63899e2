"""The review of items: which wait for one, and the record of its verdict in the author's file."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.bank.draft import Entry
from generator.bank.reviewing import State, review_digest, state_of
from generator.bank.rewriting.edits import Edit, Put
from generator.bank.rewriting.rewrite import rewritten
from generator.errors import BadRequest, NotSaved, UnknownName, UnusableInput
from generator.markup.characters import unsafe_character
from generator.model.bank import Bank
from generator.model.item import Item
from generator.model.review import CHECKS, Check, Review, Verdict
from generator.workflows.check import check_structure
from generator.workflows.files import replace_text, text_of
from generator.workflows.folders import module_folder

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
        _fit_to_write(opinion)
        by_path: dict[str, list[Standing]] = {}
        for each in reviewed:
            by_path.setdefault(self._entries[each.item].source.path, []).append(each)
        for path, standings in by_path.items():
            self._record_in(path, standings, opinion)

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


def reviewing(name: str) -> Reviewing:
    """Open a module for review.

    Raises:
        UnknownName: if there is no such module.
        UnusableInput: if it has faults; quizzes that cannot be filled for want of reviewed items
            are none here.
    """
    loaded = check_structure(module_folder(name))
    if loaded.bank is None:
        raise UnusableInput(f"the module '{name}'", loaded.findings)
    bank = loaded.bank
    entries = {entry.thing.id: entry for entry in loaded.draft.items}
    return Reviewing(bank, tuple(_standings(bank)), entries)


def _standings(bank: Bank) -> Iterator[Standing]:
    for item in bank.items.values():
        if item.status == "retired":
            continue
        digest = review_digest(item, bank.stimuli, bank.key_points, bank.evidence)
        state = state_of(item, digest)
        yield Standing(item.id, bank.topic_of(item), state, digest, item.reviewed)


def _fit_to_write(opinion: Opinion) -> None:
    """Refuse what the model would refuse when the file is read again."""
    for what, text in (("reviewer", opinion.by), ("note", opinion.note)):
        if text is not None and (not text.strip() or unsafe_character(text) or "\n" in text):
            raise BadRequest(f"the {what} cannot be written: {text!r}", "give one line of text")
    if opinion.verdict == "revise" and opinion.note is None:
        raise BadRequest("what is to be revised?", "say it in a note")
    if not opinion.checked:
        raise BadRequest("nothing was checked", f"name at least one of {', '.join(CHECKS)}")


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
