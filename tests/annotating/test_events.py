"""The events component on docs built by hand: rules, not the model's guesses."""

from datetime import date

import pytest
import spacy
from spacy.tokens import Doc

from events.annotating.annotation import Event, Time
from events.annotating.components.events import find_events
from events.annotating.mentions import ActorMention, PlaceMention, register_extensions

register_extensions()
VOCAB = spacy.blank("de").vocab


def parsed(rows: str, actors: dict[str, tuple[str, str]], places: tuple[str, ...] = ()) -> Doc:
    """A doc from lines "word tag dep head"; actors are named by the word that stands for them."""
    columns = [line.split() for line in rows.strip().splitlines()]
    words, tags, deps, heads = zip(*columns, strict=True)
    doc = Doc(
        VOCAB,
        words=list(words),
        tags=list(tags),
        pos=[part_of_speech(tag) for tag in tags],
        deps=list(deps),
        heads=[int(head) for head in heads],
        morphs=["Tense=Past" if tag == "VVFIN" else "_" for tag in tags],
    )
    doc._.published = date(2025, 11, 19)
    doc._.actors = [
        ActorMention(token.i, token.i + 1, token.i, *actors[token.text], form="name")
        for token in doc
        if token.text in actors
    ]
    doc._.places = [
        PlaceMention(token.i, token.i + 1, token.text, None) for token in doc if token.text in places
    ]
    return doc


def part_of_speech(tag: str) -> str:
    parts = {"NE": "PROPN", "NN": "NOUN", "ART": "DET", "APPR": "ADP", "PTKVZ": "ADP", "KON": "CCONJ"}
    return parts.get(tag, "VERB" if tag.startswith("VV") else "AUX" if tag[0] == "V" else "PUNCT")


def found(doc: Doc) -> list[Event]:
    events: list[Event] = find_events(doc)._.events
    for event in events:
        for words in (*event.mentions, *event.participants, event.place, event.date):
            if words is not None and words.anchor is not None:
                assert doc.text[slice(*words.anchor)] == words.text
    return events


STATES = {"Russland": ("Russland", "state"), "Ukraine": ("Ukraine", "state"), "Polen": ("Polen", "state")}
PERSONS = {"Merkel": ("Angela Merkel", "person"), "Putin": ("Wladimir Putin", "person")}

REFUSAL = """
Russland NE nsubj 1
lehnte VVFIN ROOT 1
eine ART det 3
Feuerpause NN obj 1
ab PTKVZ compound:prt 1
. $. punct 1
"""

MEETING = """
Merkel NE nsubj 1
traf VVFIN ROOT 1
Putin NE obj 1
am APPR case 4
Montag NN obl 1
in APPR case 6
Minsk NE obl 1
. $. punct 1
"""


CONTINUED = """Dabei PAV advmod 9
bombardierte VVFIN ROOT 9
Russland NE nsubj 9
die ART det 12
Ukraine NE obj 9
. $. punct 9
"""


def test_an_empty_doc_has_no_events():
    assert find_events(Doc(VOCAB))._.events == []


def test_a_doc_without_a_parse_is_refused_by_name():
    with pytest.raises(ValueError, match="TAG, DEP, MORPH"):
        find_events(spacy.blank("de")("Russland lehnte eine Feuerpause ab."))


def test_a_verb_finds_the_particle_it_left_behind():
    (event,) = found(parsed(REFUSAL, STATES))
    assert (event.type, event.mode, event.status) == ("REJECT", None, "occurred")
    assert [mention.text for mention in event.mentions] == ["lehnte"]
    assert event.headline == "Russland lehnt Feuerpause ab"


def test_a_meeting_has_actors_place_and_date():
    doc = parsed(MEETING, PERSONS, ("Minsk",))
    doc._.times = [Time((18, 27), "am Montag", "DATE", "2025-11-17", "2025-11-17", "weekday")]
    (event,) = found(doc)
    assert (event.type, event.mode) == ("CONSULT", "meeting")
    assert {(who.name, who.role) for who in event.participants} == {
        ("Angela Merkel", "actor"),
        ("Wladimir Putin", "actor"),
    }
    assert event.place is not None and event.place.name == "Minsk"
    assert event.date is not None and event.date.edtf == "2025-11-17"
    assert event.headline == "Merkel trifft Putin in Minsk"


