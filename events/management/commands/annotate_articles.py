"""`manage.py annotate_articles`: let the present pipeline read the stored articles."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from events.actions.annotate_articles import annotate_articles, not_read_by
from events.actions.machine import Machine
from events.models import Article, Event, Report


class Command(BaseCommand):
    help = "Annotate the stored articles that this version of the pipeline has not read."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--all", action="store_true", help="every article: after a change of the register, say"
        )

    def handle(self, *args: Any, all: bool, **options: Any) -> None:
        machine = Machine()
        articles = (Article.objects.all() if all else not_read_by(machine)).order_by("pk")
        progress = tqdm(
            articles.iterator(), total=articles.count(), desc="articles", disable=None, leave=False
        )
        report = annotate_articles(progress, machine)
        for article, reason in report.failed:
            self.stderr.write(f"failed: article {article}: {reason}")
        for article, language in report.foreign:
            self.stderr.write(f"not German: article {article}: not read: its language is {language}")
        counts = f"annotated {report.annotated}, unchanged {report.unchanged}, failed {len(report.failed)}"
        self.stdout.write(counts)
        self.list_what_waits_for_editors()
        if report.failed:
            sys.exit(1)

    def list_what_waits_for_editors(self) -> None:
        """Where the machine now contradicts a human, or no longer finds what one vouched for."""
        for event in Event.objects.visible().exclude(disputed=[]).order_by("pk"):
            self.stdout.write(f"disputed: event {event.pk}: {', '.join(event.disputed)}: {event.headline}")
        for report in Report.objects.filter(found=False).order_by("pk").select_related("article"):
            self.stdout.write(f"no longer found: event {report.event_id} in article {report.article_id}")
