"""The words of a query about events: each takes plain values and gives a narrower queryset."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.search import SearchQuery
from django.db import models
from django.db.models import F, Func, Value

from events.facets import keys

if TYPE_CHECKING:
    from events.models import Actor, Event  # noqa: F401


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

    def carrying(self, facets: Iterable[str]) -> Self:
        """Events that carry every one of the facets (`events.facets`)."""
        return self.filter(facets__contains=list(facets))

    def carrying_any(self, facets: Iterable[str]) -> Self:
        return self.filter(facets__overlap=list(facets))

    def carrying_unindexed(self, facet: str) -> Self:
        """The same, asked row by row: an index does not help to find what very many events carry."""
        facets = Func(F("facets"), function="")
        return self.filter(
            Func(
                Value(facet),
                facets,
                template="(%(expressions)s)",
                arg_joiner=" = ANY ",
                output_field=models.BooleanField(),
            )
        )

    def involving(self, *actors: "Actor") -> Self:
        """Events in which each of the actors takes part."""
        return self.carrying(keys("actor", [actor.pk for actor in actors]))

    def mentioning(self, words: SearchQuery) -> Self:
        """Events whose headline, names, sentences or articles hold the words."""
        return self.filter(search=words)

    def newest_first(self) -> Self:
        return self.order_by("-earliest", "-latest", "-id")

    def for_timeline(self) -> Self:
        """Everything a timeline entry shows, in a fixed number of queries."""
        return (
            self.defer("search", "facets").select_related("place").prefetch_related("participations__actor")
        )
