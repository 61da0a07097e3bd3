"""Every example in lexicon/times*.toml reads as it says, in a pipeline without tags."""

from datetime import date

import pytest
import spacy

import events.annotating.components.times  # noqa: F401
from events.annotating import lexicon
from events.annotating.mentions import register_extensions
from events.dating import read_edtf

PUBLISHED = "2025-11-19"

EXAMPLES = [
    pytest.param(entry, id=f"{name}-{table}-{entry['example']}")
    for name in ("times", "times_words", "times_verbs", "times_beside")
    for table, entries in lexicon.read(name).items()
    for entry in entries
]


@pytest.fixture(scope="module")
def nlp():
    register_extensions()
    german = spacy.blank("de")
    german.add_pipe("newsdesk_times")
    return german


@pytest.mark.parametrize("entry", EXAMPLES)
def test_an_example_reads_as_the_lexicon_says(nlp, entry):
    published = date.fromisoformat(entry.get("published", PUBLISHED))
    doc = nlp.make_doc(entry["example"])
    doc._.published = published
    found = {(time.text, time.value, time.edtf) for time in nlp(doc)._.times}
    if "finds" not in entry:
        assert found == set()
        return
    assert (entry["finds"], entry["value"], entry.get("edtf")) in found
    if "edtf" in entry:
        read_edtf(entry["edtf"], published)
