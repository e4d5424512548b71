"""The mutation scores and the every-country counts are printed at the end of a run, also when the tests ran in several processes."""

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
        record_property(KEY, f"every country   {exercise:24} {cases:6,} cases in {areas} areas, {refused:,} of them without a figure (None)")
    return record


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter):
    lines = sorted({value for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed")
                    for key, value in report.user_properties if key == KEY})
    if lines:
        terminalreporter.section("graders")
        for line in lines:
            terminalreporter.line(line)
