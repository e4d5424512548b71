"""The gradebook's rows of one assignment: what it is made of, read once, and one submission's marks, written in one transaction."""

from types import SimpleNamespace
from uuid import uuid4

from nbgrader.api import Assignment, BaseCell, Comment, Grade, Notebook, Student, SubmittedAssignment, SubmittedNotebook
from sqlalchemy import bindparam, func, insert, or_, select, update

from migcap.grading.record.errors import SetAside
from migcap.grading.record.given import find_assignment

GRADED = ("GradeCell", "TaskCell")
COMMENTED = ("SolutionCell", "TaskCell")
_grade, _comment = Grade.__table__, Comment.__table__

# In the database, so that a mark a person gives at this moment is seen.
_SET_GRADES = (update(_grade).where(_grade.c.notebook_id == bindparam("of_notebook"), _grade.c.cell_id == bindparam("of_cell"))
               .values(auto_score=bindparam("points"), needs_manual_grade=or_(_grade.c.manual_score.is_not(None), bindparam("open"))))
_SET_COMMENTS = (update(_comment).where(_comment.c.notebook_id == bindparam("of_notebook"), _comment.c.cell_id == bindparam("of_cell"))
                 .values(auto_comment=bindparam("words")))


class Rows:
    """The rows of one assignment."""

    def __init__(self, connection, assignment, penalties, creates_students):
        self._penalties, self._creates_students = penalties, creates_students
        self._assignment = find_assignment(connection, assignment)
        self._due = connection.scalar(select(Assignment.duedate).where(Assignment.id == self._assignment))
        rows = connection.execute(select(Notebook.id, Notebook.name).where(Notebook.assignment_id == self._assignment))
        self._notebooks = {row.name: row.id for row in rows}
        base = BaseCell.__table__.c
        self._cells = {notebook: {"graded": {}, "commented": {}} for notebook in self._notebooks.values()}
        for row in connection.execute(select(base.id, base.name, base.type, base.notebook_id).where(base.notebook_id.in_(self._cells))):
            for kind, types in (("graded", GRADED), ("commented", COMMENTED)):
                if row.type in types:
                    self._cells[row.notebook_id][kind][row.name] = row.id

    def try_writing(self, connection):
        """Change a row into itself and take it back: a gradebook that may not be written says so before an hour of grading."""
        connection.execute(update(Assignment).where(Assignment.id == self._assignment).values(name=Assignment.name))
        connection.rollback()

    def write(self, connection, student, timestamp, marks, absent):
        """One submission: `marks` is {notebook: [CellMark]}, `absent` the notebooks that were not handed in. The caller commits."""
        submission = self._submission(connection, student, timestamp)
        submitted = self._submitted_notebooks(connection, submission)
        grades, comments = [], []
        for name, cells in marks.items():
            notebook = self._notebooks[name]
            known = self._cells[notebook]
            for mark in cells:
                where = {"of_notebook": submitted[notebook]}
                if mark.graded and mark.name in known["graded"]:
                    grades.append(where | {"of_cell": known["graded"][mark.name], "points": mark.auto_score, "open": mark.auto_score is None})
                if mark.answer and mark.name in known["commented"]:
                    comments.append(where | {"of_cell": known["commented"][mark.name], "words": mark.comment})
        if grades:
            connection.execute(_SET_GRADES, grades)
        if comments:
            connection.execute(_SET_COMMENTS, comments)
        for name in absent:
            connection.execute(update(_grade).where(_grade.c.notebook_id == submitted[self._notebooks[name]]).values(auto_score=0, needs_manual_grade=False))
        self._set_penalties(connection, student, submission, [submitted[self._notebooks[name]] for name in marks])

    def _submission(self, connection, student, timestamp):
        """The submission's row, made if need be, with its new time; a time that is not told leaves the old one."""
        table = SubmittedAssignment.__table__
        row = connection.execute(select(table.c.id, table.c.timestamp, table.c.extension)
                                 .where(table.c.assignment_id == self._assignment, table.c.student_id == student)).first()
        if row is None:
            self._require_student(connection, student)
            row = SimpleNamespace(id=uuid4().hex, timestamp=timestamp, extension=None)
            connection.execute(insert(table), [{"id": row.id, "assignment_id": self._assignment, "student_id": student, "timestamp": timestamp}])
        elif timestamp is not None and timestamp != row.timestamp:
            connection.execute(update(table).where(table.c.id == row.id).values(timestamp=timestamp))
        return SimpleNamespace(id=row.id, timestamp=timestamp or row.timestamp, extension=row.extension)

    def _require_student(self, connection, student):
        table = Student.__table__
        if connection.execute(select(table.c.id).where(table.c.id == student)).first() is None:
            if not self._creates_students:
                raise SetAside(f"The gradebook has no student '{student}', and this course adds none by itself: "
                               "add her in the formgrader, or rename the folder.")
            connection.execute(insert(table), [{"id": student}])

    def _submitted_notebooks(self, connection, submission):
        """{id of a notebook: id of its submitted row}, with a row for each of its cells; what is not there is made."""
        table = SubmittedNotebook.__table__
        found = dict(connection.execute(select(table.c.notebook_id, table.c.id).where(table.c.assignment_id == submission.id)).all())
        new = {notebook: uuid4().hex for notebook in self._notebooks.values() if notebook not in found}
        if new:
            connection.execute(insert(table), [{"id": row, "notebook_id": notebook, "assignment_id": submission.id, "flagged": False}
                                               for notebook, row in new.items()])
        found |= new
        self._make_missing(connection, _grade, "graded", found, {"needs_manual_grade": True})
        self._make_missing(connection, _comment, "commented", found, {})
        return found

    def _make_missing(self, connection, table, kind, submitted, values):
        there = {tuple(row) for row in connection.execute(select(table.c.notebook_id, table.c.cell_id).where(table.c.notebook_id.in_(submitted.values())))}
        lost = [{"id": uuid4().hex, "notebook_id": row, "cell_id": cell, **values} for notebook, row in submitted.items() if notebook in self._cells
                for cell in self._cells[notebook][kind].values() if (row, cell) not in there]
        if lost:
            connection.execute(insert(table), lost)

    def _set_penalties(self, connection, student, submission, submitted):
        late = self._seconds_late(submission)
        table = SubmittedNotebook.__table__
        for row in submitted:
            penalty = None
            if late > 0:
                reached = connection.scalar(select(func.coalesce(func.sum(Grade.score), 0.0)).where(Grade.notebook_id == row))
                penalty = self._penalty(student, reached, late)
            connection.execute(update(table).where(table.c.id == row).values(late_submission_penalty=penalty))

    def _seconds_late(self, submission):
        if submission.timestamp is None or self._due is None:
            return 0
        due = self._due + submission.extension if submission.extension is not None else self._due
        return max(0, (submission.timestamp - due).total_seconds())

    def _penalty(self, student, reached, late):
        try:
            penalty = self._penalties.plugin_inst.late_submission_penalty(student, reached, late)
            return None if penalty is None else self._penalties._check_late_penalty(SimpleNamespace(score=reached), penalty)
        except Exception as error:  # the rule may be the course's own
            raise SetAside(f"The course's rule for late submissions failed ({type(error).__name__}: {error}): mend it, then grade this one again.") from None
