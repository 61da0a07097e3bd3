"""Reports of one article over two runs."""

from events.merging.rereading import Reading, pair_reports


def reading(*mentions, sentence=None, type_="CONSULT"):
    return Reading(mentions, sentence or mentions[0], type_)


def test_reports_that_share_trigger_words_are_the_same():
    stored = [reading((0, 5)), reading((10, 15))]
    assert pair_reports(stored, found=[reading((11, 15)), reading((0, 5))]) == {0: 1, 1: 0}


def test_any_mention_in_common_is_enough():
    assert pair_reports([reading((0, 5), (40, 47))], [reading((40, 47), type_="AGREE")]) == {0: 0}


def test_the_larger_overlap_goes_first_and_each_report_is_used_once():
    assert pair_reports([reading((0, 10))], [reading((8, 12)), reading((0, 8))]) == {1: 0}


def test_of_equal_overlaps_the_earlier_report_is_kept():
    assert pair_reports([reading((0, 5)), reading((0, 5))], [reading((0, 5))]) == {0: 0}


def test_touching_triggers_share_nothing():
    assert pair_reports([reading((0, 5))], [reading((5, 9))]) == {}


def test_another_word_of_the_same_sentence_is_the_same_report_if_its_type_is():
    stored = [reading((0, 5), sentence=(0, 60))]
    assert pair_reports(stored, [reading((30, 37), sentence=(0, 60))]) == {0: 0}
    assert pair_reports(stored, [reading((30, 37), sentence=(0, 60), type_="REJECT")]) == {}


def test_shared_words_go_before_a_shared_sentence():
    stored = [reading((0, 5), sentence=(0, 60)), reading((30, 37), sentence=(0, 60))]
    found = [reading((30, 37), sentence=(0, 60)), reading((50, 55), sentence=(0, 60))]
    assert pair_reports(stored, found) == {0: 1, 1: 0}
