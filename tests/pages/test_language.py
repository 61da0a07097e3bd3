"""German and English: a reader switches, and addresses mean the same in both."""

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from django.conf import settings

from tests.building import make_event, make_place
from tests.pages.reading import headlines, page_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    make_place("Wien", country="AT")
    return make_event(
        "Gespräch in Wien",
        actors={"Iran": "actor", "Oman": "mediator"},
        place="Wien",
        edtf="2025-11-17/2025-11-18",
        source=["Axios", "Insider (USA)"],
    )


def test_a_reader_switches_to_english_and_back(client, event):
    response = client.post("/language/", {"language": "en", "next": "/?type=CONSULT"})
    assert response["Location"] == "/?type=CONSULT"
    html = page_of(client, "/?type=CONSULT")
    for words in (
        '<html lang="en">',
        "Timeline</h1>",
        "1 event",
        "Meetings and talks (1)",
        "mediates",
        "17 or 18 November 2025",
        "according to Axios, citing Insider (USA)",
        "Austria",
    ):
        assert words in html
    client.post("/language/", {"language": "de", "next": "/"})
    assert '<html lang="de">' in page_of(client)


def test_the_browser_says_which_language_it_wants(client, event):
    assert (
        '<html lang="en">' in client.get("/", headers={"accept-language": "en-GB,en;q=0.9"}).content.decode()
    )
    assert '<html lang="de">' in client.get("/", headers={"accept-language": "fr"}).content.decode()


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("country", ["Österreich", "Austria"])
def test_a_country_is_understood_in_both_languages(client, event, language, country):
    client.post("/language/", {"language": language})
    assert headlines(page_of(client, f"/?place={country}")) == ["Gespräch in Wien"]


def test_every_german_word_of_the_pages_has_an_english_one():
    with open(settings.PROJECT / "events/locale/en/LC_MESSAGES/django.po", "rb") as file:
        catalogue = read_po(file, locale="en")
    assert [message.id for message in catalogue if message.id and not all(texts_of(message))] == []
    assert [(message.id, errors) for message, errors in catalogue.check()] == []


def texts_of(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)
