"""IOM's incidents against the SDG series, and the trust fund's projects, whose money is counted once."""

import re
import sys

import pandas as pd
import pytest

from migcap.data import countries, load
from migcap.data.manifests import manifest

SERIES = {2014: 5_318, 2015: 6_749, 2016: 8_084, 2017: 6_286, 2018: 5_006, 2019: 5_418}  # SDG database of December 2023, 10.7.3, world
HERE = {2014: 5_289, 2015: 6_584, 2016: 8_070, 2017: 6_279, 2018: 4_937, 2019: 3_336}
THEMES = {"Greater economic and employment opportunities", "Improved governance and conflict prevention", "Improved migration management",
          "Strengthening resilience"}


def test_dead_and_missing_by_year():
    assert load("missing_migrants").groupby("year")["dead_and_missing"].sum().to_dict() == HERE


def test_every_year_is_set_against_the_sdg_series_in_the_manifest():
    sums = load("missing_migrants").groupby("year")["dead_and_missing"].sum()
    printed = {one["year"]: one for one in manifest("missing_migrants")["compared"]}
    assert {year: one["series"] for year, one in printed.items()} == SERIES
    assert {year: one["here"] for year, one in printed.items()} == sums.to_dict(), "the comparison in the manifest is not of this table"
    assert all(one["difference"] == one["here"] - one["series"] for one in printed.values())


def test_nothing_is_dated_2020_and_2019_is_said_to_be_incomplete():
    table = load("missing_migrants")
    assert table["date"].max() == "2019-12-30" and table["date"].min().startswith("2014-01")
    assert (table["date"].str[:4].astype(int) == table["year"]).all()
    assert any("2019 is not complete" in gap and "no fall" in gap for gap in manifest("missing_migrants")["gaps"])


def test_it_is_called_a_minimum_estimate_wherever_the_table_goes():
    facts = manifest("missing_migrants")
    assert "minimum estimate" in facts["definition"] and "minimum estimate" in " ".join(facts["not_for"])
    assert any("Minimum estimate" in note for note in load("missing_migrants").attrs["footnotes"])


def test_dates_are_dates():
    assert pd.to_datetime(load("missing_migrants")["date"], format="%Y-%m-%d").notna().all()


def test_a_missing_figure_is_never_nought():
    table = load("missing_migrants")
    neither = table["dead"].isna() & table["missing"].isna()
    assert neither.sum() == 10 and table.loc[neither, "dead_and_missing"].isna().all(), "the file's 0 for 'no figure' came through"
    assert (table["missing"].isna().sum(), table["dead"].isna().sum()) == (5_661, 228), "empty cells of the file were filled"
    rest = table[~neither]
    assert (rest["dead"].fillna(0) + rest["missing"].fillna(0) == rest["dead_and_missing"]).all()


def test_the_deadliest_incident_lost_no_digits_to_its_comma():
    table = load("missing_migrants").set_index("date")
    assert table.loc["2015-04-18", "dead_and_missing"].max() == 1_022, "1,022 was read as something else"


def test_places_are_on_earth_and_no_more_exact_than_said():
    table = load("missing_migrants")
    assert table["latitude"].between(-90, 90).all() and table["longitude"].between(-180, 180).all()
    for column in ("latitude", "longitude"):
        assert (table[column].round(1) == table[column]).all(), f"{column} is more exact than the manifest says"
    middle = table[table["region"] == "Mediterranean"]
    assert middle["latitude"].between(29, 47).all() and middle["longitude"].between(-9, 37).all(), "latitude and longitude were swapped"


def test_quality_of_sources():
    assert load("missing_migrants")["source_quality"].value_counts().sort_index().index.tolist() == [1, 2, 3, 4, 5]


def split(column):
    """The projects, one row for each entry of a list column; a project without one keeps its row."""
    projects = load("trust_fund_projects")
    return projects.assign(one=projects[column].str.split(";")).explode("one")


def test_the_fund_is_5_256_084_987_euros_however_it_is_grouped():
    projects = load("trust_fund_projects")
    assert len(projects) == 253 and projects["project"].is_unique
    for column in ("window", "themes", "countries", "adopted", "start", "end"):
        total = projects.groupby(column, dropna=False)["budget_eur"].sum().sum()
        assert round(total) == 5_256_084_987, f"grouped by {column} the budgets add up to {total:,.0f}"


