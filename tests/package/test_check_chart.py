"""A chart described by its values and words; a line, a title and labels held against the series that they should show."""

import math

import numpy as np
import pandas as pd
import pytest
from matplotlib import pyplot as plt
from migcap import charts
from migcap.check import describe
from migcap.check.chart import Words
from migcap.check.trend import labels_problem, line_problem, title_problem

SERIES = {1990: 1_064_614, 2000: 1_419_951, 2010: 826_000, 2024: 712_550}
YEARS, PEOPLE = list(SERIES), list(SERIES.values())


@pytest.fixture
def ax():
    figure, axes = plt.subplots(figsize=(6.5, 4))
    yield axes
    plt.close(figure)


@pytest.mark.parametrize("x, years", [
    (YEARS, YEARS), (np.array(YEARS), YEARS), (pd.Index(YEARS), YEARS), ([str(year) for year in YEARS], YEARS),
    (pd.to_datetime([f"{year}-07-01" for year in YEARS]), YEARS), ([pd.Timestamp(f"{year}-07-01").to_pydatetime() for year in YEARS], YEARS),
    (pd.to_datetime([f"{year}-07-01" for year in YEARS]).to_numpy(), YEARS),
])
def test_years_come_in_many_forms(ax, x, years):
    ax.plot(x, PEOPLE)
    line, = describe(ax).lines
    assert (line.x, line.y) == ([float(year) for year in years], [float(people) for people in PEOPLE])


def test_what_is_no_number_is_a_gap_and_stops_nothing(ax):
    ax.plot(["early", "late"], [1, None])
    line, = describe(ax).lines
    assert all(map(math.isnan, line.x)) and line.y[0] == 1 and math.isnan(line.y[1])


@pytest.mark.parametrize("draw, title", [
    (lambda ax: ax.set_title("Fell\n  by half"), "Fell by half"),
    (lambda ax: ax.set_title("Left", loc="left"), "Left"),
    (lambda ax: ax.set_title("Right", loc="right"), "Right"),
    (lambda ax: ax.figure.suptitle("Above"), "Above"),
    (lambda ax: (ax.figure.suptitle("Above"), ax.set_title("and below")), "Above and below"),
    (lambda ax: None, ""),
])
def test_titles_stand_in_many_places(ax, draw, title):
    draw(ax)
    assert (describe(ax).title, describe(ax).texts) == (title, [])


def test_labels_and_texts_are_there(ax):
    ax.set(xlabel="Source:\nUN DESA", ylabel="people")
    ax.text(0.5, 0.5, "inside")
    ax.figure.text(0.1, 0, "below")
    chart = describe(ax)
    assert (chart.x_label, chart.y_label) == ("Source: UN DESA", "people")
    assert [words.text for words in chart.texts] == ["inside", "below", "Source: UN DESA"]
    assert all(words.in_picture() for words in chart.texts)


@pytest.mark.parametrize("place, inside", [
    ((0.1, 0), True), ((0.1, -0.05), True), ((0.3, 0.5), True), ((0.02, 0.95), True), ((1.1, 0), False), ((0.1, 1), False), ((-1, 0), False), ((0.1, -1), False), ((0.95, 0), False),
])
def test_where_a_text_stands(ax, place, inside):
    ax.figure.text(*place, "Source: UN DESA, International Migrant Stock 2024")
    assert describe(ax).texts[0].in_picture() is inside


def test_a_place_is_a_share_of_the_figure(ax):
    ax.figure.text(0.5, 0.25, "x", ha="center", va="center")
    words = describe(ax).texts[0]
    assert words.x == pytest.approx(0.5, abs=0.01) and words.y == pytest.approx(0.25, abs=0.01)


def test_a_text_that_cannot_be_measured_passes_for_well_placed(ax):
    ax.figure.text(9, 9, r"UN DESA $\frac{$")
    assert describe(ax).texts[0].in_picture()


def test_the_house_style_and_a_closed_figure_can_be_described():
    axes = charts.axes(title="Nepal: migrants fell", source="UN DESA", unit="people")
    axes.plot(YEARS, PEOPLE)
    plt.close(axes.figure)
    chart = describe(axes)
    assert chart.title == "Nepal: migrants fell" and chart.texts[0].text == "Source: UN DESA" and chart.texts[0].in_picture()


def problem(ax, **more):
    return line_problem(describe(ax), SERIES, **more)


