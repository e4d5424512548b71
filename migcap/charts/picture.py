"""From a figure to a small PNG, and to a notebook output that carries its description in words.

JupyterLab 4.6 makes an <img> without alt text from an image/png output, whatever its metadata say; nbconvert's own page does
the same. So `show` gives text/html, an <img alt="..."> that both prefer (and that JupyterLab keeps in notebooks it does not
trust). The PNG itself goes along for readers that take no HTML (PDF, GitHub), with the alt text in its metadata.
"""

import base64
import html
import io

import matplotlib.pyplot as plt
import numpy as np
from IPython import get_ipython
from IPython.display import display
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.ticker import FuncFormatter, ScalarFormatter
from matplotlib.transforms import Bbox
from PIL import Image

from migcap.charts.style import notes, thousands
from migcap.errors import MigcapError

DPI = 144          # for screens of two dots a pixel
PIXELS_PER_INCH = 100
MARGIN = 0.1       # inches around what is drawn
ROOM = 0.5         # inches above and below the figure: a title or a source may stand there
ROOM_FOR_NAMES = 2  # inches at the left of it: long names of countries or tables begin there
WHITE = 0xFFFFFFFF  # of a dot, its four bytes together
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
    small = io.BytesIO()
    few_colours(drawn(figure, dpi)).save(small, format="PNG", compress_level=6)  # level 9 takes ten times as long, for a twentieth of the bytes
    return small.getvalue()


def drawn(figure, dpi):
    """The dots of what is on the figure, with a margin: drawn once on a larger sheet, and cut out of it.

    `bbox_inches="tight"` gives the same, and works out every text once more to find the edges. Only what stands beside the figure needs that.
    """
    height = figure.get_size_inches()[1]
    sheet = Bbox.from_extents(-ROOM_FOR_NAMES, -ROOM, right_end(figure, dpi), height + ROOM)
    dots = on_white(figure, dpi, sheet)
    edges = edges_of_ink(dots)
    if edges is None or touches(edges, dots) or not holds_all_texts(sheet, figure, dpi):
        return on_white(figure, dpi, what_is_drawn(figure, dpi))
    return cut_out(dots, [edges, *boxes_of_axes(figure, dpi, sheet)], round(MARGIN * dpi))


def right_end(figure, dpi):
    """Where the sheet ends at the right, in inches: with the figure, or with a text on it that goes on. No room beyond: a title breaks there."""
    texts = [text for text in figure.texts if text.get_visible() and text.get_text().strip()]
    ruler = RendererAgg(1, 1, dpi)  # it only measures
    return max([figure.get_size_inches()[0], *(text.get_window_extent(ruler, dpi).x1 / dpi + MARGIN for text in texts)])


def on_white(figure, dpi, sheet):
    """Everything that lies on this part of the plane (in inches), drawn on white: an array of its rows, each dot four bytes in one number."""
    drawing = io.BytesIO()
    figure.savefig(drawing, format="rgba", dpi=dpi, bbox_inches=sheet, facecolor="white")
    return np.frombuffer(drawing.getbuffer(), np.uint32).reshape(int(sheet.height * dpi), int(sheet.width * dpi))


def edges_of_ink(dots):
    """Left, top, right and bottom of what is not white; None where nothing is."""
    ink = dots != WHITE
    columns, rows = np.flatnonzero(ink.any(axis=0)), np.flatnonzero(ink.any(axis=1))
    return (columns[0], rows[0], columns[-1] + 1, rows[-1] + 1) if len(rows) else None


def touches(edges, dots):
    return edges[0] == 0 or edges[1] == 0 or edges[2] == dots.shape[1] or edges[3] == dots.shape[0]


def holds_all_texts(sheet, figure, dpi):
    """Whether every text of a figure that was drawn lies on the sheet. What is cut between two letters leaves no ink at the edge."""
    never_drawn = set(labels_out_of_view(figure))
    for text in figure.findobj(Text):
        if text.get_visible() and text.get_text().strip() and text not in never_drawn:
            box = text.get_window_extent(dpi=dpi)
            if not (sheet.contains(*(box.min / dpi)) and sheet.contains(*(box.max / dpi))):
                return False
    return True


def labels_out_of_view(figure):
    """The labels of ticks beyond the ends of an axis: matplotlib places them, mostly one at each end, and does not draw them."""
    for ax in figure.axes:
        for axis in (ax.xaxis, ax.yaxis):
            low, high = sorted(axis.get_view_interval())
            nearly = 1e-6 * (high - low)  # a tick at the very end is drawn, also when its place was rounded
            for tick in (*axis.majorTicks, *axis.minorTicks):
                if not low - nearly <= tick.get_loc() <= high + nearly:
                    yield from (tick.label1, tick.label2)


def boxes_of_axes(figure, dpi, sheet):
    """Left, top, right and bottom in dots of the sheet: a plot whose frame is not drawn keeps its room all the same."""
    across, up = figure.get_size_inches() * dpi
    for ax in figure.axes:
        if ax.get_visible():
            box = ax.get_position()
            yield box.x0 * across - sheet.x0 * dpi, sheet.y1 * dpi - box.y1 * up, box.x1 * across - sheet.x0 * dpi, sheet.y1 * dpi - box.y0 * up


def cut_out(dots, boxes, margin):
    """The part that holds all boxes, with a white margin."""
    left, top = (max(0, int(min(box[side] for box in boxes))) for side in (0, 1))
    right, bottom = (int(max(box[side] for box in boxes)) for side in (2, 3))
    return np.pad(dots[top:bottom, left:right], margin, constant_values=WHITE)


def what_is_drawn(figure, dpi):
    """The part of the plane that has something on it, in inches, with a margin."""
    if figure.get_layout_engine() is not None:
        figure.draw_without_rendering()  # places move only then
    shown_at, figure.dpi = figure.dpi, dpi  # letters have another width at another size
    try:
        return figure.get_tightbbox(RendererAgg(*figure.bbox.size, dpi)).padded(MARGIN)
    finally:
        figure.dpi = shown_at


def few_colours(dots):
    """A picture with a palette instead of four bytes a dot. Nine dots in ten are white: only the others are sorted by colour."""
    ink = dots != WHITE
    inked = dots[ink] if ink.any() else dots[:1, :1].ravel()
    colours = Image.frombuffer("RGBA", (len(inked), 1), inked).convert("RGB")
    colours = colours.quantize(COLOURS_KEPT - 1, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    numbers = np.zeros(dots.shape, np.uint8)
    numbers[ink] = np.asarray(colours)[0, :np.count_nonzero(ink)] + 1
    picture = Image.fromarray(numbers, "P")
    picture.putpalette([255, 255, 255, *colours.getpalette()])
    return picture


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
