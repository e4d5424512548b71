"""What we add to nbgrader's own steps. `grading/nbgrader_config.py` puts them in their places.

All are subclasses of nbgrader's preprocessors: those of nbconvert are switched off by default and would silently do nothing.
"""

import re
import textwrap
import uuid

from nbformat.notebooknode import NotebookNode
from nbgrader import utils
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions, GetGrades, OverwriteCells

from migcap.grading.blanks import BlankError, has_marks, make_blanks
from migcap.grading.engine.plugin import SafeExecute
from migcap.grading.run import Run

PAGE_WIDTH = 80  # letters that fit beside each other on the feedback's page
_FILE = re.compile(r" \(\d+\.py, line \d+\)$")  # a cell has no file that she could open
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class Blanks(ClearSolutions):
    """A learner's skeleton: in an answer with marks (`#: blank`, `#: remove`) only the marked statements go.

    A code answer without marks must have a BEGIN/END SOLUTION region: nbgrader would replace the whole cell by its stub
    without a word. A text answer without a region is replaced by the stub, as ever.
    """

    def preprocess(self, nb, resources):
        nb, resources = super().preprocess(nb, resources)
        for number, cell in enumerate(nb.cells, start=1):
            if has_marks(cell.source):
                raise BlankError(f"Cell {number} ('{_name(cell)}') has a `#: blank` or `#: remove` that learners would see: "
                                 "marks belong into the code of answer cells, as comments.")
        return nb, resources

    def preprocess_cell(self, cell, resources, cell_index):
        if not (utils.is_solution(cell) and cell.cell_type == "code"):
            return super().preprocess_cell(cell, resources, cell_index)
        has_region = self.begin_solution_delimeter in cell.source
        if has_marks(cell.source) and has_region:
            raise BlankError(f"The cell '{_name(cell)}' has both marks (`#: blank`) and a {self.begin_solution_delimeter} region: choose one of the two.")
        if has_region:
            return super().preprocess_cell(cell, resources, cell_index)
        skeleton = make_blanks(cell.source, _name(cell))
        if skeleton == cell.source:
            raise BlankError(f"The answer in the cell '{_name(cell)}' has nothing for the learner to find: mark a statement with `#: blank`, "
                             f"or put lines between {self.begin_solution_delimeter} and {self.end_solution_delimeter}.")
        cell.source = skeleton
        return cell, resources


class KeepMessages(ClearHiddenTests):
    """Feedback a learner can read: of a test its messages, of an error its last line; no hidden test, no lines of our code.

    It works on the copy that becomes the feedback; the trainer's autograded notebook keeps every traceback.
    """

    def preprocess_cell(self, cell, resources, cell_index):
        # Only in the trainer's own cells: a learner who writes "BEGIN HIDDEN TESTS" somewhere must not stop her feedback.
        if utils.is_grade(cell) and not utils.is_solution(cell):
            self._remove_hidden_test_region(cell)
            if cell.cell_type == "code":
                cell.outputs = [_short(output) if output.output_type == "error" else _folded(output) for output in _kept(cell)]
        elif cell.cell_type == "code":
            cell.outputs = [_short(output, cell.source) if output.output_type == "error" else output for output in cell.outputs]
        return cell, resources


class PutBack(OverwriteCells):
    """Puts a submission back into the form it was given out in: every cell what it was, every test there.

    Without it a cell pasted from another module, or an answer copied within this one, stops the whole submission; and a test
    whose metadata says "skip me" or "no test" scores in full or waits for a person.
    """

    def preprocess(self, nb, resources):
        asked = resources["nbgrader"]
        with Gradebook(asked["db_url"]) as gradebook:
            source = gradebook.find_notebook(asked["notebook"], asked["assignment"])
            self._known = {cell.name for cell in source.source_cells}
            self._points = {cell.name: cell.max_score for cell in source.grade_cells}
            self._answers = {cell.name for cell in source.solution_cells}
        for cell in nb.cells:
            self._as_given_out(cell)
        return super().preprocess(nb, resources)

    def _as_given_out(self, cell):
        name = _grade_id(cell)
        if name not in self._known:
            cell.metadata.pop("nbgrader", None)
            return
        cell.metadata["nbgrader"].update(grade=name in self._points, solution=name in self._answers)
        if name in self._points:
            cell.metadata["nbgrader"].setdefault("points", self._points[name])
            cell.metadata.pop("tags", None)

    def add_missing_grade_cells(self, nb, resources):
        """At the end, where every answer is known. nbgrader's own way needs the answer before a lost test to be there."""
        source = self.gradebook.find_notebook(self.notebook_id, self.assignment_id)
        there = {_grade_id(cell) for cell in nb.cells}
        for cell in source.source_cells:
            if cell.name not in self._points or cell.name in there:
                continue
            self.log.warning("Missing grade cell '%s' is put back", cell.name)
            put_back = self.missing_cell_transform(cell, self._points[cell.name], is_solution=cell.name in self._answers)
            if cell.name in self._answers:  # as it was given out, so that it counts as "no response"
                put_back.source = cell.source
            if nb.nbformat_minor >= 5:
                put_back["id"] = uuid.uuid4().hex[:8]
            nb.cells.append(put_back)
        return nb, resources


