"""What is no German is left alone; what may be German is read."""

import pytest

from events.annotating.language import is_foreign, language_of
from events.annotating.pipeline import ArticleText, load
from events.annotating.register import Register

ENGLISH = (
    "The president met his Turkish counterpart in Ankara on Wednesday, and both leaders agreed to "
    "resume talks on a ceasefire next week. Russia rejected the proposal, saying that it would not "
    "accept conditions that were drawn up without its participation."
)
GERMAN = (
    "Der Präsident traf am Mittwoch in Ankara seinen türkischen Kollegen, und beide vereinbarten, die "
    "Gespräche über eine Feuerpause in der nächsten Woche wieder aufzunehmen. Russland lehnte das ab."
)
FOREIGN = {
    "en": ENGLISH,
    "fr": "Le président a rencontré mercredi son homologue turc à Ankara, et les deux dirigeants ont "
    "décidé de reprendre la semaine prochaine les discussions sur un cessez-le-feu, que la Russie a rejeté.",
    "nl": "De president heeft woensdag in Ankara zijn Turkse ambtgenoot ontmoet, en beide leiders spraken "
    "af om volgende week de gesprekken over een wapenstilstand te hervatten, die eerder waren afgebroken.",
    "tr": "Cumhurbaşkanı çarşamba günü mevkidaşı ile bir araya geldi ve iki lider gelecek hafta ateşkes "
    "görüşmelerine yeniden başlama konusunda anlaşmaya vardı, ancak öneri kabul edilmedi.",
    "uk": "Президент зустрівся в середу зі своїм турецьким колегою, і обидва лідери домовилися відновити "
    "наступного тижня переговори про припинення вогню, які раніше були перервані.",
}


@pytest.fixture(scope="module")
def annotator():
    return load(Register())


@pytest.mark.parametrize("language", FOREIGN)
def test_another_language_is_told_and_nothing_is_found(annotator, language):
    (found,) = annotator.annotate([ArticleText("1", FOREIGN[language], None)])
    assert found.language == language
    assert (found.events, found.statements, found.times, found.entities) == ((), (), (), ())


@pytest.mark.parametrize(
    "text",
    [
        GERMAN,
        GERMAN + "\n\n" + ENGLISH,
        ENGLISH + "\n\n" + GERMAN,
        f"„{ENGLISH}“, sagte der Sprecher am Montag in Berlin, wo er danach mit dem Kanzler zusammentraf.",
    ],
    ids=["German", "English behind", "English before", "English quoted"],
)
def test_what_is_half_german_is_german(text):
    assert language_of(text) == "de"


@pytest.mark.parametrize(
    "text",
    [
        "Selenskyj trifft Erdogan in Ankara",
        "Trump: „America first“",
        "Breaking News",
        "NATO, OSCE, EU und UN",
        "Volodymyr Zelenskyy, Recep Tayyip Erdogan, Emmanuel Macron, Keir Starmer, Giorgia Meloni, "
        "Pedro Sánchez, Mark Rutte, Mette Frederiksen, Donald Tusk, Alexander Stubb, Ulf Kristersson",
        "The Washington Post, Financial Times, Le Monde, El País, Corriere della Sera: Pressestimmen",
        "",
        "42:17 (21:9)",
    ],
)
def test_headlines_names_and_figures_are_never_refused(text):
    assert not is_foreign(language_of(text))
