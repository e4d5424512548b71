"""Veridia's censuses, flows, moves, stocks and employment: the worked numbers of the curriculum, and one country in all tables."""

import math

import numpy as np
import pytest
from veridia_key import DECLARED

from migcap.data import load


def residual(frame):
    """Net migration: growth less natural increase."""
    return frame["population_2023"] - frame["population_2018"] - (frame["births"] - frame["deaths"])


def test_e4_1_the_national_totals_give_the_worked_numbers():
    nation, answers = load("synthetic_veridia_two_censuses").drop(columns=["region", "name"]).sum(), DECLARED["E4.1"]["answers"]
    assert nation.to_dict() == {column: answers[column] for column in ("population_2018", "population_2023", "births", "deaths")}
    net = residual(nation)
    assert net == answers["net_migration"] == -15_000
    middle = (nation["population_2018"] + nation["population_2023"]) / 2
    assert round(1000 * net / (5 * middle), 2) == answers["net_migration_per_1000_and_year"] == -2.91
    assert round(1000 * net / middle, 2) != -2.91 and round(1000 * net / (5 * nation["population_2018"]), 2) != -2.91


def test_e4_1_regions_differ_in_sign_and_are_plausible():
    regions = load("synthetic_veridia_two_censuses")
    net = residual(regions)
    assert (net > 0).any() and (net < 0).any()
    middle = (regions["population_2018"] + regions["population_2023"]) / 2
    assert (1000 * regions["births"] / (5 * middle)).between(18, 35).all() and (1000 * regions["deaths"] / (5 * middle)).between(7, 16).all()
    assert (1000 * net / (5 * middle)).between(-25, 25).all()
    assert regions.set_index("region")["name"].to_dict() == load("synthetic_veridia_areas", kind="region of Veridia").set_index("code")["name"].to_dict()


def test_e4_2_an_undercount_of_one_per_cent_takes_most_of_the_residual():
    nation, answers = load("synthetic_veridia_two_censuses").drop(columns=["region", "name"]).sum(), DECLARED["E4.2"]["answers"]
    corrected = round(nation["population_2023"] / 0.99)
    assert corrected == answers["population_2023_corrected"]
    assert residual(nation) + corrected - nation["population_2023"] == answers["net_migration_corrected"]


def flows():
    return load("synthetic_veridia_flows").set_index(["area", "year"])


def test_e4_3_what_is_missing_is_declared():
    missing = {(area, year, column) for column, gaps in flows().isna().items() for (area, year), gap in gaps.items() if gap}
    wanted = {("OST", year, "emigration") for year in range(2015, 2025)} | {("SLN", 2019, "population_mid_year")}
    assert missing == wanted
    said = {(fault["kind"], fault["area"]) for fault in DECLARED["E4.3"]["faults"]}
    assert said == {("emigration is not reported", "OST"), ("no mid-year population", "SLN")}


def test_e4_3_rates_are_plausible_and_the_denominator_shows():
    frame = flows()
    for column in ("immigration", "emigration"):
        assert (1000 * frame[column] / frame["population_mid_year"]).dropna().between(2, 35).all()
    middle, start = (frame[f"population_{which}"].xs("VRD") for which in ("mid_year", "1_january"))
    growth = (middle / start - 1).drop(2024)
    assert growth.between(0.004, 0.008).all(), "the population of 1 January and of mid-year must differ enough to be told apart"
    assert (frame["migrant_stock_1_january"] > 1.4 * frame["immigration"]).all(), "a stock taken for a flow must show"


def test_veridia_is_one_country_in_all_tables():
    frame, nation = flows().xs("VRD"), load("synthetic_veridia_two_censuses").drop(columns=["region", "name"]).sum()
    assert frame.loc[2018, "population_mid_year"] == nation["population_2018"] and frame.loc[2023, "population_mid_year"] == nation["population_2023"]
    born_abroad = load("synthetic_veridia_components", basis="birthplace").set_index("year")
    assert (frame["migrant_stock_1_january"].reindex(born_abroad.index).dropna() == born_abroad["stock_start"].loc[2015:]).all()
    assert (born_abroad["immigration"].loc[2015:] < frame["immigration"].reindex(range(2015, 2024))).all(), "more foreign-born came than people came"
    net = frame["immigration"] - frame["emigration"]
    reported = net[2018] / 2 + net.loc[2019:2022].sum() + net[2023] / 2
    assert -15_000 + 1_500 < reported < -15_000 + 3_000, "the manifest says that the residual is about 2,200 below the reported balance"


def test_flows_hold_the_corridors_of_the_mirror():
    reports = load("synthetic_veridia_mirror").dropna(subset="persons")
    for (area, year, flow), persons in reports.groupby(["reporter", "year", "flow"])["persons"].sum().items():
        assert flows().loc[(area, year), flow] > persons, f"{area} {year}: {flow} is less than what its own corridors add up to"


def effectiveness(matrix):
    """Migration effectiveness index, in per cent; rows are origins, the diagonal is left out."""
    moves = np.array(matrix, dtype=float)
    np.fill_diagonal(moves, 0)
    into, out = moves.sum(0), moves.sum(1)
    return 100 * np.abs(into - out).sum() / (into + out).sum()


