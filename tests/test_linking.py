"""Names and the known actors they stand for."""

from events.linking import NameIndex, kind_of


def test_the_canonical_name_wins_over_anothers_alias():
    index = NameIndex.of([("Georgien", "Georgien")], [("Georgien", "Georgien (US-Staat)")])
    assert index.find("Georgien") == "Georgien"


def test_another_name_links_where_only_one_actor_has_it():
    index = NameIndex.of([], [("Zelensky", "Wolodymyr Selenskyj")])
    assert index.find("Zelensky") == "Wolodymyr Selenskyj"


def test_a_name_that_two_actors_share_links_to_neither():
    index = NameIndex.of([], [("Bush", "George H. W. Bush"), ("Bush", "George W. Bush")])
    assert index.find("Bush") is None


def test_a_body_and_a_group_are_of_the_actor_under_its_canonical_name():
    index = NameIndex.of([("Mazedonien", "Nordmazedonien")], [("Kommission", "EU-Kommission")])
    assert index.find_whole("Mazedonien (Polizei)") == "Nordmazedonien (Polizei)"
    assert index.find_whole("Rebellen (Mazedonien)") == "Rebellen (Nordmazedonien)"
    assert index.find_whole("EU (Kommission)") == "EU (Kommission)"
    assert index.find_whole("Niemand") == "Niemand"


def test_an_unknown_name_links_to_nothing():
    assert NameIndex().find("Niemand") is None


def test_the_kind_of_a_new_actor_follows_register_then_brackets_then_label():
    known = {"USA": "state"}
    labels = {"Axios": "ORG", "Humberto de la Calle": "PER"}
    assert kind_of("USA", known, labels) == "state"
    assert kind_of("USA (Außenministerium)", known, labels) == "organisation"
    assert kind_of("Insider (USA)", known, labels) == "group"
    assert kind_of("Axios", known, labels) == "organisation"
    assert kind_of("Humberto de la Calle", known, labels) == "person"
    assert kind_of("Europäische Partner", known, labels) == "group"
