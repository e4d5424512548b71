"""`kill -9` while a submission is saved, at every line of the saving: its marks and its notebooks are then the old ones or the new ones."""

import os
import shutil
import signal
import sys
import tempfile
from collections import Counter
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_output

from migcap.grading.record import Course, RecordError, Writer, put_back, read_notebook, saving
from tests.grading import toy, toy_course
from tests.grading.record import compare, courses

ROOM = Path(saving.__file__).parent
STUDENT = "ana"


class Case:
    """A course with one submission that was saved before (or not), and what saving it anew should make of it."""

    def __init__(self, folder, place, saved_before):
        self.template, self._place, self._number = place / "template", place, 0
        shutil.copytree(folder, self.template)
        courses.hand_in(folder / "modules" / toy_course.FOLDER / "assignment.ipynb", self.template / "grading" / "submitted" / STUDENT / toy_course.FOLDER / "assignment.ipynb")
        if saved_before:
            self.save(self.template, "0.5")
        self.before = self.state(self.template)
        self.after = self.state(self.save(self.copy(), "2.0"))
        # Rows of several tables and several files differ, so that a mixture would be seen.
        assert sum(self.before[0][table] != self.after[0][table] for table in self.after[0]) >= (3 if saved_before else 5)
        assert sum(self.before[1].get(name) != self.after[1][name] for name in self.after[1]) == 4

    def copy(self):
        self._number += 1
        return Path(shutil.copytree(self.template, self._place / f"copy {self._number}" / "course"))

    def save(self, folder, result, traced=None):
        """Save with this result of every test, and another time, answer and files with it; `traced` is a trace function while it lasts."""
        (folder / "grading" / "submitted" / STUDENT / toy_course.FOLDER / "timestamp.txt").write_text(f"2026-01-01 00:00:0{result} UTC")
        course = Course.open(folder)
        given = course.assignment(toy_course.FOLDER)
        one, = course.submissions(toy_course.FOLDER)
        notebook = put_back(read_notebook(one.notebooks["assignment"]), given.notebooks["assignment"])
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("grade") and cell.cell_type == "code":
                cell.outputs = [new_output("execute_result", {"text/plain": "0.5" if result == "0.5" else "1"})]
        if result == "2.0":
            toy.named(notebook, "double").source = "an answer, so that there is a response"
        with Writer(course, given) as writer:
            sys.settrace(traced)
            writer.save(one, {"assignment": notebook}, files={"table.csv": result.encode(), "text.txt": result.encode()})
            sys.settrace(None)
        return folder

    def state(self, folder):
        course = Course.open(folder)
        return compare.rows(course.db_url), compare.files(course.autograded_folder(STUDENT, toy_course.FOLDER))

    def recovered(self, folder):
        """The state after grading was started again, though nothing was graded."""
        course = Course.open(folder)
        Writer(course, course.assignment(toy_course.FOLDER)).close()
        return self.state(folder)


@pytest.fixture
def in_memory(tmp_path):
    """A folder that lies in memory where the system has such a place: a database waits for the disk at every mark."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else tmp_path) as place:
        yield Path(place)


def lines_of(case, files):
    """Every line of these files that saving goes through, in order, and those of a loop twice: (file, line, which time)."""
    seen = Counter()

    def trace(frame, event, _):
        path = Path(frame.f_code.co_filename)
        if path.parent != ROOM or path.name not in files:
            return None
        if event == "line":
            seen[path.name, frame.f_lineno] += 1
        return trace

    case.save(case.copy(), "2.0", trace)
    return [(*line, time) for line, times in seen.items() for time in range(1, min(times, 2) + 1)]


def killed_at(case, folder, line):
    """Save in a process that kills itself before this line."""
    *here, time = line
    seen = Counter()

    def trace(frame, event, _):
        path = Path(frame.f_code.co_filename)
        if path.parent != ROOM:
            return None
        if event == "line" and [path.name, frame.f_lineno] == here:
            seen[time] += 1
            if seen[time] == time:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    child = os.fork()
    if child == 0:
        try:
            case.save(folder, "2.0", trace)
        finally:
            os._exit(7)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL, (line, status)


CASES = {"saved before": (True, True), "for the first time": (False, True), "where folders cannot be exchanged": (True, False)}


@pytest.mark.parametrize("saved_before, exchanges", CASES.values(), ids=CASES)
def test_killed_at_any_line_the_old_or_the_new_state_is_left(small_course, in_memory, monkeypatch, saved_before, exchanges):
    if not exchanges:
        monkeypatch.setattr(saving, "_exchanged", lambda new, target: False)
    case = Case(small_course, in_memory, saved_before)
    # The order of things is decided in two files. Of the rows and the laying out, where one line is like the other, every fourth will do.
    lines = lines_of(case, ["gradebook.py", "saving.py"] if saved_before and exchanges else ["saving.py"])
    if saved_before and exchanges:
        lines += lines_of(case, ["rows.py", "folder.py"])[::4]
    outcomes = []
    for number, line in enumerate(lines):
        folder = case.copy()
        killed_at(case, folder, line)
        rows, left = case.state(folder)
        assert rows in (case.before[0], case.after[0]), line
        assert left in (case.before[1], case.after[1]) or not exchanges and not left, line
        state = case.recovered(folder)
        assert state in (case.before, case.after), line
        outcomes.append(state == case.after)
        if number % 20 == 0:
            assert case.state(case.save(folder, "2.0")) == case.after, line
        assert [path.name for path in folder.rglob(".saving/*/*")] == ["lock"], line
        shutil.rmtree(folder.parent)
    # The promise is the turning point: everything before it leaves the old state, everything after it the new one.
    assert len(lines) > 20 and False in outcomes and True in outcomes


def test_two_programs_do_not_write_at_the_same_time(small_course, tmp_path):
    case = Case(small_course, tmp_path, saved_before=False)
    course = Course.open(case.template)
    given = course.assignment(toy_course.FOLDER)
    with Writer(course, given):
        with pytest.raises(RecordError, match="Another program is grading"):
            Writer(course, given)
    Writer(course, given).close()


def test_a_folder_takes_the_place_of_another_in_one_step_on_this_system(tmp_path):
    for name in ("new", "old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert saving._exchanged(tmp_path / "new", tmp_path / "old") is (sys.platform == "linux")
    assert (tmp_path / "old" / ("new" if sys.platform == "linux" else "old")).exists()


def test_an_error_while_saving_leaves_all_as_it_was(small_course, tmp_path):
    case = Case(small_course, tmp_path, saved_before=True)
    course = Course.open(case.template)
    given = course.assignment(toy_course.FOLDER)
    one, = course.submissions(toy_course.FOLDER)
    notebook = nbformat.read(one.notebooks["assignment"], as_version=4)
    notebook.metadata["strange"] = object()
    with Writer(course, given) as writer:
        with pytest.raises(TypeError):
            writer.save(one, {"assignment": notebook})
    assert case.state(case.template) == case.before and [path.name for path in case.template.rglob(".saving/*/*")] == ["lock"]
