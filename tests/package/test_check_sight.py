"""What nobody can see on a chart is not on it; and of many lines none counts."""

import pandas as pd
import pytest
from matplotlib import pyplot as plt
from migcap.check import describe
from migcap.check.trend import crowd_of_lines, line_problem

SERIES = {1990: 1_064_614, 2000: 1_419_951, 2010: 826_000, 2024: 712_550}
YEARS, PEOPLE = list(SERIES), list(SERIES.values())


@pytest.fixture
def ax():
    figure, axes = plt.subplots(figsize=(6.5, 4))
    yield axes
    plt.close("all")


@pytest.mark.parametrize("look", [
    {"color": "none"}, {"alpha": 0}, {"alpha": 0.01}, {"visible": False}, {"color": "white"}, {"color": "#fdfdfd"}, {"color": (0, 0, 0, 0)}, {"linewidth": 0}, {"linestyle": "none"}, {"color": "none", "marker": "o"},
    {"linestyle": "", "marker": "o", "markersize": 0}, {"linestyle": "", "marker": "o", "color": "w"},
    {"linestyle": "", "marker": "o", "markevery": []},
])
def test_a_line_that_nobody_sees(ax, look):
    ax.plot(YEARS, PEOPLE, **look)
    assert describe(ax).lines == []
    assert line_problem(describe(ax), SERIES) == "a line was drawn that nobody can see. Look at its colour and its width, or leave both to matplotlib."


@pytest.mark.parametrize("look", [
    {"color": "lightgrey"}, {"alpha": 0.2}, {"linewidth": 0.3}, {"linestyle": "", "marker": "o"}, {"linestyle": "", "marker": "o", "markerfacecolor": "none"}, {"color": "white", "marker": "o", "markerfacecolor": "red"},
    {"linestyle": "", "marker": "+"}, {"linestyle": "", "marker": "o", "markevery": 2}, {"linestyle": "", "marker": "o", "markevery": [0]}, {"color": "yellow"}, {"linestyle": ":"},
])
def test_a_line_that_is_seen(ax, look):
    ax.plot(YEARS, PEOPLE, **look)
    assert len(describe(ax).lines) == 1


def test_white_is_seen_on_black(ax):
    ax.set_facecolor("black")
    ax.plot(YEARS, PEOPLE, color="white")
    ax.plot(YEARS, PEOPLE, color="black")
    assert len(describe(ax).lines) == 1
    ax.set_axis_off()  # takes the ground away as well
    ax.lines[0].remove()
    assert len(describe(ax).lines) == 1


def test_a_sheet_whose_ground_is_not_drawn_lies_on_a_white_page(ax):
    ax.figure.set_facecolor("black")
    ax.set_axis_off()
    ax.plot(YEARS, PEOPLE, color="white")
    assert len(describe(ax).lines) == 1
    ax.figure.patch.set_visible(False)
    assert describe(ax).lines == []


@pytest.mark.parametrize("below", [
    lambda ax: ax.fill_between(YEARS, PEOPLE), lambda ax: ax.axhspan(0, 2e6, color="grey"), lambda ax: ax.bar(YEARS, PEOPLE), lambda ax: ax.imshow([[0, 1]], extent=(1990, 2024, 0, 2e6), aspect="auto"),
], ids=["an area", "a band", "bars", "a picture"])
def test_white_is_seen_on_what_is_filled(ax, below):
    below(ax)
    ax.plot(YEARS, PEOPLE, color="white")
    assert len(describe(ax).lines) == 1


def test_what_is_filled_with_white_or_with_nothing_shows_no_white_line(ax):
    ax.fill_between(YEARS, PEOPLE, color="white"), ax.fill_between(YEARS, PEOPLE, alpha=0), ax.axhspan(0, 2e6, color="none")
    ax.plot(YEARS, PEOPLE, color="white")
    assert describe(ax).lines == []


def test_a_line_on_the_other_axes_of_the_figure_is_told(ax):
    ax.plot(YEARS, PEOPLE)
    assert line_problem(describe(ax.twinx()), SERIES) == "the line stands on another chart than the one that the function gives back. Give back the `ax` on which you called `plot`."


