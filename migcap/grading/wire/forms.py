"""The forms that values take on the wire.

msgpack itself carries None, bool, int, float, str, bytes, list and dict. Everything else is a list that begins with a mark: an
extension of no bytes, whose code says what the rest is. A message is so one flat run of msgpack: nothing is packed twice, and a
reader sees the parts already built and checked. Each kind of value registers how it is written and how it is read.
"""

from typing import NamedTuple

from msgpack import ExtType

from migcap.grading.wire.errors import WireError

WRITERS = {}  # the exact type of a value -> function(value) that gives its form, or None when this one does not travel
READERS = {}  # the code of a mark -> what stands for it while a message is read


class Handle(NamedTuple):
    """A thing that stays where it is: its kind, and what may be said of it in plain values."""

    kind: str
    payload: object


class Mark:
    """The first element of a form, while a message is read."""

    __slots__ = ("read",)

    def __init__(self, read):
        self.read = read


def writes(*types):
    """Register a function that writes values of exactly these types. A subclass may be anything, so it is no plain value."""

    def register(function):
        for kind in types:
            if WRITERS.setdefault(kind, function) is not function:
                raise ValueError(f"{kind} is written twice")
        return function

    return register


def reads(code):
    """Register function(reading, parts), which builds a value from its form. Gives the mark to write."""
    if code in READERS:
        raise ValueError(f"code {code} is read twice")

    def register(function):
        READERS[code] = Mark(function)
        return function

    return register


def mark(code):
    return ExtType(code, b"")


def exactly(kind, value):
    """The value, if it is of this very type."""
    if type(value) is not kind:
        raise WireError(f"expected {kind.__name__}, got {type(value).__name__}")
    return value


def parts_of(parts, count):
    """The parts behind the mark, if there are just so many."""
    if len(parts) != count + 1:
        raise WireError(f"expected {count} parts, got {len(parts) - 1}")
    return parts[1:]
