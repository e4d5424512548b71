"""Whatever bytes come in, they end as a value or as a WireError, soon and in little memory."""

import struct
import time
import tracemalloc

import msgpack
import numpy as np
import pytest

from migcap.grading.wire import Codec, Handle, TooLarge, WireError, limits
from migcap.grading.wire import arrays, columns, graph, moments, plain, random_state, reading, tables, times

CODEC = Codec()
SECONDS = 5  # of the processor, for what is refused; most take less than 1


def message(form):
    """A form as a runner that knows the wire could write it, whether it is right or not."""
    return msgpack.packb(form)


def refused(form, kind=WireError):
    data = form if type(form) is bytes else message(form)
    started = time.process_time()
    with pytest.raises(kind):
        CODEC.loads(data)
    assert time.process_time() - started < SECONDS


def read(form):
    return CODEC.loads(message(form))


def integers(*values, dtype="<i8"):
    data = np.array(values, dtype)
    return [arrays.ARRAY, dtype, data.tobytes(), len(data)]


TEXT = [columns.TEXT_DTYPE, "python", False]
ONE, EMPTY = integers(1), [arrays.ARRAY, "<f8", b"", 0]
LABEL = [tables.INDEX, [columns.TEXTS, TEXT, ["a"], None], None, None, "Index"]
ROW = [tables.RANGE_INDEX, 0, 1, 1, None]


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


@pytest.mark.parametrize("nest", [
    lambda value: [value], lambda value: (value,), lambda value: {"k": value}, lambda value: np.array([value, None], dtype=object)[:1]], ids=["list", "tuple", "dict", "array"])
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


@pytest.mark.parametrize("small", [
    [], {}, ["ab"], [plain.SET], [times.DURATION, 1, 1, 1], EMPTY, [arrays.OBJECTS, [], 0], [moments.TIMESTAMP, 1, "s", None, 0], [tables.RANGE_INDEX, 0, limits.RANGE_INDEX, 1, None],
    [tables.FRAME, [tables.RANGE_INDEX, 0, 0, 1, None], [tables.RANGE_INDEX, 0, 0, 1, None], None], [moments.PERIOD, 1, "D"],
    [columns.CATEGORY_DTYPE, [tables.INDEX, EMPTY, None, None, "Index"], False]], ids=lambda form: str(form)[:60])
def test_31_mb_of_small_things_are_refused_soon(small):
    packed = message(small)
    lists = (31 << 20) // len(packed) // 1000  # so that no single list is too long
    refused(b"\xdd" + struct.pack(">I", lists) + (b"\xdc" + struct.pack(">H", 1000) + packed * 1000) * lists)


