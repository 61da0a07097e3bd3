"""Find the frames of speech under a verb: by which cue something is told, and where its speaker stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from events.annotating.annotation import StatementType
from events.annotating.function_words import VON, WERDEN
from events.annotating.quoting import cues, speakers
from events.annotating.quoting.clauses import SPOKEN_WORDS, Range, Sentence, word_count
from events.annotating.quoting.naming import may_speak
from events.annotating.quoting.phrases import noun_phrase
from events.annotating.quoting.told import opening, told_by_verb

SPEAKER_PREPOSITIONS = VON | {"seitens", "vonseiten", "durch"}
PHRASE_PREPOSITIONS = SPEAKER_PREPOSITIONS | {"aus", "in", "im", "bei", "beim"}
FARTHEST_BACKING = 16


@dataclass(frozen=True)
class Frame:
    """Token ranges of the words told, their cue, their speaker, and those the speaker leans on.

    `voice` is where the speaker's name stands if not in `speaker` itself ("eigenen Angaben zufolge"); `outer`
    are those who report the speaker in the sentence from which a free frame goes on.
    """

    kind: StatementType
    quote: tuple[Range, ...]
    cue: Range | None
    speaker: Range | None
    voice: Range | None = None
    backing: tuple[Range, ...] = ()
    outer: tuple[Range, ...] = ()

    @property
    def is_silent(self) -> bool:
        """Whether it is only known who acted, who may speak next."""
        return self.cue is None and not self.quote

    @property
    def named(self) -> Range | None:
        """Where the speaker's name stands."""
        return self.voice or self.speaker


def verb_frames(doc: Doc, sentence: Sentence, previous: Sentence | None) -> Iterator[Frame]:
    """Frames under a verb: "X sagte, dass …", "…, sagte X", "wie X mitteilte, …", "Dies teilte X mit"."""
    for place, cue in _verb_cues(doc, sentence):
        quote = told_by_verb(doc, sentence, place, cue, previous)
        if quote:
            speaker = speaker_of(doc, sentence, place, cue)
            voice = speakers.antecedent(doc, sentence.clauses[place])
            yield Frame("indirect", quote, (cue.token, cue.token + 1), speaker, voice, backing(doc, sentence))


def _verb_cues(doc: Doc, sentence: Sentence) -> Iterator[tuple[int, cues.VerbCue]]:
    """The speech verbs outside whole quotations, with the place of their clause."""
    for place, clause in enumerate(sentence.clauses):
        if clause.kind == "quotation":
            continue
        for token in range(clause.start, clause.end):
            cue = cues.verb_cue(doc, token, sentence.start, sentence.end)
            if cue is not None and not (
                cue.form.participle and doc[token].pos_ == "ADJ" and token + 1 < clause.end
            ):
                yield place, cue


def speaker_of(doc: Doc, sentence: Sentence, place: int, cue: cues.VerbCue) -> Range | None:
    """The speaker of a verb in the clause at `place`."""
    clause = sentence.clauses[place]
    low = sentence.clauses[opening(doc, sentence, place, cue)].start
    if cue.form.verb.speaker_in_phrase:
        phrase = speakers.governed(doc, low, clause.end, PHRASE_PREPOSITIONS)
        return speakers.told_by(doc, phrase) if phrase else None
    passive = WERDEN & {token.lower_ for token in doc[clause.start : clause.end]}
    # "Vereinbart wurde eine Pause": a participle that looks like the present.
    leads = cue.token == clause.start and any(
        word.lower_ in passive for word in doc[cue.token + 1 : cue.token + 2]
    )
    if passive and (cue.form.participle or leads):
        origin = frozenset({"aus"} if clause.kind == "wie" else ())
        by = speakers.governed(doc, low, clause.end, SPEAKER_PREPOSITIONS | origin)
        return by or speakers.governed(doc, low, clause.end, PHRASE_PREPOSITIONS, telling=True)
    if clause.kind == "relative":
        return clause.start, clause.start + 1
    if doc[clause.start].lower_ in cues.words("openers", kind="connective"):
        low = sentence.clauses[0].start
    return speakers.subject_of(doc, cue.token, clause, low)


def unquoted_speaker(doc: Doc, sentence: Sentence) -> Frame | None:
    """Who tells in a sentence without told words, for the next one: "Der Minister kritisierte den Plan."."""
    for place, cue in _verb_cues(doc, sentence):
        speaker = speaker_of(doc, sentence, place, cue)
        if speaker:
            return Frame("free", (), (cue.token, cue.token + 1), speaker, None, backing(doc, sentence))
    return None


def silent_subject(doc: Doc, sentence: Sentence) -> Frame | None:
    """The actor of a sentence that tells nothing, who may speak in the next one."""
    subject = speakers.main_subject(doc, sentence, sentence.end)
    return Frame("free", (), None, subject) if subject and may_speak(doc, subject) else None


def wording_frame(doc: Doc, sentence: Sentence, span: Range) -> Frame | None:
    """A quoted expression inside a sentence of telling: "nannte das Treffen „ein gutes Zeichen“"."""
    spoken = word_count(doc, span) >= SPOKEN_WORDS
    for place, cue in _verb_cues(doc, sentence):
        if not span[0] <= cue.token < span[1] and (spoken or "words" in cue.form.verb.takes):
            return Frame("direct", (span,), (cue.token, cue.token + 1), speaker_of(doc, sentence, place, cue))
    return None


def backing(doc: Doc, sentence: Sentence) -> tuple[Range, ...]:
    """Those a speaker leans on: "unter Berufung auf Insider", "die sich auf Beamte stützt"."""
    for index in range(sentence.start, sentence.end - 2):
        if doc[index + 1].lower_ != "auf" or not _leans(doc, index, sentence.end):
            continue
        found = noun_phrase(doc, index + 2, sentence.end)
        return (speakers.told_by(doc, found),) if found else ()
    return ()


def _leans(doc: Doc, index: int, end: int) -> bool:
    if doc[index].lower_ in cues.words("backings", place="noun"):
        return True
    verbs = tuple(cues.words("backings", place="verb"))
    ahead = doc[index : min(end, index + FARTHEST_BACKING)]
    return doc[index].lower_ == "sich" and any(token.lower_.startswith(verbs) for token in ahead)
