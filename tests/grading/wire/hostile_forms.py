"""Messages as a runner could write them that knows the wire, right or not."""

import time

import msgpack
import numpy as np
import pytest

from migcap.grading.wire import Codec, WireError
from migcap.grading.wire import arrays, columns, tables

CODEC = Codec()
SECONDS = 5  # of the processor, for what is refused; most take less than 1


def message(form):
    """A form as a runner that knows the wire could write it, whether it is right or not."""
    return msgpack.packb(form)


def refused(form, kind=WireError):
    data = form if type(form) is bytes else message(form)
    started = time.process_time()
    with pytest.raises(kind):
        CODEC.loads(data)
    assert time.process_time() - started < SECONDS


def read(form):
    return CODEC.loads(message(form))


def integers(*values, dtype="<i8"):
    data = np.array(values, dtype)
    return [arrays.ARRAY, dtype, data.tobytes(), len(data)]


TEXT = [columns.TEXT_DTYPE, "python", False]
ONE, EMPTY = integers(1), [arrays.ARRAY, "<f8", b"", 0]
LABEL = [tables.INDEX, [columns.TEXTS, TEXT, ["a"], None], None, None, "Index"]
ROW = [tables.RANGE_INDEX, 0, 1, 1, None]
