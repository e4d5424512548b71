"""The class page over HTTP, on a small course that was graded by this project's engine, with a desk in memory."""

import csv
import io
import os
import shutil
from datetime import UTC, datetime

import pytest
import yaml
from fake_desk import FakeDesk, at
from nbgrader.api import Gradebook
from pages_server import Visitor, link, said, serving, text_of

from migcap.classroom.pages import gradebook, steps
from tests.grading import toy_course
from tests.grading.cohort.real import ToyCourse

pytestmark = pytest.mark.xdist_group("cohort")  # beside the tests of `migcap grade`, which need both cores too
TOY = toy_course.FOLDER
HOSTILE = "=HYPERLINK(1)"


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """The toy course with what was handed in, laid out as it comes from collecting at the desk."""
    if shutil.which("bwrap") is None:
        sentence = "bubblewrap is missing: install it (on Debian and Ubuntu: sudo apt install bubblewrap), then run the tests again."
        pytest.fail(sentence, pytrace=False) if os.environ.get("CI") else pytest.skip(sentence)
    course = ToyCourse(tmp_path_factory.mktemp("class"))
    shutil.copytree(course.folder / "grading" / "rubrics", course.folder / "rubrics")
    for student in ("ana", "ben"):
        (course.submission(student).parent / "timestamp.txt").write_text("2026-12-01 12:00:00 UTC")
    return course


@pytest.fixture(scope="module")
def graded(fresh, tmp_path_factory):
    course = fresh.copy(tmp_path_factory.mktemp("graded-class"))
    course.grade()
    return course


@pytest.fixture
def desk():
    desk = FakeDesk().give(TOY, due=at(1, 18))
    desk.receive(TOY, at(1), student="ana")
    desk.receive(TOY, at(1, 11), student="ben")
    desk.receive(TOY, at(2), student="ben", late=True)  # after what was collected
    return desk


@pytest.fixture
def open_class(desk, monkeypatch):
    """`open_class(course)` is a visitor of that course's server, and its Room."""
    stack = []

    def visit(course):
        monkeypatch.setenv("MIGCAP_ROLE", "course")
        monkeypatch.setenv("MIGCAP_COURSE", str(course.folder))
        for name, value in course.environment.items():
            monkeypatch.setenv(name, value)
        server = serving(desk, course.folder)
        address, room = server.__enter__()
        stack.append(server)
        return Visitor(address), room

    yield visit
    for server in stack:
        server.__exit__(None, None, None)


def row(page, section, begins):
    """The cells of the row of a table whose head begins so."""
    rows = [found for found in page.find(id=section).parent.find_all("tr") if found.th and found.th.get_text(" ", strip=True).startswith(begins)]
    assert len(rows) == 1, [found.get_text(" ", strip=True) for found in page.find(id=section).parent.find_all("tr")]
    return [" ".join(cell.get_text(" ", strip=True).split()) for cell in rows[0].find_all("td")]


def step(visitor, room, page, button):
    """Press a button of a step and wait; the page afterwards."""
    visitor.press(page, button)
    room.jobs.current.thread.join(300)
    assert not room.jobs.current.running
    return visitor.go("class")


def test_each_exercise_says_who_tried_who_got_it_and_what_the_others_were_told(open_class, graded):
    visitor, _ = open_class(graded)
    page = visitor.go("class")
    assert "From 6 graded submissions." in page.get_text()
    tried, right, pitfalls = row(page, "met", "1 · Doubling")
    # ana and cleo are right, ben doubles nothing too, finn's loop never ends; dan and dora did not begin.
    assert (tried, right) == ("4", "2")
    assert "1 × TypeError: unsupported operand" in pitfalls and "1 × CellTimeoutError: No answer came" in pitfalls
    tried, right, pitfalls = row(page, "met", "2 · Halving")
    assert (tried, right) == ("4", "2") and "1 × Halve it." in pitfalls
    assert row(page, "met", "3 · Words") == ["0", "0", "Marked by a person: nobody yet."]


def test_the_page_counts_as_migcap_grade_does(fresh, tmp_path):
    """The same submissions, counted from the autograded notebooks and in the run itself."""
    from migcap.classroom.pages.pitfalls import met_in
    from migcap.grading.record import Course

    course = fresh.copy(tmp_path)
    told = course.grade()
    opened = Course.open(course.folder)
    met, read = met_in(opened, opened.assignment(TOY), sorted(line["student"] for line in told["submissions"]))
    assert read == told["counts"]["graded"]
    for ours, theirs in zip(met, told["exercises"], strict=True):
        assert (ours.title, ours.right, ours.not_attempted) == (theirs["title"], theirs["right"], theirs["not_attempted"])
        assert ours.pitfalls == [(one["advice"], one["count"]) for one in theirs["pitfalls"]]


