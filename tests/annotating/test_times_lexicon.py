"""Every example in lexicon/times*.toml reads as it says."""

from datetime import date

import pytest

from events.annotating import lexicon
from events.annotating.mentions import register_extensions

PUBLISHED = "2025-11-19"

EXAMPLES = [
    pytest.param(entry, id=f"{name}-{table}-{entry['example']}")
    for name in ("times", "times_words", "times_verbs", "times_beside")
    for table, entries in lexicon.read(name).items()
    for entry in entries
]


@pytest.fixture(scope="module")
def nlp():
    import spacy

    import events.annotating.components.times  # noqa: F401

    register_extensions()
    return spacy.blank("de")


@pytest.mark.parametrize("entry", EXAMPLES)
def test_an_example_reads_as_the_lexicon_says(nlp, entry):
    doc = nlp(entry["example"])
    doc._.published = date.fromisoformat(entry.get("published", PUBLISHED))
    nlp.get_pipe("newsdesk_times") if nlp.has_pipe("newsdesk_times") else nlp.add_pipe("newsdesk_times")
    times = nlp.get_pipe("newsdesk_times")(doc)._.times
    found = {(time.text, time.value, time.edtf) for time in times}
    if "finds" in entry:
        assert (entry["finds"], entry["value"], entry.get("edtf")) in found
    else:
        assert found == set()
