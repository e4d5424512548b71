"""Containers that occur twice in one value, or contain themselves, come back so.

A list sent by value twice would come back as two lists, and `[[0] * 3] * 3` would pass a test that it must fail. So a value is looked
over first; where nothing is shared that is all. A shared container is written once, with a number, and then by its number.
"""

from collections import Counter, OrderedDict, defaultdict, deque

import numpy as np

from migcap.grading.wire import limits
from migcap.grading.wire.errors import TooLarge, WireError
from migcap.grading.wire.forms import WRITERS, exactly, mark, reads

LIST, DICT, SET, AGAIN = map(mark, range(50, 54))

SHAREABLE = {list: LIST, dict: DICT, set: SET}
_FIXED = frozenset((tuple, frozenset, deque, Counter, OrderedDict, defaultdict, np.ndarray))  # looked into, but written anew each time
CONTAINERS = frozenset(SHAREABLE) | _FIXED | {bytearray}  # no container, but msgpack would send it as bytes
_MAPPINGS = frozenset((dict, Counter, OrderedDict, defaultdict))


def untangled(value):
    """The value, or where containers are shared a copy that names them."""
    shared = survey(value)
    return _Writing(shared).copy(value) if shared else value


def survey(root):
    """Look over containers level by level: too deep is an error; gives the ids of what is met more than once, or is to be written out."""
    seen, shared, twice = set(), set(), []
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > limits.DEPTH:
            raise TooLarge(f"more than {limits.DEPTH} containers inside one another")
        below = []
        for container in level:
            key = id(container)
            if type(container) is bytearray:
                shared.add(key)
                continue
            if key in seen:
                if type(container) in _FIXED:
                    twice.append(container)
                else:
                    shared.add(key)
                continue
            seen.add(key)
            below += _containers_in(container)
        level = below
    _mark_below(twice, shared)
    return shared


def _containers_in(container):
    kind = type(container)
    if kind is np.ndarray:
        items = container.ravel().tolist() if container.dtype.kind == "O" else ()
    else:
        items = container.values() if kind in _MAPPINGS else container
    # A lookup, and no comparison of types: the type of a stand-in may have an == of its own that asks the other side.
    if CONTAINERS.isdisjoint(map(type, items)):
        return ()
    return [item for item in items if type(item) in CONTAINERS]


def _mark_below(twice, shared):
    """What lies in a tuple that occurs twice occurs twice as well."""
    seen = set()
    while twice:
        container = twice.pop()
        if id(container) in seen:
            continue
        seen.add(id(container))
        for item in _containers_in(container):
            if type(item) in _FIXED:
                twice.append(item)
            else:
                shared.add(id(item))


class _Writing:
    def __init__(self, shared):
        self.shared = shared
        self.numbers = {}
        self.copies = 0

    def copy(self, value):
        kind = type(value)
        if kind not in CONTAINERS:
            return value
        self.copies += 1
        if self.copies > limits.WRITES:
            raise TooLarge("a value that grows too much when it is written out")
        if kind is bytearray or id(value) not in self.shared:
            return self.opened(kind, value)
        if id(value) in self.numbers:
            return [AGAIN, self.numbers[id(value)], kind.__name__]
        number = self.numbers[id(value)] = len(self.numbers)
        if kind is dict:
            return [DICT, number, self.opened(dict, value)]
        return [SHAREABLE[kind], number, *map(self.copy, value)]

    def opened(self, kind, value):
        if kind is list:
            return [self.copy(item) for item in value]
        if kind is dict:  # keys are hashable, and so hold nothing that can be shared
            return {key: self.copy(item) for key, item in value.items()}
        if kind is np.ndarray and value.dtype.kind != "O":
            return value
        form = WRITERS[kind](value)
        return value if form is None else [self.copy(part) for part in form]


class Nodes:
    """The shared containers of a message while it is read: made empty when first named, filled when they come."""

    _MAKERS = {kind.__name__: kind for kind in SHAREABLE}

    def __init__(self):
        self.made = {}
        self.open = set()

    def again(self, number, name):
        kind = self._MAKERS[exactly(str, name)]
        if exactly(int, number) not in self.made:
            self.made[number] = kind()
            self.open.add(number)
        return exactly(kind, self.made[number])

    def first(self, number, kind):
        if exactly(int, number) in self.made and number not in self.open:
            raise WireError("a shared container comes twice")
        node = self.again(number, kind.__name__)
        self.open.discard(number)
        return node


@reads(LIST.code)
def _read_list(reading, parts):
    node = reading.nodes.first(parts[1], list)
    node.extend(parts[2:])
    return node


@reads(DICT.code)
def _read_dict(reading, parts):
    _, number, items = parts
    node = reading.nodes.first(number, dict)
    node.update(exactly(dict, items))
    return node


@reads(SET.code)
def _read_set(reading, parts):
    node = reading.nodes.first(parts[1], set)
    node.update(reading.distinct(parts[2:]))
    return node


@reads(AGAIN.code)
def _read_again(reading, parts):
    _, number, name = parts
    return reading.nodes.again(number, name)
