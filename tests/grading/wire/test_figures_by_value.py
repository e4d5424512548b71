"""Figures by value: what a test reads from the rebuilt chart is what the learner drew."""

import functools
import math

import numpy as np
import pandas as pd
import pytest
from matplotlib import colormaps
from matplotlib import pyplot as plt
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.container import BarContainer
from migcap import charts
from migcap.check import describe
from migcap.check.call import quiet
from migcap.grading.wire.figures import axes_index, describe_axes, describe_figure, fill_axes, rebuild_figure
from small_charts import CHARTS

NEAR = 0.01  # of the figure: how far a text may wander


@pytest.fixture(autouse=True)
def _closed():
    yield
    plt.close("all")


def drawn(name):
    with quiet():
        return CHARTS[name]()


def rebuilt(ax):
    figure = ax.figure.figure
    return rebuild_figure(describe_figure(figure)).axes[axes_index(figure, ax)]


@functools.cache
def pair(name):
    """A chart and its copy, for tests that only look."""
    ax = drawn(name)
    return ax, rebuilt(ax)


def plain(value):
    """Something that can be compared, with gaps equal to gaps."""
    if isinstance(value, float):
        return "a gap" if math.isnan(value) else float(f"{value:.9g}")
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    return plain(vars(value)) if hasattr(value, "__dict__") else value


@pytest.mark.parametrize("name", CHARTS)
def test_a_rebuilt_chart_has_the_same_description(name):
    ax, copy = pair(name)
    with quiet():
        assert plain(describe(copy)) == plain(describe(ax))


@pytest.mark.parametrize("name", CHARTS)
def test_every_axes_of_it_is_there(name):
    figure, copy = (ax.figure.figure for ax in pair(name))
    assert len(copy.axes) == len(figure.axes)
    with quiet():
        for one, other in zip(figure.axes, copy.axes):
            assert plain(describe(other)) == plain(describe(one))
            assert other.get_window_extent().bounds == pytest.approx(one.get_window_extent().bounds)
            assert other.get_subplotspec() is None


@pytest.mark.parametrize("name", CHARTS)
def test_ticks_stand_and_read_the_same(name):
    ax, copy = pair(name)
    for one, other in ((ax.xaxis, copy.xaxis), (ax.yaxis, copy.yaxis)):
        places = one.get_majorticklocs()
        assert list(other.get_majorticklocs()) == list(places)
        labels = one.get_major_formatter().format_ticks(places)
        assert other.get_major_formatter().format_ticks(places) == [str(label) for label in labels]
        assert list(other.get_minorticklocs()) == list(one.get_minorticklocs())
        assert [label.get_text() for label in other.get_ticklabels()] == [label.get_text() for label in one.get_ticklabels()]
        assert [label.get_rotation() for label in other.get_ticklabels()] == [label.get_rotation() for label in one.get_ticklabels()]
        assert other.get_major_formatter().get_offset() == one.get_major_formatter().get_offset()


@pytest.mark.parametrize("name", CHARTS)
def test_limits_scales_labels_and_frames_are_the_same(name):
    ax, copy = pair(name)
    for ask in ("get_xlim", "get_ylim", "get_xscale", "get_yscale", "get_xlabel", "get_ylabel", "get_title", "xaxis_inverted", "yaxis_inverted",
                "get_visible", "get_facecolor", "get_autoscalex_on", "get_autoscaley_on", "get_legend_handles_labels"):
        one, other = getattr(ax, ask)(), getattr(copy, ask)()
        assert (one[1] == other[1]) if ask == "get_legend_handles_labels" else one == other, ask
    assert {name: spine.get_visible() for name, spine in copy.spines.items()} == {name: spine.get_visible() for name, spine in ax.spines.items()}
    for letter in "xy":
        params, others = getattr(ax, f"{letter}axis").get_tick_params(), getattr(copy, f"{letter}axis").get_tick_params()
        assert {name: others[name] for name in params if name.endswith(("On", "bottom", "left", "top", "right"))} == \
               {name: params[name] for name in params if name.endswith(("On", "bottom", "left", "top", "right"))}


@pytest.mark.parametrize("name", CHARTS)
def test_lines_are_the_same(name):
    ax, copy = pair(name)
    assert len(copy.lines) == len(ax.lines)
    for one, other in zip(ax.lines, copy.lines):
        if not hasattr(one, "get_slope"):
            assert np.array_equal(one.get_xydata(), other.get_xydata(), equal_nan=True)
            assert np.array_equal(np.asarray(one.get_xdata(orig=False)), np.asarray(other.get_xdata(orig=False)), equal_nan=True)
        for ask in ("get_label", "get_linestyle", "get_linewidth", "get_marker", "get_color", "get_visible", "get_zorder", "get_alpha"):
            assert getattr(one, ask)() == getattr(other, ask)(), ask


