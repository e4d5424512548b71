"""The recipes' decisions, tried on small made-up files: what is missing, what is an aggregate, what is written."""

import gzip
import sys

import pandas as pd
import pytest


@pytest.fixture
def recipes(datasets, monkeypatch):
    """The recipes as modules: they are scripts of a folder, not part of the package."""
    monkeypatch.syspath_prepend(str(datasets / "recipes"))
    import common
    import make
    import migrant_stock
    import migrant_stock_2020
    import world_bank

    yield {"common": common, "make": make, "stock": migrant_stock, "stock_2020": migrant_stock_2020, "world_bank": world_bank}
    for name in ("common", "make", "countries", "migrant_stock", "migrant_stock_2020", "world_bank"):
        sys.modules.pop(name, None)


def test_marks_of_the_workbook_are_missing(recipes):
    number = recipes["stock_2020"].number
    assert [number(".."), number(" .. "), number("~")] == [None, None, None]
    assert [number(0), number(12), number(12.0)] == [0, 12, 12]


@pytest.mark.parametrize("cell", ["n/a", "", None, 12.5, "—"])
def test_an_unknown_mark_stops_the_recipe(recipes, cell):
    with pytest.raises(ValueError, match="neither a whole number nor a known mark"):
        recipes["stock_2020"].number(cell)


def pairs(rows):
    return pd.DataFrame(rows, columns=["destination", "origin", "year", "sex", "migrants"])


def test_a_lacking_both_row_is_male_plus_female(recipes):
    made = recipes["stock"].add_missing_both(pairs([("HUN", "ARE", 1990, "male", 3), ("HUN", "ARE", 1990, "female", 4),
                                                    ("HUN", "AUT", 1990, "male", 1), ("HUN", "AUT", 1990, "female", 1),
                                                    ("HUN", "AUT", 1990, "both", 2)]))
    assert made[(made["origin"] == "ARE") & (made["sex"] == "both")]["migrants"].tolist() == [7]
    assert len(made) == 6


def test_a_pair_that_lacks_more_is_not_made_up(recipes):
    with pytest.raises(ValueError, match="look at the file"):
        recipes["stock"].add_missing_both(pairs([("HUN", "ARE", 1990, "male", 3), ("HUN", "AUT", 1990, "both", 2),
                                                 ("HUN", "AUT", 1990, "female", 1), ("HUN", "AUT", 1990, "male", 1)]))


def test_a_total_that_is_not_whole_stops_the_recipe(recipes):
    with pytest.raises(ValueError, match="whole number"):
        recipes["stock"].whole(pd.Series([1.0, 2.5]))


def test_aggregates_are_left_out_and_na_is_a_word(recipes, tmp_path):
    (tmp_path / "file.csv").write_text("Country Name,Country Code,Year,Value\nWorld,WLD,2024,8\nNA,NAM,2024,3\nKosovo,XKX,2024,2\n")
    made = recipes["world_bank"].areas_only(tmp_path / "file.csv")
    assert made["country"].tolist() == ["NAM", "XKX"]
    assert made["Country Name"].tolist() == ["NA", "Kosovo"]


@pytest.fixture
def empty_shelf(recipes, tmp_path, monkeypatch):
    monkeypatch.setattr(recipes["common"], "DATASETS", tmp_path)
    return tmp_path


MANIFEST = """# A remark of the author stays.
table: tiny
country_column: country
keys: [country, year]
columns:
  - {name: country, type: area}
  - {name: year, type: integer}
  - {name: people, type: number}
"""


def test_write_sorts_and_refreshes_only_the_computed_part(recipes, empty_shelf):
    manifest = empty_shelf / "tiny.yml"
    manifest.write_text(MANIFEST)
    frame = pd.DataFrame({"year": [2024, 2020], "country": ["NPL", "NPL"], "people": [None, 2.0], "other": [1, 1]})
    recipes["common"].write("tiny", frame)
    first = manifest.read_text()
    assert (empty_shelf / "tiny.csv").read_text() == "country,year,people\nNPL,2020,2.0\nNPL,2024,\n"
    assert first.startswith(MANIFEST) and "rows: 2\nyears: [2020, 2024]\nareas: 1\n" in first
    recipes["common"].write("tiny", frame.iloc[::-1])
    assert manifest.read_text() == first, "the order of the rows in the publisher's file must not matter"


@pytest.mark.parametrize("rows, said", [([("NPL", 2020), ("NPL", 2020)], "a key that is there already"), ([(None, 2020)], "without a key")])
def test_write_refuses_double_and_empty_keys(recipes, empty_shelf, rows, said):
    (empty_shelf / "tiny.yml").write_text(MANIFEST)
    with pytest.raises(ValueError, match=said):
        recipes["common"].write("tiny", pd.DataFrame(rows, columns=["country", "year"]).assign(people=1))


def test_large_tables_are_gzipped_the_same_every_time(recipes, empty_shelf):
    content = b"0123456789\n" * 100_000
    (empty_shelf / "tiny.csv").write_bytes(b"an older, smaller one")
    path = recipes["common"].write_bytes("tiny", content)
    first = path.read_bytes()
    assert path.name == "tiny.csv.gz" and gzip.decompress(first) == content
    assert not (empty_shelf / "tiny.csv").exists(), "two forms of one table would drift apart"
    assert first[4:8] == b"\0\0\0\0", "the time it was made is in the file, so it would change with every run"
    assert recipes["common"].write_bytes("tiny", content).read_bytes() == first


@pytest.mark.parametrize("table, said", [("gpd", "There is no recipe for gpd: choose from countries, "), ("gdp", "give its folder with --sources")])
def test_wrong_names_and_folders_end_in_one_sentence(recipes, tmp_path, table, said):
    with pytest.raises(SystemExit) as stopped:
        recipes["make"].main(["--sources", str(tmp_path), table])
    assert said in str(stopped.value)


def test_there_is_a_recipe_for_every_published_table(recipes):
    from migcap.data.manifests import manifest, tables

    published = {table for table in tables() if manifest(table)["class"] == "published"}
    assert published == set(recipes["make"].RECIPES)
