"""The explorer of module 04 without a browser: what it calculates, what it says, what it draws, and how long that takes."""

import base64
import html
import io
import re
import time

import pandas as pd
import pytest
from IPython.utils.capture import capture_output
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image, ImageChops

from migcap import charts, explore
from migcap.data import load
from migcap.errors import MigcapError
from migcap.explore.leftover import SHARES, LeftOver, left_over
from migcap.explore.quick import Quick
from migcap.explore.residual import describe, sign
from migcap.explore.residual_drawing import Picture, finding, signed


@pytest.fixture
def explorer():
    return explore.residual(1)


def words(explorer):
    return html.unescape(re.sub("<[^>]+>", " ", explorer.text.value))


def picture(explorer):
    return base64.b64decode(re.search(r"base64,([^\"]+)", explorer.picture.value)[1])


def test_figures_are_those_of_the_censuses():
    before = after = births = deaths = 0
    for region in load("synthetic_veridia_two_censuses").itertuples():
        before, after = before + region.population_2018, after + region.population_2023
        births, deaths = births + region.births, deaths + region.deaths
    parts = left_over(1)
    assert (parts.before, parts.after, parts.births, parts.deaths) == (before, after, births, deaths)
    assert parts.net == after - before - births + deaths == -15_000
    assert parts.rate == pytest.approx(-2.9126, abs=0.0001)


@pytest.mark.parametrize("share, missed, highest", [(0, 0, -15_000), (1, 10_707.07, -4_292.93), (3, 32_783.51, 17_783.51)])
def test_who_was_missed_is_a_part_of_the_people_and_not_of_the_count(share, missed, highest):
    parts = left_over(share)
    assert parts.missed == pytest.approx(missed, abs=0.01) and parts.highest == pytest.approx(highest, abs=0.01)
    assert parts.missed == pytest.approx(share / 100 * (parts.after + parts.missed))


def test_the_error_does_not_depend_on_net_migration():
    small, large = LeftOver(1000, 1060, 75, 15, 2), LeftOver(2000, 1060, 75, 15, 2)
    assert small.net == 0 and large.net == -1000 and small.missed == large.missed


def test_the_highest_rate_has_the_missed_below_the_line_too():
    parts = left_over(3)
    people = (parts.before + parts.after / 0.97) / 2
    assert parts.highest_rate == pytest.approx(1000 * parts.highest / 5 / people)


def test_words_say_what_is_shown(explorer):
    for part in ("130,000 births less 55,000 deaths are 75,000, and net migration is what is left over: −15,000, or −2.91 per 1,000 people and year.",
                 "If the census of 2023 missed up to 1 percent of the people who were there, up to 10,707 people were missed. "
                 "Then net migration lies between −15,000 and −4,293, or between −2.91 and −0.83 per 1,000 people and year.",
                 "In all of this range more people left than came.", "Veridia and its people are invented."):
        assert part in words(explorer)
    explorer.undercount.value = 0
    assert "that is the figure, and not a range" in words(explorer)
    explorer.undercount.value = 3
    assert "nobody can say which it was" in words(explorer)


def test_title_and_words_turn_at_the_same_undercount():
    turned = [share for share in SHARES if share and "nobody can say" in sign(left_over(share))]
    assert turned == [share for share in SHARES if "nobody can say" in finding(left_over(share))] == [share for share in SHARES if share >= 1.4]


def test_a_number_is_written_with_its_sign():
    assert [signed(number) for number in (-15_000, 51.3, 0, -0.2)] == ["−15,000", "+51", "0", "0"]


def test_the_slider_changes_words_and_picture(explorer):
    before = words(explorer), picture(explorer)
    explorer.undercount.value = 2.5
    assert words(explorer) != before[0] and picture(explorer) != before[1]
    explorer.undercount.value = 1
    assert (words(explorer), picture(explorer)) == before, "and back again, to the same bytes"


def test_the_control_is_named_and_goes_from_nothing_to_three(explorer):
    assert explorer.undercount.description == "Missed, up to"
    assert [label for label, _ in explorer.undercount.options][:2] == ["0 percent", "0.1 percent"]
    assert explorer.undercount.options[-1] == ("3 percent", 3)


def test_the_picture_has_words_for_those_who_do_not_see_it(explorer):
    alt = re.search('alt="([^"]+)"', explorer.picture.value)[1]
    assert alt.startswith("Bars that build on each other: births, deaths, net migration")
    assert alt.endswith("The text below says it in words.")