def test_the_news_of_the_day_gets_its_date_without_words():
    (event,) = found(parsed(REFUSAL, STATES))
    assert event.date is not None
    assert (event.date.edtf, event.date.anchor, event.date.rule) == ("2025-11-19", None, "reported_day")


def test_without_a_publication_date_nothing_is_inferred():
    doc = parsed(REFUSAL, STATES)
    doc._.published = None
    assert found(doc)[0].date is None


def test_without_an_actor_there_is_no_event():
    assert found(parsed(REFUSAL, {})) == []


def test_a_decision_that_is_taken_is_no_meeting():
    rows = MEETING.replace("Putin NE obj 1", "Entscheidung NN obj 1")
    assert found(parsed(rows, PERSONS)) == []


def test_a_coordinated_verb_inherits_its_subject():
    rows = """
    Russland NE nsubj 1
    lehnte VVFIN ROOT 1
    eine ART det 3
    Feuerpause NN obj 1
    ab PTKVZ compound:prt 1
    und KON cc 6
    bombardierte VVFIN conj 1
    die ART det 8
    Ukraine NE obj 6
    . $. punct 1
    """
    refusal, attack = found(parsed(rows, STATES))
    assert (refusal.type, attack.type) == ("REJECT", "ASSAULT")
    assert {(who.name, who.role) for who in attack.participants} == {
        ("Russland", "actor"),
        ("Ukraine", "recipient"),
    }


def test_what_is_demanded_is_no_event_of_its_own():
    rows = """
    Polen NE nsubj 1
    forderte VVFIN ROOT 1
    den ART det 3
    Abzug NN obj 1
    Russlands NE nmod 3
    . $. punct 1
    """
    actors = {**STATES, "Russlands": ("Russland", "state")}
    (event,) = found(parsed(rows, actors))
    assert event.type == "REQUEST"
    assert {(who.name, who.role) for who in event.participants} == {
        ("Polen", "actor"),
        ("Russland", "recipient"),
    }


def test_a_later_noun_is_the_same_happening():
    rows = """
    Merkel NE nsubj 1
    traf VVFIN ROOT 1
    Putin NE obj 1
    . $. punct 1
    Das ART det 5
    Treffen NN nsubj 6
    dauerte VVFIN ROOT 6
    lange NN advmod 6
    . $. punct 6
    """
    (event,) = found(parsed(rows, PERSONS))
    assert [mention.text for mention in event.mentions] == ["traf", "Treffen"]


def test_a_passive_tells_who_does_it_and_to_whom():
    rows = """
    Polen NE nsubj:pass 4
    wurde VAFIN aux:pass 4
    von APPR case 3
    Russland NE obl 4
    angegriffen VVPP ROOT 4
    . $. punct 4
    """
    (event,) = found(parsed(rows, STATES))
    assert {(who.name, who.role) for who in event.participants} == {
        ("Polen", "recipient"),
        ("Russland", "actor"),
    }


def test_the_other_side_is_carried_from_the_sentence_before():
    rows = """
    Polen NE nsubj 1
    verhandelte VVFIN ROOT 1
    mit APPR case 3
    Russland NE obl 1
    . $. punct 1
    Polen NE nsubj 6
    forderte VVFIN ROOT 6
    Garantien NN obj 6
    . $. punct 6
    """
    talks, demand = found(parsed(rows, STATES))
    assert {who.name for who in talks.participants} == {"Polen", "Russland"}
    assert {(who.name, who.role) for who in demand.participants} == {
        ("Polen", "actor"),
        ("Russland", "recipient"),
    }


