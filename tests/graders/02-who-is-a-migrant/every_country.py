"""The answers of module 02 computed a second time, by other means: the files of datasets/ read with the standard library into plain
dictionaries. No pandas, nothing of migcap, so that the two can only agree when both are right.

EXERCISES: for each exercise on published data its cases (every code in `countries`), what each gives (None: no figure), and how many cases
have none. A change in the data turns these counts red: look at it, then write the new ones. SYNTHETIC: the exercises on Veridia.
"""

import csv
import functools
from pathlib import Path

DATASETS = Path(__file__).resolve().parents[3] / "datasets"
YEARS = (1990, 2005, 2020, 2024)  # the 2020 revision has nothing for 2024


def read(name):
    with open(DATASETS / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@functools.cache
def names():
    """Of countries and areas; the codes for people of whom no country is known are left out, as in countries()."""
    return {row["code"]: row["name"] for row in read("countries.csv") if row["kind"] not in ("residual", "unknown")}


@functools.cache
def revision(name):
    """{destination: {year: migrants}}; an empty cell is no figure."""
    table = {}
    for row in read(name):
        if row["sex"] == "both" and row["migrants"] != "":
            table.setdefault(row["destination"], {})[int(row["year"])] = int(float(row["migrants"]))
    return table


@functools.cache
def bases():
    return {row["destination"]: row["basis"] for row in read("stock_basis.csv")}


def basis(country):
    return bases().get(country)


def change(country, year):
    old, new = (revision(name).get(country, {}).get(year) for name in ("migrant_stock_2020.csv", "migrant_stock_totals.csv"))
    return None if old is None or new is None else (new - old) * 100 / old


def chart(country):
    """The points of the two lines, and what the title says."""
    difference = change(country, 2020)
    if difference is None:
        return None
    lines = [sorted(revision(name)[country].items()) for name in ("migrant_stock_2020.csv", "migrant_stock_totals.csv")]
    return lines, f"{names()[country]} in 2020: the 2024 revision differs by {difference:+.1f} percent"


def each(*tails):
    return [(code, *tail) for code in names() for tail in tails]


AREAS = 251
# exercise: (computation, cases, how many cases, how many of them without a figure).
EXERCISES = {
    "basis-of-stock": (basis, each(()), 251, 19),
    "revision-change": (change, each(*((year,) for year in YEARS)), 1004, 315),
    "revisions-chart": (chart, each(()), 251, 19),
}

SYNTHETIC = {"stay-length", "classify", "birth-by-citizenship", "two-stocks", "immigrants-by-threshold", "break-in-series", "reconcile-stocks",
             "status-step-by-step", "terms-to-mend"}
