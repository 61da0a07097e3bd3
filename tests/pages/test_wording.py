"""Dates and sources are said as a German reader says them, with all of their precision."""

from datetime import date

import pytest

from events.timeline.wording import date_words, edtf_words, source_words

WORDS = {
    "2025-11-19": "19. November 2025",
    "2025-11": "November 2025",
    "2025": "2025",
    "2025-11-17/2025-11-18": "17. oder 18. November 2025",
    "2025-11-30/2025-12-01": "30. November oder 1. Dezember 2025",
    "2025-12-31/2026-01-01": "31. Dezember 2025 oder 1. Januar 2026",
    "2025-11-03/2025-11-05": "3. bis 5. November 2025",
    "2025-11-29/2025-12-02": "29. November bis 2. Dezember 2025",
    "2025-05/2025-07": "Mai bis Juli 2025",
    "2025-12/2026-01": "Dezember 2025 bis Januar 2026",
    "2014/2015": "2014 bis 2015",
    "2025-05/2025-07-03": "Mai 2025 bis 3. Juli 2025",
    "2025-05/..": "seit Mai 2025",
    "2025-05-03/..": "seit dem 3. Mai 2025",
    "2014/": "seit 2014",
    "../2025-05": "bis Mai 2025",
    "../2025-05-03": "bis zum 3. Mai 2025",
    "2016-04~": "um April 2016",
    "2016-04-03~": "um den 3. April 2016",
    "2016?": "vermutlich 2016",
    "2016-04%": "vermutlich um April 2016",
    "2025-22": "Sommer 2025",
    "2025-34": "2. Quartal 2025",
    "2025-41": "2. Halbjahr 2025",
    "2025-33/2025-34": "1. Quartal 2025 bis 2. Quartal 2025",
}


@pytest.mark.parametrize(("edtf", "words"), WORDS.items())
def test_a_date_is_said_with_its_precision(edtf, words):
    assert edtf_words(edtf) == words


@pytest.mark.parametrize(
    "edtf", ["198X", "Y17E7", "2025-13", "2025-02-31", "0000", "2025-22-01", "../..", "/"]
)
def test_we_have_no_words_for_rarer_forms(edtf):
    assert edtf_words(edtf) is None


def test_a_rarer_form_is_said_by_its_days():
    days = date(1980, 1, 1), date(1989, 12, 31)
    assert date_words("198X", *days) == "1. Januar 1980 bis 31. Dezember 1989"


def test_an_undated_event_names_the_day_of_its_article():
    day = date(2025, 11, 19)
    assert date_words("", day, day) == "ohne Datum (Artikel vom 19. November 2025)"


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["Axios"], "laut Axios"),
        (["Axios", "Insider (USA)"], "laut Axios unter Berufung auf Insider (USA)"),
        (["Axios", "A", "B", "C"], "laut Axios unter Berufung auf A, B und C"),
    ],
)
def test_a_source_chain_is_said_outermost_first(names, words):
    assert source_words(names) == words
