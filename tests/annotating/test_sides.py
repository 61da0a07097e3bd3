"""Who takes part by a word beside it, by the shipped model: leaders, witnesses, hosts, lists."""

from datetime import date

import pytest

from events.annotating.pipeline import ArticleText
from tests.annotating.test_participants import sides


@pytest.mark.parametrize(
    ("text", "type_", "name", "role"),
    [
        (
            "Polen und Ungarn einigten sich unter Vermittlung Norwegens auf einen Vertrag.",
            "AGREE",
            "Norwegen",
            "mediator",
        ),
        (
            "Serbien und Kosovo unterzeichneten das Abkommen im Beisein von Donald Trump.",
            "AGREE",
            "Donald Trump",
            "actor",
        ),
        (
            "Serbien und Kosovo einigten sich bei Federica Mogherini auf einen Vertrag.",
            "AGREE",
            "Federica Mogherini",
            "mediator",
        ),
        (
            "Neben Norwegen vermittelte auch Schweden zwischen Israel und den Palästinensern.",
            "CONSULT",
            "Norwegen",
            "mediator",
        ),
        ("Neben Frankreich verurteilte auch Italien den Angriff.", "ACCUSE", "Frankreich", "actor"),
        ("Die EU lieferte Medikamente nach Syrien.", "AID", "Syrien", "recipient"),
        ("John Kerry brach zu einer Reise nach Myanmar auf.", "CONSULT", "Myanmar", "recipient"),
        ("Die Türkei kündigte ein Abkommen mit Russland auf.", "SANCTION", "Russland", "recipient"),
    ],
)
def test_who_stands_beside_the_act_takes_part(annotator, text, type_, name, role):
    assert sides(annotator, text, type_).get(name) == role


def test_a_list_shares_its_place_in_the_sentence(annotator):
    text = "Panama stimmte dagegen, Polen, Ungarn, Tschechien und Spanien enthielten sich."
    assert {"Polen", "Ungarn", "Tschechien", "Spanien"} <= set(sides(annotator, text, "REJECT"))


@pytest.mark.parametrize(
    "text",
    [
        "Nach Gesprächen mit Angela Merkel und François Hollande reiste John Kerry ab.",
        "John Kerry wird zu einer Unterredung mit Angela Merkel und François Hollande erwartet.",
    ],
)
def test_who_is_with_two_others_is_the_third(annotator, text):
    assert set(sides(annotator, text, "CONSULT")) == {"Angela Merkel", "François Hollande", "John Kerry"}


@pytest.mark.parametrize(
    ("text", "type_", "names"),
    [
        ("Wladimir Putin drohte, seine Armee werde angreifen.", "THREATEN", {"Wladimir Putin"}),
        ("Angela Merkel zeigte Verständnis, dass Israel handle.", "SUPPORT", {"Angela Merkel", "Israel"}),
    ],
)
def test_what_is_said_of_ones_own_is_not_said_to_them(annotator, text, type_, names):
    assert set(sides(annotator, text, type_)) == names


@pytest.mark.parametrize(
    ("text", "type_", "name", "other"),
    [
        ("Die kurdische Miliz YPG griff die Türkei an.", "ASSAULT", "YPG", "Kurden"),
        ("Die angolanischen Rebellen der UNITA griffen Kuba an.", "ASSAULT", "Unita", "Rebellen (Angola)"),
        ("Die namibische Befreiungsbewegung SWAPO forderte einen Abzug.", "REQUEST", "Swapo", "Namibia"),
        ("Die Türkei griff die Terrormiliz „Islamischer Staat“ an.", "ASSAULT", "IS", "Terroristen"),
        ("Franz Josef Jung (CDU) kündigte seinen Besuch an.", "CONSULT", "Franz Josef Jung", "CDU"),
    ],
)
def test_what_only_tells_who_a_name_is_takes_no_part(annotator, text, type_, name, other):
    found = sides(annotator, text, type_)
    assert name in found
    assert other not in found


@pytest.mark.parametrize(
    ("text", "type_", "name"),
    [
        (
            "Die Türkei lobte den Irak. Die Türkei sagte Hilfe zu. In Mossul griff die Armee den IS an.",
            "ASSAULT",
            "Irak (Armee)",
        ),
        (
            "Die USA lobten den Vertrag. Trump dankte Ruanda. Ruanda ließ wissen, seine Soldaten ziehen ab.",
            "RETREAT",
            "Ruanda (Armee)",
        ),
    ],
)
def test_an_army_is_that_of_the_place_or_of_who_calls_it_its_own(annotator, text, type_, name):
    assert name in sides(annotator, text, type_)


def test_talks_near_by_are_not_held_by_a_crowd(annotator):
    text = "Vor Beginn der Friedensgespräche sollen die Taliban und tausend Gefangene freikommen."
    assert "Gefangene" not in sides(annotator, text, "CONSULT")


