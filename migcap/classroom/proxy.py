"""JupyterHub's proxy as a process of its own: it and the servers behind it go on while the hub is started again."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from migcap.classroom.keeping import is_free
from migcap.errors import MigcapError

PROGRAM = "node_modules/configurable-http-proxy/bin/configurable-http-proxy"
OLDEST_NODE = 20
PATIENCE = 20  # seconds


class Proxy:
    """The proxy of one classroom. Its process is remembered in hub/proxy.pid, for a start that finds it running."""

    def __init__(self, classroom, token):
        self.classroom = classroom
        self.token = token
        self.pid_file = classroom.folder.hub / "proxy.pid"
        self.process = None

    def start(self):
        """Start it, unless the one of an earlier start still answers; MigcapError with its last words when it does not come up."""
        if self.answers():
            if not is_free(self.classroom.settings.address.port, self.classroom.settings.address.listen):
                return
            self.stop()  # it listens for people where the settings said before
        log = self.classroom.folder.log / "proxy.log"
        with open(log, "ab") as out:
            self.process = subprocess.Popen(self.command(), env={"PATH": os.environ.get("PATH", os.defpath), "CONFIGPROXY_AUTH_TOKEN": self.token},
                                            cwd=self.classroom.folder.hub, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True, umask=0o077)
        self.pid_file.write_text(str(self.process.pid))
        deadline = time.monotonic() + PATIENCE
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise MigcapError(f"The proxy did not start; the last lines of {log}:\n{last_lines(log)}")
            time.sleep(0.1)

    def command(self):
        settings = self.classroom.settings
        command = [node(), str(program()), "--ip", settings.address.listen, "--port", str(settings.address.port),
                   "--api-ip", "127.0.0.1", "--api-port", str(self.classroom.proxy_port),
                   "--error-target", f"http://127.0.0.1:{self.classroom.hub_port}/hub/error", "--log-level", "warn"]
        if settings.address.subdomains:
            command.append("--host-routing")
        if settings.address.tls_certificate:
            command += ["--ssl-key", str(settings.beside(settings.address.tls_key)), "--ssl-cert", str(settings.beside(settings.address.tls_certificate))]
        return command

    def answers(self):
        """Does a proxy with our token listen at our port for instructions?"""
        return self.routes() is not None

    def leads_to_the_hub(self):
        """Would somebody who comes in reach the hub?"""
        return any(route.get("hub") for route in (self.routes() or {}).values())

    def routes(self):
        """{address: facts} of everything behind it; None when it does not answer."""
        ask = urllib.request.Request(f"http://127.0.0.1:{self.classroom.proxy_port}/api/routes", headers={"Authorization": f"token {self.token}"})
        try:
            with direct().open(ask, timeout=5) as answer:
                return json.load(answer)
        except (OSError, ValueError):
            return None

    def is_running(self):
        if self.process is not None:
            return self.process.poll() is None
        try:
            os.kill(int(self.pid_file.read_text()), 0)
        except (OSError, ValueError):
            return False
        return True

    def stop(self):
        """End it, also one that an earlier start began."""
        try:
            pid = self.process.pid if self.process else int(self.pid_file.read_text())
        except (OSError, ValueError):
            return
        if self.process or _is_proxy(pid):
            end(pid, self.process)
        self.pid_file.unlink(missing_ok=True)


def direct():
    """Requests to this machine go past any proxy that the environment names."""
    return urllib.request.build_opener(urllib.request.ProxyHandler({}))


def _is_proxy(pid):
    """Guards against a number that now belongs to another process."""
    # -ww: the whole line, however narrow the terminal.
    found = subprocess.run(["ps", "-ww", "-o", "args=", "-p", str(pid)], capture_output=True, text=True)
    return PROGRAM in found.stdout


def end(pid, process=None, patience=5.0):
    """Ask a process to end, and make it end when it does not. `process`: its handle, where we started it."""
    for signal_number in (15, 9):
        try:
            os.kill(pid, signal_number)
        except ProcessLookupError:
            return
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if process is not None:
                if process.poll() is not None:
                    return
            else:
                try:
                    os.kill(pid, 0)
                except ProcessLookupError:
                    return
            time.sleep(0.05)


def node():
    """The path of Node.js; MigcapError where it is missing or too old."""
    how = f"install Node.js {OLDEST_NODE} or newer with npm (from nodejs.org, or on Debian and Ubuntu: sudo apt install nodejs npm), then run the same command again."
    found = shutil.which("node")
    if not found:
        raise MigcapError(f"The classroom needs Node.js, which is missing: {how}")
    version = subprocess.run([found, "--version"], capture_output=True, text=True).stdout.strip()
    number = re.match(r"v(\d+)\.", version)
    if not number or int(number[1]) < OLDEST_NODE:
        raise MigcapError(f"The classroom needs Node.js {OLDEST_NODE} or newer and found {version or 'one that does not run'}: {how}")
    return found


def program():
    """The proxy's program: in this environment, else wherever npm put it; MigcapError where it is not."""
    inside = Path(sys.prefix) / "proxy" / PROGRAM
    if inside.exists():
        return inside
    found = shutil.which("configurable-http-proxy")
    if not found:
        raise MigcapError(f"JupyterHub's proxy is not installed: run `make classroom` in the repository, or `npm install --prefix {Path(sys.prefix) / 'proxy'} configurable-http-proxy@5.3.0`.")
    return Path(os.path.realpath(found))


def last_lines(path, count=12):
    try:
        return "\n".join(path.read_text(encoding="utf-8", errors="replace").splitlines()[-count:])
    except OSError:
        return "(nothing)"
