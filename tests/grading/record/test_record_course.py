"""A course is found and read as nbgrader does; what is missing is said in one sentence with what to do."""

import json
import os
import pickle
import shutil
import sqlite3
import time
from datetime import datetime

import pytest

from migcap.grading.record import Course, RecordError
from tests.grading import toy_course, unprivileged
from tests.grading.record.courses import EXAMPLE, hand_in_example


def course_with(folder, *lines):
    (folder / "nbgrader_config.py").write_text("\n".join(["c = get_config()", *lines]))
    return folder


def sentence(action):
    with pytest.raises(RecordError) as stopped:
        action()
    said = str(stopped.value)
    assert "\n" not in said and said[-1] in ".?"
    return said


@pytest.mark.parametrize("start", ["", "grading"])
def test_ours_is_found_from_its_root_and_from_the_folder_of_its_settings(small_course, start):
    course = Course.open(small_course / start)
    assert course.root == small_course and course.submitted_folder("ana", "x") == small_course / "grading" / "submitted" / "ana" / "x"
    assert course.seconds == 120 and course.environment["MIGCAP_ANNEX"] == "off" and not course.has_own_steps
    assert set(course.assignment(toy_course.FOLDER).notebooks["assignment"].cells) >= {"double", "test-double", "words", "setup"}


def test_a_folder_without_any_settings_is_a_course_as_nbgrader_has_it(tmp_path):
    course = Course.open(tmp_path)
    assert (course.seconds, course.environment, course.warm_up, course.readable, course.has_own_steps) == (30, {}, "", [], False)
    assert course.db_url == f"sqlite:///{tmp_path}/gradebook.db" and course.permissions == 0o444 and course.creates_students


def test_the_engine_s_own_settings_are_read(tmp_path):
    course = Course.open(course_with(tmp_path, 'c.Grading.warm_up = "import pandas"', 'c.Grading.readable = ["data", "/srv/tables"]', "c.Execute.timeout = None"))
    assert course.warm_up == "import pandas" and course.readable == [str(tmp_path / "data"), "/srv/tables"] and course.seconds == 3600


def test_overrides_win_over_the_file(tmp_path):
    course_with(tmp_path, "c.Execute.timeout = 7", 'c.CourseDirectory.db_url = "sqlite:///here.db"')
    assert Course.open(tmp_path).seconds == 7 and Course.open(tmp_path).db_url == f"sqlite:///{tmp_path}/here.db"
    course = Course.open(tmp_path, db_url="sqlite:////tmp/other.db", **{"Execute.timeout": 9})
    assert (course.seconds, course.db_url) == (9, "sqlite:////tmp/other.db")


OWN = ["from nbgrader.preprocessors import NbGraderPreprocessor\nfrom nbgrader.converters import Autograde\nfrom migcap.grading.preprocessors import SANITIZE, AUTOGRADE\n"
       "class Mine(NbGraderPreprocessor):\n    def preprocess(self, nb, resources): return nb, resources"]


@pytest.mark.parametrize("line, own", [
    ("c.Autograde.sanitize_preprocessors = SANITIZE", False),
    ("c.Autograde.autograde_preprocessors = AUTOGRADE", False),
    ("c.Autograde.sanitize_preprocessors = Autograde.class_traits()['sanitize_preprocessors'].default()", False),
    ("c.LimitOutput.max_lines = 5", False),
    ("c.IgnorePattern.enabled = True", False),
    ("c.Autograde.sanitize_preprocessors = SANITIZE + [Mine]", True),
    ("c.Autograde.sanitize_preprocessors = SANITIZE[:-1]", True),
    ("c.Autograde.autograde_preprocessors = [Mine, *AUTOGRADE]", True),
    ("c.Autograde.autograde_preprocessors = ['nbgrader.preprocessors.Execute', 'nbgrader.preprocessors.SaveAutoGrades']", True),
    ("c.Execute.enabled = False", True),
    ("c.OverwriteCells.enabled = False", True),
    ("c.Autograde.post_convert_hook = print", True),
])
def test_steps_that_are_neither_nbgrader_s_nor_ours_are_noticed(tmp_path, line, own):
    assert Course.open(course_with(tmp_path, *OWN, line)).has_own_steps is own


def test_a_broken_configuration_is_said_and_not_passed_over(tmp_path):
    assert "cannot be read (invalid syntax" in sentence(lambda: Course.open(course_with(tmp_path, "c.Execute.timeout = = 3")))
    assert "put nbgrader_config.py right" in sentence(lambda: Course.open(course_with(tmp_path, "c.CourseDirectory.root = 7")))
    assert "There is no folder" in sentence(lambda: Course.open(tmp_path / "nowhere"))


