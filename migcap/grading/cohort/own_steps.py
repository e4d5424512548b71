"""Courses with steps of their own in nbgrader's conversion: graded by nbgrader's own `autograde`, one submission after the other.

What their steps do nobody here knows, so nothing is left out of nbgrader's way, and nothing is done at once. Only who runs the cells is another: the
engine, in its sandbox.
"""

import copy
import logging
import sys
import time
import warnings

from nbformat import v4
from nbgrader.api import Assignment, BaseCell, Grade, Notebook, SubmittedAssignment, SubmittedNotebook
from nbgrader.apps import NbGraderAPI
from nbgrader.converters import Autograde
from nbgrader.preprocessors import Execute
from sqlalchemy import select
from sqlalchemy.exc import SAWarning
from traitlets.utils.importstring import import_item

from migcap.errors import MigcapError
from migcap.grading.cohort import released, summary
from migcap.grading.cohort.assignment import exercises_of
from migcap.grading.cohort.grade import told_to_stop
from migcap.grading.cohort.progress import Progress
from migcap.grading.cohort.result import Result
from migcap.grading.cohort.tally import Tally
from migcap.grading.cohort.task import add_marks, failure
from migcap.grading.engine.handed_in import look_through
from migcap.grading.record import SetAside
from migcap.grading.run import Run
from migcap.grading.sandbox import SandboxUnavailable

NOTE = "This course has autograding steps of its own: it was graded by nbgrader's own `autograde`, one submission after the other."
NOTHING = "Nothing to grade was handed in: there is no {} in {}."
NO_MARKS = "nbgrader said that it was graded, but a notebook of it or a mark in the gradebook is missing: look at the course's own steps."


class OwnExecute(MigcapError):
    """The course runs submissions in a way of its own, and what that protects nobody knows."""


