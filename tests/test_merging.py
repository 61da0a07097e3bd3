"""Reports of one article over two runs."""

from events.merging import pair_by_overlap


def test_reports_that_share_trigger_words_are_the_same():
    assert pair_by_overlap(stored=[[(0, 5)], [(10, 15)]], found=[[(11, 15)], [(0, 5)]]) == {0: 1, 1: 0}


def test_any_mention_in_common_is_enough():
    assert pair_by_overlap(stored=[[(0, 5), (40, 47)]], found=[[(40, 47)]]) == {0: 0}


def test_the_larger_overlap_goes_first_and_each_report_is_used_once():
    stored = [[(0, 10)]]
    found = [[(8, 12)], [(0, 8)]]
    assert pair_by_overlap(stored, found) == {1: 0}


def test_of_equal_overlaps_the_earlier_report_is_kept():
    assert pair_by_overlap(stored=[[(0, 5)], [(0, 5)]], found=[[(0, 5)]]) == {0: 0}


def test_touching_triggers_share_nothing():
    assert pair_by_overlap(stored=[[(0, 5)]], found=[[(5, 9)]]) == {}
