"""What humans say of a whole article: that it is not to be shown, that all of it has been read."""

from django.contrib.auth.models import User

from events.actions.human_change import human_change
from events.actions.refresh_events import refresh_events
from events.models import Article
from events.models.vocabulary import HumanAction


def withdraw_article(*, article: Article, withdrawn: bool, editor: User, reason: str = "") -> None:
    """Take an article from view, or bring it back: nothing is deleted, its reports no longer count."""
    with human_change(editor, HumanAction.WITHDRAW if withdrawn else HumanAction.RESTORE, reason=reason):
        Article.objects.filter(pk=article.pk).exclude(withdrawn=withdrawn).update(withdrawn=withdrawn)
        refresh_events(article.reports.values_list("event", flat=True))


def review_article(*, article: Article, reviewed: bool, editor: User) -> None:
    """Say that an editor read the whole article, so that what is stored of it can serve as a model."""
    with human_change(editor, HumanAction.REVIEW_ARTICLE):
        Article.objects.filter(pk=article.pk).exclude(reviewed=reviewed).update(reviewed=reviewed)
