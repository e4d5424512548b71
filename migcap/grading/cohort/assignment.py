"""What every submission of an assignment has in common, as plain values: it travels to each worker once."""

import functools
import io
import tarfile
from dataclasses import dataclass

import nbformat

from migcap.exercises import exercises
from migcap.grading.cohort.settings import Settings
from migcap.grading.cohort.tally import Exercise
from migcap.grading.record import GivenOut, RecordError, SetAside
from migcap.grading.record.files import closed_folders, is_ignored, readable_name, regular_files
from migcap.grading.sandbox.folder import MOST_FILES

LARGEST = 64 << 20  # bytes of a folder that is sent to a worker
CLOSED = "The course's own {} {} cannot be read ({}): change its permissions, then run the same command again."
BESIDE = ("Beside the teacher's notebooks lie {}, and every submission would get a copy of them: put them into another folder of the course and "
          "name that folder in c.Grading.readable.")


class TooMuch(Exception):
    """More than is sent to a worker; its text says what there is."""


class Unreadable(Exception):
    """A file that cannot be read: its name, and the system's word on it."""


@dataclass(frozen=True)
class Assignment:
    given: GivenOut
    extras: bytes  # the course's own files beside the notebooks, packed
    own: frozenset  # their names
    settings: Settings
    manifests: tuple = ()  # pairs: the notebook's name, its manifest as JSON

    @property
    def name(self):
        return self.given.name

    def manifest(self, notebook):
        return read_manifest(dict(self.manifests)[notebook])


@functools.lru_cache(maxsize=32)
def read_manifest(text):
    from migcap.grading.engine import Manifest

    return Manifest.from_json(text)


def prepare(course, name, settings):
    """The Assignment, from the course, still without manifests. Raises RecordError with a sentence where it cannot be graded."""
    given, files = course.assignment(name), own_files(course, name)
    try:
        return Assignment(given, packed(files), frozenset(files), settings)
    except TooMuch as error:
        raise RecordError(BESIDE.format(error)) from None
    except Unreadable as error:
        file, why = error.args
        raise RecordError(CLOSED.format("file", files[file], why)) from None


def own_files(course, name):
    """The course's files beside the notebooks. They come into every submission's folder, as nbgrader copies them."""
    left_out = course.exclude_overwriting.get(name, [])
    folder = course.source_folder(name)
    closed = closed_folders(folder, course.coursedir.ignore) if folder.exists() else []
    if closed:
        raise RecordError(CLOSED.format("folder", folder / closed[0], "Permission denied"))
    files = regular_files(folder, [*course.coursedir.ignore, "*.ipynb"], follow=True)
    return {path: file for path, file in files.items() if path not in left_out and not is_ignored(path, ["*.ipynb"])}


def pack(files):
    """A submission's {relative path: path} as a tar. Raises SetAside where that is too much to send to a worker, or cannot be read."""
    try:
        return packed(files)
    except TooMuch as error:
        raise SetAside(f"Its folder holds {error}: ask for the notebook and what it needs, without the rest.") from None
    except Unreadable as error:
        name, why = error.args
        raise SetAside(f"Its file '{readable_name(name)}' cannot be read ({why}): change its permissions, then run the same command again.") from None


def packed(files):
    """{relative path: path} as a tar. Raises TooMuch or Unreadable."""
    if len(files) > MOST_FILES:
        raise TooMuch(f"more than {MOST_FILES:,} files")
    tape, size = io.BytesIO(), 0
    with tarfile.open(fileobj=tape, mode="w") as tar:
        for name, path in files.items():
            try:
                with open(path, "rb") as file:
                    about = tar.gettarinfo(arcname=name, fileobj=file)
                    size += about.size
                    if size > LARGEST:
                        raise TooMuch(f"files of more than {LARGEST >> 20} MB together")
                    tar.addfile(about, file)
            except OSError as error:
                raise Unreadable(name, error.strerror or str(error)) from None
    return tape.getvalue()


def exercises_of(given):
    """What a person sees as exercises: by the headings of the teacher's notebook where it has them, else each test for itself."""
    found = []
    for name, notebook in sorted(given.notebooks.items()):
        tests = [cell.name for cell in notebook.cells.values() if cell.grade and not cell.solution]
        several = f"{name}: " if len(given.notebooks) > 1 else ""
        try:
            headings = exercises(nbformat.read(given.sources[name], as_version=4))
        except Exception:  # without headings the tests are told by their names
            headings = []
        for heading in headings:
            own = tuple(f"{name}/{test}" for test in heading.graded if test in tests)
            if own:
                found.append(Exercise(f"{several}{heading.number} · {heading.title}", own))
        told = {test for heading in headings for test in heading.graded}
        found += [Exercise(f"{several}{test}", (f"{name}/{test}",)) for test in tests if test not in told]
    return found