@pytest.mark.parametrize("name", CHARTS)
def test_bars_and_shapes_are_the_same(name):
    ax, copy = pair(name)
    assert [type(one) for one in copy.containers] == [type(one) for one in ax.containers]
    for one, other in zip(ax.containers, copy.containers):
        assert other.get_label() == one.get_label()
        if isinstance(one, BarContainer):
            assert other.orientation == one.orientation
            assert [(bar.get_x(), bar.get_y(), bar.get_width(), bar.get_height()) for bar in other] == [(bar.get_x(), bar.get_y(), bar.get_width(), bar.get_height()) for bar in one]
    assert len(copy.patches) == len(ax.patches)
    for one, other in zip(ax.patches, copy.patches):
        assert (other.get_facecolor(), other.get_edgecolor(), other.get_hatch(), other.get_alpha(), other.get_label()) == \
               (one.get_facecolor(), one.get_edgecolor(), one.get_hatch(), one.get_alpha(), one.get_label())
        assert other.get_window_extent().bounds == pytest.approx(one.get_window_extent().bounds, abs=1e-6)


@pytest.mark.parametrize("name", CHARTS)
def test_groups_and_pictures_are_the_same(name):
    ax, copy = pair(name)
    assert len(copy.collections) == len(ax.collections) and len(copy.images) == len(ax.images)
    for one, other in zip(ax.collections, copy.collections):
        assert np.array_equal(np.ma.filled(one.get_offsets(), np.nan), np.ma.filled(other.get_offsets(), np.nan), equal_nan=True)
        assert np.array_equal(one.get_facecolor(), other.get_facecolor())
        assert np.array_equal(one.get_edgecolor(), other.get_edgecolor())
        assert len(one.get_paths()) == len(other.get_paths())
        assert [path.vertices.tolist() for path in one.get_paths()] == [path.vertices.tolist() for path in other.get_paths()]
        if one.get_array() is not None and one.get_cmap().name in colormaps:
            assert np.array_equal(np.ma.filled(np.ma.asarray(one.get_array(), float), np.nan), np.ma.filled(np.ma.asarray(other.get_array(), float), np.nan), equal_nan=True)
            assert one.get_cmap().name == other.get_cmap().name
        if hasattr(one, "get_sizes"):
            assert list(one.get_sizes()) == list(other.get_sizes())
    for one, other in zip(ax.images, copy.images):
        assert np.array_equal(one.get_array(), other.get_array())
        assert list(one.get_extent()) == list(other.get_extent())


def texts_of(figure):
    for axes in figure.axes:
        yield from (*axes.texts, axes.title, axes._left_title, axes._right_title, axes.xaxis.label, axes.yaxis.label)
    yield from figure.texts


@pytest.mark.parametrize("name", CHARTS)
def test_texts_stand_where_they_stood(name):
    figure, copy = (ax.figure.figure for ax in pair(name))
    pairs = list(zip(texts_of(figure), texts_of(copy), strict=True))
    for one, other in pairs:
        assert other.get_text() == one.get_text()
        if one.get_text():
            before, after = one.get_window_extent(FigureCanvasAgg(figure).get_renderer()), other.get_window_extent(FigureCanvasAgg(copy).get_renderer())
            size = figure.bbox.size
            assert np.allclose((before.get_points() - after.get_points()) / size, 0, atol=NEAR), one.get_text()
            assert (other.get_rotation(), other.get_ha(), other.get_va(), other.get_fontsize(), other.get_color()) == \
                   (one.get_rotation(), one.get_ha(), one.get_va(), one.get_fontsize(), one.get_color())


@pytest.mark.parametrize("name", CHARTS)
def test_legends_read_the_same(name):
    figure, copy = (ax.figure.figure for ax in pair(name))
    for one, other in zip((*(axes.get_legend() for axes in figure.axes), *figure.legends), (*(axes.get_legend() for axes in copy.axes), *copy.legends), strict=True):
        assert (one is None) == (other is None)
        if one is not None:
            assert [text.get_text() for text in other.get_texts()] == [text.get_text() for text in one.get_texts()]
            assert other.get_title().get_text() == one.get_title().get_text()
            assert [handle.get_label() for handle in other.legend_handles] == [handle.get_label() for handle in one.legend_handles]


