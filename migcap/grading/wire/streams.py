"""Texts and bytes that are read like a file: by value, with the place where the next reading begins."""

import io

from migcap.grading.wire import limits
from migcap.grading.wire.errors import TooLarge, WireError
from migcap.grading.wire.forms import exactly, mark, parts_of, reads, writes

TEXT, BYTES = mark(43), mark(44)

_NEWLINES = (None, "", "\n", "\r", "\r\n")


@writes(io.StringIO)
def _write_text(stream):
    if io.StringIO.closed.__get__(stream):
        return [TEXT, None, None, 0]
    text, newline, position, own = io.StringIO.__getstate__(stream)
    return None if own else [TEXT, text, newline, _checked(position)]


@reads(TEXT.code)
def _read_text(reading, parts):
    text, newline, position = parts_of(parts, 3)
    reading.spend(limits.TABLE_COST)
    if newline not in _NEWLINES:
        raise WireError("a text with line ends that nobody has")
    made = io.StringIO(newline=newline)
    if text is None:
        made.close()
    else:
        made.__setstate__((exactly(str, text), newline, _checked(position), None))  # it does not translate line ends a second time
    return made


@writes(io.BytesIO)
def _write_bytes(stream):
    if io.BytesIO.closed.__get__(stream):
        return [BYTES, None, 0]
    data, position, own = io.BytesIO.__getstate__(stream)
    return None if own else [BYTES, data, _checked(position)]


@reads(BYTES.code)
def _read_bytes(reading, parts):
    data, position = parts_of(parts, 2)
    reading.spend(limits.TABLE_COST)
    made = io.BytesIO()
    if data is None:
        made.close()
    else:
        made.__setstate__((exactly(bytes, data), _checked(position), None))
    return made


def _checked(position):
    """Whoever writes far behind the end fills all that is between."""
    if not 0 <= exactly(int, position) <= limits.MESSAGE_BYTES:
        raise TooLarge("a place far behind the end of a stream")
    return position
