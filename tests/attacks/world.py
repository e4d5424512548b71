"""The machine of a trainer who grades: a home, an environment, a listener on the network, a neighbour's work; and what to look at afterwards."""

import hashlib
import os
import re
import socket
import threading
from pathlib import Path

from tests.attacks import course

# Each word stands in one place only. Where else it turns up, it was stolen.
SECRETS = {
    "a hidden test": course.HIDDEN_WORD,
    "a model answer": course.SOLUTION_WORD,
    "a neighbour's work": "neighbour-2342",
    "a file of the trainer's home": "home-9001",
    "the trainer's environment": "environment-5150",
    "the memory of another process": "memory-1984",
    "the gradebook": "gradebook-7734",
}
MARKER = "attack-process-"  # in the command line of every process that an attack leaves running
LOOT = "LOOT"  # before whatever an attack could get hold of
HARM = "HARM:"  # before what an attack itself says that it managed to do


class World:
    """The place around a course while it is graded."""

    def __init__(self, place):
        self.place = Path(place)
        self.course, self.home, self.traces = self.place / "course", self.place / "home", self.place / "traces"
        self.traces.mkdir()
        (self.home / ".ipython" / "profile_default" / "startup").mkdir(parents=True)
        (self.home / "diary.txt").write_text(SECRETS["a file of the trainer's home"])
        runtime = self.home / ".local" / "share" / "jupyter" / "runtime"
        runtime.mkdir(parents=True)
        (runtime / "kernel-trainer.json").write_text('{"key": "of a kernel of the trainer"}')
        self.listener = Listener(self.place)
        self.environment = {"TRAINERS_TOKEN": SECRETS["the trainer's environment"], "HOME": str(self.home),
                            "PYTHONPATH": os.pathsep.join(filter(None, [str(self.home / "modules"), os.environ.get("PYTHONPATH")]))}
        (self.home / "modules").mkdir()
        self.memory = ("memory-" + "1984") * 3  # whoever reads it has read the memory of this process

    def words(self, name):
        """What stands for $trace and its like in the source of an attack."""
        return {"trace": str(self.traces / name), "traces": str(self.traces), "name": name, "marker": MARKER + name, "course": str(self.course),
                "home": str(self.home), "port": str(self.listener.tcp), "udp": str(self.listener.udp), "unix": self.listener.path,
                "pid": str(os.getpid()), "loot": LOOT, "harm": HARM}

    def shot(self):
        """Every file that grading has no business with, and what is in it."""
        files = {}
        for top in (self.home, self.course / "source", self.course / "release", self.course / "submitted"):
            for path in sorted(top.rglob("*")):
                if _of_jupyter(path):
                    continue
                if path.is_symlink():
                    files[str(path)] = f"link to {os.readlink(path)}"
                elif path.is_file():
                    files[str(path)] = _checksum(path)
        config = self.course / "nbgrader_config.py"
        return files | {str(config): _checksum(config)}

    def left_running(self):
        """The names of attacks whose processes still live, and their ids."""
        found = {}
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                words = (folder / "cmdline").read_bytes().decode("utf-8", "replace")
            except OSError:
                continue
            named = re.search(re.escape(MARKER) + r"([\w-]+)", words.split("\0")[0])
            if named:
                found.setdefault(named[1], []).append(int(folder.name))
        return found


def _checksum(path):
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except PermissionError:
        return "for nobody to read"


def _of_jupyter(path):
    """What Jupyter and IPython write into a home by themselves."""
    words = str(path)
    return path.name in ("migrated", "history.sqlite", "history.sqlite-journal") or "/.local/share/" in words or "/.cache/" in words


class Listener:
    """TCP, UDP and unix sockets on this machine. Whoever reaches one leaves a name there."""

    def __init__(self, place):
        self.heard = []
        tcp, udp, unix, abstract = (socket.socket(family, kind) for family, kind in (
            (socket.AF_INET, socket.SOCK_STREAM), (socket.AF_INET, socket.SOCK_DGRAM), (socket.AF_UNIX, socket.SOCK_STREAM),
            (socket.AF_UNIX, socket.SOCK_STREAM)))
        self.path = str(place / "listener.sock")
        tcp.bind(("127.0.0.1", 0))
        udp.bind(("127.0.0.1", 0))
        unix.bind(self.path)
        os.chmod(self.path, 0o777)
        abstract.bind("\0attacks-listener")
        self.tcp, self.udp = tcp.getsockname()[1], udp.getsockname()[1]
        for server in (tcp, unix, abstract):
            server.listen(50)
            threading.Thread(target=self._serve, args=(server,), daemon=True).start()
        threading.Thread(target=self._receive, args=(udp,), daemon=True).start()

    def _serve(self, server):
        while True:
            connection, _ = server.accept()
            connection.settimeout(1)
            try:
                self.heard.append(connection.recv(4096).decode("utf-8", "replace"))
            except OSError:
                self.heard.append("somebody who said nothing")
            connection.close()

    def _receive(self, server):
        while True:
            self.heard.append(server.recv(4096).decode("utf-8", "replace"))
