"""A table of the annex as a reader expects it in print: names for codes, words for the heads of columns, separators in large numbers."""

import re

import pandas as pd

from migcap.data import countries, name

YEARS = re.compile(r"year|since|until", re.IGNORECASE)
WIDEST = 60  # characters: pandoc divides the page among the columns by the dashes under their heads


def markdown_table(table):
    """A pandoc grid of pipes; the widths of the columns follow their longest word or text."""
    shown = pd.DataFrame({head(column): cells(table[column]) for column in table.columns})
    widths = [max(len(head), *(min(len(cell), WIDEST) for cell in shown[head]), 3) for head in shown]
    rows = [" | ".join(shown.columns), " | ".join(dashes(table[column], width) for column, width in zip(table.columns, widths))]
    rows += [" | ".join(row) for row in shown.itertuples(index=False)]
    return "\n".join(f"| {row} |" for row in rows)


def head(column):
    text = str(column).replace("_", " ")
    return cell_text(text[:1].upper() + text[1:])


def dashes(column, width):
    line = "-" * width
    return f"{line}:" if is_number(column) else line


def cells(column):
    if is_number(column):
        return [number(value, years=bool(YEARS.search(str(column.name)))) for value in column]
    known = set(countries()["code"])
    codes = [str(value) for value in column if not pd.isna(value)]
    if codes and all(code in known for code in codes):
        return ["" if pd.isna(value) else cell_text(name(value)) for value in column]
    return ["" if pd.isna(value) else cell_text(value) for value in column]


def is_number(column):
    return pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column)


def number(value, years=False):
    """470,719 · 1.59 · 2024 · "" for what is missing."""
    if pd.isna(value):
        return ""
    if years:
        return f"{value:.0f}"
    return f"{value:,.0f}" if value == round(value) or abs(value) >= 1000 else f"{value:.3g}"


def cell_text(value):
    """A cell holds one line, and none of its signs is Markdown's."""
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", " ".join(str(value).split()))
