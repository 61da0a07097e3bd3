"""The words of a query about events: each takes plain values and gives a narrower queryset."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.search import SearchQuery
from django.db import models

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

    def involving(self, actor: "Actor") -> Self:
        return self.filter(participations__actor=actor)

    def of_type(self, type_: str) -> Self:
        return self.filter(type=type_)

    def with_status(self, status: str) -> Self:
        return self.filter(status=status)

    def mentioning(self, words: str) -> Self:
        """Events whose headline, sentences or names hold the words; quotes and minus as on the web."""
        return self.filter(search=SearchQuery(words, config="german", search_type="websearch"))

    def newest_first(self) -> Self:
        return self.order_by("-earliest", "-latest", "-id")

    def for_timeline(self) -> Self:
        """Everything a timeline entry shows, in a fixed number of queries."""
        return self.defer("search").select_related("place").prefetch_related("participations__actor")
