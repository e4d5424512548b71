"""Small changes to a right answer, each a slip that a person could make. A grader that gives full marks to one has a hole.

The operators are fixed here, for every exercise. Each yields (what was changed, the source with that one change).
"""

import ast
import copy
import re

from migcap.data.manifests import manifest

ARITHMETIC = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult}
COMPARISONS = {ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In,
               ast.Is: ast.IsNot, ast.IsNot: ast.Is}
QUERY = re.compile(r"[=!<>]=|@|[<>]")
# A condition that is left out is what a beginner forgets first.
CLAUSE = re.compile(r"\s+and\s+")
QUERY_SIGNS = {"==": ["!="], "!=": ["=="], " > ": [" >= "], " in ": [" not in "]}
# Calls whose numbers only size a picture.
COSMETIC = ("subplots", "figure")


def mutants(source, tables=()):
    """Every change of one place of `source` by one operator, as (what, changed source), without repetition.

    `tables`: the tables of its module. A column, or a word in a column, is taken for its neighbour there.
    """
    seen = {ast.unparse(ast.parse(source))}
    for what, tree in _changes(ast.parse(source), neighbours(tables)):
        text = ast.unparse(ast.fix_missing_locations(tree))
        if text not in seen:
            seen.add(text)
            yield what, text


def neighbours(tables):
    """{word: the words that a person takes for it}: for a column the next one of its type, for a value of a closed list the next of the list."""
    words = {}
    for columns in (manifest(table)["columns"] for table in tables):
        names = [[column["name"] for column in columns if column["type"] == kind] for kind in ("area", "text", "integer", "number")]
        for row in [*names[:2], names[2] + names[3], *(column["values"] for column in columns if "values" in column)]:
            for word, other in zip(row, row[1:] + row[:1]):
                if other != word:
                    words.setdefault(word, set()).add(other)
    return {word: sorted(others) for word, others in words.items()}


def _changes(tree, words):
    nodes = list(ast.walk(tree))
    left_alone = {id(inside) for node in nodes for inside in _without_meaning(node)}
    for position, node in enumerate(nodes):
        if id(node) in left_alone:
            continue
        for what, change in _operators(node, words):
            copied = copy.deepcopy(tree)
            change(list(ast.walk(copied))[position])
            yield f"line {getattr(node, 'lineno', '?')}: {what}", copied


def _without_meaning(node):
    """What no reader of the answer would notice: docstrings, the words of an f-string, the size of a picture."""
    if isinstance(node, ast.FunctionDef) and ast.get_docstring(node):
        yield node.body[0].value
    if isinstance(node, ast.JoinedStr):
        yield from (part for part in node.values if isinstance(part, ast.Constant))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in COSMETIC:
        yield from ast.walk(node)


def _operators(node, words):
    """(what, function that changes the node in place) for each operator that fits the node."""
    if isinstance(node, ast.BinOp) and type(node.op) in ARITHMETIC:
        other = ARITHMETIC[type(node.op)]
        yield f"{_sign(node.op)} becomes {_sign(other())}", lambda n: setattr(n, "op", other())
        yield f"left out: {ast.unparse(node.right)}", lambda n: _become(n, n.left)
        yield f"left out: {ast.unparse(node.left)}", lambda n: _become(n, n.right)
    if isinstance(node, ast.Compare) and type(node.ops[0]) in COMPARISONS:
        turned = COMPARISONS[type(node.ops[0])]
        yield f"{ast.unparse(node)} turned to {turned.__name__}", lambda n: setattr(n, "ops", [turned()] + n.ops[1:])
    if isinstance(node, ast.BoolOp):
        swapped = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield f"{type(node.op).__name__} becomes {swapped.__name__}", lambda n: setattr(n, "op", swapped())
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        yield f"{type(node.op).__name__} left out", lambda n: _become(n, n.operand)
    if isinstance(node, ast.Constant):
        yield from _constants(node, words)
    if isinstance(node, ast.Call):
        yield from _calls(node)
    if isinstance(node, ast.FunctionDef):
        yield from _statements(node)
        yield from _names(node)
    if isinstance(node, ast.Return) and node.value is not None:
        gives_none = isinstance(node.value, ast.Constant) and node.value.value is None
        yield ("0 for None", lambda n: setattr(n, "value", ast.Constant(0))) if gives_none else ("None is returned", lambda n: setattr(n, "value", ast.Constant(None)))
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.List) and len(node.slice.elts) > 1:
        for place in range(len(node.slice.elts)):
            yield f"column {place + 1} left out", lambda n, place=place: n.slice.elts.pop(place)


def _constants(node, words):
    value = node.value
    if isinstance(value, bool):
        yield f"{value} becomes {not value}", lambda n: setattr(n, "value", not value)
    elif isinstance(value, (int, float)):
        yield f"{value} becomes {value + 1}", lambda n: setattr(n, "value", value + 1)
    elif isinstance(value, str) and QUERY.search(value):
        yield from _queries(value, words)
    elif isinstance(value, str):
        for other in words.get(value, []):
            yield f"'{value}' becomes '{other}'", lambda n, other=other: setattr(n, "value", other)


def _queries(text, words):
    clauses = CLAUSE.split(text)
    for place, clause in enumerate(clauses):
        rest = " and ".join(clauses[:place] + clauses[place + 1:])
        if rest:
            yield f"query without {clause}", lambda n, rest=rest: setattr(n, "value", rest)
    for old, others in QUERY_SIGNS.items():
        for start in (found.start() for found in re.finditer(re.escape(old), text)):
            for new in others:
                changed = text[:start] + new + text[start + len(old):]
                yield f"query '{changed}'", lambda n, changed=changed: setattr(n, "value", changed)
    for old, others in words.items():
        for new in others:
            if re.search(rf"\b{re.escape(old)}\b", text):
                changed = re.sub(rf"\b{re.escape(old)}\b", new, text)
                yield f"query '{changed}'", lambda n, changed=changed: setattr(n, "value", changed)


def _calls(node):
    if isinstance(node.func, ast.Attribute):
        yield f".{node.func.attr}() left out", lambda n: _become(n, n.func.value)
    elif node.args:
        yield f"{ast.unparse(node.func)}() left out", lambda n: _become(n, n.args[0])


def _statements(function):
    """A statement left out. The docstring stays, and a function keeps at least one statement."""
    for place, statement in enumerate(function.body):
        if place == 0 and isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
            continue
        if len(function.body) > 1:
            yield f"without: {ast.unparse(statement).splitlines()[0]}", lambda n, place=place: n.body.pop(place)


def _names(function):
    """A parameter mistaken for another one, or for a constant of the worked example."""
    parameters = [argument.arg for argument in function.args.args]
    uses = [node for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in parameters]
    for place, use in enumerate(uses):
        for other in parameters:
            if other != use.id:
                yield f"{use.id} becomes {other}", lambda n, place=place, other=other: _rename(n, parameters, place, other)


def _rename(function, parameters, place, other):
    uses = [node for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in parameters]
    uses[place].id = other


def _become(node, other):
    """Turn `node` into `other` in place, whatever holds it."""
    node.__class__ = other.__class__
    node.__dict__.clear()
    node.__dict__.update(other.__dict__)


def _sign(operator):
    return {"Add": "+", "Sub": "-", "Mult": "*", "Div": "/"}[type(operator).__name__]
