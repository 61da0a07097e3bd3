"""The words of a query about events: each takes plain values and gives a narrower queryset."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.search import SearchQuery
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q

if TYPE_CHECKING:
    from events.models import Actor, Event, Place  # noqa: F401


class EventQuerySet(models.QuerySet["Event"]):
    """Events, narrowed in words that read as English."""

    def visible(self) -> Self:
        """What readers see: not what was rejected, merged into another event or withdrawn."""
        return self.filter(shown=True)

    def between(self, start: date | None, end: date | None) -> Self:
        """Events whose span touches the days from `start` to `end`; None leaves a side open."""
        found = self
        if start:
            found = found.filter(latest__gte=start)
        if end:
            found = found.filter(earliest__lte=end)
        return found

    def involving(self, *actors: "Actor", role: str = "") -> Self:
        """Events in which each of the actors takes part, in that role if one is given."""
        found = self
        for actor in actors:
            part = {"actor": actor, "role": role} if role else {"actor": actor}
            found = found.filter(self._with("participations", **part))
        return found

    def involving_any(self, actors: Iterable["Actor"], role: str = "") -> Self:
        part = {"actor__in": list(actors)} | ({"role": role} if role else {})
        return self.filter(self._with("participations", **part))

    def involving_two_of(self, actors: Iterable["Actor"]) -> Self:
        """Events in which at least two of the actors take part."""
        parts = self._rows_of("participations").filter(actor__in=list(actors)).order_by()
        shared = parts.values("event").annotate(count=Count("pk"))
        return self.filter(pk__in=shared.filter(count__gte=2).values("event"))

    def with_role(self, role: str) -> Self:
        """Events in which somebody has that role."""
        return self.filter(self._with("participations", role=role))

    def of_type(self, type_: str) -> Self:
        return self.filter(type=type_)

    def of_mode(self, mode: str) -> Self:
        return self.filter(mode=mode)

    def with_status(self, status: str) -> Self:
        return self.filter(status=status)

    def at(self, places: Iterable["Place"]) -> Self:
        """Events at one of the places; a country holds its cities."""
        places = list(places)
        countries = {place.country for place in places if place.kind == "country" and place.country}
        return self.filter(Q(place__in=places) | Q(place__country__in=countries))

    def told_by(self, outlet: str) -> Self:
        """Events of which an article of that outlet tells."""
        return self.filter(self._with("reports", article__outlet=outlet, article__withdrawn=False))

    def vouched_for_by(self, name: str) -> Self:
        """Events for which that outlet, actor or group vouches."""
        return self.filter(source__contains=[name])

    def reviewed(self, review: str) -> Self:
        return self.filter(review=review)

    def _with(self, relation: str, **conditions: Any) -> Exists:
        """That a row of the relation meets the conditions: a join would tell an event several times."""
        return Exists(self._rows_of(relation).filter(event=OuterRef("pk"), **conditions))

    def _rows_of(self, relation: str) -> models.Manager[Any]:
        field = self.model._meta.get_field(relation)
        return field.related_model._default_manager  # type: ignore[union-attr]

    def mentioning(self, words: str) -> Self:
        """Events whose headline, sentences or names hold the words; quotes and minus as on the web."""
        return self.filter(search=SearchQuery(words, config="german", search_type="websearch"))

    def newest_first(self) -> Self:
        return self.order_by("-earliest", "-latest", "-id")

    def for_timeline(self) -> Self:
        """Everything a timeline entry shows, in a fixed number of queries."""
        return self.defer("search").select_related("place").prefetch_related("participations__actor")