def test_who_handed_in_and_how_far_each_is(open_class, graded, desk):
    desk.send_back(TOY, "r1", at(2), 5, 9, {})
    visitor, _ = open_class(graded)
    page = visitor.go("class")
    assert row(page, "people", "ana")[:3] == ["Tuesday 1 December, 12:00 UTC", "feedback sent", "5 of 9"]
    # What lies in the course is his first one.
    assert row(page, "people", "ben")[:2] == ["Wednesday 2 December, 12:00 UTC late (2 times)", "to collect"]
    assert row(page, "people", "dan")[0] == "not yet"
    assert "2 handed in, 1 of them to collect" in text_of(page, "main") and "of them late" in text_of(page, "main")


def test_marks_wait_for_a_person_until_she_gave_them(open_class, fresh, tmp_path):
    course = fresh.copy(tmp_path)
    course.hand_in("ana", {"words": "Nepal had 470,719 migrants in 2024."})
    course.grade()
    visitor, _ = open_class(course)
    page = visitor.go("class")
    assert "Mark the texts. 1 waits for a person." in text_of(page, "main") and "counts 0 in what you send now" in text_of(page, "main")
    assert row(page, "met", "3 · Words") == ["1", "0", "Marked by a person: nobody yet, 1 still waits."]
    with Gradebook(f"sqlite:///{course.folder}/grading/gradebook.db") as book:
        grade = book.find_grade("words", "assignment", TOY, "ana")
        grade.manual_score, grade.needs_manual_grade = 3, False
        book.db.commit()
    page = visitor.go("class")
    assert "Mark the texts. 0 wait for a person." in text_of(page, "main") and row(page, "people", "ana")[2] == "3 of 9"
    assert row(page, "met", "3 · Words") == ["1", "0", "Marked by a person: 3.0 of 4 on average."] and "counts 0 in what you send now" not in text_of(page, "main")


def test_a_course_that_is_not_graded_yet_says_what_to_do(open_class, fresh):
    visitor, _ = open_class(fresh)
    assert "Nothing is graded yet." in visitor.go("class").get_text()


def test_the_due_date_is_set_and_one_gets_more_time(open_class, graded, desk):
    visitor, _ = open_class(graded)
    page = visitor.press(visitor.go("class"), "Set the date", due="2026-12-09T17:30")
    assert said(page).startswith(f"{TOY} is now due Wednesday 9 December")
    page = visitor.press(page, "Extend", student="ben", due="2026-12-11T08:00")
    assert said(page).startswith("ben has time until Friday 11 December")
    visitor.press(page, "Extend", student="ben", due="")
    assert [one for one in desk.asked if one[0] in ("set_due", "extend")] == [
        ("set_due", TOY, datetime(2026, 12, 9, 17, 30, tzinfo=UTC)), ("extend", TOY, "ben", datetime(2026, 12, 11, 8, tzinfo=UTC)), ("extend", TOY, "ben", None)]
    desk.more_time = [{"assignment": TOY, "student": "ben", "due": at(11)}]
    assert row(visitor.go("class"), "people", "ben")[3] == "Friday 11 December, 12:00 UTC"


def test_what_is_no_date_and_what_the_desk_refuses_is_said(open_class, graded, desk):
    visitor, _ = open_class(graded)
    page = visitor.go("class")
    assert "is no time" in said(visitor.press(page, "Set the date", due="Friday"))
    desk.away = "The hand-in desk does not answer."
    assert "The hand-in desk does not answer." in said(visitor.press(page, "Set the date", due="2026-12-09T17:30"))
    page = visitor.go("class")
    assert "The hand-in desk does not answer." in page.get_text() and row(page, "met", "1 · Doubling")[1] == "2"


def test_grading_runs_in_the_background_and_names_who_was_set_aside(open_class, fresh, tmp_path):
    visitor, room = open_class(fresh.copy(tmp_path))
    page = visitor.press(visitor.go("class"), "Grade all")
    assert page.body["data-running"] == f"grade {TOY}"
    assert "still running" in said(visitor.press(page, "Collect"))
    room.jobs.current.thread.join(300)
    page = visitor.go("class")
    assert f"{TOY}: 6 submissions graded. Set aside: eve." in text_of(page, "main")
    assert row(page, "met", "1 · Doubling")[:2] == ["4", "2"]