def test_e4_4_the_worked_example_and_the_twelve_regions():
    assert round(effectiveness([[0, 120, 30], [80, 0, 50], [60, 10, 0]]), 2) == DECLARED["E4.4"]["answers"]["worked_example"]
    assert round(effectiveness([[900, 120, 30], [80, 700, 50], [60, 10, 800]]), 2) == 2.86, "people who stayed change nothing"
    matrix = load("synthetic_veridia_moves").pivot(index="origin", columns="destination", values="persons")
    assert matrix.shape == (12, 12) and (np.diag(matrix) > 10 * (matrix.sum(axis=1) - np.diag(matrix)) / 2).all()
    assert 5 < effectiveness(matrix) < 30
    with_stayers = 100 * (matrix.sum() - matrix.sum(axis=1)).abs().sum() / (matrix.sum() + matrix.sum(axis=1)).sum()
    assert with_stayers < effectiveness(matrix) / 5, "forgetting the diagonal must show"
    net = matrix.sum() - matrix.sum(axis=1)
    assert net.idxmax() == "VRD-01" and (net > 0).any() and (net < 0).any(), "transposing must change signs"


def test_e4_4_the_moves_fit_the_censuses():
    matrix = load("synthetic_veridia_moves").pivot(index="origin", columns="destination", values="persons")
    regions = load("synthetic_veridia_two_censuses").set_index("region")
    assert (matrix.sum(axis=1) < regions["population_2018"]).all() and (matrix.sum() < regions["population_2023"]).all()
    abroad = residual(regions) - (matrix.sum() - matrix.sum(axis=1))
    assert abroad.sum() == -15_000, "moves within the country cancel out"


def stocks():
    return load("synthetic_veridia_stocks").set_index(["year", "birth_area", "area"])


def test_e4_5_the_flows_make_the_stocks_to_the_person():
    frame, moved = stocks(), load("synthetic_veridia_stock_flows")
    for start in (2010, 2015):
        period = moved[moved["period_start"] == start]
        came = period.groupby(["birth_area", "destination"])["persons"].sum().rename_axis(["birth_area", "area"])
        left = period.groupby(["birth_area", "origin"])["persons"].sum().rename_axis(["birth_area", "area"])
        before = frame.loc[start]
        after = before["persons"] + came - left + before["births"] - before["deaths"]
        differ = after[after != frame.loc[start + 5]["persons"]]
        assert differ.empty, f"from {start} the stocks are not what the flows make:\n{differ}"


def test_e4_5_shrinking_and_empty_stocks_are_declared():
    frame, cases = stocks(), DECLARED["E4.5"]["cases"]
    abroad = frame[frame.index.get_level_values("birth_area") != frame.index.get_level_values("area")]
    shrinking = [[start, birth, area] for (start, birth, area) in abroad.index if start < 2020
                 and frame.loc[(start + 5, birth, area), "persons"] < abroad.loc[(start, birth, area), "persons"] - abroad.loc[(start, birth, area), "deaths"]]
    assert sorted(shrinking) == sorted(cases["shrinking_stocks"])
    falling = [[start, birth, area] for (start, birth, area) in abroad.index if start < 2020
               and frame.loc[(start + 5, birth, area), "persons"] < abroad.loc[(start, birth, area), "persons"]]
    assert sorted(falling) == sorted(cases["shrinking_stocks"]), "no other stock may fall, or the two treatments differ elsewhere too"
    assert sorted(map(list, abroad[abroad["persons"] == 0].index)) == sorted(cases["empty_stocks"])
    assert (frame["persons"] >= 0).all() and (load("synthetic_veridia_stock_flows")["persons"] >= 0).all()


def test_e4_5_differences_of_stocks_are_far_from_the_flows():
    frame = stocks()["persons"].unstack("year")
    true = load("synthetic_veridia_stock_flows", period_start=2015).groupby(["origin", "destination"])["persons"].sum()
    change = (frame[2020] - frame[2015]).reset_index(name="change").query("birth_area != area")
    nought = change.assign(flow=change["change"].clip(lower=0)).set_index(["birth_area", "area"])["flow"]
    back = change[change["change"] < 0].set_index(["area", "birth_area"])["change"].abs()
    returned = nought.add(back.rename_axis(["birth_area", "area"]), fill_value=0)
    assert nought.sum() < returned.sum() < 0.5 * true.sum(), "both treatments must miss most of what moved, and by different amounts"


def standardized(rates, standard):
    return (rates * (standard / standard.sum())).sum()


def test_e4_6_crude_and_standardized_rates_rank_the_groups_the_other_way_round():
    frame, standard = load("synthetic_veridia_employment"), load("synthetic_veridia_standard_population").set_index("age")["persons"]
    groups = frame.groupby("status")[["persons", "employed"]].sum()
    crude = groups["employed"] / groups["persons"]
    by_age = frame.assign(rate=frame["employed"] / frame["persons"]).pivot(index="age", columns="status", values="rate")
    adjusted = {status: standardized(by_age[status], standard) for status in by_age}
    assert crude["foreign-born"] > crude["native-born"] + 0.02
    assert adjusted["foreign-born"] < adjusted["native-born"] - 0.03
    assert (by_age["foreign-born"] < by_age["native-born"]).all(), "at each age fewer of the foreign-born are employed"
    assert DECLARED["E4.6"]["answers"] == {"crude": "foreign-born higher", "standardized": "native-born higher"}
    assert standard.sum() == 100_000 and (frame["employed"] < frame["persons"]).all()


def test_e4_6_the_residents_fit_the_census():
    persons = load("synthetic_veridia_employment").groupby("status")["persons"].sum()
    assert 0.60 < persons.sum() / 1_060_000 < 0.70 and persons["foreign-born"] < 97_000


def test_e3_5_the_worked_number_between_two_dates():
    rate = math.log(520_000 / 400_000) / 10
    assert round(400_000 * math.exp(4 * rate)) == 444_260
    stock = load("migrant_stock", sex="both").pivot_table(index=["destination", "origin"], columns="year", values="migrants")
    assert ((stock[2015] == 0) & (stock[2020] > 0)).any(), "E3.5 needs a corridor that starts from 0, where no logarithm exists"
