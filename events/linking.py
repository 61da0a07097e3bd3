"""Which known actor a name stands for, and what kind an unknown one is; pure: what is known is passed in.

A name is first looked for as it is, then among the other names; a name that several share stands for none.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from events.annotating.register import renamed


@dataclass
class NameIndex:
    """Which known actors (by canonical name) go by which names."""

    canonical: dict[str, str] = field(default_factory=dict)
    others: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, canonical: Iterable[tuple[str, str]], others: Iterable[tuple[str, str]] = ()) -> "NameIndex":
        index = cls(dict(canonical))
        for name, known in others:
            index.others.setdefault(name, set()).add(known)
        return index

    def find(self, name: str) -> str | None:
        """The canonical name of whom `name` names without doubt, else None."""
        if name in self.canonical:
            return self.canonical[name]
        known = self.others.get(name, set())
        return next(iter(known)) if len(known) == 1 else None

    def find_whole(self, name: str) -> str:
        """The canonical name, also of a body of a known actor or of a group in it: "Zaire (Armee)"."""
        return self.find(name) or renamed(name, self.canonical)


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
