"""What each test may take from a learner: found by running the teacher's own notebooks once, and kept until they, or the environment, change."""

import dataclasses
import json
from pathlib import Path

import nbformat

from migcap.grading.cohort import engines, places
from migcap.grading.cohort.assignment import BESIDE, LARGEST
from migcap.grading.cohort.kept import write_whole
from migcap.grading.cohort.task import unpack
from migcap.grading.record import RecordError
from migcap.grading.sandbox.folder import MOST_FILES, FolderTooLarge

FORMAT = 1
NOT_KEPT = "What the tests may take could not be kept ({}): the next run finds it out again."
TOO_LARGE = f"more than {MOST_FILES:,} files and folders or more than {LARGEST >> 20} MB"


class Manifests:
    """Completes an Assignment. `key` names everything that the manifests depend on, `path` is the file in which they are kept."""

    def __init__(self, assignment, key, path):
        self._assignment, self._key, self._path = assignment, key, path
        self.notes = []  # sentences about the teacher's own notebooks

    def complete(self, run):
        """The Assignment with its manifests. `run(function, *arguments)` calls a function where there is an engine: here, or on a worker."""
        found = self._kept()
        if found is None:
            assignment = self._assignment
            sources = {name: text_of(path, name) for name, path in sorted(assignment.given.sources.items())}
            made, notes = run(make, sources, assignment.extras, assignment.settings)
            found = {"format": FORMAT, "key": self._key, "manifests": made, "notes": notes}
            try:
                write_whole(self._path, json.dumps(found).encode())
            except OSError as error:
                found["notes"] = [*notes, NOT_KEPT.format(error.strerror or error)]
        self.notes = found["notes"]
        return dataclasses.replace(self._assignment, manifests=tuple(sorted(found["manifests"].items())))

    def _kept(self):
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            is_ours = found["format"] == FORMAT and found["key"] == self._key and found["manifests"].keys() == self._assignment.given.notebooks.keys()
            return found if is_ours and isinstance(found["notes"], list) else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None


def text_of(path, name):
    """The teacher's own notebook: the gradebook keeps the tests, and not what they may take from an answer."""
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise RecordError(f"The teacher's notebook {path} cannot be read, and without it nothing says what the tests of '{name}' may take from an answer: "
                          "put it back, or build it.") from None


def make(sources, extras, settings):
    """({notebook: its manifest as JSON}, sentences about tests that the teacher's own answers do not pass)."""
    made, notes = {}, []
    with places.place() as place:
        unpack(extras, place)
        for name, text in sources.items():
            try:
                notebook = nbformat.reads(text, as_version=4)
            except Exception:  # nbformat stops in many ways on what is no notebook
                raise RecordError(f"The teacher's notebook '{name}' is none: build it again, or save it again in Jupyter.") from None
            try:
                manifest, said = engines.engine(settings).manifest_of(notebook, Path(place), seconds=settings.seconds, total=settings.total)
            except FolderTooLarge:
                raise RecordError(BESIDE.format(TOO_LARGE)) from None
            made[name] = manifest.to_json()
            notes += said
    return made, notes
