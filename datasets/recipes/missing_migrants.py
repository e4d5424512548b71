"""IOM, Missing Migrants Project: incidents of 2014 to 2019, set year by year against the SDG series 10.7.3."""

import pandas as pd

from common import AS_PRINTED

INCIDENTS_FILE = "iom-missing-migrants/MissingMigrants-Global-2020-01-08T14-05-32.csv"
SERIES_FILE = "unsd-sdg-database-2023/ddf--datapoints--sm_dth_migr--by--geo_area--nature--units--year.csv"
WORLD = 1  # M49 number in the SDG database
LAST_YEAR = 2019  # the download was made on 8 January 2020: its few rows of 2020 are no year

COLUMNS = {"Web ID": "incident", "Region of Incident": "region", "Migration Route": "route", "Number Dead": "dead",
           "Minimum Estimated Number of Missing": "missing", "Total Dead and Missing": "dead_and_missing", "Source Quality": "source_quality"}

# About 11 km: enough for a map of bubbles, and no more exact than the news that the place is from.
DECIMALS = 1


def make(sources):
    """One row for each incident; what the year's sum is beside the SDG series goes into the manifest under `compared`."""
    raw = pd.read_csv(sources / INCIDENTS_FILE, dtype=str, **AS_PRINTED)
    table = raw.rename(columns=COLUMNS)
    date = pd.to_datetime(raw["Reported Date"], format="%B %d, %Y")
    table["date"], table["year"] = date.dt.strftime("%Y-%m-%d"), date.dt.year
    for column in ("incident", "dead", "missing", "dead_and_missing", "source_quality"):
        table[column] = whole(table[column])
    table["dead_and_missing"] = table["dead_and_missing"].mask(table["dead"].isna() & table["missing"].isna())
    latitude_longitude = raw["Location Coordinates"].str.split(",", expand=True).astype("float64").round(DECIMALS) + 0.0  # no -0.0
    table["latitude"], table["longitude"] = latitude_longitude[0], latitude_longitude[1]
    table = table[table["year"] <= LAST_YEAR]
    table.attrs["facts"] = {"compared": compared(table, sources)}
    return table


def whole(texts):
    """Numbers printed with commas for thousands; empty cells stay empty."""
    return pd.to_numeric(texts.str.replace(",", "")).astype("Int64")


def compared(table, sources):
    """For each year the sum here, the world figure of the SDG series 10.7.3 and the difference."""
    series = pd.read_csv(sources / SERIES_FILE)
    world = series[series["geo_area"] == WORLD].set_index("year")["sm_dth_migr"]
    return [{"year": int(year), "here": int(here), "series": int(world[year]), "difference": int(here - world[year])}
            for year, here in table.groupby("year")["dead_and_missing"].sum().items()]
