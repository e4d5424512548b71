"""What the gradebook says of an assignment: the marks so far, which texts still wait for a person, and everything as CSV."""

import csv
import io
from dataclasses import dataclass

from nbgrader.api import Gradebook, MissingEntry

COLUMNS = ["assignment", "student_id", "last_name", "first_name", "due", "handed_in", "score", "max_score", "late_penalty", "waits_for_a_person"]
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what begins so


@dataclass(frozen=True)
class Marked:
    """One student's marks of one assignment."""

    score: float
    maximum: float
    waits: bool  # something of it is still to be marked by a person
    timestamp: object  # of the submission that was graded: naive, in UTC


def marked(course, name):
    """({student: Marked} of those who have a row, {student: full name} of all in the course)."""
    with Gradebook(course.db_url, course.coursedir.course_id) as book:
        names = {student.id: " ".join(filter(None, [student.first_name, student.last_name])) for student in book.students}
        try:
            submissions = book.find_assignment(name).submissions
        except MissingEntry:
            submissions = []
        return {one.student_id: Marked(max(0.0, one.score - one.late_submission_penalty), one.max_score, bool(one.needs_manual_grade), one.timestamp) for one in submissions}, names


@dataclass(frozen=True)
class Text:
    """How the class did in an exercise that a person marks. `average` is of those that were marked, None where none was."""

    title: str
    maximum: float
    tried: int
    full: int
    waiting: int
    average: float | None


def texts(course, name, exercises, students):
    """[Text] for pairs (notebook, Exercise), over these students."""
    with Gradebook(course.db_url, course.coursedir.course_id) as book:
        grades = {}
        for submission in book.find_assignment(name).submissions:
            for notebook in submission.notebooks if submission.student_id in students else []:
                for grade in notebook.grades:
                    grades.setdefault((notebook.name, grade.name), []).append((grade.manual_score, grade.auto_score, grade.needs_manual_grade, grade.max_score))
        return [_text(one, [grade for cell in one.graded for grade in grades.get((notebook, cell), [])]) for notebook, one in exercises]


def _text(exercise, grades):
    given = [manual for manual, _, waits, _ in grades if manual is not None and not waits]
    waiting = sum(bool(waits) for _, _, waits, _ in grades)
    full = sum(manual >= maximum for manual, _, waits, maximum in grades if manual is not None and not waits)
    return Text(f"{exercise.number} · {exercise.title}", exercise.points, len(given) + waiting, full, waiting, sum(given) / len(given) if given else None)


def as_csv(course):
    """Every mark of the course as bytes of CSV, one line for each student and assignment; no score where nothing was graded. Times are UTC.

    nbgrader's own exporter puts a name with a comma into two columns, and gives 0 to who handed in nothing.
    """
    text = io.StringIO()
    rows = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    rows.writeheader()
    with Gradebook(course.db_url, course.coursedir.course_id) as book:
        for assignment in book.assignments:
            handed_in = {one.student_id: one for one in assignment.submissions}
            for student in book.students:
                about = {"assignment": assignment.name, "student_id": student.id, "last_name": student.last_name, "first_name": student.first_name,
                         "due": assignment.duedate, "max_score": assignment.max_score, **_of(handed_in.get(student.id))}
                rows.writerow({column: _plain(value) for column, value in about.items()})
    return text.getvalue().encode()


def _of(submission):
    if submission is None:
        return {}
    penalty = submission.late_submission_penalty
    return {"handed_in": submission.timestamp, "score": max(0.0, submission.score - penalty), "late_penalty": penalty,
            "waits_for_a_person": "yes" if submission.needs_manual_grade else "no"}


def _plain(value):
    """A name that a spreadsheet would take for a formula stays a name."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else "" if value is None else value
