"""Remittances: received and paid by countries and areas (World Bank, WDI), and from whom to whom (KNOMAD's matrix)."""

import openpyxl
import pandas as pd
import xlrd

from common import known_codes

RECEIVED_FILE = "wb-remittances-2026/API_BX.TRF.PWKR.CD.DT_DS2_en_excel_v2_905.xls"
PAID_FILE = "wb-remittances-2023/personal-remittances-paid.xls"
MATRIX_FILE = "wb-bilateral-remittances/bilateral_remittance_matrix_2021_0.xlsx"

HEADER = 3  # the row of a WDI sheet that names its columns, counted from 0
LAST_YEAR_PAID = 2021  # the file goes on to 2022, with 75 figures where the year before has more than 200

# The publisher prints 0 in these years, between years with millions: nothing was reported. Any other 0 must be looked at first.
NOUGHT_IS_NO_FIGURE = {
    "GHA": [2009, 2010], "GRC": [1998], "LSO": range(2005, 2016), "MEX": range(2005, 2013), "MMR": [2011], "NIC": [2006, 2007],
    "PER": range(2012, 2017), "PRY": [2005, 2006, 2007], "STP": [2017, 2018],
}

# Names in the matrix that the WDI spell otherwise.
OTHER_NAMES = {"Czech Republic": "CZE", "Faeroe Islands": "FRO", "Korea, Dem. Rep.": "PRK", "Turkey": "TUR"}


def make_received(sources):
    """country, year, received_usd (current US dollars, whole)."""
    sheet = wdi_sheet(sources / RECEIVED_FILE)
    made = without_noughts(tidy(sheet, "received_usd"), "received_usd", {})
    made.attrs["facts"] = {"headlines": [{"what": "World, 2024, current US dollars", "value": world(sheet, 2024)}]}
    return made


def make_paid(sources):
    """country, year, paid_usd (current US dollars, whole), to 2021."""
    sheet = wdi_sheet(sources / PAID_FILE)
    made = without_noughts(tidy(sheet, "paid_usd"), "paid_usd", NOUGHT_IS_NO_FIGURE)
    made = made[made["year"] <= LAST_YEAR_PAID]
    made.attrs["facts"] = {"headlines": [{"what": "World, 2021, current US dollars", "value": world(sheet, 2021)}]}
    return made


def wdi_sheet(path):
    """The sheet "Data" of a WDI workbook as a DataFrame, as it stands: a row for each country, area or aggregate, a column for each year."""
    sheet = xlrd.open_workbook(path).sheet_by_name("Data")
    return pd.DataFrame([sheet.row_values(row) for row in range(HEADER + 1, sheet.nrows)], columns=sheet.row_values(HEADER))


def tidy(sheet, name):
    """country, year and the figure; aggregates and empty cells are left out."""
    years = [column for column in sheet if column.isdigit()]
    areas = sheet[sheet["Country Code"].isin(known_codes())]
    made = areas.melt("Country Code", years, "year", name).rename(columns={"Country Code": "country"})
    made = made[made[name] != ""]
    return made.assign(year=made["year"].astype(int), **{name: made[name].astype(float).round().astype("int64")})


def without_noughts(made, name, known):
    """Leave out the noughts that stand for no figure; a nought that nobody has looked at stops the recipe."""
    noughts = made[made[name] == 0]
    strange = [(country, year) for country, year in zip(noughts["country"], noughts["year"]) if year not in known.get(country, [])]
    if strange:
        raise ValueError(f"The file has a 0 that nobody has looked at ({strange[0]}): find out whether it is a figure or a gap.")
    return made.drop(noughts.index)


def world(sheet, year):
    """The publisher's own total, whole dollars."""
    return round(sheet.loc[sheet["Country Code"] == "WLD", str(year)].item())


def make_matrix(sources):
    """sending, receiving, usd_million: only pairs with an estimate above 0."""
    rows = list(openpyxl.load_workbook(sources / MATRIX_FILE, read_only=True, data_only=True).worksheets[0].iter_rows(values_only=True))
    names = rows[1][1:rows[1].index("WORLD")]
    codes = codes_of(names, {**names_in_wdi(sources), **OTHER_NAMES})
    senders = rows[2:2 + len(names)]
    if tuple(row[0] for row in senders) != names:
        raise ValueError("The matrix no longer has the same names down and across.")
    made = pd.DataFrame([{"sending": code, "receiving": other, "usd_million": cell}
                         for code, row in zip(codes, senders) for other, cell in zip(codes, row[1:]) if cell])
    totals = rows[2 + len(names)]
    compare(made, dict(zip(codes, totals[1:])), totals[1 + len(names)])
    made.attrs["facts"] = {"headlines": [{"what": "World, 2021, US$ million (the publisher's cell WORLD)", "value": round(totals[1 + len(names)], 6)}]}
    return made.assign(usd_million=made["usd_million"].round(6))  # to the dollar


def names_in_wdi(sources):
    sheet = wdi_sheet(sources / PAID_FILE)
    return dict(zip(sheet["Country Name"], sheet["Country Code"]))


def codes_of(names, known):
    strange = [name for name in names if known.get(name) not in known_codes()]
    if strange:
        raise ValueError(f"The matrix has names without a code: {', '.join(strange)}.")
    return [known[name] for name in names]


def compare(made, by_receiver, world_total):
    """The pairs must add up to the publisher's own totals; a row read askew would not."""
    sums = made.groupby("receiving")["usd_million"].sum()
    for code, published in by_receiver.items():
        if abs(sums.get(code, 0) - (published or 0)) > 1e-6:
            raise ValueError(f"What {code} receives adds up to {sums.get(code, 0)}, and the publisher prints {published}.")
    if abs(sums.sum() - world_total) > 1e-3:
        raise ValueError(f"The matrix adds up to {sums.sum()}, and the publisher prints {world_total}.")
