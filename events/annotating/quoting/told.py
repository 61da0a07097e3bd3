"""What a speech verb tells: the clauses behind it, the words before it, the side clause around "wie …"."""

from spacy.tokens import Doc

from events.annotating.labels import OBJECT, SUBJECTS
from events.annotating.quoting import cues
from events.annotating.quoting.clauses import MARKS, Clause, Range, Sentence, starts_with_wie
from events.annotating.quoting.complements import complement, is_told, verb_first
from events.annotating.quoting.phrases import NOUNS

PARTING = frozenset(":;")
BACKWARD = frozenset({"dies", "das", "dieses"})
LONGEST_INSERTED = 3  # words: hieß es weiter
CORE = SUBJECTS | {OBJECT}
CLOSING_TAGS = frozenset({"VVPP", "VVINF", "VVIZU", "VAPP", "VAINF", "PTKVZ"})
SIDE_OPENERS = frozenset({"PRELS", "PRELAT", "PWAV", "KOUS", "KOUI"})


def told_by_verb(
    doc: Doc, sentence: Sentence, place: int, cue: cues.VerbCue, previous: Sentence | None
) -> tuple[Range, ...]:
    """The words that a speech verb in the clause at `place` tells, before it, behind it or in `previous`."""
    clause = sentence.clauses[place]
    behind = _behind(doc, sentence, place, cue)
    if "clause" not in cue.form.verb.takes:
        return (behind,) if behind else ()
    first = opening(doc, sentence, place, cue)
    before = _before(doc, sentence, first)
    if starts_with_wie(doc, sentence.clauses[first].start, sentence.clauses[first].end):
        return _around_wie(doc, sentence, place, before)
    if before and _is_inserted(doc, sentence, place):
        return before, (sentence.clauses[place + 1].start, sentence.clauses[-1].end)
    if first == place and before and _leads(doc, clause, cue) and _can_be_told(doc, sentence, place):
        joined = behind and sentence.clauses[place + 1].kind in ("main", "quotation", "fragment")
        return (before, behind) if behind and joined else ((before,) if not behind or joined else (behind,))
    if behind:
        return (behind,)
    if doc[clause.start].lower_ in BACKWARD and clause.start + 1 in (*clause.finites, cue.token):
        return (before,) if before else ((previous.clauses[0].start, previous.end),) if previous else ()
    return ()


def _behind(doc: Doc, sentence: Sentence, place: int, cue: cues.VerbCue) -> Range | None:
    """The told clauses behind the verb."""
    behind = complement(doc, sentence, _last_place(sentence, place, cue), cue.form.verb.takes)
    return None if behind and _is_sated(doc, sentence, cue, behind) else behind


def _around_wie(doc: Doc, sentence: Sentence, place: int, before: Range | None) -> tuple[Range, ...]:
    """What "wie …" tells: the side clause around it, else what stands before it, else behind it."""
    around = _side_clause_around(doc, sentence, place)
    if around:
        return around
    rest = (sentence.clauses[place].end + 1, sentence.clauses[-1].end)
    if before and _goes_on_behind(doc, sentence, place):
        return before, rest
    return (before,) if before else ((rest,) if rest[0] < rest[1] else ())


def _is_sated(doc: Doc, sentence: Sentence, cue: cues.VerbCue, behind: Range) -> bool:
    """Whether a verb has an object, so that a main clause is none: Sie begrüßte den Plan, Kohl war froh."""
    clause = next(one for one in sentence.clauses if one.start == behind[0])
    sides = [child for child in doc[cue.token].children if child.dep_ in CORE and child.pos_ in NOUNS]
    is_full = sum(side.i < behind[0] for side in sides) > 1
    return is_full and clause.kind == "main" and not is_told(doc, clause) and doc[behind[0] - 1].text == ","


