"""The article page: the whole text, and all that was found in it marked."""

import pytest

from tests.building import make_annotation, make_article, make_event
from tests.pages.reading import page_of

pytestmark = pytest.mark.django_db

TEXT = (
    "Jermak äußert sich.\n\nGespräche in Ankara\n\n"
    '"Wir treffen uns am Mittwoch", sagte Andrij Jermak 🕊 in Kiew.\nDie USA schwiegen & warteten.'
)


def found(words):
    start = TEXT.index(words)
    return [start, start + len(words)]


def content():
    entities = [
        {"anchor": found(words), "text": words, "label": label, "name": words}
        for words, label in (("Andrij Jermak", "PER"), ("Kiew", "LOC"), ("USA", "LOC"))
    ]
    when = {
        "anchor": found("am Mittwoch"),
        "text": "am Mittwoch",
        "edtf": "2025-11-19",
        "value": "2025-11-19",
    }
    said = {
        "type": "direct",
        "quote": [found('"Wir treffen uns am Mittwoch"')],
        "cue": found("sagte"),
        "speaker": {"anchor": found("Andrij Jermak"), "text": "Andrij Jermak", "name": "Andrij Jermak"},
    }
    return {"entities": entities, "times": [when], "statements": [said]}


@pytest.fixture
def article():
    article = make_article(TEXT, title="Jermak", outlet="Abendblatt", note="Für die Probe geschrieben.")
    make_annotation(article, **content())
    return article


def test_head_and_text_are_shown(client, article):
    html = page_of(client, f"/articles/{article.pk}/")
    for words in ("Jermak</h1>", "Abendblatt", 'datetime="2025-11-19"', "Für die Probe geschrieben.", "🕊"):
        assert words in html
    assert "<h2>Gespräche in Ankara</h2>" in html
    assert "<p>Jermak äußert sich.</p>" in html
    assert "schwiegen &amp; warteten" in html


def test_names_times_and_statements_are_marked(client, article):
    html = page_of(client, f"/articles/{article.pk}/")
    assert '<mark class="mark-entity-per" title="Person: Andrij Jermak">Andrij Jermak</mark>' in html
    assert '<mark class="mark-entity-loc" title="Ort: Kiew">Kiew</mark>' in html
    assert '<mark class="mark-cue" title="Redewort">sagte</mark>' in html
    title = "Aussage von Andrij Jermak (wörtlich) · Zeitangabe: 19. November 2025"
    assert f'<mark class="mark-statement mark-time" title="{title}">am Mittwoch</mark>' in html


def test_a_trigger_leads_to_its_event_and_back(client, article):
    event = make_event(
        "Treffen am Mittwoch", article=article, sentence=TEXT[found('"Wir')[0] :], trigger="treffen"
    )
    html = page_of(client, f"/articles/{article.pk}/")
    assert f'<span id="report-{event.reports.get().pk}"></span>' in html
    assert f'<a href="/events/{event.pk}/">treffen</a>' in html
    assert "Ereignisse in diesem Artikel" in html


def test_a_rejected_event_is_not_marked(client, article):
    make_event(
        "Verworfen", article=article, sentence="Jermak äußert sich.", trigger="äußert", review="rejected"
    )
    assert "Verworfen" not in page_of(client, f"/articles/{article.pk}/")


def test_an_article_that_was_not_annotated_says_so(client):
    html = page_of(client, f"/articles/{make_article('Nur <b>Text</b>.').pk}/")
    assert "noch nicht ausgewertet" in html
    assert "<p>Nur &lt;b&gt;Text&lt;/b&gt;.</p>" in html
    assert "<h1" in html


def test_what_is_not_there_is_not_found(client):
    assert client.get("/articles/1/").status_code == 404


@pytest.mark.parametrize("count", [3, 30])
def test_the_number_of_queries_does_not_grow(client, django_assert_num_queries, count):
    sentences = [f"Satz {i} traf." for i in range(count)]
    article = make_article(" ".join(sentences))
    make_annotation(article)
    for sentence in sentences:
        make_event(article=article, sentence=sentence)
    with django_assert_num_queries(2):
        page_of(client, f"/articles/{article.pk}/")
