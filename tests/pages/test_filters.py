"""Filters: each narrows the list, stands as a chip that can be taken away, and breaks no page."""

import re
from html import unescape

import pytest

from tests.building import make_actor, make_article, make_event, make_place
from tests.pages.reading import headlines, page_of

pytestmark = pytest.mark.django_db

STRANGE_VALUES = [
    "%00",
    "a%00b",
    "x" * 5000,
    "%F0%9F%95%8A" * 300,
    "%FF%FE",
    "%ED%A0%80",
    "٢٠٢٥-١١-١٩",
    "²",
    "9" * 200,
    "-1",
    "' OR 1=1 --",
    '"offen',
    "((a %26 | !b:*",
    "%25s%(a)s{0}",
    "2025-02-31_2025-02-31_1",
    "9999-12-31_9999-12-31_999999999999999999",
    "<script>",
]


@pytest.fixture
def events():
    make_actor("Wolodymyr Selenskyj", "Selenskyj", "Zelensky")
    make_place("Ankara", country="TR")
    make_event("Besuch", actors=["Wolodymyr Selenskyj"], mode="visit", edtf="2025-11-19", place="Ankara")
    paper = make_article("Blatt: Es geschah etwas.", outlet="Blatt")
    told = {"sentence": "Blatt: Es geschah etwas.", "trigger": "geschah", "article": paper}
    make_event("Bericht", review="approved", type="PROTEST", edtf="2025-09-01", **told)
    make_event("Forderung", actors=["Russland"], type="REQUEST", status="planned", edtf="2025-11-10")
    make_event("Runden", actors=["Russland"], status="ongoing", edtf="2025-05/2025-07", place="Istanbul")
    make_event(
        "Beide", actors={"Russland": "actor", "Ukraine": "recipient"}, edtf="2025-08-01", source=["Axios"]
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("actor=wolodymyr+SELENSKYJ", ["Besuch"]),
        ("actor=zelensky", ["Besuch"]),
        ("type=REQUEST", ["Forderung"]),
        ("status=ongoing", ["Runden"]),
        ("mode=visit", ["Besuch"]),
        ("actor=Russland;Ukraine", ["Beide"]),
        ("actor=Ukraine;+Zelensky&any=on", ["Besuch", "Beide"]),
        ("actor=Russland&role=recipient", []),
        ("role=recipient", ["Beide"]),
        ("place=ankara", ["Besuch"]),
        ("place=Türkei", ["Besuch"]),
        ("source=Axios", ["Beide"]),
        ("outlet=blatt", ["Bericht"]),
        ("review=approved", ["Bericht"]),
        ("from=2025-11-11", ["Besuch"]),
        ("from=11.11.2025", ["Besuch"]),
        ("until=2025-06-01", ["Runden"]),
        ("from=2025-06-15&until=2025-06-16", ["Runden"]),
        ("q=Istanbul", ["Runden"]),
        ("q=Istanbul&status=planned", []),
        ("actor=Russland&type=REQUEST", ["Forderung"]),
    ],
)
def test_a_filter_narrows_the_list(client, events, query, found):
    html = page_of(client, f"/?{query}")
    assert headlines(html) == found
    assert f"{len(found)} Ereignis" in html


def test_an_actor_can_be_named_by_its_id(client, events):
    actor = make_actor("Wolodymyr Selenskyj")
    html = page_of(client, f"/?actor={actor.pk}")
    assert headlines(html) == ["Besuch"]
    assert "Wolodymyr Selenskyj</span>" in html


def test_each_chip_removes_its_own_filter(client, events):
    html = page_of(client, "/?actor=Russland&status=planned&from=2025-11-01&unknown=x&until=")
    chips = re.findall(r'<li class="chip">.*?<span>(.*?)</span>\s*<a href="([^"]*)"', html, re.DOTALL)
    words = [re.sub(r"<[^>]*>", "", label) for label, _address in chips]
    assert words == ["Akteur Russland", "Stand geplant", "von 1. November 2025"]
    assert [unescape(address) for _label, address in chips] == [
        "?status=planned&from=2025-11-01",
        "?actor=Russland&from=2025-11-01",
        "?actor=Russland&status=planned",
    ]


def test_filters_are_kept_on_the_next_page(client):
    for i in range(51):
        make_event(str(i), status="planned")
    html = page_of(client, "/?status=planned")
    assert re.search(r'rel="next" href="\?status=planned&amp;before=[0-9_-]+"', html)


def test_an_unknown_name_is_named_and_passed_over(client, events):
    html = page_of(client, "/?actor=Talleyrand&status=planned")
    assert "„Talleyrand“ ist hier nicht bekannt" in html
    assert headlines(html) == ["Forderung"]


def test_a_part_of_a_name_leads_to_the_name(client, events):
    assert "Gemeint sein könnte Wolodymyr Selenskyj." in page_of(client, "/?actor=Selen")


def test_a_name_that_several_bear_chooses_none(client):
    make_actor("George Bush", "Bush")
    make_actor("George W. Bush", "Bush")
    assert "„bush“ heißen mehrere: George Bush oder George W. Bush." in page_of(client, "/?actor=bush")


def test_a_canonical_name_goes_before_the_other_names_of_others(client):
    make_actor("Georgien", kind="state")
    make_actor("Georgia", "Georgien", kind="state")
    make_event("Richtig", actors=["Georgien"])
    assert headlines(page_of(client, "/?actor=Georgien")) == ["Richtig"]