def test_a_project_with_three_themes_is_not_three_projects():
    themes = split("themes").dropna(subset="one")
    assert round(themes["budget_eur"].sum()) == 6_691_004_986, "this wrong sum is the one that the manifest warns of"
    assert round(load("trust_fund_projects").dropna(subset="themes")["budget_eur"].sum()) == 4_928_679_008
    assert "6.69 billion instead of 4.93" in " ".join(manifest("trust_fund_projects")["gaps"])


def test_themes_and_countries_are_listed_once_in_a_project():
    for column in ("themes", "countries"):
        entries = split(column)
        assert not entries.dropna(subset="one").duplicated(["project", "one"]).any(), f"a project names one of its {column} twice"
    assert set(split("themes")["one"].dropna()) == THEMES
    strange = set(split("countries")["one"].dropna()) - set(countries()["code"])
    assert not strange, f"not the code of a country or area: {sorted(strange)}"


def test_how_many_projects_have_several_countries_none_and_no_theme():
    projects = load("trust_fund_projects")
    assert (projects["countries"].str.contains(";", na=False).sum(), projects["countries"].isna().sum(), projects["themes"].isna().sum()) == (48, 12, 19)
    assert split("countries")["one"].value_counts().head(3).to_dict() == {"SDN": 43, "NER": 38, "MLI": 35}


@pytest.mark.parametrize("column, empty", [("adopted", 63), ("start", 162), ("end", 101)])
def test_dates_of_projects_are_in_one_format(column, empty):
    dates = load("trust_fund_projects")[column]
    assert dates.isna().sum() == empty
    assert pd.to_datetime(dates.dropna(), format="%Y-%m-%d").dt.year.between(2015, 2025).all()


def test_the_date_in_another_format_is_read_as_a_day_in_may():
    assert (load("trust_fund_projects")["adopted"] == "2019-05-28").any(), "28.05.19 was lost or read as another day"


def test_no_private_person_is_named():
    row = load("trust_fund_projects", project="YEP Programmes")
    assert row["title"].isna().all() and row["budget_eur"].tolist() == [12_000], "the title of this row is a person's name: leave it out"


@pytest.fixture
def recipes(datasets, monkeypatch):
    monkeypatch.syspath_prepend(str(datasets / "recipes"))
    import missing_migrants
    import trust_fund

    yield missing_migrants, trust_fund
    for name in ("missing_migrants", "trust_fund", "common"):
        sys.modules.pop(name, None)


def incidents(tmp_path, *rows):
    header = "Web ID,Region of Incident,Reported Date,Number Dead,Minimum Estimated Number of Missing,Total Dead and Missing,Migration Route,Source Quality,Location Coordinates"
    for folder in ("iom-missing-migrants", "unsd-sdg-database-2023"):
        (tmp_path / folder).mkdir()
    (tmp_path / "iom-missing-migrants" / "MissingMigrants-Global-2020-01-08T14-05-32.csv").write_text("\n".join([header, *rows, ""]))
    (tmp_path / "unsd-sdg-database-2023" / "ddf--datapoints--sm_dth_migr--by--geo_area--nature--units--year.csv").write_text(
        "geo_area,nature,units,year,sm_dth_migr\n1,n,number,2016,8\n2,g,number,2016,5\n")
    return tmp_path


def test_the_recipe_leaves_2020_out_keeps_gaps_and_compares_with_the_world(recipes, tmp_path):
    made = recipes[0].make(incidents(tmp_path, '1,Europe,"April 18, 2016","1,002",,"1,002",,4,"38.6107, -0.0123"', '2,Europe,"April 19, 2016",,,0,,1,"1, 2"',
                                     '3,Europe,"January 05, 2020",5,,5,,4,"1, 2"'))
    assert made["incident"].tolist() == [1, 2]
    assert made.loc[0, ["date", "dead", "dead_and_missing", "latitude", "longitude"]].tolist() == ["2016-04-18", 1002, 1002, 38.6, 0.0]
    assert pd.isna(made.loc[1, "dead_and_missing"])
    assert made.attrs["facts"]["compared"] == [{"year": 2016, "here": 1002, "series": 8, "difference": 994}]


@pytest.mark.parametrize("printed, read", [("2019-05-28", "2019-05-28"), ("28.05.19", "2019-05-28")])
def test_both_forms_of_a_date_are_read(recipes, printed, read):
    assert recipes[1].iso_date(printed) == read


@pytest.mark.parametrize("printed", ["28/05/2019", "May 2019"])
def test_a_new_form_of_a_date_stops_the_recipe(recipes, printed):
    with pytest.raises(ValueError, match=re.escape(printed)):
        recipes[1].iso_date(printed)
