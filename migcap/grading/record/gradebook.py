"""The one place that writes: a submission's marks into the gradebook, and its notebooks into the autograded folder."""

import logging
import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, OperationalError, StatementError

from migcap.errors import MigcapError
from migcap.grading.record.database import said, shown
from migcap.grading.record.errors import RecordError, SetAside
from migcap.grading.record.folder import Layout
from migcap.grading.record.rows import Rows
from migcap.grading.record.saving import SavingArea
from migcap.grading.record.score import score

log = logging.getLogger(__name__)
SHORT_PATIENCE = 1000  # milliseconds: who held the gradebook for half a minute would else be waited for with every submission
NOTES = "grading_notes"  # in a notebook's metadata


@dataclass(frozen=True)
class Saved:
    """What was written down of one submission: {notebook: [CellMark]}, and what the trainer should read."""

    student: str
    marks: dict
    notes: list


class Writer:
    """Opened once for a whole run, used by one thread.

    `recovered` names students whose saving an earlier run left half done and is done now; `unfinished` is {student: why it still cannot be done}.
    """

    def __init__(self, course, given):
        self._course, self._given = course, given
        self._engine = course.gradebook()
        self._shown = shown(course.db_url)
        self._area, self._waited = None, False
        try:
            autograded = os.path.normpath(course.autograded_folder(".", "."))
            self._area = SavingArea(autograded, given.name)
            with said(self._shown), self._engine.connect() as connection:
                self._rows = Rows(connection, given.name, course.late_penalties(), course.creates_students)
                self._rows.try_writing(connection)
            self._layout = Layout(course, given)
            self.recovered, self.unfinished = self._recover()
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

        Raises SetAside where the gradebook takes no such submission: then all is as it was before. Raises RecordError where the machine is in the way.
        """
        if submission.student in self.unfinished:  # a second promise beside the first would be one more each time
            raise RecordError(self.unfinished[submission.student])
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
            if self._area.holds(error.filename):
                raise RecordError(self._area.refusal(error)) from None
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

    def _keep(self, draft, earlier=False):
        """What was promised, now or in an `earlier` run: the rows, in one transaction, and the folder."""
        student, timestamp, marks, absent = draft.read()
        try:
            with self._engine.begin() as connection:
                if self._waited:
                    connection.exec_driver_sql(f"PRAGMA busy_timeout = {SHORT_PATIENCE}")
                self._rows.write(connection, student, timestamp, marks, absent)
        except Exception as error:
            if isinstance(error, DBAPIError) and error.connection_invalidated:  # nobody knows whether it was written: the next run makes sure
                raise RecordError("The gradebook's server went away: when it is there again, grade again.") from None
            self._waited |= self._engine.dialect.name == "sqlite" and isinstance(error, OperationalError)
            of_machine = isinstance(error, DBAPIError) and not isinstance(error, (DataError, IntegrityError))
            # A promise that cannot be kept would stop every run after this one. One whose rows an earlier run may have written waits for its folder.
            if not (earlier and of_machine):
                draft.forget()
            if of_machine:
                with said(self._shown):
                    raise
            if isinstance(error, StatementError):
                raise SetAside(f"The gradebook refused this submission ({_line(error)}): nothing of it was saved.") from None
            raise
        target = self._course.autograded_folder(student, self._given.name)
        try:
            draft.take_place(target)
        except OSError as error:  # the promise stays, and is kept the next time
            raise RecordError(f"The folder {target} cannot be put in its place ({error.strerror}): look what stands there and whose it is, move that away, then grade again.") from None
        draft.forget()

    def _recover(self):
        """Keep what earlier runs promised, each for itself: one that cannot be kept is no reason to leave out the others."""
        kept, unfinished = [], {}
        for draft in self._area.promised():
            student = draft.read()[0]
            try:
                self._keep(draft, earlier=True)
                kept.append(student)
            except SetAside:  # it will be graded again, and then its sentence is heard
                pass
            except MigcapError as error:
                unfinished[student] = str(error)
            except Exception as error:  # nothing of it is left: it will be graded again
                log.debug("what was promised for %s was dropped: %r", student, error)
        return kept, unfinished


def _keep_notes(notebook, notes):
    """In the notebook's metadata, where a submission's own words on it do not count: they stay with the trainer's copy and are no part of any feedback."""
    notebook.metadata.pop(NOTES, None)
    if notes:
        notebook.metadata[NOTES] = list(notes)


def _line(error):
    return " ".join(str(getattr(error, "orig", None) or error).split())[:200]
