"""Small charts of the kinds that learners draw: each draws on a figure of its own and gives its axes."""

import datetime

import matplotlib.dates as mdates
import numpy as np
import pandas as pd
from matplotlib import pyplot as plt
from matplotlib.patches import Circle, Ellipse, FancyArrowPatch, Patch, Rectangle
from matplotlib.ticker import FuncFormatter, MultipleLocator, PercentFormatter, StrMethodFormatter

YEARS = [1990, 1995, 2000, 2005, 2010, 2015, 2020]
PEOPLE = [430_000, 560_000, 720_000, 680_000, 580_000, 510_000, 490_000]
COUNTRIES = ["India", "China", "Bhutan", "Chad"]
COUNTS = [420_000, 15_000, 8_000, 300]
RANDOM = np.random.default_rng(7)

CHARTS = {}


def chart(draw):
    CHARTS[draw.__name__] = draw
    return draw


def new(**more):
    return plt.subplots(**more)[1]


@chart
def plain_line():
    ax = new()
    ax.plot(YEARS, PEOPLE, color="red", linestyle="--", linewidth=3, marker="o", label="Nepal")
    ax.set(title="Migrants in Nepal", xlabel="Year", ylabel="People")
    ax.legend()
    return ax


@chart
def lines_with_gaps_and_titles_in_three_places():
    ax = new()
    ax.plot(YEARS, [1, None, 3, np.nan, 5, 6, 7])
    ax.plot(YEARS, np.ma.masked_greater(PEOPLE, 600_000))
    for where in ("left", "center", "right"):
        ax.set_title(f"On the {where}", loc=where, fontsize=9, color="navy")
    return ax


@chart
def histogram():
    ax = new()
    ax.hist(RANDOM.normal(size=200), bins=12, edgecolor="white", label="draws")
    return ax


@chart
def histogram_of_two_as_steps():
    ax = new()
    ax.hist([RANDOM.normal(size=50), RANDOM.normal(size=50)], histtype="step", label=["a", "b"])
    ax.legend(title="Which")
    return ax


@chart
def lying_bars():
    ax = new()
    ax.barh(COUNTRIES, COUNTS, color="#0072B2")
    ax.invert_yaxis()
    ax.bar_label(ax.containers[0], fmt="{:,.0f}", padding=3)
    return ax


@chart
def bars_by_place():
    ax = new()
    ax.bar(range(4), COUNTS, tick_label=COUNTRIES, hatch="//", alpha=0.5)
    return ax


@chart
def stacked_bars():
    ax = new()
    ax.bar(COUNTRIES, [1, 2, 3, 4], label="women")
    ax.bar(COUNTRIES, [2, 2, 1, 5], bottom=[1, 2, 3, 4], label="men")
    ax.bar_label(ax.containers[1], label_type="center")
    ax.legend(loc="upper left", ncols=2, frameon=False)
    return ax


@chart
def bars_with_errors():
    ax = new()
    ax.bar([1, 2, 3], [3, 2, 4], yerr=[0.2, 0.3, 0.1], capsize=3, label="mean")
    return ax


@chart
def error_bars():
    ax = new()
    ax.errorbar([1, 2, 3], [3, 2, 4], yerr=0.3, xerr=0.1, fmt="s", label="mean")
    ax.legend()
    return ax


@chart
def stems():
    ax = new()
    ax.stem([1, 2, 3], [3, 2, 4], label="stems")
    return ax


@chart
def pie():
    ax = new()
    ax.pie(COUNTS, labels=COUNTRIES, autopct="%1.1f%%", explode=[0.1, 0, 0, 0], startangle=90)
    return ax


@chart
def ring():
    ax = new()
    ax.pie([1, 2, 3], wedgeprops={"width": 0.4, "edgecolor": "w"})
    return ax


@chart
def boxes():
    ax = new()
    ax.boxplot([RANDOM.normal(size=30), RANDOM.normal(size=30)], tick_labels=["a", "b"], patch_artist=True)
    return ax


@chart
def violins():
    ax = new()
    ax.violinplot([RANDOM.normal(size=30), RANDOM.normal(size=30)], showmedians=True)
    return ax


