"""What is stored, one noun a file. The values of choices live in `vocabulary`."""

from events.models.actor import Actor, ActorName
from events.models.annotation import Annotation
from events.models.article import Article
from events.models.correction import Correction
from events.models.event import Event
from events.models.match import Match
from events.models.participation import Participation, ReportedParticipation
from events.models.place import Place
from events.models.placement import Placement
from events.models.report import Report
from events.models.statement import Statement
from events.models.tally import DayTally, Slice, Tally

__all__ = [
    "Actor",
    "ActorName",
    "Annotation",
    "Article",
    "Correction",
    "DayTally",
    "Event",
    "Match",
    "Participation",
    "Place",
    "Placement",
    "Report",
    "ReportedParticipation",
    "Slice",
    "Statement",
    "Tally",
]
