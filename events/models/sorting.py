"""The German sort key of names (DIN 5007-1), computed by the database: its build may lack ICU."""

from django.db import models


class SortKey(models.Func):
    """Umlauts and accents sort as their base letters, ß as ss; case does not count."""

    marks = r"[\u0300-\u036f]"
    template = (
        f"replace(lower(regexp_replace(normalize(%(expressions)s, NFD), '{marks}', '', 'g')), 'ß', 'ss')"
    )
    output_field = models.CharField(max_length=200)


def sort_key() -> models.GeneratedField:
    """A stored, indexed column that orders rows by their `name`."""
    return models.GeneratedField(
        expression=SortKey("name"),
        output_field=models.CharField(max_length=250),
        db_persist=True,
        db_index=True,
    )
