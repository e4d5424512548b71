"""The explorer of module 01: which target each objective is linked to, and what the link rests on."""

import html
import os

import ipywidgets as widgets
from IPython.display import display

from migcap.charts import html_image, show
from migcap.explore.grid import DPI, Grid
from migcap.explore.links import BASES, UMBRELLA, checked, links
from migcap.explore.links_words import alt_text, describe, said, shown
from migcap.explore.migrants import STILL, paragraphs

SIGNS = {"official wording": "■", "published topic, our allocation": "▲", "authors' judgement": "○"}

BOX = {"width": "auto", "margin": "2px 24px 2px 6px"}  # room at the left for the frame that shows where the keyboard is


def frameworks(objective=None):
    """An explorer of the links between the 23 objectives of the Global Compact for Migration and targets of the 2030 Agenda.

    objective: its number, or None for all. Raises MigcapError for another. Source: table gcm_sdg_links, which is no official mapping.
    With MIGCAP_EXPLORE=still in the environment the picture and the words are shown once, and nothing is returned.
    """
    objective = checked(objective)
    if os.environ.get(STILL) == "still":
        show(frameworks_picture(objective))
        chosen = links().chosen(objective)
        words = "Run this cell to choose an objective and the kinds of links."
        display({"text/html": shown(chosen, links()) + paragraphs([words]), "text/plain": "\n".join([*describe(chosen, links()), words])}, raw=True)
        return None
    return FrameworksExplorer(objective)


def frameworks_picture(objective=None, bases=tuple(BASES), umbrella=True):
    """The explorer's picture as a matplotlib Figure; `charts.show(figure)` shows it with its words as alt text."""
    chosen = links().chosen(checked(objective), bases, umbrella)
    figure = Grid(links()).show(chosen)
    figure.migcap_alt = said(chosen, links())
    return figure


class FrameworksExplorer(widgets.VBox):
    """`objective`, `bases` and `umbrella` are the controls; `name`, `picture` and `text` follow them.

    A slider and boxes to tick, no drop-down list: JupyterLab keeps the keys that are pressed on a list for itself.
    """

    def __init__(self, objective):
        steps = [("all 23", 0)] + [(f"{number} · {label}", number) for number, label in links().short.items()]
        self.objective = widgets.SelectionSlider(options=steps, value=objective or 0, description="Objective", continuous_update=False, readout=False, layout={"width": "420px"})
        self.name = widgets.HTML()  # not the slider's own readout, which cuts long names off
        self.bases = {basis: widgets.Checkbox(value=True, indent=False, description=f"{SIGNS[basis]} {word} ({letter})", layout=BOX)
                      for basis, (letter, word) in BASES.items()}
        self.umbrella = widgets.Checkbox(value=True, indent=False, description=f"with target {UMBRELLA}, linked to all by construction", layout=BOX)
        self.picture, self.text = widgets.HTML(), widgets.HTML()
        self._grid = Grid(links())
        for control in (self.objective, *self.bases.values(), self.umbrella):
            control.observe(self._draw, "value")
        self._draw()
        super().__init__([widgets.HBox([self.objective, self.name]), widgets.HBox(list(self.bases.values())), self.umbrella, self.picture, self.text])

    def _draw(self, _=None):
        chosen = links().chosen(self.objective.value or None, tuple(basis for basis, box in self.bases.items() if box.value), self.umbrella.value)
        self._grid.show(chosen)
        self.name.value = html.escape(self.objective.label)
        self.picture.value = html_image(self._grid.png(), alt_text(chosen), DPI)
        self.text.value = shown(chosen, links())
