"""The answers of module 00 computed a second time, by other means: the files of datasets/ read with the standard library into plain
dictionaries. No pandas, nothing of migcap, so that the two can only agree when both are right.

EXERCISES: for each exercise its cases (every code in `countries`, with years that have data and one that has none), what each gives (None or
an empty list: no figure), and how many cases have none. A change in the data turns these counts red: look at it, then write the new ones.
"""

import csv
import functools
import gzip
import io
import math
from collections import defaultdict
from pathlib import Path

DATASETS = Path(__file__).resolve().parents[3] / "datasets"
YEARS = (2005, 2022, 2024)  # the table has nothing for 2022
PERIODS = ((2005, 2024), (2022, 2024), (2005, 2022))
FIRST, LAST = 1990, 2024


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
    """{(destination, year): {sex: {origin: migrants}}}"""
    table = defaultdict(lambda: defaultdict(dict))
    for row in read("migrant_stock.csv.gz"):
        table[row["destination"], int(row["year"])][row["sex"]][row["origin"]] = int(row["migrants"])
    return table


@functools.cache
def abroad():
    """{(origin, year): people of both sexes}"""
    table = defaultdict(int)
    for (_, year), by_sex in stock().items():
        for origin, people in by_sex["both"].items():
            table[origin, year] += people
    return table


@functools.cache
def people():
    return {(row["country"], int(row["year"])): int(row["population"]) for row in read("population.csv")}


def migrants_in(country, year):
    return sum(stock()[country, year]["both"].values()) if (country, year) in stock() else None


def share(country, year):
    here, there = migrants_in(country, year), people().get((country, year))
    if here is None or there is None:
        return None
    if country == "SRB":  # as in UN DESA's table, with Kosovo*
        there += people()["XKX", year]
    return here / there * 100


def change(country, start, end):
    before, after = share(country, start), share(country, end)
    return None if before is None or after is None else after - before


def rate(country, start, end):
    before, after = migrants_in(country, start), migrants_in(country, end)
    return (math.log(after) - math.log(before)) * 100 / (end - start) if before and after else None


def top_origins(country, year, n):
    """[(origin, migrants, share)], at most n of them."""
    if (country, year) not in stock():
        return []
    by_origin = stock()[country, year]["both"]
    total = sum(by_origin.values())
    named = sorted((-count, origin) for origin, count in by_origin.items() if origin != "OTH" and count)
    return [(origin, -count, -count / total * 100) for count, origin in named[:n]]


def percent_female(country, year):
    if (country, year) not in stock():
        return None
    women, men = (sum(stock()[country, year][sex].values()) for sex in ("female", "male"))
    return women / (women + men) * 100


def emigrants(country, year):
    return abroad().get((country, year))


def chart(country):
    """The points of the line, and what the title says."""
    points = {year: migrants_in(country, year) for place, year in stock() if place == country}
    if not points:
        return None
    word = "rose" if points[LAST] > points[FIRST] else "fell"
    return sorted(points.items()), f"{names()[country]}: migrants {word} from {points[FIRST]:,} in {FIRST} to {points[LAST]:,} in {LAST}"


def each(*tails):
    return [(code, *tail) for code in names() for tail in tails]


AREAS = 251
# exercise: (computation, cases, how many cases, how many of them without a figure). 18 areas have no stock at all, 18 more have one
# and no population; of 2022 nobody has a stock. Three have migrants of unnamed origin only (BES and VAT in both years, SSD in 2005).
EXERCISES = {
    "stock-in-a-year": (migrants_in, each(*((year,) for year in YEARS)), 753, 287),
    "share-of-population": (share, each(*((year,) for year in YEARS)), 753, 323),
    "change-of-share": (change, each(*PERIODS), 753, 538),
    "rate-of-change": (rate, each(*PERIODS), 753, 520),
    "top-origins": (top_origins, each(*((year, 5) for year in YEARS)), 753, 292),
    "percent-female": (percent_female, each(*((year,) for year in YEARS)), 753, 287),
    "emigrants-abroad": (emigrants, each(*((year,) for year in YEARS)), 753, 287),
    "trend-chart": (chart, each(()), 251, 18),
}

# Of the long table three years are kept, which can be told apart in a third of the time; a chart needs all.
YEARS_KEPT = dict.fromkeys(set(EXERCISES) - {"trend-chart"}, (2005, 2020, 2024))
