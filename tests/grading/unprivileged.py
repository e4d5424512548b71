"""A part of a test as a user who is not root: root reads and writes whatever the permissions say."""

import contextlib
import os
import pickle
import shutil
import tempfile
from pathlib import Path

NOBODY = 65534


@contextlib.contextmanager
def folder():
    """An empty folder into which everybody may look: pytest's own are for one user."""
    place = Path(tempfile.mkdtemp(prefix="migcap-test-"))
    place.chmod(0o755)
    try:
        yield place
    finally:
        shutil.rmtree(place)


def copy(folder, place):
    """A copy of a folder that everybody may read."""
    made = Path(shutil.copytree(folder, place / "course", symlinks=True))
    for path in (made, *made.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return made


def as_nobody(function):
    """What `function()` gives in a process that is not root; an exception comes back as what is given."""
    if os.geteuid() != 0:
        return _outcome(function)
    listen, speak = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setresgid(NOBODY, NOBODY, NOBODY)
            os.setresuid(NOBODY, NOBODY, NOBODY)
            with open(speak, "wb") as out:
                out.write(pickle.dumps(_outcome(function)))
        finally:
            os._exit(0)
    os.close(speak)
    with open(listen, "rb") as told:
        outcome = pickle.loads(told.read())
    os.waitpid(child, 0)
    return outcome


def _outcome(function):
    try:
        return function()
    except Exception as error:
        return error
