"""House style for charts, and a way to show them with a description in words.

    ax = axes(title="...", source=stock, unit="persons")       empty axes to draw on with ordinary matplotlib
    ax = bars(top, title="...", source=stock)                  horizontal bars, in the order given
    ax = lines({"Migrants in Nepal": by_year}, title="...")    a point for each published year
    show(ax, alt="...")                                        the picture, once, with its alt text
    thousands(470719)                                          "470,719"
"""

from migcap.charts.draw import bars, lines
from migcap.charts.picture import alt_of, html_image, png, show, source_of
from migcap.charts.style import COLOURS, SIZE, axes, notes, source_line, style, thousands

__all__ = ["COLOURS", "SIZE", "alt_of", "axes", "bars", "html_image", "lines", "notes", "png", "show", "source_line", "source_of", "style", "thousands"]
