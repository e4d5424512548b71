"""`migcap check 00`: a learner's own copy graded on the spot, offline, with the tests and messages that a trainer uses.

nbgrader itself does it, in a course that exists for that moment; her files are only read.
"""

import contextlib
import re
import shutil
import sys
import tempfile
from pathlib import Path

import nbformat

from migcap import course, home as learner
from migcap.errors import MigcapError
from migcap.exercises import HEADING, exercises
from migcap.grading.config import grading_config, quiet_logging
from migcap.grading.preprocessors import SELF_CHECK, failing_line, message, said
from migcap.grading.report import Mark, Result
from migcap.rubrics import rubric_file, rubrics

HER = "you"  # what the gradebook of the moment calls her
COUNTRY_LINE = re.compile(r"^COUNTRY\s*=", re.MULTILINE)


class SelfCheckError(MigcapError):
    """Her copy cannot be checked; nothing of hers was changed."""


def check(module="00", home=None, seconds=60) -> Result:
    """Grade the learner's copy of an assignment; `home` is her folder (`migcap.home.folder()` by default), `seconds` the limit for a cell.

    Raises SelfCheckError with a sentence when there is nothing that could be graded.
    """
    repository = course.repository()
    if repository is None:
        raise SelfCheckError("The checks are not part of this installation: hand in your work on your hub, or run `make learn` in a copy of the project's repository.")
    unit = course.module(module)
    source = repository / "solutions" / unit.folder / "assignment.ipynb"
    if not source.exists():
        raise SelfCheckError(f"Module {unit.number} has no checks yet: make them with `migcap build {unit.number}`.")
    hers = Path(home or learner.folder()) / unit.folder / "assignment.ipynb"
    asked = nbformat.read(source, as_version=4)
    given = read(hers, unit, asked)
    print(f"Running your copy of module {unit.number}, every cell from the top ...", file=sys.stderr, flush=True)
    marked, points = graded(repository, unit.folder, source, hers, seconds)
    by_id = {about(cell).get("grade_id"): cell for cell in marked.cells}
    rubric_path = rubric_file(repository, unit.folder)
    by_hand = {rubric.id: rubric for rubric in rubrics(rubric_path)} if rubric_path.exists() else {}
    marks = [mark(exercise, by_id, points, by_hand) for exercise in exercises(asked)]
    return Result(module=unit.number, title=unit.title, marks=marks, notes=notes(asked, given, marked))


def read(path, unit, asked):
    """Her notebook, or one sentence about why it cannot be read."""
    fresh = f"`migcap restore {unit.number}` puts a fresh one beside it"
    if not path.exists():
        raise SelfCheckError(f"There is no {path}: `migcap restore {unit.number}` puts a fresh copy there.")
    try:
        notebook = nbformat.read(path, as_version=4)
        known = {about(cell).get("grade_id") for cell in notebook.cells}
    except Exception:  # nbformat stops in many ways on what is no notebook
        raise SelfCheckError(f"{path} is damaged and cannot be read as a notebook: {fresh}, and your text can be copied over from the old one.") from None
    if not known & {about(cell)["grade_id"] for cell in asked.cells if about(cell).get("solution")}:
        raise SelfCheckError(f"{path} has none of the exercises of module {unit.number} in it: {fresh}.")
    return notebook


