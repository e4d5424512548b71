"""Axes as plain values, and values put onto new axes."""

import re

from matplotlib.axes._secondary_axes import SecondaryAxis
from matplotlib.collections import Collection
from matplotlib.container import BarContainer, ErrorbarContainer, StemContainer
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from migcap.grading.wire.figure_artists import build_endless, build_line, build_patch, describe_line, describe_patch
from migcap.grading.wire.figure_axis import describe_axis, fill_axis, fill_limits
from migcap.grading.wire.figure_check import MAX_ARTISTS, MAX_TEXT, finite, refused
from migcap.grading.wire.figure_fields import colour
from migcap.grading.wire.figure_groups import build_group, build_image, describe_group, describe_image
from migcap.grading.wire.figure_legend import build_legend, describe_legend
from migcap.grading.wire.figure_text import build_text, describe_label, describe_text, fill_label

PROJECTIONS = ("rectilinear", "polar")
TITLES = {"center": "title", "left": "_left_title", "right": "_right_title"}
DEPTH = 2            # axes within axes
FREQUENCY = r"\d{0,4}[A-Za-z]{1,4}(-[A-Z]{3})?"  # pandas' name for the rhythm of an index, which it leaves on the axes: its points are numbers of periods
PARTS_OF_AXES = 25   # empty axes take as long to make as so many texts


def describe_one(axes, depth=0):
    """All that axes hold. Raises ValueError for axes of a kind that cannot be carried over, such as those with depth."""
    if axes.name not in PROJECTIONS:
        raise ValueError(f"A chart on {axes.name} axes cannot be looked at by a test: draw it on ordinary axes.")
    x, y = describe_axis(axes, "x"), describe_axis(axes, "y")
    artists = [artist for artist in axes._children if isinstance(artist, (Line2D, Patch, Collection, AxesImage, Text))]
    if len(artists) > MAX_ARTISTS:
        raise ValueError(f"This chart has {len(artists):,} parts; a test looks at no more than {MAX_ARTISTS:,}.")
    described = {
        "projection": axes.name, "x": x, "y": y,
        "position": [[finite(value) for value in axes.get_position(original=original).bounds] for original in (True, False)],
        "artists": [_describe_artist(artist, axes, (x["units"], y["units"])) for artist in artists],
        "containers": _describe_containers(axes, {id(artist): number for number, artist in enumerate(artists)}),
        "titles": {where: describe_label(getattr(axes, name), axes.figure) for where, name in TITLES.items() if getattr(axes, name).get_text()},
        "title_pad": finite(axes.titleOffsetTrans.get_matrix()[1, 2] * 72 / axes.figure.dpi),
        "legend": describe_legend(axes.get_legend(), axes) if axes.get_legend() else None,
        "spines": {name: _describe_spine(spine) for name, spine in axes.spines.items() if spine.spine_type != "colorbar"},
        "look": {"visible": bool(axes.get_visible()), "frame": bool(axes.get_frame_on()), "axis": bool(axes.axison), "patch": bool(axes.patch.get_visible())},
        "label": str(axes.get_label())[:MAX_TEXT], "zorder": finite(axes.get_zorder()), "facecolor": colour(axes.get_facecolor()),
        "aspect": axes.get_aspect() if isinstance(axes.get_aspect(), str) else finite(axes.get_aspect(), 1.0), "adjustable": axes.get_adjustable(),
    }
    if isinstance(getattr(axes, "freq", None), str) and re.fullmatch(FREQUENCY, axes.freq):
        described["freq"] = axes.freq
    if axes.name == "polar":
        described["polar"] = [finite(axes.get_theta_offset()), finite(axes.get_theta_direction(), 1.0)]
    if axes.child_axes and depth < DEPTH:
        described["children"] = [_describe_child(child, axes, depth) for child in axes.child_axes]
    return described


def _describe_artist(artist, axes, units):
    if isinstance(artist, Line2D):
        return describe_line(artist, axes, units)
    if isinstance(artist, Patch):
        return describe_patch(artist, axes)
    if isinstance(artist, Collection):
        return describe_group(artist, axes)
    return describe_text(artist, axes, axes.figure) if isinstance(artist, Text) else describe_image(artist)


