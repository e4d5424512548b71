"""The SDG database: headlines, how many areas an indicator has, marks that are no figures, and codes that the copy lost."""

import sys

import pandas as pd
import pytest

from migcap.data import load
from migcap.data.manifests import manifest, tables

INDICATORS = {"8.8.1": 97, "8.8.2": 187, "10.7.1": 2, "10.7.2": 138, "10.7.3": 137, "10.7.4": 223, "16.2.2": 154, "17.3.2": 195, "17.14.1": 39,
              "17.18.1": 195, "17.18.2": 185, "17.18.3": 198}


def indicator(number, **which):
    return load("sdg_migration_indicators", indicator=number, **which)


def headline(table, what):
    found = [one["value"] for one in manifest(table)["headlines"] if one["what"].startswith(what)]
    assert len(found) == 1, f"{table} has {len(found)} headlines that begin with {what!r}"
    return found[0]


def test_how_many_areas_have_each_indicator_stands_in_the_manifest():
    said = {one["indicator"]: one for one in manifest("sdg_migration_indicators")["indicators"]}
    assert {number: one["areas"] for number, one in said.items()} == INDICATORS
    for number, one in said.items():
        rows = indicator(number).dropna(subset=["value"])
        assert (rows["area"].nunique(), rows["year"].min(), rows["year"].max(), len(rows)) == (one["areas"], one["first"], one["last"], one["rows"]), number


def test_the_catalogue_shows_what_the_manifest_holds(datasets):
    text = (datasets / "README.md").read_text(encoding="utf-8")
    assert "| 10.7.1 | 2 | 2019-2020 | 6 |" in text and "* 10.7.4, World, 2022, refugees per 100,000 population: 397.82604" in text
    assert "| SM_POP_REFG_OR | 10.7.4 |" in text and "Refused in one chart or one sum:" in text


def test_10_7_1_has_two_countries():
    assert sorted(set(indicator("10.7.1")["area"])) == ["BGD", "KHM"]
    assert indicator("10.7.1", area="BGD", sex="male")["value"].tolist() == [19.1]


def answers(year):
    return indicator("10.7.2", year=year, policy_domain="all").dropna(subset=["value"])


def test_10_7_2_in_2019():
    meet = (answers(2019)["value"] >= 3).sum()
    assert (meet, len(answers(2019))) == (60, 111), "of 111 countries 60 meet or fully meet the criteria; are the N counted as answers?"
    assert round(100 * meet / 111, 1) == headline("sdg_migration_indicators", "10.7.2, World, 2019") == 54.1


def test_10_7_2_of_2021_rests_on_the_latest_answer_of_each_country():
    latest = pd.concat([answers(2019), answers(2021)]).sort_values("year").drop_duplicates("area", keep="last")
    published = headline("sdg_migration_indicators", "10.7.2, World, 2021")
    assert len(latest) == 138 and len(answers(2021)) == 89
    assert round(100 * (latest["value"] >= 3).mean(), 5) == published
    assert round(100 * (answers(2021)["value"] >= 3).mean(), 1) != round(published, 1), "the rows of 2021 alone do not give the published figure"


def test_n_is_no_data_and_no_row_is_lost():
    empty = indicator("10.7.2")[lambda rows: rows["value"].isna()]
    assert len(empty) == 350 and set(empty["year"]) == {2019} and empty["area"].nunique() == 50
    assert set(indicator("10.7.2")["value"].dropna()) == {1, 2, 3, 4}


def test_10_7_3_against_the_published_world():
    summed = indicator("10.7.3").groupby("year")["value"].sum()
    for year, persons in summed.items():
        published = headline("sdg_migration_indicators", f"10.7.3, World, {year}")
        assert published - persons == (127 if year == 2022 else 0), f"10.7.3 in {year}: areas {persons:,.0f}, world {published:,.0f}"
    assert summed[2016] == 8_084 and headline("sdg_migration_indicators", "10.7.3, World, 2022") == 5_935


def test_10_7_4():
    assert round(headline("sdg_migration_indicators", "10.7.4, World, 2022"), 1) == 397.8
    assert round(indicator("10.7.4", area="SSD", year=2022)["value"].item()) == 17_797


def test_other_headlines():
    assert round(headline("sdg_migration_indicators", "17.3.2, World, 2020"), 2) == 0.78
    assert headline("sdg_migration_indicators", "17.18.2, World, 2022") == indicator("17.18.2", year=2022)["value"].sum() == 147


def test_a_nought_of_17_3_2_is_no_figure():
    """The Central African Republic is printed with 0.0 for sixteen years; the World Bank has no figure for it."""
    table = indicator("17.3.2")
    assert table["value"].isna().sum() == 173 and not (table["value"] == 0).any()
    emptied = table[table["value"].isna()].rename(columns={"area": "country"})
    known = emptied.merge(load("remittances_received"), on=["country", "year"])
    assert known[["country", "year"]].to_numpy().tolist() == [["TUV", 2020]], "a 0 was emptied where the World Bank now has a figure: look at it again"


@pytest.mark.parametrize("number", ["10.7.4", "8.8.1", "8.8.2", "17.18.2"])
def test_a_nought_elsewhere_is_a_figure(number):
    assert (indicator(number)["value"] == 0).any(), f"0 is a value of {number}: best score, no, or none recorded"


