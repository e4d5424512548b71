"""Stand-ins for the engine, the work on a submission and the desk, so that a whole run takes moments. Importable on a Dask worker."""

import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from migcap.grading.cohort.kept import write_whole
from migcap.grading.cohort.result import Result
from migcap.grading.cohort.settings import Settings
from migcap.grading.cohort.tally import Exercise
from migcap.grading.cohort.task import Task
from migcap.grading.record import SetAside
from migcap.grading.sandbox import SandboxUnavailable

SETTINGS = Settings(maker="tests.grading.cohort.fakes:FakeEngine")
TEST = "assignment/test-double"
RUNS = "MIGCAP_TEST_RUNS"  # names a file to which every run adds its student


class FakeEngine:
    """Runs `sleep` for every submission, as the real one runs its processes."""

    def __init__(self, **_):
        self.processes, self.closed, self.lock = [], False, threading.Lock()

    def warm(self):
        pass

    def run(self, seconds):
        with self.lock:
            if self.closed:
                raise RuntimeError("the engine is closed")
            process = subprocess.Popen(["sleep", str(seconds)], start_new_session=True)  # as bubblewrap does: Ctrl-C does not reach it
            self.processes.append(process)
        if process.wait() != 0:
            raise RuntimeError("the process was killed")

    def close(self):
        with self.lock:
            self.closed = True
            for process in self.processes:
                process.kill()
                process.wait()


class NoEngine(FakeEngine):
    """As on a machine that gives no sandbox."""

    def warm(self):
        raise SandboxUnavailable("bubblewrap is missing: sudo apt install bubblewrap.")


class Recording:
    """An engine that notes what it is handed; each run "writes" one file."""

    runs = []

    def __init__(self, **_): ...
    def warm(self): ...
    def close(self): ...

    def run(self, notebook, manifest, folder, *, own, seconds, total, core):
        files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file() and path.suffix != ".ipynb"}
        self.runs.append((files, own, seconds, core))
        if "lost" in notebook.cells[0].source:
            raise OSError("the sandbox has gone")
        outputs = [[] for _ in notebook.cells]
        note = "This test could not be run to its end, and a person has to look at it."
        from migcap.grading.engine.run import Run

        return Run(outputs, [f"Cell 1: {note}"] if "doubtful" in notebook.cells[0].source else [], files={"helper.py": b"hers"})


@dataclass(frozen=True)
class FakeAssignment:
    name: str = "toy"
    settings: Settings = SETTINGS


def complete(call):
    return FakeAssignment()


def execute(task, assignment, core=None):
    """What a submission's bytes say: "double:1" earns 1; "bad" cannot be graded; "slow:3" takes 3 s; "ours" is the grader's own failure."""
    from migcap.grading.cohort import engines

    if RUNS in os.environ:
        with open(os.environ[RUNS], "a") as runs:
            runs.write(f"{task.student} {os.getpid()} {core}\n")
    what, _, value = task.packed.decode().partition(":")
    if what == "bad":
        return Result(task.student, set_aside="The file is no notebook: it has no cells.")
    if what == "ours":
        return Result(task.student, failed="The grader, not the submission, stopped: the sandbox has gone.")
    if what == "once":  # fails the first time
        marker = Path(value)
        if not marker.exists():
            marker.touch()
            return Result(task.student, failed="The grader, not the submission, stopped: the sandbox has gone.")
    if what == "doubtful":
        return Result(task.student, notebooks={"assignment": "{}"}, marks={TEST: [0.0, 2.0]}, doubtful=True, notes=["Cell 2: a person has to look at it."])
    if what == "slow":
        try:
            engines.engine(assignment.settings).run(float(value))
        except RuntimeError as error:
            return Result(task.student, failed=str(error))
    if what == "dies":
        os._exit(9)
    points = float(value) if what == "double" else 1.0
    message = "✓ Right." if points == 2 else f"For 4711 you give {value}. Double it."
    return Result(task.student, notebooks={"assignment": json.dumps({"points": points})}, marks={TEST: [points, 2.0]}, messages={TEST: message})


@dataclass(frozen=True)
class FakeHanded:
    student: str
    content: str
    notes: tuple = ()

    @property
    def key(self):
        import hashlib

        return hashlib.sha256(f"{self.student}:{self.content}".encode()).hexdigest()


@dataclass
class FakeDesk:
    """A gradebook of one JSON file for each student; a submission is a text."""

    folder: Path
    submissions: list
    seconds: float = 0.0  # that one writing takes
    fails_for: tuple = ()
    saved: list = field(default_factory=list)
    exercises = [Exercise("1 · Doubling", (TEST,))]

    def task(self, handed):
        if handed.content == "empty":
            raise SetAside("Nothing to grade was handed in.")
        return Task(handed.student, handed.key, (("assignment", "assignment.ipynb"),), handed.content.encode())

    def save(self, handed, result):
        if handed.student in self.fails_for:
            raise OSError(28, "No space left on device")
        time.sleep(self.seconds)
        self.saved.append(handed.student)
        self.folder.mkdir(exist_ok=True)
        write_whole(self.folder / f"{handed.student}.json", json.dumps(result.marks).encode())
        return []

    def rows(self):
        return {path.stem: path.read_text() for path in self.folder.glob("*.json")}

    def files(self, student):
        return []


def cohort(count):
    return [FakeHanded(f"student-{number:03}", f"double:{number % 3}") for number in range(count)]


class Quiet:
    """A progress that shows nothing."""

    def begin(self, total): pass
    def ready(self): pass
    def working_on(self, name): pass
    def done(self, name): pass
    def end(self): pass


def serve(connection, top, contents, workers):
    """A whole run in a process of its own, to be killed. Tells when it begins, and at its end what it says of itself."""
    from migcap.grading.cohort import summary
    from migcap.grading.cohort.command import alone
    from migcap.grading.cohort.grade import Grading
    from migcap.grading.cohort.kept import Kept
    from migcap.grading.cohort.workers import LocalWorkers
    from migcap.grading.cohort.written import Written

    top = Path(top)
    desk = FakeDesk(top / "marks", [FakeHanded(student, content) for student, content in json.loads(contents)], seconds=0.004)
    with alone(top / "results", "toy"):
        written = Written(top / "results" / "written.json", desk.rows, desk.files)
        grading = Grading(desk, lambda: LocalWorkers(SETTINGS, complete, int(workers), execute), Kept(top / "results"), written, Quiet())
        connection.send("begins")
        tally = grading.run()
    told = summary.report(tally, assignment="toy", course=top, workers="fakes", sandbox=True, seconds=grading.seconds, stopped=grading.stopped)
    connection.send(json.dumps({**told, "saved": desk.saved}))
    sys.exit(told["exit_status"])
