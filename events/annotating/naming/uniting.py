"""One name, one phrase: the parser takes foreign names apart, and the register knows better."""

from spacy.tokens import Doc, Token

from events.annotating import labels

ARGUMENTS = (
    labels.SUBJECTS | labels.OBLIQUES | {labels.OBJECT, labels.MODIFIER, labels.APPOSITION, labels.CONJUNCT}
)


def unite(doc: Doc, start: int, end: int) -> None:
    """Hang the words of a name on the one that carries its role, and what hung on the others with them.

    „mit Rustem Umerow“: "mit" on "Rustem" and "Umerow" as a part of "Miami" become one oblique phrase.
    """
    words = [doc[index] for index in range(start, end)]
    outside = [word for word in words if not start <= word.head.i < end or word.head.i == word.i]
    outside = [word for word in outside if not any(other.is_ancestor(word) for other in words)]
    top = next((word for word in outside if word.dep_ in ARGUMENTS), outside[0] if outside else words[0])
    hanging = [child for word in words if word.i != top.i for child in word.children]
    for word in (*words, *hanging):
        if word.i != top.i and word.sent == top.sent:
            word.head = top
    for word in words:
        if word.i != top.i:
            word.dep_ = labels.FLAT
    if start and doc[start - 1].pos_ == "ADP" and top.dep_ not in ARGUMENTS:
        hang_on_verb(top)


def hang_on_verb(top: Token) -> None:
    """A name behind a preposition that the parser took for a part of another name."""
    verb = next((token for token in top.ancestors if token.pos_ == "VERB"), None)
    if verb is not None:
        top.head, top.dep_ = verb, labels.OBLIQUE
