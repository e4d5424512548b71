"""Numbers in a notebook as people write them: 470719 and not np.int64(470719), also inside a tuple or a list."""

import numpy as np


def show_plain_numbers():
    """Tell IPython, where there is one, to show numpy's numbers like Python's own; nothing is computed differently."""
    try:
        from IPython import get_ipython
    except ImportError:
        return
    shell = get_ipython()
    if shell is None:
        return
    formatter = shell.display_formatter.formatters["text/plain"]
    # Each by its own name: IPython takes the first class that knows how to show itself, and these all do.
    for kind in {kind for kind in np.sctypeDict.values() if issubclass(kind, (np.integer, np.floating, np.bool_))}:
        formatter.for_type(kind, _plainly)


def _plainly(number, printer, cycle):
    printer.text(repr(number.item()))
