"""Articles are stored once, with all that is found in them, or not at all."""

from datetime import date

import pytest

from events.actions.annotate_articles import annotate_articles
from events.actions.import_articles import import_articles
from events.actions.store_annotation import store_annotation
from events.importing.records import ArticleRecord, UnreadableArticle
from events.models import Article, Event, Report
from tests.actions.telling import REGISTER, TEXT, annotation, meeting

pytestmark = pytest.mark.django_db


class Reader:
    """Stands in for the machine: finds the same meeting in every article, and fails where it is told to."""

    def __init__(self, fails_on: str = "", pipeline: str = "de_newsdesk 1"):
        self.fails_on = fails_on
        self.pipeline = pipeline

    def read(self, article: Article) -> bool:
        new = store_annotation(article, annotation(meeting(), pipeline=self.pipeline), REGISTER)
        if article.outlet == self.fails_on:
            raise ValueError("a token too many")
        return new


def record(outlet: str = "Blatt", text: str = TEXT, day: date = date(2025, 11, 19)) -> ArticleRecord:
    return ArticleRecord(text=text, published=day, outlet=outlet, origin=f"{outlet}.txt")


def test_an_article_is_stored_with_its_events():
    report = import_articles([record()], Reader())
    assert (report.imported, report.unchanged, report.failed) == (1, 0, [])
    assert Article.objects.get().text == TEXT
    assert Event.objects.get().headline == "Selenskyj trifft Erdogan in Ankara"


def test_the_same_article_again_changes_nothing():
    import_articles([record()], Reader())
    report = import_articles([record(), record()], Reader())
    assert (report.imported, report.unchanged) == (0, 2)
    assert Article.objects.count() == Event.objects.count() == 1


def test_five_papers_that_print_one_text_are_five_articles():
    import_articles([record(f"Blatt {number}") for number in range(5)], Reader())
    assert Article.objects.count() == 5


def test_an_article_that_cannot_be_annotated_leaves_nothing_and_the_rest_goes_on():
    report = import_articles([record("a"), record("b"), record("c")], Reader(fails_on="b"))
    assert (report.imported, [origin for origin, _ in report.failed]) == (2, ["b.txt"])
    assert "a token too many" in report.failed[0][1]
    assert sorted(Article.objects.values_list("outlet", flat=True)) == ["a", "c"]
    assert Report.objects.count() == 2


def test_what_could_not_be_read_is_reported_with_its_reason():
    report = import_articles([UnreadableArticle("x.txt", "the file is empty"), record()], Reader())
    assert (report.imported, report.failed) == (1, [("x.txt", "x.txt: the file is empty")])


def test_reading_again_with_another_pipeline_keeps_every_event():
    import_articles([record("a"), record("b")], Reader())
    ids = set(Event.objects.values_list("pk", flat=True))
    report = annotate_articles(Article.objects.all(), Reader(pipeline="de_newsdesk 2"))
    assert (report.annotated, report.unchanged) == (2, 0)
    assert set(Event.objects.values_list("pk", flat=True)) == ids
    again = annotate_articles(Article.objects.all(), Reader(pipeline="de_newsdesk 2"))
    assert (again.annotated, again.unchanged) == (0, 2)


def test_an_article_whose_new_reading_fails_keeps_the_old_one():
    import_articles([record("a")], Reader())
    report = annotate_articles(Article.objects.all(), Reader(fails_on="a", pipeline="de_newsdesk 2"))
    assert len(report.failed) == 1
    assert Article.objects.get().annotation.pipeline == "de_newsdesk 1"
