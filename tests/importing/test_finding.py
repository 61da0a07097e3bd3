"""Files, folders, patterns and standard input: each report once, and no bad name stops the others."""

import io
import os
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.importing.readers import read_articles
from events.importing.records import ArticleRecord, UnreadableArticle

REPORT = b"date 2025-11-19\n\nText."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in ("b.txt", "a.txt", "inner/c.TXT", "bild.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(REPORT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def standard_input(monkeypatch):
    def give(raw: bytes) -> None:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(raw)))

    return give


def found(*paths) -> list[str]:
    return [
        article.origin if isinstance(article, ArticleRecord) else str(article)
        for article in read_articles(map(str, paths))
    ]


@pytest.mark.parametrize(
    ("paths", "origins"),
    [
        (["."], ["a.txt", "b.txt", "inner/c.TXT"]),
        (["b.txt", "."], ["b.txt", "a.txt", "inner/c.TXT"]),
        (["?.txt", "./a.txt", "inner/../b.txt"], ["a.txt", "b.txt"]),
        (["**/*.TXT"], ["inner/c.TXT"]),
        (["inn*"], ["inner/c.TXT"]),
    ],
)
def test_folders_and_patterns_give_each_report_once_in_order(folder, paths, origins):
    assert found(*paths) == origins


def test_a_link_to_a_report_is_that_report(folder):
    (folder / "z.txt").symlink_to(folder / "a.txt")
    assert found(".") == ["a.txt", "b.txt", "inner/c.TXT"]


def test_a_file_that_is_named_is_read_whatever_its_ending(folder):
    assert found("bild.png") == ["bild.png"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder):
    (folder / "bericht[1].txt").write_bytes(REPORT)
    assert found("bericht[1].txt") == ["bericht[1].txt"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nix.txt", "nix.txt: there is no such file; check the path"),
        ("*.doc", "*.doc: nothing matches this pattern"),
        ("", '"": there is no such file'),  # not the working directory
        ("x" * 5000, "there is no such file"),
        ("leer", "leer: no file in it ends in .txt"),
    ],
)
def test_a_name_that_gives_nothing_is_told_and_the_others_go_on(folder, name, reason):
    (folder / "leer").mkdir()
    refused, read = found(name, "a.txt")
    assert reason in refused
    assert read == "a.txt"


def test_a_folder_that_may_not_be_read_is_told_and_the_others_go_on(folder, monkeypatch):
    scandir = os.scandir

    def closed(path):
        if os.path.basename(path) == "inner":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr("os.scandir", closed)
    assert found(".") == ["a.txt", "b.txt", "./inner: Permission denied; make it readable or leave it out"]


def test_a_file_that_may_not_be_read_is_told_and_the_others_go_on(folder, monkeypatch):
    def closed(path, mode):
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return io.BytesIO(REPORT)

    monkeypatch.setattr("builtins.open", closed)
    assert found("a.txt", "b.txt") == ["a.txt: Permission denied; make it readable or leave it out", "b.txt"]


def test_a_name_in_an_old_encoding_is_told_in_characters_that_can_be_stored(folder):
    name = os.fsdecode("Köln.txt".encode("latin-1"))
    (folder / name).write_bytes(REPORT)
    assert found(name) == ["K\ufffdln.txt"]


def test_an_enormous_file_is_refused_without_reading_it_whole(tmp_path):
    path = tmp_path / "riese.txt"
    with path.open("wb") as sparse:
        sparse.truncate(1_000_000_000)
    assert found(path) == [f"{path}: larger than 5 MB; split it into one file an article"]


def test_a_dash_reads_standard_input_once(standard_input):
    standard_input(REPORT)
    assert found("-", "-") == ["-"]


def test_a_file_called_dash_is_a_file(folder, standard_input):
    standard_input(b"")
    (folder / "-").write_bytes(REPORT)
    assert found("./-") == ["-"]


def test_a_pipe_is_read_like_a_file():
    reading, writing = os.pipe()
    os.write(writing, REPORT)
    os.close(writing)
    assert found(f"/dev/fd/{reading}") == [f"/dev/fd/{reading}"]
    os.close(reading)


@given(st.binary(max_size=200) | st.text().map(str.encode))
def test_any_bytes_give_one_record_or_one_refusal(raw):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
        (result,) = read_articles(["-"])
    assert isinstance(result, ArticleRecord | UnreadableArticle)
    assert result.origin == "-"
