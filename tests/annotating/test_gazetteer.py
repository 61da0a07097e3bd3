"""Cities beyond the register, with the country and the coordinates that GeoNames has for them."""

import pytest

from events.annotating.gazetteer import find_city


@pytest.mark.parametrize(
    ("name", "countries", "found"),
    [
        ("Dschidda", (), ("Dschidda", "SA")),
        ("Mossuls", (), ("Mossul", "IQ")),
        ("Paris", (), ("Paris", "FR")),
        ("Tripoli", ("LB",), ("Tripoli", "LB")),
        ("Tripoli", (), ("Tripoli", "LY")),
    ],
    ids=["exonym", "genitive", "largest", "country-named", "country-not-named"],
)
def test_a_city_is_found_under_its_german_name(name, countries, found):
    city = find_city(name, countries)
    assert city is not None and (city.name, city.country) == found


def test_a_small_town_needs_its_country():
    assert find_city("Haditha", ()) is None
    city = find_city("Haditha", ("IQ",))
    assert city is not None and city.latitude is not None and round(city.latitude) == 34


@pytest.mark.parametrize("name", ["Exil", "Nirgendheim", ""])
def test_what_is_no_city_is_not_found(name):
    assert find_city(name, ()) is None
