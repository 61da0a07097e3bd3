"""The fields of an event in two shapes, columns of a row and values of `models.Correction`; pure."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from events.dating import date_span

Columns = dict[str, Any]


def columns_of(field: str, value: Any, day: date) -> Columns:
    """The columns that one field's value stands for; `day` closes open dates. Participants: {actor: role}."""
    match field:
        case "type":
            return {"type": value["type"], "mode": value["mode"]}
        case "date":
            return asdict(date_span(value, day)) | {"date_phrase": "", "date_rule": "human"}
        case "place":
            return {"place_id": value}
        case "participants":
            return {"participants": {part["actor"]: part["role"] for part in value}}
        case _:
            return {field: value}


def value_of(field: str, columns: Mapping[str, Any]) -> Any:
    """A field's value out of the columns: the other way round."""
    match field:
        case "type":
            return {"type": columns["type"], "mode": columns["mode"]}
        case "date":
            return columns["edtf"] or None
        case "place":
            return columns["place_id"]
        case "participants":
            parts = sorted(columns["participants"].items())
            return [{"actor": actor, "role": role} for actor, role in parts]
        case _:
            return columns[field]


def normal(field: str, value: Any) -> Any:
    """The value as two that mean the same are equal: participants by actor."""
    return sorted(value, key=lambda part: part["actor"]) if field == "participants" else value
