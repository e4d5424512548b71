"""The repository as a course of nbgrader, wherever nbgrader is started."""

import contextlib
import os
import sqlite3
import subprocess

import nbformat
import pytest
from traitlets.config.loader import PyFileConfigLoader

from tests.grading import toy_course
from tests.grading.classroom import BIN, Worker, environment, files

MADE = f"modules/{toy_course.FOLDER}/assignment.ipynb"
GENERATE = ["generate_assignment", toy_course.FOLDER, "--force"]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("config")


@pytest.fixture(scope="module")
def nbgrader(place):
    (place / "settings").mkdir()
    worker = Worker(environment(place, place / "settings"), place)
    yield worker.nbgrader
    worker.close()


@pytest.fixture(scope="module")
def course(place):
    """In a folder whose name would mean something else to a pattern."""
    return toy_course.made(place / "c++ (new)")


@pytest.mark.parametrize("start", ["root", "grading", "elsewhere"])
def test_it_is_found_from_wherever_nbgrader_is_started(course, nbgrader, place, start):
    folder = {"root": course, "grading": course / "grading", "elsewhere": place}[start]
    (course / MADE).unlink(missing_ok=True)
    nbgrader(*GENERATE, *([f"--course-dir={course}"] if start == "elsewhere" else []), folder=folder)
    text = (course / MADE).read_text(encoding="utf-8")
    assert "return 2 * x" not in text and "SECRET" not in text and "fill" in text.lower()
    assert files(course / "modules") == [f"{toy_course.FOLDER}/assignment.ipynb"]
    assert (course / "grading" / "gradebook.db").exists() and not list(place.glob("*.db")) and not list(course.glob("*.db"))


def test_a_learner_s_cells_keep_what_protects_them(course, nbgrader):
    nbgrader(*GENERATE, folder=course)
    cells = {cell.metadata.get("nbgrader", {}).get("grade_id"): cell for cell in nbformat.read(course / MADE, as_version=4).cells}
    assert not cells["test-double"].metadata.editable and not cells["test-double"].metadata.deletable
    assert not cells["double"].metadata.deletable and cells["double"].metadata.get("editable", True)
    assert cells["words"].source == "*Write your answer here.*"


def test_a_wrong_mark_of_the_author_stops_the_making_and_names_the_cell(course, nbgrader, place):
    path = course / "solutions" / toy_course.FOLDER / "assignment.ipynb"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("#: blank", "#: blnak"), encoding="utf-8")
    try:
        said = nbgrader(*GENERATE, folder=course, code=1)
    finally:
        path.write_text(before, encoding="utf-8")
    assert "In the cell 'double', line 2, the mark `#: blnak` is not known" in said and not (course / MADE).exists()


def test_nbgrader_works_where_its_environment_was_not_activated(course, place, tmp_path):
    there = {**environment(tmp_path, place / "settings"), "PATH": os.defpath}
    gradebook = course / "grading" / "gradebook.db"
    gradebook.unlink(missing_ok=True)
    done = subprocess.run([BIN / "nbgrader", *GENERATE], cwd=course, env=there, text=True, capture_output=True)
    assert done.returncode == 0, done.stderr
    with contextlib.closing(sqlite3.connect(gradebook)) as book:
        assert book.execute("SELECT count(*) FROM alembic_version").fetchone() == (1,)


def test_reading_it_changes_nothing_in_this_process(monkeypatch):
    monkeypatch.setenv("PATH", f"{BIN}{os.pathsep}{os.environ['PATH']}")
    before = dict(os.environ)
    config = PyFileConfigLoader("nbgrader_config.py", path=str(toy_course.REPOSITORY)).load_config()
    assert dict(os.environ) == before
    assert config.Grading.environment == {"MIGCAP_DATA": str(toy_course.REPOSITORY / "datasets"), "MIGCAP_ANNEX": "off", "PYTHONHASHSEED": "0"}
    assert config.CourseDirectory.root == str(toy_course.REPOSITORY)
