"""Test cells that look as if they judged: an assertion that cannot fail, an error that is caught on its way, NaN let through."""

import ast
import re

from migcap.grading.takes import autotests, code_cells, about, is_test, parsed

# What a call is named that may stop a test: a helper's `check(...)`, numpy's `assert_allclose`, `pytest.raises`, our `Question`.
_JUDGES = re.compile(r"assert|check|test|verif|expect|grade|question|raises|fail|mark|score|ok_|compare|validate", re.IGNORECASE)
_CATCHES_ALL = {None, "BaseException"}


def weak_spots(notebook):
    """Sentences about the test cells of a notebook."""
    for cell in code_cells(notebook):
        if is_test(cell):
            for sentence in weak_spots_of(cell.source):
                yield f"the test '{about(cell)['grade_id']}' {sentence}"


def weak_spots_of(source):
    try:
        trees = parsed(source)
    except SyntaxError as error:
        return [f"is no Python (line {error.lineno}: {error.msg}): nobody could pass it."]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    found = [] if any(map(_judges, nodes)) or _ends_with_a_mark(trees[0]) or autotests(source) else [
        "asserts nothing and raises nothing, so every answer passes: say what must hold with `assert`."]
    for node in nodes:
        found += [f"{sentence.format(line=node.lineno)}" for rule in (_always_true, _caught, _lets_nan_pass) if (sentence := rule(node))]
    return found


def _judges(node):
    if isinstance(node, (ast.Assert, ast.Raise)):
        return True
    if not isinstance(node, ast.Call):
        return False
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return bool(_JUDGES.search(called))


def _ends_with_a_mark(tree):
    """The last line is a value: nbgrader takes a number there for the points."""
    last = tree.body[-1] if tree.body else None
    return isinstance(last, ast.Expr) and not isinstance(last.value, (ast.Call, ast.Constant))


def _always_true(node):
    if not isinstance(node, ast.Assert):
        return None
    asked = node.test
    if isinstance(asked, ast.Tuple) and asked.elts:
        return "asserts a pair of brackets in line {line}, which is always true: write `assert a == b, \"words\"` without them."
    if isinstance(asked, ast.GeneratorExp):
        return "asserts a loop that nobody runs in line {line}, which is always true: write `assert all(...)`."
    if isinstance(asked, (ast.List, ast.Set)) and asked.elts or isinstance(asked, ast.Dict) and asked.keys:
        return "asserts a list, set or dict that is never empty in line {line}, which is always true: compare it with something."
    if isinstance(asked, (ast.Lambda, ast.JoinedStr)) or isinstance(asked, ast.Constant) and asked.value:
        return "asserts in line {line} what is always true: compare it with something."
    return None


def _caught(node):
    """`try: assert ... except: pass`. Where passing earns something before the handler (`score += 1`), the handler takes nothing away."""
    if not isinstance(node, ast.Try) or node.orelse:
        return None
    asserts = [place for place, statement in enumerate(node.body) if any(map(_is_assert, ast.walk(statement)))]
    if not asserts or asserts[-1] < len(node.body) - 1:
        return None
    for handler in node.handlers:
        named = None if handler.type is None else getattr(handler.type, "id", getattr(handler.type, "attr", ""))
        if (named in _CATCHES_ALL or named in ("Exception", "AssertionError")) and not any(map(_speaks, ast.walk(handler))):
            return f"catches its own assertion in line {{line}} (`except{f' {named}' if named else ''}:`): let the assertion stand outside, or raise again."
    return None


def _is_assert(node):
    return isinstance(node, ast.Assert)


def _speaks(node):
    """A handler that raises, asserts, or counts."""
    return isinstance(node, (ast.Raise, ast.Assert, ast.Assign, ast.AugAssign)) or _judges(node)


def _lets_nan_pass(node):
    """`if abs(a - b) > tolerance: raise`: every comparison with NaN is false, so NaN is never too far away."""
    if isinstance(node, ast.If) and any(isinstance(part, (ast.Raise, ast.Assert)) for statement in node.body for part in ast.walk(statement)):
        asked = node.test
    elif isinstance(node, ast.Assert) and isinstance(node.test, ast.UnaryOp) and isinstance(node.test.op, ast.Not):
        asked = node.test.operand
    else:
        return None
    compared = isinstance(asked, ast.Compare) and all(isinstance(sign, (ast.Gt, ast.GtE, ast.Lt, ast.LtE)) for sign in asked.ops)
    if compared and any(map(_is_distance, [asked.left, *asked.comparators])):
        return "lets NaN pass in line {line}: write `assert abs(a - b) <= tolerance`, which is false for NaN."
    return None


def _is_distance(node):
    return isinstance(node, ast.Call) and (getattr(node.func, "id", None) or getattr(node.func, "attr", "")) in ("abs", "fabs", "absolute", "max")
