"""Countries and areas: the UN's M49 list, with UN short names, and the codes that our tables need and ISO 3166-1 lacks."""

import pandas as pd

from common import AS_PRINTED
from migcap.data import KOSOVO_FOOTNOTE

M49_FILE = "country-codes/UNSD-en.csv"
STATES_FILE = "country-codes/country-codes.csv"
NAMES_FILE = "undesa-ims-2020-2024-bilateral/derived_ims2024_destination_sex.csv"

# Where neither file prints the UN's short name of today.
NAMES = {
    "FSM": "Micronesia (Federated States of)",
    "PRK": "Democratic People's Republic of Korea",
    "TUR": "Türkiye",
}

NOT_ISO = [
    {"code": "CHI", "name": "Channel Islands", "m49": "830", "region": "Europe", "sub_region": "Northern Europe"},
    {"code": "XKX", "name": "Kosovo*", "m49": None, "region": "Europe", "sub_region": "Southern Europe"},
]

# Codes that stand in our tables and are no areas, with the names that their publishers give them.
NO_AREAS = [
    {"code": "OTH", "name": "Other", "kind": "residual"},
    {"code": "TIB", "name": "Tibetan", "kind": "residual"},
    {"code": "UNK", "name": "Unknown", "kind": "unknown"},
    {"code": "XXA", "name": "Stateless", "kind": "residual"},
]

# UNTERM has them, and the file has lost them (its names with an accent are empty).
STATES_THAT_THE_FILE_LACKS = {"CIV", "TUR"}

NOTES = {
    "CHI": "Guernsey, Jersey and Sark counted together by UN DESA and the World Bank; CHI is not an ISO 3166-1 code.",
    "FLK": "A dispute exists between the Governments of Argentina and the United Kingdom of Great Britain and Northern Ireland "
           "concerning sovereignty over the Falkland Islands (Malvinas).",
    "GGY": "In the tables of UN DESA and the World Bank this area is part of CHI (Channel Islands).",
    "JEY": "In the tables of UN DESA and the World Bank this area is part of CHI (Channel Islands).",
    "MDA": "UN DESA's own population for this country is much larger than the World Bank's: a share depends on whose is used.",
    "SDN": "In UN DESA's 2020 revision the figures of 1990 to 2005 are for Sudan and South Sudan together.",
    "OTH": "Origins that UN DESA's migrant stock does not show one by one or does not know; no country.",
    "SRB": "UN DESA's figures for Serbia include Kosovo*; the World Bank's population and GDP of Serbia do not. " + KOSOVO_FOOTNOTE,
    "SSD": "In UN DESA's 2020 revision the years before 2010 are not reported separately: see SDN.",
    "TIB": "A label for origin in UNHCR's tables, which name no area with it; no ISO 3166-1 code and no opinion on any status.",
    "TWN": "Named as UN DESA prints it; the World Development Indicators have no population or GDP for this area.",
    "UNK": "Origin or place of asylum that UNHCR's tables do not know; no country.",
    "XKX": KOSOVO_FOOTNOTE + " XKX is not an ISO 3166-1 code; UN DESA has no separate row and counts the area with Serbia.",
    "XXA": "People without a nationality, given by UNHCR's tables in place of an origin; no country.",
}


def make(sources):
    """One row for each country or area, and one for each code that stands in their place in a table."""
    m49 = pd.read_csv(sources / M49_FILE, dtype=str, encoding="utf-8-sig", **AS_PRINTED)
    flags = {"Least Developed Countries (LDC)": "ldc", "Land Locked Developing Countries (LLDC)": "lldc",
             "Small Island Developing States (SIDS)": "sids"}
    table = m49.rename(columns={"ISO-alpha3 Code": "code", "Country or Area": "name", "M49 Code": "m49", "Region Name": "region",
                                "Sub-region Name": "sub_region", **flags}).assign(iso="yes")
    table = pd.concat([table, pd.DataFrame(NOT_ISO).assign(iso="no")], ignore_index=True)
    for flag in flags.values():
        table[flag] = table[flag].eq("x").map({True: "yes", False: "no"})
    table["kind"] = table["code"].isin(states(sources)).map({True: "country", False: "territory"})
    table = pd.concat([table, pd.DataFrame(NO_AREAS).assign(iso="no")], ignore_index=True)
    table["name"] = table["code"].map(un_names(sources)).fillna(table["name"])
    table["note"] = table["code"].map(NOTES)
    return table


def states(sources):
    """Codes of those that the UN's terminology base (UNTERM) names as a State: members, observers, the Cook Islands and Niue."""
    listed = pd.read_csv(sources / STATES_FILE, dtype=str, **AS_PRINTED)
    return set(listed.loc[listed["UNTERM English Short"].notna(), "ISO3166-1-Alpha-3"]) | STATES_THAT_THE_FILE_LACKS


def un_names(sources):
    """Code -> the short name that UN DESA prints, put right where the file is older than the name."""
    printed = pd.read_csv(sources / NAMES_FILE, **AS_PRINTED).drop_duplicates("dest_iso3")
    return {**dict(zip(printed["dest_iso3"], printed["dest_name"])), **NAMES}
