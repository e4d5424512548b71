"""Work that takes longer than a page: one at a time, in the background of this server, with a line that says how far it is.

A job outlives the page that started it; whoever loads a page of this server sees it.
"""

import contextlib
import os
import signal
import subprocess
import threading
from collections import deque
from dataclasses import dataclass, field

from migcap.classroom.pages import words
from migcap.errors import MigcapError

LINES_KEPT = 40


@dataclass
class Job:
    """What is known of it: `line` is its last word, `result` what its work returned, `problem` a sentence where it failed."""

    key: str  # what it is about, such as "validate 00-my-country"
    title: str
    started: object
    line: str = ""
    running: bool = True
    problem: str = ""
    result: object = None
    ended: object = None
    thread: object = field(default=None, repr=False)


class Jobs:
    """`start` one, ask for `current` (running, or the last) or for the last `of` a key."""

    def __init__(self):
        self.current = None
        self._last = {}
        self._lock = threading.Lock()
        self._process = None
        self._stopped = False

    def start(self, key, title, work):
        """Run `work(jobs, job)` in a thread; MigcapError while another job runs."""
        with self._lock:
            if self.current and self.current.running:
                raise MigcapError(f"“{self.current.title}” is still running: wait until it is done, then try again.")
            job = Job(key, title, words.now())
            self.current = self._last[key] = job
            job.thread = threading.Thread(target=self._run, args=(job, work), daemon=True, name=key)
            job.thread.start()
            return job

    def of(self, key):
        return self._last.get(key)

    def _run(self, job, work):
        try:
            job.result = work(self, job)
        except MigcapError as error:
            job.problem = str(error)
        except Exception as error:  # a thread that dies without a word would leave the page waiting
            job.problem = f"This stopped ({type(error).__name__}: {error}): try again, and tell whoever runs the classroom if it happens twice."
        finally:
            job.ended = words.now()
            job.running = False

    def command(self, job, command, folder, seconds=None, **environment):
        """Run a program in a folder, its last line shown as the job's; returns (exit status, its last lines). MigcapError after so many seconds."""
        said = deque(maxlen=LINES_KEPT)
        timed_out = threading.Event()
        process = subprocess.Popen(command, cwd=folder, env={**os.environ, "PYTHONUNBUFFERED": "1", **environment}, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True)
        self._process = process
        if self._stopped:
            _kill(process)
        alarm = threading.Timer(seconds, lambda: (timed_out.set(), _kill(process))) if seconds else None
        if alarm:
            alarm.start()
        try:
            for line in process.stdout:
                if line.strip():
                    said.append(line.rstrip())
                    job.line = line.strip()[:300]
            status = process.wait()
        finally:
            self._process = None
            if alarm:
                alarm.cancel()
        if timed_out.is_set():
            raise MigcapError(f"This was still running after {seconds // 60} minutes and was stopped: look for a loop that never ends.")
        return status, list(said)

    def stop(self):
        """End what runs, with all its processes: the server is going down."""
        self._stopped = True
        if self._process:
            _kill(self._process)


def _kill(process):
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
