"""`nbgrader release_assignment` and `release_feedback`: from the course to the desk."""

import os
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.exchange import abc
from nbgrader.utils import parse_utc

from migcap import course
from migcap.classroom.desk import times
from migcap.classroom.exchange.base import ALL, Exchange, stamp, wanted_files
from migcap.classroom.exchange.collecting import TIMESTAMP
from migcap.classroom.exchange.lateness import follow_desk
from migcap.errors import MigcapError

SECRETS = ("BEGIN HIDDEN TESTS", "BEGIN SOLUTION")


class ExchangeReleaseAssignment(Exchange, abc.ExchangeReleaseAssignment):
    """Releasing again is no harm, so it needs no `--force`: no copy that a trainee has is touched."""

    def init_src(self):
        self.require_course()
        self.src_path = Path(self.coursedir.format_path(self.coursedir.release_directory, ".", self.coursedir.assignment_id))
        if not self.src_path.is_dir():
            self.fail(f"{self.coursedir.assignment_id} is not ready to be given out: run `nbgrader generate_assignment {self.coursedir.assignment_id}` first.")

    def copy_files(self):
        files = wanted_files(self.coursedir, self.src_path)
        if not files:
            self.fail(f"There is nothing to give out in {self.src_path}: run `nbgrader generate_assignment {self.coursedir.assignment_id}` first.")
        for name, path in files.items():
            told = [secret for secret in SECRETS if secret.encode() in path.read_bytes()]
            if told:
                self.fail(f"{name} still has a line with '{told[0]}' in it, so it was not given out: run `nbgrader generate_assignment` again.")
        self.desk.release(self.coursedir.assignment_id, files, self._title())
        self._agree_on_due()
        self.log.info("Released as: %s %s", self.coursedir.course_id, self.coursedir.assignment_id)

    def _title(self):
        try:
            return next((module.title for module in course.modules() if module.folder == self.coursedir.assignment_id), None)
        except MigcapError:  # a course that is not ours
            return None

    def _agree_on_due(self):
        """A due date that was set in the formgrader is told the desk, unless it knows one: from then on the desk's counts."""
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            try:
                due = gradebook.find_assignment(self.coursedir.assignment_id).duedate
            except MissingEntry:
                return
            if due and not self.described()["due"]:
                self.desk.set_due(self.coursedir.assignment_id, due.replace(tzinfo=times.UTC))
            follow_desk(gradebook, self.described(), [])


class ExchangeReleaseFeedback(Exchange, abc.ExchangeReleaseFeedback):
    """Each page goes to the submission that it is about, with the marks in the gradebook, if those are of that submission."""

    def copy_files(self):
        self.require_course()
        name = self.coursedir.assignment_id
        by_time = {(one["student"], stamp(one["received_at"])): one for one in self.desk.submissions(name)}
        excluded = set(filter(None, self.coursedir.student_id_exclude.split(",")))
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            for student, folder in self._folders():
                if student in excluded or self.coursedir.student_id not in (*ALL, student):
                    continue
                written = _text(folder / TIMESTAMP)
                submission = by_time.get((student, written))
                if submission is None:
                    self.log.warning("The feedback for %s is on nothing that was handed in at the desk (time %r), so it was not sent.", student, written)
                    continue
                score, max_score = _marks(gradebook, name, student, written)
                self.desk.give_back(name, submission["id"], {path.name: path for path in sorted(folder.glob("*.html"))}, score, max_score)
                self.log.info("Released feedback: %s %s", student, name)

    def _folders(self):
        """(student, folder) of all feedback that was generated."""
        top = Path(self.coursedir.format_path(self.coursedir.feedback_directory, ".", "."))
        for student in sorted(os.listdir(top)) if top.is_dir() else []:
            folder = Path(self.coursedir.format_path(self.coursedir.feedback_directory, student, self.coursedir.assignment_id))
            if any(folder.glob("*.html")):
                yield student, folder


def _text(path):
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError:
        return None


def _marks(gradebook, name, student, written):
    """(score, max_score), the penalty for being late taken off; (None, None) where the gradebook marks another submission."""
    try:
        row = gradebook.find_submission(name, student)
    except MissingEntry:
        return None, None
    if row.timestamp != parse_utc(written):
        return None, None
    return max(0, row.score - (row.late_submission_penalty or 0)), row.max_score
