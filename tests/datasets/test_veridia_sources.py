"""The three extracts and the mirror reports hold the declared faults, and no other of the same kind."""

import pandas as pd
import pytest
from veridia_key import DECLARED

from migcap.data import load

REGIONS = [f"VRD-{number:02}" for number in range(1, 13)]
MONTHS = [f"2024-{month:02}" for month in range(1, 13)]
AGENCIES = ["permits", "border", "insurance"]


def declared(agency, *kinds, of="faults"):
    return {(fault["region"], fault["month"]) for fault in DECLARED["E3.3"]["agencies"][agency][of] if fault["kind"] in kinds}


def cells(frame):
    return set(zip(frame["region"], frame["month"]))


@pytest.fixture(params=AGENCIES)
def extract(request):
    """(agency, its lines without the nation, its first line for each region and month with the figure as a number)."""
    frame = load(f"synthetic_veridia_extract_{request.param}")
    regions = frame[frame["region"] != "VRD"]
    first = regions.drop_duplicates(["region", "month"])
    return request.param, regions, first.assign(number=pd.to_numeric(first["persons"], errors="coerce"))


def test_e3_3_coverage(extract):
    agency, _, first = extract
    absent = {fault["region"] for fault in DECLARED["E3.3"]["agencies"][agency]["faults"] if fault["kind"] == "region without rows"}
    assert set(REGIONS) - set(first["region"]) == absent
    assert len(first) == 12 * (12 - len(absent)), "a region that is there must have each month"
    assert cells(first[first["persons"].isna()]) == declared(agency, "missing")


def test_e3_3_suppressed_and_nought(extract):
    agency, _, first = extract
    assert cells(first[first["persons"] == "*"]) == declared(agency, "suppressed")
    assert cells(first[first["persons"] == "0"]) == declared(agency, "nought for missing") | declared(agency, "nought that is a number", of="not_faults")
    others = set(first["persons"].dropna()) - {"*"}
    assert all(one.lstrip("-").isdigit() for one in others), "a mark that the manifest does not explain"
    assert not first["number"].between(1, 4).any(), "figures from 1 to 4 are protected in all lines or in none"


def test_e3_3_duplicates(extract):
    agency, regions, _ = extract
    twice = regions[regions.duplicated(["region", "month"], keep=False)]
    agree = twice.groupby(["region", "month"])["persons"].nunique() == 1
    assert set(agree[agree].index) == declared(agency, "duplicate")
    assert set(agree[~agree].index) == declared(agency, "contradicting duplicate")


def test_e3_3_range(extract):
    agency, _, first = extract
    median = first.groupby("region")["number"].transform("median")
    assert cells(first[first["number"] < 0]) == declared(agency, "negative")
    assert cells(first[first["number"] > DECLARED["E3.3"]["most_times_median"] * median]) == declared(agency, "out of range")


def test_e3_3_dates_and_lag(extract):
    agency, regions, _ = extract
    key = DECLARED["E3.3"]["agencies"][agency]
    published, end = pd.to_datetime(regions["published"]), pd.PeriodIndex(regions["month"], freq="M").to_timestamp("M").normalize()
    future = regions[published > pd.Timestamp(DECLARED["E3.3"]["extract_date"])]
    assert cells(future) == declared(agency, "future date")
    early = regions[published.to_numpy() < end.to_numpy()]
    assert cells(early) == declared(agency, "published before the month ended")
    sound = ~regions.index.isin([*future.index, *early.index])
    lag = pd.Series((published.to_numpy() - end.to_numpy())[sound]).dt.days
    assert lag.between(key["usual_lag_days"] - 3, key["usual_lag_days"] + 3).all() and abs(lag.median() - key["usual_lag_days"]) <= 1


