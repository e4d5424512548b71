"""What was handed in: who, when, which notebooks."""

import difflib
import fnmatch
import glob
import os
import re
import stat
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from nbgrader.utils import parse_utc

from migcap.grading.record.errors import RecordError
from migcap.grading.record.files import closed_folders, hash_of, is_open, is_text, links, readable_name, regular_files

STANDS_FOR_A_STUDENT = "-the-student-"
NO_TEXT = "The folder's name '{}' is no text in UTF-8, and the gradebook takes no such student: rename this folder, then run the same command again."
CLOSED = "The folder {} cannot be read: change its permissions, or those of the folder that it lies in, then run the same command again."


@dataclass(frozen=True)
class Submission:
    """One student's folder for one assignment. Plain, and may travel between processes.

    `notebooks` holds those that the course grades and that are there: {name: path}; it may be empty. `notes` are sentences for
    the trainer, `refused` is one that says why it cannot be graded at all.
    """

    student: str
    assignment: str
    folder: Path
    timestamp: datetime | None = None
    notebooks: dict = None
    ignore: tuple = ()
    notes: tuple = ()
    refused: str = ""

    @cached_property
    def key(self):
        """sha256 of its files' names and bytes: the same submission has the same key."""
        return hash_of(self.files)

    @property
    def files(self):
        """{relative path: path} of its regular files that count, notebooks among them."""
        return regular_files(self.folder, self.ignore)


def find_submissions(coursedir, assignment, students=None):
    """The submissions of an assignment, by student. `students` names those that are wanted, and then each must be there."""
    found = {}
    excluded = coursedir.student_id_exclude.split(",")
    for student, folder in sorted(_folders(coursedir, assignment).items()):
        if students is None and (student in excluded or not fnmatch.fnmatchcase(student, coursedir.student_id)):
            continue
        if students is None or student in students:
            found[student] = _submission(coursedir, assignment, student, folder)
    for student in students or ():
        if student not in found:
            raise RecordError(_nobody(student, assignment, _folders(coursedir, assignment)))
    return list(found.values())


def _folders(coursedir, assignment):
    """{student: folder}; which part of a folder's path is the student depends on the course's settings."""
    path = os.path.normpath(coursedir.format_path(coursedir.submitted_directory, STANDS_FOR_A_STUDENT, assignment))
    parts = Path(path).parts
    number = next(number for number, part in enumerate(parts) if STANDS_FOR_A_STUDENT in part)
    above, named = Path(*parts[:number]), parts[number]
    if above.is_dir() and not is_open(above):
        raise RecordError(CLOSED.format(above))
    before, *after = re.escape(named).split(re.escape(STANDS_FOR_A_STUDENT))
    shape = re.compile(before + r"([^/\\]+)" + r"\1".join(after))
    pattern = os.path.join(glob.escape(str(above)), glob.escape(named).replace(STANDS_FOR_A_STUDENT, "*"))
    matches = filter(None, (shape.fullmatch(os.path.basename(folder)) for folder in glob.glob(pattern)))
    folders = {match[1]: Path(path.replace(STANDS_FOR_A_STUDENT, match[1])) for match in matches}
    return {student: folder for student, folder in folders.items() if _is_there(folder)}


def _is_there(folder):
    """Where nobody may look, it may be: that is told, and not passed over."""
    try:
        return stat.S_ISDIR(os.stat(folder).st_mode)
    except PermissionError:
        return True
    except OSError:
        return False


def _submission(coursedir, assignment, student, folder):
    refused = _refused(student, folder, coursedir.ignore)
    if refused:
        return Submission(student, assignment, folder, notebooks={}, ignore=tuple(coursedir.ignore), refused=refused)
    pattern = os.path.join(glob.escape(str(folder)), coursedir.notebook_id + ".ipynb")
    notebooks = {Path(path).stem: Path(path) for path in sorted(glob.glob(pattern))}
    timestamp, notes = _timestamp(folder)
    notes += [f"'{readable_name(name)}' is a link, and links are not followed: it was left out." for name in links(folder)]
    return Submission(student, assignment, folder, timestamp, notebooks, tuple(coursedir.ignore), tuple(notes))


def _refused(student, folder, ignore):
    if not is_text(student):
        return NO_TEXT.format(readable_name(student))
    closed = closed_folders(folder, ignore)
    return CLOSED.format(readable_name(folder / closed[0])) if closed else ""


def _timestamp(folder):
    """When it was handed in (UTC), as the exchange noted it; and what there is to say about that."""
    path = folder / "timestamp.txt"
    try:
        if path.is_symlink() or not path.is_file():
            return None, []
        written = path.read_text(encoding="utf-8")[:200].strip()
        return (parse_utc(written) if written else None), []
    except (ValueError, OverflowError, OSError):
        return None, ["Its timestamp.txt holds no date, so that it does not count as late: mend the file and grade it again if that matters."]


def _nobody(student, assignment, folders):
    close = difflib.get_close_matches(student, folders, n=1)
    hint = f"did you mean '{close[0]}'?" if close else "look at the names of the folders where submissions lie."
    return f"There is no submission of '{assignment}' by '{student}': {hint}"
