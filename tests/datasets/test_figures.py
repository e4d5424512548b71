"""The figures are the publishers': headlines, sums, keys, territories, and gaps that stay gaps."""

import pandas as pd
import pytest

from migcap.data import countries, load
from migcap.data.manifests import manifest, tables

STOCK_YEARS = [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024]
NOT_ISO = {"CHI", "XKX"}


def both(table, **which):
    return int(load(table, sex="both", **which)["migrants"].sum())


@pytest.mark.parametrize("table", ["migrant_stock", "migrant_stock_totals"])
@pytest.mark.parametrize("year, persons", [(1990, 153_916_063), (2020, 275_284_032), (2024, 304_021_813)])
def test_world_in_the_2024_revision(table, year, persons):
    assert both(table, year=year) == persons, f"the world's migrants of {year} in {table} are not UN DESA's headline"


@pytest.mark.parametrize("year, persons", [(1990, 152_986_157), (2000, 173_230_585), (2020, 280_598_105)])
def test_world_in_the_2020_revision(year, persons):
    assert both("migrant_stock_2020", year=year) == persons, f"the world's migrants of {year} are not the 2020 workbook's"


def test_world_by_sex_in_the_2024_revision():
    by_sex = load("migrant_stock_totals", year=2024).groupby("sex")["migrants"].sum().to_dict()
    assert by_sex == {"both": 304_021_813, "female": 146_012_018, "male": 158_009_795}


@pytest.mark.parametrize("code, persons", [("USA", 52_375_047), ("DEU", 16_750_084), ("SAU", 13_683_841), ("GBR", 11_845_479),
                                           ("FRA", 9_186_757), ("ESP", 8_870_527), ("NPL", 470_719)])
def test_destinations_2024(code, persons):
    assert both("migrant_stock", country=code, year=2024) == persons


@pytest.mark.parametrize("code, persons", [("IND", 18_533_845), ("CHN", 11_701_619), ("MEX", 11_596_529), ("UKR", 9_769_216),
                                           ("RUS", 9_134_094), ("SYR", 8_927_523), ("BGD", 8_706_947)])
def test_origins_2024(code, persons):
    assert both("migrant_stock", origin=code, year=2024) == persons


@pytest.mark.parametrize("origin, destination, persons", [("MEX", "USA", 11_279_561), ("IND", "ARE", 3_248_545),
                                                          ("AFG", "IRN", 3_752_317), ("SYR", "TUR", 3_563_983)])
def test_corridors_2024(origin, destination, persons):
    assert both("migrant_stock", origin=origin, destination=destination, year=2024) == persons


@pytest.mark.parametrize("code, persons", [("USA", 50_632_836), ("DEU", 15_762_457), ("SAU", 13_454_842), ("IND", 4_878_704)])
def test_destinations_2020_in_the_2020_revision(code, persons):
    assert both("migrant_stock_2020", country=code, year=2020) == persons


def test_every_destination_has_every_year_and_sex():
    stock = load("migrant_stock_totals")
    assert stock["destination"].nunique() == 233
    assert sorted(stock["year"].unique()) == STOCK_YEARS
    assert len(stock) == 233 * len(STOCK_YEARS) * 3


def test_sum_of_origins_is_the_published_total():
    keys = ["destination", "year", "sex"]
    summed = load("migrant_stock").groupby(keys)["migrants"].sum()
    published = load("migrant_stock_totals").set_index(keys)["migrants"]
    together = pd.concat({"sum of origins": summed, "published": published}, axis=1)
    differ = together[together["sum of origins"] != together["published"]]
    assert differ.empty, f"{len(differ)} totals are not the sum of their origins:\n{differ.head()}"


def test_both_is_female_plus_male_for_every_corridor():
    wide = load("migrant_stock").pivot(index=["destination", "origin", "year"], columns="sex", values="migrants")
    differ = wide[wide["both"] != wide["female"] + wide["male"]]
    assert differ.empty, f"{len(differ)} corridors have a `both` that is not female + male, or lack one:\n{differ.head()}"


@pytest.mark.parametrize("table", ["migrant_stock", "migrant_stock_totals"])
def test_a_sum_over_the_sexes_counts_everyone_twice_and_the_manifest_warns_of_it(table):
    assert load(table, year=2024)["migrants"].sum() == 608_043_626 == 2 * both(table, year=2024)
    assert any("Adding all rows" in use and "twice" in use for use in manifest(table)["not_for"])


