"""Any query string gives a page."""

from urllib.parse import quote_plus

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.building import make_actor, make_event
from tests.pages.reading import page_of

pytestmark = pytest.mark.django_db

NAMES = [
    *("q", "actor", "any", "role", "type", "mode", "status", "place", "source", "outlet", "review"),
    *("from", "until", "before", "after", "sort", "zoom", "count", "page"),
]
SUGGESTIONS = [
    f"/suggestions/{name}/"
    for name in ("actors", "places", "places-to-correct", "sources", "outlets", "date-reading")
]
SAID = [
    *(
        "CONSULT",
        "planned",
        "meeting",
        "Wien",
        "Türkei",
        "oldest",
        "day",
        "year",
        "exact",
        "on",
        "actor",
        "approved",
    ),
    *("2025-11-19", "31.2.2025", "0000-00-00", "9999-12-31", "0001-01-01", "2025-02-31_2025-02-31_1"),
    *("9999-12-31_9999-12-31_999999999999999999", "0001-01-01_0001-01-01_0", "John Kerry;John Kerry;;"),
    *('"offen', "-", '-"', "or", "oder oder", "a & | !b:*", "%", "%s%(a)s{0}", "'", "<script>", "\\"),
]
VALUES = st.one_of(
    st.sampled_from(SAID),
    st.text(max_size=40),
    st.text(alphabet="\x00\x01\u200f\ud7ff😀ß§-\"';_0123456789", max_size=20),
    st.integers().map(str),
    st.sampled_from(["x", "Wort ", "9"]).map(lambda text: text * 5_000),
)
QUERIES = st.lists(st.tuples(st.sampled_from(NAMES) | st.text(max_size=40), VALUES), max_size=6)


@pytest.fixture
def pages():
    make_event("Besuch", actors={"John Kerry": "actor", "Iran": "recipient"}, place="Wien")
    make_event("Gespräch", actors=["John Kerry"], status="planned", edtf="2025-05/2025-07")
    kerry = make_actor("John Kerry")
    return ["/", f"/actors/{kerry.pk}/", f"/actors/{kerry.pk}/statements/", *SUGGESTIONS]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=QUERIES)
def test_any_query_gives_a_page(client, pages, query):
    text = "&".join(
        f"{quote_plus(name, errors='replace')}={quote_plus(value, errors='replace')}" for name, value in query
    )
    for page in pages:
        page_of(client, f"{page}?{text}")


@pytest.mark.parametrize(
    "broken", ["%", "%zz=%E4%F6", "q=%00", "q=a%00b", "&&&=&=", "q=%FF%FE", "type[]=x&type[]=y", "?" * 300]
)
def test_a_broken_address_gives_a_page(client, pages, broken):
    for page in pages:
        page_of(client, f"{page}?{broken}")


@pytest.mark.parametrize("days", ["from=0001-01-01", "until=9999-12-31", "from=0001-01-01&until=9999-12-31"])
def test_the_first_and_the_last_day_of_all_have_a_page(client, pages, days):
    for page in pages:
        page_of(client, f"{page}?{days}")


def test_a_parameter_that_there_is_not_is_named(client, pages):
    html = page_of(client, "/?farbe=rot&type=CONSULT")
    assert "In der Adresse unbekannt und übergangen: „farbe“." in html
    assert "2 Ereignisse" in html
