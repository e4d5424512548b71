"""Net migration, UN DESA's own population beside the World Bank's, and income groups by year."""

import os
import re
import sys
from pathlib import Path

import pandas as pd
import pytest

from migcap.data import load
from migcap.data.manifests import manifest


def test_net_migration_of_nepal():
    assert load("net_migration", country="NPL", year=2024)["net_migration"].item() == -401_282


def test_net_migration_is_complete():
    table = load("net_migration")
    assert table["country"].nunique() == 217 and manifest("net_migration")["years"] == list(range(1990, 2025))
    assert len(table) == 217 * 35, "an area lacks a year"
    assert (table["net_migration"] < 0).any() and (table["net_migration"] > 0).any()


def test_all_areas_together_are_nearly_nought():
    world = load("net_migration").groupby("year")["net_migration"].sum().abs()
    assert world.max() == world[2021] == 161_555, "is an aggregate counted with the areas?"
    assert (world > 0).all()


def test_the_noughts_of_net_migration_are_those_that_the_manifest_counts():
    noughts = load("net_migration", net_migration=0)
    assert any(f"{len(noughts)} rows of {noughts['country'].nunique()}" in gap for gap in manifest("net_migration")["gaps"])


def natural(code):
    """Change of population less net migration, per 1,000, by year."""
    people = load("population", country=code).set_index("year")["population"]
    return ((people.diff() - load("net_migration", country=code).set_index("year")["net_migration"]) / people * 1000).round()


def test_growth_can_be_split_only_where_both_rest_on_the_same_accounts():
    assert natural("NPL").dropna().between(5, 35).all(), "Nepal's births less deaths are not believable: is it another country's net migration?"
    assert (natural("MDA")[2010], natural("MDA")[2022], natural("ALB")[2016]) == (28, -62, -12)
    said = next(gap for gap in manifest("net_migration")["gaps"] if "same accounts" in gap)
    assert all(number in said for number in ("28 per 1,000 in 2010", "-62 in 2022", "-12 in 2016"))


def test_the_population_of_its_file_is_ours_but_for_the_rows_that_the_manifest_counts():
    folder = os.environ.get("MIGCAP_SOURCES")
    if not folder:
        pytest.skip("MIGCAP_SOURCES names no folder: set it to the publishers' files to compare the two populations.")
    file = pd.read_csv(Path(folder) / manifest("net_migration")["source_files"][0], keep_default_na=False, na_values=[""])
    file = file.rename(columns={"Country Code": "country", "population": "theirs"})
    pairs = load("population").merge(file[["country", "year", "theirs"]].dropna(), on=["country", "year"])
    differ = pairs[pairs["population"] != pairs["theirs"]]
    assert len(pairs) > 7_000 and any(f"differs from the table population in {len(differ)} rows" in gap for gap in manifest("net_migration")["gaps"]), len(differ)


UNDESA_WORLD = {1990: 5_327_231_041, 2020: 7_794_798_729}


@pytest.mark.parametrize("year, persons", UNDESA_WORLD.items())
def test_the_world_of_undesa(year, persons):
    assert next(one["value"] for one in manifest("population_undesa")["headlines"] if f"World, {year}" in one["what"]) == persons
    assert abs(load("population_undesa", year=year)["population"].sum() - persons) < 235, "the areas do not add up: is a region counted, or are thousands taken for persons?"


def test_every_area_of_undesa_has_every_year():
    table = load("population_undesa")
    assert table["country"].nunique() == 235 and len(table) == 235 * 7 and (table["population"] > 0).all()
    assert "XKX" not in set(table["country"])


def test_undesa_has_the_destinations_that_the_world_bank_lacks():
    lacking = set(load("migrant_stock")["destination"]) - set(load("population")["country"])
    covered = lacking & set(load("population_undesa")["country"])
    said = next(gap for gap in manifest("population_undesa")["gaps"] if "destinations of migrant_stock" in gap)
    assert len(lacking) == 18 and covered == lacking == set(re.findall(r"\b[A-Z]{3}\b", said)) - {"DESA"}
    with_migrants = load("migrant_stock_2020", year=2020, sex="both").dropna(subset=["migrants"])
    assert covered - set(with_migrants["destination"]) == {"TWN"}, "17 of the 18 have migrants to be divided"


def both_populations(year=2020):
    undesa = load("population_undesa", year=year).set_index("country")["population"]
    return undesa, load("population", year=year).set_index("country")["population"]


def test_how_far_the_two_populations_differ():
    undesa, bank = both_populations()
    differ = ((undesa / bank - 1).abs() > 0.08).sum()
    assert differ == 28 and any(f"{differ} areas differ by more than 8 percent" in gap for gap in manifest("population_undesa")["gaps"])


def test_moldova_is_not_the_same_territory_in_both():
    undesa, bank = both_populations()
    migrants = load("migrant_stock", country="MDA", year=2020, sex="both")["migrants"].sum()
    assert [round(100 * migrants / people["MDA"], 2) for people in (bank, undesa)] == [2.93, 1.92]
    before = load("migrant_stock_2020", country="MDA", year=2020, sex="both")["migrants"].item()
    said = next(gap for gap in manifest("population_undesa")["gaps"] if "Moldova" in gap)
    for number in (f"{undesa['MDA']:,}", f"{bank['MDA']:,}", f"{100 * before / undesa['MDA']:.2f} percent", f"{100 * before / bank['MDA']:.2f} percent"):
        assert number in said, f"the manifest does not say {number}"


def test_serbia_with_undesa_includes_kosovo():
    undesa, bank = both_populations()
    assert abs(undesa["SRB"] / (bank["SRB"] + bank["XKX"]) - 1) < 0.01
    assert undesa["SRB"] > bank["SRB"] * 1.2, "UN DESA's Serbia holds both, the World Bank's does not"


@pytest.mark.parametrize("code, year, group", [("NPL", 2024, "lower middle"), ("IND", 1987, "low"), ("XKX", 2024, "upper middle"), ("VEN", 2014, "high"),
                                               ("YEM", 1987, "lower middle"), ("USA", 2024, "high")])
def test_income_groups(code, year, group):
    assert load("income_groups", country=code, year=year)["income_group"].item() == group


def test_income_groups_of_the_fiscal_year_2026():
    latest = load("income_groups", fiscal_year="FY26")
    assert set(latest["year"]) == {2024}, "the group of a fiscal year rests on the income of the calendar year before last"
    assert latest["income_group"].value_counts().to_dict() == {"high": 87, "upper middle": 54, "lower middle": 50, "low": 26}


def test_not_classified_is_no_group_and_no_row():
    assert load("income_groups", country="VEN", year=[2020, 2021, 2022, 2023, 2024]).empty
    assert load("income_groups")["income_group"].notna().all()
    assert load("income_groups", country="XKX")["year"].min() == 2008


@pytest.fixture
def recipes(datasets, monkeypatch):
    monkeypatch.syspath_prepend(str(datasets / "recipes"))
    import income_groups
    import population_undesa

    yield {"income": income_groups, "population": population_undesa}
    for module in ("income_groups", "population_undesa", "migrant_stock_2020", "common"):
        sys.modules.pop(module, None)


def test_an_unknown_mark_stops_the_recipes(recipes):
    assert recipes["income"].group("LM*") == "lower middle" and recipes["population"].persons(16.536) == 16_536
    with pytest.raises(ValueError, match="no income group: 'X'"):
        recipes["income"].group("X")
    with pytest.raises(ValueError, match="no number: '..'"):
        recipes["population"].persons("..")
