"""Workers on other machines, by Dask. A task does there exactly what it does here: the same `execute`.

The assignment (tests, manifests, settings) is sent to every worker once; a task carries the submission alone.
"""

import contextlib
import logging
import queue
import time
from collections import Counter

from migcap.errors import MigcapError
from migcap.grading.cohort import engines, environment
from migcap.grading.cohort import places as working_folders
from migcap.grading.cohort.result import Result
from migcap.grading.cohort.task import execute, failure

SECONDS_TO_ANSWER = 15
LOOK_EVERY = 5  # seconds
GIVE_UP_AFTER = 60  # seconds without any worker
NOBODY_LEFT = "No Dask worker is left: start some, then run the same command again."
_places = None  # on a worker: the queue of its own cores


class NoWorkers(MigcapError):
    """No scheduler, or none of its workers can grade."""


class DaskWorkers:
    """The same as LocalWorkers for the workers of a Dask scheduler."""

    per_worker = 2

    def __init__(self, settings, complete, address, run=execute):
        import distributed

        quiet()
        self.done = queue.SimpleQueue()
        self.in_hand = ""
        self._settings, self._run = settings, run
        self._futures = {}  # those under way: future: task
        self._deserted = None  # since when there is no worker
        self._client = connect(distributed, address)
        try:
            self.count = self._prepare(address)
            self._assignment = complete(lambda function, *arguments: self._client.submit(function, *arguments, pure=False).result())
            self._everywhere = self._client.scatter(self._assignment, broadcast=True, hash=False)
        except BaseException:
            self._client.close()
            raise
        self.said = f"{self.count} Dask worker{'s' if self.count > 1 else ''} of {address}"

    def _prepare(self, address):
        """See that every worker gives the marks that this machine would, and give each its cores. Returns how many submissions they run at once."""
        workers = self._client.scheduler_info(n_workers=-1)["workers"]
        answers = self._client.run(prepare_worker, self._settings, places(workers))
        ours = environment.described(self._settings)
        for where, (theirs, refused) in sorted(answers.items()):
            environment.compare(ours, theirs, where)
            if refused:
                raise NoWorkers(f"The worker {where} cannot grade: {refused}")
        return sum(facts["nthreads"] for facts in workers.values())

    @property
    def capacity(self):
        return self.per_worker * self.count

    def start(self, task, again=False):
        self.in_hand = task.student
        # What was spread over the workers may be lost with one that died: the second time it is sent along.
        assignment = self._assignment if again else self._everywhere
        try:
            future = self._client.submit(run_on_worker, task, assignment, self._run, pure=False)
        except Exception as error:  # the scheduler has gone
            self.done.put((task, Result(task.student, failed=failure(error))))
            return
        self._futures[future] = task
        future.add_done_callback(self._take)

    def _take(self, future):
        task = self._futures.pop(future, None)
        if task is None:  # given up
            return
        try:
            result = future.result(timeout=SECONDS_TO_ANSWER)
        except BaseException as error:  # killed, lost or cancelled: with Dask these come as several kinds of error
            result = Result(task.student, failed=failure(error))
        future.release()
        self.done.put((task, result))

    def next(self, wait):
        """What is done, or None. Dask would wait for ever for a worker that never comes back."""
        while True:
            try:
                return self.done.get(block=wait, timeout=LOOK_EVERY if wait else None)
            except queue.Empty:
                if not wait:
                    return None
                self._look_after()

    def _look_after(self):
        try:
            there = bool(self._client.nthreads())
        except Exception:
            there = False
        if there:
            self._deserted = None
            return
        self._deserted = self._deserted or time.monotonic()
        if time.monotonic() - self._deserted >= GIVE_UP_AFTER:
            for future in list(self._futures):
                task = self._futures.pop(future, None)
                if task is not None:
                    self.done.put((task, Result(task.student, failed=NOBODY_LEFT)))

    def stop(self):
        """End at once: Dask lets a running task go on, so its processes are ended on the worker."""
        with contextlib.suppress(Exception):
            self._client.cancel(list(self._futures), force=True)
            self._client.run(close_engines, self._settings)
        self._client.close(timeout=SECONDS_TO_ANSWER)

    def close(self):
        self._client.close(timeout=SECONDS_TO_ANSWER)


def connect(distributed, address):
    try:
        client = distributed.Client(address, timeout=SECONDS_TO_ANSWER, set_as_default=False)
    except (OSError, ValueError, TimeoutError):
        raise NoWorkers(f"No Dask scheduler answers at {address}: start one with `dask scheduler`, workers with `dask worker {address}`, "
                        "and give the address that the scheduler prints.") from None
    try:
        client.wait_for_workers(1, timeout=SECONDS_TO_ANSWER)
    except Exception:
        client.close()
        raise NoWorkers(f"The scheduler at {address} has no worker: start some with `dask worker {address}`, then run this again.") from None
    return client


def quiet():
    """Dask tells every worker that comes and goes; here the table tells what matters."""
    for name in ("distributed", "distributed.client", "distributed.core", "distributed.comm", "distributed.batched"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def places(workers):
    """{address: numbers of its cores among those of its machine}: two workers of one machine must not share one."""
    taken, given = Counter(), {}
    for address, facts in sorted(workers.items()):
        host = facts["host"]
        given[address] = list(range(taken[host], taken[host] + facts["nthreads"]))
        taken[host] += facts["nthreads"]
    return given


# What follows runs on a worker.

def prepare_worker(settings, places, dask_worker=None):
    """Its environment, and the sentence for which it cannot grade ("" when it can). Its engine is warm afterwards."""
    from migcap.grading.cohort.workers import cores

    global _places
    mine, available = places.get(dask_worker.address, []), cores()
    working_folders.sweep()
    _places = queue.SimpleQueue()
    for number in mine:
        _places.put(available[number] if number < len(available) else None)
    try:
        engines.engine(settings)
    except Exception as error:
        return environment.described(settings), str(error) or type(error).__name__
    return environment.described(settings), ""


def run_on_worker(task, assignment, run):
    core = None
    with contextlib.suppress(queue.Empty, AttributeError):  # a worker that joined later has no cores of its own
        core = _places.get_nowait()
    try:
        return run(task, assignment, core=core)
    finally:
        if core is not None:
            _places.put(core)


def close_engines(settings):
    engines.close(settings)
