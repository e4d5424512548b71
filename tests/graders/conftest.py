"""The mutation scores and the every-country counts are printed at the end of a run, also when the tests ran in several processes."""

from collections import Counter

import pytest

KEY = "figure to print"


@pytest.fixture
def record_mutation_score(record_property):
    def record(exercise, killed, tried, excused):
        record_property(KEY, f"mutation score  {exercise:24} {killed / (tried - excused):6.1%}  ({killed} of {tried} caught, {excused} excused)")
    return record


@pytest.fixture
def record_countries(record_property):
    def record(exercise, areas, cases, refused):
        """`refused`: the cases without a figure; the areas that have none in any of their cases are named."""
        each = cases // areas
        never = sorted(area for area, count in Counter(case[0] for case in refused).items() if count == each)
        record_property(KEY, f"every country   {exercise:24} {cases:6,} cases in {areas} areas, {len(refused):,} of them without a figure; "
                             f"{len(never)} areas have none at all: {' '.join(never)}")
    return record


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter):
    lines = sorted({value for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed")
                    for key, value in report.user_properties if key == KEY})
    if lines:
        terminalreporter.section("graders")
        for line in lines:
            terminalreporter.line(line)
