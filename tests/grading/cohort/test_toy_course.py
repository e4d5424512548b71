"""The real engine and the real gradebook on a small course, by the command that a trainer types."""

import json
import os
import random
import shutil
import signal
import time
from pathlib import Path

import jsonschema
import pytest

from migcap.grading.cohort import own_steps, summary
from tests.grading import toy_course
from tests.grading.cohort.real import POINTS, ToyCourse, by_student, dask, descendants, wait_for

pytestmark = pytest.mark.xdist_group("cohort")
SCHEMA = json.loads(Path(summary.__file__).with_name("report.schema.json").read_text())


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    if shutil.which("bwrap") is None:
        sentence = "bubblewrap is missing: install it (on Debian and Ubuntu: sudo apt install bubblewrap), then run the tests again."
        pytest.fail(sentence, pytrace=False) if os.environ.get("CI") else pytest.skip(sentence)
    return ToyCourse(tmp_path_factory.mktemp("toy"))


@pytest.fixture
def course(fresh, tmp_path):
    return fresh.copy(tmp_path)


@pytest.fixture(scope="module")
def graded(fresh, tmp_path_factory):
    """A course that was graded once, and what was told; tests do not change it."""
    course = fresh.copy(tmp_path_factory.mktemp("graded"))
    return course, course.grade()


def test_everybody_is_graded_but_for_the_one_who_handed_in_no_notebook(graded):
    course, told = graded
    lines = by_student(told)
    assert course.points() == POINTS
    assert {student: line["points"] for student, line in lines.items() if line["status"] == "graded"} == POINTS
    assert lines["eve"]["status"] == "set_aside" and "not a notebook" in lines["eve"]["reason"]
    assert told["counts"] == {"submissions": 7, "graded": 6, "set_aside": 1, "failed": 0, "left": 0, "reused": 0, "not_attempted": 2}
    assert lines["dan"]["not_attempted"] and told["sandbox"]
    assert "Python itself stopped" in lines["cleo"]["notes"][0]


def test_the_report_is_as_its_schema_says(graded):
    told = {key: value for key, value in graded[1].items() if key not in ("printed", "errors")}
    jsonschema.validate(told, SCHEMA)


def test_the_pitfalls_of_each_exercise_are_counted(graded):
    first, second = graded[1]["exercises"]
    assert first["title"] == "1 · Doubling" and first["tests"] == ["assignment/test-double"] and second["tests"] == ["assignment/test-halve", "assignment/test-halve-zero"]
    assert (first["right"], first["not_attempted"]) == (2, 2) and (second["right"], second["not_attempted"]) == (2, 2)
    assert {"advice": "Halve it.", "count": 1} in second["pitfalls"]
    assert "4711" not in json.dumps(graded[1]["exercises"]), "a hidden value of the test"


def test_the_second_run_takes_every_result_from_the_first(graded):
    course, first = graded
    before = (course.folder / "grading" / "gradebook.db").read_bytes()
    told = course.grade()
    assert told["counts"]["reused"] == 7 and told["counts"]["left"] == 0 and told["workers"] == "nothing had to be run"
    assert (course.folder / "grading" / "gradebook.db").read_bytes() == before
    for key in ("points", "status", "reason", "not_attempted"):
        assert {line["student"]: line[key] for line in told["submissions"]} == {line["student"]: line[key] for line in first["submissions"]}
    assert told["exercises"] == first["exercises"]


def test_only_what_changed_is_run_again_and_a_named_student_alone_where_one_is_named(course):
    told = course.grade("--student", "ana", "--student", "ben", status=0)
    assert set(by_student(told)) == {"ana", "ben"} and set(course.points()) == {"ana", "ben"}
    course.hand_in("ben", {"double": toy_course.PERFECT, "halve": "def halve(x):\n    return x / 2"})
    told = course.grade("--student", "ana", "--student", "ben", status=0)
    assert by_student(told)["ana"]["reused"] and not by_student(told)["ben"]["reused"]
    assert course.points() == {"ana": 5.0, "ben": 5.0}