def test_the_row_that_the_file_lacked_is_completed_and_said():
    row = load("migrant_stock", destination="HUN", origin="ARE", year=1990, sex="both")
    assert row["migrants"].tolist() == [0]
    assert any("Hungary from the United Arab Emirates, 1990" in gap for gap in manifest("migrant_stock")["gaps"])


def test_the_two_revisions_are_not_the_same_series():
    assert both("migrant_stock", year=2020) != both("migrant_stock_2020", year=2020), "one revision was written into both tables"


@pytest.mark.parametrize("table", tables())
def test_keys_are_unique_and_full(table):
    frame, keys = load(table), manifest(table)["keys"]
    assert not frame[keys].isna().any(axis=None), f"{table} has a row without a key"
    doubles = frame[frame.duplicated(keys, keep=False)]
    assert doubles.empty, f"{table} has rows with the same {keys}:\n{doubles.head()}"


@pytest.mark.parametrize("table", [one for one in tables() if one != "countries"])
def test_only_countries_and_areas(table):
    known = set(countries()["code"])
    facts = manifest(table)
    for column in [one for one in facts["columns"] if one["type"] == "area"]:
        strange = set(load(table)[column["name"]].dropna()) - known - set(column.get("also", {}))
        assert not strange, f"{table}.{column['name']} has codes that are no country or area (an aggregate?): {sorted(strange)}"


@pytest.mark.parametrize("table", tables())
def test_codes_that_are_no_areas_are_declared_and_occur(table):
    """A residual or an unknown may stand in a column only where the manifest says so, by the name that `countries` gives it."""
    no_areas = load("countries").query("kind in ['residual', 'unknown']").set_index("code")["name"].to_dict()
    for column in [one for one in manifest(table)["columns"] if one["type"] == "area"]:
        there = {code: shown for code, shown in no_areas.items() if code in set(load(table)[column["name"]])}
        assert column.get("also", {}) == there, f"{table}.{column['name']}: `also` must be the codes that occur in it and are no areas"


def test_every_code_has_one_kind_and_only_areas_are_offered():
    every = load("countries")
    assert every["kind"].value_counts().to_dict() == {"country": 197, "territory": 54, "residual": 3, "unknown": 1}
    assert set(countries()["kind"]) == {"country", "territory"} and len(countries()) == 251
    assert dict(zip(every["code"], every["kind"])).items() >= {"OTH": "residual", "XXA": "residual", "TIB": "residual", "UNK": "unknown"}.items()


def test_every_area_is_in_m49_or_named_as_an_exception():
    """An aggregate of the World Bank or of UNHCR has no M49 number of an area."""
    areas = countries()
    assert areas.loc[areas["m49"].isna(), "code"].tolist() == ["XKX"], "an area without an M49 number: is it an aggregate?"
    assert areas["m49"].dropna().is_unique


@pytest.mark.parametrize("code, kind", [("NPL", "country"), ("VAT", "country"), ("PSE", "country"), ("COK", "country"), ("NIU", "country"),
                                        ("CIV", "country"), ("TUR", "country"), ("SSD", "country"), ("HKG", "territory"), ("REU", "territory"),
                                        ("ESH", "territory"), ("CHI", "territory"), ("XKX", "territory"), ("ATA", "territory")])
def test_country_means_named_as_a_state_in_the_terminology_of_the_united_nations(code, kind):
    assert countries().set_index("code").loc[code, "kind"] == kind


@pytest.mark.parametrize("table, column, year, low, high", [("population", "population", 2024, 8.05e9, 8.20e9),
                                                           ("gdp", "gdp_usd", 2023, 100e12, 110e12)])
def test_the_sum_of_areas_is_about_the_world(table, column, year, low, high):
    total = load(table, year=year)[column].sum()
    assert low < total < high, f"{table} of {year} adds up to {total:,.0f}: are regions counted with countries, or many areas lost?"


def test_codes_outside_iso_are_named():
    assert set(countries().query("iso == 'no'")["code"]) == NOT_ISO
    assert load("countries")["code"].str.fullmatch("[A-Z]{3}").all()


def test_text_values_survive_reading():
    table = countries().set_index("code")
    assert table.loc["AFG", "m49"] == "004", "leading zeros of M49 were lost"
    assert table.loc["NAM", "name"] == "Namibia"
    assert load("migrant_stock", country="NAM", year=2024, sex="both")["migrants"].sum() > 0