def _side_clause_around(doc: Doc, sentence: Sentence, place: int) -> tuple[Range, ...]:
    """The side clause in which "wie …" stands: Sie traten ab, weil, wie der Minister sagte, Geld fehle."""
    if not 0 < place < len(sentence.clauses) - 1:
        return ()
    begins, goes_on = sentence.clauses[place - 1], sentence.clauses[place + 1]
    opens_side = doc[begins.start].tag_ in SIDE_OPENERS and not begins.finites
    return ((begins.start, begins.end), (goes_on.start, goes_on.end)) if opens_side else ()


def _goes_on_behind(doc: Doc, sentence: Sentence, place: int) -> bool:
    """Whether what is reported goes on behind "wie …": Es gilt, wie der Minister sagte, ab Mai."""
    following = sentence.clauses[place + 1 : place + 2]
    return any(not clause.finites and doc[clause.start - 1].text == "," for clause in following)


def _is_inserted(doc: Doc, sentence: Sentence, place: int) -> bool:
    """Whether a clause stands inside what it reports: Er werde, hieß es, gehen; er, so sagte sie, gehe."""
    if place + 1 >= len(sentence.clauses):
        return False
    before, clause, behind = sentence.clauses[place - 1 : place + 2]
    if doc[clause.start].lower_ == "so" and not before.finites:
        return verb_first(doc, behind)
    if doc[clause.start].lower_ == "so":
        return _closes_bracket(doc, behind)
    is_brief = clause.start in clause.finites and clause.end - clause.start <= LONGEST_INSERTED
    is_broken_off = before.kind == "main" and before.finites == (before.end - 1,)
    return is_brief and is_broken_off and not behind.finites


def _closes_bracket(doc: Doc, clause: Clause) -> bool:
    """Whether a clause only ends another one: Er hat, so sagte sie, drei Briefe geschrieben."""
    return not clause.finites and doc[clause.end - 1].tag_ in CLOSING_TAGS


def _leads(doc: Doc, clause: Clause, cue: cues.VerbCue) -> bool:
    """Whether the clause opens with the verb of telling or its auxiliary: "…, hatte X gesagt"."""
    first = clause.start + (doc[clause.start].lower_ == "so")
    if cue.form.participle:
        return first in clause.finites and cue.token >= clause.end - 2
    return first == cue.token


def opening(doc: Doc, sentence: Sentence, place: int, cue: cues.VerbCue) -> int:
    """The clause in which the sentence of the verb begins: "Der Minister, ein Jurist, sagte …" -> 0."""
    clause = sentence.clauses[place]
    if cue.token > clause.start and not verb_first(doc, clause):
        return place
    first = place
    while first and _is_put_in(sentence, first - 1):
        first -= 1
        if sentence.clauses[first].kind == "wie":
            return first
    return first if first == 0 and sentence.clauses[0].kind == "fragment" else place


def _is_put_in(sentence: Sentence, place: int) -> bool:
    """Whether a clause may stand between subject and verb, an infinitive only behind a relative clause."""
    kind = sentence.clauses[place].kind
    if kind == "infinitive":
        return place > 0 and sentence.clauses[place - 1].kind == "relative"
    return kind in ("fragment", "relative", "wie")


def _before(doc: Doc, sentence: Sentence, first: int) -> Range | None:
    """The words before the clause of the verb: from the last colon or semicolon on, or only the quotation."""
    if first == 0:
        return None
    at = first - 1
    if sentence.clauses[at].kind != "quotation":
        while at and doc[sentence.clauses[at].start - 1].text not in PARTING:
            at -= 1
    return sentence.clauses[at].start, sentence.clauses[first - 1].end


def _can_be_told(doc: Doc, sentence: Sentence, place: int) -> bool:
    """Whether what stands before the verb can be told words: not only "Nachdem …, sagte er, dass …"."""
    before = sentence.clauses[:place]
    return any(clause.kind in ("main", "quotation") or doc[clause.start].text in MARKS for clause in before)


def _last_place(sentence: Sentence, place: int, cue: cues.VerbCue) -> int:
    last = max(cue.token, cue.particle or 0)
    while place + 1 < len(sentence.clauses) and sentence.clauses[place + 1].start <= last:
        place += 1
    return place
