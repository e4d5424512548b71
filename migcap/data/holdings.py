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
    rows: int  # with a figure
    first: int = None  # years; None where the table has no years
    last: int = None
    having: tuple = ()  # of a table of several indicators, those with a figure here and those without
    lacking: tuple = ()

    def __str__(self):
        if not self.rows:
            return f"{self.title}: no figure."
        span = "" if self.first is None else f", {self.first}" if self.first == self.last else f", {self.first} to {self.last}"
        return f"{self.title}: {self.rows:,} row{'' if self.rows == 1 else 's'}{span}{self.which()}."

    def which(self):
        """Which indicators, where some lack: the shorter of the two lists."""
        if not self.lacking:
            return ""
        return f"; none for {', '.join(self.lacking)}" if len(self.lacking) < len(self.having) else f"; for {', '.join(self.having)} only"


def held(table, code):
    """`Held` for a table about countries and areas; None for a table that is about none."""
    facts = manifest(table)
    column = facts.get("country_column")
    if column is None or facts["class"] != "published":
        return None
    rows = with_figures(facts, load(table, country=code))
    years = rows["year"].dropna() if "year" in rows else pd.Series(dtype="int64")
    first, last = (int(years.min()), int(years.max())) if len(years) else (None, None)
    every, here = [one["indicator"] for one in facts.get("indicators", [])], set(rows["indicator"]) if "indicators" in facts else set()
    return Held(table, facts["title"], len(rows), first, last, tuple(one for one in every if one in here), tuple(one for one in every if one not in here))


def with_figures(facts, rows):
    """The rows that have a figure: a row may be printed for a place and hold none. A table of words has no figures, and every row counts."""
    figures = [column["name"] for column in facts["columns"] if column["type"] in ("integer", "number") and column["name"] not in facts["keys"]]
    return rows.dropna(subset=figures, how="all") if figures else rows


def matrix(folder):
    """Countries and areas × published tables of `folder`: the last year with a figure, "yes" where a table has no years, "" where it has nothing."""
    areas = parsed(folder, "countries")
    areas = areas[areas["kind"].isin(AREA_KINDS)]
    columns = {}
    for table in tables(folder):
        facts = manifest(table, folder)
        column = facts.get("country_column")
        if column is None or facts["class"] != "published" or table == "countries":
            continue
        rows = with_figures(facts, parsed(folder, table))
        last = rows.groupby(column)["year"].max().astype("int64").astype("str") if "year" in rows else pd.Series("yes", index=rows[column].unique())
        columns[table] = areas["code"].map(last).fillna("")
    return pd.DataFrame({"code": areas["code"], "name": areas["name"], **columns}).reset_index(drop=True)
