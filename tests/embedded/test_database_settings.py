"""DATABASE_URL or the embedded server."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsdesk.database import database_settings


def test_without_a_url_the_embedded_server_is_reached_by_its_socket():
    settings = database_settings("")
    assert settings["ENGINE"] == "newsdesk.embedded"
    assert str(settings["HOST"]).startswith("/")


def test_a_url_names_any_postgresql():
    settings = database_settings("postgres://desk:secret@db.example:5433/news")
    assert settings["ENGINE"] == "django.db.backends.postgresql"
    assert (settings["HOST"], settings["PORT"], settings["NAME"]) == ("db.example", 5433, "news")


def test_another_database_is_refused_with_an_example():
    with pytest.raises(ImproperlyConfigured, match="postgres://user:password@host"):
        database_settings("sqlite:///news.db")
