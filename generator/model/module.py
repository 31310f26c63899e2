"""The module file: what the module is, for whom, and from which guide it is derived."""

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.authored import Authored, Day, Identifier, Line, Markup
from generator.model.ignore import Ignores


class GuideSection(Authored):
    """One section of the guide, named in our words so that a reader finds it again."""

    id: Identifier
    """How key points name the section, for instance `H3`."""
    title: Line
    """What the section is about, in the module's own words."""


class Guide(Authored):
    """The source text: its description, and the text itself where the module may hold it."""

    title: Line
    """What the guide is called or what it is, in the module's own words."""
    kind: Line
    """What sort of text it is, for instance `promotional article` or `SOP`."""
    file: (
        Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*\.(md|txt)$")] | None
    ) = None
    """The guide's text in the module's folder, `.md` or `.txt`, where it may be shown to learners;
    without it the module holds fingerprints only."""
    caution: Markup | None = None
    """What a reader must know before trusting the guide."""
    sections: tuple[GuideSection, ...] = Field(min_length=1)
    """The sections, in the order of the guide."""


class Module(Authored):
    """A learning module as its `module.yaml` describes it."""

    title: Line
    """The title that is printed on every rendering."""
    summary: Line
    """What a learner can do afterwards, in one sentence."""
    audience: Line
    """Who the learners are."""
    language: str = Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
    """Language of the bank as a BCP 47 tag, for instance `en` or `de-CH`."""
    as_of: Day
    """The day up to which the facts were checked, as YYYY-MM-DD in quotes or plain."""
    disclaimer: Markup
    """Shown by every rendering."""
    review_note: Markup | None = None
    """Who has checked the bank, and who has not yet."""
    guide: Guide
    """The text that the module is derived from."""
    lint_ignore: Ignores = ()
    """Findings of `quizwright lint` that are kept, each with the reason."""
