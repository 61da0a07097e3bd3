"""The embedded PostgreSQL: shared while somebody uses it, stopped by the last, recovered after a kill."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent.parent
USER = """
import sys
from pathlib import Path
sys.path.insert(0, {project!r})
from newsdesk.embedded import accounts, server
accounts.PROJECT = Path({folder!r})
server.hold()
print(server.data_folder(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path_factory):
    """A project folder of its own; whatever still runs there is stopped, and nothing of it stays."""
    folder = tmp_path_factory.mktemp("server")
    yield folder
    with User(folder) as last:
        pass
    shutil.rmtree(last.data.parent)


class User:
    """A process that holds the server until the block ends."""

    def __init__(self, folder: Path):
        script = USER.format(project=str(PROJECT), folder=str(folder))
        self.process = subprocess.Popen(
            [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> "User":
        assert self.process.stdout
        self.data = Path(self.process.stdout.readline().strip())
        return self

    def __exit__(self, *exception: object) -> None:
        self.process.communicate()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def server_id(self) -> int:
        return int((self.data / "postmaster.pid").read_text().split()[0])


def is_alive(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until_gone(process_id: int) -> None:
    for _ in range(300):
        if not is_alive(process_id):
            return
        time.sleep(0.1)
    raise AssertionError(f"process {process_id} is still there")


def test_the_last_to_go_stops_the_server(folder):
    with User(folder) as first:
        server = first.server_id()
        with User(folder) as second:
            assert second.server_id() == server
        assert is_alive(server)
    wait_until_gone(server)


def test_a_killed_user_leaves_a_server_that_the_next_one_shares_and_stops(folder):
    with User(folder) as killed:
        server = killed.server_id()
        killed.kill()
    assert is_alive(server)
    with User(folder) as following:
        assert following.server_id() == server
    wait_until_gone(server)


def test_a_killed_server_recovers_with_the_next_start(folder):
    with User(folder) as killed:
        server = killed.server_id()
        os.kill(server, signal.SIGKILL)
        wait_until_gone(server)
        killed.kill()
    with User(folder) as following:
        assert is_alive(following.server_id())


def test_a_server_killed_under_its_user_is_started_again(folder):
    script = USER.format(project=str(PROJECT), folder=str(folder)).replace(
        "sys.stdin.read()", "sys.stdin.readline(); server.revive(); print(server.is_running(), flush=True)"
    )
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", script], text=True, **pipes) as user:
        killed = int((Path(user.stdout.readline().strip()) / "postmaster.pid").read_text().split()[0])
        os.kill(killed, signal.SIGKILL)
        wait_until_gone(killed)
        assert user.communicate("\n")[0] == "True\n"


def test_the_server_listens_on_no_network_address(folder):
    with User(folder) as user:
        lines = (user.data / "postmaster.pid").read_text().splitlines()
        assert lines[5].strip() == ""


@pytest.mark.parametrize("name", ["mit Leerzeichen und ä", "Komma, und 'Strich'", "lang" * 30])
def test_the_server_starts_in_a_folder_of_any_ordinary_name(folder, name):
    (folder / name).mkdir()
    with User(folder / name) as user:
        assert is_alive(user.server_id())
    shutil.rmtree(user.data.parent)


def test_a_path_that_no_shell_can_speak_is_refused_in_a_sentence(folder):
    script = USER.format(project=str(PROJECT), folder=str(folder / "a$b"))
    script = script.replace("server.hold()", "accounts.is_open_to_all = lambda path: True\nserver.hold()")
    refused = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert refused.returncode == 1
    assert "move the project, or set DATABASE_URL" in refused.stderr
