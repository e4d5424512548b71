"""The picture of the explorer of module 02: the arrivals of each year beside the published ones, and what a threshold does to a flow and to a stock.

Made once and then changed, as in `drawing`.
"""

from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from migcap.charts import COLOURS, source_line, style, thousands
from migcap.charts.style import GREY, broken

# Lower than the explorer of module 00: both halves are to be seen while the slider moves.
SIZE = (9.2, 5.2)
# left, bottom, width, height as parts of the figure: fixed, so that nothing jumps from one threshold to the next
YEARS, SHARES = (0.07, 0.46, 0.91, 0.35), (0.3, 0.1, 0.55, 0.2)
BY_YEAR = "People who came to Ymerin in each year and count (persons)"
LEFT_OVER = "What is left of the count with three months"


class Picture:
    """One figure, whose `show(counted)` brings it up to date."""

    def __init__(self, stays):
        with style():
            self.figure = Figure(figsize=SIZE)
            self.title = self.figure.text(0.01, 0.965, "", size=13, weight="bold", va="center")
            self.years = Years(self.figure, stays.published)
            self.shares = Shares(self.figure, stays.year)
            self.figure.migcap_below = source_line(stays.source)
            self.figure.text(0.01, 0.01, broken(self.figure.migcap_below, SIZE[0]), size=8, color=GREY, va="bottom")

    @property
    def moving(self):
        """What a change of the threshold changes."""
        return [self.title, self.years.line, self.years.other, self.years.same, *self.shares.bars, *self.shares.frames, *self.shares.numbers]

    def show(self, counted) -> Figure:
        """The figure with this count on it."""
        with style():
            self.title.set_text(f"Who stays {counted.months} months or longer counts")
            self.years.show(counted)
            self.shares.show(counted)
        return self.figure


class Years:
    """A line for the count, and squares for the published figures: full ones where the two are the same, never joined."""

    def __init__(self, figure, published):
        figure.text(0.01, 0.905, BY_YEAR, size=11, va="center")
        self.ax = figure.add_axes(YEARS)
        self.published = published
        self.line = self.ax.plot(published.index, published, color=COLOURS[0], marker="o", linewidth=2, markersize=4, label="Counted with this threshold")[0]
        marks = {"color": COLOURS[1], "linestyle": "", "marker": "s", "markersize": 9}
        self.other = self.ax.plot([], [], fillstyle="none", markeredgewidth=1.6, label="Published: another number", **marks)[0]
        self.same = self.ax.plot([], [], label="Published: the same number", **marks)[0]
        self.ax.set_xticks(list(published.index))
        self.ax.set_ylim(0, published.max() * 1.15)
        self.ax.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
        self.ax.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=3, borderaxespad=0.2)

    def show(self, counted):
        self.line.set_ydata(counted.arrivals.to_list())
        for marks, years in ((self.same, counted.same), (self.other, [year for year in self.published.index if year not in counted.same])):
            marks.set_data(years, [self.published[year] for year in years])


class Shares:
    """Two bars from zero, one for a flow and one for a stock; the frame around them is the count with three months."""

    def __init__(self, figure, year):
        figure.text(0.01, 0.345, LEFT_OVER, size=11, va="center")
        ax = figure.add_axes(SHARES)
        ax.set(xlim=(0, 100), ylim=(1.5, -0.5))
        ax.axis("off")
        self.bars = ax.barh(range(2), [0, 0], height=0.6, color=COLOURS[0])
        self.frames = ax.barh(range(2), [100, 100], height=0.6, fill=False, edgecolor=GREY, linewidth=1)
        for row, label in enumerate((f"Flow: came in {year}", f"Stock: born abroad, living\nin Ymerin at the end of {year}")):
            ax.text(-1.5, row, label, ha="right", va="center", linespacing=1.1)
        self.numbers = [ax.text(101.5, row, "", va="center") for row in range(2)]

    def show(self, counted):
        for (now, least), bar, number in zip(flow_and_stock(counted), self.bars, self.numbers):
            bar.set_width(100 * now / least)
            number.set_text(f"{thousands(now)} ({100 * now / least:.1f} %)")


def flow_and_stock(counted):
    """(with this threshold, with the lowest one): for the arrivals of the last year, and for the stock at its end."""
    least = counted.least or counted
    return [(int(counted.arrivals[counted.year]), int(least.arrivals[counted.year])), (counted.stock, least.stock)]
