"""Konjunktiv without a verb of telling: who spoke before goes on, or who acts in the sentence speaks."""

from collections.abc import Iterator

from spacy.tokens import Doc

from events.annotating.function_words import PERFECT_INFINITIVES
from events.annotating.quoting import clauses, cues, speakers
from events.annotating.quoting.clauses import Clause, Sentence
from events.annotating.quoting.complements import is_told
from events.annotating.quoting.frames import Frame
from events.annotating.quoting.naming import may_speak

HEARSAY = cues.words("hearsay")
CONJECTURES = cues.words("conjectures")  # the paper's own
GROUNDS = cues.words("grounds")


def is_covered(sentence: Sentence, told: list[Frame]) -> bool:
    """Whether a frame of the sentence already vouches for its main clause."""
    main = next((clause for clause in sentence.clauses if clause.kind == "main"), sentence.clauses[0])
    verb = main.finites[0] if main.finites else main.start
    return any(start <= verb < end for frame in told for start, end in frame.quote)


def goes_on(doc: Doc, sentence: Sentence, last: Frame) -> bool:
    """Whether the main verb stands in Konjunktiv, so that the speaker of before still speaks."""
    main = next((clause for clause in sentence.clauses if clause.kind == "main"), None)
    if main is None or not main.finites:
        return False
    verb = doc[main.finites[0]]
    # "Die Miliz soll Dörfer angegriffen haben": told by who spoke before, like a Konjunktiv.
    if verb.lower_ in HEARSAY:
        return doc[main.end - 1].lower_ in PERFECT_INFINITIVES and not last.is_silent
    return clauses.is_subjunctive(verb) and verb.lower_ not in CONJECTURES


def end_of_told(doc: Doc, sentence: Sentence) -> int:
    """Where the paper speaks again: Dafür brauche es Zeit, und der Kanzler hat schon abgelehnt."""
    places = [place for place, clause in enumerate(sentence.clauses) if clause.kind == "main"]
    for place in places[1:]:
        clause = sentence.clauses[place]
        joined = doc[clause.start].lower_ in cues.words("openers", kind="connective")
        if (joined or doc[clause.start - 1].text == ";") and clause.finites and not is_told(doc, clause):
            return sentence.clauses[place - 1].end
    return sentence.clauses[-1].end


def told_aside(doc: Doc, sentence: Sentence, told: list[Frame]) -> Iterator[Frame]:
    """Konjunktiv under a verb that does not tell: Er ging, weil es spät sei; er winkte ab: Es sei zu früh."""
    for clause in sentence.clauses[1:]:
        covered = any(start <= clause.start < end for frame in told for start, end in frame.quote)
        if covered or not is_told(doc, clause) or not _may_be_aside(doc, sentence, clause):
            continue
        speaker = speakers.main_subject(doc, sentence, clause.start)
        if speaker and speaker[1] <= clause.start and may_speak(doc, speaker):
            yield Frame("free", ((clause.start, clause.end),), None, speaker)


def _may_be_aside(doc: Doc, sentence: Sentence, clause: Clause) -> bool:
    if clause.kind == "main":
        behind = [one for one in sentence.clauses if one.start <= clause.start]
        first = next((one for one in reversed(behind) if doc[one.start - 1].text == ":"), None)
        return first is not None and all(one.kind != "main" for one in behind[behind.index(first) : -1])
    return clause.kind == "relative" or doc[clause.start].lower_ in GROUNDS
