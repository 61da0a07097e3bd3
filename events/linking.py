"""Canonical name -> stored actor or place; pure: what is stored is passed in.

A name is first looked for as it is, then among the other names; a name that several share links to none.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass
class NameIndex:
    """Which stored rows (by id) go by which names."""

    canonical: dict[str, int] = field(default_factory=dict)
    others: dict[str, set[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, canonical: Iterable[tuple[str, int]], others: Iterable[tuple[str, int]] = ()) -> "NameIndex":
        index = cls(dict(canonical))
        for name, row in others:
            index.others.setdefault(name, set()).add(row)
        return index

    def find(self, name: str) -> int | None:
        """The id of the row that `name` names without doubt, else None."""
        if name in self.canonical:
            return self.canonical[name]
        rows = self.others.get(name, set())
        return next(iter(rows)) if len(rows) == 1 else None


def kind_of(name: str, known: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """The kind of an actor that is not stored yet: as the register knows it, else by its entity label.

    A part of something larger ("USA (Außenministerium)") is an organisation, an unnamed group
    ("Insider (USA)") a group.
    """
    if name in known:
        return known[name]
    whole, bracket, _ = name.partition(" (")
    if bracket:
        return "organisation" if whole in known else "group"
    return {"PER": "person", "ORG": "organisation", "LOC": "state"}.get(labels.get(name, ""), "group")
