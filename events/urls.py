"""The addresses of the pages, and of what editors do there."""

from django.urls import path

from events.views import (
    actor_correction,
    article_correction,
    event_correction,
    event_merging,
    history,
    suggestions,
)
from events.views.actor import actor
from events.views.article import article
from events.views.event import event
from events.views.review import review
from events.views.statements import statements
from events.views.timeline import timeline

urlpatterns = [
    path("", timeline, name="timeline"),
    path("events/<int:pk>/", event, name="event"),
    path("events/<int:pk>/history/", history.event, name="event-history"),
    path("events/<int:pk>/correct/", event_correction.correct, name="correct-event"),
    path("events/<int:pk>/approve/", event_correction.approve, name="approve-event"),
    path("events/<int:pk>/reject/", event_correction.reject, name="reject-event"),
    path("events/<int:pk>/merge/", event_merging.merge, name="merge-event"),
    path("events/<int:pk>/split/", event_merging.split, name="split-event"),
    path("reports/<int:pk>/move/", event_merging.move, name="move-report"),
    path("articles/<int:pk>/", article, name="article"),
    path("articles/<int:pk>/history/", history.article, name="article-history"),
    path("articles/<int:pk>/mark/", article_correction.mark, name="mark-event"),
    path("articles/<int:pk>/review/", article_correction.review, name="review-article"),
    path("articles/<int:pk>/withdraw/", article_correction.withdraw, name="withdraw-article"),
    path("actors/<int:pk>/", actor, name="actor"),
    path("actors/<int:pk>/statements/", statements, name="statements"),
    path("actors/<int:pk>/history/", history.actor, name="actor-history"),
    path("actors/<int:pk>/correct/", actor_correction.correct, name="correct-actor"),
    path("actors/<int:pk>/merge/", actor_correction.merge, name="merge-actor"),
    path("changes/<uuid:change>/undo/", history.undo, name="undo-change"),
    path("review/", review, name="review"),
    path("suggestions/actors/", suggestions.actors, name="suggest-actors"),
    path("suggestions/places/", suggestions.places, name="suggest-places"),
    path("suggestions/places-to-correct/", suggestions.places_to_correct, name="suggest-places-to-correct"),
    path("suggestions/sources/", suggestions.sources, name="suggest-sources"),
    path("suggestions/outlets/", suggestions.outlets, name="suggest-outlets"),
    path("suggestions/date-reading/", suggestions.date_reading, name="date-reading"),
]
