"""Find who said what; stands behind actors and before events in the pipeline."""

from spacy.language import Language
from spacy.tokens import Doc

from events.annotating.annotation import Anchor, Statement
from events.annotating.mentions import anchor
from events.annotating.quoting.assembling import frames
from events.annotating.quoting.clauses import Range
from events.annotating.quoting.frames import Frame
from events.annotating.quoting.naming import named, names_of


@Language.component("newsdesk_statements", assigns=["doc._.statements"])
def find_statements(doc: Doc) -> Doc:
    """Set `doc._.statements` in text order.

    Reads tags, morphology, parse and `doc._.actors`; without tags it finds whole utterances between quotation
    marks only. Type "free" is a sentence that goes on under the speaker of before, without a cue of its own.

    „Wir reden weiter“, sagte der Kanzler. Die Frist sei zu kurz. -> direct and free, both by "der Kanzler".
    """
    doc._.statements = [_statement(doc, frame) for frame in frames(doc)]
    return doc


def _statement(doc: Doc, frame: Frame) -> Statement:
    name = names_of(doc, frame.voice)[0] if frame.voice else None
    return Statement(
        type=frame.kind,
        quote=tuple(_trimmed(doc, part) for part in frame.quote),
        cue=anchor(doc, *frame.cue) if frame.cue else None,
        speaker=named(doc, frame.speaker, name),
    )


def _trimmed(doc: Doc, part: Range) -> Anchor:
    start, end = part
    while end > start + 1 and (doc[end - 1].is_space or doc[end - 1].text in (",", ";", ":")):
        end -= 1
    while start < end - 1 and (doc[start].is_space or doc[start].text in (",", ";", ":")):
        start += 1
    return anchor(doc, start, end)
