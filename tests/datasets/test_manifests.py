"""Every table is declared, every declaration is true, and Kosovo* is named as the United Nations does."""

import gzip
import hashlib
import re

import pytest

from migcap.build.catalogue import valid_manifest
from migcap.course import modules
from migcap.data import KOSOVO_FOOTNOTE, load
from migcap.data.manifests import manifest, tables

NOT_TABLES = {"README.md", "datapackage.json", ".gitattributes"}
MOST_BYTES = 12_000_000
GZIP_OVER = 1_000_000


def test_there_are_the_tables_that_the_curriculum_stands_on():
    wanted = {"countries", "migrant_stock", "migrant_stock_totals", "migrant_stock_2020", "population", "gdp"}
    assert wanted <= set(tables())


def test_every_file_is_declared_and_every_declared_file_is_there(datasets):
    declared = {manifest(table)["file"] for table in tables()} | {f"{table}.yml" for table in tables()} | NOT_TABLES
    there = {path.name for path in datasets.iterdir() if path.is_file()}
    assert there - declared == set(), "files without a manifest"
    assert declared - there == set(), "files that a manifest or the catalogue promises and that are missing"


@pytest.mark.parametrize("table", tables())
def test_the_manifest_is_complete(table, datasets):
    assert valid_manifest(datasets / f"{table}.yml")["table"] == table


@pytest.mark.parametrize("table", tables())
def test_the_checksum_is_of_the_uncompressed_table(table, datasets):
    facts = manifest(table)
    content = (datasets / facts["file"]).read_bytes()
    if facts["file"].endswith(".gz"):
        content = gzip.decompress(content)
    assert hashlib.sha256(content).hexdigest() == facts["sha256"], f"{facts['file']} changed and its recipe was not run"


@pytest.mark.parametrize("table", tables())
def test_computed_facts_are_those_of_the_table(table):
    facts, frame = manifest(table), load(table)
    assert facts["rows"] == len(frame)
    assert list(frame) == [column["name"] for column in facts["columns"]]
    if "year" in frame:
        assert facts["years"] == sorted(frame["year"].unique())
    if "country_column" in facts:
        column = next(one for one in facts["columns"] if one["name"] == facts["country_column"])
        assert facts["areas"] == len(set(frame[facts["country_column"]].dropna()) - set(column.get("also", {})))


@pytest.mark.parametrize("table", tables())
def test_declared_values_are_those_that_occur(table):
    frame = load(table)
    for column in [one for one in manifest(table)["columns"] if "values" in one]:
        assert set(frame[column["name"]].dropna()) == set(column["values"]), f"{table}.{column['name']}"


@pytest.mark.parametrize("table", ["population", "gdp"])
def test_the_destinations_without_a_figure_are_those_that_the_manifest_names(table):
    lacking = sorted(set(load("migrant_stock")["destination"]) - set(load(table)["country"]))
    said = next(gap for gap in manifest(table)["gaps"] if "destinations of migrant_stock" in gap)
    assert re.findall(r"\b[A-Z]{3}\b", said) == lacking
    assert int(re.search(r"\d+", said).group()) == len(lacking)


def test_files_are_gzipped_when_large_and_without_a_time_stamp(datasets):
    for table in tables():
        content = (datasets / manifest(table)["file"]).read_bytes()
        if manifest(table)["file"].endswith(".gz"):
            assert content[4:8] == b"\0\0\0\0", f"{table} holds the time it was made, so it changes with every run"
        else:
            assert len(content) <= GZIP_OVER, f"{table}.csv is over 1 MB: gzip it, a learner may be on a slow line"


def test_the_whole_shelf_is_small(datasets):
    size = sum(path.stat().st_size for path in datasets.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    assert size <= MOST_BYTES, f"datasets/ has {size / 1e6:.1f} MB, and a learner may be on a slow line"


@pytest.mark.parametrize("table", tables())
def test_the_recipe_is_there(table, datasets):
    assert (datasets / manifest(table)["recipe"]).is_file()


@pytest.mark.parametrize("table", [table for table in tables() if manifest(table)["class"] == "published"])
def test_the_kosovo_footnote_travels_with_every_published_table(table):
    assert KOSOVO_FOOTNOTE in manifest(table)["footnotes"]
    assert KOSOVO_FOOTNOTE in load(table).attrs["footnotes"]


def names_serbia(table):
    """Published figures of Serbia: whether Kosovo* is in them differs from publisher to publisher."""
    return manifest(table)["class"] == "published" and table != "countries" and load(table).isin(["SRB"]).any(axis=None)


@pytest.mark.parametrize("table", [table for table in tables() if names_serbia(table)])
def test_whose_figures_of_serbia_include_kosovo_is_said(table):
    for place in ("gaps", "footnotes"):
        assert any("Serbia" in said and "Kosovo*" in said for said in manifest(table)[place]), f"{table}: {place}"


@pytest.mark.parametrize("table", ["migrant_stock", "migrant_stock_totals", "migrant_stock_2020", "population", "population_undesa", "gdp", "net_migration",
                                   "remittances_received", "remittances_paid"])
def test_the_territory_of_moldova_is_said_on_both_sides_of_a_ratio(table):
    assert any("Moldova" in gap for gap in manifest(table)["gaps"]), f"{table} is divided by, or divides, figures for another territory of Moldova"


def test_what_may_not_be_passed_on_is_left_out():
    """The terms of IDMC's and DTM's files forbid it: non-commercial use only, no redistribution."""
    for table in tables():
        facts = manifest(table)
        said = " ".join([facts["publisher"], facts["licence"], *facts.get("source_files", [])])
        assert not re.search(r"idmc|dtm|displacement (?:monitoring|tracking)|\bNC\b|non-commercial|no derivatives", said, flags=re.I), f"{table}: {said}"


def test_a_licence_that_could_not_be_confirmed_says_exactly_that():
    assert manifest("remittance_matrix")["licence"].startswith("not named")
    assert "could not be confirmed" in manifest("remittance_matrix")["licence_basis"]
    for table in tables():
        assert re.search(r"stated in|our own|known upstream terms", manifest(table)["licence_basis"]), table


def test_kosovo_has_its_asterisk_in_every_file(datasets):
    for path in [*datasets.glob("*.yml"), *datasets.glob("*.csv"), datasets / "README.md", datasets / "datapackage.json"]:
        text = path.read_text(encoding="utf-8").replace(KOSOVO_FOOTNOTE, "")
        bare = re.findall(r".{0,30}Kosovo(?!\*).{0,30}", text)
        assert not bare, f"{path.name} names it without the asterisk: {bare[0]}"


def test_no_list_that_holds_xkx_is_called_countries_only():
    for table in tables():
        facts = manifest(table)
        if "country_column" in facts and (load(table)[facts["country_column"]] == "XKX").any():
            assert "countries" not in facts["title"].lower() or "areas" in facts["title"], f"{table}: say countries and areas"


def test_used_by_is_what_the_modules_say():
    in_front_matter = {table: sorted(module.number for module in modules() if table in module.datasets) for table in tables()}
    assert {table: manifest(table)["used_by"] for table in tables()} == in_front_matter, \
        "used_by in a manifest and `datasets` in the modules' front matter differ"


@pytest.mark.parametrize("table", tables())
def test_a_table_that_no_module_reads_says_for_which_it_is_kept(table):
    facts = manifest(table)
    assert facts["used_by"] or facts.get("meant_for"), f"{table} is read by no module: say in meant_for for which it is kept, or leave it out"
