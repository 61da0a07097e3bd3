"""„Er“ and „sie“: the person who was last spoken of, where there is little doubt."""

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.mentions import ActorMention
from events.annotating.naming.story import Story
from events.annotating.quoting import cues

FARTHEST = 60  # tokens back; beyond, the antecedent is anybody's guess
MALE = frozenset({"er", "ihm", "ihn"})
FEMALE = frozenset({"sie", "ihr"})
OBJECTS = frozenset({"ihn", "ihm"})
FINITE = frozenset({"VVFIN", "VAFIN", "VMFIN"})
LATTER = frozenset({"dieser", "diesem", "diesen"})  # the last named, not the last subject
BODIES = ("state", "organisation")
REPORTED = cues.words("subjunctives") | {"hätte"}


def find_pronouns(story: Story) -> None:
    """Add personal pronouns in the singular, and „dieser“, that have an antecedent."""
    people = [
        mention for mention in sorted(story.mentions, key=lambda m: m.start) if mention.kind == "person"
    ]
    for token in story.doc:
        if token.lower_ in MALE or (token.lower_ in FEMALE and is_singular(token)) or is_latter(token):
            near = [m for m in people if m.end <= token.i and token.i - m.end < FARTHEST]
            before = without_doers(story, token, [m for m in near if fits(story, m, token)])
            if before:
                meant = before[-1] if is_latter(token) else antecedent(story, before)
                story.add(token.i, token.i + 1, meant.name, "person", "pronoun")


def is_latter(token: Token) -> bool:
    """Whether a demonstrative stands alone: „Er ernannte Micheletti. Dieser lehnte ab.“"""
    return token.lower_ in LATTER and token.tag_ == "PDS"


def find_neuter(story: Story) -> None:
    """Add „es“ in reported speech: the state or body that tells it, „Indien teilte mit, es habe …“."""
    for token in story.doc:
        if token.lower_ == "es" and token.dep_ in labels.SUBJECTS and is_reported(token):
            said = [m for m in story.mentions if token.sent.start <= m.start < token.i and m.kind in BODIES]
            tellers = [m for m in said if story.doc[m.head].dep_ in labels.SUBJECTS]
            if tellers:
                story.add(token.i, token.i + 1, tellers[-1].name, tellers[-1].kind, "pronoun")


def find_plural(story: Story) -> None:
    """Add „sie“ of many: the group that did something last, „Rebellen griffen an. Sie nahmen Homs ein.“"""
    groups = [m for m in story.mentions if m.kind == "group" and m.form == "group" and is_many(story, m)]
    for token in story.doc:
        if token.lower_ == "sie" and token.dep_ in labels.SUBJECTS and is_of_many(token):
            before = [m for m in groups if m.end <= token.i and token.i - m.end < FARTHEST]
            doers = [m for m in before if story.doc[m.head].dep_ in labels.SUBJECTS]
            if doers:
                last = max(doers, key=lambda m: m.start)
                story.add(token.i, token.i + 1, last.name, "group", "pronoun")


def is_many(story: Story, mention: ActorMention) -> bool:
    return "Plur" in story.doc[mention.head].morph.get("Number", [])


def is_of_many(token: Token) -> bool:
    """By the finite verb; not „Sie“ inside a sentence, which is who is spoken to."""
    return ["Plur"] in verb_numbers(token) and (token.text == "sie" or bool(token.is_sent_start))


def is_reported(token: Token) -> bool:
    """Whether the verb beside it is in the subjunctive of reported speech."""
    beside = token.doc[token.i + 1 : token.i + 2]
    return any(word.lower_ in REPORTED for word in (*beside, *token.head.children, token.head))


def without_doers(story: Story, token: Token, before: list[ActorMention]) -> list[ActorMention]:
    """Without who does it, where somebody else is meant: „Merkel traf Sisi und bat ihn um Hilfe.“"""
    if token.lower_ not in OBJECTS:
        return before
    doers = {subject.i for subject in subjects_of(token.head)}
    names = {mention.name for mention in before if mention.head in doers}
    return [mention for mention in before if mention.name not in names]


def subjects_of(verb: Token) -> list[Token]:
    """The subjects of a verb, or of the one that it is joined to: „Er kam und bat ihn“."""
    found = [child for child in verb.children if child.dep_ in labels.SUBJECTS and not is_object(child)]
    if found or verb.dep_ != labels.CONJUNCT or verb.head.i == verb.i:
        return found
    return subjects_of(verb.head)


def is_object(token: Token) -> bool:
    """Whether „sie“ stands where no subject can, right behind „und“ and the verb: „… und rief sie auf“."""
    if token.lower_ != "sie" or token.i < 2:
        return False
    joined = token.nbor(-1).tag_ in FINITE and token.nbor(-2).tag_ == "KON"
    return token.dep_ == labels.OBJECT or joined


def is_singular(token: Token) -> bool:
    """By the finite verb."""
    return token.lower_ == "sie" and token.dep_ == labels.SUBJECT and ["Sing"] in verb_numbers(token)


def verb_numbers(token: Token) -> list[list[str]]:
    """The numbers of its finite verb, which may be an auxiliary: „von wo sie weiterfliegen will“."""
    verbs = [token.head, *(child for child in token.head.children if child.dep_ == labels.AUXILIARY)]
    return [verb.morph.get("Number", []) for verb in verbs if verb.tag_ in FINITE]


def fits(story: Story, mention: ActorMention, token: Token) -> bool:
    return (mention.name in story.women) == (token.lower_ in FEMALE)


def antecedent(story: Story, before: list[ActorMention]) -> ActorMention:
    """The last subject among the persons of the last sentence that names one, else the last named."""
    last = before[-1]
    sentence = story.doc[last.head].sent
    subjects = [m for m in before if m.start >= sentence.start and story.doc[m.head].dep_ in labels.SUBJECTS]
    return (subjects or [last])[-1]
