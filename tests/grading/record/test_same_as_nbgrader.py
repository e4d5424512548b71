"""Rows and files are those of `nbgrader autograde`: on nbgrader's example course, and on our modules."""

import csv
import shutil
import sqlite3

import nbformat
import pytest
from nbgrader.apps.api import NbGraderAPI

from migcap.grading.record import Course
from tests.grading import toy, trainees
from tests.grading.record import compare, courses
from tests.grading.record.courses import EXAMPLE

pytestmark = pytest.mark.xdist_group("record: same as nbgrader")
MODULES = ["00-my-country", "04-measuring-migration"]


class Twins:
    """Two copies of a course with the same submissions: nbgrader grades the first, we the second."""

    def __init__(self, folder, place, assignment, nbgrader):
        self.assignment, self._nbgrader = assignment, nbgrader
        self.folders = place / "stock" / "course", place / "ours" / "course"
        for one in self.folders:
            shutil.copytree(folder, one, symlinks=True)
        self.stock, self.ours = (Course.open(one) for one in self.folders)

    def grade(self, *options):
        self._nbgrader("autograde", self.assignment, *options, folder=self.folders[0])
        return compare.grade(self.ours, self.assignment, ran_in=self.stock)

    def by_hand(self, *statements):
        """The same marks by hand in both gradebooks."""
        for course in (self.stock, self.ours):
            with sqlite3.connect(course.db_url.removeprefix("sqlite:///")) as book:
                for statement in statements:
                    assert book.execute(statement).rowcount > 0, statement

    def agree(self):
        stock, ours = compare.rows(self.stock.db_url), compare.rows(self.ours.db_url)
        for table in stock:
            assert ours[table] == stock[table], table
        for one in self.ours.submissions(self.assignment):
            mine, theirs = (compare.files(course.autograded_folder(one.student, self.assignment)) for course in (self.ours, self.stock))
            assert sorted(mine) == sorted(theirs)
            for name in mine:
                assert mine[name] == theirs[name], (one.student, name)


@pytest.fixture(scope="module")
def example_twins(example_course, tmp_path_factory, nbgrader):
    place = tmp_path_factory.mktemp("example twins")
    folder = place / "origin"
    shutil.copytree(example_course, folder)
    courses.hand_in_example(folder, "bitdiddle", "2015-01-30 15:30:10 PST")
    courses.hand_in_example(folder, "hacker")  # late
    untouched = courses.hand_in_example(folder, "idle", timestamp=None)
    (untouched / "data.csv").write_text("her own")
    (untouched / "notes").mkdir()
    (untouched / "notes" / "mine.txt").write_text("for myself")
    half = courses.hand_in_example(folder, "half")  # one notebook of two, and one nobody asked for
    (half / "problem2.ipynb").rename(half / "problem9.ipynb")
    with sqlite3.connect(folder / "gradebook.db") as book:
        book.execute("UPDATE assignment SET duedate = '2015-02-01 15:00:00.000000'")
    twins = Twins(folder, place, EXAMPLE, nbgrader)
    twins.saved = twins.grade()
    return twins


def test_the_rows_and_files_of_nbgrader_s_example_are_the_same(example_twins):
    example_twins.agree()
    rows = compare.rows(example_twins.ours.db_url)
    # That the comparison looks at something: each kind of row that there can be.
    assert sum("No response." in row for row in rows["comment"]) >= 4 and any("'TaskCell'" in row for row in rows["grade"])
    assert any(row.startswith("['ps1', 'hacker'") and not row.endswith("None]") for row in rows["submitted_notebook"])
    assert (example_twins.ours.autograded_folder("idle", EXAMPLE) / "data.csv").read_text() == "a,b\n1,2\n"


def test_marks_given_by_hand_stay_when_a_submission_is_graded_again(example_twins):
    submitted = "(SELECT r.id FROM submitted_notebook r JOIN submitted_assignment s ON s.id = r.assignment_id WHERE s.student_id = 'bitdiddle')"
    example_twins.by_hand(
        f"UPDATE grade SET manual_score = 1.5, extra_credit = 0.25, needs_manual_grade = 0 WHERE notebook_id IN {submitted}",
        f"UPDATE comment SET manual_comment = 'Well said.' WHERE notebook_id IN {submitted}",
        "UPDATE submitted_assignment SET extension = '1970-01-03 00:00:00.000000' WHERE student_id = 'hacker'",
    )
    example_twins.grade("--force")
    example_twins.agree()
    rows = compare.rows(example_twins.ours.db_url)
    assert sum("1.5, 0.25" in row for row in rows["grade"]) > 5 and sum("Well said." in row for row in rows["comment"]) > 5
    before = rows, compare.files(example_twins.folders[1] / "autograded")
    compare.grade(example_twins.ours, EXAMPLE, ran_in=example_twins.stock)
    assert (compare.rows(example_twins.ours.db_url), compare.files(example_twins.folders[1] / "autograded")) == before


def test_feedback_export_and_the_formgrader_s_lists_work_on_what_was_written(example_twins, nbgrader, tmp_path):
    folder = example_twins.folders[1]
    nbgrader("generate_feedback", EXAMPLE, folder=folder)
    nbgrader("export", f"--CsvExportPlugin.to={tmp_path / 'grades.csv'}", folder=folder)
    with open(tmp_path / "grades.csv", newline="") as table:
        grades = {row["student_id"]: row for row in csv.DictReader(table)}
    assert set(grades) == {"bitdiddle", "hacker", "half", "idle"} and float(grades["bitdiddle"]["score"]) > 1
    page = (folder / "feedback" / "bitdiddle" / EXAMPLE / "problem1.html").read_text(encoding="utf-8")
    assert "Well said." in page or "Score" in page
    api = NbGraderAPI(example_twins.ours.coursedir)
    listed = {one["student"]: one for one in api.get_submissions(EXAMPLE)}
    assert listed["bitdiddle"]["autograded"] and listed["bitdiddle"]["needs_manual_grade"] and set(listed) == set(grades)


@pytest.fixture(scope="module")
def module_twins(tmp_path_factory, nbgrader):
    place = tmp_path_factory.mktemp("module twins")
    folder = courses.ours(place / "origin" / "course", nbgrader, *MODULES)
    for module in MODULES:
        source = nbformat.read(folder / "solutions" / module / "assignment.ipynb", as_version=4)
        right = trainees.right_answers(source)
        for student, answers in {"ana": right, "ben": dict(list(right.items())[: len(right) // 2]), "dan": {}}.items():
            courses.hand_in(folder / "modules" / module / "assignment.ipynb", folder / "grading" / "submitted" / student / module / "assignment.ipynb",
                            lambda notebook: _answer(notebook, answers, student))
    made = {module: Twins(folder, place / module, module, nbgrader) for module in MODULES}
    for twins in made.values():
        twins.saved = twins.grade()
    return made


def _answer(notebook, answers, student):
    for name, code in answers.items():
        toy.named(notebook, name).source = code
    if student == "ben":  # he loses one test, and his other cells are as they were
        toy.without(notebook, [cell.metadata.nbgrader.grade_id for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")][-1])


@pytest.mark.parametrize("module", MODULES)
def test_the_rows_and_files_of_our_modules_are_the_same(module_twins, module):
    twins = module_twins[module]
    twins.agree()
    reached = {one.student: sum(mark.auto_score or 0 for mark in one.marks["assignment"]) for one in twins.saved}
    assert reached["ana"] > reached["ben"] > reached["dan"] == 0, reached
