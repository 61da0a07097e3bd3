"""Who said what: quotation marks, direct and indirect speech, and the lexicon behind them."""

import pytest
import spacy
from spacy.tokens import Doc

from events.annotating import lexicon
from events.annotating.annotation import Statement
from events.annotating.components.statements import find_statements
from events.annotating.quoting import cues
from events.annotating.quoting.quotation_marks import quotations
from tests.annotating.tagging import tagged

SPEECH = lexicon.read("speech")
CONTEXT_TABLES = sorted(set(SPEECH) - {"verbs", "nouns", "claims"})


def statements(doc: Doc) -> list[Statement]:
    return find_statements(doc)._.statements


def words_of(doc: Doc, statement: Statement) -> list[str]:
    return [doc.text[start:end] for start, end in statement.quote]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("„Wir reden“, sagte er, „und hören zu.“", ["„Wir reden“", "„und hören zu.“"]),
        ("»Nein«, sagt sie. «Doch», sagt er.", ["»Nein«", "«Doch»"]),
        ('"Ja" und "nein" (so "er")', ['"Ja"', '"nein"', '"er"']),
        ("“Yes”, sagte er. „Nein”, sagte sie.", ["“Yes”", "„Nein”"]),
        ("„Er rief ‚Halt‘ und lief.“", ["„Er rief ‚Halt‘ und lief.“", "‚Halt‘"]),
        ("Putins’ Plan ist’s nicht.", []),
        ("Er sagte „das und ging.\n\n„Ja“, rief sie.", ["„Ja“"]),
        ("„Erster Absatz.\n\n„Zweiter Absatz.“", ["„Erster Absatz.", "„Zweiter Absatz.“"]),
        ("Sie lobte die “ Arbeit.", []),
    ],
)
def test_quotation_marks_are_paired_within_their_paragraph(text, found):
    assert [text[quotation.start : quotation.end] for quotation in quotations(text)] == found


@pytest.mark.parametrize(
    ("text", "kind", "quote", "cue", "speaker"),
    [
        (
            "Der/DET Minister sagte/VERB , die/DET Gespräche seien/AUX nützlich/ADJ gewesen/AUX=Part .",
            "indirect",
            ["die Gespräche seien nützlich gewesen"],
            "sagte",
            "Der Minister",
        ),
        (
            "Halden/PROPN teilte/VERB am/ADP Montag mit/ADP , dass/SCONJ der/DET Vertrag gelte/VERB .",
            "indirect",
            ["dass der Vertrag gelte"],
            "teilte",
            "Halden",
        ),
        (
            "„ Wir/PRON reden/VERB mit/ADP allen/PRON “ , sagte/VERB Halden/PROPN , „ und/CCONJ hören zu . “",
            "direct",
            ["„Wir reden mit allen“", "„und hören zu.“"],
            "sagte",
            "Halden",
        ),
        (
            "Der/DET Rat forderte/VERB beide/DET Seiten auf/ADP , die/DET Waffen niederzulegen/VERB=Inf .",
            "indirect",
            ["die Waffen niederzulegen"],
            "forderte",
            "Der Rat",
        ),
        (
            "Der/DET Plan liegt/VERB laut/ADP Axios/PROPN seit/ADP Oktober vor .",
            "indirect",
            ["Der Plan liegt", "seit Oktober vor"],
            "laut",
            "Axios",
        ),
        (
            "Nach/ADP Angaben der/DET Armee wurde/AUX die/DET Brücke zerstört/VERB=Part .",
            "indirect",
            ["wurde die Brücke zerstört"],
            "Nach",
            "der Armee",
        ),
        (
            "Dem/DET Ministerium zufolge/ADP reist/VERB Halden/PROPN morgen ab .",
            "indirect",
            ["reist Halden morgen ab"],
            "zufolge",
            "Dem Ministerium",
        ),
        (
            "Die/DET Grenze bleibe/VERB offen , so der/DET Minister .",
            "indirect",
            ["Die Grenze bleibe offen"],
            "so",
            "der Minister",
        ),
        (
            "Wie/SCONJ Halden/PROPN mitteilte/VERB , ruht/VERB der/DET Verkehr .",
            "indirect",
            ["ruht der Verkehr"],
            "mitteilte",
            "Halden",
        ),
        (
            "Der/DET Minister , ein/DET Jurist , sagte/VERB , er/PRON sei/AUX bereit .",
            "indirect",
            ["er sei bereit"],
            "sagte",
            "Der Minister",
        ),
        (
            "Aus/ADP Moskau/PROPN hieß/VERB es/PRON , die/DET Frist sei/AUX zu kurz/ADJ .",
            "indirect",
            ["die Frist sei zu kurz"],
            "hieß",
            "Moskau",
        ),
        (
            "Dem/DET Nachbarn wurde/AUX vom/ADP Rat vorgeworfen/VERB=Part , Öl zu/PART stehlen/VERB=Inf .",
            "indirect",
            ["Öl zu stehlen"],
            "vorgeworfen",
            "Rat",
        ),
        (
            "Halden/PROPN nannte/VERB das/DET Treffen „ ein/DET gutes/ADJ Zeichen “ .",
            "direct",
            ["„ein gutes Zeichen“"],
            "nannte",
            "Halden",
        ),
        (
            "Die/DET Forderung des/DET Rates , die/DET Waffen niederzulegen/VERB=Inf , blieb/VERB .",
            "indirect",
            ["die Waffen niederzulegen"],
            "Forderung",
            "des Rates",
        ),
    ],
)
def test_a_frame_gives_words_cue_and_speaker(text, kind, quote, cue, speaker):
    doc = tagged(text)
    (statement,) = statements(doc)
    assert (statement.type, words_of(doc, statement)) == (kind, quote)
    assert doc.text[slice(*statement.cue)] == cue
    assert statement.speaker.text == speaker == doc.text[slice(*statement.speaker.anchor)]


