"""Figures by value. A learner's code draws in one process; the test looks at the chart in another, on real axes.

`describe_figure` gives plain values only; `rebuild_figure` makes a figure of them. The description may come from a process that
lies: whatever is odd raises ValueError, nothing in it is evaluated, and a formula in a text is not read before someone draws it.
"""

import contextlib
import warnings

from matplotlib import pyplot as plt
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from migcap.grading.wire.figure_axes import PARTS_OF_AXES, PROJECTIONS, describe_one, fill_one, place
from migcap.grading.wire.figure_check import MAX_TEXT, Check, finite, refused
from migcap.grading.wire.figure_fields import colour
from migcap.grading.wire.figure_legend import build_legend, describe_legend
from migcap.grading.wire.figure_text import build_text, describe_text

MIN_INCHES, MAX_INCHES = 0.5, 50
MAX_PIXELS = 64_000_000  # of a picture of the whole figure: a test may draw it
MAX_AXES = 100
HEADINGS = {"_suptitle": "suptitle", "_supxlabel": "supxlabel", "_supylabel": "supylabel"}
_FRESH = Figure()


def describe_figure(figure) -> dict:
    """A figure as plain values. Raises ValueError, with a sentence for the learner, where that cannot be."""
    width, height = (float(inches) for inches in figure.get_size_inches())
    if not (MIN_INCHES <= width <= MAX_INCHES and MIN_INCHES <= height <= MAX_INCHES):
        raise ValueError(f"This figure is {width:g} by {height:g} inches: choose a size from {MIN_INCHES} to {MAX_INCHES} inches.")
    numbers = {id(axes): number for number, axes in enumerate(figure.axes)}
    if len(numbers) > MAX_AXES:
        raise ValueError(f"This figure has {len(numbers)} axes; a test looks at no more than {MAX_AXES}.")
    return {
        "size": [width, height], "dpi": min(max(finite(figure.dpi, 100.0), 10.0), (MAX_PIXELS / width / height) ** 0.5),
        "facecolor": colour(figure.get_facecolor()), "label": str(figure.get_label())[:MAX_TEXT],
        "axes": [_on_figure(describe_one(axes), axes, numbers) for axes in figure.axes],
        "words": _describe_words(figure),
        "legends": [describe_legend(legend, None) for legend in figure.legends],
        "notes": {name: value[:MAX_TEXT] for name, value in vars(figure).items() if isinstance(value, str) and not name.startswith("_") and not hasattr(_FRESH, name)},
    }


def _on_figure(described, axes, numbers):
    """Axes know which others they share an axis with, of those before them, and stand in shares of the whole figure."""
    for letter in "xy":
        number = numbers.get(id(getattr(axes, f"_share{letter}")))
        described[f"share{letter}"] = number if number is not None and number < numbers[id(axes)] else None
    described["twin"] = next((numbers[id(other)] for other in axes._twinned_axes.get_siblings(axes) if numbers.get(id(other), 1000) < numbers[id(axes)]), None)
    part, whole = axes.figure, axes.figure.figure
    if part is not whole:
        described["position"] = [[finite(value) for value in axes.get_position(original=original).transformed(part.transSubfigure).transformed(whole.transFigure.inverted()).bounds]
                                 for original in (True, False)]
    return described


def _describe_words(figure):
    words = []
    for text in figure.texts:
        described = describe_text(text, None, figure)
        for name, heading in HEADINGS.items():
            if text is getattr(figure, name, None):
                described["heading"] = heading
        words.append(described)
    return words


def rebuild_figure(description, number=None) -> Figure:
    """The figure that is described; with a number, the open figure of that number (one that had it before is emptied)."""
    with _strict():
        check = Check()
        check.record(description, "a figure")
        width, height = check.numbers(description.get("size"), "the size of a figure", 2, MIN_INCHES, MAX_INCHES)
        dpi = check.number(description.get("dpi"), "the fineness of a figure", 10, 5000)
        if width * height * dpi * dpi > MAX_PIXELS * 1.01:
            raise refused("has too many dots for a picture")
        if number is None:
            figure = Figure(figsize=(width, height), dpi=dpi)
            FigureCanvasAgg(figure)
        else:
            figure = plt.figure(num=number, figsize=(width, height), dpi=dpi, clear=True)
            figure.set_size_inches(width, height)
        try:
            _fill_figure(check, figure, description)
        except Exception:
            if number is not None:
                plt.close(figure)
            raise
        return figure


