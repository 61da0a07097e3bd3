"""Who does the telling: the subject of a verb, the phrase behind a preposition, the owner of "Angaben"."""

from spacy.tokens import Doc, Token

from events.annotating import labels
from events.annotating.function_words import NOMINATIVE_PRONOUNS
from events.annotating.quoting import cues
from events.annotating.quoting.clauses import Clause, Range, Sentence
from events.annotating.quoting.phrases import (
    LONGEST_PHRASE,
    NOMINAL,
    NOUNS,
    PERSONAL,
    first_phrase,
    is_governed,
    is_nominative,
    noun_phrase,
    phrase_of,
    phrase_or_pronoun,
    tells,
)

NO_NAMES = frozenset({"ADP", "DET", "PRON", "CCONJ", "SCONJ", "NUM", "PART"})
SEATED = frozenset({"in", "aus"})  # Regierungskreise in Ankara
SHARING_LABELS = frozenset({labels.CONJUNCT, labels.AUXILIARY, labels.OPEN_COMPLEMENT})


def subject_of(doc: Doc, verb: int, clause: Clause, low: int) -> Range | None:
    """The parser's subject of the verb in `[low, clause.end)`, else the phrase in a subject's usual place."""
    for subject in parsed_subjects(doc[verb]):
        if low <= subject.i < clause.end and _can_speak(subject):
            phrase = phrase_of(doc, subject, low, clause.end)
            if not is_governed(doc, phrase, low) and is_nominative(doc, phrase):
                return phrase
    return _placed_subject(doc, verb, clause, low)


def parsed_subjects(verb: Token) -> list[Token]:
    """The subjects that the parser gave a verb, then those of the verb that it shares one with.

    Right behind "und" its subject stands before the other verb: Der Minister kritisierte den Rat und sagte …
    """
    own = [child for child in verb.children if child.dep_ in labels.SUBJECTS]
    if verb.dep_ not in SHARING_LABELS:
        return own
    if verb.dep_ == labels.CONJUNCT and verb.i and verb.nbor(-1).pos_ == "CCONJ":
        own = [child for child in own if child.i > verb.i]
    return own + [child for child in verb.head.children if child.dep_ in labels.SUBJECTS]


def _can_speak(token: Token) -> bool:
    return token.lower_ in PERSONAL if token.pos_ == "PRON" else token.pos_ in NOUNS


def _placed_subject(doc: Doc, verb: int, clause: Clause, low: int) -> Range | None:
    finite = clause.finites[0] if clause.finites else verb
    if finite + 1 < clause.end and doc[finite + 1].lower_ in NOMINATIVE_PRONOUNS:
        return finite + 1, finite + 2
    # "Der Minister, ein Jurist, sagte …": the verb opens its clause, the subject stands in an earlier one.
    start = low if finite <= clause.start + 1 else clause.start
    before = first_phrase(doc, start, clause.start) or first_phrase(doc, clause.start, finite)
    return before or first_phrase(doc, finite + 1, clause.end) or _lone_name(doc, clause.start, finite)


def _lone_name(doc: Doc, start: int, end: int) -> Range | None:
    """A single word before the verb that the tagger did not take for a name: "Haldane sagte, …"."""
    is_lone = end == start + 1 and doc[start].text[0].isupper() and doc[start].pos_ not in NO_NAMES
    return (start, end) if is_lone else None


def main_subject(doc: Doc, sentence: Sentence, before: int) -> Range | None:
    """The subject of the sentence's main clause, for words that follow it without a speech verb."""
    for clause in sentence.clauses:
        if clause.start >= before or clause.kind == "quotation":
            continue
        if clause.finites and clause.kind == "main":
            return subject_of(doc, clause.finites[-1], clause, sentence.clauses[0].start)
    first = sentence.clauses[0]
    return phrase_or_pronoun(doc, first.start, first.end) if first.kind == "fragment" else None


def told_by(doc: Doc, phrase: Range) -> Range:
    """Who tells inside "Angaben der Armee", "ukrainischen Angaben" or "Polizeiangaben"."""
    start, end = phrase
    nouns = (at for at in range(start, end) if doc[at].pos_ in NOUNS and cues.is_telling(doc[at].text))
    noun = next(nouns, end)
    if noun + 1 >= end:
        return phrase
    if cues.teller_in_compound(doc[noun].text):
        return phrase if doc[noun + 1].lower_ in SEATED else (start, noun + 1)
    first = noun + 1 + (doc[noun + 1].pos_ == "ADP")
    return (first, end) if first < end else phrase


def governed(
    doc: Doc, low: int, high: int, prepositions: frozenset[str], telling: bool = False
) -> Range | None:
    """The noun phrase behind the first of these prepositions; only one of `telling` if asked for."""
    for index in range(low, high - 1):
        if doc[index].lower_ in prepositions:
            found = noun_phrase(doc, index + 1, high)
            if found and (not telling or tells(doc, found)):
                return found
    return None


def antecedent(doc: Doc, clause: Clause) -> Range | None:
    """The noun phrase before a relative clause, for which its pronoun stands."""
    start = end = clause.start - 1
    if clause.kind != "relative" or end < 1 or doc[end - 1].pos_ not in NOUNS:
        return None
    while start and doc[start - 1].pos_ in NOMINAL and end - start < LONGEST_PHRASE:
        start -= 1
    return start, end
