"""What the components hand to one another on a spaCy `Doc`.

| attribute | set by | holds |
|---|---|---|
| `doc._.published` | pipeline | the article's date, or None |
| `doc._.goes_on` | pipeline | whether it is a later part of a long text |
| `doc._.cast` | pipeline | the `Cast` that the parts of one text share, or None |
| `doc._.actors` | actors | `ActorMention`s in text order |
| `doc._.places` | places | `PlaceMention`s in text order |
| `doc._.times` | times | `annotation.Time`s in text order |
| `doc._.statements` | statements | `annotation.Statement`s in text order |
| `doc._.reading` | events | the article laid out: a `happening.reading.Reading` |
| `doc._.candidates` | events | drafts of one happening with its `annotation.Event`, in text order |
| `doc._.events` | events, weighing | the `annotation.Event`s among them, in text order |
"""

from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Doc

from events.annotating.annotation import Anchor
from events.annotating.register import ActorKind, PlaceKind

MentionForm = Literal[
    "name", "surname", "state", "metonym", "adjective", "office", "role", "group", "pronoun"
]


@dataclass(frozen=True)
class ActorMention:
    """Tokens `[start, end)` that stand for an actor; `head` is the token that carries its role."""

    start: int
    end: int
    head: int
    name: str
    kind: ActorKind
    form: MentionForm


@dataclass(frozen=True)
class PlaceMention:
    """Tokens `[start, end)` that name a place; `country` is ISO 3166-1 alpha-2.

    `seat_of` is the state whose government sits there, of a capital.
    """

    start: int
    end: int
    name: str
    country: str | None
    kind: PlaceKind | None = None
    seat_of: str | None = None

    @property
    def is_land(self) -> bool:
        """Whether it is a country or a part of one, where more than one thing may happen."""
        return self.kind in ("country", "region")


@dataclass(frozen=True)
class Cast:
    """Who has been told of in a text so far: full names by surname, and whose form told a woman."""

    people: dict[str, str] = field(default_factory=dict)
    women: set[str] = field(default_factory=set)


def body_in(name: str) -> str:
    """The state or body that a name begins with: Iran, of "Iran (Armee)"."""
    return name.partition(" (")[0]


def anchor(doc: Doc, start: int, end: int) -> Anchor:
    """The characters that the tokens `[start, end)` cover."""
    span = doc[start:end]
    return span.start_char, span.end_char


def register_extensions() -> None:
    """Declare the attributes once; calling again is harmless."""
    for name in ("actors", "places", "times", "statements", "candidates", "events"):
        Doc.set_extension(name, default=[], force=True)
    Doc.set_extension("reading", default=None, force=True)
    Doc.set_extension("published", default=None, force=True)
    Doc.set_extension("goes_on", default=False, force=True)
    Doc.set_extension("cast", default=None, force=True)
    Doc.set_extension("spellings", default={}, force=True)
