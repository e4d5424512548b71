"""Values as bytes and back, without pickle: typed, exact, and checked on the way in."""

from msgpack import Packer, Unpacker, unpackb

from migcap.grading.wire import arrays, kinds, limits, plain, random_state, streams, tables, times  # noqa: F401  each registers its forms
from migcap.grading.wire.errors import TooLarge, WireError
from migcap.grading.wire.forms import WRITERS, Handle
from migcap.grading.wire.graph import CONTAINERS, untangled
from migcap.grading.wire.reading import HANDLE, Reading, keep_handle

_KEPT_BUFFER = 1 << 20


class Codec:
    """`export(thing)` gives the Handle of what is no plain value (None: an opaque one).

    `adopt(kind, payload)` is asked for every handle that comes in. It is asked before the rest of the message is known to be right,
    and the payload is what the other side says: plain values, and nothing is promised of them.
    """

    def __init__(self, export=None, adopt=None):
        self.export = export or (lambda thing: None)
        self.adopt = adopt or keep_handle
        self._packers = []  # idle ones: making one costs more than packing a call

    def dumps(self, value) -> bytes:
        try:
            if type(value) in CONTAINERS:
                value = untangled(value)
            try:
                data = self._pack(value, "strict")
            except UnicodeEncodeError:  # half a surrogate pair: rare, and looking out for it doubles the cost of every text
                data = self._pack(value, "replace")
        except WireError:
            raise
        except RecursionError:
            raise TooLarge("containers too deep inside one another") from None
        except MemoryError:
            raise TooLarge("no memory for this value") from None
        except Exception as error:
            if isinstance(error, ValueError) and "recursion limit" in str(error):
                raise TooLarge("containers too deep inside one another") from None
            raise WireError(f"this value cannot be sent ({type(error).__name__}: {error})") from error
        if len(data) > limits.MESSAGE_BYTES:
            raise TooLarge(f"a message of {len(data):,} bytes")
        return data

    def loads(self, data: bytes) -> object:
        if len(data) > limits.MESSAGE_BYTES:
            raise TooLarge(f"a message of {len(data):,} bytes")
        reading = Reading(self.adopt)
        try:
            most = min(len(data), limits.OBJECTS)
            if len(data) > limits.CHECKED_BYTES:
                _walk(data)
            value = unpackb(data, list_hook=reading.array, object_pairs_hook=reading.map, ext_hook=reading.extension, strict_map_key=False,
                            timestamp=1, max_array_len=most, max_map_len=most)
            return reading.finish(value)
        except WireError:
            raise
        except MemoryError:
            raise TooLarge("no memory for this message") from None
        except RecursionError:
            raise TooLarge("containers too deep inside one another") from None
        except Exception as error:
            raise WireError(f"this is no plain value ({type(error).__name__}: {error})") from None

    def _pack(self, value, unicode_errors):
        try:
            writing = self._packers.pop()
        except IndexError:
            writing = _Writing(self)
        if unicode_errors != writing.unicode_errors:
            writing = _Writing(self, unicode_errors)
        writing.left = limits.WRITES
        data = writing.packer.pack(value)
        if unicode_errors == "strict" and len(data) < _KEPT_BUFFER:  # one that failed is not used again
            self._packers.append(writing)
        return data


class _Writing:
    """A packer, and what it does with values that msgpack does not know. One for each message at a time: an export may send another."""

    def __init__(self, codec, unicode_errors="strict"):
        self.codec = codec
        self.unicode_errors = unicode_errors
        self.left = limits.WRITES
        self.packer = Packer(default=self.form, strict_types=True, unicode_errors=None if unicode_errors == "strict" else unicode_errors)

    def form(self, thing):
        self.left -= 1
        if self.left < 0:
            raise TooLarge("a value that grows too much when it is written out")
        write = WRITERS.get(type(thing))
        if write is not None:
            form = write(thing)
            if form is not None:
                return form
        if type(thing) is not Handle:
            thing = self.codec.export(thing) or Handle("opaque", [type(thing).__module__, type(thing).__qualname__])
        kind, payload = thing
        return [HANDLE, kind, payload]


def _walk(data):
    """See that the message is whole before lists are made as long as it says: they could be many, and empty."""
    unpacker = Unpacker(max_buffer_size=limits.MESSAGE_BYTES)
    unpacker.feed(data)
    unpacker.skip()
