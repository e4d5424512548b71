"""The explorer of module 02 without a browser: what it counts, what it says, what it draws, and how long that takes."""

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
from migcap.explore.quick import Quick
from migcap.explore.stays import THRESHOLDS, Counted, months_stayed, stays
from migcap.explore.threshold import agreement, describe, spans
from migcap.explore.threshold_drawing import Picture


@pytest.fixture
def explorer():
    return explore.threshold(12)


def words(explorer):
    return html.unescape(re.sub("<[^>]+>", " ", explorer.text.value))


def picture(explorer):
    return base64.b64decode(re.search(r"base64,([^\"]+)", explorer.picture.value)[1])


def counted_another_way(months):
    """Arrivals by year and the stock at the end of 2023, one person at a time."""
    register = load("synthetic_veridia_register")
    arrivals, stock = {}, 0
    for person in register.dropna(subset="entry_date").itertuples():
        entry, gone = pd.Timestamp(person.entry_date), isinstance(person.exit_date, str)
        if gone and pd.Timestamp(person.exit_date) < entry + pd.DateOffset(months=months):
            continue
        arrivals[entry.year] = arrivals.get(entry.year, 0) + 1
        born_abroad = isinstance(person.birth_area, str) and person.birth_area != "VRD"
        stock += born_abroad and entry <= pd.Timestamp("2023-12-31") and not (gone and pd.Timestamp(person.exit_date) <= pd.Timestamp("2023-12-31"))
    return arrivals, stock


@pytest.mark.parametrize("months", [3, 6, 12])
def test_figures_are_those_of_the_register(months):
    arrivals, stock = counted_another_way(months)
    counted = stays().counted(months)
    assert counted.arrivals.to_dict() == {year: arrivals[year] for year in range(2012, 2024)}
    assert counted.stock == stock > 1000


@pytest.mark.parametrize("entry, leaves, months", [
    ("2020-03-10", "2020-06-10", 3), ("2020-03-10", "2020-06-09", 2), ("2020-11-28", "2021-11-28", 12), ("2020-11-28", "2021-11-27", 11),
    ("2020-03-10", None, float("inf"))])
def test_a_stay_of_exactly_the_threshold_counts(entry, leaves, months):
    assert months_stayed(pd.Series([entry]), pd.Series([leaves])).tolist() == [months]


def test_a_longer_threshold_never_counts_more():
    counts = [stays().counted(months) for months in THRESHOLDS]
    for shorter, longer in zip(counts, counts[1:]):
        assert (longer.arrivals <= shorter.arrivals).all() and longer.stock <= shorter.stock


def test_published_figures_agree_where_the_same_rule_was_used():
    same = {months: stays().counted(months).same for months in THRESHOLDS}
    assert same[3] == list(range(2012, 2021)) and same[12] == [2021, 2022, 2023]
    assert not any(same[months] for months in THRESHOLDS[1:-1])


def test_words_say_what_is_shown(explorer):
    for part in ("With a threshold of 12 months, 218 people who came to Ymerin in 2023 count as immigrants, 24.6 percent fewer than with three months (289).",
                 "At the end of 2023, 2,081 people born abroad live in Ymerin and count, 1.9 percent fewer than with three months (2,122).",
                 "The published figure is the same in 2021 to 2023. It is higher in 9 years.", "Ymerin and its people are invented."):
        assert part in words(explorer)
    explorer.months.value = 3
    assert "289 people who came to Ymerin in 2023 count as immigrants." in words(explorer), "compared with nothing"
    assert "The published figure is the same in 2012 to 2020. It is lower in 3 years." in words(explorer)
    explorer.months.value = 6
    assert "The published figure is the same in no year. It is higher in 9 years and lower in 3 years." in words(explorer)


def test_words_for_other_series():
    arrivals = pd.Series({2001: 5, 2002: 6, 2003: 7})
    for published, said in [((5, 6, 7), "the same in 2001 to 2003."), ((5, 9, 7), "the same in 2001, 2003. It is higher in 1 year."),
                            ((1, 9, 1), "the same in no year. It is higher in 1 year and lower in 2 years.")]:
        counted = Counted(4, arrivals, 1, 2003, pd.Series(published, index=arrivals.index), None)
        assert agreement(counted) == f"The published figure is {said}"
    assert spans([2001, 2003, 2004]) == "2001, 2003 to 2004"


