"""What the desk keeps: assignments given out, work handed in, extensions and feedback, in a database and a folder of files.

Every method returns plain values (the JSON of the service's answers) and may be called from any thread. Whoever calls has made
sure who asks; what belongs to whom is said here.
"""

import contextlib
import secrets
import threading
from pathlib import Path

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import OperationalError

from migcap.classroom.desk import times
from migcap.classroom.desk.errors import DeskError, missing, no_room, refused, too_large
from migcap.classroom.desk.files import Files, told_when_full
from migcap.classroom.desk.names import check_assignment, check_person
from migcap.classroom.desk.tables import assignments, extensions, feedback, open_database, submissions
from migcap.classroom.desk.zips import Limits

LONGEST_TITLE = 300
TIMES = 200  # that one trainee may hand in one assignment
ROOM = 500_000_000  # bytes that one trainee may fill


class Store:
    def __init__(self, folder, database=None, limits=None, clock=times.now):
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        self.limits, self._clock = limits or Limits(), clock
        self.files = Files(folder / "files")
        self._engine = open_database(database or f"sqlite:///{folder / 'desk.sqlite'}")
        self._writing = threading.Lock()
        with self._engine.connect() as connection:
            self.files.sweep({stored for table in (assignments, submissions, feedback) for stored in connection.scalars(select(table.c.stored))})

    def close(self):
        self._engine.dispose()

    # What is given out.

    def release(self, name, received, title=None):
        """Give an assignment out, or give it out anew; its due date and what was handed in stay."""
        check_assignment(name)
        if title is not None and not (title.isprintable() and len(title) <= LONGEST_TITLE):
            raise refused(f"The title of {name} must be one line of at most {LONGEST_TITLE} characters.")
        with told_when_full("the assignment"):
            stored, hashes = self.files.keep(received, self.limits)
        with self._write("the assignment", stored) as connection:
            row = connection.execute(select(assignments).where(assignments.c.name == name)).first()
            values = {"title": title or (row.title if row else name), "released_at": self._now(), "stored": stored, "files": hashes}
            if row:
                connection.execute(update(assignments).where(assignments.c.name == name).values(**values))
            else:
                connection.execute(insert(assignments).values(name=name, **values))
        self.files.remove(row.stored if row else None)

    def withdraw(self, name):
        """Give it out no longer. What was handed in, and feedback on it, stays."""
        with self._write("the change") as connection:
            row = self._assignment(connection, name)
            connection.execute(update(assignments).where(assignments.c.name == name).values(released_at=None, stored=None, files=None))
        self.files.remove(row.stored)

    def released(self, name):
        """Path of the zip file that is given out."""
        with self._engine.connect() as connection:
            return self.files.path(self._released(connection, name).stored)

    def overview(self, student=None):
        """Every assignment as one trainee meets it, or with everybody's work (`student` None). Withdrawn ones only where she handed in."""
        with self._engine.connect() as connection:
            extended = self._extended(connection)
            handed_in = self._handed_in(connection, extended, student=student)
            returned = self._returned(connection)
            shown = []
            for row in connection.execute(select(assignments).order_by(assignments.c.name)):
                hers = [{key: value for key, value in one.items() if key != "assignment"} for one in handed_in if one["assignment"] == row.name]
                if row.released_at is None and not hers and student is not None:
                    continue
                shown.append({"name": row.name, "title": row.title, "due": row.due, "your_due": _your_due(row.due, extended.get((row.name, student))),
                              "released_at": row.released_at, "files": row.files or {}, "submissions": hers,
                              "feedback": [returned[one["id"]] for one in hers if one["id"] in returned]})
            return shown

    # Until when.

    def set_due(self, name, due):
        due = None if due is None else times.text(times.moment(due))
        with self._write("the due date") as connection:
            self._assignment(connection, name)
            connection.execute(update(assignments).where(assignments.c.name == name).values(due=due))

    def extend(self, name, student, due):
        """More time for one trainee; None takes it back. Never less time: a due date of all that is later counts."""
        due = None if due is None else times.text(times.moment(due))
        check_person(student)
        with self._write("the extension") as connection:
            row = self._assignment(connection, name)
            if due and not row.due:
                raise refused(f"{name} has no due date, so there is none to extend: set one first.")
            connection.execute(delete(extensions).where(extensions.c.assignment == name, extensions.c.student == student))
            if due:
                connection.execute(insert(extensions).values(assignment=name, student=student, due=due))

    def extended(self):
        """[{assignment, student, due}]"""
        with self._engine.connect() as connection:
            return [{"assignment": assignment, "student": student, "due": due} for (assignment, student), due in sorted(self._extended(connection).items())]

    # What is handed in.

    def submit(self, name, student, key, received, sha256, size):
        """Keep what was received; its receipt. The same `key` again is the same submission, and gets the same receipt."""
        check_person(student)
        with self._engine.connect() as connection:
            self._released(connection, name)
            known = self._by_key(connection, name, student, key, sha256)
            if known:
                return self._receipt(connection, known)
            self._check_room(connection, name, student, size)
        with told_when_full("what you handed in"):
            stored, hashes = self.files.keep(received, self.limits)
        submission = secrets.token_hex(8)
        with self._write("what you handed in", stored) as connection:
            known = self._by_key(connection, name, student, key, sha256)
            if known is None:
                connection.execute(insert(submissions).values(id=submission, assignment=name, student=student, key=key, sha256=sha256, size=size, stored=stored,
                                                              files=hashes, received_at=self._time_for(connection, name, student)))
        if known:  # the other of two at once was quicker
            self.files.remove(stored)
        with self._engine.connect() as connection:
            return self._receipt(connection, self._by_key(connection, name, student, key, sha256))

    def submitted(self, name, student=None):
        """[{student, id, received_at, late, due, files}] in the order of time; of one trainee, or of all."""
        with self._engine.connect() as connection:
            self._assignment(connection, name)
            return [{key: value for key, value in one.items() if key != "assignment"}
                    for one in self._handed_in(connection, self._extended(connection), name, student)]

    def submission(self, name, submission, student=None):
        """Path of a submission's zip file. To a trainee another's is as if it were not there."""
        with self._engine.connect() as connection:
            return self.files.path(self._submission(connection, name, submission, student).stored)

    # What comes back.

    def give_back(self, name, submission, received, score=None, max_score=None):
        """Feedback on a submission, with its marks; given again it takes the earlier one's place."""
        with self._engine.connect() as connection:
            self._submission(connection, name, submission, None)
        with told_when_full("the feedback"):
            stored, hashes = self.files.keep(received, self.limits)
        with self._write("the feedback", stored) as connection:
            if not all(file.endswith(".html") for file in hashes):
                raise refused("Feedback is made of pages, files that end in .html: send only those.")
            earlier = connection.scalar(select(feedback.c.stored).where(feedback.c.submission == submission))
            connection.execute(delete(feedback).where(feedback.c.submission == submission))
            connection.execute(insert(feedback).values(submission=submission, returned_at=self._now(), score=score, max_score=max_score, stored=stored, files=hashes))
        self.files.remove(earlier)

    def feedback(self, name, submission, student=None):
        """Path of the zip file of feedback on a submission."""
        with self._engine.connect() as connection:
            self._submission(connection, name, submission, student)
            stored = connection.scalar(select(feedback.c.stored).where(feedback.c.submission == submission))
        if stored is None:
            raise missing("There is no feedback on this yet.")
        return self.files.path(stored)

    def _now(self):
        return times.text(self._clock())

    @contextlib.contextmanager
    def _write(self, what, stored=None):
        """A transaction, one at a time. When it fails, the file that was kept for it goes too."""
        try:
            with self._writing, self._engine.begin() as connection:
                yield connection
        except OperationalError as error:
            self.files.remove(stored)
            if "disk is full" in str(error) or "No space left" in str(error) or "disk I/O error" in str(error):
                raise no_room(what) from error
            raise
        except BaseException:
            self.files.remove(stored)
            raise

    def _assignment(self, connection, name):
        row = connection.execute(select(assignments).where(assignments.c.name == name)).first()
        if row is None:
            raise missing(f"There is no assignment called {name[:100]!r}: look at the list for what there is.")
        return row

    def _released(self, connection, name):
        row = self._assignment(connection, name)
        if row.stored is None:
            raise missing(f"{name} is not given out at present: ask your trainer.")
        return row

    def _submission(self, connection, name, submission, student):
        row = connection.execute(select(submissions).where(submissions.c.id == submission, submissions.c.assignment == name)).first()
        if row is None or student not in (None, row.student):
            raise missing("There is no such submission of yours: look at the list for what you handed in.")
        return row

    def _by_key(self, connection, name, student, key, sha256):
        row = connection.execute(select(submissions).where(submissions.c.assignment == name, submissions.c.student == student, submissions.c.key == key)).first()
        if row is not None and row.sha256 != sha256:
            raise DeskError(409, "This was handed in already with other content under the same key: hand it in again.")
        return row

    def _check_room(self, connection, name, student, size):
        mine = submissions.c.student == student
        if connection.scalar(select(func.count()).where(mine, submissions.c.assignment == name)) >= TIMES:
            raise DeskError(429, f"You have handed this in {TIMES} times, and more is not taken: ask your trainer.")
        if (connection.scalar(select(func.sum(submissions.c.size)).where(mine)) or 0) + size > ROOM:
            raise too_large("All that you have handed in is too much together: ask your trainer to make room.")

    def _time_for(self, connection, name, student):
        """Now; and after her last one, though the machine's clock may have been set back: the latest counts."""
        last = connection.scalar(select(func.max(submissions.c.received_at)).where(submissions.c.assignment == name, submissions.c.student == student))
        now = self._now()
        return now if last is None or last < now else times.text(times.moment(last) + times.STEP)

    def _receipt(self, connection, row):
        due = self._assignment(connection, row.assignment).due
        return _as_told(row, _your_due(due, self._extended(connection).get((row.assignment, row.student))))

    def _extended(self, connection):
        return {(row.assignment, row.student): row.due for row in connection.execute(select(extensions))}

    def _handed_in(self, connection, extended, name=None, student=None):
        asked = select(submissions, assignments.c.due).join(assignments).order_by(submissions.c.received_at, submissions.c.id)
        if name is not None:
            asked = asked.where(submissions.c.assignment == name)
        if student is not None:
            asked = asked.where(submissions.c.student == student)
        return [{"assignment": row.assignment, "student": row.student, **_as_told(row, _your_due(row.due, extended.get((row.assignment, row.student))))}
                for row in connection.execute(asked)]

    def _returned(self, connection):
        return {row.submission: {"submission": row.submission, "returned_at": row.returned_at, "score": row.score, "max_score": row.max_score, "files": row.files}
                for row in connection.execute(select(feedback))}


def _your_due(due, extension):
    return due and times.later(due, extension)


def _as_told(row, due):
    return {"id": row.id, "received_at": row.received_at, "late": due is not None and row.received_at > due, "due": due, "files": row.files}
