"""What stands for a thing of the learner's in the tests' process: an instance, a class, a function. None of her code is here; each use is asked for.

`Opaque` stands for what a test has no use for, and refuses every use.
"""

from migcap.grading.engine.judge.errors import Stopped
from migcap.grading.engine.judge.problems import Refused
from migcap.grading.engine.runner.things import OPERATORS


class Hers:
    """What every thing of hers is in this process."""

    __slots__ = ()

    def __repr__(self):
        return f"<{type(self).__name__} of the submission>"


def _refuse(self, *others, **named):
    raise Refused(f"The submission gives {type(self).__name__!r} here, and this test has no use for such a thing: a plain value was expected.")


class Opaque(Hers):
    """A thing that this test has no use for. Its class bears the name of hers, for a message; every use is refused."""

    __hash__ = object.__hash__
    __getattr__ = None  # set below: an attribute that is not there is refused too


for _name in OPERATORS - {"__repr__", "__str__", "__hash__", "__call__", "__format__"}:
    setattr(Opaque, _name, _refuse)


def _no_attribute(self, name):
    if name.startswith("_"):
        raise AttributeError(name)
    _refuse(self)


Opaque.__getattr__ = _no_attribute


def opaque(name):
    """An instance of an Opaque class that bears the name of hers."""
    return type(name.split(".")[-1][:60] or "thing", (Opaque,), {})()


class HerInstance(Hers):
    """An instance of a class of hers: every attribute is asked for."""

    __slots__ = ("_number",)

    def __getattr__(self, name):
        if name.startswith("__") or name.startswith(("_repr_", "_ipython")) or name in ("_judge", "_number"):
            raise AttributeError(name)
        return self._judge.attribute(self, name)

    def __setattr__(self, name, value):
        self._judge.call("set attribute", self._number, name, [value], {}, self._class_origin)

    def __delattr__(self, name):
        self._judge.call("delete attribute", self._number, name, [], {}, self._class_origin)

    @property
    def __dict__(self):
        return self._judge.call("attributes", self._number, None, [], {}, self._class_origin)

    def __dir__(self):
        return self._judge.call("names", self._number, None, [], {}, self._class_origin)

    def __copy__(self):
        return self._judge.call("copy", self._number, None, [], {}, self._class_origin)

    def __deepcopy__(self, memo):
        return self._judge.call("deepcopy", self._number, None, [], {}, self._class_origin)


class FunctionObject(Hers):
    """A function of hers with attributes of its own, a partial, a cached one."""

    def __call__(self, *arguments, **named):
        __tracebackhide__ = True
        return self._judge.call("call", self._number, None, arguments, named, f"{self._origin}()")

    def __getattr__(self, name):
        if name.startswith("__") or name in ("_judge", "_number", "_origin"):
            raise AttributeError(name)
        return self._judge.call("attribute", self._number, name, [], {}, f"{self._origin}.{name}", owner=self)

    def __setattr__(self, name, value):
        self._judge.call("set attribute", self._number, name, [value], {}, self._origin)


class HerClass(type):
    """A class of hers: calling it makes an instance in her process."""

    def __new__(meta, name, bases, members, **named):
        raise Refused("A test that derives a class from the submission's cannot run apart from it.")

    def __call__(cls, *arguments, **named):
        __tracebackhide__ = True
        return cls._judge.call("call", cls._class_number, None, arguments, named, f"{cls._class_origin}()")

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return cls._judge.call("attribute", cls._class_number, name, [], {}, f"{cls._class_origin}.{name}", owner=cls)

    def __setattr__(cls, name, value):
        if name.startswith("_"):
            type.__setattr__(cls, name, value)
        else:
            cls._judge.call("set attribute", cls._class_number, name, [value], {}, cls._class_origin)

    def __delattr__(cls, name):
        cls._judge.call("delete attribute", cls._class_number, name, [], {}, cls._class_origin)

    def __iter__(cls):
        return iter(cls._operate("__iter__"))

    def __len__(cls):
        return cls._operate("__len__")

    def __getitem__(cls, key):
        return cls._operate("__getitem__", key)

    def __contains__(cls, key):
        return cls._operate("__contains__", key)

    def _operate(cls, name, *arguments):
        return cls._judge.call("operator", cls._class_number, name, arguments, {}, f"{cls._class_origin}.{name}")

    def __repr__(cls):
        return f"<class '__main__.{cls.__name__}'>"


def calling(*arguments, __ask__=None, **named):
    """The body of every function of hers here. It has no variables of its own, so that hers can stand beside them in its code object."""
    __tracebackhide__ = True
    return __ask__(arguments, named)


def operator_of(name):
    """A method that does the operator in her process."""
    def operate(self, *arguments):
        __tracebackhide__ = True
        return self._judge.call("operator", self._number, name, arguments, {}, f"{self._class_origin}.{name}")

    def said(self):
        try:
            text = operate(self)
        except Exception:
            return f"<{type(self).__name__}>"
        return text if type(text) is str else f"<{type(self).__name__}>"

    def following(self):
        try:
            return operate(self)
        except Stopped:
            raise StopIteration from None

    method = said if name in ("__repr__", "__str__") else following if name == "__next__" else operate
    method.__name__ = name
    return method