def test_e3_3_totals(extract):
    """Where all figures of a month are there and sound, the printed total is their sum, but for the declared ones."""
    agency, _, first = extract
    nation = load(f"synthetic_veridia_extract_{agency}", region="VRD").set_index("month")["persons"].astype(int)
    assert nation.index.tolist() == MONTHS
    spoilt = {month for _, month in declared(agency, "missing", "suppressed", "nought for missing", "negative", "out of range", "contradicting duplicate")}
    sums = first.groupby("month")["number"].sum()
    differ = {month: nation[month] - sums[month] for month in MONTHS if month not in spoilt and nation[month] != sums[month]}
    assert differ == {fault["month"]: fault["by"] for fault in DECLARED["E3.3"]["agencies"][agency]["faults"] if fault["kind"] == "total differs"}
    suppressed_only = {month for _, month in declared(agency, "suppressed")} - {month for _, month in declared(agency, "missing")}
    for month in suppressed_only:
        hidden = sum(cell[1] == month for cell in declared(agency, "suppressed"))
        assert hidden <= nation[month] - sums[month] <= 4 * hidden, f"{month}: the total must leave room for what is protected, and no more"


def mirror():
    """One row for each corridor and year: both reports (out, into), how each end counted, ratio and symmetric difference."""
    keys, frame = ["year", "origin", "destination"], load("synthetic_veridia_mirror").drop(columns="reporter")
    ends = (frame[frame["flow"] == flow].set_index(keys) for flow in ("emigration", "immigration"))
    both = pd.concat([end.drop(columns="flow").add_suffix(f"_{name}") for end, name in zip(ends, ("out", "into"))], axis=1)
    out, into = both["persons_out"], both["persons_into"]
    return both.assign(ratio=into / out.where(out > 0), difference=(into - out).abs() / ((into + out) / 2))


def test_e3_4_the_corridor_of_the_dossier():
    row = mirror().loc[(2023, "VRD", "CLD")]
    assert (row["persons_out"], row["persons_into"]) == (18_000, 27_000)
    assert row["ratio"] == 1.5 and row["difference"] == pytest.approx(0.40)


def test_e3_4_each_report_is_by_the_end_that_it_names():
    frame = load("synthetic_veridia_mirror")
    assert len(frame) == 2 * 20 * 2 and (frame["origin"] != frame["destination"]).all()
    ends = frame["origin"].where(frame["flow"] == "emigration", frame["destination"])
    assert (frame["reporter"] == ends).all()


def cause(row):
    """The causes by the rule of faults.yml, from what the table says about each report."""
    if pd.isna(row["persons_out"]) or pd.isna(row["persons_into"]):
        return ["not computable"]
    found = ["definition"] if row["months_of_stay_out"] != row["months_of_stay_into"] else []
    found += ["coverage"] if row["covers_out"] != row["covers_into"] else []
    if not found and "asked to report" in row["source_out"] and row["persons_out"] < row["persons_into"]:
        found = ["deregistration"]
    return found or ["none"]


def test_e3_4_causes_follow_from_how_the_ends_count():
    corridors, key = mirror(), DECLARED["E3.4"]
    assert {f"{origin}-{destination}" for _, origin, destination in corridors.index} == set(key["causes"])
    for (year, origin, destination), row in corridors.iterrows():
        wanted = key["causes"][f"{origin}-{destination}"]
        assert cause(row) == wanted, f"{origin} to {destination}, {year}"
        if wanted != ["not computable"]:
            small = row["difference"] <= key["most_symmetric_difference_without_cause"]
            assert small == (wanted == ["none"]), f"{origin} to {destination}, {year}: a cause without a difference, or a difference without a cause"


def test_e3_4_only_ostrana_does_not_report_and_nought_is_nought():
    frame = load("synthetic_veridia_mirror")
    silent = frame[frame["persons"].isna()]
    assert set(zip(silent["reporter"], silent["flow"])) == {("OST", "emigration")} and len(silent) == 8
    assert silent["source"].eq("not reported").all() and frame["source"].eq("not reported").sum() == 8
    noughts = frame[frame["persons"] == 0]
    exact = {(one["year"], one["origin"], one["destination"]) for one in DECLARED["E3.4"]["exact"] if one["emigration"] == 0}
    assert set(zip(noughts["year"], noughts["origin"], noughts["destination"])) == exact
