"""The annotation contract: everything the machine finds in one article, as plain data.

An `Anchor` is a pair of character offsets `(start, end)`, end excluded, into the article's text
exactly as it came in; `text` beside an anchor is always `article_text[start:end]`.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Anchor = tuple[int, int]

EntityLabel = Literal["PER", "ORG", "LOC", "MISC"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
StatementType = Literal["direct", "indirect", "reported", "free"]
Role = Literal["actor", "recipient", "mediator", "place-host", "absent"]


@dataclass(frozen=True)
class Entity:
    """A named thing; `name` is its canonical German name."""

    anchor: Anchor
    text: str
    label: EntityLabel
    name: str


@dataclass(frozen=True)
class Time:
    """A time expression.

    `value` is the TIMEX3 value (ISO-TimeML), `edtf` the same as EDTF (ISO 8601-2); either is
    None where the text leaves it open. `rule` names the rule that gave them.
    """

    anchor: Anchor
    text: str
    type: TimeType
    value: str | None
    edtf: str | None
    rule: str


@dataclass(frozen=True)
class Named:
    """A canonical name and the words that stand for it; without words the anchor is None."""

    name: str
    anchor: Anchor | None
    text: str | None


@dataclass(frozen=True)
class Statement:
    """Who said what. `quote` may be split; `cue` is the speech verb or preposition."""

    type: StatementType
    quote: tuple[Anchor, ...]
    cue: Anchor | None
    speaker: Named | None


@dataclass(frozen=True)
class Mention:
    """Words of the text, as evidence."""

    anchor: Anchor
    text: str


@dataclass(frozen=True)
class Participant:
    """A canonical name with its part in an event."""

    name: str
    role: Role
    anchor: Anchor
    text: str


@dataclass(frozen=True)
class EventDate:
    """When an event is. A date without anchor is inferred from the publication date."""

    edtf: str
    anchor: Anchor | None
    text: str | None
    rule: str


@dataclass(frozen=True)
class Event:
    """One happening as one article tells it: the keys of a gold file, evidence and confidence.

    `mentions` lists the triggers, the fullest first; `source` who vouches, outermost first;
    `evidence` the words behind a field ("status", "source"); `confidence` lies in [0, 1].
    """

    type: str
    mode: str | None
    status: str
    headline: str
    mentions: tuple[Mention, ...]
    participants: tuple[Participant, ...] = ()
    place: Named | None = None
    date: EventDate | None = None
    source: tuple[str, ...] = ()
    evidence: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    confidence: float = 0.5


@dataclass(frozen=True)
class Annotation:
    """All of one article, and the name and version of the pipeline that found it.

    `language` is its ISO 639-1 code, None where the text does not tell; in a foreign text nothing is found.
    """

    id: str
    published: str | None
    pipeline: str
    language: str | None = None
    sentences: tuple[Anchor, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[Time, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The annotation as a line of JSON Lines holds it."""
        return asdict(self)
