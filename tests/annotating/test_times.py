"""Times in running text: which way a clause looks, what holds over sentences, what is no time."""

from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from events.annotating.components.times import find_times
from events.annotating.mentions import register_extensions
from events.annotating.timex import calendar, vocabulary

WEDNESDAY = date(2025, 11, 19)
SUNDAY = date(2025, 11, 23)

register_extensions()
german = spacy.blank("de")


def times_in(text, published=WEDNESDAY):
    doc = german.make_doc(text)
    doc._.published = published
    return find_times(doc)._.times


def edtf_in(text, published=WEDNESDAY):
    return {time.text: time.edtf for time in times_in(text, published)}


def tagged(words, tags, morphs):
    """A sentence with tags (STTS) and morphology, as a trained pipeline gives it."""
    doc = Doc(german.vocab, words, tags=tags.split(), morphs=morphs)
    doc[0].is_sent_start = True
    doc._.published = WEDNESDAY
    return find_times(doc)._.times


def test_a_report_dates_its_meetings():
    found = edtf_in(
        "Der Gesandte hatte den Plan Anfang der Woche erörtert. Sie trafen sich seit Mai dreimal. "
        "Das teilte der Sprecher am Mittwoch mit. Am Freitag will der Präsident nach Ankara reisen."
    )
    assert found == {
        "Anfang der Woche": "2025-11-17/2025-11-18",
        "Mai": "2025-05/..",
        "Mittwoch": "2025-11-19",
        "Freitag": "2025-11-21",
    }


@pytest.mark.parametrize(
    ("verb", "tense", "edtf"),
    [
        ("reist", "Pres", "2025-11-21"),
        ("reiste", "Past", "2025-11-14"),
        ("reist", "Past", "2025-11-21"),  # as the model has it now and then
        ("trat", "Past", "2025-11-14"),
    ],
)
def test_the_tense_of_a_tagged_verb_turns_a_weekday(verb, tense, edtf):
    morphs = ["", "", f"Tense={tense}|VerbForm=Fin", "", ""]
    times = tagged(["Am", "Freitag", verb, "er", "ab"], "APPRART NN VVFIN PPER PTKVZ", morphs)
    assert [time.edtf for time in times] == [edtf]


def test_a_name_that_the_tagger_takes_for_a_verb_does_not_turn_a_weekday():
    morphs = ["Case=Nom", "Tense=Past|VerbForm=Fin", "Case=Nom", "", "Case=Dat"]
    times = tagged(["IAEA-Chef", "begrüßte", "sie", "am", "Freitag"], "VVFIN VVFIN PPER APPRART NN", morphs)
    assert [time.edtf for time in times] == ["2025-11-14"]


def test_a_perfect_looks_back_though_its_participle_looks_like_a_present():
    morphs = ["", "Tense=Pres|VerbForm=Fin", "", "", "Tense=Pres|VerbForm=Fin"]
    times = tagged(["Beide", "haben", "am", "Freitag", "telefoniert"], "PIS VAFIN APPRART NN VVFIN", morphs)
    assert [time.edtf for time in times] == ["2025-11-14"]


@pytest.mark.parametrize(("behind", "edtf"), [("wirkt", "2025-11-14"), ("an", "2025-11-21")])
def test_what_is_told_of_a_day_is_over(behind, edtf):
    """Der Anschlag vom Freitag wirkt nach; but: Vom Freitag an gilt eine Waffenruhe."""
    morphs = ["", "", "", "", "Tense=Pres|VerbForm=Fin"]
    times = tagged(["Anschlag", "vom", "Freitag", behind, "lähmt"], "NN APPRART NN ADV VVFIN", morphs)
    assert next(iter(times)).edtf.removesuffix("/..") == edtf


def test_an_infinitive_with_zu_looks_ahead():
    words = ["Er", "versprach", ",", "am", "Freitag", "zu", "kommen"]
    morphs = ["", "Tense=Past|VerbForm=Fin", "", "", "", "", "VerbForm=Inf"]
    times = tagged(words, "PPER VVFIN $, APPRART NN PTKZU VVINF", morphs)
    assert [time.edtf for time in times] == ["2025-11-21"]


def test_a_verb_in_an_outer_clause_counts_where_the_inner_one_has_none():
    assert edtf_in("Sie wollen sich, falls nichts dazwischenkommt, am Freitag treffen.") == {
        "Freitag": "2025-11-21"
    }


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Sie werden das am Freitag getroffene Abkommen prüfen.", "2025-11-14"),
        ("Er war für das am Freitag beginnende Treffen.", "2025-11-21"),
    ],
)
def test_a_participle_beside_the_date_outweighs_the_verb(text, edtf):
    assert edtf_in(text) == {"Freitag": edtf}


def test_without_publication_date_only_full_dates_have_a_value():
    times = times_in(
        "Am 3. Mai 2023 trafen sie sich, gestern um 15 Uhr wieder, am Montag nicht.", published=None
    )
    assert [(time.text, time.value, time.edtf) for time in times] == [
        ("3. Mai 2023", "2023-05-03", "2023-05-03"),
        ("gestern", None, None),
        ("15 Uhr", "2023-05-03T15:00", "2023-05-03"),
        ("Montag", None, None),
    ]


def test_the_year_of_a_month_turns_with_the_year():
    assert edtf_in("Im Dezember traf er den König.", date(2026, 1, 5)) == {"Dezember": "2025-12"}
    assert edtf_in("Im Januar soll er den König treffen.", WEDNESDAY) == {"Januar": "2026-01"}


def test_a_tale_keeps_its_year():
    found = edtf_in(
        "Das Abkommen von 2015 war schwierig. Am 14. Juli einigten sie sich in Wien.", date(2025, 3, 1)
    )
    assert found["14. Juli"] == "2015-07-14"