@pytest.mark.parametrize(
    "day", ["2025-02-31", "31.02.2025", "gestern", "2025-13-01", "0000-01-01", "99999-01-01"]
)
def test_an_impossible_date_is_explained_and_stays_in_its_field(client, events, day):
    html = page_of(client, f"/?from={day}")
    assert "Dieses Datum gibt es nicht" in html
    assert f'value="{day}"' in html
    assert len(headlines(html)) == 5


def test_an_end_before_the_beginning_is_explained(client, events):
    html = page_of(client, "/?from=2025-11-19&until=2025-11-01")
    assert "Das Ende liegt vor dem Anfang" in html
    assert headlines(html) == ["Besuch"]


def test_where_nothing_is_found_each_filter_says_how_many_there_would_be_without_it(client, events):
    html = page_of(client, "/?status=planned&type=REQUEST&place=Ankara")
    assert "Nichts gefunden." in html
    found = re.findall(r'<li><a href="([^"]*)">(ohne [^<]*)</a>: (\d+)</li>', html)
    assert [(words, number) for _address, words, number in found] == [
        ("ohne Art Forderung", "0"),
        ("ohne Stand geplant", "0"),
        ("ohne Ort oder Land Ankara", "1"),
    ]
    assert headlines(page_of(client, "/" + unescape(found[2][0]))) == ["Forderung"]


def test_each_choice_says_how_many_events_it_has_under_the_other_filters(client, events):
    html = page_of(client, "/?type=CONSULT&actor=Russland")
    assert "Forderung (1)" in html
    assert "Treffen und Gespräche (2)" in html
    assert "im Gange (1)" in html
    assert "geplant (0)" in html
    assert "handelt (2)" in html


def test_the_commonest_values_are_links_that_narrow_the_list(client, events):
    html = page_of(client, "/?type=CONSULT")
    addresses = dict(re.findall(r'<li><a href="([^"]*)">([^<]*)</a> <span class="number">', html))
    by_words = {words: unescape(address) for address, words in addresses.items()}
    assert headlines(page_of(client, "/" + by_words["Türkei"])) == ["Besuch"]
    assert headlines(page_of(client, "/" + by_words["Axios"])) == ["Beide"]
    assert headlines(page_of(client, "/" + by_words["Russland"])) == ["Beide", "Runden"]


def test_a_phrase_is_found_in_the_article_and_a_minus_excludes_by_it(client):
    text = "Das Treffen begann. Danach gab es eine gemeinsame Erklärung aller Seiten."
    make_event("Treffen", sentence="Das Treffen begann.", trigger="Treffen", article=make_article(text))
    make_event("Anruf")
    assert headlines(page_of(client, '/?q="gemeinsame Erklärung"')) == ["Treffen"]
    assert headlines(page_of(client, '/?q="Erklärung gemeinsame"')) == []
    assert headlines(page_of(client, '/?q=Anruf -"gemeinsame Erklärung"')) == ["Anruf"]
    assert headlines(page_of(client, "/?q=Treffen -Erklärung")) == []


def test_another_name_and_a_slip_of_the_pen_find_the_actor(client, events):
    assert headlines(page_of(client, "/?q=Zelensky")) == ["Besuch"]
    html = page_of(client, "/?q=Selensky")
    assert headlines(html) == ["Besuch"]
    assert "„Selensky“ auch als Wolodymyr Selenskyj" in html


def test_the_actor_field_offers_those_of_the_page_and_not_everyone(client, events):
    make_actor("Unbeteiligt")
    html = page_of(client)
    assert '<option value="Russland">' in html
    assert "Unbeteiligt" not in html


@pytest.mark.parametrize(
    "parameter",
    [
        *(
            "q",
            "actor",
            "any",
            "role",
            "type",
            "mode",
            "status",
            "from",
            "until",
            "place",
            "source",
            "outlet",
        ),
        *("review", "before", "after"),
    ],
)
def test_any_query_gives_a_page(client, events, parameter):
    for value in STRANGE_VALUES:
        html = page_of(client, f"/?{parameter}={value}&{parameter}[]={value}&{parameter}={value}")
        assert "<script>" not in html


def test_only_reading_is_answered(client):
    assert client.post("/").status_code == 405


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (
            "mode=visit&actor=zelensky&from=2025-06-01&until=2025-11-30&source=Axios",
            "Besuch mit Wolodymyr Selenskyj, 1. Juni 2025 bis 30. November 2025, laut Axios",
        ),
        ("type=REQUEST&status=planned", "Forderung, geplant"),
        ("actor=Russland;Ukraine&any=on", "Ereignisse mit Russland oder Ukraine"),
        ("place=ankara&q=Ankunft", "Ereignisse, Ort: Ankara, mit den Worten „Ankunft“"),
    ],
)
def test_the_chosen_filters_make_one_sentence(client, events, query, words):
    assert f'<p class="sentence">{words}</p>' in page_of(client, f"/?{query}")


def test_without_filters_there_is_no_sentence(client, events):
    assert 'class="sentence"' not in page_of(client)


@pytest.mark.parametrize(
    ("parameter", "words"), [("place", "als Ort hier nicht bekannt"), ("outlet", "keinen Artikel")]
)
def test_an_unknown_place_or_outlet_is_named_and_passed_over(client, events, parameter, words):
    html = page_of(client, f"/?{parameter}=Atlantis&status=planned")
    assert words in html
    assert headlines(html) == ["Forderung"]


def test_what_the_form_leaves_empty_does_not_stay_in_the_address(client, events):
    response = client.get("/?q=&actor=Russland&type=&status=planned&from=&until=")
    assert (response.status_code, response.url) == (302, "/?actor=Russland&status=planned")
    assert client.get("/?q=&type=").url == "/"
