"""What kind of value it is: can it be changed in place, is it small enough to be compared by what it holds?"""

import collections
import hashlib
import io
import sys
import types

import numpy as np
import pandas as pd

CHANGE_IN_PLACE = (list, dict, set, bytearray, np.ndarray, pd.DataFrame, pd.Series, collections.deque, np.random.Generator)
MUTABLE = (*CHANGE_IN_PLACE, io.StringIO, io.BytesIO)  # of streams no two processes need agree where they stand: these are not compared


def is_mutable(value):
    if type(value) in (int, float, str, bool, type(None), types.FunctionType):
        return False
    return isinstance(value, MUTABLE) or (isinstance(value, tuple) and any(map(is_mutable, value))) or is_drawing(value)


def is_drawing(value):
    """Axes or a figure of matplotlib."""
    if not type(value).__module__.startswith("matplotlib."):
        return False
    artists = sys.modules["matplotlib.artist"]
    return isinstance(value, artists.Artist)


def is_view(value, whole):
    """Is one array a window on the other's memory?"""
    both = type(value) is np.ndarray and type(whole) is np.ndarray and value.dtype.kind in "biufc" and whole.flags.c_contiguous
    return both and np.may_share_memory(value, whole)


SMALL = 20_000  # values; of a larger table the two processes have their own copies, and nobody compares them


def digest(codec, value):
    """The same for equal values; None for what is too large, or no plain value."""
    if getattr(value, "size", 0) > SMALL or (hasattr(value, "__len__") and len(value) > SMALL):
        return None
    if not isinstance(value, (bool, int, float, str, type(None), tuple, *CHANGE_IN_PLACE)):
        return None
    return hashlib.sha256(codec.dumps(value)).hexdigest()


GLIMPSES = 64  # rows of a large table that are compared


def outline(codec, value):
    """The same for two things that nobody has changed since both were made alike; of a large table only the frame and some rows are looked at.

    What a table says of itself (`attrs`) does not count: it may hold things of classes, which each process names in its own way.
    """
    if not isinstance(value, pd.DataFrame):
        return digest(codec, value)
    rows = value.iloc[np.linspace(0, len(value) - 1, GLIMPSES).astype(int)] if value.size > SMALL else value.copy(deep=False)
    rows.attrs = {}
    return hashlib.sha256(codec.dumps([len(value), rows])).hexdigest()
