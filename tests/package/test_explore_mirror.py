"""The explorer of module 03 without a browser: what it compares, what it says, what it draws, and how long that takes."""

import base64
import html
import io
import re
import time

import pytest
from IPython.utils.capture import capture_output
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image, ImageChops

from migcap import charts, explore
from migcap.data import load
from migcap.errors import MigcapError
from migcap.explore.mirror import describe, why
from migcap.explore.mirror_drawing import Picture, finding
from migcap.explore.mirrored import CORRIDORS, YEARS, Corridor, Report, corridor
from migcap.explore.quick import Quick

ALL = [(origin, destination, year) for origin, destination in CORRIDORS for year in YEARS]
KINDS = [("CLD", "OST", 2022), ("TRS", "SLN", 2023), ("OST", "VRD", 2022), ("SLN", "TRS", 2022), ("TRS", "VRD", 2023)]


@pytest.fixture
def explorer():
    return explore.mirror("CLD", "OST", 2022)


def words(explorer):
    return html.unescape(re.sub("<[^>]+>", " ", explorer.text.value))


def picture(explorer):
    return base64.b64decode(re.search(r"base64,([^\"]+)", explorer.picture.value)[1])


def test_both_reports_of_every_corridor_are_those_of_the_table():
    seen = 0
    for row in load("synthetic_veridia_mirror").itertuples():
        flow = corridor(row.origin, row.destination, row.year)
        one = flow.out if row.flow == "emigration" else flow.into
        assert one.source == row.source
        assert (one.persons is None) == (row.persons != row.persons)
        if one.persons is not None:
            assert (one.persons, one.months, one.covers) == (row.persons, row.months_of_stay, row.covers)
        seen += 1
    assert seen == 2 * len(ALL) == 80


@pytest.mark.parametrize("case, ratio, difference, causes", [
    (("VRD", "CLD", 2023), 1.5, 0.40, ["definition"]), (("CLD", "OST", 2022), 0.478, 0.706, ["definition", "coverage"]), (("VRD", "TRS", 2023), 0.998, 0.002, []),
    (("TRS", "VRD", 2023), 1.590, 0.456, ["deregistration"]), (("TRS", "OST", 2022), 1.117, 0.110, ["coverage"]), (("OST", "VRD", 2022), None, None, None),
    (("TRS", "SLN", 2023), None, 2.0, None)])
def test_ratio_difference_and_causes(case, ratio, difference, causes):
    flow = corridor(*case)
    assert flow.ratio == (ratio and pytest.approx(ratio, abs=0.0006))
    assert flow.difference == (difference and pytest.approx(difference, abs=0.0006))
    assert flow.causes == causes


def test_a_report_that_is_missing_is_never_0():
    for destination in ("VRD", "CLD", "TRS", "SLN"):
        flow = corridor("OST", destination, 2023)
        assert flow.out.persons is None and not flow.complete
        assert "Ostrana does not report its emigrants: there is no figure, which is not 0." in " ".join(describe(flow))


def test_nothing_to_divide_by_and_nothing_that_explains():
    none = Report(0, 12, "all persons", "border cards")
    many = Report(9, 12, "all persons", "border cards")
    assert Corridor("VRD", "SLN", 2022, none, none).difference is None
    apart = Corridor("VRD", "SLN", 2022, Report(2, 12, "all persons", "border cards"), many)
    assert apart.causes == [] and "Ask both offices." in why(apart)


def test_words_say_what_is_shown(explorer):
    for part in ("Caldora to Ostrana, 2022. Caldora reports 30,346 emigrants: all persons, from 3 months on, from this source: population register, removal is checked.",
                 "Ostrana reports 14,508 immigrants: foreign citizens, from 12 months on, from this source: residence permits.", ": 0.48.", ": 0.71.",
                 "(definition), and the two count other people (coverage). Only the two offices can tell.", "All five areas and their people are invented."):
        assert part in words(explorer)
    explorer.corridor.value = ("TRS", "SLN")
    explorer.year.value = 2023
    assert "Nobody is said to have left, so there is no ratio: one cannot divide by 0." in words(explorer)
    explorer.corridor.value = ("SLN", "TRS")
    assert "The two agree within a tenth of their mean." in words(explorer)


def test_each_title_is_a_finding():
    assert [finding(corridor(*case)) for case in KINDS] == [
        "Caldora to Ostrana, 2022: the origin counts 2.1 times as many", "Tarsenia to Selnor, 2023: the origin says 0, the destination 12",
        "Ostrana to Veridia, 2022: one end does not report", "Selnor to Tarsenia, 2022: the two reports agree within a tenth",
        "Tarsenia to Veridia, 2023: the destination counts 1.6 times as many"]


