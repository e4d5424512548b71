"""The catalogue, the data dictionary and datapackage.json are what the manifests make."""

import json
import shutil

import frictionless
import pytest

from migcap.build.catalogue import catalogue_drift, write_catalogue
from migcap.data import DataError
from migcap.data.manifests import tables


@pytest.fixture
def copy(tmp_path, datasets):
    """A project with the tables and their derived files only."""
    shutil.copytree(datasets, tmp_path / "datasets", ignore=shutil.ignore_patterns("recipes"))
    return tmp_path


def edit(copy, name, old, new):
    path = copy / "datasets" / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"this test is out of date: {name} has no {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_nothing_has_drifted(datasets):
    assert catalogue_drift(datasets.parent) == []


def test_a_changed_manifest_is_drift_until_it_is_written(copy):
    edit(copy, "gdp.yml", "Ends in 2023", "Ends in 2022")
    assert catalogue_drift(copy) == ["datasets/README.md is not what the manifests make: run `migcap build`."]
    assert [path.name for path in write_catalogue(copy)] == ["README.md"]
    assert catalogue_drift(copy) == [] and write_catalogue(copy) == []


def test_an_edited_derived_file_is_drift(copy):
    edit(copy, "datapackage.json", "World Development Indicators", "World Indicators")
    assert catalogue_drift(copy) == ["datasets/datapackage.json is not what the manifests make: run `migcap build`."]


@pytest.mark.parametrize("old, new, said", [
    ("unit: current US dollars\n", "", "'unit' is a required property"),
    ("class: published", "class: real", "'real' is not one of"),
    ("used_by:", "usedby:", "'usedby' was unexpected"),
    ('meant_for: ["06"]', 'meant_for: ["6"]', "'6' does not match"),
    ("used_by: []", 'used_by: ["06"]', "read the table already (06)"),
    ("keys: [country, year]", "keys: [country, month]", "keys that are no columns (month)"),
    ("table: gdp", "table: gnp", "is for a table 'gnp'"),
    ("keys: [country, year]", "keys: [country, year", "is not valid YAML"),
    ("sha256:", "sha255:", "'sha255' was unexpected"),
])
def test_a_faulty_manifest_stops_the_build_with_its_name(copy, old, new, said):
    edit(copy, "gdp.yml", old, new)
    with pytest.raises(DataError) as stopped:
        write_catalogue(copy)
    assert "gdp.yml" in str(stopped.value) and said in str(stopped.value)


def test_the_catalogue_tells_about_every_table_and_column(datasets):
    text = (datasets / "README.md").read_text(encoding="utf-8")
    package = json.loads((datasets / "datapackage.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in package["resources"]] == tables()
    for one in package["resources"]:
        assert f"\n## {one['name']}\n" in text
        for field in one["schema"]["fields"]:
            assert f"| {field['name']} | {field['type']} | {field['description']}" in text, f"{one['name']}.{field['name']}"


def test_frictionless_finds_the_package_valid(datasets):
    report = frictionless.validate(str(datasets / "datapackage.json"))
    problems = report.flatten(["name", "rowNumber", "fieldName", "note"])
    assert report.valid, f"datapackage.json is not valid: {problems[:5]}"
    assert len(report.tasks) == len(tables())


def test_frictionless_would_see_a_double_key_and_an_unknown_area(tmp_path, datasets):
    for name in ("countries.csv", "population.csv"):
        shutil.copy(datasets / name, tmp_path)
    package = json.loads((datasets / "datapackage.json").read_text(encoding="utf-8"))
    package["resources"] = [one for one in package["resources"] if one["name"] in ("countries", "population")]
    (tmp_path / "datapackage.json").write_text(json.dumps(package))
    with open(tmp_path / "population.csv", "a", encoding="utf-8") as table:
        table.write("ZWE,2024,16634373\nWLD,2024,8142000000\n")
    found = {problem[0] for problem in frictionless.validate(str(tmp_path / "datapackage.json")).flatten(["type"])}
    assert {"primary-key", "foreign-key"} <= found
