"""Rubrics: what a person marks by, and the headings of exercises that they belong to."""

import copy
from pathlib import Path

import pytest
import yaml

from migcap.exercises import exercises
from migcap.rubrics import RubricError, rubric_points, rubrics
from tests.grading import toy, toy_course

REPOSITORY = Path(__file__).resolve().parents[2]
GOOD = {"module": "00", "exercises": [{"id": "words", "title": "Words", "points": 3, "criteria": [
    {"name": "The figure", "levels": [{"points": 2, "says": "With its date."}, {"points": 0.5, "says": "Without."}, {"points": 0, "says": "None."}]},
    {"name": "Who", "levels": [{"points": 1, "says": "Origins."}, {"points": 0, "says": "Not said."}]}]}]}


def written(folder, content):
    path = folder / "00-toy.yml"
    path.write_text(content if isinstance(content, str) else yaml.safe_dump(content), encoding="utf-8")
    return path


def test_a_rubric_reads_as_it_is_written(tmp_path):
    rubric, = rubrics(written(tmp_path, GOOD))
    assert (rubric.id, rubric.points, [criterion.points for criterion in rubric.criteria]) == ("words", 3, [2, 1])
    assert rubric.lines() == ["The figure:", "  2 points: With its date.", "  0.5 points: Without.", "  0 points: None.",
                              "Who:", "  1 point: Origins.", "  0 points: Not said."]
    assert rubric.as_markdown().splitlines()[2:4] == ["| The figure | 2 points | With its date. |", "|  | 0.5 points | Without. |"]


def change(edit):
    content = copy.deepcopy(GOOD)
    edit(content)
    return content


WRONG = {
    "points": (change(lambda c: c["exercises"][0].update(points=4)), "the best levels of 'words' add up to 3 points and the exercise has 4 points"),
    "order": (change(lambda c: c["exercises"][0]["criteria"][0]["levels"].reverse()), "add up to 1 point"),
    "equal levels": (change(lambda c: c["exercises"][0]["criteria"][0]["levels"][1].update(points=2)), "the levels of 'The figure' in 'words' must go down to 0"),
    "no zero": (change(lambda c: c["exercises"][0]["criteria"][1]["levels"].pop()), "the levels of 'Who' in 'words' must go down to 0"),
    "twice": (change(lambda c: c["exercises"].append(c["exercises"][0])), "the exercise 'words' is there twice"),
    "another module": (change(lambda c: c.update(module="01")), "must be the number in the file's name, in quotation marks, and is '01'"),
    "a number": (change(lambda c: c.update(module=0)), "in quotation marks, and is 0"),
    "no criteria": (change(lambda c: c["exercises"][0].update(criteria=[])), "a rubric needs criteria"),
    "no title": (change(lambda c: c["exercises"][0].pop("title")), "KeyError: 'title'"),
    "words for points": (change(lambda c: c["exercises"][0].update(points="three")), "ValueError"),
    "a list": ("[1, 2]", "TypeError"),
    "empty": ("", "TypeError"),
    "not YAML": ("module: \"00\nexercises: [", "is not valid YAML"),
}


@pytest.mark.parametrize("content, sentence", WRONG.values(), ids=WRONG)
def test_a_rubric_that_does_not_hold_together_is_named(tmp_path, content, sentence):
    with pytest.raises(RubricError, match=".*") as stopped:
        rubrics(written(tmp_path, content))
    assert sentence in str(stopped.value) and "00-toy.yml" in str(stopped.value)


def test_a_missing_rubric_is_an_error_for_its_reader_and_no_points_for_the_build(tmp_path):
    with pytest.raises(RubricError, match="There is no rubric"):
        rubrics(tmp_path / "00-toy.yml")
    assert rubric_points(tmp_path, "00-toy") == {}


@pytest.mark.parametrize("path", sorted((REPOSITORY / "grading" / "rubrics").glob("*.yml")), ids=lambda path: path.stem)
def test_every_rubric_of_the_course_holds_together(path):
    assert rubric_points(REPOSITORY, path.stem) == {rubric.id: rubric.points for rubric in rubrics(path)} != {}


def test_exercises_are_read_from_headings_and_the_cells_that_follow():
    first, second, third = exercises(toy_course.assignment())
    assert (first.number, first.title, first.points_in_text, first.graded, first.points, first.by_hand) == (1, "Doubling", 2, ("test-double",), 2, False)
    assert (second.graded, second.points) == (("test-halve", "test-halve-zero"), 3)
    assert (third.graded, third.by_hand) == (("words",), True)


def test_a_heading_in_an_answer_and_a_cell_before_any_heading_are_no_exercise():
    made = toy.notebook(toy.test_cell("t", "1", 1), toy.essay("words", "## Exercise 9 · Mine · 1 point", 1), toy.text("## Exercise 1 · A · 1.5 points"))
    only, = exercises(made)
    assert (only.number, only.points_in_text, only.points, only.graded) == (1, 1.5, 0, ())