def test_the_sliders_change_words_and_picture(explorer):
    before = words(explorer), picture(explorer)
    explorer.corridor.value = ("OST", "VRD")
    assert words(explorer) != before[0] and picture(explorer) != before[1]
    explorer.corridor.value = ("CLD", "OST")
    assert (words(explorer), picture(explorer)) == before, "and back again, to the same bytes"
    explorer.year.value = 2023
    assert words(explorer) != before[0] and picture(explorer) != before[1]


def test_the_controls_are_named_and_hold_every_corridor(explorer):
    assert (explorer.corridor.description, explorer.year.description) == ("Corridor", "Year")
    assert len(explorer.corridor.options) == 20 and explorer.corridor.options[0] == ("Veridia to Ostrana", ("VRD", "OST"))
    assert list(explorer.year.options) == [2022, 2023]


def test_the_picture_has_words_for_those_who_do_not_see_it(explorer):
    alt = re.search('alt="([^"]+)"', explorer.picture.value)[1]
    assert alt.startswith("Two bars from zero for Caldora to Ostrana in 2022") and alt.endswith("The text below says it in words.")


def test_a_change_is_drawn_quickly(explorer):
    took = []
    for _, corridor_chosen in explorer.corridor.options:
        began = time.perf_counter()
        explorer.corridor.value = corridor_chosen
        took.append(time.perf_counter() - began)
    print(f"drawn in {min(took) * 1000:.0f} to {max(took) * 1000:.0f} ms")
    assert sorted(took)[len(took) // 2] < 0.5, "on a busy machine; alone it takes about 40 ms"


def test_what_is_drawn_in_a_hurry_is_the_picture_itself():
    """No moving part lies below one that stands still, and none was forgotten."""
    drawn = Picture(corridor(*KINDS[0]))
    quick = Quick(drawn.figure, drawn.moving)
    for case in KINDS:
        figure = drawn.show(corridor(*case))
        hurried = Image.open(io.BytesIO(quick.png())).convert("RGB")
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        whole = Image.frombytes("RGBA", canvas.get_width_height(), bytes(canvas.buffer_rgba())).convert("RGB")
        histogram = ImageChops.difference(hurried, whole).convert("L").histogram()
        assert sum(histogram[65:]) < 40


def test_nothing_runs_out_of_its_place():
    drawn = Picture(corridor(*KINDS[0]))
    for case in ALL:
        figure = drawn.show(corridor(*case))
        FigureCanvasAgg(figure).draw()
        for text in [*figure.texts, *drawn.reports.labels, *drawn.reports.numbers, *drawn.reports.counts, drawn.apart.number]:
            box = text.get_window_extent()
            assert 0 <= box.x0 and box.x1 <= figure.bbox.width and 0 <= box.y0 and box.y1 <= figure.bbox.height, (case, text.get_text())


def test_bars_and_mark_are_the_figures():
    drawn = Picture(corridor(*KINDS[0]))
    assert [bar.get_width() for bar in drawn.reports.bars] == pytest.approx([1, 14_508 / 30_346])
    assert list(drawn.apart.mark.get_xdata()) == pytest.approx([0.7062], abs=0.0001)
    assert drawn.reports.bars[0].get_hatch() != drawn.reports.bars[1].get_hatch(), "told apart without colour"
    drawn.show(corridor("OST", "VRD", 2022))
    assert [bar.get_width() for bar in drawn.reports.bars] == [0, 1]
    assert not len(drawn.apart.mark.get_xdata()) and drawn.reports.numbers[0].get_text() == "no figure"


def test_still_picture_brings_its_words():
    figure = explore.mirror_picture("CLD", "OST", 2022)
    assert charts.alt_of(figure).endswith(" ".join(describe(corridor("CLD", "OST", 2022))))
    assert charts.png(figure) == charts.png(explore.mirror_picture("CLD", "OST", 2022))
    assert len(charts.png(figure)) < 45_000
    assert any("invented country" in line for line in charts.source_of(figure))


def test_in_a_build_the_page_keeps_picture_and_words(monkeypatch):
    monkeypatch.setenv("MIGCAP_EXPLORE", "still")
    with capture_output() as seen:
        assert explore.mirror() is None
    assert "Caldora to Ostrana, 2022." in seen.stdout
    assert "Run this cell to choose another corridor or another year." in seen.stdout + str(seen.outputs)


@pytest.mark.parametrize("case", [("VRD", "VRD", 2022), ("NPL", "VRD", 2022), ("VRD", "CLD", 2024), ("VRD", "CLD", "2022"), (None, "CLD", 2022), ("VRD", "CLD", True)])
def test_a_corridor_that_is_not_there_is_one_sentence(case):
    for ask in (explore.mirror, explore.mirror_picture):
        with pytest.raises(MigcapError, match="Choose two different areas out of VRD"):
            ask(*case)
