"""What of the results is in the gradebook already, so that a run that goes on does not write it again.

For each submission this remembers the key of the result and what its writing left: the marks as the gradebook gives them back, and size and time of the
autograded files. All three must still be so. A gradebook that was replaced, an assignment that was generated anew, a submission that somebody graded with
`nbgrader autograde`: each shows there, and the submission is written again, which is always safe.
"""

import json

from migcap.grading.cohort.kept import write_whole

FORMAT = 1
NOT_REMEMBERED = "Which marks are written could not be remembered in the results ({}): the next run writes them once more."
REMEMBER_EVERY = 50  # submissions: after a kill at most so many are written twice


class Written:
    def __init__(self, path, rows, files):
        """`rows()`: {student: the marks in the gradebook as plain values}; `files(student)`: what the autograded folder holds, as plain values."""
        self._path, self._rows, self._files = path, rows, files
        self._remembered = read(path)
        self._now = rows()
        self._new = {}
        self.notes = []  # for the trainer, where it could not be remembered

    def is_there(self, student, key):
        """Is what the gradebook and the folder hold what was written under this key?"""
        rows = self._now.get(student)
        try:
            return rows is not None and self._remembered.get(student) == {"key": key, "rows": rows, "files": self._files(student)}
        except OSError:  # it is written again, and what stands in the way is told then
            return False

    def add(self, student, key):
        """Note that a result was written; it is remembered with the next ones."""
        self._new[student] = key
        if len(self._new) >= REMEMBER_EVERY:
            self.remember()

    def remember(self):
        """Raises nothing: the marks are written, and what cannot be remembered costs time in the next run."""
        if not self._new:
            return
        new, self._new = self._new, {}
        try:
            self._now = self._rows()
            for student, key in new.items():
                self._remembered[student] = {"key": key, "rows": self._now.get(student), "files": self._files(student)}
            write_whole(self._path, json.dumps({"format": FORMAT, "written": self._remembered}).encode())
            self.notes = []
        except Exception as error:  # the disk, or the gradebook, at any moment
            self.notes = [NOT_REMEMBERED.format(getattr(error, "strerror", None) or " ".join(str(error).split()))]


def read(path):
    """What was remembered; nothing where that cannot be read, which costs time and no mark."""
    try:
        remembered = json.loads(path.read_text(encoding="utf-8"))
        return dict(remembered["written"]) if remembered["format"] == FORMAT else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
