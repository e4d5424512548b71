"""UNSD Global SDG Database: the indicators on migration, and the cost of remittances (10.c.1), country by country.

The files are a copy in the DDF format (December 2023), which writes all codes in small letters and has lost footnotes and sources.
Its word for an empty cell is NOTSPEC, and it took the NA of Namibia for one.
"""

import pandas as pd

from common import AS_PRINTED

FOLDER = "unsd-sdg-database-2023"
CODES_FILE = "country-codes/country-codes.csv"
NOT_IN_M49 = {830: "CHI", 412: "XKX"}
WORLD = 1

YES_NO = "1 = yes, 0 = no"
VICTIMS, RATE = "detected victims", "detected victims per 100,000 population"

# Series of the database: its indicator, what it is in our own words, its unit.
SERIES = {
    "sl_emp_ftlinjur": ("8.8.1", "Fatal injuries at work among employees", "per 100,000 employees"),
    "sl_emp_injur": ("8.8.1", "Non-fatal injuries at work among employees", "per 100,000 employees"),
    "sl_lbr_ntlcpl": ("8.8.2", "How far freedom of association and collective bargaining are not respected", "score, 0 (best) to 10 (worst)"),
    "sl_emp_rcost_mo": ("10.7.1", "Cost of recruitment that the migrant worker bears", "months of earnings"),
    "sg_cpa_migrs": ("10.7.2", "Policies that facilitate orderly, safe, regular and responsible migration",
                     "1 = requires further progress, 2 = partially meets, 3 = meets, 4 = fully meets"),
    "sm_dth_migr": ("10.7.3", "Recorded deaths and disappearances during migration", "persons"),
    "sm_pop_refg_or": ("10.7.4", "Refugees from the area", "per 100,000 population of the area of origin"),
    "vc_htf_detv": ("16.2.2", "Detected victims of trafficking in persons", VICTIMS),
    "vc_htf_detvr": ("16.2.2", "Detected victims of trafficking in persons, as a rate", RATE),
    "vc_htf_detvfl": ("16.2.2", "Detected victims of trafficking for forced labour, servitude and slavery", VICTIMS),
    "vc_htf_detvflr": ("16.2.2", "Detected victims of trafficking for forced labour, servitude and slavery, as a rate", RATE),
    "vc_htf_detvsx": ("16.2.2", "Detected victims of trafficking for sexual exploitation", VICTIMS),
    "vc_htf_detvsxr": ("16.2.2", "Detected victims of trafficking for sexual exploitation, as a rate", RATE),
    "vc_htf_detvog": ("16.2.2", "Detected victims of trafficking for the removal of organs", VICTIMS),
    "vc_htf_detvogr": ("16.2.2", "Detected victims of trafficking for the removal of organs, as a rate", RATE),
    "vc_htf_detvop": ("16.2.2", "Detected victims of trafficking for other purposes", VICTIMS),
    "vc_htf_detvopr": ("16.2.2", "Detected victims of trafficking for other purposes, as a rate", RATE),
    "bx_trf_pwkr": ("17.3.2", "Remittances received in relation to GDP", "percent of GDP"),
    "sg_cpa_sdevp": ("17.14.1", "Mechanisms in place for the coherence of policies for sustainable development", "percent of the full score"),
    "sg_stt_odin": ("17.18.1", "Open Data Inventory, coverage of official statistics", "index, 0 to 100"),
    "sg_stt_fpos": ("17.18.2", "Law on statistics that complies with the Fundamental Principles of Official Statistics", YES_NO),
    "sg_stt_nsdsimpl": ("17.18.3", "National statistical plan that is being carried out", YES_NO),
    "sg_stt_nsdsfnd": ("17.18.3", "National statistical plan that is fully funded", YES_NO),
    "sg_stt_nsdsfdgvt": ("17.18.3", "National statistical plan funded by the government", YES_NO),
    "sg_stt_nsdsfddnr": ("17.18.3", "National statistical plan funded by donors", YES_NO),
    "sg_stt_nsdsfdothr": ("17.18.3", "National statistical plan funded by others", YES_NO),
}

