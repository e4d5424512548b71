"""The toy course with submissions, as nbgrader and its learners leave it."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook

from tests.grading import toy, toy_course
from tests.grading.classroom import Worker, environment

REPOSITORY = Path(__file__).resolve().parents[3]
HALVE = "def halve(x):\n    return x / 2"
ANSWERS = {
    "ana": {"double": toy_course.PERFECT, "halve": HALVE},
    "ben": {"double": "def double(x):\n    return 2 * x", "halve": "def halve(x):\n    return x / 3"},
    "cleo": {"double": toy_course.PERFECT, "halve": "import os\nos._exit(1)"},  # ends Python: costs this exercise
    "dan": {},
    "dora": {},  # the same bytes as dan's
    "finn": {"double": "def double(x):\n    while True:\n        pass", "halve": HALVE},  # never ends
}
# The tests' own messages; eve hands in something that is no notebook.
POINTS = {"ana": 5.0, "ben": 1.0, "cleo": 2.0, "dan": 0.0, "dora": 0.0, "finn": 3.0}


class ToyCourse:
    def __init__(self, place):
        self.place, self.folder = place, place / "course"
        self.folder.mkdir()
        toy_course.made(self.folder)
        (self.folder / "datasets").symlink_to(REPOSITORY / "datasets")  # the configuration says that submissions may read it
        (place / "settings").mkdir()
        self.environment = environment(place, place / "settings") | {"PYTHONPATH": os.pathsep.join(filter(None, [str(REPOSITORY), os.environ.get("PYTHONPATH")]))}
        with open(self.folder / "nbgrader_config.py", "a") as config:
            config.write("\nc = get_config()\nc.Execute.timeout = 3\n")
        worker = Worker(self.environment, place)
        worker.nbgrader("generate_assignment", toy_course.FOLDER, folder=self.folder)
        worker.close()
        for student, answers in ANSWERS.items():
            self.hand_in(student, answers)
        self.submission("eve").parent.mkdir(parents=True)
        self.submission("eve").write_text("no notebook")

    def copy(self, place):
        """Another one like it, as fresh; the paths in a gradebook are relative."""
        other = object.__new__(ToyCourse)
        other.place, other.folder, other.environment = place, place / "course", self.environment
        shutil.copytree(self.folder, other.folder, symlinks=True)
        return other

    def submission(self, student):
        return self.folder / "grading" / "submitted" / student / toy_course.FOLDER / "assignment.ipynb"

    def hand_in(self, student, answers):
        notebook = nbformat.read(self.folder / "modules" / toy_course.FOLDER / "assignment.ipynb", as_version=4)
        for name, source in answers.items():
            toy.named(notebook, name).source = source
        toy.written(notebook, self.submission(student))

    def start(self, *arguments, **more):
        return subprocess.Popen([sys.executable, "-m", "migcap", "grade", toy_course.FOLDER, *arguments], cwd=self.folder, env=self.environment | more,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def grade(self, *arguments, status=3, **more):
        """Grade as a trainer does; gives the report, and what was printed with it."""
        report = self.place / "report.json"
        report.unlink(missing_ok=True)
        process = self.start("--json", str(report), *arguments, **more)
        out, err = process.communicate(timeout=400)
        assert process.returncode == status, (process.returncode, out, err)
        told = json.loads(report.read_text()) if report.exists() else {}
        return {**told, "printed": out, "errors": err}

    def points(self):
        """{student: autograded points} as the gradebook has them."""
        with Gradebook(f"sqlite:///{self.folder}/grading/gradebook.db") as book:
            return {submission.student.id: sum(grade.auto_score or 0 for notebook in submission.notebooks for grade in notebook.grades)
                    for submission in book.assignment_submissions(toy_course.FOLDER)}


def by_student(told):
    return {line["student"]: line for line in told["submissions"]}


@contextlib.contextmanager
def dask(place, environment, workers):
    """A scheduler and workers of one thread each, as a person starts them; gives the address and the workers' processes."""
    address_file = place / "scheduler.json"
    log = open(place / "dask.log", "w")
    common = {"env": environment, "cwd": place, "stdout": log, "stderr": log, "start_new_session": True}
    started = [subprocess.Popen([sys.executable, "-m", "distributed.cli.dask_scheduler", "--port", "0", "--no-dashboard", "--host", "127.0.0.1",
                                 "--scheduler-file", str(address_file)], **common)]
    try:
        wait_for(address_file.exists)
        wait_for(lambda: address_file.read_text().endswith("}"))
        address = json.loads(address_file.read_text())["address"]
        for number in range(workers):
            started.append(subprocess.Popen([sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-dashboard",
                                             "--no-nanny", "--death-timeout", "60", "--name", f"worker-{number}", "--local-directory", str(place / "dask")], **common))
        yield address, started[1:]
    finally:
        for process in reversed(started):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        log.close()


def wait_for(condition, seconds=120):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.05)


def descendants(pid):
    """Every process below one."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*"):
        with contextlib.suppress(OSError):
            for child in map(int, (task / "children").read_text().split()):
                found += [child, *descendants(child)]
    return found
