"""What a described figure may hold. The description comes from a process that nobody trusts: each value is looked at before matplotlib sees it."""

import math
import re

import numpy as np
from matplotlib import colormaps
from matplotlib.colors import is_color_like

MAX_ARTISTS = 5_000
MAX_TEXT = 10_000          # characters of one text
MAX_POINTS = 4_000_000     # numbers in all arrays together
MAX_CORNERS = 200_000      # of all shapes together: matplotlib walks along each in Python
MAX_WORD = 300             # characters of a category, a name, a date
MAX_VALUE = 1e300          # beyond it the arithmetic of transforms overflows


class Check:
    """Checks the values of one description and counts what it holds: too much in all is refused as well as too much at once."""

    def __init__(self):
        self._artists = self._points = self._corners = 0

    def artist(self, count=1):
        self._artists += count
        if self._artists > MAX_ARTISTS:
            raise refused(f"has more than {MAX_ARTISTS:,} parts")

    def points(self, count):
        self._points += count
        if self._points > MAX_POINTS:
            raise refused(f"has more than {MAX_POINTS:,} numbers")

    def corners(self, count):
        self._corners += count
        if self._corners > MAX_CORNERS:
            raise refused(f"has shapes with more than {MAX_CORNERS:,} corners")

    def record(self, value, what):
        if type(value) is not dict:
            raise refused(f"has no fields where {what} should be")
        return value

    def items(self, value, what, most=MAX_ARTISTS):
        if type(value) is not list or len(value) > most:
            raise refused(f"has no list of at most {most:,} where {what} should be")
        return value

    def number(self, value, what, low=-MAX_VALUE, high=MAX_VALUE):
        if type(value) not in (int, float) or not low <= value <= high:
            raise refused(f"has no number from {low:g} to {high:g} where {what} should be")
        return value

    def numbers(self, value, what, count, low=-MAX_VALUE, high=MAX_VALUE):
        value = self.items(value, what, count)
        if len(value) != count:
            raise refused(f"has no {count} numbers where {what} should be")
        return [self.number(one, what, low, high) for one in value]

    def flag(self, value, what):
        if type(value) is not bool:
            raise refused(f"has no yes or no where {what} should be")
        return value

    def text(self, value, what, most=MAX_TEXT):
        if type(value) is not str or len(value) > most:
            raise refused(f"has no text of at most {most:,} characters where {what} should be")
        return value

    def words(self, value, what, most=MAX_ARTISTS):
        return [self.text(word, what, MAX_WORD) for word in self.items(value, what, most)]

    def choice(self, value, what, allowed):
        if type(value) not in (str, int, float, bool, type(None)) or value not in allowed:
            raise refused(f"has something unknown where {what} should be")
        return value

    def pattern(self, value, what, pattern):
        if not re.fullmatch(pattern, self.text(value, what, MAX_WORD)):
            raise refused(f"has something unknown where {what} should be")
        return value

    def colour(self, value, what):
        """A colour's name as the learner wrote it, or three or four shares."""
        if type(value) is list:
            if len(value) not in (3, 4):
                raise refused(f"has no colour where {what} should be")
            return tuple(self.number(share, what, 0, 1) for share in value)
        if not is_color_like(self.text(value, what, 50)):
            raise refused(f"has no colour where {what} should be")
        return value

    def colour_map(self, value, what):
        if self.text(value, what, 50) not in colormaps:
            raise refused(f"has no colour map where {what} should be")
        return value

    def array(self, value, what, shape=None, kinds="f", finite=False):
        """An array of numbers of an exact type; `shape` has None where any length will do."""
        if type(value) is not np.ndarray or value.dtype.kind not in kinds or value.dtype.itemsize > 8:
            raise refused(f"has no array of numbers where {what} should be")
        self.points(value.size)
        if shape is not None and (value.ndim != len(shape) or any(want not in (None, have) for want, have in zip(shape, value.shape))):
            raise refused(f"has an array of another shape where {what} should be")
        if finite and not np.isfinite(value).all():
            raise refused(f"has an array with gaps where {what} should be")
        if value.dtype.kind == "f" and value.size and (np.abs(value[np.isfinite(value)]) > MAX_VALUE).any():
            raise refused(f"has numbers that are too large where {what} should be")
        return value


def refused(problem):
    return ValueError(f"This chart cannot be looked at: its description {problem}.")


def finite(value, otherwise=0.0):
    """A number that arithmetic can bear, for the side that describes."""
    try:
        value = float(value)
    except (TypeError, ValueError, OverflowError):
        return otherwise
    return value if math.isfinite(value) and abs(value) <= MAX_VALUE else otherwise
