"""What is one happening and what are two, and which words a happening is found by, by the shipped model."""

import pytest

from events.annotating.pipeline import Annotator, ArticleText


def mentions(annotator: Annotator, text: str, type_: str) -> list[set[str]]:
    """The words of each event of a type, in text order."""
    (found,) = annotator.annotate([ArticleText("1", text, None)])
    return [{one.text for one in event.mentions} for event in found.events if event.type == type_]


@pytest.mark.parametrize(
    ("text", "type_", "words"),
    [
        ("Das in Wien besiegelte Abkommen mit dem Iran freut Russland.", "AGREE", {"besiegelte", "Abkommen"}),
        (
            "Russland und die USA schlossen ein Abkommen. Angela Merkel lobte die Vereinbarung.",
            "AGREE",
            {"schlossen", "Abkommen", "Vereinbarung"},
        ),
        (
            "Der Gesandte Chester Crocker brachte Angola und Kuba zu einem Treffen zusammen.",
            "CONSULT",
            {"brachte", "Treffen"},
        ),
    ],
)
def test_one_happening_is_one_event(annotator, text, type_, words):
    assert mentions(annotator, text, type_) == [words]


def test_who_only_praises_an_agreement_is_no_party_to_it(annotator):
    text = "Russland und die USA schlossen ein Abkommen. Angela Merkel lobte die Vereinbarung."
    (found,) = annotator.annotate([ArticleText("1", text, None)])
    (agreed,) = (event for event in found.events if event.type == "AGREE")
    assert {who.name for who in agreed.participants} == {"Russland", "USA"}


@pytest.mark.parametrize(
    ("text", "type_", "words"),
    [
        (
            "Die Türkei lastet der PKK das Attentat an, und die PKK wirft ihr vor, den IS zu unterstützen.",
            "ACCUSE",
            [{"lastet"}, {"wirft"}],
        ),
        (
            "Angela Merkel reiste nach Warschau, von wo Merkel am Montag nach Kairo weiterfliegen will.",
            "CONSULT",
            [{"reiste"}, {"weiterfliegen"}],
        ),
    ],
)
def test_two_doers_and_two_hosts_are_two_events(annotator, text, type_, words):
    assert mentions(annotator, text, type_) == words


@pytest.mark.parametrize(
    ("text", "type_", "word"),
    [
        ("Serbien lehnt eine Friedenstruppe nach wie vor ab.", "REJECT", "lehnt"),
        ("Gestern traf sich Angela Merkel zum ersten Mal mit Xi Jinping.", "CONSULT", "traf"),
        ("Vertreter Israels und Jordaniens sollen sich demnächst treffen.", "CONSULT", "treffen"),
        ("Narendra Modi rief seinen Kollegen Xi Jinping an.", "CONSULT", "rief"),
        ("Russland und die Türkei haben miteinander gesprochen.", "CONSULT", "gesprochen"),
    ],
)
def test_a_word_is_found_however_the_other_side_is_named(annotator, text, type_, word):
    assert mentions(annotator, text, type_) == [{word}]


@pytest.mark.parametrize(
    ("text", "type_", "count"),
    [
        ("Wladimir Putin traf Xi Jinping. Die Verhandlungen mit dem Iran stocken.", "CONSULT", 2),
        ("Israel griff den Libanon an. Der Angriff auf Syrien begann später.", "ASSAULT", 2),
    ],
)
def test_a_noun_with_sides_of_its_own_is_another_event(annotator, text, type_, count):
    assert len(mentions(annotator, text, type_)) == count


@pytest.mark.parametrize(
    ("text", "type_", "word"),
    [
        ("Armenien und Aserbaidschan einigten sich unter Vermittlung Russlands.", "CONSULT", "Vermittlung"),
        ("Polen forderte wegen des Angriffs Russlands ein Treffen.", "ASSAULT", "Angriffs"),
    ],
)
def test_what_only_surrounds_an_agreement_or_demand_is_told_for_itself(annotator, text, type_, word):
    assert mentions(annotator, text, type_) == [{word}]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Jemen ist auf Hilfe aus Saudi-Arabien angewiesen.", "REQUEST"),
        ("Die Truppen der USA trafen auf Widerstand der Taliban.", "CONSULT"),
        ("Das Ministerium Russlands sprach von 20 Flügen gegen den IS.", "ACCUSE"),
        ("Die Türkei sprach sich für eine Aussöhnung mit Zypern aus.", "AGREE"),
        ("Die Firma aus dem Iran fällt unter die Sanktionen der EU.", "CONCEDE"),
    ],
)
def test_a_word_of_another_sense_tells_nothing(annotator, text, type_):
    assert mentions(annotator, text, type_) == []
