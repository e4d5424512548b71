"""Courses in temporary folders for the tests of the record: nbgrader's own example, a small one of ours, our modules."""

import shutil
from pathlib import Path

import nbformat
import nbgrader

from tests.grading import toy, toy_course
from tests.grading.classroom import Worker, copy_course, environment

EXAMPLE = "ps1"
_GUIDE = Path(nbgrader.__file__).parent / "docs" / "source" / "user_guide"


def worker(place):
    """A process that runs nbgrader's commands; `.nbgrader(*arguments, folder=...)`."""
    (place / "settings").mkdir()
    return Worker(environment(place, place / "settings"), place)


def example(folder, run, due="2015-02-01 15:00:00 UTC"):
    """nbgrader's example course, with its two notebooks of which one holds a task; generated, nothing handed in."""
    shutil.copytree(_GUIDE / "source" / EXAMPLE, folder / "source" / EXAMPLE)
    (folder / "source" / EXAMPLE / "data.csv").write_text("a,b\n1,2\n")
    (folder / "nbgrader_config.py").write_text('c = get_config()\nc.CourseDirectory.course_id = "example"\nc.LateSubmissionPlugin.penalty_method = "zero"\n'
                                               'c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\\nraise NotImplementedError()"}\n')
    run("generate_assignment", EXAMPLE, "--force", folder=folder)
    return folder


def hand_in_example(folder, student, timestamp="2015-02-02 15:58:23.948203 UTC"):
    """The submissions that nbgrader ships, or a copy of what was given out; returns the folder. Without `timestamp` none is written."""
    shipped = _GUIDE / "submitted" / student / EXAMPLE
    place = folder / "submitted" / student / EXAMPLE
    shutil.copytree(shipped if shipped.exists() else folder / "release" / EXAMPLE, place)
    (place / "timestamp.txt").unlink(missing_ok=True)
    if timestamp:
        (place / "timestamp.txt").write_text(timestamp)
    return place


def small(top, run):
    """Our configuration on a course of one small module, generated."""
    toy_course.made(top)
    run("generate_assignment", toy_course.FOLDER, "--force", folder=top)
    return top


def ours(top, run, *modules):
    """A copy of this course with some modules generated."""
    copy_course(top)
    for module in modules:
        run("generate_assignment", module, "--force", folder=top)
    return top


def hand_in(released, place, change=None):
    """A released notebook handed in at `place`; `change(notebook)` writes the answers."""
    notebook = nbformat.read(released, as_version=4)
    if change:
        change(notebook)
    return toy.written(notebook, place)
