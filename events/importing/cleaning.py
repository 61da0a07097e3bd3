"""Bytes -> text, normalised once and for all: what is stored is what every offset counts in."""

import codecs
import unicodedata

from events.importing.records import UnreadableArticle

LARGEST_FILE = 5_000_000  # bytes; an agency report has some thousands
LONGEST_TEXT = (
    2_000_000  # characters, some 280,000 words: the longest treaty fits, a heap of articles does not
)
BLANK = codecs.BOM_UTF8 + b" \t\n\v\f\r"
CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
FEW_CONTROLS = 8  # slips of an editor; from then on their share decides what is binary
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
FOREIGN_BEGINNINGS = {
    b"%PDF": "a PDF",
    b"{\\rtf": "an RTF document",
    b"PK\x03\x04": "a ZIP or Office file",
    b"\xd0\xcf\x11\xe0": "an older Office file",
    b"\x1f\x8b": "a gzip file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}


def decode(raw: bytes, origin: str) -> str:
    """The text of UTF-8 bytes without its mark; anything else is refused with the way to make it readable."""
    if not raw.strip(BLANK):
        raise UnreadableArticle(origin, "the file is empty; leave it out or write an article into it")
    if raw.startswith(UTF16_MARKS):
        raise UnreadableArticle(origin, "the file is UTF-16; convert it with `iconv -f utf-16 -t utf-8`")
    refuse_binary(raw, origin)
    try:
        return raw.decode("utf-8").lstrip("\ufeff")  # joined files have several marks
    except UnicodeDecodeError as error:
        advice = "convert it, with `iconv -f windows-1252 -t utf-8` if it is an older German file"
        raise UnreadableArticle(origin, f"line {line_at(raw, error.start)} is not UTF-8; {advice}") from None


def refuse_binary(raw: bytes, origin: str) -> None:
    """Refuse what is no text, and text that holds U+0000, which PostgreSQL cannot store."""
    for beginning, kind in FOREIGN_BEGINNINGS.items():
        if raw.startswith(beginning):
            raise UnreadableArticle(
                origin, f"this is {kind}, no plain text; export it as plain text in UTF-8"
            )
    controls = len(raw) - len(raw.translate(None, CONTROL))
    if controls > max(FEW_CONTROLS, len(raw) // 50):
        raise UnreadableArticle(origin, "this is a binary file; export the article as plain text in UTF-8")
    if b"\0" in raw:
        line = line_at(raw, raw.index(b"\0"))
        raise UnreadableArticle(origin, f"line {line} holds the character U+0000; remove it")


def line_at(raw: bytes, offset: int) -> int:
    """The line of a byte, counted from 1 as an editor does: every kind of line end counts once."""
    return one_line_end(raw[:offset].decode("latin-1")).count("\n") + 1


def normalise(text: str) -> str:
    """Unicode NFC, and one line feed for every line end."""
    return unicodedata.normalize("NFC", one_line_end(text))


def one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
