"""From an answer to its skeleton: statements that carry a mark become blanks (`...`), everything else stays as it is.

The author writes the answer and marks, at the end of a statement, what the learner is to find:

    kept = stock[stock["year"] == year]  #: blank            kept = ...
    return kept["migrants"].sum()  #: blank                  return ...
    ax.plot(kept["year"], kept["migrants"])  #: blank        ax.plot(...)
    if kept.empty: return None  #: remove                    (gone; on the first line of an `if`, `for` ... the whole block goes)
    total = kept.sum()  # both sexes  #: blank               total = ...  # both sexes

Python's own parser says where a statement begins and ends, so it may run over several lines: the mark stands on its last one.
"""

import ast
import io
import re
import tokenize

from migcap.errors import MigcapError

MARKS = ("blank", "remove")
# In a comment the mark comes last; what stands before it is a hint that the learner keeps.
_COMMENT = re.compile(r"(?P<hint>.*?)\s*#:\s*(?P<word>\S*)\s*$", re.DOTALL)
_ASSIGNMENTS = (ast.Assign, ast.AnnAssign, ast.AugAssign)
_BLOCKS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith, ast.Try,
           ast.TryStar, ast.Match)


class BlankError(MigcapError):
    """A mark that cannot be obeyed; its text names the cell and the line."""


def has_marks(source) -> bool:
    """True where `#: blank` or `#: remove` stands anywhere in the text, however it got there."""
    return re.search(r"#:\s*(blank|remove)\b", source) is not None


def make_blanks(source, cell) -> str:
    """The skeleton of an answer. `source` is the code of a cell, `cell` its grade_id (for the message).

    Every line without a mark comes back as it was. Raises BlankError when a mark cannot be obeyed, and when what is left
    would not be Python any more.
    """
    tree = _parse(source, cell)
    lines = source.split("\n")
    edits = []
    for line, column, hint, word in _marks(source, cell):
        if word == "remove":
            edits.append(_removal(tree, lines, line, hint, cell))
        else:
            edits.append(_blank(tree, lines, line, column, hint, cell))
    # From the last line to the first, so that the numbers of the lines before stay right.
    for (first, last), new in sorted(edits, reverse=True):
        if not any(begin <= first and last <= end for (begin, end), _ in edits if (begin, end) != (first, last)):
            lines[first - 1:last] = new
    skeleton = "\n".join(lines)
    try:
        ast.parse(skeleton)
    except SyntaxError:
        raise BlankError(f"The blanks of the cell '{cell}' leave something that is not Python: look whether a block loses its last line, "
                         "and mark the whole block with `#: remove` on its first line instead.") from None
    return skeleton


def _parse(source, cell):
    try:
        return ast.parse(source)
    except SyntaxError as error:
        raise BlankError(f"The cell '{cell}' is marked for blanks and is not plain Python (line {error.lineno}: {error.msg}): mend that line.") from None


def _marks(source, cell):
    """Line, column of the comment, hint and word of every mark."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type != tokenize.COMMENT or "#:" not in token.string:
            continue
        found = _COMMENT.match(token.string)
        if not found or found["word"] not in MARKS:
            raise BlankError(f"In the cell '{cell}', line {token.start[0]}, the mark `{token.string}` is not known: "
                             "write `#: blank` or `#: remove` at the end of the line.")
        yield token.start[0], token.start[1], found["hint"].strip(), found["word"]


def _blank(tree, lines, line, comment, hint, cell):
    ending = [node for node in ast.walk(tree) if isinstance(node, ast.stmt) and not isinstance(node, _BLOCKS) and node.end_lineno == line]
    if len(ending) != 1:
        what = "more than one statement ends" if ending else "no statement ends"
        raise BlankError(f"In the cell '{cell}', line {line} is marked `#: blank` and {what} there: put the mark on the last line of one statement.")
    statement = ending[0]
    if lines[line - 1][_column(lines, line, statement.end_col_offset):comment].strip():
        raise BlankError(f"In the cell '{cell}', line {line} is marked `#: blank` and has something after the statement: take it away.")
    row, column, new = _what_to_keep(statement, lines, cell)
    kept = lines[statement.lineno - 1:row - 1] + [lines[row - 1][:column] + new + (f"  {hint}" if hint else "")]
    return (statement.lineno, line), kept


def _what_to_keep(statement, lines, cell):
    """Line and column up to which the statement stays, and what follows there."""
    if isinstance(statement, _ASSIGNMENTS) and statement.value is not None:
        left = statement.targets[-1] if isinstance(statement, ast.Assign) else getattr(statement, "annotation", statement.target)
        return *_after_sign(lines, left, statement), " ..."
    if isinstance(statement, ast.Return) and statement.value is not None:
        return statement.lineno, _column(lines, statement.lineno, statement.col_offset) + len("return"), " ..."
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        function = statement.value.func
        return function.end_lineno, _column(lines, function.end_lineno, function.end_col_offset), "(...)"
    raise BlankError(f"In the cell '{cell}', line {statement.lineno} cannot become a blank: only an assignment, a `return` with a value and a call can; "
                     "for anything else use `#: remove`.")


def _after_sign(lines, left, statement):
    """Where the sign of an assignment (`=`, `+=` ...) ends. Behind the target only brackets and spaces can come before it."""
    row, column = left.end_lineno, _column(lines, left.end_lineno, left.end_col_offset)
    while "=" not in lines[row - 1][column:]:
        row, column = row + 1, 0
    return row, lines[row - 1].index("=", column) + 1


def _removal(tree, lines, line, hint, cell):
    candidates = [node for node in ast.walk(tree) if isinstance(node, ast.stmt) and _is_marked(node, line) and _has_own_lines(node, lines)]
    if len(candidates) != 1 or hint:
        raise BlankError(f"In the cell '{cell}', line {line} cannot be removed: put `#: remove`, alone in its comment, on the last line of a statement "
                         "that shares no line with another, or on the first line of a block.")
    return (_first_line(candidates[0]), candidates[0].end_lineno), []


def _is_marked(node, line):
    """A block is marked on its head, which may be several lines; any other statement on its last line."""
    if not isinstance(node, _BLOCKS):
        return node.end_lineno == line
    inside = node.cases[0].pattern if isinstance(node, ast.Match) else node.body[0]
    return node.lineno <= line <= max(node.lineno, _first_line(inside) - 1)


def _has_own_lines(node, lines):
    before = lines[node.lineno - 1][:_column(lines, node.lineno, node.col_offset)]
    after = lines[node.end_lineno - 1][_column(lines, node.end_lineno, node.end_col_offset):]
    return not before.strip() and (not after.strip() or after.lstrip().startswith("#"))


def _first_line(node):
    return min([node.lineno] + [decorator.lineno for decorator in getattr(node, "decorator_list", [])])


def _column(lines, line, offset):
    """The parser counts bytes, Python's text counts characters: "Türkiye" has eight of the first and seven of the second."""
    return len(lines[line - 1].encode()[:offset].decode())
