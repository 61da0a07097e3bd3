"""Sentences as agencies write them, read by the whole pipeline: who does what to whom, and how sure it is."""

from datetime import date

import pytest

from events.annotating.pipeline import ArticleText

PUBLISHED = date(2025, 11, 19)


@pytest.mark.parametrize(
    ("text", "type_", "status", "participants"),
    [
        (
            "Donald Trump hatte Selenskyj am Vortag aufgefordert, den Plan anzunehmen.",
            "REQUEST",
            "occurred",
            {"Donald Trump": "actor", "Wolodymyr Selenskyj": "recipient"},
        ),
        (
            "Am Montag hatten Angela Merkel, der türkische Präsident Erdogan und Sergej Lawrow verhandelt.",
            "CONSULT",
            "occurred",
            {
                "Angela Merkel": "actor",
                "Recep Tayyip Erdogan": "actor",
                "Sergej Lawrow": "actor",
            },
        ),
        (
            "Der UN-Sicherheitsrat verurteilte die Angriffe auf die Botschaft.",
            "ACCUSE",
            "occurred",
            {"UN-Sicherheitsrat": "actor"},
        ),
        (
            "Der Iran bestellte den saudi-arabischen Botschafter ein.",
            "ACCUSE",
            "occurred",
            {"Iran": "actor", "Saudi-Arabien (Botschafter)": "recipient"},
        ),
        (
            "Kolumbien rief seinen Botschafter in Caracas zurück.",
            "SANCTION",
            "occurred",
            {"Kolumbien": "actor", "Venezuela": "recipient"},
        ),
        (
            "John Kerry telefonierte mit seinen Kollegen in Riad und Teheran.",
            "CONSULT",
            "occurred",
            {"John Kerry": "actor", "Saudi-Arabien": "actor", "Iran": "actor"},
        ),
        (
            "Der US-Sondergesandte für den Iran traf Wladimir Putin.",
            "CONSULT",
            "occurred",
            {"USA (Sondergesandter)": "actor", "Wladimir Putin": "actor"},
        ),
        (
            "Georgiens Sicherheitsrat warf Russland am Montag Angriffe vor.",
            "ACCUSE",
            "occurred",
            {"Georgien (Sicherheitsrat)": "actor", "Russland": "recipient"},
        ),
        (
            "Der Sicherheitsrat der AU verurteilte den Putsch in Burundi.",
            "ACCUSE",
            "occurred",
            {"AU": "actor"},
        ),
        (
            "Der Sicherheitsrat der Vereinten Nationen verurteilte den Putsch.",
            "ACCUSE",
            "occurred",
            {"UN-Sicherheitsrat": "actor"},
        ),
        (
            "Die Staats- und Regierungschefs von Polen, der Ukraine und Frankreich haben sich geeinigt.",
            "AGREE",
            "occurred",
            {"Polen (Regierungschef)": "actor", "Ukraine": "actor", "Frankreich": "actor"},
        ),
        (
            "Angela Merkel stellte die Entsendung von Soldaten in Aussicht.",
            "AGREE",
            "occurred",
            {"Angela Merkel": "actor"},
        ),
        (
            "Bewaffnete lehnten ab. Die EU erwägt, Sanktionen gegen Gegner des Friedens zu verhängen.",
            "SANCTION",
            "uncertain",
            {"EU": "actor"},
        ),
        (
            "Die in Wien verhandelten Punkte lehnte der Iran ab.",
            "REJECT",
            "occurred",
            {"Iran": "actor"},
        ),
        (
            "Die Türkei stellte sich am Montag hinter Aserbaidschan.",
            "SUPPORT",
            "occurred",
            {"Türkei": "actor", "Aserbaidschan": "recipient"},
        ),
        (
            "Angela Merkel, die derzeit den Vorsitz innehat, kritisierte den Iran.",
            "ACCUSE",
            "occurred",
            {"Angela Merkel": "actor", "Iran": "recipient"},
        ),
        (
            "Sebastian Kurz empfing am Freitag in Wien Sergej Lawrow.",
            "CONSULT",
            "occurred",
            {"Sebastian Kurz": "actor", "Sergej Lawrow": "actor"},
        ),
        (
            "Sebastian Kurz empfing am Freitag seine Amtskollegen in Wien.",
            "CONSULT",
            "occurred",
            {"Sebastian Kurz": "actor"},
        ),
        (
            "„Wir verurteilen den Angriff“, sagte Sergej Lawrow.",
            "ACCUSE",
            "occurred",
            {"Sergej Lawrow": "actor"},
        ),
        (
            "Ein Abzug kommt für die Türkei nicht infrage.",
            "REJECT",
            "occurred",
            {"Türkei": "actor"},
        ),
        (
            "US-Außenminister Marco Rubio wird am Freitag in Ankara erwartet.",
            "CONSULT",
            "planned",
            {"Marco Rubio": "actor", "Türkei": "recipient"},
        ),
        (
            "Wladimir Putin blieb dem Gipfel in Ankara fern.",
            "CONSULT",
            "denied",
            {"Wladimir Putin": "absent"},
        ),
        (
            "Ankara/Kiew (Reuters) - Russland und die Ukraine haben sich auf eine Feuerpause verständigt.",
            "AGREE",
            "occurred",
            {"Russland": "actor", "Ukraine": "actor"},
        ),
        (
            "Ministerpräsident Hasem al-Beblawi lehnte eine Vermittlung der EU ab.",
            "REJECT",
            "occurred",
            {"Hasem al-Beblawi": "actor", "EU": "recipient"},
        ),
        (
            "Das Treffen mit Wladimir Putin, bei dem es um Getreide gehen sollte, wurde kurzfristig vertagt.",
            "CONSULT",
            "cancelled",
            {"Wladimir Putin": "actor"},
        ),
        (
            "Man werde an der Konferenz nicht teilnehmen, teilte der Iran mit.",
            "CONSULT",
            "denied",
            {"Iran": "absent"},
        ),
        (
            "Die russisch-ukrainischen Verhandlungen in Istanbul dauern an.",
            "CONSULT",
            "ongoing",
            {"Russland": "actor", "Ukraine": "actor"},
        ),
        (
            "An der syrisch-türkischen Grenze griff die PKK Soldaten an.",
            "ASSAULT",
            "occurred",
            {"PKK": "actor"},
        ),
        (
            "In der syrischen Provinz Idlib haben Rebellen eine Kaserne angegriffen.",
            "ASSAULT",
            "occurred",
            {"Rebellen": "actor"},
        ),
        (
            "Der Gesandte Kofi Annan wird am Samstag in Damaskus mit Präsident Assad zusammentreffen.",
            "CONSULT",
            "planned",
            {"Kofi Annan": "actor", "Baschar al-Assad": "actor"},
        ),
        (
            "Israel und die Palästinenser nehmen ihre Friedensgespräche wieder auf.",
            "CONSULT",
            "occurred",
            {"Israel": "actor", "Palästinenser": "actor"},
        ),
        (
            "Ein für Freitag angekündigtes Treffen der Arabischen Liga in Kairo fand nicht statt.",
            "CONSULT",
            "denied",
            {"Arabische Liga": "actor"},
        ),
        (
            "Die Gespräche zwischen der EU und den Rebellen werden am Freitag in Havanna fortgesetzt.",
            "CONSULT",
            "planned",
            {"EU": "actor", "Rebellen": "actor"},
        ),
        (
            "Bei dem Angriff der Taliban auf den Flughafen von Kabul wurden fünf Menschen getötet.",
            "ASSAULT",
            "occurred",
            {"Taliban": "actor"},
        ),
        (
            "Die Gespräche zwischen der Regierung in Bogotá und der Farc sollen im Oktober in Oslo beginnen.",
            "CONSULT",
            "planned",
            {"Kolumbien": "actor", "FARC": "actor"},
        ),
        (
            "Der Präsident der Türkei sagte ein für Montag geplantes Treffen mit Benjamin Netanjahu ab.",
            "CONSULT",
            "cancelled",
            {"Recep Tayyip Erdogan": "actor", "Benjamin Netanjahu": "actor"},
        ),
        (
            "Laut einem Bericht der New York Times griff Israel den Iran an.",
            "ASSAULT",
            "occurred",
            {"Israel": "actor", "Iran": "recipient"},
        ),
        (
            "Der frühere US-Präsident Jimmy Carter vermittelte 1994 zwischen Nordkorea und den USA.",
            "CONSULT",
            "occurred",
            {"Jimmy Carter": "mediator", "Nordkorea": "actor", "USA": "actor"},
        ),
        (
            "Die USA und Kuba haben angekündigt, ihre diplomatischen Beziehungen wieder aufzunehmen.",
            "COOPERATE",
            "planned",
            {"USA": "actor", "Kuba": "actor"},
        ),
        (
            "Der türkische Präsident drohte der kurdischen Miliz YPG.",
            "THREATEN",
            "occurred",
            {"Recep Tayyip Erdogan": "actor", "YPG": "recipient"},
        ),
        (
            "In Tiflis demonstrierten Tausende gegen die Regierung.",
            "PROTEST",
            "occurred",
            {"Demonstranten": "actor", "Georgien": "recipient"},
        ),
        (
            "Wie die Nachrichtenagentur Tass meldete, reist Sergej Lawrow am Freitag nach Teheran.",
            "CONSULT",
            "planned",
            {"Sergej Lawrow": "actor", "Iran": "recipient"},
        ),
        (
            "Frankreichs Außenminister Laurent Fabius sagte, sein Land werde keine Waffen liefern.",
            "AID",
            "denied",
            {"Frankreich": "actor"},
        ),
        (
            "Selenskyj sagte, seine Truppen hätten sich aus der Stadt zurückgezogen.",
            "RETREAT",
            "occurred",
            {"Ukraine (Armee)": "actor"},
        ),
        (
            "Georgien brach die Beziehungen zu Russland ab.",
            "SANCTION",
            "occurred",
            {"Georgien": "actor", "Russland": "recipient"},
        ),
        (
            "Die serbische Regierung stimmte dem Plan der EU zu.",
            "AGREE",
            "occurred",
            {"Serbien": "actor", "EU": "recipient"},
        ),
        (
            "Der Iran unterzeichnete ein Abkommen mit China.",
            "AGREE",
            "occurred",
            {"Iran": "actor", "China": "actor"},
        ),
        (
            "Indien teilte mit, es habe zwei pakistanische Kampfflugzeuge abgeschossen.",
            "ASSAULT",
            "occurred",
            {"Indien": "actor", "Pakistan": "recipient"},
        ),
        (
            "Der Kreml dementierte, dass Putin Trump eingeladen habe.",
            "REJECT",
            "occurred",
            {"Russland": "actor", "Wladimir Putin": "recipient"},
        ),
        (
            "Bei einem Telefonat mit Netanjahu mahnte Donald Trump zur Zurückhaltung.",
            "CONSULT",
            "occurred",
            {"Benjamin Netanjahu": "actor", "Donald Trump": "actor"},
        ),
        (
            "Serbien lehnte den Vorschlag der EU ab.",
            "REQUEST",
            "occurred",
            {"EU": "actor", "Serbien": "recipient"},
        ),
        (
            "Der Norden Zyperns bleibt von der Türkei besetzt.",
            "COERCE",
            "ongoing",
            {"Türkei": "actor"},
        ),
    ],
)
def test_a_sentence_is_read(annotator, text, type_, status, participants):
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    (event,) = [event for event in found.events if event.type == type_]
    assert event.status == status
    assert {who.name: who.role for who in event.participants} == participants


