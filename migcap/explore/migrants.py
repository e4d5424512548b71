"""The explorer of module 00: the migrants of a country, its people abroad, and both since 1990."""

import html
import os

import ipywidgets as widgets
from IPython.display import display

from migcap.charts import show
from migcap.charts.picture import html_image
from migcap.data import DataError, find
from migcap.data.names import plain
from migcap.explore.drawing import Picture
from migcap.explore.facts import checked, stock
from migcap.explore.quick import Quick
from migcap.explore.words import alt_text, describe

DPI = 100
# While pages are built nobody can move a slider: the page keeps a picture, and the cell is there to be run.
STILL = "MIGCAP_EXPLORE"


def migrants(country="NPL", year=2024):
    """An explorer to choose a country (typed) and a year (slider): charts, and the same in words below them.

    Raises MigcapError for a country or a year that the tables do not have. Source: UN DESA, International Migrant Stock 2024.
    With MIGCAP_EXPLORE=still in the environment the picture and the words are shown once, and nothing is returned.
    """
    country, year = checked(country, year)
    if os.environ.get(STILL) == "still":
        show(migrants_picture(country, year))
        words = [*describe(stock().facts(country, year), stock()), "Run this cell to choose another country or another year."]
        display({"text/html": paragraphs(words), "text/plain": "\n".join(words)}, raw=True)
        return None
    return MigrantsExplorer(country, year)


def migrants_picture(country="NPL", year=2024):
    """The explorer's picture as a matplotlib Figure; `charts.show(figure)` shows it with its words as alt text."""
    country, year = checked(country, year)
    facts = stock().facts(country, year)
    figure = Picture(stock()).show(facts)
    figure.migcap_alt = " ".join(describe(facts, stock()))
    return figure


class MigrantsExplorer(widgets.VBox):
    """`country` and `year` are the controls; `said`, `picture` and `text` follow them; `code` is the country shown.

    The country is typed, not chosen from a drop-down: JupyterLab keeps the arrow keys and the letters that are pressed on a
    list for itself (an x cuts the cell). The box empties once a country is found, or it would offer that name alone.
    """

    def __init__(self, code, year):
        known = stock()
        names = sorted(known.names.values(), key=plain)
        self.code = code
        self.country = widgets.Combobox(options=names, description="Country", continuous_update=False, layout={"width": "480px"})
        self.year = widgets.SelectionSlider(options=known.years, value=year, description="Year", continuous_update=False, layout={"width": "480px"})
        self.said, self.picture, self.text = widgets.HTML(), widgets.HTML(), widgets.HTML()
        self._picture, self._quick, self._drawn = Picture(known), None, None
        self.country.observe(self._choose, "value")
        self.year.observe(self._draw, "value")
        self._draw()
        super().__init__([self.country, self.said, self.year, self.picture, self.text])

    def _choose(self, _=None):
        """Go to the country that was typed, or say why not and leave what she typed to be mended."""
        typed = self.country.value.strip()
        if not typed:
            return
        code, said = country_typed(typed)
        self.said.value = paragraphs([said] if said else [])
        if code:
            self.code = code
            self.country.value = ""
            self._draw()

    def _draw(self, _=None):
        known = stock()
        facts = known.facts(self.code, self.year.value)
        self.country.placeholder = f"{facts.name} (type another name, then press Enter)"
        self.text.value = paragraphs(describe(facts, known))
        figure = self._picture.show(facts)
        if self._drawn != self.code:  # the trend is the same in every year
            self._quick, self._drawn = Quick(figure, self._picture.of_the_year), self.code
        self.picture.value = html_image(self._quick.png(), alt_text(facts, known), DPI)


def country_typed(typed):
    """The code meant by what was typed and "", or None and a sentence that helps to type it."""
    try:
        found = find(typed)
    except DataError as error:
        return None, str(error).replace("countries() lists them all", "type a part of its name")
    exact = plain(found["name"].iloc[0]) == plain(typed)
    if len(found) == 1 or exact or typed.upper() == found["code"].iloc[0]:
        return found["code"].iloc[0], ""
    return None, f"{len(found)} names are near “{typed}”: {', '.join(found['name'])}. Type more of the one you mean."


def paragraphs(sentences):
    return "".join(f"<p>{html.escape(sentence)}</p>" for sentence in sentences)
