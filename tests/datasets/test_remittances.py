"""Remittances: headlines, two editions that stay two tables, a matrix read the right way round, and noughts that are no figures."""

import re
import sys

import pandas as pd
import pytest

from migcap.data import countries, load
from migcap.data.manifests import manifest

FLOWS = [("remittances_received", "received_usd"), ("remittances_paid", "paid_usd")]


def headline(table, words):
    """The value of the one headline of the manifest that has all of `words`."""
    found = [one["value"] for one in manifest(table)["headlines"] if all(word in one["what"] for word in words)]
    assert len(found) == 1, f"{table} has {len(found)} headlines with {words}"
    return found[0]


@pytest.mark.parametrize("code, year, billions", [("IND", 2020, 83.15), ("IND", 2024, 137.67), ("MEX", 2020, 43.98), ("MEX", 2023, 66.24),
                                                  ("MEX", 2024, 67.64), ("XKX", 2024, 1.94)])
def test_received(code, year, billions):
    found = load("remittances_received", country=code, year=year)["received_usd"].item()
    assert round(found / 1e9, 2) == billions, f"what {code} received in {year} is not the World Bank's figure of April 2026"


def test_mexico_2020_is_of_the_newer_edition():
    assert round(load("remittances_received", country="MEX", year=2020)["received_usd"].item() / 1e9, 2) != 42.88, \
        "this is the figure of the edition of 2023: the wrong file was read"


def test_paid_by_the_united_states():
    assert load("remittances_paid", country="USA", year=2021)["paid_usd"].item() == 72_669_000_000


@pytest.mark.parametrize("table, column, year, billions", [("remittances_received", "received_usd", 2024, 856.1), ("remittances_paid", "paid_usd", 2021, 461.9)])
def test_areas_add_up_to_the_publishers_world(table, column, year, billions):
    total, published = load(table, year=year)[column].sum(), headline(table, [f"World, {year}"])
    assert round(published / 1e9, 1) == billions
    assert abs(total - published) < 200, f"the areas of {table} add up to {total:,}, the publisher's world is {published:,}: an aggregate, or an area lost?"


def test_the_years_are_those_with_figures():
    assert manifest("remittances_received")["years"] == list(range(1970, 2025))
    assert manifest("remittances_paid")["years"] == list(range(1970, 2022)), "2022 has 75 figures in this edition and must stay out"


@pytest.mark.parametrize("table, column", FLOWS)
def test_no_flow_is_nought(table, column):
    assert (load(table)[column] > 0).all(), f"{table} has a 0: the publisher prints it where nothing was reported"


def test_the_noughts_left_out_are_those_that_the_manifest_names():
    """Thirty-five cells; the years around them stay."""
    said = next(gap for gap in manifest("remittances_paid")["gaps"] if "prints 0 in 35 cells" in gap)
    spans = re.findall(r"(\d{4})(?:-(\d{4}))?", said)
    assert sum(int(last or first) - int(first) + 1 for first, last in spans) == 35
    years = load("remittances_paid", country=["MEX", "GRC"]).groupby("country")["year"].apply(list)
    assert not set(range(2005, 2013)) & set(years["MEX"]) and 2013 in years["MEX"]
    assert 1998 not in years["GRC"] and {1997, 1999} <= set(years["GRC"])


@pytest.mark.parametrize("table, column", FLOWS)
def test_areas_without_a_figure_are_those_that_the_manifest_names(table, column):
    said = next(gap for gap in manifest(table)["gaps"] if "18 economies" in gap)
    codes = re.findall(r"\b[A-Z]{3}\b", said)
    assert len(codes) == 18 and not set(codes) & set(load(table)["country"])
    assert set(codes) <= set(load("population")["country"]), "an area that the World Bank does not list is not one of these"
    assert len(codes) + load(table)["country"].nunique() == 217


def test_two_editions_stay_two_tables():
    editions = {manifest(table)["edition"] for table, _ in FLOWS}
    assert len(editions) == 2
    assert "received_usd" not in load("remittances_paid") and "paid_usd" not in load("remittances_received"), "a merge would hide the editions"
    for table, other in (("remittances_received", "remittances_paid"), ("remittances_paid", "remittances_received")):
        assert any(other in use for use in manifest(table)["not_for"]), f"{table} must warn of mixing it with {other}"


def matrix(sending, receiving):
    return load("remittance_matrix", sending=sending, receiving=receiving)["usd_million"].item()


