"""Whatever the text, the annotation holds: noise that looks like German, and worse."""

import json
import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.annotating import lexicon, training
from events.annotating.json_lines import UnreadableLine, read_texts
from events.annotating.pipeline import ArticleText, load
from events.annotating.register import read_register
from tests.annotating.test_pipeline import anchored
from tests.annotating.test_register import FIXTURES

REGISTER = read_register(FIXTURES)
DAYS = [date(2025, 11, 19), date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29), None]


def strings_in(entry: object) -> set[str]:
    """Every word of a lexicon's table, its example sentences cut into words."""
    if isinstance(entry, str):
        return set(entry.split())
    values = entry.values() if isinstance(entry, dict) else entry if isinstance(entry, list) else []
    return {word for value in values for word in strings_in(value)}


LEXICONS = sorted(path.stem for path in Path(lexicon.__file__).parent.glob("*.toml"))
WORDS = sorted({word for name in LEXICONS for word in strings_in(lexicon.read(name))})
NAMES = [actor.name for actor in REGISTER.actors] + [place.name for place in REGISTER.places]
TIMES = [
    "am Montag",
    "31.2.2025",
    "19. November",
    "um 24.59 Uhr",
    "seit 0001",
    "vor 999999 Jahren",
    "9999",
    "0",
]
MARKS = ["„", "“", "”", '"', "»", "«", "‚", "‘", "(", ")", "[", ",", ".", ":", ";", "–", "-", "…", "!", "?"]
ODD = [
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\0",
    "\x1b",
    "\u200b",
    "\u0301",
    "\u202e",
    "\ufeff",
    "\u2028",
    "🙂",
    "👩‍👩‍👧",
    "ﬁ",
    "אבג",
]
pieces = st.sampled_from(WORDS) | st.sampled_from(NAMES) | st.sampled_from(TIMES + MARKS + ODD)
noise = st.lists(st.tuples(pieces, st.sampled_from([" ", " ", " ", "", "\n"])), max_size=60).map(
    lambda found: "".join(piece + blank for piece, blank in found)
)
REPORTS = Path(training.__file__).parent / "reports"
SENTENCES = sorted(
    {
        sentence
        for path in REPORTS.glob("*.txt")
        for sentence in re.split(r"(?<=[.!?“])\s+", path.read_text(encoding="utf8"))
    }
)
quick = settings(derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def annotator():
    return load(REGISTER)


def check(annotator, text: str, published: date | None = date(2025, 11, 19)) -> None:
    """Annotate and hold the annotation to its contract."""
    (annotation,) = annotator.annotate([ArticleText("1", text, published)])
    assert all(text[start:end] == words for (start, end), words in anchored(annotation))
    quotes = [part for statement in annotation.statements for part in statement.quote]
    cues = [statement.cue for statement in annotation.statements if statement.cue]
    anchors = [*annotation.sentences, *quotes, *cues, *(anchor for anchor, _ in anchored(annotation))]
    assert all(0 <= start < end <= len(text) for start, end in anchors)
    assert all(left[1] <= right[0] for left, right in pairwise(annotation.sentences))
    assert all(
        isinstance(value, str | None) for time in annotation.times for value in (time.value, time.edtf)
    )
    assert json.loads(json.dumps(annotation.as_dict()))["id"] == "1"


@settings(quick, max_examples=120)
@given(text=noise, published=st.sampled_from(DAYS))
def test_noise_that_looks_like_german(annotator, text, published):
    check(annotator, text, published)


@settings(quick, max_examples=60)
@given(
    sentences=st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=12), published=st.sampled_from(DAYS)
)
def test_sentences_of_reports_in_any_order(annotator, sentences, published):
    check(annotator, " ".join(sentences), published)


def test_damals_in_an_article_without_a_day(annotator):
    check(annotator, "2014 zerbrach die Koalition. Damals brach Russland die Gespräche mit Polen ab.", None)


@settings(quick, max_examples=40)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_characters(annotator, text):
    check(annotator, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\u3000\u2028",
        "Rücktritt",
        "x" * 50_000,
        "(" * 4_000,
        "„" * 4_000,
        "." * 50_000,
        "\n" * 10_000,
        "a" + "\u0301" * 10_000,
        "🙂👩‍👩‍👧" * 1_000,
        "\u202eאבג דהו" * 300,
        "Russland\0lehnte\0ab.",
        "am Montag " * 1_000,
        "Präsident " * 1_000,
    ],
    ids=lambda text: f"{len(text)} of {text[:3]!a}",
)
def test_odd_texts(annotator, text):
    check(annotator, text)


@pytest.mark.parametrize("published", DAYS)
def test_days_at_the_ends_of_the_calendar(annotator, published):
    check(
        annotator, "Russland traf morgen, gestern, vor zehn Jahren und am 29. Februar die Ukraine.", published
    )


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Rücktritt", "🙂"])
def test_nothing_is_found_in_an_empty_or_one_word_text(annotator, text):
    (found,) = annotator.annotate([ArticleText("1", text, None)])
    assert (found.language, found.events, found.statements, found.times) == (None, (), (), ())


@pytest.mark.parametrize("line", ['{"id": "a", "text": "Er \\ud800 kam."}', '{"id": "a\\udfff", "text": ""}'])
def test_half_a_character_is_refused_with_the_record_that_holds_it(tmp_path, line):
    file = tmp_path / "in.jsonl"
    file.write_text(line)
    refused: list[UnreadableLine] = []
    assert list(read_texts([str(file)], refused.append)) == []
    assert "line 1" in str(refused[0]) and "half a character" in str(refused[0]) and "'a" in str(refused[0])
