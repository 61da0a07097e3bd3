"""The source chain: who vouches for what is told at a word."""

import pytest
import spacy
from spacy.tokens import Doc

from events.annotating.quoting.sourcing import source_at
from tests.annotating.tagging import tagged

ACTORS = {
    "Axios": "Axios",
    "Reuters": "Reuters",
    "Halden": "Rita Halden",
    "Moskau": "Russland",
    "Kiew": "Ukraine",
}


def sources(text: str, word: str) -> tuple[str, ...]:
    doc = tagged(text, ACTORS)
    return source_at(doc, next(token.i for token in doc if token.text == word))[0]


@pytest.mark.parametrize(
    ("text", "word", "chain"),
    [
        ("Halden/PROPN traf/VERB den/DET Gesandten .", "traf", ()),
        (
            "Halden/PROPN sagte/VERB , der/DET Gesandte sei/AUX abgereist/VERB=Part .",
            "abgereist",
            ("Rita Halden",),
        ),
        ("Halden/PROPN sagte/VERB , der/DET Gesandte sei/AUX abgereist/VERB=Part .", "sagte", ()),
        (
            "Laut/ADP Axios/PROPN sagte/VERB Halden/PROPN , der/DET Gesandte sei/AUX abgereist/VERB=Part .",
            "abgereist",
            ("Axios", "Rita Halden"),
        ),
        (
            "Laut/ADP Axios/PROPN sagte/VERB Halden/PROPN , der/DET Gesandte sei/AUX abgereist/VERB=Part .",
            "sagte",
            ("Axios",),
        ),
        ("Nach/ADP Angaben aus/ADP Kiew/PROPN trafen/VERB sich/PRON beide/PRON .", "trafen", ("Ukraine",)),
        (
            "Beide/PRON reden/VERB , berichtet/VERB Axios/PROPN unter/ADP Berufung auf/ADP Halden/PROPN .",
            "reden",
            ("Axios", "Rita Halden"),
        ),
        (
            "Man/PRON habe/AUX Zeit , hieß/VERB es/PRON laut/ADP Axios/PROPN von/ADP Moskau/PROPN .",
            "Zeit",
            ("Axios", "Russland"),
        ),
        (
            "Die/DET Delegation ist/AUX abgereist/VERB=Part . Dies/PRON teilte/VERB Halden/PROPN mit/ADP .",
            "abgereist",
            ("Rita Halden",),
        ),
        (
            "Beide/PRON reden/VERB , wie/SCONJ Axios/PROPN und/CCONJ Reuters/PROPN meldeten/VERB .",
            "reden",
            ("Axios", "Reuters"),
        ),
        (
            "Die/DET Frist sei/AUX kurz/ADJ , meldete/VERB Axios/PROPN . Demnach traf/VERB sie/PRON beide .",
            "traf",
            ("Axios",),
        ),
        (
            "Axios/PROPN berichtete/VERB , sie/PRON reise/VERB . Halden/PROPN habe/AUX gesagt/VERB=Part , "
            "dass/SCONJ man/PRON rede/VERB . Das/DET Treffen sei/AUX gut/ADJ .",
            "Treffen",
            ("Axios", "Rita Halden"),
        ),
        (
            "Einem/DET Bericht zufolge/ADP reden/VERB sie . Dies/PRON sei/AUX so , meldet/VERB Axios/PROPN .",
            "reden",
            ("Axios",),
        ),
        (
            "Halden/PROPN klagte/VERB . Die/DET Miliz soll/AUX Dörfer besetzt/VERB=Part haben/AUX=Inf .",
            "besetzt",
            ("Rita Halden",),
        ),
    ],
)
def test_the_chain_names_who_vouches_outermost_first(text, word, chain):
    assert sources(text, word) == chain


def test_evidence_reproduces_the_text():
    doc = tagged("Laut/ADP Axios/PROPN reden/VERB beide/PRON .", ACTORS)
    evidence = source_at(doc, 2)[1]
    assert [mention.text for mention in evidence] == ["Laut", "Axios"]
    assert all(doc.text[slice(*mention.anchor)] == mention.text for mention in evidence)


def test_an_announced_thing_is_vouched_for_by_who_announces_it():
    words = ["Halden", "meldete", "den", "Abzug", "."]
    doc = Doc(
        spacy.blank("de").vocab,
        words=words,
        pos=["PROPN", "VERB", "DET", "NOUN", "PUNCT"],
        heads=[1, 1, 3, 1, 1],
        deps=["nsubj", "ROOT", "det", "obj", "punct"],
    )
    doc._.actors = tagged("Halden/PROPN", ACTORS)._.actors
    assert source_at(doc, 3)[0] == ("Rita Halden",)
    assert source_at(doc, 1)[0] == ()


def test_hearsay_shows_its_auxiliary_as_evidence():
    doc = Doc(
        spacy.blank("de").vocab,
        words=["Halden", "soll", "reisen", "."],
        pos=["PROPN", "AUX", "VERB", "PUNCT"],
        heads=[2, 2, 2, 2],
        deps=["nsubj", "aux", "ROOT", "punct"],
    )
    names, evidence = source_at(doc, 2)
    assert (names, [mention.text for mention in evidence]) == ((), ["soll"])


def test_a_text_without_tags_has_no_sources():
    doc = spacy.blank("de")("Laut Axios reden beide.")
    assert all(source_at(doc, token.i) == ((), ()) for token in doc)
