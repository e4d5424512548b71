"""The whole run: what is kept is taken, the rest is run, what comes back is written, in whatever order it comes.

Workers run submissions; this thread alone writes. Nothing that a submission does ends the run, and a kill at any moment costs what was running only.
"""

import contextlib
import signal
import threading
import time
from collections import defaultdict, deque

from migcap.errors import MigcapError
from migcap.grading.cohort.kept import Damaged
from migcap.grading.cohort.tally import Tally
from migcap.grading.cohort.task import failure
from migcap.grading.record import SetAside

STOP = object()
ANEW = "The kept result was damaged, so the submission was graded anew."
NOT_KEPT = "The result could not be kept ({}): the next run grades this submission again."
NOT_WRITTEN = "The marks could not be written ({}): see to that, then run the same command again."
DOUBTFUL = "A test was not run to its end."
SECOND_TRY = "The first try failed, the second did not: {}"


class Grading:
    """One run over the submissions of an assignment.

    `desk` has the submissions and writes; `make_workers()` is called when the first submission has to be run, so that a run in which everything is kept
    starts none.
    """

    def __init__(self, desk, make_workers, kept, written, progress, regrade=False):
        self.desk, self.kept, self.written, self.progress, self.regrade = desk, kept, written, progress, regrade
        self.tally = Tally(desk.exercises)
        self.workers = None
        self.stopped = self._preparing = False
        self.seconds = 0.0
        self._make_workers = make_workers
        self._notes = defaultdict(list)  # student: sentences about how the result came about
        self._failed = {}  # student: why the first try failed

    def run(self):
        """Grade everything; returns the Tally. After Ctrl-C it holds what was done until then."""
        started = time.monotonic()
        self._kept, self._fresh, self._again, self._busy = deque(), deque(), deque(), {}
        for submission in self.desk.submissions:
            self._notes[submission.student] += submission.notes
            (self._kept if not self.regrade and self.kept.has(submission.key) else self._fresh).append(submission)
        self.progress.begin(len(self.desk.submissions))
        with told_to_stop(self._stop):
            try:
                self._loop()
            finally:
                self._end()
                self.seconds = round(time.monotonic() - started, 3)
        return self.tally

    def _loop(self):
        while not self.stopped and (self._kept or self._fresh or self._again or self._busy):
            try:
                self._hand_out()
            except (Exception, KeyboardInterrupt):
                if not self.stopped:  # Ctrl-C reaches the processes that are just being started as well
                    raise
            # What is kept is written while the workers work: what they have done comes first, so that they never wait for it.
            item = self._next(wait=not self._kept and bool(self._busy))
            if item is not None and item is not STOP:
                self._take(*item)
            elif self._kept and not self.stopped:
                self._reuse(self._kept.popleft())

    def _hand_out(self):
        """Give the workers what they can hold. What failed comes again at the end, when the machine has less to do."""
        while not self.stopped and (self._fresh or self._again):
            if self.workers is None:
                self.workers = self._prepared()
                if self.regrade:  # stopped or killed, a run without --regrade goes on from here
                    for one in self.desk.submissions:
                        self.kept.forget(one.key)
            if len(self._busy) >= self.workers.capacity:
                return
            submission = (self._fresh or self._again).popleft()
            again = submission.student in self._failed
            try:
                task = self.desk.task(submission)
            except SetAside as reason:
                self._finish(submission.student, lambda: self.tally.put_aside(submission.student, str(reason)))
            except Exception as error:
                self._finish(submission.student, lambda: self.tally.fail(submission.student, failure(error)))
            else:
                self._busy[submission.student] = (submission, again)
                self.workers.start(task, again)

    def _prepared(self):
        """The workers. To make them may take a minute, in which nothing is written: there Ctrl-C may end whatever is being done."""
        self._preparing = True
        self.progress.working_on("starting the workers")
        try:
            return self._make_workers()
        finally:
            self._preparing = False
            self.progress.ready()

    def _next(self, wait):
        if self.workers is None:
            return None
        self.progress.working_on(self.workers.in_hand)
        return self.workers.next(wait)

    def _take(self, task, result):
        """A result that a worker has done."""
        submission, again = self._busy.pop(task.student)
        notes = self._notes[task.student]
        if (result.failed or result.doubtful) and not again:
            self._failed[task.student] = result.failed or DOUBTFUL
            self._again.append(submission)
        elif result.failed:
            self._finish(task.student, lambda: self.tally.fail(task.student, result.failed, notes))
        else:
            if again and not result.doubtful:
                notes.append(SECOND_TRY.format(self._failed[task.student]))
            self._keep(submission, result)
            self._write(submission, result)

    def _keep(self, submission, result):
        try:
            if not result.doubtful:
                self.kept.save(submission.key, result)
        except OSError as error:
            self._notes[submission.student].append(NOT_KEPT.format(error.strerror or error))

    def _reuse(self, submission):
        try:
            result = self.kept.load(submission.key)
        except (Damaged, OSError):
            result = None
            self._notes[submission.student].append(ANEW)
        if result is None:  # damaged, or removed a moment ago
            self._fresh.append(submission)
        elif self.written.is_there(submission.student, submission.key):
            self._finish(submission.student, lambda: self.tally.add(result, True, self._notes[submission.student]))
        else:
            self._write(submission, result, reused=True)

    def _write(self, submission, result, reused=False):
        student, notes = submission.student, self._notes[submission.student]
        try:
            if not result.set_aside:
                notes += self.desk.save(submission, result)
                self.written.add(student, submission.key)
        except SetAside as refused:
            self._finish(student, lambda: self.tally.put_aside(student, str(refused), notes))
        except Exception as error:  # a gradebook that is locked for this one is there for the next; the result is kept
            self._finish(student, lambda: self.tally.fail(student, not_written(error), notes))
        else:
            self._finish(student, lambda: self.tally.add(result, reused, notes))

    def _finish(self, student, count):
        count()
        self.progress.done(student)

    def _stop(self, *_):
        """Ctrl-C: called between two steps of this thread, wherever it stands. A submission that is being written is written to its end."""
        self.stopped = True
        if self.workers is not None:
            self.workers.done.put(STOP)
        elif self._preparing:
            raise KeyboardInterrupt

    def _end(self):
        """Leave no process behind, and everything that was written remembered."""
        if self.workers is not None:
            self.workers.stop() if self.stopped or self._busy else self.workers.close()
        self.written.remember()
        finished = {line.student for line in self.tally.lines}
        self.tally.leave(one.student for one in self.desk.submissions if one.student not in finished)
        with contextlib.suppress(OSError):  # the terminal is closed
            self.progress.end()


def not_written(error):
    if isinstance(error, MigcapError):  # a sentence already
        return str(error)
    return NOT_WRITTEN.format(failure_words(error))


def failure_words(error):
    return " ".join(f"{type(error).__name__}: {error}".split())


@contextlib.contextmanager
def told_to_stop(stop):
    """Ctrl-C, a polite `kill` and a terminal that is closed call `stop` in place of raising something in the middle of a line. A second one changes nothing."""
    if threading.current_thread() is not threading.main_thread():  # Python hands signals to the main thread alone
        yield
        return
    # `nohup` has a run go on when its terminal is closed: what is ignored stays so.
    told = [number for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP) if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, stop) for number in told}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
