"""What form of a verb stands in a text: the participle, the preterite, or the present that looks like one."""

from spacy.tokens import Token

from events.annotating.happening.entries import Entry

OPENING = frozenset({"KOUS", "PRELS", "PRELAT", "PWAV"})


def is_participle(verb: Token, entry: Entry) -> bool:
    """Whether a verb form is the participle, by its tag or because no other form looks like it."""
    if verb.lower_ == (entry.particle or "") + (entry.present or "") != entry.participle:
        return False
    same_as_present = entry.participle == (entry.particle or "") + (entry.present or "")
    if same_as_present and verb.lower_ == entry.participle:
        return _is_of_headline(verb) or (verb.tag_ == "VVPP" and not _stands_alone(verb))
    return verb.tag_ == "VVPP" or (verb.lower_ == entry.participle and not same_as_present)


def _stands_alone(verb: Token) -> bool:
    """Whether no auxiliary is near, so that it is the present: Mit der Miliz verhandelt die Regierung."""
    segment = _segment(verb)
    opens, closes = any(word.tag_ in OPENING for word in segment[:2]), segment[-1].i == verb.i
    if not opens and closes:
        return False
    return not any(word.tag_[:2] in ("VA", "VM") for word in (segment if closes else verb.sent))


def _is_of_headline(verb: Token) -> bool:
    """Whether no full stop ends the sentence, so that all is done: Luftwaffe bombardiert Stellungen"""
    last = next((word for word in reversed(list(verb.sent)) if not word.is_space), verb)
    return not last.is_punct


def _segment(verb: Token) -> list[Token]:
    """The words between the marks around a verb."""
    start = end = verb.i
    while start > verb.sent.start and not verb.doc[start - 1].is_punct:
        start -= 1
    while end + 1 < verb.sent.end and not verb.doc[end + 1].is_punct:
        end += 1
    return list(verb.doc[start : end + 1])


def is_past(word: str, entry: Entry) -> bool:
    """Whether a form is the preterite; of a phrase's verb only its tag tells."""
    past = entry.preterite or "-"
    return word.removeprefix(entry.particle or "") in {past, past + "n", past + "en"}


def is_past_by_tag(verb: Token, entry: Entry) -> bool:
    return bool(entry.verbs) and "Past" in verb.morph.get("Tense", [])


def is_preterite(word: Token) -> bool:
    """Whether a finite verb stands in the preterite, by its tag."""
    return word.tag_ == "VVFIN" and "Past" in word.morph.get("Tense", [])
