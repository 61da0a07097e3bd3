"""The register of known actors and places that is passed into the pipeline.

It is read from `fixtures/` (TOML); at import the names that editors added come with it.
"""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

ActorKind = Literal["person", "state", "organisation", "group"]
PlaceKind = Literal["city", "region", "country"]


@dataclass(frozen=True)
class Office:
    """An office a person held. `since` and `until` are EDTF dates, None where open."""

    title: str
    of: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True)
class FormerName:
    """What a state was called before it took its name; `until` is an EDTF date."""

    name: str
    until: str


@dataclass(frozen=True)
class KnownActor:
    """An actor under its canonical German name; `country` is ISO 3166-1 alpha-2.

    For a state, `adjective` is the stem ("russisch"), `inhabitants` the demonyms ("Russe",
    "Russin"), `capital` and `metonyms` the words that stand for its government ("Kreml").
    `names` are other names of an actor, `spellings` those of them that an article keeps if it has them. A
    state may have been there `since` and `until` a day (EDTF), and `formerly` have had other names.
    """

    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    country: str | None = None
    adjective: str | None = None
    inhabitants: tuple[str, ...] = ()
    capital: str | None = None
    metonyms: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    spellings: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    formerly: tuple[FormerName, ...] = ()


@dataclass(frozen=True)
class KnownPlace:
    """A place under its German name; coordinates in degrees (WGS 84)."""

    name: str
    kind: PlaceKind
    country: str | None = None
    names: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True)
class Register:
    """All that is known of actors and places before an article is read."""

    actors: tuple[KnownActor, ...] = ()
    places: tuple[KnownPlace, ...] = ()


def renamed(name: str, names: Mapping[str, str]) -> str:
    """What an actor, a body of it or a group in it is called by other names: Mazedonien (Polizei)."""
    whole, bracket, inside = name.removesuffix(")").partition(" (")
    new = names.get(whole, whole) + bracket + names.get(inside, inside)
    return f"{new})" if bracket else new


class UnreadableEntry(ValueError):
    """An entry of the register that does not fit; the message names file and entry."""


def read_register(folder: Path) -> Register:
    """The register in `folder`: `actors/*.toml` (tables `actors`) and `places/*.toml` (tables `places`)."""
    return Register(
        actors=tuple(_actor(entry, path) for path, entry in _entries(folder / "actors", "actors")),
        places=tuple(_place(entry, path) for path, entry in _entries(folder / "places", "places")),
    )


def read_actors(path: Path) -> tuple[KnownActor, ...]:
    """The actors of one file."""
    return tuple(_actor(entry, path) for entry in _table(path, "actors"))


def _entries(folder: Path, table: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    for path in sorted(folder.glob("*.toml")):
        yield from ((path, entry) for entry in _table(path, table))


def _table(path: Path, table: str) -> list[dict[str, Any]]:
    try:
        return tomllib.loads(path.read_text(encoding="utf8"))[table]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise UnreadableEntry(f"{path}: no table `{table}` to be read: {error}") from error


def _actor(entry: dict[str, Any], path: Path) -> KnownActor:
    with _naming(entry, path):
        offices = tuple(Office(**office) for office in entry.get("offices", ()))
        formerly = tuple(FormerName(**former) for former in entry.get("formerly", ()))
        names = (*entry.get("spellings", ()), *entry.get("names", ()))
        return KnownActor(**{**_with_tuples(entry), "names": names, "offices": offices, "formerly": formerly})


def _place(entry: dict[str, Any], path: Path) -> KnownPlace:
    with _naming(entry, path):
        return KnownPlace(**_with_tuples(entry))


def _with_tuples(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}


@contextmanager
def _naming(entry: dict[str, Any], path: Path) -> Iterator[None]:
    try:
        yield
    except TypeError as error:
        raise UnreadableEntry(f"{path}: entry {entry.get('name', entry)!r}: {error}") from error
