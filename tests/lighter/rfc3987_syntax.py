"""In front of the package of this name on the tests' path: the same, but that its grammars are made when somebody asks.

jsonschema imports the package, which then builds 38 grammars: a second of processor time for every process that reads a notebook, and the
tests start hundreds. Nobody here asks for an IRI.
"""

import functools
import importlib
import sys
from pathlib import Path


@functools.cache
def real():
    """The package itself, which takes its place in sys.modules."""
    here, path = str(Path(__file__).parent), sys.path[:]
    mine = sys.modules.pop(__name__, None)
    sys.path[:] = [place for place in path if place != here]
    try:
        return importlib.import_module("rfc3987_syntax")
    except ImportError:
        sys.modules[__name__] = mine
        raise
    finally:
        sys.path[:] = path


def is_valid_syntax(rule, value):
    return real().is_valid_syntax(rule, value)
