"""The explorer of module 03: two reports of one flow, how far apart they are, and what each of them counts."""

import os

import ipywidgets as widgets
from IPython.display import display

from migcap.charts import show, thousands
from migcap.charts.picture import html_image
from migcap.explore.migrants import DPI, STILL, paragraphs
from migcap.explore.mirror_drawing import Picture
from migcap.explore.mirrored import CORRIDORS, NAMES, YEARS, checked_corridor, corridor
from migcap.explore.quick import Quick


def mirror(origin="CLD", destination="OST", year=2022):
    """An explorer to choose a corridor between Veridia and its neighbours and a year (sliders): both reports in a chart, and the same in words below it.

    Raises MigcapError for other areas or years. Source: the synthetic mirror reports.
    With MIGCAP_EXPLORE=still in the environment the picture and the words are shown once, and nothing is returned.
    """
    origin, destination, year = checked_corridor(origin, destination, year)
    if os.environ.get(STILL) == "still":
        show(mirror_picture(origin, destination, year))
        words = [*describe(corridor(origin, destination, year)), "Run this cell to choose another corridor or another year."]
        display({"text/html": paragraphs(words), "text/plain": "\n".join(words)}, raw=True)
        return None
    return MirrorExplorer(origin, destination, year)


def mirror_picture(origin="CLD", destination="OST", year=2022):
    """The explorer's picture as a matplotlib Figure; `charts.show(figure)` shows it with its words as alt text."""
    flow = corridor(*checked_corridor(origin, destination, year))
    figure = Picture(flow).show(flow)
    figure.migcap_alt = " ".join([alt_text(flow), *describe(flow)])
    return figure


class MirrorExplorer(widgets.VBox):
    """`corridor` and `year` are the controls; `picture` and `text` follow them.

    Both are sliders: JupyterLab keeps the arrow keys that are pressed on a drop-down list for itself.
    """

    def __init__(self, origin, destination, year):
        choices = [(f"{NAMES[one]} to {NAMES[other]}", (one, other)) for one, other in CORRIDORS]
        self.corridor = widgets.SelectionSlider(options=choices, value=(origin, destination), description="Corridor", continuous_update=False, layout={"width": "560px"})
        self.year = widgets.SelectionSlider(options=YEARS, value=year, description="Year", continuous_update=False, layout={"width": "560px"})
        self.picture, self.text = widgets.HTML(), widgets.HTML()
        flow = corridor(origin, destination, year)
        self._picture = Picture(flow)
        self._quick = Quick(self._picture.figure, self._picture.moving)
        for control in (self.corridor, self.year):
            control.observe(self._draw, "value")
        self._draw()
        super().__init__([self.corridor, self.year, self.picture, self.text])

    def _draw(self, _=None):
        flow = corridor(*self.corridor.value, self.year.value)
        self.text.value = paragraphs(describe(flow))
        self._picture.show(flow)
        self.picture.value = html_image(self._quick.png(), f"{alt_text(flow)} The text below says it in words.", DPI)


def describe(flow) -> list:
    """Sentences about one corridor in one year."""
    return [f"{flow.title}, {flow.year}. {said(NAMES[flow.origin], 'emigrants', flow.out)} {said(NAMES[flow.destination], 'immigrants', flow.into)}",
            apart(flow), why(flow), "All five areas and their people are invented."]


def said(area, who, report):
    if report.persons is None:
        return f"{area} does not report its {who}: there is no figure, which is not 0."
    return f"{area} reports {thousands(report.persons)} {who}: {report.covers}, from {report.months} months on, from this source: {report.source}."


def apart(flow):
    if not flow.complete:
        return "With one report there is nothing to compare."
    if flow.ratio is None:
        return "Nobody is said to have left, so there is no ratio: one cannot divide by 0."
    return f"Ratio, immigration divided by emigration: {flow.ratio:.2f}. Symmetric difference, the distance divided by the mean: {flow.difference:.2f}."


def why(flow):
    reasons = {"definition": "the two count other lengths of stay (definition)", "coverage": "the two count other people (coverage)",
               "deregistration": "the origin asks people to report that they leave, and many do not (deregistration)"}
    if flow.causes is None:
        return "No cause can be given."
    if not flow.causes:
        return "The two agree within a tenth of their mean." if flow.difference <= 0.10 else "The reports point to no cause. Ask both offices."
    return f"Likely cause: {', and '.join(reasons[cause] for cause in flow.causes)}. Only the two offices can tell."


def alt_text(flow):
    """What is drawn; the sentences of `describe` say what it shows."""
    return (f"Two bars from zero for {flow.title} in {flow.year}, one for the emigrants that the origin reports and one for the immigrants that the destination reports, with what each "
            "counts beside it. Below them a line from 0 to 2 with a mark for the symmetric difference.")
