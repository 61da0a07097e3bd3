"""Overlapping marks cut a text into pieces; nothing of the text is lost, nothing unescaped."""

from hypothesis import given
from hypothesis import strategies as st

from events.marking.blocks import blocks, marked_blocks
from events.marking.segments import Mark, segments, within
from events.templatetags.newsdesk import labelled, marked

TEXT = "Kerry traf Lawrow am Montag in Genf."


def mark(words, kind="time", text=TEXT, **more):
    start = text.index(words)
    return Mark(start, start + len(words), kind, kind, **more)


def kinds(pieces):
    return [(piece.text, [mark.kind for mark in piece.marks]) for piece in pieces]


def test_overlapping_marks_are_cut_at_all_boundaries():
    pieces = segments(TEXT, [mark("traf Lawrow", "trigger"), mark("Lawrow am Montag", "time")])
    assert kinds(pieces) == [
        ("Kerry ", []),
        ("traf ", ["trigger"]),
        ("Lawrow", ["trigger", "time"]),
        (" am Montag", ["time"]),
        (" in Genf.", []),
    ]


def test_marks_on_the_same_words_share_one_piece():
    pieces = segments(TEXT, [mark("Genf", "place"), mark("Genf", "entity-loc")])
    assert ("Genf", ["place", "entity-loc"]) in kinds(pieces)


def test_a_mark_beyond_the_text_is_left_out():
    assert kinds(segments("Genf", [Mark(2, 9, "place", ""), Mark(3, 3, "place", "")])) == [("Genf", [])]


def test_an_empty_text_has_no_pieces():
    assert list(segments("", [])) == []


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))))
def test_the_pieces_are_the_whole_text(text, spans):
    marks = [Mark(start, end, "time", "") for start, end in spans]
    pieces = list(segments(text, marks))
    assert "".join(piece.text for piece in pieces) == text
    for piece in pieces:
        for covering in piece.marks:
            assert covering.start <= piece.start < piece.start + len(piece.text) <= covering.end


def test_within_gives_the_pieces_of_a_part():
    pieces = segments(TEXT, [mark("Montag")], cuts=[11, 27])
    assert "".join(piece.text for piece in within(pieces, 11, 27)) == "Lawrow am Montag"


def test_marked_text_is_escaped():
    text = '<script>alert("1")</script> & Genf'
    html = marked(segments(text, [Mark(0, 8, "place", '"><b>', url="/?a&b")]))
    assert "<script>" not in html
    assert "<b>" not in html
    assert "&amp; Genf" in html


def test_a_mark_with_an_address_is_a_link_and_its_anchor_stands_once():
    pieces = segments(TEXT, [mark("traf Lawrow", url="/events/1/", anchor="report-1"), mark("Lawrow")])
    html = marked(pieces)
    assert html.count('<span id="report-1">') == 1
    assert html.count('<a href="/events/1/">') == 2


def test_labels_are_spoken_once_where_a_mark_ends():
    html = labelled(segments(TEXT, [mark("traf Lawrow", "trigger"), mark("Lawrow", "place")]))
    assert html.count('<span class="spoken">') == 1
    assert "(trigger, place)" in html


def test_blank_lines_part_paragraphs_and_a_short_line_without_full_stop_is_an_intertitle():
    text = "  Erster Absatz.\n\nNeue Gespräche\n \nZweiter Absatz,\nzweite Zeile.\n\nOhne Punkt\n"
    found = [(text[block.start : block.end], block.is_intertitle) for block in blocks(text)]
    assert found == [
        ("Erster Absatz.", False),
        ("Neue Gespräche", True),
        ("Zweiter Absatz,\nzweite Zeile.", False),
        ("Ohne Punkt", False),  # nothing follows that it could stand above
    ]


@given(st.text(alphabet="ab \n."), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_blocks_lose_nothing_but_blanks(text, spans):
    found = marked_blocks(text, [Mark(start, end, "time", "") for start, end in spans])
    shown = "".join(piece.text for block in found for piece in block.segments)
    assert "".join(shown.split()) == "".join(text.split())
