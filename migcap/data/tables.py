"""Reading a table, whole or in part."""

import gzip
import hashlib
import zlib
from functools import cache

import pandas as pd
from pandas.api.types import is_bool, is_list_like, is_number

from migcap.data.errors import DataError, did_you_mean, nearest
from migcap.data.manifests import attrs, manifest
from migcap.data.names import search
from migcap.data.places import shelf

AREA_KINDS = ("country", "territory")  # the other kinds stand in a table in place of an area
DTYPES = {"area": "str", "text": "str", "integer": "int64", "number": "float64"}


def load(table, country=None, **filters):
    """A published table, or the rows of it that you name, as a fresh DataFrame.

    load("migrant_stock", country="NPL")               migrants living in Nepal (`country` is the destination there)
    load("migrant_stock", origin="NPL", year=2024)     any column can be named, with one value or a list of values

    A missing figure is NaN, never 0. Where the table has nothing for a country or a year, the frame has no rows.
    `.attrs` tells source, edition, unit, licence, citation, footnotes and what the table must not be used for.
    Raises DataError for a table, column or code that does not exist, naming the nearest that does.
    """
    folder = shelf()
    facts = manifest(table, folder)
    if country is not None:
        filters = with_country(facts, country, filters)
    frame = parsed(folder, table)
    kept = None
    for column, wanted in filters.items():
        rows = frame[column].isin(wanted_values(facts, column, wanted)) if column in frame else no_column(facts, column)
        kept = rows if kept is None else kept & rows
    # pandas copies what is changed and only then (copy on write), so this is safe and costs nothing.
    frame = frame.copy(deep=False) if kept is None else frame[kept].reset_index(drop=True)
    frame.attrs = attrs(facts)
    return frame


@cache
def parsed(folder, table):
    """The whole table, read once in a process; callers copy it. Only what its manifest declares is read."""
    facts = manifest(table, folder)
    path = folder / facts["file"]
    try:
        found = digest(path)
    except FileNotFoundError:
        raise DataError(f"The table {table} has a manifest but its file {path.name} is missing: get the folder 'datasets' again.") from None
    except (gzip.BadGzipFile, EOFError, zlib.error):
        raise DataError(f"The file {path.name} is damaged: get it again.") from None
    if found != facts["sha256"]:
        raise DataError(f"The file {path.name} is not the one its manifest describes: get it again, or run its recipe if you meant to change it.")
    dtypes = {column["name"]: DTYPES[column["type"]] for column in facts["columns"]}
    return pd.read_csv(path, dtype=dtypes, keep_default_na=False, na_values=[""])


def digest(path):
    """sha256 of the uncompressed file, read in pieces: a slow laptop need not hold it twice."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def with_country(facts, country, filters):
    column = facts.get("country_column")
    if column is None:
        raise DataError(f"The table {facts['table']} is not about countries: leave out `country`.")
    if column in filters:
        raise DataError(f"In {facts['table']} `country` and `{column}` name the same column: give only one of them.")
    return {column: country, **filters}


def no_column(facts, column):
    raise DataError(f"The table {facts['table']} has no column {column!r}"
                    + did_you_mean(column, [known["name"] for known in facts["columns"]]))


def wanted_values(facts, column, wanted):
    """`wanted` as a list whose values could be in the column; DataError for one that never could."""
    values = list(wanted) if is_list_like(wanted) else [wanted]
    declared = next(known for known in facts["columns"] if known["name"] == column)
    for value in values:
        check_value(declared, value)
    return values


def check_value(declared, value):
    """A misspelt code or word must not look like an area or a year without data, which gives an empty frame."""
    column, kind = declared["name"], declared["type"]
    if kind in ("integer", "number"):
        if not is_number(value) or is_bool(value):
            raise DataError(f"{column} holds numbers and you asked for {value!r}: write it without quotes, for example {column}=2024.")
    elif kind == "area":
        check_code(value, declared.get("also", {}))
    elif "values" in declared and value not in declared["values"]:
        raise DataError(f"{column} is never {value!r}" + did_you_mean(value, declared["values"]))


def check_code(code, also=None):
    """DataError unless `code` is an area or in `also` ({code: name}); it names up to three codes that may be meant."""
    names = {**area_names(shelf()), **(also or {})}
    if code in names:
        return
    near = search(code, names)[:3] or [one for one in [nearest(code, names)] if one]
    hint = f"did you mean {' or '.join(f'{one!r} ({names[one]})' for one in near)}?" if near else "countries() lists them all."
    raise DataError(f"There is no country or area with the code {code!r}: {hint}")


@cache
def code_names(folder):
    """{code: name} of all codes, also of those that are no areas (Other, Unknown, Stateless)."""
    known = parsed(folder, "countries")
    return dict(zip(known["code"], known["name"]))


@cache
def area_names(folder):
    """{code: name} of all countries and areas."""
    known = parsed(folder, "countries")
    known = known[known["kind"].isin(AREA_KINDS)]
    return dict(zip(known["code"], known["name"]))
