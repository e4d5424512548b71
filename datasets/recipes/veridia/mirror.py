"""Flows among the five areas: what both ends of each corridor report, and the yearly totals of each area."""

import math

import pandas as pd

from veridia import components
from veridia.chance import Chance
from veridia.declared import declared
from veridia.places import AREAS

# People who move for twelve months or more in 2023, as nobody knows them.
TRUE_2023 = {
    "VRD-OST": 3_100, "VRD-CLD": 18_000, "VRD-TRS": 1_500, "VRD-SLN": 650, "OST-VRD": 4_600, "OST-CLD": 31_000, "OST-TRS": 6_000, "OST-SLN": 2_100,
    "CLD-VRD": 12_400, "CLD-OST": 21_000, "CLD-TRS": 4_000, "CLD-SLN": 1_900, "TRS-VRD": 2_300, "TRS-OST": 9_500, "TRS-CLD": 12_500, "TRS-SLN": 22,
    "SLN-VRD": 520, "SLN-OST": 1_300, "SLN-CLD": 1_700, "SLN-TRS": 60,
}
# From and to areas outside the five, in 2023, as reported.
ELSEWHERE_2023 = {"VRD": (1_700, 1_200), "OST": (24_000, None), "CLD": (78_000, 41_000), "TRS": (9_000, 11_000), "SLN": (900, 700)}
INDEX = {2015: 0.86, 2016: 0.88, 2017: 0.91, 2018: 0.94, 2019: 0.98, 2020: 0.61, 2021: 0.82, 2022: 0.97, 2023: 1.0, 2024: 1.02}
# Mid-year population: in 2018, and the same five years later. Veridia's are the censuses.
POPULATION = {"VRD": (1_000_000, 1_060_000), "OST": (6_310_000, 6_405_000), "CLD": (9_240_000, 9_610_000), "TRS": (3_720_000, 3_905_000), "SLN": (402_000, 421_000)}
STOCK_2015 = {"OST": 402_000, "CLD": 1_120_000, "TRS": 131_000, "SLN": 25_500}
STOCK_GROWTH = {"OST": 0.018, "CLD": 0.027, "TRS": 0.012, "SLN": 0.034}
YEARS_REPORTED = [2022, 2023]


def make_mirror():
    """year, origin, destination, flow, reporter, persons and how they were counted: both ends of each corridor."""
    chance = Chance("veridia mirror")
    rows = []
    for year in YEARS_REPORTED:
        for corridor, true in TRUE_2023.items():
            origin, destination = corridor.split("-")
            moved = true * INDEX[year]
            rows += [report(chance, year, origin, destination, "emigration", moved), report(chance, year, origin, destination, "immigration", moved)]
    return pd.DataFrame(rows).astype({"persons": "Int64", "months_of_stay": "Int64"})


def report(chance, year, origin, destination, flow, moved):
    """What the one end of a corridor reports; empty where it does not count."""
    reporter = origin if flow == "emigration" else destination
    how = declared("E3.4")["reporters"][reporter][flow]
    row = {"year": year, "origin": origin, "destination": destination, "flow": flow, "reporter": reporter}
    if how == "not reported":
        return {**row, "persons": None, "months_of_stay": None, "covers": None, "source": how}
    months, covers, source, share = how
    persons = exactly(year, origin, destination, flow)
    drawn = round(chance.about(moved * share, 0.02))
    return {**row, "persons": drawn if persons is None else persons, "months_of_stay": months, "covers": covers, "source": source}


def exactly(year, origin, destination, flow):
    """The figure that is declared for this report, or None."""
    wanted = (year, origin, destination)
    return next((one[flow] for one in declared("E3.4")["exact"] if (one["year"], one["origin"], one["destination"]) == wanted), None)


def make_flows():
    """area, year, immigration, emigration, populations and stock: what each area publishes about itself."""
    chance, reports = Chance("veridia flows"), make_mirror()
    rows = []
    for area in AREAS:
        for year in INDEX:
            came, left = (total(chance, reports, area, year, flow) for flow in ("immigration", "emigration"))
            rows.append({"area": area, "year": year, "immigration": came, "emigration": left, "population_1_january": population(area, year - 0.5),
                         "population_mid_year": mid_year(area, year), "migrant_stock_1_january": stock(area, year)})
    return pd.DataFrame(rows).astype({"emigration": "Int64", "population_mid_year": "Int64"})


def total(chance, reports, area, year, flow):
    """All arrivals or departures of an area; in the reported years its corridors and those from or to elsewhere."""
    elsewhere = ELSEWHERE_2023[area][0 if flow == "immigration" else 1]
    if elsewhere is None:
        return None
    end = "destination" if flow == "immigration" else "origin"
    reported = reports[(reports[end] == area) & (reports["flow"] == flow)].groupby("year")["persons"].sum()
    if year in reported:
        return int(reported[year]) + round(elsewhere * INDEX[year])
    return round(chance.about((int(reported[2023]) + elsewhere) * INDEX[year], 0.02))


def population(area, year):
    """The population at a point of time (2018.0 is the middle of 2018), growing at an even rate through both anchors."""
    first, second = POPULATION[area]
    return round(first * math.exp(math.log(second / first) * (year - 2018) / 5))


def mid_year(area, year):
    missing = next(fault for fault in declared("E4.3")["faults"] if fault["kind"] == "no mid-year population")
    return None if area == missing["area"] and year in missing["years"] else population(area, year)


def stock(area, year):
    """Foreign-born on 1 January; Veridia's are those of the table of components."""
    if area != "VRD":
        return round(STOCK_2015[area] * (1 + STOCK_GROWTH[area]) ** (year - 2015))
    frame = components.make().query("basis == 'birthplace'").set_index("year")
    return int(frame.loc[year, "stock_start"]) if year in frame.index else int(frame.loc[year - 1, "stock_end"])
