"""Who takes part and how, by the shipped model: those whom pronouns, offices and capitals stand for."""

import pytest

from events.annotating.lexicon import read
from events.annotating.pipeline import Annotator, ArticleText


def sides(annotator: Annotator, text: str, type_: str) -> dict[str, str]:
    """Each participant of the text's events of a type, with the role."""
    (found,) = annotator.annotate([ArticleText("1", text, None)])
    return {who.name: who.role for event in found.events if event.type == type_ for who in event.participants}


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (
            "Ban Ki-moon telefonierte mit Angela Merkel und Wladimir Putin und rief sie zur Ruhe auf.",
            {"Angela Merkel", "Wladimir Putin"},
        ),
        ("Ban Ki-moon sprach mit Angela Merkel und forderte sie zur Hilfe auf.", {"Angela Merkel"}),
        ("Ban Ki-moon traf François Hollande und rief ihn zur Hilfe auf.", {"François Hollande"}),
        (
            "Ban Ki-moon sprach mit dem Iran und Saudi-Arabien und mahnte sie zur Ruhe.",
            {"Iran", "Saudi-Arabien"},
        ),
    ],
)
def test_a_pronoun_is_to_whom_one_spoke_before(annotator, text, recipients):
    expected = {"Ban Ki-moon": "actor"} | dict.fromkeys(recipients, "recipient")
    assert sides(annotator, text, "REQUEST") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Serbien und Kosovo haben sich auf einen Vertrag geeinigt. John Kerry begrüßte die Einigung.",
        "Serbien und Kosovo unterzeichneten ein Abkommen. John Kerry würdigte das Abkommen.",
    ],
)
def test_praise_of_a_deal_is_meant_for_those_who_made_it(annotator, text):
    expected = {"John Kerry": "actor", "Serbien": "recipient", "Kosovo": "recipient"}
    assert sides(annotator, text, "SUPPORT") == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Unterhändler von Ankara, Feridun Sinirlioglu, beschuldigte Syrien.", "Feridun Sinirlioglu"),
        ("Der Vermittler der Afrikanischen Union, Thabo Mbeki, beschuldigte Syrien.", "Thabo Mbeki"),
    ],
)
def test_a_holder_between_commas_is_the_office_before(annotator, text, name):
    assert sides(annotator, text, "ACCUSE") == {name: "actor", "Syrien": "recipient"}


def test_a_list_that_begins_with_an_office_is_several(annotator):
    text = "Wladimir Putin traf den türkischen Staatschef, Angela Merkel und François Hollande."
    assert len(sides(annotator, text, "CONSULT")) == 4


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Am Montag berieten die Staats- und Regierungschefs der EU.", "EU-Staats- und Regierungschefs"),
        (
            "Die EU streitet. Am Montag berieten die Staats- und Regierungschefs in Brüssel.",
            "EU-Staats- und Regierungschefs",
        ),
        ("Am Montag berieten die Außenminister der NATO.", "NATO-Außenminister"),
        ("Am Montag begann das Treffen der EU-Innenminister.", "EU-Innenminister"),
    ],
)
def test_ministers_of_a_body_are_a_circle(annotator, text, name):
    assert sides(annotator, text, "CONSULT") == {name: "actor"}


@pytest.mark.parametrize(
    ("text", "type_", "names"),
    [
        ("Lob kam aus Washington und Berlin.", "SUPPORT", {"USA", "Deutschland"}),
        ("Die Taliban lehnten einen Vorschlag aus Kairo und Doha ab.", "REQUEST", {"Ägypten", "Katar"}),
        ("Die Taliban reisten aus Kairo und Doha an.", "CONSULT", {"Taliban"}),
    ],
)
def test_capitals_speak_together_or_not_at_all(annotator, text, type_, names):
    assert set(sides(annotator, text, type_)) == names


def test_a_people_does_not_tell_whose_police_it_is(annotator):
    text = (
        "Mazedonien und Griechenland streiten, Mazedonien droht. Albaner klagten über Gewalt. "
        "Die Albaner warteten auf die Albaner. Am Abend griffen Milizen die Polizei an."
    )
    assert "Nordmazedonien (Polizei)" in sides(annotator, text, "ASSAULT")


def test_an_arabic_name_keeps_its_bearer_with_and_without_article(annotator):
    text = "Präsident Omar al-Baschir reiste ab. Al-Baschir versprach Hilfe. Dann sagte al-Baschir Ruhe zu."
    assert sides(annotator, text, "AGREE") == {"Omar al-Baschir": "actor"}


@pytest.mark.parametrize("row", read("triggers_beside")["neighbours"], ids=lambda row: row["word"])
def test_neighbours_of_a_state_are_not_the_state(annotator, row):
    assert "Syrien" not in sides(annotator, row["example"], "REQUEST")


def test_what_a_proposal_is_about_does_not_make_it(annotator):
    text = "Jean-Claude Juncker machte den Vorschlag, Italien und Griechenland zu entlasten."
    assert sides(annotator, text, "REQUEST") == {"Jean-Claude Juncker": "actor"}


def test_for_whom_talks_collect_money_does_not_talk(annotator):
    text = "Angela Merkel wirbt um Spenden. Beim Gipfel geht es um Geld für Jordanien, sagte Merkel."
    assert "Jordanien" not in sides(annotator, text, "CONSULT")


def test_a_group_named_twice_in_a_sentence_has_one_other_side(annotator):
    text = (
        "Teheran drohte den Demonstranten. Trotzdem kamen Tausende zusammen, und am Abend versammelten sich \
zehntausende und hunderttausende Demonstranten."
    )
    assert sides(annotator, text, "PROTEST") == {"Demonstranten": "actor", "Iran": "recipient"}


def test_what_troops_leave_takes_no_part(annotator):
    assert sides(annotator, "Die USA begannen am Montag mit dem Abzug aus dem Irak.", "RETREAT") == {
        "USA": "actor"
    }
    assert "Polen" in sides(annotator, "Kritik aus Polen wies der Iran zurück.", "ACCUSE")
