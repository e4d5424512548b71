"""Descriptions that no honest process sends: each is refused with a ValueError, at once, without a word on the error stream."""

import copy
import random
import time
import warnings

import numpy as np
import pytest
from matplotlib import mathtext
from matplotlib import pyplot as plt
from migcap.grading.wire.figures import describe_axes, describe_figure, fill_axes, rebuild_figure
from small_charts import CHARTS

AT_ONCE = 5  # seconds, on a machine that does other things as well
CHANGES = 1_000
ODD = [None, True, -1, 0, 10**9, 10**400, 1e308, -1e308, float("nan"), float("inf"), "", "x", "$\\frac{", "x" * 10_001, "__class__", "{x.__class__}", "\ud800", [], [[]], {},
       [float("nan")] * 4, ["x"] * 3, {"kind": "text"}, np.array([]), np.array([np.inf, -np.inf]), np.zeros((3, 3, 3)), np.array(["x"], dtype=object), np.array([1 + 2j]),
       np.array(["2000"], "M8[Y]"), b"bytes", (1, 2), 1j, object, lambda *given: 1]


def description_of(name):
    ax = CHARTS[name]()
    described = describe_figure(ax.figure.figure)
    plt.close("all")
    return described


def leaves(value, path=()):
    """Every place in a description, branches too."""
    yield path
    if isinstance(value, (dict, list)):
        for key in (value if isinstance(value, dict) else range(len(value))):
            yield from leaves(value[key], (*path, key))


def changed(described, path, odd):
    described = copy.deepcopy(described)
    *before, last = path
    place = described
    for key in before:
        place = place[key]
    place[last] = odd
    return described


@pytest.mark.parametrize("name", ["stacked_bars", "points_with_a_bar_of_colours", "categories_on_both_axes", "words_in_all_places", "log_axes", "several_axes_that_share",
                                  "periods_of_pandas", "shapes", "secondary_axis", "error_bars"])
