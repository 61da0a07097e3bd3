"""One change by a human: all that is written inside is recorded together, with who, what and why."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pghistory
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.utils import timezone

from events.actions.taking_turns import take_turn


@contextmanager
def human_change(editor: User, action: str, *, reason: str = "", **details: Any) -> Iterator[None]:
    """A transaction whose changes the history keeps as one; `action` is a `HumanAction`.

    Changes within a change belong to the outer one.
    """
    with transaction.atomic():
        take_turn()
        who = {"user": editor.pk, "login": editor.get_username(), "name": editor.get_full_name()}
        now = timezone.now().isoformat()
        with pghistory.context(**who, at=now, action=action, reason=reason, **details):
            yield
        forget_context()


def forget_context() -> None:
    """What else this transaction writes is not this human's: the context would last until its end."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pghistory.context_id', '', true)")
