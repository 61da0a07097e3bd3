"""Bytes -> text, normalised once and for all: what is stored is what every offset counts in."""

import unicodedata

from events.importing.records import UnreadableArticle

LARGEST_FILE = 5_000_000  # bytes; an agency report has some thousands
LONGEST_TEXT = 1_000_000  # characters
CONTROL = frozenset(range(32)) - frozenset(b"\t\n\f\r\x1b")
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
BINARY_BEGINNINGS = {b"%PDF": "a PDF", b"PK\x03\x04": "a ZIP or Office file", b"\x1f\x8b": "a gzip file"}


def decode(raw: bytes, origin: str) -> str:
    """The text of UTF-8 bytes; anything else is refused with the way to make it readable."""
    if not raw.strip():
        raise UnreadableArticle(origin, "the file is empty; leave it out or write an article into it")
    if raw.startswith(UTF16_MARKS):
        raise UnreadableArticle(origin, "the file is UTF-16; convert it with `iconv -f utf-16 -t utf-8`")
    refuse_binary(raw, origin)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        advice = "convert it, with `iconv -f windows-1252 -t utf-8` if it is an older German file"
        raise UnreadableArticle(origin, f"line {line} is not UTF-8; {advice}") from None


def refuse_binary(raw: bytes, origin: str) -> None:
    """Refuse what is no text, and text that holds U+0000, which PostgreSQL cannot store."""
    for beginning, kind in BINARY_BEGINNINGS.items():
        if raw.startswith(beginning):
            raise UnreadableArticle(origin, f"this is {kind}, no text; export it as plain text in UTF-8")
    control = sum(byte in CONTROL for byte in raw)
    if control > len(raw) // 50 + 1:
        raise UnreadableArticle(origin, "this is a binary file; export the article as plain text in UTF-8")
    if b"\0" in raw:
        line = raw.count(b"\n", 0, raw.index(b"\0")) + 1
        raise UnreadableArticle(origin, f"line {line} holds the character U+0000; remove it")


def normalise(text: str) -> str:
    """Unicode NFC, and one line feed for every line end."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
