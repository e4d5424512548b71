"""Forms of numpy and pandas that are not quite right are refused before numpy or pandas sees them."""

import io
import struct

import msgpack
import numpy as np
import pandas as pd
import pytest

from migcap.grading.wire import Codec, TooLarge, WireError, limits
from migcap.grading.wire import arrays, columns, moments, plain, random_state, reading, streams, tables, times
from migcap.grading.wire.kinds import TYPE
from tests.grading.wire.hostile_forms import EMPTY, LABEL, ONE, ROW, TEXT, integers, message, read, refused

# numpy.


@pytest.mark.parametrize(
    "shape", [(2**40, 0), (0, 2**40), (2**20, 2**20, 0), (2**63, 0), (-1,), (-1, 0), (1.0,), (True,), (1,) * 33, (2,), (), ("1",), (None,)], ids=str
)
def test_an_array_whose_shape_does_not_fit_is_refused(shape):
    refused([arrays.ARRAY, "<f8", b"", *shape])
    refused([arrays.OBJECTS, [], *shape])


def test_an_array_of_too_many_sides_is_refused():
    most = (1,) * limits.ARRAY_SIDES
    assert read([arrays.ARRAY, "<f8", bytes(8), *most]).shape == most
    refused([arrays.ARRAY, "<f8", bytes(8), *most, 1])
    refused([arrays.OBJECTS, [None], *most, 1])


@pytest.mark.parametrize(
    "dtype",
    [
        "O",
        "|O",
        "f8,f8",
        "<f16",
        "V8",
        "|V8",
        "<U0",
        "|S0",
        "<U99999999",
        "<M8[ns",
        "<M8[0s]",
        "<M8[9999999s]",
        "<M8[generic]",
        ">i4x",
        "T",
        "i8, (2,)",
        "object",
        "numpy.core",
        "(2,)i8",
        "<c32",
        "<f8\n",
        5,
        None,
        b"<f8",
        ["<f8"],
    ],
    ids=str,
)
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
    refused([random_state.GENERATOR, "MT19937", {**twister, "more": 1}])


@pytest.mark.parametrize("parts", [("a", "x", 0), ("a", 5, 0), ("a", [], 0), (b"a", None, 0), (5, None, 0), ("a", None, -1), ("a", None, True), ("a", None, 0.5),
                                   ("a", None, limits.MESSAGE_BYTES + 1), ("a", None), ("a", None, 0, {})], ids=str)
def test_a_text_to_read_that_is_none_is_refused(parts):
    refused([streams.TEXT, *parts])


@pytest.mark.parametrize("parts", [("a", 0), (5, 0), (b"a", -1), (b"a", None), (b"a", limits.MESSAGE_BYTES + 1), (b"a",)], ids=str)
def test_bytes_to_read_that_are_none_are_refused(parts):
    refused([streams.BYTES, *parts])


def test_a_stream_that_would_be_filled_far_behind_its_end_does_not_travel():
    with pytest.raises(TooLarge):
        far = io.StringIO("a")
        far.seek(1 << 40)
        Codec().dumps(far)