def test_without_a_sandbox_nothing_is_graded_until_the_trainer_says_so(open_class, fresh, tmp_path, monkeypatch):
    monkeypatch.setattr(steps, "has_engine", lambda *_: False)
    course = fresh.copy(tmp_path)
    for student in ("cleo", "finn", "eve"):  # whose code stops nbgrader for long, or who handed in no notebook
        shutil.rmtree(course.submission(student).parent.parent)
    visitor, room = open_class(course)
    assert "Grade without a sandbox" not in text_of(visitor.go("class"), "main")
    page = step(visitor, room, visitor.go("class"), "Grade all")
    assert "no sandbox for submissions" in text_of(page, "main") and "Nothing is graded yet." in page.get_text()
    page = step(visitor, room, page, "Grade without a sandbox")
    assert f"{TOY} is graded by nbgrader, without a sandbox." in text_of(page, "main")
    # nbgrader's notebooks are read as ours are: ana is right, ben doubles nothing too, dan and dora did not begin.
    assert row(page, "met", "1 · Doubling")[:2] == ["2", "1"]


def test_a_step_that_fails_says_so_in_a_sentence(open_class, fresh, tmp_path):
    course = fresh.copy(tmp_path)
    shutil.rmtree(course.folder / "grading" / "submitted")
    visitor, room = open_class(course)
    page = step(visitor, room, visitor.go("class"), "Grade all")
    assert f"Nobody has handed in '{TOY}'" in text_of(page, "main") and "Traceback" not in page.get_text()


def test_a_step_or_an_assignment_that_is_not_there_is_refused(open_class, graded):
    visitor, room = open_class(graded)
    number = visitor.go("class").find("input", attrs={"name": "_xsrf"})["value"]
    for name, wanted in ((TOY, "rm"), ("99-nothing", "grade")):
        visitor.session.post(f"{visitor.address}/migcap/class/{name}/step", data={"_xsrf": number, "step": wanted})
    assert room.jobs.current is None
    assert visitor.get("class/99-nothing").status_code == 404 and visitor.get("class/99-nothing/rubric").status_code == 404


def test_forms_of_the_class_page_carry_their_number(open_class, graded, desk):
    visitor, room = open_class(graded)
    for path, fields in ((f"class/{TOY}/step", {"step": "grade"}), (f"class/{TOY}/due", {"due": "2026-12-09T17:30"})):
        assert visitor.session.post(f"{visitor.address}/migcap/{path}", data=fields).status_code == 403
    assert room.jobs.current is None and not any(one[0] == "set_due" for one in desk.asked)


def test_marks_as_csv(open_class, graded):
    visitor, _ = open_class(graded)
    answered = visitor.get(link(visitor.go("class"), "Download marks.csv"))
    rows = {one["student_id"]: one for one in csv.DictReader(io.StringIO(answered.text))}
    assert rows["ana"]["assignment"] == TOY and float(rows["ana"]["score"]) == 5 and float(rows["ana"]["max_score"]) == 9
    assert rows["ben"]["waits_for_a_person"] == "no" and rows["ana"]["handed_in"].startswith("2026-12-01 12:00:00")
    assert answered.headers["Content-Disposition"] == 'attachment; filename="marks.csv"'


def test_a_name_in_the_csv_is_one_field_and_no_formula(fresh, tmp_path):
    course = fresh.copy(tmp_path)
    with Gradebook(f"sqlite:///{course.folder}/grading/gradebook.db") as book:
        book.update_or_create_student("zoe", first_name=HOSTILE, last_name='Doe, "Z"')
    from migcap.grading.record import Course

    (zoe,) = [one for one in csv.DictReader(io.StringIO(gradebook.as_csv(Course.open(course.folder)).decode())) if one["student_id"] == "zoe"]
    assert (zoe["first_name"], zoe["last_name"]) == (f"'{HOSTILE}", 'Doe, "Z"') and zoe["score"] == ""


def test_the_rubric_is_a_page_of_its_own(open_class, graded):
    visitor, _ = open_class(graded)
    page = visitor.go(link(visitor.go("class"), "Rubric"))
    (rubric,) = toy_course.RUBRIC["exercises"]
    assert rubric["title"] in page.h2.get_text() and "A figure with its date." in page.get_text()


def test_a_rubric_that_does_not_hold_together_is_told(open_class, fresh, tmp_path):
    course = fresh.copy(tmp_path)
    (course.folder / "rubrics" / f"{TOY}.yml").write_text(yaml.safe_dump({"module": "00", "exercises": [{"id": "words"}]}))
    visitor, _ = open_class(course)
    answered = visitor.get(f"class/{TOY}/rubric")
    assert answered.status_code == 409 and "lacks something" in answered.text


def test_on_the_courses_server_the_start_page_is_the_class(open_class, graded):
    visitor, _ = open_class(graded)
    assert visitor.get("").url.endswith("/migcap/class")
    assert visitor.get(f"hand-in/{TOY}").status_code == 404
