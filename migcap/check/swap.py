"""Another thing under a name of the notebook while a test runs; afterwards hers stands there again, whatever happened."""

import contextlib
import functools
import inspect
from types import FunctionType

import numpy as np
import pandas as pd

PLAIN = (str, int, float, np.generic)
SEVERAL = (list, tuple, set, frozenset, np.ndarray, pd.Series, pd.Index)
_in_hand = [()]  # the cases that are being tried, the last one innermost


@contextlib.contextmanager
def instead(names, **others):
    """`with instead(globals(), migrants_in=right_migrants_in):` her later functions are tried with a right earlier one.

    The right one answers for what the case in hand speaks of. Asked for something else, or in a way that only her own function
    knows (a parameter more), it is hers that answers: the right ones are no table of results that she could read.
    """
    hers = {name: names[name] for name in others if name in names}
    for name, other in others.items():
        if isinstance(other, FunctionType):
            others[name] = _in_her_place(other, hers.get(name), name)
    names.update(others)
    try:
        yield
    finally:
        for name in others:
            names.pop(name, None)
        names.update(hers)


@contextlib.contextmanager
def trying(case):
    """While her function is called with this case."""
    _in_hand.append(case)
    try:
        yield
    finally:
        _in_hand.pop()


def _in_her_place(right, hers, name):
    own = _signature(hers)

    @functools.wraps(right)
    def in_her_place(*arguments, **named):
        given = arguments
        if own is not None:
            with contextlib.suppress(TypeError):
                bound = own.bind(*arguments, **named)
                given, named = bound.args, bound.kwargs  # by place: the right one may call its parameters otherwise
        if own is not None and not (_is_of_the_case(given) and _as_many_as_the_question_has(given, own)):
            return hers(*given, **named)
        return right(*given, **named)

    for function in (right, in_her_place):  # an error of Python's names the function: by the name that she knows
        function.__name__ = function.__qualname__ = name
    return in_her_place


def _signature(function):
    try:
        return inspect.signature(function)
    except (TypeError, ValueError):  # none of hers stands there, or it says nothing of itself
        return None


def _is_of_the_case(arguments):
    """Whether all texts are among those of the case in hand, and all numbers. A kind that the case does not have may be anything.

    Several texts at once (a list of places) are asked of her own function: the right one takes what the question says. A call
    without a text (a place, a word) asks for no figure of the table: it is a formula. Of a case that holds more than plain values
    (a table) nobody can say.
    """
    case = _in_hand[-1]
    if not all(isinstance(value, PLAIN) for value in case):
        return True
    if any(_holds_texts(argument) for argument in arguments):
        return False
    if not any(isinstance(argument, str) for argument in arguments):
        return True
    for argument in arguments:
        alike = [value for value in case if isinstance(value, str) == isinstance(argument, str)]
        if isinstance(argument, PLAIN) and alike and not any(argument == value for value in alike):
            return False
    return True


def _holds_texts(argument):
    values = argument.ravel() if isinstance(argument, np.ndarray) else argument  # one without length cannot be gone through
    return isinstance(values, SEVERAL) and any(isinstance(each, str) for each in values)


def _as_many_as_the_question_has(arguments, own):
    needed = [each for each in own.parameters.values() if each.default is each.empty and each.kind is not each.VAR_POSITIONAL]
    return len(arguments) <= len(needed) or any(each.kind is each.VAR_POSITIONAL for each in own.parameters.values())


def shuffled(names, *tables):
    """`with shuffled(globals(), "stock"):` the table has its rows in another order, under another index. No answer may change."""
    found = {name: as_she_has_it(names, name) for name in tables}
    return instead(names, **{name: _shuffle(table) for name, table in found.items() if isinstance(table, pd.DataFrame)})


def as_she_has_it(names, name):
    """What her code finds under the name of a given thing. In our own grading that is in another process, which is asked; None where nothing stands there."""
    asked = getattr(names, "as_she_has_it", names.get)
    return asked(name)


def _shuffle(table):
    # Always the same order, so that a test gives the same verdict each time.
    mixed = table.sample(frac=1, random_state=1)
    return mixed.set_axis(range(len(mixed), 2 * len(mixed)))