@pytest.mark.parametrize(
    "text",
    [
        "Moskau/Ankara (dpa) - Russland lehnte eine Feuerpause ab.",
        "Moskau – Russland lehnte eine Feuerpause ab.",
        "Ankara (Türkei), 04.07.2013 – Russland lehnte eine Feuerpause ab.",
        "Ankara, 4. Juli 2013 (APA) – Russland lehnte eine Feuerpause ab.",
    ],
)
def test_a_dateline_names_nobody_who_takes_part(annotator, text):
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    assert [[who.name for who in event.participants] for event in found.events] == [["Russland"]]


def test_a_name_between_dashes_is_no_dateline(annotator):
    text = "Angela Merkel - die Kanzlerin - traf Wladimir Putin in Minsk."
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    assert {who.name for who in found.events[0].participants} == {"Angela Merkel", "Wladimir Putin"}


def test_a_people_named_by_two_states_is_that_of_the_last(annotator):
    text = "Die bosnisch-serbischen Truppen griffen die UN an."
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    assert "Bosnien und Herzegowina" not in {who.name for event in found.events for who in event.participants}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Israel ist angespannt. Nach Polizeiangaben griff die Hamas Israel an.", ("Israel (Polizei)",)),
        ("Nach Militärangaben tötete Israel Kämpfer der Hisbollah.", ("Israel (Armee)",)),
        ("Nach offiziellen Angaben griff Israel die Hamas an.", ("Israel",)),
        (
            "Die USA lieferten Waffen, wie ein Sprecher des Pentagon bestätigte.",
            ("USA (Verteidigungsministerium)",),
        ),
    ],
)
def test_who_vouches_is_named_with_its_country(annotator, text, source):
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    assert found.events[-1].source == source


