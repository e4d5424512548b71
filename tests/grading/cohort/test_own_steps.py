"""Courses with autograding steps of their own, by the command that a trainer types: nbgrader's own example with one more step."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from migcap.grading.cohort import own_steps
from migcap.grading.cohort.command import alone, results_folder
from migcap.grading.cohort.own_steps import NOTE
from migcap.grading.record import Course
from tests.bench.cohorts import example_course, marks
from tests.grading.cohort.real import by_student, wait_for

pytestmark = pytest.mark.xdist_group("cohort")
REPOSITORY = Path(__file__).resolve().parents[3]
STUDENTS = ("student0000", "student0001", "student0002")
TESTS = ("correct_squares", "squares_invalid_input", "correct_sum_of_squares", "sum_of_squares_uses_squares")
CONFIG = """
import sys
sys.path.insert(0, str(__import__("pathlib").Path(__file__).parent))
from nbgrader.converters import Autograde
c.Autograde.autograde_preprocessors = ["own_step.Own", *Autograde.class_traits()["autograde_preprocessors"].default()]
"""
STEP = """from nbgrader.preprocessors import NbGraderPreprocessor

class Own(NbGraderPreprocessor):
    def preprocess(self, notebook, resources):
        if "stop here" in str(notebook.cells):
            raise RuntimeError("This is too long:\\nand has a second line.")
        return notebook, resources
"""


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    if shutil.which("bwrap") is None:
        sentence = "bubblewrap is missing: install it (on Debian and Ubuntu: sudo apt install bubblewrap), then run the tests again."
        pytest.fail(sentence, pytrace=False) if os.environ.get("CI") else pytest.skip(sentence)
    course = example_course(tmp_path_factory.mktemp("own") / "course", len(STUDENTS))
    (course / "own_step.py").write_text(STEP)
    with open(course / "nbgrader_config.py", "a") as config:
        config.write(CONFIG)
    return course


@pytest.fixture
def course(fresh, tmp_path):
    return Path(shutil.copytree(fresh, tmp_path / "course"))


def start(course, *arguments):
    return subprocess.Popen([sys.executable, "-m", "migcap", "grade", "ps1", "--course", str(course), "--json", str(course.parent / "report.json"), *arguments],
                            cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)


def grade(course, *arguments, status=0):
    """The report, with what was printed."""
    process = start(course, *arguments)
    try:
        out, err = process.communicate(timeout=120)
    finally:
        process.kill()
    assert process.returncode == status, (process.returncode, out, err)
    report = course.parent / "report.json"
    return {**(json.loads(report.read_text()) if report.exists() else {}), "printed": out, "errors": err}


def handed_in(course, student, name="problem1.ipynb"):
    return course / "submitted" / student / "ps1" / name


def add(path, source):
    """A cell before all others of a notebook."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(source))
    notebook.cells[0].pop("id")  # its format is older than ids are
    path.chmod(0o644)
    nbformat.write(notebook, path)


def points(course, student):
    """The marks of the tests, as the gradebook has them; what a person reads has none yet."""
    found = marks(course)
    return [found[student, "problem1", test] for test in TESTS]


def killed(course, *arguments):
    """A run that was killed while it ran the first notebook of the second student."""
    add(handed_in(course, STUDENTS[1]), "import time\ntime.sleep(3)")
    notebook = course / "autograded" / STUDENTS[1] / "ps1" / "problem1.ipynb"
    before = notebook.stat().st_mtime_ns if notebook.exists() else None
    process = start(course, *arguments)
    wait_for(lambda: notebook.exists() and notebook.stat().st_mtime_ns != before and notebook.stat().st_size, 60)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def test_what_a_killed_run_left_is_graded_and_told_as_the_gradebook_has_it(course):
    killed(course)
    (course / ".migcap" / "results" / "ps1" / "begun" / STUDENTS[1]).unlink(missing_ok=True)  # as `nbgrader autograde` leaves it when it is killed
    told = grade(course)
    lines = by_student(told)
    assert lines[STUDENTS[0]]["reused"] and not lines[STUDENTS[1]]["reused"]
    assert {path.name for path in (course / "autograded" / STUDENTS[1] / "ps1").glob("*.ipynb")} == {"problem1.ipynb", "problem2.ipynb"}
    for student in STUDENTS:
        assert None not in points(course, student) and lines[student]["points"] == sum(points(course, student)), student
    assert all(line["reused"] for line in grade(course)["submissions"])
    assert "SAWarning" not in told["errors"]


