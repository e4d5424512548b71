"""pandas: frames, series and indexes. The columns are values of their own, see columns.py and moments.py."""

import numpy as np
import pandas as pd

from migcap.grading.wire import limits
from migcap.grading.wire.columns import ARRAYS, array_of, checked_array, checked_codes, checked_labels, filled, travels
from migcap.grading.wire.errors import TooLarge, WireError
from migcap.grading.wire.forms import exactly, mark, parts_of, reads, writes
from migcap.grading.wire.moments import frequency

FRAME, SERIES, INDEX, RANGE_INDEX, MULTI_INDEX = map(mark, range(70, 75))

_ONE_ARRAY = {
    pd.Index: ARRAYS,
    pd.DatetimeIndex: {pd.arrays.DatetimeArray},
    pd.TimedeltaIndex: {pd.arrays.TimedeltaArray},
    pd.PeriodIndex: {pd.arrays.PeriodArray},
    pd.IntervalIndex: {pd.arrays.IntervalArray},
    pd.CategoricalIndex: {pd.Categorical},
}
_INDEXES = {*_ONE_ARRAY, pd.RangeIndex, pd.MultiIndex}
_FREQUENCY_COST = 500  # pandas makes the whole index again to see whether the frequency is right, one business day after the other


@writes(pd.RangeIndex)
def _write_range(index):
    return [RANGE_INDEX, index.start, index.stop, index.step, index.name]


@reads(RANGE_INDEX.code)
def _read_range(reading, parts):
    reading.spend(limits.TABLE_COST // 4)
    start, stop, step, name = parts_of(parts, 4)
    values = range(exactly(int, start), exactly(int, stop), exactly(int, step))
    if max(map(abs, (start, stop, step))) >> 62 or len(values) > limits.RANGE_INDEX:
        raise TooLarge("a range of too many rows")
    reading.spend(len(values) // 16)  # whoever computes with it writes it out
    return pd.RangeIndex(values, name=_checked_name(name))


@writes(pd.MultiIndex)
def _write_multi(index):
    if not all(_index_travels(level) for level in index.levels):
        return None
    return [MULTI_INDEX, list(index.levels), [np.asarray(codes) for codes in index.codes], list(index.names)]


@reads(MULTI_INDEX.code)
def _read_multi(reading, parts):
    reading.spend(limits.TABLE_COST)
    levels, codes, names = (exactly(list, part) for part in parts_of(parts, 3))
    if not levels or not len(levels) == len(codes) == len(names):
        raise WireError("an index of levels that do not fit together")
    for level, column in zip(levels, codes):
        checked_labels(reading, _checked_index(level))
        checked_codes(column, len(level))
        if len(column) != len(codes[0]):
            raise WireError("an index of levels that do not fit together")
    return pd.MultiIndex(levels, codes, names=[_checked_name(name) for name in names])


@writes(*_ONE_ARRAY)
def _write_index(index):
    if not _index_travels(index):
        return None
    freq = index.freqstr if isinstance(index, (pd.DatetimeIndex, pd.TimedeltaIndex)) else None
    return [INDEX, array_of(index), index.name, freq, type(index).__name__]


def _index_travels(index):
    kind = type(index)
    if kind in (pd.RangeIndex, pd.MultiIndex):
        return True
    return kind in _ONE_ARRAY and travels(array_of(index))


@reads(INDEX.code)
def _read_index(reading, parts):
    reading.spend(limits.TABLE_COST // 4)
    array, name, freq, kind = parts_of(parts, 4)
    checked_array(array)
    _checked_name(name)
    if freq is None:
        index = pd.Index(array, dtype=array.dtype, name=name, copy=False)
    else:
        reading.spend(_FREQUENCY_COST + len(array))
        if type(array) not in (pd.arrays.DatetimeArray, pd.arrays.TimedeltaArray):
            raise WireError("a frequency of what is no time")
        make = pd.DatetimeIndex if type(array) is pd.arrays.DatetimeArray else pd.TimedeltaIndex
        index = make(array, freq=frequency(reading, freq), name=name)
    if type(index).__name__ != kind:
        raise WireError("an index of another kind than its values")
    return index


@writes(pd.Series)
def _write_series(series):
    array = array_of(series)
    if not travels(array) or not _index_travels(series.index):
        return None
    return [SERIES, array, series.index, series.name, series.attrs or None]


@reads(SERIES.code)
def _read_series(reading, parts):
    reading.spend(limits.TABLE_COST // 2)
    array, index, name, attrs = parts_of(parts, 4)
    if len(checked_array(array)) != len(_checked_index(index)):
        raise WireError("a series and its index are not of one length")
    series = pd.Series(array, index=index, name=_checked_name(name), dtype=array.dtype, copy=False)
    return _with_attrs(series, attrs)


@writes(pd.DataFrame)
def _write_frame(frame):
    arrays = [*map(filled, _column_arrays(frame))]
    if not all(map(travels, arrays)) or not _index_travels(frame.columns) or not _index_travels(frame.index):
        return None
    return [FRAME, frame.columns, frame.index, frame.attrs or None, *arrays]


def _column_arrays(frame):
    try:
        column = frame._get_column_array  # not public; the way round it makes a Series for each column
    except AttributeError:
        return [array_of(series) for _, series in frame.items()]
    return [column(position) for position in range(frame.shape[1])]


@reads(FRAME.code)
def _read_frame(reading, parts):
    reading.spend(limits.TABLE_COST)
    _, columns, index, attrs, *arrays = parts
    if len(_checked_index(columns)) != len(arrays):
        raise WireError("a frame and its columns do not fit")
    rows = len(_checked_index(index))
    for array in arrays:
        if len(checked_array(array)) != rows:
            raise WireError("a column and its frame are not of one length")
    return _with_attrs(_frame(arrays, columns, index), attrs)


def _frame(arrays, columns, index):
    # pandas keeps dates in arrays of its own, and the short way below does not put them there.
    arrays = [pd.array(array) if isinstance(array, np.ndarray) and array.dtype.kind in "mM" else array for array in arrays]
    try:
        make = pd.DataFrame._from_arrays  # not public, and three times as fast
    except AttributeError:
        frame = pd.DataFrame(dict(enumerate(arrays)), index=index, copy=False)
        frame.columns = columns
        return frame
    return make(arrays, columns, index, verify_integrity=False)


def _checked_index(index):
    if type(index) not in _INDEXES:
        raise WireError("expected an index")
    return index


def _checked_name(name):
    hash(name)
    return name


def _with_attrs(table, attrs):
    if attrs is not None:
        table.attrs = exactly(dict, attrs)
    return table
