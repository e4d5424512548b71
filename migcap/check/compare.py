"""Is what was given the same as what was meant? One class for each kind of answer; each also says what kind it expects."""

import math
import numbers

import numpy as np
import pandas as pd

from migcap.check.phrase import join


class Number:
    """A number, right when it lies `within` (in the answer's own unit) of the expected one."""

    def __init__(self, within):
        self.within = within

    def problem(self, seen):
        """A sentence when `seen` is not this kind of thing at all, else None."""
        if isinstance(seen, (bool, np.bool_)) or not isinstance(seen, numbers.Real):
            advice = " Take the number out of it, for example with .sum() or .item()." if isinstance(seen, (pd.Series, pd.DataFrame)) else ""
            return f"The question asks for a number.{advice}"
        if not math.isfinite(seen):
            return "That is what a calculation with a gap in it gives. Find the gap before you calculate."
        return None

    def same(self, seen, expected):
        if self.problem(seen) or self.problem(expected):
            return False
        # A hair of room for binary fractions, so that "within 0.01" holds at the border.
        return abs(float(seen) - float(expected)) <= self.within * (1 + 1e-9)


class Table:
    """A DataFrame with the named columns and the expected rows in the expected order; other columns and the index do not matter.

    `within` gives the tolerance of each column of numbers; other columns must be equal.
    """

    def __init__(self, columns, within):
        self.columns, self.within = columns, within

    def problem(self, seen):
        if not isinstance(seen, pd.DataFrame):
            return "The question asks for a table."
        missing = [f"`{column}`" for column in self.columns if column not in seen.columns]
        if missing:
            return f"The table has no column {join(missing)}. Compare the names of its columns with the question."
        return None

    def same(self, seen, expected):
        if self.problem(seen) or self.problem(expected) or len(seen) != len(expected):
            return False
        return all(self._same_column(seen[column], expected[column], self.within.get(column)) for column in self.columns)

    @staticmethod
    def _same_column(seen, expected, within):
        if within is None:
            return list(seen) == list(expected)
        return all(Number(within).same(a, b) for a, b in zip(seen, expected))


class Nothing:
    """None, and only None: zero says "nobody", an empty text says nothing at all."""

    @staticmethod
    def problem(seen):
        return None

    @staticmethod
    def same(seen, expected):
        return seen is None


def is_gap(value):
    """NaN or NA, pandas' own ways to say that a figure is missing."""
    return value is pd.NA or value is pd.NaT or (isinstance(value, numbers.Real) and math.isnan(value))


