"""pandas: moments, durations, periods and intervals, one by one and in columns."""

import re

import numpy as np
import pandas as pd

from migcap.grading.wire import limits
from migcap.grading.wire.errors import WireError
from migcap.grading.wire.forms import exactly, mark, parts_of, reads, writes
from migcap.grading.wire.times import checked_zone

TIMESTAMP, TIMEDELTA, PERIOD, INTERVAL, MOMENTS, DURATIONS, PERIODS, INTERVALS = map(mark, range(90, 98))
ZONED_DTYPE, PERIOD_DTYPE, INTERVAL_DTYPE = map(mark, range(98, 101))

_MOMENT_COST = 5
_ZONED_COST = 30
_UNITS = ("s", "ms", "us", "ns")
_FREQUENCY = re.compile(r"-?\d{0,4}[A-Za-z]{1,6}(-[A-Za-z]{1,4}){0,2}")
_PLAIN_ENDS = (int, float, pd.Timestamp, pd.Timedelta)
_NOT_A_TIME = -1 << 63


def frequency(reading, text):
    if not _FREQUENCY.fullmatch(exactly(str, text)):
        raise WireError("this is no frequency")
    reading.spend(_ZONED_COST)
    return text


def _unit(text):
    if text not in _UNITS:
        raise WireError("this is no unit of time")
    return text


def _count(value):
    if not _NOT_A_TIME < exactly(int, value) < 1 << 63:
        raise WireError("a moment out of range")
    return value


# One by one.

@writes(pd.Timestamp)
def _write_timestamp(value):
    return [TIMESTAMP, int(value.asm8.view("i8")), value.unit, value.tzinfo, value.fold]


@reads(TIMESTAMP.code)
def _read_timestamp(reading, parts):
    count, unit, zone, fold = parts_of(parts, 4)
    reading.spend(_MOMENT_COST)
    value = pd.Timestamp(np.datetime64(_count(count), _unit(unit)))
    if checked_zone(zone) is not None:
        reading.spend(_ZONED_COST)
        return value.tz_localize("UTC").tz_convert(zone)
    return value.replace(fold=1) if exactly(int, fold) else value


@writes(pd.Timedelta)
def _write_timedelta(value):
    return [TIMEDELTA, int(value.asm8.view("i8")), value.unit]


@reads(TIMEDELTA.code)
def _read_timedelta(reading, parts):
    count, unit = parts_of(parts, 2)
    reading.spend(_MOMENT_COST)
    return pd.Timedelta(np.timedelta64(_count(count), _unit(unit)))


@writes(pd.Period)
def _write_period(value):
    return [PERIOD, value.ordinal, value.freqstr]


@reads(PERIOD.code)
def _read_period(reading, parts):
    ordinal, freq = parts_of(parts, 2)
    return pd.Period(ordinal=_count(ordinal), freq=frequency(reading, freq))


@writes(pd.Interval)
def _write_interval(value):
    return [INTERVAL, value.left, value.right, value.closed]


@reads(INTERVAL.code)
def _read_interval(reading, parts):
    left, right, closed = parts_of(parts, 3)
    for end in (left, right):
        if type(end) not in _PLAIN_ENDS and not isinstance(end, np.number):
            raise WireError("an interval between what is no number and no moment")
    return pd.Interval(left, right, closed=exactly(str, closed))


# In columns.

@writes(pd.arrays.DatetimeArray)
def _write_moments(array):
    return [MOMENTS, array.asi8, array.unit, array.tz]


@reads(MOMENTS.code)
def _read_moments(reading, parts):
    counts, unit, zone = parts_of(parts, 3)
    moments = pd.DatetimeIndex(_counts(counts).view(f"M8[{_unit(unit)}]"))
    if checked_zone(zone) is not None:
        reading.spend(limits.TABLE_COST)
        moments = moments.tz_localize("UTC").tz_convert(zone)
    return _without_frequency(moments)


@writes(pd.arrays.TimedeltaArray)
def _write_durations(array):
    return [DURATIONS, array.asi8, array.unit]


@reads(DURATIONS.code)
def _read_durations(reading, parts):
    counts, unit = parts_of(parts, 2)
    return _without_frequency(pd.TimedeltaIndex(_counts(counts).view(f"m8[{_unit(unit)}]")))


def _without_frequency(index):
    return index._with_freq(None).array if index.freq is not None else index.array


def _counts(counts):
    if type(counts) is not np.ndarray or counts.dtype != np.int64 or counts.ndim != 1:
        raise WireError("a column of moments that are no whole numbers")
    return counts


@writes(pd.arrays.PeriodArray)
def _write_periods(array):
    return [PERIODS, array.asi8, array.dtype]


@reads(PERIODS.code)
def _read_periods(reading, parts):
    ordinals, dtype = parts_of(parts, 2)
    return pd.arrays.PeriodArray(_counts(ordinals), dtype=exactly(pd.PeriodDtype, dtype))


@writes(pd.arrays.IntervalArray)
def _write_intervals(array):
    return [INTERVALS, array.left, array.right, array.closed]


@reads(INTERVALS.code)
def _read_intervals(reading, parts):
    left, right, closed = parts_of(parts, 3)
    if not isinstance(left, pd.Index) or not isinstance(right, pd.Index):
        raise WireError("intervals between what is no index")
    reading.spend(limits.TABLE_COST + len(left))
    return pd.arrays.IntervalArray.from_arrays(left, right, closed=exactly(str, closed))


# Their dtypes.

@writes(pd.DatetimeTZDtype)
def _write_zoned_dtype(dtype):
    return [ZONED_DTYPE, dtype.unit, dtype.tz]


@reads(ZONED_DTYPE.code)
def _read_zoned_dtype(reading, parts):
    unit, zone = parts_of(parts, 2)
    return pd.DatetimeTZDtype(_unit(unit), checked_zone(zone))


@writes(pd.PeriodDtype)
def _write_period_dtype(dtype):
    return [PERIOD_DTYPE, dtype.name[len("period["):-1]]


@reads(PERIOD_DTYPE.code)
def _read_period_dtype(reading, parts):
    [freq] = parts_of(parts, 1)
    return pd.PeriodDtype(frequency(reading, freq))


@writes(pd.IntervalDtype)
def _write_interval_dtype(dtype):
    return [INTERVAL_DTYPE, dtype.subtype, dtype.closed]


@reads(INTERVAL_DTYPE.code)
def _read_interval_dtype(reading, parts):
    subtype, closed = parts_of(parts, 2)
    if subtype is not None and not isinstance(subtype, (np.dtype, pd.DatetimeTZDtype)):
        raise WireError("intervals of what is no dtype")
    return pd.IntervalDtype(subtype, closed if closed is None else exactly(str, closed))
