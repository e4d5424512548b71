"""Legends: their words, their title, where they stand, and the small samples before the words."""

from matplotlib.collections import Collection, PathCollection
from matplotlib.container import Container
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle

from migcap.grading.wire.figure_check import MAX_TEXT, finite
from migcap.grading.wire.figure_fields import LINE, PATCH, TEXT, check_fields, read_fields

MOST = 500
PLACES = range(11)  # matplotlib's numbers for "best", "upper right" ...


def describe_legend(legend, axes):
    """A legend of axes, or (with None for these) of the figure."""
    described = {
        "texts": [{"text": str(text.get_text())[:MAX_TEXT], **read_fields(text, TEXT)} for text in legend.get_texts()[:MOST]],
        "title": {"text": str(legend.get_title().get_text())[:MAX_TEXT], **read_fields(legend.get_title(), TEXT)},
        "samples": [_describe_sample(handle) for handle in legend.legend_handles[:MOST]],
        "columns": int(legend._ncols), "frame": bool(legend.get_frame_on()), "visible": bool(legend.get_visible()), "zorder": finite(legend.get_zorder()),
        "at": [finite(value) for value in legend._loc_real] if isinstance(legend._loc_real, tuple) else int(legend._loc_real),
    }
    if legend._bbox_to_anchor is not None:
        inside = (axes.transAxes if axes is not None else legend.figure.transFigure).inverted()
        described["anchor"] = [finite(value) for value in legend.get_bbox_to_anchor().transformed(inside).bounds]
    return described


def _describe_sample(handle):
    if isinstance(handle, Line2D):
        return {"kind": "line", **read_fields(handle, LINE)}
    if isinstance(handle, Patch):
        return {"kind": "patch", **read_fields(handle, PATCH)}
    if isinstance(handle, Collection):
        return {"kind": "line", **read_fields(_as_line(handle), LINE)}
    if isinstance(handle, Container) and len(handle) and isinstance(handle[0], Line2D):  # error bars and stems
        return {"kind": "line", **read_fields(handle[0], LINE), "label": str(handle.get_label())[:MAX_TEXT]}
    return {"kind": "patch", "label": str(getattr(handle, "get_label", str)())[:MAX_TEXT]}


def _as_line(group):
    face = group.get_facecolor() if len(group.get_facecolor()) else group.get_edgecolor()
    marks = isinstance(group, PathCollection)
    return Line2D([], [], label=str(group.get_label()), color=face[0] if len(face) else "none", linestyle="None" if marks else "-", marker="o" if marks else "None")


def build_legend(check, described, owner):
    """The legend on its owner: axes, or the figure."""
    check.record(described, "a legend")
    texts = [check.record(text, "a text") for text in check.items(described.get("texts"), "the words of a legend", MOST)]
    samples = [check.record(sample, "a sample") for sample in check.items(described.get("samples"), "the samples of a legend", MOST)]
    samples = (samples + [{"kind": "patch"}] * len(texts))[:len(texts)]
    check.artist(2 * len(texts))
    title = check.record(described.get("title"), "the title of a legend")
    # A word that begins with "_" would be left out, so the words come after the legend is made.
    legend = owner.legend(handles=[_sample(check, sample) for sample in samples], labels=["."] * len(texts), loc=_place(check, described.get("at")),
                          ncols=int(check.number(described.get("columns"), "the columns of a legend", 1, MOST)),
                          frameon=check.flag(described.get("frame"), "the frame of a legend"), title=check.text(title.get("text"), "the title of a legend") or None,
                          **({"bbox_to_anchor": check.numbers(described["anchor"], "the place of a legend", 4)} if "anchor" in described else {}))
    for text, one in zip(legend.get_texts(), texts):
        text.set_text(check.text(one.get("text"), "the words of a legend"))
        text.update(check_fields(check, one, TEXT))
    legend.get_title().update(check_fields(check, title, TEXT))
    for handle, sample in zip(legend.legend_handles, samples):
        handle.set_label(check.text(sample.get("label", ""), "a label"))
    legend.set_visible(check.flag(described.get("visible"), "whether a legend is seen"))
    legend.set_zorder(check.number(described.get("zorder"), "the order of drawing", -1e6, 1e6))
    return legend


def _place(check, place):
    return tuple(check.numbers(place, "the place of a legend", 2)) if type(place) is list else check.choice(place, "the place of a legend", PLACES)


def _sample(check, described):
    if check.choice(described.get("kind"), "a sample", ("line", "patch")) == "line":
        return Line2D([], [], **check_fields(check, described, LINE))
    return Rectangle((0, 0), 1, 1, **check_fields(check, described, PATCH))
