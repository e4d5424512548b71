"""nbgrader with the desk in place of a shared folder: a course and trainees, each as on a server of their own, without a hub."""

import json
import os
import subprocess
import sys
from pathlib import Path

from desk_alone import DeskAlone

import migcap.classroom
from migcap.classroom.course import CONFIG_TEXT
from tests.grading import toy, toy_course
from tests.grading.classroom import BIN, REPOSITORY, Worker

JUPYTER = Path(migcap.classroom.__file__).parent / "jupyter"
NAME = "00-toy"


class Place:
    """.desk, .course (folder), .trainee(name) → Side, .trainers → Side"""

    def __init__(self, folder):
        self.folder = folder
        self.desk = DeskAlone(folder / "desk").start()
        self.course = folder / "course"
        toy.written(toy_course.assignment(), self.course / "source" / NAME / "assignment.ipynb")
        (self.course / "nbgrader_config.py").write_text(CONFIG_TEXT)
        self._sides = {}
        self.trainers = self._side("course", "course", self.course, MIGCAP_COURSE=str(self.course))

    def trainee(self, name):
        if name not in self._sides:
            home = self.folder / "homes" / name / "migcap"
            home.mkdir(parents=True)
            self._side(name, "trainee", home, MIGCAP_HOME=str(home))
        return self._sides[name]

    def _side(self, name, role, folder, **more):
        self._sides[name] = Side(self, name, role, folder, more)
        return self._sides[name]

    def close(self):
        for side in self._sides.values():
            side.close()
        self.desk.close()


class Side:
    """Somebody's server: `.nbgrader("submit", "00-toy")`, `.python(code)` → what it prints as JSON, `.folder`."""

    def __init__(self, place, name, role, folder, more):
        self.folder, private = folder, place.folder / "private" / name
        private.mkdir(parents=True)
        inherited = {key: value for key, value in os.environ.items() if not key.startswith(("JUPYTER", "MIGCAP", "PYTEST", "NBGRADER"))}
        self.environment = inherited | {
            "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "HOME": str(private), "PYTHONWARNINGS": "ignore", "MIGCAP_ROLE": role, "MIGCAP_DATA": str(REPOSITORY / "datasets"),
            "JUPYTER_CONFIG_PATH": str(JUPYTER / role), "JUPYTER_CONFIG_DIR": str(private / "config"), "JUPYTER_DATA_DIR": str(private / "data"),
            "JUPYTER_RUNTIME_DIR": str(private / "runtime"), "MIGCAP_DESK_URL": place.desk.url, "JUPYTERHUB_API_TOKEN": place.desk.hub.admit(name), **more}
        self._worker = Worker(self.environment, private)

    def nbgrader(self, *arguments, code=0):
        return self._worker.nbgrader(*arguments, folder=self.folder, code=code)

    def python(self, code):
        done = subprocess.run([sys.executable, "-c", code], cwd=self.folder, env=self.environment, text=True, capture_output=True)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    @property
    def notebook(self):
        return self.folder / NAME / "assignment.ipynb"

    def close(self):
        self._worker.process.kill()  # nothing is left to be done, and a dozen of them would take their time
        self._worker.process.wait()
