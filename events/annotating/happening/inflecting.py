"""German word forms from the principal parts in the lexicon: the lemmatizer errs once in ten words."""

from dataclasses import dataclass

ADJECTIVE_ENDINGS = ("", "e", "en", "er", "em", "es")
UMLAUTS = {"a": "ä", "o": "ö", "u": "ü"}


@dataclass(frozen=True)
class VerbForms:
    """`apart` stand alone and leave the particle behind ("lehnte … ab"); `whole` carry it ("abgelehnt")."""

    apart: frozenset[str]
    whole: frozenset[str]


def verb_forms(lemma: str, parts: str, particle: str | None) -> VerbForms:
    """Every form of a verb in the third person, its infinitives and participles, in lower case."""
    base = lemma.removeprefix(particle or "")
    present, preterite, participle = parts.split()
    finite = {base, present, _subjunctive(base), preterite, *_plurals(preterite), *_irrealis(preterite)}
    participles = {participle + ending for ending in ADJECTIVE_ENDINGS}
    if particle is None:
        return VerbForms(frozenset(finite), frozenset(finite | participles))
    joined = {particle + form for form in finite | participles}
    return VerbForms(frozenset(finite), frozenset(joined | {f"{particle}zu{base}"}))


def noun_forms(word: str, plural: str | None) -> frozenset[str]:
    """The cases of a noun, singular and plural, in lower case."""
    forms = {word + ending for ending in ("", "s", "es", "e", "n", "en")}
    if plural:
        forms |= {plural, plural + "n"}
    return frozenset(form.lower() for form in forms)


def _subjunctive(base: str) -> str:
    if base.endswith("eln"):
        return base[:-3] + "le"
    return base[:-2] + "e" if base.endswith("en") else base[:-1] + "e"


def _plurals(preterite: str) -> set[str]:
    return {preterite + "n"} if preterite.endswith("e") else {preterite + "en"}


def _irrealis(preterite: str) -> set[str]:
    """Konjunktiv II of a strong verb: traf, träfe."""
    if preterite.endswith("e"):
        return set()
    for index in range(len(preterite) - 1, -1, -1):
        if preterite[index] in "aou":
            stem = preterite[:index] + UMLAUTS[preterite[index]] + preterite[index + 1 :]
            return {stem + "e", stem + "en"}
    return {preterite + "e", preterite + "en"}