@pytest.mark.parametrize(
    ("text", "guest", "host"),
    [
        ("Franz Josef Jung will die Frage bei seinem Israelbesuch klären.", "Franz Josef Jung", "Israel"),
        (
            "Franz Josef Jung kündigte an, das bei seiner Chinareise zu klären.",
            "Franz Josef Jung",
            "China",
        ),
        ("Angela Merkel sagte ihre Moskau-Reise ab.", "Angela Merkel", "Russland"),
    ],
)
def test_a_journey_in_one_word_with_its_goal_is_that_of_the_subject(annotator, text, guest, host):
    assert sides(annotator, text, "CONSULT") == {guest: "actor", host: "recipient"}


@pytest.mark.parametrize(
    ("text", "type_", "actor", "recipient"),
    [
        ("Polen verlangte am Montag in Brüssel, dass Ungarn zahlt.", "REQUEST", "Polen", "Ungarn"),
        ("Serbien drohte mit einer Klage, sollte Kroatien nicht zahlen.", "THREATEN", "Serbien", "Kroatien"),
        ("Serbien drohte mit Vergeltung, falls die Türkei angreift.", "THREATEN", "Serbien", "Türkei"),
        ("Serbien stellte Kroatien am Sonntag ein Ultimatum.", "THREATEN", "Serbien", "Kroatien"),
        ("Erdogan hieß die Entscheidung der Hamas gut.", "SUPPORT", "Recep Tayyip Erdogan", "Hamas"),
    ],
)
def test_an_act_is_meant_for_who_is_told_of_behind_it(annotator, text, type_, actor, recipient):
    (found,) = annotator.annotate([ArticleText("1", text, date(2020, 6, 2))])
    (event,) = [event for event in found.events if event.type == type_]
    assert {who.name: who.role for who in event.participants} == {actor: "actor", recipient: "recipient"}


def test_talks_told_of_again_are_those_of_the_sides_told_of_before(annotator):
    text = (
        "Polen und Ungarn schlossen am Montag in Wien einen Vertrag. Die Verhandlungen dauerten lange, "
        "weil es um viel Geld ging. Angela Merkel war krank."
    )
    again = text.replace("weil es um viel Geld ging", "weil es um die Rechte von Slowaken ging")
    assert set(sides(annotator, text, "CONSULT")) == {"Polen", "Ungarn"}
    assert set(sides(annotator, again, "CONSULT")) == {"Polen", "Ungarn"}


def test_who_announces_what_others_do_does_not_do_it(annotator):
    text = "John Kerry kündigte am Montag in Prag den Abzug der italienischen Truppen an."
    assert set(sides(annotator, text, "RETREAT")) == {"Italien (Armee)"}


@pytest.mark.parametrize(
    "text",
    [
        "Angela Merkel flog am Abend nach Lyon, um mit François Hollande zu verhandeln.",
        "Angela Merkel brach nach Lyon auf, um François Hollande zu gewinnen.",
    ],
)
def test_a_journey_is_made_to_whom_it_is_for(annotator, text):
    assert {"Angela Merkel", "François Hollande"} <= set(sides(annotator, text, "CONSULT"))


def test_a_journey_is_not_made_to_whom_its_talks_are_about(annotator):
    text = "Angela Merkel flog am Abend nach Lyon, um über Syrien zu sprechen."
    assert "Syrien" not in sides(annotator, text, "CONSULT")


def test_a_currency_is_no_state(annotator):
    told = sides(annotator, "Die EU sagte Jordanien 50 Millionen US-Dollar zu.", "AGREE")
    assert set(told) == {"EU", "Jordanien"}


@pytest.mark.parametrize(
    ("text", "word", "roles"),
    [
        ("Trump sprach über die von Russland annektierte Krim.", "annektierte", {"Russland": "actor"}),
        (
            "Merkel traf den von der Hamas angegriffenen Präsidenten Mahmud Abbas.",
            "angegriffenen",
            {"Hamas": "actor", "Mahmud Abbas": "recipient"},
        ),
    ],
)
def test_what_a_participle_tells_is_done_by_its_agent(annotator, text, word, roles):
    ((doc, _),) = annotator.read([ArticleText("1", text, None)])
    told = next(event for _, event in doc._.candidates if event.mentions[0].text == word)
    assert {one.name: one.role for one in told.participants} == roles


def test_what_a_participle_tells_is_at_the_place_behind_it(annotator):
    ((doc, _),) = annotator.read([ArticleText("1", "In Genf ging es um die annektierte Krim.", None)])
    told = next(event for _, event in doc._.candidates if event.mentions[0].text == "annektierte")
    assert told.place is not None and told.place.name == "Krim"
