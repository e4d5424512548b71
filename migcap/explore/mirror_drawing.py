"""The picture of the explorer of module 03: two reports of one flow as two bars, what each counts, and how far apart they are.

Made once and then changed, as in `drawing`.
"""

from matplotlib.figure import Figure

from migcap.charts import COLOURS, source_line, style, thousands
from migcap.charts.style import GREY, broken
from migcap.explore.mirrored import AGREE, LARGEST, NAMES, table

SIZE = (9.2, 5.2)
# left, bottom, width, height as parts of the figure: fixed, so that nothing jumps from one corridor to the next
REPORTS, APART = (0.2, 0.42, 0.66, 0.44), (0.05, 0.18, 0.9, 0.1)
BAR = 0.42


class Picture:
    """One figure, whose `show(flow)` brings it up to date."""

    def __init__(self, flow):
        with style():
            self.figure = Figure(figsize=SIZE)
            self.title = self.figure.text(0.01, 0.965, "", size=13, weight="bold", va="center")
            self.figure.text(0.01, 0.905, "Two reports of the same flow (persons; the longer bar fills the width)", size=11, va="center")
            self.reports, self.apart = Reports(self.figure), Apart(self.figure)
            self.figure.migcap_below = source_line(table())
            self.figure.text(0.01, 0.01, broken(self.figure.migcap_below, SIZE[0]), size=8, color=GREY, va="bottom")
            self.show(flow)

    @property
    def moving(self):
        """What another corridor changes."""
        return [self.title, *self.reports.bars, *self.reports.labels, *self.reports.numbers, *self.reports.counts, self.apart.mark, self.apart.number]

    def show(self, flow) -> Figure:
        """The figure with this corridor on it."""
        with style():
            self.title.set_text(finding(flow))
            self.reports.show(flow)
            self.apart.show(flow)
        return self.figure


def finding(flow):
    """One sentence with a verb."""
    where = f"{flow.title}, {flow.year}"
    if not flow.complete:
        return f"{where}: one end does not report"
    if flow.ratio is None:
        return f"{where}: the origin says 0, the destination {thousands(flow.into.persons)}"
    if flow.difference <= AGREE:
        return f"{where}: the two reports agree within a tenth"
    more, by = ("destination", flow.ratio) if flow.ratio > 1 else ("origin", 1 / flow.ratio)
    return f"{where}: the {more} counts {by:.1f} times as many"


class Reports:
    """Two bars from zero, full for the origin and hatched for the destination; below each, what it counts."""

    def __init__(self, figure):
        ax = figure.add_axes(REPORTS)
        ax.set(xlim=(0, 1), ylim=(1.75, -0.4))
        ax.axis("off")
        self.bars = [ax.barh([0], [0], height=BAR, color=COLOURS[0])[0], ax.barh([1], [0], height=BAR, facecolor="white", edgecolor=COLOURS[1], hatch="////", linewidth=1.5)[0]]
        self.labels = [ax.text(-0.015, row, "", ha="right", va="center", linespacing=1.15) for row in range(2)]
        self.numbers = [ax.text(0, row, "", va="center", weight="bold") for row in range(2)]
        self.counts = [ax.text(0, row + 0.3, "", va="top", size=9) for row in range(2)]

    def show(self, flow):
        longest = max(flow.out.persons or 0, flow.into.persons or 0)
        ends = ((flow.out, f"{NAMES[flow.origin]} says:\nemigrants"), (flow.into, f"{NAMES[flow.destination]} says:\nimmigrants"))
        for (report, label), bar, words, number, counts in zip(ends, self.bars, self.labels, self.numbers, self.counts):
            length = (report.persons or 0) / longest if longest else 0
            bar.set_width(length)
            words.set_text(label)
            number.set_position((length + 0.012, number.get_position()[1]))
            number.set_text("no figure" if report.persons is None else thousands(report.persons))
            counts.set_text("not reported, which is not 0" if report.persons is None else f"{report.covers}, from {report.months} months on; {report.source}")


class Apart:
    """A line from 0 to 2 with one mark: the symmetric difference. Up to a tenth it is shaded: no cause is looked for."""

    def __init__(self, figure):
        figure.text(0.01, 0.345, "Symmetric difference: the distance, divided by the mean of the two", size=11, va="center")
        ax = self.ax = figure.add_axes(APART)
        ax.set(xlim=(-0.02, LARGEST + 0.02), ylim=(0, 1), yticks=[], xticks=[0, 0.5, 1, 1.5, 2])
        for side in ("left", "right", "top"):
            ax.spines[side].set_visible(False)
        ax.grid(False)
        ax.axvspan(0, AGREE, color="0.85", linewidth=0)
        ax.text(AGREE / 2, 1.0, "agree", ha="center", va="bottom", size=8, color=GREY)
        self.mark = ax.plot([], [], marker="D", markersize=10, color="black", linestyle="", clip_on=False)[0]
        self.number = ax.text(0, 0.42, "", va="center", weight="bold")

    def show(self, flow):
        if flow.difference is None:
            self.mark.set_data([], [])
            self.number.set(text="nothing to compare", position=(0.16, 0.42), ha="left")
            return
        at_the_end = flow.difference > 1.8
        self.mark.set_data([flow.difference], [0.42])
        self.number.set(text=f"{flow.difference:.2f}", position=(flow.difference + (-0.035 if at_the_end else 0.035), 0.42), ha="right" if at_the_end else "left")