def test_what_is_refused_has_not_taken_much_more_memory_than_it_is_long():
    hollow = b"\xdd" + struct.pack(">I", limits.OBJECTS)  # a list that announces much and holds nothing
    half = limits.MESSAGE_BYTES // 2 - 10
    for data in (hollow * 1000, b"\x91" * 1000 + hollow, b"\xdf" + struct.pack(">I", limits.OBJECTS) + b"\x80" * 1000, b"\xc6\x7f\xff\xff\xff" + b"a" * 1000,
                 b"\xdc\xff\xff" * 1000 + b"\x90" * 500_000, message([arrays.ARRAY, "<f8", b"", 1 << 40, 0]), message([plain.TUPLE, [tables.RANGE_INDEX, 0, 10**15, 1, None]]),
                 b"\x92\xc6" + struct.pack(">I", half) + b"a" * half + b"\xdb" + struct.pack(">I", half + 1000) + b"a" * half):
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
    return msgpack.packb(form, default=lambda number: msgpack.ExtType(plain.INTEGER, number.to_bytes(number.bit_length() // 8 + 1, "little", signed=True)))


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
    for form in (plain.TUPLE, [1, plain.TUPLE], [plain.TUPLE, plain.TUPLE], {"k": plain.TUPLE}, [plain.DEQUE, None, plain.SET], [arrays.OBJECTS, [1, plain.SET], 2]):
        refused(form)
    refused(b"\x81" + message(plain.TUPLE) + b"\x01")
    refused(msgpack.ExtType(plain.TUPLE.code, b"a"))


def test_a_handle_is_adopted_only_with_a_kind_and_without_stray_marks():
    adopted = []
    codec = Codec(adopt=lambda kind, payload: adopted.append((kind, payload)))
    for form in ([reading.HANDLE, 5, None], [reading.HANDLE, "x"], [reading.HANDLE, "x", [{"k": plain.SET}]], [reading.HANDLE, "x", [plain.TUPLE, 1, plain.SET]]):
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

@pytest.mark.parametrize("form", [
    [graph.AGAIN, 0, "list"], [[graph.LIST, 0, 1], [graph.LIST, 0, 2]], [[graph.LIST, 0], [graph.AGAIN, 0, "dict"]], [graph.AGAIN, 0, "object"], [graph.AGAIN, [], "list"],
    [graph.LIST, "a"], [graph.LIST], [graph.DICT, 0, []], [graph.DICT, 0], [graph.SET, 0, []], [graph.SET, 0, [graph.AGAIN, 0, "set"]], [graph.LIST, True, [graph.AGAIN, 1, "list"]],
    [[graph.AGAIN, 7, "list"], [graph.LIST, 8]]], ids=str)
def test_a_graph_that_does_not_close_is_refused(form):
    refused(form)


# numpy.

@pytest.mark.parametrize("shape", [(2**40, 0), (0, 2**40), (2**20, 2**20, 0), (2**63, 0), (-1,), (-1, 0), (1.0,), (True,), (1,) * 33, (2,), (), ("1",), (None,)], ids=str)
def test_an_array_whose_shape_does_not_fit_is_refused(shape):
    refused([arrays.ARRAY, "<f8", b"", *shape])
    refused([arrays.OBJECTS, [], *shape])


@pytest.mark.parametrize("dtype", ["O", "|O", "f8,f8", "<f16", "V8", "|V8", "<U0", "|S0", "<U99999999", "<M8[ns", "<M8[0s]", "<M8[9999999s]", "<M8[generic]", ">i4x", "T", "i8, (2,)", "object",
                                   "numpy.core", "(2,)i8", "<c32", "<f8\n", 5, None, b"<f8", ["<f8"]], ids=str)
def test_a_dtype_that_is_not_on_the_list_is_refused(dtype):
    refused([arrays.ARRAY, dtype, bytes(8), 1])
    refused([arrays.SCALAR, dtype, bytes(8)])
    if dtype != "O":
        refused([arrays.DTYPE, dtype])


def test_bytes_that_are_no_truth_value_are_refused():
    for value in (b"\2", b"\xff"):
        refused([arrays.ARRAY, "|b1", b"\0\1" + value, 3])
        refused([arrays.SCALAR, "|b1", value])
    assert read([arrays.ARRAY, "|b1", b"\1\0", 2]).tolist() == [True, False]


def test_a_character_that_does_not_exist_is_refused():
    refused([arrays.ARRAY, "<U2", struct.pack("<II", 65, 0x110000), 1])
    assert read([arrays.ARRAY, "<U1", struct.pack("<I", 0x10FFFF), 1])[0] == "\U0010ffff"


@pytest.mark.parametrize("scalar", [("<f8", b"1234567"), ("<f8", b""), ("<U1", b"abcd"), ("|S1", b"a"), ("<f8", "12345678"), ("<f8", 1.0)], ids=str)
def test_a_scalar_whose_bytes_do_not_fit_is_refused(scalar):
    refused([arrays.SCALAR, *scalar])


def test_a_random_generator_whose_position_lies_outside_its_buffer_is_refused():
    """numpy would read from there."""
    key, word = [arrays.ARRAY, "<u4", bytes(624 * 4), 624], [arrays.ARRAY, "<u8", bytes(32), 4]
    half = {"has_uint32": 0, "uinteger": 0}
    twister = {"state": {"key": key, "pos": 624}}
    philox = {"state": {"counter": word, "key": [arrays.ARRAY, "<u8", bytes(16), 2]}, "buffer": word, "buffer_pos": 4, **half}
    read([random_state.GENERATOR, "MT19937", twister]), read([random_state.GENERATOR, "Philox", philox])
    for position in (-1, 625, 2**31, 1.0, None):
        refused([random_state.GENERATOR, "MT19937", {"state": {"key": key, "pos": position}}])
    for position in (-1, 5, 2**31 - 1, True):
        refused([random_state.GENERATOR, "Philox", {**philox, "buffer_pos": position}])
    refused([random_state.GENERATOR, "MT19937", {"state": {"key": word, "pos": 1}}])
    refused([random_state.GENERATOR, "Generator", twister])
    refused([random_state.GENERATOR, "SFC64", {**half, "state": {"state": ONE}}])
    refused([random_state.GENERATOR, "MT19937", {**twister, "bit_generator": "PCG64"}])


# pandas.

def test_codes_of_categories_that_do_not_exist_are_refused():
    category = [columns.CATEGORY_DTYPE, LABEL, False]
    assert list(read([columns.CATEGORIES, integers(0, -1, dtype="|i1"), category])) == ["a", np.nan]
    for codes in (integers(1), integers(-2), integers(0, dtype="<u8"), [arrays.ARRAY, "<f8", bytes(8), 1], [arrays.ARRAY, "<i8", bytes(8), 1, 1], [0], None):
        refused([columns.CATEGORIES, codes, category])
        refused([columns.TEXTS, TEXT, ["a"], codes]) if codes is not None else None
        refused([tables.MULTI_INDEX, [LABEL], [codes], [None]])
    refused([columns.CATEGORY_DTYPE, [tables.INDEX, integers(1, 1), None, None, "Index"], False])
    refused([columns.CATEGORY_DTYPE, [1], False])


def test_levels_that_do_not_fit_together_are_refused():
    codes = integers(0)
    assert len(read([tables.MULTI_INDEX, [LABEL, LABEL], [codes, codes], [None, "x"]])) == 1
    for parts in (([LABEL], [], [None]), ([], [], []), ([LABEL, LABEL], [codes, integers(0, 0)], [None, None]), ([LABEL], [codes], []), ([LABEL], [codes], [[]]), ([1], [codes], [None])):
        refused([tables.MULTI_INDEX, *parts])


def test_a_range_of_too_many_rows_is_refused():
    assert len(read([tables.RANGE_INDEX, 0, limits.RANGE_INDEX, 1, None])) == limits.RANGE_INDEX
    for bounds in ((0, limits.RANGE_INDEX + 1, 1), (0, 2**62, 1), (2**63, 0, -1), (0, 1, 0), (0, 1.0, 1), (2**62, 2**62, 1), (0, True, 1)):
        refused([tables.RANGE_INDEX, *bounds, None])
    refused([tables.RANGE_INDEX, 0, 1, 1, []])


@pytest.mark.parametrize("parts", [
    (LABEL, ROW, None), (LABEL, ROW, None, ONE, ONE), (LABEL, ROW, None, integers(1, 2)), (LABEL, ROW, None, [1]), (LABEL, ROW, None, [arrays.ARRAY, "<i8", bytes(8), 1, 1]), (LABEL, ROW, [], ONE),
    (ONE, ROW, None, ONE), (LABEL, ONE, None, ONE), (LABEL, ROW, None, [reading.HANDLE, "x", 1]), (LABEL, [tables.RANGE_INDEX, 0, 2, 1, None], None, ONE), (LABEL, ROW, None, ROW), (LABEL,), ()], ids=str)
def test_a_frame_whose_parts_do_not_fit_is_refused(parts):
    refused([tables.FRAME, *parts])


@pytest.mark.parametrize("name", ["../../../etc/passwd", "/etc/passwd", "..", ".", "Europe/../Europe/Berlin", "Europe/Berlin\0", "a/b/c/d", "Europe//Berlin", "", "Europe/", "Nowhere/Atlantis",
                                  "Europe", "tzdata.zi", "C:\\zone", "Europe/Berlin\n", "ü", 5, None], ids=str)
def test_a_time_zone_that_is_no_name_of_one_is_refused(name):
    refused([times.ZONE, name])


@pytest.mark.parametrize("form", [
    [moments.TIMESTAMP, 1, "D", None, 0], [moments.TIMESTAMP, -2**63, "ns", None, 0], [moments.TIMESTAMP, 1.0, "ns", None, 0], [moments.TIMESTAMP, 1, "ns", "UTC", 0], [moments.TIMESTAMP, 2**63, "ns", None, 0],
    [moments.TIMEDELTA, 1, "M"], [moments.TIMEDELTA, True, "s"], [moments.PERIOD, 1, "import os"], [moments.PERIOD, 1, "99999D"], [moments.PERIOD, 1, ""], [moments.PERIOD, 2**63, "D"],
    [moments.INTERVAL, 2, 1, "left"], [moments.INTERVAL, "a", "b", "left"], [moments.INTERVAL, 1, 2, "open"], [moments.INTERVAL, [], [], "left"], [moments.MOMENTS, EMPTY, "s", None], [moments.MOMENTS, ONE, "D", None],
    [moments.MOMENTS, ONE, "s", 5], [moments.PERIODS, ONE, "D"], [moments.INTERVALS, ONE, ONE, "left"], [moments.INTERVALS, ROW, ROW, "up"], [moments.PERIOD_DTYPE, "X"], [moments.ZONED_DTYPE, "s", None],
    [tables.INDEX, [moments.MOMENTS, ONE, "s", None], None, "import os", "DatetimeIndex"], [tables.INDEX, ONE, None, "D", "Index"], [tables.INDEX, ONE, None, None, "RangeIndex"],
    [tables.INDEX, [moments.MOMENTS, integers(0, 5), "s", None], None, "D", "DatetimeIndex"], [times.DATETIME, 2020, 13, 1, 0, 0, 0, 0, 0, None], [times.DATETIME, 2020, 1, 1, 0, 0, 0, 0, 2, None],
    [times.DATE, 0, 1, 1], [times.DATE, 1.0, 1, 1], [times.TIME, 24, 0, 0, 0, 0, None], [times.DURATION, 10**10, 0, 0], [times.OFFSET, [times.DURATION, 1, 0, 0], None], [times.OFFSET, 5, None],
    [columns.GAPS, "Int64", ONE, ONE], [columns.GAPS, "Int8", ONE, [arrays.ARRAY, "|b1", b"\0", 1]], [columns.GAPS, "Int64", ONE, [arrays.ARRAY, "|b1", b"", 0]], [columns.GAPS, "object", ONE, ONE],
    [columns.TEXTS, TEXT, [1], None], [columns.TEXTS, 5, [], None], [columns.TEXTS, TEXT, "ab", None], [columns.TEXT_DTYPE, "disk", False], [columns.TEXT_DTYPE, "python", 1],
    [plain.RANGE, 0, 1, 0], [plain.RANGE, 0, 1.0, 1], [plain.COMPLEX, 1, 2], [plain.FRACTION, 1, 0], [plain.FRACTION, 1.5, 2], [plain.COUNTER, []], [plain.DEFAULT, "eval", {}], [plain.DEFAULT, 5, {}],
    [plain.DEQUE, -1], [plain.DEQUE, 2**63], [plain.DEQUE, "a"], [plain.PATH, "Path", "a"], [plain.PATH, "PosixPath", b"a"], [plain.SINGLE, "none"], [plain.SLICE, 1], [plain.BYTEARRAY, 5]],
    ids=lambda form: str(form)[:70])
def test_a_form_that_is_not_quite_right_is_refused(form):
    refused(form)


def test_only_types_on_the_list_come_in():
    from migcap.grading.wire.kinds import TYPE
    for name in ("os.system", "builtins.eval", "builtins.print", "subprocess.Popen", "pandas.HDFStore", "numpy.memmap", 5, None):
        refused([TYPE, name])


def test_a_value_that_makes_an_error_of_its_own_while_it_is_looked_at_is_a_wire_error():
    def export(thing):
        raise RuntimeError("no")

    for codec in (Codec(export), Codec(lambda thing: 5)):
        with pytest.raises(WireError):
            codec.dumps(object())
