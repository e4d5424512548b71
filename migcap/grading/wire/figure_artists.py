"""What is drawn on axes one by one: lines, and shapes such as bars."""

import numpy as np
from matplotlib import patches
from matplotlib.lines import AxLine, Line2D
from matplotlib.path import Path

from migcap.grading.wire.figure_check import finite, refused
from migcap.grading.wire.figure_data import describe_values, read_values
from migcap.grading.wire.figure_fields import LINE, PATCH, PLACES, check_fields, place_of, read_fields, transform_of

CODES = frozenset({Path.STOP, Path.MOVETO, Path.LINETO, Path.CURVE3, Path.CURVE4, Path.CLOSEPOLY})


def describe_line(line, axes, units):
    """A line; `units` are those of the two axes."""
    described = {"kind": "line", **read_fields(line, LINE)}
    if isinstance(line, AxLine):
        return described | _describe_endless(line)
    place = place_of(line.get_transform(), axes, axes.figure)
    x, y = line.get_xdata(orig=False), line.get_ydata(orig=False)
    if place is None:
        points = axes.figure.transFigure.inverted().transform(line.get_transform().transform(np.column_stack([x, y])))
        return described | {"place": "figure", "x": points[:, 0], "y": points[:, 1]}
    by_x, by_y = (units[0] if place in ("data", "across") else None), (units[1] if place in ("data", "up") else None)
    return described | {"place": place, "x": describe_values(line.get_xdata(), x, by_x), "y": describe_values(line.get_ydata(), y, by_y)}


def _describe_endless(line):
    through = [finite(value) for value in line.get_xy1()]
    if line.get_slope() is not None:
        return {"kind": "endless", "through": through, "slope": finite(line.get_slope())}
    return {"kind": "endless", "through": through, "to": [finite(value) for value in line.get_xy2()]}


def build_line(check, described, axes, units):
    keywords = check_fields(check, described, LINE)
    place = check.choice(described.get("place"), "the place of a line", PLACES)
    by_x, by_y = (units[0] if place in ("data", "across") else None), (units[1] if place in ("data", "up") else None)
    x, y = read_values(check, described.get("x"), by_x, "the points of a line"), read_values(check, described.get("y"), by_y, "the points of a line")
    if len(x) != len(y):
        raise refused("has a line with more places along one axis than along the other")
    line = Line2D(x, y, **keywords)
    if place != "data":
        line.set_transform(transform_of(axes, axes.figure, place))
    return axes.add_line(line)


def build_endless(check, described, axes):
    keywords = check_fields(check, described, LINE)
    through = check.numbers(described.get("through"), "the points of a line", 2)
    if "slope" in described:
        return axes.axline(through, slope=check.number(described["slope"], "a slope"), **keywords)
    to = check.numbers(described.get("to"), "the points of a line", 2)
    if to == through:
        raise refused("has a line through one point only")
    return axes.axline(through, to, **keywords)


def describe_patch(patch, axes):
    """A rectangle, wedge, ellipse, polygon, or any other shape as a path."""
    described = {"kind": "patch", **read_fields(patch, PATCH)}
    if "alpha" in described:  # it does not make visible what has no colour
        described |= {name: "none" for name in ("facecolor", "edgecolor") if described[name] is not None and described[name][3] == 0}
    place = place_of(patch.get_data_transform(), axes, axes.figure)
    shape = _describe_shape(patch) if place else None
    if shape:
        return described | shape | {"place": place}
    path = patch.get_transform().transform_path(patch.get_path())  # of a kind of its own: where it stands now
    to, place = (axes.figure.transFigure, "figure") if place is None else (patch.get_data_transform(), place)
    return described | {"shape": "path", "place": place, **describe_path(to.inverted().transform_path(path))}