def test_what_is_missing_for_an_assignment_is_said(example_course, tmp_path):
    course = Course.open(example_course)
    assert "has no assignment 'ps11': did you mean 'ps1'?" in sentence(lambda: course.assignment("ps11"))
    assert "no assignment 'zzz': there is ps1." in sentence(lambda: course.assignment("zzz"))
    (example_course / "source" / "ps2").mkdir()
    assert 'not generated yet: run `nbgrader generate_assignment "ps2"`' in sentence(lambda: course.assignment("ps2"))
    assert "There is no gradebook at" in sentence(lambda: Course.open(tmp_path).assignment("ps1"))
    assert not (tmp_path / "gradebook.db").exists()
    (tmp_path / "gradebook.db").write_text("this is no database, and long enough to be none" * 99)
    assert "is no database that can be read" in sentence(lambda: Course.open(tmp_path).assignment("ps1"))
    (tmp_path / "gradebook.db").write_bytes(b"")
    assert "is empty: put a copy of it back" in sentence(lambda: Course.open(tmp_path).assignment("ps1"))


def test_a_gradebook_of_an_older_nbgrader_is_said(example_course, tmp_path):
    shutil.copy(example_course / "gradebook.db", tmp_path)
    with sqlite3.connect(tmp_path / "gradebook.db") as book:
        book.execute("ALTER TABLE student DROP COLUMN lms_user_id")
    assert "run `nbgrader db upgrade`" in sentence(lambda: Course.open(tmp_path).assignment("ps1"))


@pytest.mark.parametrize("url, words", [("mysql+nothing://ana:secret@127.0.0.1:1/x", "write postgresql+psycopg://"), ("nothing at all", "is no address of a database"),
                                        ("postgresql+psycopg://ana:secret@127.0.0.1:1/x?connect_timeout=2", "does not answer")])
def test_a_database_that_cannot_be_had_is_said_without_its_password(tmp_path, url, words):
    said = sentence(lambda: Course.open(tmp_path, db_url=url).assignment("ps1"))
    assert words in said and "secret" not in said


def test_what_was_given_out_holds_points_types_and_hidden_tests_and_may_travel(example_course):
    given = Course.open(example_course).assignment(EXAMPLE)
    cells = given.notebooks["problem1"].cells
    assert cells["correct_squares"].points == 1 and cells["correct_squares"].grade and cells["correct_squares"].locked and not cells["correct_squares"].solution
    assert cells["squares"].solution and cells["squares"].points is None and given.sources["problem1"].exists()
    essay = next(cell for cell in given.notebooks["problem2"].cells.values() if cell.grade and cell.solution)
    assert essay.cell_type == "markdown" and essay.points > 0
    assert pickle.loads(pickle.dumps(given)) == given


def _touch_a_test(folder):
    path = folder / "source" / EXAMPLE / "problem1.ipynb"
    path.write_text(path.read_text().replace("assert squares(1)", "assert  squares(1)", 1))


def _touch_an_output(folder):
    path = folder / "source" / EXAMPLE / "problem1.ipynb"
    content = json.loads(path.read_text())
    next(cell for cell in content["cells"] if cell["cell_type"] == "code")["outputs"] = []
    path.write_text(json.dumps(content))


def _touch_a_table(folder):
    (folder / "source" / EXAMPLE / "data.csv").write_text("a,b\n1,3\n")


def _touch_the_points(folder):
    with sqlite3.connect(folder / "gradebook.db") as book:
        book.execute("UPDATE grade_cells SET max_score = max_score + 1")


def _touch_the_seconds(folder):
    with open(folder / "nbgrader_config.py", "a") as config:
        config.write("c.Execute.timeout = 99\n")


@pytest.mark.parametrize("touch, changes", [(_touch_a_test, True), (_touch_a_table, True), (_touch_the_points, True), (_touch_the_seconds, True), (_touch_an_output, False)])
def test_the_key_of_the_tests_changes_with_what_decides_a_mark_and_with_nothing_else(example_course, tmp_path, touch, changes):
    folder = tmp_path / "course"
    shutil.copytree(example_course, folder)
    before = Course.open(folder).assignment(EXAMPLE).tests_key
    touch(folder)
    assert (Course.open(folder).assignment(EXAMPLE).tests_key != before) is changes


@pytest.fixture
def handed_in(example_course, tmp_path):
    folder = tmp_path / "c++ [x]"
    shutil.copytree(example_course, folder)
    for student in ("bitdiddle", "hacker", "o'hara (2)"):
        hand_in_example(folder, student)
    return folder


