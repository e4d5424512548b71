"""The figures behind the explorer of module 04: what two censuses leave over, and what a second count that missed people changes in it."""

from dataclasses import dataclass
from functools import cache

from migcap.data import load
from migcap.errors import MigcapError

SHARES = [tenths / 10 for tenths in range(31)]  # percent of the people who were there
YEARS = 5  # from the one census to the other


@dataclass
class LeftOver:
    """Veridia from 1 July 2018 to 1 July 2023."""

    before: int
    after: int         # as counted
    births: int
    deaths: int
    undercount: float  # percent of the people of 2023 whom the census missed at most

    @property
    def growth(self):
        return self.after - self.before

    @property
    def natural(self):
        return self.births - self.deaths

    @property
    def net(self):
        """What is left over if nobody was missed."""
        return self.growth - self.natural

    @property
    def missed(self):
        return self.after / (1 - self.undercount / 100) - self.after

    @property
    def highest(self):
        return self.net + self.missed

    @property
    def rate(self):
        return 1000 * self.net / (YEARS * (self.before + self.after) / 2)

    @property
    def highest_rate(self):
        return 1000 * self.highest / (YEARS * (self.before + self.after + self.missed) / 2)


def left_over(undercount) -> LeftOver:
    """`undercount` must be one of `SHARES`."""
    return LeftOver(*totals(), undercount)


@cache
def totals():
    return tuple(int(censuses()[column].sum()) for column in ("population_2018", "population_2023", "births", "deaths"))


@cache
def censuses():
    return load("synthetic_veridia_two_censuses")


def checked_share(undercount):
    """One of `SHARES`."""
    number = isinstance(undercount, (int, float)) and not isinstance(undercount, bool)
    share = next((share for share in SHARES if number and abs(share - undercount) < 1e-9), None)
    if share is None:
        raise MigcapError(f"The undercount is a number of percent from 0 to 3, with one digit behind the point, such as 1.5. This is {undercount!r}.")
    return share
