"""Bytes become one text, or a refusal that says how to make them readable."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.importing.cleaning import decode, normalise
from events.importing.records import UnreadableArticle

BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t\n", "the file is empty"),
        (BOM + b"\n", "the file is empty"),
        ("Köln".encode("utf-16"), "UTF-16; convert it with `iconv -f utf-16 -t utf-8`"),
        (b"\xfe\xff" + "Köln".encode("utf-16-be"), "UTF-16"),
        (
            "Köln".encode("windows-1252"),
            "line 1 is not UTF-8; convert it, with `iconv -f windows-1252 -t utf-8`",
        ),
        (BOM + b"a\n\nK\xf6ln", "line 3 is not UTF-8"),
        (b"a\r\rK\xf6ln", "line 3 is not UTF-8"),
        (b"a\r\n\r\nK\xf6ln", "line 3 is not UTF-8"),
        (b"\xed\xa0\x80", "line 1 is not UTF-8"),  # half of a surrogate pair
        (b"ein\nZei\0chen\0\0", "line 2 holds the character U+0000; remove it"),
        (b"\0" * 20, "a binary file"),
        ("Text ohne Marke".encode("utf-16-le"), "a binary file"),
        (bytes(range(256)) * 8, "a binary file"),
        (b"%PDF-1.7", "a PDF"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (b"PK\x03\x04\x14", "a ZIP or Office file"),
        (b"\x1f\x8b\x08", "a gzip file"),
        (b"\x89PNG\r\n", "a picture"),
    ],
)
def test_what_is_no_utf8_text_is_refused_with_a_way_out(raw, reason):
    with pytest.raises(UnreadableArticle) as refused:
        decode(raw, "ordner/bericht.txt")
    assert refused.value.origin == "ordner/bericht.txt"
    assert str(refused.value).startswith("ordner/bericht.txt: ")
    assert reason in str(refused.value)


@pytest.mark.parametrize("marks", [b"", BOM, BOM + BOM])
def test_the_mark_of_utf8_is_no_part_of_the_text(marks):
    assert decode(marks + "Köln".encode(), "x") == "Köln"


def test_a_few_control_characters_stay():
    assert decode(b"ein\x0cBlatt\x07", "x") == "ein\x0cBlatt\x07"


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("eins\r\nzwei\rdrei\n\r\nvier", "eins\nzwei\ndrei\n\nvier"),
        ("Mu\u0308nchen", "München"),
        ("  Einzug  \n\n\n„Wort“ – …\u00a0€  ", "  Einzug  \n\n\n„Wort“ – …\u00a0€  "),
    ],
)
def test_line_ends_and_composed_letters_become_one_and_nothing_else_changes(text, normal):
    assert normalise(text) == normal


@given(st.text())
def test_what_is_normal_stays_as_it_is(text):
    normal = normalise(text)
    assert normalise(normal) == normal
    assert "\r" not in normal
    assert unicodedata.is_normalized("NFC", normal)
