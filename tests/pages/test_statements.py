"""What an actor said, with its articles, to be searched."""

import pytest

from events.models import Statement
from tests.building import PUBLISHED, make_actor, make_article
from tests.pages.reading import page_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def actor():
    return make_actor("Andrij Jermak")


def make_statement(actor, quote, cue="sagte", published=PUBLISHED):
    text = f"„{quote}“, {cue} {actor.name}."
    article = make_article(text, published=published, title=f"Über {quote}", outlet="Bote")
    start, at = text.index(quote), text.index(cue)
    return Statement.objects.create(
        article=article,
        type="direct",
        quote=[[start, start + len(quote)]],
        cue_start=at,
        cue_end=at + len(cue),
        speaker=actor,
        speaker_name=actor.name,
    )


def test_each_statement_stands_with_its_words_cue_and_article_the_latest_first(client, actor):
    make_statement(actor, "Wir bleiben dabei.")
    make_statement(actor, "Das ist neu.", cue="erklärte", published=PUBLISHED.replace(day=20))
    html = page_of(client, f"/actors/{actor.pk}/statements/")
    assert html.index("Das ist neu.") < html.index("Wir bleiben dabei.")
    assert "wörtlich" in html and "erklärte" in html and "Über Das ist neu." in html


def test_only_those_with_the_words_are_found_in_any_case(client, actor):
    make_statement(actor, "Wir bleiben dabei.")
    make_statement(actor, "Das ist neu.")
    html = page_of(client, f"/actors/{actor.pk}/statements/?q=BLEIBEN")
    assert "Wir bleiben dabei." in html
    assert "Das ist neu." not in html
    assert "Keine Aussage mit „Atlantis“." in page_of(client, f"/actors/{actor.pk}/statements/?q=Atlantis")


def test_pages_follow_one_another_without_gap_or_repetition(client, actor):
    for number in range(51):
        make_statement(actor, f"Satz {number:02}.")
    first = page_of(client, f"/actors/{actor.pk}/statements/")
    address = first[first.index('rel="next" href="') + 17 :].split('"')[0]
    second = page_of(client, f"/actors/{actor.pk}/statements/{address}")
    assert first.count("<blockquote") == 50
    assert second.count("<blockquote") == 1
    assert "Satz 00." in second


def test_statements_of_merged_actors_and_not_of_withdrawn_articles(client, actor):
    other = make_actor("A. Jermak")
    statement = make_statement(other, "Wir bleiben dabei.")
    other.merged_into = actor
    other.save()
    assert "Wir bleiben dabei." in page_of(client, f"/actors/{actor.pk}/statements/")
    assert client.get(f"/actors/{other.pk}/statements/").url == f"/actors/{actor.pk}/statements/"
    statement.article.withdrawn = True
    statement.article.save()
    assert "Noch keine Aussage." in page_of(client, f"/actors/{actor.pk}/statements/")


STRANGE = ["after=abc", "after=" + "9" * 40, "after=-1", "q=%00", "q=" + "x" * 5000, "q=<script>"]


@pytest.mark.parametrize("query", STRANGE)
def test_any_query_gives_a_page(client, actor, query):
    assert "<script>" not in page_of(client, f"/actors/{actor.pk}/statements/?{query}")


@pytest.mark.parametrize("count", [3, 30])
def test_the_number_of_queries_does_not_grow(client, actor, django_assert_num_queries, count):
    for number in range(count):
        make_statement(actor, f"Satz {number}.")
    with django_assert_num_queries(2):
        page_of(client, f"/actors/{actor.pk}/statements/")


def test_what_was_cut_or_is_unknown_is_said(client, actor):
    html = page_of(client, f"/actors/{actor.pk}/statements/?q={'x' * 300}&farbe=rot")
    assert "Der Text war zu lang; gesucht wurde sein Anfang." in html
    assert "In der Adresse unbekannt und übergangen: „farbe“." in html
    html = page_of(client, f"/actors/{actor.pk}/statements/?q=Frieden")
    assert 'class="understood"' not in html
