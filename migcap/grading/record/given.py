"""An assignment as it was given out, read from the gradebook once. Plain values: it travels to where a submission is graded."""

import difflib
import hashlib
import json
from dataclasses import dataclass, field

from nbgrader.api import Assignment, BaseCell, GradeCell, Notebook, SourceCell, TaskCell
from sqlalchemy import select

from migcap.grading.record.errors import RecordError
from migcap.grading.record.files import hash_of, regular_files


@dataclass(frozen=True)
class GivenCell:
    """A cell that nbgrader watches over. `points` is None where none can be had; a cell may be a test, an answer or both, or a task."""

    name: str
    cell_type: str
    source: str
    locked: bool
    checksum: str | None
    points: float | None = None
    grade: bool = False
    solution: bool = False
    task: bool = False


@dataclass(frozen=True)
class Ways:
    """The course's settings that have a say in putting back and in scoring.

    `as_nbgrader`: the course puts back by nbgrader's own step, which leaves tags and traces that ours takes off. `after_run`:
    nbgrader's steps between running and scoring, each as (where its class is found, its settings).
    """

    notification: str = ""
    as_nbgrader: bool = False
    after_run: tuple = ()


@dataclass(frozen=True)
class GivenNotebook:
    """One notebook: what `put_back` and `score` need."""

    name: str
    kernelspec: dict = field(default_factory=dict)
    cells: dict = field(default_factory=dict)  # {grade_id: GivenCell}, in their order
    ways: Ways = Ways()


@dataclass(frozen=True)
class GivenOut:
    """The assignment: `notebooks` is {name: GivenNotebook}, `sources` {name: path of the teacher's own notebook}."""

    name: str
    notebooks: dict
    sources: dict
    tests_key: str  # sha256 of everything that decides a mark


def read_given_out(connection, name, source_folder, ways, ignore=(), settings=None):
    """GivenOut from an open gradebook. `settings` are further things that decide a mark: they go into the key."""
    assignment_id = find_assignment(connection, name, source_folder)
    query = select(Notebook.id, Notebook.name, Notebook.kernelspec).where(Notebook.assignment_id == assignment_id).order_by(Notebook.name)
    rows = connection.execute(query).all()
    notebooks = {row.name: GivenNotebook(row.name, _kernelspec(row.kernelspec), _cells(connection, row.id), ways) for row in rows}
    if not notebooks:
        raise RecordError(_not_generated(name))
    sources = {notebook: source_folder / f"{notebook}.ipynb" for notebook in notebooks}
    key = _tests_key(notebooks, sources, regular_files(source_folder, [*ignore, "*.ipynb"], follow=True), settings)
    return GivenOut(name, notebooks, sources, key)


def find_assignment(connection, name, source_folder=None):
    """Its id in the gradebook; else a sentence that says what to do."""
    known = dict(connection.execute(select(Assignment.name, Assignment.id)).all())
    if name in known:
        return known[name]
    if source_folder is not None and source_folder.is_dir():
        raise RecordError(_not_generated(name))
    close = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean '{close[0]}'?" if close else f"there is {', '.join(sorted(known)) or 'none'}."
    raise RecordError(f"The gradebook has no assignment '{name}': {hint}")


def _not_generated(name):
    return f"The assignment '{name}' was not generated yet: run `nbgrader generate_assignment \"{name}\"`, then grade."


def _kernelspec(text):
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _cells(connection, notebook_id):
    points = dict(connection.execute(select(GradeCell.__table__.c.id, GradeCell.__table__.c.max_score)).all())
    points |= dict(connection.execute(select(TaskCell.__table__.c.id, TaskCell.__table__.c.max_score)).all())
    roles = {}
    base = BaseCell.__table__.c
    for row in connection.execute(select(base.id, base.name, base.type).where(base.notebook_id == notebook_id)):
        roles.setdefault(row.name, {})[row.type] = points.get(row.id)
    source = SourceCell.__table__.c
    query = select(source.name, source.cell_type, source.source, source.locked, source.checksum).where(source.notebook_id == notebook_id)
    return {row.name: _cell(row, roles.get(row.name, {})) for row in connection.execute(query)}


def _cell(row, roles):
    points = roles.get("GradeCell", roles.get("TaskCell"))
    return GivenCell(row.name, row.cell_type, row.source or "", bool(row.locked), row.checksum, None if points is None else float(points),
                     "GradeCell" in roles, "SolutionCell" in roles, "TaskCell" in roles)


def _tests_key(notebooks, sources, beside, settings):
    """The teacher's own notebooks count as well: what a test may take from a learner is read from them. Their outputs do not."""
    parts = {
        "given out": {name: [notebook.kernelspec, [list(vars(cell).values()) for cell in notebook.cells.values()], repr(notebook.ways)]
                      for name, notebook in notebooks.items()},
        "sources": {name: _cells_of(path) for name, path in sources.items()},
        "files beside them": hash_of(beside),
        "settings": settings,
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=repr).encode("utf-8", "replace")).hexdigest()


def _cells_of(path):
    try:
        content = json.loads(path.read_bytes())
        return [[cell.get("cell_type"), cell.get("source"), cell.get("metadata", {}).get("nbgrader")] for cell in content["cells"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
