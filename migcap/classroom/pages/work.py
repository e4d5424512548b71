"""What can be known of her copy of an assignment from its file alone, before she hands it in."""

import datetime
import hashlib
import os
from dataclasses import dataclass

import nbformat

from migcap import home
from migcap.classroom.pages.words import UTC, counted
from migcap.learner import copies

NOTEBOOK = "assignment.ipynb"


@dataclass(frozen=True)
class Work:
    """Her copy: `saved` is None where there is none, `problem` a sentence where it is no notebook."""

    path: object  # where it is, or would be
    saved: object = None  # datetime in UTC
    begun: bool = False  # it holds something of hers
    untouched: int = 0  # answers that are as they were given out
    answers: int = 0
    unrun: int = 0  # answers in code that were changed and have not been run in this file
    problem: str = ""
    sha256: str = ""  # of the file

    @property
    def exists(self):
        return self.saved is not None

    def doubts(self):
        """What she should know before she hands it in, one sentence each."""
        if self.problem:
            return [self.problem]
        found = []
        if self.unrun:
            found.append(f"{counted(self.unrun, 'answer')} in code {'was' if self.unrun == 1 else 'were'} written and not run: run every cell once, and save, so that you see what it gives.")
        if self.untouched:
            found.append(f"{self.untouched} of {counted(self.answers, 'answer')} {'is' if self.untouched == 1 else 'are'} as you got {'it' if self.untouched == 1 else 'them'}. "
                         "You may hand in part of the work, and again later.")
        return found


def work_on(folder):
    """The Work in her folder for the assignment "00-my-country"."""
    path = home.folder() / folder / NOTEBOOK
    try:
        saved = datetime.datetime.fromtimestamp(os.stat(path).st_mtime, UTC)
        content = path.read_bytes()
    except OSError:
        return Work(path)
    sha256 = hashlib.sha256(content).hexdigest()
    try:
        notebook = nbformat.reads(content.decode(), as_version=4)
        cells = [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("solution")]
        changed = [cell for cell in cells if not is_as_given(cell)]
    except Exception:  # nbformat stops in many ways on what is no notebook
        return Work(path, saved, begun=True, problem="Your copy cannot be read as a notebook: put the original beside it, and copy your answers over.", sha256=sha256)
    unrun = [cell for cell in changed if cell.cell_type == "code" and cell.execution_count is None]
    return Work(path, saved, copies.is_begun(path), untouched=len(cells) - len(changed), answers=len(cells), unrun=len(unrun), sha256=sha256)


def is_as_given(cell):
    """Is this answer still as nbgrader gave it out?"""
    from nbgrader.utils import compute_checksum

    return cell.metadata.nbgrader.get("checksum") == compute_checksum(cell)
