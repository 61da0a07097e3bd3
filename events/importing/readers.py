"""Files -> article records. Another format is another function in `READERS`."""

import glob
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from events.importing.cleaning import LARGEST_FILE, LONGEST_TEXT, decode, normalise
from events.importing.records import ArticleRecord, UnreadableArticle

STANDARD_INPUT = "-"  # a str among paths: a file of that name is Path("-")
HEADER = re.compile(r"\s*(?P<name>title(?=:)|outlet(?=:)|note(?=:)|date(?![^:\s])):?\s*(?P<value>.*)")
LONGEST_HEADER = {"title": 300, "outlet": 200, "note": 2000}  # characters, as the tables hold them

Source = Path | str
Reader = Callable[[bytes, str], Iterator[ArticleRecord]]


def read_articles(paths: Iterable[str]) -> Iterator[ArticleRecord | UnreadableArticle]:
    """Every article of these files, folders and patterns; what cannot be read comes as its refusal."""
    for source in find_files(paths):
        if isinstance(source, UnreadableArticle):
            yield source
            continue
        try:
            yield from read_file(source)
        except UnreadableArticle as refusal:
            yield refusal
        except OSError as error:
            yield refuse_unreadable(source, error)


def find_files(paths: Iterable[str]) -> Iterator[Source | UnreadableArticle]:
    """Each file once: as named, below a folder in the order of names, or matching a pattern."""
    seen: set[Source] = set()
    for name in paths:
        for source in expand(name):
            if not isinstance(source, UnreadableArticle):
                same = source.resolve() if isinstance(source, Path) else source
                if same in seen:
                    continue
                seen.add(same)
            yield source


def expand(name: str) -> Iterator[Source | UnreadableArticle]:
    """The files that one argument stands for; a file whose name looks like a pattern is that file."""
    if name == STANDARD_INPUT:
        yield STANDARD_INPUT
    elif os.path.exists(name):  # unlike Path.exists false, not an error, for a name that is empty or too long
        yield from files_at(Path(name))
    elif glob.has_magic(name):
        matching = sorted(Path(match) for match in glob.glob(name, recursive=True))
        for path in matching:
            yield from files_at(path)
        if not matching:
            yield UnreadableArticle(shown(name), "nothing matches this pattern; check it")
    else:
        yield UnreadableArticle(shown(name), "there is no such file; check the path")


def files_at(path: Path) -> Iterator[Path | UnreadableArticle]:
    """The file itself (or a pipe), or what readers know below a folder; an unreadable folder is refused."""
    if not path.is_dir():
        yield path
        return
    unreadable: list[OSError] = []
    below = [
        Path(folder, name) for folder, _, names in os.walk(path, onerror=unreadable.append) for name in names
    ]
    known = sorted(file for file in below if file.suffix.lower() in READERS and file.is_file())
    yield from known
    yield from (refuse_unreadable(error.filename, error) for error in unreadable)
    if not known and not unreadable:
        yield UnreadableArticle(shown(path), f"no file in it ends in {', '.join(READERS)}; name the files")


def read_file(source: Source) -> Iterator[ArticleRecord]:
    """The articles of one file, or of standard input, by the reader for its ending."""
    if source == STANDARD_INPUT:
        raw = sys.stdin.buffer.read(LARGEST_FILE + 1)
    else:
        with open(source, "rb") as stream:
            raw = stream.read(LARGEST_FILE + 1)
    if len(raw) > LARGEST_FILE:
        limit = f"{LARGEST_FILE // 1_000_000} MB"
        raise UnreadableArticle(shown(source), f"larger than {limit}; split it into one file an article")
    read = READERS.get(Path(source).suffix.lower(), read_report_text)
    yield from read(raw, shown(source))


def refuse_unreadable(source: Source, error: OSError) -> UnreadableArticle:
    return UnreadableArticle(shown(source), f"{error.strerror}; make it readable or leave it out")


def shown(source: Source) -> str:
    """The name as text that can be printed and stored, even where it is not UTF-8 on the disk."""
    return os.fsencode(source).decode("utf-8", "replace") or '""'


def read_report_text(raw: bytes, origin: str) -> Iterator[ArticleRecord]:
    """A text report: lines `title:`, `outlet:`, `note:` and `date YYYY-MM-DD`, then the text.

    The text may begin on the line of the date; paragraphs are parted by blank lines. Once it has begun,
    every line is text.
    """
    lines = normalise(decode(raw, origin)).split("\n")
    headers: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if header := HEADER.fullmatch(line):
            lines[number - 1] = take_header(headers, header, f"line {number}", origin)
        if lines[number - 1].strip():
            break
    if "date" not in headers:
        advice = 'begin the file with a line like "date 2025-11-19"'
        raise UnreadableArticle(origin, f"line {number} has no date; {advice}")
    published = date.fromisoformat(headers.pop("date"))
    yield ArticleRecord(body(lines, origin), published, origin=origin, **headers)


def take_header(headers: dict[str, str], header: re.Match[str], where: str, origin: str) -> str:
    """Put one header among the others; what is left of its line is text of the article."""
    name, value, text = header["name"], header["value"].strip(), ""
    if name in headers:
        raise UnreadableArticle(origin, f"{where} has a second `{name}`; keep one of them")
    if name == "date":
        value, text = (*header["value"].split(maxsplit=1), "", "")[:2]
        refuse_no_day(value, where, origin)
    elif len(value) > (longest := LONGEST_HEADER[name]):
        raise UnreadableArticle(origin, f"{where}: `{name}` has over {longest} characters; shorten it")
    headers[name] = value
    return text


def refuse_no_day(written: str, where: str, origin: str) -> None:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        raise UnreadableArticle(origin, f"{where}: {written[:30]!r} is no date; write it as 2025-11-19")
    try:
        date.fromisoformat(written)
    except ValueError:
        raise UnreadableArticle(origin, f"{where}: the calendar has no day {written}; correct it") from None


def body(lines: list[str], origin: str) -> str:
    """The text of the article, without blank space around it."""
    text = "\n".join(lines).strip()
    if not text:
        raise UnreadableArticle(origin, "there is no text after the header lines; add the article's text")
    if len(text) > LONGEST_TEXT:
        raise UnreadableArticle(origin, f"the text has over {LONGEST_TEXT:,} characters; split it")
    return text


READERS: dict[str, Reader] = {".txt": read_report_text}
