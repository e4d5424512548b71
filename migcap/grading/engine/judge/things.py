"""The learner's things in the tests' process: functions that call, classes that make, instances that ask. None of her code is here.

A value is believed to be what it is. A thing that acts (an instance with operators of its own, a class) is let in only where the
teacher's own answer gives such a thing at this very place (`Manifest.accepts`); elsewhere it becomes an `Opaque` that refuses every use.
"""

import asyncio
import inspect
import itertools
import sys
import types
from collections import namedtuple

from migcap.grading.engine.judge.errors import Stopped
from migcap.grading.engine.judge.stand_for import FunctionObject, HerClass, HerInstance, Hers, Opaque, calling, opaque, operator_of
from migcap.grading.engine.runner.things import ITERATORS, OPERATORS
from migcap.grading.wire import Handle, WireError

HARMLESS = frozenset("__len__ __iter__ __next__ __getitem__ __call__ __repr__ __str__ __contains__".split())
KNOWN_LIBRARIES = ("sklearn", "statsmodels", "pandas", "scipy", "numpy", "networkx", "re", "ipywidgets", "matplotlib", "sqlite3")
MODULES = frozenset("""pandas numpy matplotlib matplotlib.pyplot math cmath statistics random datetime json re collections itertools functools scipy scipy.stats os sys
    string time decimal fractions seaborn operator typing io csv textwrap warnings pathlib copy calendar""".split())
BUILTIN_TYPES = {each.__name__: each for each in (int, float, str, bytes, bool, list, dict, set, tuple, frozenset, complex, object)}

OPEN = "the teacher's own lines before a test"  # who handed out a function that is no secret: it stands in her notebook too


