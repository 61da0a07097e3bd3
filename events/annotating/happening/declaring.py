"""Who speaks for himself: the speaker of a reported "wir", "ich" or "man" is who does it."""

from collections.abc import Sequence

from spacy.tokens import Token

from events.annotating.annotation import Mention, Participant
from events.annotating.function_words import SPEAKERS_OWN
from events.annotating.happening.participants import participant
from events.annotating.happening.reading import Reading
from events.annotating.happening.triggers import Trigger
from events.annotating.labels import SUBJECTS
from events.annotating.mentions import ActorMention, anchor


def with_speaker(
    reading: Reading, trigger: Trigger, status: str, found: Sequence[Participant], source: Sequence[Mention]
) -> tuple[Participant, ...]:
    """The participants, the speaker first where nobody else does it: "Man begrüße den Plan", sagte Lawrow."""
    if any(one.role == "actor" for one in found) or not _declares(reading, trigger):
        return tuple(found)
    speaker = _speaker(reading, source)
    if speaker is None:
        return tuple(found)
    others = (one for one in found if one.name != speaker.name)
    return (participant(reading, speaker, "absent" if trigger.stays_away(status) else "actor"), *others)


def _declares(reading: Reading, trigger: Trigger) -> bool:
    """Whether its subject is the speaker or nobody: Man werde teilnehmen; das komme nicht infrage."""
    if trigger.verb is None:
        return False
    subjects = [child for child in trigger.verb.children if child.dep_ in SUBJECTS]
    near = reading.doc[trigger.verb.i + 1 : trigger.verb.i + 2]
    return trigger.entry.conditions.negated or any(_is_own(reading, word) for word in (*subjects, *near))


def _is_own(reading: Reading, word: Token) -> bool:
    return word.lower_ in SPEAKERS_OWN or (word.lower_ == "er" and word.i not in reading.actors)


def _speaker(reading: Reading, source: Sequence[Mention]) -> ActorMention | None:
    """The last actor among the words that show the source: the innermost speaker."""
    for words in reversed(source):
        for actor in reading.doc._.actors:
            first, last = anchor(reading.doc, actor.start, actor.end)
            if words.anchor[0] <= first and last <= words.anchor[1] and actor.form != "adjective":
                return actor
    return None
