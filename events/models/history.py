"""How what humans say is recorded: triggers write each change, with the row as it was before.

The tables of the history belong to django-pghistory; who, when and why stand in its context, which
`actions.human_change` opens. A row without a context is the machine's.
"""

from typing import Any

import pghistory
from django.db import models


def tracked(*fields: str, name: str, inserts: bool = True) -> Any:
    """Record each change of these fields (all, if none is named) in the model `name`.

    Insertions and deletions are left out (`inserts` false) where a row is the machine's and only
    fields of it are a human's. What was inserted is kept as it is, else the row before the change.
    """
    events: list[Any] = [pghistory.UpdateEvent(row=pghistory.Old)]
    if inserts:
        events += [pghistory.InsertEvent(), pghistory.DeleteEvent()]
    obj = pghistory.ObjForeignKey(related_name="history", on_delete=models.DO_NOTHING, db_constraint=False)
    return pghistory.track(
        *events, fields=["id", *fields] if fields else None, obj_field=obj, model_name=name
    )
