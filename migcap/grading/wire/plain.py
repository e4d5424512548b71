"""Python's own values."""

import pathlib
from collections import Counter, OrderedDict, defaultdict, deque
from decimal import Decimal
from fractions import Fraction

from msgpack import ExtType

from migcap.grading.wire import limits
from migcap.grading.wire.errors import TooLarge
from migcap.grading.wire.forms import exactly, mark, parts_of, reads, writes

INTEGER = 1  # the only form that is an extension with bytes in it
TUPLE, SET, FROZENSET, COMPLEX, BYTEARRAY, RANGE, SLICE, SINGLE = map(mark, range(2, 10))
COUNTER, ORDERED, DEFAULT, DEQUE, DECIMAL, FRACTION, PATH = map(mark, range(10, 17))

_SINGLES = {"ellipsis": Ellipsis, "not implemented": NotImplemented}
_FACTORIES = {kind.__name__: kind for kind in (int, float, complex, bool, str, bytes, bytearray, list, dict, set, frozenset, tuple, object)}
_PATHS = {kind.__name__: kind for kind in (pathlib.PurePosixPath, pathlib.PureWindowsPath, type(pathlib.Path()))}


@writes(int)
def _write_integer(number):
    """Only integers of more than 64 bits come here; msgpack carries the others."""
    length = number.bit_length() // 8 + 1
    if length > limits.INTEGER_BYTES:
        raise TooLarge(f"an integer of {length} bytes")
    return ExtType(INTEGER, number.to_bytes(length, "little", signed=True))


def read_integer(data):
    if not 0 < len(data) <= limits.INTEGER_BYTES:
        raise TooLarge(f"an integer of {len(data)} bytes")
    return int.from_bytes(data, "little", signed=True)


@writes(tuple)
def _write_tuple(value):
    return [TUPLE, *value]


@reads(TUPLE.code)
def _read_tuple(reading, parts):
    del parts[0]
    return tuple(parts)


@writes(set)
def _write_set(value):
    return [SET, *value]


@reads(SET.code)
def _read_set(reading, parts):
    return reading.distinct(parts[1:])


@writes(frozenset)
def _write_frozenset(value):
    return [FROZENSET, *value]


@reads(FROZENSET.code)
def _read_frozenset(reading, parts):
    return frozenset(reading.distinct(parts[1:]))


@writes(complex)
def _write_complex(value):
    return [COMPLEX, value.real, value.imag]


@reads(COMPLEX.code)
def _read_complex(reading, parts):
    real, imaginary = parts_of(parts, 2)
    return complex(exactly(float, real), exactly(float, imaginary))


@writes(bytearray)
def _write_bytearray(value):
    return [BYTEARRAY, bytes(value)]


@reads(BYTEARRAY.code)
def _read_bytearray(reading, parts):
    [data] = parts_of(parts, 1)
    return bytearray(exactly(bytes, data))


@writes(range)
def _write_range(value):
    return [RANGE, value.start, value.stop, value.step]


@reads(RANGE.code)
def _read_range(reading, parts):
    return range(*(exactly(int, part) for part in parts_of(parts, 3)))


@writes(slice)
def _write_slice(value):
    return [SLICE, value.start, value.stop, value.step]


@reads(SLICE.code)
def _read_slice(reading, parts):
    return slice(*parts_of(parts, 3))


@writes(type(Ellipsis), type(NotImplemented))
def _write_single(value):
    return [SINGLE, "ellipsis" if value is Ellipsis else "not implemented"]


@reads(SINGLE.code)
def _read_single(reading, parts):
    [name] = parts_of(parts, 1)
    return _SINGLES[exactly(str, name)]


@writes(Counter)
def _write_counter(value):
    return [COUNTER, dict(value)]


@reads(COUNTER.code)
def _read_counter(reading, parts):
    [counts] = parts_of(parts, 1)
    counter = Counter()
    dict.update(counter, exactly(dict, counts))  # Counter's own would add the counts up, and so must read them
    return counter


@writes(OrderedDict)
def _write_ordered(value):
    return [ORDERED, dict(value)]


@reads(ORDERED.code)
def _read_ordered(reading, parts):
    [items] = parts_of(parts, 1)
    return OrderedDict(exactly(dict, items))


@writes(defaultdict)
def _write_default(value):
    factory = value.default_factory
    if factory is None:
        return [DEFAULT, None, dict(value)]
    name = getattr(factory, "__name__", None)
    if type(name) is not str or _FACTORIES.get(name) is not factory:
        return None
    return [DEFAULT, name, dict(value)]


@reads(DEFAULT.code)
def _read_default(reading, parts):
    name, items = parts_of(parts, 2)
    return defaultdict(None if name is None else _FACTORIES[exactly(str, name)], exactly(dict, items))


@writes(deque)
def _write_deque(value):
    return [DEQUE, value.maxlen, *value]


@reads(DEQUE.code)
def _read_deque(reading, parts):
    _, longest, *items = parts
    return deque(items, longest if longest is None else exactly(int, longest))


@writes(Decimal)
def _write_decimal(value):
    return [DECIMAL, _checked_digits(str(_checked_exponent(value)))]


@reads(DECIMAL.code)
def _read_decimal(reading, parts):
    [text] = parts_of(parts, 1)
    return _checked_exponent(Decimal(_checked_digits(exactly(str, text))))


def _checked_digits(text):
    if len(text) > limits.DECIMAL_DIGITS:
        raise TooLarge(f"a Decimal of {len(text)} characters")
    return text


def _checked_exponent(value):
    exponent = value.as_tuple().exponent
    if type(exponent) is int and abs(exponent) > limits.DECIMAL_EXPONENT:
        raise TooLarge(f"a Decimal with the exponent {exponent}")
    return value


@writes(Fraction)
def _write_fraction(value):
    return [FRACTION, value.numerator, value.denominator]


@reads(FRACTION.code)
def _read_fraction(reading, parts):
    numerator, denominator = parts_of(parts, 2)
    # It is reduced again, and that is slow for long numbers.
    reading.spend(min(exactly(int, numerator).bit_length(), exactly(int, denominator).bit_length()) // 16)
    return Fraction(numerator, denominator)


@writes(*_PATHS.values())
def _write_path(value):
    return [PATH, type(value).__name__, str(value)]


@reads(PATH.code)
def _read_path(reading, parts):
    name, text = parts_of(parts, 2)
    return _PATHS[exactly(str, name)](exactly(str, text))


@writes(type({}.keys()), type({}.values()), type({}.items()), type(OrderedDict().keys()), type(OrderedDict().values()), type(OrderedDict().items()))
def _write_view(value):
    return list(value)


@writes(memoryview)
def _write_memory(value):
    return value.tobytes()
