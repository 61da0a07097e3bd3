"""Django's PostgreSQL backend, on a server that starts with the first connection."""

from typing import Any

from django.db.backends.postgresql import base
from psycopg import OperationalError

from newsdesk.embedded import server


class DatabaseWrapper(base.DatabaseWrapper):
    """Connects to the embedded server, and starts it where it does not run or was killed."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        server.hold()
        try:
            return super().get_new_connection(conn_params)
        except OperationalError:
            server.revive()
            return super().get_new_connection(conn_params)
