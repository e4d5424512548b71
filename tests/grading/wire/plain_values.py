"""Values that must come over the wire as they are, by name."""

import collections
import datetime as dt
import decimal
import fractions
import io
import pathlib
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

NEPAL = dt.timezone(dt.timedelta(hours=5, minutes=45))


def at(stream, position):
    stream.seek(position)
    return stream


def closed(stream):
    stream.close()
    return stream


PYTHON = {
    "none": None,
    "true": True,
    "zero": 0,
    "minus one": -1,
    "64 bits": 2**64 - 1,
    "least of 64 bits": -(2**63),
    "65 bits": 2**64,
    "below 64 bits": -(2**63) - 1,
    "huge": 7**10_000,
    "huge and negative": -(7**10_000),
    "float": 0.1,
    "nan": float("nan"),
    "inf": float("inf"),
    "minus zero": -0.0,
    "tiny": 5e-324,
    "text": "Ünïcödé 🗺",
    "empty text": "",
    "nul": "a\0b",
    "bytes": b"\0\xff",
    "bytearray": bytearray(b"ab"),
    "complex": complex(-0.0, float("inf")),
    "list": [1, 2.0, True, None, "x"],
    "empty list": [],
    "nested": [[], [[]], {"a": [{}]}],
    "tuple": (1, (2, ()), [3]),
    "empty tuple": (),
    "dict": {"b": 1, "a": {"c": (1,)}},
    "keys of all kinds": {1: "a", 2.5: "b", None: 0, (1, "x"): 1, True + 1: 2, frozenset({1}): 3, b"k": 4, dt.date(2020, 1, 1): 5},
    "int and text keys": {1: 1, "1": 2},
    "set": {1, "a", None, (1, 2)},
    "empty set": set(),
    "frozenset": frozenset({frozenset(), 1.5}),
    "range": range(5, -10, -3),
    "long range": range(10**30),
    "slice": slice(None, -1, (1, 2)),
    "ellipsis": Ellipsis,
    "not implemented": NotImplemented,
    "counter": collections.Counter("abracadabra"),
    "negative counter": collections.Counter(a=-2),
    "ordered": collections.OrderedDict([("z", 1), ("a", 2)]),
    "defaultdict": collections.defaultdict(list, {"a": [1]}),
    "defaultdict of int": collections.defaultdict(int),
    "defaultdict of nothing": collections.defaultdict(None, {1: 2}),
    "deque": collections.deque([1, 2], maxlen=3),
    "deque without end": collections.deque("ab"),
    "decimal": decimal.Decimal("-0.10"),
    "decimal nan": decimal.Decimal("NaN"),
    "decimal inf": decimal.Decimal("-Infinity"),
    "decimal exponent": decimal.Decimal("1E+9"),
    "fraction": fractions.Fraction(-22, 7),
    "datetime": dt.datetime(2024, 2, 29, 23, 59, 59, 999999),
    "datetime utc": dt.datetime(2024, 1, 1, tzinfo=dt.timezone.utc),
    "datetime offset": dt.datetime(2024, 1, 1, tzinfo=NEPAL),
    "datetime zone": dt.datetime(2024, 7, 1, 12, tzinfo=ZoneInfo("Asia/Kathmandu")),
    "datetime fold": dt.datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin")),
    "date": dt.date(1, 1, 1),
    "time": dt.time(1, 2, 3, 4, tzinfo=NEPAL, fold=1),
    "timedelta": dt.timedelta(-1, 3, 5),
    "utc": dt.timezone.utc,
    "offset": NEPAL,
    "named offset": dt.timezone(dt.timedelta(hours=-3), "BRT"),
    "zone": ZoneInfo("America/Argentina/Buenos_Aires"),
    "zone utc": ZoneInfo("UTC"),
    "path": pathlib.Path("/a/b"),
    "pure path": pathlib.PurePosixPath("a/b"),
    "windows path": pathlib.PureWindowsPath("c:\\a"),
    "text to read": io.StringIO("a\r\nb"),
    "text with other line ends": io.StringIO("a\r\nb", newline=None),
    "text half read": at(io.StringIO("Ünïcödé"), 3),
    "text read beyond its end": at(io.StringIO("a"), 9),
    "bytes half read": at(io.BytesIO(b"\0\xff"), 1),
    "text that is closed": closed(io.StringIO("a")),
    "bytes that are closed": closed(io.BytesIO(b"a")),
}