@chart
def steps():
    ax = new()
    ax.step(YEARS, PEOPLE, where="mid")
    ax.stairs([1, 2, 3], [1990, 2000, 2010, 2020], fill=True)
    return ax


@chart
def area_between():
    ax = new()
    ax.fill_between(YEARS, np.array(PEOPLE) * 0.9, np.array(PEOPLE) * 1.1, alpha=0.3, label="range")
    ax.plot(YEARS, PEOPLE)
    return ax


@chart
def stacked_areas():
    ax = new()
    ax.stackplot(YEARS, PEOPLE, PEOPLE, labels=["a", "b"])
    ax.legend(loc="upper left")
    return ax


@chart
def points():
    ax = new()
    ax.scatter(YEARS, PEOPLE, s=[10, 20, 30, 40, 50, 60, 70], c=range(7), cmap="plasma", marker="^", label="points")
    ax.legend()
    return ax


@chart
def points_of_one_colour():
    ax = new()
    ax.scatter(COUNTRIES, COUNTS, color="green", edgecolors="black", alpha=0.6)
    return ax


@chart
def points_with_a_bar_of_colours():
    ax = new()
    drawn = ax.scatter(YEARS, PEOPLE, c=PEOPLE)
    ax.figure.colorbar(drawn, ax=ax, label="People")
    return ax


@chart
def heat_map():
    ax = new()
    drawn = ax.imshow(np.arange(12.0).reshape(3, 4), cmap="Blues", vmin=0, vmax=20)
    ax.set_xticks(range(4), COUNTRIES, rotation=45, ha="right")
    ax.figure.colorbar(drawn)
    return ax


@chart
def picture():
    ax = new()
    ax.imshow(RANDOM.integers(0, 255, (5, 5, 3), dtype=np.uint8), extent=(0, 10, 0, 5), origin="lower")
    ax.axis("off")
    return ax


@chart
def mesh():
    ax = new()
    ax.pcolormesh(np.arange(5), np.arange(4), np.arange(12.0).reshape(3, 4))
    return ax


@chart
def contours():
    ax = new()
    x, y = np.meshgrid(np.linspace(-1, 1, 20), np.linspace(-1, 1, 20))
    ax.contourf(x, y, x * y)
    ax.contour(x, y, x * y, colors="black")
    return ax


@chart
def hexagons():
    ax = new()
    ax.hexbin(RANDOM.normal(size=100), RANDOM.normal(size=100), gridsize=8)
    return ax


@chart
def log_axes():
    ax = new()
    ax.loglog([1, 10, 100, 1000], [5, 50, 200, 90_000])
    ax.grid(True, which="both")
    return ax


@chart
def symlog_axis():
    ax = new()
    ax.plot([-100, -1, 0, 1, 100], [1, 2, 3, 4, 5])
    ax.set_xscale("symlog", linthresh=2)
    return ax


@chart
def dates_of_pandas():
    ax = new()
    ax.plot(pd.to_datetime([f"{year}-07-01" for year in YEARS]), PEOPLE)
    ax.text(pd.Timestamp("2000-01-01"), 500_000, "the turn")
    return ax


@chart
def dates_of_python():
    ax = new()
    ax.plot([datetime.date(year, 7, 1) for year in YEARS], PEOPLE)
    ax.axvline(datetime.date(2001, 1, 1), color="grey")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    return ax


@chart
def times_with_a_zone():
    ax = new()
    zone = datetime.timezone(datetime.timedelta(hours=5, minutes=45))
    ax.plot([datetime.datetime(2020, 1, day, tzinfo=zone) for day in (1, 2, 3)], [1, 3, 2])
    ax.figure.autofmt_xdate()
    return ax


@chart
def dates_of_numpy():
    ax = new()
    ax.bar(np.array(["2020-01-01", "2020-02-01", "2020-03-01"], "datetime64[D]"), [1, 2, 3], width=20)
    ax.xaxis.set_major_locator(mdates.MonthLocator())
    return ax


@chart
def categories_on_both_axes():
    ax = new()
    ax.plot(["b", "a", "c"], ["low", "high", "low"], "o")
    ax.text("a", "high", "here")
    ax.annotate("there", ("c", "low"), xytext=(10, 10), textcoords="offset points")
    return ax


