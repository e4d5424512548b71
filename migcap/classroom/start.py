"""`migcap classroom`: makes what is missing, starts the proxy and the hub, tells the address and the new passwords, and stops all cleanly."""

import collections
import contextlib
import json
import os
import pwd
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from dataclasses import replace

from migcap.classroom import course, hub, safety
from migcap.classroom.keeping import choose_ports, is_free, make_folders, only_one, read_secrets, sign
from migcap.classroom.passwords import Passwords
from migcap.classroom.places import hub_folder, trainers_edition
from migcap.classroom.proxy import Proxy, direct, end, last_lines
from migcap.errors import MigcapError

PATIENCE = 120  # seconds for the hub to answer, and for it to end: it looks after every server that runs
RUNNING = b"JupyterHub is now running"  # in its log
STARTS_AGAIN, WITHIN = 5, 600  # a hub that ends by itself is started again so many times in so many seconds


def classroom(settings=None, folder=None, port=None, say=print):
    """Run a classroom until it is told to stop (Ctrl-C, SIGTERM); returns the exit status. MigcapError when it cannot start."""
    environment = {name: str(value) for name, value in ((hub.SETTINGS, settings), (hub.FOLDER, folder), (hub.PORT, port)) if value}
    found = hub.read_classroom(environment)
    # Before anything is made, and again by the hub's configuration.
    safety.check(found)
    os.umask(0o077)
    edition, due = trainers_edition(found.settings.course.trainers_edition), course.due_dates(found.settings)
    make_folders(found, _owner(found))
    with only_one(found.folder) as lock:
        running = Running(found, environment, lock)
        sign(lock, found.settings.public_url)
        with _asked_to_stop() as stop:
            try:
                running.start(say, edition, due)
                running.watch(stop, say)
            except KeyboardInterrupt:
                pass
            finally:
                say("Stopping; people's work is in their folders ...")
                running.stop()
                say("Stopped.")
    return 0


def _owner(found):
    """(uid, gid) of the course's account, where people have accounts."""
    account = pwd.getpwnam(found.account) if found.with_accounts else None
    return account and (account.pw_uid, account.pw_gid)


class _asked_to_stop:
    """An event that SIGINT and SIGTERM set; until it is watched, they interrupt."""

    def __enter__(self):
        self.event = threading.Event()

        def ask(*_):
            if self.event.is_set():
                return  # a second Ctrl-C does not leave half of it running
            self.event.set()
            raise KeyboardInterrupt

        self.before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
        return self.event

    def __exit__(self, *_):
        for number, handler in self.before.items():
            signal.signal(number, handler)


