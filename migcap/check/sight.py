"""What nobody can see on a chart: a test does not look at it either."""

import numpy as np
from matplotlib.colors import to_rgb, to_rgba
from matplotlib.lines import AxLine

FAINT = 0.05       # of full strength, and of the way from one colour to another: less does not meet the eye
SMALLEST = 3       # points: no letter of this height can be read
WHITE, BLACK = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0)
NO_STROKE = ("None", "none", " ", "")


def line_is_seen(line, axes):
    """Has it a stroke or marks, of a colour that stands out from the ground?"""
    if not is_shown(line):
        return False
    stroke = line.get_linestyle() not in NO_STROKE and line.get_linewidth() > 0 and [line.get_color()]
    marks = line.get_marker() not in NO_STROKE and line.get_markersize() > 0 and np.size(line.get_markevery()) and [
        line.get_markerfacecolor(), *([line.get_markeredgecolor()] if line.get_markeredgewidth() > 0 else [])]
    colours = [*(stroke or []), *(marks or [])]
    return any(stands_out(colour, line.get_alpha(), [below]) for colour in colours for below in [ground(axes), *areas(axes)])


def bar_is_seen(bar, axes):
    """The same of a bar, and does any of it lie in the picture? One without length is a place that is kept, and counts wherever the axis begins."""
    edge = [bar.get_edgecolor()] if bar.get_linewidth() > 0 or bar.get_hatch() else []
    face = [bar.get_facecolor()] if bar.get_fill() else []
    return is_shown(bar) and any(stands_out(colour, None, [ground(axes)]) for colour in face + edge) and (0 in (bar.get_width(), bar.get_height()) or is_in_picture(bar, axes))


def text_is_seen(text, *grounds):
    """Can it be read? Only where it has the colour of all `grounds` that it may stand on, it cannot. A text in a box of its own can."""
    if not is_shown(text) or text.get_fontsize() < SMALLEST:
        return False
    box = text.get_bbox_patch()
    return stands_out(text.get_color(), text.get_alpha(), [] if box is not None and box.get_visible() else grounds)


def is_shown(artist):
    return bool(artist.get_visible()) and (artist.get_alpha() is None or np.max(artist.get_alpha()) > FAINT)


def stands_out(colour, alpha, grounds):
    """Is there colour at all, and is it another one than those of the grounds?"""
    try:
        *shares, strength = to_rgba(colour, alpha if isinstance(alpha, (int, float)) else None)
    except (TypeError, ValueError):  # a colour in some other way: that it cannot be seen is not known
        return True
    return strength > FAINT and (not grounds or any(strength * abs(share - other) > FAINT for one in grounds for share, other in zip(shares, one, strict=True)))


def paper(figure):
    """The colour of the sheet. One without colour lies on a white page."""
    if not figure.patch.get_visible() or not figure.get_frameon():
        return WHITE
    *shares, strength = to_rgba(figure.get_facecolor())
    return tuple(strength * share + 1 - strength for share in shares)


def ground(axes):
    """The colour inside the axes."""
    *shares, strength = to_rgba(axes.get_facecolor())
    if not axes.patch.get_visible() or not axes.axison or not axes.get_frame_on():
        return paper(axes.figure.figure)
    return tuple(strength * share + (1 - strength) * below for share, below in zip(shares, to_rgb(paper(axes.figure.figure)), strict=True))


def areas(axes):
    """The colours of what is filled in the axes: a line may lie on it. Of a picture both ends of the scale."""
    faces = [patch.get_facecolor() for patch in axes.patches if patch.get_fill() and is_shown(patch)]
    faces += [face for area in axes.collections if is_shown(area) for face in area.get_facecolor()]
    return {to_rgb(face) for face in faces if to_rgba(face)[3] > FAINT} | ({WHITE, BLACK} if axes.images else set())


def is_in_picture(artist, axes):
    """Does any of it lie within the limits of the axes? One without a point that can be drawn is there as much as it can be."""
    if isinstance(artist, AxLine):  # without end
        return True
    axes.get_xlim(), axes.get_ylim()  # they follow the data as soon as somebody asks
    points = artist.get_transform().transform_path(artist.get_path()).vertices
    points = points[np.isfinite(points).all(axis=1)]
    if not len(points):
        return True
    low, high = points.min(axis=0), points.max(axis=0)
    box = axes.bbox if artist.get_clip_on() else axes.figure.figure.bbox
    a_hair = 0.5  # of a dot
    return bool((low <= np.array([box.x1, box.y1]) + a_hair).all() and (high >= np.array([box.x0, box.y0]) - a_hair).all())
