"""Whether two values are the same, types and all, as a test of the wire must ask: 1 == True == 1.0, and NaN is not NaN."""

import io
import math
from collections import defaultdict, deque

import numpy as np
import pandas as pd


def same(one, other):
    if type(one) is not type(other):
        return False
    kind = type(one)
    if kind is float:
        return math.isnan(one) and math.isnan(other) or one == other and math.copysign(1, one) == math.copysign(1, other)
    if kind is complex:
        return same(one.real, other.real) and same(one.imag, other.imag)
    if kind in (list, tuple, deque):
        return len(one) == len(other) and all(map(same, one, other)) and getattr(one, "maxlen", 0) == getattr(other, "maxlen", 0)
    if isinstance(one, dict):
        if kind is defaultdict and one.default_factory is not other.default_factory:
            return False
        return same(list(one), list(other)) and same(list(one.values()), list(other.values()))
    if kind in (set, frozenset):
        return len(one) == len(other) and {(type(item), item) for item in one} == {(type(item), item) for item in other}
    if kind is slice:
        return same((one.start, one.stop, one.step), (other.start, other.stop, other.step))
    if kind is np.ndarray:
        return _same_array(one, other)
    if isinstance(one, np.generic):
        return one.dtype == other.dtype and one.tobytes() == other.tobytes()
    if kind in (io.StringIO, io.BytesIO):
        return one.closed and other.closed or same(one.__getstate__(), other.__getstate__())
    if kind is np.random.Generator:
        return (
            type(one.bit_generator) is type(other.bit_generator)
            and one.integers(1 << 60, size=9).tolist() == other.integers(1 << 60, size=9).tolist()
        )
    if kind is pd.DataFrame:
        return (
            one.shape == other.shape
            and same(one.columns, other.columns)
            and same(one.index, other.index)
            and same(one.attrs, other.attrs)
            and all(same(one.iloc[:, position], other.iloc[:, position]) for position in range(one.shape[1]))
        )
    if kind is pd.Series:
        return same(one.array, other.array) and same(one.index, other.index) and same(one.name, other.name) and same(one.attrs, other.attrs)
    if isinstance(one, pd.Index):
        return _same_index(one, other)
    if isinstance(one, pd.api.extensions.ExtensionArray):
        return (
            one.dtype == other.dtype
            and type(one.dtype) is type(other.dtype)
            and _same_missing(one.dtype, other.dtype)
            and same(list(one), list(other))
        )
    if kind is pd.Timestamp:
        return (one is other) or one == other and one.unit == other.unit and repr(one.tz) == repr(other.tz) and one.fold == other.fold
    if kind is pd.Timedelta:
        return one == other and one.unit == other.unit
    if kind is pd.Interval:
        return same(one.left, other.left) and same(one.right, other.right) and one.closed == other.closed
    if hasattr(one, "tzinfo"):
        return repr(one) == repr(other)
    if one is pd.NA or one is pd.NaT:
        return one is other
    return repr(one) == repr(other) if one != one else one == other


def _same_array(one, other):
    if one.dtype.newbyteorder("=") != other.dtype or one.shape != other.shape or not other.flags.writeable:
        return False
    if one.dtype.kind == "O":
        return same(one.ravel().tolist(), other.ravel().tolist())
    return one.astype(other.dtype).tobytes() == other.tobytes()


def _same_index(one, other):
    pd.testing.assert_index_equal(one, other, exact=True, check_exact=True)
    if isinstance(one, pd.MultiIndex):
        return same(list(one.names), list(other.names)) and all(map(same, one.levels, other.levels)) and same(list(one), list(other))
    if getattr(one, "freq", None) != getattr(other, "freq", None):
        return False
    return same(one.name, other.name) and (isinstance(one, pd.RangeIndex) or same(one.array, other.array))


def _same_missing(one, other):
    return getattr(one, "na_value", None) is getattr(other, "na_value", None) or same(one.na_value, other.na_value)
