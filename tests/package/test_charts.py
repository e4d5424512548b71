"""House style: bars from zero, gaps as gaps, sources below, the same bytes each time, and alt text where readers look for it."""

import io
import os
import subprocess
import sys

import matplotlib
import matplotlib.pyplot as plt
import nbformat
import numpy as np
import pandas as pd
import pytest
from bs4 import BeautifulSoup
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from PIL import Image

from migcap import charts
from migcap.charts.style import MARKERS, STYLE
from migcap.data import KOSOVO_FOOTNOTE, load
from migcap.errors import MigcapError


@pytest.fixture(autouse=True)
def no_figure_is_left_open():
    yield
    plt.close("all")


@pytest.fixture
def stock():
    return load("migrant_stock", country="NPL", year=2024, sex="both")


def texts(ax):
    return [text.get_text() for text in [*ax.texts, *ax.figure.texts]]


def below(ax):
    """The source line with its line breaks taken out."""
    return " ".join(ax.figure.get_supxlabel().split())


@pytest.mark.parametrize("value, text", [
    (470719, "470,719"), (470718.6, "470,719"), (0, "0"), (999, "999"), (1.5, "1.5"), (-2500, "-2,500"), (0.15891, "0.1589"),
    (np.int64(12345), "12,345"), (None, ".."), (float("nan"), ".."), (pd.NA, "..")])
def test_thousands(value, text):
    assert charts.thousands(value) == text


def test_axes_carry_title_unit_and_source(stock):
    ax = charts.axes(title="A finding", source=stock, unit="persons", size=(5, 3))
    assert (ax.get_title(), ax.get_ylabel()) == ("A finding", "persons")
    assert tuple(ax.figure.get_size_inches()) == (5, 3)
    assert below(ax) == f"Source: {stock.attrs['citation']}"
    assert ax.yaxis.get_major_formatter()(470719, 0) == "470,719"
    assert [name for name, spine in ax.spines.items() if not spine.get_visible()] == ["right", "top"]


def test_house_style_stays_in_the_house():
    before = dict(matplotlib.rcParams)
    charts.axes(title="A finding")
    with charts.style():
        assert matplotlib.rcParams["axes.titleweight"] == "bold"
    assert dict(matplotlib.rcParams) == before


def test_lines_drawn_by_hand_differ_in_colour_and_in_marker():
    ax = charts.axes()
    for _ in range(3):
        ax.plot([1990, 2024], [1, 2])
    assert len({line.get_color() for line in ax.get_lines()}) == 3
    assert len({line.get_marker() for line in ax.get_lines()} - {"None"}) == 3


def luminance(colour):
    channels = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in matplotlib.colors.to_rgb(colour)]
    return np.dot(channels, (0.2126, 0.7152, 0.0722))


def test_text_and_the_first_colours_stand_out_from_white():
    for colour, least in ((STYLE["text.color"], 7), (STYLE["xtick.labelcolor"], 7), (STYLE["axes.labelcolor"], 4.5), (charts.COLOURS[0], 3), (charts.COLOURS[1], 3)):
        contrast = 1.05 / (luminance(colour) + 0.05)
        assert contrast >= least, colour
    assert len(charts.COLOURS) == len(MARKERS) == len(set(MARKERS)) == len(set(charts.COLOURS))


def test_nothing_is_too_small_to_read(stock):
    ax = charts.bars({"India": 2, "Serbia": 1}, title="A finding", source=stock, unit="persons")
    ax.figure.draw_without_rendering()
    drawn = [text for text in ax.figure.findobj(matplotlib.text.Text) if text.get_text()]
    assert len(drawn) >= 6
    assert min(text.get_fontsize() for text in drawn) >= 8


@pytest.mark.parametrize("source, words", [
    ("UN DESA (2024)", "Source: UN DESA (2024)"), ("Source: me", "Source: me"), ("", ""), (None, "")])
def test_source_in_words(source, words):
    assert charts.source_line(source) == words


