"""The properties of matplotlib's artists that travel, as tables: how each is read, what it may be, and when it need not be sent."""

from dataclasses import dataclass
from typing import Any

from matplotlib.colors import to_rgba
from matplotlib.font_manager import fontManager
from matplotlib.lines import Line2D

from migcap.grading.wire.figure_check import finite, refused

ALWAYS = object()  # no value is left out: what the other process takes for its own default may differ

LINE_STYLES = frozenset({"-", "--", "-.", ":", "None", " ", ""})
# A marker in dollar signs is a formula, and would be evaluated as soon as it is set.
MARKERS = frozenset(marker for marker in Line2D.markers if isinstance(marker, str)) | frozenset(range(12))
HATCHES = r"[/\\|\-+xXoO.*]{0,20}"
DRAW_STYLES = frozenset({"default", "steps", "steps-pre", "steps-mid", "steps-post"})
FILL_STYLES = frozenset({"full", "left", "right", "bottom", "top", "none"})
WEIGHTS = frozenset({"ultralight", "light", "normal", "regular", "book", "medium", "roman", "semibold", "demibold", "demi", "bold", "heavy",
                     "extra bold", "black", *range(1001)})
# One that is not installed would be complained of on the error stream.
FAMILIES = frozenset({"sans-serif", "serif", "monospace", *fontManager.get_font_names()})


@dataclass(frozen=True)
class Field:
    """One property: the artist has `get_<name>`, and takes `<name>` as a keyword."""

    name: str
    kind: str              # number, flag, text, colour, choice or pattern
    limits: Any = ()
    default: Any = ALWAYS

    def read(self, artist):
        value = getattr(artist, f"get_{self.name}")()
        if value is None:
            return None
        if self.kind == "number":
            low, high = self.limits or (None, None)
            value = finite(value)
            return value if low is None else min(max(value, low), high)
        if self.kind == "colour":
            return colour(value)
        if self.kind == "choice":
            value = value[0] if isinstance(value, list) and value else value  # families of letters
            return value if isinstance(value, (str, int, float)) and value in self.limits else None
        if self.kind == "flag":
            return bool(value)
        return str(value)

    def checked(self, check, value):
        if self.kind in ("choice", "pattern"):
            return getattr(check, self.kind)(value, self.name, self.limits)
        return getattr(check, self.kind)(value, self.name, *self.limits)


COMMON = (
    Field("label", "text"),
    Field("alpha", "number", (0, 1), None),
    Field("zorder", "number", (-1e6, 1e6)),
    Field("visible", "flag", (), True),
)
LINE = COMMON + (
    Field("color", "colour"),
    Field("linestyle", "choice", LINE_STYLES),
    Field("linewidth", "number", (0, 1000)),
    Field("marker", "choice", MARKERS, "None"),
    Field("markersize", "number", (0, 1000)),
    Field("markerfacecolor", "colour"),
    Field("markeredgecolor", "colour"),
    Field("markeredgewidth", "number", (0, 1000)),
    Field("fillstyle", "choice", FILL_STYLES, "full"),
    Field("drawstyle", "choice", DRAW_STYLES, "default"),
)
PATCH = COMMON + (
    Field("facecolor", "colour"),
    Field("edgecolor", "colour"),
    Field("linewidth", "number", (0, 1000)),
    Field("linestyle", "choice", LINE_STYLES | {"solid", "dashed", "dashdot", "dotted"}, "solid"),
    Field("hatch", "pattern", HATCHES, None),
    Field("fill", "flag", (), True),
)
TEXT = (
    Field("fontsize", "number", (0.1, 500)),
    Field("color", "colour"),
    Field("rotation", "number", (-360, 360), 0.0),
    Field("rotation_mode", "choice", {"default", "anchor", "xtick", "ytick"}, "default"),
    Field("horizontalalignment", "choice", {"left", "center", "right"}),
    Field("verticalalignment", "choice", {"top", "bottom", "center", "baseline", "center_baseline"}),
    Field("fontweight", "choice", WEIGHTS, "normal"),
    Field("fontstyle", "choice", {"normal", "italic", "oblique"}, "normal"),
    Field("fontfamily", "choice", FAMILIES, "sans-serif"),
    Field("wrap", "flag", (), False),
    Field("alpha", "number", (0, 1), None),
    Field("zorder", "number", (-1e6, 1e6), 3),
    Field("visible", "flag", (), True),
)


def read_fields(artist, fields):
    """{name: plain value} of what differs from the defaults."""
    described = {}
    for field in fields:
        value = field.read(artist)
        if value is not None and (field.default is ALWAYS or value != field.default):
            described[field.name] = value
    return described


def check_fields(check, described, fields):
    """The keywords for the artist, each checked; what is not there keeps its default."""
    return {field.name: field.checked(check, described[field.name]) for field in fields if described.get(field.name) is not None}


def colour(value):
    """A colour as it was given where that is a name or some shares, else as four shares."""
    if isinstance(value, str) and len(value) <= 50:
        return value
    if isinstance(value, tuple) and len(value) == 3 and all(isinstance(share, (int, float)) and 0 <= share <= 1 for share in value):
        return [float(share) for share in value]
    try:
        return [float(share) for share in to_rgba(value)]
    except (TypeError, ValueError):
        return None


# Which place a pair of numbers means: shares of the figure or the axes, or values on an axis. "across" has values along x
# and shares of the axes' height, as `axvspan`; "up" the other way round, as `axhspan`.
PLACES = ("data", "axes", "figure", "across", "up")


def transform_of(axes, figure, place):
    """The transform for the name of a place."""
    if axes is None and place != "figure":
        raise refused("has a part outside the axes that is placed on them")
    return {"data": lambda: axes.transData, "axes": lambda: axes.transAxes, "figure": lambda: figure.transFigure,
            "across": lambda: axes.get_xaxis_transform("grid"), "up": lambda: axes.get_yaxis_transform("grid")}[place]()


def place_of(transform, axes, figure):
    """The name of the place that a transform means, or None for one of another kind.

    By identity: with limits from 0 to 1 the transforms of data and of axes are equal.
    """
    if axes is not None:
        known = {id(axes.transData): "data", id(axes.transAxes): "axes"}
        if id(transform) in known:
            return known[id(transform)]
        both = known.get(id(getattr(transform, "_x", None))), known.get(id(getattr(transform, "_y", None)))
        if both in (("data", "axes"), ("axes", "data")):
            return "across" if both[0] == "data" else "up"
    return "figure" if transform is figure.transFigure or transform is figure.transSubfigure else None
