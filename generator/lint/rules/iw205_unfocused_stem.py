"""The stem names a topic and asks nothing.

## What it finds

A stem of a choice item without a stimulus that is no question and no command, has at most three
words of content, and either stops at the bare topic ("Bone marrow:") or breaks off after "is" or
"that". Off by default.

## Why it matters

A good stem can be answered before the options are read. Where it names a topic only, the options
are statements on anything to do with it, and the learner judges each for itself.

## Example

    stem: "Natural killer cells:"
    options:
      - {text: kill without prior contact with the antigen, correct: true}
      - {text: make antibodies}

Better: "What can natural killer cells do that T cells cannot?"

## Known false alarms

Stems that options complete are accepted practice, and some need few words: "The capital of France
is" asks clearly enough. Whether a stem is focused depends on what it means, which no program reads;
that is why the rule runs only when asked for.

## Evidence

Weak to mixed: recommended by the guidelines (Haladyna, Downing & Rodriguez 2002; NBME Item-Writing
Guide 2020) and counted by Tarrant et al. 2006 and Moore et al. 2023.
"""

from collections.abc import Iterator
from functools import cache

from generator.language.lists import Lists
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule

_MOST_CONTENT = 3
_NOT_SPOKEN = "…"


@cache
def _known(lists: Lists) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    return lists.words("stop"), lists.words("loose_end"), lists.words("command")


def find(item: ItemReading) -> Iterator[Hit]:
    """The stem, if it asks nothing."""
    stem = item.stem
    if not item.options or item.item.stimulus or "?" in stem.text or _NOT_SPOKEN in stem.text:
        return
    stop, loose_end, command = _known(item.lists)
    words = stem.words
    content = [word for word in words if word not in stop and not word.isdigit()]
    if not content or len(content) > _MOST_CONTENT or not command.isdisjoint(words[:2]):
        return
    is_topic = words[-1] not in stop and loose_end.isdisjoint(words)
    if is_topic or words[-1] in loose_end:
        count = f"{len(content)} word{'s' * (len(content) != 1)} of content"
        message = f"the stem has {count} and asks nothing: '{stem.shown[:60]}'"
        yield Hit(message, "write a question that can be answered without the options", ("stem",))


RULE = ItemRule(
    code="IW205",
    name="unfocused-stem",
    severity="note",
    manual=__doc__,
    needs=("stop", "loose_end", "command"),
    preview=True,
    find=find,
)
