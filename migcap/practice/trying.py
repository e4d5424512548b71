"""A first try of a learner's function, in a line below it: the notebook goes on, whatever the function does."""

import ast
import inspect
import linecache
import textwrap
import traceback

from migcap.check.blanks import blanks_left
from migcap.check.phrase import say as phrase
from migcap.errors import MigcapError


def try_out(function, *arguments):
    """What `function(*arguments)` gives back. Prints one sentence and gives None while it has blanks, or when it stops with an error."""
    if not callable(function):
        print(f"try_out was handed {phrase(function)}. Hand it the name of the function, then what the function needs: try_out(migrant_share, \"NPL\", 2024).")
        return None
    name = getattr(function, "__name__", "the function")
    left = len(blanks_left(function))
    if left:
        them, blanks = ("it", "blank") if left == 1 else ("them", "blanks")
        print(f"`{name}` still has {left} {blanks} (`...`): fill {them} in, run that cell again, then this one.")
        return None
    try:
        value = function(*arguments)
    except (Exception, SystemExit) as error:
        print(_stopped(name, function, error))
        return None
    if value is None:
        print(f"`{name}` gives nothing back: it has no line that begins with `return`." if _forgot_return(function)
              else f"`{name}` gives back None, which says: no figure.")  # a notebook shows nothing for None, which looks like a failure
    return value


def _stopped(name, function, error):
    said = str(error) if isinstance(error, MigcapError) else f"{type(error).__name__}: {error}".rstrip(": ")
    said = " ".join(said.split())
    return f'`{name}` stopped {_where(function, error)}with "{said}".'


def _where(function, error):
    """The line of hers at which it stopped, or nothing where that is not known."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    frames = [] if code is None else [
        (line, frame.f_code.co_filename) for frame, line in traceback.walk_tb(error.__traceback__) if frame.f_code is code]
    text = linecache.getline(*reversed(frames[-1])).strip() if frames else ""
    return f"at its line `{text}` " if text else ""


def _forgot_return(function):
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError, ValueError, IndexError):
        return False
    return not isinstance(tree.body[0], ast.ClassDef) and not any(isinstance(node, (ast.Return, ast.Yield, ast.YieldFrom, ast.Lambda)) for node in ast.walk(tree))
