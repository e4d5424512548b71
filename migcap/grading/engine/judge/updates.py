"""A value that her code changed in place comes back into the same object, so that every name of the test for it sees the change."""

import collections
import io
import sys

import numpy as np
import pandas as pd

from migcap.grading.engine.values import is_drawing, is_mutable


def update(old, new):
    """Make `old` equal to `new`, keeping its identity; False where that cannot be done."""
    if type(old) is not type(new):
        return False
    change = _CHANGES.get(type(old)) or (_drawing if is_drawing(old) else None)
    return change is not None and change(old, new) is not False


def _list(old, new):
    if len(old) == len(new):
        for place, value in enumerate(new):
            if not _inside(old[place], value):
                old[place] = value
    else:
        old[:] = new


def _dict(old, new):
    before = dict(old)
    if list(old) != [key for key in new if key in old]:
        old.clear()  # the order of the keys counts too
    for key in [key for key in old if key not in new]:
        del old[key]
    for key, value in new.items():
        kept = before.get(key)
        old[key] = kept if _inside(kept, value) else value


def _inside(old, new):
    """A mutable thing inside another is kept and updated in its turn."""
    return is_mutable(old) and update(old, new)


def _all_elements(old, new):
    old.clear()
    (old.extend if isinstance(old, collections.deque) else old.update)(new)


def _bytes(old, new):
    old[:] = new


def _array(old, new):
    if old.shape != new.shape or old.dtype != new.dtype or not old.flags.writeable:
        return False
    old[...] = new


def _table(old, new):
    old._update_inplace(new)  # what pandas itself does for inplace=True
    old.attrs = new.attrs
    if isinstance(old, pd.Series):
        old.name = new.name


def _generator(old, new):
    old.bit_generator.state = new.bit_generator.state


def _stream(old, new):
    if old.closed:
        return new.closed
    if new.closed:
        old.close()
    else:
        old.__setstate__(new.__getstate__())


def _tuple(old, new):
    return len(old) == len(new) and all(_inside(was, now) or was is now or not is_mutable(was) for was, now in zip(old, new))


def _drawing(old, new):
    from migcap.grading.wire.figures import describe_axes, fill_axes

    if not isinstance(old, sys.modules["matplotlib.axes"].Axes):
        return False
    old.clear()
    fill_axes(old, describe_axes(new))


_CHANGES = {list: _list, dict: _dict, collections.OrderedDict: _dict, collections.defaultdict: _dict, collections.Counter: _dict, set: _all_elements,
            collections.deque: _all_elements, bytearray: _bytes, np.ndarray: _array, pd.DataFrame: _table, pd.Series: _table,
            np.random.Generator: _generator, tuple: _tuple, io.StringIO: _stream, io.BytesIO: _stream}
