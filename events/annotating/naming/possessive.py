"""„Sein Land“, „seine Regierung“, „ihre Truppen“: of the state of the person who was last named."""

from events.annotating import labels
from events.annotating.function_words import HER, POSSESSIVES
from events.annotating.lexicon import words
from events.annotating.mentions import ActorMention
from events.annotating.naming.story import Story
from events.annotating.register import KnownActor

COUNTRY = words("groups", "own_country")
FARTHEST = 40  # tokens back to the person
TITLE = 5  # tokens before a name in which the state stands: „der iranische Präsident Hassan Ruhani“


def find_own_countries(story: Story) -> None:
    """Add „sein Land“ as the state."""
    for token in story.doc:
        if (
            token.text in COUNTRY
            and token.i not in story.at
            and (state := owner_by_possessive(story, token.i))
        ):
            story.add(token.i, token.i + 1, state.name, "state", "group")


def owner_by_possessive(story: Story, at: int) -> KnownActor | None:
    """The state whose the noun at a token is, where a possessive stands before it."""
    if state := subject_state(story, at):
        return state
    person = person_by_possessive(story, at)
    return state_of(story, person) if person else None


def subject_state(story: Story, at: int) -> KnownActor | None:
    """The state that is the last subject before a possessive: „Ruanda sagt zu, seine Soldaten abzuziehen“."""
    word = story.doc[at - 1] if at else None
    if word is None or not word.lower_.startswith(POSSESSIVES) or word.pos_ not in ("DET", "PRON"):
        return None
    inside = [m for m in story.mentions if word.sent.start <= m.start < at]
    subjects = [m for m in inside if story.doc[m.head].dep_ in labels.SUBJECTS]
    last = max(subjects, key=lambda m: m.start, default=None)
    if last is None or last.kind != "state" or last.form not in ("state", "metonym"):
        return None
    is_feminine = bool(last.start) and story.doc[last.start - 1].lower_ == "die"
    return story.known.body(last.name) if is_feminine == word.lower_.startswith(HER) else None


def person_by_possessive(story: Story, at: int) -> ActorMention | None:
    """Whose the noun at a token is, where a possessive stands before it: „seine Anhänger“."""
    word = story.doc[at - 1].lower_ if at else ""
    if not word.startswith(POSSESSIVES) or story.doc[at - 1].pos_ not in ("DET", "PRON"):
        return None
    is_woman = word.startswith(HER)
    people = [m for m in story.mentions if m.kind == "person" and 0 < at - m.end < FARTHEST]
    fitting = [person for person in people if (person.name in story.women) == is_woman]
    return max(fitting, key=lambda person: person.end, default=None)


def state_of(story: Story, person: ActorMention) -> KnownActor | None:
    """By the register, else by the words before the name."""
    name = story.known.state_of_person(person.name) or next(
        (
            mention.name
            for mention in story.mentions
            if mention.kind == "state" and 0 <= person.start - mention.end < TITLE
        ),
        None,
    )
    return story.known.body(name) if name else None
