"""The answers of module 04 on published data computed a second time, by other means: the files of datasets/ read with the standard library
into plain dictionaries. No pandas, nothing of migcap, so that the two can only agree when both are right.

EXERCISES: for each exercise its cases (every code in `countries`, with years that have data and one that has none), what each gives (None: no
figure), and how many cases have none. A change in the data turns these counts red: look at it, then write the new ones.
SYNTHETIC: exercises on Veridia, where there is no country to choose.
"""

import csv
import functools
import gzip
import io
from collections import defaultdict
from pathlib import Path

DATASETS = Path(__file__).resolve().parents[3] / "datasets"
YEARS = (1990, 2008, 2024, 2025)  # nothing is published for 2025
PERIODS = ((1990, 2020), (2020, 2024), (2015, 2022))  # the table of stocks has nothing for 2022

SYNTHETIC = {"net-migration", "net-migration-rate", "undercount-range", "flow-rate", "region-balance", "effectiveness", "arrivals-from-stocks", "standardised-rate",
             "written-range", "caveat"}


def read(name):
    content = (DATASETS / name).read_bytes()
    text = (gzip.decompress(content) if name.endswith(".gz") else content).decode("utf-8")
    return csv.DictReader(io.StringIO(text))


@functools.cache
def names():
    """Of countries and areas; the codes for people of whom no country is known are left out, as in countries()."""
    return {row["code"]: row["name"] for row in read("countries.csv") if row["kind"] not in ("residual", "unknown")}


@functools.cache
def stock():
    """{(destination, year): {origin: migrants of both sexes}}"""
    table = defaultdict(dict)
    for row in read("migrant_stock.csv.gz"):
        if row["sex"] == "both":
            table[row["destination"], int(row["year"])][row["origin"]] = int(row["migrants"])
    return dict(table)


@functools.cache
def people():
    return {(row["country"], int(row["year"])): int(row["population"]) for row in read("population.csv")}


@functools.cache
def migration():
    return {(row["country"], int(row["year"])): int(row["net_migration"]) for row in read("net_migration.csv")}


def rises_and_drops(country, start, end):
    before, after = stock().get((country, start)), stock().get((country, end))
    if before is None or after is None:
        return None
    rose = fell = 0
    for origin in before.keys() & after.keys():
        if after[origin] > before[origin]:
            rose += after[origin] - before[origin]
        else:
            fell += before[origin] - after[origin]
    return rose, fell


def natural_and_net(country, year):
    now, before, net = people().get((country, year)), people().get((country, year - 1)), migration().get((country, year))
    if None in (now, before, net):
        return None
    return (now - before - net) / now * 1000, net / now * 1000


def chart(country):
    """The points of the two lines, and what the title says."""
    rates = {year: natural_and_net(country, year) for year in range(1991, 2025)}
    if rates[2024] is None:
        return None
    total = sum(migration()[country, year] for year in range(2015, 2025))
    words = "came than left" if total > 0 else "left than came"
    places = max(len(str(abs(total))) - 2, 0)
    about = round(abs(total) / 10 ** places) * 10 ** places
    lines = [[(year, both[which]) for year, both in rates.items()] for which in (0, 1)]
    return lines, f"{names()[country]}: about {about:,} more people {words}, 2015 to 2024"


def each(*tails):
    return [(code, *tail) for code in names() for tail in tails]


AREAS = 251
# exercise: (computation, cases, how many cases, how many of them without a figure). 34 areas have no population or net migration; the State of
# Palestine has no population of 1989, and nobody a figure of 2025. 18 areas have no stock, one more has none in 1990.
EXERCISES = {
    "stock-rises-and-drops": (rises_and_drops, each(*PERIODS), 753, 287),
    "natural-and-net": (natural_and_net, each(*((year,) for year in YEARS)), 1004, 354),
    "growth-chart": (chart, each(()), 251, 34),
}
