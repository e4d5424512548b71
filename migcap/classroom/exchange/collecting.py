"""`nbgrader collect`: from the desk into the course's folder of submissions, with the desk's times."""

import contextlib
from pathlib import Path
from uuid import uuid4

from nbgrader.api import Gradebook
from nbgrader.exchange import abc
from nbgrader.utils import parse_utc

from migcap.classroom.desk.names import check_person
from migcap.classroom.exchange.base import ALL, Exchange, is_wanted, stamp
from migcap.classroom.exchange.lateness import follow_desk
from migcap.errors import MigcapError

TIMESTAMP = "timestamp.txt"


class ExchangeCollect(Exchange, abc.ExchangeCollect):
    """Of each trainee the latest submission, or with `--before-duedate` the latest that was in time (hers, with an extension), if there is one.

    A submission that cannot be collected does not stop the others; it is named, and at the end the command fails.
    """

    def init_src(self):
        self.require_course()
        self._assignment = self.described()
        submissions = [one for one in self.desk.submissions(self._assignment["name"]) if self.coursedir.student_id in (*ALL, one["student"])]
        excluded = set(filter(None, self.coursedir.student_id_exclude.split(",")))
        self._submissions = [one for one in submissions if one["student"] not in excluded]

    def copy_files(self):
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            follow_desk(gradebook, self._assignment, self._submissions)
        chosen = self._chosen()
        if not chosen:
            self.log.warning("No submissions of '%s' for course '%s' to collect", self._assignment["name"], self.coursedir.course_id)
        failed = []
        for student, submission in sorted(chosen.items()):
            try:
                self._collect(check_person(student), submission)
            except (MigcapError, OSError) as error:
                self.log.error("%s: %s", student, error)
                failed.append(student)
        if failed:
            self.fail(f"Not collected: {', '.join(failed)}. Read above why, then collect again.")

    def _chosen(self):
        """{student: submission}. The desk lists them in the order of time."""
        chosen = {}
        for one in self._submissions:
            earlier = chosen.get(one["student"])
            if not (self.before_duedate and one["late"] and earlier and not earlier["late"]):
                chosen[one["student"]] = one
        return chosen

    def _collect(self, student, submission):
        target = Path(self.coursedir.format_path(self.coursedir.submitted_directory, student, self._assignment["name"]))
        if not self._is_news(target, submission):
            return self.log.info("Nothing newer to collect: %s %s", student, self._assignment["name"])
        from migcap.grading.record.saving import put_in_place, remove  # here, because a trainee's server, where nothing is collected, need not have the grader

        # Hidden, beside the others: no step of nbgrader's sees a submission that is half there.
        draft = target.parent.parent / ".collecting" / uuid4().hex
        try:
            draft.mkdir(parents=True)
            self.desk.submission(self._assignment["name"], submission["id"], draft, self._is_work)
            (draft / TIMESTAMP).write_text(stamp(submission["received_at"]), encoding="utf-8")
            target.parent.mkdir(parents=True, exist_ok=True)
            put_in_place(draft, target)
        finally:
            for left in (draft, draft.with_suffix(".old")):
                remove(left)
            with contextlib.suppress(OSError):  # another collects at this moment
                draft.parent.rmdir()
        self.log.info("Collecting submission: %s %s", student, self._assignment["name"])

    def _is_news(self, target, submission):
        if not target.is_dir():
            return True
        if not (self.update or self.before_duedate):
            self.log.info("Submission already exists, use --update to update: %s", target)
            return False
        return self.coursedir.get_existing_timestamp(str(target)) != parse_utc(stamp(submission["received_at"]))

    def _is_work(self, name):
        """A file with a time in it that she sends along is not."""
        return name != TIMESTAMP and is_wanted(self.coursedir, name)