TYPES = {
    f"type {kind.__module__}.{kind.__name__}": kind
    for kind in (
        int,
        str,
        type(None),
        object,
        type,
        ValueError,
        KeyboardInterrupt,
        dt.date,
        decimal.Decimal,
        fractions.Fraction,
        collections.Counter,
        np.ndarray,
        np.float64,
        np.int8,
        pathlib.Path,
        np.number,
        pd.DataFrame,
        pd.Series,
        pd.Index,
        pd.MultiIndex,
        pd.Timestamp,
        pd.Timedelta,
        pd.Categorical,
        pd.CategoricalDtype,
    )
}

_SCALARS = "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128 intc".split()

NUMPY = {
    **{f"np {name}": getattr(np, name)(1) for name in _SCALARS},
    "np minus zero": np.float64(-0.0),
    "np nan": np.float32("nan"),
    "np greatest": np.uint64(2**64 - 1),
    "np datetime": np.datetime64("2024-02-29"),
    "np datetime ns": np.datetime64("2024-02-29T01:02:03.000000004"),
    "np no datetime": np.datetime64("NaT"),
    "np no datetime in days": np.datetime64("NaT", "D"),
    "np timedelta": np.timedelta64(5, "W"),
    "np timedelta of 25 s": np.arange(2).astype("m8[25s]")[1],
    "np text": np.str_("é\0"),
    "np bytes": np.bytes_(b"a\0"),
    "array": np.arange(6).reshape(2, 3),
    "array of no side": np.array(1.5),
    "empty array": np.empty((0, 3), "i2"),
    "array of three sides": np.ones((2, 1, 4), "f4"),
    "array of columns": np.asfortranarray(np.arange(6.0).reshape(2, 3)),
    "slice of an array": np.arange(20)[::-3],
    "big-endian array": np.arange(3, dtype=">i4"),
    "array of truth": np.array([True, False]),
    "array of text": np.array(["a", "üb"]),
    "array of empty text": np.array([""]),
    "array of bytes": np.array([b"a", b"bc"]),
    "array of dates": np.array(["2020-01-01", "NaT"], "M8[D]"),
    "array of durations": np.array([1, -1], "m8[h]"),
    "large array": np.arange(100_000),
    "large array of text": np.array(["abcdefghij"] * 10_000),
    "large array of dates": np.arange(20_000).astype("M8[us]"),
    "array of objects": np.array([1, "a", None, 2.5, pd.NaT], dtype=object),
    "table of objects": np.array([[1, "a"], [None, ()]], dtype=object),
    "object of no side": np.array({"a": 1}, dtype=object),
    "empty objects": np.empty(0, object),
    "arrays in an array": np.array([np.arange(2), np.arange(3)], dtype=object),
    **{f"dtype {dtype}": np.dtype(dtype) for dtype in ("int64", "float16", "O", "U", "U5", "M8[ns]", "bool")},
}


def _filled(make, values):
    array = np.empty(len(values), object)
    for position, value in enumerate(values):
        array[position] = value
    return make(array)


NUMPY["lists in an array"] = _filled(lambda array: array, [[1], [2, 3], (4,)])
NUMPY["array that begins with nothing"] = _filled(lambda array: array, [None, [1], "x"])

_TIMES = pd.date_range("2024-03-30 22:00", periods=4, freq="h")
_MIXED = pd.DataFrame({"a": [1, 2], "b": ["x", None], "c": [1.5, float("nan")]})

