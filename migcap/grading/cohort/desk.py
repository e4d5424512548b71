"""Where the submissions of one assignment lie, and where their marks go: the record, as a run needs it."""

import dataclasses
import difflib
import os
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from nbformat import v4
from nbgrader.api import Assignment, BaseCell, Grade, Notebook, SubmittedAssignment, SubmittedNotebook
from sqlalchemy import select

from migcap.grading.cohort.assignment import exercises_of, pack
from migcap.grading.cohort.settings import digest
from migcap.grading.cohort.task import Task
from migcap.grading.record import RecordError, SetAside, Submission, Writer
from migcap.grading.record.database import said, shown
from migcap.grading.record.files import readable_name

NOTHING = "Nothing to grade was handed in: no {} in {}.{}"
ABSENT = "No {}.ipynb was handed in: its cells count 0.{}"
NEAR = " There is '{}': if it is that one, name it {}.ipynb and run the same command again."
NO_FILE = "The notebook is a link or no ordinary file: ask for the notebook itself."


@dataclass(frozen=True)
class Handed:
    """A submission with the key of its result: everything that the result depends on, and whose it is (untouched ones are alike)."""

    submission: Submission
    key: str

    @property
    def student(self):
        return self.submission.student

    @property
    def notes(self):
        return self.submission.notes


class Desk:
    def __init__(self, course, assignment, environment_key, students=None):
        self._course, self._assignment = course, assignment
        self.exercises = exercises_of(assignment.given)
        found = course.submissions(assignment.name, students)
        if not found:
            raise RecordError(f"Nobody has handed in '{assignment.name}': {course.submitted_folder('*', assignment.name)} is where submissions are looked for.")
        wanted = sorted(assignment.given.notebooks)
        self.submissions = [Handed(one, digest([one.student, one.key, sorted(one.notebooks), assignment.given.tests_key, environment_key, one.refused]))
                            for one in (with_notes(one, wanted) for one in found)]
        self._engine = self._writer = None

    def open(self):
        """Open the gradebook for writing; what a killed run left half done is put right first. Raises RecordError where it cannot be had."""
        self._engine = self._course.gradebook()
        self._writer = Writer(self._course, self._assignment.given)

    def task(self, handed):
        """What a worker needs of a submission. Raises SetAside where there is nothing that it could run."""
        submission = handed.submission
        if submission.refused:
            raise SetAside(submission.refused)
        wanted = sorted(self._assignment.given.notebooks)
        paths = {name: Path(submission.notebooks[name]) for name in wanted if name in submission.notebooks}
        if not paths:
            near = "".join(dict.fromkeys(hint(name, submission, wanted) for name in wanted))
            raise SetAside(NOTHING.format(" or ".join(f"{name}.ipynb" for name in wanted), submission.folder, near))
        for name, path in paths.items():
            if path.is_symlink() or not path.is_file():
                raise SetAside(NO_FILE if len(paths) == 1 else f"{name}.ipynb: {NO_FILE}")
        notebooks = tuple((name, path.relative_to(submission.folder).as_posix()) for name, path in paths.items())
        return Task(submission.student, handed.key, notebooks, pack(submission.files), tuple(absent(submission, wanted)))

    def save(self, handed, result):
        """Write a result down; returns sentences for the trainer. Raises SetAside where the gradebook refuses it."""
        notebooks = {name: v4.reads(text) for name, text in result.notebooks.items()}
        return self._writer.save(handed.submission, notebooks, result.notes, result.files).notes

    def rows(self):
        """{student: digest of the marks that the gradebook holds}: what written results are compared with."""
        query = (select(SubmittedAssignment.student_id, SubmittedAssignment.timestamp, Notebook.name, BaseCell.name, Grade.auto_score, Grade.id)
                 .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
                 .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
                 .join(Notebook, SubmittedNotebook.notebook_id == Notebook.id)
                 .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
                 .join(BaseCell, Grade.cell_id == BaseCell.id)
                 .where(Assignment.name == self._assignment.name))
        rows = defaultdict(list)
        with said(shown(self._course.db_url)), self._engine.connect() as connection:
            for student, *row in connection.execute(query):
                rows[student].append([str(value) for value in row])
        return {student: digest(sorted(values)) for student, values in rows.items()}

    def files(self, student):
        """[name, size, time] of the autograded notebooks of a student."""
        folder = self._course.autograded_folder(student, self._assignment.name)
        states = [(path.name, path.stat()) for path in sorted(folder.glob("*.ipynb"))]
        return [[name, state.st_size, state.st_mtime_ns] for name, state in states]

    def close(self):
        if self._writer is not None:
            self._writer.close()
        if self._engine is not None:
            self._engine.dispose()


def with_notes(submission, wanted):
    """The submission with a note for each notebook of the assignment that is not there; where none is there, it is set aside for that."""
    missing = absent(submission, wanted)
    if submission.refused or len(missing) in (0, len(wanted)):
        return submission
    notes = tuple(ABSENT.format(name, hint(name, submission, wanted)) for name in missing)
    return dataclasses.replace(submission, notes=submission.notes + notes)


def absent(submission, wanted):
    """As the gradebook's writer sees it: a notebook that is there and not looked at this time keeps its marks."""
    return [name for name in wanted if not os.path.lexists(submission.folder / f"{name}.ipynb")]


def hint(name, submission, wanted):
    """Which other notebook may be meant: one in a folder below, or by another name, as browsers and copies give them."""
    others = {path: PurePosixPath(path).name.lower().partition(".ipynb")[0] for path in submission.files
              if ".ipynb" in path.lower() and path not in [f"{one}.ipynb" for one in wanted]}
    near = difflib.get_close_matches(name.lower(), others.values(), n=1) or (list(others.values()) if len(others) == len(wanted) == 1 else [])
    return next((NEAR.format(readable_name(path), name) for path, stem in others.items() if near and stem == near[0]), "")
