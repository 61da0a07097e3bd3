"""The Universal Dependencies labels that the components ask for (universaldependencies.org)."""

SUBJECT = "nsubj"
PASSIVE_SUBJECT = "nsubj:pass"
OBJECT = "obj"
INDIRECT_OBJECT = "iobj"
OBLIQUE = "obl"
AGENT = "obl:agent"
OBLIQUE_ARGUMENT = "obl:arg"
MODIFIER = "nmod"
APPOSITION = "appos"
CONJUNCT = "conj"
CASE = "case"
AUXILIARY = "aux"
PASSIVE_AUXILIARY = "aux:pass"
PARTICLE = "compound:prt"
MARK = "mark"
COMPLEMENT = "ccomp"
OPEN_COMPLEMENT = "xcomp"
ADVERBIAL_CLAUSE = "advcl"
RELATIVE_CLAUSE = "acl"
FLAT = "flat"
COMPOUND = "compound"
ROOT = "ROOT"  # spaCy has it in capitals

SUBJECTS = frozenset({SUBJECT, PASSIVE_SUBJECT})
OBLIQUES = frozenset({OBLIQUE, AGENT, OBLIQUE_ARGUMENT})
