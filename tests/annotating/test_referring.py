"""Places that a noun points back to: sentences with tags by hand, and by the shipped model."""

import pytest

from events.annotating.happening.referring import references
from events.annotating.mentions import ActorMention, PlaceMention
from events.annotating.pipeline import ArticleText
from tests.annotating.tagging import tagged

KINDS = {"Homs": "city", "Helmand": "region", "Afrika": "region", "Zypern": "country", "Polen": "country"}
LANDS = {"Helmand": "AF", "Homs": "SY", "Zypern": "CY", "Polen": "PL"}


def meant(text: str, acting: str = "") -> list[str]:
    """The names that the nouns of a text stand for."""
    doc = tagged(text)
    doc[0].is_sent_start = True
    for token in doc[1:]:
        token.is_sent_start = doc[token.i - 1].text == "."
    doc._.places = [
        PlaceMention(token.i, token.i + 1, token.text, LANDS.get(token.text), KINDS[token.text])  # type: ignore[arg-type]
        for token in doc
        if token.text in KINDS
    ]
    doc._.actors = [
        ActorMention(token.i, token.i + 1, token.i, f"{token.text} (Armee)", "state", "state")
        for token in doc
        if token.text == acting
    ]
    return [place.name for place in references(doc)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Homs/PROPN in/ADP Helmand/PROPN . In/ADP der/DET Stadt fielen/VERB Schüsse", ["Homs"]),
        ("Helmand/PROPN . Aus/ADP der/DET Provinz kamen/VERB Soldaten", ["Helmand"]),
        ("Afrika/PROPN . Aus/ADP der/DET Region kamen/VERB Soldaten", []),
        ("Zypern/PROPN und/CCONJ Polen/PROPN . Auf/ADP der/DET Insel regnete/VERB es", ["Zypern"]),
        ("Polen/PROPN . Weite Teile des/DET Landes hungern/VERB", ["Polen"]),
        ("Homs/PROPN . In/ADP der/DET Stadt Idlib/PROPN fielen/VERB Schüsse", []),
        ("Homs/PROPN . Eine/DET Stadt brannte/VERB", []),
        ("In/ADP der/DET Stadt fielen/VERB Schüsse", []),
    ],
    ids=["city", "province", "continent", "island", "land", "named", "another", "nothing before"],
)
def test_a_noun_stands_for_the_last_place_of_its_kind(text, names):
    assert meant(text) == names


def test_the_neighbour_is_not_who_marches_in():
    text = "Zypern/PROPN . Polen/PROPN rückte/VERB in/ADP das/DET Nachbarland ein"
    assert meant(text, acting="Polen") == ["Zypern"]


def test_violence_that_only_tells_when_is_not_at_the_place_of_the_verb(annotator):
    text = "Nach den Kämpfen mit Ecuador hat Peru am Freitag in Wien Hilfe verlangt."
    (read,) = annotator.annotate([ArticleText("1", text, None)])
    assert {event.place for event in read.events if event.type == "ASSAULT"} == {None}


def test_the_capital_is_that_of_the_state_in_whose_capital_it_is_told(annotator):
    text = (
        "Monrovia – Liberias Führung ist uneins. Die Präsidenten Ghanas und Malis reisten ab. "
        "In der Hauptstadt griffen Rebellen Soldaten an."
    )
    (read,) = annotator.annotate([ArticleText("1", text, None)])
    assert [event.place.name for event in read.events if event.type == "ASSAULT"] == ["Monrovia"]
