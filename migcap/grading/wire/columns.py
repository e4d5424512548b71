"""The arrays that pandas keeps columns in: text, categories, numbers with gaps, and their dtypes."""

from collections import defaultdict
from itertools import count

import numpy as np
import pandas as pd

from migcap.grading.wire import limits
from migcap.grading.wire.arrays import dtype_text
from migcap.grading.wire.errors import WireError
from migcap.grading.wire.forms import exactly, mark, parts_of, reads, writes

TEXTS, CATEGORIES, GAPS, TEXT_DTYPE, CATEGORY_DTYPE, GAP_DTYPE, MISSING = map(mark, range(80, 87))

_GAPS = {name: pd.api.types.pandas_dtype(name) for name in (
    "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64", "Float32", "Float64", "boolean")}
_GAP_ARRAYS = {dtype.construct_array_type() for dtype in _GAPS.values()}
_TEXT_ARRAYS = {pd.arrays.StringArray, pd.arrays.ArrowStringArray} | {
    kind for kind in (getattr(pd.core.arrays.string_arrow, "ArrowStringArrayNumpySemantics", None),
                      getattr(pd.core.arrays.string_, "StringArrayNumpySemantics", None)) if kind}
_PLAIN_ARRAYS = {pd.arrays.DatetimeArray, pd.arrays.TimedeltaArray, pd.arrays.PeriodArray}
ARRAYS = {np.ndarray, pd.Categorical, pd.arrays.IntervalArray, *_PLAIN_ARRAYS, *_GAP_ARRAYS, *_TEXT_ARRAYS}

_SPARSE = 1_000_000  # rows; a longer column may stand for more than the memory holds
_MANY = 1000  # texts; from here on it pays to look for repeated ones


def array_of(holder):
    """The array inside a series or an index."""
    array = filled(holder.array)
    return array.to_numpy() if isinstance(array, pd.arrays.NumpyExtensionArray) and type(array) not in _TEXT_ARRAYS else array


def filled(array):
    """A sparse column, which is a way to save room, as what it stands for; any other as it is."""
    return np.asarray(array) if type(array) is pd.arrays.SparseArray and len(array) <= _SPARSE else array


def travels(array):
    """Whether a column can be sent; a frame with one that cannot stays where it is as a whole."""
    kind = type(array)
    if kind is np.ndarray:
        return array.dtype.kind == "O" or dtype_text(array.dtype) is not None
    if kind is pd.Categorical:
        return travels(array_of(array.categories))
    return kind in ARRAYS


def checked_array(array):
    if type(array) not in ARRAYS or array.ndim != 1:
        raise WireError("expected a column")
    return array


# Text.

@writes(*_TEXT_ARRAYS)
def _write_texts(array):
    items = np.asarray(array, dtype=object).tolist()
    if len(items) > _MANY and len(set(items)) < len(items) // 2:
        return [TEXTS, array.dtype, *_coded(items)]
    return [TEXTS, array.dtype, [_text(item) for item in items], None]


def _coded(items):
    """Each text once, and where it stands. pandas' own factorize takes three times as long for objects."""
    known = defaultdict(count().__next__)
    codes = [*map(known.__getitem__, items)]
    if len(known) <= 1 << 8:
        codes = np.frombuffer(bytes(codes), "u1")
    else:
        codes = np.array(codes, "i2" if len(known) < 1 << 15 else "i4")
    return [_text(item) for item in known], codes


def _text(item):
    if type(item) is str:
        return item
    return str.__str__(item) if isinstance(item, str) else None


