"""Frames without a verb: "laut X", "nach Angaben von X", "X zufolge", "so X", "demnach"; and claims."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from events.annotating.quoting import cues, speakers
from events.annotating.quoting.clauses import MARKS, Clause, Range, Sentence, is_finite
from events.annotating.quoting.complements import complement, is_told, verb_first
from events.annotating.quoting.frames import Frame, backing
from events.annotating.quoting.phrases import (
    INNER_PREPOSITIONS,
    LONGEST_PHRASE,
    NOMINAL,
    first_phrase,
    noun_phrase,
    phrase_of,
    tells,
)

DEPENDENT_KINDS = frozenset({"dass", "question", "relative", "adverbial"})
OPENERS = frozenset({"PRELS", "PRELAT", "PWAV"})
CLAIMED = frozenset({"zu", "clause"})
RESUMING = frozenset(
    {"dem", "den", "der", "diesem", "diesen", "dieser", "diese"}
)  # Den Angaben zufolge; not: so die Studie
POSSESSIVES = frozenset({"seinen", "seiner", "ihren", "ihrer"})
OWN = POSSESSIVES | {"eigenen", "eigener", "eigenem"}
DATIVE_ARTICLES = frozenset({"einem", "dem", "den", "diesem", "diesen"})
CLOSERS = frozenset({",", "(", ")", "–"})


def phrase_frames(doc: Doc, sentence: Sentence, last: Frame | None, teller: Frame | None) -> Iterator[Frame]:
    """Frames under a preposition; those without a speaker of their own go on with the `last` one.

    "Demnach" goes on only with the `teller` of the sentence before; else it goes by a plan or a treaty.
    """
    for clause in sentence.clauses:
        if clause.kind == "quotation":
            continue
        for token in range(clause.start, clause.end):
            found = _attribution(doc, clause, token)
            if found:
                frame = _frame(doc, sentence, clause, token, found, last)
                yield from (frame,) if frame.quote else ()
            elif doc[token].lower_ in cues.words("continuations"):
                yield from _continuation(doc, sentence, clause, token, teller)


def _continuation(
    doc: Doc, sentence: Sentence, clause: Clause, token: int, last: Frame | None
) -> Iterator[Frame]:
    """ "Demnach …": the words of whoever spoke last."""
    # "Danach" goes on with a speaker only before a Konjunktiv; elsewhere it counts time.
    if doc[token].lower_ != "demnach" and (token != clause.start or not is_told(doc, clause)):
        return
    quote = _around(doc, sentence, clause, (token, token + 1))
    if quote and last is None:
        yield Frame("indirect", quote, (token, token + 1), None)
    elif quote and last:
        yield replace(
            last, kind="indirect", quote=quote, cue=(token, token + 1), speaker=last.named, voice=None
        )


def _attribution(doc: Doc, clause: Clause, token: int) -> Range | None:
    """The noun phrase that belongs to the preposition at `token`."""
    word = doc[token].lower_
    if word in cues.words("prepositions", place="behind"):
        found = _phrase_before(doc, token, clause.start)
        free = word in cues.words("prepositions", place="behind", told=False)
        if found and (
            free or (cues.is_telling(doc[token - 1].text) and _closes_group(doc, clause, token, found))
        ):
            return found
    if word == "so":
        return _so_phrase(doc, clause, token)
    if word not in cues.words("prepositions", place="before"):
        return None
    found = noun_phrase(doc, token + 1, clause.end)
    if word in cues.words("prepositions", place="before", told=True):
        return found if found and tells(doc, found) else None
    return found or ((token + 1, token + 2) if _is_named(doc, token + 1, clause.end) else None)


def _is_named(doc: Doc, token: int, end: int) -> bool:
    """Whether a name follows that the tagger knows none of; not: laut nachdenken."""
    return token < end and (doc[token].text[:1].isupper() or doc[token].like_num)


def _so_phrase(doc: Doc, clause: Clause, token: int) -> Range | None:
    """ "…, so der Minister": nothing but the speaker, perhaps with when and where, and no verb."""
    if token != clause.start or clause.kind != "fragment" or token == 0 or token + 1 >= clause.end:
        return None
    if doc[token - 1].text not in CLOSERS | MARKS:
        return None
    if doc[token + 1].lower_.startswith(("manch", "viel")):
        return None
    return first_phrase(doc, token + 1, clause.end)


def _closes_group(doc: Doc, clause: Clause, token: int, phrase: Range) -> bool:
    """Whether "nach" ends the group ("seiner Meinung nach hält …") and does not open another one."""
    return phrase[0] == clause.start or token + 1 >= clause.end or is_finite(doc[token + 1])


def _phrase_before(doc: Doc, token: int, low: int) -> Range | None:
    start = token
    while start > low and token - start < LONGEST_PHRASE:
        before = doc[start - 1]
        inner = before.lower_ in INNER_PREPOSITIONS and low < start - 1 and start < token
        if is_finite(before) or not (before.pos_ in NOMINAL or inner or before.text in MARKS):
            break
        start -= 1
        if before.lower_ in DATIVE_ARTICLES:
            break
    return (start, token) if start < token else None


def _frame(
    doc: Doc, sentence: Sentence, clause: Clause, token: int, phrase: Range, last: Frame | None
) -> Frame:
    start, end = min(token, phrase[0]), max(token + 1, phrase[1])
    quote = _around(doc, sentence, clause, (start, clause.end if doc[token].lower_ == "so" else end))
    speaker = speakers.told_by(doc, phrase)
    frame = Frame("indirect", quote, (token, token + 1), speaker, None, backing(doc, sentence))
    words = [doc[index].lower_ for index in range(*phrase)]
    if speaker == phrase and OWN & set(words[:2]):
        others = _others_voice(doc, sentence, clause, last) if words[0] in POSSESSIVES else None
        return replace(frame, voice=others or _owner(doc, sentence, clause, (start, end)))
    if last and words[0] in RESUMING and len(words) == 2 and tells(doc, phrase):
        return replace(frame, voice=last.named, backing=last.backing, outer=last.outer)
    return frame


def _around(doc: Doc, sentence: Sentence, clause: Clause, frame: Range) -> tuple[Range, ...]:
    """What the frame vouches for: its clause where that hangs on another one, else the sentence."""
    low, high = sentence.clauses[0].start, sentence.clauses[-1].end
    if _hangs_on(doc, clause) or (clause.finites and doc[clause.start - 1].text == "("):
        low, high = clause.start, clause.end
    else:
        own = [
            one.start for one in sentence.clauses if one.start <= frame[0] and _is_apart(doc, sentence, one)
        ]
        low = max([low, *own])
    low, high = _between_semicolons(doc, sentence, frame, low, high)
    before = (low, frame[0] - (frame[0] > low and doc[frame[0] - 1].text in CLOSERS))
    behind = (frame[1] + (frame[1] < high and doc[frame[1]].text in CLOSERS), high)
    return tuple(part for part in (before, behind) if part[0] < part[1])


def _is_apart(doc: Doc, sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause begins anew: Raketen schlugen ein, die Armee flog nach eigenen Angaben Angriffe."""
    if doc[clause.start - 1].text == ":":
        return True
    before = [one for one in sentence.clauses if one.end < clause.start]
    behind_main = bool(before) and before[-1].kind == "main" and bool(before[-1].finites)
    is_main = clause.kind == "main" and bool(clause.finites) and not verb_first(doc, clause)
    return behind_main and is_main and not is_told(doc, before[-1])


