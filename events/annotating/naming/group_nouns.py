"""Nouns for governments, parts of a state and groups without a name of their own, in all their forms."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from events.annotating.lexicon import read, words
from events.annotating.naming.inflection import noun_forms
from events.annotating.register import KnownActor

INFORMING = tuple(words("groups", "informing"))
SHORTEST_FIRST, SHORTEST_LAST = 3, 6  # letters of the parts of a compound: Kurden+milizen
ADJECTIVE_ENDINGS = ("", "n", "r", "m")  # Militante -> Militanten, Militanter


@dataclass(frozen=True)
class GroupNoun:
    """A noun for a group; `part` and `group` say how it is named beside a state: "X (part)", "group (X)".

    Compounds that end with it are groups too where it `ends_compounds`: Stammes+kämpfer.
    """

    noun: str
    part: str | None = None
    group: str | None = None
    is_government: bool = False
    plural_only: bool = False
    circle_only: bool = False
    of_the_country: bool = False
    is_abroad: bool = False
    is_adjectival: bool = False
    is_of_whom: bool = False
    ends_compounds: bool = False
    is_armed: bool = False

    def name(self, body: KnownActor | None) -> str | None:
        if body is None:
            return self.group
        if self.is_of_whom and body.kind != "state":
            return f"{body.name}-{self.group}"
        if self.is_government or body.kind != "state":
            return body.name
        return f"{body.name} ({self.part})" if self.part else f"{self.group} ({body.name})"

    def after(self, first: str) -> "GroupNoun":
        """The noun of a compound: Thaksin- + Anhänger, Selbstmord + Attentäter."""
        if not self.ends_compounds or self.group is None:
            return self
        last = self.group if first.endswith("-") else self.group[0].lower() + self.group[1:]
        return replace(self, group=first + last, plural_only=False)


@cache
def group_nouns() -> dict[str, GroupNoun]:
    """Every form of every group noun in small letters; of two nouns with one form the first counts."""
    nouns: dict[str, GroupNoun] = {}
    for entry, noun in entries():
        nouns = forms(entry, noun) | nouns
    return nouns


def entries() -> Iterator[tuple[dict[str, Any], GroupNoun]]:
    lexicon = read("groups")
    for entry in lexicon["governments"]:
        yield entry, government(entry)
    for entry in lexicon["parts"]:
        yield entry, part_of_state(entry)
    for entry in (*lexicon["groups"], *read("groups_people")["people"]):
        yield entry, people(entry)


def government(entry: dict[str, Any]) -> GroupNoun:
    country, abroad = entry.get("of_the_country", False), entry.get("abroad", False)
    return GroupNoun(entry["noun"], is_government=True, of_the_country=country, is_abroad=abroad)


def part_of_state(entry: dict[str, Any]) -> GroupNoun:
    return GroupNoun(
        entry["noun"],
        part=entry.get("part"),
        group=entry.get("group"),
        plural_only=entry.get("plural_only", False),
        of_the_country=entry.get("of_the_country", False),
    )


def people(entry: dict[str, Any]) -> GroupNoun:
    """A group that is named by its plural."""
    plural_only, circle_only = entry.get("plural_only", False), entry.get("circle_only", False)
    return GroupNoun(
        entry["noun"],
        group=entry["name"],
        plural_only=plural_only,
        circle_only=circle_only,
        is_adjectival=entry.get("adjectival", False),
        is_of_whom=entry.get("of_whom", False),
        ends_compounds=entry.get("compounds", not (plural_only or circle_only))
        and not entry.get("simple", False),
        is_armed=entry.get("armed", False),
    )


def forms(entry: dict[str, Any], noun: GroupNoun) -> dict[str, GroupNoun]:
    base = {noun.noun, entry.get("plural", noun.noun), noun.group or noun.noun}
    if noun.is_adjectival:
        return {noun.noun[:-1].lower() + ending: noun for ending in ADJECTIVE_ENDINGS}
    return {form: noun for word in base for form in noun_forms(word)}


def group_noun(word: str) -> tuple[str, GroupNoun | None]:
    """The first part of a compound, with its hyphen, and the noun: „US-|Insider“, „Taliban|kämpfer“."""
    before, hyphen, last = word.rpartition("-")
    if noun := group_nouns().get(last.lower()):
        return before + hyphen, noun
    small = last.lower()
    for cut in range(SHORTEST_FIRST, len(last) - SHORTEST_LAST + 1):
        if (noun := group_nouns().get(small[cut:])) and noun.ends_compounds:
            return before + hyphen + last[:cut], noun
    return before + hyphen, informant(word.lower())


def informant(word: str) -> GroupNoun | None:
    """Who tells in a compound: „Polizeiangaben“, „Regierungskreise“."""
    first = next((word.removesuffix(end) for end in INFORMING if word.endswith(end)), "")
    return group_nouns().get(first) or group_nouns().get(first.removesuffix("s"))
