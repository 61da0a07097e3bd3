"""The operator's commands, with the shipped pipeline."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from events.models import Article, Event

SEEDS = Path(__file__).resolve().parent.parent.parent / "fixtures" / "seeds"


def run(command: str, *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command(command, *arguments, stdout=out, stderr=err)
    except SystemExit as leaving:
        return int(leaving.code or 0), out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


@pytest.mark.django_db
def test_reports_are_imported_once_and_stand_on_the_timeline(client):
    seed = str(SEEDS / "2025-11-19-ankara.txt")
    assert run("import_articles", seed) == (0, "imported 1, unchanged 0, failed 0\n", "")
    assert run("import_articles", seed) == (0, "imported 0, unchanged 1, failed 0\n", "")
    page = client.get("/").content.decode()
    assert "Selenskyj" in page
    assert "Türkei" in page
    assert Event.objects.filter(actors__name="Wolodymyr Selenskyj", place__name="Türkei").exists()


@pytest.mark.django_db
def test_a_bad_file_is_named_the_others_are_imported_and_the_exit_code_says_so(tmp_path):
    (tmp_path / "a.txt").write_text("date 2025-11-19\n\nRussland lehnte eine Feuerpause ab.")
    (tmp_path / "b.txt").write_text("date 2025-02-30\n\nText.")
    code, out, err = run("import_articles", str(tmp_path))
    assert (code, out) == (1, "imported 1, unchanged 0, failed 1\n")
    assert f"failed: {tmp_path / 'b.txt'}: line 1: the calendar has no day 2025-02-30" in err


@pytest.mark.django_db
def test_stored_articles_are_read_again_only_where_the_pipeline_is_another():
    run("import_articles", str(SEEDS / "2018-06-17-prespa.txt"))
    assert run("annotate_articles")[1] == "annotated 0, unchanged 0, failed 0\n"
    assert run("annotate_articles", "--all")[1] == "annotated 0, unchanged 1, failed 0\n"
    events = set(Event.objects.values_list("pk", flat=True))
    annotation = Article.objects.get().annotation
    annotation.pipeline, annotation.content = "older", {}
    annotation.save()
    assert run("annotate_articles")[1] == "annotated 1, unchanged 0, failed 0\n"
    assert set(Event.objects.values_list("pk", flat=True)) == events


def test_annotate_prints_a_line_a_text_in_order_and_touches_no_database(tmp_path):
    file = tmp_path / "in.jsonl"
    texts = ["Russland lehnte am Montag eine Feuerpause ab.", ""]
    lines = [{"id": str(n), "text": text, "published": "2025-11-19"} for n, text in enumerate(texts)]
    file.write_text("\n".join(json.dumps(line) for line in lines) + "\n\n")
    code, out, err = run("annotate", str(file))
    found = [json.loads(line) for line in out.splitlines()]
    assert (code, err, [line["id"] for line in found]) == (0, "", ["0", "1"])
    assert [event["type"] for event in found[0]["events"]] == ["REJECT"]
    event = found[0]["events"][0]
    assert {
        "mode",
        "status",
        "headline",
        "mentions",
        "participants",
        "place",
        "date",
        "source",
    } <= event.keys()
    assert found[1]["events"] == []


def test_a_line_that_is_no_text_is_named_and_the_rest_goes_on(tmp_path):
    file = tmp_path / "in.jsonl"
    good = json.dumps({"id": "g", "text": "Ja.", "published": None})
    file.write_text(f'{{"id": 1}}\nnot json\n{good}\n{{"id": "d", "text": "", "published": "gestern"}}\n')
    code, out, err = run("annotate", str(file), str(tmp_path / "nix.jsonl"))
    assert code == 1
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["g"]
    for words in (
        "line 1: write one object",
        "line 2",
        "line 4: \"published\" is 'gestern'",
        "nix.jsonl: No such file",
    ):
        assert words in err


@pytest.mark.django_db
def test_an_editors_password_is_shown_once():
    assert "password" in run("create_editor", "redaktion")[1]
    assert "has an account" in run("create_editor", "redaktion")[1]


ENGLISH = (
    "The president met his Turkish counterpart in Ankara on Wednesday, and both leaders agreed to resume "
    "talks on a ceasefire next week, although earlier proposals had been rejected."
)


def test_annotate_names_a_text_in_another_language_and_goes_on(tmp_path):
    file = tmp_path / "in.jsonl"
    lines = [
        {"id": "a", "text": ENGLISH},
        {"id": "b", "text": "Russland lehnte am Montag eine Feuerpause ab."},
    ]
    file.write_text("\n".join(json.dumps(line) for line in lines))
    code, out, err = run("annotate", str(file))
    first, second = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "not German: a: not read: its language is en\n")
    assert (first["language"], first["events"]) == ("en", [])
    assert (second["language"], len(second["events"])) == ("de", 1)


@pytest.mark.django_db
def test_an_article_in_another_language_is_stored_and_the_report_says_it_was_not_read(tmp_path):
    (tmp_path / "a.txt").write_text(f"date 2025-11-19\n\n{ENGLISH}")
    told = f"not German: {tmp_path / 'a.txt'}: stored, but not read: its language is en\n"
    assert run("import_articles", str(tmp_path)) == (0, "imported 1, unchanged 0, failed 0\n", told)
    article = Article.objects.get()
    assert (article.annotation.language, Event.objects.count()) == ("en", 0)
    code, _, err = run("annotate_articles", "--all")
    assert (code, err) == (0, f"not German: article {article.pk}: not read: its language is en\n")
