"""What the gradebook says of an assignment: the marks so far, which texts still wait for a person, and everything as CSV."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins.export import CsvExportPlugin


@dataclass(frozen=True)
class Marked:
    """One student's marks of one assignment."""

    score: float
    maximum: float
    waits: bool  # something of it is still to be marked by a person
    timestamp: object  # of the submission that was graded: naive, in UTC


def marked(course, name):
    """({student: Marked} of those who were graded, {student: full name} of all in the course)."""
    with Gradebook(course.db_url, course.coursedir.course_id) as book:
        names = {student.id: " ".join(filter(None, [student.first_name, student.last_name])) for student in book.students}
        try:
            submissions = book.find_assignment(name).submissions
        except MissingEntry:
            submissions = []
        return {one.student_id: Marked(max(0.0, one.score - one.late_submission_penalty), one.max_score, bool(one.needs_manual_grade), one.timestamp) for one in submissions}, names


def as_csv(course):
    """Every mark of the course as CSV, one line for each student and assignment, as `nbgrader export` writes it; bytes."""
    with tempfile.TemporaryDirectory(prefix="migcap-marks-") as place:
        target = Path(place) / "marks.csv"
        with Gradebook(course.db_url, course.coursedir.course_id) as book:
            CsvExportPlugin(to=str(target)).export(book)
        return target.read_bytes()