class Things:
    """Makes the things of this process out of handles, and handles out of them."""

    def __init__(self, judge):
        self._judge = judge
        self._here = {}  # her number -> the thing here
        self._numbers = {}  # id of a thing here -> (her number, the thing: kept so that no other gets its id)
        self._callbacks = {}  # number -> (a function of the test's, who handed it out); kept, so that its number is not given to another

    # --- out

    def handle(self, thing):
        """What of the test goes to her code by handle: her own things, functions of the test, charts, exceptions, modules."""
        known = self._numbers.get(id(thing))
        if known is not None:
            return Handle("thing", known[0])
        if isinstance(type(thing), HerClass):
            return Handle("thing", thing._number)
        if isinstance(thing, BaseException):
            return Handle("exception", [type(thing).__name__, [each if type(each) in (str, int, float, bool, type(None)) else str(each) for each in thing.args]])
        if isinstance(thing, types.ModuleType):
            return Handle("module", thing.__name__)
        if isinstance(thing, types.TracebackType):
            return Handle("nothing", None)  # `__exit__` of hers is handed one; the lines of a test are no business of hers
        drawing = _drawing(thing)
        if drawing is not None:
            return drawing
        plain = next((kind for kind in (list, dict, tuple, str, set) if isinstance(thing, kind)), None)
        if plain is not None and not isinstance(thing, Hers):
            return Handle("plain", plain(thing))  # of the teacher's own class; to her code it is what it holds
        if callable(thing) and not isinstance(thing, Opaque):
            return Handle("callback", [self._number_of_callback(thing), str(getattr(thing, "__name__", "callback"))])
        if isinstance(thing, ITERATORS):
            return Handle("iterator", self._number_of_callback(lambda: list(itertools.islice(thing, 1))))
        raise WireError(f"{type(thing).__name__} of a test does not travel")

    def _number_of_callback(self, function):
        if self._callbacks.get(id(function), (None, None))[1] is not OPEN:
            self._callbacks[id(function)] = (function, OPEN if self._judge.names.preparing else self._judge.test)
        return id(function)

    def callback(self, number):
        """The function of that number if her code may have it now, else None.

        It may be a right answer, put in the place of hers: so it is there for the test cell that handed it out, and for a later one only
        where the teacher's own answer asks for it again.
        """
        function, test = self._callbacks.get(number, (None, None)) if type(number) is int else (None, None)
        if function is None or test is None or self._judge.test is None:
            return None
        if test in (OPEN, self._judge.test):
            return function
        return function if self._judge.allows(f"{getattr(function, '__name__', 'a function')} that the test {test!r} handed out") else None

    # --- in

    def adopt(self, kind, payload):
        make = getattr(self, "_" + kind.replace(" ", "_"), None) if kind in KINDS else None
        if make is None:
            raise WireError(f"an unknown kind of thing: {str(kind)[:40]}")
        try:
            return make(payload)
        except (TypeError, LookupError, ValueError, AttributeError) as error:
            raise WireError(f"{kind}: {type(error).__name__}") from None

    def _accepted(self, what):
        return self._judge.accepts(what)

    def _callback(self, number):
        function = self.callback(number)
        return opaque("function") if function is None else function

    def _module(self, name):
        import importlib

        return importlib.import_module(name) if name in MODULES else opaque(str(name))

    def _opaque(self, payload):
        return opaque(str(payload[1]))

    def _exception(self, told):
        return self._judge.errors.made(told) if self._accepted("an exception") else opaque(str(told["name"]))

    def _figure(self, payload):
        from migcap.grading.wire.figures import rebuild_figure

        number, description, index = payload
        figure = rebuild_figure(description)
        thing = figure if index is None else figure.axes[index]
        self._remember(number, thing, here=False)
        return thing

    def _function(self, payload):
        number, about = payload
        return self._known(number) or self._remember(number, self._make_function(number, about))

    def _function_object(self, payload):
        number, about = payload
        if not self._accepted(f"a function with attributes, {about.get('name')}"):
            return self._function(payload)
        known = self._known(number)
        if known is not None and isinstance(known, FunctionObject):
            return known
        thing = object.__new__(FunctionObject)
        facts = {"_judge": self._judge, "_number": _number(number), "_origin": self._judge.origin, "__name__": _text(about, "name"), "__doc__": _text(about, "doc")}
        for name, value in facts.items():
            object.__setattr__(thing, name, value)
        return self._remember(number, thing)

    def _iterator(self, payload):
        number, kind = payload
        judge = self._judge

        def elements():
            sent = None
            while True:
                try:
                    value = judge.call("next", number, None, [] if sent is None else [sent], {}, judge.origin)
                except Stopped:
                    return
                sent = yield value
        made = elements()
        self._numbers[id(made)] = (_number(number), made)
        return made

    def _coroutine(self, number):
        judge = self._judge

        class Awaited:
            def __await__(self):
                # In a thread of its own: the test's event loop goes on, and its own time limits count.
                wait = asyncio.get_running_loop().run_in_executor(None, judge.call, "await", number, None, [], {}, judge.origin)
                return (yield from wait.__await__())

        return Awaited()

    def _class(self, payload):
        number, about = payload
        if not self._accepted(f"the class {about['name']}"):
            return opaque(str(about["name"]))
        return self._class_here(number, about)

    def _instance(self, payload):
        number, class_number, about = payload
        if not self._accepted(f"an instance of {about['module']}.{about['name']}"):
            return opaque(str(about["name"]))
        known = self._known(number)
        if known is not None:
            return known
        kind = self._class_here(class_number, about)
        if issubclass(kind, BaseException):
            return opaque(str(about["name"]))
        thing = object.__new__(kind)
        object.__setattr__(thing, "_number", _number(number))
        return self._remember(number, thing)

    def _like_plain(self, payload):
        """An instance of a class derived from int, str, list ...: the plain value in it, where the teacher's answer gives no such thing."""
        number, class_number, about, value = payload
        if self._accepted(f"an instance of {about['module']}.{about['name']}"):
            return self._instance([number, class_number, about])
        return value

    def _named_tuple(self, payload):
        number, class_number, about, fields, values = payload
        values = tuple(values)
        if len(fields) != len(values):
            raise WireError("named tuple")
        # As a plain tuple its fields cannot pass for methods: one called `equals` would be believed.
        if not self._accepted(f"a named tuple {about['name']}({', '.join(fields)})"):
            return values
        key = ("named tuple", about["name"], tuple(fields))
        kind = self._here.get(key)
        if kind is None:
            kind = self._here[key] = namedtuple(str(about["name"]).split(".")[-1], fields)
        return kind(*values)

    # --- making

    def _known(self, number):
        return self._here.get(_number(number))

    def _remember(self, number, thing, here=True):
        if here:
            self._here[_number(number)] = thing
        self._numbers[id(thing)] = (_number(number), thing)
        return thing

    def exception_class(self, number, name, base):
        """Her own exception's class: one for each of hers, so that `except Negative:` of a test finds it."""
        known = self._known(number)
        if isinstance(known, type) and issubclass(known, BaseException):
            return known
        return self._remember(number, type(name.split(".")[-1], (base,), {"__module__": "__main__"}))

    def _make_function(self, number, about):
        judge, origin = self._judge, self._judge.origin

        def ask(arguments, named):
            __tracebackhide__ = True
            return judge.call("call", number, None, arguments, named, f"{origin}()")

        code = calling.__code__
        if type(about.get("names")) is list:
            code = code.replace(co_names=code.co_names + tuple(str(name) for name in about["names"]))
        if type(about.get("variables")) is list:
            extra = tuple(dict.fromkeys(str(name) for name in about["variables"] if name not in code.co_varnames))
            code = code.replace(co_varnames=code.co_varnames + extra, co_nlocals=code.co_nlocals + len(extra))
        place = judge.place_of(about.get("file"), about.get("line"))
        if place:
            code = code.replace(co_filename=place[0], co_firstlineno=place[1])
        made = types.FunctionType(code, judge.names, _text(about, "name") or "function")
        made.__kwdefaults__ = {"__ask__": ask}
        made.__qualname__ = _text(about, "qualname") or made.__name__
        made.__doc__, made.__module__ = _text(about, "doc"), _text(about, "module")
        notes = about.get("annotations")
        made.__annotations__ = {name: BUILTIN_TYPES[note] for name, note in notes.items() if note in BUILTIN_TYPES} if type(notes) is dict else {}
        _sign(made, about)
        return made

    def _class_here(self, number, about):
        known = self._known(number)
        if known is not None:
            return known
        above = {each[0]: each[1] for each in about.get("above", [])}
        bases = tuple(self._class_here(base, above[base]) for base in about["bases"] if base in above)
        name = str(about["name"]).split(".")[-1]
        error = next(filter(None, (_builtin_error(*each) for each in about["family"][1:])), None)
        if error is not None:
            return self._remember(number, type(name, (error,), {"__module__": "__main__"}))
        own = str(about["module"]) == "__main__"
        members = {"__module__": "__main__", "__doc__": _text(about, "doc"), "_judge": self._judge, "_class_number": _number(number), "_class_origin": name}
        members |= {each: operator_of(each) for each in about["operators"] if each in (OPERATORS if own else HARMLESS)}
        real = None if own else _real_class(str(about["module"]), str(about["name"]))
        if real is not None:
            members["__class__"] = property(lambda self: real)
        return self._remember(number, type.__new__(HerClass, name, bases or (HerInstance,), members))


