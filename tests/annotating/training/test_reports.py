"""Annotated reports are read with the events of ours that they stand for; what does not fit is named."""

import json
from pathlib import Path

import pytest

from events.annotating.pipeline import Annotator, load
from events.annotating.register import read_register
from events.annotating.training.reports import UnreadableReport, is_same_name, pairs, read_reports

FIXTURES = Path(__file__).parents[3] / "fixtures"
TEXT = "Russland lehnte am Montag eine Feuerpause ab.\nPolen kritisierte Russland."
RUSSIA = {"name": "Russland", "role": "actor", "anchor": [0, 8], "text": "Russland"}
REFUSAL = {
    "id": "e1",
    "type": "REJECT",
    "mentions": [{"anchor": [9, 15], "text": "lehnte"}],
    "participants": [RUSSIA],
    "date": {"edtf": "2025-11-17", "anchor": [16, 25], "text": "am Montag"},
}


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return load(read_register(FIXTURES))


def write(folder: Path, events: list[dict[str, object]]) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf8")
    gold = {"id": "a", "published": "2025-11-18", "events": events}
    (folder / "a.json").write_text(json.dumps(gold), encoding="utf8")


def test_our_event_and_theirs_are_one(annotator, tmp_path):
    write(tmp_path, [REFUSAL])
    (report,) = read_reports(annotator, tmp_path)
    paired = {report.candidates[number][1].type: event["id"] for number, event in pairs(report).items()}
    assert paired == {"REJECT": "e1"}


def test_words_that_do_not_stand_there_are_named(annotator, tmp_path):
    write(tmp_path, [{**REFUSAL, "mentions": [{"anchor": [0, 6], "text": "lehnte"}]}])
    with pytest.raises(UnreadableReport, match=r"a\.json: .*e1: 'lehnte' is not at \[0, 6\]"):
        list(read_reports(annotator, tmp_path))


def test_a_report_without_its_text_is_named(annotator, tmp_path):
    write(tmp_path, [REFUSAL])
    (tmp_path / "a.txt").unlink()
    with pytest.raises(UnreadableReport, match=r"a\.json: not to be read"):
        list(read_reports(annotator, tmp_path))


@pytest.mark.parametrize("gold", ["[]", "{}", '{"published": "gestern", "events": []}', "{"])
def test_an_annotation_of_another_form_is_named(annotator, tmp_path, gold):
    write(tmp_path, [])
    (tmp_path / "a.json").write_text(gold, encoding="utf8")
    with pytest.raises(UnreadableReport, match=r"a\.json: not to be read"):
        list(read_reports(annotator, tmp_path))


def test_a_folder_without_reports_is_named(annotator, tmp_path):
    with pytest.raises(UnreadableReport, match="no annotated report here"):
        list(read_reports(annotator, tmp_path / "misspelt"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Soldaten (Mali)", "Soldaten", True),
        ("Merkel", "Angela Merkel", True),
        ("Angela Merkel", "Helga Merkel", False),
        ("Polen", "Russland", False),
    ],
)
def test_names_are_the_same_without_what_stands_in_brackets(one, other, same):
    assert is_same_name(one, other) is same


def test_the_reports_that_are_learned_from_fit_their_texts():
    folder = Path(__file__).parents[3] / "events/annotating/training/reports"
    for path in folder.glob("*.json"):
        text = path.with_suffix(".txt").read_bytes().decode("utf8")
        for event in json.loads(path.read_text(encoding="utf8"))["events"]:
            for words in (*event["mentions"], *event["participants"]):
                assert text[slice(*words["anchor"])] == words["text"], (path.name, event["id"])
