"""A learners' edition with one small module, and how a learner changes her copy of it."""

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from migcap import home

ASSIGNMENT = "00-my-country/assignment.ipynb"
FACTS = {"module": "00", "title": "My country", "minutes": {"lesson": 60, "assignment": 90}, "serves": ["A1"], "gcm": [], "sdg": [],
         "outcomes": {"read a stock from a table": ["stock"]}, "needs": [], "datasets": [], "task": "Write three sentences"}


def make(folder):
    write(folder / "start.ipynb", notebook("choose()"))
    (folder / "glossary.md").write_text("# Glossary\n")
    (folder / ".gitkeep").touch()
    lesson = notebook("1 + 1", output="2")
    lesson.metadata["migcap"] = FACTS
    write(folder / "00-my-country" / "lesson.ipynb", lesson)
    write_assignment(folder, "answer = ...")
    return folder


def write_assignment(folder, exercise):
    write(folder / ASSIGNMENT, notebook('COUNTRY = "NPL"  # the code of your country', exercise))


def notebook(*sources, output=None):
    cells = [new_markdown_cell("# Title"), *(new_code_cell(source) for source in sources)]
    if output is not None:
        cells[-1].outputs = [new_output("execute_result", {"text/plain": output}, execution_count=1)]
        cells[-1].execution_count = 1
    for number, cell in enumerate(cells):
        cell.id = f"cell-{number}"
    return new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}})


def write(path, cells):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(nbformat.writes(cells) + "\n", encoding="utf-8")


def sources(place):
    """The sources of the cells of one of her notebooks."""
    return [cell.source for cell in nbformat.read(home.folder() / place, 4).cells]


def change(place, edit):
    """As JupyterLab saves: her change, and other metadata."""
    found = nbformat.read(home.folder() / place, 4)
    found.metadata["language_info"] = {"name": "python", "version": "3.11.9"}
    edit(found.cells)
    nbformat.write(found, home.folder() / place)


def type_an_answer(cells):
    cells[2].source = "answer = 42"
