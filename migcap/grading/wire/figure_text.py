"""Words on a chart: texts, annotations, titles, labels and legends."""

import re

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Annotation, Text

from migcap.grading.wire.figure_check import MAX_TEXT, finite, refused
from migcap.grading.wire.figure_fields import TEXT, Field, check_fields, colour, place_of, read_fields, transform_of

COORDINATES = frozenset({"data", *(f"{what} {how}" for what in ("figure", "subfigure", "axes") for how in ("fraction", "points", "pixels")),
                         "offset points", "offset pixels", "offset fontsize"})
STYLE = r"[-<>|\[\]()a-zA-Z0-9]{1,20}(,\s*\w{1,20}=-?[\d.]{1,12}){0,6}"
BOX = (Field("facecolor", "colour"), Field("edgecolor", "colour"), Field("linewidth", "number", (0, 1000)), Field("alpha", "number", (0, 1), None))


def _words(text):
    return str(text.get_text())[:MAX_TEXT]


def _pixels_as_share(pixels, figure):
    x, y = figure.transFigure.inverted().transform(pixels)
    return [finite(x), finite(y)]


def _renderer(figure):
    """What measures texts. A figure that pyplot has closed has no canvas of its own any more."""
    canvas = figure.canvas if hasattr(figure.canvas, "get_renderer") else FigureCanvasAgg(figure)
    return canvas.get_renderer()


def describe_text(text, axes, figure):
    """A text that stands somewhere on axes or on the figure."""
    described = {"kind": "text", "text": _words(text), **read_fields(text, TEXT)}
    if text._linespacing != "normal":
        described["spacing"] = finite(text._linespacing, 1.2)
    if text._multialignment:
        described["lines"] = text._multialignment
    if text.get_bbox_patch() is not None:
        described["box"] = read_fields(text.get_bbox_patch(), BOX)
    if not text.get_parse_math():
        described["plain"] = True
    if isinstance(text, Annotation):
        return described | _describe_annotation(text, axes, figure)
    place = place_of(text.get_transform(), axes, figure)
    if place is None:  # as it stands now
        position, place = _pixels_as_share(text.get_transform().transform(text.get_unitless_position()), figure), "figure"
    else:
        position = _position(text.get_position(), text.get_unitless_position())
    return described | {"place": place, "at": position}


def _position(given, unitless):
    return [value[:300] if isinstance(value, str) else finite(number) for value, number in zip(given, unitless)]


def _describe_annotation(note, axes, figure):
    described = {"kind": "annotation"}
    from_, to = _known_coordinates(note.xycoords), _known_coordinates(note.anncoords)
    point = (note.convert_xunits(note.xy[0]), note.convert_yunits(note.xy[1])) if from_ == "data" else note.xy
    if from_ is None:  # tied to another artist, or placed by a function: as it stands now
        point, from_ = _pixels_as_share(note._get_position_xy(_renderer(figure)), figure), "figure fraction"
    position = note.get_unitless_position()
    if to is None:
        transform = note._get_xy_transform(_renderer(figure), note.anncoords)
        position, to = _pixels_as_share(transform.transform(position), figure), "figure fraction"
    described |= {"point": _position(note.xy if from_ == "data" else point, point), "from": from_, "to": to, "at": [finite(value) for value in position]}
    if note.arrow_patch is not None:
        described["arrow"] = _describe_arrow(note)
    return described


def _known_coordinates(coordinates):
    return coordinates if isinstance(coordinates, str) and coordinates in COORDINATES else None


def _describe_arrow(note):
    given = note.arrowprops or {}
    arrow = {"edgecolor": colour(note.arrow_patch.get_edgecolor()), "facecolor": colour(note.arrow_patch.get_facecolor()),
             "linewidth": finite(note.arrow_patch.get_linewidth())}
    for name in ("arrowstyle", "connectionstyle"):
        style = given.get(name)
        if isinstance(style, str) and re.fullmatch(STYLE, style):
            arrow[name] = style
        elif style is not None:
            arrow[name] = {"arrowstyle": "->", "connectionstyle": "arc3"}[name]
    return arrow | {name: finite(given[name]) for name in ("width", "headwidth", "headlength", "shrink", "shrinkA", "shrinkB") if name in given}