def test_since_when_something_lasts_tells_no_tale():
    found = edtf_in("Seit Ende 2012 verhandeln sie. Im September trafen sie sich.", date(2016, 3, 24))
    assert found["September"] == "2015-09"


def test_news_needs_no_year_even_in_a_tale():
    found = edtf_in("Das Abkommen von 2015 ist tot. Am 14. Juli einigten sie sich neu.", date(2025, 7, 20))
    assert found["14. Juli"] == "2025-07-14"


def test_an_hour_belongs_to_the_day_of_the_tale():
    found = edtf_in("Am Montag landete er. Um 15 Uhr wurde er empfangen.\n\nUm 18 Uhr reden wir.")
    assert (found["15 Uhr"], found["18 Uhr"]) == ("2025-11-17", "2025-11-19")


def test_weeks_are_counted_on_from_the_day_before_the_first():
    found = edtf_in(
        "Am 3. November begann das Treffen.\n\nIn der ersten Woche sprachen die Beamten. Am 12. November "
        "kamen die Minister.\n\nIn der dritten Woche wollen sie unterschreiben."
    )
    assert found["der ersten Woche"] == "2025-11-03/2025-11-09"
    assert found["der dritten Woche"] == "2025-11-17/2025-11-23"


def test_a_week_that_nothing_is_told_to_begin_with_is_no_time():
    assert edtf_in("In der dritten Woche wollen sie unterschreiben.") == {}


def test_the_week_after_follows_what_an_earlier_paragraph_told():
    found = edtf_in("Im Oktober stritten sie noch.\n\nIm Monat darauf einigten sie sich.")
    assert found["Monat darauf"] == "2025-11"


def test_a_part_of_a_day_that_is_left_open_has_no_date():
    text = "Vor einigen Tagen kam er am Abend an. Am Morgen sprach er."
    assert {time.text: (time.value, time.edtf) for time in times_in(text) if time.type == "TIME"} == {
        "Abend": ("2025-11-XXTEV", None),
        "Morgen": ("2025-11-19TMO", "2025-11-19"),
    }


def test_last_week_on_a_sunday_is_the_week_that_ends():
    assert edtf_in("Vergangene Woche kam er.", SUNDAY) == {"Vergangene Woche": "2025-11-17/2025-11-22"}


def test_the_weekend_on_a_sunday_is_this_one():
    assert edtf_in("Am Wochenende kam er.", SUNDAY) == {"Wochenende": "2025-11-22/2025-11-23"}


def test_both_ends_of_a_range_carry_it():
    found = times_in("Von Montag bis Mittwoch verhandelten sie. Am 16. und 17. Dezember treffen sie sich.")
    assert {(time.text, time.edtf, time.rule) for time in found} == {
        ("Montag", "2025-11-17/2025-11-19", "from_to"),
        ("Mittwoch", "2025-11-17/2025-11-19", "from_to"),
        ("16.", "2025-12-16/2025-12-17", "from_to"),
        ("17. Dezember", "2025-12-16/2025-12-17", "from_to"),
    }


def test_two_dates_joined_by_und_are_no_range():
    assert edtf_in("Im Mai und im Juli 2024 trafen sie sich.") == {"Mai": "2025-05", "Juli 2024": "2024-07"}


@pytest.mark.parametrize(
    "text",
    [
        "Peter Sommer traf Karla Freitag.",
        "Die Montag-Demonstration blieb klein.",
        "Er wohnt in A2015B und las Seite 1974.",
        "Der 31.2. und der 99999999. fielen aus, ebenso 45.13.2025 und 2025-02-30.",
        "Um 25 Uhr und um 12.61 Uhr geschah nichts.",
        "Das geschah im Jahr 480 v. Chr.",
        "Der 54-jährige Gesandte ist mit 60 Jahren am Ziel.",
    ],
)
def test_what_is_no_time_is_left_alone(text):
    assert times_in(text) == []


@pytest.mark.parametrize(
    ("year", "easter"), [(1818, (3, 22)), (2000, (4, 23)), (2008, (3, 23)), (2025, (4, 20)), (2038, (4, 25))]
)
def test_easter_falls_where_the_calendar_says(year, easter):
    assert calendar.easter(year) == date(year, *easter)


ODD = ["der", "vor", "seit", "bis", "31.2.", "99.", "0.", "12.60", "9999", "'89", "2015/14", "\n\n"]
WORDS = [*sorted(vocabulary.forms()), *ODD]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=6), max_size=12
    ),
    st.sampled_from([None, date.min, date.max, WEDNESDAY]),
)
def test_any_text_is_read_without_error_and_every_anchor_holds(words, published):
    text = " ".join(words)
    end = 0
    for time in times_in(text, published):
        assert time.anchor[0] >= end
        end = time.anchor[1]
        assert text[slice(*time.anchor)] == time.text != ""


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Am vorletzten Montag reiste er ab.", "vorletzten Montag", "2025-11-10"),
        ("Im vorletzten Sommer verhandelten sie.", "vorletzten Sommer", "2024-06/2024-08"),
        ("Sie verhandelten im vorletzten Jahr.", "vorletzten Jahr", "2023"),
    ],
    ids=["weekday", "season", "year"],
)
def test_the_last_but_one_lies_a_step_further_back(text, words, edtf):
    assert edtf_in(text) == {words: edtf}


def test_an_adverb_made_of_a_noun_is_written_small():
    text = "Am Montag landete er, tags darauf reiste er ab; tags davor hatte er gezögert."
    assert edtf_in(text) == {"Montag": "2025-11-17", "tags darauf": "2025-11-18", "tags davor": "2025-11-17"}
