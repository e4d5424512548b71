"""Which table holds figures for which country or area, and for which years."""

from dataclasses import dataclass

import pandas as pd

from migcap.data.manifests import manifest, tables
from migcap.data.tables import AREA_KINDS, load, parsed


@dataclass(frozen=True)
class Held:
    """What one table holds for one country or area."""

    table: str
    title: str
    rows: int
    first: int = None  # years; None where the table has no years
    last: int = None

    def __str__(self):
        if not self.rows:
            return f"{self.title}: no figure."
        span = "" if self.first is None else f", {self.first}" if self.first == self.last else f", {self.first} to {self.last}"
        return f"{self.title}: {self.rows:,} row{'' if self.rows == 1 else 's'}{span}."


def held(table, code):
    """`Held` for a table about countries and areas; None for a table that is about none."""
    facts = manifest(table)
    column = facts.get("country_column")
    if column is None or facts["class"] != "published":
        return None
    rows = load(table, country=code)
    years = rows["year"].dropna() if "year" in rows else pd.Series(dtype="int64")
    return Held(table, facts["title"], len(rows), *((int(years.min()), int(years.max())) if len(years) else ()))


def matrix(folder):
    """Countries and areas × published tables of `folder`: the last year with a row, "yes" where a table has no years, "" where it has nothing."""
    areas = parsed(folder, "countries")
    areas = areas[areas["kind"].isin(AREA_KINDS)]
    columns = {}
    for table in tables(folder):
        facts = manifest(table, folder)
        column = facts.get("country_column")
        if column is None or facts["class"] != "published" or table == "countries":
            continue
        rows = parsed(folder, table)
        last = rows.groupby(column)["year"].max().astype("int64").astype("str") if "year" in rows else pd.Series("yes", index=rows[column].unique())
        columns[table] = areas["code"].map(last).fillna("")
    return pd.DataFrame({"code": areas["code"], "name": areas["name"], **columns}).reset_index(drop=True)
