"""Tell infinitives with "zu" inside from other verb forms; stands behind the parser.

The model often takes them for participles or finite verbs, and clauses are cut at finite verbs.
"""

import re
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from events.annotating import labels
from events.annotating.lexicon import read

TAG, MORPHOLOGY = "VVIZU", "VerbForm=Inf"
FINITE = "VVFIN"


@Language.component(
    "newsdesk_infinitives",
    requires=["token.pos", "token.dep"],
    assigns=["token.tag", "token.morph", "token.dep"],
)
def find_infinitives(doc: Doc) -> Doc:
    """Set tag (STTS) and morphology of verb, particle and "zu" in one word; a relation the parser left open.

    Beide Seiten versprachen, Gefangene auszutauschen. -> "auszutauschen" VVIZU
    Als Rebellen die Stadt einnahmen, flohen viele. -> "einnahmen" VVFIN, as every form without "zu"
    """
    for token in doc:
        if token.pos_ == "VERB" and pattern().fullmatch(token.text):
            token.tag_ = TAG
            token.set_morph(MORPHOLOGY)  # type: ignore[attr-defined]
            if token.dep_ == "dep" and token.head.pos_ == "VERB":
                token.dep_ = labels.OPEN_COMPLEMENT
        elif token.tag_ == TAG and "zu" not in token.lower_:
            token.tag_ = FINITE
    return doc


@cache
def pattern() -> re.Pattern[str]:
    particles = "|".join(row["word"] for row in read("particles")["particles"])
    return re.compile(rf"({particles})zu\w{{2,}}(e[lr]?n|un)")
