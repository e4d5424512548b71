"""Workers on this machine: threads, each of which drives the engine's processes for one submission at a time, on a core of its own.

Threads are enough: the work is done in the engine's processes, and a thread only waits for them.
"""

import os
import queue
import threading

from migcap.grading.cohort import engines
from migcap.grading.cohort.result import Result
from migcap.grading.cohort.task import execute, failure

WAIT_FOR_AN_END = 10  # seconds for the processes of a run that is stopped


def cores():
    """The numbers of the cores that this process may use."""
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [None] * (os.cpu_count() or 1)


class LocalWorkers:
    """Give it a task with `start`, take what is done with `next`. Whatever somebody else puts into `done` comes out there too."""

    per_worker = 2  # tasks that a worker has or that wait for it, results that wait to be written among them

    def __init__(self, settings, complete, count=None, run=execute):
        """`complete(call)` gives the Assignment; `call` runs a function where there is an engine."""
        available = cores()
        self.count = count or len(available)
        self.done = queue.SimpleQueue()  # the one kind of queue into which a signal's handler may put something
        self.said = f"{self.count} worker{'s' if self.count > 1 else ''} on this machine"
        self.in_hand = ""
        self._settings, self._run = settings, run
        self._tasks = queue.SimpleQueue()
        # A run is two processes that wait for each other: on one core they hand over quicker than across two.
        places = [available[number] if self.count <= len(available) else None for number in range(self.count)]
        self._threads = [threading.Thread(target=self._work, args=(core,), daemon=True, name=f"worker on core {core}") for core in places]
        engines.engine(settings)  # where there is no sandbox, this says so before any work
        self._assignment = complete(lambda function, *arguments: function(*arguments))
        for thread in self._threads:
            thread.start()

    @property
    def capacity(self):
        return self.per_worker * self.count

    def start(self, task, again=False):
        self._tasks.put(task)

    def next(self, wait):
        """What is done, or None where nothing is and nobody wants to wait."""
        try:
            return self.done.get(block=wait)
        except queue.Empty:
            return None

    def _work(self, core):
        while (task := self._tasks.get()) is not None:
            self.in_hand = task.student
            try:
                result = self._run(task, self._assignment, core=core)
            except BaseException as error:  # a thread that ends here would be waited for for ever
                result = Result(task.student, failed=failure(error))
            self.done.put((task, result))

    def stop(self):
        """End at once: no new work, and what runs is killed."""
        while True:
            try:
                self._tasks.get_nowait()
            except queue.Empty:
                break
        self._end(lambda: engines.close(self._settings))

    def close(self):
        """End when everything is done."""
        self._end(lambda: None)
        engines.close(self._settings)

    def _end(self, kill):
        for _ in self._threads:
            self._tasks.put(None)
        kill()
        for thread in self._threads:
            thread.join(WAIT_FOR_AN_END)
        engines.close(self._settings)  # one that a thread made again in between