def _hangs_on(doc: Doc, clause: Clause) -> bool:
    """Whether a clause belongs to another one, also where the tagger overlooks its verb."""
    opener = doc[clause.start]
    side = clause.start > 0 and doc[clause.start - 1].text == "," and opener.tag_ in OPENERS
    return clause.kind in DEPENDENT_KINDS or side


def _between_semicolons(doc: Doc, sentence: Sentence, frame: Range, low: int, high: int) -> Range:
    """The part of the sentence that is told: Er reiste ab; laut Reuters flog er nach Kairo."""
    marks = [at for at in range(sentence.start, sentence.end) if doc[at].text == ";"]
    before = [at + 1 for at in marks if at < frame[0]]
    behind = [at for at in marks if at >= frame[1]]
    return max([low, *before]), min([high, *behind])


def _others_voice(doc: Doc, sentence: Sentence, clause: Clause, last: Frame | None) -> Range | None:
    """Whose "his" words are, if not the subject's: of who spoke last, of the main clause's subject."""
    if last is not None and is_told(doc, clause):
        return last.named
    is_side = clause.kind in DEPENDENT_KINDS
    return speakers.main_subject(doc, sentence, clause.start) if is_side else None


def _owner(doc: Doc, sentence: Sentence, clause: Clause, frame: Range) -> Range | None:
    """Whose "own" words they are: the subject of the clause."""
    if not clause.finites:
        return None
    subjects = [one for verb in clause.finites for one in speakers.parsed_subjects(doc[verb])]
    inside = [one for one in subjects if sentence.start <= one.i < clause.end]
    if inside:
        return phrase_of(doc, inside[0], sentence.start, clause.end)
    verb, (start, end) = clause.finites[0], frame
    before = first_phrase(doc, clause.start, min(start, verb))
    return before or first_phrase(doc, max(end, verb + 1) if start < verb else verb + 1, clause.end)


def claim_frames(doc: Doc, sentence: Sentence, taken: set[int]) -> Iterator[Frame]:
    """Frames under a noun: "die Forderung des Rates, die Waffen niederzulegen"."""
    for place, clause in enumerate(sentence.clauses[:-1]):
        following = sentence.clauses[place + 1]
        nouns = [i for i in range(clause.start, clause.end) if doc[i].lower_ in cues.claim_nouns()]
        if not nouns or following.start in taken or following.kind not in ("dass", "infinitive", "main"):
            continue
        quote = complement(doc, sentence, place, CLAIMED)
        if quote and quote[0] == following.start:
            yield Frame("indirect", (quote,), (nouns[-1], nouns[-1] + 1), _claimant(doc, clause, nouns[-1]))


def _claimant(doc: Doc, clause: Clause, noun: int) -> Range | None:
    phrase = noun_phrase(doc, noun, clause.end)
    if phrase and phrase[1] > noun + 1:
        return noun + 1 + (doc[noun + 1].pos_ == "ADP"), phrase[1]
    return first_phrase(doc, clause.start, noun) if clause.finites else None
