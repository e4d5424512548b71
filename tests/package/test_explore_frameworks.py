"""The explorer of frameworks without a browser: what it counts, what it says, what it draws, and how long that takes."""

import base64
import html
import io
import re
import time

import pytest
from IPython.utils.capture import capture_output
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from migcap import charts, explore
from migcap.data import load
from migcap.errors import MigcapError
from migcap.explore.grid import LOOKS, Grid
from migcap.explore.links import BASES, UMBRELLA, in_order, links
from migcap.explore.links_words import describe, said

WORDING, TOPIC, JUDGEMENT = BASES


@pytest.fixture
def explorer():
    return explore.frameworks()


@pytest.fixture
def table():
    return load("gcm_sdg_links")


def words(explorer):
    """The sentences and the table below the picture as plain text."""
    return " ".join(html.unescape(re.sub("<[^>]+>", " ", explorer.text.value)).split())


def picture(explorer):
    return base64.b64decode(re.search(r"base64,([^\"]+)", explorer.picture.value)[1])


def test_all_links_of_the_table_are_there_and_none_twice(table):
    chosen = links().chosen()
    assert len(chosen.links) == len(table) == 109
    assert chosen.per_objective.to_dict() == table["objective"].value_counts().reindex(range(1, 24)).to_dict()
    assert chosen.per_target.to_dict() == table["target"].value_counts().to_dict()
    assert chosen.per_target.idxmax() == UMBRELLA and chosen.per_target[UMBRELLA] == 23, "linked to all by construction"


@pytest.mark.parametrize("bases", [(WORDING,), (TOPIC,), (JUDGEMENT,), (WORDING, TOPIC), ()])
@pytest.mark.parametrize("umbrella", [True, False])
def test_what_is_switched_off_is_not_counted(table, bases, umbrella):
    kept = table[table["basis"].isin(bases) & (umbrella | (table["target"] != UMBRELLA))]
    chosen = links().chosen(10, bases, umbrella)
    assert len(chosen.links) == len(kept)
    assert set(chosen.of_objective["target"]) == set(kept.loc[kept["objective"] == 10, "target"])


def test_targets_stand_in_the_order_of_the_agenda():
    assert sorted(["16.10", "16.a", "16.9", "2.a", "10.c", "10.7"], key=in_order) == ["2.a", "10.7", "10.c", "16.9", "16.10", "16.a"]
    assert links().targets == sorted(links().labels, key=in_order) and len(links().targets) == 51


def test_the_strongest_links_of_an_objective_come_first():
    strengths = links().chosen(2).of_objective["strength"].tolist()
    assert strengths == sorted(strengths, reverse=True) and len(strengths) == 9


def test_words_say_what_is_chosen(explorer):
    assert words(explorer).startswith("109 of 109 links are shown: 30 on official wording (W), 11 on published topic (P) and 68 on authors' judgement (J). Judgement is 62 percent of them.")
    assert "Linked to the most objectives: 10.7 “Safe, orderly, regular migration and mobility through well-managed policies” (23)" in words(explorer)
    assert "not a mapping of the United Nations" in words(explorer)


def test_without_the_umbrella_the_ranking_changes(explorer):
    explorer.umbrella.value = False
    assert "86 of 109 links are shown" in words(explorer) and "Judgement is 74 percent of them." in words(explorer)
    assert "Target 10.7, which is linked to every objective by construction, is left out." in words(explorer)
    assert "10.7 “" not in words(explorer)


def test_without_judgement_some_objectives_stand_empty(explorer, table):
    explorer.umbrella.value = False
    explorer.bases[JUDGEMENT].value = False
    firm = table[(table["basis"] != JUDGEMENT) & (table["target"] != UMBRELLA)]
    bare = [number for number in range(1, 24) if number not in set(firm["objective"])]
    said_bare = re.search(r"Without any link: (.+?)\. The links", words(explorer))[1]
    assert [int(number) for number in re.findall(r"\b(\d+) [A-Z]", said_bare)] == bare and len(bare) > 5
    assert "percent of them" not in words(explorer), "the share of judgement is said only when judgement is shown beside the rest"


def test_an_objective_is_told_with_the_reason_of_each_link(explorer):
    explorer.objective.value = 8
    assert explorer.name.value == "8 · Save lives"
    for part in ("Objective 8: Save lives and establish coordinated international efforts on missing migrants.", "3 links of it are shown, in the table below.",
                 "10.7 Safe, orderly, regular migration and mobility through well-managed policies direct W: official wording 10.7.3 deaths and disappearances",
                 "16.1 Much less violence and fewer violent deaths everywhere contributory J: authors' judgement violent deaths on routes"):
        assert part in words(explorer)


def test_nothing_chosen_is_a_sentence(explorer):
    explorer.objective.value = 13
    for box in explorer.bases.values():
        box.value = False
    assert words(explorer).startswith("No link is chosen. Switch on one of the three kinds of basis.")
    assert "0 links of it are shown." in words(explorer)
    explorer.objective.value = 0
    assert "Linked to the most" not in words(explorer)


def test_one_link_is_said_in_the_singular():
    assert "1 link of it is shown, in the table below." in describe(links().chosen(21, (WORDING,)), links())