def test_a_test_that_was_changed_and_not_generated_again_is_told(course):
    source = course.folder / "solutions" / toy_course.FOLDER / "assignment.ipynb"
    notebook = json.loads(source.read_text())
    changed = next(cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade_id") == "test-double")
    changed["source"] = "".join(changed["source"]) + "\n# another case"
    source.write_text(json.dumps(notebook))
    assert "The test test-double of assignment is not the one that was released" in str(course.grade()["notes"])


def test_killed_at_random_moments_it_ends_with_the_same_marks(course):
    chance = random.Random(11)
    for _ in range(3):
        process = course.start()
        wait_for(lambda: descendants(process.pid) or process.poll() is not None)
        time.sleep(chance.uniform(0, 6))
        below = descendants(process.pid)
        process.kill()
        process.communicate()
        wait_for(lambda: not [pid for pid in below if Path(f"/proc/{pid}").exists()], 20)
    course.grade()
    assert course.points() == POINTS


def test_ctrl_c_ends_in_moments_and_leaves_no_process(course):
    course.hand_in("gus", {"double": "def double(x):\n    import time\n    time.sleep(600)", "halve": "def halve(x):\n    return x / 2"})
    with open(course.folder / "nbgrader_config.py", "a") as config:
        config.write("c.Execute.timeout = 600\n")
    process = course.start("--student", "gus", "--student", "ana")
    wait_for(lambda: course.points().get("ana") == 5.0)
    below = descendants(process.pid)
    assert below, "nothing runs"
    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, (out, err)
    assert "run the same command again to go on" in out and "1 not reached" in " ".join(out.split())
    assert time.monotonic() - began < 15
    wait_for(lambda: not [pid for pid in below if Path(f"/proc/{pid}").exists()], 5)  # the system needs a moment to clear a killed one away


def test_without_a_sandbox_it_stops_with_a_sentence_or_says_so_in_every_report(course, tmp_path):
    programs = tmp_path / "programs"  # a machine on which bubblewrap is not installed
    programs.mkdir()
    for name in ("env", "sh"):
        (programs / name).symlink_to(shutil.which(name))
    told = course.grade(status=1, PATH=str(programs))
    assert "bubblewrap" in told["errors"] and "--no-sandbox" in told["errors"] and "Traceback" not in told["errors"]
    assert course.points() == {}
    told = course.grade("--no-sandbox", "--student", "ana", status=0, PATH=str(programs))
    assert told["sandbox"] is False and told["notes"][0] == summary.NO_SANDBOX and summary.NO_SANDBOX in " ".join(told["printed"].split())
    assert course.points() == {"ana": 5.0}


def test_a_manual_mark_stays_when_everything_is_graded_again(course):
    from nbgrader.api import Gradebook

    course.grade("--student", "ana", status=0)
    with Gradebook(f"sqlite:///{course.folder}/grading/gradebook.db") as book:
        grade = book.find_grade("words", "assignment", toy_course.FOLDER, "ana")
        grade.manual_score = 3
        book.db.commit()
    course.grade("--student", "ana", "--regrade", status=0)
    with Gradebook(f"sqlite:///{course.folder}/grading/gradebook.db") as book:
        assert book.find_grade("words", "assignment", toy_course.FOLDER, "ana").score == 3


def test_a_course_with_steps_of_its_own_is_graded_in_nbgrader_s_way(course):
    with open(course.folder / "nbgrader_config.py", "a") as config:
        config.write("from nbgrader.preprocessors import LimitOutput\nfrom migcap.grading import preprocessors\n"
                     "c.Autograde.sanitize_preprocessors = [*preprocessors.SANITIZE, LimitOutput]\n")
    told = course.grade("--student", "ana", "--student", "dan", "--student", "eve")
    assert own_steps.NOTE in told["notes"] and told["workers"] == "one after the other" and told["sandbox"]
    assert course.points() == {"ana": 5.0, "dan": 0.0} | {student: points for student, points in course.points().items() if student == "eve"}
    lines = by_student(told)
    assert lines["ana"]["points"] == 5.0 and lines["dan"]["not_attempted"]
    assert lines["eve"]["status"] == "set_aside" and lines["eve"]["reason"].startswith("nbgrader could not grade it: ")
    assert by_student(course.grade("--student", "ana", status=0))["ana"]["reused"]


def test_two_dask_workers_give_the_same_marks(course, graded):
    with dask(course.place, course.environment, 2) as (address, _):
        told = course.grade("--scheduler", address)
        assert told["workers"].startswith("2 Dask workers")
        assert course.points() == POINTS
        for key in ("points", "status", "reason"):
            assert {line["student"]: line[key] for line in told["submissions"]} == {line["student"]: line[key] for line in graded[1]["submissions"]}
        # The workers keep their engines: the next cohort finds them warm.
        assert course.grade("--scheduler", address, "--regrade")["counts"]["graded"] == 6


def test_a_dask_worker_that_dies_costs_no_mark(course):
    with dask(course.place, course.environment, 2) as (address, workers):
        process = course.start("--scheduler", address)
        wait_for(lambda: course.points(), 200)
        os.killpg(workers[0].pid, signal.SIGKILL)
        out, err = process.communicate(timeout=300)
        assert process.returncode == 3, (out, err)
        assert course.points() == POINTS


def test_a_scheduler_without_workers_is_a_sentence(course):
    with dask(course.place, course.environment, 0) as (address, _):
        told = course.grade("--scheduler", address, status=1)
    assert "has no worker: start some with `dask worker" in told["errors"]
