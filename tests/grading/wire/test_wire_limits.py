"""Whatever bytes come in, they end as a value or as a WireError, soon and in little memory."""

import struct
import tracemalloc

import msgpack
import numpy as np
import pytest

from migcap.grading.wire import Codec, Handle, TooLarge, WireError, limits
from migcap.grading.wire import arrays, columns, graph, moments, plain, reading, tables, times
from tests.grading.wire.hostile_forms import CODEC, EMPTY, LABEL, ONE, ROW, message, read, refused


def test_the_forms_that_these_tests_bend_are_right_as_they_stand():
    assert read(ONE).tolist() == [1] and read(EMPTY).size == 0
    assert read([tables.FRAME, LABEL, ROW, None, ONE]).to_dict() == {"a": {0: 1}}


# The size of a message.


def test_a_message_of_too_many_bytes_is_neither_sent_nor_read():
    with pytest.raises(TooLarge):
        CODEC.dumps(bytes(limits.MESSAGE_BYTES))
    refused(b"\xc0" * (limits.MESSAGE_BYTES + 1), TooLarge)


def test_bytes_behind_the_value_are_refused():
    refused(CODEC.dumps(1) + b"\0")
    refused(b"")


@pytest.mark.parametrize(
    "nest",
    [lambda value: [value], lambda value: (value,), lambda value: {"k": value}, lambda value: np.array([value, None], dtype=object)[:1]],
    ids=["list", "tuple", "dict", "array"],
)
def test_values_too_deep_inside_one_another_are_neither_sent_nor_read(nest):
    value = 1
    for _ in range(limits.DEPTH):
        value = nest(value)
    with pytest.raises(TooLarge):
        CODEC.dumps(nest(value))


def test_a_message_too_deep_is_refused_whatever_it_nests():
    for opening in (b"\x91", b"\x92" + msgpack.packb(plain.TUPLE), b"\x81\xc0"):
        CODEC.loads(opening * limits.DEPTH + b"\xc0")
        for depth in (limits.DEPTH + 1, 1000, 100_000):
            refused(opening * depth + b"\xc0")
    cell = None
    for _ in range(limits.NESTED_TABLES + 1):
        cell = [arrays.OBJECTS, [cell], 1]
    refused(cell, TooLarge)


def test_an_integer_of_too_many_bytes_is_neither_sent_nor_read():
    greatest = 256**limits.INTEGER_BYTES // 2 - 1
    assert CODEC.loads(CODEC.dumps(greatest)) == greatest
    with pytest.raises(TooLarge):
        CODEC.dumps(greatest + 1)
    refused(msgpack.ExtType(plain.INTEGER, b"\1" * (limits.INTEGER_BYTES + 1)), TooLarge)
    refused(msgpack.ExtType(plain.INTEGER, b""))


def test_a_decimal_of_too_many_digits_is_refused_and_one_that_would_have_them_as_an_integer():
    assert read([plain.DECIMAL, "9" * limits.DECIMAL_DIGITS])
    refused([plain.DECIMAL, "9" * (limits.DECIMAL_DIGITS + 1)], TooLarge)
    refused([plain.DECIMAL, "1e999999999"], TooLarge)
    refused([plain.DECIMAL, "1e-999999999"], TooLarge)
    refused([plain.DECIMAL, "one"])


# Many small things.


def test_a_list_of_too_many_values_is_refused_before_it_is_made():
    refused(b"\xdd" + struct.pack(">I", limits.OBJECTS + 1) + b"\xc0" * (limits.OBJECTS + 1))
    refused(b"\xdd\xff\xff\xff\xff")


@pytest.mark.parametrize(
    "small",
    [
        [],
        {},
        ["ab"],
        [plain.SET],
        [times.DURATION, 1, 1, 1],
        EMPTY,
        [arrays.OBJECTS, [], 0],
        [moments.TIMESTAMP, 1, "s", None, 0],
        [tables.RANGE_INDEX, 0, limits.RANGE_INDEX, 1, None],
        [tables.FRAME, [tables.RANGE_INDEX, 0, 0, 1, None], [tables.RANGE_INDEX, 0, 0, 1, None], None],
        [moments.PERIOD, 1, "D"],
        [columns.CATEGORY_DTYPE, [tables.INDEX, EMPTY, None, None, "Index"], False],
    ],
    ids=lambda form: str(form)[:60],
)
def test_31_mb_of_small_things_are_refused_soon(small):
    packed = message(small)
    lists = (31 << 20) // len(packed) // 1000  # so that no single list is too long
    refused(b"\xdd" + struct.pack(">I", lists) + (b"\xdc" + struct.pack(">H", 1000) + packed * 1000) * lists)


def test_what_is_refused_has_not_taken_much_more_memory_than_it_is_long():
    hollow = b"\xdd" + struct.pack(">I", limits.OBJECTS)  # a list that announces much and holds nothing
    half = limits.MESSAGE_BYTES // 2 - 10
    for data in (
        hollow * 1000,
        hollow * 800,
        b"\x91" * 1000 + hollow,
        b"\xdf" + struct.pack(">I", limits.OBJECTS) + b"\x80" * 1000,
        b"\xc6\x7f\xff\xff\xff" + b"a" * 1000,
        b"\xdc\xff\xff" * 1000 + b"\x90" * 500_000,
        message([arrays.ARRAY, "<f8", b"", 1 << 40, 0]),
        message([plain.TUPLE, [tables.RANGE_INDEX, 0, 10**15, 1, None]]),
        b"\x92\xc6" + struct.pack(">I", half) + b"a" * half + b"\xdb" + struct.pack(">I", half + 1000) + b"a" * half,
    ):
        tracemalloc.start()
        try:
            refused(data)
            assert tracemalloc.get_traced_memory()[1] < 60 << 20
        finally:
            tracemalloc.stop()


