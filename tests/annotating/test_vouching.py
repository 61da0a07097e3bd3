"""Who vouches for an event told in somebody's words, and what is there whoever speaks of it."""

from datetime import date

import pytest

from events.annotating.pipeline import ArticleText

PUBLISHED = date(2025, 11, 19)
SENTENCES = [
    ("Sergej Lawrow sagte, Russland habe mit den USA ein Treffen geführt.", "Treffen", "Sergej Lawrow"),
    ("Sergej Lawrow sagte, das Treffen mit John Kerry sei gut gewesen.", "Treffen", ""),
    ("Sergej Lawrow kündigte den Abzug der Truppen aus Syrien an.", "Abzug", "Sergej Lawrow"),
    ("Laut Reuters fliehen Menschen, solange Israel den Libanon angreift.", "angreift", ""),
    ("Laut Reuters hat Israel den Libanon bombardiert.", "bombardiert", "Reuters"),
    ("Angela Merkel traf Wladimir Putin; laut Reuters verhandelte Israel mit der Hamas.", "traf", ""),
    (
        "Angela Merkel traf Wladimir Putin; laut Reuters verhandelte Israel mit der Hamas.",
        "verhandelte",
        "Reuters",
    ),
    ("Die Hamas wurde nach Angaben von Experten von Israel angegriffen.", "angegriffen", "Experten"),
    (
        "Israel hat nach Angaben von Diplomaten in der vergangenen Woche den Libanon angegriffen.",
        "angegriffen",
        "Diplomaten",
    ),
    (
        "Russland habe die Truppen abgezogen, sagte Wladimir Putins Sprecher Dmitri Peskow.",
        "abgezogen",
        "Dmitri Peskow",
    ),
    (
        "Israel habe Truppen abgezogen, sagte die Sprecherin des Außenministeriums, Rita Halden, am Freitag.",
        "abgezogen",
        "Rita Halden",
    ),
    ("Israel teilte mit, mehrere Anführer der Hamas festgenommen zu haben.", "festgenommen", "Israel"),
    ("Laut einer Umfrage griff Israel den Libanon an.", "griff", ""),
    ("Israel hat, so berichtete die BBC, drei Oppositionelle festgenommen.", "festgenommen", "BBC"),
    ("Kairo (APA) – Wie die BBC berichtete, hat Israel den Libanon bombardiert.", "bombardiert", "BBC"),
    (
        "Angela Merkel, die sich weigerte, Serbien zu besuchen, teilte mit, dass Israel Syrien angriff.",
        "angriff",
        "Angela Merkel",
    ),
    (
        "Die Wochenzeitung „Die Zeit“ meldet, Israel, das den Plan kennt, habe die USA kritisiert.",
        "kritisiert",
        "Die Zeit",
    ),
    (
        "Rumänien kritisierte Moldau. Rumänien werde, hieß es weiter, keinen Diplomaten Moldaus ausweisen.",
        "ausweisen",
        "Rumänien",
    ),
    (
        "Wie aus dem türkischen Außenministerium mitgeteilt wurde, griff Israel Syrien an.",
        "griff",
        "Türkei (Außenministerium)",
    ),
    ("Angela Merkel kündigte die Lieferung von Waffen an Israel an.", "Lieferung", "Angela Merkel"),
    ("In Brüssel wird nun laut über einen Abzug der USA aus Syrien nachgedacht.", "Abzug", ""),
    (
        "Die Hamas griff Israel an, die israelische Luftwaffe bombardierte nach eigenen Angaben den Libanon.",
        "griff",
        "",
    ),
    (
        "Die Hamas griff Israel an, die israelische Luftwaffe bombardierte nach eigenen Angaben den Libanon.",
        "bombardierte",
        "Israel (Armee)",
    ),
    (
        "Wladimir Putin lobte das Abkommen mit Polen, das sich, wie er sagte, auf beide Länder auswirke.",
        "lobte",
        "",
    ),
    ("China kündigte an, Ärzte nach Mali zu schicken, Russland griff die Ukraine an.", "griff", ""),
    ("China kündigte an, Ärzte nach Mali zu schicken, Russland griff die Ukraine an.", "schicken", "China"),
    (
        "Das Außenministerium in Teheran begrüßte das Abkommen, auch Angela Merkel zeigte sich erfreut.",
        "erfreut",
        "",
    ),
    ("Außenminister Mussa Kussa verkündete am Freitag eine sofortige Waffenruhe.", "Waffenruhe", ""),
    (
        "Besir Atalay dankte Syrien. Nach seinen Worten habe Syrien sich bei der Türkei entschuldigt.",
        "entschuldigt",
        "Besir Atalay",
    ),
    (
        "Die EU sagte ab, weil Kroatien nach ihrer Meinung nicht mit dem Tribunal zusammenarbeitete.",
        "zusammenarbeitete",
        "EU",
    ),
    (
        "Wie Reuters unter Berufung auf irakische und türkische Diplomaten meldete, griff Israel Syrien an.",
        "griff",
        "Reuters Türkei (Diplomat)",
    ),
    (
        "Außenminister Sergej Lawrow kam nach Minsk. Belarus habe Geiseln freigelassen, so der Minister.",
        "freigelassen",
        "Sergej Lawrow",
    ),
    (
        "Nach Angaben des Polizeichefs von Kandahar wurden 14 Häftlinge festgenommen.",
        "festgenommen",
        "Polizeichef von Kandahar",
    ),
    ("Laut nachrichten.de griff Israel den Libanon an.", "griff", "nachrichten.de"),
    ("Angaben zufolge griff Israel den Libanon an.", "griff", ""),
    ("Israel habe den Libanon angegriffen, hieß es in Ankara.", "angegriffen", "Türkei"),
    (
        "Angela Merkel kritisierte Polen und sagte, Israel habe den Libanon angegriffen.",
        "angegriffen",
        "Angela Merkel",
    ),
    (
        "Sowohl die israelische Armee als auch die Hamas kündigten Angriffe an.",
        "Angriffe",
        "Israel (Armee) Hamas",
    ),
    ("Die USA kritisierten Polen und kündigten Angriffe auf Syrien an.", "Angriffe", "USA"),
    (
        "Israel äußerte sich anders: Man habe den Libanon angegriffen, sagte die Armee.",
        "angegriffen",
        "Israel (Armee)",
    ),
    (
        "Der Iran, so schilderte es Angela Merkel, habe Israel angegriffen.",
        "angegriffen",
        "Angela Merkel",
    ),
    (
        "Der Leiter des Büros, Rudi Halm, sagte, Israel habe den Libanon angegriffen.",
        "angegriffen",
        "Rudi Halm",
    ),
    ("Angela Merkel traf Wladimir Putin; man habe Zeit, wie es aus Wien hieß.", "traf", ""),
    (
        "Nach Angaben aus Verhandlungskreisen griff Israel den Libanon an.",
        "griff",
        "Verhandlungskreise",
    ),
    ("Nach Angaben eines neutralen Vermittlers griff Israel den Libanon an.", "griff", "Vermittler"),
    ("Polen berief sich auf den Plan, weil Israel den Libanon angegriffen habe.", "angegriffen", "Polen"),
    (
        "Angela Merkel schüttelte den Kopf: Israel habe den Libanon angegriffen.",
        "angegriffen",
        "Angela Merkel",
    ),
    (
        "Sergej Lawrow sprach in Genf. Dafür brauche es Zeit, und Israel hat den Libanon angegriffen.",
        "angegriffen",
        "",
    ),
    ("Sergej Lawrow sagte, man habe Zeit. Israel könnte den Libanon angreifen.", "angreifen", ""),
    (
        "Laut Reuters stimmt Polen zu, obwohl Israel den Libanon angriff.",
        "angriff",
        "",
    ),
    (
        "Angela Merkel zweifelte nach Angaben von Diplomaten beim Treffen mit Wladimir Putin.",
        "Treffen",
        "",
    ),
    (
        "Sergej Lawrow versprach Hilfe. Israel habe den Libanon angegriffen, sagte der frühere Schlosser.",
        "angegriffen",
        "Sergej Lawrow",
    ),
    (
        "Angela Merkel schüttelte den Kopf: Über den Plan, Öl zu liefern, habe Polen mit Israel verhandelt.",
        "verhandelt",
        "Angela Merkel",
    ),
    (
        "Seit der Nacht zum Montag hat Israel den Libanon angegriffen, sagte John Kerry.",
        "angegriffen",
        "John Kerry",
    ),
    ("Die OSZE kam zu dem Schluss, dass Israel den Libanon angegriffen hat.", "angegriffen", "OSZE"),
    ("Polen unterzeichnete. Demnach wird Israel den Libanon angreifen.", "angreifen", ""),
]


@pytest.mark.parametrize(("text", "word", "source"), SENTENCES)
def test_who_claims_an_event_vouches_for_it(annotator, text, word, source):
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    events = [event for event in found.events if word in {mention.text for mention in event.mentions}]
    assert [" ".join(event.source) for event in events] == [source]
    assert all(event.evidence["source"] for event in events if source)
