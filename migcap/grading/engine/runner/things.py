"""What cannot travel by value stays here under a number, and the judge is told what kind of thing it is."""

import inspect
import itertools
import sys
import traceback
import types

from migcap.grading.engine.words import Words
from migcap.grading.wire import Handle

ITERATORS = (types.GeneratorType, map, filter, zip, enumerate, reversed, type(iter([])), type(iter({})), type(iter({}.values())), type(iter({}.items())),
             type(iter(())), type(iter(set())), type(iter("")), type(iter(range(0))))
FUNCTIONS = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, type(str.join), type("".__len__), type(len))
LIKE_FUNCTIONS = ("partial", "ufunc", "vectorize", "_lru_cache_wrapper", "_PyFunction")
PLAIN = (bool, int, float, complex, str, bytes, tuple, list, dict, set, frozenset)
FAMILY = 12  # classes of a line of descent that are told
LONGEST = 6_000  # letters of a text about a thing
MOST_ERRORS = 20  # that led to one
OPERATORS = frozenset(f"__{name}__" for name in """eq ne lt le gt ge add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow neg pos abs
    matmul rmatmul and rand or ror xor rxor lshift rshift invert iadd isub imul itruediv len getitem setitem delitem contains iter next call bool int float
    index str repr hash enter exit format reversed round""".split())


class Things:
    """The learner's objects that the judge knows by number."""

    def __init__(self, callbacks):
        self._things, self._numbers, self._told = {}, {}, {}
        self._next = itertools.count(1)  # two threads get two numbers
        self._callbacks = callbacks

    def __getitem__(self, number):
        return self._things[number]

    def number(self, thing):
        number = self._numbers.get(id(thing))
        if number is None:
            number = self._numbers[id(thing)] = next(self._next)
            self._things[number] = thing  # kept, so that its id is not given to another
        return number

    def handle(self, thing):
        """Anything that is no plain value, as a `Handle`. Asked by the codec."""
        kind = type(thing)
        if kind is types.FunctionType and (callback := self._callbacks.number(thing)) is not None:
            return Handle("callback", callback)
        if kind is types.ModuleType:
            return Handle("module", thing.__name__)
        if isinstance(thing, BaseException):
            return Handle("exception", self.told_error(thing))
        if isinstance(thing, type):
            return Handle("class", [self.number(thing), self._class(thing)])
        if kind is types.CoroutineType:
            return Handle("coroutine", self.number(thing))
        if isinstance(thing, ITERATORS):
            return Handle("iterator", [self.number(thing), kind.__name__])
        if kind is types.FunctionType and set(vars(thing)) - {"__wrapped__"}:
            return Handle("function object", [self.number(thing), self._function(thing)])
        if isinstance(thing, FUNCTIONS) or kind.__name__ in LIKE_FUNCTIONS:
            special = kind.__name__ in ("_lru_cache_wrapper", "partial", "vectorize")
            return Handle("function object" if special else "function", [self.number(thing), self._function(thing)])
        return self._drawing(thing) or self._instance(thing)

    def _drawing(self, thing):
        figures = sys.modules.get("matplotlib.figure")
        if figures is None:
            return None
        from migcap.grading.wire.figures import axes_index, describe_figure

        if isinstance(thing, figures.Figure):
            return Handle("figure", [self.number(thing), describe_figure(thing), None])
        if isinstance(thing, sys.modules["matplotlib.axes"].Axes):
            figure = thing.get_figure(root=True)
            return Handle("figure", [self.number(thing), describe_figure(figure), axes_index(figure, thing)])
        return None

    def _instance(self, thing):
        kind = type(thing)
        told = [self.number(thing), self.number(kind), self._class(kind)]
        if isinstance(thing, tuple) and isinstance(getattr(kind, "_fields", None), tuple):
            return Handle("named tuple", [*told, [str(field) for field in kind._fields], list(tuple.__iter__(thing))])
        base = next((base for base in PLAIN if isinstance(thing, base)), None)
        if base is not None and kind.__module__ != "builtins":
            return Handle("like plain", [*told, _as_plain(thing, base)])
        return Handle("instance", told) if kind.__module__ != "builtins" else None

    def _class(self, kind):
        known = self._told.get(id(kind))
        if known is None:
            mine = {name for ancestor in kind.__mro__[:-1] for name in vars(ancestor) if name in OPERATORS and vars(ancestor)[name] is not None}
            known = self._told[id(kind)] = {
                "module": str(kind.__module__), "name": str(kind.__qualname__), "doc": _text(kind.__doc__),
                "family": [[str(ancestor.__module__), str(ancestor.__qualname__)] for ancestor in kind.__mro__[:FAMILY]],
                "bases": [self.number(base) for base in kind.__bases__ if base.__module__ == "__main__"],
                "operators": sorted(mine)}
            for base in kind.__bases__:
                if base.__module__ == "__main__":
                    known.setdefault("above", []).append([self.number(base), self._class(base)])
        return known

    def _function(self, function):
        known = self._told.get(id(function))
        if known is None:
            known = self._told[id(function)] = _about(function)
            self.number(function)
        return known

    def told_error(self, error, with_cause=True, words=None):
        """An exception as plain values: its class and its ancestors, its arguments, its own attributes, its traceback as text."""
        kind, words = type(error), words or Words()
        said = words(error, LONGEST)
        lines = _lines(error, words) or [*traceback.format_tb(_of_hers(error.__traceback__)), said]
        told = {"module": str(kind.__module__), "name": str(kind.__qualname__),
                "family": [[str(ancestor.__module__), str(ancestor.__qualname__)] for ancestor in kind.__mro__[:-1]],
                "arguments": [_simple(argument) if _is_simple(argument) else words(argument, LONGEST) for argument in error.args[:8]],
                "attributes": {name: value for name, value in vars(error).items() if not name.startswith("_") and _is_simple(value)},
                "said": said, "traceback": "".join(lines[-12:])[-LONGEST:]}
        if kind.__module__ == "__main__":
            told["class"] = self.number(kind)
        if with_cause and error.__cause__ is not None:
            told["cause"] = self.told_error(error.__cause__, with_cause=False, words=words)
        return told


