"""How an event is cited: as text, and as an entry of BibTeX."""

from datetime import date

from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _

from events.models import Event
from events.timeline.wording import date_words

SPECIAL = {character: "\\" + character for character in "&%$#_{}"} | {"\\": r"\textbackslash{}"}


def citation(event: Event, url: str, today: date) -> str:
    """ "Kerry trifft Lawrow" (30. Oktober 2015). In: Newsdesk, http://…, abgerufen am 23. November 2026."""
    return _("„%(headline)s“ (%(date)s). In: Newsdesk, %(url)s, abgerufen am %(today)s.") % {
        "headline": event.headline,
        "date": date_words(event.edtf, event.earliest, event.latest),
        "url": url,
        "today": format_date(today, _("j. F Y")),
    }


def bibtex(event: Event, url: str, today: date) -> str:
    """An entry of type misc (BibTeX has no better one for a page), its special characters escaped."""
    fields = {
        "title": "{" + escaped(event.headline) + "}",
        "howpublished": r"Newsdesk, \url{" + url + "}",
        "year": str(event.earliest.year),
        "note": escaped(date_words(event.edtf, event.earliest, event.latest)),
        "urldate": today.isoformat(),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items()]
    return "\n".join([f"@misc{{newsdesk{event.pk},", ",\n".join(lines), "}"])


def escaped(text: str) -> str:
    return "".join(SPECIAL.get(character, character) for character in text)
