"""The explorer without a browser: what it counts, what it says, what it draws, and how long that takes."""

import base64
import html
import io
import re
import time

import pandas as pd
import pytest
from IPython.utils.capture import capture_output
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from migcap import charts, explore
from migcap.data import KOSOVO_FOOTNOTE, load, name
from migcap.errors import MigcapError
from migcap.explore.drawing import Picture
from migcap.explore.facts import OTHER, TOP, stock
from migcap.explore.migrants import country_typed
from migcap.explore.words import describe

NO_ROWS = ["XKX", "GGY", "ATA"]


@pytest.fixture
def explorer():
    return explore.migrants("NPL", 2024)


def words(explorer):
    """The sentences below the charts as plain text."""
    return html.unescape(re.sub("<[^>]+>", " ", explorer.text.value))


def picture(explorer):
    return base64.b64decode(re.search(r"base64,([^\"]+)", explorer.picture.value)[1])


def said_of(code, year=2024):
    return " ".join(describe(stock().facts(code, year), stock()))


@pytest.mark.parametrize("code, year", [("NPL", 2024), ("NPL", 1990), ("SRB", 2020), ("TKL", 2024), ("SSD", 2015)])
def test_figures_are_those_of_the_table(code, year):
    facts = stock().facts(code, year)
    here, abroad = load("migrant_stock", country=code, year=year, sex="both"), load("migrant_stock", origin=code, year=year, sex="both")
    assert facts.here.total == here["migrants"].sum() > 0
    assert facts.abroad.total == abroad["migrants"].sum() > 0
    named = here[(here["origin"] != OTHER) & (here["migrants"] > 0)]
    assert list(facts.here.top) == sorted(named["migrants"], reverse=True)[:TOP]
    assert facts.here.top.sum() == sum(named.loc[named["origin"].map(name).isin(facts.here.top.index), "migrants"])
    assert facts.here.others == max(len(named) - TOP, 0)
    assert facts.here.unnamed == here.loc[here["origin"] == OTHER, "migrants"].sum()


def test_totals_of_every_country_agree_with_the_published_ones():
    published = load("migrant_stock_totals", sex="both", year=2024).set_index("destination")["migrants"]
    found = {code: stock().facts(code, 2024).here.total for code in stock().names}
    assert {code: total for code, total in found.items() if total is not None} == published.to_dict()
    assert all(found[code] is None for code in NO_ROWS)


def test_other_is_never_shown_as_a_country():
    for code in stock().names:
        facts = stock().facts(code, 2024)
        assert "Other" not in facts.here.top.index and OTHER not in facts.here.top.index
    assert "Other" not in said_of("VAT") and "For 496 of them no country of origin is given." in said_of("VAT")


def test_trend_has_every_published_year_and_a_gap_is_no_zero():
    facts = stock().facts("NPL", 2024)
    assert list(facts.here.by_year.index) == [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024]
    assert stock().facts("XKX", 2024).here.by_year.isna().all()


def test_words_say_what_the_charts_show(explorer):
    assert words(explorer).split(".")[0].strip() == "Nepal, mid-2024: 470,719 migrants live here"
    for part in ("They come from India (412,190), Bhutan (26,552), China (18,757) and 3 more countries or areas.",
                 "For 11,795 of them no country of origin is given.",
                 "2,637,195 people from here live in other countries. They live in India (663,518), Malaysia (502,596), Saudi Arabia (297,561) and 45 more",
                 "From 1990 to 2024 the number of migrants here went from 429,974 to 470,719, that of its people abroad from 523,915 to 2,637,195."):
        assert part in words(explorer)


def test_a_new_year_changes_words_and_picture(explorer):
    before = words(explorer), picture(explorer)
    explorer.year.value = 1990
    assert "Nepal, mid-1990: 429,974 migrants live here." in words(explorer)
    assert words(explorer) != before[0] and picture(explorer) != before[1]
    explorer.year.value = 2024
    assert (words(explorer), picture(explorer)) == before, "and back again, to the same bytes"


def test_a_typed_country_changes_words_and_picture(explorer):
    before = picture(explorer)
    explorer.country.value = "ken"
    assert explorer.code == "KEN"
    assert words(explorer).strip().startswith("Kenya, mid-2024: 992,536 migrants live here.")
    assert picture(explorer) != before
    assert explorer.country.value == "", "empty, so that the list offers every name again"
    assert explorer.country.placeholder == "Kenya (type another name, then press Enter)"


@pytest.mark.parametrize("typed, code", [("Kenya", "KEN"), ("holland", "NLD"), ("cote d'ivoire", "CIV"), ("niger", "NER"), ("congo", "COG"), ("Kosovo*", "XKX"), ("DEU", "DEU")])
def test_a_name_is_found_as_people_write_it(typed, code):
    assert country_typed(typed) == (code, "")


def test_a_name_that_is_not_clear_is_asked_back(explorer):
    before = explorer.text.value, explorer.picture.value
    explorer.country.value = "united"
    assert "6 names are near “united”: United Arab Emirates, " in explorer.said.value
    assert explorer.country.value == "united", "kept, to be mended"
    explorer.country.value = "xyzzy"
    assert "No country or area is called &#x27;xyzzy&#x27; or nearly so: type a part of its name." in explorer.said.value
    assert (explorer.text.value, explorer.picture.value) == before and explorer.code == "NPL"
    explorer.country.value = "united k"
    assert (explorer.code, explorer.said.value) == ("GBR", "")


