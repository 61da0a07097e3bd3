"""The register laid out for looking up: names by their first word, adjectives, surnames, offices."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from spacy.tokens import Doc

from events.annotating.lexicon import read
from events.annotating.mentions import MentionForm
from events.annotating.naming.inflection import Words, folded, name_forms, plain, stem
from events.annotating.register import FormerName, KnownActor, Office, Register

COUNTRY = "ien"  # Saudi-Arabien: saudi-arabisch
LARGE_CIRCLE_YEARS = 3  # an office holder is named by the surname alone about that long before and after


@dataclass(frozen=True)
class Named:
    """An actor, and what kind of word names it."""

    actor: KnownActor
    form: MentionForm


@dataclass
class Known:
    """What the register knows, by words. Values of `names` are keyed by the first word of a name."""

    names: dict[str, list[tuple[Words, Named]]] = field(default_factory=lambda: defaultdict(list))
    adjectives: dict[str, KnownActor] = field(default_factory=dict)
    surnames: dict[str, list[KnownActor]] = field(default_factory=lambda: defaultdict(list))
    offices: dict[tuple[str, str], list[tuple[Office, KnownActor]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    folded: dict[str, KnownActor] = field(default_factory=dict)  # persons by full name without its marks
    countries: dict[str, str] = field(default_factory=dict)  # of states and organisations by canonical name
    states: dict[str, str] = field(default_factory=dict)  # by country
    formerly: dict[str, tuple[FormerName, ...]] = field(default_factory=dict)  # by canonical name
    spellings: dict[Words, tuple[str, str]] = field(default_factory=dict)  # canonical name and spelling

    def match(self, doc: Doc, start: int) -> tuple[int, list[Named]]:
        """The end of the longest known name that begins at a token, and all that it may name."""
        found: list[Named] = []
        longest = start
        for words, named in self.names.get(plain(doc[start].text), ()):
            end = start + len(words)
            if (
                end < longest
                or end > len(doc)
                or any(plain(doc[start + i].text) != w for i, w in enumerate(words))
            ):
                continue
            found = [*found, named] if end == longest else [named]
            longest = end
        return longest, found

    def body(self, word: str) -> KnownActor | None:
        """The state or organisation that a single word names: US, EU, Hamas; a state before its people."""
        found = [named for words, named in self.names.get(word, ()) if words == (word,)]
        actors = [named.actor for named in sorted(found, key=lambda named: named.form != "group")]
        return next((actor for actor in actors if actor.kind != "person"), None)

    def state_of_person(self, name: str) -> str | None:
        """The state that a person of the register belongs to."""
        actors = self.surnames.get(name.split()[-1], ())
        return next((self.states.get(actor.country or "") for actor in actors if actor.name == name), None)

    def state_of_adjective(self, word: str) -> KnownActor | None:
        small = word.lower()
        return self.adjectives.get(small) or self.adjectives.get(stem(small))

    def holder(
        self, of: str, titles: Iterable[str], day: date | None, named: Collection[str] = ()
    ) -> KnownActor | None:
        """Who held one of these offices on a day; without a day nobody.

        Of several who hold it at a time, as envoys do, only one who is `named` in the article.
        """
        for title in titles:
            dated = [(office, actor) for office, actor in self.offices.get((of, title), ()) if office.since]
            holders = [actor for office, actor in dated if held(office, day)]
            if title in titles_of_several() and len(holders) > 1:
                holders = [actor for actor in holders if actor.name in named]
            if holders:
                return holders[-1]
        return None


@cache
def titles_of_several() -> frozenset[str]:
    """Titles that several hold of one body at a time: Sondergesandter."""
    return frozenset(entry["noun"] for entry in read("titles")["titles"] if entry.get("several"))


def known_names(register: Register, words_of: Callable[[str], Words]) -> Known:
    """Lay the register out; `words_of` cuts a name into tokens as the pipeline does."""
    known = Known()
    for actor in register.actors:
        add_names(known, actor, words_of)
        add_metonyms(known, actor, words_of)
        if actor.country and actor.kind != "person":
            known.countries[actor.name] = actor.country
        if actor.kind == "state":
            add_state(known, actor, words_of)
        elif actor.kind == "person":
            add_person(known, actor, words_of)
    return known


def add_names(known: Known, actor: KnownActor, words_of: Callable[[str], Words]) -> None:
    form: MentionForm = "state" if actor.kind == "state" else "name"
    for name in dict.fromkeys((actor.name, *actor.names)):
        words = words_of(name)
        if actor.spellings and name in (actor.name, *actor.spellings):
            add_spelling(known, actor, name, words)
        if actor.kind != "person" or len(words) > 1:
            add(known, words, Named(actor, form))


def add_spelling(known: Known, actor: KnownActor, name: str, words: Words) -> None:
    told = tuple(plain(word) for word in words)
    for form in name_forms(told, actor.kind == "person"):
        known.spellings[tuple(word.lower() for word in form)] = (actor.name, name)


def add_metonyms(known: Known, actor: KnownActor, words_of: Callable[[str], Words]) -> None:
    """Of two that a word may stand for, the one added first is meant: Brüssel is the EU, not Belgium."""
    for word in (*actor.metonyms, *((actor.capital,) if actor.capital else ())):
        if word != actor.name:
            add(known, words_of(word), Named(actor, "metonym"))


def add_state(known: Known, actor: KnownActor, words_of: Callable[[str], Words]) -> None:
    for inhabitant in actor.inhabitants:
        for ending in ("", "n", "en", "nen"):
            add(known, (inhabitant + ending,), Named(actor, "group"))
    if actor.country:
        known.states.setdefault(actor.country, actor.name)
    if actor.formerly:
        known.formerly[actor.name] = actor.formerly
    if actor.adjective:
        known.adjectives.setdefault(actor.adjective, actor)
    if actor.name.endswith(COUNTRY):
        known.adjectives.setdefault(actor.name.lower().removesuffix(COUNTRY) + "isch", actor)


def add_person(known: Known, actor: KnownActor, words_of: Callable[[str], Words]) -> None:
    for name in (actor.name, *actor.names):
        known.folded.setdefault(folded(name), actor)
        surname = words_of(name)[-1]
        if actor not in known.surnames[surname]:
            known.surnames[surname].append(actor)
    for office in actor.offices:
        known.offices[office.of, office.title].append((office, actor))


def add(known: Known, words: Words, named: Named) -> None:
    words = tuple(plain(word) for word in words)
    for form in dict.fromkeys(name_forms(words, named.actor.kind == "person")):
        known.names[form[0]].append((form, named))
        if form[0].startswith("Al-"):
            small = ("al-" + form[0].removeprefix("Al-"), *form[1:])
            known.names[small[0]].append((small, named))


def existed(state: KnownActor, day: date | None) -> bool:
    """Whether a state was there on a day: Moskau is the Sowjetunion in 1990."""
    return day is None or (state.since or "") <= day.isoformat() <= (state.until or "9999")


def held(office: Office, day: date | None, margin: int = 0) -> bool:
    """Whether an office was held on a day, give or take `margin` years; an open side is not bounded."""
    if day is None:
        return False
    since = (office.since or "0001")[:10]
    until = (office.until or "9999")[:10]
    first, last = f"{day.year + margin:04}{day:-%m-%d}", f"{day.year - margin:04}{day:-%m-%d}"
    return since[: len(first)] <= first[: len(since)] and last[: len(until)] <= until


def in_public_life(actor: KnownActor, day: date | None) -> bool:
    """Whether a person held an office about that time."""
    return any(held(office, day, LARGE_CIRCLE_YEARS) for office in actor.offices)
