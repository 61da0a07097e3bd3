"""A database of its own for a benchmark, made for it and removed afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import setup_test_environment, teardown_test_environment


@contextmanager
def database() -> Iterator[None]:
    setup_test_environment(debug=False)
    connection.settings_dict["TEST"]["NAME"] = "newsdesk_bench"
    name = connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
        teardown_test_environment()
