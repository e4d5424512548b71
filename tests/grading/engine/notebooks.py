"""Small notebooks for the engine: a teacher's cell, an answer, a test."""

from nbformat.v4 import new_code_cell, new_notebook

KINDS = {"setup": {"grade": False, "solution": False, "locked": True}, "answer": {"grade": False, "solution": True, "locked": False},
         "test": {"grade": True, "solution": False, "locked": True, "points": 1}}


def notebook(answer, *tests, setup=""):
    cells = [cell("setup", setup)] if setup else []
    return new_notebook(cells=[*cells, cell("answer", answer), *(cell("test", test, f"test{number}") for number, test in enumerate(tests))])


def cell(kind, source, name=None):
    return new_code_cell(source, metadata={"nbgrader": {**KINDS[kind], "grade_id": name or kind, "schema_version": 3}})


def error(outputs):
    """The error's text in a cell's outputs, or None."""
    return next((f"{output['ename']}: {output['evalue']}" for output in outputs if output["output_type"] == "error"), None)


def printed(outputs):
    return "".join(output["text"] for output in outputs if output["output_type"] == "stream")
