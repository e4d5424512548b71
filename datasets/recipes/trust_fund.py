"""European Commission, EU Emergency Trust Fund for Africa: one row for each project, whatever the number of its themes and countries."""

import pandas as pd

from common import AS_PRINTED

PROJECTS_FILE = "eutf-africa/EUTF-Projects-Database-2022-01.csv"
NAME_FILES = ["country-codes/UNSD-en.csv", "country-codes/UNSD-fr.csv"]  # the file has English and French names

# As the file writes them; UNSD's lists have other forms.
NAMES = {"Côte d'Ivoire": "CIV", "Tanzania": "TZA", "The Gambia": "GMB"}

WINDOWS = {"HOA": "Horn of Africa", "NOA": "North of Africa", "SAH": "Sahel and Lake Chad", "REG": "across regions"}

# This row's title is the name of a private person.
WITHOUT_TITLE = {"YEP Programmes"}

DATES = {"ProjectAdoptionDate": "adopted", "ProjectStartDate": "start", "ProjectEndDate": "end"}
DATE_FORMATS = ("%Y-%m-%d", "%d.%m.%y")


def make(sources):
    """project, title, window, countries, themes, budget_eur, adopted, start, end; lists in one cell are joined by a semicolon."""
    table = pd.read_csv(sources / PROJECTS_FILE, dtype=str, **AS_PRINTED).rename(columns={"ProjectID": "project", "ProjectTitle": "title"})
    codes = country_codes(sources)
    table["title"] = table["title"].mask(table["project"].isin(WITHOUT_TITLE))
    table["window"] = table["Region"].map(WINDOWS)
    table["countries"] = table["ProjectLocation"].map(lambda names: listed(codes[name] for name in parts(names)), na_action="ignore")
    table["themes"] = table["ProjectTheme"].map(lambda names: listed(parts(names)), na_action="ignore")
    pd.to_numeric(table["ProjectBudget"])  # stops at what is no number; written as printed
    table["budget_eur"] = table["ProjectBudget"]
    for printed, column in DATES.items():
        table[column] = table[printed].map(iso_date, na_action="ignore")
    return table


def country_codes(sources):
    """Name -> ISO code, in English and in French."""
    lists = [pd.read_csv(sources / file, dtype=str, encoding="utf-8-sig", **AS_PRINTED) for file in NAME_FILES]
    return {name: code for names in lists for name, code in zip(names["Country or Area"], names["ISO-alpha3 Code"])} | NAMES


def parts(cell):
    return [part.strip() for part in cell.split(",")]


def listed(names):
    """Sorted, and each once: the file repeats a theme in one project."""
    return ";".join(sorted(set(names)))


def iso_date(printed):
    """2019-05-28, also from 28.05.19; a form that is new stops the recipe."""
    for form in DATE_FORMATS:
        date = pd.to_datetime(printed, format=form, errors="coerce")
        if pd.notna(date):
            return date.strftime("%Y-%m-%d")
    raise ValueError(f"The file has a date in a form that is not known: {printed!r}.")
