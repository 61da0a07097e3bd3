"""Tell preterites from attributes of the same form; stands behind the parser.

„Russland besetzte Teile Georgiens“: where a short sentence has no other finite verb, the model takes
"besetzte" for an adjective, and finds nobody who acts.
"""

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from events.annotating import labels
from events.annotating.happening.reading import FINITE_TAGS

ATTRIBUTE, FINITE = "ADJA", "VVFIN"
IMPERATIVE = "VVIMP"
MORPHOLOGY = "Mood=Ind|Tense=Past|VerbForm=Fin"
ENDINGS = ("te", "ten")
NOUNS = frozenset({"NN", "NE"})
SUBJECT_TAGS = NOUNS | {"ART", "PPOSAT", "ADJA", "CARD", "APPR"}


@Language.component(
    "newsdesk_preterites",
    requires=["token.tag", "token.dep"],
    assigns=["token.tag", "token.pos", "token.morph", "token.dep"],
)
def find_preterites(doc: Doc) -> Doc:
    """Set tag, part of speech, morphology and head of the verb, and the relation of its two sides.

    Syrien behinderte die Arbeit der UN. -> "behinderte" VVFIN, the root; "Syrien" nsubj, "Arbeit" obj
    """
    for sentence in list(doc.sents):
        if not any(token.tag_ in FINITE_TAGS | {IMPERATIVE} for token in sentence):
            verb = next((token for token in sentence if is_preterite(token, sentence)), None)
            if verb is not None:
                make_root(verb, sentence)
    return doc


def is_preterite(token: Token, sentence: Span) -> bool:
    """Whether nothing but a subject stands before: Agenten vergifteten; not: Für Mai geplante."""
    if token.tag_ != ATTRIBUTE or not token.text.islower() or not token.text.endswith(ENDINGS):
        return False
    before = sentence.doc[sentence.start : token.i]
    begins = len(before) > 0 and before[0].tag_ != "APPR" and before[-1].tag_ in NOUNS
    return begins and all(word.tag_ in SUBJECT_TAGS for word in before) and is_named(before)


def is_named(phrase: Span) -> bool:
    """Whether a phrase has a noun before its first preposition: not "Der für Mai"."""
    first = next((word.i for word in phrase if word.tag_ == "APPR"), phrase.end)
    return any(word.tag_ in NOUNS for word in phrase.doc[phrase.start : first])


def make_root(verb: Token, sentence: Span) -> None:
    """Hang on the verb what stands before it as its subject, and what stands behind as its object."""
    outside = [token for token in sentence if token != verb and is_top(token, verb)]
    verb.tag_, verb.pos_ = FINITE, "VERB"
    verb.set_morph(MORPHOLOGY)  # type: ignore[attr-defined]
    verb.head, verb.dep_ = verb, labels.ROOT
    for token in outside:
        token.head = verb
        if token.tag_ in NOUNS:
            token.dep_ = labels.SUBJECT if token.i < verb.i else labels.OBJECT


def is_top(token: Token, verb: Token) -> bool:
    """Whether a token hangs on none of its own side of the verb."""
    return token.head == token or (token.head.i - verb.i) * (token.i - verb.i) <= 0
