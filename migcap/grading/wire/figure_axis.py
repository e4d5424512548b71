"""One axis of a chart: its scale and limits, where its ticks stand, what they say, and how they look."""

import math

import numpy as np
from matplotlib import ticker

from migcap.grading.wire.figure_check import MAX_TEXT, finite, refused
from migcap.grading.wire.figure_data import describe_units, set_units
from migcap.grading.wire.figure_fields import colour
from migcap.grading.wire.figure_text import describe_label, fill_label

SCALES = ("linear", "log", "symlog", "logit", "asinh")
MAX_TICKS = 2_000
# What a formatter of the learner's own says is asked for these numbers too: a test may want to know whether thousands are set apart.
OFTEN_ASKED = (0, 0.1, 0.5, 1, 5, 10, 50, 100, 500, 1000, 1234, 1500, 2000, 5000, 10_000, 12_345, 50_000, 100_000, 123_456, 500_000,
               1_000_000, 1_234_567, 2_500_000, 1_000_000_000)
SIDES = {"x": ("bottom", "top", "labelbottom", "labeltop"), "y": ("left", "right", "labelleft", "labelright")}


class KeptLocator(ticker.Locator):
    """Ticks where the learner's chart had them; should the limits change, where matplotlib would put them now."""

    def __init__(self, places, otherwise):
        self._places, self._otherwise, self._limits = places, otherwise, None

    def set_axis(self, axis):
        super().set_axis(axis)
        self._otherwise.set_axis(axis)
        self._limits = tuple(axis.get_view_interval())

    def __call__(self):
        return self._places.copy() if tuple(self.axis.get_view_interval()) == self._limits else self._otherwise()

    def tick_values(self, vmin, vmax):
        return self._otherwise.tick_values(vmin, vmax)

    def nonsingular(self, v0, v1):
        return self._otherwise.nonsingular(v0, v1)

    def view_limits(self, vmin, vmax):
        return self._otherwise.view_limits(vmin, vmax)


class KeptFormatter(ticker.Formatter):
    """Labels that the learner's chart had; for a place that it never labelled, what matplotlib would say."""

    def __init__(self, places, labels, known, offset, otherwise):
        self._places, self._labels, self._offset, self._otherwise = places, labels, offset, otherwise
        self._known = known | dict(zip(places.tolist(), labels))

    def set_axis(self, axis):
        super().set_axis(axis)
        self._otherwise.set_axis(axis)

    def format_ticks(self, values):
        values = [float(value) for value in values]
        if values == self._places.tolist():
            self.set_locs(values)
            return list(self._labels)
        if any(value in self._known for value in values):
            return [self(value) for value in values]
        return self._otherwise.format_ticks(values)

    def __call__(self, x, pos=None):
        label = self._known.get(float(x))
        return self._otherwise.format_ticks([x])[0] if label is None else label

    def get_offset(self):
        return self._offset


def describe_axis(axes, letter):
    """An axis as plain values; `letter` is "x" or "y"."""
    axis = getattr(axes, f"{letter}axis")
    described = {
        "limits": [finite(limit) for limit in getattr(axes, f"get_{letter}lim")()],
        "auto": bool(axis._get_autoscale_on()),
        "scale": _describe_scale(axis),
        "units": describe_units(axis),
        "label": describe_label(axis.label, axes.figure),
        "pad": finite(axis.labelpad),
        "side": axis.get_label_position(),
        "visible": bool(axis.get_visible()),
        "look": _describe_look(axis, letter),
    }
    described["major"] = _describe_ticks(axis, axis.get_major_locator(), axis.get_major_formatter(), axis.get_majorticklocs)
    if not isinstance(axis.get_minor_locator(), ticker.NullLocator):
        described["minor"] = _describe_ticks(axis, axis.get_minor_locator(), axis.get_minor_formatter(), axis.get_minorticklocs)
    return described


def _describe_scale(axis):
    name = axis.get_scale()
    if name not in SCALES:
        return {"name": "linear"}  # drawn with a function of the learner's own, which stays where it is
    transform = axis.get_transform()
    return {"name": name} | {word: finite(getattr(transform, word)) for word in ("base", "linthresh", "linscale", "linear_width") if hasattr(transform, word)}


def _describe_ticks(axis, locator, formatter, locate):
    try:
        places = np.asarray(locate(), float).ravel()
        places = places[np.isfinite(places)][:MAX_TICKS]
        labels = [str(label)[:MAX_TEXT] for label in formatter.format_ticks(places.tolist())]
        offset = str(formatter.get_offset())[:MAX_TEXT]
    except Exception:  # a formatter of the learner's own that does not work: the picture would have failed as well
        places, labels, offset = np.array([]), [], ""
    described = {"places": places, "labels": labels, "offset": offset}
    if isinstance(locator, (ticker.FixedLocator, ticker.NullLocator)):
        described["fixed"] = True
    if isinstance(formatter, (ticker.FuncFormatter, ticker.StrMethodFormatter, ticker.FormatStrFormatter, ticker.PercentFormatter, ticker.EngFormatter)):
        described["known"] = _asked(formatter)
    return described