@pytest.mark.parametrize("sending, receiving, million", [("USA", "MEX", 52_595), ("MEX", "USA", 1_845), ("ARE", "IND", 19_821), ("DEU", "XKX", 923)])
def test_pairs_of_the_matrix(sending, receiving, million):
    assert round(matrix(sending, receiving)) == million, "is the matrix read the wrong way round? rows send, columns receive"


def test_the_matrix_adds_up_to_the_publishers_world():
    total = load("remittance_matrix")["usd_million"].sum()
    assert round(total) == 781_076
    assert abs(total - headline("remittance_matrix", ["World", "2021"])) < 0.01


def test_the_matrix_of_india_is_the_inflow_of_india():
    assert round(load("remittance_matrix", country="IND")["usd_million"].sum()) == 89_375, "`country` must be who receives"


def test_the_matrix_has_no_rows_for_no_estimate():
    table = load("remittance_matrix")
    assert (table["usd_million"] > 0).all(), "a pair without an estimate has no row; a 0 would say that nothing is sent"
    assert (table["sending"] != table["receiving"]).all()
    assert len(table) == 10_227 and len(table) + 35_567 + 2 == 214 * 214, "the manifest says how many cells are empty or 0"


@pytest.mark.parametrize("one, other", [("IND", "PAK"), ("LBN", "ISR"), ("ARM", "AZE")])
def test_pairs_assumed_to_be_nothing_have_no_row(one, other):
    assert load("remittance_matrix", sending=[one, other], receiving=[one, other]).empty
    assert any("assumes that nothing is sent" in gap for gap in manifest("remittance_matrix")["gaps"])


def test_who_sends_and_who_receives_nothing_in_the_matrix_is_said():
    table = load("remittance_matrix")
    areas = set(table["sending"]) | set(table["receiving"]) | {"MAF"}
    assert len(areas) == 214 and areas <= set(countries()["code"])
    assert len(areas - set(table["receiving"])) == 39 and {"CUB", "SYR", "ARE", "VEN"} <= areas - set(table["receiving"])
    assert areas - set(table["sending"]) == {"XKX", "MAF"}


@pytest.fixture
def recipe(datasets, monkeypatch):
    """The recipe as a module; recipes are scripts of a folder, not part of the package."""
    monkeypatch.syspath_prepend(str(datasets / "recipes"))
    import remittances

    yield remittances
    for module in ("remittances", "common"):
        sys.modules.pop(module, None)


def sheet(rows):
    return pd.DataFrame(rows, columns=["Country Name", "Country Code", "2020", "2021"])


def test_aggregates_and_empty_cells_are_left_out(recipe):
    made = recipe.tidy(sheet([("World", "WLD", 9.0, 9.0), ("Kosovo", "XKX", 1.4, ""), ("Not classified", "INX", "", "")]), "paid_usd")
    assert made.to_dict("records") == [{"country": "XKX", "year": 2020, "paid_usd": 1}]


def test_a_nought_that_nobody_has_looked_at_stops_the_recipe(recipe):
    made = recipe.tidy(sheet([("Mexico", "MEX", 0.0, 5.0)]), "paid_usd")
    assert recipe.without_noughts(made, "paid_usd", {"MEX": [2020]})["year"].tolist() == [2021]
    with pytest.raises(ValueError, match="a 0 that nobody has looked at"):
        recipe.without_noughts(made, "paid_usd", recipe.NOUGHT_IS_NO_FIGURE)


def test_a_matrix_that_does_not_add_up_stops_the_recipe(recipe):
    made = pd.DataFrame({"sending": ["USA"], "receiving": ["MEX"], "usd_million": [5.0]})
    recipe.compare(made, {"MEX": 5.0, "USA": None}, 5.0)
    with pytest.raises(ValueError, match="What MEX receives"):
        recipe.compare(made, {"MEX": 6.0}, 5.0)
    with pytest.raises(ValueError, match="The matrix adds up to"):
        recipe.compare(made, {"MEX": 5.0}, 9.0)


def test_a_name_without_a_code_stops_the_recipe(recipe):
    assert recipe.codes_of(["Turkey", "Czech Republic"], recipe.OTHER_NAMES) == ["TUR", "CZE"]
    with pytest.raises(ValueError, match="names without a code: Atlantis"):
        recipe.codes_of(["Atlantis"], {"World": "WLD"})
