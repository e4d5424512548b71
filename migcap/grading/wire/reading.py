"""One message being read: what it may still cost, and what its parts refer to."""

import time

from migcap.grading.wire import limits
from migcap.grading.wire.errors import TooLarge, WireError
from migcap.grading.wire.forms import READERS, Handle, Mark, mark, parts_of, reads
from migcap.grading.wire.graph import Nodes, survey
from migcap.grading.wire.plain import INTEGER, read_integer

HANDLE = mark(60)
_MANY = 4096


class Reading:
    __slots__ = ("adopt", "left", "marks", "containers", "zones", "_nodes", "_heights", "_until")

    def __init__(self, adopt):
        self.adopt = adopt
        self.left = limits.OBJECTS
        self.marks = 0
        self.containers = 0
        self.zones = {}
        self._nodes = self._heights = self._until = None

    # What msgpack calls.

    def array(self, parts):
        self.containers += 1
        self.left -= len(parts) + limits.CONTAINER_COST
        if self.left < 0:
            raise TooLarge(f"more than {limits.OBJECTS:,} values in one message")
        if parts and type(parts[0]) is Mark:
            self.marks -= 1
            self.left -= limits.CONTAINER_COST
            return parts[0].read(self, parts)
        return parts

    def map(self, pairs):
        self.containers += 1
        self.left -= 2 * len(pairs) + limits.CONTAINER_COST
        if self.left < 0:
            raise TooLarge(f"more than {limits.OBJECTS:,} values in one message")
        made = dict(pairs) if len(pairs) <= _MANY else self._patiently({}, pairs)
        if len(made) != len(pairs):
            raise WireError("a key comes twice")
        return made

    def extension(self, code, data):
        if code == INTEGER:
            return read_integer(data)
        if data:
            raise WireError("a mark with bytes in it")
        self.marks += 1
        return READERS[code]

    # What readers ask for.

    def spend(self, cost):
        self.left -= cost
        if self.left < 0:
            raise TooLarge("too many tables, arrays or dates in one message")

    def distinct(self, items):
        made = set(items) if len(items) <= _MANY else self._patiently(set(), items)
        if len(made) != len(items):
            raise WireError("an element of a set comes twice")
        return made

    @property
    def nodes(self):
        if self._nodes is None:
            self._nodes = Nodes()
        return self._nodes

    def nest(self, holder, items):
        """Tables inside the cells of tables are counted: the look at the depth does not see them."""
        heights = self._heights
        height = 0
        if heights:
            height = max((heights[id(item)][0] for item in items if id(item) in heights), default=0)
            if height >= limits.NESTED_TABLES:
                raise TooLarge("arrays inside arrays inside arrays")
        elif heights is None:
            heights = self._heights = {}
        heights[id(holder)] = (height + 1, holder)  # the holder is kept, so that its id is not given to another

    def finish(self, value):
        if self.marks:
            raise WireError("a mark at a place where it means nothing")
        if self._nodes is not None and self._nodes.open:
            raise WireError("a shared container was named and never came")
        if self.containers > limits.DEPTH:
            survey([value])
        return value

    def _patiently(self, made, items):
        """Keys can be chosen so that each collides with all before it: then this takes for ever, and one call into C cannot be stopped."""
        if self._until is None:
            self._until = time.monotonic() + limits.STUBBORN_SECONDS
        for start in range(0, len(items), _MANY):
            made.update(items[start:start + _MANY])
            if time.monotonic() > self._until:
                raise WireError("keys that take too long to put in their places")
        return made


@reads(HANDLE.code)
def _read_handle(reading, parts):
    kind, payload = parts_of(parts, 2)
    if type(kind) is not str or _has_mark(payload):
        raise WireError("a handle that is none")
    return reading.adopt(kind, payload)


def _has_mark(payload):
    """finish() sees stray marks too, but by then the handle would have been adopted with one in it."""
    seen, rest = set(), [payload]
    while rest:
        part = rest.pop()
        if type(part) is Mark:
            return True
        if type(part) not in (list, tuple, dict) or id(part) in seen:
            continue
        seen.add(id(part))  # it may contain itself
        rest += part
        if type(part) is dict:
            rest += part.values()
    return False


def keep_handle(kind, payload):
    """What a codec does with handles that nobody adopts."""
    return Handle(kind, payload)
