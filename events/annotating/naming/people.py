"""Persons: full names that the model sees, names behind titles, surnames of who was named before."""

from spacy.tokens import Span, Token

from events.annotating import labels
from events.annotating.gazetteer import find_city
from events.annotating.mentions import ActorMention
from events.annotating.naming.areas import is_behind_local
from events.annotating.naming.inflection import begins_with_article, folded, plain, without_article
from events.annotating.naming.known import held, in_public_life
from events.annotating.naming.story import Story
from events.annotating.naming.titles import Title, find_title, title_word
from events.annotating.register import KnownActor

LONGEST_NAME = 5  # tokens
SHORTEST_FULL = 2  # tokens: first name and surname


def find_full_names(story: Story) -> None:
    """Add persons of two words and more, as the model marks them, without title before or genitive behind."""
    for span in story.doc.ents:
        start = first_of_name(story, span)
        end = without_state(story, start, with_rest(story, span.end))
        is_one = end - start > 1 and not are_two(story, start, end)
        if span.label_ == "PER" and is_one and story.is_free(start, end):
            story.add(start, end, in_full(story, person_name(story, start, end)), "person", "name")


def in_full(story: Story, name: str) -> str:
    """The name with what it was given before: Durán Ballén is Sixto Durán Ballén."""
    return next((full for full in story.people.values() if full.endswith(f" {name}")), name)


def without_state(story: Story, start: int, end: int) -> int:
    """The end of a name without the state behind it: „dass Radoslaw Sikorski | Polen verlässt“."""
    last = story.known.body(story.doc[end - 1].text)
    is_state = last is not None and last.kind == "state" and last.name == story.doc[end - 1].text
    return end - 1 if is_state and end - start > SHORTEST_FULL else end


def are_two(story: Story, start: int, end: int) -> bool:
    """Two surnames side by side that the model took for one name: „dass Putin Trump eingeladen habe“."""
    holders = {in_office(story, story.doc[index].text) for index in range(start, end)}
    return None not in holders and len(holders) == end - start


def first_of_name(story: Story, span: Span) -> int:
    """The first word of a name: behind a title that the model took in, or before what it took for all."""
    start = span.start
    while start < span.end - 1 and is_no_name(span.doc[start]):
        start += 1
    if start == span.start and start and start - 1 not in story.at and begins_name(span.doc[start - 1]):
        return first_of_name(story, span.doc[start - 1 : span.end])
    return start


def begins_name(token: Token) -> bool:
    """Whether a word is a part of the name behind it that the model left off: Taur | Matan Ruak."""
    if begins_with_article(token.text[:1].lower() + token.text[1:]):
        return True  # Al-Sahawi | Ibrahim Malik
    is_part = token.nbor().dep_ in (labels.FLAT, labels.APPOSITION) and token.nbor().head.i <= token.i
    is_name = token.tag_ == "NE" or token.pos_ == "PROPN"
    return is_part and is_name and token.text[:1].isupper() and not title_word(token.text)


def is_no_name(token: Token) -> bool:
    """A title or another common noun before a name, which the model took in: „Organisator Per Holm“."""
    is_noun = token.pos_ == "NOUN" and token.tag_ != "NE" and token.nbor().pos_ == "PROPN"
    return is_noun or token.text[0].islower() or title_word(token.text) is not None


def find_titled_names(story: Story) -> None:
    """Add the names behind titles, and let a title carry the role of the name behind it."""
    for token in story.doc:
        title = find_title(story.doc, token.i, story.known) if token.i not in story.at else None
        if title is None:
            continue
        at = title.end
        if at < len(story.doc) and story.doc[at].text == "," and title.end > title.at + 1:
            at += 1
        behind = story.at.get(at)
        if behind is None and (end := end_of_name(story, at)) > at:
            name = resolved(story, person_name(story, at, end), title)
            story.add(at, end, name, "person", "name", phrase=title.start)
            behind = story.at[at]
        elif behind is not None and behind.kind == "person":
            story.widen(behind, title.start)
        if behind is not None and behind.kind == "person":
            remember(story, title, behind)


def remember(story: Story, title: Title, behind: ActorMention) -> None:
    """Keep who bears a title from here on, and whom its form tells to be a woman."""
    if title.is_present:
        story.titles[title.word].append((title.at, behind.name))
    remember_woman(story, title, behind.name)


def remember_woman(story: Story, title: Title, name: str) -> None:
    """Keep that a woman bears the title: Kanzlerin."""
    if story.doc[title.at].text.lower().endswith(("in", "innen")):
        story.women.add(name)


