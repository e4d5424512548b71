"""From a figure to a small PNG, and to a notebook output that carries its description in words.

JupyterLab 4.6 makes an <img> without alt text from an image/png output, whatever its metadata say; nbconvert's own page does
the same. So `show` gives text/html, an <img alt="..."> that both prefer (and that JupyterLab keeps in notebooks it does not
trust). The PNG itself goes along for readers that take no HTML (PDF, GitHub), with the alt text in its metadata.
"""

import base64
import html
import io

import matplotlib.pyplot as plt
from IPython import get_ipython
from IPython.display import display
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, ScalarFormatter
from PIL import Image

from migcap.charts.style import notes, thousands
from migcap.errors import MigcapError

DPI = 144          # for screens of two dots a pixel
PIXELS_PER_INCH = 100
MARGIN = 0.1       # inches around what is drawn
SURELY_NO_YEAR = 10_000
COLOURS_KEPT = 64  # every colour of ours within a shade, at a third of the bytes


def show(ax, alt=None):
    """Show a chart once, with `alt`, the description for those who do not see it: what is drawn, and what it says.

    Raises MigcapError when there is no description (a chart that was described once keeps its own). Nothing to show yet
    (None, `...`) is one printed line.
    """
    if ax is None or ax is ...:
        print("There is no chart to show yet: it appears here when your function returns its axes.")
        return
    figure = figure_of(ax)
    alt = alt_of(figure) if alt is None else alt
    alt = " ".join(alt.split()) if isinstance(alt, str) else ""
    if not alt:
        raise MigcapError('A chart needs a description in words: write show(ax, alt="...") with what is drawn and what it says.')
    figure.migcap_alt = alt = " ".join([alt if alt[-1] in ".!?" else f"{alt}.", *notes(None, alt)])
    # Closed before it is drawn: a figure that matplotlib still holds would be shown again at the end of the cell.
    plt.close(figure)
    if get_ipython() is None:
        print(alt)
        return
    content = png(figure)
    width, height = shown_size(content)
    display({"text/html": html_image(content, alt), "image/png": content, "text/plain": alt}, raw=True,
            metadata={"image/png": {"alt": alt, "width": width, "height": height}})


def alt_of(ax):
    """The description that `show` was given for this chart, or "" before it was shown."""
    return getattr(figure_of(ax), "migcap_alt", "")


def source_of(ax) -> list:
    """What stands below this chart: its source, then its footnotes; a source written by hand with `fig.text` counts as well."""
    figure = figure_of(ax)
    below = getattr(figure, "migcap_below", "")
    by_hand = [" ".join(text.get_text().split()) for text in [*figure.texts, *(text for one in figure.axes for text in one.texts)]
               if text.get_text().strip().lower().startswith("source")]
    return below.splitlines() if below else by_hand


def png(ax, dpi=DPI) -> bytes:
    """The chart as a small PNG; the same chart gives the same bytes in the same environment."""
    figure = figure_of(ax)
    write_numbers_out(figure)
    settle_titles(figure)
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png", dpi=dpi, bbox_inches=what_is_drawn(figure, dpi), facecolor="white", metadata={"Software": None},
                   pil_kwargs={"compress_level": 0})  # it is packed below, once
    small = io.BytesIO()
    few_colours(Image.open(drawn)).save(small, format="PNG", compress_level=6)  # level 9 takes ten times as long, for a twentieth of the bytes
    return small.getvalue()


def what_is_drawn(figure, dpi):
    """The part of the plane that has something on it, in inches, with a margin. `bbox_inches="tight"` finds the same by drawing everything once more."""
    if figure.get_layout_engine() is not None:
        figure.draw_without_rendering()  # places move only then
    shown_at, figure.dpi = figure.dpi, dpi  # letters have another width at another size
    try:
        return figure.get_tightbbox(RendererAgg(*figure.bbox.size, dpi)).padded(MARGIN)
    finally:
        figure.dpi = shown_at


def few_colours(picture):
    """A picture with a palette instead of four bytes a dot."""
    return picture.convert("RGB").quantize(COLOURS_KEPT, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)


def html_image(content, alt, dpi=DPI):
    """An HTML <img> that holds the PNG itself and its alt text."""
    width, height = shown_size(content, dpi)
    data = base64.b64encode(content).decode()
    return f'<img src="data:image/png;base64,{data}" alt="{html.escape(alt)}" width="{width}" height="{height}" style="max-width:100%;height:auto">'


def shown_size(content, dpi=DPI):
    """Width and height on the page, in CSS pixels."""
    width, height = Image.open(io.BytesIO(content)).size
    return round(width * PIXELS_PER_INCH / dpi), round(height * PIXELS_PER_INCH / dpi)


def write_numbers_out(figure):
    """1,400,000 on an axis, where matplotlib by itself writes 1.4 and a small 1e6 in a corner."""
    for ax in figure.axes:
        for axis in (ax.xaxis, ax.yaxis):
            if not isinstance(axis.get_major_formatter(), ScalarFormatter):
                continue
            if max(map(abs, axis.get_view_interval())) >= SURELY_NO_YEAR:
                axis.set_major_formatter(FuncFormatter(lambda value, _: thousands(value)))


def settle_titles(figure):
    """Move titles to the left edge of the figure, where a long one has the whole width, and let them break into lines.

    Done when the picture is made: `ax.set_title("...")` and `ax.get_title()` stay plain matplotlib.
    """
    if len(figure.axes) != 1 or not figure.axes[0].get_title():
        return
    ax = figure.axes[0]
    if figure.get_layout_engine() is None:
        ax.apply_aspect()  # all that drawing would do to its place
    else:
        figure.draw_without_rendering()
    box = ax.get_position()
    ax.title.set(x=(0.01 - box.x0) / box.width, ha="left", wrap=True)


def figure_of(ax) -> Figure:
    """The figure of axes, or the figure itself."""
    if isinstance(ax, Figure):
        return ax
    if isinstance(ax, Axes):
        return ax.figure.figure
    raise MigcapError(f"A chart is what matplotlib's axes hold, and this is a {type(ax).__name__}: hand over the `ax` that you drew on.")
