"""Files that one of the two processes writes and the other looks for: handed over by value, while a test that speaks of files runs."""

import re

from migcap.grading.sandbox.folder import Snapshot, put_back

CODE = (".py", ".pyc", ".so", ".pyd", ".pth", ".zip", ".egg", ".whl")  # what an import may run
SPEAKS_OF_FILES = re.compile(r"\b(open|exists|isfile|listdir|glob|iglob|Path|unlink|remove|savefig|sqlite3?|read_\w+|to_(csv|json|excel|parquet)|getsize)\b"
                             r"|\.(csv|txt|json|xlsx?|png|db|md|html|parquet)\b|writefile")


class Exchange:
    """One side of it, in the current folder."""

    def __init__(self, snapshot=None):
        self._snapshot = snapshot or Snapshot()

    def changes(self):
        """{name: bytes} of what was written here since the last time."""
        changed = self._snapshot.changed()
        if changed:
            self._snapshot = Snapshot()
        return changed

    def take(self, files, wanted=lambda name: True):
        """Write what the other side has written."""
        if files:
            put_back({name: data for name, data in files.items() if wanted(name)}, ".")
            self._snapshot = Snapshot()


def is_no_code(name):
    """Of hers nothing comes into the tests' process that an import would run."""
    return not name.lower().endswith(CODE)