def end_of_name(story: Story, start: int) -> int:
    """The end of the run of name words at a token: as the model marks it, else capitalised proper nouns."""
    for span in story.doc.ents:
        if span.start == start and span.label_ == "PER":
            return with_rest(story, span.end)
    end = start
    while end < min(len(story.doc), start + LONGEST_NAME) and end not in story.at:
        token = story.doc[end]
        is_name = token.tag_ == "NE" or token.pos_ == "PROPN"
        if not (is_name and token.text[:1].isupper()) or title_word(token.text):
            break
        end += 1
    return with_rest(story, end) if end > start else end


def with_rest(story: Story, end: int) -> int:
    """The end of a name with what the model left off: Hasem | al-Beblawi, Abdelmahmud | Abdelhalim."""
    while end < len(story.doc) and end not in story.at and belongs_to_name(story.doc[end]):
        end += 1
    return end


def belongs_to_name(token: Token) -> bool:
    if begins_with_article(token.text):
        return True
    is_word = token.text[:1].isupper() and token.text.replace("-", "").isalpha()
    return token.dep_ == labels.FLAT and token.head.i < token.i and is_word


def person_name(story: Story, start: int, end: int) -> str:
    """The words of a name, as the register spells it; a genitive's s falls where it is known without it."""
    name = plain(story.doc[start:end].text)
    if end - start > 1:
        known = story.known.folded
        actor = known.get(folded(name)) or known.get(folded(name.removesuffix("s")))
        if actor:
            return actor.name
    surname = plain(story.doc[end - 1].text)
    bare = surname.removesuffix("s")
    if bare != surname and (bare in story.people or bare in story.known.surnames):
        return name.removesuffix("s")
    return name


def resolved(story: Story, name: str, title: Title | None) -> str:
    """The full name behind a surname: of this office, of this article, of that time; else the name itself."""
    surname = name.split()[-1]
    candidates = story.known.surnames.get(surname, [])
    if " " in name and not any(name == candidate.name for candidate in candidates):
        return name
    if title and (holder := office_holder(story, candidates, title)):
        return holder.name
    if surname in story.people:
        return story.people[surname]
    public = story.near([actor for actor in candidates if in_public_life(actor, story.day)])
    return public[0].name if len(public) == 1 else name


def office_holder(story: Story, candidates: list[KnownActor], title: Title) -> KnownActor | None:
    """The one among people of a surname whose office a title names, at the article's time if possible."""
    offices = [
        (actor, office)
        for actor in candidates
        for office in actor.offices
        if (title.body is None or office.of == title.body.name or actor.country == title.body.country)
    ]
    now = [actor for actor, office in offices if held(office, story.day, margin=3)]
    return next(iter(story.near(now or [actor for actor, _ in offices])), None)


def find_surnames(story: Story) -> None:
    """Add single names: of somebody named in full before or behind, or a person the model marks."""
    marked = {span.start for span in story.doc.ents if span.label_ == "PER" and len(span) == 1}
    for token in story.doc:
        if not story.is_free(token.i, token.i + 1) or not begins_like_name(token.text):
            continue
        text = plain(token.text)
        bare = without_article(text[:1].lower() + text[1:])  # Al-Baschir sagte: at the start of a sentence
        spellings = (text, text.removesuffix("s"), bare, bare.removesuffix("s"))
        name = next((spelling for spelling in spellings if spelling in story.people), text)
        if name in story.people and token.pos_ != "VERB":
            story.add(token.i, token.i + 1, story.people[name], "person", "surname")
        elif token.i in marked and not title_word(token.text) and not is_town(token):
            full = resolved(story, person_name(story, token.i, token.i + 1), None)
            story.add(token.i, token.i + 1, full, "person", "surname")
        elif token.pos_ == "PROPN" and token.ent_type_ in ("", "PER") and (actor := in_office(story, text)):
            story.add(token.i, token.i + 1, actor.name, "person", "surname")


def begins_like_name(word: str) -> bool:
    return word[:1].isupper() or begins_with_article(word)


def is_town(token: Token) -> bool:
    """Whether a single name that nobody bears stands where a city does: „reiste nach Juba“."""
    return is_behind_local(token) and find_city(token.text, ()) is not None


def in_office(story: Story, text: str) -> KnownActor | None:
    """The only one of a surname who held an office on the article's day: „Selenskyj“ in 2025."""
    known = story.known.surnames.get(text) or story.known.surnames.get(text.removesuffix("s")) or []
    holders = [actor for actor in known if any(held(office, story.day) for office in actor.offices)]
    return holders[0] if len(holders) == 1 else None
