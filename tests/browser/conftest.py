"""A headless Chromium that looks at the served site; without one these tests are skipped, in one line."""

import os
import shutil
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import override_settings
from playwright.sync_api import Browser, Page, sync_playwright

# Playwright's sync API runs an event loop in this thread, in which Django would refuse the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

collect_ignore_glob = [] if CHROMIUM else ["test_*.py"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not CHROMIUM:
        terminalreporter.write_line("Browser tests skipped: no Chromium found; install chromium to run them.")


@pytest.fixture(scope="session", autouse=True)
def settings_of_the_server() -> Iterator[None]:
    """The server reads its settings once, before those of a single test are in force."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    storages = {**settings.STORAGES, "staticfiles": plain}
    with override_settings(STORAGES=storages, SECURE_SSL_REDIRECT=False, WHITENOISE_AUTOREFRESH=True):
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    options = ["--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=CHROMIUM, args=[*options, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
        )
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser, live_server) -> Iterator[Page]:
    """A page of the site; whatever the browser complains about fails the test."""
    complaints: list[str] = []
    context = browser.new_context(base_url=live_server.url, locale="de-DE")
    opened = context.new_page()
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    context.close()
    assert complaints == []
