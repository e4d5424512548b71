"""The course as nbgrader keeps it: what was given out and handed in, put back, scored, and written down in one place."""

from migcap.grading.record.course import Course
from migcap.grading.record.errors import RecordError, SetAside
from migcap.grading.record.given import GivenCell, GivenNotebook, GivenOut
from migcap.grading.record.gradebook import Saved, Writer
from migcap.grading.record.notebook import parse_notebook, read_notebook
from migcap.grading.record.putback import put_back
from migcap.grading.record.score import CellMark, score
from migcap.grading.record.submissions import Submission

__all__ = ["CellMark", "Course", "GivenCell", "GivenNotebook", "GivenOut", "RecordError", "Saved", "SetAside", "Submission", "Writer",
           "parse_notebook", "put_back", "read_notebook", "score"]
