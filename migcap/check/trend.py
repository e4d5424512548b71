"""A chart over time and the series that it should show: its line, its title, its labels. A test hands over the series.

Each function gives None when all is well, or else a sentence that goes on after "For Nepal: ".
"""

import math

from migcap.check.phrase import in_words, say
from migcap.check.title import directions, figures, is_rounded_away, is_too_rough, is_true, leaves_direction_open, says_both_directions

# How the label of an axis says that it counts in larger units.
UNITS = {"thousand": 1_000, "000s": 1_000, "'000": 1_000, "1,000": 1_000, "million": 1_000_000}
FACTORS = (1, 1_000, 1_000_000)
# Half a percent is less than a reader sees, and more than rounding to thousands moves a point.
CLOSE = 0.005
LINES_BESIDE = 3
NO_LINE = "there is no line on the chart. Look at `ax.plot(...)`."


def line_problem(chart, series, others=(), older=None):
    """What is wrong with the line. `series`: {year: people}; `others`: [(another series that people draw, what to say of it)];
    `older`: the same for a series of which even one point is too many."""
    lines, outside = ([list(zip(line.x, in_people(chart, line.y), strict=True)) for line in some] for some in (chart.lines, chart.outside))
    if not lines or any(fits(points, series) for points in outside) and not any(fits(points, series) for points in lines):
        return unseen_line(chart) or NO_LINE
    # Another line may stand on the chart beside the one that is asked for.
    fitting = [points for points in lines if fits(points, series)]
    whole = next((points for points in fitting if order_problem(points, series) is None), None)
    if whole:
        return crowd_of_lines(chart, [series])
    points = fitting[0] if fitting else max(lines, key=len)
    if not points:
        return "your line has no point. Look at which rows the function keeps."
    advice = order_problem(points, series) if fitting else values_problem(points, series, others, older)
    (first, value), *_ = points
    where = "" if math.isnan(first) else f" {'in' if first in series else 'at'} {first:.0f}"
    return advice and f"your line begins with {say(value)}{where}. {advice}"


def missing_lines(chart, wanted=1, otherwise=NO_LINE):
    """A sentence for a chart on which fewer lines than `wanted` can be seen: why, or `otherwise`. None where there are as many."""
    return None if len(chart.lines) >= wanted else unseen_line(chart) or otherwise


def unseen_line(chart):
    """Why a line that was drawn cannot be seen on the chart, as a sentence; None where no such line was drawn."""
    if chart.outside:
        return "a line lies outside the limits of the chart, where nobody sees it. Look at `ax.set_xlim` and `ax.set_ylim`, or leave them out."
    if chart.unseen:
        return "a line was drawn that nobody can see. Look at its colour and its width, or leave both to matplotlib."
    if chart.elsewhere:
        return "the line stands on another chart than the one that the function gives back. Give back the `ax` on which you called `plot`."
    return None


def crowd_of_lines(chart, wanted):
    """A sentence where so many lines stand on the chart that one had to be right; else None. `wanted`: the series that are asked for.

    Marks on a line, a level line and a trend between two points are no answers of their own; women and men beside the whole are welcome.
    """
    runs = {tuple(zip(line.x, line.y)) for line in chart.lines if any(set(line.x) >= set(series) for series in wanted) and len(set(line.y)) > 1}
    if len(runs) <= len(wanted) + LINES_BESIDE:
        return None
    asked, meant = ("the line", "which one is") if len(wanted) == 1 else (f"the {in_words(len(wanted))} lines", "which ones are")
    return f"{in_words(len(runs))} lines run through all the years, and a reader cannot tell {meant} meant. Draw {asked} of the question, and {in_words(LINES_BESIDE)} others at most."


def order_problem(points, series):
    years = [year for year, _ in points]
    if years != sorted(years):
        return "The line runs back and forth in time. Sort the years before you draw."
    if set(years) != set(series):
        return f"Years of the table are missing from the line. Draw all of them, from {min(series)} to {max(series)}."
    return None


