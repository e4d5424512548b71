"""The answers of module 01 on published data, computed a second time by other means: the files of datasets/ read with the standard library.
No pandas, nothing of migcap, so that the two can only agree when both are right. See module 00's for what EXERCISES holds.
"""

import csv
import functools
import gzip
import io
from collections import defaultdict
from pathlib import Path

DATASETS = Path(__file__).resolve().parents[3] / "datasets"
INDICATORS = ("8.8.1", "8.8.2", "10.7.1", "10.7.2", "10.7.3", "10.7.4", "10.c.1", "16.2.2", "17.3.2", "17.14.1", "17.18.1", "17.18.2", "17.18.3")
SERIES = {"SL_EMP_FTLINJUR", "SL_LBR_NTLCPL", "SL_EMP_RCOST_MO", "SG_CPA_MIGRS", "SM_DTH_MIGR", "SM_POP_REFG_OR", "VC_HTF_DETV", "BX_TRF_PWKR",
          "SG_CPA_SDEVP", "SG_STT_ODIN", "SG_STT_FPOS", "SG_STT_NSDSIMPL"}
BANDS = ("requires further progress", "partially meets", "meets", "fully meets")


def read(name):
    content = (DATASETS / name).read_bytes()
    text = (gzip.decompress(content) if name.endswith(".gz") else content).decode("utf-8")
    return csv.DictReader(io.StringIO(text))


@functools.cache
def names():
    return {row["code"]: row["name"] for row in read("countries.csv") if row["kind"] not in ("residual", "unknown")}


@functools.cache
def points():
    """{area: {indicator: {year: value}}}: everybody, one series of each indicator, and only what has a value."""
    table = defaultdict(lambda: defaultdict(dict))
    for row in read("sdg_migration_indicators.csv.gz"):
        everybody = (row["sex"], row["age"], row["policy_domain"]) == ("both", "all", "all")
        status = "migrant" if row["indicator"] == "10.7.1" else "all"
        if row["series"] in SERIES and everybody and row["migratory_status"] == status and row["value"] != "":
            table[row["area"]][row["indicator"]][int(row["year"])] = float(row["value"])
    for row in read("remittance_costs.csv"):
        if row["scope"] == "to the area":
            table[row["receiving"]]["10.c.1"][int(row["year"])] = float(row["average_percent"])
    return table


def reported(country):
    """[(indicator, first year, latest year, latest value)]"""
    found = points().get(country, {})
    return [(indicator, min(found[indicator]), max(found[indicator]), found[indicator][max(found[indicator])]) for indicator in sorted(found)]


def policy_band(country):
    answers = points().get(country, {}).get("10.7.2")
    return BANDS[int(answers[max(answers)]) - 1] if answers else None


def chart(country):
    """The bars, and what the title says."""
    found = points().get(country)
    if not found:
        return None
    bars = [(indicator, len(found.get(indicator, {}))) for indicator in INDICATORS]
    return bars, f"{names()[country]}: {sum(count > 0 for _, count in bars)} of 13 migration indicators have a value"


def each():
    return [(code,) for code in names()]


AREAS = 251
# exercise: (computation, cases, how many cases, how many of them without a figure). 19 areas have no value at all; 138 have an answer to 10.7.2.
EXERCISES = {
    "reported-indicators": (reported, each(), 251, 19),
    "policy-band": (policy_band, each(), 251, 113),
    "reporting-chart": (chart, each(), 251, 19),
}

# On Veridia, on the texts of the frameworks, or on days: there is no country to choose.
SYNTHETIC = {"wrong-titles", "targets-that-name-migration", "targets-on-trafficking", "objectives-of-an-abstract", "budget-by-area", "pledges-per-objective",
             "next-review", "months-and-rate", "without-a-measure"}
