"""What a title claims: directions and figures."""

import pytest
from migcap.check.title import crowd_problem, directions, figures, is_too_rough, is_true, leaves_direction_open, may_mean, says_both_directions

SERIES = {1990: 429_974, 1995: 690_225, 2000: 717_900, 2020: 487_564, 2024: 470_719}


@pytest.mark.parametrize("title, ways", [
    ("Migrants rose", {"up"}), ("Migrants have risen", {"up"}), ("A rise of migrants", {"up"}), ("Migrants grew, and grew", {"up"}), ("Growth", {"up"}), ("increased", {"up"}),
    ("More than doubled", {"up"}), ("the stock tripled", {"up"}), ("went up", {"up"}), ("Climbing", {"up"}), ("soared", {"up"}),
    ("fell", {"down"}), ("has fallen", {"down"}), ("Decline", {"down"}), ("decreasing", {"down"}), ("halved", {"down"}), ("shrank", {"down"}), ("shrunk", {"down"}),
    ("lost", {"down"}), ("a drop", {"down"}), ("plunged", {"down"}), ("reduced", {"down"}),
    ("rose, then fell", {"up", "down"}),
    ("fell by more than 200,000", {"down"}), ("grew to fewer than a million", {"up"}),
    ("more migrants than ever", {"up"}), ("fewer migrants", {"down"}), ("up by a tenth", {"up"}), ("10 % lower", {"down"}),
    ("Migrants in Nepal", set()), ("prose and fellows, upper and downy", set()), ("", set()),
])
def test_directions(title, ways):
    assert directions(title) == ways


@pytest.mark.parametrize("title, said", [
    ("from 429,974 in 1990 to 470,719 in 2024", ["429,974", "470,719"]), ("1990-2024", []), ("1990–2024", []), ("mid-2024", []), ("in 34 years, a 21-year span", []),
    ("COVID-19 and G20", []), ("by 9.5 % or 9.5%", ["9.5 %", "9.5%"]), ("by 10 per cent", ["10 per cent"]), ("0.47 million", ["0.47 million"]), ("12 k", ["12 k"]), ("3-fold", ["3-fold"]),
    ("470 719 people", ["470 719"]), ("470\u202f719", ["470\u202f719"]), ("470'719", ["470'719"]), ("470.719", ["470.719"]), ("1,2 million", ["1,2 million"]), ("-12 percent", ["-12 percent"]),
    ("2024 people", []), ("2,024 people", ["2,024"]), ("1990 470 719", ["470 719"]),
])
def test_figures_as_they_are_said(title, said):
    assert [figure.said for figure in figures(title)] == said


@pytest.mark.parametrize("title, year", [
    ("470,719 in 2024", 2024), ("470,719 people in 2024", 2024), ("470,719 (2024)", 2024), ("470,719 migrants (in 2024)", 2024), ("0.47 million in mid-2024", 2024),
    ("470,719 between 1990 and 2024", None), ("470,719 by 2024", None), ("470,719", None), ("470,719 (1990-2024)", None), ("470,719 in 1990 – 2024", None),
])
def test_the_year_of_a_figure(title, year):
    figure, = figures(title)
    assert figure.year == year


@pytest.mark.parametrize("title, true", [
    ("429,974", True), ("430,000", True), ("425,900", True), ("424,000", False), ("717,900", True), ("500,000", False),
    ("429,974 in 1990", True), ("690,225 in 1990", False), ("690,225 in 1993", False), ("690,225 in 1995", True),
    ("by 40,745", True), ("by 41,000", True), ("by 42,000", False), ("40,745 in 2024", True),
    ("0.43 million", True), ("0.4 million", True), ("0.6 million", False), ("0,47 million", True), ("430 thousand", True), ("430 k", True), ("430 million", False),
    ("from 430 to 471 thousand", True), ("from 0.4 to 0.5 million", True), ("from 330 to 471 thousand", False), ("471", False),
    ("470 719", True), ("470.719", True), ("470'719", True),
    ("by 9.5 %", True), ("by 9 percent", True), ("by 10 per cent", True), ("by -9 %", True), ("by 12 %", False), ("0.3 percent a year", True), ("9.5 percentage points", False),
    ("1.1 times", True), ("1.1-fold", True), ("2 times", False),
    ("0 billion", False), ("0 million", False), ("0 k", False), ("0", False), ("1 million", False), ("0.0 million", False), ("0 times", False), ("0 percent", True), ("0.0 percent", False), ("1 percent", False),
    ("0.5 million", True), ("0.7 million", True), ("0.8 million", False), ("1-fold", True), ("430.0 thousand", True), ("0.04 million", True),
])
def test_what_the_line_shows(title, true):
    assert all(is_true(figure, SERIES) for figure in figures(title)) is true and figures(title)


