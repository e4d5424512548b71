"""Grade one answer to one exercise as nbgrader would, without starting a kernel for each: that makes thousands of answers affordable.

The cells are those of the source notebook, hidden tests included. An answer is run in a fresh set of names, after the setup and the
right answers to the exercises before it. The setup's tables are read and joined once: each answer gets copies of its own.
"""

import ast
import contextlib
import functools
import io
import itertools
import linecache
import re
import types
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from migcap.build.source import read_source
from migcap.grading.blanks import make_blanks

REPO = Path(__file__).resolve().parents[2]
HIDDEN = re.compile(r"### BEGIN HIDDEN TESTS\n(.*?)### END HIDDEN TESTS\n", re.DOTALL)
_numbers = itertools.count()
PLAIN = (type(None), bool, int, float, str, date, type, types.ModuleType)  # what nobody can change: it may be shared


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
        with contextlib.redirect_stdout(io.StringIO()):
            names = self.after_setup()
            for source in self.earlier(exercise) if earlier is None else earlier:
                run(source, names)
            with contextlib.suppress(Exception):  # as in a notebook: a cell that stops with an error does not stop the test
                run(answer, names)
        return names

    def after_setup(self):
        """The names of the setup as if it had been run just now. Its values are copies; its functions are made anew, as they look at the names around them."""
        if self.made is None:
            return self.run_setup()
        names = copied(self.made, {})
        for code in self.functions:
            exec(code, names)
        return names

    @functools.cached_property
    def made(self):
        """The values of the setup, or None where something is among them that cannot be copied for sure: then it is run for each answer."""
        names = self.run_setup()
        try:
            return copied({name: value for name, value in names.items() if name != "__builtins__" and not defined_here(value)}, {})
        except TypeError:
            return None

    @functools.cached_property
    def functions(self):
        """The code of the functions and classes that the setup defines."""
        return [compile(ast.Module([line for line in compiled_tree(source).body if isinstance(line, (ast.FunctionDef, ast.ClassDef))], []), readable(source), "exec")
                for source in self.setup]

    def run_setup(self):
        names = {"__name__": "__main__"}
        for source in self.setup:
            run(source, names)
        return names


def copied(value, known):
    """A copy that shares nothing that an answer could change; what stands in several places (`known`) is one thing in the copy too.

    pandas copies what is changed and only then, so a shallow copy of a table is one of its own. Raises TypeError for what is unknown here.
    """
    if isinstance(value, PLAIN) or is_imported_function(value):
        return value
    if id(value) not in known:
        if isinstance(value, (pd.DataFrame, pd.Series)):
            known[id(value)] = value.copy(deep=False)
        elif type(value) is dict:
            known[id(value)] = {key: copied(one, known) for key, one in value.items()}
        elif type(value) in (list, tuple, set):
            known[id(value)] = type(value)(copied(one, known) for one in value)
        else:
            raise TypeError(f"{type(value)} is not known to be safe to copy")
    return known[id(value)]


def is_imported_function(value):
    if isinstance(value, types.BuiltinFunctionType):
        return isinstance(value.__self__, types.ModuleType)
    return isinstance(value, types.FunctionType) and not defined_here(value)


def defined_here(value):
    return isinstance(value, (type, types.FunctionType)) and value.__module__ == "__main__"


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
    body, last = compiled(source)
    exec(body, names)
    return eval(last, names) if last else None


@functools.lru_cache(maxsize=None)
def compiled(source):
    """The code of a cell: of all but its last line, and of that line where it is an expression."""
    file, body, last = readable(source), compiled_tree(source).body, None
    if body and isinstance(body[-1], ast.Expr):
        body, last = body[:-1], ast.Expression(body[-1].value)
    return compile(ast.Module(body, []), file, "exec"), compile(last, file, "eval") if last else None


@functools.lru_cache(maxsize=None)
def compiled_tree(source):
    return ast.parse(source)


@functools.lru_cache(maxsize=None)
def readable(source):
    """A name under which inspect finds the source."""
    file = f"<answer {next(_numbers)}>"
    linecache.cache[file] = (len(source), None, source.splitlines(True), file)
    return file


def about(cell):
    return cell.metadata.get("nbgrader", {})


def name(cell):
    return about(cell).get("grade_id", "")
