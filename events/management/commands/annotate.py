"""`manage.py annotate [FILE …]`: JSON Lines in, one annotation a line out; touches no database."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from events.actions.known_register import FIXTURES
from events.annotating.json_lines import UnreadableLine, read_texts
from events.annotating.language import is_foreign
from events.annotating.pipeline import load
from events.annotating.register import read_register


class Command(BaseCommand):
    help = "Annotate texts given as JSON Lines (id, text, published) in files or on standard input."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="*", metavar="FILE")

    def handle(self, *args: Any, files: list[str], **options: Any) -> None:
        refused: list[UnreadableLine] = []
        texts = read_texts(files, refused.append)
        for annotation in load(read_register(FIXTURES)).annotate(texts):
            self.stdout.write(json.dumps(annotation.as_dict(), ensure_ascii=False))
            if is_foreign(annotation.language):
                self.stderr.write(
                    f"not German: {annotation.id}: not read: its language is {annotation.language}"
                )
        for line in refused:
            self.stderr.write(f"failed: {line}")
        if refused:
            sys.exit(1)
