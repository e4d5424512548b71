"""The one place that writes: a submission's marks into the gradebook, and its notebooks into the autograded folder."""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError, StatementError

from migcap.grading.record.errors import RecordError, SetAside
from migcap.grading.record.folder import Layout
from migcap.grading.record.rows import Rows
from migcap.grading.record.saving import SavingArea
from migcap.grading.record.score import score

NOTES = "grading_notes"  # in a notebook's metadata


@dataclass(frozen=True)
class Saved:
    """What was written down of one submission: {notebook: [CellMark]}, and what the trainer should read."""

    student: str
    marks: dict
    notes: list


class Writer:
    """Opened once for a whole run, used by one thread. `recovered` names students whose saving an earlier run left half done."""

    def __init__(self, course, given):
        self._course, self._given = course, given
        self._engine = course.gradebook()
        self._area = None
        try:
            autograded = os.path.normpath(course.autograded_folder(".", "."))
            self._area = SavingArea(autograded, given.name)
            with self._engine.connect() as connection:
                self._rows = Rows(connection, given.name, course.late_penalties(), course.creates_students)
            self._layout = Layout(course, given)
            self.recovered = self._recover()
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *stopped):
        self.close()

    def close(self):
        if self._area:
            self._area.close()
        self._engine.dispose()

    def save(self, submission, notebooks, notes=(), files=None):
        """Write one submission down. `notebooks` is {name: notebook that was put back and run}, `files` what its cells wrote.

        Raises SetAside where the gradebook takes no such submission: then all is as it was before.
        """
        known = {name: notebook for name, notebook in notebooks.items() if name in self._given.notebooks}
        marks = {name: score(notebook, self._given.notebooks[name]) for name, notebook in known.items()}
        notes = [*submission.notes, *notes, *(mark.note for cells in marks.values() for mark in cells if mark.note)]
        for notebook in known.values():
            _keep_notes(notebook, notes)
        absent = [name for name in self._given.notebooks if not os.path.lexists(Path(submission.folder) / f"{name}.ipynb")]
        target = self._course.autograded_folder(submission.student, self._given.name)
        draft = self._area.new_draft()
        try:
            refused = self._layout.write(draft.folder, submission, known, files, self._earlier(submission, target))
            draft.promise(submission.student, submission.timestamp, marks, absent)
        except PermissionError as error:
            draft.forget()
            raise SetAside(f"The file {error.filename} may not be read or written: change its permissions, then grade this one again.") from None
        except OSError as error:
            draft.forget()
            raise RecordError(f"The autograded folder cannot be written ({error.strerror}): look whether the disk is full.") from None
        except BaseException:
            draft.forget()
            raise
        self._keep(draft)
        return Saved(submission.student, marks, notes + [f"A cell wrote the file '{name}', which was not kept." for name in refused])

    def _earlier(self, submission, target):
        """Notebooks of the assignment that were graded at another time and are not looked at now."""
        return [path for name in self._given.notebooks if name not in submission.notebooks
                and (Path(submission.folder) / f"{name}.ipynb").is_file() and (path := target / f"{name}.ipynb").is_file()]

    def _keep(self, draft):
        """What was promised: the rows, in one transaction, and the folder."""
        student, timestamp, marks, absent = draft.read()
        try:
            with self._engine.begin() as connection:
                self._rows.write(connection, student, timestamp, marks, absent)
        except SetAside:
            draft.forget()
            raise
        except StatementError as error:
            if isinstance(error, DBAPIError) and error.connection_invalidated:  # nobody knows whether it was written: the next run makes sure
                raise RecordError("The gradebook's server went away: when it is there again, grade again.") from None
            draft.forget()
            raise SetAside(f"The gradebook refused this submission ({_line(error)}): nothing of it was saved.") from None
        target = self._course.autograded_folder(student, self._given.name)
        try:
            draft.take_place(target)
        except OSError as error:  # the promise stays, and is kept the next time
            raise RecordError(f"The folder {target} cannot be put in its place ({error.strerror}): make room for it, then grade again.") from None
        draft.forget()

    def _recover(self):
        students = []
        for draft in self._area.promised():
            student = draft.read()[0]
            with contextlib.suppress(SetAside):  # it will be graded again, and then its sentence is heard
                self._keep(draft)
                students.append(student)
        return students


def _keep_notes(notebook, notes):
    """In the notebook's metadata, where a submission's own words on it do not count: they stay with the trainer's copy and are no part of any feedback."""
    notebook.metadata.pop(NOTES, None)
    if notes:
        notebook.metadata[NOTES] = list(notes)


def _line(error):
    return " ".join(str(getattr(error, "orig", None) or error).split())[:200]
