"""UN DESA, International Migrant Stock 2024: who lives where, by origin and sex."""

import pandas as pd

from common import AS_PRINTED

PAIRS_FILE = "undesa-ims-2020-2024-bilateral/derived_ims2024_destination_origin_sex.csv.gz"
TOTALS_FILE = "undesa-ims-2020-2024-bilateral/derived_ims2024_destination_sex.csv"
OTHER = 2003  # UN DESA's number for origin "Other", which has no country code

KEYS = ["destination", "origin", "year"]


def make_stock(sources):
    """destination, origin, year, sex, migrants; no rows of totals, and `both` beside male and female for every pair and year."""
    pairs = pd.read_csv(sources / PAIRS_FILE, **AS_PRINTED)
    pairs["origin_iso3"] = pairs["origin_iso3"].where(pairs["origin_code"] != OTHER, "OTH")
    pairs = pairs.rename(columns={"dest_iso3": "destination", "origin_iso3": "origin", "value": "migrants"})
    return add_missing_both(pairs[[*KEYS, "sex", "migrants"]])


def add_missing_both(pairs):
    """The publisher's file lacks one `both` row (Hungary from the United Arab Emirates, 1990): it is male + female."""
    wide = pairs.pivot(index=KEYS, columns="sex", values="migrants")
    lacking = wide[wide["both"].isna()]
    if lacking[["male", "female"]].isna().any(axis=None):
        raise ValueError("A pair lacks its male or female row as well as `both`: look at the file before making one up.")
    both = (lacking["male"] + lacking["female"]).astype("int64").rename("migrants").reset_index().assign(sex="both")
    return pd.concat([pairs, both], ignore_index=True)


def make_totals(sources):
    """destination, year, sex, migrants: the totals as published, so that the sum over origins can be compared with them."""
    totals = pd.read_csv(sources / TOTALS_FILE, **AS_PRINTED).rename(columns={"dest_iso3": "destination"})
    return totals.assign(migrants=whole(totals["value"]))


def whole(values):
    """Persons are whole numbers; anything else in the file is a surprise that must stop the recipe."""
    if (values % 1 != 0).any():
        raise ValueError("A total is not a whole number of persons.")
    return values.astype("int64")