def test_a_choice_changes_the_picture_and_back_again_gives_the_same(explorer):
    before = picture(explorer), words(explorer)
    explorer.objective.value = 10
    first = picture(explorer)
    explorer.bases[TOPIC].value = False
    assert len({before[0], first, picture(explorer)}) == 3
    explorer.bases[TOPIC].value = True
    explorer.objective.value = 0
    assert (picture(explorer), words(explorer)) == before


def test_a_mark_stands_where_its_link_is(table):
    grid = Grid(links())
    grid.show(links().chosen())
    for basis, marks in grid.marks.items():
        drawn = {(grid.links.targets[round(x)], round(y)) for x, y in marks.get_offsets()}
        rows = table[table["basis"] == basis]
        assert drawn == set(zip(rows["target"], rows["objective"]))
    assert [grid.beside[objective].get_text() for objective in (2, 8)] == ["9", "3"] and grid.below[UMBRELLA].get_text() == "23"
    grid.show(links().chosen(umbrella=False))
    assert grid.below[UMBRELLA].get_text() == "", "no count where nothing is counted"


def test_the_basis_is_told_by_shape_and_filling_not_by_colour_alone():
    assert len({look["marker"] for look in LOOKS.values()}) == len(LOOKS) == len(BASES)
    assert LOOKS[JUDGEMENT]["facecolors"] == "white" and len({letter for letter, _ in BASES.values()}) == 3
    labels = [box.description for box in explore.frameworks().bases.values()]
    assert [label[0] for label in labels] == ["■", "▲", "○"], "the same signs at the boxes as in the picture"


@pytest.mark.parametrize("objective", [None, 2, 23])
def test_nothing_runs_out_of_its_place(objective):
    grid = Grid(links())
    figure = grid.show(links().chosen(objective))
    FigureCanvasAgg(figure).draw()
    width, height = figure.bbox.width, figure.bbox.height
    texts = [*figure.texts, *grid.ax.get_xticklabels(), *grid.ax.get_yticklabels(), *grid.beside.values(), *grid.below.values()]
    for text in texts:
        box = text.get_window_extent()
        assert not text.get_text() or (0 <= box.x0 and box.x1 <= width and 0 <= box.y0 and box.y1 <= height), text.get_text()
    columns = [label.get_window_extent() for label in grid.ax.get_xticklabels()]
    assert all(left.x1 <= right.x0 for left, right in zip(columns, columns[1:])), "codes of targets do not touch"


def test_the_quick_picture_shows_what_the_still_one_shows():
    grid = Grid(links())
    grid.show(links().chosen(8))
    quick = Image.open(io.BytesIO(grid.png())).convert("L")
    still = io.BytesIO()
    grid.figure.savefig(still, format="png", dpi=grid.figure.dpi)
    whole = Image.open(still).convert("L")
    assert quick.size == whole.size
    differing = sum(abs(a - b) > 60 for a, b in zip(quick.tobytes(), whole.tobytes()))
    assert differing < 0.001 * quick.size[0] * quick.size[1]


def test_the_picture_has_words_for_those_who_do_not_see_it(explorer):
    explorer.objective.value = 8
    alt = html.unescape(re.search('alt="([^"]+)"', explorer.picture.value)[1])
    assert "23 objectives" in alt and "109 marks" in alt and "open circle judgement" in alt and "objective 8, framed" in alt


def test_still_picture_brings_its_words():
    figure = explore.frameworks_picture(8)
    assert charts.alt_of(figure) == said(links().chosen(8), links())
    assert "10.7.3 deaths and disappearances" in charts.alt_of(figure)
    assert charts.png(figure) == charts.png(explore.frameworks_picture(8))


def test_in_a_build_the_page_keeps_picture_and_words(monkeypatch):
    monkeypatch.setenv("MIGCAP_EXPLORE", "still")
    with capture_output() as seen:
        assert explore.frameworks(8) is None
    shown = seen.stdout + str(seen.outputs)
    assert "109 of 109 links are shown" in shown and "Run this cell to choose an objective and the kinds of links." in shown


@pytest.mark.parametrize("objective", [0, 24, "8", True, 8.5])
def test_an_objective_that_is_not_there_is_one_sentence(objective):
    for ask in (explore.frameworks, explore.frameworks_picture):
        with pytest.raises(MigcapError, match="objectives 1 to 23"):
            ask(objective)


def test_controls_are_named_and_in_order(explorer):
    assert explorer.objective.description == "Objective" and explorer.objective.options[0] == ("all 23", 0)
    assert [value for _, value in explorer.objective.options] == list(range(24))
    assert list(explorer.bases) == list(BASES) and "10.7" in explorer.umbrella.description


def test_a_change_is_drawn_quickly(explorer):
    took = []
    for objective in range(1, 24):
        began = time.perf_counter()
        explorer.objective.value = objective
        took.append(time.perf_counter() - began)
    print(f"drawn in {min(took) * 1000:.0f} to {max(took) * 1000:.0f} ms")
    assert sorted(took)[len(took) // 2] < 0.3, "on a quiet machine it takes a tenth of that; `make bench` measures it"


def test_the_table_handed_out_by_load_is_not_touched(table):
    links().chosen(8, (WORDING,), umbrella=False)
    assert load("gcm_sdg_links").equals(table)
