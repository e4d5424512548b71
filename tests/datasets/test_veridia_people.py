"""The register, the census records and the components of the stock hold what is declared, and are sound in everything else."""

import pandas as pd
from veridia_key import DECLARED

from migcap.data import load

EXTRACT = pd.Timestamp("2024-12-31")


def register():
    frame = load("synthetic_veridia_register")
    return frame.assign(entry=pd.to_datetime(frame["entry_date"]), exit=pd.to_datetime(frame["exit_date"]))


def test_e2_2_the_register_holds_the_declared_cases():
    frame, cases = register(), DECLARED["E2.2"]["cases"]
    abroad = frame["birth_area"].notna() & (frame["birth_area"] != "VRD")
    here = frame["birth_area"] == "VRD"
    assert len(frame) == DECLARED["E2.2"]["persons"]
    assert {
        "missing_birth_area": frame["birth_area"].isna().sum(),
        "stateless": (frame["citizenship"] == "stateless").sum(),
        "stateless_born_in_veridia": (here & (frame["citizenship"] == "stateless")).sum(),
        "foreign_citizens_born_in_veridia": (here & (frame["citizenship"] != "VRD")).sum(),
        "naturalised": (abroad & (frame["citizenship"] == "VRD")).sum(),
    } == cases


def test_e2_2_nothing_else_is_missing_or_impossible():
    frame = register()
    assert frame.columns[frame.isna().any()].tolist() == ["birth_area", "entry_date", "exit_date", "entry", "exit"]
    assert (frame["exit"] > frame["entry"])[frame["entry"].notna() & frame["exit"].notna()].all(), "somebody left before coming"
    assert not (frame[["entry", "exit"]] > EXTRACT).any(axis=None), "a date lies after the extract"
    assert (frame["entry"].dt.year >= frame["birth_year"])[frame["entry"].notna()].all(), "somebody came before being born"
    assert frame["birth_year"].between(1925, 2024).all()
    abroad = frame["birth_area"].notna() & (frame["birth_area"] != "VRD")
    assert frame.loc[abroad, "entry"].notna().all(), "somebody born abroad never came"


def test_e2_2_the_traps_change_the_answer():
    """Leavers, and people whose place of birth is missing, are many enough to be seen."""
    frame = register()
    there = frame[frame["exit"].isna()]
    assert 0.10 < 1 - len(there) / len(frame) < 0.20
    born_abroad = there["birth_area"].notna() & (there["birth_area"] != "VRD")
    foreign = there["citizenship"] != "VRD"
    assert 0.10 < born_abroad.mean() < 0.18 and 0.08 < foreign.mean() < 0.15
    assert 0.4 < (born_abroad & foreign).sum() / (born_abroad | foreign).sum() < 0.8, "the two stocks must overlap in part"
    assert there["birth_area"].isna().sum() > 100


def test_e2_2_the_people_look_like_a_population():
    there = register().query("exit.isna()")
    age = 2024 - there["birth_year"]
    assert 25 < age.median() < 38 and 0.18 < (age < 15).mean() < 0.30 and 0.06 < (age >= 65).mean() < 0.14
    assert 0.48 < (there["sex"] == "female").mean() < 0.53


def immigrants(frame, months):
    """{year: persons who came and stayed `months` or longer, or are there}."""
    came = frame.dropna(subset=["entry"])
    long = came[came["exit"].isna() | (came["exit"] >= came["entry"] + pd.DateOffset(months=months))]
    return long.groupby(long["entry"].dt.year).size()


def test_e2_3_the_published_series_breaks_where_it_is_declared_and_nowhere_else():
    frame, rule = register(), DECLARED["E2.3"]["faults"][0]
    published = load("synthetic_veridia_register_series").set_index("year")["immigrants"]
    assert published.index.tolist() == DECLARED["E2.3"]["years"] and len(DECLARED["E2.3"]["faults"]) == 1
    short, long = (immigrants(frame, months).reindex(published.index) for months in (rule["months_before"], rule["months_after"]))
    old = published.index < rule["first_year_of_the_new_rule"]
    assert (published[old] == short[old]).all() and (published[~old] == long[~old]).all()
    assert (short > long).all(), "in a year without short stays nobody could tell which rule was used"
    assert 30 < short[2021] - long[2021] < 90, "the break is as large as a fifth or more of the year"


