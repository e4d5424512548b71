"""Do two texts of a derived file say the same? Notebooks are compared cell by cell, figures by what they show."""

import base64
import io
import json
import re

import numpy as np
from matplotlib.image import imread

from migcap.build.streams import whole

# Two drawings of the same figure may differ by the smoothing of an edge on another processor, not by more.
MEAN_DIFFERENCE = 2 / 255
FIGURE_IN_HTML = re.compile(r"data:image/png;base64,[A-Za-z0-9+/=\s]+")


def difference(there, made):
    """None when they say the same, else how they differ, as the end of a sentence that begins with the file's name."""
    if there == made:
        return None
    try:
        old, new = json.loads(there), json.loads(made)
        old_cells, new_cells = old.pop("cells"), new.pop("cells")
    except (ValueError, KeyError):
        return "differs from its source"
    if old != new:
        return "has other metadata than its source makes"
    if len(old_cells) != len(new_cells):
        return f"has {len(old_cells)} cells where its source makes {len(new_cells)}"
    for old_cell, new_cell in zip(old_cells, new_cells):
        if not same(old_cell, new_cell):
            part = "text" if old_cell.get("source") != new_cell.get("source") else "output"
            return f"has another {part} in cell '{new_cell.get('id')}' than its source makes"
    return None


def same(old, new):
    """Equal, but for figures that look alike."""
    if isinstance(old, dict) and isinstance(new, dict):
        return old.keys() == new.keys() and all(same_part(key, old[key], new[key]) for key in old)
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(same, old, new))
    return old == new


def same_part(key, old, new):
    """One part of a cell. A figure stands there twice: as a PNG, and inside the HTML that carries its words."""
    if key == "image/png" and not isinstance(old, dict):  # a dict under this name is what is said about the figure
        return same_image(old, new)
    if key == "outputs":
        return same(whole(old), whole(new))
    if key == "text/html":
        return without_figure(old) == without_figure(new)
    return same(old, new)


def without_figure(html):
    return FIGURE_IN_HTML.sub("FIGURE", "".join(html))


def same_image(old, new):
    """Two PNGs (base64 text) of one size whose pixels hardly differ."""
    old, new = (imread(io.BytesIO(base64.b64decode("".join(png)))) for png in (old, new))
    return old.shape == new.shape and float(np.abs(old - new).mean()) <= MEAN_DIFFERENCE