def _describe_shape(patch):
    if isinstance(patch, patches.Rectangle):
        sizes = (patch.convert_xunits(patch.get_x()), patch.convert_yunits(patch.get_y()), patch.get_width(), patch.get_height(), patch.angle)
        return {"shape": "rectangle", "sizes": [finite(value) for value in sizes]}
    if isinstance(patch, patches.Wedge):
        sizes = (*patch.center, patch.r, patch.theta1, patch.theta2)
        return {"shape": "wedge", "sizes": [finite(value) for value in sizes], "width": None if patch.width is None else finite(patch.width)}
    if isinstance(patch, patches.Circle):
        return {"shape": "circle", "sizes": [finite(value) for value in (*patch.center, patch.radius)]}
    if type(patch) is patches.Ellipse:
        return {"shape": "ellipse", "sizes": [finite(value) for value in (*patch.center, patch.width, patch.height, patch.angle)]}
    if isinstance(patch, patches.Polygon):
        return {"shape": "polygon", "points": np.asarray(patch.get_xy(), float), "closed": bool(patch.get_closed())}
    if isinstance(patch, patches.PathPatch):
        return {"shape": "path", **describe_path(patch.get_path())}
    return None


SHAPES = {"rectangle": 5, "wedge": 5, "circle": 3, "ellipse": 5}


def build_patch(check, described, axes):
    patch = shape(check, described)
    patch.set_label(described.get("label"))  # None is not the same as no words: the latter counts as one given
    place = check.choice(described.get("place"), "the place of a shape", PLACES)
    if place != "data":
        patch.set_transform(transform_of(axes, axes.figure, place))
    return axes.add_patch(patch)


def shape(check, described):
    """The patch that is described, on no axes yet."""
    keywords = check_fields(check, described, PATCH)
    kind = check.choice(described.get("shape"), "a shape", (*SHAPES, "polygon", "path"))
    if kind == "polygon":
        points = check.array(described.get("points"), "the corners of a shape", (None, 2))
        if not len(points):
            raise refused("has a shape without corners")
        check.corners(len(points))
        return patches.Polygon(points, closed=check.flag(described.get("closed"), "whether a shape is closed"), **keywords)
    if kind == "path":
        path = read_path(check, described)
        check.corners(len(path))
        return patches.PathPatch(path, **keywords)
    sizes = check.numbers(described.get("sizes"), "the sizes of a shape", SHAPES[kind])
    if kind == "rectangle":
        return patches.Rectangle(sizes[:2], *sizes[2:4], angle=sizes[4], **keywords)
    if kind == "circle":
        return patches.Circle(sizes[:2], sizes[2], **keywords)
    if kind == "ellipse":
        return patches.Ellipse(sizes[:2], *sizes[2:4], angle=sizes[4], **keywords)
    width = described.get("width")
    if max(map(abs, sizes[3:])) > 1e6:  # an arc is made of a curve for each quarter turn
        raise refused("has a piece of a circle with an angle out of reach")
    return patches.Wedge(sizes[:2], *sizes[2:], width=None if width is None else check.number(width, "the width of a ring"), **keywords)


def describe_path(path):
    return {"points": np.asarray(path.vertices, float), "codes": None if path.codes is None else path.codes.tolist()}


def read_path(check, described):
    points = check.array(described.get("points"), "the points of a shape", (None, 2))
    codes = described.get("codes")
    if codes is not None:
        check.points(len(check.items(codes, "the kinds of points of a shape", len(points))))
        if len(codes) != len(points) or not all(type(code) is int and code in CODES for code in codes) or not _is_whole(codes):
            raise refused("has a shape whose points are of unknown kinds")
    return Path(points, codes)


def _is_whole(codes):
    """A path begins with a move, and each curve has all of its points: matplotlib's own reader would run on behind the last."""
    if codes and codes[0] != Path.MOVETO:
        return False
    position = 0
    while position < len(codes):
        length = {Path.CURVE3: 2, Path.CURVE4: 3}.get(codes[position], 1)
        if length > 1 and codes[position:position + length] != [codes[position]] * length:
            return False
        position += length
    return True