COLUMNS = {
    "integers": pd.Series([1, 2, 3], name="n"),
    "floats": pd.Series([1.5, float("nan")]),
    "truth": pd.Series([True, False]),
    "small integers": pd.Series([1, 2], dtype="u1"),
    "text": pd.Series(["a", None, "ü"]),
    "text with NA": pd.Series(["a", None], dtype=pd.StringDtype("python", na_value=pd.NA)),
    "much text": pd.Series(["a", "b", None] * 1000),
    "much different text": pd.Series([str(number) for number in range(3000)]),
    "much text with NA": pd.Series(["a", None] * 1000, dtype=pd.StringDtype("python", na_value=pd.NA)),
    "all missing": pd.Series([None, None], dtype="str"),
    "objects": pd.Series([1, "a", None, float("nan"), [1], (2,), {"a": 1}, pd.NA, dt.date(2020, 1, 1)], dtype=object),
    "text as objects": pd.Series(["a", "b"], dtype=object),
    "categories": pd.Series(["a", "b", None, "a"], dtype="category"),
    "categories in order": pd.Series(pd.Categorical(["b", "a"], ["b", "c", "a"], ordered=True)),
    "categories of numbers": pd.Series([3, 1, 3], dtype="category"),
    "categories of dates": pd.Series(_TIMES[:2]).astype("category"),
    "no category": pd.Series([], dtype="category"),
    "categories of objects": pd.Series(pd.Categorical([1, "a"], [1, "a"])),
    "categories of intervals": pd.Series(pd.cut([1, 5, 9], 3)),
    "moments": pd.Series(_TIMES),
    "moments in s": pd.Series(_TIMES.as_unit("s")),
    "moments in ns with gaps": pd.Series([pd.Timestamp("2020").as_unit("ns"), pd.NaT]),
    "moments utc": pd.Series(_TIMES.tz_localize("UTC")),
    "moments in a zone": pd.Series(_TIMES.tz_localize("UTC").tz_convert("Europe/Berlin").as_unit("ms")),
    "moments at an offset": pd.Series(_TIMES.tz_localize(NEPAL)),
    "durations": pd.Series(pd.to_timedelta([1, None], unit="s")),
    "periods": pd.Series(pd.period_range("2020-01", periods=3, freq="M")),
    "quarters": pd.Series(pd.period_range("2020-01", periods=3, freq="Q-NOV")),
    "intervals": pd.Series(pd.interval_range(0, 3)),
    "intervals of moments": pd.Series(pd.interval_range(_TIMES[0], _TIMES[2], closed="left")),
    **{f"gaps {name}": pd.Series([1, None, 0], dtype=name) for name in ("Int64", "UInt8", "Float32", "Float64", "boolean")},
    "attrs": pd.Series([1]),
    "name of two": pd.Series([1], name=("a", 1)),
    "name that is a number": pd.Series([1], name=0),
    "nothing": pd.Series([], dtype=float),
    "mixed complex": pd.Series([1 + 2j]),
    "half floats": pd.Series([1, 2], dtype="f2"),
}
COLUMNS["attrs"].attrs = {"source": "UN DESA", "years": [1990, 2020]}

INDEXES = {
    "range": pd.RangeIndex(3, 30, 4, name="r"),
    "empty range": pd.RangeIndex(0),
    "falling range": pd.RangeIndex(5, 0, -2),
    "numbers": pd.Index([3, 1]),
    "floats": pd.Index([1.5, float("nan")]),
    "text": pd.Index(["a", "b"], name="x"),
    "objects": pd.Index(["a", 1, None], dtype=object),
    "truth": pd.Index([True, False]),
    "no text": pd.Index([], dtype="str"),
    "days": pd.date_range("2020-01-01", periods=3, freq="D", name="day"),
    "month ends": pd.date_range("2020-01-01", periods=3, freq="ME", tz="Asia/Kathmandu"),
    "two hours": pd.date_range("2020-01-01", periods=3, freq="2h"),
    "back": pd.date_range("2020-01-05", periods=3, freq="-1D"),
    "moments without frequency": pd.DatetimeIndex(["2020-01-01", "2020-01-05", None]),
    "no moments": pd.DatetimeIndex([]),
    "durations": pd.timedelta_range("1h", periods=3, freq="15min"),
    "periods": pd.period_range("2020", periods=3, freq="Y", name="year"),
    "intervals": pd.interval_range(0, 3, closed="both"),
    "categories": pd.CategoricalIndex(["a", "b", "a"], ordered=True, name="k"),
    "gaps": pd.Index([1, None], dtype="Int64"),
    "two levels": pd.MultiIndex.from_product([["a", "b"], [1, 2]], names=["x", None]),
    "levels with gaps": pd.MultiIndex.from_tuples([("a", 1.5), ("b", float("nan"))], names=[("p", 1), "y"]),
    "no levels": pd.MultiIndex.from_arrays([[], []]),
    "levels of all kinds": pd.MultiIndex.from_arrays([pd.date_range("2020", periods=2), pd.Categorical(["a", "b"]), pd.interval_range(0, 2)]),
}

