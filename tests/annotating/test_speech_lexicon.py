"""What says something without being anybody vouches for nothing: every such noun in its example."""

from pathlib import Path

import pytest

from events.annotating.lexicon import read
from events.annotating.pipeline import Annotator, ArticleText, load
from events.annotating.register import read_register

FIXTURES = Path(__file__).parents[2] / "fixtures"


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return load(read_register(FIXTURES))


@pytest.mark.parametrize("row", read("speech")["documents"], ids=lambda row: row["words"])
def test_a_document_is_no_source(annotator, row):
    (found,) = annotator.annotate([ArticleText("1", row["example"], None)])
    assert {event.source for event in found.events} == {()}
