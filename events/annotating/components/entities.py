"""The names of an article as the contract wants them: the model's, put right by what the register knows."""

from spacy.tokens import Doc

from events.annotating.annotation import Entity, EntityLabel
from events.annotating.mentions import ActorMention, anchor

LABELS: dict[str, EntityLabel] = {"person": "PER", "state": "LOC", "organisation": "ORG", "group": "ORG"}
PROPER = frozenset({"name", "surname", "state", "metonym"})


def entities_of(doc: Doc) -> tuple[Entity, ...]:
    """Actors and places that are named, then what else the model marks; in text order, none overlapping."""
    found: dict[int, Entity] = {}
    taken: set[int] = set()
    for start, end, label, name in (*named_actors(doc), *named_places(doc), *marked(doc)):
        if not taken & set(range(start, end)):
            taken |= set(range(start, end))
            found[start] = Entity(anchor(doc, start, end), doc[start:end].text, label, name)
    return tuple(found[start] for start in sorted(found))


def named_actors(doc: Doc) -> list[tuple[int, int, EntityLabel, str]]:
    return [(m.start, m.end, label_of(m), m.name) for m in doc._.actors if m.form in PROPER]


def label_of(mention: ActorMention) -> EntityLabel:
    return "LOC" if mention.form == "metonym" else LABELS[mention.kind]


def named_places(doc: Doc) -> list[tuple[int, int, EntityLabel, str]]:
    return [(m.start, m.end, "LOC", m.name) for m in doc._.places]


def marked(doc: Doc) -> list[tuple[int, int, EntityLabel, str]]:
    labels: dict[str, EntityLabel] = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}
    return [(s.start, s.end, labels[s.label_], s.text) for s in doc.ents if s.label_ in labels]
