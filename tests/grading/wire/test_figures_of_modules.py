"""The charts of the modules' own exercises: a grader sees in their copies what it sees in them, and the right ones earn everything."""

import ast
import functools

import pytest
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from migcap.check import describe
from migcap.check.call import quiet
from migcap.grading.wire import Codec
from migcap.grading.wire.figures import axes_index, describe_figure, rebuild_figure

from tests.graders.harness import scored
from tests.graders.test_graders import HERE, UNITS

CHARTS = [(folder, exercise) for folder, unit in UNITS.items() for exercise in unit.exercises() if exercise.endswith("chart")]
COUNTRIES = ["NPL", "LBN", "TUV", "DEU", "PHL"]


def answers(*kinds):
    return [pytest.param(folder, exercise, path, id=f"{exercise}/{path.stem}") for folder, exercise in CHARTS for kind in kinds
            for path in sorted((HERE / folder / exercise).glob(kind))]


def carried(drawn):
    """What was drawn, as it is in another process."""
    if not isinstance(drawn, (Axes, Figure)):
        return drawn
    figure = drawn.figure.figure if isinstance(drawn, Axes) else drawn
    copy = rebuild_figure(Codec().loads(Codec().dumps(describe_figure(figure))))
    return copy.axes[axes_index(figure, drawn)] if isinstance(drawn, Axes) else copy


def function_of(path):
    return next(line.name for line in reversed(ast.parse(path.read_text(encoding="utf-8")).body) if isinstance(line, ast.FunctionDef))


@functools.cache
def names_before(folder, exercise):
    """Setup and earlier answers take long, and no chart changes them."""
    return UNITS[folder].prepared(exercise, "")


def prepared(folder, exercise, path):
    names = dict(names_before(folder, exercise))
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), names)
    return names


def test_the_five_charts_are_found():
    assert len(CHARTS) == 5


@pytest.mark.parametrize("folder, exercise, path", answers("reference.py"))
def test_right_charts_earn_everything_on_their_copies(folder, exercise, path):
    names = prepared(folder, exercise, path)
    drawing = names[function_of(path)]
    names[function_of(path)] = functools.wraps(drawing)(lambda country: carried(drawing(country)))
    maximum = UNITS[folder].points(exercise)
    result = scored(UNITS[folder].tests[exercise].source, names, maximum)
    assert (result.score, result.maximum) == (maximum, maximum), result.message


@pytest.mark.parametrize("folder, exercise, path", answers("reference.py", "alternatives/*.py", "wrong/*.py"))
def test_each_chart_has_the_description_of_its_copy(folder, exercise, path):
    try:
        names = prepared(folder, exercise, path)
    except SyntaxError:
        pytest.skip(f"{path.name} is no Python, so it draws nothing")
    countries = COUNTRIES if path.stem == "reference" else COUNTRIES[:1]
    drawn = 0
    for country in countries:
        with quiet():
            try:
                ax = names[function_of(path)](country)
            except Exception:
                continue
            if isinstance(ax, Axes):
                drawn += 1
                assert repr(describe(carried(ax))) == repr(describe(ax))
        plt.close("all")
    assert drawn == len(countries) or path.stem != "reference"