@reads(TEXTS.code)
def _read_texts(reading, parts):
    reading.spend(limits.TABLE_COST // 2)
    dtype, texts, codes = parts_of(parts, 3)
    kind = exactly(pd.StringDtype, dtype).construct_array_type()
    if not {str, type(None)}.issuperset(map(type, exactly(list, texts))):
        raise WireError("a column of text with something else in it")
    if codes is None:
        items = np.array(texts, dtype=object)
    else:
        reading.spend(len(checked_codes(codes, len(texts), least=0)) // 4)  # a code of one byte becomes a pointer of eight
        items = np.array(texts, dtype=object).take(codes)
    return kind._from_sequence(items, dtype=dtype, copy=False)


@writes(pd.StringDtype)
def _write_text_dtype(dtype):
    return [TEXT_DTYPE, dtype.storage, dtype.na_value is pd.NA]


@reads(TEXT_DTYPE.code)
def _read_text_dtype(reading, parts):
    storage, missing = parts_of(parts, 2)
    if storage not in ("python", "pyarrow"):
        raise WireError("text is kept in another way")
    return pd.StringDtype(exactly(str, storage), na_value=pd.NA if exactly(bool, missing) else np.nan)


# Categories.

@writes(pd.Categorical)
def _write_categories(array):
    if not travels(array):
        return None
    return [CATEGORIES, np.asarray(array.codes), array.dtype]


@reads(CATEGORIES.code)
def _read_categories(reading, parts):
    codes, dtype = parts_of(parts, 2)
    checked_codes(codes, len(exactly(pd.CategoricalDtype, dtype).categories))
    return pd.Categorical.from_codes(codes, dtype=dtype)


@writes(pd.CategoricalDtype)
def _write_category_dtype(dtype):
    return [CATEGORY_DTYPE, dtype.categories, dtype.ordered]


@reads(CATEGORY_DTYPE.code)
def _read_category_dtype(reading, parts):
    reading.spend(limits.TABLE_COST // 2)
    categories, ordered = parts_of(parts, 2)
    if categories is not None:
        checked_labels(reading, categories)
    return pd.CategoricalDtype(categories, ordered if ordered is None else exactly(bool, ordered))


def checked_codes(codes, count, least=-1):
    if type(codes) is not np.ndarray or codes.dtype.kind not in "iu" or codes.ndim != 1:
        raise WireError("codes of categories that are no whole numbers")
    if len(codes) and not least <= int(codes.min()) <= int(codes.max()) < count:
        raise WireError("codes of categories that do not exist")
    return codes


def checked_labels(reading, labels):
    """pandas will look whether labels are unique, in one call that cannot be stopped: see first that it does not take for ever."""
    if not isinstance(labels, pd.Index):
        raise WireError("labels that are no index")
    if labels.dtype.kind == "O" and type(labels) is pd.Index:
        reading.distinct(labels.tolist())
    return labels


# Numbers with gaps.

@writes(*_GAP_ARRAYS)
def _write_gaps(array):
    gaps = np.asarray(array.isna())
    values = array.to_numpy(dtype=array.dtype.numpy_dtype, na_value=array.dtype.numpy_dtype.type(0))
    return [GAPS, array.dtype.name, values, gaps]


@reads(GAPS.code)
def _read_gaps(reading, parts):
    name, values, gaps = parts_of(parts, 3)
    dtype = _GAPS[exactly(str, name)]
    for column, wanted in ((values, dtype.numpy_dtype), (gaps, np.dtype(bool))):
        if type(column) is not np.ndarray or column.dtype != wanted or column.ndim != 1 or len(column) != len(gaps):
            raise WireError("a column with gaps whose parts do not fit")
    return dtype.construct_array_type()(values, gaps)


@writes(*{type(dtype) for dtype in _GAPS.values()})
def _write_gap_dtype(dtype):
    return [GAP_DTYPE, dtype.name]


@reads(GAP_DTYPE.code)
def _read_gap_dtype(reading, parts):
    [name] = parts_of(parts, 1)
    return _GAPS[exactly(str, name)]


@writes(type(pd.NA), type(pd.NaT))
def _write_missing(value):
    return [MISSING, value is pd.NaT]


@reads(MISSING.code)
def _read_missing(reading, parts):
    [of_time] = parts_of(parts, 1)
    return pd.NaT if exactly(bool, of_time) else pd.NA