def _asked(formatter):
    known = []
    for value in OFTEN_ASKED:
        try:
            known.append([value, str(formatter(value, 0))[:MAX_TEXT]])
        except Exception:  # it speaks of its own ticks only
            return []
    # Ticks with words of their own say nothing anywhere else.
    return known if any(label for value, label in known) else []


def _describe_look(axis, letter):
    """Sides, grid, length, size and turn of the ticks and their labels."""
    params = axis.get_tick_params()
    look = {name: bool(params[name]) for name in (*SIDES[letter], "gridOn") if name in params}
    look |= {name: finite(params[name]) for name in ("length", "width", "pad") if name in params}
    sample = axis.majorTicks[0].label1
    look |= {"labelsize": finite(sample.get_fontsize(), 10.0), "labelrotation": finite(sample.get_rotation()), "labelcolor": colour(sample.get_color())}
    look |= {"grid_color": colour(params["grid_color"])} if "grid_color" in params else {}
    return look


def fill_axis(check, axes, letter, described):
    """Give an axis of new axes what was described, but for its limits and ticks, which must come after the data."""
    axis = getattr(axes, f"{letter}axis")
    check.record(described, "an axis")
    _set_scale(check, axes, letter, check.record(described.get("scale"), "a scale"))
    set_units(check, axis, described.get("units"))
    fill_label(check, axis.label, described.get("label"))
    axis.labelpad = check.number(described.get("pad"), "a distance", -1000, 1000)
    if axes.name == "rectilinear":
        axis.set_label_position(check.choice(described.get("side"), "the side of a label", ("bottom", "top") if letter == "x" else ("left", "right")))
    axis.set_visible(check.flag(described.get("visible"), "whether an axis is seen"))
    _set_look(check, axis, letter, check.record(described.get("look"), "the look of ticks"))


def _set_scale(check, axes, letter, described):
    name = check.choice(described.get("name"), "a scale", SCALES)
    if name == "linear":
        return
    keywords = {word: check.number(described[word], "a scale", 1e-300, 1e300) for word in ("base", "linthresh", "linscale", "linear_width") if word in described}
    if not keywords.get("base", 10) > 1:
        raise refused("has a scale without a base")
    taken = {"log": {"base"}, "symlog": {"base", "linthresh", "linscale"}, "asinh": {"base", "linear_width"}, "logit": set()}[name]
    getattr(axes, f"set_{letter}scale")(name, **{word: value for word, value in keywords.items() if word in taken})


def _set_look(check, axis, letter, described):
    look = {name: check.flag(described[name], "a side of ticks") for name in (*SIDES[letter], "gridOn") if name in described}
    look |= {name: check.number(described[name], "the look of ticks", -1000, 1000) for name in ("length", "width", "pad") if name in described}
    look["labelsize"] = check.number(described.get("labelsize"), "the size of tick labels", 0.1, 500)
    look["labelrotation"] = check.number(described.get("labelrotation"), "the turn of tick labels", -360, 360)
    for name in ("labelcolor", "grid_color"):
        if described.get(name) is not None:
            look[name] = check.colour(described[name], "the colour of ticks")
    axis.set_tick_params(**look)


def fill_limits(check, axes, letter, described):
    """Limits and ticks, once the data are there."""
    axis = getattr(axes, f"{letter}axis")
    low, high = check.numbers(described.get("limits"), "the limits of an axis", 2)
    if low == high or not math.isfinite(high - low):
        raise refused("has limits that leave no room between them")
    scale = axis.get_scale()
    if (scale in ("log", "logit") and min(low, high) <= 0) or (scale == "logit" and max(low, high) >= 1):
        raise refused("has limits that its scale does not reach")
    getattr(axes, f"set_{letter}lim")(low, high, auto=check.flag(described.get("auto"), "whether limits follow the data"))
    _set_ticks(check, axis, described.get("major"), axis.get_major_locator(), axis.get_major_formatter(), axis.set_major_locator, axis.set_major_formatter)
    if "minor" in described:
        _set_ticks(check, axis, described["minor"], axis.get_minor_locator(), axis.get_minor_formatter(), axis.set_minor_locator, axis.set_minor_formatter)


def _set_ticks(check, axis, described, locator, formatter, set_locator, set_formatter):
    check.record(described, "ticks")
    places = check.array(described.get("places"), "the places of ticks", (None,), finite=True)
    labels = [check.text(label, "a tick label") for label in check.items(described.get("labels"), "tick labels", MAX_TICKS)]
    if len(places) != len(labels):
        raise refused("has not as many tick labels as ticks")
    known = {}
    for pair in check.items(described.get("known", []), "tick labels", MAX_TICKS):
        value, label = check.items(pair, "a tick label", 2) if len(pair) == 2 else (None, None)
        known[float(check.number(value, "a tick"))] = check.text(label, "a tick label")
    offset = check.text(described.get("offset"), "what is said beside the ticks")
    set_locator(ticker.FixedLocator(places) if described.get("fixed") is True else KeptLocator(places, locator))
    set_formatter(KeptFormatter(places, labels, known, offset, formatter))
