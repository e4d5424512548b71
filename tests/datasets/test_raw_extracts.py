"""The extracts for practice in cleaning hold the faults that they are there for, and cannot be taken for the clean tables."""

import re
import sys

import pandas as pd
import pytest

from migcap.data import countries, load
from migcap.data.manifests import manifest, tables

RAW = {"raw_wdi_extract": "remittances_received", "raw_unhcr_extract": "refugees", "raw_undesa_extract": "migrant_stock_2020"}
NAME = "Region, development group, country or area"


def test_these_are_all_the_raw_tables():
    assert {table for table in tables() if table.startswith("raw_")} == set(RAW)


@pytest.mark.parametrize("table, clean", RAW.items())
def test_a_raw_table_says_what_it_is(table, clean):
    facts = manifest(table)
    assert facts["title"].startswith("Raw, for practice in cleaning")
    assert facts["used_by"] + facts.get("meant_for", []) == ["03"], "raw tables are for module 03 only"
    assert clean in tables() and any(clean in use for use in facts["not_for"]), f"{table} must name the clean table"
    assert "country_column" not in facts, "its codes are the publisher's: load(country=...) must not pretend otherwise"
    assert load(table).attrs["title"].startswith("Raw"), "the label must travel with the rows"
    assert 200 < facts["rows"] < 500


def test_the_world_bank_extract_mixes_aggregates_with_countries():
    raw = load("raw_wdi_extract")
    known = raw["Country Code"].isin(countries()["code"])
    assert (known.sum(), (~known).sum()) == (217, 49) and {"WLD", "SSF", "LDC", "INX"} <= set(raw.loc[~known, "Country Code"])
    assert raw["2024"].isna().sum() > 50, "empty cells are part of the exercise"
    assert "NAM" in set(raw["Country Code"])


def test_the_countries_of_the_world_bank_extract_add_up_to_its_world():
    raw = load("raw_wdi_extract").set_index("Country Code")
    clean = raw[raw.index.isin(countries()["code"])]
    for year in ("2020", "2024"):
        assert abs(clean[year].sum() - raw.loc["WLD", year]) < 1, f"{year}: cleaning must lead to the published total"
        assert raw[year].sum() > 2 * raw.loc["WLD", year], "and forgetting to clean must not"
    assert (clean["2024"].dropna().round() == load("remittances_received", year=2024).set_index("country")["received_usd"].reindex(clean["2024"].dropna().index)).all()


def test_the_unhcr_extract_has_codes_that_are_other_countries():
    raw = load("raw_unhcr_extract")
    places = raw.drop_duplicates("coa").set_index("coa")
    assert places["coa_name"].to_dict().items() >= {"AUS": "Austria", "AUL": "Australia", "ARE": "Egypt", "UAE": "United Arab Emirates"}.items()
    assert places["coa_iso"].to_dict().items() >= {"AUS": "AUT", "AUL": "AUS", "ARE": "EGY", "UAE": "ARE"}.items()
    assert {"UNK", "XXA"} <= set(raw["coo_iso"]) and "Palestinian" in set(raw["coo_name"])
    assert places.loc["NAM", "coa_name"] == "Namibia"
    assert places.loc["SRB", "coa_name"].startswith("Serbia and Kosovo*")


def test_the_unhcr_extract_leads_to_the_clean_table():
    summed = load("raw_unhcr_extract").groupby("coa_iso")["refugees"].sum()
    for code, persons in summed.items():
        assert load("refugees", asylum=code, year=2024)["refugees"].sum() == persons, f"{code} has other refugees in the clean table"


def test_the_undesa_extract_is_as_printed():
    raw = load("raw_undesa_extract").set_index("Location code")
    assert len(raw) == 283
    assert raw.loc[4, NAME].startswith("   ") and raw.loc[688, NAME].strip() == "Serbia*", "names are indented and starred"
    assert raw.loc[728, "1990"] == "..", "South Sudan was not reported separately"
    assert raw.loc[900, "2020"] == "280598105"
    assert 4 in raw.index and "004" in set(countries()["m49"]), "M49 numbers lack their leading zeros"


def test_the_undesa_extract_leads_to_the_clean_table():
    raw = load("raw_undesa_extract")
    code = dict(zip(countries()["m49"].dropna().astype(int), countries().dropna(subset=["m49"])["code"]))
    areas = raw[raw["Location code"].isin(code)]
    assert (len(areas), len(raw) - len(areas)) == (235, 48)
    clean = load("migrant_stock_2020", year=2020, sex="both").set_index("destination")["migrants"]
    printed = pd.to_numeric(areas["2020"].replace("..", None)).set_axis(areas["Location code"].map(code))
    assert printed.dropna().to_dict() == clean.dropna().to_dict()


@pytest.fixture
def recipe(datasets, monkeypatch):
    monkeypatch.syspath_prepend(str(datasets / "recipes"))
    import raw_extracts

    yield raw_extracts
    for module in ("raw_extracts", "remittances", "migrant_stock_2020", "common"):
        sys.modules.pop(module, None)


def test_the_asterisk_is_the_only_thing_added(recipe):
    table = recipe.starred(pd.DataFrame({"name": ["Kosovo", "Kosovo*", " Nepal ", None], "n": [1, 2, 3, 4]}), "name")
    assert table["name"].fillna("empty").tolist() == ["Kosovo*", "Kosovo*", " Nepal ", "empty"]


def test_cells_are_read_as_they_look(recipe):
    assert [recipe.text(cell) for cell in (152_986_157.0, 900, "..", "  Africa ", "", None)] == ["152986157", "900", "..", "  Africa ", None, None]
    assert not re.search(r"\.0$", load("raw_undesa_extract")["1990"].str.cat(sep=" "))
