"""Two gradebooks row by row, two folders file by file; and our way of grading, with outputs that were made elsewhere."""

from datetime import datetime, timedelta

import nbformat
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from migcap.grading.record import Writer, put_back, read_notebook

# Every table, with names in place of the ids that each gradebook makes up for itself.
QUERIES = {
    "student": "SELECT id, first_name, last_name, email, lms_user_id FROM student",
    "assignment": "SELECT name, duedate, course_id FROM assignment",
    "submitted_assignment": "SELECT a.name, s.student_id, s.timestamp, s.extension FROM submitted_assignment s JOIN assignment a ON a.id = s.assignment_id",
    "submitted_notebook": "SELECT a.name, s.student_id, n.name, r.flagged, r.late_submission_penalty FROM submitted_notebook r JOIN notebook n ON n.id = r.notebook_id "
                          "JOIN submitted_assignment s ON s.id = r.assignment_id JOIN assignment a ON a.id = s.assignment_id",
    "grade": "SELECT s.student_id, n.name, c.name, c.type, g.auto_score, g.manual_score, g.extra_credit, g.needs_manual_grade FROM grade g JOIN base_cell c ON c.id = g.cell_id "
             "JOIN submitted_notebook r ON r.id = g.notebook_id JOIN notebook n ON n.id = r.notebook_id JOIN submitted_assignment s ON s.id = r.assignment_id",
    "comment": "SELECT s.student_id, n.name, c.name, c.type, m.auto_comment, m.manual_comment FROM comment m JOIN base_cell c ON c.id = m.cell_id "
               "JOIN submitted_notebook r ON r.id = m.notebook_id JOIN notebook n ON n.id = r.notebook_id JOIN submitted_assignment s ON s.id = r.assignment_id",
    "cells": "SELECT n.name, c.name, c.type FROM base_cell c JOIN notebook n ON n.id = c.notebook_id",
    "source_cell": "SELECT n.name, c.name, c.cell_type, c.locked, c.source, c.checksum FROM source_cell c JOIN notebook n ON n.id = c.notebook_id",
    "course": "SELECT id FROM course",
}


def rows(url):
    """{table: its rows, sorted, as texts}. Databases differ in how they keep truth values, dates and spans."""
    engine = create_engine(make_url(url))
    try:
        with engine.connect() as connection:
            return {table: sorted(repr([plain(value) for value in row]) for row in connection.execute(text(query))) for table, query in QUERIES.items()}
    finally:
        engine.dispose()


def plain(value):
    if isinstance(value, (bool, int, float)):
        return float(value)
    if isinstance(value, timedelta):  # SQLite keeps a span as a date
        value = datetime(1970, 1, 1) + value
    return None if value is None else str(value).removesuffix(".000000")


def files(folder):
    """{relative path: (mode, bytes; of a notebook its content)}; the ids of cells that were put back are made up."""
    return {path.relative_to(folder).as_posix(): (oct(path.stat().st_mode), content(path)) for path in sorted(folder.rglob("*")) if path.is_file()}


def content(path):
    return nbformat.read(path, as_version=4) if path.suffix == ".ipynb" else path.read_bytes()


def with_outputs_of(notebook, other):
    """What running would have added: outputs and the like, taken from the same notebook that was run elsewhere."""
    assert [(cell.cell_type, cell.source, cell.metadata.get("nbgrader")) for cell in notebook.cells] == [
        (cell.cell_type, cell.source, cell.metadata.get("nbgrader")) for cell in other.cells]
    for cell, ran in zip(notebook.cells, other.cells):
        if "id" in cell:
            cell["id"] = ran["id"]
        if cell.cell_type == "code":
            cell.update(outputs=ran.outputs, execution_count=ran.execution_count)
        if "execution" in ran.metadata:
            cell.metadata["execution"] = ran.metadata.execution
    notebook.metadata["language_info"] = other.metadata.language_info
    return notebook


def grade(course, assignment, ran_in, students=None):
    """Grade as `migcap grade` will, but for the running: outputs are those of the course folder `ran_in`. Returns [Saved]."""
    given = course.assignment(assignment)
    with Writer(course, given) as writer:
        return [writer.save(one, {name: with_outputs_of(put_back(read_notebook(path), given.notebooks[name]), autograded(ran_in, one.student, assignment, name))
                                  for name, path in one.notebooks.items() if name in given.notebooks})
                for one in course.submissions(assignment, students)]


def autograded(course, student, assignment, name):
    return nbformat.read(course.autograded_folder(student, assignment) / f"{name}.ipynb", as_version=4)
