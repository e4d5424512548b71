"""The check on the learner's own page, without the hidden tests: the commonest slips meet their words there, too."""

from pathlib import Path

import pytest
from migcap.check.question import IN_THE_QUESTION

from tests.graders.harness import Unit
from tests.graders.test_graders import UNITS, each_exercise, expectation, one_line, wrong_answers

FOLDER = "00-my-country"
UNIT = Unit(FOLDER)
SLIPS = {
    "stock-in-a-year": {"adds_both_to_its_parts": "Look at `sex`", "origin_as_destination": "Who is the destination"},
    "share-of-population": {"proportion": "That is a proportion"},
    "change-of-share": {"percent_for_points": "in percent of the first share", "wrong_way_round": "the sign does not"},
    "rate-of-change": {"whole_time": "Spread it over the years between 1990 and 2024"},
    "percent-female": {"proportion": "That is a proportion", "women_to_men": "women for every hundred men"},
    "emigrants-abroad": {"origin_as_destination": "which column holds them", "adds_both_to_its_parts": "counted twice"},
}


@pytest.mark.parametrize("exercise, slip, words", [(exercise, slip, words) for exercise, slips in SLIPS.items() for slip, words in slips.items()])
def test_a_common_slip_is_told_on_the_page(exercise, slip, words):
    answer = (Path(__file__).parent / FOLDER / exercise / "wrong" / f"{slip}.py").read_text(encoding="utf-8")
    result = UNIT.grade_on_the_page(exercise, answer)
    assert words in result.message, result.message


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_on_the_page_some_slip_of_each_exercise_meets_its_own_words(folder, exercise):
    """Not only "the question says what it should be": a beginner is helped before she hands in."""
    paths = [path for path in wrong_answers(folder, exercise) if path.stem not in ("half_done", "constant", "forgotten_return", "prints_it")]
    assert any(meets_its_own_words(folder, exercise, path) for path in paths)


def meets_its_own_words(folder, exercise, path):
    own = expectation(path)[0].partition(". ")[2]
    here = UNITS[folder].grade_on_the_page(exercise, path.read_text(encoding="utf-8")).message
    return own and own in one_line(here) and IN_THE_QUESTION not in here


@pytest.mark.parametrize("exercise", UNIT.exercises())
def test_the_right_answer_passes_on_the_page(exercise):
    assert UNIT.grade_on_the_page(exercise, UNIT.solutions[exercise]).message == "✓ Every check in this cell passes."
