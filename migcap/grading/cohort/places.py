"""The folders in which submissions are laid out. What a run that was killed left of them, the next one clears away.

Each is locked while it is used, and the system takes the lock off with the process, however that ends: a folder without one belongs to nobody.
"""

import contextlib
import fcntl
import os
import shutil
import tempfile
from pathlib import Path

PREFIX = "migcap-grading-"
WHOLE = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW


@contextlib.contextmanager
def place():
    """A new folder, gone at the end."""
    folder, lock = _made()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def _made():
    while True:
        folder = tempfile.mkdtemp(prefix=PREFIX)
        with contextlib.suppress(FileNotFoundError):
            lock = os.open(folder, WHOLE)
            with contextlib.suppress(OSError):  # a file system without locks: there nothing is cleared away either
                fcntl.flock(lock, fcntl.LOCK_EX)
            if _same(lock, folder):
                return folder, lock
            os.close(lock)  # between its making and the lock another run took it for a dead one's


def _same(lock, folder):
    try:
        return os.path.samestat(os.fstat(lock), os.stat(folder))
    except FileNotFoundError:
        return False


def sweep():
    """Clear away what runs of ours left that live no more."""
    for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):  # somebody else's, or in use
            lock = os.open(path, WHOLE)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if os.fstat(lock).st_uid == os.geteuid():
                    shutil.rmtree(path, ignore_errors=True)
            finally:
                os.close(lock)
