"""Files -> article records. Another format is another function in `READERS`."""

import glob
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from events.importing.cleaning import LARGEST_FILE, LONGEST_TEXT, decode, normalise
from events.importing.records import ArticleRecord, UnreadableArticle

STANDARD_INPUT = "-"
HEADER = re.compile(r"[ \t]*(?P<name>title|outlet|note):[ \t]*(?P<value>.*)")
DATE = re.compile(r"[ \t]*date:?[ \t]+(?P<day>\S+)(?P<rest>.*)")
LONGEST_HEADER = {"title": 300, "outlet": 200, "note": 2000}  # characters, as the tables hold them

Found = ArticleRecord | UnreadableArticle
Reader = Callable[[bytes, str], Iterator[ArticleRecord]]


def read_articles(paths: Iterable[str]) -> Iterator[Found]:
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
            yield UnreadableArticle(str(source), f"{error.strerror}; make the file readable or leave it out")


def find_files(paths: Iterable[str]) -> Iterator[Path | UnreadableArticle]:
    """Each file once: as named, below a folder in the order of names, or matching a pattern."""
    seen: set[Path] = set()
    for name in paths:
        for path in expand(name):
            if isinstance(path, Path):
                if path.resolve() in seen:
                    continue
                seen.add(path.resolve())
            yield path


def expand(name: str) -> Iterator[Path | UnreadableArticle]:
    """The files that one argument stands for."""
    path = Path(name)
    if name == STANDARD_INPUT or path.is_file():
        yield path
    elif path.is_dir():
        inside = sorted(file for file in path.rglob("*") if file.suffix in READERS and file.is_file())
        yield from inside
        if not inside:
            yield UnreadableArticle(name, f"no file in it ends in {', '.join(READERS)}")
    elif glob.has_magic(name):
        matching = sorted(Path(match) for match in glob.glob(name, recursive=True))
        yield from (file for match in matching for file in expand(str(match)))
        if not matching:
            yield UnreadableArticle(name, "nothing matches this pattern")
    else:
        yield UnreadableArticle(name, "there is no such file; check the path")


def read_file(path: Path) -> Iterator[ArticleRecord]:
    """The articles of one file, or of standard input, by the reader for its ending."""
    if str(path) == STANDARD_INPUT:
        raw = sys.stdin.buffer.read(LARGEST_FILE + 1)
    else:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST_FILE + 1)
    if len(raw) > LARGEST_FILE:
        limit = f"{LARGEST_FILE // 1_000_000} MB"
        raise UnreadableArticle(str(path), f"larger than {limit}; split it into one file an article")
    yield from READERS.get(path.suffix, read_report_text)(raw, str(path))


def read_report_text(raw: bytes, origin: str) -> Iterator[ArticleRecord]:
    """A text report: lines `title:`, `outlet:`, `note:` and `date YYYY-MM-DD`, then the text.

    The text may begin on the line of the date; paragraphs are parted by blank lines.
    """
    lines = normalise(decode(raw, origin)).split("\n")
    headers: dict[str, str] = {}
    published: date | None = None
    for number, line in enumerate(lines):
        if header := HEADER.fullmatch(line):
            add_header(headers, header["name"], header["value"].strip(), f"line {number + 1}", origin)
        elif (dated := DATE.fullmatch(line)) and published is None:
            published = read_day(dated["day"], number + 1, origin)
            if dated["rest"].strip():
                lines[number] = dated["rest"]
                break
        elif line.strip():
            break
    else:
        number = len(lines)
    if published is None:
        advice = 'begin the file with a line like "date 2025-11-19"'
        raise UnreadableArticle(origin, f"line {min(number, len(lines) - 1) + 1} has no date; {advice}")
    yield ArticleRecord(body(lines[number:], origin), published, origin=origin, **headers)


def add_header(headers: dict[str, str], name: str, value: str, where: str, origin: str) -> None:
    if name in headers:
        raise UnreadableArticle(origin, f"{where} has a second `{name}:`; keep one of them")
    longest = LONGEST_HEADER[name]
    if len(value) > longest:
        raise UnreadableArticle(origin, f"{where} has a `{name}:` of over {longest} characters; shorten it")
    headers[name] = value


def read_day(written: str, line: int, origin: str) -> date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        raise UnreadableArticle(origin, f"line {line}: {written!r} is no date; write it as 2025-11-19")
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise UnreadableArticle(
            origin, f"line {line}: the calendar has no day {written}; correct it"
        ) from None


def body(lines: list[str], origin: str) -> str:
    """The text of the article, without blank space around it."""
    text = "\n".join(lines).strip()
    if not text:
        raise UnreadableArticle(origin, "there is no text after the header lines; add the article's text")
    if len(text) > LONGEST_TEXT:
        raise UnreadableArticle(origin, f"the text has over {LONGEST_TEXT:,} characters; split it")
    return text


READERS: dict[str, Reader] = {".txt": read_report_text}