def test_a_killed_run_over_an_earlier_one_is_graded_too(course):
    for student in STUDENTS:  # with one notebook alone, all that it left seems to be there
        handed_in(course, student, "problem2.ipynb").unlink()
    grade(course)
    killed(course, "--regrade")
    assert not by_student(grade(course))[STUDENTS[1]]["reused"]
    assert nbformat.read(course / "autograded" / STUDENTS[1] / "ps1" / "problem1.ipynb", as_version=4).cells[0].execution_count


def test_points_are_those_of_the_gradebook(course):
    from nbgrader.api import Gradebook

    grade(course, "--student", STUDENTS[1])
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        book.find_grade("correct_squares", "problem1", "ps1", STUDENTS[1]).auto_score = 0.25
        book.db.commit()
    line = by_student(grade(course, "--student", STUDENTS[1]))[STUDENTS[1]]
    assert line["reused"] and line["points"] == sum(points(course, STUDENTS[1])) == 2.25


def test_a_test_that_was_changed_and_not_generated_again_is_told(course):
    assert grade(course, "--student", STUDENTS[1])["notes"] == [NOTE]
    source = course / "source" / "ps1" / "problem1.ipynb"
    source.write_text(source.read_text().replace("assert squares(2) == [1, 4]", "assert squares(2) != [1, 4]"))
    assert grade(course, "--student", STUDENTS[1])["notes"] == [
        NOTE, "The test correct_squares of problem1 is not the one that was released: run `nbgrader generate_assignment ps1` to use the new one."]


def test_what_nbgrader_should_not_open_is_set_aside_and_neighbours_are_graded(course):
    piped, linked = (handed_in(course, student) for student in STUDENTS[:2])
    piped.unlink()
    os.mkfifo(piped)
    handed_in(course, STUDENTS[1], "data.csv").symlink_to(course / "gradebook.db")
    lines = by_student(grade(course, status=3))
    assert [lines[student]["status"] for student in STUDENTS] == ["set_aside", "set_aside", "graded"]
    assert lines[STUDENTS[0]]["reason"].startswith("'problem1.ipynb' is a link or no ordinary file")
    assert lines[STUDENTS[1]]["reason"].startswith("'data.csv' is a link or no ordinary file") and not lines[STUDENTS[1]]["notes"]
    assert not (course / "autograded" / STUDENTS[1]).exists()


def test_a_reason_says_what_happened(course):
    add(handed_in(course, STUDENTS[0]), "# stop here")
    handed_in(course, STUDENTS[1], "timestamp.txt").write_text("yesterday, I think")
    for name in ("problem1.ipynb", "problem2.ipynb"):
        handed_in(course, STUDENTS[2], name).unlink()
    lines = by_student(grade(course, status=3))
    assert lines[STUDENTS[0]]["reason"] == "nbgrader could not grade it: RuntimeError: This is too long:"
    assert lines[STUDENTS[1]]["reason"].startswith("Its timestamp.txt holds no date") and not lines[STUDENTS[1]]["notes"]
    assert lines[STUDENTS[2]]["reason"].startswith("Nothing to grade was handed in: there is no problem1.ipynb or problem2.ipynb in ")


def test_a_student_whom_no_gradebook_takes_is_set_aside(course):
    os.rename(course / "submitted" / STUDENTS[0], os.fsencode(course / "submitted") + b"/zo\xe9")
    told = grade(course, status=3)
    assert [line["status"] for line in told["submissions"]] == ["graded", "graded", "set_aside"]
    assert "is no text in UTF-8" in told["submissions"][-1]["reason"]


def test_the_machine_s_trouble_with_one_costs_no_other(course, monkeypatch):
    scores = own_steps.InOrder._scores

    def held(run, student):
        if student == STUDENTS[0]:
            raise OSError("the gradebook is held")
        return scores(run, student)

    monkeypatch.setattr(own_steps.InOrder, "_scores", held)
    lines = by_student(own_steps.grade_in_order(Course.open(course), "ps1", STUDENTS[:2]))
    assert lines[STUDENTS[0]]["status"] == "failed" and "the gradebook is held" in lines[STUDENTS[0]]["reason"]
    assert lines[STUDENTS[1]]["status"] == "graded"


def test_two_runs_at_once_are_one_too_many(course):
    with alone(results_folder(course) / "ps1", "ps1"):
        assert "'ps1' is being graded already" in grade(course, status=1)["errors"]
