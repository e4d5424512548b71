"""`nbgrader list`: what is given out and what was handed in, in the form that nbgrader's own pages expect."""

import hashlib
from pathlib import Path

from nbgrader.exchange import abc

from migcap.classroom.exchange.base import ALL, Exchange, stamp
from migcap.classroom.exchange.fetching import feedback_folder


class ExchangeList(Exchange, abc.ExchangeList):
    """`inbound` and `cached` are the same here: the desk shows the course everybody's submissions, and a trainee hers."""

    def copy_files(self):
        """Nothing: nbgrader asks for the list afterwards."""

    def list_files(self):
        if self.inbound or self.cached:
            found = self._submitted()
            self.log.info("Submitted assignments:")
            for one in found:
                for submission in one["submissions"]:
                    self.log.info("%s %s %s %s%s", one["course_id"], one["student_id"], one["assignment_id"], submission["timestamp"], _about_feedback(submission))
        else:
            found = self._released()
            self.log.info("Released assignments:")
            for one in found:
                self.log.info("%s %s%s", one["course_id"], one["assignment_id"], " (already downloaded)" if one["status"] == "fetched" else "")
        return found

    def remove_files(self):
        """Only what is given out can be taken back: what was handed in is kept, with its time."""
        if self.inbound or self.cached:
            self.fail("What was handed in stays at the desk, with its time: nothing was removed.")
        found = self._released()
        for one in found:
            self.desk.withdraw(one["assignment_id"])
            one["status"] = "removed"
            self.log.info("No longer given out: %s %s", one["course_id"], one["assignment_id"])
        return found

    def _assignments(self):
        return [one for one in self.desk.assignments() if self.coursedir.assignment_id in (*ALL, one["name"])]

    def _released(self):
        return [self._as_released(one) for one in self._assignments() if one["released_at"]]

    def _as_released(self, assignment):
        folder = Path(self.assignment_dir, assignment["name"]).absolute()
        fetched = folder.is_dir()
        notebooks = [name for name in assignment["files"] if name.endswith(".ipynb") and (not fetched or (folder / name).is_file())]
        return {"course_id": self.coursedir.course_id, "assignment_id": assignment["name"], "status": "fetched" if fetched else "released",
                "path": str(folder) if fetched else "", "due": assignment["your_due"],
                "notebooks": [{"notebook_id": name.removesuffix(".ipynb"), "path": str(folder / name)} for name in notebooks]}

    def _submitted(self):
        found = []
        for assignment in self._assignments():
            returned = {one["submission"]: one for one in assignment["feedback"]}
            for student in sorted({one["student"] for one in assignment["submissions"]}):
                if self.coursedir.student_id in (*ALL, student):
                    submissions = [self._as_submitted(assignment, one, returned.get(one["id"])) for one in assignment["submissions"] if one["student"] == student]
                    found.append({"course_id": self.coursedir.course_id, "student_id": student, "assignment_id": assignment["name"], "status": "submitted",
                                  "submissions": submissions})
        return found

    def _as_submitted(self, assignment, submission, returned):
        place = feedback_folder(self.assignment_dir, assignment["name"], submission)
        notebooks = [_notebook(name.removesuffix(".ipynb"), place, returned) for name in submission["files"] if name.endswith(".ipynb")]
        has_local = bool(notebooks) and all(one["has_local_feedback"] for one in notebooks)
        return {"course_id": self.coursedir.course_id, "student_id": submission["student"], "assignment_id": assignment["name"],
                "timestamp": stamp(submission["received_at"]), "status": "submitted", "path": "", "late": submission["late"], "notebooks": notebooks,
                "has_local_feedback": has_local, "has_exchange_feedback": bool(notebooks) and all(one["has_exchange_feedback"] for one in notebooks),
                "feedback_updated": any(one["feedback_updated"] for one in notebooks), "local_feedback_path": str(place) if has_local else None}


def _notebook(name, place, returned):
    page = f"{name}.html"
    there = _sha256(place / page)
    offered = returned["files"].get(page) if returned else None
    return {"notebook_id": name, "path": "", "has_local_feedback": there is not None, "has_exchange_feedback": offered is not None,
            "local_feedback_path": str(place / page) if there else None, "feedback_updated": bool(there and offered and there != offered)}


def _about_feedback(submission):
    if submission["has_local_feedback"] and not submission["feedback_updated"]:
        return " (feedback already fetched)"
    return " (feedback ready to be fetched)" if submission["has_exchange_feedback"] else " (no feedback available)"


def _sha256(path):
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
