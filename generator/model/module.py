"""The module file: what the module is, for whom, and from which guide it is derived."""

from pydantic import Field

from generator.model.authored import Authored, Day, Identifier, Line, Markup
from generator.model.ignore import Ignores


class GuideSection(Authored):
    """One section of the guide, named in our words so that a reader finds it again."""

    id: Identifier
    """How key points name the section, for instance `H3`."""
    title: Line
    """What the section is about, in the module's own words."""


class Guide(Authored):
    """The source text. The module holds its description and fingerprints, never its sentences."""

    title: Line
    """What the guide is called or what it is, in the module's own words."""
    kind: Line
    """What sort of text it is, for instance `promotional article` or `SOP`."""
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
