"""nbgrader's own commands and pages over the desk, both sides: give out, hand in, collect, mark, give back."""

import datetime
import json
import os
import subprocess
import sys

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader_at_desk import NAME, Place

from tests.grading import toy, toy_course

pytestmark = pytest.mark.xdist_group("exchange commands")  # the place and the round through it are made once
HOUR = datetime.timedelta(hours=1)
# What JupyterLab's list of assignments shows, and what its buttons do.
LISTED = """
import json, os
from nbgrader.server_extensions.assignment_list.handlers import AssignmentList
manager = AssignmentList()
manager.root_dir = os.getcwd()
print(json.dumps({}))
"""
# What the formgrader's page shows, and what its buttons do.
FORMGRADER = """
import json
from nbgrader.apps import NbGrader
from nbgrader.apps.api import NbGraderAPI
from nbgrader.auth import Authenticator
from nbgrader.coursedir import CourseDirectory
app = NbGrader()
app.initialize([])
api = NbGraderAPI(CourseDirectory(parent=app), Authenticator(parent=app), parent=app)
print(json.dumps({}, default=str))
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    made = Place(tmp_path_factory.mktemp("at-desk"))
    with open(made.course / "nbgrader_config.py", "a") as config:
        config.write('c.LateSubmissionPlugin.penalty_method = "zero"\n')
    made.trainers.nbgrader("generate_assignment", NAME)
    yield made
    made.close()


def now():
    return datetime.datetime.now(datetime.UTC)


def answered(side, source=toy_course.PERFECT):
    made = nbformat.read(side.notebook, as_version=4)
    toy.named(made, "double").source = source
    nbformat.write(made, side.notebook)


def submitted(place, student, name="assignment.ipynb"):
    return (place.course / "submitted" / student / NAME / name).read_text()


@pytest.fixture(scope="module")
def story(place):
    """One round, with what each command said: {step: text}."""
    said = {}
    trainers, course = place.trainers, place.desk.desk("course")
    said["before"] = place.trainee("anna").nbgrader("list")
    said["release"] = trainers.nbgrader("release_assignment", NAME)
    said["release again"] = trainers.nbgrader("release_assignment", NAME)
    course.set_due(NAME, now() - 2 * HOUR)
    course.extend(NAME, "ben", now() + HOUR)
    for name in ("anna", "ben"):
        trainee = place.trainee(name)
        said["fetch", name] = trainee.nbgrader("fetch_assignment", NAME)
        answered(trainee)
        said["submit", name] = trainee.nbgrader("submit", NAME)
    said["anna's page"] = place.trainee("anna").python(LISTED.format("manager.list_assignments('migcap')"))
    said["collect"] = trainers.nbgrader("collect", NAME)
    said["inbound"] = trainers.nbgrader("list", "--inbound")
    said["autograde"] = trainers.nbgrader("autograde", NAME, "--create")
    said["generate"] = trainers.nbgrader("generate_feedback", NAME)
    said["give back"] = trainers.nbgrader("release_feedback", NAME)
    said["cached"] = place.trainee("anna").nbgrader("list", "--cached")
    said["feedback"] = place.trainee("anna").nbgrader("fetch_feedback", NAME)
    said["cached again"] = place.trainee("anna").nbgrader("list", "--cached")
    return said


def test_one_round_through_nbgrader_s_commands(place, story):
    assert NAME not in story["before"]
    assert f"Released as: migcap {NAME}" in story["release"] and f"Released as: migcap {NAME}" in story["release again"]
    assert f"Fetched as: migcap {NAME}" in story["fetch", "anna"]
    assert f"Submitted as: migcap {NAME} 20" in story["submit", "anna"] and "after it was due" in story["submit", "anna"]
    assert "after it was due" not in story["submit", "ben"]
    assert f"Collecting submission: anna {NAME}" in story["collect"] and f"Collecting submission: ben {NAME}" in story["collect"]
    assert "migcap anna 00-toy 20" in story["inbound"] and "migcap ben 00-toy 20" in story["inbound"]
    assert f"Released feedback: anna {NAME}" in story["give back"]
    assert "feedback ready to be fetched" in story["cached"] and "ben" not in story["cached"]
    assert "Fetched feedback" in story["feedback"] and "feedback already fetched" in story["cached again"]


def test_only_the_notebook_goes_over_and_nothing_hidden_is_in_it(place, story):
    assert [path.name for path in (place.trainee("anna").folder / NAME).iterdir() if path.is_file()] == ["assignment.ipynb"]
    assert list(place.desk.desk("anna").assignments()[0]["files"]) == ["assignment.ipynb"]
    assert "SECRET" not in place.trainee("ben").notebook.read_text()
    assert sorted(path.name for path in (place.course / "submitted" / "anna" / NAME).iterdir()) == ["assignment.ipynb", "timestamp.txt"]


def test_the_time_is_the_desk_s_as_nbgrader_reads_it(place, story):
    [receipt] = place.desk.desk("anna").submissions(NAME)
    assert submitted(place, "anna", "timestamp.txt") == datetime.datetime.fromisoformat(receipt["received_at"]).strftime("%Y-%m-%d %H:%M:%S.%f UTC")
    with Gradebook(f"sqlite:///{place.course}/gradebook.db") as gradebook:
        assert gradebook.find_submission(NAME, "anna").timestamp.replace(tzinfo=datetime.UTC) == datetime.datetime.fromisoformat(receipt["received_at"])


@pytest.mark.parametrize("engine", ["nbgrader autograde", "migcap grade"])
def test_late_is_late_whoever_grades_and_an_extension_counts(place, story, engine):
    if engine == "migcap grade":
        done = subprocess.run([sys.executable, "-m", "migcap", "grade", NAME, "--regrade", "--student", "anna", "--student", "ben"], cwd=place.course,
                              env=place.trainers.environment, text=True, capture_output=True)
        assert done.returncode == 0, done.stderr + done.stdout
    with Gradebook(f"sqlite:///{place.course}/gradebook.db") as gradebook:
        anna, ben = (gradebook.find_submission(NAME, name) for name in ("anna", "ben"))
        assert 7100 < anna.total_seconds_late < 7800 and ben.total_seconds_late == 0
        assert anna.late_submission_penalty == anna.score > 0 and not ben.late_submission_penalty
        assert ben.score == anna.score


def test_marks_come_back_with_the_feedback_the_penalty_taken_off(place, story):
    with Gradebook(f"sqlite:///{place.course}/gradebook.db") as gradebook:
        reached = gradebook.find_submission(NAME, "ben").score
    [[anna], [ben]] = (place.desk.desk(name).assignments()[0]["feedback"] for name in ("anna", "ben"))
    assert (anna["score"], ben["score"], ben["max_score"]) == (0, reached, 9)


def test_the_feedback_is_what_was_generated(place, story):
    [page] = (place.trainee("anna").folder / NAME / "feedback").rglob("*.html")
    assert page.read_bytes() == (place.course / "feedback" / "anna" / NAME / "assignment.html").read_bytes()
    assert page.parent.name == submitted(place, "anna", "timestamp.txt")
    assert "SECRET" not in page.read_text()


def test_jupyterlab_s_list_of_assignments_has_what_it_needs(place, story):
    assert story["anna's page"]["success"]
    released, handed_in = story["anna's page"]["value"]
    assert (released["course_id"], released["assignment_id"], released["status"], released["path"]) == ("migcap", NAME, "fetched", NAME)
    assert released["notebooks"] == [{"notebook_id": "assignment", "path": f"{NAME}/assignment.ipynb"}]
    [submission] = handed_in["submissions"]
    assert handed_in["status"] == "submitted" and submission["timestamp"] == submitted(place, "anna", "timestamp.txt")
    assert submission["has_local_feedback"] is submission["has_exchange_feedback"] is submission["feedback_updated"] is False
    assert submission["local_feedback_path"] is None


def test_its_buttons_fetch_submit_and_fetch_feedback(place, story):
    carl = place.trainee("carl")
    assert carl.python(LISTED.format("manager.list_assignments('migcap')"))["value"][0]["status"] == "released"
    assert carl.python(LISTED.format(f"manager.fetch_assignment('migcap', '{NAME}')")) == {"success": True}
    assert carl.python(LISTED.format(f"manager.submit_assignment('migcap', '{NAME}')")) == {"success": True}
    assert len(place.desk.desk("carl").submissions(NAME)) == 1
    assert carl.python(LISTED.format("manager.list_courses()"))["value"] == ["migcap"]
    after = place.trainee("anna").python(LISTED.format(f"[manager.fetch_feedback('migcap', '{NAME}'), manager.list_assignments('migcap')]"))[1]["value"]
    assert after[1]["submissions"][0]["has_local_feedback"] and after[1]["submissions"][0]["local_feedback_path"].startswith(f"{NAME}/feedback/20")


def test_the_formgrader_s_buttons_release_collect_and_give_back(place, story):
    dora = place.trainee("dora")
    dora.nbgrader("fetch_assignment", NAME)
    dora.nbgrader("submit", NAME)
    steps = f"[api.exchange_missing, sorted(api.get_released_assignments()), api.collect('{NAME}'), api.autograde('{NAME}', 'dora'), api.generate_feedback('{NAME}', 'dora'), " \
            f"api.release_feedback('{NAME}', 'dora'), api.get_assignment('{NAME}')]"
    missing, released, *done, assignment = place.trainers.python(FORMGRADER.format(steps))
    assert missing is False and released == [NAME]
    assert all(one["success"] for one in done), done
    assert assignment["status"] == "released" and assignment["duedate"] and assignment["releaseable"]
    assert len(place.desk.desk("dora").assignments()[0]["feedback"]) == 1
    [unrelease, after] = place.trainers.python(FORMGRADER.format(f"[api.unrelease('{NAME}'), sorted(api.get_released_assignments())]"))
    assert unrelease["success"] and after == []
    assert "no assignment called" in dora.nbgrader("fetch_assignment", "99-none", code=1)
    place.trainers.nbgrader("release_assignment", NAME)


def test_a_later_submission_is_collected_and_an_earlier_one_is_not_again(place, story):
    eve = place.trainee("eve")
    eve.nbgrader("fetch_assignment", NAME)
    eve.nbgrader("submit", NAME)
    place.trainers.nbgrader("collect", NAME)
    first = submitted(place, "eve", "timestamp.txt")
    answered(eve, "def double(x):\n    return 'second'")
    eve.nbgrader("submit", NAME)
    assert "use --update to update" in place.trainers.nbgrader("collect", NAME, "--student=eve") and submitted(place, "eve", "timestamp.txt") == first
    said = place.trainers.nbgrader("collect", NAME, "--update")
    assert "Collecting submission: eve" in said and "Nothing newer to collect: anna" in said
    assert submitted(place, "eve", "timestamp.txt") > first and "second" in submitted(place, "eve")
    assert not (place.course / "submitted" / ".collecting").exists()


def test_before_duedate_takes_the_last_that_was_in_time_by_one_s_own_date(place, story):
    course, fay = place.desk.desk("course"), place.trainee("fay")
    fay.nbgrader("fetch_assignment", NAME)
    receipts = []
    for word in ("first", "second", "third"):
        answered(fay, f"def double(x):\n    return '{word}'")
        receipts.append(place.desk.desk("fay").submit(NAME, {"assignment.ipynb": fay.notebook}))
    moments = [datetime.datetime.fromisoformat(one["received_at"]) for one in receipts]
    course.set_due(NAME, moments[0] + (moments[1] - moments[0]) / 2)
    place.trainers.nbgrader("collect", NAME, "--student=fay", "--before-duedate")
    assert "'first'" in submitted(place, "fay")
    course.extend(NAME, "fay", moments[1])
    place.trainers.nbgrader("collect", NAME, "--student=fay", "--before-duedate")
    assert "'second'" in submitted(place, "fay")
    place.trainers.nbgrader("collect", NAME, "--student=fay", "--update")
    assert "'third'" in submitted(place, "fay")
    course.set_due(NAME, moments[0] - HOUR)
    course.extend(NAME, "fay", None)
    place.trainers.nbgrader("collect", NAME, "--student=fay", "--before-duedate")
    assert "'third'" in submitted(place, "fay"), "none was in time: the latest"


def test_what_she_has_stays_and_what_is_lost_comes_back(place, story):
    gina = place.trainee("gina")
    gina.nbgrader("fetch_assignment", NAME)
    answered(gina, "hers = 1")
    mine = gina.notebook.read_bytes()
    gina.nbgrader("fetch_assignment", NAME)
    assert gina.notebook.read_bytes() == mine
    gina.notebook.unlink()
    gina.nbgrader("fetch_assignment", NAME)
    assert "hers = 1" not in gina.notebook.read_text()


def test_elsewhere_than_in_the_learner_s_folder_only_what_is_missing_is_written(place, story, tmp_path):
    hana = place.trainee("hana")
    (tmp_path / NAME).mkdir()
    hana.nbgrader("fetch_assignment", NAME, f"--Exchange.assignment_dir={tmp_path}")
    (tmp_path / NAME / "assignment.ipynb").write_text("hers")
    assert "stays as it is" in hana.nbgrader("fetch_assignment", NAME, f"--Exchange.assignment_dir={tmp_path}")
    assert (tmp_path / NAME / "assignment.ipynb").read_text() == "hers" and not hana.notebook.exists()


def test_only_what_the_rules_allow_is_handed_in(place, story):
    ivan = place.trainee("ivan")
    ivan.nbgrader("fetch_assignment", NAME)
    folder = ivan.notebook.parent
    for name in ("notes.md", "lesson.ipynb", "timestamp.txt", "assignment (new edition).ipynb", ".secret"):
        (folder / name).write_text("2020-01-01 00:00:00.000000 UTC")
    (folder / "feedback").mkdir()
    (folder / "feedback" / "assignment.ipynb").write_text("old")
    os.symlink("/etc/passwd", folder / "submission_secret.txt")
    ivan.nbgrader("submit", NAME)
    [receipt] = place.desk.desk("ivan").submissions(NAME)
    assert sorted(receipt["files"]) == ["assignment.ipynb", "timestamp.txt"]
    place.trainers.nbgrader("collect", NAME, "--student=ivan")
    assert submitted(place, "ivan", "timestamp.txt")[:4] == str(now().year), "a time that she sends along is not taken"
    assert sorted(path.name for path in (place.course / "submitted" / "ivan" / NAME).iterdir()) == ["assignment.ipynb", "timestamp.txt"]


def test_a_notebook_that_is_too_large_is_told_before_it_is_sent(place, story):
    jana = place.trainee("jana")
    jana.nbgrader("fetch_assignment", NAME)
    with open(jana.notebook, "ab") as file:
        file.write(b" " * 21_000_000)
    assert "too large to hand in (21 MB, and 20 MB is the most)" in jana.nbgrader("submit", NAME, code=1)
    assert place.desk.desk("jana").submissions(NAME) == []


def test_one_hands_in_as_oneself(place, story):
    assert "as yourself" in place.trainee("anna").nbgrader("submit", NAME, "--student=ben", code=1)
    assert "Only trainers" in place.trainee("anna").nbgrader("list", "--remove", code=1)
    assert "Only trainers" in _released_by_a_trainee(place)
    assert len(place.desk.desk("ben").submissions(NAME)) == 1


def _released_by_a_trainee(place):
    anna = place.trainee("anna")
    return anna.nbgrader("release_assignment", NAME, f"--CourseDirectory.root={place.course}", code=1)


def test_what_was_handed_in_cannot_be_removed(place, story):
    before = place.desk.desk("course").submissions(NAME)
    assert "stays at the desk" in place.trainers.nbgrader("list", "--inbound", "--remove", code=1)
    assert place.desk.desk("course").submissions(NAME) == before


@pytest.mark.parametrize("secret", ["### BEGIN HIDDEN TESTS", "### BEGIN SOLUTION"])
def test_a_notebook_with_hidden_tests_or_solutions_is_not_given_out(place, story, secret):
    path = place.course / "release" / NAME / "assignment.ipynb"
    before = path.read_text()
    path.write_text(before.replace("# Assignment 00", f"# Assignment 00 {secret}"))
    try:
        assert "was not given out" in place.trainers.nbgrader("release_assignment", NAME, code=1)
    finally:
        path.write_text(before)


def test_feedback_on_something_else_goes_to_nobody(place, story):
    stamp = place.course / "feedback" / "anna" / NAME / "timestamp.txt"
    os.chmod(stamp, 0o644)
    before, had = stamp.read_text(), json.dumps(place.desk.desk("anna").assignments())
    stamp.write_text("2020-01-01 00:00:00.000000 UTC")
    try:
        assert "The feedback for anna is on nothing that was handed in" in place.trainers.nbgrader("release_feedback", NAME, "--student=anna")
    finally:
        stamp.write_text(before)
    assert json.dumps(place.desk.desk("anna").assignments()) == had


def test_a_due_date_set_in_the_formgrader_is_told_when_it_is_given_out(place, story):
    path = place.course / "source" / "01-second" / "assignment.ipynb"
    toy.written(toy_course.assignment(), path)
    place.trainers.nbgrader("generate_assignment", "01-second")
    with Gradebook(f"sqlite:///{place.course}/gradebook.db") as gradebook:
        gradebook.update_or_create_assignment("01-second", duedate="2027-01-01 17:00:00 UTC")
    place.trainers.nbgrader("release_assignment", "01-second")
    second = place.desk.desk("anna").assignments()[1]
    assert second["due"] == "2027-01-01T17:00:00.000000+00:00"
    place.desk.desk("course").set_due("01-second", datetime.datetime(2027, 2, 1, tzinfo=datetime.UTC))
    place.trainers.nbgrader("release_assignment", "01-second")
    with Gradebook(f"sqlite:///{place.course}/gradebook.db") as gradebook:
        assert gradebook.find_assignment("01-second").duedate == datetime.datetime(2027, 2, 1)


def test_a_desk_that_is_away_is_said_in_one_sentence(place, story):
    kept = place.trainee("anna").environment["MIGCAP_DESK_URL"]
    said = place.trainee("anna").python(
        "import os, json; os.environ['MIGCAP_DESK_URL'] = 'http://127.0.0.1:1/'\n"
        "import migcap.classroom.desk.client as client; client.WAITS = ()\nclient.Desk.__init__.__defaults__ = (None, ())\n"
        + LISTED.format(f"manager.submit_assignment('migcap', '{NAME}')"))
    assert kept and not said["success"] and "your work is safe in your folder" in said["value"]
