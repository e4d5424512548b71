"""A chart described by its values and words, so that a test can look at it without eyes."""

import math
from dataclasses import dataclass, field

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.container import BarContainer

from migcap.check.sight import bar_is_seen, ground, is_in_picture, is_shown, line_is_seen, paper, text_is_seen

# Words may hang a little below the picture: a saved or shown one grows to hold what stands just under it.
BELOW = -0.35
PERIODS = {"Y": 1, "Q": 4, "M": 12}  # pandas' letters for years, quarters and months, and how many make a year


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
    outside: list = field(default_factory=list)  # lines beyond the limits of the axes, where nobody sees them
    unseen: int = 0  # lines that cannot be seen for their looks
    unseen_bars: int = 0  # bars that cannot be seen, for their looks or because they lie outside
    elsewhere: bool = False  # whether other axes of the figure have a line


def describe(axes):
    """The `Description` of matplotlib axes, of what can be seen of them. Values that are no numbers become NaN, so that a strange chart can be described too."""
    figure = axes.figure.figure  # of a subfigure too
    sheet = paper(figure)
    heading = said(figure._suptitle, sheet)
    if not axes.get_visible():
        return Description(lines=[], title=heading, x_label="", y_label="", texts=[words(text, figure) for text in figure.texts if said(text, sheet)])
    inside = ground(axes)
    titles = [heading, *(said(title, sheet, inside) for title in (axes.title, axes._left_title, axes._right_title))]
    x_label, y_label = (said(axis.label, sheet, inside) if axes.axison and axis.get_visible() else "" for axis in (axes.xaxis, axes.yaxis))
    others = [text for text in axes.texts if text.get_text() and text_is_seen(text)] + [text for text in figure.texts if said(text, sheet, inside) and text is not figure._suptitle]
    legend = axes.get_legend()
    lines = [line for line in axes.get_lines() if line_is_seen(line, axes)]
    containers = [container for container in axes.containers if isinstance(container, BarContainer)]
    within = [is_in_picture(line, axes) for line in lines]
    return Description(
        lines=[as_line(line, axes) for line, is_within in zip(lines, within, strict=True) if is_within],
        outside=[as_line(line, axes) for line, is_within in zip(lines, within, strict=True) if not is_within],
        unseen=len(axes.get_lines()) - len(lines), unseen_bars=sum(not bar_is_seen(bar, axes) for container in containers for bar in container.patches),
        elsewhere=any(other.get_lines() for other in figure.axes if other is not axes),
        title=joined(titles),
        x_label=joined([x_label, said(figure._supxlabel, sheet)]), y_label=joined([y_label, said(figure._supylabel, sheet)]),
        texts=[words(text, figure) for text in others] + ([Words(x_label)] if x_label else []),
        bars=[one for one in (bars(container, axes) for container in containers) if one.lengths],
        legend=[one_line(text.get_text()) for text in legend.get_texts() if text_is_seen(text)] if legend and is_shown(legend) else [])


def said(text, *grounds):
    """The words of a matplotlib text, "" where there is none or nobody can read it."""
    return one_line(text.get_text()) if text is not None and text_is_seen(text, *grounds) else ""


def joined(texts):
    return " ".join(filter(None, texts))


def as_line(line, axes):
    return Line(years(line.get_xdata(), axes), [as_number(y) for y in np.ravel(line.get_ydata()).tolist()], named(line), (line.get_linestyle(), line.get_marker()))


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
        if not bar_is_seen(bar, axes):
            continue
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


def years(values, axes=None):
    """The points of the horizontal axis as numbers, also when the years were given as dates, periods or texts."""
    values = np.ravel(values)
    if isinstance(getattr(axes, "freq", None), str) and np.issubdtype(values.dtype, np.number):
        return [period_year(float(value), axes.freq) for value in values.tolist()]
    if np.issubdtype(values.dtype, np.datetime64):
        values = values.astype("datetime64[Y]").astype(int) + 1970
    return [float(value.year) if hasattr(value, "year") else as_number(value) for value in values.tolist()]


def period_year(number, freq):
    """The year of a period: where an index has a rhythm, pandas draws its periods by their number, counted from 1970."""
    if not math.isfinite(number) or 1500 <= number <= 2500:  # a year already: a line drawn beside pandas' own
        return number
    if freq[0] == "D":
        return 1970.0 + int(np.datetime64(int(number), "D").astype("datetime64[Y]").astype(int))
    return 1970 + number // PERIODS[freq[0]] if freq[0] in PERIODS else number


def as_number(value):
    try:
        return float(value)
    except (TypeError, ValueError, OverflowError):
        return math.nan


def one_line(text):
    """A text without the line breaks that only make it fit."""
    return " ".join(str(text).split())

