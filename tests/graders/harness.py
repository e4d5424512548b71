"""Grade one answer to one exercise as nbgrader would, without starting a kernel for each: that makes thousands of answers affordable.

The cells are those of the source notebook, hidden tests included. An answer is run in a fresh set of names, after the setup and the
right answers to the exercises before it.
"""

import ast
import contextlib
import functools
import io
import itertools
import linecache
import re
import re
from dataclasses import dataclass
from pathlib import Path

from migcap.build.source import read_source
from migcap.grading.blanks import make_blanks

REPO = Path(__file__).resolve().parents[2]
HIDDEN = re.compile(r"### BEGIN HIDDEN TESTS\n(.*?)### END HIDDEN TESTS\n", re.DOTALL)
_numbers = itertools.count()


@dataclass
class Result:
    """Points earned, the most there were, and what the learner reads."""

    score: float
    maximum: float
    message: str


class Unit:
    """The assignment of one module, cell by cell."""

    def __init__(self, folder):
        self.folder = folder
        cells = [cell for cell in read_source(REPO / "solutions" / folder / "assignment.md").cells if cell.cell_type == "code"]
        self.setup = [cell.source for cell in cells if "nbgrader" not in cell.metadata or cell.metadata.nbgrader.grade_id == "setup"]
        self.solutions = {name(cell): cell.source for cell in cells if about(cell).get("solution")}
        self.tests = {name(cell).removeprefix("test-"): cell for cell in cells if about(cell).get("grade") and not about(cell).get("solution")}

    def exercises(self):
        return list(self.tests)

    def untouched(self, exercise):
        """The skeleton that a learner receives."""
        return make_blanks(self.solutions[exercise], exercise)

    def points(self, exercise):
        return float(about(self.tests[exercise])["points"])

    def visible(self, exercise):
        """The test as it stands on the learner's page."""
        return HIDDEN.sub("", self.tests[exercise].source)

    def hidden(self, exercise):
        return "\n".join(HIDDEN.findall(self.tests[exercise].source))

    def earlier(self, exercise):
        """The right answers to the exercises before this one."""
        return list(itertools.takewhile(lambda other: other != self.solutions[exercise], self.solutions.values()))

    def grade(self, exercise, answer, **prepared):
        """A `Result` for the source text of an answer to one exercise."""
        return scored(self.tests[exercise].source, self.prepared(exercise, answer, **prepared), self.points(exercise))

    def grade_on_the_page(self, exercise, answer):
        """The same with the check that the learner has on her own page: without the hidden tests."""
        shown = re.sub(r"### BEGIN HIDDEN TESTS.*?### END HIDDEN TESTS", "", self.tests[exercise].source, flags=re.DOTALL)
        return scored(shown, self.prepared(exercise, answer), float(about(self.tests[exercise])["points"]))

    def prepared(self, exercise, answer, earlier=None):
        """The names that the test meets: setup, the answers to the exercises before (the right ones, or `earlier`), and this answer."""
        names = {"__name__": "__main__"}
        with contextlib.redirect_stdout(io.StringIO()):
            for source in self.setup + (self.earlier(exercise) if earlier is None else earlier):
                run(source, names)
            with contextlib.suppress(Exception):  # as in a notebook: a cell that stops with an error does not stop the test
                run(answer, names)
        return names


def scored(source, names, maximum):
    """nbgrader's rule: an error or a word on stderr earns nothing, a number at the end is the score, else it is full marks."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            last = run(source, names)
        except Exception as error:
            return Result(0.0, maximum, f"{error}" if isinstance(error, AssertionError) else f"{type(error).__name__}: {error}")
    if err.getvalue():
        return Result(0.0, maximum, f"on stderr: {err.getvalue()}")
    return Result(maximum if last is None else float(last), maximum, out.getvalue().strip())


def run(source, names):
    """Run a cell's text in `names`; gives the value of its last line, as a notebook shows it. inspect can read the source."""
    tree = compiled_tree(source)
    file = f"<answer {next(_numbers)}>"
    linecache.cache[file] = (len(source), None, source.splitlines(True), file)
    body, last = tree.body, None
    if body and isinstance(body[-1], ast.Expr):
        body, last = body[:-1], ast.Expression(body[-1].value)
    exec(compile(ast.Module(body, []), file, "exec"), names)
    return eval(compile(last, file, "eval"), names) if last else None


@functools.lru_cache(maxsize=None)
def compiled_tree(source):
    return ast.parse(source)


def about(cell):
    return cell.metadata.get("nbgrader", {})


def name(cell):
    return about(cell).get("grade_id", "")
