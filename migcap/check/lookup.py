"""Figures of a table, ready to be looked up. A test asks for hundreds; made once in a process, they cost it nothing."""

from functools import lru_cache
from types import MappingProxyType

import numpy as np

from migcap.data import load

PLACES = ("destination", "origin", "country")


def figures(table, value, *by, **filters):
    """{(what stands in the columns `by`): value}, for instance figures("population", "population", "country", "year")["NPL", 2024]. Only to be read."""
    return _figures(table, value, by, tuple(sorted(filters.items())))


@lru_cache
def _figures(table, value, by, filters):
    return MappingProxyType(load(table, **dict(filters)).set_index(list(by))[value].to_dict())


@lru_cache
def rows_by_place(table):
    """For each column of places of a whole table: {code: the numbers of its rows}."""
    rows = load(table)
    return {place: rows.groupby(place).indices for place in rows.columns if place in PLACES}


@lru_cache
def sums_over_places(table):
    """The measure of a table (its last column), added up over all places."""
    return Sums(load(table))


class Sums:
    """A table's measure added up over all places, from which rows can be taken out again."""

    def __init__(self, table):
        self.measure = table.columns[-1]
        by = table.groupby([column for column in table.columns[:-1] if column not in PLACES])
        self._sums = by[self.measure].sum().reset_index()
        self._which = by.ngroup().to_numpy()  # for each row of the table, the sum that it is in

    def without(self, values, rows):
        """The sums as a table, less the `values` of the rows of these numbers."""
        taken = np.zeros(len(self._sums), self._sums[self.measure].dtype)
        np.add.at(taken, self._which[rows], values)
        return self._sums.assign(**{self.measure: self._sums[self.measure] - taken})


def warm():
    """Do now what the first test of module 00 would do: for a process from which many others start."""
    import migcap.check.trend  # noqa: F401 (its tests import it)

    for table in ("migrant_stock", "population", "migrant_stock_totals", "migrant_stock_2020"):
        load(table)
    for table in ("migrant_stock", "population"):
        rows_by_place(table), sums_over_places(table)
    figures("migrant_stock_totals", "migrants", "destination", "year", "sex")
    figures("migrant_stock_totals", "migrants", "destination", "year", sex="both")
    figures("migrant_stock_2020", "migrants", "destination", "year", sex="both")
    figures("migrant_stock_2020", "refugees", "destination", "year", sex="both")
    figures("population", "population", "country", "year")