@chart
def years_as_words():
    ax = new()
    ax.plot([str(year) for year in YEARS], PEOPLE)
    return ax


@chart
def formatters():
    ax = new()
    ax.plot(YEARS, [0.1, 0.2, 0.25, 0.3, 0.5, 0.7, 0.9])
    ax.yaxis.set_major_formatter(PercentFormatter(1))
    ax.xaxis.set_major_locator(MultipleLocator(10))
    return ax


@chart
def formatter_of_ones_own():
    ax = new()
    ax.plot(YEARS, PEOPLE)
    ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value / 1000:,.0f} k"))
    ax.xaxis.set_major_formatter(StrMethodFormatter("{x:.0f}"))
    return ax


@chart
def large_numbers_with_an_offset():
    ax = new()
    ax.plot([1_000_000_001, 1_000_000_002], [3e9, 4e9])
    return ax


@chart
def words_at_ticks():
    ax = new()
    ax.plot([1, 2, 3])
    ax.set_xticks([0, 1, 2], ["low", "middle", "high"], rotation=30)
    ax.set_yticks([])
    ax.tick_params(axis="x", length=0, labelsize=7)
    return ax


@chart
def two_scales():
    ax = new()
    ax.plot(YEARS, PEOPLE, label="people")
    other = ax.twinx()
    other.plot(YEARS, [1, 2, 3, 4, 3, 2, 1], color="tab:red", label="per cent")
    other.set_ylabel("Per cent")
    return ax


@chart
def secondary_axis():
    ax = new()
    ax.plot([0, 10, 30], [1, 2, 3])
    ax.secondary_xaxis("top", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9)).set_xlabel("Fahrenheit")
    return ax


@chart
def axes_within_axes():
    ax = new()
    ax.plot(YEARS, PEOPLE)
    ax.inset_axes([0.6, 0.6, 0.3, 0.3]).plot([1, 2], [2, 1])
    return ax


@chart
def several_axes_that_share():
    figure, ((ax, _), (_, last)) = plt.subplots(2, 2, sharex=True, sharey="row", figsize=(8, 6))
    ax.plot([1, 2, 3])
    last.bar([0, 1, 2], [3, 2, 1])
    figure.suptitle("Four")
    figure.supxlabel("Below")
    figure.supylabel("Beside")
    figure.tight_layout()
    return ax


@chart
def mosaic_with_a_constrained_layout():
    figure, named = plt.subplot_mosaic("AB;CC", layout="constrained")
    named["A"].plot([1, 2])
    named["C"].set_title("wide")
    return named["A"]


@chart
def parts_of_a_figure():
    figure = plt.figure()
    left, right = figure.subfigures(1, 2)
    ax = left.subplots()
    ax.plot([1, 2])
    right.subplots(2)
    return ax


@chart
def in_another_style():
    with plt.style.context("ggplot"):
        ax = new()
        ax.plot(YEARS, PEOPLE)
        ax.set_title("In grey")
    return ax


@chart
def words_in_all_places():
    ax = new()
    ax.text(0.5, 0.5, "shares of the axes", transform=ax.transAxes, ha="center", bbox={"facecolor": "yellow"}, rotation=30)
    ax.text(0.2, 0.3, "values", fontsize=14, weight="bold", va="top")
    ax.text(0.1, 0.9, "along x", transform=ax.get_xaxis_transform())
    ax.text(100, 100, "pixels", transform=None)
    ax.figure.text(0.01, 0.01, "Source: UN DESA,\nInternational Migrant Stock", size=8, linespacing=1.5)
    ax.annotate("highest", (0.5, 0.8), xytext=(0.1, 0.4), arrowprops={"arrowstyle": "->", "connectionstyle": "arc3,rad=0.2"})
    ax.annotate("old arrow", (0.5, 0.8), xytext=(0.8, 0.4), textcoords="axes fraction", arrowprops={"facecolor": "black", "shrink": 0.05})
    ax.annotate("below", (0, -0.2), xycoords="axes fraction", annotation_clip=False)
    return ax


@chart
def lines_across():
    ax = new()
    ax.plot(YEARS, PEOPLE)
    ax.axhline(500_000, linestyle=":")
    ax.axvline(2000)
    ax.axvspan(2005, 2010, alpha=0.2)
    ax.axhspan(1, 2)
    ax.axline((1990, 0), slope=10_000)
    ax.hlines([1, 2], 1990, 2000, colors="red")
    ax.vlines(1999, 0, 10)
    return ax


