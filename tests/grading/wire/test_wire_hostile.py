"""Bytes and forms changed at random, of every kind of value: each ends as a value or as a WireError."""

import collections
import copy
import gc
import random
import time
import warnings

import msgpack
import pytest

from migcap.grading.wire import Codec, WireError
from tests.grading.wire.plain_values import ALL

CODEC = Codec()
PACKED = {name: data for name, data in ((name, CODEC.dumps(value)) for name, value in ALL.items()) if len(data) < 20_000}
ODD_BYTES = (
    b"\xff" * 8,
    b"\0" * 8,
    b"\x7f" + b"\xff" * 7,
    b"\x80" + b"\0" * 7,
    b"\xc0",
    b"\xc2",
    b"\xc3",
    b"\x90",
    b"\x80",
    b"\xdd\xff\xff\xff\xff",
    b"\xc7\x00",
    b"\xc9\xff",
)
ODD_PARTS = (
    0,
    -1,
    1,
    2**63 - 1,
    -(2**63),
    2**64 - 1,
    2**40,
    1e308,
    float("nan"),
    "",
    b"",
    [],
    {},
    None,
    True,
    "ns",
    "D",
    "<f8",
    "<M8[ns]",
    "O",
    [1],
    [[]],
    "a" * 50,
    b"\xff" * 8,
    "UTC",
    "python",
    "pyarrow",
)
TOO_SLOW = 1.0  # seconds of the processor, for one message of less than 20 kB


def changed_bytes(chance, data):
    data = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        place = chance.randrange(len(data) or 1)
        change = chance.randrange(6)
        if change == 0:
            data[place : place + 1] = bytes([chance.randrange(256)])
        elif change == 1:
            data[place : place + 1] = bytes(byte ^ 1 << chance.randrange(8) for byte in data[place : place + 1])
        elif change == 2:
            del data[place : place + chance.randrange(1, 5)]
        elif change == 3:
            start = chance.randrange(len(data) or 1)
            data[place:place] = data[start : start + chance.randrange(1, 20)]
        else:
            odd = chance.choice(ODD_BYTES)
            data[place : place + (len(odd) if change == 4 else 0)] = odd
    return bytes(data)


class Forms:
    """Messages as trees of parts, whose parts are put into one another's places: that gets past the outer checks."""

    def __init__(self):
        self.trees = []
        for data in PACKED.values():
            try:
                self.trees.append(msgpack.unpackb(data, ext_hook=msgpack.ExtType, strict_map_key=False))
            except TypeError:  # a key that is a form
                continue
        self.parts = [part for tree in self.trees for part in self.inside(tree)][::3]

    def inside(self, tree):
        yield tree
        for part in tree if type(tree) is list else tree.values() if type(tree) is dict else ():
            yield from self.inside(part)

    def changed(self, chance):
        tree = [copy.deepcopy(chance.choice(self.trees))]
        holders = [part for part in self.inside(tree) if type(part) in (list, dict) and part]
        for _ in range(chance.choice((1, 1, 2, 3))):
            holder = chance.choice(holders)
            if holder:
                self.change(chance, holder)
        return msgpack.packb(tree)

    def change(self, chance, holder):
        place = chance.choice(list(holder)) if type(holder) is dict else chance.randrange(len(holder))
        part = holder[place]
        change = chance.randrange(5)
        if change < 2:
            holder[place] = copy.deepcopy(chance.choice(self.parts))
        elif change == 2:
            holder[place] = chance.choice(ODD_PARTS)
        elif change == 3:
            del holder[place]
        elif type(part) is int:
            holder[place] = chance.choice((chance.randrange(-300, 300), chance.randrange(-(2**63), 2**64)))
        elif type(part) is bytes:
            holder[place] = changed_bytes(chance, part)
        elif isinstance(part, msgpack.ExtType):
            holder[place] = msgpack.ExtType(chance.randrange(1, 101), b"")


def outcome(data):
    """ "value" or "refused", and nothing else; a value can be sent on, looked at and thrown away."""
    gc.disable()  # a full collection walks all that the other tests left behind, for seconds, and is no cost of this message
    started = time.process_time()
    try:
        value = CODEC.loads(data)
    except WireError:
        found = "refused"
    else:
        found = "value"
        CODEC.loads(CODEC.dumps(value))
    finally:
        taken = time.process_time() - started
        gc.enable()
    assert taken < TOO_SLOW, (taken, data)
    return found


def resident():
    with open("/proc/self/statm") as pages:
        return int(pages.read().split()[1]) * 4096


@pytest.fixture(params=["bytes", "forms"])
def mutant(request):
    if request.param == "bytes":
        messages = list(PACKED.values())
        return lambda chance: changed_bytes(chance, chance.choice(messages))
    return Forms().changed


def test_changed_messages_end_as_a_value_or_as_a_wire_error(mutant):
    chance = random.Random(11)
    found = collections.Counter()
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a word on the error stream would cost a learner her marks
        for _ in range(1000):
            outcome(mutant(chance))
        before = resident()
        for _ in range(11_000):
            found[outcome(mutant(chance))] += 1
    assert resident() - before < 24 << 20
    assert min(found["value"], found["refused"]) > 500  # they are neither all broken nor all as they were


def test_every_message_cut_short_at_any_place_is_refused():
    for name, data in PACKED.items():
        for length in range(0, len(data), 1 + len(data) // 40):
            with pytest.raises(WireError):
                CODEC.loads(data[:length])
