"""Extracts for practice in cleaning: rows as their publishers give them, with aggregates, padded names, marks and codes of their own.

One thing is added, because it is the rule of the house: the asterisk of Kosovo*.
"""

import openpyxl
import pandas as pd

from common import AS_PRINTED
from migrant_stock_2020 import FIGURES, FIRST_ROW, LOCATION, NAME, NOTE, TYPE_OF_DATA, WORKBOOK, YEARS
from remittances import RECEIVED_FILE, wdi_sheet

UNHCR_FILE = "unhcr/derived_population.csv.gz"
UNHCR_YEAR = 2024
# Places of asylum, in UNHCR's own codes, that are easily taken for others: AUS is Austria, AUL Australia, ARE Egypt, UAE the Emirates.
UNHCR_PLACES = ["ANG", "ARE", "AUL", "AUS", "NAM", "NEP", "SRB", "UAE"]
WDI_YEARS = ["2020", "2021", "2022", "2023", "2024"]
UNDESA_YEARS = [1990, 2005, 2020]


def make_wdi(sources):
    """The rows of the WDI sheet on remittances received, with five of its years; aggregates stand among countries, cells are empty."""
    sheet = wdi_sheet(sources / RECEIVED_FILE)
    return starred(sheet[["Country Name", "Country Code", "Indicator Name", "Indicator Code", *WDI_YEARS]], "Country Name")


def make_unhcr(sources):
    """The rows of UNHCR's population table for eight places of asylum at the end of 2024."""
    table = pd.read_csv(sources / UNHCR_FILE, **AS_PRINTED)
    rows = table[(table["year"] == UNHCR_YEAR) & table["coa"].isin(UNHCR_PLACES)]
    numbers = [column for column in rows if pd.api.types.is_numeric_dtype(rows[column])]
    return starred(starred(rows.astype({column: "Int64" for column in numbers}), "coo_name"), "coa_name")


def make_undesa(sources):
    """The rows of Table 1 of the workbook of 2020, both sexes, in three of its years; names are indented, `..` is printed."""
    sheet = openpyxl.load_workbook(sources / WORKBOOK, read_only=True, data_only=True)["Table 1"]
    kept = {"Index": 0, "Region, development group, country or area": NAME, "Notes": NOTE, "Location code": LOCATION,
            "Type of data": TYPE_OF_DATA, **{str(year): FIGURES + YEARS.index(year) for year in UNDESA_YEARS}}
    rows = sheet.iter_rows(min_row=FIRST_ROW, values_only=True)
    table = pd.DataFrame([{name: text(row[place]) for name, place in kept.items()} for row in rows])
    return table.astype({"Index": int, "Location code": int})


def text(cell):
    """As the cell looks; a whole number that Excel keeps as a float has no decimals on the sheet."""
    if cell is None or cell == "":
        return None
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def starred(table, column):
    return table.assign(**{column: table[column].str.replace(r"Kosovo(?!\*)", "Kosovo*", regex=True)})
