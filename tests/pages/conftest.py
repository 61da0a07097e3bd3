"""Who looks at the pages: a reader, an editor, a chief editor."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from events.actions.create_editor import create_editor


def signed_in(name: str, *, chief: bool = False) -> Client:
    create_editor(name, chief=chief)
    client = Client()
    client.force_login(User.objects.get(username=name))
    return client


@pytest.fixture
def editor_client(db) -> Client:
    return signed_in("redaktion")


@pytest.fixture
def chief_client(db) -> Client:
    return signed_in("chefin", chief=True)
