"""The desk's files: each has a name that says nothing, is written whole or not at all, and is never changed."""

import contextlib
import errno
import os
import secrets
from pathlib import Path

from migcap.classroom.desk.errors import no_room
from migcap.classroom.desk.zips import rewrite

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
PART = ".part"


class Files:
    """Below one folder that nobody else can read."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o700)

    def path(self, stored):
        return self.folder / stored

    @contextlib.contextmanager
    def draft(self):
        """The path of a file to receive into, removed at the end whatever happens."""
        path = self.folder / f"{secrets.token_hex(16)}{PART}"
        try:
            yield path
        finally:
            path.unlink(missing_ok=True)

    def keep(self, received, limits):
        """Look at a received zip file and keep what is sound in it: (its name here, {file: sha256}). On the disk when this returns."""
        stored = f"{secrets.token_hex(16)}.zip"
        with self.draft() as draft:
            with open(received, "rb") as source, open(draft, "xb") as target:
                hashes = rewrite(source, target, limits)
                target.flush()
                os.fsync(target.fileno())
            os.rename(draft, self.path(stored))
        self._settle()
        return stored, hashes

    def remove(self, stored):
        if stored:
            self.path(stored).unlink(missing_ok=True)

    def sweep(self, known):
        """Remove what an earlier desk left half done: files that no row names."""
        for path in self.folder.iterdir():
            if path.name not in known:
                path.unlink()

    def _settle(self):
        folder = os.open(self.folder, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextlib.contextmanager
def told_when_full(what):
    """A full disk becomes a sentence."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise no_room(what) from error
        raise
