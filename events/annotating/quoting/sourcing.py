"""Who vouches for a claim: the chain of speakers around a token, for the events component."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from events.annotating import labels
from events.annotating.annotation import Mention
from events.annotating.mentions import anchor
from events.annotating.quoting import cues
from events.annotating.quoting.assembling import frames
from events.annotating.quoting.carrying import HEARSAY
from events.annotating.quoting.clauses import Range
from events.annotating.quoting.frames import Frame
from events.annotating.quoting.naming import is_document, may_speak, names_of
from events.annotating.quoting.phrases import phrase_of
from events.annotating.quoting.speakers import parsed_subjects

CACHE = "newsdesk_frames_by_token"
NAMING_PREPOSITIONS = frozenset({"über", "von"})


def source_at(doc: Doc, token_index: int) -> tuple[tuple[str, ...], tuple[Mention, ...]]:
    """Canonical names of who vouches for the claim at a token, outermost first, and the words that show it.

    Laut Axios sagte Halden, es gebe einen Plan. -> at "Plan" ("Axios", "Halden"), at "sagte" ("Axios",).
    Both are empty where the paper itself asserts the claim.
    """
    around = _frames_by_token(doc).get(token_index, ())
    chain = [frame for frame in around if _is_heard(doc, frame, token_index)]
    names: list[str] = []
    evidence: list[Mention] = []
    for frame in chain:
        for phrase in _voices(frame):
            names += [name for name in names_of(doc, phrase) if name not in names]
        evidence += [_mention(doc, part) for part in (frame.cue, frame.speaker) if part]
    names = [name for name in names if not is_nobody(name) and not _is_told_by_part(name, names)]
    announced = _announcer(doc, doc[token_index])
    if announced and not names:
        names += names_of(doc, announced)
        evidence.append(_mention(doc, announced))
    return tuple(names), tuple(dict.fromkeys((*evidence, *_hearsay(doc, doc[token_index]))))


def is_nobody(name: str) -> bool:
    """Whether a plan "says" it ("dem Friedensplan zufolge"), or words of nobody ("Angaben zufolge")."""
    words_alone = cues.is_telling(name) and " " not in name and not cues.teller_in_compound(name)
    return is_document(name) or words_alone


def _is_told_by_part(name: str, names: Sequence[str]) -> bool:
    """Whether a part of a state speaks for it: Kiew äußerte sich anders: …, sagte das Außenministerium."""
    return any(other.startswith(f"{name} (") for other in names)


def _frames_by_token(doc: Doc) -> dict[int, list[Frame]]:
    """For each token the frames whose words it is among, the widest first."""
    if CACHE not in doc.user_data:
        table: dict[int, list[Frame]] = {}
        for frame in sorted(frames(doc), key=lambda frame: -sum(end - start for start, end in frame.quote)):
            if frame.speaker is not None:
                for start, end in frame.quote:
                    for index in range(start, end):
                        table.setdefault(index, []).append(frame)
        doc.user_data[CACHE] = table
    by_token: dict[int, list[Frame]] = doc.user_data[CACHE]
    return by_token


def _voices(frame: Frame) -> tuple[Range, ...]:
    return (*frame.outer, *((frame.named,) if frame.named else ()), *frame.backing)


def _is_heard(doc: Doc, frame: Frame, token_index: int) -> bool:
    """Whether a frame tells who vouches for a token that is not its cue; only an actor goes on speaking."""
    if frame.cue is None:
        return frame.named is not None and may_speak(doc, frame.named)
    return not frame.cue[0] <= token_index < frame.cue[1]


def _announcer(doc: Doc, token: Token) -> Range | None:
    """Who announces or reports a thing that a noun names: "Der Minister kündigte den Abzug an"."""
    thing = token
    while thing.dep_ == labels.MODIFIER and thing.head.pos_ == "NOUN":
        thing = thing.head  # die Wiederaufnahme des Dialogs
    verb = thing.head
    if token.pos_ != "NOUN" or verb.i == thing.i or not _is_named_thing(thing):
        return None
    cue = cues.verb_cue(doc, verb.i, verb.left_edge.i, verb.right_edge.i + 1)
    if cue is None or "thing" not in cue.form.verb.takes:
        return None
    subject = next((one for one in parsed_subjects(verb) if one.dep_ == labels.SUBJECT), None)
    return phrase_of(doc, subject, subject.left_edge.i, len(doc)) if subject is not None else None


def _is_named_thing(token: Token) -> bool:
    if token.dep_ == labels.OBJECT:
        return True
    cases = {child.lower_ for child in token.children if child.dep_ == labels.CASE}
    return token.dep_ in labels.OBLIQUES and bool(cases & NAMING_PREPOSITIONS)


def _hearsay(doc: Doc, token: Token) -> list[Mention]:
    """ "soll geliefert haben": the auxiliary that marks the claim as heard."""
    if not doc.has_annotation("DEP"):
        return []
    holders = [token, token.head]
    return [
        _mention(doc, (child.i, child.i + 1))
        for holder in holders
        for child in holder.children
        if child.dep_ == labels.AUXILIARY and child.lower_ in HEARSAY
    ]


def _mention(doc: Doc, part: Range) -> Mention:
    return Mention(anchor(doc, *part), doc[slice(*part)].text)