class Running:
    """The processes of one classroom: proxy and hub; the hub in turn starts the desk and people's servers."""

    def __init__(self, found, environment, lock):
        self.secrets = read_secrets(found.folder)
        ports = choose_ports(found.folder, lambda port: Proxy(replace(found, proxy_port=port), self.secrets["proxy"]).answers())
        self.classroom = replace(found, hub_port=ports["hub"], proxy_port=ports["proxy"], desk_port=ports["desk"])
        self.proxy = Proxy(self.classroom, self.secrets["proxy"])
        self.environment = {**os.environ, **environment, hub.FOLDER: str(found.folder.top), hub.HUB_PORT: str(ports["hub"]), hub.PROXY_PORT: str(ports["proxy"]),
                            hub.DESK_PORT: str(ports["desk"]), hub.KEEPER_TOKEN: self.secrets["keeper"], "CONFIGPROXY_AUTH_TOKEN": self.secrets["proxy"]}
        self.environment[hub.SETTINGS] = str(found.settings.file)
        self.lock = lock
        self.log = found.folder.log / "hub.log"
        self.hub = self.filling = None

    def start(self, say, edition, due):
        """Everything that is missing, then the processes; says how to come in. The course is made while the hub starts."""
        settings, folder = self.classroom.settings, self.classroom.folder
        if not is_free(settings.address.port, settings.address.listen) and not self.proxy.answers():
            raise MigcapError(f"Port {settings.address.port} is taken by another program: stop it, or choose another with --port.")
        say("Starting the classroom ...")
        course.lay_out(self.classroom, edition)
        self.filling = course.Filling(self.classroom)
        self.proxy.start()
        self.start_hub()
        self.wait_for_hub()
        self.filling.wait()
        given_out = self.give_out(due) if settings.course.release else []
        # Last: a start that is stopped before this line has made no password that nobody has seen.
        new = Passwords(folder.hub / "passwords.json").first_ones(self.classroom.people.names()) if settings.login.method == "demo" else {}
        say(greeting(self.classroom, new, given_out))

    def start_hub(self):
        with open(self.log, "ab") as out:
            self.begun_at, self.hub_started = out.tell(), time.monotonic()
            self.hub = subprocess.Popen([sys.executable, "-P", "-m", "jupyterhub", "-f", str(hub_folder() / "jupyterhub_config.py")], cwd=self.classroom.folder.hub,
                                        env=self.environment, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True,
                                        pass_fds=[self.lock.fileno()], umask=0o077)

    def wait_for_hub(self):
        deadline = time.monotonic() + PATIENCE
        while not self.answers():
            if self.hub.poll() is not None or time.monotonic() > deadline:
                raise MigcapError(f"The hub did not start; the last lines of {self.log}:\n{last_lines(self.log)}")
            time.sleep(0.2)

    def answers(self):
        """Can people come in?"""
        try:
            return self.hub_runs() and "version" in self.ask("GET", "") and self.proxy.leads_to_the_hub()
        except (OSError, ValueError):
            return False

    def hub_runs(self):
        """Has this hub said that it is there? Only then does it take the servers along when it is asked to end."""
        with open(self.log, "rb") as log:
            log.seek(self.begun_at)
            return RUNNING in log.read()

    def ask(self, method, path, **body):
        """The hub's answer to its API, past the proxy, as JSON."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.classroom.hub_port}/hub/api/{path}", method=method, data=json.dumps(body).encode() if body else None,
                                         headers={"Authorization": f"token {self.secrets['keeper']}", "Content-Type": "application/json"})
        with direct().open(request, timeout=15) as answer:
            text = answer.read()
        return json.loads(text) if text else {}

    def give_out(self, due):
        """Release what the course has and the desk never had, with a token of the course's account that holds for minutes."""
        from migcap.classroom.desk.client import Desk

        account = self.classroom.account
        token = self.ask("POST", f"users/{account}/tokens", note="modules given out at the start", expires_in=300, scopes=[f"access:services!service={hub.DESK}"])["token"]
        return course.give_out(Desk(self.classroom.desk_url, token), self.classroom.folder.course, self.classroom.folder.hub / "given_out.json", due)

    def watch(self, stop, say):
        """Until asked to stop: a hub or a proxy that ends by itself is started again, and people go on working.

        Never waits for one of them: either may end while the other is only starting, and a hub does not start without a proxy.
        """
        ends, settled = collections.deque(maxlen=STARTS_AGAIN), True
        while not stop.wait(0.5):
            if not self.proxy.is_running():
                say("The proxy ended by itself and is started again.")
                self.proxy.start()
                settled = False
            if self.hub.poll() is not None:
                ends.append(time.monotonic())
                if len(ends) == STARTS_AGAIN and ends[-1] - ends[0] < WITHIN:
                    raise MigcapError(f"The hub ended {STARTS_AGAIN} times in a row; the last lines of {self.log}:\n{last_lines(self.log)}")
                say(f"The hub ended by itself (status {self.hub.returncode}; see {self.log}) and is started again; who works goes on working.")
                self.start_hub()
                settled = False
            settled = settled or self.settle()

    def settle(self):
        """Have the hub tell the proxy where everybody is; True once that is done. A hub that hangs while it starts is ended."""
        if not self.hub_runs():
            if time.monotonic() - self.hub_started > PATIENCE:
                end(self.hub.pid, self.hub)
            return False
        try:
            self.ask("POST", "proxy")
            return self.proxy.leads_to_the_hub()
        except (OSError, ValueError):
            return False

    def stop(self):
        """End the hub, which ends the servers and the desk, and then the proxy."""
        if self.filling is not None:
            self.filling.stop()
        if self.hub is not None and self.hub.poll() is None:
            with contextlib.suppress(MigcapError):
                self.wait_for_hub()  # a hub that is only starting would leave servers that outlived the one before
            end(self.hub.pid, self.hub, patience=PATIENCE)
        self.proxy.stop()


def greeting(found, new, given_out):
    """What is printed when it runs: address, names, new passwords, what to do next."""
    lines = ["", f"The classroom is open: {found.settings.public_url}"]
    if new:
        lines += ["", "These passwords are shown this once, and only their hashes are kept:", ""]
        width = max(map(len, new))
        lines += [f"  {name:<{width}}  {found.role(name):<7}  {password}" for name, password in new.items()]
        lines += ["", f"Whoever logged in chooses her own at {found.settings.public_url}/hub/password"]
    elif found.settings.login.method == "demo":
        lines.append(f"Passwords are those of the first start ({', '.join(found.people.names())}); who lost hers gets another: migcap classroom --new-password NAME")
    if given_out:
        lines += ["", f"Given out: {', '.join(given_out)}."]
    return "\n".join([*lines, "", f"Everything lies in {found.folder.top}. Stop with Ctrl-C.", ""])


def new_password(name, settings=None, folder=None):
    """Another password for one who lost hers, as text to print."""
    found = hub.read_classroom({key: str(value) for key, value in ((hub.SETTINGS, settings), (hub.FOLDER, folder)) if value})
    if found.settings.login.method != "demo":
        raise MigcapError("Only the demo keeps passwords of its own: change this one where people's accounts are.")
    return f"The new password of {name}: {Passwords(found.folder.hub / 'passwords.json').renew(name)}"
