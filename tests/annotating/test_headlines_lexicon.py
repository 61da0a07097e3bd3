"""Every verb form that the headlines lexicon chooses stands in the headline of its own example sentence."""

import pytest

from events.annotating.lexicon import read
from events.annotating.pipeline import ArticleText

TABLES = read("headlines")
ROWS = [row for table in ("modals", "singulars", "things", "at_home") for row in TABLES[table]]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["headline"])
def test_an_example_has_its_headline(annotator, row):
    (found,) = annotator.annotate([ArticleText("1", row["example"], None)])
    assert [event.headline for event in found.events] == [row["headline"]]
