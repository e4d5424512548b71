"""Saving that a sudden end does not leave half done, though a submission's marks lie in a database and its notebooks in a folder.

A submission is laid out in a folder of its own. Then one small file, the promise, is put beside it: from then on the saving is
decided. Rows and folder follow, and the promise is removed. Whoever opens the next time keeps the promises that are found, and
removes what was not promised. A folder takes another's place in one step, where the system can do that.
"""

import contextlib
import ctypes
import errno
import json
import os
import shutil
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from migcap.grading.record.errors import RecordError
from migcap.grading.record.score import CellMark

AT_FDCWD, EXCHANGE = -100, 2  # of Linux' renameat2


class SavingArea:
    """Where the submissions of an assignment lie while they are saved: hidden, beside the autograded ones. One program at a time."""

    def __init__(self, autograded, assignment):
        self.place = Path(autograded) / ".saving" / assignment
        try:
            self.place.mkdir(parents=True, exist_ok=True)
            self._lock = open(self.place / "lock", "w")
        except OSError as error:
            raise RecordError(self.refusal(error)) from None
        try:
            _lock(self._lock)
        except BlockingIOError:
            self._lock.close()
            raise RecordError(f"Another program is grading '{assignment}' in this course: wait until it is done.") from None

    def refusal(self, error):
        return f"Nothing can be saved in {self.place} ({error.strerror}): make room, or make that folder writable, then run the same command again."

    def holds(self, path):
        return path is not None and Path(path).is_relative_to(self.place)

    def new_draft(self):
        return Draft(self.place / uuid4().hex)

    def promised(self):
        """The drafts whose saving was decided and not finished. What was not decided is removed."""
        promised = [draft for path in sorted(self.place.glob("*.json")) if (draft := Draft(path.with_suffix(""))).is_sound()]
        whole = {path for draft in promised for path in (draft.folder, draft.folder.with_suffix(".json"))}
        for path in self.place.iterdir():
            if path.name != "lock" and path not in whole:
                remove(path)
        return promised

    def close(self):
        self._lock.close()


class Draft:
    """One submission on its way: the new folder, and the promise beside it."""

    def __init__(self, folder):
        self.folder = folder
        self._promise = folder.with_suffix(".json")

    def promise(self, student, timestamp, marks, absent):
        """Decide: these rows, and this folder."""
        content = {"student": student, "timestamp": timestamp.isoformat() if timestamp else None, "absent": list(absent),
                   "marks": {notebook: [asdict(mark) for mark in cells] for notebook, cells in marks.items()}, "folder": _identity(self.folder)}
        beside = self.folder.with_suffix(".part")
        beside.write_text(json.dumps(content), encoding="utf-8")
        os.replace(beside, self._promise)

    def is_sound(self):
        """Whether the promise can be read. What a power cut left of one is none."""
        try:
            self.read()
            return True
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return False

    def read(self):
        """(student, timestamp, marks, absent), as promised."""
        content = json.loads(self._promise.read_text(encoding="utf-8"))
        timestamp = datetime.fromisoformat(content["timestamp"]) if content["timestamp"] else None
        marks = {notebook: [CellMark(**mark) for mark in cells] for notebook, cells in content["marks"].items()}
        return content["student"], timestamp, marks, content["absent"]

    def take_place(self, target):
        """Put the folder where it belongs, unless it is there already; then what was there lies here."""
        promised = json.loads(self._promise.read_text(encoding="utf-8"))["folder"]
        if _identity(target) != promised and _identity(self.folder) == promised:
            target.parent.mkdir(parents=True, exist_ok=True)
            put_in_place(self.folder, target)

    def forget(self):
        """The promise is kept, or was taken back: nothing is left here."""
        self._promise.unlink(missing_ok=True)
        remove(self.folder)
        remove(self.folder.with_suffix(".old"))


def put_in_place(new, target):
    """`new` becomes `target` in one step; what was there becomes `new`."""
    if not os.path.lexists(target):
        os.rename(new, target)
    elif not _exchanged(new, target):
        os.rename(target, new.with_suffix(".old"))
        os.rename(new, target)


def remove(path):
    """As far as it may be removed: an earlier folder of another user's, left here, stands in nobody's way."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()


def _exchanged(one, other):
    """Whether two folders could be exchanged in one step: on Linux, on most file systems."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    if rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


def _identity(folder):
    """What stays of a folder when it is renamed; None where there is none."""
    try:
        state = os.stat(folder, follow_symlinks=False)
        return [state.st_dev, state.st_ino]
    except FileNotFoundError:
        return None


def _lock(file):
    with contextlib.suppress(ImportError):  # not on Windows, where nothing is graded
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise
        except OSError:
            pass  # a file system without locks
