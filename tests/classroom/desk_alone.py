"""A hand-in desk in a process of its own, as the hub starts it, with a stand-in for the hub that knows a few keys.

Where the hub itself matters, the tests use the real one (test_desk_hub.py).
"""

import contextlib
import io
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from migcap.classroom.desk.client import Desk

PREFIX = "/services/desk/"
AT_DESK = ["access:services!service=desk"]
PATIENCE = 30
NAME = "00-my-country"


class StandInHub:
    """Answers `GET /hub/api/user` for the keys in `people`: {key: the hub's model of a user}."""

    def __init__(self):
        self.people = {}
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                model = hub.people.get(self.headers["Authorization"].removeprefix("token "))
                self.send_response(200 if model else 403)
                self.end_headers()
                self.wfile.write(json.dumps(model or {"message": "no"}).encode())

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/hub/api"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def admit(self, name, kind="user", scopes=AT_DESK):
        """A key for somebody."""
        key = f"key-{name.encode().hex()}"
        self.people[key] = {"name": name, "kind": kind, "scopes": list(scopes)}
        return key

    def close(self):
        self._server.shutdown()
        self._server.server_close()


class DeskAlone:
    """.url, .folder (its own), .process; `desk("anna")` is the client as anna, "course" is the trainers' account."""

    def __init__(self, folder, before=()):
        self.folder, self.hub, self.process = Path(folder), StandInHub(), None
        self._before = list(before)  # words in front of the command
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}{PREFIX}"
        self.log = self.folder.parent / f"{self.folder.name}-log.txt"

    def start(self):
        environment = dict(os.environ, JUPYTERHUB_SERVICE_URL=f"http://127.0.0.1:{self.port}", JUPYTERHUB_SERVICE_PREFIX=PREFIX, JUPYTERHUB_API_URL=self.hub.url,
                           JUPYTERHUB_API_TOKEN="the desk's own", JUPYTERHUB_SERVICE_NAME="desk")
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen([*self._before, sys.executable, "-m", "migcap.classroom.desk", "--folder", str(self.folder)], env=environment, stdout=log, stderr=log)
        deadline = time.monotonic() + PATIENCE
        while not self.answers():
            assert time.monotonic() < deadline and self.process.poll() is None, f"the desk did not start: {self.log.read_text()}"
            time.sleep(0.05)
        return self

    def answers(self):
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 1).close()
            return True
        return False

    def stop(self, how=signal.SIGTERM):
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(PATIENCE)

    def close(self):
        self.stop()
        self.hub.close()

    def desk(self, name, **more):
        return Desk(self.url, self.hub.admit(name), **more)

    def stored(self):
        """Names of the files that it keeps."""
        return sorted(path.name for path in (self.folder / "files").iterdir())


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def zipped(files):
    """{name: text or bytes} as the bytes of a zip file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def notebook(folder, text="print(1)"):
    """A small notebook in a file, to hand in: {name: path}."""
    path = Path(folder) / "assignment.ipynb"
    cell = {"cell_type": "code", "source": text, "metadata": {}, "outputs": [], "execution_count": None}
    path.write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    return {"assignment.ipynb": path}


def opened(folder, **more):
    """A desk in `folder`/desk that runs and gives one assignment out."""
    desk = DeskAlone(folder / "desk", **more).start()
    desk.desk("course").release(NAME, notebook(folder), "My country")
    return desk


def incompressible(folder, size):
    """A notebook whose zip file is about as large as it says, as her file: {name: path}."""
    return notebook(folder, os.urandom(size // 2).hex())
