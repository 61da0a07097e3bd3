"""The machine that reads articles: the annotator and the register it was given."""

from functools import cached_property

from events.actions.known_register import known_register
from events.actions.store_annotation import store_annotation
from events.annotating.language import is_foreign
from events.annotating.pipeline import Annotator, ArticleText, load
from events.annotating.register import Register
from events.models import Annotation, Article


class Machine:
    """Loads the pipeline with the first article that it reads, so that nothing waits for it in vain."""

    @cached_property
    def register(self) -> Register:
        return known_register()

    @cached_property
    def annotator(self) -> Annotator:
        return load(self.register)

    def read(self, article: Article) -> bool:
        """Annotate one stored article and store what is found; False if nothing is new."""
        told = ArticleText(id=str(article.pk), text=article.text, published=article.published)
        (annotation,) = self.annotator.annotate([told])
        return store_annotation(article, annotation, self.register)


def foreign_language(article: Article) -> str | None:
    """The language of an article that was not read for it; None of one that was."""
    language = Annotation.objects.get(article=article).language
    return language if is_foreign(language) else None
