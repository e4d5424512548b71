"""The learners' edition: the lesson as it was run, and the assignment as nbgrader itself releases it."""

import contextlib
import os
import sys
import tempfile
from pathlib import Path

import nbformat

from migcap.errors import MigcapError
from migcap.grading.config import grading_config, quiet_logging

ASSIGNMENT = "assignment"


def lesson_for_learners(executed):
    """The executed lesson as text, with its outputs, so that it can be read without running anything."""
    return to_text(executed)


def assignment_for_learners(executed, folder, repo):
    """The assignment without answers, hidden tests and outputs, made by nbgrader with this project's own configuration.

    nbgrader works in a course folder of its own for the moment, so that building needs no gradebook and leaves none.
    """
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory

    with tempfile.TemporaryDirectory(prefix="migcap-release-") as course:
        source = Path(course) / "solutions" / folder
        source.mkdir(parents=True)
        (source / f"{ASSIGNMENT}.ipynb").write_text(to_text(executed), encoding="utf-8")
        config = grading_config(repo)
        config.CourseDirectory.root = course
        config.CourseDirectory.db_url = f"sqlite:///{course}/gradebook.db"
        api = NbGraderAPI(CourseDirectory(config=config), config=config)
        with scripts_on_path(), quiet_logging():
            result = api.generate_assignment(folder, force=True, create=True)
        made = Path(course) / "modules" / folder / f"{ASSIGNMENT}.ipynb"
        if not result["success"] or not made.exists():
            raise MigcapError(f"nbgrader could not make the learners' edition of {folder}: {result.get('error') or result.get('log')}")
        notebook = nbformat.read(made, as_version=4)
    notebook.metadata.get("language_info", {}).pop("version", None)
    return to_text(notebook)


@contextlib.contextmanager
def scripts_on_path():
    """nbgrader calls `alembic` by name to make a gradebook, also where the environment was not activated."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{before}"
    try:
        yield
    finally:
        os.environ["PATH"] = before


def to_text(notebook):
    return nbformat.writes(notebook, version=nbformat.NO_CONVERT).rstrip("\n") + "\n"


