"""What writing down a submission costs, outside of running it: measured on module 00, and printed."""

import statistics
import time

import nbformat
import pytest

from migcap.grading.record import Course, Writer, put_back, read_notebook, score
from tests.conftest import FIGURE
from tests.grading import toy, trainees
from tests.grading.classroom import MODULE
from tests.grading.record import courses

COHORT = 20
LIMIT = 0.025  # seconds of this process; the clock on the wall depends on who else is at work, and on the disk


@pytest.fixture(scope="module")
def course(tmp_path_factory, nbgrader):
    folder = courses.ours(tmp_path_factory.mktemp("speed") / "course", nbgrader, MODULE)
    source = nbformat.read(folder / "solutions" / MODULE / "assignment.ipynb", as_version=4)

    def answer(notebook):
        for name, code in trainees.right_answers(source).items():
            toy.named(notebook, name).source = code

    for number in range(COHORT):
        courses.hand_in(folder / "modules" / MODULE / "assignment.ipynb", folder / "grading" / "submitted" / f"student-{number}" / MODULE / "assignment.ipynb", answer)
    return Course.open(folder)


def as_if_run(notebook, source):
    """The outputs that the teacher's own notebook has in the same cells, charts among them; every test gives its points."""
    outputs = {cell.source: cell.outputs for cell in source.cells if cell.cell_type == "code"}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            points = nbformat.v4.new_output("execute_result", {"text/plain": "1.0"})
            cell.outputs = nbformat.from_dict([points] if cell.metadata.get("nbgrader", {}).get("grade") else outputs.get(cell.source, []))


def test_putting_back_scoring_and_saving_take_less_than_25_ms_a_submission(course, record_property):
    given = course.assignment(MODULE)
    source = nbformat.read(given.sources["assignment"], as_version=4)
    busy, wall = [], []
    with Writer(course, given) as writer:
        for one in course.submissions(MODULE) * 2:  # for the first time, and again
            notebook = read_notebook(one.notebooks["assignment"])
            began, clock = time.process_time(), time.perf_counter()
            put_back(notebook, given.notebooks["assignment"])
            spent, passed = time.process_time() - began, time.perf_counter() - clock
            as_if_run(notebook, source)
            began, clock = time.process_time(), time.perf_counter()
            score(notebook, given.notebooks["assignment"])
            saved = writer.save(one, {"assignment": notebook})
            busy.append(spent + time.process_time() - began)
            wall.append(passed + time.perf_counter() - clock)
    assert sum(mark.auto_score or 0 for mark in saved.marks["assignment"]) >= 8
    record_property(FIGURE, f"record: put back, score and save a submission of module 00: {1000 * statistics.median(busy):.1f} ms of this process "
                            f"({1000 * statistics.median(wall):.1f} ms on the wall, at best {1000 * min(wall):.1f})")
    assert statistics.median(busy) < LIMIT
