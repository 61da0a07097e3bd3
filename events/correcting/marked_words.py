"""Words that an editor marked -> their offsets in the article's text."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from events.annotating.annotation import Anchor

LONGEST = 200


def anchor_of(text: str, words: str, nth: str) -> Anchor:
    """The `nth` place (from 1) at which the words stand; a `ValidationError` says what is wrong.

    Without a number they have to stand at one place only.
    """
    words = words.strip()
    if not words or len(words) > LONGEST:
        raise ValidationError(_("Bitte die Worte markieren, die das Ereignis nennen: ein Wort oder wenige."))
    starts = places_of(text, words)
    if not starts:
        raise ValidationError(_("„%(words)s“ steht nicht im Artikel.") % {"words": words})
    number = int(nth) if nth.isascii() and nth.isdigit() else 0
    if number > len(starts) or (not number and len(starts) > 1):
        many = _("„%(words)s“ steht an %(count)s Stellen: bitte angeben, welche gemeint ist.")
        raise ValidationError(many % {"words": words, "count": len(starts)})
    start = starts[number - 1 if number else 0]
    return start, start + len(words)


def places_of(text: str, words: str) -> list[int]:
    """Where the words stand, without overlaps."""
    starts, start = [], text.find(words)
    while start >= 0:
        starts.append(start)
        start = text.find(words, start + len(words))
    return starts
