"""Find who acts; stands behind the trained components and before statements and events in the pipeline."""

from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from events.annotating.mentions import Cast
from events.annotating.naming.again import find_again
from events.annotating.naming.bodies import find_bodies, find_organisations
from events.annotating.naming.goals import find_goals
from events.annotating.naming.groups import find_adjectives, find_groups
from events.annotating.naming.known import Known, known_names
from events.annotating.naming.offices import find_offices
from events.annotating.naming.people import find_full_names, find_surnames, find_titled_names
from events.annotating.naming.possessive import find_own_countries
from events.annotating.naming.pronouns import find_neuter, find_plural, find_pronouns
from events.annotating.naming.relatives import find_relatives
from events.annotating.naming.shortened import find_shortened
from events.annotating.naming.spelling import spell
from events.annotating.naming.story import Story
from events.annotating.naming.together import find_together
from events.annotating.register import Register

STEPS = (
    find_bodies,
    find_shortened,
    find_full_names,
    find_titled_names,
    find_surnames,
    find_relatives,
    find_offices,
    find_own_countries,
    find_goals,
    find_groups,
    find_again,
    find_organisations,
    find_adjectives,
    find_pronouns,
    find_neuter,
    find_plural,
    find_together,
    spell,
)


class ActorFinder:
    """Sets `doc._.actors` in text order, none overlapping; each step takes the words that are left.

    `doc._.spellings` tells of each name of the register that the article has otherwise which one it has.

    Reads tokens, tags, morphology, parse, `doc.ents`, `doc._.published` and `doc._.cast`, to which it adds.

    Der US-Außenminister traf russische Vertreter. -> "US-Außenminister" (who held the office), Russland
    """

    def __init__(self, nlp: Language):
        self.tokenizer = nlp.tokenizer
        self.known = Known()

    def know(self, register: Register) -> None:
        """Take the register in; it replaces the one before."""
        self.known = known_names(register, self.words_of)

    def words_of(self, name: str) -> tuple[str, ...]:
        return tuple(token.text for token in self.tokenizer(name))

    def __call__(self, doc: Doc) -> Doc:
        cast = doc._.cast or Cast()
        story = Story(doc, self.known, doc._.published, people=cast.people, women=cast.women)
        for step in STEPS:
            step(story)
        doc._.actors = sorted(story.mentions, key=lambda mention: mention.start)
        return doc


@Language.factory("newsdesk_actors", assigns=["doc._.actors", "doc._.spellings"])
def make_actors(nlp: Language, name: str) -> ActorFinder:
    return ActorFinder(nlp)


def component_of(nlp: Language) -> ActorFinder:
    return cast(ActorFinder, nlp.get_pipe("newsdesk_actors"))
