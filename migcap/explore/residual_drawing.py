"""The picture of the explorer of module 04: how a residual is made, and the range that an undercount makes of it.

Made once and then changed, as in `drawing`.
"""

from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

from migcap.charts import COLOURS, source_line, style, thousands
from migcap.charts.style import GREY, broken
from migcap.explore.leftover import censuses

# As low as the explorer of module 02: both halves are to be seen while the slider moves.
SIZE = (9.2, 5.2)
# left, bottom, width, height as parts of the figure: fixed, so that nothing jumps from one undercount to the next
MADE, RANGE = (0.27, 0.46, 0.63, 0.4), (0.05, 0.17, 0.9, 0.14)
ROWS = ["Births", "Deaths", "Net migration, left over", "Growth, as counted", "Missed in 2023, at most"]
LOWEST, HIGHEST = -22_000, 24_000
WIDEST = 152_000


class Picture:
    """One figure, whose `show(parts)` brings it up to date."""

    def __init__(self, parts):
        with style():
            self.figure = Figure(figsize=SIZE)
            self.title = self.figure.text(0.01, 0.965, "", size=13, weight="bold", va="center")
            self.made, self.range = Made(self.figure, parts), Range(self.figure, parts)
            self.figure.migcap_below = source_line(censuses())
            self.figure.text(0.01, 0.01, broken(self.figure.migcap_below, SIZE[0]), size=8, color=GREY, va="bottom")

    @property
    def moving(self):
        """What a change of the undercount changes."""
        return [self.title, self.made.missed, self.made.number, self.range.bar, *self.range.ends, self.range.zero, *self.range.numbers]

    def show(self, parts) -> Figure:
        """The figure with this undercount on it."""
        with style():
            self.title.set_text(finding(parts))
            self.made.show(parts)
            self.range.show(parts)
        return self.figure


def finding(parts):
    if not parts.undercount:
        return f"If nobody was missed, {thousands(-parts.net)} more people left than came"
    known = "more people left than came" if parts.highest < 0 else "nobody can say whether more left or came"
    return f"If up to {parts.undercount:g} percent were missed, {known}"


class Made:
    """Bars that build on each other, from zero: what is added points right, what is taken off points left."""

    def __init__(self, figure, parts):
        figure.text(0.01, 0.905, "How the figure is made: Veridia, 2018 to 2023 (persons)", size=11, va="center")
        ax = figure.add_axes(MADE)
        ax.set(xlim=(0, WIDEST), ylim=(4.6, -0.6))
        ax.axis("off")
        starts = [0, parts.natural, parts.growth, 0]
        lengths = [parts.births, parts.deaths, parts.natural - parts.growth, parts.growth]
        labels = [f"+{thousands(parts.births)}", f"−{thousands(parts.deaths)}", signed(parts.net), signed(parts.growth)]
        self.bars = ax.barh(range(4), lengths, left=starts, height=0.62, color=[COLOURS[0], GREY, COLOURS[1], COLOURS[0]])
        for row, (start, length, label) in enumerate(zip(starts, lengths, labels)):
            ax.text(start + length + 1500, row, label, va="center")
        for row, label in enumerate(ROWS):
            ax.text(-1500, row, label, ha="right", va="center")
        self.missed = ax.barh([4], [0], left=[parts.growth], height=0.62, fill=False, edgecolor=COLOURS[1], hatch="////", linewidth=1)[0]
        self.number = ax.text(0, 4, "", va="center")

    def show(self, parts):
        self.missed.set_width(parts.missed)
        self.number.set_position((parts.growth + parts.missed + 1500, 4))
        self.number.set_text(f"+{thousands(round(parts.missed))}" if parts.undercount else "nobody")


class Range:
    """A line of net migration: its zero, and a bar from "nobody was missed" to the undercount that was chosen."""

    def __init__(self, figure, parts):
        figure.text(0.01, 0.395, "Net migration, as a range (persons)", size=11, va="center")
        ax = self.ax = figure.add_axes(RANGE)
        ax.set(xlim=(LOWEST, HIGHEST), ylim=(0, 1), yticks=[])
        ax.xaxis.set_major_formatter(FuncFormatter(lambda number, _: signed(number)))
        for side in ("left", "right", "top"):
            ax.spines[side].set_visible(False)
        ax.grid(False)
        self.zero = ax.axvline(0, color="black", linewidth=1, zorder=3)
        ax.text(-400, 1.02, "← more left", ha="right", va="bottom", size=9)
        ax.text(400, 1.02, "more came →", ha="left", va="bottom", size=9)
        self.bar = ax.barh([0.3], [0], left=[parts.net], height=0.3, color=COLOURS[1])[0]
        self.ends = ax.plot([parts.net, parts.net], [0.3, 0.3], color=COLOURS[1], marker="|", markersize=20, markeredgewidth=3, linestyle="")
        self.numbers = [ax.text(parts.net, 0.62, "", ha="center", va="bottom", size=10, zorder=4, bbox={"facecolor": "white", "edgecolor": "none", "pad": 1}) for _ in range(2)]

    def show(self, parts):
        self.bar.set_width(parts.missed)
        self.ends[0].set_xdata([parts.net, parts.highest])
        self.numbers[0].set_text(signed(parts.net))
        # Two numbers so near to each other would lie on each other.
        far = parts.missed > 4000
        self.numbers[1].set_text(signed(parts.highest) if far else "")
        self.numbers[1].set_x(parts.highest)


def signed(number):
    """With its sign, as a reader writes it; 0 has none."""
    return f"{number:+,.0f}".replace("-", "−") if round(number) else "0"