def _about(function):
    """Name, signature and place of a function, as far as it has them."""
    told = {"name": _text(getattr(function, "__name__", None)), "qualname": _text(getattr(function, "__qualname__", None)),
            "doc": _text(getattr(function, "__doc__", None)), "module": _text(getattr(function, "__module__", None))}
    try:
        told["parameters"] = [[each.name, int(each.kind), each.default is not each.empty, each.default if _is_simple(each.default) else None]
                              for each in inspect.signature(function).parameters.values()]
    except (ValueError, TypeError):
        pass
    notes = getattr(function, "__annotations__", None) or {}
    told["annotations"] = {str(name): note.__name__ for name, note in notes.items() if isinstance(note, type) and note.__module__ == "builtins"}
    code = getattr(inspect.unwrap(function) if isinstance(function, types.FunctionType) else function, "__code__", None)
    if isinstance(code, types.CodeType):
        told.update(file=code.co_filename, line=code.co_firstlineno, names=list(code.co_names)[:200], variables=list(code.co_varnames)[:200],
                    arguments=code.co_argcount)
        defaults = getattr(function, "__defaults__", None)
        if defaults and all(_is_simple(value) for value in defaults):
            told["defaults"] = list(defaults)
    return told


def _as_plain(thing, base):
    """The value inside an instance of a class derived from a plain one, through the plain class's own ways."""
    if base is str:
        return str.__str__(thing) if type(str.__str__(thing)) is str else "".join(str.__iter__(thing))
    if base in (int, float, complex):
        return base.__add__(thing, base(0))
    if base is bool:
        return bool(thing)
    if base is bytes:
        return bytes.__add__(thing, b"")
    if base is dict:
        return dict(zip(dict.__iter__(thing), (dict.__getitem__(thing, key) for key in dict.__iter__(thing))))
    return base(base.__iter__(thing))


def _lines(error, words):
    """A traceback as Python prints it, with the errors behind this one; nothing where one of them cannot be said: Python would ask each again."""
    for each in _with_others(error):
        words(each, LONGEST)
    try:
        return None if words.mute else traceback.format_exception(type(error), error, _of_hers(error.__traceback__))
    except BaseException:  # it asks for more than texts
        words.mute = True


def _with_others(error):
    """The error and those that led to it or are in it, as Python shows them."""
    found, rest = [], [error]
    while rest and len(found) < MOST_ERRORS:
        each = rest.pop()
        if each is not None and not any(each is other for other in found):
            found.append(each)
            rest += [each.__cause__, each.__context__, *(each.exceptions if isinstance(each, BaseExceptionGroup) else ())]
    return found


def _of_hers(trace):
    """A traceback without the lines of this package at its top."""
    while trace is not None and "/migcap/grading/" in trace.tb_frame.f_code.co_filename:
        trace = trace.tb_next
    return trace


def _is_simple(value):
    return value is None or type(value) in (bool, float, str) or (type(value) is int and abs(value) < 2**62)


def _simple(value):
    return value[:LONGEST] if type(value) is str else value


def _text(value):
    return value[:LONGEST] if isinstance(value, str) else None
