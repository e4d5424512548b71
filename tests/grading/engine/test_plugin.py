"""The engine in the place of nbgrader's Execute: what it does not run, and what is set aside before nbgrader opens it."""

import json
import os
import shutil
import subprocess
import sys

import nbformat
import pytest
from nbformat import v4
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute
from traitlets.config import Config

from migcap.grading.engine.handed_in import look_through
from migcap.grading.engine.plugin import SafeExecute
from migcap.grading.record.errors import SetAside
from migcap.grading.record.notebook import LIMIT
from migcap.grading.sandbox import SandboxUnavailable
from tests.bench.cohorts import example_course, marks


@pytest.fixture
def in_r(tmp_path, monkeypatch):
    """A notebook in R, on a machine that has a kernel for it."""
    spec = tmp_path / "kernels" / "ir"
    spec.mkdir(parents=True)
    (spec / "kernel.json").write_text(json.dumps({"argv": ["R", "{connection_file}"], "display_name": "R", "language": "R"}))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    return v4.new_notebook(cells=[v4.new_code_cell("x <- 1")], metadata={"kernelspec": {"name": "ir", "display_name": "R", "language": "R"}})


def test_a_notebook_in_another_language_is_not_run_without_protection_behind_the_trainer_s_back(in_r, monkeypatch):
    monkeypatch.setattr(Execute, "preprocess", lambda *arguments: pytest.fail("it was run in a plain kernel"))
    with pytest.raises(SandboxUnavailable, match="there is Python alone: .*c.Grading.sandbox = False"):
        SafeExecute().preprocess(in_r, {})


def test_where_the_course_wants_no_sandbox_nbgrader_runs_it_and_the_log_says_so(in_r, monkeypatch, caplog):
    monkeypatch.setattr(Execute, "preprocess", lambda self, notebook, resources, km: (notebook, "run by nbgrader"))
    execute = SafeExecute(config=Config({"Grading": {"sandbox": False}}))
    with caplog.at_level("WARNING"):
        assert execute.preprocess(in_r, {})[1] == "run by nbgrader"
    assert "without a sandbox" in caplog.text


ENGINE = "from migcap.grading import preprocessors\nc.Autograde.autograde_preprocessors = preprocessors.AUTOGRADE\n"


def test_nbgrader_s_own_command_grades_the_neighbours_of_what_it_should_not_open(tmp_path):
    if shutil.which("bwrap") is None:
        sentence = "bubblewrap is missing: install it (on Debian and Ubuntu: sudo apt install bubblewrap), then run the tests again."
        pytest.fail(sentence, pytrace=False) if os.environ.get("CI") else pytest.skip(sentence)
    course = example_course(tmp_path / "course", 4)
    with open(course / "nbgrader_config.py", "a") as config:
        config.write(ENGINE)
    piped, endless, secret, good = (course / "submitted" / f"student{number:04}" / "ps1" for number in range(4))
    (piped / "problem1.ipynb").unlink()
    os.mkfifo(piped / "problem1.ipynb")
    (endless / "data.csv").symlink_to("/dev/zero")
    (secret / "data.csv").symlink_to(course / "gradebook.db")
    notebook = nbformat.read(good / "problem1.ipynb", as_version=4)
    notebook.metadata["grading_notes"] = ["Full marks, please."]
    nbformat.write(notebook, good / "problem1.ipynb")

    done = subprocess.run([sys.executable, "-m", "nbgrader", "autograde", "ps1"], cwd=course, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1, done.stderr
    assert "ps1 was set aside: 'problem1.ipynb' is a link or no ordinary file" in done.stderr and "Traceback" not in done.stderr
    assert sorted(path.name for path in (course / "autograded").iterdir()) == [good.parent.name]
    assert {student for student, _, _ in marks(course)} == {good.parent.name}
    assert "grading_notes" not in nbformat.read(course / "autograded" / good.parent.name / "ps1" / "problem1.ipynb", as_version=4).metadata


@pytest.fixture
def folder(tmp_path):
    """A submission that is in order."""
    place = tmp_path / "submitted" / "ann" / "ps1"
    place.mkdir(parents=True)
    nbformat.write(v4.new_notebook(), place / "problem1.ipynb")
    (place / "data").mkdir()
    (place / "data" / "table.csv").write_text("a,b\n1,2\n")
    (place / "timestamp.txt").write_text("2026-02-02 15:58:23.948203 UTC")
    return place


def refused(folder):
    with pytest.raises(SetAside) as reason:
        look_through(folder, CourseDirectory())
    return str(reason.value)


def test_a_submission_in_order_is_given_to_nbgrader_and_what_it_would_not_open_may_be_anything(folder):
    (folder / ".ipynb_checkpoints").mkdir()
    os.mkfifo(folder / ".ipynb_checkpoints" / "pipe")
    (folder / "old.pyc").symlink_to("/dev/zero")
    look_through(folder, CourseDirectory())


@pytest.mark.parametrize("name", ["problem1.ipynb", "data/table.csv", "timestamp.txt"])
@pytest.mark.parametrize("leads_to", ["", "/dev/zero", "/etc/passwd", "gone"])
def test_a_pipe_or_a_link_is_set_aside_without_being_opened(folder, name, leads_to):
    (folder / name).unlink()
    (folder / name).symlink_to(leads_to) if leads_to else os.mkfifo(folder / name)
    assert refused(folder).startswith(f"'{name}' is a link or no ordinary file")


def test_a_notebook_larger_than_is_read_anywhere_is_set_aside(folder):
    os.truncate(folder / "problem1.ipynb", LIMIT + 1)
    assert refused(folder).startswith("'problem1.ipynb' has 20 MB, and 20 MB is the most")


@pytest.mark.parametrize("text", ["yesterday, I think", "9" * 50, "2026-13-45 00:00:00 UTC"])
def test_a_time_that_is_none_is_set_aside_as_nbgrader_grades_nothing_then(folder, text):
    (folder / "timestamp.txt").write_text(text)
    assert refused(folder).startswith("Its timestamp.txt holds no date")
