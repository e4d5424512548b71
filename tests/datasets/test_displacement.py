"""UNHCR's tables: the headlines, whose codes they are, what is missing and what is 0, and decisions that are kept apart."""

import gzip
import sys

import pandas as pd
import pytest

from migcap.data import countries, load
from migcap.data.manifests import manifest

TABLES = ["refugees", "asylum_decisions", "durable_solutions"]
NO_AREAS = {"UNK", "XXA", "TIB"}
OUTCOMES = ["recognised", "complementary", "rejected", "closed"]
FIRST_YEAR = {"asylum_seekers": 1993, "idps": 1993, "others_of_concern": 1997, "stateless": 2004, "other_protection": 2018, "host_community": 2019}


@pytest.mark.parametrize("year, persons", [(2020, 20_661_846), (2022, 29_429_078), (2023, 31_637_408), (2024, 30_958_200), (2025, 28_461_306)])
def test_refugees_of_the_world(year, persons):
    assert load("refugees", year=year)["refugees"].sum() == persons, f"mandate refugees at the end of {year} are not UNHCR's headline"


def test_the_headline_needs_the_origins_that_are_no_country():
    table = load("refugees", year=2024)
    assert table.loc[~table["origin"].isin(NO_AREAS), "refugees"].sum() == 30_717_639
    assert table[table["origin"].isin(NO_AREAS)].groupby("origin")["refugees"].sum().to_dict() == {"TIB": 12_576, "UNK": 191_689, "XXA": 36_296}


@pytest.mark.parametrize("column, question, persons", [
    ("refugees", {"origin": "SYR", "year": 2020}, 6_702_910), ("refugees", {"origin": "UKR", "year": 2022}, 5_684_177),
    ("refugees", {"asylum": "TUR", "year": 2020}, 3_652_362), ("other_protection", {"origin": "VEN", "year": 2024}, 5_875_359),
    ("idps", {"year": 2024}, 68_131_711), ("stateless", {"year": 2024}, 4_360_087)])
def test_published_figures(column, question, persons):
    assert load("refugees", **question)[column].sum() == persons


def test_syria_by_country_parameter_is_asylum_and_not_origin():
    assert load("refugees", country="SYR", year=2020)["refugees"].sum() == 15_304, "`country` must be where people are"


# UNHCR's own codes: AUS is Austria, ARE is Egypt, ALG is Algeria, GFR is Germany, SWI is Switzerland, CHI is China.
@pytest.mark.parametrize("code, persons", [("AUS", 29_511), ("AUT", 284_828), ("EGY", 238_014), ("ARE", 1_377), ("DZA", 183_368), ("DEU", 2_749_266),
                                           ("CHE", 196_167)])
def test_codes_are_iso_and_not_the_publishers_own(code, persons):
    assert load("refugees", asylum=code, year=2024)["refugees"].sum() == persons, f"{code} holds another country: is it UNHCR's own code?"


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("column", ["origin", "asylum"])
def test_every_code_is_iso_or_a_declared_pseudo_origin(table, column):
    iso = set(countries().query("iso == 'yes'")["code"])
    strange = set(load(table)[column]) - iso - NO_AREAS
    assert not strange, f"{table}.{column} has codes that ISO 3166-1 lacks: {sorted(strange)} (UNHCR's own, or an aggregate?)"
    assert not set(load(table)["asylum"]) & {"XXA", "TIB"}, f"{table}: XXA and TIB are origins only"


@pytest.mark.parametrize("table", TABLES)
def test_namibia_is_there(table):
    assert len(load(table, origin="NAM")), f"{table} lost Namibia: was NA read as a gap?"


@pytest.mark.parametrize("column, first", FIRST_YEAR.items())
def test_before_a_kind_was_counted_it_is_missing_and_not_nought(column, first):
    table = load("refugees")
    assert table.loc[table["year"] < first, column].isna().all(), f"{column} has figures, or zeros, before {first}"
    assert (table.loc[table["year"] == first, column] > 0).any(), f"{column} begins later than {first}"
    if column != "other_protection":
        assert table.loc[table["year"] >= first, column].notna().all(), f"a 0 of the publisher became a gap in {column}"


