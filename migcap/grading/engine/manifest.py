"""What the tests of a notebook may take from a learner, made from the teacher's own notebook before anything of hers is run."""

import ast
import builtins
import json
from dataclasses import dataclass, field

from migcap.grading.scopes import VALUE
from migcap.grading.takes import about, by_text, code_cells, is_answer, is_test, learners_names, mentions, names, parsed

OF_THE_SHELL = frozenset(["get_ipython", "display", "In", "Out", "exit", "quit", "_", "__name__"])
DEFINITIONS = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass
class Manifest:
    """Of one notebook. Names and kinds of things, no values; plain JSON.

    `offered`: names that the learner may give (None: there is no teacher's notebook, so any);
    `read`: names that her cells read, so that what a test puts there must be told;
    `before`: for each test the lines of the teacher's own cells to run in the tests' process first;
    `accepted`: for each test the things besides values that the teacher's own answers give there, and from where;
    `watched`: for each test the values of the teacher's own cells that it reads: the learner's notebook must have left them as they were;
    `one_way`: for each test the names of hers that it sets itself, and that the teacher's own answers then leave alone: they stay the test's;
    `shared`: tests that have to run beside the learner's code.
    """

    offered: set | None = None
    read: set = field(default_factory=set)
    before: dict = field(default_factory=dict)
    accepted: dict = field(default_factory=dict)
    watched: dict = field(default_factory=dict)
    one_way: dict = field(default_factory=dict)
    shared: list = field(default_factory=list)
    recording: bool = False

    @property
    def unknown(self):
        return self.offered is None

    def offers(self, name, surely=False):
        return not surely if self.offered is None else name in self.offered

    def reads(self, name):
        return name in self.read

    def accepts(self, test, what):
        return self.unknown or what in self.accepted.get(test, ())

    def to_json(self):
        return json.dumps({"offered": None if self.offered is None else sorted(self.offered), "read": sorted(self.read), "before": list(self.before.items()),
                           "accepted": {test: sorted(things) for test, things in self.accepted.items()},
                           "watched": {test: sorted(names) for test, names in self.watched.items()}, "one_way": self.one_way, "shared": self.shared,
                           "recording": self.recording}, indent=1, sort_keys=True)

    @classmethod
    def from_json(cls, text):
        known = json.loads(text)
        known["offered"] = None if known["offered"] is None else set(known["offered"])
        known["read"], known["before"] = set(known["read"]), dict(known["before"])
        known["accepted"] = {test: set(things) for test, things in known["accepted"].items()}
        return cls(**known)


def manifest_of(notebook):
    """The names of a teacher's notebook, from its text alone. What else its tests accept is known once its answers have run (`Engine.manifest_of`)."""
    offered, read, before, watched, waiting = set(learners_names(notebook)), set(), {}, {}, []
    needed = _needed(notebook)
    trusted, values, of_tests, asked = set(), set(), set(), set()
    for cell in code_cells(notebook):
        seen = _names_or_none(cell.source)
        if is_test(cell):
            before[about(cell)["grade_id"]] = waiting
            watched[about(cell)["grade_id"]] = sorted(seen.read & values)
            waiting = []
            of_tests |= seen.bound
            asked |= seen.read
            continue
        read |= seen.read
        if not is_answer(cell):
            kept, left = _divided(cell, offered, needed)
            if kept:
                waiting.append(kept)
                trusted |= names(kept).bound - offered
                values |= {event.name for event in mentions(kept) if event.binds and event.how == VALUE} & trusted
            offered |= left - trusted
    # What a test reads and nobody else makes can only come from the learner.
    offered |= asked - of_tests - trusted - set(dir(builtins)) - OF_THE_SHELL
    return Manifest(offered, read | offered, before, watched=watched)


def _needed(notebook):
    """The names that tests read, by themselves or as a text (`globals()["table"]`), and those that the teacher's lines for them read in turn."""
    cells = code_cells(notebook)
    needed = set()
    for cell in filter(is_test, cells):
        needed |= _names_or_none(cell.source).read | {event.name for tree in _trees(cell) for event in by_text(tree)}
    for cell in reversed([cell for cell in cells if not is_test(cell) and not is_answer(cell)]):
        for statement in reversed(_statements(cell)):
            seen = _names_or_none(ast.unparse(statement))
            if seen.bound & needed:
                needed |= seen.read
    return needed


def _trees(cell):
    try:
        return parsed(cell.source)
    except SyntaxError:
        return []


def _statements(cell):
    return [statement for tree in _trees(cell)[:1] for statement in tree.body]


def _divided(cell, offered, needed):
    """Of a teacher's cell: the lines that the tests' process runs too, as text, and the names that are left to the learner's process.

    A locked cell is the teacher's word: all of it counts but what only shows something. One that she may edit
    gives its imports and functions; its values may be hers (`COUNTRY = "NPL"`).
    """
    locked = about(cell).get("locked")
    kept, left, of_hers = [], set(), set(offered)
    for statement in _statements(cell):
        text = ast.unparse(statement)
        seen = _names_or_none(text)
        shows_only = not seen.bound and (_is_magic(statement) or _shows(statement))
        if seen.read & of_hers and not isinstance(statement, DEFINITIONS):
            of_hers |= seen.bound
            shows_only = not seen.bound & needed  # what comes of her answers, and no test looks at: it is there for a reader
        if isinstance(statement, DEFINITIONS) or (locked and not shows_only):
            kept.append(text)
        else:
            left |= seen.bound
    return "\n".join(kept), left


def _is_magic(statement):
    return "get_ipython()." in ast.unparse(statement)


def _shows(statement):
    """An expression at the end of a cell is there to be looked at, unless it calls something."""
    return isinstance(statement, ast.Expr) and not any(isinstance(each, ast.Call) for each in ast.walk(statement))


def _names_or_none(source):
    try:
        return names(source)
    except SyntaxError:
        return names("")