def test_too_many_streams_are_refused():
    refused([[streams.TEXT, "", None, 0]] * (limits.OBJECTS // limits.TABLE_COST), TooLarge)


# pandas.


def test_codes_of_categories_that_do_not_exist_are_refused():
    category = [columns.CATEGORY_DTYPE, LABEL, False]
    assert list(read([columns.CATEGORIES, integers(0, -1, dtype="|i1"), category])) == ["a", np.nan]
    for codes in (
        integers(1),
        integers(-2),
        integers(2**63, dtype="<u8"),
        [arrays.ARRAY, "<f8", bytes(8), 1],
        [arrays.ARRAY, "<i8", bytes(8), 1, 1],
        [0],
        None,
    ):
        refused([columns.CATEGORIES, codes, category])
        refused([columns.TEXTS, TEXT, ["a"], codes]) if codes is not None else None
        refused([tables.MULTI_INDEX, [LABEL], [codes], [None]])
    refused([columns.CATEGORY_DTYPE, [tables.INDEX, integers(1, 1), None, None, "Index"], False])
    refused([columns.CATEGORY_DTYPE, [1], False])


def test_levels_that_do_not_fit_together_are_refused():
    codes = integers(0)
    assert len(read([tables.MULTI_INDEX, [LABEL, LABEL], [codes, codes], [None, "x"]])) == 1
    for parts in (
        ([LABEL], [], [None]),
        ([], [], []),
        ([LABEL, LABEL], [codes, integers(0, 0)], [None, None]),
        ([LABEL], [codes], []),
        ([LABEL], [codes], [[]]),
        ([1], [codes], [None]),
    ):
        refused([tables.MULTI_INDEX, *parts])


def test_a_range_of_too_many_rows_is_refused():
    assert len(read([tables.RANGE_INDEX, 0, limits.RANGE_INDEX, 1, None])) == limits.RANGE_INDEX
    for bounds in ((0, limits.RANGE_INDEX + 1, 1), (0, 2**62, 1), (2**63, 0, -1), (0, 1, 0), (0, 1.0, 1), (2**62, 2**62, 1), (0, True, 1)):
        refused([tables.RANGE_INDEX, *bounds, None])
    refused([tables.RANGE_INDEX, 0, 1, 1, []])


@pytest.mark.parametrize(
    "parts",
    [
        (LABEL, ROW, None),
        (LABEL, ROW, None, ONE, ONE),
        (LABEL, ROW, None, integers(1, 2)),
        (LABEL, ROW, None, [1]),
        (LABEL, ROW, None, [arrays.ARRAY, "<i8", bytes(8), 1, 1]),
        (LABEL, ROW, [], ONE),
        (ONE, ROW, None, ONE),
        (LABEL, ONE, None, ONE),
        (LABEL, ROW, None, [reading.HANDLE, "x", 1]),
        (LABEL, [tables.RANGE_INDEX, 0, 2, 1, None], None, ONE),
        (LABEL, ROW, None, ROW),
        (LABEL,),
        (),
    ],
    ids=str,
)
def test_a_frame_whose_parts_do_not_fit_is_refused(parts):
    refused([tables.FRAME, *parts])


@pytest.mark.parametrize(
    "name",
    [
        "../../../etc/passwd",
        "/etc/passwd",
        "..",
        ".",
        "Europe/../Europe/Berlin",
        "Europe/Berlin\0",
        "a/b/c/d",
        "Europe//Berlin",
        "",
        "Europe/",
        "Nowhere/Atlantis",
        "Europe",
        "tzdata.zi",
        "C:\\zone",
        "Europe/Berlin\n",
        "ü",
        5,
        None,
    ],
    ids=str,
)
def test_a_time_zone_that_is_no_name_of_one_is_refused(name):
    refused([times.ZONE, name])


@pytest.mark.parametrize(
    "form",
    [
        [moments.TIMESTAMP, 1, "D", None, 0],
        [moments.TIMESTAMP, -(2**63), "ns", None, 0],
        [moments.TIMESTAMP, 1.0, "ns", None, 0],
        [moments.TIMESTAMP, 1, "ns", "UTC", 0],
        [moments.TIMESTAMP, 2**63, "ns", None, 0],
        [moments.TIMEDELTA, 1, "M"],
        [moments.TIMEDELTA, True, "s"],
        [moments.PERIOD, 1, "import os"],
        [moments.PERIOD, 1, "99999D"],
        [moments.PERIOD, 1, ""],
        [moments.PERIOD, 2**63, "D"],
        [moments.INTERVAL, 2, 1, "left"],
        [moments.INTERVAL, "a", "b", "left"],
        [moments.INTERVAL, 1, 2, "open"],
        [moments.INTERVAL, [], [], "left"],
        [moments.MOMENTS, EMPTY, "s", None],
        [moments.MOMENTS, ONE, "D", None],
        [moments.MOMENTS, ONE, "s", 5],
        [moments.PERIODS, ONE, "D"],
        [moments.INTERVALS, ONE, ONE, "left"],
        [moments.INTERVALS, ROW, ROW, "up"],
        [moments.PERIOD_DTYPE, "X"],
        [moments.ZONED_DTYPE, "s", None],
        [tables.INDEX, [moments.MOMENTS, ONE, "s", None], None, "import os", "DatetimeIndex"],
        [tables.INDEX, ONE, None, "D", "Index"],
        [tables.INDEX, ONE, None, None, "RangeIndex"],
        [tables.INDEX, [moments.MOMENTS, integers(0, 5), "s", None], None, "D", "DatetimeIndex"],
        [times.DATETIME, 2020, 13, 1, 0, 0, 0, 0, 0, None],
        [times.DATETIME, 2020, 1, 1, 0, 0, 0, 0, 2, None],
        [times.DATE, 0, 1, 1],
        [times.DATE, 1.0, 1, 1],
        [times.TIME, 24, 0, 0, 0, 0, None],
        [times.DURATION, 10**10, 0, 0],
        [times.OFFSET, [times.DURATION, 1, 0, 0], None],
        [times.OFFSET, 5, None],
        [columns.GAPS, "Int64", ONE, ONE],
        [columns.GAPS, "Int8", ONE, [arrays.ARRAY, "|b1", b"\0", 1]],
        [columns.GAPS, "Int64", ONE, [arrays.ARRAY, "|b1", b"", 0]],
        [columns.GAPS, "object", ONE, ONE],
        [columns.TEXTS, TEXT, [1], None],
        [columns.TEXTS, 5, [], None],
        [columns.TEXTS, TEXT, "ab", None],
        [columns.TEXT_DTYPE, "disk", False],
        [columns.TEXT_DTYPE, "python", 1],
        [plain.RANGE, 0, 1, 0],
        [plain.RANGE, 0, 1.0, 1],
        [plain.COMPLEX, 1, 2],
        [plain.FRACTION, 1, 0],
        [plain.FRACTION, 1.5, 2],
        [plain.COUNTER, []],
        [plain.DEFAULT, "eval", {}],
        [plain.DEFAULT, 5, {}],
        [plain.DEQUE, -1],
        [plain.DEQUE, 2**63],
        [plain.DEQUE, "a"],
        [plain.PATH, "Path", "a"],
        [plain.PATH, "PosixPath", b"a"],
        [plain.SINGLE, "none"],
        [plain.SLICE, 1],
        [plain.BYTEARRAY, 5],
    ],
    ids=lambda form: str(form)[:70],
)
def test_a_form_that_is_not_quite_right_is_refused(form):
    refused(form)


def test_only_types_on_the_list_come_in():
    for name in ("os.system", "builtins.eval", "builtins.print", "subprocess.Popen", "pandas.HDFStore", "numpy.memmap", 5, None):
        refused([TYPE, name])


def test_a_value_that_makes_an_error_of_its_own_while_it_is_looked_at_is_a_wire_error():
    def export(thing):
        raise RuntimeError("no")

    for codec in (Codec(export), Codec(lambda thing: 5)):
        with pytest.raises(WireError):
            codec.dumps(object())


def test_what_is_adopted_is_no_column_and_no_index_unless_it_is_one_of_the_plain_kinds():
    sparse = pd.arrays.SparseArray([1])
    for adopted in (sparse, [1], pd.Series([1])):
        codec = Codec(adopt=lambda kind, payload: adopted)
        handle = [reading.HANDLE, "x", None]
        for form in (
            [tables.FRAME, LABEL, ROW, None, handle],
            [tables.FRAME, LABEL, handle, None, ONE],
            [tables.SERIES, handle, ROW, None, None],
            [tables.INDEX, handle, None, None, "Index"],
        ):
            with pytest.raises(WireError):
                codec.loads(message(form))


COSTLY = {
    "text by codes of one byte": [columns.TEXTS, TEXT, ["a"], [arrays.ARRAY, "|i1", bytes(8000), 8000]],
    "a range that is written out": [tables.RANGE_INDEX, 0, 30_000, 1, None],
    "an index that is made again for its frequency": [
        tables.INDEX,
        [moments.MOMENTS, integers(*range(0, 86_400 * 2000, 86_400)), "s", None],
        None,
        "D",
        "DatetimeIndex",
    ],
    "a time zone from its file": [times.ZONE, "Europe/Berlin"],
    "intervals between ranges": [moments.INTERVALS, [tables.RANGE_INDEX, 0, 2000, 1, None], [tables.RANGE_INDEX, 1, 2001, 1, None], "left"],
    "a fraction of long numbers": [plain.FRACTION, msgpack.ExtType(plain.INTEGER, b"\7" * 4000), msgpack.ExtType(plain.INTEGER, b"\5" * 4000)],
}


@pytest.mark.parametrize("name", COSTLY)
def test_what_is_short_to_say_and_dear_to_make_is_charged_for(name, monkeypatch):
    read(COSTLY[name])
    monkeypatch.setattr(limits, "OBJECTS", 1500)
    refused(COSTLY[name], TooLarge)