def said(error):
    """An error output as one line: the text alone where it was written for the learner, else with the kind of error before it."""
    name, text = error["ename"], _FILE.sub("", _COLOURS.sub("", error["evalue"]))
    # Ours show their sentence in place of a traceback.
    is_sentence = name == "AssertionError" or "\n".join(error["traceback"]) == error["evalue"]
    return text if text and is_sentence else ": ".join(filter(None, [name, text]))


def message(cell):
    """What a test cell that was run tells the learner, as text: what it printed, then its error; "" when it says nothing."""
    return "\n".join(said(output) if output["output_type"] == "error" else output["text"].strip() for output in _kept(cell))


def failing_line(error, source):
    """The line of a learner's own cell at which it stopped, 'Line 3: x = table["NPL "]', or "" where that is not known."""
    found = re.search(r"Cell In\[\d+\], line (\d+)", _COLOURS.sub("", "\n".join(error["traceback"])))
    lines = source.split("\n")
    return f"Line {found[1]}: {lines[int(found[1]) - 1].strip()}" if found and int(found[1]) <= len(lines) else ""


def _kept(cell):
    """Of a test cell's outputs what a learner may see; a warning, for one, would quote a line of the test."""
    return [output for output in cell.outputs if output.output_type == "error" or (output.output_type == "stream" and output.name == "stdout")]


def _short(error, source=""):
    """An error output without the traceback, but for the line of her own that failed."""
    lines = filter(None, [failing_line(error, source), said(error)])
    return NotebookNode(output_type="error", ename=error.ename, evalue=error.evalue, traceback=[fold("\n".join(lines))])


def _folded(printed):
    return NotebookNode(printed, text=fold(printed.text))


def fold(text):
    """Long lines broken: the feedback's page cuts off what does not fit into its width."""
    return "\n".join(textwrap.fill(line, PAGE_WIDTH, break_long_words=False, break_on_hyphens=False) if len(line) > PAGE_WIDTH else line
                     for line in text.split("\n"))


def _grade_id(cell):
    return cell.metadata.get("nbgrader", {}).get("grade_id")


def _name(cell):
    return _grade_id(cell) or "without grade_id"


def _replaced(steps, **ours):
    """nbgrader's own list of steps with some of them replaced: the order is theirs, and so are steps that a new version adds."""
    by_name = {step.__name__: step for step in steps}
    missing = set(ours) - set(by_name)
    if missing:
        raise RuntimeError(f"This nbgrader has no step called {', '.join(sorted(missing))}: look at migcap/grading/preprocessors.py.")
    return [ours.get(step.__name__, step) for step in steps]


def _default(converter, steps):
    return converter.class_traits()[steps].default()


GENERATE = _replaced(_default(GenerateAssignment, "preprocessors"), ClearSolutions=Blanks)
SANITIZE = _replaced(_default(Autograde, "sanitize_preprocessors"), OverwriteCells=PutBack)
AUTOGRADE = _replaced(_default(Autograde, "autograde_preprocessors"), Execute=SafeExecute)
SELF_CHECK = _replaced(_default(Autograde, "autograde_preprocessors"), Execute=Run)  # her own code, on her own machine, which may have no sandbox
FEEDBACK = [step for default in _default(GenerateFeedback, "preprocessors") for step in ([default, KeepMessages] if default is GetGrades else [default])]
