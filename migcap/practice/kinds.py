"""What was handed in where a number is meant: said in words, with the way to the number."""

import math
import numbers
import re
from decimal import Decimal

import numpy as np
import pandas as pd

from migcap.check.phrase import say as phrase


def why_not_a_number(mine):
    """A sentence or two when `mine` is no finite number, else None."""
    if mine is None:
        return "You hand in None, which is nothing. Does it ask for a code or a year that the table does not have? Does a function of yours lack its `return`?"
    if isinstance(mine, (bool, np.bool_)):
        return f"You hand in {mine}, a yes or no."
    if mine is pd.NA or mine is pd.NaT:
        return "You hand in a missing value. Find the gap before you calculate."
    if isinstance(mine, str):
        return _text(mine)
    if _holds_several(mine):
        return _several(mine)
    if callable(mine):
        return f"You hand in the function {getattr(mine, '__name__', '')} itself. Call it: write its name and what it needs in parentheses.".replace("  ", " ")
    return _odd_number(mine)


def _odd_number(mine):
    # Decimal and Fraction count as numbers, a 0-dimensional array too; what merely can be turned into one does not.
    if not isinstance(mine, (numbers.Number, Decimal, np.ndarray)):
        return f"You hand in {phrase(mine)}."
    try:
        value = float(mine)
    except OverflowError:
        return "You hand in a number with hundreds of digits."
    except (TypeError, ValueError):
        return "You hand in something that is no plain number."
    if math.isnan(value):
        return "You hand in nan, which is what a calculation with a gap in it gives. Find the gap before you calculate."
    if math.isinf(value):
        return "You hand in inf, which is what dividing by zero gives. Look at the number below the line."
    return None


def _text(mine):
    if not mine.strip():
        return "You hand in an empty text."
    inside = re.sub(r"[%,\s]", "", mine)
    try:
        float(inside)
    except ValueError:
        digits = re.sub(r"[.'’\u202f]", "", inside)
        if not digits.isdecimal():
            return f"You hand in {phrase(mine)}."
        return f"You hand in {phrase(mine)}. Python does not count with a text: take the quotes away, and write the digits with nothing between them ({digits})."
    return f"You hand in {phrase(mine)}. Python does not count with a text: take the quotes away, and any comma or sign with them ({inside})."


def _holds_several(mine):
    return isinstance(mine, (pd.Series, pd.DataFrame, pd.Index, list, tuple, set, dict)) or (isinstance(mine, np.ndarray) and mine.ndim > 0)


def _several(mine):
    size = mine.size if hasattr(mine, "size") else len(mine)
    if size == 0:
        return f"You hand in {_container(mine)} with nothing in it. Look at which rows you keep."
    if size == 1:
        return f"You hand in {_container(mine)} with one value. {_way_out(mine)} takes the value out."
    return f"You hand in {_container(mine)} with {size:,} values. Which one is it, or do they add up to it?"


def _container(mine):
    words = {pd.Series: "a column", pd.DataFrame: "a table", pd.Index: "an index", np.ndarray: "an array"}
    return next((word for kind, word in words.items() if isinstance(mine, kind)), f"a {type(mine).__name__}")


def _way_out(mine):
    if isinstance(mine, pd.DataFrame):
        return "`.iloc[0, 0]`"
    return "`.item()`" if hasattr(mine, "item") else "`[0]`"
