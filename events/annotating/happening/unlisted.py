"""Places that the register does not know: as the model marks them, or where only a place can stand."""

from collections.abc import Collection
from dataclasses import replace

from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

from events.annotating.gazetteer import find_city
from events.annotating.happening.entries import noun_entries
from events.annotating.mentions import PlaceMention
from events.annotating.naming.areas import is_behind_local, names_place

BARE = frozenset({"in", "bei", "nahe"})
OVERLOOKED = frozenset({"", "PER", "ORG"})


def located(mention: PlaceMention, countries: Collection[str | None]) -> PlaceMention:
    """A place that the register does not know, with the country that the gazetteer has for it."""
    city = find_city(mention.name, countries)
    return mention if city is None else replace(mention, name=city.name, country=city.country, kind=city.kind)


def marked(doc: Doc, known: list[PlaceMention]) -> list[PlaceMention]:
    """Places that only the model knows, where no actor and no known place stands."""
    actors = [m for m in doc._.actors if m.kind != "person" or not names_place(doc[m.start])]
    taken = {i for mention in (*known, *actors) for i in range(mention.start, mention.end)}
    adjectives = {m.end for m in doc._.actors if m.form == "adjective"}
    spans = [
        without_number(span)
        for span in doc.ents
        if span.label_ == "LOC"
        and (is_name(span) or span.start in adjectives)
        and not taken & set(range(span.start, span.end))
    ]
    people = {m.start: m.end for m in doc._.actors if m.kind == "person"}
    named = [
        doc[token.i : people.get(token.i) or name_end(token)]
        for token in doc
        if token.i not in taken and is_place_name(token)
    ]
    return [PlaceMention(span.start, span.end, span.text, None) for span in filter_spans([*spans, *named])]


def without_number(span: Span) -> Span:
    """A name without what is counted behind it: in Kumanovo 22 Menschen."""
    number = next((token.i for token in span if token.like_num and token.i > span.start), span.end)
    return span.doc[span.start : number]


def is_name(span: Span) -> bool:
    """Whether a place is called so: behind a bare "in" or a kind of place a noun is a name as well."""
    bare = span.start > 0 and span.doc[span.start - 1].lower_ in BARE and not noun_entries(span[-1].text)
    return span[-1].pos_ != "NOUN" or bare or names_place(span[0])


def behind_prepositions(
    doc: Doc, known: list[PlaceMention], countries: Collection[str | None]
) -> list[PlaceMention]:
    """Cities that the model overlooks: a name behind "in" that the gazetteer has.

    What the tagger takes for a common noun is one only in a country told of: in Kumanovo.
    """
    taken = {i for mention in (*known, *doc._.actors) for i in range(mention.start, mention.end)}
    names = [
        PlaceMention(token.i, token.i + 1, token.text, None)
        for token in doc
        if token.i not in taken and token.ent_type_ in OVERLOOKED and is_behind_local(token)
        if token.pos_ == "PROPN" or (token.pos_ == "NOUN" and not noun_entries(token.text))
    ]
    found = (located(mention, countries) for mention in names)
    return [one for one in found if one.kind and (doc[one.start].pos_ == "PROPN" or one.country in countries)]


def is_place_name(token: Token) -> bool:
    """Whether a name that nobody knows stands where only a place can: die Ortschaft Ghadschar."""
    return (token.pos_ == "PROPN" or bool(token.ent_type_)) and names_place(token)


def name_end(token: Token) -> int:
    """Behind the last part of a name: Marun ar-Ras."""
    end = token.i + 1
    while end < len(token.doc) and token.doc[end].pos_ == "PROPN":
        end += 1
    return end
