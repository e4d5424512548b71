"""World Bank, World Development Indicators: population and GDP of countries and areas, without the aggregates."""

import pandas as pd

from common import AS_PRINTED, known_codes

POPULATION_FILE = "wb-population-gdp/population.csv"
GDP_FILE = "wb-population-gdp/gdp.csv"


def make_population(sources):
    """country, year, population."""
    return areas_only(sources / POPULATION_FILE).rename(columns={"Value": "population"})


def make_gdp(sources):
    """country, year, gdp_usd (current US dollars)."""
    return areas_only(sources / GDP_FILE).rename(columns={"Value": "gdp_usd"})


def areas_only(path):
    """The file mixes countries with regions, income groups and the world: only codes of `countries` stay."""
    table = pd.read_csv(path, **AS_PRINTED).rename(columns={"Country Code": "country", "Year": "year"})
    return table[table["country"].isin(known_codes())]
