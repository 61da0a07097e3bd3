"""A short article and what a machine may find in it, written by hand."""

from datetime import date

from events.annotating.annotation import (
    Anchor,
    Annotation,
    Entity,
    Event,
    EventDate,
    Mention,
    Named,
    Participant,
    Statement,
)
from events.annotating.register import KnownActor, KnownPlace, Register
from events.models import Article

TEXT = (
    "Selenskyj traf am Montag Erdogan in Ankara. Russland lehnte eine Feuerpause ab, "
    "sagte Außenminister Sybiha."
)
REGISTER = Register(
    actors=(
        KnownActor("Wolodymyr Selenskyj", "person", names=("Selenskyj", "Zelensky"), country="UA"),
        KnownActor("Recep Tayyip Erdogan", "person", names=("Erdogan",), country="TR"),
        KnownActor("Russland", "state", country="RU"),
    ),
    places=(KnownPlace("Ankara", "city", country="TR", latitude=39.93, longitude=32.86),),
)


def anchor(words: str) -> Anchor:
    start = TEXT.index(words)
    return start, start + len(words)


def mention(words: str) -> Mention:
    return Mention(anchor(words), words)


def participant(name: str, role: str, words: str) -> Participant:
    return Participant(name, role, anchor(words), words)  # type: ignore[arg-type]


def meeting(**changes: object) -> Event:
    """Selenskyj met Erdogan in Ankara on Monday."""
    values: dict = {
        "type": "CONSULT",
        "mode": "meeting",
        "status": "occurred",
        "headline": "Selenskyj trifft Erdogan in Ankara",
        "mentions": (mention("traf"),),
        "participants": (
            participant("Wolodymyr Selenskyj", "actor", "Selenskyj"),
            participant("Recep Tayyip Erdogan", "actor", "Erdogan"),
        ),
        "place": Named("Ankara", anchor("Ankara"), "Ankara"),
        "date": EventDate("2025-11-17", anchor("am Montag"), "am Montag", "weekday_past"),
        "confidence": 0.9,
    }
    return Event(**(values | changes))


def refusal(**changes: object) -> Event:
    """Russia refused a ceasefire, says Sybiha."""
    values: dict = {
        "type": "REJECT",
        "mode": None,
        "status": "occurred",
        "headline": "Russland lehnt eine Feuerpause ab",
        "mentions": (mention("lehnte"),),
        "participants": (participant("Russland", "actor", "Russland"),),
        "source": ("Andrij Sybiha",),
        "evidence": {"source": (mention("sagte"),)},
    }
    return Event(**(values | changes))


def annotation(*events: Event, pipeline: str = "de_newsdesk 1", statements: tuple = ()) -> Annotation:
    end = TEXT.index("Ankara.") + len("Ankara.")
    return Annotation(
        id="1",
        published="2025-11-19",
        pipeline=pipeline,
        sentences=((0, end), (end + 1, len(TEXT))),
        entities=(Entity(anchor("Sybiha"), "Sybiha", "PER", "Andrij Sybiha"),),
        statements=statements,
        events=events,
    )


def statement() -> Statement:
    name = Named("Andrij Sybiha", anchor("Sybiha"), "Sybiha")
    return Statement("indirect", (anchor("Russland lehnte eine Feuerpause ab"),), anchor("sagte"), name)


def article(published: date = date(2025, 11, 19), outlet: str = "Demo") -> Article:
    return Article.objects.create(text=TEXT, published=published, outlet=outlet, content_hash="0" * 64)