def test_other_protection_is_missing_where_the_publisher_prints_none():
    figures = load("refugees")["other_protection"].dropna()
    assert len(figures) == 155 and (figures > 0).all(), "a gap of `other_protection` was filled"


def test_a_row_of_the_publisher_is_never_empty():
    table = load("refugees")
    returns = load("durable_solutions", solution=["refugee return", "return of displaced people"]).groupby(["asylum", "origin", "year"]).size()
    bare = table[(table.drop(columns=["asylum", "origin", "year"]).fillna(0) == 0).all(axis=1)]
    without = set(bare.set_index(["asylum", "origin", "year"]).index) - set(returns.index)
    assert not without, f"{len(without)} rows have no figure at all: they should not be here"


def test_internally_displaced_people_are_in_their_own_country():
    table = load("refugees")
    assert (table.loc[table["idps"] > 0, "origin"] == table.loc[table["idps"] > 0, "asylum"]).all()
    assert set(table.loc[table["stateless"] > 0, "origin"]) == {"XXA"}


def test_small_numbers_are_rounded_as_the_manifests_say():
    for table, columns in [("refugees", ["refugees", *FIRST_YEAR]), ("asylum_decisions", [*OUTCOMES, "total"]), ("durable_solutions", ["persons"])]:
        frame = load(table)
        assert not frame[columns].isin([1, 2, 3, 4]).any(axis=None), f"{table} has figures from 1 to 4, and the manifest says there are none"
        assert any("No figure from 1 to 4" in gap for gap in manifest(table)["gaps"])


@pytest.mark.parametrize("table", TABLES)
def test_serbia_and_kosovo_are_one_unit_and_it_is_said(table):
    assert load(table, asylum="XKX").empty and load(table, origin="XKX").empty
    for place in ("gaps", "footnotes"):
        assert any("Serbia and Kosovo* together" in said for said in manifest(table)[place]), f"{table}: {place}"


def test_na_is_a_level_and_not_a_gap():
    table = load("asylum_decisions")
    assert (table["level"] == "NA").sum() == 2_139, "the level NA (new applications) was read as missing"
    assert table["level"].notna().all()
    germany = table[(table["asylum"] == "DEU") & table["level"].isin(["NA", "FI"])].groupby("level")["year"].agg(["min", "max"])
    assert germany.loc["NA", "max"] == 2020 and germany.loc["FI", "min"] == 2021, "the manifest says where Germany's series breaks"


def test_persons_and_cases_are_kept_apart():
    table = load("asylum_decisions")
    assert table["counted_in"].value_counts().to_dict() == {"persons": 106_466, "cases": 7_463}
    usa = load("asylum_decisions", country="USA", year=2025).groupby("counted_in")["total"].sum().to_dict()
    assert usa == {"cases": 356_662, "persons": 240_942}, "cases and persons of one country and year were added or lost"
    assert "counted_in" in manifest("asylum_decisions")["keys"]


def test_outcomes_of_2024_and_the_rates_that_the_manifest_defines():
    sums = load("asylum_decisions", year=2024, counted_in="persons")[[*OUTCOMES, "total"]].sum()
    assert sums.to_dict() == {"recognised": 549_896, "complementary": 225_947, "rejected": 633_370, "closed": 755_173, "total": 2_164_386}
    substantive = sums["recognised"] + sums["complementary"] + sums["rejected"]
    assert round(100 * sums["recognised"] / substantive, 1) == 39.0
    assert round(100 * sums["recognised"] / sums["total"], 1) == 25.4, "with closed claims in the denominator the rate is another one"
    assert "recognised + complementary + rejected" in manifest("asylum_decisions")["definition"]


