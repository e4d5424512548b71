"""load(): whole tables and parts, what travels with them, and what a wrong question is told."""

import hashlib
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

from migcap.data import DataError, load
from migcap.data.manifests import manifest, tables
from migcap.errors import MigcapError

DATASETS = Path(__file__).resolve().parents[2] / "datasets"


@pytest.fixture(autouse=True)
def our_shelf(monkeypatch):
    monkeypatch.setenv("MIGCAP_DATA", str(DATASETS))


@pytest.fixture
def own_shelf(tmp_path, monkeypatch):
    """A shelf of one's own with two tables, to break."""
    for name in ("datapackage.json", "countries.yml", "countries.csv", "population.yml", "population.csv"):
        shutil.copy(DATASETS / name, tmp_path)
    monkeypatch.setenv("MIGCAP_DATA", str(tmp_path))
    return tmp_path


def refused(*table, **filters):
    with pytest.raises(DataError) as stopped:
        load(*table, **filters)
    return str(stopped.value)


def test_country_is_the_destination_of_the_stock():
    nepal = load("migrant_stock", country="NPL")
    assert set(nepal["destination"]) == {"NPL"}
    assert nepal.query("sex == 'both' and year == 2024")["migrants"].sum() == 470_719


def test_any_column_can_be_named_with_one_value_or_several():
    rows = load("migrant_stock", origin=["NPL", "IND"], year=2024, sex="both", country="QAT")
    assert rows["origin"].tolist() == ["IND", "NPL"] and rows.index.tolist() == [0, 1]
    assert list(rows) == ["destination", "origin", "year", "sex", "migrants"]


@pytest.mark.parametrize("table", tables())
def test_columns_have_plain_types(table):
    kinds = {"area": "str", "text": "str", "integer": "int64", "number": "float64"}
    frame = load(table)
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == {one["name"]: kinds[one["type"]] for one in manifest(table)["columns"]}


@pytest.mark.parametrize("table", tables())
def test_what_is_known_of_a_table_travels_with_it(table):
    attrs = load(table).attrs
    assert set(attrs) == {"table", "title", "class", "publisher", "edition", "unit", "licence", "citation", "footnotes",
                          "reference_date", "not_for"}
    assert attrs["table"] == table and isinstance(attrs["footnotes"], list) and isinstance(attrs["not_for"], list)
    assert load(table).head(3).attrs == attrs, "pandas drops what was said about the table"


def test_each_call_gives_a_frame_of_its_own():
    first = load("population", country="NPL")
    first["population"] = 0
    first.attrs["footnotes"].clear()
    again = load("population", country="NPL")
    assert (again["population"] > 0).all() and again.attrs["footnotes"]
    whole = load("population")
    whole.loc[0, "population"] = -1
    assert load("population").loc[0, "population"] != -1


@pytest.mark.parametrize("question", [{"country": "XKX"}, {"country": "ATA"}, {"year": 2022}, {"country": "NPL", "year": [1991, 1992]}])
def test_an_area_or_a_year_without_data_gives_no_rows(question):
    empty = load("migrant_stock", **question)
    assert empty.empty and empty.attrs["table"] == "migrant_stock"
    assert empty.dtypes.equals(load("migrant_stock").dtypes)


def test_a_missing_figure_is_nan():
    south_sudan = load("migrant_stock_2020", country="SSD", year=1990, sex="both")
    assert len(south_sudan) == 1 and pd.isna(south_sudan["migrants"].item())


@pytest.mark.parametrize("question, said", [
    (("migrant_stok",), "There is no table 'migrant_stok': did you mean 'migrant_stock'?"),
    (("GDP",), "There is no table 'GDP': did you mean 'gdp'?"),
])
def test_a_misspelt_table_is_told_the_nearest(question, said):
    assert refused(*question) == said


def test_a_table_like_no_other_is_told_all():
    assert refused("zebra") == f"There is no table 'zebra': choose from {', '.join(tables())}."


@pytest.mark.parametrize("code, meant", [("npl", "'NPL' (Nepal)"), ("NPL ", "'NPL' (Nepal)"), ("Nepal", "'NPL' (Nepal)"), ("NPA", "'NPL' (Nepal)"),
                                         ("GER", "'DEU' (Germany)"), ("UK", "'GBR' (United Kingdom)"), ("Burma", "'MMR' (Myanmar)"),
                                         ("Turkey", "'TUR' (Türkiye)"), ("cote d'ivoire", "'CIV' (Côte d'Ivoire)"),
                                         ("Korea", "'KOR' (Republic of Korea) or 'PRK' (Democratic People's Republic of Korea)")])
def test_a_wrong_code_is_told_the_one_that_is_meant(code, meant):
    assert refused("migrant_stock", country=code) == f"There is no country or area with the code {code!r}: did you mean {meant}?"