def test_source_that_is_lost_or_nonsense_is_told(stock):
    with pytest.raises(MigcapError, match="no longer knows its source"):
        charts.source_line(pd.DataFrame({"a": [1]}))
    with pytest.raises(MigcapError, match="A source is a text, or a table"):
        charts.source_line(3)


def test_serbia_and_kosovo_bring_their_footnotes(stock):
    assert KOSOVO_FOOTNOTE not in charts.source_line(stock, "India")
    line = charts.source_line(stock, "India", "Serbia")
    assert "Serbia include Kosovo*" in line and line.endswith(KOSOVO_FOOTNOTE) and line.count("1244") == 1
    assert charts.source_line("Our own count", "Kosovo*") == f"Source: Our own count\n{KOSOVO_FOOTNOTE}"
    assert KOSOVO_FOOTNOTE in below(charts.bars({"Serbia": 3}, source=stock))
    assert KOSOVO_FOOTNOTE in below(charts.lines({"Kosovo*": pd.Series({2020: 1})}))
    assert KOSOVO_FOOTNOTE in below(charts.axes(title="Migrants in Serbia", source=stock))


def test_bars_begin_at_zero_and_keep_their_order():
    ax = charts.bars(pd.Series({"India": 412190, "Bhutan": 26552, "China": 18757}), title="Most come from India", unit="persons")
    assert ax.get_xlim()[0] == 0
    assert [bar.get_width() for bar in ax.patches] == [412190, 26552, 18757]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["India", "Bhutan", "China"]
    heights = [bar.get_y() for bar in ax.patches]
    assert heights == sorted(heights) and ax.yaxis_inverted(), "the first bar is on top"
    assert [text.strip() for text in texts(ax)[:3]] == ["412,190", "26,552", "18,757"]
    assert ax.get_xlabel() == "persons"


def test_a_missing_bar_is_two_dots_and_never_zero():
    ax = charts.bars({"India": 5, "Niue": None, "Nauru": 0})
    assert [text.strip() for text in texts(ax)[:3]] == ["5", "..", "0"]


@pytest.mark.parametrize("values", [{}, {"Niue": None}, {"Nauru": 0}, {"A" * 60: 1}, {f"Country {i}": i for i in range(25)}])
def test_bars_of_odd_shapes_are_drawn(values):
    ax = charts.bars(values)
    assert len(ax.patches) == len(values)
    assert charts.png(ax).startswith(b"\x89PNG")


def test_lines_have_a_point_for_each_published_year_and_a_gap_for_a_missing_one():
    ax = charts.lines({"Migrants in Nepal": pd.Series({1990: 4, 1995: None, 2000: 7}), "Abroad": pd.Series({2000: 9, 2024: 8})}, unit="persons")
    here, abroad = ax.get_lines()
    assert list(here.get_xdata()) == [1990, 1995, 2000, 2024]
    assert np.isnan(here.get_ydata()[[1, 3]].astype(float)).all() and list(here.get_ydata()[[0, 2]]) == [4, 7]
    assert {here.get_marker(), abroad.get_marker()} == {"o", "s"}
    assert [label.get_text() for label in ax.get_xticklabels()] == ["1990", "1995", "2000", "2024"]
    assert ax.get_ylim()[0] == 0 and ax.get_ylim()[1] > 9
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["Migrants in Nepal", "Abroad"]


def test_one_line_needs_no_legend():
    assert charts.lines(pd.Series({1990: 4, 2024: 5})).get_legend() is None
    assert list(charts.lines({}).get_lines()) == []


def test_a_long_title_breaks_at_the_left_edge_and_stays_plain_matplotlib():
    title = "Nine in ten migrants in Nepal were born in India, and this title goes on and on until it needs a second line"
    ax = charts.bars({"Bosnia and Herzegovina": 3}, title=title)
    picture = charts.png(ax)
    assert ax.get_title() == title
    box = ax.title.get_window_extent()
    assert box.x0 < 15 and box.x1 <= ax.figure.bbox.x1
    assert Image.open(io.BytesIO(picture)).size[0] < 6.5 * charts.picture.DPI * 1.05, "the picture did not grow with its title"