def test_submissions_are_found_by_student_with_their_time_and_notebooks(handed_in):
    course = Course.open(handed_in)
    found = course.submissions(EXAMPLE)
    assert [one.student for one in found] == ["bitdiddle", "hacker", "o'hara (2)"]
    assert found[0].timestamp == datetime(2015, 2, 2, 15, 58, 23, 948203) and list(found[0].notebooks) == ["problem1", "problem2"]
    assert found[0].folder == handed_in / "submitted" / "bitdiddle" / EXAMPLE and pickle.loads(pickle.dumps(found)) == found
    assert [one.student for one in course.submissions(EXAMPLE, ["hacker"])] == ["hacker"]
    assert "did you mean 'hacker'" in sentence(lambda: course.submissions(EXAMPLE, ["hackr"]))
    assert [one.student for one in Course.open(handed_in, student_id_exclude="hacker").submissions(EXAMPLE)] == ["bitdiddle", "o'hara (2)"]
    assert course.submissions("ps2") == []


def test_another_order_of_folders_is_understood(handed_in):
    course = Course.open(handed_in, directory_structure="{nbgrader_step}/{assignment_id}/{student_id}")
    shutil.copytree(handed_in / "submitted" / "hacker" / EXAMPLE, handed_in / "submitted" / EXAMPLE / "hacker")
    assert [one.student for one in course.submissions(EXAMPLE)] == ["hacker"]


def test_a_link_is_noted_and_a_broken_date_too_and_nothing_is_waited_for(handed_in):
    folder = handed_in / "submitted" / "hacker" / EXAMPLE
    (folder / "answers").symlink_to(handed_in / "source")
    (folder / "timestamp.txt").write_text("yesterday")
    one, = Course.open(handed_in).submissions(EXAMPLE, ["hacker"])
    assert one.timestamp is None and len(one.notes) == 2 and "holds no date" in one.notes[0] and "'answers' is a link" in one.notes[1]
    assert set(one.files) == {"problem1.ipynb", "problem2.ipynb", "timestamp.txt", "jupyter.png"} & set(one.files) and not any("answers" in name for name in one.files)


def test_the_key_of_a_submission_follows_its_bytes(handed_in):
    def key():
        return Course.open(handed_in).submissions(EXAMPLE, ["hacker"])[0].key

    before = key()
    time.sleep(0.01)
    path = handed_in / "submitted" / "hacker" / EXAMPLE / "problem1.ipynb"
    path.write_bytes(path.read_bytes())
    assert key() == before
    path.write_bytes(path.read_bytes() + b"\n")
    assert key() != before


def test_a_setting_of_the_wrong_kind_is_said_wherever_it_shows(tmp_path):
    for line in ("c.Execute.timeout = 'x'", "c.Grading.total = 'x'", "c.AssignLatePenalties.plugin_class = 'nowhere.Rule'"):
        assert "put nbgrader_config.py right" in sentence(lambda: Course.open(course_with(tmp_path, line)))


def test_a_folder_whose_name_is_no_text_is_refused_by_itself(handed_in):
    bad = os.fsdecode(os.fsencode(handed_in / "submitted") + b"/bad\xff")
    shutil.copytree(handed_in / "submitted" / "hacker", bad)
    found = {one.student: one.refused for one in Course.open(handed_in).submissions(EXAMPLE)}
    assert len(found) == 4 and [student for student, refused in found.items() if refused] == ["bad\udcff"]
    assert "bad\ufffd" in found["bad\udcff"] and "rename this folder" in found["bad\udcff"]


def test_the_name_of_a_link_is_told_as_far_as_it_is_text(handed_in):
    folder = handed_in / "submitted" / "hacker" / EXAMPLE
    os.symlink(handed_in, os.fsencode(folder) + b"/\xff\x1b[2J")
    one, = Course.open(handed_in).submissions(EXAMPLE, ["hacker"])
    assert one.notes == ("'\ufffd\ufffd[2J' is a link, and links are not followed: it was left out.",)


@pytest.mark.parametrize("closed, said", [("{}", "submitted/ana/ps1 cannot be read"), ("{}/ps1", "submitted/ana/ps1 cannot be read"),
                                          ("{}/ps1/tables", "submitted/ana/ps1/tables cannot be read")])
@pytest.mark.parametrize("mode", [0o000, 0o444])
def test_a_folder_into_which_nobody_may_look_is_told_and_not_passed_over(closed, said, mode):
    with unprivileged.folder() as place:
        for student in ("ana", "ben"):
            (place / "submitted" / student / "ps1" / "tables").mkdir(parents=True)
        path = place / "submitted" / closed.format("ana")
        path.chmod(mode)
        found = unprivileged.as_nobody(lambda: {one.student: one.refused for one in Course.open(place).submissions("ps1")})
        path.chmod(0o755)
    assert said in found["ana"] and "change its permissions" in found["ana"] and found["ben"] == ""


def test_a_closed_folder_of_all_submissions_is_said():
    with unprivileged.folder() as place:
        (place / "submitted").mkdir(mode=0o700)
        outcome = unprivileged.as_nobody(lambda: Course.open(place).submissions("ps1"))
    assert isinstance(outcome, RecordError) and "submitted cannot be read" in str(outcome)