@pytest.mark.parametrize("draw", [
    lambda ax: ax.plot(YEARS, PEOPLE),
    lambda ax: (ax.plot(YEARS, np.array(PEOPLE) / 1000), ax.set_ylabel("Thousands of people")),
    lambda ax: (ax.plot(YEARS, np.array(PEOPLE) / 1e6), ax.set_ylabel("people (millions)")),
    lambda ax: (ax.plot(YEARS, np.array(PEOPLE) // 1000), ax.set_ylabel("people, in 1,000")),
    lambda ax: (ax.axhline(0), ax.plot(YEARS, [1, 2, 3, 4]), ax.plot(YEARS, PEOPLE)),
])
def test_a_right_line_has_no_problem(ax, draw):
    draw(ax)
    assert problem(ax) is None


@pytest.mark.parametrize("draw, sentence", [
    (lambda ax: ax.bar(YEARS, PEOPLE), "there is no line on the chart. Look at `ax.plot(...)`."),
    (lambda ax: ax.plot([], []), "your line has no point. Look at which rows the function keeps."),
    (lambda ax: ax.plot(YEARS[::-1], PEOPLE[::-1]), "your line begins with 712,550 in 2024. The line runs back and forth in time. Sort the years before you draw."),
    (lambda ax: ax.plot(YEARS[1:], PEOPLE[1:]), "your line begins with 1,419,951 in 2000. Years of the table are missing from the line. Draw all of them, from 1990 to 2024."),
    (lambda ax: ax.plot(YEARS, np.array(PEOPLE) / 1e3), "your line begins with 1,065 in 1990. The line shows thousands or millions, and the axis does not say so. Put that unit on the axis."),
    (lambda ax: ax.plot(YEARS, np.array(PEOPLE) / 1e6), "your line begins with 1.06 in 1990. The line shows thousands or millions, and the axis does not say so. Put that unit on the axis."),
    (lambda ax: (ax.plot(YEARS, PEOPLE), ax.set_ylabel("million people")),
     "your line begins with 1,064,614,000,000 in 1990. The axis says thousands or millions, and the line shows people. Divide, or write `people`."),
    (lambda ax: ax.plot(PEOPLE), "your line begins with 1,064,614 at 0. Its points do not stand at years. Hand `ax.plot` the years first, then the people."),
    (lambda ax: ax.plot(["a", "b", "c", "d"], PEOPLE), "your line begins with 1,064,614. Its points do not stand at years. Hand `ax.plot` the years first, then the people."),
    (lambda ax: ax.plot(YEARS * 2, PEOPLE + [1, 2, 3, 4]), "your line begins with 1,064,614 in 1990. It has several points for one year. Add up the rows of each year before you draw."),
    (lambda ax: ax.plot(YEARS, [5, 6, 7, 8]), "your line begins with 5 in 1990. The points are not those of the table for this country. Let the function use `country`, and one value of `sex`."),
    (lambda ax: ax.plot(YEARS, [float("nan")] * 4), "your line begins with nan in 1990. The points are not those of the table for this country. Let the function use `country`, and one value of `sex`."),
])
def test_a_line_that_is_not_right_yet(ax, draw, sentence):
    draw(ax)
    assert problem(ax) == sentence


def test_another_series_is_recognised(ax):
    ax.plot(YEARS, [10, 20, 30, 40])
    assert problem(ax, others=[({1990: 1}, "No."), (dict(zip(YEARS, [10, 20, 30, 40])), "Women only.")]).endswith(". Women only.")


@pytest.mark.parametrize("first, words", [(99_269, "An older count."), (5, "The points are not those of the table")])
def test_one_point_of_an_older_count_is_enough(ax, first, words):
    older = {1990: 99_269, 2000: 1_419_951}, "An older count."
    ax.plot(YEARS, [first] + PEOPLE[1:])
    assert words in problem(ax, older=older)


def titled(ax, title):
    ax.set_title(title)
    return title_problem(describe(ax), "Serbia", SERIES)


@pytest.mark.parametrize("title", [
    "Serbia: migrants fell from 1,064,614 in 1990 to 712,550 in 2024", "Serbia: 33 % fewer migrants than in 1990", "Serbia: 0.4 million fewer migrants", "Migrants in Serbia declined by 352,064",
    "Serbia's migrants dropped\nfrom 1.06 to 0.71 million (1990-2024)", "Serbia: the number fell after it rose until 2000, from 1,064,614 to 712,550", "Serbia: migrants rose, then fell to 712,550", "Serbia: after a rise to 1,419,951 in 2000 the number fell to 712,550 in 2024",
])
def test_a_title_that_states_a_finding(ax, title):
    assert titled(ax, title) is None


@pytest.mark.parametrize("title, sentence", [
    ("", "the chart has no title. Say in it what the reader should see, with `ax.set_title`."),
    ("Migrants fell", "The title does not name the country. Use `name(country)`."),
    ("Migrants in Serbia", "The title is a label, not a finding. Say whether the number rose or fell."),
    ("Serbia: migrants rose to 712,550", "The title and the line disagree: one goes up, the other down. Let the word follow the figures of each country."),
    ("Serbia: migrants fell between 1990 and 2024", "The title says the direction but no figure. Say from what to what, or by how much."),
    ("Serbia: migrants fell to 500,000", "The line does not show 500,000 anywhere. Take the figures of the title from the line."),
    ("Serbia: migrants fell by 50 percent", "The line does not show 50 percent anywhere. Take the figures of the title from the line."),
    ("Serbia: rose fell 0 billion", "0 billion is all that rounding leaves of the figure. Say it in a smaller unit, or in people."),
    ("Serbia: migrants rose or fell to 712,550", "The title offers both directions. Say the one from the first year to the last: let the word follow the figures of each country."),
    ("Serbia: migrants fell from 1,419,951 in 1990 to 712,550 in 2024", "The line does not show 1,419,951 in 1990. Which year is the figure of?"),
])
def test_a_title_that_does_not_yet(ax, title, sentence):
    assert titled(ax, title) == (f"your title is '{title}'. {sentence}" if title else sentence)


def test_a_line_that_goes_one_way_did_not_go_both(ax):
    ax.set_title("Serbia: rose, then fell to 300")
    one_way, both = {1990: 100, 2000: 200, 2024: 300}, {1990: 100, 2000: 400, 2024: 300}
    assert "goes only one way" in title_problem(describe(ax), "Serbia", one_way)
    assert title_problem(describe(ax), "Serbia", both) is None


@pytest.mark.parametrize("figure, sentence", [
    ("1 million", "1 million is rounded so far that other countries have that figure, too. Say one digit more."),
    ("1M", "1M is rounded so far that other countries have that figure, too. Say one digit more."),
    ("0.00 Billion", "0.00 Billion is all that rounding leaves of the figure. Say it in a smaller unit, or in people."),
    ("0", "The line does not show 0 anywhere. Take the figures of the title from the line."),
    ("0 times", "The line does not show 0 times anywhere. Take the figures of the title from the line."),
])
def test_a_figure_that_is_rounded_too_far_is_told_so(ax, figure, sentence):
    ax.set_title(f"Serbia: rose to {figure}")
    assert title_problem(describe(ax), "Serbia", {1990: 540_000, 2024: 640_000}) == f"your title is 'Serbia: rose to {figure}'. {sentence}"


def test_the_name_of_a_country_is_no_word_of_movement(ax):
    ax.set_title("Lower Uplandia: 712,550 migrants")
    assert "is a label" in title_problem(describe(ax), "Lower Uplandia", SERIES)


@pytest.mark.parametrize("unit, source, place, sentence", [
    ("people", "UN DESA", (0.1, 0), None), ("Migrants", "Source: United Nations, 2024", (0.1, -0.1), None),
    ("", "UN DESA", (0.1, 0), "the vertical axis does not say what it counts. Put the unit on it with `ax.set_ylabel`."),
    ("number", "UN DESA", (0.1, 0), "the vertical axis does not say what it counts. Put the unit on it with `ax.set_ylabel`."),
    ("people", "World Bank", (0.1, 0), "no line of text names the source. Put it under the chart with `fig.text`."),
    ("people", "UN DESA", (1.1, 0), "the line that names the source stands outside the picture. In `fig.text(x, y, ...)` 0 is left and bottom, 1 is right and top."),
])
def test_labels(ax, unit, source, place, sentence):
    ax.set_ylabel(unit)
    ax.figure.text(*place, source)
    assert labels_problem(describe(ax), units=("people", "migrant"), source=("desa", "united nations")) == sentence


def test_one_well_placed_source_is_enough(ax):
    ax.set_ylabel("people")
    ax.figure.text(5, 5, "UN DESA")
    ax.figure.text(0.1, 0, "UN DESA")
    assert labels_problem(describe(ax), units=("people",), source=("desa",)) is None


def test_words_without_a_place_stand_well():
    assert Words("UN DESA").in_picture() and not Words("UN DESA", 1.2, 0.5).in_picture() and not Words("UN DESA", 0.5, 1.1).in_picture()
