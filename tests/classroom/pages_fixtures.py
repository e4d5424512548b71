"""Fixtures for the tests of the pages: a small learners' edition, a folder for the learner, a desk in memory."""

import pytest
from fake_desk import FakeDesk
from nbgrader.utils import compute_checksum
from pages_server import Visitor, serving

from migcap import home
from tests.grading import toy
from tests.package import small_edition

NAME = "00-my-country"
DOUBLE = "def double(x):\n    return ..."


def released():
    """A small assignment as nbgrader gives it out: answers with their checksums, tests that can be seen."""
    made = toy.notebook(
        toy.plain('COUNTRY = "NPL"'),
        toy.text("## Exercise 1 · Doubling · 2 points"),
        toy.answer("double", DOUBLE),
        toy.test_cell("test-double", 'assert double(1) is not ..., "Not attempted yet: `double` still has a blank."\nassert double(2) == 4, "For 2 you give another number. Double it."', 2),
        toy.text("## Exercise 2 · Words · 4 points"),
        toy.essay("words", "*Write your answer here.*", 4))
    for cell in made.cells:
        if cell.metadata.get("nbgrader"):
            cell.metadata.nbgrader["checksum"] = compute_checksum(cell)
    return made


@pytest.fixture
def her_folder(tmp_path, monkeypatch):
    """Her folder, with an edition of one small module to fill it from."""
    edition = small_edition.make(tmp_path / "edition")
    toy.written(released(), edition / NAME / "assignment.ipynb")
    monkeypatch.setenv("MIGCAP_MODULES", str(edition))
    monkeypatch.setenv("MIGCAP_HOME", str(tmp_path / "home" / "migcap"))
    monkeypatch.setenv("MIGCAP_ROLE", "trainee")
    # Settings of whoever runs the tests stay out of it.
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name))
    home.folder().mkdir(parents=True)
    return home.folder()


@pytest.fixture
def desk(her_folder, tmp_path):
    """A desk that has given out the module, due on 4 December."""
    return FakeDesk().give(NAME, {"assignment.ipynb": (tmp_path / "edition" / NAME / "assignment.ipynb").read_bytes()}, due="2026-12-04T17:00:00.000000+00:00")


@pytest.fixture
def server(desk, her_folder):
    """(address, Room) of a server with the pages, which works in her folder."""
    with serving(desk, her_folder) as started:
        yield started


@pytest.fixture
def visitor(server):
    return Visitor(server[0])
