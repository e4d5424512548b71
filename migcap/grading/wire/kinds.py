"""Types themselves, by name: those that a test asks for (`type(result) is pd.DataFrame`), and no other."""

import builtins
import collections
import datetime
import decimal
import fractions
import pathlib
import types
import zoneinfo

import numpy as np
import pandas as pd

from migcap.grading.wire.forms import exactly, mark, parts_of, reads, writes

TYPE = mark(41)

_PANDAS = """DataFrame Series Index RangeIndex MultiIndex DatetimeIndex TimedeltaIndex PeriodIndex IntervalIndex CategoricalIndex
    Timestamp Timedelta Period Interval Categorical CategoricalDtype StringDtype DatetimeTZDtype PeriodDtype IntervalDtype
    Int8Dtype Int16Dtype Int32Dtype Int64Dtype UInt8Dtype UInt16Dtype UInt32Dtype UInt64Dtype Float32Dtype Float64Dtype BooleanDtype""".split()
_OTHERS = (
    datetime.date, datetime.datetime, datetime.time, datetime.timedelta, datetime.timezone, zoneinfo.ZoneInfo,
    decimal.Decimal, fractions.Fraction, collections.Counter, collections.OrderedDict, collections.defaultdict, collections.deque,
    pathlib.Path, pathlib.PosixPath, pathlib.WindowsPath, pathlib.PurePath, pathlib.PurePosixPath, pathlib.PureWindowsPath,
    types.NoneType, types.EllipsisType, types.NotImplementedType, types.FunctionType, types.GeneratorType, types.ModuleType,
    np.ndarray, np.dtype, np.random.Generator,
)


def _named():
    for name, thing in vars(builtins).items():
        if isinstance(thing, type) and thing.__name__ == name:
            yield f"builtins.{name}", thing
    for kind in _OTHERS:
        yield f"{kind.__module__}.{kind.__qualname__}", kind
    for name, thing in vars(np).items():
        if isinstance(thing, type) and issubclass(thing, np.generic):
            yield f"numpy.{thing.__name__}", thing
    for name in _PANDAS:
        if hasattr(pd, name):
            yield f"pandas.{name}", getattr(pd, name)


_KINDS = dict(_named())
_NAMES = {kind: name for name, kind in _KINDS.items()}


@writes(*{type(kind) for kind in _NAMES})
def _write_kind(kind):
    name = _NAMES.get(kind)
    return None if name is None else [TYPE, name]


@reads(TYPE.code)
def _read_kind(reading, parts):
    [name] = parts_of(parts, 1)
    return _KINDS[exactly(str, name)]
