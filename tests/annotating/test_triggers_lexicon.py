"""Every entry of the trigger lexicon finds its event in its own example sentence, in all its forms."""

from datetime import date
from pathlib import Path

import pytest

from events.annotating.annotation import Event
from events.annotating.happening.entries import noun_entries
from events.annotating.happening.inflecting import noun_forms, verb_forms
from events.annotating.happening.wording import owned
from events.annotating.lexicon import read
from events.annotating.pipeline import ArticleText, load
from events.annotating.register import read_register

TYPES = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT"}
    | {"THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)
MODES = frozenset({"meeting", "visit", "call", "negotiation", "mediation", "briefing"})
TABLES = {
    name: rows
    for part in ("verbs", "nouns", "phrases", "beside")
    for name, rows in read(f"triggers_{part}").items()
}
ROWS = [row for table in ("verbs", "nouns", "phrases") for row in TABLES[table]]
NO_PROTESTERS = "Russland kritisierte den Protest gegen den Tod von 20 Menschen."
NOTHING_SAID = [
    "Angela Merkel sprach von einer gefährlichen Lage in Syrien.",
    "Polen verwies auf das Land an der Grenze.",
]
NO_CONCESSIONS = [
    "Das Landgericht sprach den General der USA frei.",
    "Die USA räumen der Abwehr hohe Priorität ein.",
]
FIXTURES = Path(__file__).parents[2] / "fixtures"
PUBLISHED = date(2025, 11, 19)


@pytest.fixture(scope="module")
def told() -> dict[str, tuple[Event, ...]]:
    """The events of every example sentence, by the sentence."""
    examples = sorted({row["example"] for table in TABLES.values() for row in table})
    texts = [
        ArticleText(example, example, PUBLISHED)
        for example in [*examples, *NO_CONCESSIONS, *NOTHING_SAID, NO_PROTESTERS]
    ]
    return {found.id: found.events for found in load(read_register(FIXTURES)).annotate(texts)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.get('lemma') or row['word']}-{row['type']}")
def test_an_example_tells_its_event(row, told):
    assert (row["type"], row.get("mode")) in {(event.type, event.mode) for event in told[row["example"]]}


@pytest.mark.parametrize("text", NO_CONCESSIONS)
def test_an_acquittal_at_home_and_a_priority_are_no_concessions(text, told):
    assert told[text] == ()


@pytest.mark.parametrize("row", TABLES["blames"], ids=lambda row: row["word"])
def test_a_reproach_is_an_accusation(row, told):
    assert "ACCUSE" in {event.type for event in told[row["example"]]}


@pytest.mark.parametrize("row", TABLES["pledges"], ids=lambda row: row["word"])
def test_a_pledge_is_not_the_agreement_told_of(row, told):
    agreed = next(event for event in told[row["example"]] if event.type == "AGREE")
    assert [mention.text for mention in agreed.mentions].count("Abkommen") == 2


@pytest.mark.parametrize("row", TABLES["remarks"], ids=lambda row: row["lemma"])
def test_who_only_remarks_takes_no_part(row, told):
    talks = next(event for event in told[row["example"]] if event.type == "CONSULT")
    assert {who.name for who in talks.participants} == {"Russland", "Ukraine"}


@pytest.mark.parametrize("row", TABLES["obligations"], ids=lambda row: row["forms"])
def test_what_others_must_do_is_demanded(row, told):
    (demand,) = told[row["example"]]
    assert (demand.type, demand.status, demand.mentions[0].text) == ("REQUEST", "occurred", "sagte")
    assert {who.name: who.role for who in demand.participants} == {
        "Serbien": "recipient",
        "Angela Merkel": "actor",
    }


@pytest.mark.parametrize("row", TABLES["sides"], ids=lambda row: row["word"])
def test_the_sides_are_the_parties_told_of_before(row, told):
    deal = next(event for event in told[row["example"]] if event.type == "AGREE")
    assert {who.name for who in deal.participants} == {"Russland", "Ukraine"}


@pytest.mark.parametrize("row", TABLES["crowds"], ids=lambda row: row["word"])
def test_a_crowd_that_protests_are_demonstrators(row, told):
    protest = next(event for event in told[row["example"]] if event.type == "PROTEST")
    assert [who.name for who in protest.participants if who.role == "actor"] == ["Demonstranten"]


@pytest.mark.parametrize("row", TABLES["followers"], ids=lambda row: row["word"])
def test_whose_followers_protest_does_not_act(row, told):
    (protest,) = told[row["example"]]
    assert [who.name for who in protest.participants] == ["Demonstranten"]


@pytest.mark.parametrize("row", TABLES["attendance"], ids=lambda row: row["word"])
def test_who_does_not_take_part_is_no_side(row, told):
    assert ["Angela Merkel"] in [[who.name for who in event.participants] for event in told[row["example"]]]


@pytest.mark.parametrize("row", TABLES["each_other"], ids=lambda row: row["word"])
def test_who_speaks_with_one_another_meets(row, told):
    assert [event.type for event in told[row["example"]]] == ["CONSULT"]


@pytest.mark.parametrize(
    "row", TABLES["in_passing"] + TABLES["spans"], ids=lambda row: row.get("word") or row["ending"]
)
def test_a_name_behind_another_noun_is_with_the_verb(row, told):
    (meeting,) = told[row["example"]]
    assert {who.name for who in meeting.participants} == {"Angela Merkel", "Wladimir Putin"}


@pytest.mark.parametrize("row", TABLES["wished"], ids=lambda row: row["word"])
def test_what_is_backed_before_it_is_there_is_no_event(row, told):
    assert [event.type for event in told[row["example"]]] == ["SUPPORT"]


@pytest.mark.parametrize("row", TABLES["circumstances"], ids=lambda row: row["word"])
def test_what_a_demand_goes_along_with_is_an_event(row, told):
    assert {event.type for event in told[row["example"]]} > {"REQUEST"}


@pytest.mark.parametrize("row", TABLES["abstract"], ids=lambda row: row["ending"])
def test_a_noun_within_an_abstract_one_is_not_meant(row, told):
    assert "THREATEN" in {event.type for event in told[row["example"]]}


@pytest.mark.parametrize("row", TABLES["leading"], ids=lambda row: row["word"])
def test_who_leads_talks_mediates(row, told):
    (talks,) = [event for event in told[row["example"]] if event.mode != "mediation"]
    assert ("Angela Merkel", "mediator") in {(who.name, who.role) for who in talks.participants}


@pytest.mark.parametrize("row", TABLES["watching"], ids=lambda row: row["word"])
def test_who_is_there_when_others_talk_takes_part(row, told):
    (talks,) = told[row["example"]]
    assert ("Angela Merkel", "actor") in {(who.name, who.role) for who in talks.participants}


def test_the_dead_that_a_protest_is_about_do_not_protest(told):
    assert "Demonstranten" not in {who.name for event in told[NO_PROTESTERS] for who in event.participants}


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_a_description_and_a_reference_are_no_acts(text, told):
    assert told[text] == ()


def test_every_anchor_reproduces_its_words(told):
    for text, events in told.items():
        for event in events:
            for words in (*event.mentions, *event.participants, *event.evidence["status"]):
                assert text[slice(*words.anchor)] == words.text


def test_types_and_modes_are_the_ones_we_know():
    assert {row["type"] for row in ROWS} == TYPES
    assert {row.get("mode") for row in ROWS} == MODES | {None}
    assert all((row["type"] == "CONSULT") == ("mode" in row) for row in ROWS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukraine-Gesprächen", "CONSULT"),
        ("Luftangriffe", "ASSAULT"),
        ("Gipfeltreffen", "CONSULT"),
        ("Selbstgesprächen", None),
        ("Wahlkampf", None),
        ("Pressekonferenz", None),
    ],
)
def test_a_compound_means_what_its_last_part_means(text, expected):
    entries = noun_entries(text)
    assert (entries[0].type if entries else None) == expected


def test_verbs_inflect_from_their_principal_parts():
    forms = verb_forms("ablehnen", "lehnt lehnte gelehnt", "ab")
    assert {"lehnt", "lehnten", "lehne"} <= forms.apart
    assert {"abgelehnt", "abzulehnen", "ablehnten", "abgelehnter"} <= forms.whole
    assert {"träfe", "trafen", "getroffenen"} <= verb_forms("treffen", "trifft traf getroffen", None).whole


def test_nouns_inflect():
    assert {"gespräch", "gesprächs", "gesprächen"} <= noun_forms("Gespräch", "Gespräche")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Russland"], "Russlands"),
        (["USA"], "der USA"),
        (["Iran"], "des Iran"),
        (["Iran", "Polen"], "vom Iran und Polen"),
        (["Abbas"], "von Abbas"),
        (["UN-Sicherheitsrat"], "des UN-Sicherheitsrats"),
        (["UDD"], "von UDD"),
        (["Huthi-Rebellen"], "von Huthi-Rebellen"),
    ],
)
def test_whose_a_thing_is_reads_as_german(names, expected):
    assert owned(names) == expected