KINDS = frozenset(["callback", "module", "opaque", "exception", "figure", "function", "function object", "iterator", "coroutine", "class", "instance",
                   "like plain", "named tuple"])


def _drawing(thing):
    figures = sys.modules.get("matplotlib.figure")
    if figures is None or not type(thing).__module__.startswith("matplotlib."):
        return None
    from migcap.grading.wire.figures import axes_index, describe_figure

    if isinstance(thing, figures.Figure):
        return Handle("figure", [describe_figure(thing), None])
    if isinstance(thing, sys.modules["matplotlib.axes"].Axes):
        figure = thing.get_figure(root=True)
        return Handle("figure", [describe_figure(figure), axes_index(figure, thing)])
    return None


def _sign(function, about):
    """Signature and defaults as hers, so that `inspect` says the same of it."""
    try:
        parameters = [inspect.Parameter(name, inspect._ParameterKind(kind), default=default if has_default else inspect.Parameter.empty,
                                        annotation=function.__annotations__.get(name, inspect.Parameter.empty))
                      for name, kind, has_default, default in about["parameters"]]
        function.__signature__ = inspect.Signature(parameters, return_annotation=function.__annotations__.get("return", inspect.Parameter.empty))
    except (KeyError, ValueError, TypeError):
        pass
    if type(about.get("defaults")) is list:
        function.__defaults__ = tuple(about["defaults"])


def _builtin_error(module, name):
    import builtins

    found = getattr(builtins, str(name), None) if module == "builtins" else None
    return found if isinstance(found, type) and issubclass(found, BaseException) else None


def _real_class(module, name):
    """The library's own class, for isinstance(); None where it is not loaded here."""
    if module.split(".")[0] not in KNOWN_LIBRARIES or module not in sys.modules:
        return None
    found = sys.modules[module]
    for part in name.split("."):
        found = getattr(found, part, None)
    return found if isinstance(found, type) else None


def _number(value):
    if type(value) is not int:
        raise WireError("a number of a thing")
    return value


def _text(about, key):
    value = about.get(key)
    return value if type(value) is str else None