def test_a_time_of_day_is_nobody(annotator):
    text = "Die USA und der Iran haben sich geeinigt. Die Waffenruhe trat um Mitternacht in Kraft."
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    assert "Mitternacht" not in {who.name for event in found.events for who in event.participants}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Nach Angaben aus Diplomatenkreisen in Genf haben sich der Iran und die USA geeinigt.",
            "Diplomaten (Genf)",
        ),
        ("Anrainern zufolge griff Israel den Iran an.", "Anrainer"),
    ],
)
def test_informants_without_a_name_stand_in_the_nominative(annotator, text, source):
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    assert {name for event in found.events for name in event.source} == {source}


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Angela Merkel und Emmanuel Macron trafen sich am Dienstag auf Malta.", "trafen", "Malta"),
        (
            "Am Montag flog George W. Bush nach Afghanistan, wo er in Kabul mit Hamid Karsai zusammentraf.",
            "zusammentraf",
            "Kabul",
        ),
        (
            "Nach dem Überfall auf Kuwait verhängte der UN-Sicherheitsrat in Genf Sanktionen gegen den Irak.",
            "Überfall",
            "Kuwait",
        ),
        ("Nigeria lieferte Charles Taylor nach Den Haag aus.", "lieferte", "Den Haag"),
        (
            "Angela Merkel reiste ab.\n\nIn Managua berieten Daniel Ortega und Hugo Chávez über Honduras.",
            "berieten",
            "Managua",
        ),
    ],
)
def test_where_it_is_stands_in_the_clause(annotator, text, word, place):
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    (event,) = (event for event in found.events if word in {mention.text for mention in event.mentions})
    assert event.place is not None and event.place.name == place