def test_every_series_is_explained_and_has_one_unit():
    series = {one["series"]: one for one in manifest("sdg_migration_indicators")["series"]}
    found = load("sdg_migration_indicators").groupby("series").agg(unit=("unit", "unique"), indicator=("indicator", "unique"))
    assert set(found.index) == set(series)
    for code, row in found.iterrows():
        assert row["unit"].tolist() == [series[code]["unit"]] and row["indicator"].tolist() == [series[code]["indicator"]], code


def test_a_dimension_is_spread_only_where_its_series_has_it():
    table = load("sdg_migration_indicators")
    for dimension, total, where in (("age", "all", {"16.2.2"}), ("migratory_status", "all", {"8.8.1", "10.7.1"}), ("policy_domain", "all", {"10.7.2"}),
                                    ("sex", "both", {"8.8.1", "10.7.1", "16.2.2"})):
        assert set(table.loc[table[dimension] != total, "indicator"]) == where, dimension


def test_where_kosovo_has_its_own_rows():
    assert set(load("sdg_migration_indicators", area="XKX")["indicator"]) == {"17.3.2", "17.18.1"}
    assert len(load("sdg_migration_indicators", area="XKX", indicator="17.3.2")) == 13


def test_10_c_1_is_only_in_the_table_of_costs():
    for table in tables():
        if "indicator" in load(table) and table not in ("sdg_framework",):
            assert not load(table)["indicator"].astype(str).isin(["10.c.1", "10.C.1"]).any(), f"{table} has figures of 10.c.1: they live in remittance_costs"


@pytest.mark.parametrize("year, percent", [(2011, 9.30), (2020, 6.75), (2021, 6.30)])
def test_the_published_cost_of_the_world(year, percent):
    assert headline("remittance_costs", f"World, {year}") == percent


def test_the_world_is_not_the_mean_of_rows():
    costs = load("remittance_costs", year=2020, scope="to the area")
    assert round(costs["average_percent"].mean(), 2) != 6.75, "the published figure is weighted otherwise; it stands in the manifest"


def test_scopes_and_keys_of_costs():
    costs = load("remittance_costs")
    assert costs["scope"].value_counts().to_dict() == {"corridor": 2_179, "to the area": 698, "from the area": 298}
    built = costs["sending"].fillna("all") + "-" + costs["receiving"].fillna("all")
    assert built.equals(costs["corridor"])
    assert (costs["sending"].isna() == (costs["scope"] == "to the area")).all() and (costs["receiving"].isna() == (costs["scope"] == "from the area")).all()
    assert costs.loc[costs["scope"] != "corridor", "smart_percent"].isna().all()


def test_corridors_are_read_the_right_way_round():
    cost = load("remittance_costs", sending="USA", receiving="MEX", year=2020)
    assert round(cost["average_percent"].item(), 2) == 4.18 and load("remittance_costs", sending="MEX").empty
    assert load("remittance_costs", scope="to the area", receiving="XKX", year=2020)["average_percent"].item() == 7.27


def test_namibia_has_its_letters_back():
    """The copy reads the NA of Namibia as an empty cell. The cost to Namibia is that of its one corridor, year by year."""
    rows = load("remittance_costs", receiving="NAM", year=[2017, 2018, 2019, 2020, 2021])
    corridor, area = (rows[rows["scope"] == scope].set_index("year") for scope in ("corridor", "to the area"))
    assert set(corridor["sending"]) == {"AGO"}
    # The database rounds the cost to an area to two places, and 12.675 may go either way.
    assert (corridor["average_percent"] - area["average_percent"]).abs().max() <= 0.0051, "this corridor is not Namibia's"


def test_smart_costs_below_nought_and_missing_ones_are_kept_as_they_are():
    smart = load("remittance_costs", scope="corridor")["smart_percent"]
    assert ((smart < 0).sum(), (smart == 0).sum(), smart.isna().sum()) == (16, 11, 148), "the manifest says how many there are"


@pytest.fixture
def recipe(datasets, monkeypatch):
    monkeypatch.syspath_prepend(str(datasets / "recipes"))
    import sdg_database

    yield sdg_database
    for module in ("sdg_database", "common"):
        sys.modules.pop(module, None)


def test_figures_are_kept_as_printed_and_an_unknown_mark_stops_the_recipe(recipe):
    assert recipe.figures(pd.Series(["3", "0", "N"]), "sg_cpa_migrs").fillna("empty").tolist() == ["3", "0", "empty"]
    assert recipe.figures(pd.Series(["3.10", "0.00000"]), "bx_trf_pwkr").fillna("empty").tolist() == ["3.10", "empty"]
    with pytest.raises(ValueError):
        recipe.figures(pd.Series(["3", "..."]), "sg_cpa_migrs")


def test_an_unknown_code_of_a_dimension_stops_the_recipe(recipe):
    assert recipe.translated(pd.Series(["bothsex", "o"]), recipe.SEX).tolist() == ["both", "other"]
    with pytest.raises(ValueError, match="codes that we do not know: z"):
        recipe.translated(pd.Series(["z"]), recipe.SEX)


def test_aggregates_are_left_out_and_numbers_lack_their_zeros(recipe):
    rows = recipe.areas_only(pd.DataFrame({"geo_area": ["1", "4", "412", "199"]}), {4: "AFG", 412: "XKX"})
    assert rows["area"].tolist() == ["AFG", "XKX"]
