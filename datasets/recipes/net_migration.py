"""Net migration of countries and areas, every year (World Bank, WDI, SM.POP.NETM), from a file that joins WDI series."""

import pandas as pd

from common import AS_PRINTED, known_codes

FILE = "wdi-basics-2025/wdi_hdr_2025-10-13.csv"


def make(sources):
    """country, year, net_migration (persons who came less persons who left); aggregates are left out."""
    table = pd.read_csv(sources / FILE, usecols=["Country Code", "year", "net_migration"], **AS_PRINTED)
    table = table.rename(columns={"Country Code": "country"})
    table = table[table["country"].isin(known_codes()) & table["net_migration"].notna()]
    if (table["net_migration"] % 1 != 0).any():
        raise ValueError("Net migration is not a whole number of persons.")
    return table.astype({"net_migration": "int64"})
