"""What of the results is in the gradebook already, so that a run that goes on does not write it again.

For each submission this remembers the key of the result and what its writing left: the marks as the gradebook gives them back, and size and time of the
autograded files. All three must still be so. A gradebook that was replaced, an assignment that was generated anew, a submission that somebody graded with
`nbgrader autograde`: each shows there, and the submission is written again, which is always safe.
"""

import json

from migcap.grading.cohort.kept import write_whole

FORMAT = 1
REMEMBER_EVERY = 50  # submissions: after a kill at most so many are written twice


class Written:
    def __init__(self, path, rows, files):
        """`rows()`: {student: the marks in the gradebook as plain values}; `files(student)`: what the autograded folder holds, as plain values."""
        self._path, self._rows, self._files = path, rows, files
        self._remembered = read(path)
        self._now = rows()
        self._new = {}

    def is_there(self, student, key):
        """Is what the gradebook and the folder hold what was written under this key?"""
        rows = self._now.get(student)
        return rows is not None and self._remembered.get(student) == {"key": key, "rows": rows, "files": self._files(student)}

    def add(self, student, key):
        """Note that a result was written; it is remembered with the next ones."""
        self._new[student] = key
        if len(self._new) >= REMEMBER_EVERY:
            self.remember()

    def remember(self):
        if not self._new:
            return
        self._now = self._rows()
        for student, key in self._new.items():
            self._remembered[student] = {"key": key, "rows": self._now.get(student), "files": self._files(student)}
        self._new = {}
        write_whole(self._path, json.dumps({"format": FORMAT, "written": self._remembered}).encode())


def read(path):
    """What was remembered; nothing where that cannot be read, which costs time and no mark."""
    try:
        remembered = json.loads(path.read_text(encoding="utf-8"))
        return dict(remembered["written"]) if remembered["format"] == FORMAT else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