@pytest.mark.parametrize("begins", [{"xlim": (1, 5)}, {"xscale": "log"}], ids=["later than 0", "on a scale without 0"])
def test_a_bar_without_length_keeps_its_place_wherever_the_axis_begins(ax, begins):
    ax.barh(["8.8.1", "10.7.2"], [3, 0])
    ax.set(**begins)
    assert describe(ax).bars[0].lengths == {"8.8.1": 3, "10.7.2": 0}


def test_a_bar_that_nobody_sees_is_counted(ax):
    ax.bar([1, 2, 3], [3, 4, 5], color=["red", "white", "blue"])
    assert (list(describe(ax).bars[0].lengths.values()), describe(ax).unseen_bars) == ([3, 5], 1)


@pytest.mark.parametrize("limits, seen", [
    ({}, True), ({"xlim": (5000, 6000)}, False), ({"ylim": (-5, 5)}, False), ({"xlim": (2000, 2010)}, True), ({"ylim": (0, 900_000)}, True), ({"xlim": (2024, 1990)}, True), ({"yscale": "log"}, True), ({"xlim": (1900, 1989)}, False),
])
def test_a_line_within_the_limits(ax, limits, seen):
    ax.plot(YEARS, PEOPLE)
    ax.set(**limits)
    chart = describe(ax)
    assert (len(chart.lines), len(chart.outside)) == ((1, 0) if seen else (0, 1))
    assert line_problem(chart, SERIES) == (None if seen else "a line lies outside the limits of the chart, where nobody sees it. Look at `ax.set_xlim` and `ax.set_ylim`, or leave them out.")


def test_of_a_line_within_the_limits_it_is_said_what_is_wrong_with_it(ax):
    ax.plot([value / 2 for value in PEOPLE], [value / 2 for value in PEOPLE])
    ax.axhline(9e9)
    ax.set_ylim(0, 2e6)
    chart = describe(ax)
    assert len(chart.outside) == 1 and "Its points do not stand at years." in line_problem(chart, SERIES)


def test_level_lines_and_endless_ones_are_seen(ax):
    ax.plot(YEARS, PEOPLE)
    ax.axhline(900_000), ax.axvline(2000), ax.axline((1990, 800_000), slope=10), ax.plot([0, 1], [0, 1], transform=ax.transAxes)
    assert len(describe(ax).lines) == 5


@pytest.mark.parametrize("look, seen", [({}, True), ({"color": "none"}, False), ({"alpha": 0}, False), ({"color": "white"}, False), ({"color": "white", "edgecolor": "black"}, True), ({"color": "none", "edgecolor": "black"}, True),
                                        ({"visible": False}, False), ({"alpha": 0.3}, True)])
def test_bars(ax, look, seen):
    ax.barh(["10.7.1", "10.7.2"], [3, 0], **look)
    assert [row.lengths for row in describe(ax).bars] == ([{"10.7.1": 3.0, "10.7.2": 0.0}] if seen else [])


def test_a_bar_outside_the_limits(ax):
    ax.barh(["10.7.1", "10.7.2"], [3, 0])
    ax.set_ylim(0.5, 1.5)
    assert [row.lengths for row in describe(ax).bars] == [{"10.7.2": 0.0}]


@pytest.mark.parametrize("look, seen", [({}, True), ({"alpha": 0}, False), ({"color": "none"}, False), ({"color": "white"}, False), ({"fontsize": 0.1}, False), ({"visible": False}, False), ({"color": "grey", "fontsize": 6}, True),
                                        ({"color": "white", "bbox": {"facecolor": "navy"}}, True)])
def test_words(ax, look, seen):
    ax.plot(YEARS, PEOPLE)
    ax.set_title("Serbia", **look), ax.set_xlabel("year", **look), ax.set_ylabel("people", **look), ax.figure.text(0.1, 0, "UN DESA", **look)
    chart = describe(ax)
    assert (chart.title, chart.x_label, chart.y_label, [words.text for words in chart.texts]) == (("Serbia", "year", "people", ["UN DESA", "year"]) if seen else ("", "", "", []))


def test_a_white_word_may_stand_on_a_bar(ax):
    bars = ax.bar(["a", "b"], [3, 5])
    ax.bar_label(bars, label_type="center", color="white")
    assert [words.text for words in describe(ax).texts] == ["3", "5"]


