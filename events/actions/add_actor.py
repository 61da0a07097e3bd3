"""An editor names an actor that is not stored yet."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.models import User

from events.actions.human_change import human_change
from events.models import Actor
from events.models.vocabulary import HumanAction


def add_missing(rows: Iterable[Mapping[str, Any]], editor: User) -> list[dict[str, Any]]:
    """Participants as a correction keeps them; rows with `actor` None are stored as new actors first.

    A row has actor, name, kind and role.
    """
    return [
        {"actor": (row["actor"] or add_actor(row["name"], row["kind"], editor)).pk, "role": row["role"]}
        for row in rows
    ]


def add_actor(name: str, kind: str, editor: User) -> Actor:
    with human_change(editor, HumanAction.ADD_ACTOR):
        return Actor.objects.get_or_create(name=name, defaults={"kind": kind})[0]
