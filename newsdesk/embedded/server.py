"""Start, share and stop the embedded server.

Everyone who uses the server holds a shared lock on a file, which the kernel takes back even after
`kill -9`. The first to come starts the server, the last to go stops it.
"""

import atexit
import fcntl
import hashlib
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from newsdesk.embedded import accounts

ROLE = "newsdesk"
SUPERUSER = "postgres"
START_SECONDS = 180  # recovery after a crash takes longer than a start
LONGEST_SOCKET_PATH = 90  # the kernel allows 107 characters, of which the file name takes 14
UNSPEAKABLE = frozenset('"$`\\')  # initdb and pg_ctl hand their paths to a shell

_users_lock: int | None = None  # the file descriptor that holds our share of the server


class ServerError(RuntimeError):
    """The embedded PostgreSQL server could not be started."""


def data_folder() -> Path:
    return accounts.home() / "data"


def log_file() -> Path:
    return data_folder() / "server.log"


def socket_folder() -> Path:
    """Where the socket lies: beside the data, or under a short and plain name elsewhere.

    The kernel limits the length of its path, and libpq takes a comma in it for a list of hosts.
    """
    folder = accounts.home() / "socket"
    if len(str(folder)) <= LONGEST_SOCKET_PATH and not set(str(folder)) & set(",'"):
        return folder
    name = hashlib.sha256(bytes(folder)).hexdigest()[:12]
    return accounts.runtime_folder() / f"newsdesk-{os.geteuid()}-{name}"


def hold() -> None:
    """Make sure that the server runs, and keep it running until this process ends."""
    global _users_lock
    if _users_lock is not None:
        return
    make_folders()
    with locked_start():
        lock = open_lock("users.lock")
        fcntl.flock(lock, fcntl.LOCK_SH)
        if not is_running():
            start()
        create_role_and_database()
        _users_lock = lock
        atexit.register(release, os.getpid())


def release(owner: int) -> None:
    """Give our share back and stop the server if nobody else holds one.

    A forked child inherits the share, so only the process that took it (`owner`) gives it back.
    """
    global _users_lock
    if _users_lock is None or os.getpid() != owner:
        return
    with locked_start():
        try:
            fcntl.flock(_users_lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            pass
        else:
            if is_running():
                run("pg_ctl", "stop", "--pgdata", str(data_folder()), "--mode", "fast", "--wait")
        os.close(_users_lock)
        _users_lock = None


def is_running() -> bool:
    command = [accounts.program("pg_ctl"), "status", "--pgdata", str(data_folder())]
    return subprocess.run(command, capture_output=True, cwd="/", **accounts.identity()).returncode == 0


def start() -> None:
    """Start the server on its socket alone; initialise the data folder if there is none."""
    if not data_folder().exists():
        initialise()
    write_settings(data_folder())
    wait = ["--wait", "--timeout", str(START_SECONDS)]
    run("pg_ctl", "start", "--pgdata", str(data_folder()), "--log", str(log_file()), *wait)


def revive() -> None:
    """Start the server again where it was killed under a process that holds it."""
    with locked_start():
        if not is_running():
            start()


def write_settings(data: Path) -> None:
    """Where the server listens: written at each start, for the project may have moved."""
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": str(socket_folder()),
        "unix_socket_permissions": "0700",
        "shared_buffers": "256MB",
        "work_mem": "16MB",
        "random_page_cost": "1.1",  # there are no disks with heads any more
        "jit": "off",  # compiling costs more than a page's queries take
    }
    lines = [f"{name} = '{value}'\n" for name, value in settings.items()]
    (data / "postgresql.auto.conf").write_text("".join(lines))


def initialise() -> None:
    """Make the data folder; a run that was cut off leaves nothing that looks finished."""
    partial = accounts.home() / "data.partial"
    shutil.rmtree(partial, ignore_errors=True)
    encoding = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    run("initdb", "--pgdata", str(partial), "--username", SUPERUSER, "--auth=peer", *encoding)
    write_access_rules(partial)
    partial.rename(data_folder())


def write_access_rules(data: Path) -> None:
    """Let the account that runs the site in as its role or as superuser, and nobody else."""
    account = pwd.getpwuid(os.geteuid()).pw_name
    (data / "pg_hba.conf").write_text("local all all peer map=newsdesk\n")
    (data / "pg_ident.conf").write_text(
        "".join(f'newsdesk "{account}" {role}\n' for role in (ROLE, SUPERUSER))
    )


def create_role_and_database() -> None:
    """Create what the site connects as and to; it may create its test database, no more."""
    name = sql.Identifier(ROLE)
    with psycopg.connect(
        host=str(socket_folder()), user=SUPERUSER, dbname="postgres", autocommit=True
    ) as connection:
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone():
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEDB").format(name))
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [ROLE]).fetchone():
            connection.execute(sql.SQL("CREATE DATABASE {0} OWNER {0}").format(name))


def make_folders() -> None:
    if set(str(accounts.home())) & UNSPEAKABLE:
        advice = "move the project, or set DATABASE_URL"
        raise ServerError(f"PostgreSQL's programs cannot work below {accounts.home()}: {advice}")
    accounts.home().mkdir(parents=True, exist_ok=True)
    socket_folder().mkdir(mode=0o700, exist_ok=True)
    own = {os.geteuid()}
    if accounts.is_root():
        entry = accounts.system_user()
        own.add(entry.pw_uid)
        for folder in (accounts.home(), socket_folder()):
            os.chown(folder, entry.pw_uid, entry.pw_gid, follow_symlinks=False)
    found = socket_folder().lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in own:
        raise ServerError(f"{socket_folder()} belongs to somebody else; remove it")


@contextmanager
def locked_start() -> Iterator[None]:
    """Only one process at a time starts or stops the server."""
    lock = open_lock("start.lock")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def open_lock(name: str) -> int:
    return os.open(accounts.home() / name, os.O_RDWR | os.O_CREAT, 0o600)


def run(name: str, *arguments: str) -> None:
    """Run one of PostgreSQL's programs; its own words explain a failure."""
    with tempfile.TemporaryFile("w+") as output:  # a pipe would stay open as long as the server runs
        command = [accounts.program(name), *arguments]
        result = subprocess.run(command, stdout=output, stderr=output, cwd="/", **accounts.identity())
        if result.returncode:
            output.seek(0)
            words = output.read() + (log_file().read_text()[-2000:] if log_file().exists() else "")
            raise ServerError(f"the embedded PostgreSQL did not answer to `{name}`:\n{words}")
