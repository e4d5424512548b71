"""What the shelf holds for one country: for each module which of its tables have figures, since when, and what is missing."""

from dataclasses import dataclass

import pandas as pd

from migcap.course import modules
from migcap.data import KOSOVO_FOOTNOTE, load, name
from migcap.data.manifests import manifest, tables
from migcap.data.tables import check_code


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


def coverage(code):
    """{module number: [Held, ...]} for every module that uses a table about countries, now or as its manifest plans."""
    wanted = {}
    for table in tables():
        facts = manifest(table)
        found = held(table, code)
        for number in facts["used_by"] + facts.get("meant_for", []) if found and table != "countries" else []:
            wanted.setdefault(number, []).append(found)
    return dict(sorted(wanted.items()))


def in_words(code):
    """The coverage of one country or area as lines of text: what its learner will be able to do, and what not."""
    check_code(code)
    titles = {module.number: module.title for module in modules()}
    lines = [f"What the shelf holds for {name(code)} ({code})", ""]
    for number, found in coverage(code).items():
        missing = [one for one in found if not one.rows]
        verdict = ("everything that needs published figures" if not missing else
                   "nothing that needs published figures: work on another country, and say in the annex that there are none" if len(missing) == len(found) else
                   f"all but what needs {', '.join(one.table for one in missing)}")
        lines.append(f"Module {number}{': ' + titles[number] if number in titles else ' (planned)'}")
        lines.append(f"  You can do {verdict}.")
        lines += [f"    {'–' if not one.rows else '✓'} {one}" for one in found]
    return with_footnote("\n".join(lines))


def with_footnote(text):
    """A text that names Kosovo* ends with the footnote."""
    return f"{text}\n\n{KOSOVO_FOOTNOTE}" if "Kosovo" in text else text


def matrix():
    """Countries and areas × tables: the last year with a figure, "yes" where a table has no years, "" where it has nothing."""
    areas = load("countries")
    areas = areas[areas["kind"].isin(["country", "territory"])]
    columns = {}
    for table in tables():
        facts = manifest(table)
        column = facts.get("country_column")
        if column is None or facts["class"] != "published" or table == "countries":
            continue
        rows = load(table)
        last = rows.groupby(column)["year"].max().astype("int64").astype("str") if "year" in rows else pd.Series("yes", index=rows[column].unique())
        columns[table] = areas["code"].map(last).fillna("")
    return pd.DataFrame({"code": areas["code"], "name": areas["name"], **columns}).reset_index(drop=True)
