"""„Die Rebellen“, „die Gruppe“: who fights and was told of before, by a name or by another noun."""

from events.annotating.function_words import POINTING
from events.annotating.lexicon import words
from events.annotating.mentions import ActorMention
from events.annotating.naming.group_nouns import GroupNoun, group_noun
from events.annotating.naming.story import Story

EVERYWHERE = words("groups", "armed_everywhere")


def taken_up(story: Story, at: int, noun: GroupNoun) -> str | None:
    """Who was told of with the noun before, „die Huthi-Rebellen … den Rebellen“; else who fights."""
    if not noun.ends_compounds or not at or story.doc[at - 1].lower_ not in POINTING:
        return None
    before = [one for one in story.mentions if one.end <= at and one.kind in ("group", "organisation")]
    named = [
        one for one in before if one.name != noun.group and group_noun(story.doc[one.end - 1].text)[1] is noun
    ]
    if named:
        return max(named, key=lambda one: one.end).name
    return armed_before(story, at) if noun.is_armed else None


def armed_before(story: Story, at: int) -> str | None:
    """Who fights and was told of last: „Die ETA … die Separatisten“, „syrische Rebellen … die Islamisten“."""
    told = [one for one in story.mentions if one.end <= at and is_armed(story, one)]
    return max(told, key=lambda one: one.end).name if told else None


def is_armed(story: Story, mention: ActorMention) -> bool:
    """A group of a country by its name, or one whose country is told; not a circle of states."""
    if mention.kind != "group":
        return False
    if mention.form == "name":
        return mention.name in story.known.countries or mention.name in EVERYWHERE
    noun = group_noun(story.doc[mention.end - 1].text)[1]
    return noun is not None and noun.is_armed and mention.name.endswith(")")
