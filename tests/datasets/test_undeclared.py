"""A unit reads only the tables that its front matter declares, and reads them only with load()."""

import re
from pathlib import Path

import pytest

from migcap.course import front_matter
from migcap.data.manifests import tables

ROOT = Path(__file__).resolve().parents[2]
UNITS = sorted((ROOT / "solutions").glob("*/*.md"))
LOADS = re.compile(r"\b(?:load|describe)\(\s*[\"'](\w+)[\"']")
BY_HAND = re.compile(r"\bread_(?:csv|table|excel|json)\([^)\n]*(?:datasets|_shelf|\.csv\.gz)")


def undeclared(text, declared):
    """Tables that the cells of a unit ask for and its front matter does not name; files read past load() count too."""
    cells = "\n".join(re.findall(r"^```\{code-cell\}.*?^```", text, flags=re.S | re.M))
    return sorted(set(LOADS.findall(cells)) & set(tables()) - set(declared)) + BY_HAND.findall(cells)


def test_an_undeclared_read_is_found():
    text = '```{code-cell}\nload("gdp")\nload( "population", country="NPL")\npd.read_csv("../datasets/gdp.csv")\n```\nload("countries")\n'
    assert undeclared(text, ["population"]) == ["gdp", 'read_csv("../datasets']


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_units_read_what_they_declare(unit):
    declared = front_matter(unit.with_name("lesson.md"))["datasets"]
    assert undeclared(unit.read_text(encoding="utf-8"), declared) == [], "add them to `datasets` in the lesson's front matter"


def test_the_package_uses_no_recipe():
    for path in (ROOT / "migcap").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"^\s*(?:from|import)\s+(?:datasets|recipes|openpyxl)\b", text, flags=re.M), f"{path.name} needs a recipe"
