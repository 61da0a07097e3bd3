"""Which PostgreSQL the site uses: the one in DATABASE_URL, else the embedded server."""

import environ
from django.core.exceptions import ImproperlyConfigured

from newsdesk.embedded import server


def database_settings(url: str) -> dict[str, object]:
    """Django's DATABASES["default"] for `url`; an empty one means the embedded server."""
    if not url:
        return {
            "ENGINE": "newsdesk.embedded",
            "NAME": server.ROLE,
            "USER": server.ROLE,
            "HOST": str(server.socket_folder()),
        }
    settings: dict[str, object] = environ.Env.db_url_config(url)
    if settings["ENGINE"] != "django.db.backends.postgresql":
        raise ImproperlyConfigured(
            "DATABASE_URL names no PostgreSQL; write postgres://user:password@host:5432/name"
        )
    return settings