@pytest.mark.parametrize("title, true", [
    ("by 50 percent", True), ("by 55 percent", False), ("2 percent a year", True), ("-2 % a year", True), ("2 times fewer", True), ("half, 0.5 times", True), ("3 times fewer", False),
    ("by 500", True), ("by 500 Thousand", False), ("by 49 PERCENT", True), ("by 11 percent", False),
])
def test_what_a_falling_line_shows(title, true):
    figure, = figures(title)
    assert is_true(figure, {1990: 1000, 2024: 500}) is true


def test_few_people_may_be_none():
    figure, = figures("0 percent")
    assert is_true(figure, {1990: 1000, 2024: 1004}) and not is_true(figure, {1990: 1000, 2024: 1200})
    figure, = figures("from 0")
    assert is_true(figure, {1990: 0, 2024: 50})


@pytest.mark.parametrize("value, half, truth, right", [(1_900_000, 0, 1_942_790, True), (0, 5e8, 1_942_790, False), (1.94e6, 5e3, 1_942_790, True), (1e6, 5e5, 1_400_000, False), (1.8e6, 0, 1_942_790, False)])
def test_what_may_stand_for_a_sum(value, half, truth, right):
    assert may_mean(value, half, truth, within=0.051) is right


@pytest.mark.parametrize("title, rough", [("1 million", True), ("0 million", False), ("0 billion", False), ("5 million", False), ("500,000", False)])
def test_what_was_rounded_too_far(title, rough):
    figure, = figures(title)
    series = {1990: 540_000, 2024: 640_000}
    assert not is_true(figure, series) and is_too_rough(figure, series) is rough


@pytest.mark.parametrize("title, is_open", [
    ("rose or fell from 5 to 6", True), ("Rose/fell", True), ("rise or a fall", True), ("fell (or rose)", True), ("up or down", True), ("more/fewer", True), ("increase | decrease", True), ("have risen or have fallen", True),
    ("rose by 5 or 6 thousand", False), ("fell after it rose until 2010", False), ("rose, then fell", False), ("more or less doubled", False), ("rose or stayed the same", False), ("fell by 5 or more", False),
])
def test_a_title_that_leaves_the_direction_open(title, is_open):
    assert leaves_direction_open(title) is is_open


@pytest.mark.parametrize("title, both", [
    ("rose fell", True), ("rose, then fell", True), ("grew and declined", True), ("fell but rose", True), ("rose - fell", True), ("up, down", True),
    ("fell more than a third", False), ("rose less than expected", False), ("fell after it rose", False), ("rose until 2010 and fell to 5", False), ("rose to fewer than 10", False), ("rose", False),
])
def test_a_title_that_says_both_directions_in_one_breath(title, both):
    assert says_both_directions(title) is both


def test_many_figures_are_a_crowd():
    assert crowd_problem(figures("0 1 2 3 4 5 6 7"), most=4) == "It holds so many figures that a reader cannot tell which of them counts. Say one finding, with the figures that it needs."
    assert crowd_problem(figures("10 of 13 in 2024, 3 more than in 2015, from 1990 to 2024"), most=3) is None


def test_nothing_grows_from_zero():
    figure, = figures("by 100 %")
    assert not is_true(figure, {1990: 0, 2024: 50}) and not is_true(figure, {1990: 50, 2024: 0})
    figure, = figures("by 50")
    assert is_true(figure, {1990: 0, 2024: 50})
