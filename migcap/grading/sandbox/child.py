"""A child in the sandbox, as the grader holds it."""

import contextlib
import os
import select
import shutil
import signal
import time


class Child:
    """One running role. It is named by a pidfd, which never comes to mean another process, as a number can."""

    def __init__(self, number, words, pidfd=None, folder=None):
        self._number, self._words, self._pidfd, self._folder = number, words, pidfd, folder
        self._complaint = b""
        self._closed = False
        os.set_blocking(words, False)

    def interrupt(self):
        """As Ctrl-C would: KeyboardInterrupt in the child, if its code lets it."""
        self._signal(signal.SIGINT)

    def kill(self):
        """End it, and in the sandbox all that it has left running."""
        if self._folder is not None:
            # Without namespaces of its own what it started is found by its group, while the child still stands for it.
            with contextlib.suppress(OSError):
                os.killpg(self._number, signal.SIGKILL)
        self._signal(signal.SIGKILL)

    def alive(self):
        return not self._closed and not self.wait(0)

    def wait(self, timeout):
        """True once it has ended; False if it still runs after that many seconds."""
        if self._closed:
            return True
        end = time.monotonic() + timeout
        if self._pidfd is not None:
            return self._ready(self._pidfd, end)
        while self._ready(self._words, end):
            if not self._listen():
                return True
        return False

    def complaint(self):
        """What a role that failed says of it, a traceback for who writes roles. It may come from a submission: never act on it."""
        if not self._closed:
            self._listen()
        return self._complaint.decode(errors="replace")

    def close(self):
        """Kill it and let go of it. Harmless when repeated."""
        if self._closed:
            return
        self.kill()
        if self._folder is not None:
            self.wait(5)  # it may still write
        self._listen()
        self._closed = True
        os.close(self._words)
        if self._pidfd is not None:
            os.close(self._pidfd)
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _signal(self, number):
        if self._closed:
            return
        with contextlib.suppress(ProcessLookupError):
            if self._pidfd is not None:
                signal.pidfd_send_signal(self._pidfd, number)
            elif not self.wait(0):
                os.kill(self._number, number)

    def _listen(self):
        """Take in what was said; False at its end. Bounded: a submission may talk for ever."""
        try:
            part = os.read(self._words, 1 << 12)
        except BlockingIOError:
            return True
        if len(self._complaint) < 1 << 13:
            self._complaint += part
        return bool(part)

    @staticmethod
    def _ready(descriptor, end):
        poll = select.poll()
        poll.register(descriptor, select.POLLIN)
        return bool(poll.poll(max(0, (end - time.monotonic()) * 1000)))
