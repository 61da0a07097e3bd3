"""The shipped pipeline as a whole: the contract holds for any text."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.annotating.annotation import Annotation
from events.annotating.pipeline import ArticleText, load
from events.annotating.register import Register, read_register
from tests.annotating.test_register import FIXTURES

TEXT = (
    "Der ukrainische Präsident Wolodymyr Selenskyj ist am Mittwoch in Ankara eingetroffen.\n\n"
    "Russland lehnte eine Feuerpause ab, sagte Außenminister Sergej Lawrow in Moskau.\n\n"
    "Gespräche geplant\n\n"
    "„Wir werden am Freitag verhandeln“, betonte der US-Sondergesandte Steve Witkoff."
)


@pytest.fixture(scope="module")
def annotator():
    return load(read_register(FIXTURES))


def annotate(annotator, text: str, published: date | None = date(2025, 11, 19)) -> Annotation:
    (annotation,) = annotator.annotate([ArticleText("1", text, published)])
    return annotation


def anchored(annotation: Annotation):
    """Every pair of anchor and text in an annotation."""
    found = [*annotation.entities, *annotation.times]
    found += [statement.speaker for statement in annotation.statements if statement.speaker]
    for event in annotation.events:
        found += [*event.mentions, *event.participants, *([event.place] if event.place else [])]
        found += [event.date] if event.date else []
        found += [words for evidence in event.evidence.values() for words in evidence]
    return [(item.anchor, item.text) for item in found if item.anchor is not None]


def test_events_actors_times_and_statements_are_found(annotator):
    found = annotate(annotator, TEXT)
    assert {"CONSULT", "REJECT"} <= {event.type for event in found.events}
    assert {"Wolodymyr Selenskyj", "Russland", "Sergej Lawrow"} <= {entity.name for entity in found.entities}
    assert ("am Mittwoch", "2025-11-19") in {(time.text, time.value) for time in found.times} or (
        "Mittwoch",
        "2025-11-19",
    ) in {(time.text, time.value) for time in found.times}
    assert "direct" in {statement.type for statement in found.statements}


def test_every_anchor_reproduces_its_text(annotator):
    pairs = anchored(annotate(annotator, TEXT))
    assert len(pairs) > 10
    assert all(TEXT[start:end] == text for (start, end), text in pairs)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (
            "Das Treffen zwischen Donald Trump und Wladimir Putin dauerte drei Stunden.",
            "Treffen zwischen Trump und Putin",
        ),
        ("Ein Treffen mit Präsident Erdogan ist geplant.", "Treffen mit Erdogan geplant"),
    ],
)
def test_talks_are_between_two_and_with_one(annotator, text, headline):
    assert headline in [event.headline for event in annotate(annotator, text).events]


def test_a_paragraph_begins_a_sentence(annotator):
    sentences = [TEXT[start:end].strip() for start, end in annotate(annotator, TEXT).sentences]
    assert "Gespräche geplant" in sentences


def test_the_pipeline_carries_its_version(annotator):
    assert annotate(annotator, TEXT).pipeline == annotator.name
    assert annotator.name.startswith("de_newsdesk ")


def test_texts_come_back_in_order(annotator):
    texts = [ArticleText(str(number), TEXT[number:], None) for number in range(5)]
    assert [annotation.id for annotation in annotator.annotate(texts)] == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "Ja", "🙂", "\x07\x00\x1b", "א" * 50, "x" * 5000, "„“»«", "31.2."]
)
def test_a_text_without_news_has_no_events(annotator, text):
    assert annotate(annotator, text).events == ()


WORDS = [
    "Russland",
    "Selenskyj",
    "traf",
    "lehnte",
    "ab",
    "am Montag",
    "laut",
    "sagte",
    "„",
    "“",
    ",",
    ".",
    "\n\n",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=30).map(" ".join))
def test_no_text_makes_the_annotator_raise_and_every_anchor_holds(annotator, text):
    for published in (date(2025, 11, 19), None):
        assert all(
            text[start:end] == words for (start, end), words in anchored(annotate(annotator, text, published))
        )


def test_without_a_register_the_pipeline_still_reads():
    assert annotate(load(Register()), TEXT).sentences


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Syrische Truppen beschossen am Montag die Türkei.", "Armee Syriens beschießt Türkei"),
        (
            "Die Huthi-Rebellen bombardierten am Montag Saudi-Arabien.",
            "Huthi-Rebellen bombardieren Saudi-Arabien",
        ),
    ],
    ids=["state", "group"],
)
def test_the_verb_of_a_headline_agrees_with_the_name_that_is_printed(annotator, text, headline):
    assert headline in [event.headline for event in annotate(annotator, text).events]
