"""The reference answers for every country and area in the data, against a computation by other means (every_country.py of each module).

Sparse countries are where graders break. What has no figure is counted, and the count is asserted: a change in the data is looked at.
"""

import ast
import functools
import importlib.util

import pandas as pd
import pytest
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from migcap.check import describe
from migcap.check.call import quiet
from migcap.check.trend import finding_problem

from tests.graders.test_graders import HERE, UNITS, each_exercise, read

# Far closer than any question asks for: the two computations differ by the rounding of the last binary digit only.
CLOSE = 1e-9


@functools.cache
def independent(folder):
    spec = importlib.util.spec_from_file_location("every_country", HERE / folder / "every_country.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reference(folder, exercise):
    """The function of the reference answer. The answers it builds on are computed once for each case (tools of the setup are not: one may be
    handed a table, which cannot be remembered); years that no case asks for are left out."""
    unit = UNITS[folder]
    names = unit.prepared(exercise, read(folder, exercise, "reference.py"))
    answers = {line.name for source in unit.solutions.values() for line in ast.parse(source).body if isinstance(line, ast.FunctionDef)}
    *before, function = [name for name, value in names.items() if name in answers and callable(value) and getattr(value, "__module__", "") == "__main__"]
    for name in before:
        names[name] = functools.cache(names[name])
    years = getattr(independent(folder), "YEARS_KEPT", {}).get(exercise)
    if years:
        names["stock"] = names["stock"][names["stock"]["year"].isin(years)]
    return names[function]


def plain(answer):
    """An answer as plain numbers, texts and lists, to be compared with pytest.approx."""
    if isinstance(answer, pd.DataFrame):
        return [tuple(None if pd.isna(cell) else cell for cell in row) for row in answer.itertuples(index=False)]
    if isinstance(answer, Axes):
        chart = described(answer)
        drawn = [list(zip(line.x, line.y)) for line in chart.lines] + [list(row.lengths.items()) for row in chart.bars]
        return drawn[0] if len(drawn) == 1 else drawn, chart.title
    return answer


def described(axes):
    with quiet():
        chart = describe(axes)
    plt.close(axes.figure)
    return chart


def agree(seen, expected):
    if isinstance(expected, (list, tuple)):
        return isinstance(seen, (list, tuple)) and len(seen) == len(expected) and all(map(agree, seen, expected))
    if isinstance(expected, (int, float)):
        return seen is not None and seen == pytest.approx(expected, rel=CLOSE)
    return type(seen) is type(expected) and seen == expected


@pytest.mark.parametrize("folder, exercise", each_exercise(lambda folder, exercise: exercise in independent(folder).EXERCISES))
def test_every_country(folder, exercise, record_countries):
    known = independent(folder)
    compute, cases, how_many, without = known.EXERCISES[exercise]
    function = reference(folder, exercise)
    wrong, refused = [], []
    for case in cases:
        expected, seen = compute(*case), plain(function(*case))
        if not agree(seen, expected):
            wrong.append(f"{case}: {seen!r}, by other means {expected!r}")
        if expected is None or expected == []:
            refused.append(case)
    assert not wrong, f"{len(wrong)} of {len(cases)} cases differ:\n" + "\n".join(wrong[:20])
    areas = {case[0] for case in cases}
    record_countries(exercise, len(areas), len(cases), refused)
    assert (len(areas), len(cases), len(refused)) == (known.AREAS, how_many, without)


def test_every_exercise_is_computed_twice():
    """Each on published data; those on Veridia, where there is no country to choose, are named in SYNTHETIC."""
    for folder, unit in UNITS.items():
        synthetic = getattr(independent(folder), "SYNTHETIC", set())
        assert not synthetic & set(independent(folder).EXERCISES)
        assert synthetic | set(independent(folder).EXERCISES) == set(unit.exercises())
        published = [name for name in synthetic if "veridia" not in UNITS[folder].hidden(name) + "".join(UNITS[folder].setup)]
        assert not published, f"these are called synthetic and load no table of Veridia: {published}"


@pytest.mark.parametrize("folder", [folder for folder in UNITS if "trend-chart" in UNITS[folder].exercises()])
def test_the_grader_reads_every_countrys_title(folder):
    """Small stocks, long names and names with brackets: the title of the reference states a finding for each."""
    known = independent(folder)
    problems = []
    for country, in known.EXERCISES["trend-chart"][1]:
        drawn = known.chart(country)
        if drawn:
            points, title = drawn
            problems.append(finding_problem(title, known.names()[country], dict(points)))
    assert len(problems) == 233 and set(problems) == {None}