def test_totals_that_are_not_the_sum_are_counted_in_the_manifest():
    table = load("asylum_decisions")
    differ = table[table[OUTCOMES].sum(axis=1) != table["total"]]
    said = next(gap for gap in manifest("asylum_decisions")["gaps"] if "not the sum" in gap)
    assert f"In {len(differ)} of" in said and f"in {(differ['total'] == 0).sum()} of these it is 0" in said


@pytest.mark.parametrize("solution, first, persons", [("resettlement", 1959, 188_759), ("refugee return", 1965, 1_615_821),
                                                      ("naturalisation", 1990, 88_675), ("return of displaced people", 1997, 8_219_597)])
def test_solutions_of_2024_and_since_when(solution, first, persons):
    rows = load("durable_solutions", solution=solution)
    assert rows["year"].min() == first and rows.loc[rows["year"] == 2024, "persons"].sum() == persons


def test_what_asylum_means_in_each_solution():
    largest = load("durable_solutions", year=2024).groupby(["solution", "asylum"])["persons"].sum().groupby("solution").idxmax()
    assert largest["resettlement"][1] == "USA", "resettlement is listed by the country that took people in"
    assert largest["refugee return"][1] == "SDN", "returns are listed by the country that people left"
    home = load("durable_solutions", solution="return of displaced people")
    assert (home["origin"] == home["asylum"]).all()


def test_solutions_have_no_nought():
    assert (load("durable_solutions")["persons"] > 0).all(), "the publisher has no 0 here: a gap was filled"


@pytest.fixture
def unhcr(datasets, monkeypatch):
    monkeypatch.syspath_prepend(str(datasets / "recipes"))
    import unhcr

    yield unhcr
    for name in ("unhcr", "common"):
        sys.modules.pop(name, None)


COLUMNS = "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers,returned_refugees,idps,returned_idps,stateless,ooc,oip,hst"


def population(tmp_path, *rows):
    (tmp_path / "unhcr").mkdir(exist_ok=True)
    (tmp_path / "unhcr" / "derived_population.csv.gz").write_bytes(gzip.compress("\n".join([COLUMNS, *rows, ""]).encode()))
    return tmp_path


def test_the_recipe_takes_iso_codes_and_nothing_else(unhcr, tmp_path):
    made = unhcr.make_refugees(population(tmp_path, "2024.0,Egypt,ARE,EGY,Austria,AUS,AUT,5.0,0.0,0.0,0.0,0.0,0.0,0.0,,0.0"))
    assert made[["origin", "asylum", "year", "refugees"]].values.tolist() == [["EGY", "AUT", 2024, 5]]
    assert not {"coo", "coa", "coo_name", "coa_name"} & set(made)


def test_the_recipe_makes_early_zeros_missing_and_keeps_later_ones(unhcr, tmp_path):
    row = "Egypt,ARE,EGY,Austria,AUS,AUT,5.0,0.0,0.0,0.0,0.0,0.0,0.0,,0.0"
    made = unhcr.make_refugees(population(tmp_path, f"1980.0,{row}", f"2024.0,{row}")).set_index("year")
    assert pd.isna(made.loc[1980, "idps"]) and made.loc[2024, "idps"] == 0 and pd.isna(made.loc[2024, "other_protection"])


def test_a_figure_before_its_kind_was_counted_stops_the_recipe(unhcr, tmp_path):
    with pytest.raises(ValueError, match="idps before 1993"):
        unhcr.make_refugees(population(tmp_path, "1980.0,Egypt,ARE,EGY,Egypt,ARE,EGY,5.0,0.0,0.0,7.0,0.0,0.0,0.0,,0.0"))


@pytest.mark.parametrize("figure", [2.5, -1])
def test_people_are_whole_numbers(unhcr, figure):
    with pytest.raises(ValueError, match="not a whole number"):
        unhcr.whole(pd.Series([1.0, figure], name="refugees"))


def test_a_new_code_stops_the_recipe(unhcr):
    with pytest.raises(ValueError, match=r"without words: \['X'\]"):
        unhcr.in_words(pd.Series(["P", "X"]), unhcr.COUNTED_IN)
