"""The clauses that tell what was said, and where they end."""

from spacy.tokens import Doc

from events.annotating.quoting import cues
from events.annotating.quoting.clauses import MARKS, Clause, Range, Sentence, is_subjunctive

OPEN_KINDS = frozenset({"fragment", "relative", "adverbial"})
BOUND_KINDS = frozenset({"infinitive", "dass"})  # a main clause behind them is none of theirs
FARTHEST_CLAUSE = 4


def verb_first(doc: Doc, clause: Clause, connective: bool = True) -> bool:
    """Whether the clause opens with its finite verb; with `connective` also behind "und" and the like."""
    leads = cues.words("openers", kind="connective") if connective else frozenset({"so"})
    first = clause.start + (doc[clause.start].lower_ in leads)
    return first in clause.finites


def is_told(doc: Doc, clause: Clause) -> bool:
    """Whether a verb of the clause stands in Konjunktiv."""
    return any(is_subjunctive(doc[finite]) for finite in clause.finites)


def complement(doc: Doc, sentence: Sentence, place: int, takes: frozenset[str]) -> Range | None:
    """The told clauses right behind the clause at `place`, or behind an insertion."""
    for index in range(place + 1, min(place + FARTHEST_CLAUSE, len(sentence.clauses))):
        clause = sentence.clauses[index]
        if _is_complement(doc, clause, takes, direct=index == place + 1):
            return clause.start, extent(doc, sentence, index)
        if "clause" in takes and _goes_on_told(doc, sentence, place, index):
            return sentence.clauses[place + 1].start, extent(doc, sentence, index)
        if clause.kind not in OPEN_KINDS:
            return None
    return None


def _goes_on_told(doc: Doc, sentence: Sentence, place: int, index: int) -> bool:
    """Whether a subject with a side clause begins it: Reuters meldet, Rom, das es weiß, habe zugestimmt."""
    first, clause = sentence.clauses[place + 1], sentence.clauses[index]
    begins = index > place + 2 and first.kind == "fragment" and sentence.clauses[index - 1].kind == "relative"
    return begins and clause.kind == "main" and verb_first(doc, clause) and is_told(doc, clause)


def _is_complement(doc: Doc, clause: Clause, takes: frozenset[str], direct: bool) -> bool:
    behind_colon = doc[clause.start - 1].text == ":"
    if clause.kind == "quotation" or doc[clause.start].text in MARKS:
        return behind_colon or (direct and "clause" in takes)
    if behind_colon:
        return clause.kind == "main" and is_told(doc, clause)
    if clause.kind == "infinitive":
        return "zu" in takes and doc[clause.start].lower_ not in cues.words("openers", kind="adverbial")
    if "clause" not in takes:
        return False
    if clause.kind == "main":
        plain = (
            direct
            and doc[clause.start - 1].text != ";"
            and "zu" not in takes
            and doc[clause.start].lower_ not in cues.words("openers", kind="connective")
        )
        return not verb_first(doc, clause) and (is_told(doc, clause) or plain)
    return clause.kind in ("dass", "question") or (
        clause.kind == "wie" and direct and not _is_report(doc, clause)
    )


def _is_report(doc: Doc, clause: Clause) -> bool:
    """Whether a clause with "wie" tells who tells: Es gilt, wie der Minister mitteilte, ab Mai."""
    tokens = range(clause.start + 1, clause.end)
    return any(cues.verb_cue(doc, token, clause.start, clause.end) for token in tokens)


def extent(doc: Doc, sentence: Sentence, index: int) -> int:
    """Where the told words end: at the sentence's end, or where its main clause comes back."""
    end = sentence.clauses[index].end
    kind = sentence.clauses[index].kind
    for clause in sentence.clauses[index + 1 :]:
        if _returns(doc, clause, kind == "quotation") or (kind in BOUND_KINDS and _is_anew(doc, clause)):
            break
        end = clause.end
    return end


def _is_anew(doc: Doc, clause: Clause) -> bool:
    """Whether a main clause tells of something else: China versprach, Ärzte zu senden, Kuba schickt Geld."""
    is_second = bool(clause.finites) and clause.finites[0] < clause.end - 1
    return clause.kind == "main" and is_second and not is_told(doc, clause)


def _returns(doc: Doc, clause: Clause, quotes: bool) -> bool:
    if is_told(doc, clause):
        return False
    apart = doc[clause.start - 1].text in (":", ";")
    if apart or clause.kind == "wie" or (quotes and clause.kind != "quotation"):
        return True
    if doc[clause.start].lower_ in cues.words("openers", kind="remark"):
        return True
    connected = doc[clause.start].lower_ in cues.words("openers", kind="connective")
    return clause.kind == "main" and (verb_first(doc, clause) or connected)