def _describe_containers(axes, number_of):
    described = []
    for container in axes.containers:
        one = {"label": str(container.get_label())[:MAX_TEXT]}
        if isinstance(container, BarContainer):
            values = container.datavalues
            described.append(one | {"kind": "bars", "parts": _numbers(container.patches, number_of), "orientation": container.orientation,
                                    "values": None if values is None else [finite(value, float("nan")) for value in values]})
        elif isinstance(container, StemContainer) and all(id(part) in number_of for part in container):
            described.append(one | {"kind": "stems", "parts": _numbers(container, number_of)})
        elif isinstance(container, ErrorbarContainer):
            line, caps, bars = container.lines
            described.append(one | {"kind": "errors", "line": number_of.get(id(line)), "caps": _numbers(caps, number_of), "parts": _numbers(bars, number_of),
                                    "has": [bool(container.has_xerr), bool(container.has_yerr)]})
    return described


def _numbers(artists, number_of):
    return [number_of[id(artist)] for artist in artists if id(artist) in number_of]


def _describe_spine(spine):
    place = spine.get_position() if spine.spine_type in ("left", "right", "top", "bottom") else "outward"
    kind, value = place if isinstance(place, tuple) else {"center": ("axes", 0.5), "zero": ("data", 0.0)}.get(place, ("outward", 0.0))
    return {"visible": bool(spine.get_visible()), "color": colour(spine.get_edgecolor()), "linewidth": finite(spine.get_linewidth()), "at": [kind, finite(value)]}


def _describe_child(child, axes, depth):
    if isinstance(child, SecondaryAxis):
        letter = child._orientation
        return {"kind": "secondary", "along": letter, "at": finite(child._pos), "axis": describe_axis(child, letter)}
    place = child.get_position().transformed(axes.figure.transFigure).transformed(axes.transAxes.inverted())
    return {"kind": "inset", "bounds": [finite(value) for value in place.bounds], "axes": describe_one(child, depth + 1)}


def fill_one(check, axes, described, depth=0):
    """Put what is described onto axes that are empty."""
    check.record(described, "axes")
    for letter in "xy":
        fill_axis(check, axes, letter, described.get(letter))
    if axes.name == "polar":
        offset, direction = check.numbers(described.get("polar"), "the turn of a circle", 2)
        axes.set_theta_offset(offset)
        axes.set_theta_direction(1 if direction > 0 else -1)
    if "freq" in described:
        axes.freq = check.pattern(described["freq"], "the rhythm of an axis", FREQUENCY)
    _fill_frame(check, axes, described)
    units = [described[letter].get("units") for letter in "xy"]
    built = [_build_artist(check, check.record(one, "a part"), axes, units) for one in check.items(described.get("artists"), "the parts")]
    _fill_containers(check, axes, check.items(described.get("containers"), "containers"), built)
    for letter in "xy":
        fill_limits(check, axes, letter, described[letter])
    _fill_titles(check, axes, described)
    if described.get("legend") is not None:
        build_legend(check, described["legend"], axes)
    for child in check.items(described.get("children", []), "axes within axes", 20):
        _build_child(check, axes, check.record(child, "axes within axes"), depth)


def _fill_frame(check, axes, described):
    look = check.record(described.get("look"), "the look of axes")
    axes.set_visible(check.flag(look.get("visible"), "whether axes are seen"))
    if axes.name == "rectilinear":
        axes.set_frame_on(check.flag(look.get("frame"), "the frame of axes"))
    axes.set_axis_on() if check.flag(look.get("axis"), "whether axes are seen") else axes.set_axis_off()
    axes.patch.set_visible(check.flag(look.get("patch"), "the ground of axes"))
    axes.set_label(check.text(described.get("label"), "the label of axes"))
    axes.set_zorder(check.number(described.get("zorder"), "the order of drawing", -1e6, 1e6))
    if described.get("facecolor") is not None:
        axes.set_facecolor(check.colour(described["facecolor"], "the colour of axes"))
    for name, spine in check.record(described.get("spines"), "the frame of axes").items():
        if name in axes.spines:
            _fill_spine(check, axes.spines[name], check.record(spine, "a side of the frame"))
    if axes.name == "rectilinear":
        aspect = described.get("aspect")
        axes.set_aspect(aspect if aspect in ("auto", "equal") else check.number(aspect, "the aspect of axes", 1e-9, 1e9),
                        adjustable=check.choice(described.get("adjustable"), "the aspect of axes", ("box", "datalim")))


