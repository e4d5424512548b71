"""Another thing under a name of the notebook while a test runs; afterwards hers stands there again, whatever happened."""

import contextlib
from types import FunctionType

import pandas as pd


@contextlib.contextmanager
def instead(names, **others):
    """`with instead(globals(), migrants_in=right_migrants_in):` her later functions are tried with a right earlier one."""
    hers = {name: names[name] for name in others if name in names}
    for name, other in others.items():
        if isinstance(other, FunctionType):  # an error of Python's names the function: by the name that she knows
            other.__name__ = other.__qualname__ = name
    names.update(others)
    try:
        yield
    finally:
        for name in others:
            names.pop(name, None)
        names.update(hers)


def shuffled(names, *tables):
    """`with shuffled(globals(), "stock"):` the table has its rows in another order, under another index. No answer may change."""
    return instead(names, **{name: _shuffle(names[name]) for name in tables if isinstance(names.get(name), pd.DataFrame)})


def _shuffle(table):
    # Always the same order, so that a test gives the same verdict each time.
    mixed = table.sample(frac=1, random_state=1)
    return mixed.set_axis(range(len(mixed), 2 * len(mixed)))
