"""What the templates say with: dates, sources and marked text. The last step to HTML, everything escaped."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.marking.reports import type_words
from events.marking.segments import Mark, Segment
from events.models import Event, Report
from events.timeline import wording

register = template.Library()

# What HTML takes in <time datetime>; of EDTF's other forms it knows nothing.
HTML_DATE = re.compile(r"[0-9]{4}(-(0[0-9]|1[0-2])(-[0-9]{2})?)?")

register.filter(wording.source_words)
register.filter(wording.office_words)
register.filter(type_words)


@register.filter
def of(said: Mapping[Any, Any], key: Any) -> Any:
    """What is said of a field or an event, "" where there is nothing."""
    return said.get(key, "")


@register.filter
def date_words(dated: Event | Report) -> str:
    return wording.date_words(dated.edtf, dated.earliest, dated.latest)


@register.filter
def date_element(dated: Event | Report) -> SafeString:
    """The date in words with its EDTF: as <time>, or as <data> where HTML has no such date."""
    words = date_words(dated)
    if HTML_DATE.fullmatch(dated.edtf):
        return format_html('<time datetime="{}">{}</time>', dated.edtf, words)
    if dated.edtf:
        return format_html('<data value="{}">{}</data>', dated.edtf, words)
    return format_html("{}", words)


@register.filter
def day_element(day: date) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), wording.days_words(day, day))


@register.filter
def marked(pieces: Iterable[Segment]) -> SafeString:
    """A text with its marks; what they mean is in their titles."""
    return format_html_join("", "{}", ((marked_piece(piece),) for piece in pieces))


@register.filter
def labelled(pieces: Iterable[Segment]) -> SafeString:
    """A text with its marks, each followed by its meaning for those who hear the page."""
    return format_html_join("", "{}{}", ((marked_piece(piece), spoken_labels(piece)) for piece in pieces))


def marked_piece(piece: Segment) -> SafeString:
    if not piece.marks:
        return format_html("{}", piece.text)
    anchors = format_html_join(
        "", '<span id="{}"></span>', ((m.anchor,) for m in piece.beginning if m.anchor)
    )
    classes = " ".join(dict.fromkeys(f"mark-{mark.kind}" for mark in piece.marks))
    title = " · ".join(dict.fromkeys(mark.label for mark in piece.marks))
    return format_html(
        '{}<mark class="{}" title="{}">{}</mark>', anchors, classes, title, linked(piece.text, piece.marks)
    )


def linked(text: str, marks: Iterable[Mark]) -> SafeString:
    url = next((mark.url for mark in marks if mark.url), "")
    return format_html('<a href="{}">{}</a>', url, text) if url else format_html("{}", text)


def spoken_labels(piece: Segment) -> SafeString:
    ending = [mark for mark in piece.marks if mark.end == piece.start + len(piece.text)]
    labels = ", ".join(dict.fromkeys(mark.label for mark in ending))
    return format_html('<span class="spoken"> ({})</span>', labels) if labels else SafeString("")
