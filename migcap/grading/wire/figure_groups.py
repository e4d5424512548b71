"""What is drawn on axes as one group of many: points, line pieces, areas and meshes; and pictures."""

import numpy as np
from matplotlib import collections, colormaps, colors
from matplotlib.image import AxesImage
from matplotlib.transforms import AffineDeltaTransform, IdentityTransform

from migcap.grading.wire.figure_artists import describe_path, read_path
from migcap.grading.wire.figure_check import MAX_ARTISTS, finite, refused
from migcap.grading.wire.figure_fields import COMMON, PLACES, Field, check_fields, place_of, read_fields, transform_of

NORMS = {colors.Normalize: "linear", colors.LogNorm: "log"}
INTERPOLATIONS = frozenset({"auto", "nearest", "antialiased", "none", "bilinear", "bicubic", "spline16", "spline36", "hanning", "hamming", "hermite",
                            "kaiser", "quadric", "catrom", "gaussian", "bessel", "mitchell", "sinc", "lanczos", "blackman"})
IMAGE = COMMON + (Field("interpolation", "choice", INTERPOLATIONS),)
MAX_PATHS = 20_000


def describe_group(group, axes):
    """A collection: its outlines, where they stand, their sizes and colours."""
    described = {"kind": "group", **read_fields(group, COMMON), **_describe_colours(group), "linewidths": _row(group.get_linewidth()),
                 "face": _shares(group.get_facecolor()), "edge": _shares(group.get_edgecolor())}
    if group.get_hatch():
        described["hatch"] = str(group.get_hatch())
    if isinstance(group, collections.QuadMesh):
        return described | {"of": "mesh", "corners": np.asarray(np.ma.filled(group.get_coordinates(), np.nan), float)}
    described |= {"of": _kind(group), "paths": [describe_path(path) for path in group.get_paths()[:MAX_PATHS]], "on": _scale_of(group.get_transform(), axes) or "points"}
    if described["of"] == "scatter":
        described["sizes"] = _row(group.get_sizes())
    if group._offsets is not None and len(np.atleast_2d(group.get_offsets())):
        place = _scale_of(group.get_offset_transform(), axes)
        offsets = np.asarray(np.ma.filled(np.ma.asarray(group.get_offsets(), float), np.nan), float).reshape(-1, 2)
        if place is None:
            offsets, place = axes.figure.transFigure.inverted().transform(group.get_offset_transform().transform(offsets)), "figure"
        described |= {"offsets": offsets, "place": place}
    return described


def _kind(group):
    return "scatter" if isinstance(group, collections.PathCollection) else "lines" if isinstance(group, collections.LineCollection) else "areas"


def _scale_of(transform, axes):
    """What outlines are measured in: points (as a scatter's marks), steps on the axes (hexagons), or a place; None for anything else."""
    if isinstance(transform, IdentityTransform):
        return "points"
    return "steps" if isinstance(transform, AffineDeltaTransform) else place_of(transform, axes, axes.figure)


def _transform(check, name, axes):
    check.choice(name, "what a group is measured in", (*PLACES, "points", "steps"))
    if name == "points":
        return IdentityTransform()
    return AffineDeltaTransform(axes.transData) if name == "steps" else transform_of(axes, axes.figure, name)


def _row(values):
    return [finite(value) for value in np.ravel(values)[:MAX_ARTISTS]]


def _shares(colours):
    return np.asarray(colours, float).reshape(-1, 4)


def _describe_colours(mappable):
    """Values that become colours. A group with a map of its own keeps its colours as they are; a picture gets another map."""
    array = mappable.get_array()
    named = mappable.get_cmap().name in colormaps
    if array is None or not (named or isinstance(mappable, AxesImage)):
        return {}
    values = np.asarray(array)
    if not (values.dtype == np.uint8 and values.ndim == 3):
        values = np.asarray(np.ma.filled(np.ma.asarray(array, float), np.nan), float)
    if values.ndim == 3:  # colours already
        return {"values": values}
    norm = mappable.norm
    limits = [None if limit is None else finite(limit) for limit in (norm.vmin, norm.vmax)]
    return {"values": values, "map": mappable.get_cmap().name if named else "viridis",
            "norm": NORMS.get(type(norm), "linear"), "between": limits}


