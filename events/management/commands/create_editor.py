"""`manage.py create_editor NAME`: an account that corrects events."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from events.actions.create_editor import create_editor


class Command(BaseCommand):
    help = "Create an editor's account and print its password, once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name")
        parser.add_argument(
            "--chief",
            action="store_true",
            help="may also merge actors, withdraw articles and manage accounts",
        )

    def handle(self, *args: Any, name: str, chief: bool, **options: Any) -> None:
        password = create_editor(name, chief=chief)
        if password is None:
            self.stdout.write(
                f"editor {name} has an account; `manage.py changepassword {name}` sets a new password"
            )
        else:
            self.stdout.write(f"editor {name}, password {password} (shown this once)")