def graded(repository, folder, source, hers, seconds):
    """Her notebook as it was run, and {grade_id: (points or None where a person marks, maximum)}."""
    from nbgrader.api import Gradebook
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory

    with tempfile.TemporaryDirectory(prefix="migcap-check-") as place:
        config = grading_config(repository)
        config.CourseDirectory.root = place
        config.CourseDirectory.db_url = f"sqlite:///{place}/gradebook.db"
        config.Execute.timeout = seconds
        config.Autograde.autograde_preprocessors = SELF_CHECK
        config.Run.environment = config.Grading.environment
        for path, copy in ((source, f"solutions/{folder}"), (hers, f"grading/submitted/{HER}/{folder}")):
            (Path(place) / copy).mkdir(parents=True)
            shutil.copyfile(path, Path(place) / copy / "assignment.ipynb")
        with no_version_asked(), quiet_logging():
            api = NbGraderAPI(CourseDirectory(config=config), config=config)
            stop_unless(api.generate_assignment(folder, force=True, create=True))
            stop_unless(api.autograde(folder, HER, force=True, create=True))
            with Gradebook(config.CourseDirectory.db_url, config.CourseDirectory.course_id) as book:
                grades = book.find_submission_notebook("assignment", folder, HER).grades
                points = {grade.name: (grade.auto_score, grade.max_score) for grade in grades}
        return nbformat.read(Path(place) / f"grading/autograded/{HER}/{folder}/assignment.ipynb", as_version=4), points


@contextlib.contextmanager
def no_version_asked():
    """nbgrader starts `alembic` to note the version of a new gradebook, for a later upgrade: seconds, for one that is thrown away."""
    from nbgrader import api

    ask = api.get_alembic_version
    api.get_alembic_version = lambda: "thrown away"
    try:
        yield
    finally:
        api.get_alembic_version = ask


def stop_unless(result):
    if result["success"]:
        return
    if "KeyboardInterrupt" in result["error"]:  # nbgrader catches Ctrl-C too
        raise KeyboardInterrupt
    last = (result.get("log") or result["error"]).strip().splitlines()[-1]
    raise SelfCheckError(f"Your copy could not be run ({last}): look for a cell that you added or changed, or check a fresh copy made by `migcap restore`.")


def mark(exercise, cells, points, by_hand):
    """The `Mark` of one exercise from its graded cells."""
    earned = [points[name][0] for name in exercise.graded]
    if exercise.by_hand:
        rubric = by_hand.get(exercise.graded[0])
        # nbgrader gives 0 to a text that is as it was handed out, and leaves any other to a person.
        return Mark(exercise.number, exercise.title, None if earned[0] is None else 0.0, exercise.points,
                    [] if earned[0] is None else ["Not attempted yet."], rubric.lines() if rubric else [], by_hand=True)
    words = [message(cells[name]) for name in exercise.graded if points[name][0] < points[name][1]]
    return Mark(exercise.number, exercise.title, sum(earned), exercise.points, list(filter(None, words)))


def notes(asked, given, marked):
    """Sentences about what is wrong with the notebook itself, beside the exercises."""
    found = []
    if has_country(asked) and not has_country(given):
        found.append('The line COUNTRY = "NPL" is missing: put it into a cell at the top again, with the code of your country.')
    there = {about(cell).get("grade_id") for cell in given.cells}
    lost = [exercise.number for exercise in exercises(asked) if set(exercise.graded) - there]
    found += [f"The check of exercise {number} is missing from your copy; it was put back for this run." for number in lost]
    return found + list(dict.fromkeys(stopped_cells(marked)))


def stopped_cells(marked):
    """What her own cells stopped with. Locked cells among the exercises only repeat it: they call what she did not get to define."""
    exercise = None
    for cell in marked.cells:
        if cell.cell_type == "markdown" and not about(cell).get("solution"):
            headings = list(HEADING.finditer(cell.source))
            exercise = headings[-1]["number"] if headings else exercise
        if cell.cell_type != "code" or about(cell).get("grade") or (about(cell).get("locked") and exercise):
            continue
        for output in cell.outputs:
            if output.output_type == "error" and "'COUNTRY'" not in output.evalue:
                where = failing_line(output, cell.source)
                yield f"{f'In exercise {exercise} a' if exercise else 'A'} cell stopped{f' at its l{where[1:]}' if where else ''}\n{said(output)}"


def has_country(notebook):
    return any(cell.cell_type == "code" and COUNTRY_LINE.search(cell.source) for cell in notebook.cells)


def about(cell):
    return cell.metadata.get("nbgrader", {})