def _read_colours(check, described, mappable, shape=None):
    if "values" not in described:
        return
    values = check.array(described["values"], "the values of colours", shape, "f" if shape else "fu")
    if values.ndim == 3:
        return mappable.set_array(values)
    mappable.set_cmap(check.colour_map(described.get("map"), "a colour map"))
    low, high = [None if limit is None else check.number(limit, "the limits of colours") for limit in check.items(described.get("between"), "the limits of colours", 2)]
    norm = check.choice(described.get("norm"), "how values become colours", ("linear", "log"))
    if norm == "log" and min((limit for limit in (low, high) if limit is not None), default=1) <= 0:
        raise refused("has limits of colours that their scale does not reach")
    mappable.set_norm((colors.LogNorm if norm == "log" else colors.Normalize)(low, high))
    mappable.set_array(np.ma.masked_invalid(values) if values.dtype.kind == "f" else values)


def build_group(check, described, axes):
    kind = check.choice(described.get("of"), "a group", ("scatter", "lines", "areas", "mesh"))
    group = _mesh(check, described) if kind == "mesh" else group_of(check, described, kind, axes)
    return axes.add_collection(group)


def group_of(check, described, kind, axes):
    """The collection that is described, on no axes yet."""
    paths = [read_path(check, check.record(one, "a shape")) for one in check.items(described.get("paths"), "the shapes of a group", MAX_PATHS)]
    keywords = _keywords(check, described)
    if "offsets" in described:
        keywords["offsets"] = check.array(described["offsets"], "the places of a group", (None, 2))
        keywords["offset_transform"] = _transform(check, described.get("place"), axes)
    if kind == "scatter":
        group = collections.PathCollection(paths, sizes=_read_row(check, described.get("sizes"), "the sizes of a group", 1e9), **keywords)
    elif kind == "lines":
        group = collections.LineCollection([path.vertices for path in paths], **keywords)
    else:
        group = collections.PolyCollection([], **keywords)
        group.set_verts_and_codes([path.vertices for path in paths], [_codes(path) for path in paths])
    if described.get("on") != "data":
        group.set_transform(_transform(check, described.get("on"), axes))
    _read_colours(check, described, group, (None,))
    return group


def _codes(path):
    if path.codes is not None:
        return path.codes
    codes = np.full(len(path.vertices), path.LINETO, np.uint8)
    codes[:1] = path.MOVETO
    return codes


def _keywords(check, described):
    keywords = check_fields(check, described, COMMON)
    keywords["linewidths"] = _read_row(check, described.get("linewidths"), "the widths of a group", 1000)
    keywords["facecolors"] = _read_shares(check, described.get("face"))
    keywords["edgecolors"] = _read_shares(check, described.get("edge"))
    if "hatch" in described:
        keywords["hatch"] = check.pattern(described["hatch"], "the hatching of a group", r"[/\\|\-+xXoO.*]{0,20}")
    return keywords


def _read_row(check, values, what, high):
    values = check.items(values, what)
    check.points(len(values))
    return [check.number(value, what, 0, high) for value in values]


def _read_shares(check, value):
    shares = check.array(value, "the colours of a group", (None, 4), finite=True)
    if ((shares < 0) | (shares > 1)).any():
        raise refused("has no colours where the colours of a group should be")
    return shares if len(shares) else "none"


def _mesh(check, described):
    corners = check.array(described.get("corners"), "the corners of a mesh", (None, None, 2))
    if min(corners.shape[:2]) < 2:
        raise refused("has a mesh without fields")
    keywords = _keywords(check, described)
    keywords.pop("facecolors")
    mesh = collections.QuadMesh(corners, **keywords)
    if "values" in described:
        rows, columns = corners.shape[0] - 1, corners.shape[1] - 1
        values = check.array(described["values"], "the values of a mesh")
        if values.size not in (rows * columns, (rows + 1) * (columns + 1)):
            raise refused("has a mesh with more or fewer values than fields")
        _read_colours(check, described, mesh, (None,) * values.ndim)
    return mesh


def describe_image(image):
    """A picture on axes: its numbers, where it lies, its colours."""
    return {"kind": "image", **read_fields(image, IMAGE), **_describe_colours(image), "extent": [finite(value) for value in image.get_extent()],
            "origin": image.origin}


def build_image(check, described, axes):
    values = check.array(described.get("values"), "a picture", kinds="fu")
    if not (values.ndim == 2 or (values.ndim == 3 and values.shape[2] in (3, 4))) or not values.size:
        raise refused("has no picture where a picture should be")
    extent = check.numbers(described.get("extent"), "the extent of a picture", 4)
    origin = check.choice(described.get("origin"), "the origin of a picture", ("upper", "lower"))
    keywords = check_fields(check, described, IMAGE)
    image = AxesImage(axes, extent=extent, origin=origin, interpolation=keywords.pop("interpolation", None))
    if values.ndim == 2:
        _read_colours(check, described, image)
    else:
        image.set_data(np.clip(values, 0, 1) if values.dtype.kind == "f" else values)
    image.update(keywords)
    image.set_clip_path(axes.patch)
    return axes.add_image(image)
