"""Work in the background: one at a time, with a line, and an end in every case."""

import sys
import time

import psutil
import pytest
from pages_fixtures import released

from migcap.classroom.pages.jobs import Jobs
from migcap.classroom.pages.validate import validate
from migcap.errors import MigcapError
from tests.grading import toy


def done(job):
    job.thread.join(60)
    assert not job.running and job.ended
    return job


def python(code, **more):
    return lambda jobs, job: jobs.command(job, [sys.executable, "-c", code], ".", **more)


def test_what_a_program_says_is_the_line_and_its_status_the_result():
    job = done(Jobs().start("a", "A", python("print('one'); print('two'); import sys; sys.exit(3)")))
    assert job.line == "two" and job.result == (3, ["one", "two"]) and job.problem == ""


def test_only_one_runs_and_another_may_after_it():
    jobs = Jobs()
    first = jobs.start("a", "The first", python("import time; time.sleep(1)"))
    with pytest.raises(MigcapError, match="The first.* is still running"):
        jobs.start("b", "The second", python(""))
    assert jobs.current is done(first) and jobs.of("b") is None
    done(jobs.start("b", "The second", python("")))
    assert jobs.of("a") is first and jobs.current is jobs.of("b")


def test_a_sentence_of_ours_is_the_problem_and_any_other_error_is_told_too():
    def refuse(jobs, job):
        raise MigcapError("There is nothing to do.")

    assert done(Jobs().start("a", "A", refuse)).problem == "There is nothing to do."
    assert "ZeroDivisionError" in done(Jobs().start("a", "A", lambda jobs, job: 1 / 0)).problem


def test_a_program_that_never_ends_is_ended_with_its_children():
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; print(\"up\", flush=True); time.sleep(99)'])"
    begun = time.monotonic()
    job = done(Jobs().start("a", "A", python(code, seconds=4)))
    assert "still running" in job.problem and time.monotonic() - begun < 30


def test_when_the_server_goes_what_runs_goes():
    jobs = Jobs()
    job = jobs.start("a", "A", python("import os, time; print(os.getpid(), flush=True); time.sleep(99)"))
    while not job.line:
        time.sleep(0.05)
    jobs.stop()
    done(job)
    assert not psutil.pid_exists(int(job.line))


# What a validation makes of a copy that is out of the ordinary.

def validated(tmp_path, **answers):
    notebook = released()
    for name, source in answers.items():
        toy.named(notebook, name).source = source
    path = toy.written(notebook, tmp_path / "assignment.ipynb")
    before = path.read_bytes()
    told = validate(path)
    assert path.read_bytes() == before
    return told["exercises"][0]


def test_a_cell_that_ends_python_costs_its_exercise_and_nothing_else(tmp_path):
    told = validated(tmp_path, double="import os\nos._exit(0)")
    assert told["state"] == "not yet" and told["messages"]


def test_what_a_check_prints_before_it_passes_is_no_message(tmp_path):
    assert validated(tmp_path, double="def double(x):\n    print('I double')\n    return 2 * x") == {
        "number": 1, "title": "Doubling", "state": "passes", "by_hand": False, "messages": []}


def test_a_text_that_was_written_is_for_a_person(tmp_path):
    notebook = released()
    toy.named(notebook, "words").source = "Nepal had 470,719 migrants in 2024."
    told = validate(toy.written(notebook, tmp_path / "assignment.ipynb"))
    assert told["exercises"][1]["state"] == "for a person"
    assert validate(toy.written(released(), tmp_path / "assignment.ipynb"))["exercises"][1]["state"] == "not attempted"


def test_her_annex_gets_nothing_from_a_validation(tmp_path, monkeypatch):
    monkeypatch.setenv("MIGCAP_HOME", str(tmp_path / "home"))
    validated(tmp_path, double='from migcap import annex\nannex.keep("00/words", "Words.")\ndef double(x):\n    return 2 * x')
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("content", ["", "{}", "[]", "no notebook"])
def test_what_is_no_notebook_is_told_in_a_sentence(tmp_path, content):
    path = tmp_path / "assignment.ipynb"
    path.write_text(content)
    with pytest.raises(MigcapError, match="cannot be read as a notebook"):
        validate(path)
