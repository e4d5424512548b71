"""What each test cell of a teacher's notebook takes from the learner: which names, and what it does with them.

    for test in takes(notebook):
        print(test.grade_id, test.names)      # test-share {'migrant_share': {'called'}}

A name is taken when an answer binds it and the test reads it: directly, by way of a function or a value of the teacher's own
cells that leads back to it, or as a text (`globals()["share"]`). The notebook is any that nbgrader knows as a source.
"""

import ast
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from migcap.grading.scopes import ATTRIBUTE, CALLED, CHANGE, CLASS, DELETE, IMPORT, READ, Event, events

# Uses of a name: the three of migcap.grading.scopes (called, read, attribute) and these.
CHANGED, NAMED = "changed", "named"
_BY_TEXT = {"eval", "exec"}  # what takes a text for Python
ALL = "*"  # the name of what `from module import *` binds: only running it would tell
_RUNS_PYTHON = {"time", "timeit", "capture", "prun"}  # magics whose text is Python of this notebook


class Names(NamedTuple):
    """The names of the notebook that a cell binds (or changes in place) and those that it reads."""

    bound: frozenset
    read: frozenset


@dataclass
class Takes:
    """What one test cell takes: {name: {"called", "read", "attribute", "class", "changed", "named"}}.

    "class": a class of hers is used as such; "changed": the test rebinds, deletes or changes what stands under the name;
    "named": the name stands in a text, as in `globals()["share"]`.
    """

    grade_id: str
    names: dict[str, set[str]] = field(default_factory=dict)


def names(source: str) -> Names:
    """The names that a cell binds and reads in the notebook; what `from module import *` binds is not among them. Raises SyntaxError."""
    seen = mentions(source)
    bound = frozenset(event.name for event in seen if event.binds and event.how != DELETE and event.name != ALL)
    return Names(bound, frozenset(event.name for event in seen if not event.binds))


def takes(notebook) -> list[Takes]:
    """For each test cell, in order, what it takes from the learner's answers. A cell that is no Python binds and reads nothing."""
    hers = learners_names(notebook)
    leads_to, found = {}, []
    for cell in code_cells(notebook):
        if is_answer(cell):
            continue
        if is_test(cell):
            found.append(Takes(about(cell)["grade_id"], _taken(cell.source, hers, leads_to)))
        _remember(cell.source, leads_to)
    return found


def learners_names(notebook) -> dict[str, set[str]]:
    """{name: how it is bound} of all that answers bind ("*" for an import of everything). An import that the teacher's own cells make as well is the teacher's."""
    hers, given = {}, set()
    for cell in code_cells(notebook):
        for event in mentions_or_none(cell.source):
            if not event.binds or event.how == DELETE:
                continue
            if is_answer(cell):
                hers.setdefault(event.name, set()).add((event.how, event.origin))
            elif not is_test(cell):
                given.add((event.name, event.how, event.origin))
    return {name: {how for how, _ in ways} for name, ways in hers.items()
            if not all(how == IMPORT and (name, how, origin) in given for how, origin in ways)}


# Cells

def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def about(cell) -> dict:
    return cell.metadata.get("nbgrader", {})


def is_test(cell) -> bool:
    return bool(about(cell).get("grade") and not about(cell).get("solution"))


def is_answer(cell) -> bool:
    return bool(about(cell).get("solution"))


def autotests(source: str) -> list[str]:
    """The expressions that nbgrader makes tests of when it gives the assignment out: `### AUTOTEST share(1); share(2)`."""
    return [text.strip() for text in re.findall(r"^\s*###\s*(?:HASHED )?AUTOTEST\s+(.+)$", source, re.MULTILINE)]


# Reading a cell

@lru_cache(maxsize=1024)
def mentions(source: str) -> tuple[Event, ...]:
    """Every mention of a name of the notebook, in order. Raises SyntaxError."""
    return tuple(event for tree in parsed(source) for event in events(tree))


def mentions_or_none(source):
    try:
        return mentions(source)
    except SyntaxError:
        return ()


def parsed(source: str) -> list[ast.Module]:
    """The cell as Python, its magics taken for what they are, and the Python that a magic such as `%%time` runs."""
    from IPython.core.inputtransformer2 import TransformerManager

    tree = ast.parse(TransformerManager().transform_cell(source))
    inner = [part for node in ast.walk(tree) for part in _run_by_magic(node)]
    return [tree, *inner]


