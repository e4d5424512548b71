"""A classroom in a temporary folder: a copy of this course, an exchange, trainees with homes of their own, and a server for the trainer."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
MODULE = "00-my-country"
TOKEN = "a-token-for-this-test"
# What a hub has in its system-wide configuration, for trainees and trainers alike.
HUB = """
c = get_config()
c.CourseDirectory.course_id = "migcap"
c.CourseDirectory.include = ["assignment.ipynb", "timestamp.txt", "submission_secret.txt"]
c.Exchange.root = {exchange!r}
"""


class Classroom:
    def __init__(self, place):
        self.place = place
        self.course, self.exchange = place / "course", place / "exchange"
        self.exchange.mkdir()
        self.exchange.chmod(0o777)
        copy_course(self.course)
        settings = place / "hub"
        settings.mkdir()
        (settings / "nbgrader_config.py").write_text(HUB.format(exchange=str(self.exchange)))
        self.environment = environment(place, settings)
        self.worker = Worker(self.environment, place)

    def nbgrader(self, *arguments, folder=None, code=0):
        """One command of nbgrader, by default from the course's root; returns what it said."""
        return self.worker.nbgrader(*arguments, folder=folder or self.course, code=code)

    def executable(self, *arguments, folder=None):
        """The same by the `nbgrader` on PATH, in a process of its own."""
        done = subprocess.run(["nbgrader", *arguments], cwd=folder or self.course, env=self.environment, text=True, capture_output=True)
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    def home(self, trainee):
        folder = self.place / "trainees" / trainee
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def as_trainee(self, trainee, command, *arguments):
        """A command that a trainee runs in her own folder, with a cache of submissions of her own."""
        return self.nbgrader(command, MODULE, f"--student={trainee}", f"--Exchange.cache={self.home(trainee) / '.cache'}", *arguments, folder=self.home(trainee))

    @contextlib.contextmanager
    def server(self):
        """A Jupyter server at the course's root, as a trainer starts it; gives `ask(path, ...)`."""
        log = open(self.place / "server.log", "w")
        process = subprocess.Popen([sys.executable, "-m", "jupyter_server", "--ServerApp.open_browser=False", "--port=0", "--allow-root",
                                    f"--IdentityProvider.token={TOKEN}"], cwd=self.course, env=self.environment, stdout=log, stderr=log)
        try:
            yield Server(self._address(process))
        finally:
            process.terminate()
            process.wait(20)

    def _address(self, process):
        for _ in range(300):
            for file in (self.place / "runtime").glob("jpserver-*.json"):
                with contextlib.suppress(ValueError, KeyError):
                    return json.loads(file.read_text())["url"]
            assert process.poll() is None, (self.place / "server.log").read_text()
            time.sleep(0.1)
        raise AssertionError("the server did not start:\n" + (self.place / "server.log").read_text())


class Worker:
    """A process that runs nbgrader's commands one after the other."""

    def __init__(self, environment, place):
        self.log = place / "worker.log"
        self.process = subprocess.Popen([sys.executable, Path(__file__).with_name("nbgrader_commands.py")], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=open(self.log, "w"), text=True, env=environment, cwd=place)

    def nbgrader(self, *arguments, folder, code=0):
        """Run one command in `folder`; returns what it said, and fails where its exit code is another than `code`."""
        self.process.stdin.write(json.dumps({"folder": str(folder), "arguments": list(arguments)}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, f"nbgrader {' '.join(arguments)} ended the process:\n{self.log.read_text()}"
        answer = json.loads(line)
        assert answer["code"] == code, f"nbgrader {' '.join(arguments)}:\n{answer['output']}"
        return answer["output"]

    def close(self):
        self.process.stdin.close()
        self.process.wait(20)


class Server:
    def __init__(self, url):
        self.url = url

    def ask(self, path, method="GET", **body):
        """Status and text of the answer to a request, signed with the trainer's token."""
        request = urllib.request.Request(self.url + path.lstrip("/"), method=method, data=json.dumps(body).encode() if body else None,
                                         headers={"Authorization": f"token {TOKEN}"})
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def api(self, path, method="GET", **body):
        status, text = self.ask(f"/formgrader/api/{path}", method, **body)
        assert status == 200, (path, status, text)
        return json.loads(text)


def environment(place, settings):
    """That of a person who works in `place`, with nothing of the one who runs the tests."""
    (place / "home").mkdir()
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "MIGCAP", "PYTEST", "NBGRADER"))}
    return inherited | {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "HOME": str(place / "home"), "JUPYTER_CONFIG_DIR": str(settings),
                        "JUPYTER_DATA_DIR": str(place / "data"), "JUPYTER_RUNTIME_DIR": str(place / "runtime"), "PYTHONWARNINGS": "ignore"}


def copy_course(course):
    """What of the repository makes the course; the data is only linked."""
    for name in ("solutions", "modules", "grading"):
        shutil.copytree(REPOSITORY / name, course / name, ignore=shutil.ignore_patterns("submitted", "autograded", "feedback", "gradebook.db*", ".home", "hub", "classroom"))
    shutil.copy(REPOSITORY / "nbgrader_config.py", course)
    (course / "datasets").symlink_to(REPOSITORY / "datasets")


def files(folder):
    """Every file below a folder, as sorted relative paths."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
