"""The learner's exceptions as exceptions that a test can catch: of the same class where that is Python's or a library's own."""

import sys

LIBRARIES = ("builtins", "numpy", "pandas", "json", "zipfile", "decimal", "matplotlib", "pyarrow", "migcap", "asyncio", "sqlite3", "subprocess", "csv",
             "statistics", "configparser", "dataclasses", "enum", "unicodedata", "io", "re", "copy", "struct", "queue", "scipy", "sklearn", "jsonschema", "yaml")
PLAIN = (bool, int, float, str, type(None))


class Stopped(RuntimeError):
    """Her StopIteration: as itself it would end a loop of the test without a word."""


class Ended(BaseException):
    """One of hers that is no Exception. A test's `except Exception` must not take it for an error that it waits for."""


class Errors:
    def __init__(self, things):
        self._things = things

    def made(self, told):
        """The exception, from what the runner tells of it (see runner/things.py)."""
        kind = self._class(told)
        arguments = [argument for argument in told["arguments"] if type(argument) in PLAIN]
        error = _instance(kind, arguments, str(told["said"]))
        for name, value in dict(told["attributes"]).items():
            if type(value) in PLAIN and not name.startswith("_"):
                try:
                    setattr(error, name, value)
                except (AttributeError, TypeError, ValueError):
                    continue
        if "cause" in told:
            error.__cause__ = self.made(told["cause"])
        error.__dict__["_hers"] = str(told["traceback"])
        return error

    def _class(self, told):
        known = next(filter(None, (_of_a_library(*each) for each in [(told["module"], told["name"]), *told["family"]])), Exception)
        if known in (StopIteration, StopAsyncIteration):
            return Stopped
        if not issubclass(known, Exception) and known not in (SystemExit, KeyboardInterrupt):
            return Ended
        if told["module"] == "__main__" and type(told.get("class")) is int:
            return self._things.exception_class(told["class"], str(told["name"]), known)
        return known


def _of_a_library(module, name):
    """The class of that name, where its library is loaded here and is known to be harmless; else None."""
    if str(module).split(".")[0] not in LIBRARIES or module not in sys.modules:
        return None
    found = sys.modules[module]
    for part in str(name).split("."):
        found = getattr(found, part, None)
    return found if isinstance(found, type) and issubclass(found, BaseException) else None


def _instance(kind, arguments, said):
    try:
        error = kind(*arguments)
    except Exception:  # its class wants other arguments than it shows
        try:
            error = kind.__new__(kind)
            error.args = tuple(arguments)
        except Exception:
            return _instance(Exception, [said], said)
    try:
        if str(error) != said and issubclass(kind, Exception) and kind.__module__ != "builtins":
            error = type(kind.__name__, (kind,), {"__str__": lambda self: said, "__module__": kind.__module__, "__init__": lambda self, *a: None})(*arguments)
    except Exception:
        pass
    return error
