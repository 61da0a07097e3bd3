"""All frames of an article: those of its sentences and quotations, and sentences that go on in Konjunktiv."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from spacy.tokens import Doc

from events.annotating.quoting import clauses, speakers
from events.annotating.quoting.attributions import claim_frames, phrase_frames
from events.annotating.quoting.carrying import end_of_told, goes_on, is_covered, told_aside
from events.annotating.quoting.clauses import Range, Sentence
from events.annotating.quoting.cues import is_said
from events.annotating.quoting.frames import (
    Frame,
    silent_subject,
    unquoted_speaker,
    verb_frames,
    wording_frame,
)
from events.annotating.quoting.naming import is_unresolved, may_speak
from events.annotating.quoting.phrases import NOMINAL, tells

LONG_WORDS = 8
GOING_ON = 2  # words behind the verb: hieß es weiter
ON = frozenset({"weiter", "ferner", "zudem", "außerdem"})
CACHE = "newsdesk_frames"


def frames(doc: Doc) -> list[Frame]:
    """The frames in text order, found once for each `doc`; without tags only its clear quotations."""
    if CACHE not in doc.user_data:
        doc.user_data[CACHE] = _found(doc)
    found: list[Frame] = doc.user_data[CACHE]
    return found


def _found(doc: Doc) -> list[Frame]:
    quoted = clauses.quoted_ranges(doc)
    if not doc.has_annotation("POS"):
        return [Frame("direct", (span,), None, None) for span in quoted if clauses.is_spoken(doc, span)]
    found: list[Frame] = []
    previous: Sentence | None = None
    last: Frame | None = None
    teller: Frame | None = None
    at = 0
    for sentence in clauses.sentences(doc, quoted):
        inside = []
        while at < len(quoted) and quoted[at][0] < sentence.end:
            inside.append(quoted[at])
            at += 1
        last = last if previous and sentence.paragraph - previous.paragraph <= 1 else None
        here = _of_sentence(doc, sentence, inside, previous, last, teller if last else None)
        found.extend(here)
        teller = speaking = _carried(sentence, here) or unquoted_speaker(doc, sentence)
        last = speaking or last or silent_subject(doc, sentence)
        previous = sentence
    in_order = sorted(found, key=lambda frame: (frame.quote[0][0], -frame.quote[-1][1]))
    return [_named_later(doc, *pair) for pair in zip_longest(in_order, in_order[1:])]


def _named_later(doc: Doc, frame: Frame, following: Frame | None) -> Frame:
    """ "Einem Medienbericht zufolge …" is a report by whom the next frame names: "…, berichtet Axios"."""
    if (
        following is None
        or following.named is None
        or frame.named is None
        or not _is_anonymous(doc, frame.named)
    ):
        return frame
    return replace(frame, voice=following.named) if may_speak(doc, following.named) else frame


def _is_anonymous(doc: Doc, phrase: Range) -> bool:
    is_one_report = doc[phrase[0]].lower_ in ("einem", "einer") and phrase[1] == phrase[0] + 2
    return is_one_report and tells(doc, phrase) and not may_speak(doc, phrase)


def _of_sentence(
    doc: Doc,
    sentence: Sentence,
    quoted: list[Range],
    previous: Sentence | None,
    last: Frame | None,
    teller: Frame | None,
) -> list[Frame]:
    """The frames of a sentence; `last` spoke or acted last, `teller` spoke in the sentence right before."""
    told = [*phrase_frames(doc, sentence, last, teller), *verb_frames(doc, sentence, previous)]
    told += claim_frames(doc, sentence, {part[0] for frame in told for part in frame.quote})
    told = [_resolved(doc, frame, last) for frame in told]
    if last and last.speaker and not is_covered(sentence, told) and goes_on(doc, sentence, last):
        whole = (sentence.clauses[0].start, end_of_told(doc, sentence))
        told.append(replace(last, kind="free", quote=(whole,), cue=None))
    told += list(told_aside(doc, sentence, told))
    return [*(_typed(doc, frame, quoted) for frame in told), *_quotations(doc, sentence, quoted, told, last)]


def _resolved(doc: Doc, frame: Frame, last: Frame | None) -> Frame:
    """A pronoun of which no actor is known stands for who spoke last, and so does "der frühere Boxer"."""
    if last is not None and last.named is not None and _is_said_on(doc, frame):
        return replace(frame, speaker=last.named)
    if last is None or frame.voice or frame.speaker is None or not is_unresolved(doc, frame.speaker):
        return frame
    return replace(frame, voice=last.named)


def _is_said_on(doc: Doc, frame: Frame) -> bool:
    """Whether nobody is named who goes on: Rom werde, hieß es weiter, nicht nachgeben."""
    around = doc[frame.cue[0] : frame.cue[1] + GOING_ON] if frame.cue and frame.speaker is None else ()
    return is_said({word.lower_ for word in around}) and any(word.lower_ in ON for word in around)


def _carried(sentence: Sentence, here: list[Frame]) -> Frame | None:
    """Who goes on speaking behind a sentence: its innermost speaker, with those who report him."""
    speaking = sorted((frame for frame in here if frame.speaker), key=_length, reverse=True)
    if not speaking:
        return None
    end = sentence.clauses[-1].end
    nested = [
        frame for frame in speaking if frame.quote[-1][1] >= end and _holds(speaking[0], frame.quote[-1])
    ]
    inner = nested[-1] if nested else speaking[0]
    outer = [frame.named for frame in nested if frame.named and frame.named != inner.named]
    return replace(inner, outer=tuple(dict.fromkeys((*inner.outer, *outer))))


def _holds(frame: Frame, span: Range) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in frame.quote)


def _typed(doc: Doc, frame: Frame, quoted: list[Range]) -> Frame:
    """The frame, as direct speech where all its words stand between quotation marks."""
    spans = [span for span in quoted if _holds(frame, span)]
    told = sum(clauses.word_count(doc, part) for part in frame.quote)
    if not spans or told > sum(clauses.word_count(doc, span) for span in spans):
        return frame
    return replace(frame, kind="direct", quote=tuple(spans))


def _quotations(
    doc: Doc, sentence: Sentence, quoted: list[Range], told: list[Frame], last: Frame | None
) -> Iterator[Frame]:
    """The quotations that are statements of their own: attributed expressions and whole utterances."""
    for span in quoted:
        around = [frame for frame in told if _holds(frame, span)]
        if any(_typed(doc, frame, quoted).kind == "direct" for frame in around):
            continue
        if clauses.word_count(doc, span) < 2 or _is_title(doc, span, bool(around)):
            continue
        if around:
            yield replace(min(around, key=_length), kind="direct", quote=(span,))
        else:
            frame = wording_frame(doc, sentence, span) or _going_on(doc, sentence, span, last)
            yield from (frame,) if frame else ()


def _length(frame: Frame) -> int:
    return sum(end - start for start, end in frame.quote)


def _is_title(doc: Doc, span: Range, told: bool) -> bool:
    """Whether the marks stand around a name: "der Film „Das Boot“"; in `told` words only in a noun phrase."""
    start, end = span
    inner = doc[start + 1 : end - 1]
    if not inner or not inner[0].text[0].isupper() or inner[-1].text in clauses.STOPS:
        return False
    before = doc[start - 1] if start else None
    in_phrase = before is not None and before.pos_ in (*NOMINAL, "ADP", "CCONJ")
    if any(token.lower_ == "als" for token in doc[max(start - 2, 0) : start]):
        return False
    named = in_phrase or not (told or before is None or before.text == ":" or before.is_space)
    return named and not any(clauses.is_finite(token) for token in inner)


def _going_on(doc: Doc, sentence: Sentence, span: Range, last: Frame | None) -> Frame | None:
    """An utterance without a verb of telling: behind a colon, or after the words of the `last` speaker."""
    if not clauses.is_spoken(doc, span):
        return None
    if doc[max(span[0] - 1, 0)].text == ":":
        speaker = speakers.main_subject(doc, sentence, span[0])
        return Frame("direct", (span,), None, speaker or (last.named if last else None))
    if last is None and clauses.word_count(doc, span) < LONG_WORDS:
        return None
    return Frame("direct", (span,), None, last.named if last else None)