def _fill_spine(check, spine, described):
    spine.set_visible(check.flag(described.get("visible"), "a side of the frame"))
    spine.set_linewidth(check.number(described.get("linewidth"), "a side of the frame", 0, 1000))
    if described.get("color") is not None:
        spine.set_edgecolor(check.colour(described["color"], "a side of the frame"))
    place = check.items(described.get("at"), "a side of the frame", 2)
    if len(place) != 2:
        raise refused("has a side of the frame without a place")
    kind, value = check.choice(place[0], "a side of the frame", ("outward", "axes", "data")), check.number(place[1], "a side of the frame")
    if (kind, value) != ("outward", 0.0):
        spine.set_position((kind, value))


def _build_artist(check, described, axes, units):
    kind = check.choice(described.get("kind"), "a part", ("line", "endless", "patch", "group", "image", "text", "annotation"))
    if kind in ("text", "annotation"):
        return build_text(check, described, axes, axes.figure)
    check.artist()
    if kind == "line":
        return build_line(check, described, axes, units)
    return {"endless": build_endless, "patch": build_patch, "group": build_group, "image": build_image}[kind](check, described, axes)


def _fill_containers(check, axes, described, built):
    def parts(numbers, kind):
        chosen = [built[check.choice(number, "a part of a container", range(len(built)))] for number in check.items(numbers, "the parts of a container")]
        if not all(isinstance(part, kind) for part in chosen):
            raise refused("has a container with parts that do not belong into it")
        return chosen

    for one in described:
        check.artist()
        kind = check.choice(check.record(one, "a container").get("kind"), "a container", ("bars", "stems", "errors"))
        label = check.text(one.get("label"), "a label")
        if kind == "bars":
            values = one.get("values")
            values = None if values is None else [float(value) for value in check.items(values, "the lengths of bars") if type(value) is float]
            axes.add_container(BarContainer(parts(one.get("parts"), Patch), datavalues=values, label=label,
                                            orientation=check.choice(one.get("orientation"), "how bars lie", ("vertical", "horizontal", None))))
        elif kind == "stems":
            chosen = parts(one.get("parts"), (Line2D, Collection))
            if len(chosen) != 3:
                raise refused("has a container with parts that do not belong into it")
            axes.add_container(StemContainer(chosen, label=label))
        else:
            line = None if one.get("line") is None else parts([one["line"]], Line2D)[0]
            has = [check.flag(flag, "which errors are drawn") for flag in check.items(one.get("has"), "which errors are drawn", 2)]
            axes.add_container(ErrorbarContainer((line, tuple(parts(one.get("caps"), Line2D)), tuple(parts(one.get("parts"), Collection))), *has, label=label))


def _fill_titles(check, axes, described):
    pad = check.number(described.get("title_pad"), "the distance of a title", -1000, 1000)
    for where, title in check.record(described.get("titles"), "titles").items():
        if where not in TITLES:
            raise refused("has a title at an unknown place")
        text = axes.set_title("", loc=where, pad=pad)
        fill_label(check, text, title)


def _build_child(check, axes, described, depth):
    check.artist(PARTS_OF_AXES)
    if check.choice(described.get("kind"), "axes within axes", ("secondary", "inset")) == "inset":
        if depth >= DEPTH:
            raise refused("has axes within axes within axes")
        inset = axes.inset_axes(check.numbers(described.get("bounds"), "the place of axes", 4, -100, 100))
        return fill_one(check, inset, described.get("axes"), depth + 1)
    letter = check.choice(described.get("along"), "the side of an axis", ("x", "y"))
    axis = check.record(described.get("axis"), "an axis")
    there, here = getattr(axes, f"get_{letter}lim")(), check.numbers(axis.get("limits"), "the limits of an axis", 2)
    make = getattr(axes, f"secondary_{letter}axis")
    child = make(check.number(described.get("at"), "the place of an axis", -100, 100), functions=_straight(there, here))
    fill_axis(check, child, letter, {**axis, "scale": {"name": "linear"}, "units": None})
    fill_limits(check, child, letter, axis)


def _straight(there, here):
    """From one axis to another and back by a straight line: the function itself stayed with the learner."""
    factor = (here[1] - here[0]) / (there[1] - there[0])
    if not factor:
        raise refused("has limits that leave no room between them")
    return (lambda value: here[0] + (value - there[0]) * factor), (lambda value: there[0] + (value - here[0]) / factor)


def place(check, axes, described):
    """Where axes stand, as it was set and as matplotlib has them now."""
    for which, bounds in zip(("original", "active"), check.items(described.get("position"), "the place of axes", 2)):
        axes._set_position(Bbox.from_bounds(*check.numbers(bounds, "the place of axes", 4, -100, 100)), which=which)
