"""Who may import whom (ARCHITECTURE.md): held here, so that a wrong import fails with its name."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent

# Each room, and what no file in it may import.
FORBIDDEN = {
    "events/annotating": ["django", "events.models", "events.actions", "events.views"],
    "events/importing": ["django", "events.models", "events.actions", "events.annotating"],
    "events/linking.py": ["django", "events.models", "events.actions"],
    "events/merging": ["django", "events.models", "events.actions"],
    "events/values.py": ["django", "events.models", "events.actions"],
    "events/dating.py": ["django", "events.models", "events.actions"],
    "events/models": [
        "events.actions",
        "events.annotating",
        "events.importing",
        "events.views",
        "events.timeline",
    ],
    "events/querysets.py": ["events.actions", "events.views", "events.timeline"],
    "events/timeline": ["events.actions", "events.annotating", "events.views", "spacy"],
    "events/marking": ["events.actions", "events.annotating", "events.views", "spacy"],
    "events/history": ["events.annotating", "events.correcting", "events.views", "spacy"],
    "events/correcting": ["events.annotating.pipeline", "events.views", "spacy"],
    "events/exporting": ["events.annotating.pipeline", "events.views", "spacy"],
    "events/views": ["events.annotating", "events.importing", "spacy"],
    "events/templatetags": ["events.actions", "events.annotating.pipeline", "events.views", "spacy"],
}
NOBODY_IMPORTS = ["events.views", "events.admin", "events.management", "events.templatetags"]


def files_of(room: str) -> list[Path]:
    path = PROJECT / room
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def imports_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def is_within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


@pytest.mark.parametrize("room", FORBIDDEN)
def test_rooms_import_only_what_they_may_know(room):
    wrong = [
        f"{path.relative_to(PROJECT)} imports {module}"
        for path in files_of(room)
        for module in imports_of(path)
        if any(is_within(module, package) for package in FORBIDDEN[room])
    ]
    assert wrong == []


@pytest.mark.parametrize("package", NOBODY_IMPORTS)
def test_nobody_imports_the_outermost_rooms(package):
    inside = PROJECT / package.replace(".", "/")
    wrong = [
        f"{path.relative_to(PROJECT)} imports {module}"
        for path in sorted((PROJECT / "events").rglob("*.py"))
        if inside not in path.parents and path.name != "urls.py"
        for module in imports_of(path)
        if is_within(module, package)
    ]
    assert wrong == []


def test_a_web_process_never_loads_spacy():
    script = (
        "import newsdesk.wsgi, sys\n"
        "from django.urls import get_resolver\n"
        "get_resolver().url_patterns\n"
        "sys.exit('spacy' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=PROJECT).returncode == 0
