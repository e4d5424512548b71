"""A test that was changed and not generated again is told, and nothing else is."""

from types import SimpleNamespace

import nbformat
import pytest
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearSolutions
from traitlets.config import Config

from migcap.grading.cohort import released
from migcap.grading.record.given import GivenCell
from tests.grading import toy

TEST = "assert half(4) == 2\n### BEGIN HIDDEN TESTS\nassert half(5) == 2.5\n### END HIDDEN TESTS"
CHANGED = TEST.replace("half(5) == 2.5", "half(7) == 3.5")


def course(**config):
    made = Config(config)
    return SimpleNamespace(config=made, coursedir=CourseDirectory(config=made))


def given(place, *cells, kept={"test-half": TEST}):
    """An assignment 'ps1' whose notebook 'problem1' has these cells now, and these tests in the gradebook."""
    toy.written(toy.notebook(*cells), place / "problem1.ipynb")
    cells = {name: GivenCell(name, "code", source, True, None, 1.0, grade=True) for name, source in kept.items()}
    return SimpleNamespace(name="ps1", notebooks={"problem1": SimpleNamespace(cells=cells)}, sources={"problem1": place / "problem1.ipynb"})


def test_nothing_is_said_of_tests_that_are_as_they_were_released(tmp_path):
    cells = toy.answer("half", "def half(x):\n    return x / 2"), toy.test_cell("test-half", TEST, 1), toy.essay("why", "Since.", 1)
    assert released.notes(course(), given(tmp_path, *cells)) == []


def test_a_changed_test_is_told_with_what_to_do(tmp_path):
    assert released.notes(course(), given(tmp_path, toy.test_cell("test-half", CHANGED, 1))) == [
        "The test test-half of problem1 is not the one that was released: run `nbgrader generate_assignment ps1` to use the new one."]


def test_several_are_one_sentence_and_a_new_one_counts(tmp_path):
    assert released.notes(course(), given(tmp_path, toy.test_cell("test-half", CHANGED, 1), toy.test_cell("test-new", TEST, 1))) == [
        "The tests test-half, test-new of problem1 are not the ones that were released: run `nbgrader generate_assignment ps1` to use the new ones."]


@pytest.mark.parametrize("source", ["### AUTOTEST half(4)", "### BEGIN SOLUTION\nassert True\n### END SOLUTION"])
def test_a_test_that_generating_rewrites_cannot_be_compared(tmp_path, source):
    assert released.notes(course(), given(tmp_path, toy.test_cell("test-half", source, 1))) == []


def test_nothing_is_said_where_steps_of_the_course_may_rewrite_every_test(tmp_path):
    class Own(ClearSolutions):
        pass

    assert released.notes(course(GenerateAssignment={"preprocessors": [Own]}), given(tmp_path, toy.test_cell("test-half", CHANGED, 1))) == []


def test_a_notebook_that_is_gone_or_broken_is_not_told_here(tmp_path):
    assignment = given(tmp_path, toy.test_cell("test-half", CHANGED, 1))
    for text in ("", "[]", '{"cells": [1]}', nbformat.writes(nbformat.v4.new_notebook())):
        (tmp_path / "problem1.ipynb").write_text(text)
        assert released.notes(course(), assignment) == []
    (tmp_path / "problem1.ipynb").unlink()
    assert released.notes(course(), assignment) == []
