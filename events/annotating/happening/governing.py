"""What another event governs is told for its sake: demanded, refused, threatened, promised or alleged."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from events.annotating.function_words import DASS
from events.annotating.happening.reading import FINITE_TAGS
from events.annotating.happening.triggers import Trigger
from events.annotating.labels import CASE, COMPLEMENT, MARK, SUBJECTS
from events.annotating.lexicon import words
from events.annotating.quoting import cues

DEMANDING = frozenset({"REQUEST", "REJECT", "THREATEN", "AGREE", "ACCUSE", "CONCEDE"})
STOPPED = frozenset(
    {"AID", "COOPERATE", "MOBILIZE"}
)  # stoppte die Lieferungen, setzte die Zusammenarbeit aus
PRESUPPOSED_BY = frozenset({"ACCUSE", "SUPPORT"})
WISHED = words("triggers_beside", "wished")  # what is backed is still to come
REFUSED = frozenset({"REQUEST", "ACCUSE"})  # Serbien lehnte den Vorschlag der EU ab
CIRCUMSTANCES = words("triggers_beside", "circumstances")
FARTHEST_PARENT = 6
FARTHEST_DEMAND = 12
LONGEST_CLAUSE = 60  # tokens


def is_demanded(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """Whether a trigger only names what another one demands, refuses, threatens, promises or alleges."""
    stopped = {"SANCTION"} if trigger.entry.type in STOPPED and not trigger.verbal else set()
    demanding = [
        other for other in others if other.entry.type in DEMANDING | stopped or other.entry.word in WISHED
    ]
    holders = {other.token.i: other for other in demanding}
    holders |= {other.verb.i: other for other in demanding if other.verb and other.verb.i not in holders}
    holders.pop(trigger.token.i if trigger.verb is None else trigger.verb.i, None)
    if trigger.verb is not None and _follows_demand(trigger.verb, holders):
        return True
    below, token = trigger.token, trigger.token.head
    for _ in range(FARTHEST_PARENT):
        if below.i == token.i or not _is_content(below):
            return False
        holder = holders.get(token.i)
        if holder is not None:
            return trigger.verbal or not _is_presupposed(trigger, holder)
        below, token = token, token.head
    return False


def _is_presupposed(trigger: Trigger, holder: Trigger) -> bool:
    """Whether a noun tells what is there before it is blamed, praised or refused."""
    own = any("-" not in slot.name for slot in trigger.slots)
    refused = holder.entry.type == "REJECT" and trigger.entry.type in REFUSED and own
    return refused or (holder.entry.type in PRESUPPOSED_BY and holder.entry.word not in WISHED)


def _follows_demand(verb: Token, holders: Mapping[int, Trigger]) -> bool:
    """An infinitive clause or a "dass" clause right behind the demand, whatever the parse says."""
    first, start = verb.sent.start, verb.i
    while start > max(first, verb.i - LONGEST_CLAUSE) and verb.doc[start - 1].text != ",":
        start -= 1
    clause = verb.doc[start : verb.i + 3]
    opens = clause[0].lower_ in DASS or verb.tag_ == "VVIZU" or any(word.tag_ == "PTKZU" for word in clause)
    if not opens or clause[0].lower_ in ("um", "ohne", "statt"):
        return False
    near = [index for index in holders if first <= index < start and start - index < FARTHEST_DEMAND]
    between = verb.doc[max(near) + 1 : start] if near else ()
    return bool(near) and not any(word.tag_ in FINITE_TAGS for word in between)


def _is_content(token: Token) -> bool:
    """Whether a token stands under its head as what the head is about, not as when or where it is said."""
    if any(child.dep_ == CASE and child.lower_ in CIRCUMSTANCES for child in token.children):
        return False
    if token.dep_ == COMPLEMENT and _opens_adverbial(token):
        return False
    if token.dep_ == "advcl":
        return token.tag_ == "VVIZU" or any(child.tag_ == "PTKZU" for child in token.children)
    if token.dep_ in SUBJECTS and token.head.tag_ == "VVIZU":
        return True  # an infinitive has no subject, whatever the parse says
    return token.dep_ in ("obj", COMPLEMENT, "xcomp", "nmod", "obl", "obl:arg", "nsubj:pass", "acl", "appos")


def _opens_adverbial(verb: Token) -> bool:
    """Whether a clause tells a reason or the like, whatever the parse says: obwohl Israel angriff."""
    adverbial = cues.words("openers", kind="adverbial")
    return any(child.dep_ == MARK and child.lower_ in adverbial for child in verb.children)