def test_a_change_is_drawn_quickly(explorer):
    took = []
    for share in SHARES[::3]:
        began = time.perf_counter()
        explorer.undercount.value = share
        took.append(time.perf_counter() - began)
    print(f"drawn in {min(took) * 1000:.0f} to {max(took) * 1000:.0f} ms")
    assert sorted(took)[len(took) // 2] < 0.5, "on a busy machine; alone it takes about 35 ms"


def test_what_is_drawn_in_a_hurry_is_the_picture_itself():
    """No moving part lies below one that stands still, and none was forgotten."""
    drawn = Picture(left_over(1))
    quick = Quick(drawn.figure, drawn.moving)
    for share in (0, 1.3, 3):
        figure = drawn.show(left_over(share))
        hurried = Image.open(io.BytesIO(quick.png())).convert("RGB")
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        whole = Image.frombytes("RGBA", canvas.get_width_height(), bytes(canvas.buffer_rgba())).convert("RGB")
        # Few colours are kept, and the ends of two lines may lie on each other: a shade, not a shape.
        histogram = ImageChops.difference(hurried, whole).convert("L").histogram()
        assert sum(histogram[65:]) < 40


def test_nothing_runs_out_of_its_place():
    drawn = Picture(left_over(0))
    for share in SHARES:
        figure = drawn.show(left_over(share))
        FigureCanvasAgg(figure).draw()
        for text in [*figure.texts, *drawn.made.missed.axes.texts, *drawn.range.ax.texts]:
            if text.get_text():
                box = text.get_window_extent()
                assert 0 <= box.x0 and box.x1 <= figure.bbox.width and 0 <= box.y0 and box.y1 <= figure.bbox.height, text.get_text()


def test_the_two_ends_of_the_range_do_not_lie_on_each_other():
    drawn = Picture(left_over(0))
    for share in SHARES:
        figure = drawn.show(left_over(share))
        FigureCanvasAgg(figure).draw()
        low, high = drawn.range.numbers
        assert not high.get_text() or low.get_window_extent().x1 < high.get_window_extent().x0, share


def test_bars_are_the_figures_and_begin_where_the_one_before_ends():
    drawn = Picture(left_over(1))
    drawn.show(left_over(1))
    births, deaths, net, growth = drawn.made.bars
    assert [bar.get_width() for bar in drawn.made.bars] == [130_000, 55_000, 15_000, 60_000]
    assert births.get_x() == growth.get_x() == 0 and deaths.get_x() + deaths.get_width() == births.get_width()
    assert net.get_x() + net.get_width() == deaths.get_x() and net.get_x() == growth.get_width() == drawn.made.missed.get_x()
    assert drawn.range.bar.get_x() == -15_000 and drawn.range.bar.get_width() == drawn.made.missed.get_width() == pytest.approx(10_707.07, abs=0.01)
    assert drawn.made.missed.get_hatch(), "told apart without colour"


def test_still_picture_brings_its_words():
    figure = explore.residual_picture(1)
    assert charts.alt_of(figure).endswith(" ".join(describe(left_over(1))))
    assert charts.png(figure) == charts.png(explore.residual_picture(1))
    assert len(charts.png(figure)) < 45_000
    assert any("invented country" in line for line in charts.source_of(figure))


def test_in_a_build_the_page_keeps_picture_and_words(monkeypatch):
    monkeypatch.setenv("MIGCAP_EXPLORE", "still")
    with capture_output() as seen:
        assert explore.residual(1) is None
    assert "missed up to 1 percent" in seen.stdout
    assert "Run this cell to choose another undercount." in seen.stdout + str(seen.outputs)


@pytest.mark.parametrize("undercount", [-1, 3.1, 1.25, "1", None, True, float("nan")])
def test_an_undercount_that_is_not_there_is_one_sentence(undercount):
    for ask in (explore.residual, explore.residual_picture):
        with pytest.raises(MigcapError, match="from 0 to 3"):
            ask(undercount)


def test_the_tables_handed_out_by_load_are_not_touched():
    before = load("synthetic_veridia_two_censuses")
    explore.residual_picture(2)
    pd.testing.assert_frame_equal(before, load("synthetic_veridia_two_censuses"))