@pytest.mark.parametrize("x, y", [(0.5, 0.5), (-0.3, 0.5), (1.4, 0.5), (0.5, 1.6), (0.5, -0.6)], ids=["inside", "left", "right", "above", "far below"])
def test_what_stands_beside_a_chart_is_in_its_picture_with_a_margin_all_round(x, y):
    figure, ax = plt.subplots()
    ax.plot([1, 2], [3, 4])
    figure.text(x, y, "a word", color="red", ha="center")
    dots = np.asarray(Image.open(io.BytesIO(charts.png(ax))).convert("RGB")).astype(int)
    red = (dots[..., 0] > 200) & (dots[..., 1:] < 100).all(axis=2)
    assert red.sum() > 50, "the word was cut off"
    margin = round(charts.picture.MARGIN * charts.picture.DPI) - 3
    edge = np.ones(dots.shape[:2], bool)
    edge[margin:-margin, margin:-margin] = False
    assert (dots[edge] == 255).all(), "something touches the edge"


def test_no_label_is_cut_off_wherever_the_sheet_ends(monkeypatch):
    """A cut between two letters leaves no ink at the edge: many sizes are tried, against pictures for which everything is measured."""
    def width(size):
        _, ax = plt.subplots()
        ax.barh(["policies of migration", "short"], [1, 2])
        ax.tick_params(labelsize=size)
        picture = Image.open(io.BytesIO(charts.png(ax)))
        plt.close(ax.figure)
        return picture.width

    sizes = np.linspace(9, 13, 30)
    quick = [width(size) for size in sizes]
    monkeypatch.setattr(charts.picture, "touches", lambda *arguments: True)
    assert quick == pytest.approx([width(size) for size in sizes], abs=5)


@pytest.mark.parametrize("words", ["Source: UN DESA", "Source: " + 12 * "International Migrant Stock, "], ids=["short source", "source longer than the chart"])
def test_a_usual_chart_is_drawn_once(monkeypatch, words):
    drawings, draw = [], charts.picture.on_white
    monkeypatch.setattr(charts.picture, "on_white", lambda figure, dpi, sheet: drawings.append(sheet) or draw(figure, dpi, sheet))
    figure, ax = plt.subplots()
    ax.plot([1990, 2024], [0, 470_719])  # each axis has a label of a tick beyond its end, which nobody sees
    figure.text(0.1, 0, words)
    charts.png(ax)
    assert len(drawings) == 1, "a second drawing costs a learner, and grading, as much as the first"


@pytest.mark.parametrize("anchor", [(1.02, 1), (1.8, 1)])
def test_a_legend_beside_a_chart_is_whole(anchor):
    _, ax = plt.subplots()
    line, = ax.plot([1, 2], [3, 4], color="black")
    handle, = ax.plot([], [], color="red", linewidth=8, label="red")
    ax.legend(loc="upper left", bbox_to_anchor=anchor, frameon=False)
    dots = np.asarray(Image.open(io.BytesIO(charts.png(ax))).convert("RGB")).astype(int)
    assert ((dots[..., 0] > 200) & (dots[..., 1:] < 100).all(axis=2)).sum() > 300 and (dots[:, -5:] == 255).all()


def test_a_plot_without_a_frame_keeps_its_room():
    figure, ax = plt.subplots()
    ax.set_axis_off()
    ax.bar([0], [1], width=0.1)
    ax.set_xlim(0, 10)
    assert Image.open(io.BytesIO(charts.png(ax))).width > 0.7 * figure.get_figwidth() * charts.picture.DPI


def test_large_numbers_on_a_chart_of_her_own_are_written_out_and_years_stay_years():
    _, ax = plt.subplots()
    ax.plot([1990, 2024], [1_025_009, 1_263_304])
    charts.png(ax)
    assert "1,100,000" in [label.get_text() for label in ax.get_yticklabels()]
    assert "1990" in [label.get_text() for label in ax.get_xticklabels()]
    assert ax.yaxis.get_offset_text().get_text() == ""


