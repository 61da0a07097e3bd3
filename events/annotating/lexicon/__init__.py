"""What the components know of German, as TOML beside this file: one table of entries a topic."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def read(name: str) -> dict[str, Any]:
    """The tables of `lexicon/<name>.toml`."""
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf8"))


@cache
def words(name: str, table: str) -> frozenset[str]:
    """The words of a table that lists words alone: each entry's `word`, or all its `forms`."""
    return frozenset(form for row in read(name)[table] for form in row.get("forms", row.get("word")).split())


@cache
def endings(name: str, table: str) -> tuple[str, ...]:
    """The ends of nouns that a table lists: each stands for the compounds that end so."""
    return tuple(row["ending"] for row in read(name)[table])