def test_without_axes_there_are_no_labels(ax):
    ax.plot(YEARS, PEOPLE)
    ax.set(xlabel="year", ylabel="people", title="Serbia")
    ax.set_axis_off()
    assert (describe(ax).x_label, describe(ax).y_label, describe(ax).title) == ("", "", "Serbia")


def test_axes_that_nobody_sees_hold_nothing(ax):
    ax.plot(YEARS, PEOPLE)
    ax.set(xlabel="year", ylabel="people", title="Serbia")
    ax.set_visible(False)
    ax.figure.text(0.1, 0, "UN DESA")
    chart = describe(ax)
    assert (chart.lines, chart.title, chart.x_label, chart.y_label, [words.text for words in chart.texts]) == ([], "", "", "", ["UN DESA"])


def test_a_legend_that_nobody_sees(ax):
    ax.plot(YEARS, PEOPLE, label="people")
    ax.legend()
    assert describe(ax).legend == ["people"]
    ax.get_legend().set_visible(False)
    assert describe(ax).legend == []


def test_labels_of_the_figure_count(ax):
    ax.plot(YEARS, PEOPLE)
    ax.figure.supylabel("people"), ax.figure.supxlabel("year")
    assert (describe(ax).x_label, describe(ax).y_label) == ("year", "people")


@pytest.mark.parametrize("freq", ["Y", "Q", "M", "D"])
def test_years_of_a_rhythm_of_pandas(ax, freq):
    people = pd.Series([1, 2, 3], index=pd.PeriodIndex(["1990-01-01", "1991-01-01", "2024-12-31"], freq=freq))
    people.plot(ax=ax)
    assert describe(ax).lines[0].x == [1990, 1991, 2024]


def test_dates_at_even_steps_are_drawn_by_pandas_as_numbers(ax):
    pd.Series([1, 2, 3], index=pd.date_range("1990", periods=3, freq="YS")).plot(ax=ax)
    ax.plot([1990, 1992], [1, 2])
    ax.set_xlim(0, 2000)
    assert [line.x for line in describe(ax).lines] == [[1990, 1991, 1992], [1990, 1992]]


def shares(*factors):
    return [[factor * people for people in PEOPLE] for factor in factors]


@pytest.mark.parametrize("extras", [
    lambda ax: None,
    lambda ax: ax.lines[0].remove() or (ax.plot(YEARS[-1:], PEOPLE[-1:], "o"), ax.plot(YEARS, PEOPLE)),
    lambda ax: [ax.plot(YEARS, people) for people in shares(0.4, 0.6)],
    lambda ax: [ax.plot(YEARS, PEOPLE, marker, label=marker) for marker in "osx^v+"],
    lambda ax: [ax.axhline(level) for level in range(0, 1_000_000, 100_000)],
    lambda ax: [ax.plot([1990, 2024], [PEOPLE[0], PEOPLE[-1]], "--") for _ in range(5)],
    lambda ax: [ax.axvline(year) for year in range(1990, 2020)],
    lambda ax: [ax.plot(YEARS, [level] * 4) for level in range(5)],
    lambda ax: [ax.plot(YEARS, people) for people in shares(0.4, 0.6, 1.1)],
])
def test_honest_company_of_a_line(ax, extras):
    ax.plot(YEARS, PEOPLE)
    extras(ax)
    assert line_problem(describe(ax), SERIES) is None


def test_many_lines_of_which_two_fit(ax):
    for people in shares(0.3, 0.4, 0.6, 1, 2):
        ax.plot(YEARS, people)
    wanted = [dict(zip(YEARS, people)) for people in shares(1, 2)]
    assert crowd_of_lines(describe(ax), wanted) is None
    ax.plot(YEARS, shares(5)[0])
    assert crowd_of_lines(describe(ax), wanted).endswith("cannot tell which ones are meant. Draw the two lines of the question, and three others at most.")


def test_many_lines_of_which_one_fits(ax):
    for people in shares(0.3, 0.4, 0.6, 0.7, 1, 2):
        ax.plot(YEARS, people)
    assert line_problem(describe(ax), SERIES) == (
        "six lines run through all the years, and a reader cannot tell which one is meant. Draw the line of the question, and three others at most.")
