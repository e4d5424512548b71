"""Manifests: what is known about each table, kept beside it as NAME.yml."""

from functools import cache

import yaml

from migcap.data.errors import DataError, did_you_mean
from migcap.data.places import shelf

# libyaml is ten times faster, and a learner waits for the first table.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

ATTRS = ("table", "title", "class", "publisher", "edition", "unit", "licence", "citation", "footnotes", "reference_date", "not_for")


def tables(folder=None):
    """Names of the tables that have a manifest, sorted."""
    return sorted(path.stem for path in (folder or shelf()).glob("*.yml"))


def manifest(table, folder=None):
    """The manifest of `table` as a dict; DataError naming the nearest table when there is none."""
    folder = folder or shelf()
    if not (folder / f"{table}.yml").is_file():
        raise DataError(f"There is no table {str(table)!r}" + did_you_mean(table, tables(folder)))
    return read_once(folder / f"{table}.yml")


def read(path):
    """The manifest file as a dict; DataError when it is not UTF-8, not YAML, or no facts by name."""
    try:
        facts = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)
    except UnicodeDecodeError as problem:
        raise DataError(f"The manifest {path.name} is not UTF-8 text (byte {problem.start:,}): save it as UTF-8.") from None
    except yaml.YAMLError as problem:
        raise DataError(f"The manifest {path.name} is not valid YAML, put it right and try again: {' '.join(str(problem).split())}") from None
    if not isinstance(facts, dict):
        raise DataError(f"The manifest {path.name} holds no facts by name (`table: {path.stem}` and so on): get it again.")
    return facts


read_once = cache(read)


def attrs(facts):
    """The part of a manifest that travels with a DataFrame; lists are fresh for each table."""
    return {key: Listed(facts[key]) if isinstance(facts[key], list) else facts[key] for key in ATTRS}


class Listed(list):
    """A list of notes. pandas copies `.attrs` deeply at every step of a computation: these it may share, nobody edits them in place."""

    def __deepcopy__(self, memo):
        return self
