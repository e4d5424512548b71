"""The figures behind the explorer of module 02: how many people of a register count, for each length of stay that is asked for."""

from dataclasses import dataclass
from functools import cache

import pandas as pd

from migcap.data import load
from migcap.errors import MigcapError

THRESHOLDS = range(3, 13)  # months
HERE = "VRD"


@dataclass
class Counted:
    """What one threshold makes of the register of Ymerin."""

    months: int             # whoever stays as long as this, or longer, counts
    arrivals: pd.Series     # year → persons who came in it and count
    stock: int              # persons born abroad who live there at the end of `year` and count
    year: int               # the latest year of which it is known who stayed twelve months
    published: pd.Series    # year → immigrants as the office published them
    least: "Counted"        # the same with the lowest threshold; None where this is it

    @property
    def same(self):
        """The years whose published figure is the one counted here."""
        return [year for year, persons in self.published.items() if persons == self.arrivals[year]]


class Stays:
    """The stays in the register, counted once for every threshold."""

    def __init__(self):
        register, series = load("synthetic_veridia_register"), load("synthetic_veridia_register_series")
        self.source = register
        self.published = series.set_index("year")["immigrants"]
        self.year = int(self.published.index.max())
        came = register.dropna(subset="entry_date")
        years = came["entry_date"].str[:4].astype(int)
        stayed = months_stayed(came["entry_date"], came["exit_date"])
        end = f"{self.year}-12-31"
        living_here = (came["entry_date"] <= end) & (came["exit_date"].isna() | (came["exit_date"] > end))
        born_abroad = came["birth_area"].notna() & (came["birth_area"] != HERE)
        self._counted = {}
        for months in THRESHOLDS:
            counts = stayed >= months
            arrivals = years[counts].value_counts().reindex(self.published.index, fill_value=0)
            self._counted[months] = Counted(months, arrivals, int((counts & living_here & born_abroad).sum()), self.year, self.published,
                                            self._counted.get(THRESHOLDS[0]))

    def counted(self, months) -> Counted:
        """`months` must be one of `THRESHOLDS`."""
        return self._counted[months]


def months_stayed(entry, leaves):
    """Whole months from one column of days to the other (texts, year-month-day); without end for who is still there."""
    start, end = (pd.to_datetime(days) for days in (entry, leaves))
    months = 12 * (end.dt.year - start.dt.year) + end.dt.month - start.dt.month - (end.dt.day < start.dt.day)
    return months.fillna(float("inf"))


@cache
def stays() -> Stays:
    """The one `Stays` of this process."""
    return Stays()


def checked_months(months):
    """A threshold that can be asked for; a MigcapError that says which they are for others."""
    if months not in THRESHOLDS or isinstance(months, bool):
        raise MigcapError(f"The explorer counts with thresholds from {THRESHOLDS[0]} to {THRESHOLDS[-1]} months: choose a whole number between them.")
    return int(months)
