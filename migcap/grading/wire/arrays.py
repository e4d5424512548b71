"""numpy: scalars, arrays, dtypes and random generators. Bytes from outside are checked before numpy is told what they are."""

import math
import re

import numpy as np

from migcap.grading.wire import limits
from migcap.grading.wire.errors import TooLarge, WireError
from migcap.grading.wire.forms import exactly, mark, parts_of, reads, writes

SCALAR, TEXT, BYTES, ARRAY, OBJECTS, DTYPE = map(mark, range(30, 36))

_UNIT = r"\[([1-9]\d{0,5})?(Y|M|W|D|h|m|s|ms|us|ns|ps|fs|as)\]"
_DTYPE = re.compile(rf"\|b1|[|<][iu]1|<[iu][248]|<f[248]|<c(8|16)|<[mM]8({_UNIT})?|\|S[1-9]\d{{0,5}}|<U[1-9]\d{{0,5}}")
_known = {}  # text -> dtype; cut off at some length, because what fills it comes from outside
_KNOWN = 500
_SMALL = 1 << 16  # bytes; up to here a copy is cheaper than a view
_SCALARS = {kind for kind in np.sctypeDict.values() if np.dtype(kind).kind in "biufcmM" and np.dtype(kind).itemsize <= 16}


def dtype_text(dtype):
    """The dtype as the wire names it, little-endian; None for one that does not travel (structured, long double, variable strings)."""
    text = dtype.str.replace(">", "<")
    return text if dtype.fields is None and _DTYPE.fullmatch(text) else None


def dtype_of(text):
    dtype = _known.get(exactly(str, text))
    if dtype is None:
        if not _DTYPE.fullmatch(text):
            raise WireError("this dtype is not carried")
        dtype = np.dtype(text)
        if len(_known) < _KNOWN:
            _known[text] = dtype
    return dtype


@writes(*_SCALARS)
def _write_scalar(value):
    text = value.dtype.str
    return [SCALAR, text, value.tobytes()] if text in _known or dtype_text(value.dtype) == text else None


@reads(SCALAR.code)
def _read_scalar(reading, parts):
    text, data = parts_of(parts, 2)
    dtype = dtype_of(text)
    if dtype.kind in "SU" or len(exactly(bytes, data)) != dtype.itemsize:
        raise WireError("the bytes of a number do not fit its dtype")
    if dtype.kind == "b" and data > b"\1":
        raise WireError("a truth value that is neither 0 nor 1")
    return np.frombuffer(data, dtype)[0]


@writes(np.str_)
def _write_text(value):
    return [TEXT, str.__str__(value)]


@reads(TEXT.code)
def _read_text(reading, parts):
    [text] = parts_of(parts, 1)
    return np.str_(exactly(str, text))


@writes(np.bytes_)
def _write_bytes(value):
    return [BYTES, bytes(value)]


@reads(BYTES.code)
def _read_bytes(reading, parts):
    [data] = parts_of(parts, 1)
    return np.bytes_(exactly(bytes, data))


@writes(np.ndarray)
def _write_array(array):
    dtype = array.dtype
    if dtype.kind == "O":
        return [OBJECTS, array.ravel().tolist(), *array.shape]
    text = dtype.str
    if text not in _known:
        text = dtype_text(dtype)
        if text is None:
            return None
        dtype_of(text)
    if dtype.str != text:
        array = array.astype(text)
    return [ARRAY, text, _bytes_of(array), *array.shape]


def _bytes_of(array):
    if array.nbytes <= _SMALL or not array.flags.c_contiguous:
        return array.tobytes()
    # Dates do not lend their memory, and text lends it in a format of its own: bytes do always.
    return memoryview(array.reshape(-1).view(np.uint8))


@reads(ARRAY.code)
def _read_array(reading, parts):
    reading.spend(limits.TABLE_COST)
    _, text, data, *shape = parts
    dtype = dtype_of(text)
    if _size(shape) * dtype.itemsize != len(exactly(bytes, data)):
        raise WireError("an array's bytes do not fit its shape")
    # An array is the receiver's own and may be changed: so a copy, and one that lends no memory of bytes.
    array = np.frombuffer(data, dtype).reshape(shape).copy()
    if dtype.kind == "b" and data.strip(b"\0\1"):
        _check_truth(array)
    elif dtype.kind == "U" and data and np.frombuffer(data, "<u4").max() > 0x10FFFF:
        raise WireError("a character that does not exist")
    return array


def _check_truth(array):
    if array.view(np.uint8).max(initial=0) > 1:
        raise WireError("a truth value that is neither 0 nor 1")


def _size(shape):
    if len(shape) > limits.ARRAY_SIDES:
        raise TooLarge(f"an array of {len(shape)} sides")
    if len(shape) == 1 and type(shape[0]) is int and 0 <= shape[0] <= limits.ARRAY_EXTENT:
        return shape[0]
    for side in shape:
        if exactly(int, side) < 0:
            raise WireError("a side of an array is negative")
    if math.prod(max(side, 1) for side in shape) > limits.ARRAY_EXTENT:
        raise TooLarge("an array of too many elements")
    return math.prod(shape)


@reads(OBJECTS.code)
def _read_objects(reading, parts):
    reading.spend(limits.TABLE_COST)
    _, items, *shape = parts
    if _size(shape) != len(exactly(list, items)):
        raise WireError("an array's objects do not fit its shape")
    array = np.empty(len(items), dtype=object)
    if items:
        array[:] = items if not _nested(items) else None
        if array[0] is None:
            for position, item in enumerate(items):
                array[position] = item
    reading.nest(array, items)
    return array if len(shape) == 1 else array.reshape(shape)


def _nested(items):
    """Whether numpy would look into the items instead of taking each as one object."""
    return not {list, tuple, np.ndarray}.isdisjoint(map(type, items))


@writes(type(np.dtype("f8")), type(np.dtype("O")), *(type(np.dtype(kind)) for kind in _SCALARS), type(np.dtype("U1")), type(np.dtype("S1")))
def _write_dtype(dtype):
    if dtype.kind == "O":
        return [DTYPE, "O"]
    if dtype.itemsize == 0:  # np.dtype(str)
        return [DTYPE, dtype.kind]
    text = dtype_text(dtype)
    return None if text is None else [DTYPE, text]


@reads(DTYPE.code)
def _read_dtype(reading, parts):
    [text] = parts_of(parts, 1)
    return np.dtype(text) if text in ("O", "U", "S") else dtype_of(text)


for _kind in _SCALARS:
    if _text := dtype_text(np.dtype(_kind)):
        dtype_of(_text)
