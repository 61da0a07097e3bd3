"""A long text is read in parts, and comes back as one."""

import subprocess
import sys
from datetime import date

import pytest

from events.annotating import scales
from events.annotating.annotation import Annotation, Event, Mention, Named, Statement
from events.annotating.parts import LONGEST_PART, cut, joined
from events.annotating.pipeline import ArticleText, load
from events.annotating.register import Register
from tests.annotating.test_pipeline import anchored

LEAD = "Die Diplomatin Rita Halden traf am Montag in Genf Vertreter Russlands.\n\n"
FILLING = "Am Dienstag regnete es in Genf, und die Gespräche wurden auf den Abend verschoben.\n\n"
LAST = "Halden lehnte eine Feuerpause ab. „Wir reden weiter“, sagte sie."
LONG = LEAD + FILLING * (3 * LONGEST_PART // (2 * len(FILLING))) + LAST


@pytest.fixture(scope="module")
def found():
    annotator = load(Register())
    (annotation,) = annotator.annotate([ArticleText("1", LONG, date(2025, 11, 28))])
    return annotation


@pytest.mark.parametrize("text", ["", "kurz", LONG, "x" * (2 * LONGEST_PART + 1), "Satz. " * LONGEST_PART])
def test_parts_are_bounded_and_are_the_whole_text(text):
    parts = list(cut(text))
    assert "".join(text[start:end] for start, end in parts) == text
    assert all(end - start <= LONGEST_PART for start, end in parts)


def test_a_text_is_cut_between_paragraphs():
    assert all(LONG[:end].endswith("\n\n") for _, end in list(cut(LONG))[:-1])


def test_every_anchor_is_one_of_the_whole_text(found):
    assert all(LONG[start:end] == words for (start, end), words in anchored(found))
    assert LONG[slice(*found.sentences[-1])].startswith("„Wir reden weiter“")
    assert LONG[slice(*found.statements[-1].quote[0])] == "„Wir reden weiter“"


def test_who_was_named_in_full_is_known_in_a_later_part(found):
    (refusal,) = [event for event in found.events if event.type == "REJECT"]
    assert [one.name for one in refusal.participants] == ["Rita Halden"]


def test_only_the_beginning_of_the_text_is_its_lead(monkeypatch):
    likely = {"worth": {"always": 1.0}}  # every event; the dates are those of the rules
    monkeypatch.setattr(scales, "weights", lambda question: likely.get(question, {}))
    (found,) = load(Register()).annotate([ArticleText("1", LONG, date(2025, 11, 28))])
    (refusal,) = [event for event in found.events if event.type == "REJECT"]
    assert refusal.date is None


def test_every_kind_of_anchor_is_moved():
    mention = Mention((1, 2), "a")
    event = Event("CONSULT", None, "occurred", "A", (mention,), evidence={"status": (mention,)})
    said = Statement("direct", ((0, 2), (4, 6)), (2, 3), Named("A", None, None))
    part = Annotation("1", None, "p", sentences=((0, 9),), statements=(said,), events=(event,))
    moved = joined([(0, part), (100, part)])
    assert moved.sentences == ((0, 9), (100, 109))
    assert moved.statements[1].quote == ((100, 102), (104, 106))
    assert moved.statements[1].cue == (102, 103)
    assert moved.events[1].mentions[0].anchor == moved.events[1].evidence["status"][0].anchor == (101, 102)


MEASURE = """
import resource, sys
from events.annotating.pipeline import ArticleText, load
from events.annotating.register import Register
annotator = load(Register())
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
loaded = peak()
text = "Russland lehnte am Montag eine Feuerpause ab.\\n" * 2_000
list(annotator.annotate([ArticleText("1", text, None)]))
print(peak() - loaded)
"""


def test_memory_stays_flat_for_a_text_of_many_parts():
    told = subprocess.run([sys.executable, "-c", MEASURE], capture_output=True, text=True, check=True)
    assert int(told.stdout) < 400  # MB above the loaded pipeline; read at once, it took more
