"""The explorer of module 04: net migration as what two censuses leave over, and what an undercount of the second does to it."""

import os

import ipywidgets as widgets
from IPython.display import display

from migcap.charts import show, thousands
from migcap.charts.picture import html_image
from migcap.explore.leftover import SHARES, checked_share, left_over
from migcap.explore.migrants import DPI, STILL, paragraphs
from migcap.explore.quick import Quick
from migcap.explore.residual_drawing import Picture, signed


def residual(undercount=1):
    """An explorer to choose how many percent of the people a census missed at most (slider): a chart, and the same in words below it.

    Raises MigcapError for anything but 0 to 3 in steps of a tenth. Source: the two synthetic censuses of Veridia.
    With MIGCAP_EXPLORE=still in the environment the picture and the words are shown once, and nothing is returned.
    """
    undercount = checked_share(undercount)
    if os.environ.get(STILL) == "still":
        show(residual_picture(undercount))
        words = [*describe(left_over(undercount)), "Run this cell to choose another undercount."]
        display({"text/html": paragraphs(words), "text/plain": "\n".join(words)}, raw=True)
        return None
    return ResidualExplorer(undercount)


def residual_picture(undercount=1):
    """The explorer's picture as a matplotlib Figure; `charts.show(figure)` shows it with its words as alt text."""
    parts = left_over(checked_share(undercount))
    figure = Picture(parts).show(parts)
    figure.migcap_alt = " ".join([alt_text(parts), *describe(parts)])
    return figure


class ResidualExplorer(widgets.VBox):
    """`undercount` is the control; `picture` and `text` follow it."""

    def __init__(self, undercount):
        choices = [(f"{share:g} percent", share) for share in SHARES]
        self.undercount = widgets.SelectionSlider(options=choices, value=undercount, description="Missed, up to", continuous_update=False,
                                                  style={"description_width": "initial"}, layout={"width": "520px"})
        self.picture, self.text = widgets.HTML(), widgets.HTML()
        self._picture = Picture(left_over(undercount))
        self._quick = Quick(self._picture.figure, self._picture.moving)
        self.undercount.observe(self._draw, "value")
        self._draw()
        super().__init__([self.undercount, self.picture, self.text])

    def _draw(self, _=None):
        parts = left_over(self.undercount.value)
        self.text.value = paragraphs(describe(parts))
        self._picture.show(parts)
        self.picture.value = html_image(self._quick.png(), f"{alt_text(parts)} The text below says it in words.", DPI)


def describe(parts) -> list:
    """Sentences about one undercount."""
    made = (f"The counted population of Veridia grew by {thousands(parts.growth)} from 2018 to 2023: {thousands(parts.births)} births less {thousands(parts.deaths)} deaths "
            f"are {thousands(parts.natural)}, and net migration is what is left over: {signed(parts.net)}, or {rate(parts.rate)} per 1,000 people and year.")
    if not parts.undercount:
        return [made, "If the census of 2023 missed nobody, that is the figure, and not a range.", INVENTED]
    missed = (f"If the census of 2023 missed up to {parts.undercount:g} percent of the people who were there, up to {thousands(round(parts.missed))} people were missed. "
              f"Then net migration lies between {signed(parts.net)} and {signed(parts.highest)}, or between {rate(parts.rate)} and {rate(parts.highest_rate)} per 1,000 people and year.")
    return [made, missed, sign(parts), INVENTED]


INVENTED = "Veridia and its people are invented. The census of 2018 is taken as it was counted."


def sign(parts):
    """What can be said of the direction."""
    if parts.highest < 0:
        return "In all of this range more people left than came."
    return "This range reaches from more who left to more who came: nobody can say which it was."


def rate(number):
    return f"{number:+.2f}".replace("-", "−")


def alt_text(parts):
    """What is drawn; the sentences of `describe` say what it shows."""
    return ("Bars that build on each other: births, deaths, net migration, the growth that is left, and the people whom the census may have missed. "
            f"Below them a line of net migration with its range for an undercount of up to {parts.undercount:g} percent.")
