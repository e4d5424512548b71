"""What every chart of the house looks like: readable at 6.5 x 4 inches, told apart without colour, with its source below."""

import math
import textwrap

import matplotlib.pyplot as plt
import pandas as pd
from cycler import cycler
from matplotlib.ticker import FuncFormatter

from migcap.data import KOSOVO_FOOTNOTE
from migcap.errors import MigcapError

SIZE = (6.5, 4)
INK, GREY, RULE = "#222222", "#595959", "#D9D9D9"
# Okabe and Ito (2008), in the order in which neighbours differ in lightness too; yellow is left out, it vanishes on white.
COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00"]
MARKERS = ["o", "s", "^", "D", "v", "P"]

STYLE = {
    "font.family": "DejaVu Sans",  # comes with matplotlib, so that a picture is the same on every machine
    "font.size": 10,
    "text.color": INK,
    "axes.titlesize": 12,
    "axes.titleweight": "bold",
    "axes.titlepad": 10,
    "axes.labelcolor": GREY,
    "axes.edgecolor": GREY,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    # Colour and marker go together, so that lines are told apart in grey print as well.
    "axes.prop_cycle": cycler(color=COLOURS, marker=MARKERS),
    "axes.grid": True,
    "axes.grid.axis": "y",
    "grid.color": RULE,
    "grid.linewidth": 0.8,
    "xtick.color": GREY,
    "ytick.color": GREY,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "legend.frameon": False,
    "figure.facecolor": "white",
}
CHARACTERS_PER_INCH = 16  # of the source line, at its size of 8 points


def style():
    """A context in which matplotlib draws in house style: `with charts.style(): ...`. Nothing is changed outside it."""
    return plt.rc_context(STYLE)


def axes(title="", source=None, unit="", size=SIZE):
    """Empty axes in house style, to draw on with ordinary matplotlib.

    title: what the chart shows, best as a finding. source: a text, or a table from `load`, which knows its own.
    unit: what the vertical axis counts. size: width and height in inches.
    """
    with style():
        figure, ax = plt.subplots(figsize=size, layout="constrained")
        ax.set_title(title)
        ax.set_ylabel(unit)
        ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: thousands(value)))
        write_below(figure, source_line(source, title))
    return ax


def write_below(figure, text):
    """The source line: small, at the lower left, broken to the width of the figure."""
    if text:
        figure.supxlabel(broken(text, figure.get_figwidth()), x=0.01, ha="left", size=8, color=GREY)
    figure.migcap_below = text


def broken(text, inches):
    """The text in lines that fit, at the size of the source line."""
    return "\n".join(textwrap.fill(line, int(inches * CHARACTERS_PER_INCH)) for line in text.splitlines())


def source_line(source, *shown):
    """"Source: ..." for a text or a table from `load`, and the footnotes that the words `shown` on the chart call for."""
    if source is None or (isinstance(source, str) and not source.strip()):
        cited = ""
    elif isinstance(source, str):
        cited = source.strip()
    elif isinstance(source, (pd.DataFrame, pd.Series)):
        cited = source.attrs.get("citation", "")
        if not cited:
            raise MigcapError('This table no longer knows its source: hand over the table that load(...) gave, or write source="..." in words.')
    else:
        raise MigcapError('A source is a text, or a table that load(...) gave: write source="..." in words.')
    if cited and not cited.lower().startswith("source"):
        cited = f"Source: {cited}"
    return "\n".join(filter(None, [cited, *notes(source, *shown, cited)]))


def notes(source, *shown):
    """The footnotes, as a list, that are due where the words `shown` name Serbia or Kosovo*."""
    words = " ".join(str(word) for word in shown)
    due = []
    if "Serbia" in words and hasattr(source, "attrs"):
        due = [note for note in source.attrs.get("footnotes", []) if "Serbia" in note]
    if "Kosovo" in " ".join([words, *due]) and KOSOVO_FOOTNOTE not in words:
        due = [*due, KOSOVO_FOOTNOTE]
    return due


def thousands(value):
    """470,719 as a text; small numbers keep their decimals (1.5), a missing one is ".." as in UN tables."""
    if value is None or value is pd.NA or math.isnan(value):
        return ".."
    if abs(value) >= 1000 or float(value).is_integer():
        return f"{value:,.0f}"
    return f"{value:.4g}"
