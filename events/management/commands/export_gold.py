"""`manage.py export_gold PATH`: write the reviewed articles as gold annotation."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.exporting.gold import write_gold


class Command(BaseCommand):
    help = "Write every article that an editor read through, with its events, into a folder."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, metavar="PATH")

    def handle(self, *args: Any, path: Path, **options: Any) -> None:
        try:
            count = write_gold(path)
        except OSError as error:
            raise CommandError(f"{path}: cannot be written: {error.strerror}") from error
        self.stdout.write(f"articles written: {count}")