def test_the_same_chart_gives_the_same_bytes(stock):
    def draw():
        return charts.png(charts.bars({"India": 3, "China": 2}, title="A finding", source=stock))
    first = draw()
    ax = charts.bars({"India": 3, "China": 2}, title="A finding", source=stock)
    assert first == draw() == charts.png(ax) == charts.png(ax)
    assert first != charts.png(charts.bars({"India": 3, "China": 1}, title="A finding", source=stock))
    program = ("import hashlib; from migcap import charts; "
               "print(hashlib.sha256(charts.png(charts.lines({'a': {1990: 1, 2024: 2}}, title='t'))).hexdigest())")
    said = {subprocess.run([sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True).stdout
            for seed in ("1", "2")}
    assert len(said) == 1 and len(said.pop().strip()) == 64


def test_a_picture_is_small_and_says_nothing_of_when_it_was_made(stock):
    content = charts.png(charts.lines({"Here": {1990: 1, 2024: 2}, "There": {1990: 3, 2024: 1}}, title="A finding", source=stock))
    assert len(content) < 25_000
    picture = Image.open(io.BytesIO(content))
    assert picture.info == {} and picture.mode == "P"
    assert picture.convert("RGB").getpixel((2, 2)) == (255, 255, 255)


@pytest.mark.parametrize("alt", ["", "  ", None, 3])
def test_show_refuses_a_chart_without_words(alt):
    with pytest.raises(MigcapError, match=r'needs a description in words: write show\(ax, alt="\.\.\."\)'):
        charts.show(charts.axes(), alt=alt)


@pytest.mark.parametrize("thing", [None, ...])
def test_show_of_nothing_yet_is_one_line(thing, capsys):
    charts.show(thing, alt="A line")
    assert capsys.readouterr().out == "There is no chart to show yet: it appears here when your function returns its axes.\n"


def test_show_of_something_else_is_told():
    with pytest.raises(MigcapError, match="this is a int: hand over the `ax` that you drew on"):
        charts.show(3, alt="A line")


def test_show_without_a_notebook_prints_the_words_and_closes_the_figure(capsys):
    ax = charts.axes()
    charts.show(ax, alt="A line\n  that rises")
    assert capsys.readouterr().out == "A line that rises.\n"
    assert not plt.fignum_exists(ax.figure.number)
    assert charts.alt_of(ax) == "A line that rises."
    charts.show(ax)
    assert capsys.readouterr().out == "A line that rises.\n"


@pytest.fixture(scope="module")
def page():
    """A notebook that shows a house chart and a chart of her own, executed."""
    cells = ['from migcap import charts\nimport matplotlib.pyplot as plt\n'
             'charts.show(charts.bars({"India": 3}, title="A finding"), alt=\'Bars <of> "India" & Kosovo*\')',
             'figure, ax = plt.subplots()\nax.plot([1, 2])\ncharts.show(ax, alt="My own line")']
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(notebook, kernel_name="python3").execute()
    return notebook


def test_show_gives_one_output_with_words_in_every_form(page):
    for cell, alt in zip(page.cells, (f'Bars <of> "India" & Kosovo*. {KOSOVO_FOOTNOTE}', "My own line.")):
        assert len(cell.outputs) == 1, "shown once, and not again when the cell ends"
        output = cell.outputs[0]
        assert set(output.data) == {"text/html", "image/png", "text/plain"}
        assert output.data["text/plain"] == alt
        assert output.metadata["image/png"]["alt"] == alt
        image = BeautifulSoup(output.data["text/html"], "html.parser").img
        assert image["alt"] == alt
        assert image["src"] == "data:image/png;base64," + output.data["image/png"].replace("\n", "")


@pytest.mark.parametrize("template", ["lab", "classic", "basic"])
def test_alt_text_reaches_the_published_page(page, template):
    html, _ = HTMLExporter(template_name=template).from_notebook_node(page)
    alts = [image["alt"] for image in BeautifulSoup(html, "html.parser").select("img")]
    assert alts == [f'Bars <of> "India" & Kosovo*. {KOSOVO_FOOTNOTE}', "My own line."]