def test_e2_3_stays_of_exactly_a_threshold_are_declared():
    frame = register().dropna(subset=["entry", "exit"])
    for months, kind in ((3, "stays_of_exactly_three_months"), (12, "stays_of_exactly_twelve_months")):
        exact = frame[frame["exit"] == frame["entry"] + pd.DateOffset(months=months)]
        assert len(exact) == DECLARED["E2.3"]["cases"][kind]
        assert exact["entry"].dt.year.between(2012, 2023).all(), "they must fall in the years of the series"


def components():
    frame = load("synthetic_veridia_components")
    change = frame["immigration"] - frame["emigration"] - frame["deaths"]
    citizens = frame["basis"] == "citizenship"
    frame["naive"] = frame["stock_end"] - frame["stock_start"] - (change + frame["births"] - frame["naturalisations"])
    frame["residual"] = frame["naive"].where(citizens, frame["stock_end"] - frame["stock_start"] - change)
    return frame


def test_e2_4_the_unexplained_residuals_are_the_declared_ones():
    frame, key = components(), DECLARED["E2.4"]
    large = frame[100 * frame["residual"].abs() / frame["stock_start"] > key["most_unexplained_percent"]]
    assert {(row.year, row.basis, row.residual) for row in large.itertuples()} == {(fault["year"], fault["basis"], fault["residual"]) for fault in key["faults"]}


def test_e2_4_the_years_join_and_a_wrong_formula_shows():
    frame = components()
    for basis, rows in frame.groupby("basis"):
        assert rows["stock_start"].tolist()[1:] == rows["stock_end"].tolist()[:-1], f"{basis}: a year does not start where the last one ended"
    wrong = frame[(frame["basis"] == "birthplace") & (frame["year"] != 2020)]
    assert (100 * wrong["naive"].abs() / wrong["stock_start"] > DECLARED["E2.4"]["most_unexplained_percent"]).all(), \
        "births and naturalisations in a stock by birthplace must leave a residual that is seen"


def test_e2_5_the_census_records_hold_the_declared_cases():
    frame, cases = load("synthetic_veridia_census_records"), DECLARED["E2.5"]["cases"]
    here, known = frame["birth_area"] == "VRD", frame["birth_area"].notna()
    mother, father = frame["mother_birth_area"] != "VRD", frame["father_birth_area"] != "VRD"
    foreign = frame["citizenship"].notna() & (frame["citizenship"] != "VRD")
    assert len(frame) == DECLARED["E2.5"]["persons"] and frame["person"].is_unique
    assert {
        "missing_birth_area": (~known).sum(),
        "missing_citizenship": frame["citizenship"].isna().sum(),
        "stateless": (frame["citizenship"] == "stateless").sum(),
        "second_generation": (here & mother & father).sum(),
        "one_parent_born_abroad": (here & (mother ^ father)).sum(),
        "born_abroad_to_parents_born_in_veridia": (known & ~here & ~mother & ~father).sum(),
        "foreign_citizens_born_in_veridia": (here & foreign).sum(),
        "foreign_born_without_permit": (known & ~here & (frame["permit"] == "none")).sum(),
    } == cases


def test_e2_5_nothing_else_is_missing_or_impossible():
    frame = load("synthetic_veridia_census_records")
    assert set(frame.columns[frame.isna().any()]) == {"birth_area", "citizenship", "year_of_arrival", "reason"}
    assert not (frame["birth_area"].isna() & frame["citizenship"].isna()).any()
    assert (frame["year_of_arrival"].isna() == frame["reason"].isna()).all()
    came = frame.dropna(subset=["year_of_arrival"])
    assert (came["year_of_arrival"] >= 2023 - came["age"]).all() and (came["year_of_arrival"] <= 2023).all()
    abroad = frame["birth_area"].notna() & (frame["birth_area"] != "VRD")
    assert frame.loc[abroad, "year_of_arrival"].notna().all()
    assert not (frame["permit"] == "none")[~abroad].any(), "a permit that is missing must not tell who is foreign-born without a look at birth"
    assert frame["age"].between(0, 95).all()
