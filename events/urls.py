"""The addresses of the public pages."""

from django.urls import path

from events.views.actor import actor
from events.views.article import article
from events.views.event import event
from events.views.timeline import timeline

urlpatterns = [
    path("", timeline, name="timeline"),
    path("events/<int:pk>/", event, name="event"),
    path("articles/<int:pk>/", article, name="article"),
    path("actors/<int:pk>/", actor, name="actor"),
]
