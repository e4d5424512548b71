"""From the outputs of a notebook to its marks, by nbgrader's own rules."""

from dataclasses import dataclass
from functools import lru_cache

from nbformat import NotebookNode, from_dict
from nbgrader import utils
from traitlets.utils.importstring import import_item

NO_RESPONSE = "No response."  # nbgrader's words, which the formgrader shows


@dataclass(frozen=True)
class CellMark:
    """What autograding says of one cell. `auto_score` is None where a person has to look; `note` is a sentence for the trainer."""

    name: str
    graded: bool  # it has points: a test, or an answer that is marked by hand
    answer: bool  # it may be commented on: an answer, or a task
    maximum: float | None = None
    auto_score: float | None = None
    comment: str | None = None
    note: str = ""

    @property
    def untouched(self):
        """Whether an answer is still as it was given out."""
        return self.comment == NO_RESPONSE


def score(notebook, given):
    """The marks of a notebook that was put back and run, in the order of its cells; `given` is a GivenNotebook.

    Its outputs are first shortened in place as the course's settings say: what is scored is what is kept.
    """
    _after_run(notebook, given.ways)
    return [_mark(cell) for cell in notebook.cells if utils.is_grade(cell) or utils.is_solution(cell) or utils.is_task(cell)]


def _after_run(notebook, ways):
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [output if isinstance(output, NotebookNode) else from_dict(output) for output in cell.outputs]
    for where, settings in ways.after_run:
        _step(where, settings).preprocess(notebook, {})


@lru_cache
def _step(where, settings):
    return import_item(where)(**dict(settings))


def _mark(cell):
    name, is_task = cell.metadata.nbgrader["grade_id"], bool(utils.is_task(cell))
    graded, answer = bool(utils.is_grade(cell)), bool(utils.is_solution(cell)) or is_task
    points, maximum, note = _points(cell) if graded else (None, None, "")
    untouched = answer and not is_task and cell.metadata.nbgrader.get("checksum") == utils.compute_checksum(cell)
    return CellMark(name, graded, answer, maximum, points, NO_RESPONSE if untouched else None, note)


def _points(cell):
    """(points, maximum, note). One test with an impossible result leaves that test to a person; nbgrader gives up the submission."""
    name, maximum = cell.metadata.nbgrader["grade_id"], float(cell.metadata.nbgrader["points"])
    try:
        return *utils.determine_grade(cell), ""
    except ValueError:
        return None, maximum, f"The test '{name}' gave more than its {maximum:g} points: it counts 0 until you look at it."
    except KeyError:
        return None, maximum, f"The test '{name}' ended with a result that is no text: it counts 0 until you look at it."
