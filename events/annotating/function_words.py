"""The closed classes of German words that the rules ask for, in small letters, each defined once."""

DEFINITE = frozenset({"der", "die", "das", "dem", "den", "des"})
INDEFINITE = frozenset({"ein", "eine", "einen", "einem", "einer", "eines"})
ARTICLES = DEFINITE | INDEFINITE
DEMONSTRATIVE = frozenset({"dieser", "diese", "dieses", "diesem", "diesen"})
POINTING = DEFINITE | DEMONSTRATIVE  # before what is known: die Rebellen, dieser Minister
CONTRACTED = frozenset({"am", "beim", "im", "ins", "vom", "zum", "zur"})  # with the article in it
HER = "ihr"
POSSESSIVES = ("sein", HER)  # and all forms that begin so: seinem, ihren
BOTH = frozenset({"beide", "beiden", "beider"})
DATIVE = frozenset({"dem", "einem", "diesem", "seinem", "ihrem"})  # of masculines and neuters

VON = frozenset({"von", "vom"})
ZU = frozenset({"zu", "zum", "zur"})
AGENTS = VON | {"durch"}  # by whom something is done
AND = frozenset({"und", "sowie"})
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
HABEN_PRESENT = frozenset({"hat", "haben"})
HABEN_IRREAL = frozenset({"hätte", "hätten"})
HABEN_PAST = frozenset({"hatte", "hatten"})
SEIN_PAST = frozenset({"war", "waren"})
PAST_AUXILIARIES = HABEN_PAST | SEIN_PAST | WERDEN_PAST
PERFECT_AUXILIARIES = (
    PAST_AUXILIARIES | SEIN_PRESENT | HABEN_PRESENT | {"habe", "hätten", "sei", "seien"}
)  # of perfect, pluperfect and passive: hat getroffen, wurde getroffen
