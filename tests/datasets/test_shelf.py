"""`migcap data ...`: the shelf is in order, says so, and names what is not, one sentence each."""

import gzip
import hashlib
import os
import re
import shutil
from pathlib import Path

import pytest

from migcap.cli import main
from migcap.data import KOSOVO_FOOTNOTE, describe, load
from migcap.data.holdings import held, matrix
from migcap.data.manifests import manifest, tables
from migcap.shelf.audit import check
from migcap.shelf.coverage import coverage, in_words
from migcap.shelf.listing import listing
from migcap.shelf.rebuild import rebuild

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def copy(datasets, tmp_path):
    """A shelf of our own to damage: the table of countries, and one more."""
    folder = tmp_path / "datasets"
    folder.mkdir()
    for name in ("countries.csv", "countries.yml", "gdp.csv", "gdp.yml"):
        shutil.copy(datasets / name, folder / name)
    assert check(folder) == []
    return folder


def damaged(copy, name, change):
    path = copy / name
    path.write_bytes(change(path.read_bytes()))
    return check(copy)


def test_the_shelf_is_in_order(datasets):
    assert check(datasets) == []


def test_a_damaged_cell_is_named(copy):
    found = damaged(copy, "gdp.csv", lambda text: text.replace(b"NPL,1990,", b"NPL,1990,about ", 1))
    assert len(found) == 1
    assert re.fullmatch(r"gdp\.csv, line \d+, column gdp_usd: 'about [\d.]+' is not a number\.", found[0]), found


def test_a_changed_figure_is_found_by_its_hash(copy):
    found = damaged(copy, "gdp.csv", lambda text: text.replace(b"NPL,1990,3", b"NPL,1990,4", 1))
    assert found == ["gdp.csv is not the file that its manifest describes (sha256 differs): get it again, or run its recipe if you meant to change it."]


def test_a_total_that_its_rows_no_longer_make_is_named(copy, datasets):
    """The hash was written anew with the damage: the publisher's own total still tells."""
    shutil.copy(datasets / "trust_fund_projects.csv", copy)
    text = (datasets / "trust_fund_projects.csv").read_bytes()
    (copy / "trust_fund_projects.csv").write_bytes(b"\n".join(text.rstrip(b"\n").split(b"\n")[:-1]) + b"\n")
    digest = hashlib.sha256((copy / "trust_fund_projects.csv").read_bytes()).hexdigest()
    manifest = re.sub(r"sha256: \w+", f"sha256: {digest}", (datasets / "trust_fund_projects.yml").read_text(encoding="utf-8"))
    (copy / "trust_fund_projects.yml").write_text(manifest, encoding="utf-8")
    found = check(copy)
    assert len(found) == 1
    assert re.fullmatch(r"trust_fund_projects\.csv: budget_eur adds up to [\d,.]+ where the publisher says 5,256,084,987 \(the budget of all projects.*\)\.", found[0]), found


def test_a_damaged_header_is_named(copy):
    found = damaged(copy, "gdp.csv", lambda text: text.replace(b"gdp_usd", b"gdp_eur", 1))
    assert found == ["gdp.csv has the columns country, year, gdp_eur where its manifest says country, year, gdp_usd: put the header right, or describe the columns."]


def test_a_damaged_encoding_is_named(copy):
    found = damaged(copy, "countries.csv", lambda text: text.decode().encode("latin-1", errors="replace"))
    assert len(found) == 1
    assert re.fullmatch(r"countries\.csv is not UTF-8 text \(byte [\d,]+\): save it as UTF-8, or run its recipe\.", found[0]), found


def test_a_byte_order_mark_is_named(copy):
    found = damaged(copy, "gdp.csv", lambda text: b"\xef\xbb\xbf" + text)
    assert found == ["gdp.csv begins with a byte order mark, as some spreadsheets write it: save it as UTF-8 without one, or run its recipe."]


