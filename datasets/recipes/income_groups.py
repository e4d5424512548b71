"""The World Bank's income groups, year by year, as they were published (OGHIST workbook)."""

import openpyxl
import pandas as pd

from common import known_codes

WORKBOOK = "wb-income-groups/OGHIST_2025_10_07.xlsx"
SHEET = "Country Analytical History"
FISCAL_YEARS, YEARS, FIRST_ROW = 4, 5, 11  # rows, counted from 0
# "LM*" is Yemen before its unification: two States, which together would have been LM (the publisher's note).
GROUPS = {"L": "low", "LM": "lower middle", "LM*": "lower middle", "UM": "upper middle", "H": "high"}
NOT_CLASSIFIED = {"..", "", None}
# Economies of the past, listed at the foot of the sheet; none of them is in the table `countries`.
FORMER = {"CSK", "ANT", "YUG", "YUGf", "SUN"}


def make(sources):
    """country, year (of the income figures), fiscal_year (in which the group held), income_group; years without a group are left out."""
    rows = list(openpyxl.load_workbook(sources / WORKBOOK, read_only=True, data_only=True)[SHEET].iter_rows(values_only=True))
    columns = [place for place, year in enumerate(rows[YEARS]) if isinstance(year, int)]
    listed = [row for row in rows[FIRST_ROW:] if row[0]]
    strange = {row[0] for row in listed} - known_codes() - FORMER
    if strange:
        raise ValueError(f"The workbook lists codes that we do not know: {', '.join(sorted(strange))}.")
    return pd.DataFrame([
        {"country": row[0], "year": rows[YEARS][place], "fiscal_year": rows[FISCAL_YEARS][place], "income_group": group(row[place])}
        for row in listed if row[0] not in FORMER for place in columns if cell(row[place]) not in NOT_CLASSIFIED])


def cell(mark):
    return mark.strip() if isinstance(mark, str) else mark


def group(mark):
    if cell(mark) not in GROUPS:
        raise ValueError(f"The workbook has a mark that is no income group: {mark!r}.")
    return GROUPS[cell(mark)]