# Dimensions: the database's codes in words, and what a series without the dimension covers.
SEX = {"bothsex": "both", "female": "female", "male": "male", "o": "other", "u": "unknown"}
AGE = {"allage": "all", "18": "18 and over", "lt18y": "under 18", "u": "unknown"}
STATUS = {"t": "all", "migper": "migrant", "nonmig": "non-migrant", "notspec": "all"}
DOMAIN = {"alldomains": "all", **{f"domain{number}": str(number) for number in range(1, 7)}}
DIMENSIONS = {"sex": (SEX, "both"), "age": (AGE, "all"), "migratory_status": (STATUS, "all"), "policy_domains": (DOMAIN, "all")}
NATURE = {"c": "country data", "e": "estimate", "g": "global monitoring data"}

NO_DATA = "N"
# In 17.3.2 a 0 stands for a year without a report: in the World Bank's own edition of 2026 all of them but one are empty,
# and the one (Tuvalu, 2020) is 2.2 million dollars. Elsewhere a 0 is a figure.
NOUGHT_IS_NO_FIGURE = {"bx_trf_pwkr"}

# Published totals that are no rows of the table, kept in the manifest: series, year, what else picks the row.
INDICATOR_HEADLINES = [
    ("sg_cpa_migrp", 2019, {"policy_domains": "alldomains"}, "10.7.2, World, 2019, percent of countries that meet or fully meet the criteria"),
    ("sg_cpa_migrp", 2021, {"policy_domains": "alldomains"}, "10.7.2, World, 2021, percent of countries that meet or fully meet the criteria"),
    *[("sm_dth_migr", year, {}, f"10.7.3, World, {year}, persons") for year in range(2014, 2023)],
    ("sm_pop_refg_or", 2022, {}, "10.7.4, World, 2022, refugees per 100,000 population"),
    ("sl_lbr_ntlcpl", 2021, {}, "8.8.2, World, 2021, score"),
    ("bx_trf_pwkr", 2020, {}, "17.3.2, World, 2020, percent of GDP"),
    ("sg_stt_fpos", 2022, {}, "17.18.2, World, 2022, countries with such a law"),
    ("sg_stt_nsdsimpl", 2022, {}, "17.18.3, World, 2022, countries that carry out a plan"),
    ("sg_stt_nsdsfnd", 2022, {}, "17.18.3, World, 2022, countries with a plan that is fully funded"),
]
COST_HEADLINES = [("si_rmt_cost", year, {}, f"World, {year}, average cost in percent of the amount")
                  for year in (2011, 2015, 2017, 2018, 2019, 2020, 2021)]


def make_indicators(sources):
    """indicator, series, area, year, sex, age, migratory_status, policy_domain, nature, unit, value; aggregates are left out."""
    codes = codes_by_location(sources)
    made = pd.concat([in_words(areas_only(read(sources, series), codes), series) for series in SERIES], ignore_index=True)
    made.attrs["facts"] = {"headlines": headlines(sources, INDICATOR_HEADLINES), "indicators": indicators(made), "series": series_list()}
    return made


def in_words(rows, series):
    """The rows of one series with its dimensions in words."""
    indicator, _, unit = SERIES[series]
    made = pd.DataFrame({"indicator": indicator, "series": series.upper(), "area": rows["area"], "year": rows["year"].astype(int)})
    for dimension, (words, without) in DIMENSIONS.items():
        made[dimension] = translated(rows[dimension], words) if dimension in rows else without
    made = made.rename(columns={"policy_domains": "policy_domain"})
    return made.assign(nature=translated(rows["nature"], NATURE), unit=unit, value=figures(rows[series], series))


def figures(printed, series):
    """The figures as printed; empty where the publisher says that there is none."""
    no_figure = printed.eq(NO_DATA)
    if series in NOUGHT_IS_NO_FIGURE:
        no_figure |= pd.to_numeric(printed, errors="coerce").eq(0)
    kept = printed.mask(no_figure)
    pd.to_numeric(kept)  # an unknown mark stops the recipe here
    return kept


def translated(codes, words):
    strange = set(codes) - set(words)
    if strange:
        raise ValueError(f"The database has codes that we do not know: {', '.join(sorted(strange))}.")
    return codes.map(words)


