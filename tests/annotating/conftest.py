"""What the tests of the annotator share: the shipped pipeline, loaded once."""

from pathlib import Path

import pytest

from events.annotating.pipeline import Annotator, load
from events.annotating.register import read_register

FIXTURES = Path(__file__).parents[2] / "fixtures"


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    """The shipped pipeline with the register of `fixtures/`; to read with, not to change."""
    return load(read_register(FIXTURES))
