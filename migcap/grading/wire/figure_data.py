"""The data of a chart's lines and what its axes make of them: numbers, categories, dates, and pandas' periods."""

import datetime
import itertools
import math

import numpy as np
from matplotlib import category, dates

from migcap.grading.wire.figure_check import MAX_WORD, refused

DATES = (dates.DateConverter, dates.ConciseDateConverter, dates._SwitchableDateConverter)
FREQUENCY = r"[A-Z]{1,3}(-[A-Z]{3})?"  # of periods, as in pandas: "Y-DEC", "M", "Q-DEC"


def describe_units(axis):
    """What the values on an axis are, beside plain numbers; None for those."""
    if isinstance(axis.units, category.UnitData):
        return {"kind": "words", "words": [str(word)[:MAX_WORD] for word in axis.units._mapping]}
    if not isinstance(axis.get_converter(), DATES):
        return None
    if type(axis.get_converter()).__name__ == "PeriodConverter":
        return {"kind": "periods", "every": str(getattr(axis.freq, "freqstr", axis.freq))} if hasattr(axis, "freq") else None
    return {"kind": "dates"}


def set_units(check, axis, units):
    """Make an axis take categories, dates or periods, so that data of that kind mean the same places as they did."""
    if units is None:
        return
    kind = check.choice(check.record(units, "units").get("kind"), "the kind of units", ("words", "dates", "periods"))
    if kind == "words":
        words = check.words(units.get("words"), "the categories")
        # Not by handing the words over: matplotlib would try to read each as a date first.
        axis.set_converter(category.StrCategoryConverter())
        axis.set_units(category.UnitData())
        axis.units._mapping.update((word, number) for number, word in enumerate(words))
        axis.units._counter = itertools.count(len(words))
    elif kind == "dates":
        axis.update_units(np.array(["2000-01-01"], "datetime64[D]"))
    else:
        import pandas.plotting._matplotlib.converter as pandas_units

        axis.freq = check.pattern(units.get("every"), "the length of periods", FREQUENCY)
        axis.set_converter(pandas_units.PeriodConverter())


def describe_values(values, places, units):
    """The points of a line along one axis, as they were given; `places` are the same points as matplotlib's own numbers."""
    kind = units and units["kind"]
    if kind == "periods" and (ordinals := _period_ordinals(values)):
        return {"periods": ordinals, "every": units["every"]}
    array = values if isinstance(values, np.ndarray) else np.asarray(values, dtype=object)
    if isinstance(array, np.ma.MaskedArray):
        return _floats(places)
    array = array.ravel()
    if array.dtype.kind in "iuf" and array.dtype.itemsize <= 8:
        return array.astype("f8" if array.dtype.kind == "f" else "i8")
    if array.dtype.kind == "b":
        return array.astype("i8")
    if array.dtype.kind == "M" and kind == "dates":
        return array.astype("M8[us]")
    listed = array.tolist()
    if kind == "dates" and all(isinstance(value, datetime.date) for value in listed):
        return {"times": [value.isoformat() for value in listed], "days": not any(isinstance(value, datetime.datetime) for value in listed)}
    if kind == "words" and all(isinstance(value, str) for value in listed):
        return [value[:MAX_WORD] for value in listed]
    if kind is None and all(value is None or _is_number(value) for value in listed):
        return listed
    return _floats(places)


def _is_number(value):
    return type(value) is float or (type(value) is int and abs(value) < 2**63)


def _floats(places):
    return np.array(np.ma.filled(np.ma.asarray(places, float), math.nan), float).ravel()


def _period_ordinals(values):
    listed = np.ravel(np.asarray(values, dtype=object)).tolist()
    return [int(value.ordinal) for value in listed] if listed and all(type(value).__name__ == "Period" for value in listed) else None


def read_values(check, described, units, what):
    """Data for a line from its description, fit for an axis of these units."""
    kind = units and units["kind"]
    if type(described) is np.ndarray:
        return check.array(described, what, (None,), "fiM" if kind == "dates" else "fi")
    if type(described) is dict:
        return _read_times(check, described, kind, what)
    most = 1_000_000
    check.points(len(check.items(described, what, most)))
    if kind == "words":
        known = set(units["words"])
        if not all(type(word) is str and word in known for word in described):
            raise refused(f"has a category that its axis does not know, in {what}")
        return described
    return np.array([math.nan if value is None else check.number(value, what, -math.inf, math.inf) if value == value else math.nan
                     for value in described], dtype=float) if kind else _numbers_or_gaps(check, described, what)


def _numbers_or_gaps(check, described, what):
    for value in described:
        if value is not None and not (type(value) is float and math.isnan(value)):
            check.number(value, what, -math.inf, math.inf)
    return np.array(described, dtype=object) if None in described else list(described)


def _read_times(check, described, kind, what):
    if kind == "dates" and "times" in described:
        moments = check.items(described["times"], what, 1_000_000)
        check.points(len(moments))
        read = (datetime.date if described.get("days") is True else datetime.datetime).fromisoformat
        return [read(check.text(moment, what, 40)) for moment in moments]
    if kind == "periods" and "periods" in described:
        import pandas

        ordinals = check.items(described["periods"], what, 1_000_000)
        check.points(len(ordinals))
        ordinals = [check.number(ordinal, what, -1_000_000_000, 1_000_000_000) for ordinal in ordinals]
        every = check.pattern(described.get("every"), what, FREQUENCY)
        return pandas.PeriodIndex.from_ordinals(np.array(ordinals, dtype="i8"), freq=every)
    raise refused(f"has data of another kind than its axis, in {what}")
