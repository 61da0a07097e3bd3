"""The register: what is shipped reads without fault, and a bad entry is named."""

from pathlib import Path

import pytest

from events.annotating.pipeline import Annotator, ArticleText, load
from events.annotating.register import KnownActor, UnreadableEntry, read_register

FIXTURES = Path(__file__).resolve().parent.parent.parent / "fixtures"


@pytest.fixture(scope="module")
def register():
    return read_register(FIXTURES)


@pytest.fixture(scope="module")
def annotator(register) -> Annotator:
    return load(register)


def write(folder: Path, table: str, text: str) -> Path:
    (folder / table).mkdir(exist_ok=True)
    (folder / table / "probe.toml").write_text(text, encoding="utf8")
    return folder


def test_an_entry_has_the_fields_of_an_actor(tmp_path):
    folder = write(
        tmp_path, "actors", 'actors = [{name = "Norwegen", kind = "state", names = ["Königreich"]}]'
    )
    assert read_register(folder).actors == (KnownActor("Norwegen", "state", names=("Königreich",)),)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('actors = [{name = "Norwegen", kind = "state", nick = "N"}]', "Norwegen"),
        ('actors = [{kind = "state"}]', "state"),
        ("places = []", "no table `actors`"),
        ("actors = [", "no table `actors`"),
    ],
)
def test_a_bad_entry_is_refused_with_file_and_name(tmp_path, text, named):
    with pytest.raises(UnreadableEntry, match=named) as refused:
        read_register(write(tmp_path, "actors", text))
    assert "probe.toml" in str(refused.value)


def test_canonical_names_are_unique(register):
    names = [actor.name for actor in register.actors]
    assert len(names) == len(set(names))


def test_every_office_is_of_a_known_actor(register):
    names = {actor.name for actor in register.actors}
    assert {office.of for actor in register.actors for office in actor.offices} <= names


def test_spellings_and_former_names_are_names_of_one_actor_alone(register):
    called = [
        (name, actor)
        for actor in register.actors
        for name in (*actor.spellings, *(former.name for former in actor.formerly))
    ]
    assert all(name in actor.names for name, actor in called)
    assert len({name for name, _ in called}) == len(called)
    assert not {name for name, _ in called} & {actor.name for actor in register.actors}


def test_coordinates_come_in_pairs_and_lie_on_earth(register):
    for place in register.places:
        assert (place.latitude is None) == (place.longitude is None), place
        assert place.latitude is None or (abs(place.latitude) <= 90 and abs(place.longitude) <= 180), place


def test_the_kinds_and_countries_are_those_of_the_tables(register):
    assert {actor.kind for actor in register.actors} == {"person", "state", "organisation", "group"}
    countries = {actor.country for actor in register.actors} | {place.country for place in register.places}
    assert all(country is None or (len(country) == 2 and country.isupper()) for country in countries)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Die internationale Staatengemeinschaft lehnte das ab.", "Internationale Gemeinschaft"),
        ("Al Kaida lehnte das ab.", "Al-Qaida"),
        ("Das Rote Kreuz lehnte das ab.", "Rotes Kreuz"),
        ("Vertreter des UN-Flüchtlingswerks lehnten das ab.", "UNHCR"),
        ("Mit den griechischen Zyprern wurde verhandelt.", "Griechische Zyprer"),
        ("Mit den Palästinensern wurde verhandelt.", "Palästinenser"),
        ("Ansar Allah lehnte das ab.", "Huthi-Rebellen"),
        ("Das Kabinett verhandelte mit den Al-Aqsa-Brigaden.", "Al-Aksa-Märtyrerbrigaden"),
        ("Er traf Jean Claude Juncker in Brüssel.", "Jean-Claude Juncker"),
        ("Sie wurden durch General Taur Matan Ruak entlassen.", "Taur Matan Ruak"),
        ("Der sudanesische Diplomat Lumumba Di-Aping lehnte das ab.", "Lumumba Di-Aping"),
        ("Das wies Informationsminister Al-Tahir Omar Nasir zurück.", "Al-Tahir Omar Nasir"),
    ],
)
def test_bodies_and_persons_are_found_under_the_names_of_the_press(annotator, words, name):
    (annotation,) = annotator.annotate([ArticleText("1", words, None)])
    assert name in {entity.name for entity in annotation.entities}
