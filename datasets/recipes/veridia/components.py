"""Annual components of Veridia's migrant stock, of foreign citizens and of the foreign-born."""

import pandas as pd

from veridia.chance import Chance
from veridia.declared import declared

YEARS = range(2014, 2024)
START = {"citizenship": 58_000, "birthplace": 78_000}
# Per year: (in the first year, more in each year after it). Births and naturalisations are events of the year, whatever stock is counted.
IMMIGRATION = {"citizenship": (9_300, 240), "birthplace": (9_900, 240)}
EMIGRATION = {"citizenship": (5_700, 190), "birthplace": (6_600, 190)}
DEATHS = {"citizenship": (290, 14), "birthplace": (610, 22)}
BIRTHS, NATURALISATIONS = (820, 28), (1_900, 90)
PANDEMIC = {2020: 0.6, 2021: 0.85}  # movements compared with a usual year


def make():
    """One row for each year and basis: stock at the start, what came and went, stock at the end."""
    chance = Chance("veridia components")
    events = {year: (level(chance, BIRTHS, year, 0.02), level(chance, NATURALISATIONS, year, 0.06)) for year in YEARS}
    return pd.DataFrame([row for basis in START for row in series(chance, basis, events)])


def series(chance, basis, events):
    start = START[basis]
    for year in YEARS:
        births, naturalisations = events[year]
        row = {"year": year, "basis": basis, "stock_start": start,
               "immigration": level(chance, IMMIGRATION[basis], year, 0.05, PANDEMIC.get(year, 1)),
               "emigration": level(chance, EMIGRATION[basis], year, 0.05, PANDEMIC.get(year, 1)),
               "deaths": level(chance, DEATHS[basis], year, 0.04), "births": births, "naturalisations": naturalisations}
        row["stock_end"] = expected(row) + residual(chance, row)
        start = row["stock_end"]
        yield row


def expected(row):
    """The stock at the end, as the components make it; births and naturalisations change the stock of citizens only."""
    change = row["immigration"] - row["emigration"] - row["deaths"]
    if row["basis"] == "citizenship":
        change += row["births"] - row["naturalisations"]
    return row["stock_start"] + change


def residual(chance, row):
    """What is left unexplained: planted in one year, small in the others."""
    planted = [fault["residual"] for fault in declared("E2.4")["faults"] if (fault["year"], fault["basis"]) == (row["year"], row["basis"])]
    most = int(row["stock_start"] * declared("E2.4")["most_unexplained_percent"] / 100)
    return planted[0] if planted else chance.whole(-most, most)


def level(chance, start_and_step, year, spread, share=1.0):
    start, step = start_and_step
    return round(chance.about((start + step * (year - YEARS[0])) * share, spread))
