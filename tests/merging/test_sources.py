"""Copies of one report count as one source."""

from events.merging.sources import Printed, independent_sources

PRESS = {"dpa": "dpa", "Deutsche Presse-Agentur": "dpa", "Axios": "Axios", "AFP": "AFP"}
LONG = (
    "Die Außenminister der USA und Russlands haben sich am Freitag in Wien getroffen. "
    "Sie berieten mehrere Stunden über die Lage in Syrien."
)
OTHER = (
    "In Wien kamen Kerry und Lawrow zusammen. Über den Inhalt ihres Gesprächs wurde zunächst nichts bekannt."
)


def count(*printed):
    return len(independent_sources(printed, PRESS))


def test_two_papers_with_texts_of_their_own_are_two_sources():
    assert count(Printed(LONG, "Bote"), Printed(OTHER, "Kurier")) == 2


def test_the_same_text_in_two_papers_is_one_source():
    assert count(Printed(LONG, "Bote"), Printed(LONG, "Kurier")) == 1


def test_a_shortened_copy_is_no_second_source():
    assert count(Printed(LONG, "Bote"), Printed(LONG.split(". ")[0] + ".", "Kurier")) == 1


def test_papers_that_name_the_same_agency_are_one_source():
    assert count(Printed(LONG, "Bote", ["Deutsche Presse-Agentur"]), Printed(OTHER, "Kurier", ["dpa"])) == 1
    assert count(Printed(LONG + " (dpa)", "Bote"), Printed("WIEN (dpa) – " + OTHER, "Kurier")) == 1
    assert count(Printed(LONG + " (dpa/AFP)", "Bote"), Printed(OTHER, "AFP")) == 1


def test_who_is_quoted_is_no_outlet():
    assert count(Printed(LONG, "Bote", ["John Kerry"]), Printed(OTHER, "Kurier", ["John Kerry"])) == 2


def test_articles_without_an_outlet_are_sources_of_their_own():
    assert count(Printed(LONG, ""), Printed(OTHER, "")) == 2


def test_a_copy_of_a_copy_ties_all_three():
    assert (
        count(Printed(LONG, "Bote"), Printed(OTHER, "Kurier", ["dpa"]), Printed(LONG, "Post", ["dpa"])) == 1
    )
