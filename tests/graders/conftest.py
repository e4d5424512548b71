"""What the graders' tests measure: mutation scores and every-country counts. tests/conftest.py prints them at the end of a run."""

from collections import Counter

import pytest

from tests.conftest import FIGURE


@pytest.fixture
def record_mutation_score(record_property):
    def record(exercise, killed, tried, excused):
        record_property(FIGURE, f"mutation score  {exercise:24} {killed / (tried - excused):6.1%}  ({killed} of {tried} caught, {excused} excused)")
    return record


@pytest.fixture
def record_countries(record_property):
    def record(exercise, areas, cases, refused):
        """`refused`: the cases without a figure; the areas that have none in any of their cases are named."""
        each = cases // areas
        never = sorted(area for area, count in Counter(case[0] for case in refused).items() if count == each)
        record_property(FIGURE, f"every country   {exercise:24} {cases:6,} cases in {areas} areas, {len(refused):,} of them without a figure; "
                                f"{len(never)} areas have none at all: {' '.join(never)}")
    return record
