"""The explorer of module 02: a threshold from 3 to 12 months, and how many people of a register count with it."""

import os

import ipywidgets as widgets
from IPython.display import display

from migcap.charts import show, thousands
from migcap.charts.picture import html_image
from migcap.explore.migrants import DPI, STILL, paragraphs
from migcap.explore.quick import Quick
from migcap.explore.stays import THRESHOLDS, checked_months, stays
from migcap.explore.threshold_drawing import Picture, flow_and_stock


def threshold(months=12):
    """An explorer to choose how many months a stay must last to count (slider): a chart, and the same in words below it.

    Raises MigcapError for anything but a whole number from 3 to 12. Source: the synthetic register of Ymerin and the series published from it.
    With MIGCAP_EXPLORE=still in the environment the picture and the words are shown once, and nothing is returned.
    """
    months = checked_months(months)
    if os.environ.get(STILL) == "still":
        show(threshold_picture(months))
        words = [*describe(stays().counted(months)), "Run this cell to choose another threshold."]
        display({"text/html": paragraphs(words), "text/plain": "\n".join(words)}, raw=True)
        return None
    return ThresholdExplorer(months)


def threshold_picture(months=12):
    """The explorer's picture as a matplotlib Figure; `charts.show(figure)` shows it with its words as alt text."""
    counted = stays().counted(checked_months(months))
    figure = Picture(stays()).show(counted)
    figure.migcap_alt = " ".join([alt_text(counted), *describe(counted)])
    return figure


class ThresholdExplorer(widgets.VBox):
    """`months` is the control; `picture` and `text` follow it."""

    def __init__(self, months):
        choices = [(f"{number} months", number) for number in THRESHOLDS]
        self.months = widgets.SelectionSlider(options=choices, value=months, description="Threshold", continuous_update=False, layout={"width": "480px"})
        self.picture, self.text = widgets.HTML(), widgets.HTML()
        self._picture = Picture(stays())
        self._quick = Quick(self._picture.figure, self._picture.moving)
        self.months.observe(self._draw, "value")
        self._draw()
        super().__init__([self.months, self.picture, self.text])

    def _draw(self, _=None):
        counted = stays().counted(self.months.value)
        self.text.value = paragraphs(describe(counted))
        self._picture.show(counted)
        self.picture.value = html_image(self._quick.png(), f"{alt_text(counted)} The text below says it in words.", DPI)


def describe(counted) -> list:
    """Sentences about one threshold."""
    flow, stock = flow_and_stock(counted)
    first = (f"With a threshold of {counted.months} months, {thousands(flow[0])} people who came to Ymerin in {counted.year} count as immigrants"
             f"{compared(flow, counted)}.")
    second = f"At the end of {counted.year}, {thousands(stock[0])} people born abroad live in Ymerin and count{compared(stock, counted)}."
    return [first, second, agreement(counted), "Ymerin and its people are invented."]


def compared(pair, counted):
    """", 24.6 percent fewer than with three months (289)", or nothing for three months themselves."""
    now, least = pair
    return "" if counted.least is None else f", {100 * (1 - now / least):.1f} percent fewer than with three months ({thousands(least)})"


def agreement(counted):
    """In which years the published figure is the one counted, and where it lies in the others."""
    others = [year for year in counted.published.index if year not in counted.same]
    higher = sum(counted.published[year] > counted.arrivals[year] for year in others)
    there = f"in {spans(counted.same)}" if counted.same else "in no year"
    said = f"The published figure is the same {there}."
    if not others:
        return said
    apart = " and ".join(filter(None, [f"higher in {years(higher)}" if higher else "", f"lower in {years(len(others) - higher)}" if higher < len(others) else ""]))
    return f"{said} It is {apart}."


def years(count):
    return f"{count} year{'s' if count != 1 else ''}"


def spans(some):
    """'2012 to 2020', '2021 to 2023', '2012, 2015 to 2017'."""
    groups = []
    for year in some:
        if groups and year == groups[-1][1] + 1:
            groups[-1][1] = year
        else:
            groups.append([year, year])
    return ", ".join(str(first) if first == last else f"{first} to {last}" for first, last in groups)


def alt_text(counted):
    """What is drawn; the sentences of `describe` say what it shows."""
    first, last = counted.published.index[[0, -1]]
    return (f"A line chart of the immigrants of each year from {first} to {last} counted with {counted.months} months, squares for the published figures, "
            f"and two bars that set the flow and the stock of {counted.year} against the count with three months.")