def test_a_traveller_travels_alone():
    rows = """
    Merkel NE nsubj 1
    traf VVFIN ROOT 1
    Putin NE obj 1
    . $. punct 1
    Merkel NE nsubj 5
    reiste VVFIN ROOT 5
    nach APPR case 7
    Minsk NE obl 5
    . $. punct 5
    """
    *_, visit = found(parsed(rows, PERSONS, ("Minsk",)))
    assert (visit.mode, [who.name for who in visit.participants]) == ("visit", ["Angela Merkel"])


def test_an_article_in_the_accusative_is_no_subject():
    rows = """
    Den ART det 1
    Iran NE nsubj 2
    forderten VVFIN ROOT 2
    sie PPER obj 2
    auf PTKVZ compound:prt 2
    . $. punct 2
    """
    (event,) = found(parsed(rows, {"Iran": ("Iran", "state")}))
    assert [(who.name, who.role) for who in event.participants] == [("Iran", "recipient")]


def test_both_sides_are_the_two_of_the_sentence_before():
    rows = """
    Polen NE nsubj 1
    verhandelte VVFIN ROOT 1
    mit APPR case 3
    Russland NE obl 1
    . $. punct 1
    Beide PIAT det 6
    Seiten NN nsubj 7
    unterzeichneten VVFIN ROOT 7
    Dokumente NN obj 7
    . $. punct 7
    """
    _, deal = found(parsed(rows, STATES))
    assert (deal.type, {who.name for who in deal.participants}) == ("AGREE", {"Polen", "Russland"})
    assert deal.headline == "Polen und Russland unterzeichnen Dokumente"


def test_a_noun_that_names_nobody_has_the_parties_of_what_it_goes_on_from():
    rows = """
    Polen NE nsubj 1
    vereinbarte VVFIN ROOT 1
    mit APPR case 3
    Russland NE obl 1
    Handel NN obj 1
    . $. punct 1
    Im APPRART case 7
    Mai NN obl 8
    begannen VVFIN ROOT 8
    die ART det 10
    Verhandlungen NN nsubj 8
    . $. punct 8
    """
    _, talks = found(parsed(rows, STATES))
    assert (talks.type, {who.name for who in talks.participants}) == ("CONSULT", {"Polen", "Russland"})


def test_the_country_of_a_journey_is_its_host():
    rows = """
    Merkel NE nsubj 1
    traf VVFIN ROOT 1
    zu APPR case 3
    Gesprächen NN obl 1
    in APPR case 5
    Polen NE nmod 3
    ein PTKVZ compound:prt 1
    . $. punct 1
    """
    visit, *_ = found(parsed(rows, {**PERSONS, **STATES}, ("Polen",)))
    assert [(who.name, who.role) for who in visit.participants] == [
        ("Angela Merkel", "actor"),
        ("Polen", "recipient"),
    ]


def test_the_day_of_the_sentence_before_is_carried_on():
    doc = parsed(MEETING + CONTINUED, {**PERSONS, **STATES}, ("Minsk",))
    doc._.times = [Time((18, 27), "am Montag", "DATE", "2025-11-17", "2025-11-17", "weekday")]
    _, attack = found(doc)
    assert attack.type == "ASSAULT" and attack.date is not None
    assert (attack.date.edtf, attack.date.rule) == ("2025-11-17", "carried")


def test_a_refusal_of_nothing_is_told_by_a_noun():
    rows = """
    Polen NE nsubj 1
    bestritt VVFIN ROOT 1
    das PDS obj 1
    . $. punct 1
    """
    (event,) = found(parsed(rows, STATES))
    assert event.headline == "Ablehnung Polens"


def test_an_infinitive_tells_what_is_asked_for():
    rows = """
    Polen NE nsubj 1
    bat VVFIN ROOT 1
    Russland NE obj 1
    , $, punct 7
    die ART det 5
    Truppen NN obj 7
    zu PTKZU mark 7
    verlegen VVINF xcomp 1
    . $. punct 1
    """
    (event,) = found(parsed(rows, STATES))
    assert event.headline == "Polen bittet Russland, die Truppen zu verlegen"
