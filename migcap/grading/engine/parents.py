"""The two warm parents of an engine: one for processes with a learner's code, one for processes with the tests.

The first never learns a test: all that it knows can be read by a submission. The second may, so that no submission waits until they are compiled.
"""

import threading
from concurrent.futures import ThreadPoolExecutor

from migcap.grading.sandbox import SandboxUnavailable, WarmParent

PREPARE = "migcap.grading.engine.warm:prepare"
LEARN = "migcap.grading.engine.warm:learn"
HERS, OF_TESTS = "hers", "of tests"


class Parents:
    """Thread-safe. A parent is made when it is first asked for, and made anew when it was lost."""

    def __init__(self, settings):
        self._settings = settings
        self._lock = threading.Lock()
        self._parents, self._learned, self._closed = {}, set(), False

    def close(self):
        """End every process. Who asks for a parent from now on gets `SandboxUnavailable`: nothing must take this for an accident and start new ones."""
        with self._lock:
            self._closed = True
            while self._parents:
                self._parents.popitem()[1].close()

    def warm(self):
        """Make both, side by side: each takes a second or two, and nearly all of it is one processor's."""
        with self._lock, ThreadPoolExecutor(2) as threads:
            self._check_open()
            lost = [which for which in (HERS, OF_TESTS) if not self._is_there(which)]
            made = {which: threads.submit(WarmParent, PREPARE, **self._settings) for which in lost}
            problems = []
            for which, parent in made.items():
                try:
                    self._parents[which] = parent.result()
                except BaseException as problem:
                    problems.append(problem)
            if OF_TESTS in lost:
                self._learned.clear()
            if problems:
                raise problems[0]

    def hers(self):
        """The parent of the processes with a learner's code."""
        return self._parent(HERS)

    def of_tests(self, tests):
        """The parent of the processes with the tests; it knows these ones: pairs (number of the cell, its text)."""
        parent = self._parent(OF_TESTS)
        with self._lock:
            new = [test for test in tests if test not in self._learned]
            if new:
                parent.teach(LEARN, new)
                self._learned.update(new)
        return parent

    def _parent(self, which):
        with self._lock:
            self._check_open()
            there = self._is_there(which)
        if not there:
            self.warm()
        with self._lock:
            self._check_open()
            return self._parents[which]

    def _is_there(self, which):
        parent = self._parents.get(which)
        if parent is not None and not parent.alive():
            self._parents.pop(which).close()
        return which in self._parents

    def _check_open(self):
        if self._closed:
            raise SandboxUnavailable("The run was stopped.")