@pytest.mark.parametrize("code, shown", [("TUR", "Türkiye"), ("CIV", "Côte d'Ivoire"), ("CZE", "Czechia"), ("VNM", "Viet Nam"),
                                         ("XKX", "Kosovo*"), ("TWN", "China, Taiwan Province of China"), ("CHI", "Channel Islands"),
                                         ("PRK", "Democratic People's Republic of Korea"), ("SWZ", "Eswatini"), ("CUW", "Curaçao")])
def test_united_nations_names(code, shown):
    assert countries().set_index("code").loc[code, "name"] == shown


def test_every_area_has_a_region():
    lacking = countries()[countries()["region"].isna() | countries()["sub_region"].isna()]
    assert lacking["code"].tolist() == ["ATA"], "M49 gives every area but Antarctica a region"


@pytest.mark.parametrize("code, years", [("SSD", [1990, 1995, 2000, 2005]), ("MNE", [1990, 1995, 2000, 2005]),
                                         ("CUW", [1990, 1995, 2000, 2005]), ("SXM", [1990, 1995, 2000]),
                                         ("TWN", STOCK_YEARS[:-1]), ("BLM", STOCK_YEARS[:-1]), ("MAF", STOCK_YEARS[:-1])])
def test_missing_is_never_nought_in_the_2020_revision(code, years):
    rows = load("migrant_stock_2020", country=code, sex="both").set_index("year")["migrants"]
    assert rows.index[rows.isna()].tolist() == years, f"the workbook prints '..' for {code} in exactly these years"


@pytest.mark.parametrize("column", ["migrants", "refugees"])
def test_the_2020_revision_has_no_nought_at_all(column):
    figures = load("migrant_stock_2020")[column]
    assert not (figures == 0).any(), f"the workbook prints no 0 in {column}: a gap was filled"
    assert figures.isna().any()


@pytest.mark.parametrize("table, column", [("population", "population"), ("gdp", "gdp_usd"), ("migrant_stock_totals", "migrants")])
def test_no_nought_where_the_publisher_has_none(table, column):
    figures = load(table)[column]
    assert (figures > 0).all(), f"{table} has a figure that is not above 0: a gap was filled"


def test_how_many_destinations_have_gdp_in_its_last_year():
    destinations = set(load("migrant_stock")["destination"])
    there = destinations & set(load("gdp", year=2023)["country"])
    assert (len(there), len(destinations - set(load("gdp")["country"]))) == (184, 21)
    assert load("gdp")["year"].max() == 2023 and any(gap.startswith("Ends in 2023; 184 of the destinations") for gap in manifest("gdp")["gaps"])


def test_refugees_are_given_for_both_sexes_together_only():
    assert load("migrant_stock_2020", sex=["female", "male"])["refugees"].isna().all()
    assert load("migrant_stock_2020", sex="both", year=2020)["refugees"].sum() == 33_807_767


def test_serbia_is_not_the_same_territory_in_both_sources():
    migrants = both("migrant_stock", country="SRB", year=2024)
    people = load("population", country=["SRB", "XKX"], year=2024).set_index("country")["population"]
    assert round(100 * migrants / people["SRB"], 2) == 10.82
    assert round(100 * migrants / people.sum(), 2) == 8.71
    assert load("migrant_stock", country="XKX").empty and load("migrant_stock", origin="XKX").empty


def test_every_destination_has_a_basis():
    """Of the 2020 revision; the one destination that came with the 2024 revision is named."""
    based = set(load("stock_basis")["destination"])
    assert based == set(load("migrant_stock_2020").dropna(subset="migrants")["destination"])
    assert set(load("migrant_stock")["destination"]) - based == {"TWN"}
    assert any("Taiwan Province of China has no row" in gap for gap in manifest("stock_basis")["gaps"])


def test_the_basis_of_the_estimates():
    basis = load("stock_basis").set_index("destination")
    assert basis["basis"].value_counts().to_dict() == {"place of birth": 180, "citizenship": 43, "no data: imputed": 6,
                                                       "citizenship and place of birth": 3}
    assert basis.loc["NPL", ["basis", "refugees_added"]].tolist() == ["place of birth", "yes"]
    assert "South Sudan" in basis.loc["SDN", "note"]
