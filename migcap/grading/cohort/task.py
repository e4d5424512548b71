"""One submission as plain values, and what is done with it: the same on this machine and on a Dask worker."""

import io
import shutil
import tarfile
import time
from dataclasses import dataclass
from pathlib import Path

from nbformat import v4

from migcap.grading.cohort import engines, places
from migcap.grading.cohort.assignment import LARGEST
from migcap.grading.cohort.pitfalls import NOT_ATTEMPTED
from migcap.grading.cohort.result import Result
from migcap.grading.engine.notices import NOT_JUDGED
from migcap.grading.preprocessors import message
from migcap.grading.record import SetAside, put_back, read_notebook, score
from migcap.grading.sandbox.folder import MOST_FILES, FolderTooLarge
from migcap.grading.sandbox.folder import put_back as put_files

FAILED = "The grader, not the submission, stopped: {}."
TOO_LARGE = (f"Its folder, with the course's own files in it, holds more than {MOST_FILES:,} files and folders or more than {LARGEST >> 20} MB: "
             "ask for the notebook and what it needs, without the rest.")


@dataclass(frozen=True)
class Task:
    """A submission to be run. It carries the files themselves: a worker on another machine needs no disk in common with this one."""

    student: str
    key: str
    notebooks: tuple  # pairs: the notebook's name, its path in the submission's folder
    packed: bytes  # the files of the folder, as a tar
    absent: tuple = ()  # names of notebooks that were not handed in


def execute(task, assignment, core=None):
    """Run a submission; returns its Result. Whatever a submission holds, this raises nothing."""
    started = time.monotonic()
    try:
        result = run(task, assignment, core)
    except SetAside as reason:
        result = Result(task.student, set_aside=str(reason))
    except FolderTooLarge:
        result = Result(task.student, set_aside=TOO_LARGE)
    except Exception as error:  # what else goes wrong is ours: it is tried again, then told
        result = Result(task.student, failed=failure(error))
    result.seconds = round(time.monotonic() - started, 3)
    return result


def failure(error):
    said = str(error).strip().rstrip(".")
    return FAILED.format(f"{type(error).__name__}: {said}" if said else type(error).__name__)


def run(task, assignment, core):
    """Every notebook of a submission, in the order of the assignment, in a copy of its folder with the course's own files in it."""
    result = Result(task.student)
    with places.place() as place:
        unpack(task.packed, place)
        unpack(assignment.extras, place)  # after hers: a data file that she changed is the course's again
        notebooks = [(name, read(Path(place) / path, len(task.notebooks) > 1)) for name, path in task.notebooks]  # all of them before the first may write
        for name, notebook in notebooks:
            run_notebook(name, notebook, Path(place), assignment, core, result)
    for name in task.absent:
        add_nothing(result, name, assignment.given.notebooks[name])
    return result


def read(path, one_of_several):
    try:
        return read_notebook(path)
    except SetAside as error:
        raise (SetAside(f"{path.name}: {error.reason}") if one_of_several else error) from None


def unpack(packed, place):
    """Lay out packed files. What stands in the way gives way: a submission may have a folder where the course has a file."""
    if not packed:
        return
    with tarfile.open(fileobj=io.BytesIO(packed)) as files:
        # By hand, since tarfile's own filter came with Python 3.11.4, and Debian 12 has 3.11.2.
        for member in files:
            parts = Path(member.name).parts
            if not member.isreg() or ".." in parts or Path(member.name).is_absolute():
                raise ValueError(f"{member.name!r} would land outside of the folder, or is no file")
            clear_the_way(Path(place), parts)
            path = Path(place, *parts)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files.extractfile(member).read())


def clear_the_way(place, parts):
    for depth in range(1, len(parts) + 1):
        path = place.joinpath(*parts[:depth])
        if path.is_file():
            path.unlink()
        elif path.is_dir() and depth == len(parts):
            shutil.rmtree(path)


def run_notebook(name, notebook, place, assignment, core, result):
    """Put it back as it was given out, run it, and add what came of it to the result."""
    given = assignment.given.notebooks[name]
    notebook = put_back(notebook, given)
    own = assignment.own - result.files.keys()  # a file that her cells wrote is hers from then on: no test may import it
    done = run_in_engine(notebook, assignment, name, place, own, core)
    done.put_into(notebook)
    put_files(done.files, place)  # the next notebook finds what this one wrote
    result.files.update(done.files)
    result.notes += done.notes
    result.doubtful |= any(NOT_JUDGED in note for note in done.notes)
    result.shared += [f"{name}/{test}" for test in done.shared]
    result.notebooks[name] = v4.writes(notebook)  # before scoring, which shortens long outputs: the gradebook's writer scores once more
    add_marks(result, name, notebook, given)


def add_marks(result, name, notebook, given):
    """What a notebook that was run earns, and what its tests said."""
    marks = score(notebook, given)
    result.remarks += [mark.note for mark in marks if mark.note]
    result.marks.update({f"{name}/{mark.name}": [mark.auto_score, mark.maximum] for mark in marks if mark.graded and not mark.answer and mark.auto_score is not None})
    result.messages.update({f"{name}/{test}": text for test, text in messages(notebook)})
    result.answers += [mark.untouched for mark in marks if mark.answer and not mark.graded]


def add_nothing(result, name, given):
    """A notebook that was not handed in: its tests count 0 of what they are worth."""
    tests = {f"{name}/{cell.name}": cell.points for cell in given.cells.values()
             if cell.grade and not cell.solution and cell.cell_type == "code" and cell.points is not None}
    result.marks.update({test: [0.0, points] for test, points in tests.items()})
    result.messages.update(dict.fromkeys(tests, NOT_ATTEMPTED))


def run_in_engine(notebook, assignment, name, place, own, core):
    settings = assignment.settings
    return engines.engine(settings).run(notebook, assignment.manifest(name), place, own=own, seconds=settings.seconds, total=settings.total, core=core)


def messages(notebook):
    """(grade_id, what it said) of every test cell that was run."""
    for cell in notebook.cells:
        about = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "code" and about.get("grade") and not about.get("solution"):
            yield about["grade_id"], message(cell)
