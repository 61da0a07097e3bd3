"""Django's PostgreSQL backend, on a server that starts with the first connection."""

from typing import Any

from django.db.backends.postgresql import base

from newsdesk.embedded import server


class DatabaseWrapper(base.DatabaseWrapper):
    """Connects to the embedded server and starts it where it does not run."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        server.hold()
        return super().get_new_connection(conn_params)