def grade_in_order(course, name, students=None, regrade=False, sandbox=True, progress=None):
    """Grade an assignment; returns the report as plain values."""
    from migcap.grading.cohort.command import alone, results_folder  # here, because that module imports this one

    given, submissions = course.assignment(name), course.submissions(name, students)
    api = NbGraderAPI(course.coursedir, config=with_engine(course, sandbox))
    began = time.monotonic()
    results = results_folder(course.root) / name
    run = InOrder(course, given, api, Tally(exercises_of(given)), progress or Progress(), results / "begun")
    with alone(results, name):
        with told_to_stop(run.stop), warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)  # nbgrader's own, with lines of its source: a trainer can do nothing about them
            run.grade(submissions, regrade)
    return summary.report(run.tally, assignment=name, course=course.root, workers="one after the other", sandbox=sandbox,
                          seconds=round(time.monotonic() - began, 3), stopped=run.stopped, notes=[NOTE, *released.notes(course, given)])


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
    """`begun` is a folder with a file for each student whose grading began and did not end: killed, it may leave notebooks that were never run."""

    def __init__(self, course, given, api, tally, progress, begun):
        self.course, self.given, self.api, self.tally, self.progress, self.begun = course, given, api, tally, progress, begun
        self.stopped = False

    def grade(self, submissions, regrade):
        self.progress.begin(len(submissions))
        for submission in submissions:
            if not self.stopped:
                self.progress.working_on(submission.student)
                try:
                    self._grade(submission, regrade)
                except KeyboardInterrupt:  # of `stop`, between two lines; within its own nbgrader clears away and tells of a failure
                    pass
                except Exception as error:  # a gradebook that is held for this one is there for the next
                    self.tally.fail(submission.student, failure(error), submission.notes)
                self.progress.done(submission.student)
        self.progress.end()
        counted = {line.student for line in self.tally.lines}
        self.tally.leave(one.student for one in submissions if one.student not in counted)

    def _grade(self, submission, regrade):
        student, folder = submission.student, self.course.autograded_folder(submission.student, self.given.name)
        try:
            self._look_at(submission)
        except SetAside as reason:  # its notes say how it would have been graded
            self.tally.put_aside(student, str(reason))
            return
        begun, before = self.begun / student, times(folder)
        # nbgrader passes over a submission whose folder is there, whatever is in it.
        unfinished = folder.exists() and (begun.exists() or self._result(submission, folder) is None)
        self.begun.mkdir(exist_ok=True)
        begun.touch()
        told, error = self._autograde(student, regrade or unfinished)
        if self.stopped:
            return
        begun.unlink()
        if not told["success"]:
            self.tally.put_aside(student, why(told, error))
        elif (result := self._result(submission, folder)) is None:
            self.tally.fail(student, NO_MARKS, submission.notes)
        else:
            self.tally.add(result, reused=bool(before) and times(folder) == before, notes=submission.notes)

    def _look_at(self, submission):
        """Raises SetAside for what nbgrader should not open, and where it would only say that it finds no notebook."""
        if submission.refused:
            raise SetAside(submission.refused)
        if not set(submission.notebooks) & set(self.given.notebooks):
            raise SetAside(NOTHING.format(" or ".join(f"{name}.ipynb" for name in sorted(self.given.notebooks)), submission.folder))
        look_through(submission.folder, self.course.coursedir)

    def _autograde(self, student, force):
        """What nbgrader tells, and the exception of which it wrote the traceback."""
        last = LastError()
        self.api.log.addHandler(last)
        try:
            return self.api.autograde(self.given.name, student, force=force, create=self.course.creates_students), last.error
        finally:
            self.api.log.removeHandler(last)

    def _result(self, submission, folder):
        """What nbgrader left, as a result to count: its notebooks, and the marks in the gradebook. None where some of it is missing."""
        result = Result(submission.student)
        try:
            for name, given in self.given.notebooks.items():
                if name in submission.notebooks:
                    add_marks(result, name, v4.reads((folder / f"{name}.ipynb").read_text(encoding="utf-8")), given)
        except (OSError, ValueError):  # it is not there, or was not written to its end
            return None
        scores = self._scores(submission.student)
        if any(scores.get(test) is None for test in result.marks):
            return None
        # Not as scored here: a notebook that was never run has no errors, and every test in it would count in full.
        result.marks = {test: [scores[test], maximum] for test, (_, maximum) in result.marks.items()}
        return result

    def _scores(self, student):
        """{"notebook/grade_id": the mark in the gradebook, or None}."""
        query = (select(Notebook.name, BaseCell.name, Grade.auto_score)
                 .join(SubmittedNotebook, Grade.notebook_id == SubmittedNotebook.id)
                 .join(Notebook, SubmittedNotebook.notebook_id == Notebook.id)
                 .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
                 .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
                 .join(BaseCell, Grade.cell_id == BaseCell.id)
                 .where(Assignment.name == self.given.name, SubmittedAssignment.student_id == student))
        engine = self.course.gradebook()
        try:
            with engine.connect() as connection:
                return {f"{notebook}/{test}": score for notebook, test, score in connection.execute(query)}
        finally:
            engine.dispose()

    def stop(self, *_):
        self.stopped = True
        raise KeyboardInterrupt


class LastError(logging.Handler):
    """Keeps the exception that nbgrader writes into its log as a traceback: what it says after that names none."""

    error = None

    def emit(self, record):
        if record.levelno >= logging.ERROR:
            self.error = sys.exc_info()[1] or self.error  # the one being handled while nbgrader speaks of it


def times(folder):
    return {path.name: path.stat().st_mtime_ns for path in folder.glob("*.ipynb")}


def why(told, error):
    """Why nbgrader failed, as one line."""
    if isinstance(error, (MigcapError, SandboxUnavailable)):
        return str(error)
    if error is None:
        lines = told.get("error", "").strip().splitlines() or ["it does not say why"]
        return f"nbgrader could not grade it: {lines[-1]}"
    said = next((line.strip() for line in str(error).splitlines() if line.strip()), "")
    return f"nbgrader could not grade it: {': '.join(filter(None, [type(error).__name__, said]))}"
