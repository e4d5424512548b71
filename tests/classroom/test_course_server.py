"""The course's server on Kubernetes makes its own course and gives it out, once."""

import shutil
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from migcap.classroom.course_server import prepare

ROOT = Path(__file__).resolve().parents[2]
MODULE = "00-my-country"
STUDENTS = [["ana", "Ana Trainee"], ["bo", "Bo Trainee"]]


class Recorder:
    """A desk that keeps what it is told."""

    def __init__(self):
        self.released = []

    def release(self, name, files, title=None):
        self.released.append((name, sorted(files), title, "HIDDEN TESTS" in files["assignment.ipynb"].read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    """A trainers' edition with one module."""
    folder = tmp_path_factory.mktemp("edition")
    shutil.copytree(ROOT / "solutions" / MODULE, folder / "solutions" / MODULE)
    shutil.copytree(ROOT / "grading" / "rubrics", folder / "grading" / "rubrics")
    return folder


@pytest.mark.xdist_group("course-server")
def test_a_course_is_made_and_given_out_once(edition, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # the course's server changes its folder; the other tests stay in theirs
    top, desk = tmp_path / "course", Recorder()
    assert prepare(top, edition, STUDENTS, desk) == [MODULE]
    [(name, files, title, leaks)] = desk.released
    assert (name, files, leaks) == (MODULE, ["assignment.ipynb"], False) and title
    with Gradebook(f"sqlite:///{top / 'gradebook.db'}") as book:
        assert sorted((one.id, one.last_name) for one in book.students) == [("ana", "Trainee"), ("bo", "Trainee")]
    assert (top / "rubrics" / f"{MODULE}.yml").is_file() and top.stat().st_mode & 0o077 == 0

    mine = top / "source" / MODULE / "assignment.ipynb"
    mine.write_text(mine.read_text(encoding="utf-8") + " ", encoding="utf-8")
    again = Recorder()
    assert prepare(top, edition, STUDENTS, again) == [] and again.released == [], "a second start gives the module out again"
    assert mine.read_text(encoding="utf-8").endswith(" "), "a second start took the trainers' own source away"
