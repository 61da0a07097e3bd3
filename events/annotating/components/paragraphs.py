"""Begin a sentence with every paragraph; stands before the parser, which keeps to it."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("newsdesk_paragraphs", assigns=["token.is_sent_start"])
def begin_paragraphs(doc: Doc) -> Doc:
    """Set `token.is_sent_start` behind every line end; reads the tokens alone.

    Gespräche in Ankara ⏎ Selenskyj ist eingetroffen. -> two sentences
    """
    for token in doc[1:]:
        if "\n" in doc[token.i - 1].text and not token.is_space:
            token.is_sent_start = True
    return doc
