"""Configuration of the production server: `gunicorn --config python:newsdesk.serving newsdesk.wsgi`.

The master holds the embedded database server, so it lives exactly as long as the site does.
"""

import gc
import os

workers = 2
threads = 4
raw_env = ["KEEP_CONNECTIONS=600"]  # seconds
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None
control_socket_disable = True


def on_starting(server: object) -> None:
    """Start the embedded server, where it is the one in use, before there are workers."""
    from django.conf import settings

    from newsdesk.embedded.server import hold

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsdesk.settings")
    if settings.DATABASES["default"]["ENGINE"] == "newsdesk.embedded":
        hold()


def post_worker_init(worker: object) -> None:
    """Load all pages, then leave what is loaded out of every later garbage collection."""
    from django.urls import get_resolver

    assert get_resolver().url_patterns
    gc.collect()
    gc.freeze()
