"""Lay what tells a time on the calendar; stands behind the tagger and before events in the pipeline."""

from spacy.language import Language
from spacy.tokens import Doc

from events.annotating.timex.direction import Outlook
from events.annotating.timex.reader import read_times


@Language.component("newsdesk_times", assigns=["doc._.times"])
def find_times(doc: Doc) -> Doc:
    """Set `doc._.times` in text order, none overlapping.

    Reads the text, `doc._.published`, sentences, tags and morphology; without tags it still tells
    "will am Freitag" from "am Freitag", but takes a present tense for a past. Without a publication
    date what counts from it has neither value nor EDTF.

    Er hatte den Plan Anfang der Woche in Miami erörtert. -> "Anfang der Woche", 2025-11-17/2025-11-18
    """
    doc._.times = read_times(doc.text, doc._.published, Outlook(doc).look)
    return doc
