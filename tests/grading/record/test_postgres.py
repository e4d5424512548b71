"""A gradebook on PostgreSQL: the same rows as in SQLite, and nbgrader's own commands work on them."""

import csv
import shutil

import pytest
from nbformat.v4 import new_output
from nbgrader.api import Gradebook
from sqlalchemy import create_engine, text

from migcap.grading.record import Course, SetAside, Writer, put_back, read_notebook
from tests.grading import toy, toy_course
from tests.grading.record import compare, courses, postgres

pytestmark = pytest.mark.xdist_group("record: postgres")
MODULE = toy_course.FOLDER


@pytest.fixture(scope="module")
def both(tmp_path_factory, nbgrader):
    """{"sqlite": Course, "postgresql": Course}: the small course twice, with the same three submissions."""
    made = {}
    with postgres.server() as url:
        for kind in ("sqlite", "postgresql"):
            folder = tmp_path_factory.mktemp(kind) / "course"
            toy_course.made(folder)
            if kind == "postgresql":
                with open(folder / "grading" / "nbgrader_config.py", "a") as config:
                    config.write(f'c.CourseDirectory.db_url = "{url}"\n')
            nbgrader("generate_assignment", MODULE, "--force", folder=folder)
            for student in ("ana", "ben", "cleo"):
                path = courses.hand_in(folder / "modules" / MODULE / "assignment.ipynb", folder / "grading" / "submitted" / student / MODULE / "assignment.ipynb",
                                       lambda notebook: toy.named(notebook, "words").update(source="Many." if student == "ana" else "*Write your answer here.*"))
                if student != "cleo":
                    (path.parent / "timestamp.txt").write_text("2026-03-01 12:00:00.123456 UTC")
            made[kind] = Course.open(folder)
        yield made


def save(course, points):
    given = course.assignment(MODULE)
    with Writer(course, given) as writer:
        for one in course.submissions(MODULE):
            notebook = put_back(read_notebook(one.notebooks["assignment"]), given.notebooks["assignment"])
            for cell in notebook.cells:
                if cell.metadata.get("nbgrader", {}).get("grade") and cell.cell_type == "code":
                    cell.outputs = [new_output("execute_result", {"text/plain": points})]
            writer.save(one, {"assignment": notebook})


def by_hand(course):
    """Marks, a comment, a date and an extension, as a trainer gives them in the formgrader."""
    with Gradebook(course.db_url) as book:
        grade = book.find_grade("words", "assignment", MODULE, "ana")
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = 3.5, 0.5, False
        book.find_comment("words", "assignment", MODULE, "ana").manual_comment = "Well said."
        book.db.commit()
        book.update_or_create_assignment(MODULE, duedate="2026-02-27 12:00:00 UTC")
        book.grant_extension(MODULE, "ben", days=9)


def test_the_rows_are_those_of_sqlite_also_when_graded_again_over_marks_by_hand(both):
    for course in both.values():
        assert course.assignment(MODULE).notebooks["assignment"] == both["sqlite"].assignment(MODULE).notebooks["assignment"]
    for points in ("0.5", "1"):
        for course in both.values():
            save(course, points)
        assert compare.rows(both["postgresql"].db_url) == compare.rows(both["sqlite"].db_url)
        if points == "0.5":
            for course in both.values():
                by_hand(course)
    rows = compare.rows(both["postgresql"].db_url)
    assert any("3.5, 0.5, 1.0" in row for row in rows["grade"]) and any("Well said." in row for row in rows["comment"])
    assert sum("'No response.'" in row for row in rows["comment"]) >= 3 and len(rows["grade"]) == 12
    with Gradebook(both["postgresql"].db_url) as book:
        assert book.find_submission(MODULE, "ana").score == 3 + 4 and book.find_submission(MODULE, "ben").total_seconds_late == 0


def test_nbgrader_s_export_and_feedback_work_there(both, nbgrader, tmp_path):
    course = both["postgresql"]
    save(course, "1")
    nbgrader("generate_feedback", MODULE, folder=course.root)
    nbgrader("export", f"--CsvExportPlugin.to={tmp_path / 'grades.csv'}", folder=course.root)
    with open(tmp_path / "grades.csv", newline="") as table:
        assert {row["student_id"] for row in csv.DictReader(table)} == {"ana", "ben", "cleo"}
    assert (course.root / "grading" / "feedback" / "ana" / MODULE / "assignment.html").exists()


def test_a_submission_that_the_database_refuses_is_set_aside_and_leaves_nothing(both):
    course = both["postgresql"]
    save(course, "1")
    before = compare.rows(course.db_url)
    long = course.submitted_folder("x" * 200, MODULE)
    shutil.copytree(course.submitted_folder("ana", MODULE), long)
    try:
        given = course.assignment(MODULE)
        one, = course.submissions(MODULE, ["x" * 200])
        with Writer(course, given) as writer, pytest.raises(SetAside, match="The gradebook refused this submission"):
            writer.save(one, {})
    finally:
        shutil.rmtree(long.parent)
    assert compare.rows(course.db_url) == before and not course.autograded_folder("x" * 200, MODULE).exists()


def test_a_server_that_goes_away_while_saving_leaves_a_promise_that_is_kept(both, monkeypatch):
    course = both["postgresql"]
    save(course, "0.5")
    given = course.assignment(MODULE)
    one = course.submissions(MODULE)[0]
    notebook = put_back(read_notebook(one.notebooks["assignment"]), given.notebooks["assignment"])
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade") and cell.cell_type == "code":
            cell.outputs = [new_output("execute_result", {"text/plain": "1"})]
    with Writer(course, given) as writer:
        write = writer._rows.write

        def interrupted(connection, *arguments):
            write(connection, *arguments)
            other = create_engine(course.db_url)
            with other.connect() as second:
                second.execute(text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"))
            other.dispose()

        monkeypatch.setattr(writer._rows, "write", interrupted)
        with pytest.raises(Exception, match="server went away"):
            writer.save(one, {"assignment": notebook})
    half_points = compare.rows(course.db_url)
    with Writer(course, given) as writer:
        assert writer.recovered == [one.student]
    assert compare.rows(course.db_url) != half_points
    assert compare.files(course.autograded_folder(one.student, MODULE))["assignment.ipynb"][1] == notebook
