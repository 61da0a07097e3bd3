"""Two treebanks -> one set of labels: GSD's habits hold where PUD says the same thing differently."""

UPOS, FEATS, DEPREL = 3, 5, 7  # columns of CoNLL-U

# Subtypes that one treebank has and the other leaves out.
SAME_AS = {
    "acl:relcl": "acl",
    "cc:preconj": "cc",
    "csubj:pass": "csubj",
    "expl:pv": "expl",
    "flat:name": "flat",
    "nmod:poss": "nmod",
    "nsubj:outer": "nsubj",
    "obl:tmod": "obl",
}

# Every seventh sentence of GSD's dev and test begins with a word whose label was lost ("dep").
LOST = "dep"
FIRST_WORDS = {"DET": "det", "ADJ": "amod", "ADP": "case", "NUM": "nummod", "CCONJ": "cc"}


def harmonised(sentence: str) -> str:
    """A sentence of CoNLL-U, its dependencies and morphology as GSD would have them."""
    return "\n".join(line if line.startswith("#") else word(line) for line in sentence.split("\n"))


def has_all_labels(sentence: str) -> bool:
    """False for a harmonised sentence with a word whose label could not be put back."""
    return f"\t{LOST}\t" not in sentence


def word(line: str) -> str:
    columns = line.split("\t")
    columns[DEPREL] = label(columns)
    columns[FEATS] = features(columns)
    return "\t".join(columns)


def label(columns: list[str]) -> str:
    """The dependency label; where the first word lost its own, its part of speech may tell."""
    found = SAME_AS.get(columns[DEPREL], columns[DEPREL])
    return FIRST_WORDS.get(columns[UPOS], LOST) if found == LOST and columns[0] == "1" else found


def features(columns: list[str]) -> str:
    """Morphology: a verb says whether it is finite, only then has it a tense; an adverb has no degree."""
    found = dict(pair.split("=") for pair in columns[FEATS].split("|") if "=" in pair)
    if columns[UPOS] == "ADV":
        found.pop("Degree", None)
    if columns[UPOS] in ("VERB", "AUX") and "Foreign" not in found:
        found.setdefault("VerbForm", "Fin" if "Mood" in found else "Part" if "Tense" in found else "Inf")
        if found["VerbForm"] != "Fin":
            found.pop("Tense", None)
    return "|".join(f"{name}={value}" for name, value in sorted(found.items())) or "_"
