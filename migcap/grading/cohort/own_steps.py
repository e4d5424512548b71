"""Courses with steps of their own in nbgrader's conversion: graded by nbgrader's own `autograde`, one submission after the other.

What their steps do nobody here knows, so nothing is left out of nbgrader's way, and nothing is done at once. Only who runs the cells is another: the
engine, in its sandbox.
"""

import copy
import time

from nbformat import v4
from nbgrader.apps import NbGraderAPI
from nbgrader.converters import Autograde
from nbgrader.preprocessors import Execute
from traitlets.utils.importstring import import_item

from migcap.errors import MigcapError
from migcap.grading.cohort import summary
from migcap.grading.cohort.assignment import exercises_of
from migcap.grading.cohort.grade import told_to_stop
from migcap.grading.cohort.progress import Progress
from migcap.grading.cohort.result import Result
from migcap.grading.cohort.tally import Tally
from migcap.grading.cohort.task import add_marks
from migcap.grading.run import Run

NOTE = "This course has autograding steps of its own: it was graded by nbgrader's own `autograde`, one submission after the other."


class OwnExecute(MigcapError):
    """The course runs submissions in a way of its own, and what that protects nobody knows."""


def grade_in_order(course, name, students=None, regrade=False, sandbox=True, progress=None):
    """Grade an assignment; returns the report as plain values."""
    given, submissions = course.assignment(name), course.submissions(name, students)
    api = NbGraderAPI(course.coursedir, config=with_engine(course, sandbox))
    run = InOrder(course, given, api, Tally(exercises_of(given)), progress or Progress())
    began = time.monotonic()
    with told_to_stop(run.stop):
        run.grade(submissions, regrade)
    return summary.report(run.tally, assignment=name, course=course.root, workers="one after the other", sandbox=sandbox,
                          seconds=round(time.monotonic() - began, 3), stopped=run.stopped, notes=[NOTE])


def with_engine(course, sandbox):
    """The course's configuration with the engine in the place of nbgrader's Execute, or of ours."""
    from migcap.grading.engine.plugin import SafeExecute

    config = copy.deepcopy(course.config)
    steps = []
    for step in Autograde(coursedir=course.coursedir, config=course.config).autograde_preprocessors:
        step = import_item(step) if isinstance(step, str) else step
        if step in (Execute, Run):
            step = SafeExecute
        elif issubclass(step, Execute) and step is not SafeExecute and sandbox:
            raise OwnExecute(f"This course runs submissions by its own step '{step.__name__}', outside of any sandbox: take it out of "
                             "c.Autograde.autograde_preprocessors, or give --no-sandbox.")
        steps.append(step)
    config.Autograde.autograde_preprocessors = steps
    config.Grading.sandbox = sandbox
    return config


class InOrder:
    def __init__(self, course, given, api, tally, progress):
        self.course, self.given, self.api, self.tally, self.progress = course, given, api, tally, progress
        self.stopped = False

    def grade(self, submissions, regrade):
        self.progress.begin(len(submissions))
        for submission in submissions:
            if not self.stopped:
                self.progress.working_on(submission.student)
                self._grade(submission, regrade)
                self.progress.done(submission.student)
        self.progress.end()
        counted = {line.student for line in self.tally.lines}
        self.tally.leave(one.student for one in submissions if one.student not in counted)

    def _grade(self, submission, regrade):
        folder = self.course.autograded_folder(submission.student, self.given.name)
        before = times(folder)
        try:
            told = self.api.autograde(self.given.name, submission.student, force=regrade, create=self.course.creates_students)
        except KeyboardInterrupt:  # between two of its lines; within them nbgrader clears away and tells of a failure
            return
        if self.stopped:
            return
        if told["success"]:
            self.tally.add(self._result(submission.student, folder), reused=bool(before) and times(folder) == before, notes=submission.notes)
        else:
            self.tally.put_aside(submission.student, f"nbgrader could not grade it: {reason(told)}", submission.notes)

    def _result(self, student, folder):
        """What nbgrader left, as a result to count: its own marks are in the gradebook already."""
        result = Result(student)
        for name, given in self.given.notebooks.items():
            path = folder / f"{name}.ipynb"
            if path.is_file():
                add_marks(result, name, v4.reads(path.read_text(encoding="utf-8")), given)
        return result

    def stop(self, *_):
        self.stopped = True
        raise KeyboardInterrupt


def times(folder):
    return {path.name: path.stat().st_mtime_ns for path in folder.glob("*.ipynb")}


def reason(told):
    """The last thing that nbgrader said of a failure, as one line."""
    errors = [line for line in told.get("log", "").splitlines() if line.startswith("[ERROR]")]
    lines = errors or told.get("error", "").strip().splitlines() or ["it does not say why"]
    return lines[-1].removeprefix("[ERROR]").strip()