def test_at_most_three_areas_are_named():
    assert refused("gdp", country="united").count("(") == 3


@pytest.mark.parametrize("code", ["QQQ", "", 524, None])
def test_a_code_like_no_other_is_told_where_all_are(code):
    assert refused("migrant_stock", origin=code) == f"There is no country or area with the code {code!r}: countries() lists them all."


def test_other_is_an_origin_and_not_a_destination():
    assert len(load("migrant_stock", origin="OTH", year=2024, sex="both")) == 233
    assert "no country or area with the code 'OTH'" in refused("migrant_stock", country="OTH")
    assert refused("migrant_stock", origin="other").endswith("did you mean 'OTH' (Other)?")


@pytest.mark.parametrize("filters, said", [
    ({"yeer": 2024}, "The table migrant_stock has no column 'yeer': did you mean 'year'?"),
    ({"region": "Asia"}, "The table migrant_stock has no column 'region': did you mean 'origin'?"),
    ({"sex": "femal"}, "sex is never 'femal': did you mean 'female'?"),
    ({"sex": "women"}, "sex is never 'women': choose from both, female, male."),
    ({"sex": ["male", "femal"]}, "sex is never 'femal': did you mean 'female'?"),
    ({"year": "2024"}, "year holds numbers and you asked for '2024': write it without quotes, for example year=2024."),
    ({"year": True}, "year holds numbers and you asked for True: write it without quotes, for example year=2024."),
    ({"country": "NPL", "destination": "IND"}, "In migrant_stock `country` and `destination` name the same column: give only one of them."),
])
def test_a_wrong_column_or_value_is_told_the_right_one(filters, said):
    assert refused("migrant_stock", **filters) == said


def test_an_error_of_ours_is_one_sentence_without_a_traceback():
    with pytest.raises(MigcapError) as stopped:
        load("migrant_stok")
    assert stopped.value._render_traceback_() == ["There is no table 'migrant_stok': did you mean 'migrant_stock'?"]


def test_a_file_without_a_manifest_cannot_be_read(own_shelf):
    (own_shelf / "stray.csv").write_text("country,year,value\nNPL,2024,1\n")
    assert refused("stray") == "There is no table 'stray': choose from countries, population."


def test_a_changed_file_is_not_taken_for_the_published_one(own_shelf):
    text = (own_shelf / "population.csv").read_text(encoding="utf-8")
    (own_shelf / "population.csv").write_text(text.replace("ABW,1960,54922", "ABW,1960,54923"), encoding="utf-8", newline="\n")
    assert "population.csv is not the one its manifest describes" in refused("population")


def test_na_is_a_word_and_only_an_empty_cell_is_missing(own_shelf):
    content = b"country,level,cases\nNAM,NA,3\nNPL,,\n"
    (own_shelf / "decisions.csv").write_bytes(content)
    (own_shelf / "decisions.yml").write_text(json.dumps(manifest("population") | {
        "table": "decisions", "file": "decisions.csv", "sha256": hashlib.sha256(content).hexdigest(), "keys": ["country"],
        "columns": [{"name": "country", "type": "area"}, {"name": "level", "type": "text"}, {"name": "cases", "type": "number"}]}))
    read = load("decisions")
    assert read["level"].tolist()[0] == "NA", "a value was taken for a gap"
    assert read["level"].isna().tolist() == [False, True] and read["cases"].isna().tolist() == [False, True]


def test_a_lost_file_is_named(own_shelf):
    (own_shelf / "population.csv").unlink()
    assert refused("population") == "The table population has a manifest but its file population.csv is missing: get the folder 'datasets' again."


def test_a_table_without_countries_cannot_be_asked_for_one(own_shelf):
    text = (own_shelf / "population.yml").read_text(encoding="utf-8")
    (own_shelf / "population.yml").write_text(text.replace("country_column: country\n", ""), encoding="utf-8")
    assert refused("population", country="NPL") == "The table population is not about countries: leave out `country`."


def test_later_calls_are_quick():
    load("migrant_stock")
    times = []
    for _ in range(5):
        start = time.perf_counter()
        load("migrant_stock", country="NPL", year=2024)
        load("migrant_stock")
        times.append((time.perf_counter() - start) / 2)
    assert min(times) < 0.06, f"load takes {min(times):.3f} s once the table was read; an explorer calls it at each change"


def test_the_first_call_is_quick():
    code = ("import time, pandas; start = time.perf_counter(); from migcap.data import load; load('migrant_stock'); "
            "print(time.perf_counter() - start)")
    taken = min(float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout) for _ in range(2))
    assert taken < 1, f"a learner waits {taken:.2f} s for her first table"
