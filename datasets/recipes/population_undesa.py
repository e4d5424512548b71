"""UN DESA's own population at mid-year, as printed beside the migrant stock of 2020 (Table 2 of that workbook)."""

import pandas as pd

from migrant_stock_2020 import FIGURES, YEARS, areas, codes_by_location, open_workbook

WORLD = 900
THOUSAND = 1000  # the workbook prints thousands, with three decimals


def make(sources):
    """country, year, population (persons, both sexes); it must add up to the publisher's world."""
    sheet = open_workbook(sources)["Table 2"]
    made = pd.DataFrame([{"country": code, "year": year, "population": persons(row[FIGURES + place])}
                         for code, row in areas(sheet, codes_by_location(sources)) for place, year in enumerate(YEARS)])
    published = next(row for row in sheet.iter_rows(min_row=12, values_only=True) if row[3] == WORLD)
    world = [persons(published[FIGURES + place]) for place in range(len(YEARS))]
    summed = made.groupby("year")["population"].sum().tolist()
    if any(abs(ours - theirs) > len(made) / len(YEARS) for ours, theirs in zip(summed, world)):  # each area is rounded to a person
        raise ValueError(f"The areas add up to {summed}, and the publisher prints {world} for the world.")
    made.attrs["facts"] = {"headlines": [{"what": f"World, {year}, persons", "value": value} for year, value in zip(YEARS, world)]}
    return made


def persons(thousands):
    if isinstance(thousands, str) or thousands is None:
        raise ValueError(f"Table 2 has a cell that is no number: {thousands!r}.")
    return round(thousands * THOUSAND)
