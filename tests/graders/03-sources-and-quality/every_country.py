"""The answers of module 03 on published data computed a second time, by other means: the files of datasets/ read with the standard library
into plain dictionaries. No pandas, nothing of migcap, so that the two can only agree when both are right.

EXERCISES: for each exercise its cases (every code in `countries`, with years that have data and one that has none), what each gives (None: no
figure), and how many cases have none. A change in the data turns these counts red: look at it, then write the new ones.
SYNTHETIC: exercises on Veridia, on raw extracts and on made-up stocks, where there is no country to choose.
"""

import csv
import functools
import gzip
import io
from collections import defaultdict
from pathlib import Path

DATASETS = Path(__file__).resolve().parents[3] / "datasets"
DAYS = (1992, 2022, 2027, 2031)  # 2031 is too far from what is known
YEARS = (2004, 2015, 2022, 2025)  # nobody has a population of 2025

SYNTHETIC = {"read-a-list-of-codes", "join-by-code", "sum-of-areas", "coverage-of-an-extract", "lag-of-an-extract", "faults-of-an-extract", "score-with-weights",
             "two-reports", "likely-cause", "between-two-dates", "card-check"}

# Name on the shelf: (file, the column of the country, which of its rows hold a figure)
SHELF = {"migrant stock": ("migrant_stock_totals.csv", "destination", None), "population": ("population.csv", "country", None), "net migration": ("net_migration.csv", "country", None),
         "refugees here": ("refugees.csv.gz", "asylum", lambda row: row["refugees"] != "0"), "refugees from here": ("refugees.csv.gz", "origin", lambda row: row["refugees"] != "0"),
         "asylum decisions": ("asylum_decisions.csv.gz", "asylum", None), "remittances received": ("remittances_received.csv", "country", None),
         "remittances paid": ("remittances_paid.csv", "country", None),
         "policies (SDG 10.7.2)": ("sdg_migration_indicators.csv.gz", "area", lambda row: row["indicator"] == "10.7.2" and row["value"])}


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
    return {(row["destination"], int(row["year"])): int(row["migrants"]) for row in read("migrant_stock_totals.csv") if row["sex"] == "both"}


@functools.cache
def people():
    return {(row["country"], int(row["year"])): int(row["population"]) for row in read("population.csv")}


@functools.cache
def refugees():
    """{(origin, year): refugees and other people in need of protection}"""
    table = defaultdict(float)
    for row in read("refugees.csv.gz"):
        table[row["origin"], int(row["year"])] += int(row["refugees"]) + float(row["other_protection"] or 0)
    return dict(table)


@functools.cache
def shelf():
    """{table: {country: its years}}"""
    found = {}
    for title, (file, column, wanted) in SHELF.items():
        found[title] = defaultdict(set)
        for row in read(file):
            if wanted is None or wanted(row):
                found[title][row[column]].add(int(row["year"]))
    return found


def stock_at(country, year):
    known = [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024]
    start = [one for one in known[:-1] if one <= year][-1]
    end = known[known.index(start) + 1]
    if year > end + 5 or not stock().get((country, start)) or not stock().get((country, end)):
        return None
    first, last = stock()[country, start], stock()[country, end]
    return first ** ((end - year) / (end - start)) * last ** ((year - start) / (end - start))  # the weighted geometric mean


def on_the_shelf(country):
    """[(table, first year, last year, how many, percent of the years that the table has for anybody)]"""
    rows = []
    for title, by_country in shelf().items():
        years, possible = by_country.get(country, ()), set().union(*by_country.values())
        rows.append((title, min(years, default=None), max(years, default=None), len(years), len(years) / len(possible) * 100))
    return rows


def per_100000(country, year):
    left = refugees().get((country, year))
    stayed = [people()[area, year] for area in ([country, "XKX"] if country == "SRB" else [country]) if (area, year) in people()]
    return left / (sum(stayed) + left) * 100_000 if left is not None and stayed else None


def chart(country):
    """The points of each line, and what the title says."""
    rows = list(enumerate(on_the_shelf(country)))
    lines = [[(first, place), (last, place)] for place, (_, first, last, years, _) in rows if years]
    if not lines:
        return None
    latest = max(last for _, (_, _, last, years, _) in rows if years)
    return lines if len(lines) > 1 else lines[0], f"{names()[country]}: {len(lines)} of 9 tables have figures, the latest of {latest}"


def each(*tails):
    return [(code, *tail) for code in names() for tail in tails]


AREAS = 251
# exercise: (computation, cases, how many cases, how many of them without a figure). 18 areas have no stock, and 2031 is too far for the others;
# 51 areas have no population or nobody whom UNHCR counts, and nobody has a population of 2025. 16 areas have nothing on the shelf.
EXERCISES = {
    "stock-on-a-date": (stock_at, each(*((year,) for year in DAYS)), 1004, 305),
    "on-the-shelf": (on_the_shelf, each(()), 251, 0),
    "refugees-per-100000": (per_100000, each(*((year,) for year in YEARS)), 1004, 433),
    "shelf-chart": (chart, each(()), 251, 16),
}
