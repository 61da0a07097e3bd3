"""`manage.py import_articles PATH…`: read article files, annotate and store them."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from events.actions.import_articles import ImportReport, import_articles
from events.actions.machine import Machine
from events.importing.readers import read_articles


class Command(BaseCommand):
    help = "Import articles from files, folders or patterns; “-” reads standard input."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH")

    def handle(self, *args: Any, paths: list[str], **options: Any) -> None:
        found = tqdm(read_articles(paths), desc="articles", unit="", disable=None, leave=False)
        report = import_articles(found, Machine())
        self.print(report)
        if report.failed:
            sys.exit(1)

    def print(self, report: ImportReport) -> None:
        for origin, reason in report.failed:
            self.stderr.write(f"failed: {reason if reason.startswith(origin) else f'{origin}: {reason}'}")
        for origin, language in report.foreign:
            self.stderr.write(f"not German: {origin}: stored, but not read: its language is {language}")
        counts = f"imported {report.imported}, unchanged {report.unchanged}, failed {len(report.failed)}"
        self.stdout.write(counts)
