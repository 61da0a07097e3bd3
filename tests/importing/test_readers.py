"""Text reports: what is read, and what is refused with a sentence that says what to do."""

import io
import unicodedata
from datetime import date
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.importing.readers import read_articles, read_report_text
from events.importing.records import ArticleRecord, UnreadableArticle


def read(text: str | bytes) -> ArticleRecord:
    raw = text if isinstance(text, bytes) else text.encode()
    (record,) = read_report_text(raw, "bericht.txt")
    return record


def refusal(text: str | bytes) -> str:
    with pytest.raises(UnreadableArticle) as refused:
        read(text)
    return str(refused.value)


def test_the_text_may_begin_on_the_line_of_the_date():
    record = read(" date 2025-11-19 Der Minister reist nach Ankara.\n\nEr trifft seinen Kollegen.\n")
    assert record.published == date(2025, 11, 19)
    assert record.text == "Der Minister reist nach Ankara.\n\nEr trifft seinen Kollegen."


def test_headers_stand_before_or_after_the_date():
    record = read("title: Reise\n date: 2025-11-19\noutlet: Blatt\nnote: Probe: zwei\n\nText.")
    assert (record.title, record.outlet, record.note, record.text) == (
        "Reise",
        "Blatt",
        "Probe: zwei",
        "Text.",
    )


def test_after_the_text_has_begun_everything_is_text():
    text = "Erster Absatz.\n\ndate 2025-11-20\n\nnote: kein Kopf"
    assert read(f"date 2025-11-19\n\n{text}").text == text


def test_an_intertitle_and_inner_blanks_stay():
    text = "Absatz eins.\n\nZwischentitel\n\n  Absatz  zwei."
    assert read(f"date 2025-11-19\n\n{text}\n\n").text == text


def test_line_ends_and_composed_letters_are_made_one():
    record = read("\ufeffdate 2025-11-19\r\n\r\nMünchen\rund Köln".encode())
    assert record.text == "München\nund Köln"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n\n", "empty"),
        ("Nur Text ohne Tag.", "line 1 has no date"),
        ("title: Reise\n\nText.", "line 3 has no date"),
        ("date 2025-02-30\n\nText.", "line 1: the calendar has no day 2025-02-30"),
        ("title: x\ndate 19.11.2025 Text.", "line 2: '19.11.2025' is no date; write it as 2025-11-19"),
        ("date ２０２５-11-19\n\nText.", "is no date"),
        ("date 2025-11-19\n\n", "no text after the header"),
        ("title: eins\ntitle: zwei\ndate 2025-11-19\n\nText.", "line 2 has a second `title:`"),
        ("title: " + "x" * 301 + "\ndate 2025-11-19\n\nText.", "over 300 characters"),
        ("date 2025-11-19\n\nein\0Zeichen", "line 3 holds the character U+0000"),
        ("date 2025-11-19\n\nKöln".encode("latin-1"), "line 3 is not UTF-8; convert it"),
        ("date 2025-11-19\n\nText".encode("utf-16"), "UTF-16"),
        (b"%PDF-1.7 ...", "a PDF"),
        (bytes(range(256)) * 8, "binary"),
        ("date 2025-11-19\n\n" + "lang " * 200_001, "over 1,000,000 characters"),
    ],
)
def test_what_is_no_report_is_refused_with_file_and_reason(text, reason):
    message = refusal(text)
    assert message.startswith("bericht.txt: ")
    assert reason in message


@given(st.binary(max_size=300) | st.text().map(str.encode))
def test_any_bytes_give_a_clean_record_or_a_refusal(raw):
    try:
        (record,) = read_report_text(b"date 2025-11-19\n\n" + raw, "x")
    except UnreadableArticle:
        return
    assert not set(record.text) & {"\r", "\0"}
    assert unicodedata.is_normalized("NFC", record.text)
    assert record.text == record.text.strip() != ""


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.txt", "inner/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"title: {name}\ndate 2025-11-19\n\nText.")
    (tmp_path / "bild.png").write_bytes(b"\x89PNG")
    return tmp_path


def titles(*paths) -> list[str]:
    return [found.title if isinstance(found, ArticleRecord) else str(found) for found in read_articles(paths)]


def test_a_folder_gives_its_reports_in_order(folder):
    assert titles(str(folder)) == ["a.txt", "b.txt", "inner/c.txt"]


def test_a_pattern_and_a_file_give_each_report_once(folder):
    assert titles(str(folder / "?.txt"), str(folder / "a.txt")) == ["a.txt", "b.txt"]


def test_what_is_missing_is_named_and_the_rest_goes_on(folder):
    missing, a_file, nothing = titles(str(folder / "nix.txt"), str(folder / "a.txt"), str(folder / "*.doc"))
    assert "no such file" in missing
    assert a_file == "a.txt"
    assert "nothing matches" in nothing


def test_an_empty_folder_says_what_it_looks_for(tmp_path):
    (only,) = titles(str(tmp_path))
    assert "no file in it ends in .txt" in only


def test_a_dash_reads_standard_input(monkeypatch):
    given_text = io.BytesIO(b"date 2025-11-19\n\nText.")
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=given_text))
    (record,) = read_articles(["-"])
    assert isinstance(record, ArticleRecord)
    assert (record.text, record.origin) == ("Text.", "-")


def test_an_enormous_file_is_refused_unread(tmp_path):
    path = tmp_path / "riese.txt"
    path.write_bytes(b"date 2025-11-19\n" + b"x" * 5_000_001)
    (refused,) = read_articles([str(path)])
    assert "larger than 5 MB" in str(refused)