def build_text(check, described, axes, figure):
    """A matplotlib text from its description, on the axes or (where these are None) on the figure."""
    check.artist()
    words = check.text(described.get("text"), "a text")
    keywords = check_fields(check, described, TEXT)
    if "spacing" in described:
        keywords["linespacing"] = check.number(described["spacing"], "the distance of lines", 0, 100)
    if "lines" in described:
        keywords["multialignment"] = check.choice(described["lines"], "how lines are aligned", ("left", "center", "right"))
    keywords["parse_math"] = described.get("plain") is not True
    if "box" in described:
        keywords["bbox"] = check_fields(check, check.record(described["box"], "the box around a text"), BOX)
    if described.get("kind") == "annotation":
        return _build_annotation(check, described, words, keywords, axes, figure)
    place = check.choice(described.get("place"), "the place of a text", ("data", "axes", "figure", "across", "up"))
    x, y = _read_position(check, described.get("at"), axes, place == "data", place)
    text = Text(x, y, words, transform=transform_of(axes, figure, place), **keywords)
    return _add(text, axes, figure)


def _add(text, axes, figure):
    if axes is not None:
        text.set_clip_path(axes.patch) if text.get_clip_on() else None
        return axes._add_text(text)
    text.set_figure(figure)
    figure.texts.append(text)
    text._remove_method = figure.texts.remove
    return text


def _read_position(check, position, axes, data, place=None):
    pair = check.items(position, "the place of a text", 2)
    if len(pair) != 2:
        raise refused("has a text without a place")
    values = []
    for value, letter in zip(pair, "xy"):
        if type(value) is str and axes is not None and (data or place == {"x": "across", "y": "up"}[letter]):
            mapping = getattr(getattr(axes, f"{letter}axis").units, "_mapping", {})
            if value not in mapping:
                raise refused("has a text at a category that its axis does not know")
            values.append(value)
        else:
            values.append(check.number(value, "the place of a text"))
    return values


def _build_annotation(check, described, words, keywords, axes, figure):
    from_ = check.choice(described.get("from"), "the place of a text", COORDINATES - {"offset points", "offset pixels", "offset fontsize"})
    to = check.choice(described.get("to"), "the place of a text", COORDINATES)
    if axes is None and any(word.startswith(("data", "axes")) for word in (from_, to)):
        raise refused("has a text outside the axes that is placed on them")
    point = _read_position(check, described.get("point"), axes, from_ == "data")
    at = check.numbers(described.get("at"), "the place of a text", 2)
    arrow = _read_arrow(check, check.record(described["arrow"], "an arrow")) if "arrow" in described else None
    note = Annotation(words, point, xytext=at, xycoords=from_, textcoords=to, arrowprops=arrow, annotation_clip=None, **keywords)
    note.set_figure(figure)
    return _add(note, axes, figure)


def _read_arrow(check, described):
    arrow = {name: check.pattern(described[name], "an arrow", STYLE) for name in ("arrowstyle", "connectionstyle") if name in described}
    arrow |= {name: check.colour(described[name], "an arrow") for name in ("edgecolor", "facecolor") if described.get(name) is not None}
    return arrow | {name: check.number(described[name], "an arrow", -1000, 1000)
                    for name in ("linewidth", "width", "headwidth", "headlength", "shrink", "shrinkA", "shrinkB") if name in described}


def describe_label(text, figure):
    """A title or an axis label, which matplotlib places itself."""
    described = {"text": _words(text), **read_fields(text, TEXT)}
    return described | {"at": [finite(value) for value in text.get_position()]}


def fill_label(check, text, described):
    check.record(described, "a label")
    text.set_text(check.text(described.get("text"), "a label"))
    text.set_position(check.numbers(described.get("at"), "the place of a label", 2))
    text.update(check_fields(check, described, TEXT))


