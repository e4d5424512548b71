"""A chart described by its values and words, so that a test can look at it without eyes."""

from dataclasses import dataclass

import numpy as np


@dataclass
class Line:
    """One drawn line: its points in order, and its name in the legend."""

    x: list
    y: list
    label: str


@dataclass
class Description:
    """What stands on a chart: its lines, title, axis labels, every other text, and where the vertical axis begins."""

    lines: list
    title: str
    x_label: str
    y_label: str
    texts: list
    y_from: float


def describe(axes):
    """The `Description` of matplotlib axes."""
    titles = (axes.get_title(loc=where) for where in ("center", "left", "right"))
    figure_texts = [text.get_text() for text in axes.figure.texts]
    if axes.figure.get_suptitle():
        figure_texts.append(axes.figure.get_suptitle())
    return Description(
        lines=[Line(years(line.get_xdata()), [float(y) for y in line.get_ydata()], str(line.get_label())) for line in axes.get_lines()],
        title=" ".join(filter(None, titles)) or axes.figure.get_suptitle(),
        x_label=axes.get_xlabel(), y_label=axes.get_ylabel(),
        texts=[text.get_text() for text in axes.texts] + figure_texts,
        y_from=float(axes.get_ylim()[0]))


def years(values):
    """The points of the horizontal axis as whole numbers where they are years, also when they were given as dates or texts."""
    out = []
    for value in np.asarray(values).tolist():
        if hasattr(value, "year"):
            out.append(value.year)
        else:
            out.append(float(value))
    return out



UP = ("rose", "rise", "grew", "grow", "increas", "doubl", "tripl", "quadrupl", "more than", " up ", "higher", "climb", "gain")
DOWN = ("fell", "fall", "declin", "decreas", "halv", "shrank", "shrink", "drop", "fewer than", " down ", "lower", "lost")
UNITS = {"thousand": 1_000, "million": 1_000_000}


def directions(title):
    """Which directions a title speaks of: a set of 'up' and 'down', empty for a mere label."""
    words = f" {title.lower()} "
    return {direction for direction, stems in (("up", UP), ("down", DOWN)) if any(stem in words for stem in stems)}


def in_people(chart, values):
    """Values of the vertical axis as people, whether the axis counts people, thousands or millions."""
    factor = next((factor for unit, factor in UNITS.items() if unit in chart.y_label.lower()), 1)
    return [value * factor for value in values]
