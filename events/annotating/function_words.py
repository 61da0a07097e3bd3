"""The closed classes of German words that the rules ask for, in small letters, each defined once."""

DEFINITE = frozenset({"der", "die", "das", "dem", "den", "des"})
INDEFINITE = frozenset({"ein", "eine", "einen", "einem", "einer", "eines"})
ARTICLES = DEFINITE | INDEFINITE
DEMONSTRATIVE = frozenset({"dieser", "diese", "dieses", "diesem", "diesen"})
POINTING = DEFINITE | DEMONSTRATIVE  # before what is known: die Rebellen, dieser Minister

VON = frozenset({"von", "vom"})
DASS = frozenset({"dass", "daß"})

SPEAKERS_OWN = frozenset({"ich", "wir", "man"})
NOMINATIVE_PRONOUNS = SPEAKERS_OWN | {"er"}  # "sie" may be an object

WERDEN_FUTURE = frozenset({"wird", "werden", "werde"})
WERDEN_PAST = frozenset({"wurde", "wurden", "worden"})
WERDEN_IRREAL = frozenset({"würde", "würden"})
WERDEN = WERDEN_FUTURE | WERDEN_PAST | WERDEN_IRREAL
BLEIBEN = frozenset({"bleibt", "bleiben", "blieb", "blieben", "bleibe"})
SEIN_PRESENT = frozenset({"ist", "sind"})
SEIN_IRREAL = frozenset({"wäre", "wären"})
PERFECT_INFINITIVES = frozenset({"haben", "sein"})  # getroffen haben, gekommen sein
PAST_AUXILIARIES = frozenset({"hatte", "hatten", "war", "waren"}) | WERDEN_PAST
PERFECT_AUXILIARIES = (
    PAST_AUXILIARIES | SEIN_PRESENT | {"hat", "haben", "habe", "hätten", "sei", "seien"}
)  # of perfect, pluperfect and passive: hat getroffen, wurde getroffen
