"""describe(): which date, birth or citizenship, counted or estimated, and what it must not be used for."""

from html.parser import HTMLParser

import pytest

from migcap.data import KOSOVO_FOOTNOTE, DataError, describe, load
from migcap.data.describe import Description
from migcap.data.manifests import manifest, tables


def fact(description, label):
    return dict(description.facts)[label]


@pytest.mark.parametrize("table", tables())
def test_what_a_reader_must_know_is_said(table):
    text, facts = str(describe(table)), manifest(table)
    for key in ("title", "definition", "unit", "publisher", "edition", "licence", "reference_date", "class"):
        assert facts[key] in text, f"describe({table!r}) does not tell its {key}"
    for said in [*facts["gaps"], *facts["not_for"], *facts["footnotes"]]:
        assert text.count(said) == 1, f"once and only once: {said}"


def test_for_a_country_it_tells_birth_or_citizenship_and_the_years():
    nepal = describe("migrant_stock", "NPL")
    assert nepal.title.endswith(": Nepal")
    assert fact(nepal, "Rows here") == "168, from 1990 to 2024"
    assert fact(nepal, "Birth or citizenship").startswith("place of birth; refugees were added")
    assert fact(describe("migrant_stock", country="JPN"), "Birth or citizenship").startswith("citizenship;")
    assert "imputed" in fact(describe("migrant_stock", country="PRK"), "Birth or citizenship")
    assert fact(describe("migrant_stock", country="TWN"), "Birth or citizenship") == "not stated for this area"


@pytest.mark.parametrize("table", [one for one in tables() if "country_column" in manifest(one) and one != "countries"])
def test_counted_or_estimated_is_said_of_every_table_about_countries(table):
    said = manifest(table)["counted_or_estimated"]
    assert fact(describe(table), "Counted or estimated") == said
    assert fact(describe(table, "NPL"), "Counted or estimated").startswith(said)


def test_where_the_publisher_tells_it_of_one_country_so_do_we():
    assert fact(describe("migrant_stock", "PRK"), "Counted or estimated").endswith("; here imputed, because there were no data")
    assert fact(describe("migrant_stock", "NPL"), "Counted or estimated") == manifest("migrant_stock")["counted_or_estimated"]
    kenya = load("sdg_migration_indicators", country="KEN").dropna(subset="value")["nature"].value_counts()
    said = fact(describe("sdg_migration_indicators", "KEN"), "Counted or estimated").split("; rows here: ")[1].split(", ")
    assert said == [f"{rows} {kind}" for kind, rows in kenya.items()] and len(said) == 3


def test_a_note_on_the_territory_names_its_edition():
    note = fact(describe("migrant_stock_2020", "SDN"), "Territory")
    assert note == "The estimates for 1990 to 2005 refer to Sudan and South Sudan. (Note in International Migrant Stock 2020 (2020 revision))"


def test_years_without_a_figure_do_not_count():
    assert fact(describe("migrant_stock_2020", "SSD"), "Rows here") == "9, from 2010 to 2020"


@pytest.mark.parametrize("table, code", [("population", "TWN"), ("gdp", "PRK"), ("migrant_stock", "XKX"), ("migrant_stock_2020", "TWN")])
def test_nothing_is_called_missing_and_not_nought(table, code):
    assert fact(describe(table, code), "Rows here").endswith("which means missing, not 0")


def test_a_table_without_years_is_described_for_a_country():
    assert fact(describe("countries", "NPL"), "Rows here") == "1"


@pytest.mark.parametrize("question", [("gpd",), ("gdp", "Nepal")])
def test_wrong_names_are_told_the_right_one(question):
    with pytest.raises(DataError, match="did you mean"):
        describe(*question)


def test_kosovo_is_named_with_its_footnote():
    description = describe("population", "XKX")
    assert description.title == "Population, total: Kosovo*" and KOSOVO_FOOTNOTE in str(description)


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.seen, self.text = [], [], ""

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.seen.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_a_notebook_shows_a_well_formed_table():
    tags = Tags()
    tags.feed(describe("migrant_stock", "CIV")._repr_html_())
    assert tags.open == [] and {"table", "caption", "th", "td", "li"} <= set(tags.seen)
    assert "Côte d'Ivoire" in tags.text and 'Origin OTH ("Other")' in tags.text


def test_signs_of_html_are_shown_and_not_obeyed():
    shown = Description("a < b", [("one", "<b>1</b> & 2"), ("several", ["<i>x</i>"])])._repr_html_()
    assert "a &lt; b" in shown and "&lt;b&gt;1&lt;/b&gt; &amp; 2" in shown and "<li>&lt;i&gt;x&lt;/i&gt;</li>" in shown
