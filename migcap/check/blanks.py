"""Blanks left in a learner's function: the `...` of a skeleton that she has not replaced yet."""

import ast
import inspect
import textwrap


def blanks_left(function) -> list:
    """The source line of each blank, in order (a line with two blanks twice); [] when none is left or the source cannot be had."""
    try:
        source = textwrap.dedent(inspect.getsource(function))
        tree = ast.parse(source)
    # getsource stops in many ways on what was never written in a cell: built-ins, values, half a line around a lambda.
    except (OSError, TypeError, SyntaxError, ValueError, IndexError):
        return []
    lines = source.splitlines()
    return [lines[number - 1] for number, _ in sorted(_blanks(tree))]


def _blanks(tree):
    """Line and column of every `...` but those that Python itself gives a meaning: `table[..., 0]` and `tuple[int, ...]`."""
    meant = {id(node) for subscript in ast.walk(tree) if isinstance(subscript, ast.Subscript) for node in _inside_brackets(subscript)}
    return [(node.lineno, node.col_offset) for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and node.value is Ellipsis and id(node) not in meant]


def _inside_brackets(subscript):
    # `table[...]` alone is a blank in a skeleton ("which column?"); only beside something else does it mean "all the rest".
    return subscript.slice.elts if isinstance(subscript.slice, ast.Tuple) else []
