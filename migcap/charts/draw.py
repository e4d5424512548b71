"""The two charts that the curriculum draws most: bars for "which are the largest", lines for "how did it change"."""

import textwrap

import pandas as pd
from matplotlib.ticker import FuncFormatter

from migcap.charts.style import COLOURS, SIZE, axes, style, thousands, write_below
from migcap.charts.style import source_line as source_line_of
from migcap.data import check_together

NAME_WIDTH = 26  # characters of a country's name in one line beside its bar
ROOM = 5         # a chart of one bar is drawn as if there were five, or the bar would be a wall


def bars(values, title="", source=None, unit="", size=SIZE):
    """Axes with a horizontal bar for each of `values` (a Series or dict: name → number), the first on top.

    The axis begins at zero; each bar ends in its number. A missing number is "..", without a bar.
    """
    values = pd.Series(values, dtype="float64")
    with style():
        ax = axes(title, size=size)
        write_below(ax.figure, source_line_of(source, title, *values.index))
        draw_bars(ax, values)
        ax.set_xlabel(unit)
    return ax


def draw_bars(ax, values, colour=COLOURS[0], name_width=NAME_WIDTH):
    """Bars on axes that are there already; see `bars`."""
    ax.grid(False)
    for side in ("bottom", "left"):
        ax.spines[side].set_visible(False)
    ax.tick_params(length=0)
    ax.set_xticks([])
    ax.set_yticks(range(len(values)), [textwrap.fill(str(name), name_width) for name in values.index])
    ax.set_ylim(max(len(values), ROOM) - 0.5, -0.5)
    largest = values.max() if values.notna().any() else 0
    # A quarter of the width is for the number behind the longest bar.
    ax.set_xlim(0, max(largest, 1) * 1.25)
    ax.barh(range(len(values)), values.fillna(0), height=0.7, color=colour)
    for row, value in enumerate(values):
        ax.text(0 if pd.isna(value) else value, row, f" {thousands(value)}", va="center")


def lines(series, title="", source=None, unit="", size=SIZE):
    """Axes with a line for each of `series` (a Series, or dict of them: name → Series), indexed by year.

    Each figure is a marked point; the years on the axis are those that were published. A missing year is a gap, never zero.
    Raises DataError for series of tables that do not belong together (two populations, for example).
    """
    named = series if isinstance(series, dict) else {str(series.name or ""): series}
    check_together(*(one for one in named.values() if isinstance(one, pd.Series)))
    with style():
        ax = axes(title, unit=unit, size=size)
        write_below(ax.figure, source_line_of(source, title, *named))
        draw_lines(ax, named)
    return ax


def draw_lines(ax, named):
    """Lines on axes that are there already; see `lines`."""
    table = pd.DataFrame(named, dtype="float64").sort_index()
    for name in table.columns:
        ax.plot(table.index.to_list(), table[name].to_list(), label=name, linewidth=2, markersize=5)
    if len(table):
        ax.set_xticks(table.index.to_list(), [str(year) for year in table.index])
    ax.set_ylim(0, (table.max().max() if table.notna().any(axis=None) else 0) * 1.08 or 1)
    ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: thousands(value)))
    if len(named) > 1:
        ax.legend(loc="best")
