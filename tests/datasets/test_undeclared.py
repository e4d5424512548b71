"""A unit reads only the tables that its front matter declares, and reads them only with load()."""

import re
from pathlib import Path

from migcap.shelf.audit import undeclared, undeclared_reads

ROOT = Path(__file__).resolve().parents[2]


def test_an_undeclared_read_is_found():
    text = '```{code-cell}\nload("gdp")\nload( "population", country="NPL")\npd.read_csv("../datasets/gdp.csv")\n```\nload("countries")\n'
    assert undeclared(text, ["population"]) == ["gdp", 'read_csv("../datasets']


def test_units_read_what_they_declare():
    assert undeclared_reads() == []


def test_the_package_uses_no_recipe():
    for path in (ROOT / "migcap").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"^\s*(?:from|import)\s+(?:datasets|recipes|openpyxl)\b", text, flags=re.M), f"{path.name} needs a recipe"
