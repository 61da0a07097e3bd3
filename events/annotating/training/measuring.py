"""How well a pipeline does on what it was not trained on."""

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example


def measured(nlp: Language, kept: list[Doc]) -> dict[str, float]:
    """The scores of a pipeline on docs that it was not trained on, as spaCy names them."""
    copies = [
        Doc(nlp.vocab).from_bytes(doc.to_bytes()) for doc in kept
    ]  # the scorer reads one store of strings
    scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in copies])
    return {name: value for name, value in scores.items() if isinstance(value, float)}
