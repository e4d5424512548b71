"""Cohorts of submissions for the benchmark of grading: a course folder, handed in work, and what two graders made of it."""

import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import nbformat
import nbgrader

from migcap.grading.rules import WARM_UP

REPO = Path(__file__).resolve().parents[2]
# Stock nbgrader passes over `c.Grading`; both run the same cells in the same environment.
CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "bench"
c.Execute.timeout = 120
c.Grading.environment = {{"MIGCAP_DATA": {data!r}, "MIGCAP_ANNEX": "off", "PYTHONHASHSEED": "0"}}
c.Grading.readable = [{data!r}]
c.Grading.warm_up = {warm_up!r}
"""
SENTENCES = '''three_sentences = """
In 2024 some people born elsewhere lived here (UN DESA, 2024). That is a small part of the population, and it has grown since 1990.
Most of them come from the countries around. The figure counts people on one date: it says nothing of how many came in that year.
"""'''


def course_of_module(folder, module, students, seed=1, right=0.6):
    """A course with one module of ours as its assignment, and `students` submissions: right, wrong and untouched answers, each of another country.

    `right` of the answers are the model's; of the others three in four make one of the known mistakes, and one has not begun.
    """
    folder = Path(folder)
    source = folder / "source" / module
    source.mkdir(parents=True)
    shutil.copy(REPO / "solutions" / module / "assignment.ipynb", source)
    data = str(REPO / "datasets")
    (folder / "nbgrader_config.py").write_text(CONFIG.format(data=data, warm_up=WARM_UP))
    generate(folder, module)
    released, reference = (nbformat.read(folder / kind / module / "assignment.ipynb", as_version=4) for kind in ("release", "source"))
    model = {grade_id(cell): cell.source for cell in reference.cells}
    draw = random.Random(seed)
    for number in range(students):
        for cell in released.cells:
            name = grade_id(cell)
            if cell.cell_type == "code" and cell.source.startswith("COUNTRY"):
                cell.source = f'COUNTRY = "{draw.choice(["KEN", "NPL", "COL", "DEU", "JOR"])}"'
            elif name == "three-sentences":
                cell.source = SENTENCES
            elif cell.cell_type == "code" and cell.metadata.get("nbgrader", {}).get("solution"):
                cell.source = answer(REPO / "tests" / "graders" / module / name, model[name], blank_of(folder, module, name), draw, right)
        hand_in(folder, f"student{number:04}", module, {"assignment.ipynb": released})
    return folder


def answer(folder, model, untouched, draw, right):
    kind = draw.random()
    wrong = sorted((folder / "wrong").glob("*.py"))
    if kind < right or not wrong:
        return model
    return draw.choice(wrong).read_text() if kind < right + 0.75 * (1 - right) else untouched


def blank_of(folder, module, name):
    released = nbformat.read(folder / "release" / module / "assignment.ipynb", as_version=4)
    return next(cell.source for cell in released.cells if grade_id(cell) == name)


def example_course(folder, students):
    """nbgrader's own example course, as it ships: its assignment ps1, with the submission of its example student handed in by many."""
    folder = Path(folder)
    shipped = Path(nbgrader.__file__).parent / "docs" / "source" / "user_guide"
    shutil.copytree(shipped / "source" / "ps1", folder / "source" / "ps1")
    (folder / "nbgrader_config.py").write_text('c = get_config()\nc.CourseDirectory.course_id = "bench"\n')
    generate(folder, "ps1")
    handed = sorted(path for path in (shipped / "submitted").iterdir() if (path / "ps1").is_dir())
    for number in range(students):
        shutil.copytree(handed[number % len(handed)] / "ps1", folder / "submitted" / f"student{number:04}" / "ps1")
    return folder


def hand_in(folder, student, assignment, notebooks):
    place = folder / "submitted" / student / assignment
    place.mkdir(parents=True)
    for name, notebook in notebooks.items():
        nbformat.write(notebook, place / name)


def generate(folder, assignment):
    run([sys.executable, "-m", "nbgrader", "generate_assignment", assignment, "--force", "--create"], folder)


def run(command, folder):
    """Run a command in a folder; its last lines come with an error."""
    done = subprocess.run(command, cwd=folder, text=True, capture_output=True)
    if done.returncode not in (0, 3):
        raise RuntimeError(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{(done.stdout + done.stderr)[-2000:]}")
    return done.stdout + done.stderr


def marks(folder):
    """{(student, notebook, grade_id): score} of a course's gradebook."""
    question = """select student.id, notebook.name, base_cell.name, grade.auto_score from grade
        join base_cell on grade.cell_id = base_cell.id
        join submitted_notebook on grade.notebook_id = submitted_notebook.id
        join notebook on submitted_notebook.notebook_id = notebook.id
        join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id
        join student on submitted_assignment.student_id = student.id"""
    with sqlite3.connect(Path(folder) / "gradebook.db") as book:
        return {row[:3]: row[3] for row in book.execute(question)}


def grade_id(cell):
    return cell.metadata.get("nbgrader", {}).get("grade_id")
