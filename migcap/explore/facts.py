"""The figures behind the explorer: the migrant stock read both ways, with everything that takes long done once."""

from dataclasses import dataclass
from functools import cache

import pandas as pd

from migcap.data import countries, load, name
from migcap.errors import MigcapError

# Not a country: migrants whose origin is not given one by one.
OTHER = "OTH"
TOP = 6


@dataclass
class Side:
    """One way to read the table for one country and year: who lives in it, or where its people live."""

    total: float            # persons; None where there is no figure
    top: pd.Series          # name → persons, the largest first, at most `TOP`; "Other" is never among them
    others: int             # how many further countries there are
    unnamed: float          # persons without a country of origin of their own ("Other")
    by_year: pd.Series      # year → persons, missing years missing


@dataclass
class Facts:
    """What the explorer shows of one country in one year."""

    code: str
    name: str
    year: int
    here: Side
    abroad: Side

    @property
    def names(self):
        """Every name of a country that is shown."""
        return [self.name, *self.here.top.index, *self.abroad.top.index]


class Stock:
    """The migrant stock of both sexes, ready to be asked for any country and year."""

    def __init__(self):
        table = load("migrant_stock", sex="both")
        self.source = pd.DataFrame()
        self.source.attrs = table.attrs
        self.years = sorted(int(year) for year in table["year"].unique())
        self.names = dict(zip(countries()["code"], countries()["name"]))
        ends = ("destination", "origin")
        self._rows = {end: dict(iter(table.groupby(end))) for end in ends}
        self._totals = {end: table.pivot_table(index=end, columns="year", values="migrants", aggfunc="sum").astype("float64") for end in ends}

    def facts(self, code, year) -> Facts:
        """`code` must be a code of `countries()`, `year` one of `years`."""
        return Facts(code, self.names[code], year, self._side("destination", code, "origin", year), self._side("origin", code, "destination", year))

    def knows(self, code) -> bool:
        """Whether the table has any figure for this area, as destination or as origin."""
        return any(code in rows for rows in self._rows.values())

    def _side(self, end, code, other_end, year):
        if code not in self._rows[end]:
            return Side(None, pd.Series(dtype="int64"), 0, 0, pd.Series(float("nan"), index=self.years))
        rows, by_year = self._rows[end][code], self._totals[end].loc[code]
        now = rows[(rows["year"] == year) & (rows["migrants"] > 0)]
        named = now[now[other_end] != OTHER].set_index(other_end)["migrants"].rename(self.names)
        # The name decides between equals, so that the order is the same each time.
        named = named.sort_index().sort_values(ascending=False, kind="stable")
        total = by_year[year]
        return Side(None if pd.isna(total) else int(total), named.head(TOP), max(len(named) - TOP, 0),
                    int(now.loc[now[other_end] == OTHER, "migrants"].sum()), by_year)


@cache
def stock() -> Stock:
    """The one `Stock` of this process."""
    return Stock()


def checked(country, year):
    """A code and a year that the stock can be asked for; a MigcapError that names the nearest for others."""
    shown = name(country)
    if country not in stock().names:
        raise MigcapError(f'"{country}" ({shown}) is no country or area: choose a code from countries().')
    years = stock().years
    if year not in years:
        raise MigcapError(f"The migrant stock has no figures for {year}: choose one of {', '.join(map(str, years))}.")
    return country, int(year)