def values_problem(points, series, others, older):
    for factor in FACTORS[1:]:
        if fits([(year, value * factor) for year, value in points], series):
            return "The line shows thousands or millions, and the axis does not say so. Put that unit on the axis."
        if fits([(year, value / factor) for year, value in points], series):
            return "The axis says thousands or millions, and the line shows people. Divide, or write `people`."
    for other, advice in others:
        if fits(points, other):
            return advice
    years = [year for year, _ in points]
    if not set(years) & set(series):
        return "Its points do not stand at years. Hand `ax.plot` the years first, then the people."
    if len(set(years)) < len(years):
        return "It has several points for one year. Add up the rows of each year before you draw."
    if older and any(is_close(value, older[0].get(year)) and not is_close(value, series.get(year)) for year, value in points):
        return older[1]
    return "The points are not those of the table for this country. Let the function use `country`, and one value of `sex`."


def fits(points, series):
    return bool(points) and all(is_close(value, series.get(year)) for year, value in points)


def is_close(value, truth):
    return truth is not None and math.isfinite(value) and abs(value - truth) <= CLOSE * abs(truth)


def in_people(chart, values):
    """Values of the vertical axis as people, whether its label says people, thousands or millions."""
    factor = next((factor for unit, factor in UNITS.items() if unit in chart.y_label.lower()), 1)
    return [value * factor for value in values]


def title_problem(chart, country, series):
    """What is wrong with the title, for a country of this name: it should state what the line shows from its first year to its last."""
    if not chart.title:
        return "the chart has no title. Say in it what the reader should see, with `ax.set_title`."
    advice = finding_problem(chart.title, country, series)
    return advice and f"your title is '{chart.title}'. {advice}"


def finding_problem(title, country, series):
    if country not in title:
        return "The title does not name the country. Use `name(country)`."
    # The name of a country is no word of movement, whatever it contains.
    words = title.replace(country, "")
    said = directions(words)
    if not said:
        return "The title is a label, not a finding. Say whether the number rose or fell."
    if direction(series) not in said:
        return "The title and the line disagree: one goes up, the other down. Let the word follow the figures of each country."
    if leaves_direction_open(words):
        return "The title offers both directions. Say the one from the first year to the last: let the word follow the figures of each country."
    if says_both_directions(words) and goes_one_way(series):
        return "The title says both directions, and the line goes only one way. Let the words follow the figures of each country."
    if not figures(title):
        return "The title says the direction but no figure. Say from what to what, or by how much."
    false = next((figure for figure in figures(title) if not is_true(figure, series)), None)
    if false is None:
        return None
    if is_rounded_away(false, series):
        return f"{false.said} is all that rounding leaves of the figure. Say it in a smaller unit, or in people."
    if is_too_rough(false, series):
        return f"{false.said} is rounded so far that other countries have that figure, too. Say one digit more."
    if false.year:
        return f"The line does not show {false.said} in {false.year}. Which year is the figure of?"
    return f"The line does not show {false.said} anywhere. Take the figures of the title from the line."


def direction(series):
    return "up" if series[max(series)] > series[min(series)] else "down"


def goes_one_way(series):
    values = [series[year] for year in sorted(series)]
    return values == sorted(values) or values == sorted(values, reverse=True)


def labels_problem(chart, units, source):
    """What is wrong with the words around the line. `units`, `source`: words of which one must stand on the vertical axis, and below the chart."""
    if not any(unit in chart.y_label.lower() for unit in units):
        return "the vertical axis does not say what it counts. Put the unit on it with `ax.set_ylabel`."
    sources = [words for words in chart.texts if any(publisher in words.text.lower() for publisher in source)]
    if not sources:
        return "no line of text names the source. Put it under the chart with `fig.text`."
    if not any(words.in_picture() for words in sources):
        return "the line that names the source stands outside the picture. In `fig.text(x, y, ...)` 0 is left and bottom, 1 is right and top."
    return None