def test_every_country_offered_can_be_shown(explorer):
    offered = explorer.country.options
    assert len(offered) == len(stock().names) and "Other" not in offered
    assert [country_typed(name)[0] for name in offered] == [code for name in offered for code, known in stock().names.items() if known == name]


@pytest.mark.parametrize("code", NO_ROWS)
def test_an_area_without_figures_is_a_sentence(explorer, code):
    explorer.country.value = name(code)
    assert f"{name(code)}: UN DESA's table of migrants has no figures for this area." in words(explorer)
    assert " 0 " not in words(explorer)
    assert Image.open(io.BytesIO(picture(explorer))).size == (920, 640)


def test_kosovo_is_footnoted_and_said_to_be_counted_with_serbia(explorer):
    explorer.country.value = "Kosovo"
    assert KOSOVO_FOOTNOTE in words(explorer) and "counts the area with Serbia" in words(explorer)
    assert "1244" in explorer.picture.value, "the alt text carries the footnote too"
    explorer.country.value = "Serbia"
    assert "Serbia include Kosovo*" in words(explorer) and KOSOVO_FOOTNOTE in words(explorer)


def test_serbia_among_the_shown_brings_the_footnote():
    assert "Serbia" in stock().facts("MNE", 2024).names
    assert said_of("MNE").count(KOSOVO_FOOTNOTE) == 1 and "Serbia include Kosovo*" in said_of("MNE")
    assert "Kosovo" not in said_of("NPL")


def test_the_picture_has_words_for_those_who_do_not_see_it(explorer):
    alt = re.search('alt="([^"]+)"', explorer.picture.value)[1]
    assert alt == ("Three charts for Nepal: bars for the largest origins of its migrants and for the largest destinations of its people "
                   "abroad in mid-2024, lines for both totals from 1990 to 2024. The text below says it in words.")


def test_controls_are_named_and_in_order(explorer):
    assert [child.description for child in explorer.children if getattr(child, "description", "")] == ["Country", "Year"]
    assert explorer.year.options == (1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024)


def test_a_change_is_drawn_quickly(explorer):
    took = []
    for code in ("KEN", "SRB", "USA", "TUR", "MHL"):
        began = time.perf_counter()
        explorer.country.value = name(code)
        took.append(time.perf_counter() - began)
    print(f"drawn in {min(took) * 1000:.0f} to {max(took) * 1000:.0f} ms")
    assert explorer.code == "MHL"
    assert sorted(took)[len(took) // 2] < 0.5, "the middle one: the collector may walk what other tests left in one of them"


@pytest.mark.parametrize("code", ["NPL", "USA", "MEX", "CHN", "KEN", "BOL", "VCT", "PRK", "MNE"])
def test_nothing_runs_out_of_its_place(code):
    drawn = Picture(stock())
    figure = drawn.show(stock().facts(code, 2024))
    FigureCanvasAgg(figure).draw()
    width, height = figure.bbox.width, figure.bbox.height
    for side, left in ((drawn.origins, 0), (drawn.destinations, width / 2)):
        for text in [*side.names, *side.numbers, side.head]:
            box = text.get_window_extent()
            assert not text.get_text() or (left <= box.x0 and box.x1 <= left + width / 2), text.get_text()
    assert drawn.below.get_window_extent().y1 < drawn.trend.ax.get_tightbbox().y0
    assert drawn.title.get_window_extent().x1 < width and drawn.title.get_window_extent().y1 < height


def test_bars_and_lines_are_the_figures():
    drawn = Picture(stock())
    facts = stock().facts("NPL", 2024)
    drawn.show(facts)
    widths = [bar.get_width() for bar in drawn.origins.bars]
    assert widths == pytest.approx([persons / facts.here.top.iloc[0] for persons in facts.here.top])
    assert list(drawn.trend.lines[0].get_ydata()) == list(facts.here.by_year)
    assert drawn.trend.ax.get_ylim()[0] == 0
    assert drawn.origins.bars[0].get_x() == 0


def test_still_picture_brings_its_words():
    figure = explore.migrants_picture("NPL", 2024)
    assert charts.alt_of(figure) == said_of("NPL")
    assert charts.png(figure) == charts.png(explore.migrants_picture("NPL", 2024))
    assert len(charts.png(figure)) < 45_000


def test_in_a_build_the_page_keeps_picture_and_words(monkeypatch, capsys):
    monkeypatch.setenv("MIGCAP_EXPLORE", "still")
    with capture_output() as seen:
        assert explore.migrants("NPL", 2024) is None
    assert said_of("NPL").split(".")[0] in seen.stdout
    assert "Run this cell to choose another country or another year." in seen.stdout + str(seen.outputs)


@pytest.mark.parametrize("country, year, sentence", [
    ("NEP", 2024, "NEP"), ("OTH", 2024, "is no country"), ("NPL", 2022, "no figures for 2022: choose one of 1990, 1995"), ("NPL", "2024", "no figures for 2024")])
def test_what_is_not_there_is_one_sentence(country, year, sentence):
    for ask in (explore.migrants, explore.migrants_picture):
        with pytest.raises(MigcapError, match=sentence):
            ask(country, year)


def test_the_table_handed_out_by_load_is_not_touched():
    before = load("migrant_stock", country="NPL")
    stock().facts("NPL", 2024)
    pd.testing.assert_frame_equal(before, load("migrant_stock", country="NPL"))
