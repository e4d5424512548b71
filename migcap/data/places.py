"""Where the tables are, wherever a notebook runs."""

import os
from pathlib import Path

from migcap.data.errors import DataError

PACKAGE = Path(__file__).resolve().parents[1]
MARKS = ("datapackage.json", "countries.yml")  # a folder that has both is ours, not another project's `datasets`


def shelf():
    """The folder of the tables (Path).

    In this order: MIGCAP_DATA; a `datasets` folder here or in a folder above (a clone, an author's edited copy);
    the copy inside an installed package; the repository that the package is run from.
    """
    if os.environ.get("MIGCAP_DATA"):
        return chosen(Path(os.environ["MIGCAP_DATA"]))
    for folder in [*above(), PACKAGE / "_shelf", PACKAGE.parent / "datasets"]:
        if is_shelf(folder):
            return folder
    raise DataError("The data tables cannot be found from here: set MIGCAP_DATA to the full path of the project's 'datasets' folder.")


def chosen(folder):
    if folder.is_absolute() and is_shelf(folder):
        return folder
    raise DataError(f"MIGCAP_DATA is {str(folder)!r}, and that is not the full path of a folder with our tables: "
                    "set it to the project's 'datasets' folder, or unset it to let the tables be found.")


def above():
    """`datasets` in the current folder and in each folder above it."""
    try:
        here = Path.cwd()
    except FileNotFoundError:  # the current folder was deleted under a running kernel
        return []
    return [folder / "datasets" for folder in (here, *here.parents)]


def is_shelf(folder):
    return all((folder / mark).is_file() for mark in MARKS)