def make_costs(sources):
    """corridor, scope, sending, receiving, year, average_percent, smart_percent: one row for a corridor, or for all corridors to or from an area."""
    codes, short = codes_by_location(sources), codes_by_two_letters(sources)
    corridors = corridor_costs(sources, "si_rmt_cost_bc", codes, short).rename(columns={"cost": "average_percent"}).merge(
        corridor_costs(sources, "si_rmt_cost_sc", codes, short).rename(columns={"cost": "smart_percent"}), how="outer", validate="one_to_one")
    received = areas_only(read(sources, "si_rmt_cost"), codes).rename(columns={"area": "receiving", "si_rmt_cost": "average_percent"})
    sent = areas_only(read(sources, "si_rmt_cost_snd"), codes).rename(columns={"area": "sending", "si_rmt_cost_snd": "average_percent"})
    made = pd.concat([corridors.assign(scope="corridor"), received.assign(scope="to the area"), sent.assign(scope="from the area")], ignore_index=True)
    made["corridor"] = made["sending"].fillna("all") + "-" + made["receiving"].fillna("all")
    made = made.astype({"year": int})
    made.attrs["facts"] = {"headlines": headlines(sources, COST_HEADLINES)}
    return made


def corridor_costs(sources, series, codes, short):
    rows = areas_only(read(sources, series), codes).rename(columns={"area": "sending", series: "cost"})
    return rows.assign(receiving=translated(rows["counterpart"], short))[["sending", "receiving", "year", "cost"]]


def read(sources, series):
    """The one file of a series; every cell as printed."""
    found = sorted((sources / FOLDER).glob(f"ddf--datapoints--{series}--by--*.csv"))
    if len(found) != 1:
        raise FileNotFoundError(2, "not there", f"{FOLDER}/ddf--datapoints--{series}--by--*.csv")
    return pd.read_csv(found[0], dtype=str, **AS_PRINTED)


def areas_only(rows, codes):
    """The rows of countries and areas, with their code as `area`; world, regions and groups are left out."""
    area = rows["geo_area"].astype(int).map(codes)
    return rows.assign(area=area)[area.notna()]


def codes_by_location(sources):
    """The publisher's number (M49 without leading zeros) -> our code."""
    listed = pd.read_csv(sources / CODES_FILE, dtype=str, **AS_PRINTED).dropna(subset=["M49"])
    return dict(zip(listed["M49"].astype(int), listed["ISO3166-1-Alpha-3"])) | NOT_IN_M49


def codes_by_two_letters(sources):
    """Two letters, small -> our code. Namibia (NA) stands in the copy as NOTSPEC, a word for "empty".

    That it is Namibia shows in the rows of the receiving areas, where Namibia's cost is the cost of this corridor in each year.
    """
    listed = pd.read_csv(sources / CODES_FILE, dtype=str, **AS_PRINTED)
    return dict(zip(listed["ISO3166-1-Alpha-2"].str.lower(), listed["ISO3166-1-Alpha-3"])) | {"xk": "XKX", "notspec": "NAM"}


def headlines(sources, wanted):
    """What the publisher prints for the world, as records of the manifest."""
    found = []
    for series, year, which, what in wanted:
        rows = read(sources, series)
        rows = rows[(rows["geo_area"].astype(int) == WORLD) & (rows["year"].astype(int) == year)]
        for column, value in which.items():
            rows = rows[rows[column] == value]
        found.append({"what": what, "value": float(rows[series].item())})
    return found


def indicators(made):
    """For each indicator: how many areas have a figure, from when to when, in how many rows."""
    known = made[made["value"].notna()].groupby("indicator")
    rows = [{"indicator": indicator, "areas": rows["area"].nunique(), "first": int(rows["year"].min()), "last": int(rows["year"].max()),
             "rows": len(rows)} for indicator, rows in known]
    return sorted(rows, key=lambda one: [int(part) for part in one["indicator"].split(".")])


def series_list():
    return [{"series": series.upper(), "indicator": indicator, "what": what, "unit": unit} for series, (indicator, what, unit) in SERIES.items()]
