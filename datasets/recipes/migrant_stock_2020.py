"""UN DESA, International Migrant Stock 2020: totals by destination, and what the estimates rest on, from the published workbook."""

import openpyxl
import pandas as pd

from common import AS_PRINTED

WORKBOOK = "undesa-ims2020/undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx"
M49_FILE = "country-codes/UNSD-en.csv"
FIRST_ROW = 12  # of the figures, counted from 1
NAME, NOTE, LOCATION, TYPE_OF_DATA, FIGURES = 1, 2, 3, 4, 5  # columns, counted from 0
YEARS = [1990, 1995, 2000, 2005, 2010, 2015, 2020]

# The publisher's marks: not available; protected for privacy, less than five. Neither is nought.
MISSING = {"..", "~"}

# Listed by the publisher among the areas, without a figure and so without a type of data.
AREAS_WITHOUT_FIGURES = {158, 652, 663}
CHANNEL_ISLANDS = {830: "CHI"}

BASIS = {"B": "place of birth", "C": "citizenship", "C B": "citizenship and place of birth", "I": "no data: imputed"}


def make_stock(sources):
    """destination, year, sex, migrants, refugees: Table 1 and, for both sexes together, Table 6."""
    book, codes = open_workbook(sources), codes_by_location(sources)
    migrants = tidy(areas(book["Table 1"], codes), ["both", "male", "female"]).rename(columns={"figure": "migrants"})
    refugees = tidy(areas(book["Table 6"], codes), ["both"]).rename(columns={"figure": "refugees"})
    return migrants.merge(refugees, on=["destination", "year", "sex"], how="left", validate="one_to_one")


def make_basis(sources):
    """destination, basis, refugees_added, note: the column "Type of data" in words, and the publisher's note on the area."""
    book, codes = open_workbook(sources), codes_by_location(sources)
    notes = {number: text for number, text in book["Notes"].iter_rows(values_only=True, max_col=2) if isinstance(number, int)}
    rows = []
    for code, row in areas(book["Table 1"], codes):
        kind = row[TYPE_OF_DATA].split()
        rows.append({"destination": code, "basis": BASIS.get(" ".join(letter for letter in kind if letter != "R")),
                     "refugees_added": "yes" if "R" in kind else "no", "note": notes.get(row[NOTE])})
    table = pd.DataFrame(rows)
    return table[table["basis"].notna()]


def open_workbook(sources):
    return openpyxl.load_workbook(sources / WORKBOOK, read_only=True, data_only=True)


def codes_by_location(sources):
    """The publisher's location number -> our code."""
    m49 = pd.read_csv(sources / M49_FILE, dtype=str, encoding="utf-8-sig", **AS_PRINTED)
    return dict(zip(m49["M49 Code"].astype(int), m49["ISO-alpha3 Code"])) | CHANNEL_ISLANDS


def areas(sheet, codes):
    """(code, row) of each country or area; world, regions and income groups have no type of data and are left out."""
    for row in sheet.iter_rows(min_row=FIRST_ROW, values_only=True):
        location = int(row[LOCATION])
        if row[TYPE_OF_DATA] or location in AREAS_WITHOUT_FIGURES:
            yield codes[location], row


def tidy(rows, sexes):
    """Long table of figures; the workbook has one block of seven years for each sex."""
    return pd.DataFrame([
        {"destination": code, "year": year, "sex": sex, "figure": number(row[FIGURES + len(YEARS) * block + place])}
        for code, row in rows for block, sex in enumerate(sexes) for place, year in enumerate(YEARS)
    ]).astype({"figure": "Int64"})  # whole persons with gaps; written without a decimal point


def number(cell):
    if isinstance(cell, str) and cell.strip() in MISSING:
        return None
    if isinstance(cell, int) or (isinstance(cell, float) and cell.is_integer()):
        return int(cell)
    raise ValueError(f"The workbook has a cell that is neither a whole number nor a known mark: {cell!r}.")
