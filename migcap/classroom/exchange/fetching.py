"""`nbgrader fetch_assignment` and `fetch_feedback`: what is given out, and what comes back, into her folder."""

import shutil
import tempfile
from pathlib import Path

from nbgrader.exchange import abc

from migcap import home
from migcap.classroom.exchange.base import ALL, Exchange, stamp
from migcap.learner import copies


class ExchangeFetchAssignment(Exchange, abc.ExchangeFetchAssignment):
    """What is hers stays as it is. In the learner's folder the rules for her copies hold (migcap.learner.copies); elsewhere only missing files are written."""

    def init_src(self):
        self.require_course()
        self.described()

    def init_dest(self):
        self.dest_path = self.own_folder()

    def copy_files(self):
        with tempfile.TemporaryDirectory(prefix="migcap-fetch-") as edition:
            given = Path(edition, self.coursedir.assignment_id)
            names = self.desk.fetch(self.coursedir.assignment_id, given)
            if self.dest_path.parent == home.folder():
                for sentence in copies.prepare(edition):
                    self.log.info("%s", sentence)
            else:
                self._add_missing(given, names)
        self.log.info("Fetched as: %s %s", self.coursedir.course_id, self.coursedir.assignment_id)

    def _add_missing(self, given, names):
        for name in names:
            path = self.dest_path / name
            if path.exists():
                self.log.info("%s is there already and stays as it is.", path)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(given / name, path)


class ExchangeFetchFeedback(Exchange, abc.ExchangeFetchFeedback):
    """Into `feedback/TIME/` beside the assignment, as nbgrader does it."""

    def copy_files(self):
        self.require_course()
        for assignment in self.desk.assignments():
            if self.coursedir.assignment_id in (*ALL, assignment["name"]):
                self._fetch(assignment)

    def _fetch(self, assignment):
        returned = {one["submission"] for one in assignment["feedback"]}
        for submission in assignment["submissions"]:
            place = feedback_folder(self.assignment_dir, assignment["name"], submission)
            if submission["id"] not in returned:
                self.log.warning("There is no feedback yet on '%s', handed in %s", assignment["name"], stamp(submission["received_at"]))
                continue
            with tempfile.TemporaryDirectory(prefix="migcap-fetch-") as folder:
                for name in self.desk.feedback(assignment["name"], submission["id"], folder):
                    home.write(place / name, Path(folder, name).read_bytes())
                    self.log.info("Fetched feedback: %s", place / name)


def feedback_folder(assignment_dir, name, submission):
    """Where feedback on a submission goes, as an absolute path; `submission` is a dict of the desk's."""
    return Path(assignment_dir).absolute() / name / "feedback" / stamp(submission["received_at"])
