"""Which values can be changed in place."""

import collections
import sys
import types

import numpy as np
import pandas as pd

CHANGE_IN_PLACE = (list, dict, set, bytearray, np.ndarray, pd.DataFrame, pd.Series, collections.deque, np.random.Generator)


def is_mutable(value):
    if type(value) in (int, float, str, bool, type(None), types.FunctionType):
        return False
    return isinstance(value, CHANGE_IN_PLACE) or (isinstance(value, tuple) and any(map(is_mutable, value))) or is_drawing(value)


def is_drawing(value):
    """Axes or a figure of matplotlib."""
    if not type(value).__module__.startswith("matplotlib."):
        return False
    artists = sys.modules["matplotlib.artist"]
    return isinstance(value, artists.Artist)
