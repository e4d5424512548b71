"""A desk in memory, with the methods of migcap.classroom.desk.client.Desk that the pages use, for tests of the pages alone."""

import hashlib
import itertools
from datetime import UTC, datetime
from pathlib import Path

from migcap.errors import MigcapError


def at(day, hour=12):
    """A time in December 2026 as the desk writes it."""
    return datetime(2026, 12, day, hour, tzinfo=UTC).isoformat(timespec="microseconds")


class FakeDesk:
    """Everything is one trainee's, "ada". Set `away` to a sentence and nothing is answered; `late` says what the next receipt says."""

    def __init__(self):
        self.given, self.handed_in, self.returned, self.more_time = {}, {}, {}, []
        self.away, self.late, self.asked = "", False, []
        self._numbers = itertools.count(1)

    def __call__(self, **_):
        """Where the pages ask for a desk they get this one."""
        return self

    def give(self, name, files=None, due=None, title=None, your_due=None):
        self.given[name] = {"name": name, "title": title or name, "due": due, "your_due": your_due or due, "released_at": at(1), "zip": files or {}}
        return self

    def receive(self, name, when, late=False, content=b"", student="ada"):
        """As if she had handed in then."""
        one = {"id": f"r{next(self._numbers)}", "student": student, "received_at": when, "late": late, "due": None, "files": {"assignment.ipynb": hashlib.sha256(content).hexdigest()}}
        self.handed_in.setdefault(name, []).append(one)
        return one["id"]

    def send_back(self, name, number, when, score, maximum, pages):
        self.returned.setdefault(name, []).append({"submission": number, "returned_at": when, "score": score, "max_score": maximum, "pages": pages})

    # What the pages ask.

    def assignments(self):
        self._answer("assignments")
        return [{**{key: value for key, value in one.items() if key != "zip"}, "submissions": self.handed_in.get(name, []),
                 "feedback": [{key: value for key, value in back.items() if key != "pages"} for back in self.returned.get(name, [])]}
                for name, one in sorted(self.given.items())]

    def extensions(self):
        self._answer("extensions")
        return self.more_time

    def fetch(self, name, folder):
        self._answer("fetch", name)
        if name not in self.given:
            raise MigcapError(f"There is no assignment called {name!r}: look at the list for what there is.")
        return self._written(self.given[name]["zip"], folder)

    def submit(self, name, files):
        self._answer("submit", name, sorted(files))
        number = self.receive(name, at(3, 16), self.late, Path(files["assignment.ipynb"]).read_bytes())
        return self.handed_in[name][-1] | {"id": number}

    def feedback(self, name, submission, folder):
        self._answer("feedback", name, submission)
        for one in self.returned.get(name, []):
            if one["submission"] == submission:
                return self._written(one["pages"], folder)
        raise MigcapError("There is no feedback on this yet.")

    def set_due(self, name, due):
        self._answer("set_due", name, due)

    def extend(self, name, student, due):
        self._answer("extend", name, student, due)

    def _answer(self, *what):
        if self.away:
            raise MigcapError(self.away)
        self.asked.append(what)

    @staticmethod
    def _written(files, folder):
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        return sorted(files)