def _run_by_magic(node):
    """`get_ipython().run_cell_magic("time", "", "x = f()")` runs its last text here; `%%capture out` binds `out`."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("run_cell_magic", "run_line_magic")):
        return []
    texts = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
    if not texts or texts[0] not in _RUNS_PYTHON:
        return []
    kept = texts[1].split()[-1:] if texts[0] == "capture" else []
    body = parsed(texts[-1]) if texts[-1].strip() else []
    return body + [ast.parse(f"{name} = None") for name in kept if name.isidentifier()]


# From a test to the learner's names

def _taken(source, hers, leads_to):
    try:
        trees = parsed(source)
    except SyntaxError:
        return {}
    seen = [event for tree in trees for event in [*events(tree), *by_text(tree)]]
    seen += [Event(event.name, False, event.how, True) for text in autotests(source) for event in mentions_or_none(text)]
    own = _own(seen)
    uses = {}
    for event in seen:
        for origin, how in _followed(event, own, leads_to, hers):
            if origin in hers:
                uses.setdefault(origin, set()).update(_as_use(how, hers[origin]))
    only_rebound = {name for name, ways in uses.items() if ways == {CHANGED} and name in own}
    return {name: ways for name, ways in uses.items() if name not in only_rebound}


def _own(seen):
    """Names that the test binds before it reads them: its own, whoever else has bound them."""
    first = {}
    for event in seen:
        if event.how not in (CHANGE, DELETE):
            first.setdefault(event.name, event)
    return {name for name, event in first.items() if event.binds and not event.inside}


def _followed(event, own, leads_to, hers):
    """The names that a mention reaches, each with how: itself, or what the teacher's cells made it of."""
    if event.name in own:
        return
    if event.binds:
        yield event.name, CHANGED
        return
    yield event.name, event.how
    reached, waiting = {event.name}, [event.name]
    while waiting:
        for name, how in leads_to.get(waiting.pop(), ()):
            yield name, how
            if name not in reached and name not in hers:
                reached.add(name)
                waiting.append(name)


def _as_use(how, bound_as):
    if CLASS in bound_as and how in (CALLED, READ):
        return {CLASS}
    return {how}


def _remember(source, leads_to):
    """Notes what each name of a teacher's cell is made of: the names that the statement which binds it reads."""
    try:
        trees = parsed(source)
    except SyntaxError:
        return
    for statement in (statement for tree in trees for statement in tree.body):
        seen = events(statement)
        read = {(event.name, event.how) for event in [*seen, *by_text(statement)] if not event.binds}
        afresh = isinstance(statement, (ast.Assign, ast.FunctionDef, ast.ClassDef))
        for event in seen:
            if not event.binds or event.how in (IMPORT, DELETE):
                continue
            before = set() if afresh and not event.inside and event.how != CHANGE else leads_to.get(event.name, set())
            leads_to[event.name] = before | read


def by_text(tree):
    """Mentions by text: `globals()["share"]`, `eval("share(1)")`, `patch("__main__.share")`, `instead(globals(), share=mine)`."""
    seen = []
    for node in ast.walk(tree):
        seen += [Event(name, False, NAMED, True) for text in _texts_that_name(node) for name in _names_in(text)]
        if isinstance(node, ast.Call) and any(map(_is_namespace, node.args)):
            seen += [Event(keyword.arg, True, CHANGE, True) for keyword in node.keywords if keyword.arg]
    return seen


def _texts_that_name(node):
    """The texts that this piece of syntax takes for names."""
    if isinstance(node, ast.Subscript) and _is_namespace(node.value):
        places = [node.slice]
    elif isinstance(node, ast.Compare) and any(map(_is_namespace, node.comparators)):
        places = [node.left]
    elif isinstance(node, ast.Call):
        function = node.func
        called = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        of_names = called in _BY_TEXT or any(map(_is_namespace, [*node.args, getattr(function, "value", None)]))
        places = node.args if of_names else []
    else:
        is_path = isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("__main__.")
        places = [node] if is_path else []
    return [place.value for place in places if isinstance(place, ast.Constant) and isinstance(place.value, str)]


def _names_in(text):
    """The names that a text may stand for; a sentence stands for none."""
    text = text.strip().removeprefix("__main__.")
    if text.isidentifier():
        return {text}
    try:
        return {event.name for event in mentions(text) if not event.binds}
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return set()


def _is_namespace(node):
    """`globals()`, `vars()`, `get_ipython().user_ns`, `__main__` and the like: where all names of the notebook can be had."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in ("globals", "vars", "locals", "dir")
    if isinstance(node, ast.Attribute):
        return node.attr in ("user_ns", "user_global_ns") or (node.attr == "__dict__" and _is_namespace(node.value))
    return isinstance(node, ast.Name) and node.id == "__main__"


__all__ = ["ATTRIBUTE", "CALLED", "CHANGED", "CLASS", "NAMED", "READ", "Names", "Takes", "learners_names", "names", "takes"]
