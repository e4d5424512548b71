"""Canned liars: things that claim to be an answer and are none. A test cell that gives one of them a point judges too little.

Each says what stands under a taken name instead of the right answer: a function becomes a function, a class a class, a value a
value. `Situation` is what a liar may look at.
"""

import itertools
import unittest
from dataclasses import dataclass, field
from typing import Callable

FUNCTION, CLASS, VALUE = "function", "class", "value"
EVERYTHING = frozenset({FUNCTION, CLASS, VALUE})


@dataclass
class Situation:
    """One call of a liar: what it was handed, what the right answer would have been, and what it remembers of earlier calls."""

    reference: object
    arguments: tuple = ()
    keywords: dict = field(default_factory=dict)
    me: object = None
    memory: dict = field(default_factory=dict)
    is_call: bool = False

    def right(self):
        return self.reference(*self.arguments, **self.keywords) if self.is_call else self.reference

    def handed(self):
        return [*self.arguments, *self.keywords.values()]


@dataclass(frozen=True)
class Liar:
    """`says` completes "a function that ...", `gives` makes what it gives, `advice` is what the test should ask as well."""

    says: str
    gives: Callable
    advice: str
    kinds: frozenset = EVERYTHING


class Equal:
    """Equal to everything, and to nothing unequal."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = object.__hash__


class Agreeing(Equal):
    """Says yes to whatever is asked of it: less, more, in it, true, the same type by its own word."""

    def __ne__(self, other):
        return True

    __lt__ = __le__ = __gt__ = __ge__ = __contains__ = __ne__
    __hash__ = object.__hash__

    def __len__(self):
        return 1

    def __bool__(self):
        return True


class EqualNumber(float):
    """A number that every difference to is 0."""

    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    __le__ = __ge__ = __eq__
    __rsub__ = __sub__

    def __abs__(self):
        return 0.0

    def __round__(self, digits=None):
        return self

    __hash__ = float.__hash__


class AnyProblem(ValueError, TypeError, KeyError, IndexError, ZeroDivisionError, NotImplementedError, NameError):
    """The kinds of error that a test may wait for, as far as Python lets one error be of several."""


def raises(error):
    def gives(now):
        raise error()
    return gives


def constant(value):
    return lambda now: value() if callable(value) else value


def frame(**columns):
    def make():
        import pandas as pd

        return pd.DataFrame(columns)
    return make


def empty_series():
    import pandas as pd

    return pd.Series(dtype="float64")


def missing():
    import pandas as pd

    return pd.NA


def empty_chart(now=None):
    from matplotlib import pyplot as plt

    return plt.subplots()[1]


def yes_to_all(now):
    from unittest.mock import MagicMock

    return MagicMock()


# A function that is handed nothing cannot lie in the ways that follow: no test takes this for an answer.
NO_LIE = object()


def first_handed(now):
    return now.handed()[0] if now.handed() else NO_LIE


def all_handed(now):
    return tuple(now.handed()) or NO_LIE


def type_of_first(now):
    return type(now.handed()[0]) if now.handed() else NO_LIE


def first_answer(now):
    if not now.handed():
        return NO_LIE
    if "answer" not in now.memory:
        now.memory["answer"] = right_or_no_lie(now)
    return now.memory["answer"]


def right_or_no_lie(now):
    """Where the right answer is an error, to stop with it would be honest."""
    try:
        return now.right()
    except Exception:
        return NO_LIE


def endless(now):
    return itertools.repeat(1)


def hollow(now):
    """What the right answer looks like, with nothing in it: the same columns, keys or length, and NaN for every value."""
    return emptied(right_or_no_lie(now))


def emptied(right):
    import numpy as np
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    nan = float("nan")
    if isinstance(right, pd.DataFrame):
        return pd.DataFrame(nan, index=right.index, columns=right.columns)
    if isinstance(right, pd.Series):
        return pd.Series(nan, index=right.index, name=right.name)
    if isinstance(right, np.ndarray):
        return np.full(right.shape, nan)
    if isinstance(right, dict):
        return dict.fromkeys(right, nan)
    if isinstance(right, (list, tuple, set, frozenset)):
        values = [nan] * len(right)
        return type(right)(*values) if hasattr(right, "_fields") else type(right)(values)
    if isinstance(right, Axes):
        return empty_chart()
    if isinstance(right, Figure):
        return empty_chart().figure
    return right if right is NO_LIE else "" if isinstance(right, str) else nan


ANOTHER_CASE = "add a case whose right answer is another one"
LOOK_AT_TYPE = "look at the type of what comes back before comparing it, or take it for a plain value first (`float(x)`, `list(x)`)"
WITH_NAN = "let a missing number fail: `assert abs(a - b) <= tolerance` does, `if abs(a - b) > tolerance: raise` does not"
NOT_EMPTY = "ask how long it is before looping over it: `zip`, `all` and `.all()` are content with nothing"
NOT_BY_ERROR = "ask for a right answer too, in the same cell: an error alone is easy to give"
ITS_VALUES = "compare the values, not the shape alone"
CALLS, NO_VALUE = frozenset({FUNCTION}), frozenset({FUNCTION, CLASS})

LIARS = [
    Liar("gives 0", constant(0), ANOTHER_CASE),
    Liar("gives 1", constant(1), ANOTHER_CASE),
    Liar("gives -1", constant(-1), ANOTHER_CASE),
    Liar("gives 1e9", constant(1e9), ANOTHER_CASE),
    Liar("gives a number of a thousand digits", constant(10 ** 1000), ANOTHER_CASE),
    Liar("gives an empty text", constant(""), ANOTHER_CASE),
    Liar('gives "x"', constant("x"), ANOTHER_CASE),
    Liar("gives True", constant(True), ANOTHER_CASE),
    Liar("gives False", constant(False), ANOTHER_CASE),
    Liar("gives None", constant(None), "add a case whose right answer is not None"),
    Liar("gives NaN", constant(float("nan")), WITH_NAN),
    Liar("gives a missing value of pandas", constant(missing), WITH_NAN),
    Liar("gives infinity", constant(float("inf")), ANOTHER_CASE),
    Liar("gives an empty list", constant(list), NOT_EMPTY),
    Liar("gives an empty dict", constant(dict), NOT_EMPTY),
    Liar("gives an empty set", constant(set), NOT_EMPTY),
    Liar("gives an empty tuple", constant(tuple), NOT_EMPTY),
    Liar("gives an empty table", constant(frame()), NOT_EMPTY),
    Liar("gives an empty column", constant(empty_series), NOT_EMPTY),
    Liar("gives a chart without data", empty_chart, "look at what is drawn: lines, bars, their heights"),
    Liar("gives the right shape full of nothing", hollow, ITS_VALUES),
    Liar("gives what it was handed", first_handed, "add a case where the answer differs from what is handed over", CALLS),
    Liar("gives all that it was handed", all_handed, "add a case where the answer differs from what is handed over", CALLS),
    Liar("gives the type of what it was handed", type_of_first, ITS_VALUES, CALLS),
    Liar("gives the first answer for ever", first_answer, "try it on a second case with another right answer", CALLS),
    Liar("gives itself", lambda now: now.me, ITS_VALUES, NO_VALUE),
    Liar("gives something equal to everything", constant(Equal), LOOK_AT_TYPE),
    Liar("gives a number equal to everything", lambda now: EqualNumber(1), LOOK_AT_TYPE),
    Liar("gives something that says yes to every comparison", constant(Agreeing), LOOK_AT_TYPE),
    Liar("gives something that takes every question (a mock)", yes_to_all, LOOK_AT_TYPE),
    Liar("gives 1 for ever, without an end", endless, "ask for a length or a list"),
    Liar("stops with StopIteration", raises(StopIteration), NOT_BY_ERROR, NO_VALUE),
    Liar("stops with SystemExit", raises(SystemExit), NOT_BY_ERROR, NO_VALUE),
    Liar("stops with KeyboardInterrupt", raises(KeyboardInterrupt), NOT_BY_ERROR, NO_VALUE),
    Liar("stops with SkipTest", raises(unittest.SkipTest), "let the test fail where it is skipped", NO_VALUE),
    Liar("stops with AssertionError", raises(AssertionError), "let no `except AssertionError` stand around a call of hers", NO_VALUE),
    Liar("stops with whatever error is waited for", raises(AnyProblem), NOT_BY_ERROR, NO_VALUE),
]


def kind_of(thing):
    if isinstance(thing, type):
        return CLASS
    return FUNCTION if callable(thing) else VALUE


def in_place_of(reference, liar):
    """What stands under the name of `reference` while this liar is tried, or None where it would be right or has no such form."""
    kind = kind_of(reference)
    if kind not in liar.kinds:
        return None
    if kind == VALUE:
        lie = liar.gives(Situation(reference))
        return None if is_the_same(lie, reference) else Lie(lie)
    return Lie(lying_class(reference, liar) if kind == CLASS else lying_function(reference, liar))


@dataclass
class Lie:
    """In a box, for a lie may be None."""

    value: object


def is_the_same(lie, reference):
    """A right answer that happens to be 0 or True is no lie. Only plain values are asked: others may say anything."""
    plain = (bool, int, float, str, list, dict, set, tuple, type(None))
    return type(lie) in plain and type(reference) in plain and repr(lie) == repr(reference) or (type(lie), type(reference)) in _NUMBERS and lie == reference


_NUMBERS = set(itertools.product([bool, int, float], repeat=2))


def lying_function(reference, liar):
    memory = {}

    def answer(*arguments, **keywords):
        return liar.gives(Situation(reference, arguments, keywords, answer, memory, is_call=True))

    answer.__name__ = answer.__qualname__ = getattr(reference, "__name__", "answer")
    return answer


_LEFT_ALONE = {"__init__", "__new__", "__repr__", "__str__", "__hash__", "__class_getitem__", "__init_subclass__", "__getattribute__",
               "__getattr__", "__setattr__", "__delattr__", "__del__"}


def lying_class(reference, liar):
    """A class with the methods of the right one, each of which gives the lie; so does every attribute of its instances."""
    def method(name):
        def answer(self, *arguments, **keywords):
            if liar.gives in (hollow, first_answer):
                return NO_LIE  # these two look at the right answer, and there is no right instance to ask
            return liar.gives(Situation(reference, arguments, keywords, self, is_call=True))
        answer.__name__ = name
        return answer

    def attribute(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return method(name)(self)

    methods = {name: method(name) for kind in reversed(reference.__mro__[:-1]) for name, made in vars(kind).items()
               if callable(made) and name not in _LEFT_ALONE}
    return type(reference.__name__, (), {**methods, "__init__": lambda self, *_, **__: None, "__getattr__": attribute})


def by_name():
    return {liar.says: liar for liar in LIARS}