def test_a_damaged_hash_is_named(copy):
    found = damaged(copy, "gdp.yml", lambda text: re.sub(rb"sha256: \w{4}", b"sha256: 0000", text))
    assert found == ["gdp.csv is not the file that its manifest describes (sha256 differs): get it again, or run its recipe if you meant to change it."]


@pytest.mark.parametrize("old, new, said", [
    (b"unit:", b"units:", "In the manifest datasets/gdp.yml: Additional properties are not allowed ('units' was unexpected)"),
    (b"class: published", b"class: real", "In the manifest datasets/gdp.yml, class: 'real' is not one of"),
    (b"title: ", b"title: [", "The manifest gdp.yml is not valid YAML"),
    (b"title: ", b"title: \xe9", "The manifest gdp.yml is not UTF-8 text"),
    (b"rows: ", b"rows: 9", "gdp.yml says that the table has 911,146 rows, and it has 11,146"),
    (b"years: [", b"years: [1959, ", "gdp.yml has other years than the table"),
])
def test_a_damaged_manifest_is_named(copy, old, new, said):
    """In one sentence: what it says of a sound table is not looked at."""
    found = damaged(copy, "gdp.yml", lambda text: text.replace(old, new, 1))
    assert len(found) == 1 and found[0].startswith(said) and "\n" not in found[0], found


def test_an_empty_manifest_is_named(copy):
    assert damaged(copy, "gdp.yml", lambda text: b"") == ["The manifest gdp.yml holds no facts by name (`table: gdp` and so on): get it again."]


@pytest.mark.parametrize("name, change, said", [
    ("countries.csv", lambda text: text.replace(b"code", b"kode", 1), "countries.csv has the columns kode,"),
    ("countries.yml", lambda text: text.replace(b"unit:", b"units:"), "In the manifest datasets/countries.yml: "),
])
def test_a_damaged_table_of_countries_is_not_blamed_on_the_others(copy, name, change, said):
    found = damaged(copy, name, change)
    assert len(found) == 1 and found[0].startswith(said), found


def test_a_missing_file_is_named(copy):
    (copy / "countries.csv").unlink()
    assert check(copy) == ["countries.csv is missing: get it again, or remove its manifest."]


def test_a_recipe_that_is_not_there_is_named(copy):
    (copy / "recipes").mkdir()
    assert "gdp.yml names the recipe recipes/world_bank.py, which is not there: put its name right." in check(copy)


def test_a_half_gzip_file_is_named(copy, datasets):
    shutil.copy(datasets / "migrant_stock.yml", copy / "migrant_stock.yml")
    (copy / "migrant_stock.csv.gz").write_bytes((datasets / "migrant_stock.csv.gz").read_bytes()[:1000])
    assert "migrant_stock.csv.gz is not a whole gzip file: get it again, or run its recipe." in check(copy)


def test_a_row_that_comes_twice_is_named(copy):
    found = damaged(copy, "gdp.csv", lambda text: text + text.splitlines(keepends=True)[-1])
    assert len(found) == 1 and "two rows for ZWE" in found[0], found


def test_an_aggregate_among_countries_is_named(copy):
    found = damaged(copy, "gdp.csv", lambda text: text + b"WLD,2023,1.0\n")
    assert len(found) == 1 and found[0].endswith("column country: 'WLD' is the code of no country or area."), found


def test_a_file_without_manifest_is_named(copy):
    (copy / "notes.csv").write_text("a\n1\n")
    assert check(copy) == ["notes.csv has no manifest: write notes.yml, or remove the file."]


def test_every_module_is_answered_for_every_kind_of_country():
    assert all(one.rows for one in coverage("NPL")["00"])
    kosovo = {one.table: one.rows for one in coverage("XKX")["00"]}
    assert kosovo["migrant_stock"] == 0 and kosovo["population"] > 0


