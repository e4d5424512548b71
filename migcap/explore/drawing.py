"""The explorer's picture: two bar charts above, a line chart below.

Made once and then changed: new axes for every step of the slider would take longer than all the rest together.
"""

import textwrap

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from migcap.charts import COLOURS, source_line, style, thousands
from migcap.charts.style import GREY, broken
from migcap.explore.facts import TOP

SIZE = (9.2, 6.4)
# left, bottom, width, height as parts of the figure: fixed, so that nothing jumps from one country to the next
ORIGINS, DESTINATIONS, TREND = (0.185, 0.52, 0.295, 0.35), (0.685, 0.52, 0.295, 0.35), (0.1, 0.15, 0.88, 0.26)
NAME_WIDTH, NAME_LINES = 20, 2
NOTHING = "No figure for this year."


class Picture:
    """One figure, whose `show(facts)` brings it up to date."""

    def __init__(self, stock):
        self.stock = stock
        with style():
            self.figure = Figure(figsize=SIZE)
            self.title = self.figure.text(0.01, 0.965, "", size=13, weight="bold", va="center")
            self.origins = Bars(self.figure, ORIGINS, 0.01, "Largest origins of its migrants", COLOURS[0])
            self.destinations = Bars(self.figure, DESTINATIONS, 0.505, "Largest destinations of its people", COLOURS[1])
            self.trend = Trend(self.figure, TREND, stock.years)
            self.below = self.figure.text(0.01, 0.01, "", size=8, color=GREY, va="bottom")

    @property
    def of_the_year(self):
        """What changes when another year of the same country is chosen: all but the trend."""
        return [self.title, *self.origins.parts, *self.destinations.parts, self.below]

    def show(self, facts) -> Figure:
        """The figure with these facts on it."""
        with style():
            self.title.set_text(f"{facts.name}, mid-{facts.year}")
            self.origins.show(facts.here)
            self.destinations.show(facts.abroad)
            self.trend.show(facts.here.by_year, facts.abroad.by_year)
            self.figure.migcap_below = source_line(self.stock.source, *facts.names)
            self.below.set_text(broken(self.figure.migcap_below, SIZE[0]))
        return self.figure


class Bars:
    """Up to `TOP` horizontal bars from zero, each with its name before and its number behind it."""

    def __init__(self, figure, place, left, heading, colour):
        self.heading = heading
        self.head = figure.text(left, 0.905, heading, size=11, va="center")
        ax = figure.add_axes(place)
        ax.set(xlim=(0, 1.36), ylim=(TOP - 0.5, -0.5))
        ax.axis("off")
        self.bars = ax.barh(range(TOP), [0] * TOP, height=0.7, color=colour)
        self.names = [ax.text(-0.02, row, "", ha="right", va="center", linespacing=1) for row in range(TOP)]
        self.numbers = [ax.text(0, row, "", va="center") for row in range(TOP)]
        self.nothing = ax.text(0, 0, NOTHING, va="center")
        self.parts = [self.head, *self.bars, *self.names, *self.numbers, self.nothing]

    def show(self, side):
        self.head.set_text(self.heading + ("" if side.total is None else f" ({thousands(side.total)} in all)"))
        self.nothing.set_visible(side.total is None)
        rows = list(side.top.items()) + [("", 0)] * (TOP - len(side.top))
        largest = max(rows[0][1], 1)
        for (name, persons), bar, label, number in zip(rows, self.bars, self.names, self.numbers):
            bar.set_width(persons / largest)
            label.set_text(textwrap.fill(name, NAME_WIDTH, max_lines=NAME_LINES, placeholder=" …"))
            number.set_text(f" {thousands(persons)}" if name else "")
            number.set_x(persons / largest)


class Trend:
    """Two lines over the years published, a point for each figure."""

    def __init__(self, figure, place, years):
        figure.text(0.01, place[1] + place[3] + 0.03, f"Both totals, {years[0]}–{years[-1]} (persons)", size=11, va="center")
        self.ax = figure.add_axes(place)
        self.years = years
        self.lines = [self.ax.plot(years, [0] * len(years), label=label, linewidth=2, markersize=5)[0]
                      for label in ("Migrants living here", "Its people living abroad")]
        self.ax.set_xticks(years)
        self.ax.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
        self.ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: thousands(value)))
        self.ax.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=2, borderaxespad=0.2)
        self.nothing = figure.text(place[0], place[1] + place[3] / 2, "No figure for any year.", va="center")

    def show(self, *series):
        for line, by_year in zip(self.lines, series):
            line.set_ydata(by_year.to_list())
        largest = pd.concat(series).max()
        self.nothing.set_visible(bool(pd.isna(largest)))
        self.ax.set_visible(not pd.isna(largest))
        self.ax.set_ylim(0, 1 if pd.isna(largest) else max(largest, 1) * 1.08)