@pytest.mark.parametrize("name", CHARTS)
def test_a_rebuilt_chart_can_be_drawn_and_described_again(name):
    figure, copy = (ax.figure.figure for ax in pair(name))
    assert same(describe_figure(copy), describe_figure(figure))
    rebuild_figure(describe_figure(copy)).canvas.draw()


def same(one, other):
    if isinstance(one, np.ndarray) or isinstance(other, np.ndarray):
        return type(one) is type(other) and one.dtype == other.dtype and one.shape == other.shape and np.array_equal(one, other, equal_nan=one.dtype.kind == "f")
    if isinstance(one, dict) and isinstance(other, dict):
        # The rebuilt ticks have one locator and one formatter for all kinds; no label and an empty one are the same.
        different = [name for name in {*one, *other} - {"fixed", "known"} if not same(one.get(name) or None, other.get(name) or None)] \
            if not any(isinstance(value, np.ndarray) for value in (*one.values(), *other.values())) else \
            [name for name in {*one, *other} - {"fixed", "known"} if not same(one.get(name), other.get(name))]
        print(*(f"{name}: {one.get(name)!r:.200} / {other.get(name)!r:.200}" for name in different if not isinstance(one.get(name), (dict, list))))
        return not different
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other or (isinstance(one, float) and one == pytest.approx(other, nan_ok=True))


def test_house_style():
    ax = charts.lines({"Nepal": dict(zip([2000, 2010], [1.0, 2.0])), "Chad": dict(zip([2000, 2010], [3.0, 2.0]))}, title="Two", source="UN DESA", unit="people")
    copy = rebuilt(ax)
    assert plain(describe(copy)) == plain(describe(ax))
    assert charts.source_of(copy) == charts.source_of(ax) == ["Source: UN DESA"]
    assert copy.figure.get_supxlabel() == "Source: UN DESA"
    assert copy.yaxis.get_major_formatter()(1_234_567, None) == "1,234,567"


def test_axes_handed_over_are_filled_in_place():
    ax, empty = drawn("plain_line"), plt.subplots(1, 2)[1][1]
    empty.plot([9, 9], label="before")
    ax.figure.text(0, 0, "Source: UN DESA")
    where = empty.get_position().bounds
    fill_axes(empty, describe_axes(ax))
    assert [line.label for line in describe(empty).lines] == ["Nepal"]
    assert describe(empty).title == "Migrants in Nepal" and [text.get_text() for text in empty.figure.texts] == ["Source: UN DESA"]
    assert empty.get_position().bounds == where


def test_what_is_drawn_later_has_its_own_limits_and_ticks():
    ax, empty = drawn("plain_line"), plt.subplots()[1]
    fill_axes(empty, describe_axes(ax))
    empty.plot([1950, 2050], [0, 5_000_000])
    assert empty.get_xlim()[0] < 1950 and empty.get_ylim()[1] > 5_000_000
    assert max(empty.get_yticks()) > 4_000_000


def test_a_number_opens_the_figure_in_pyplot():
    description = describe_figure(drawn("plain_line").figure)
    plt.close("all")
    figure = rebuild_figure(description, number=4)
    assert plt.figure(4) is figure and plt.gca().get_title() == "Migrants in Nepal"
    assert rebuild_figure(description, number=4) is plt.figure(4) and len(plt.gcf().axes) == 1


def test_which_axes_of_the_figure_these_are():
    figure, pair = plt.subplots(1, 2)
    assert [axes_index(figure, ax) for ax in pair] == [0, 1]
    assert axes_index(figure, plt.subplots()[1]) is None


def test_twins_and_shared_axes_move_together():
    ax = drawn("two_scales")
    one, other = rebuild_figure(describe_figure(ax.figure)).axes
    assert one.get_shared_x_axes().joined(one, other) and not one.get_shared_y_axes().joined(one, other)
    one.set_xlim(0, 5)
    assert other.get_xlim() == (0, 5) and other.yaxis.get_label_position() == "right"


def test_dates_and_categories_come_as_they_were_given():
    line, = rebuilt(drawn("dates_of_python")).lines[:1]
    assert line.get_xdata()[0].year == 1990 and line.get_xdata(orig=False)[0] == pytest.approx(7486.0)
    line, = rebuilt(drawn("years_as_words")).lines
    assert list(line.get_xdata())[:2] == ["1990", "1995"] and list(line.get_xdata(orig=False))[:2] == [0, 1]
    ax = drawn("periods_of_pandas")
    ax.plot(pd.period_range("1995", periods=2, freq="Y"), [1, 2])
    line = rebuilt(ax).lines[1]
    assert [period.year for period in line.get_xdata()] == [1995, 1996] and list(line.get_xdata(orig=False)) == [25, 26]
