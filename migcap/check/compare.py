"""Is what was given the same as what was meant? One class for each kind of answer; each also says what kind it expects."""

import datetime
import math
import numbers

import numpy as np
import pandas as pd

from migcap.check.phrase import in_words, is_gap, is_number, join, shorten

GAP = "That is what a calculation with a gap in it gives."
INFINITE = "That is what dividing by zero gives: nothing stood below the line."
MOST_NAMES = 12
ONE_ROW = "Give each column one plain name: write the names as a list behind `table.columns =`."


class Number:
    """A number, right when it lies `within` (in the answer's own unit) of the expected one."""

    def __init__(self, within):
        self.within = within

    def problem(self, seen):
        """A sentence when `seen` is not this kind of thing at all, else None."""
        if is_gap(seen):
            return f"{GAP} Find the gap before you calculate."
        if not is_number(seen):
            return f"The question asks for a number. {way_to_a_number(seen)}".strip()
        return endless(seen, "Look at the number below the line before you divide.")

    def same(self, seen, expected):
        if self.problem(seen) or self.problem(expected):
            return False
        # A hair of room for binary fractions, so that "within 0.01" holds at the border.
        return abs(float(seen) - float(expected)) <= self.within * (1 + 1e-9)

    def resembles(self, seen, wrong):
        """Is this what a mistake gives? Closer than an answer must be: within a tolerance in percent, 0 is no proportion."""
        return self.same(seen, wrong) and abs(float(seen) - float(wrong)) <= 0.01 * abs(wrong)


class Table:
    """A DataFrame with the named columns and the expected rows in the expected order; other columns and the index do not matter.

    `within` gives the tolerance of each column of numbers; other columns hold texts that must be equal.
    """

    def __init__(self, columns, within):
        self.columns, self.within = columns, within

    def problem(self, seen):
        if not isinstance(seen, pd.DataFrame):
            also = ", also where it has no row" if isinstance(seen, numbers.Number) else ""
            return f"The question asks for a table with the columns {quoted(self.columns)}{also}."
        if isinstance(seen.columns, pd.MultiIndex) and seen.columns.nlevels == 1:
            return f"Its column names stand in one pair of square brackets too many. {ONE_ROW}"
        if seen.columns.nlevels > 1:
            return f"Its columns have {in_words(seen.columns.nlevels)} rows of names, one above the other. {ONE_ROW}"
        missing = [column for column in self.columns if column not in seen.columns]
        if not missing:
            twice = [column for column in self.columns if not isinstance(seen[column], pd.Series)]
            return f"{quoted(twice)} {of(twice, 'stands', 'stand')} there more than once. Leave one column of each name: look at `table.columns`." if twice else None
        edge = [column for column in missing if column in seen.index.names]
        if edge:
            return (f"{quoted(edge)} {of(edge, 'stands', 'stand')} at the left edge of the table and not in a column. "
                    f"`.reset_index()` makes {of(edge, 'it a column', 'columns of them')} again.")
        if seen.columns.empty:
            return f"It has no columns. The question asks for {quoted(self.columns)}."
        its = "Its only column is" if seen.shape[1] == 1 else "Its columns are"
        return f"{its} {names_of(seen)}, and {quoted(missing)} {of(missing, 'is', 'are')} not {'among them' if seen.shape[1] > 1 else 'there'}. Compare the names with the question."

    def difference(self, seen, expected):
        """Which columns are right, where some are and others are not; else nothing."""
        if len(seen) != len(expected):
            return ""
        right = [column for column in self.columns if self._same_column(seen[column], expected[column], self.within.get(column))]
        others = [column for column in self.columns if column not in right]
        return f"Right in {quoted(right)}, not yet in {quoted(others)}." if right and others else ""

    def same(self, seen, expected):
        if self.problem(seen) or self.problem(expected) or len(seen) != len(expected):
            return False
        return all(self._same_column(seen[column], expected[column], self.within.get(column)) for column in self.columns)

    resembles = same

    @staticmethod
    def _same_column(seen, expected, within):
        alike = same_text if within is None else Number(within).same
        return all(is_missing(a) if is_missing(b) else alike(a, b) for a, b in zip(seen, expected, strict=True))


class Nothing:
    """None, and only None: zero says "nobody", an empty text says nothing at all."""

    @staticmethod
    def problem(seen):
        if is_gap(seen):
            return f"{GAP} A reader may take it for a slip. Find the gap before you calculate, and give back None."
        if isinstance(seen, str):
            return "A text is not nothing: whoever calculates on with it meets an error. Give back None."
        if isinstance(seen, (pd.DataFrame, pd.Series)):
            return "Even a table without rows is something. Give back None."
        return endless(seen, "Look at it before you divide, and give back None.") if is_number(seen) else None

    @staticmethod
    def same(seen, expected):
        return seen is None

    @staticmethod
    def resembles(seen, wrong):
        """Plain equality that never raises."""
        if isinstance(seen, (bool, pd.DataFrame, pd.Series)):
            return False
        try:
            # As Python's own: numpy would make a number of her kind out of the other one, and a small kind holds no large number.
            return bool((seen.item() if isinstance(seen, np.generic) else seen) == wrong)
        except Exception:
            return False


def is_missing(cell):
    """A cell that says "not computable": empty, in whichever way pandas writes that."""
    return cell is None or is_gap(cell)


def way_to_a_number(seen):
    """How to come from a thing of another kind to the number in it, where that is known."""
    if isinstance(seen, pd.DataFrame):
        return "Choose the column that you need, and make one number of it, for example with `.sum()`."
    if isinstance(seen, (pd.Series, np.ndarray)):
        return "Take the number out of it, for example with `.sum()` or `.item()`."
    if isinstance(seen, str):
        return "What stands in quotes, or comes out of `str` or `f\"...\"`, is a text: leave that step out."
    if isinstance(seen, datetime.timedelta):
        return "To get days as numbers, put `.dt.days` behind the column, or `.days` behind a single span."
    if callable(seen):
        return "To run it, put `()` behind its name."
    return ""


def endless(number, advice):
    """A sentence for an infinite number, and for one that Python cannot calculate with; else None."""
    try:
        return None if math.isfinite(number) else f"{INFINITE} {advice}"
    except OverflowError:
        return "That is a number of hundreds of digits. Look at what you multiply."


def same_text(seen, expected):
    # str's own comparison: a thing may claim to be equal to everything.
    return isinstance(seen, str) and isinstance(expected, str) and str.__eq__(expected, seen) is True


def names_of(table):
    """The names of its columns; of very many the first ones."""
    names = [f"`{shorten(column)}`" for column in table.columns[:MOST_NAMES]]
    return join(names + ([f"{table.shape[1] - MOST_NAMES:,} more"] if table.shape[1] > MOST_NAMES else []))


def of(things, one, more):
    """The word that fits one thing, or the one that fits more."""
    return one if len(things) == 1 else more


def quoted(columns):
    return join(f"`{column}`" for column in columns)
