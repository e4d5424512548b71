"""Two tables that a manifest keeps apart share no chart and no sum; others do."""

import matplotlib.pyplot as plt
import pandas as pd
import pytest

from migcap import charts
from migcap.data import DataError, check_together, load, together
from migcap.data.manifests import manifest, tables

SENTENCE = "must not share a chart or a sum, because .*territories.*: use only one of them"


@pytest.fixture(autouse=True)
def no_figure_is_left_open():
    yield
    plt.close("all")


def by_year(table):
    return load(table, country="MDA").set_index("year")["population"]


@pytest.mark.parametrize("pair", [("population", "population_undesa"), ("population_undesa", "population")])
def test_a_refused_pair_is_refused_in_either_order(pair):
    with pytest.raises(DataError, match=SENTENCE):
        check_together(*pair)


def test_rows_of_two_populations_are_not_put_together():
    with pytest.raises(DataError, match=SENTENCE):
        together(load("population", year=2020), load("population_undesa", year=2020))


def test_two_populations_share_no_chart():
    with pytest.raises(DataError, match=SENTENCE):
        charts.lines({"World Bank": by_year("population"), "UN DESA": by_year("population_undesa")}, title="Population")
    assert not plt.get_fignums(), "a refused chart leaves no figure behind"


def test_what_was_reckoned_from_a_table_still_knows_it():
    millions = {"World Bank": by_year("population") / 1e6, "UN DESA": by_year("population_undesa") / 1e6}
    with pytest.raises(DataError, match=SENTENCE):
        charts.lines(millions, title="Population", unit="millions")


def test_lines_of_one_table_and_lines_without_a_table_are_drawn():
    nepal, moldova = (load("population", country=code).set_index("year")["population"] for code in ("NPL", "MDA"))
    assert len(charts.lines({"Nepal": nepal, "Republic of Moldova": moldova}, title="Population").lines) == 2
    assert len(charts.lines({"a": pd.Series({2020: 1}), "b": by_year("population")}, title="x").lines) == 2


def test_rows_that_belong_together_keep_their_sources():
    made = together(load("population", country="NPL"), load("gdp", country="NPL"))
    assert len(made) == len(load("population", country="NPL")) + len(load("gdp", country="NPL"))
    assert "SP.POP.TOTL" in made.attrs["citation"] and "NY.GDP.MKTP.CD" in made.attrs["citation"]
    assert len(made.attrs["footnotes"]) == len(set(made.attrs["footnotes"])) > 0


def test_a_misspelt_table_is_named():
    with pytest.raises(DataError, match="did you mean 'population'"):
        check_together("populaton", "gdp")


def test_every_refusal_names_a_table_that_is_there():
    for table in tables():
        assert set(manifest(table).get("not_with", {})) <= set(tables()) - {table}, f"{table}.yml refuses a table that is not on the shelf"
