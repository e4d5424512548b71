"""The figures behind the explorer of module 03: what both ends of a corridor report of one flow, how far apart they are, and what they count."""

from dataclasses import dataclass
from functools import cache

from migcap.data import load
from migcap.errors import MigcapError

NAMES = {"VRD": "Veridia", "OST": "Ostrana", "CLD": "Caldora", "TRS": "Tarsenia", "SLN": "Selnor"}  # all of them invented
CORRIDORS = [(origin, destination) for origin in NAMES for destination in NAMES if origin != destination]
YEARS = [2022, 2023]
AGREE = 0.10  # up to this symmetric difference no cause is looked for
LARGEST = 2.0  # a symmetric difference cannot be larger: one report is 0


@dataclass
class Report:
    """What one end says."""

    persons: int | None  # None where this end does not report
    months: int | None   # how long a stay must last to count
    covers: str
    source: str


@dataclass
class Corridor:
    """One flow, told twice."""

    origin: str
    destination: str
    year: int
    out: Report
    into: Report

    @property
    def title(self):
        return f"{NAMES[self.origin]} to {NAMES[self.destination]}"

    @property
    def complete(self):
        return self.out.persons is not None and self.into.persons is not None

    @property
    def ratio(self):
        """Immigration by emigration; None where one is missing or nobody is said to have left."""
        return self.into.persons / self.out.persons if self.complete and self.out.persons else None

    @property
    def difference(self):
        """The distance as a part of the mean, from 0 to 2; None where one is missing, or both are 0."""
        if not self.complete or not self.out.persons + self.into.persons:
            return None
        return abs(self.into.persons - self.out.persons) / ((self.into.persons + self.out.persons) / 2)

    @property
    def causes(self):
        """Likely causes; an empty list where the two agree, None where they cannot be compared."""
        if self.ratio is None:
            return None
        if self.difference <= AGREE:
            return []
        found = [cause for cause, holds in (("definition", self.out.months != self.into.months), ("coverage", self.out.covers != self.into.covers)) if holds]
        asked = "asked" in self.out.source and self.out.persons < self.into.persons
        return found or (["deregistration"] if asked else [])


def corridor(origin, destination, year) -> Corridor:
    """Origin and destination must be one of `CORRIDORS`, the year one of `YEARS`."""
    rows = reports().loc[(origin, destination, year)]
    return Corridor(origin, destination, year, report(rows.loc["emigration"]), report(rows.loc["immigration"]))


def report(row):
    missing = row["persons"] != row["persons"]
    return Report(None, None, "", row["source"]) if missing else Report(int(row["persons"]), int(row["months_of_stay"]), row["covers"], row["source"])


@cache
def reports():
    return table().set_index(["origin", "destination", "year", "flow"]).sort_index()


@cache
def table():
    return load("synthetic_veridia_mirror")


def checked_corridor(origin, destination, year):
    """The three, if there are such reports."""
    if (origin, destination) not in CORRIDORS or isinstance(year, bool) or year not in YEARS:
        areas = ", ".join(f"{code} ({label})" for code, label in NAMES.items())
        raise MigcapError(f"Choose two different areas out of {areas}, and the year 2022 or 2023. This is {origin!r} to {destination!r} in {year!r}.")
    return origin, destination, int(year)
