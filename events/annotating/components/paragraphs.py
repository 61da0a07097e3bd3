"""Begin a sentence with every paragraph and behind its dateline; stands before the parser, which obeys."""

import re

from spacy.language import Language
from spacy.tokens import Doc, Token

from events.annotating.gazetteer import find_city
from events.annotating.naming.inflection import begins_with_article

# "Wien – ", "Ankara/Bagdad (APA/Reuters) - ", "La Paz (Bolivien), 04.07.2013 – "
DATELINE = re.compile(
    r"(?:^|\n)(?P<place>[A-ZÄÖÜ][\w.’' -]{1,30}?)(?:/[\w.’'/ -]{2,40}?)?"
    r"(?P<agency> ?\([A-Za-zÄÖÜäöüß/., ]{2,40}\))?(?P<day>, \d{1,2}\. ?[\w.]{0,9} ?\d{2,4})?"
    r"(?: ?\([A-Za-z/., ]{2,40}\))? [–—-] (?=\S)"
)


@Language.component("newsdesk_paragraphs", assigns=["token.is_sent_start"])
def begin_paragraphs(doc: Doc) -> Doc:
    """Set `token.is_sent_start` behind every line end and dateline; reads the tokens alone.

    Gespräche in Ankara ⏎ Selenskyj ist eingetroffen. -> two sentences
    Ankara (APA) – Selenskyj ist eingetroffen. -> two sentences
    """
    behind_datelines = {found.end() for found in DATELINE.finditer(doc.text) if _is_dateline(found)}
    for token in doc[1:]:
        if _begins_paragraph(token) or token.idx in behind_datelines:
            token.is_sent_start = True
        elif begins_with_article(token.text):
            token.is_sent_start = False
    return doc


def _begins_paragraph(token: Token) -> bool:
    return "\n" in token.nbor(-1).text and not token.is_space


def _is_dateline(found: re.Match[str]) -> bool:
    return bool(found["agency"] or found["day"]) or find_city(found["place"], ()) is not None