def test_keys_chosen_to_collide_do_not_hang(monkeypatch):
    monkeypatch.setattr(limits, "STUBBORN_SECONDS", 0.3)
    same = [number * (2**61 - 1) for number in range(1, 30_000)]  # all of them have the hash 0
    refused(_packed([plain.SET, *same]))
    refused(_packed([columns.CATEGORY_DTYPE, [tables.INDEX, [arrays.OBJECTS, same, len(same)], None, None, "Index"], False]))
    refused(b"\xdf" + struct.pack(">I", len(same)) + b"".join(_packed(key) + b"\xc0" for key in same))


def _packed(form):
    return msgpack.packb(
        form, default=lambda number: msgpack.ExtType(plain.INTEGER, number.to_bytes(number.bit_length() // 8 + 1, "little", signed=True))
    )


# Keys and text.


def test_a_key_that_comes_twice_is_refused():
    for data in (b"\x82\x01\x02\x01\x03", b"\x82\x01\x02\xc3\x03", message([plain.SET, 1, 1.0]), message([plain.FROZENSET, "a", "a"])):
        refused(data)


def test_a_key_that_cannot_be_one_is_refused():
    for data in (b"\x81\x90\x01", b"\x81\x80\x01", message([plain.SET, []]), b"\x81" + message(ONE) + b"\x01"):
        refused(data)


def test_text_that_is_no_utf_8_is_refused():
    refused(b"\xa2\xff\xfe")
    refused(b"\xa3\xed\xa0\x80")  # half a surrogate pair


def test_half_a_surrogate_pair_is_replaced():
    assert CODEC.loads(CODEC.dumps(["a\ud800", {"\udfff": 1}])) == ["a?", {"?": 1}]


def test_a_time_stamp_of_msgpack_comes_in_as_a_number_and_other_extensions_do_not():
    assert type(CODEC.loads(msgpack.packb(msgpack.Timestamp(1, 5)))) is float
    for code in (0, 28, 101, 127):
        refused(msgpack.ExtType(code, b""))


# Marks and handles.


def test_a_mark_at_a_place_where_it_means_nothing_is_refused():
    for form in (
        plain.TUPLE,
        [1, plain.TUPLE],
        [plain.TUPLE, plain.TUPLE],
        {"k": plain.TUPLE},
        [plain.DEQUE, None, plain.SET],
        [arrays.OBJECTS, [1, plain.SET], 2],
    ):
        refused(form)
    refused(b"\x81" + message(plain.TUPLE) + b"\x01")
    refused([msgpack.ExtType(plain.TUPLE.code, b"a"), 1])


def test_a_handle_is_adopted_only_with_a_kind_and_without_stray_marks():
    adopted = []
    codec = Codec(adopt=lambda kind, payload: adopted.append((kind, payload)))
    for form in (
        [reading.HANDLE, 5, None],
        [reading.HANDLE, "x"],
        [reading.HANDLE, "x", [{"k": plain.SET}]],
        [reading.HANDLE, "x", [plain.TUPLE, 1, plain.SET]],
    ):
        with pytest.raises(WireError):
            codec.loads(message(form))
    assert adopted == []
    codec.loads(message([reading.HANDLE, "x", [graph.LIST, 0, [graph.AGAIN, 0, "list"]]]))
    assert adopted[0][1][0] is adopted[0][1]


def test_an_error_of_who_adopts_is_a_wire_error_too():
    def adopt(kind, payload):
        raise KeyError(kind)

    with pytest.raises(WireError):
        Codec(adopt=adopt).loads(CODEC.dumps(object()))


def test_handles_are_kept_as_they_are_when_nobody_adopts_them():
    assert CODEC.loads(CODEC.dumps([object(), Handle("x", (1,))])) == [Handle("opaque", ["builtins", "object"]), Handle("x", (1,))]


# Shared containers.


@pytest.mark.parametrize(
    "form",
    [
        [graph.AGAIN, 0, "list"],
        [[graph.LIST, 0, 1], [graph.LIST, 0, 2]],
        [[graph.LIST, 0], [graph.AGAIN, 0, "dict"]],
        [graph.AGAIN, 0, "object"],
        [graph.AGAIN, [], "list"],
        [graph.LIST, "a"],
        [graph.LIST],
        [graph.DICT, 0, []],
        [graph.DICT, 0],
        [graph.SET, 0, []],
        [graph.SET, 0, [graph.AGAIN, 0, "set"]],
        [graph.LIST, True, [graph.AGAIN, 1, "list"]],
        [[graph.AGAIN, 7, "list"], [graph.LIST, 8]],
    ],
    ids=str,
)
def test_a_graph_that_does_not_close_is_refused(form):
    refused(form)


def test_20000_arrays_are_the_most_in_a_message():
    assert len(read([EMPTY] * 15_000)) == 15_000
    refused([EMPTY] * 20_000, TooLarge)


@pytest.mark.parametrize("small", [[], {}, [plain.TUPLE]], ids=str)
def test_containers_are_counted_also_when_they_are_empty(small, monkeypatch):
    read([small] * 500)
    monkeypatch.setattr(limits, "OBJECTS", 1500)
    refused([small] * 500, TooLarge)