FRAMES = {
    "frame": _MIXED,
    "no rows": _MIXED.head(0),
    "no columns": _MIXED[[]],
    "nothing": pd.DataFrame(),
    "columns twice": pd.DataFrame([[1, "a", 2.5]], columns=["x", "x", "y"]),
    "numbers as columns": pd.DataFrame(np.eye(3)),
    "levels as columns": pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_tuples([("a", 1), ("b", 2)])),
    "grouped": pd.DataFrame({"k": list("aab"), "v": [1, 2, 3]}).groupby("k").agg(["sum", "mean"]),
    "all columns": pd.concat([series.rename(name).reset_index(drop=True) for name, series in COLUMNS.items() if len(series) < 10], axis=1),
    "moments as columns": pd.DataFrame([[1, 2]], columns=pd.date_range("2020", periods=2, freq="MS")),
    "one row of dates": pd.DataFrame({"d": pd.to_datetime(["2020-01-01"])}),
    "columns with a name": pd.DataFrame({"a": [1]}).rename_axis(columns="c").rename_axis("i"),
    "described": _MIXED.describe(),
    "dtypes": _MIXED.dtypes,
    "frame in a cell": pd.DataFrame({"f": [_MIXED, 1]}),
    "attrs": _MIXED.copy(),
    "dates in an array": pd.DataFrame(np.array([["2020", "2021"]], "M8[s]")),
}
FRAMES["attrs"].attrs = {"unit": "persons", "note": ("a", 1)}

PANDAS = {
    "timestamp": pd.Timestamp("2024-02-29 12:00"),
    "timestamp ns": pd.Timestamp("2024-02-29 12:00:00.000000001"),
    "timestamp s": pd.Timestamp("1500-01-01").as_unit("s"),
    "timestamp utc": pd.Timestamp("2024-02-29", tz="UTC"),
    "timestamp zone": pd.Timestamp("2024-07-01", tz="Europe/Berlin"),
    "timestamp offset": pd.Timestamp("2024-07-01", tz=NEPAL),
    "timestamp in the second fold": pd.Timestamp("2024-10-27 02:30").tz_localize("Europe/Berlin", ambiguous=False),
    "timedelta": pd.Timedelta("-1 days +2h"),
    "timedelta s": pd.Timedelta(3, "s").as_unit("s"),
    "period": pd.Period("2024-02", "M"),
    "quarter": pd.Period("2024Q1", "Q-DEC"),
    "interval": pd.Interval(0, 1.5, "left"),
    "interval of moments": pd.Interval(pd.Timestamp("2020"), pd.Timestamp("2021")),
    "nat": pd.NaT,
    "na": pd.NA,
    "values in cells": {"a": [pd.NA, pd.NaT, pd.Timestamp("2020")]},
    **{
        f"array of {name}": COLUMNS[name].array
        for name in ("text", "categories", "moments in a zone", "durations", "periods", "intervals", "gaps Int64")
    },
    **{
        f"dtype of {name}": COLUMNS[name].dtype
        for name in ("text", "text with NA", "categories in order", "moments in a zone", "periods", "intervals", "intervals of moments", "gaps Int64")
    },
    "open category dtype": pd.CategoricalDtype(),
}

ALL = {
    **PYTHON,
    **TYPES,
    **NUMPY,
    **{f"pandas {name}": value for name, value in PANDAS.items()},
    **{f"series of {name}": value for name, value in COLUMNS.items()},
    **{f"index of {name}": value for name, value in INDEXES.items()},
    **{f"frame: {name}": value for name, value in FRAMES.items()},
}