def test_a_row_without_a_figure_is_nothing_to_work_with(datasets):
    """The 2020 workbook prints Taiwan Province of China with two dots, indicator 10.7.2 prints some countries with an N."""
    taiwan = {one.table: one for one in coverage("TWN")["00"]}
    assert len(load("migrant_stock_2020", country="TWN")) == 21 and taiwan["migrant_stock_2020"].rows == 0
    assert matrix(datasets).set_index("code").loc["TWN", "migrant_stock_2020"] == ""
    silent = load("sdg_migration_indicators", indicator="10.7.2", country="HKG")
    assert len(silent) == 7 and silent["value"].isna().all()
    assert "10.7.2" in held("sdg_migration_indicators", "HKG").lacking and f"Rows here: {held('sdg_migration_indicators', 'HKG').rows}, from" in str(
        describe("sdg_migration_indicators", "HKG"))


def test_which_indicators_a_country_lacks_is_said():
    kenya, kosovo = (held("sdg_migration_indicators", code) for code in ("KEN", "XKX"))
    assert kenya.lacking == ("8.8.1", "10.7.1", "17.14.1") and str(kenya).endswith("; none for 8.8.1, 10.7.1, 17.14.1.")
    assert str(kosovo).endswith("; for 17.3.2, 17.18.1 only.")
    assert set(kosovo.having + kosovo.lacking) == set(load("sdg_migration_indicators")["indicator"])
    module_7 = in_words("XKX").split("Module 07")[1].split("Module 08")[0]
    assert "You can do all but what needs some indicators of sdg_migration_indicators, as said below." in module_7


def test_the_matrix_has_a_row_for_each_area_and_no_other(datasets):
    made, countries = matrix(datasets), load("countries")
    assert list(made["code"]) == list(countries.loc[countries["kind"].isin(["country", "territory"]), "code"])
    assert made.set_index("code").loc["NPL", "migrant_stock"] == "2024"
    assert made.set_index("code").loc["TWN", "population"] == ""


def test_the_list_is_in_columns():
    """One table is one line, and the longest name pushes nothing aside."""
    lines = listing().splitlines()
    assert len(lines) == len(tables())
    assert len({line.index(f" {manifest(table)['class']} ") for line, table in zip(lines, tables())}) == 1


@pytest.mark.parametrize("arguments, said", [
    (["list"], "migrant_stock "), (["show", "gdp"], 'Read it with: load("gdp")'), (["coverage", "NEL"], "did you mean"),
    (["coverage", "KEN"], "What the shelf holds for Kenya (KEN)"), (["coverage", "XKX"], KOSOVO_FOOTNOTE), (["show", "gpd"], "There is no table 'gpd'")])
def test_the_commands_answer(arguments, said, capsys):
    main(["data", *arguments])
    shown = capsys.readouterr()
    assert said in shown.out + shown.err


def test_every_table_comes_out_of_the_publishers_files_again():
    sources = os.environ.get("MIGCAP_SOURCES")
    if not sources:
        pytest.skip("the publishers' files are not here: set MIGCAP_SOURCES to their folder to rebuild every table")
    assert rebuild(ROOT, sources) == []


def test_a_table_that_would_change_is_named_with_its_readers(tmp_path):
    sources = os.environ.get("MIGCAP_SOURCES")
    if not sources:
        pytest.skip("the publishers' files are not here: set MIGCAP_SOURCES to their folder to rebuild every table")
    shutil.copytree(ROOT / "datasets", tmp_path / "datasets", ignore=shutil.ignore_patterns("__pycache__"))
    path = tmp_path / "datasets" / "migrant_stock.csv.gz"
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes()).replace(b"NPL,IND,2024,both,412190", b"NPL,IND,2024,both,412191")))
    found = rebuild(tmp_path, sources)
    assert len(found) == 1
    readers = manifest("migrant_stock")["used_by"]
    assert len(readers) > 1 and found[0].startswith("migrant_stock would change") and f"the numbers of modules {', '.join(readers)} may change" in found[0]


def test_wrong_sources_end_in_one_sentence(tmp_path):
    with pytest.raises(Exception, match="is not a folder: give the folder with the publishers' files"):
        rebuild(ROOT, tmp_path / "nowhere")