def test_the_slider_changes_words_and_picture(explorer):
    before = words(explorer), picture(explorer)
    explorer.months.value = 3
    assert words(explorer) != before[0] and picture(explorer) != before[1]
    explorer.months.value = 12
    assert (words(explorer), picture(explorer)) == before, "and back again, to the same bytes"


def test_the_control_is_named_and_goes_from_three_to_twelve(explorer):
    assert explorer.months.description == "Threshold"
    assert list(explorer.months.options) == [(f"{months} months", months) for months in range(3, 13)]


def test_the_picture_has_words_for_those_who_do_not_see_it(explorer):
    alt = re.search('alt="([^"]+)"', explorer.picture.value)[1]
    assert alt.startswith("A line chart of the immigrants of each year from 2012 to 2023 counted with 12 months, squares for the published figures")
    assert alt.endswith("The text below says it in words.")


def test_a_change_is_drawn_quickly(explorer):
    took = []
    for months in [*THRESHOLDS, *reversed(THRESHOLDS)]:
        began = time.perf_counter()
        explorer.months.value = months
        took.append(time.perf_counter() - began)
    print(f"drawn in {min(took) * 1000:.0f} to {max(took) * 1000:.0f} ms")
    assert sorted(took)[len(took) // 2] < 0.5, "on a busy machine; alone it takes about 35 ms"


def test_what_is_drawn_in_a_hurry_is_the_picture_itself():
    """No moving part lies below one that stands still, and none was forgotten."""
    drawn = Picture(stays())
    quick = Quick(drawn.figure, drawn.moving)
    for months in (3, 7, 12):
        figure = drawn.show(stays().counted(months))
        hurried = Image.open(io.BytesIO(quick.png())).convert("RGB")
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        whole = Image.frombytes("RGBA", canvas.get_width_height(), bytes(canvas.buffer_rgba())).convert("RGB")
        # Few colours are kept, and the ends of two lines may lie on each other: a shade, not a shape.
        histogram = ImageChops.difference(hurried, whole).convert("L").histogram()
        assert sum(histogram[65:]) < 40


def test_nothing_runs_out_of_its_place():
    drawn = Picture(stays())
    for months in THRESHOLDS:
        figure = drawn.show(stays().counted(months))
        FigureCanvasAgg(figure).draw()
        for text in [*figure.texts, *drawn.shares.bars[0].axes.texts, *drawn.years.ax.get_legend().get_texts()]:
            box = text.get_window_extent()
            assert 0 <= box.x0 and box.x1 <= figure.bbox.width and 0 <= box.y0 and box.y1 <= figure.bbox.height, text.get_text()


def test_line_squares_and_bars_are_the_figures():
    drawn = Picture(stays())
    counted = stays().counted(12)
    drawn.show(counted)
    assert list(drawn.years.line.get_ydata()) == list(counted.arrivals)
    assert list(drawn.years.same.get_xdata()) == [2021, 2022, 2023]
    assert {**dict(zip(*drawn.years.same.get_data())), **dict(zip(*drawn.years.other.get_data()))} == stays().published.to_dict()
    assert drawn.years.same.get_linestyle() == drawn.years.other.get_linestyle() == "None", "published figures of two rules are never joined"
    assert drawn.years.ax.get_ylim()[0] == 0
    assert [bar.get_width() for bar in drawn.shares.bars] == pytest.approx([100 * 218 / 289, 100 * 2081 / 2122])


def test_still_picture_brings_its_words():
    figure = explore.threshold_picture(12)
    assert charts.alt_of(figure).endswith(" ".join(describe(stays().counted(12))))
    assert charts.png(figure) == charts.png(explore.threshold_picture(12))
    assert len(charts.png(figure)) < 45_000
    assert any("invented country" in line for line in charts.source_of(figure))


def test_in_a_build_the_page_keeps_picture_and_words(monkeypatch):
    monkeypatch.setenv("MIGCAP_EXPLORE", "still")
    with capture_output() as seen:
        assert explore.threshold(12) is None
    assert "With a threshold of 12 months" in seen.stdout
    assert "Run this cell to choose another threshold." in seen.stdout + str(seen.outputs)


@pytest.mark.parametrize("months", [2, 13, 6.5, "6", None, True])
def test_a_threshold_that_is_not_there_is_one_sentence(months):
    for ask in (explore.threshold, explore.threshold_picture):
        with pytest.raises(MigcapError, match="from 3 to 12 months"):
            ask(months)


def test_the_tables_handed_out_by_load_are_not_touched():
    before = load("synthetic_veridia_register")
    stays().counted(6)
    pd.testing.assert_frame_equal(before, load("synthetic_veridia_register"))
