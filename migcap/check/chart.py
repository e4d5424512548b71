"""A chart described by its values and words, so that a test can look at it without eyes."""

import math
from dataclasses import dataclass, field

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.container import BarContainer

# Words may hang a little below the picture: a saved or shown one grows to hold what stands just under it.
BELOW = -0.35


@dataclass
class Line:
    """One drawn line: its points in the order in which they are joined."""

    x: list
    y: list
    label: str = ""
    style: tuple = ("-", "None")  # matplotlib's signs for the line and for its points


@dataclass
class Bars:
    """One row of bars drawn together: how long each is, by the word at its foot (or by its place, where there is no word)."""

    label: str
    lengths: dict


@dataclass
class Words:
    """A text on the figure, and where its middle lies as a share of the figure's width and height (0 is left and bottom)."""

    text: str
    x: float = 0.5
    y: float = 0.0

    def in_picture(self):
        return 0 <= self.x <= 1 and BELOW <= self.y <= 1


@dataclass
class Description:
    """What stands on a chart: its lines and bars, title, axis labels, the words of its legend, and every other text (the label of the horizontal axis is among them)."""

    lines: list
    title: str
    x_label: str
    y_label: str
    texts: list
    bars: list = field(default_factory=list)
    legend: list = field(default_factory=list)


def describe(axes):
    """The `Description` of matplotlib axes. Values that are no numbers become NaN, so that a strange chart can be described too."""
    figure = axes.figure.figure  # of a subfigure too
    heading = figure.get_suptitle()
    titles = [heading, *(axes.get_title(loc=where) for where in ("center", "left", "right"))]
    others = [words(text, figure) for text in (*axes.texts, *figure.texts) if text.get_text() and text.get_text() != heading]
    return Description(
        lines=[Line(years(line.get_xdata()), [as_number(y) for y in np.ravel(line.get_ydata()).tolist()], named(line), (line.get_linestyle(), line.get_marker())) for line in axes.get_lines()],
        title=one_line(" ".join(filter(None, titles))),
        x_label=one_line(axes.get_xlabel()), y_label=one_line(axes.get_ylabel()),
        texts=others + ([Words(one_line(axes.get_xlabel()))] if axes.get_xlabel() else []),
        bars=[bars(container, axes) for container in axes.containers if isinstance(container, BarContainer)],
        legend=[one_line(text.get_text()) for text in axes.get_legend().get_texts()] if axes.get_legend() else [])


def named(artist):
    """The label that the learner gave, "" for one that matplotlib made up."""
    label = str(artist.get_label())
    return "" if label.startswith("_") else label


def bars(container, axes):
    """A container of bars as `Bars`, upright or lying."""
    lying = container.orientation == "horizontal"
    axis = axes.yaxis if lying else axes.xaxis
    places = list(axis.get_majorticklocs())
    feet = dict(zip((round(float(place), 6) for place in places), axis.get_major_formatter().format_ticks(places)))
    lengths = {}
    for bar in container.patches:
        middle = round(float(bar.get_y() + bar.get_height() / 2 if lying else bar.get_x() + bar.get_width() / 2), 6)
        lengths[one_line(feet.get(middle) or f"{middle:g}")] = float(bar.get_width() if lying else bar.get_height())
    return Bars(named(container), lengths)


def words(text, figure):
    """A matplotlib text as `Words`; where it cannot be measured (a formula that is not one) it passes for well placed."""
    try:
        box = text.get_window_extent(FigureCanvasAgg(figure).get_renderer()).transformed(figure.transFigure.inverted())
    except Exception:
        return Words(one_line(text.get_text()))
    return Words(one_line(text.get_text()), float(box.x0 + box.x1) / 2, float(box.y0 + box.y1) / 2)


def years(values):
    """The points of the horizontal axis as numbers, also when the years were given as dates or texts."""
    values = np.ravel(values)
    if np.issubdtype(values.dtype, np.datetime64):
        values = values.astype("datetime64[Y]").astype(int) + 1970
    return [float(value.year) if hasattr(value, "year") else as_number(value) for value in values.tolist()]


def as_number(value):
    try:
        return float(value)
    except (TypeError, ValueError, OverflowError):
        return math.nan


def one_line(text):
    """A text without the line breaks that only make it fit."""
    return " ".join(str(text).split())

