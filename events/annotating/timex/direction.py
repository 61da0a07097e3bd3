"""Whether the clause around an expression looks back or ahead: by its verbs, weaker without tags."""

import re
from bisect import bisect_right
from functools import cache

from spacy.tokens import Doc, Token

from events.annotating.function_words import PERFECT_INFINITIVES
from events.annotating.timex.story import Direction
from events.annotating.timex.vocabulary import companions, words_of

SENTENCE_ENDS = frozenset(".!?")
CLAUSE_MARKS = frozenset(',;:()–—"„“”»«')

# Tokens on either side, and clauses to the left, beyond which no verb is looked for: lists have no full stop.
SENTENCE_REACH = 60
CLAUSE_REACH = 4
# How many words may stand between a date and its participle: "das am Freitag in Genf bei Regen beginnende".
ATTRIBUTE_REACH = 7

# Without tags a participle is told by its form: "getroffen", "abgereist", "unterzeichnet", "telefoniert".
PARTICIPLE = re.compile(r"\w*ge\w{2,}(?:t|en)|(?:be|ent|er|ver|zer|unter)\w{3,}(?:t|en)|\w{3,}iert")
# "die am Montag getroffene Vereinbarung", "die am Freitag beginnenden Gespräche".
PAST_ATTRIBUTE = re.compile(r"(?:\w*ge|be|ent|er|ver|zer|unter)\w+(?:t|en)e[nrsm]?")
COMING_ATTRIBUTE = re.compile(r"\w{3,}ende[nrsm]?")


def verbs(table: str) -> frozenset[str]:
    return words_of("times_verbs", table)


@cache
def preterite() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(verbs('particle'))})?(?:{'|'.join(verbs('back'))})")


def looks_back(word: str) -> bool:
    """A preterite, alone or behind its particle: "traf", "vorwarf"."""
    return preterite().fullmatch(word) is not None


def is_back(token: Token) -> bool:
    """By the ending, else by the tag; "reist" is no preterite, whatever the model takes it for."""
    if token.lower_.endswith("t"):
        return looks_back(token.lower_)
    return token.text.endswith(("te", "ten")) or "Tense=Past" in str(token.morph)


class Outlook:
    """The directions of one text's clauses, looked up by character."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.starts = [token.idx for token in doc]
        self.tagged = doc.has_annotation("MORPH")
        self.bounded = doc.has_annotation("SENT_START")

    def look(self, at: int) -> Direction:
        """The direction of the innermost clause with a verb that tells one."""
        index = bisect_right(self.starts, at) - 1
        if index < 0:
            return "open"
        attribute = self.of_attribute(index)
        if attribute != "open":
            return attribute
        start, end = self.sentence(index)
        first, last = self.clause(index, start, end)
        found = self.of_tokens(first, last, end)
        for _ in range(CLAUSE_REACH):
            if found != "open" or first == start:
                break
            # "Sie wollen sich, wenn nötig, am Freitag treffen": the verb stands further left.
            first = self.clause(max(first - 2, start), start, end)[0]
            found = self.of_tokens(first, last, end)
        return found if found != "open" else self.of_tokens(start, end, end)

    def sentence(self, index: int) -> tuple[int, int]:
        """The tokens of the sentence, as far as they lie within reach."""
        start, end = index, index + 1
        while start > max(index - SENTENCE_REACH, 0) and not self.opens(start):
            start -= 1
        while end < min(index + SENTENCE_REACH, len(self.doc)) and not self.opens(end):
            end += 1
        return start, end

    def opens(self, index: int) -> bool:
        """Whether a sentence begins at a token; without sentences, behind a full stop."""
        if self.bounded:
            return bool(self.doc[index].is_sent_start)
        return self.doc[index - 1].text in SENTENCE_ENDS

    def clause(self, index: int, start: int, end: int) -> tuple[int, int]:
        """The tokens between the nearest commas, quotation marks and the like."""
        first, last = index, index + 1
        while first > start and self.doc[first - 1].text not in CLAUSE_MARKS:
            first -= 1
        while last < end and self.doc[last].text not in CLAUSE_MARKS:
            last += 1
        return first, last

    def of_attribute(self, index: int) -> Direction:
        """What the participle of "das am Montag getroffene Abkommen" tells; it outweighs the verb."""
        if index < 2 or self.doc[index - 2].lower_ not in companions("article") | companions("determiner"):
            return "open"
        for token in self.doc[index + 1 : index + 1 + ATTRIBUTE_REACH]:
            if token.text in CLAUSE_MARKS or token.text in SENTENCE_ENDS:
                break
            if token.text in verbs("due") or COMING_ATTRIBUTE.fullmatch(token.text):
                return "future"
            if PAST_ATTRIBUTE.fullmatch(token.text) and (not self.tagged or token.pos_ == "ADJ"):
                return "past"
        return "open"

    def of_tokens(self, first: int, last: int, end: int) -> Direction:
        """What the verbs of a piece tell; the participle of its perfect may stand behind it, up to `end`."""
        tokens = [token for token in self.doc[first:last] if token.text.islower() or token.i == first]
        words = {token.lower_ for token in tokens}
        if words & verbs("planned"):
            return "future"
        if words & verbs("perfect") and self.is_perfect(words, first, end):
            return "past"
        if words & verbs("ahead"):
            return "past" if words & verbs("missed") else "future"
        if any(looks_back(word) for word in words):
            return "past"
        return self.of_tags(tokens) if self.tagged else "open"

    def is_perfect(self, words: set[str], first: int, end: int) -> bool:
        """Whether a participle makes it one; behind a modal right before its auxiliary: soll bereit sein."""
        if words & verbs("ahead"):
            auxiliaries = [
                token for token in self.doc[first + 1 : end] if token.lower_ in PERFECT_INFINITIVES
            ]
            return any(self.is_participle(token.nbor(-1)) for token in auxiliaries)
        return any(self.is_participle(token) for token in self.doc[first:end])

    def is_participle(self, token: Token) -> bool:
        if self.tagged and token.tag_.endswith("PP"):
            return True
        return PARTICIPLE.fullmatch(token.text) is not None and token.pos_ in ("VERB", "")

    def of_tags(self, tokens: list[Token]) -> Direction:
        """Preterite looks back, present ahead ("Am Freitag reist er"), and an infinitive with "zu"."""
        for token in tokens:
            morph = str(token.morph)
            # A name that only the tagger takes for a verb has a case.
            if "VerbForm=Fin" in morph or (token.tag_.endswith("FIN") and "Case=" not in morph):
                return "past" if is_back(token) else "present"
        return "future" if any(token.tag_ in ("VVIZU", "PTKZU") for token in tokens) else "open"
