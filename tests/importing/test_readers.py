"""Text reports: what is read, and what is refused with a sentence that says what to do."""

import hashlib
import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.importing.readers import read_report_text
from events.importing.records import ArticleRecord, UnreadableArticle

AGENCY_REPORT = """ date 2025-11-19 Der Minister reist nach Angaben seines Hauses nach Ankara.

Dort treffe er seinen Kollegen, hieß es. „Wir reden“, sagte er dem Sender.

Keine Pause bis Freitag

Eine Sprecherin wollte sich dazu nicht äußern.
"""


def read(text: str | bytes) -> ArticleRecord:
    raw = text if isinstance(text, bytes) else text.encode()
    (record,) = read_report_text(raw, "bericht.txt")
    return record


def test_a_report_as_the_agency_sends_it_is_read_word_for_word():
    record = read(AGENCY_REPORT)
    assert record == ArticleRecord(
        text=AGENCY_REPORT.removeprefix(" date 2025-11-19 ").removesuffix("\n"),
        published=date(2025, 11, 19),
        origin="bericht.txt",
    )


@pytest.mark.parametrize(
    "head",
    [
        "title: Reise\noutlet: Blatt\nnote: Probe: zwei\ndate 2025-11-19\n\n",
        "date 2025-11-19\nnote: Probe: zwei\noutlet: Blatt\ntitle: Reise\n\n",
        "\n\n  title:Reise\n date: 2025-11-19 \noutlet:\tBlatt  \n\nnote: Probe: zwei\n",
        "\ufefftitle: Reise\r\noutlet: Blatt\r\nnote: Probe: zwei\r\ndate:2025-11-19 ",
        "note: Probe: zwei\ntitle: Reise\noutlet: Blatt\n\u00a0date\u00a02025-11-19\u00a0",
    ],
)
def test_headers_stand_in_any_order_before_or_after_the_date(head):
    expected = ArticleRecord("Text.", date(2025, 11, 19), "Reise", "Blatt", "Probe: zwei", "bericht.txt")
    assert read(head + "Text.") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Erster Absatz.\n\ndate 2025-11-20\n\nnote: kein Kopf\ntitle: auch nicht",
        "Absatz eins.  \n\n\n\nZwischentitel\n\n  Absatz  zwei.",
        "dated 2025-11-20 ist kein Kopf",
        "outlet ohne Doppelpunkt",
    ],
)
@pytest.mark.parametrize("between", [" ", "\n", "\n\n"])
def test_once_the_text_has_begun_every_line_is_text(between, text):
    assert read(f"date 2025-11-19{between}{text}\n\n").text == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Nur Text ohne Tag.", 'line 1 has no date; begin the file with a line like "date 2025-11-19"'),
        ("title: Reise\n\nText.\n\ndate 2025-11-19", "line 3 has no date"),
        ("title: Reise", "line 1 has no date"),
        ("date\nText.", "line 1: '' is no date"),
        ("date: morgen\n\nText.", "line 1: 'morgen' is no date"),
        ("date 2025-02-30\n\nText.", "line 1: the calendar has no day 2025-02-30; correct it"),
        ("date 0000-01-01\n\nText.", "the calendar has no day 0000-01-01"),
        ("title: x\ndate 19.11.2025 Text.", "line 2: '19.11.2025' is no date; write it as 2025-11-19"),
        ("date 20251119\n\nText.", "is no date"),
        ("date ２０２５-11-19\n\nText.", "is no date"),
        ("date " + "x" * 9999, f"line 1: '{'x' * 30}' is no date"),
        ("date 2025-11-19", "no text after the header lines"),
        ("date 2025-11-19\nnote: Probe\n\n \n", "no text after the header lines"),
        (
            "title: eins\ntitle: zwei\ndate 2025-11-19\n\nText.",
            "line 2 has a second `title`; keep one of them",
        ),
        ("title:\ntitle: zwei\ndate 2025-11-19\n\nText.", "line 2 has a second `title`"),
        ("date 2025-11-19\n\ndate 2025-11-20\n\nText.", "line 3 has a second `date`"),
        (
            "title: " + "x" * 301 + "\ndate 2025-11-19\n\nText.",
            "line 1: `title` has over 300 characters; shorten it",
        ),
        ("date 2025-11-19\noutlet: " + "x" * 201, "line 2: `outlet` has over 200 characters"),
        ("date 2025-11-19\n\n" + "lang " * 400_001, "over 2,000,000 characters"),
    ],
)
def test_what_is_no_report_is_refused_with_line_and_way_out(text, reason):
    with pytest.raises(UnreadableArticle) as refused:
        read(text)
    assert str(refused.value).startswith("bericht.txt: ")
    assert reason in str(refused.value)


@pytest.mark.parametrize("length", [300, 1])
def test_a_title_may_be_as_long_as_its_column(length):
    assert len(read(f"title: {'x' * length}\ndate 2025-11-19\n\nText.").title) == length


def test_the_hash_is_that_of_the_text_alone():
    record = read("title: Reise\ndate 2025-11-19\n\nMu\u0308nchen")
    assert record.content_hash == hashlib.sha256("München".encode()).hexdigest()
    assert replace(record, title="", outlet="Blatt", origin="-").content_hash == record.content_hash
    assert replace(record, text="Köln").content_hash != record.content_hash


LINES = st.sampled_from(["date 2025-11-19", "title: a", "note:", "", "Text.\r", "\ufeff", "e\u0301", "\0"])


@given(st.binary(max_size=300) | st.text().map(str.encode) | st.lists(LINES).map("\n".join).map(str.encode))
def test_any_bytes_give_a_clean_record_or_a_refusal(raw):
    try:
        (record,) = read_report_text(b"date 2025-11-19\n\n" + raw, "x")
    except UnreadableArticle:
        return
    assert not set(record.text) & {"\r", "\0"}
    assert unicodedata.is_normalized("NFC", record.text)
    assert record.text == record.text.strip() != ""
    record.text.encode()
