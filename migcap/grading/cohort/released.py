"""Tests that were changed in the course's own notebooks and not generated again: submissions are still graded with those in the gradebook."""

import json

from nbgrader.converters import GenerateAssignment
from nbgrader.preprocessors import ClearSolutions, InstantiateTests, SaveCells
from traitlets.utils.importstring import import_item

ONE = "The test {} of {} is not the one that was released: run `nbgrader generate_assignment {}` to use the new one."
SEVERAL = "The tests {} of {} are not the ones that were released: run `nbgrader generate_assignment {}` to use the new ones."


def notes(course, given):
    """Sentences for the report, one for each notebook with such tests."""
    regions = rewritten(course)
    if regions is None:
        return []
    found = []
    for name, notebook in sorted(given.notebooks.items()):
        now = [(test, source) for test, source in tests_in(given.sources[name]) if not any(region in source for region in regions)]
        tests = [test for test, source in now if test not in notebook.cells or source != notebook.cells[test].source]
        if tests:
            found.append((ONE if len(tests) == 1 else SEVERAL).format(", ".join(tests), name, given.name))
    return found


def rewritten(course):
    """Words that mark what generating replaces in a test, which therefore cannot be compared; None where the course's own steps may change any test."""
    steps = GenerateAssignment(coursedir=course.coursedir, config=course.config).preprocessors
    for step in (import_item(step) if isinstance(step, str) else step for step in steps):
        if step is SaveCells:  # which keeps the cells: hidden tests are taken out after it
            break
        if not step.__module__.startswith(("nbgrader.", "migcap.")):
            return None
    return [InstantiateTests(config=course.config).autotest_delimiter, ClearSolutions(config=course.config).begin_solution_delimeter]


def tests_in(path):
    """(grade_id, source) of the tests in one of the course's notebooks; none where it cannot be read, which is for others to say."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        abouts = [(cell, cell["metadata"].get("nbgrader", {})) for cell in cells if cell["cell_type"] == "code"]
        return [(about["grade_id"], "".join(cell["source"])) for cell, about in abouts if about.get("grade") and not about.get("solution")]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []
