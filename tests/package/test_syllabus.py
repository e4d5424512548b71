"""docs/syllabus.md: made from the modules, without a gap; and the README says how long they all take."""

import re
from dataclasses import replace

import pytest

from migcap import course
from migcap.build import make, syllabus
from migcap.build.make import repository
from migcap.errors import MigcapError

REPO = repository()


def test_the_page_is_what_the_modules_make_and_has_no_gap():
    assert list(syllabus.syllabus_drift(REPO)) == []


def test_every_module_and_every_exercise_stands_on_the_page():
    page = (REPO / syllabus.PAGE).read_text(encoding="utf-8")
    for module in course.modules():
        assert f"## {module.number} · {module.title}" in page
        for title in syllabus.titles_of(REPO, module).values():
            assert title in page
    assert "?" not in page


@pytest.mark.parametrize("change, sentence", [
    ({"outcomes": {"count people": ["stock-in-a-yaer"]}}, "the outcomes name 'stock-in-a-yaer', which is no exercise of its assignment."),
    ({"outcomes": {"count people": ["stock-in-a-year"]}}, "the exercise 'trend-chart' shows no outcome: name it behind one."),
    ({"sdg": ()}, "`sdg` is empty."),
    ({"slug": "your-country"}, "the outcomes name 'trend-chart', which is no exercise of its assignment."),
])
def test_a_gap_is_named(monkeypatch, change, sentence):
    module = course.module("00")
    monkeypatch.setattr(course, "modules", lambda: [replace(module, **change)])
    assert any(found.endswith(sentence) for found in syllabus.gaps(REPO)), list(syllabus.gaps(REPO))


def test_an_exercise_that_nothing_tests_is_named(monkeypatch):
    monkeypatch.setattr(syllabus, "held_by", lambda repo, module, name: "" if name == "trend-chart" else "tests")
    assert any("nothing tests the exercise 'trend-chart'" in sentence for sentence in syllabus.gaps(REPO))


def test_building_writes_the_page_and_stops_for_a_gap(monkeypatch):
    monkeypatch.setattr(make, "units", lambda repo, names=(): [])
    monkeypatch.setattr(make, "write_catalogue", lambda repo: None)
    monkeypatch.setattr(make, "write_syllabus", lambda repo: None)
    monkeypatch.setattr(make, "strangers", lambda repo: [])
    assert make.build(repo=REPO) == []
    monkeypatch.setattr(make, "gaps", lambda repo: iter(["a gap"]))
    with pytest.raises(MigcapError, match="^a gap$"):
        make.build(repo=REPO)


def test_the_readme_lists_every_module_and_the_sum_of_their_minutes():
    readme = (REPO / "README.md").read_text(encoding="utf-8")
    for module in course.modules():
        row = f"| {module.number} | [{module.title}](modules/{module.folder}/lesson.ipynb) | {module.minutes['lesson']} + {module.minutes['assignment']} |"
        assert row in readme, f"README.md, under Modules, lacks this row: {row}"
    total = sum(sum(module.minutes.values()) for module in course.modules())
    said = re.search(r"In all (\d+) minutes, about (\d+) hours", readme)
    assert said and (int(said[1]), int(said[2])) == (total, round(total / 60)), f"README.md must say: In all {total} minutes, about {round(total / 60)} hours"