@chart
def shapes():
    ax = new()
    for one in (Rectangle((0.1, 0.1), 0.2, 0.3, angle=20), Circle((0.5, 0.5), 0.1), Ellipse((0.7, 0.7), 0.2, 0.1, angle=10),
                FancyArrowPatch((0, 0), (1, 1), mutation_scale=20)):
        ax.add_patch(one)
    ax.fill([0.1, 0.2, 0.3], [0.5, 0.8, 0.5], "c")
    ax.arrow(0, 0, 0.3, 0.1, head_width=0.05)
    ax.set_aspect("equal")
    return ax


@chart
def quiet_frame():
    ax = new()
    ax.plot([1, 2])
    ax.spines[["top", "right"]].set_visible(False)
    ax.spines["left"].set_position(("data", 0.5))
    ax.grid(axis="y")
    ax.set_facecolor("#eeeeee")
    ax.legend(handles=[Patch(color="red", label="by hand")], title="By hand", bbox_to_anchor=(1.02, 1), loc="upper left")
    return ax


@chart
def round_axes():
    ax = plt.figure().add_subplot(projection="polar")
    ax.plot([0, 1, 2], [1, 2, 3])
    ax.set_theta_zero_location("N")
    return ax


@chart
def periods_of_pandas():
    table = pd.Series(PEOPLE, index=pd.period_range("1990", periods=7, freq="Y"), name="people")
    return table.plot(title="by pandas", legend=True, ax=new())


@chart
def table_of_pandas():
    return pd.DataFrame({"women": [1, 2, 3, 4], "men": [4, 3, 2, 1]}, index=COUNTRIES).plot.barh(stacked=True, title="both", ax=new())


@chart
def months_of_pandas():
    index = pd.date_range("2020-01-01", periods=6, freq="MS")
    return pd.DataFrame({"a": range(6), "b": range(6, 0, -1)}, index=index).plot(ax=new())


@chart
def nothing():
    return new()


@chart
def drawn_before():
    ax = plain_line()
    ax.figure.canvas.draw()
    return ax


@chart
def legend_of_the_figure():
    figure, pair = plt.subplots(1, 2)
    for ax in pair:
        ax.plot([1, 2], label="one")
    figure.legend(loc="lower center", ncols=2)
    return pair[0]


@chart
def hidden_things():
    ax = new()
    ax.plot([1, 2], label="_nolegend_", visible=False, zorder=7, alpha=0.3)
    ax.figure.subplots_adjust(bottom=0.3)
    ax.xaxis.set_visible(False)
    ax.set_visible(False)
    return ax


@chart
def what_nobody_can_see():
    ax = new()
    for look in ({"color": "none"}, {"alpha": 0}, {"visible": False}, {"color": "white"}, {"linestyle": "none"}, {"linewidth": 0}):
        ax.plot(YEARS, PEOPLE, label=str(look), **look)
    ax.bar(YEARS, PEOPLE, color="none", label="bars")
    ax.bar(YEARS, PEOPLE, alpha=0.01, label="other bars")
    ax.set_title("Nepal", alpha=0)
    ax.set_ylabel("people", color="white")
    ax.figure.text(0.1, 0.1, "Source: UN DESA", fontsize=0.5)
    ax.figure.text(0.1, 0.2, "Source: UNHCR", color=(0, 0, 0, 0))
    ax.figure.suptitle("Above", visible=False)
    return ax


@chart
def without_axes():
    ax = drawn_outside_the_limits()
    ax.set_axis_off()
    return ax


@chart
def drawn_outside_the_limits():
    ax = new()
    ax.plot(YEARS, PEOPLE, label="outside")
    ax.plot([5000, 6000], [1, 2], label="inside")
    ax.set(xlim=(5000, 6000), ylim=(0, 3), xlabel="year")
    return ax


@chart
def labels_of_the_figure():
    ax = new()
    ax.plot(YEARS, PEOPLE)
    ax.figure.supxlabel("year")
    ax.figure.supylabel("people")
    return ax
