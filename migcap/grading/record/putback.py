"""A submitted notebook put back into the form it was given out in: every test there once, as it was, worth what it was worth.

The marks of an honest notebook are those of nbgrader's own steps. What nbgrader stops at (a cell copied within the notebook, one
pasted from elsewhere, a changed type) counts here for nothing.
"""

from types import SimpleNamespace

from nbformat import from_dict
from nbgrader.preprocessors import OverwriteCells

from migcap.grading.record.notebook import fresh_id

SCHEMA = 3  # of nbgrader's metadata of a cell
KEYS = ("schema_version", "grade", "locked", "solution", "task", "grade_id", "points", "checksum", "cell_type")
ROLES = ("grade", "solution", "locked", "task")
SKIPS = "skip-execution"  # a tag by which a test cell asks not to be run, and one that was not run scores in full


def put_back(notebook, given):
    """The notebook, changed in place. `given` is a GivenNotebook. Raises for no notebook that `read_notebook` let pass."""
    for cell in notebook.cells:
        _clear_output(cell)
    if given.kernelspec:
        notebook.metadata["kernelspec"] = given.kernelspec
    there = _which_count(notebook.cells, given)
    for index, cell in enumerate(notebook.cells):
        if index in there:
            _restore(cell, given.cells[there[index]], given.ways)
        else:
            _forget(cell, given.ways)
    _add_missing(notebook, given, set(there.values()))
    return notebook


def _clear_output(cell):
    if cell.cell_type == "code":
        cell.outputs, cell.execution_count = [], None
        for field in ("collapsed", "scrolled"):
            cell.metadata.pop(field, None)


def _which_count(cells, given):
    """{index: grade_id} of the cells that stand for a given one. Of copies the last counts, as in nbgrader, that still says it is one."""
    chosen = {}
    for index, cell in enumerate(cells):
        about = _about(cell)
        name = about.get("grade_id")
        if isinstance(name, str) and name in given.cells:
            claims = any(about.get(role) for role in ROLES)
            if claims or name not in chosen or not chosen[name][1]:
                chosen[name] = index, claims
    return {index: name for name, (index, _) in chosen.items()}


def _about(cell):
    about = cell.metadata.get("nbgrader")
    return about if isinstance(about, dict) else {}


def _forget(cell, ways):
    """A cell that is none of those given out, whatever it says. One that nbgrader's editor once had in hand and let go keeps its traces there."""
    about = _about(cell)
    let_go = about and all(about.get(role, False) is False for role in ROLES) and about.get("schema_version") == SCHEMA and set(about) <= set(KEYS)
    if ways.as_nbgrader and let_go and {"grade", "solution", "locked"} <= set(about):
        about.pop("grade_id", None)
    else:
        cell.metadata.pop("nbgrader", None)


def _restore(cell, given, ways):
    _set_type(cell, given.cell_type)
    about = {key: value for key, value in _about(cell).items() if key in KEYS}
    about.update(schema_version=SCHEMA, grade=given.grade, solution=given.solution)
    if given.task or "task" in about:
        about["task"] = given.task
    # nbgrader takes every test for locked and no answer, whatever is written here, and then leaves it as it is written.
    if not isinstance(about.get("locked"), bool) or not (given.grade or given.solution):
        about["locked"] = given.locked
    if "cell_type" in about:
        about["cell_type"] = given.cell_type
    _set_or_remove(about, "checksum", given.checksum)
    if given.points is None or type(about.get("points")) not in (int, float) or about["points"] != given.points:
        _set_or_remove(about, "points", given.points)
    cell.metadata["nbgrader"] = type(cell.metadata)(about)
    if given.locked:
        cell.source = given.source
    if given.grade:
        _drop_tags(cell, ways.as_nbgrader)


def _set_or_remove(about, key, value):
    about.pop(key, None)
    if value is not None:
        about[key] = value


def _set_type(cell, cell_type):
    if cell.cell_type == cell_type:
        return
    cell.cell_type = cell_type
    for key in ("outputs", "execution_count", "attachments"):
        cell.pop(key, None)
    if cell_type == "code":
        cell.outputs, cell.execution_count = [], None


def _drop_tags(cell, as_nbgrader):
    tags = cell.metadata.get("tags")
    if tags is not None and (not as_nbgrader or not isinstance(tags, list) or SKIPS in tags):
        del cell.metadata["tags"]


def _add_missing(notebook, given, there):
    """At the end, where every answer is known: first the tests and graded answers, then the tasks."""
    wanted = [cell for cell in given.cells.values() if cell.grade] + [cell for cell in given.cells.values() if cell.task and not cell.grade]
    lost = [cell for cell in wanted if cell.name not in there]
    if not lost:
        return
    step = OverwriteCells(missing_cell_notification=given.ways.notification)
    taken = {cell.get("id") for cell in notebook.cells}
    for one in lost:
        added = from_dict(step.missing_cell_transform(SimpleNamespace(**vars(one)), one.points, is_solution=one.solution, is_task=one.task))
        if one.solution:  # as it was given out, so that it counts as "no response"
            added.source = one.source
        if notebook.nbformat_minor >= 5:
            added["id"] = fresh_id(one.name, taken)
            taken.add(added["id"])
        notebook.cells.append(added)