@pytest.mark.parametrize(
    "text",
    [
        "Der/DET Film „ Das/DET Boot “ läuft/VERB heute .",
        "So war/AUX die/DET Brücke gesperrt/VERB=Part , und/CCONJ niemand/PRON kam/VERB .",
        "Nach/ADP dem/DET Treffen reiste/VERB Halden/PROPN ab .",
        "Das/PRON nannte/VERB Halden/PROPN „ wichtig “ .",
        "Er/PRON reiste/VERB ab , weil/SCONJ die/DET Gespräche scheiterten/VERB .",
    ],
)
def test_titles_single_words_and_plain_sentences_are_no_statements(text):
    assert statements(tagged(text)) == []


def test_a_quotation_inside_told_words_is_a_statement_of_the_same_speaker():
    doc = tagged(
        "Halden/PROPN sagte/VERB , das/DET Papier sei/AUX „ ein/DET erster/ADJ Schritt “ und/CCONJ gut/ADJ ."
    )
    told, quoted = statements(doc)
    assert (told.type, quoted.type) == ("indirect", "direct")
    assert words_of(doc, quoted) == ["„ein erster Schritt“"]
    assert told.speaker == quoted.speaker


def test_konjunktiv_goes_on_under_the_speaker_before():
    doc = tagged(
        "Halden/PROPN kritisierte/VERB den/DET Plan . Die/DET Frist sei/AUX zu kurz/ADJ .",
        {"Halden": "Rita Halden"},
    )
    (statement,) = statements(doc)
    assert (statement.type, statement.cue, statement.speaker.name) == ("free", None, "Rita Halden")
    assert words_of(doc, statement) == ["Die Frist sei zu kurz"]


def test_a_pronoun_without_known_actor_takes_the_name_of_who_spoke_last():
    doc = tagged(
        "Man/PRON habe/AUX Zeit , sagte/VERB Halden/PROPN . Er/PRON betonte/VERB , es/PRON eile/VERB .",
        {"Halden": "Rita Halden"},
    )
    assert [statement.speaker.name for statement in statements(doc)] == ["Rita Halden", "Rita Halden"]


def test_without_tags_only_whole_utterances_are_found():
    doc = spacy.blank("de")("„Wir reden mit allen Seiten“, sagte er. Das „rote Band“ ist da.")
    (statement,) = statements(doc)
    assert words_of(doc, statement) == ["„Wir reden mit allen Seiten“"]
    assert statement.speaker is None


@pytest.mark.parametrize(
    "text", ["", " ", "„", "laut", "laut laut zufolge so wie", ",:;“„()", "sagte , sagte"]
)
def test_odd_texts_raise_nothing(text):
    statements(spacy.blank("de")(text))
    if text.strip():
        statements(tagged(" ".join(text.split())))


@pytest.mark.parametrize("entry", SPEECH["verbs"], ids=lambda entry: entry["lemma"])
def test_every_speech_verb_is_found_in_its_example(entry):
    doc = spacy.blank("de")(entry["example"])
    found = (cues.verb_cue(doc, token.i, 0, len(doc)) for token in doc)
    assert entry["lemma"] in [cue.form.verb.lemma for cue in found if cue]


@pytest.mark.parametrize("table", ["nouns", "claims"])
def test_every_noun_of_telling_is_found_in_its_example(table):
    known = cues.is_telling if table == "nouns" else lambda text: text.lower() in cues.claim_nouns()
    for entry in SPEECH[table]:
        assert any(known(word.strip(".,")) for word in entry["example"].split()), entry["example"]


@pytest.mark.parametrize("table", CONTEXT_TABLES)
def test_every_small_word_stands_in_its_example(table):
    for entry in SPEECH[table]:
        example = entry["example"].lower()
        assert any(word in example for word in entry["words"].split()), entry["example"]
