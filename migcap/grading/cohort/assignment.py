"""What every submission of an assignment has in common, as plain values: it travels to each worker once."""

import functools
import io
import tarfile
from dataclasses import dataclass

import nbformat

from migcap.exercises import exercises
from migcap.grading.cohort.settings import Settings
from migcap.grading.cohort.tally import Exercise
from migcap.grading.record import GivenOut, SetAside
from migcap.grading.record.files import is_ignored, regular_files

LARGEST = 64 << 20  # bytes of a folder that is sent to a worker


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
    return Assignment(given, pack(files), frozenset(files), settings)


def own_files(course, name):
    """The course's files beside the notebooks. They come into every submission's folder, as nbgrader copies them."""
    left_out = course.exclude_overwriting.get(name, [])
    files = regular_files(course.source_folder(name), [*course.coursedir.ignore, "*.ipynb"], follow=True)
    return {path: file for path, file in files.items() if path not in left_out and not is_ignored(path, ["*.ipynb"])}


def pack(files):
    """{relative path: path} as a tar. Raises SetAside where that is too much to send to a worker."""
    packed, size = io.BytesIO(), 0
    with tarfile.open(fileobj=packed, mode="w") as tar:
        for name, path in files.items():
            with open(path, "rb") as file:
                about = tar.gettarinfo(arcname=name, fileobj=file)
                size += about.size
                if size > LARGEST:
                    raise SetAside(f"Its files have more than {LARGEST >> 20} MB together: ask for the notebook and what it needs, without the rest.")
                tar.addfile(about, file)
    return packed.getvalue()


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
