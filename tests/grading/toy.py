"""Small notebooks for the tests of grading: made in a line, run in a second."""

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook


def about(grade_id, **more):
    return {"nbgrader": {"grade": False, "grade_id": grade_id, "locked": False, "solution": False, "task": False, "schema_version": 3, **more}}


def text(source):
    return new_markdown_cell(source)


def plain(source):
    return new_code_cell(source)


def answer(grade_id, source):
    return new_code_cell(source, metadata=about(grade_id, solution=True))


def essay(grade_id, source, points):
    return new_markdown_cell(source, metadata=about(grade_id, solution=True, grade=True, points=points))


def test_cell(grade_id, source, points):
    return new_code_cell(source, metadata=about(grade_id, grade=True, locked=True, points=points))


def notebook(*cells):
    made = new_notebook(cells=list(cells), metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}})
    for number, cell in enumerate(made.cells):
        cell["id"] = f"cell-{number}"
    return made


def written(made, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(made, path)
    return path


def locked(grade_id, source):
    return new_code_cell(source, metadata=about(grade_id, locked=True))


def named(made, grade_id):
    """The cell of a notebook with this grade_id."""
    return next(cell for cell in made.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == grade_id)


def without(made, *grade_ids):
    made.cells = [cell for cell in made.cells if cell.metadata.get("nbgrader", {}).get("grade_id") not in grade_ids]