def test_a_changed_description_is_refused_or_drawn_and_never_anything_else(name, capfd):
    described = description_of(name)
    places = [path for path in leaves(described) if path]
    chance = random.Random(name)
    refusals = 0
    for _ in range(CHANGES // 10):
        path, odd = chance.choice(places), chance.choice(ODD)
        began = time.perf_counter()
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            try:
                rebuild_figure(changed(described, path, odd))
            except ValueError as error:
                refusals += 1
                assert str(error), (path, odd)
            except Exception as error:
                raise AssertionError(f"{path} = {odd!r} raised {type(error).__name__}") from error
        assert time.perf_counter() - began < AT_ONCE, (path, odd)
    assert refusals > CHANGES / 10 / 2, "hardly anything was refused: are the changes still odd?"
    assert capfd.readouterr() == ("", "")


def test_every_place_that_is_missing_is_refused_or_has_a_default():
    described, refused, tried = description_of("plain_line"), 0, 0
    for path in leaves(described):
        if path and isinstance(path[-1], str):
            without = changed(described, path, None)
            place = without
            for key in path[:-1]:
                place = place[key]
            del place[path[-1]]
            tried += 1
            try:
                rebuild_figure(without)
            except ValueError:
                refused += 1
    assert 0 < refused <= tried


def first_axes(described):
    return described["axes"][0]


@pytest.mark.parametrize("spoil, words", [
    (lambda d: d.update(size=[60, 4]), "the size of a figure"),
    (lambda d: d.update(size=[50, 50], dpi=400), "too many dots"),
    (lambda d: d.update(size=[0.1, 4]), "the size of a figure"),
    (lambda d: d.update(axes=d["axes"] * 101), "axes"),
    (lambda d: first_axes(d).update(artists=first_axes(d)["artists"] * 5_001), "5,000"),
    (lambda d: d.update(words=[dict(kind="text", text="x", place="figure", at=[0, 0])] * 5_000, axes=d["axes"] * 2), "more than 5,000 parts"),
    (lambda d: first_axes(d)["x"].update(limits=[1, 1]), "no room"),
    (lambda d: first_axes(d)["x"].update(limits=[0, float("inf")]), "limits"),
    (lambda d: first_axes(d)["x"].update(scale={"name": "log", "base": 10}, limits=[-1, 1]), "does not reach"),
    (lambda d: first_axes(d)["x"].update(scale={"name": "log", "base": 1}), "without a base"),
    (lambda d: first_axes(d)["x"].update(scale={"name": "function"}), "a scale"),
    (lambda d: first_axes(d)["x"].update(units={"kind": "words", "words": ["x" * 301]}), "categories"),
    (lambda d: first_axes(d)["artists"][0].update(y=first_axes(d)["artists"][0]["y"][:2]), "more places"),
    (lambda d: first_axes(d)["artists"][0].update(label="x" * 10_001), "label"),
    (lambda d: first_axes(d)["artists"][0].update(marker="$\\frac12$"), "marker"),
    (lambda d: first_axes(d)["artists"][0].update(color="C" * 51), "color"),
    (lambda d: first_axes(d)["artists"][0].update(color="no colour"), "color"),
    (lambda d: first_axes(d)["artists"][0].update(kind="pickle"), "a part"),
    (lambda d: first_axes(d).update(projection="3d"), "a kind of axes"),
    (lambda d: first_axes(d).update(sharex=0), "share"),
    (lambda d: first_axes(d).update(containers=[dict(kind="bars", label="", parts=[0], orientation="vertical")]), "do not belong"),
    (lambda d: first_axes(d).update(containers=[dict(kind="bars", label="", parts=[-1], orientation="vertical")]), "a part of a container"),
    (lambda d: d.update(notes={"savefig": "x"}), "taken"),
    (lambda d: d.update(notes={"_axstack": "x"}), "taken"),
    (lambda d: d.update(notes={"a b": "x"}), "taken"),
])
def test_what_is_refused_and_why(spoil, words):
    described = description_of("plain_line")
    spoil(described)
    with pytest.raises(ValueError, match=words):
        rebuild_figure(described)


@pytest.mark.parametrize("codes", [[2, 2, 2], [1, 4, 4], [1, 3, 2], [1, 2, 99], [1, 2], [True, 2, 2]])
def test_a_path_that_would_run_on_behind_its_end_is_refused(codes):
    described = description_of("shapes")
    patch = next(one for one in first_axes(described)["artists"] if one.get("shape") == "path")
    patch.update(points=np.zeros((3, 2)), codes=codes)
    with pytest.raises(ValueError, match="unknown kinds"):
        rebuild_figure(described)


def test_a_long_outline_is_refused_before_it_is_walked_along():
    described = description_of("shapes")
    patch = next(one for one in first_axes(described)["artists"] if one.get("shape") == "polygon")
    patch["points"] = np.zeros((1_000_000, 2))
    began = time.perf_counter()
    with pytest.raises(ValueError, match="corners"):
        rebuild_figure(described)
    assert time.perf_counter() - began < AT_ONCE


def test_axes_within_axes_come_to_an_end():
    described = description_of("axes_within_axes")
    axes = first_axes(described)
    for _ in range(500):
        axes = copy.copy(axes)
        axes["children"] = [{"kind": "inset", "bounds": [0, 0, 1, 1], "axes": axes}]
    described["axes"] = [axes]
    with pytest.raises(ValueError, match="within axes within axes"):
        rebuild_figure(described)


def test_a_formula_is_not_read_while_a_figure_is_built(monkeypatch):
    described = description_of("words_in_all_places")
    for one in (*first_axes(described)["artists"], *described["words"]):
        one["text"] = "$" + "\\frac{" * 1_000
    monkeypatch.setattr(mathtext.MathTextParser, "parse", lambda *given, **named: pytest.fail("a formula was read"))
    figure = rebuild_figure(described)
    assert figure.axes[0].texts[0].get_text().startswith("$\\frac")


def test_a_refused_figure_leaves_nothing_open_in_pyplot():
    described = description_of("plain_line")
    described["axes"][0]["label"] = 7
    with pytest.raises(ValueError):
        rebuild_figure(described, number=3)
    assert plt.get_fignums() == []


def test_axes_of_another_kind_are_not_filled():
    described = describe_axes(CHARTS["round_axes"]())
    with pytest.raises(ValueError, match="another kind"):
        fill_axes(plt.subplots()[1], described)
    plt.close("all")


def test_what_cannot_be_carried_is_said_in_a_sentence():
    with pytest.raises(ValueError, match="3d axes cannot be looked at"):
        describe_figure(plt.figure().add_subplot(projection="3d").figure)
    with pytest.raises(ValueError, match="640 by 480 inches: choose a size"):
        describe_figure(plt.figure(figsize=(640, 480)))
    plt.close("all")
