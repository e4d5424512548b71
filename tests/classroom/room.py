"""A classroom as a test has it: `migcap classroom` in a process of its own, and people who log in to it by HTTP."""

import contextlib
import json
import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import psutil
import requests
import websocket

REPO = Path(__file__).resolve().parents[2]
PATIENCE = 90  # seconds: a busy machine starts everything at once


def lacks():
    """A sentence when the classroom's proxy cannot be started here, else None."""
    from migcap.classroom.proxy import node, program
    from migcap.errors import MigcapError

    try:
        node(), program()
    except MigcapError as error:
        return str(error)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Room:
    """.url, .folder, .people {name: password}, .process, .started (seconds from nothing to open)."""

    def __init__(self, folder, settings=None, port=None, url=None, python=sys.executable):
        self.folder, self.settings, self.python = Path(folder), settings, python
        self.port = port or free_port()
        self.url = url or f"http://127.0.0.1:{self.port}"
        self.mark = str(self.folder)  # by which its processes are known
        self.people = {}
        self.output = self.folder.parent / f"{self.folder.name}-output.txt"
        self.process = None

    def start(self, patience=PATIENCE):
        """Start it and wait until it says that it is open; AssertionError with what it printed when it does not."""
        command = [self.python, "-u", "-m", "migcap", "classroom", "--folder", str(self.folder), "--port", str(self.port)]
        command += ["--settings", str(self.settings)] if self.settings else []
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("MIGCAP_", "JUPYTER", "CONFIGPROXY"))}
        begun = time.monotonic()
        with open(self.output, "wb") as out:
            self.process = subprocess.Popen(command, env=environment, cwd=self.folder.parent, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True)
        while "Stop with Ctrl-C" not in self.printed():
            assert self.process.poll() is None and time.monotonic() - begun < patience, f"the classroom did not open: {self.printed()}\n{self.logged()}"
            time.sleep(0.1)
        self.started = time.monotonic() - begun
        self.people |= dict(re.findall(r"(?m)^  (\S+) +(?:trainer|trainee) +([a-z0-9-]{14})$", self.printed()))
        return self

    def stop(self, how=signal.SIGTERM, patience=PATIENCE):
        """Ask it to stop and wait; its exit status."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(how)
            try:
                self.process.wait(patience)
            except subprocess.TimeoutExpired:
                self.process.kill()
                raise
        return self.process and self.process.returncode

    def printed(self):
        return self.output.read_text(encoding="utf-8", errors="replace")

    def logged(self, lines=40):
        log = self.folder / "log" / "hub.log"
        return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:]) if log.exists() else ""

    def processes(self):
        """Every process that belongs to this classroom: it works in its folder, or that stands in its command or its environment."""
        found, mark = [], self.mark
        for process in psutil.process_iter():
            try:
                if process.pid != os.getpid() and any(mark in text for text in (process.cwd(), *process.cmdline(), *process.environ().values())):
                    found.append(process)
            except psutil.Error:
                pass  # it ended meanwhile
        return found

    def process_of(self, words, patience=10):
        """The one process of this classroom with these words in its command line. One that is being started is none, or two, for a moment."""
        deadline = time.monotonic() + patience
        while len(found := [process for process in self.processes() if words in command_of(process)]) != 1:
            assert time.monotonic() < deadline, f"{len(found)} processes with {words!r}"
            time.sleep(0.1)
        return found[0]

    def secret(self, name):
        """A secret that the classroom keeps for itself ("proxy" or "keeper")."""
        return json.loads((self.folder / "hub" / "secrets.json").read_text())[name]

    def login(self, name, password=None):
        """Log in by the page, as a browser does; gives a `Visitor`. AssertionError when the hub does not let her in."""
        visitor = Visitor(self, name)
        answer = visitor.log_in(self.people[name] if password is None else password)
        assert visitor.is_in, f"{name} was not let in: {answer.status_code} {answer.url}"
        return visitor


def command_of(process):
    try:
        return " ".join(process.cmdline())
    except psutil.Error:  # it ended meanwhile
        return ""


class Visitor(requests.Session):
    """Somebody's browser: keeps cookies, sends the hub's mark against forged requests with each form."""

    def __init__(self, room, name):
        super().__init__()
        self.trust_env = False
        self.room, self.name = room, name
        self._token = None

    def at(self, path):
        """The address of a path such as "/hub/home" or "lab" (the latter on her own server)."""
        return self.room.url + (path if path.startswith("/") else f"/user/{self.name}/{path}")

    def log_in(self, password):
        self.get(self.at("/hub/login"))
        return self.post(self.at("/hub/login"), data={"username": self.name, "password": password, "_xsrf": self.xsrf("/hub/")}, params={"next": "/hub/home"})

    @property
    def is_in(self):
        return self.get(self.at("/hub/home"), allow_redirects=False).status_code == 200

    def xsrf(self, path="/hub/"):
        """The mark for forms below a path."""
        fitting = [cookie for cookie in self.cookies if cookie.name == "_xsrf" and path.startswith(cookie.path)]
        return max(fitting, key=lambda cookie: len(cookie.path)).value if fitting else ""

    def api(self, method, path, **more):
        """The hub's API as this person's browser may use it (see `token` for what scripts use)."""
        more.setdefault("headers", {})["Authorization"] = f"token {self.token}"
        return requests.request(method, self.at(f"/hub/api/{path}"), timeout=60, **more)

    @property
    def token(self):
        """A token of hers for the hub's API, made on the page for it."""
        if self._token is None:
            answer = self.post(self.at(f"/hub/api/users/{self.name}/tokens"), json={"note": f"test {secrets.token_hex(3)}"},
                               headers={"Referer": self.at("/hub/token"), "X-XSRFToken": self._mark("/hub/token")})
            assert answer.status_code == 201, answer.text
            self._token = answer.json()["token"]
        return self._token

    def _mark(self, page):
        self.get(self.at(page))
        return self.xsrf("/hub/")

    def start_server(self, owner=None, patience=PATIENCE):
        """Start her own server (or that of `owner`, where she may) and wait until it answers; the address of it."""
        owner = owner or self.name
        answer = self.api("POST", f"users/{owner}/server")
        assert answer.status_code in (201, 202, 400), answer.text  # 400: it runs already
        deadline = time.monotonic() + patience
        while not self.api("GET", f"users/{owner}").json().get("servers", {}).get("", {}).get("ready"):
            assert time.monotonic() < deadline, f"the server of {owner} did not start:\n{self.room.logged()}"
            time.sleep(0.2)
        return f"{self.room.url}/user/{owner}/"

    def stop_server(self, owner=None, patience=PATIENCE):
        owner = owner or self.name
        self.api("DELETE", f"users/{owner}/server")
        deadline = time.monotonic() + patience
        while self.api("GET", f"users/{owner}").json().get("server") or self.api("GET", f"users/{owner}").json().get("pending"):
            assert time.monotonic() < deadline, f"the server of {owner} did not stop"
            time.sleep(0.2)

    def on_server(self, method, path, owner=None, **more):
        """Ask a running server by her token, for instance `on_server("GET", "api/status")`."""
        more.setdefault("headers", {})["Authorization"] = f"token {self.token}"
        more.setdefault("timeout", 60)
        return requests.request(method, f"{self.room.url}/user/{owner or self.name}/{path}", **more)

    def answers(self, path):
        """Does her server answer there, through the proxy?"""
        try:
            return self.on_server("GET", path).status_code == 200
        except OSError:
            return False

    def new_kernel(self, owner=None):
        """Start a kernel on a running server; its id."""
        return self.on_server("POST", "api/kernels", owner, json={"name": "python3"}).json()["id"]

    def run(self, kernel, code, owner=None, patience=PATIENCE):
        """What a cell prints, run in a kernel over its websocket as JupyterLab does it."""
        address = f"{self.room.url.replace('http', 'ws', 1)}/user/{owner or self.name}/api/kernels/{kernel}/channels"
        with contextlib.closing(websocket.create_connection(address, timeout=patience, header=[f"Authorization: token {self.token}"], http_no_proxy=["*"])) as socket_:
            mark = secrets.token_hex(8)
            socket_.send(json.dumps({"header": {"msg_id": mark, "msg_type": "execute_request", "username": "", "session": mark, "version": "5.3", "date": ""},
                                     "parent_header": {}, "metadata": {}, "channel": "shell", "buffers": [],
                                     "content": {"code": code, "silent": False, "store_history": False, "user_expressions": {}, "allow_stdin": False, "stop_on_error": True}}))
            printed = []
            while True:
                message = json.loads(socket_.recv())
                if message["parent_header"].get("msg_id") != mark:
                    continue
                kind, content = message["msg_type"], message["content"]
                if kind == "stream":
                    printed.append(content["text"])
                elif kind == "error":
                    printed.append(f"{content['ename']}: {content['evalue']}")
                elif kind == "status" and content["execution_state"] == "idle":
                    return "".join(printed)

    @property
    def home(self):
        """Her folder (in a demo)."""
        return self.room.folder / "homes" / self.name