@contextlib.contextmanager
def _strict():
    """Every problem is one ValueError, and no warning reaches the error stream, where it would cost the learner her marks."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except ValueError:
            raise
        except Exception as error:
            raise refused(f"cannot be drawn ({type(error).__name__})") from error


def _fill_figure(check, figure, description):
    figure.set_layout_engine("none")  # the axes stand where the learner's layout put them
    if description.get("facecolor") is not None:
        figure.set_facecolor(check.colour(description["facecolor"], "the colour of a figure"))
    figure.set_label(check.text(description.get("label"), "the label of a figure"))
    for axes in check.items(description.get("axes"), "axes", MAX_AXES):
        _add_axes(check, figure, check.record(axes, "axes"))
    for words in check.items(description.get("words"), "the words of a figure"):
        _add_words(check, figure, check.record(words, "a text"))
    for legend in check.items(description.get("legends"), "the legends of a figure", 20):
        build_legend(check, legend, figure)
    _fill_notes(check, figure, check.record(description.get("notes"), "the notes of a figure"))


def _add_axes(check, figure, described):
    check.artist(PARTS_OF_AXES)
    bounds = check.numbers(check.items(described.get("position"), "the place of axes", 2)[0], "the place of axes", 4, -100, 100)
    axes = figure.add_axes(bounds, projection=check.choice(described.get("projection"), "a kind of axes", PROJECTIONS))
    before = figure.axes[:-1]
    for letter in "xy":
        if described.get(f"share{letter}") is not None:
            getattr(axes, f"share{letter}")(before[check.choice(described[f"share{letter}"], "axes that share an axis", range(len(before)))])
    if described.get("twin") is not None:
        axes._twinned_axes.join(before[check.choice(described["twin"], "axes that lie on each other", range(len(before)))], axes)
    fill_one(check, axes, described)
    place(check, axes, described)


def _add_words(check, figure, described):
    if "heading" not in described:
        return build_text(check, described, None, figure)
    heading = check.choice(described["heading"], "a heading", tuple(HEADINGS.values()))
    text = build_text(check, described, None, figure)
    setattr(figure, next(name for name, known in HEADINGS.items() if known == heading), text)
    return text


def _fill_notes(check, figure, notes):
    """Texts that somebody hung on the figure by a name of their own, as `migcap.charts` does with a chart's description."""
    if len(notes) > 20:
        raise refused("has more than 20 notes")
    for name, value in notes.items():
        if not check.text(name, "a note", 100).isidentifier() or name.startswith("_") or hasattr(_FRESH, name):
            raise refused("has a note with a name that is taken")
        setattr(figure, name, check.text(value, "a note"))


def describe_axes(axes) -> dict:
    """Axes that are handed over as an argument, with the words and notes of their figure."""
    figure = axes.figure.figure
    return describe_one(axes) | {"words": _describe_words(figure)}


def fill_axes(axes, description) -> None:
    """Make axes what is described, in place of what they held. They stay where they are."""
    with _strict():
        check = Check()
        check.record(description, "axes")
        if check.choice(description.get("projection"), "a kind of axes", PROJECTIONS) != axes.name:
            raise refused("is of axes of another kind")
        axes.clear()
        fill_one(check, axes, description)
        figure = axes.figure.figure
        for text in list(figure.texts):
            text.remove()
        for name in HEADINGS:
            setattr(figure, name, None)
        for words in check.items(description.get("words"), "the words of a figure"):
            _add_words(check, figure, check.record(words, "a text"))


def axes_index(figure, axes) -> int | None:
    """Which of the figure's axes these are, or None."""
    return next((number for number, one in enumerate(figure.axes) if one is axes), None)
