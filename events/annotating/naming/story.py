"""What has been found of one article so far: mentions, tokens that are taken, and who was named in full."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from spacy.tokens import Doc

from events.annotating.mentions import ActorMention, MentionForm
from events.annotating.naming.inflection import plain, without_article
from events.annotating.naming.known import Known
from events.annotating.naming.titles import TitleWord
from events.annotating.naming.uniting import unite
from events.annotating.register import ActorKind, KnownActor

SHORTEST_SURNAME = 2  # letters: not the W. of George W. Bush


@dataclass
class Story:
    """One article while its actors are being found; `people` maps surnames to full names.

    `titles` holds, for each title, who was called so, and at which token.
    """

    doc: Doc
    known: Known
    day: date | None
    mentions: list[ActorMention] = field(default_factory=list)
    at: dict[int, ActorMention] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    titles: dict[TitleWord, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    women: set[str] = field(default_factory=set)

    def add(
        self, start: int, end: int, name: str, kind: ActorKind, form: MentionForm, phrase: int | None = None
    ) -> None:
        """Keep a mention; `phrase` is where its noun phrase begins, with title and adjectives."""
        if kind == "person" and end - start > 1 and self.doc.has_annotation("DEP"):
            unite(self.doc, start, end)
        mention = ActorMention(
            start, end, self.head(start if phrase is None else phrase, end), name, kind, form
        )
        self.mentions.append(mention)
        self.at |= dict.fromkeys(range(start, end), mention)
        if kind == "person" and form == "name":
            first, *_, last = name.split() * 2
            self.people[last] = self.people.get(last, name)
            for surname in (plain(self.doc[end - 1].text), last):
                self.people.setdefault(without_article(surname), name)
            self.people.setdefault(first, name)  # Thai and Chinese names go by their first word
            for middle in name.split()[1:-1]:  # Spanish ones by the last but one: Manuel Camacho Solís
                if middle[0].isupper() and len(middle) > SHORTEST_SURNAME:
                    self.people.setdefault(middle, name)

    def widen(self, mention: ActorMention, phrase: int) -> None:
        """Let the head of a mention be that of a phrase which begins earlier, with its title."""
        wider = replace(mention, head=self.head(phrase, mention.end))
        self.mentions[self.mentions.index(mention)] = wider
        self.at |= dict.fromkeys(range(mention.start, mention.end), wider)

    def called(self, title: TitleWord, at: int) -> str | None:
        """Who bears a title at a token: who was called so last before it, else the only one behind it."""
        called = self.titles[title]
        before = [(where, name) for where, name in called if where < at] or self._called_alike(title, at)
        if before:
            return max(before)[1]
        names = {name for _, name in called}
        return names.pop() if len(names) == 1 else None

    def _called_alike(self, title: TitleWord, at: int) -> list[tuple[int, str]]:
        """Who was called something before a token that the title takes up: Außenminister, der Minister."""
        alike = [called for word, called in self.titles.items() if title.takes_up(word)]
        return [(where, name) for called in alike for where, name in called if where < at]

    def near(self, actors: list[KnownActor]) -> list[KnownActor]:
        """Those of a country of which the article names the state or a body, if there are any; else all."""
        countries = {self.known.countries.get(mention.name) for mention in self.mentions}
        return [actor for actor in actors if actor.country in countries] or actors

    def is_free(self, start: int, end: int) -> bool:
        """Whether the tokens name nobody yet, and no time: „um Mitternacht“."""
        return not any(index in self.at or index in self.timed for index in range(start, end))

    @cached_property
    def states_hinted(self) -> Counter[str]:
        """How often each state is told of by its adjective or its capital: die Lage in Minsk."""
        hinted = (self._hinted(index) for index in range(len(self.doc)))
        return Counter(name for name in hinted if name)

    def _hinted(self, index: int) -> str | None:
        state = self.known.state_of_adjective(self.doc[index].text)
        if state is not None:
            return state.name
        found = self.known.match(self.doc, index)[1] if self.doc[index].text[:1].isupper() else []
        capitals = (named.actor for named in found if named.form == "metonym")
        return next((actor.name for actor in capitals if actor.kind == "state"), None)

    @cached_property
    def timed(self) -> frozenset[int]:
        """The tokens of times."""
        anchors = (time.anchor for time in self.doc._.times)
        spans = (self.doc.char_span(first, last, alignment_mode="expand") for first, last in anchors)
        return frozenset(token.i for span in spans if span is not None for token in span)

    def head(self, start: int, end: int) -> int:
        """The token of a phrase whose own head lies outside: the one that carries its role."""
        for index in range(start, end):
            token = self.doc[index]
            if not start <= token.head.i < end and token.pos_ in ("NOUN", "PROPN", "PRON", "X"):
                return index
        return end - 1
