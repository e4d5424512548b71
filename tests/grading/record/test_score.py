"""Marks by nbgrader's rules; one impossible result is one cell's affair."""

import copy

import pytest
from nbformat.v4 import new_output
from nbgrader.preprocessors import IgnorePattern, LimitOutput
from nbgrader.utils import determine_grade

from migcap.grading.record import Course, put_back, score
from migcap.grading.record.given import GivenCell, GivenNotebook, Ways
from tests.grading import toy


def given(*cells, after_run=()):
    return GivenNotebook("assignment", {}, {cell.name: cell for cell in cells}, Ways(after_run=after_run))


TEST = GivenCell("t", "code", "check()", True, "0" * 32, 2.0, grade=True)


def marked(*outputs, after_run=()):
    notebook = put_back(toy.notebook(toy.test_cell("t", "", 99)), given(TEST))
    notebook.cells[0].outputs = list(outputs)
    mark, = score(notebook, given(TEST, after_run=after_run))
    return mark, notebook.cells[0]


def result(text):
    return new_output("execute_result", {"text/plain": text})


OUTPUTS = {
    "nothing": [],
    "1.5": [result("1.5")],
    "0": [result("0")],
    "a list": [{"output_type": "execute_result", "metadata": {}, "data": {"text/plain": ["0.5"]}, "execution_count": 1}],
    "a word": [result("'done'")],
    "NaN": [result("nan")],
    "-1": [result("-1")],
    "None": [result("None")],
    "printed": [new_output("stream", text="0.5\n")],
    "an error": [new_output("error", ename="AssertionError", evalue="", traceback=[])],
    "a word on stderr": [new_output("stream", name="stderr", text="careful\n")],
    "a result, then an error": [result("1"), new_output("error", ename="E", evalue="", traceback=[])],
}


@pytest.mark.parametrize("outputs", OUTPUTS.values(), ids=OUTPUTS)
def test_a_test_s_points_are_those_that_nbgrader_gives(outputs):
    mark, cell = marked(*outputs)
    assert (mark.auto_score, mark.maximum) == determine_grade(cell) and not mark.note


@pytest.mark.parametrize("output, words", [(result("3"), "gave more than its 2 points"), (result("inf"), "gave more than its 2 points"),
                                           (new_output("execute_result", {"image/png": "x"}), "ended with a result that is no text"),
                                           (new_output("execute_result", {"text/plain": ""}), "ended with a result that is no text")])
def test_an_impossible_result_is_left_to_a_person_and_said(output, words):
    mark, _ = marked(output)
    assert mark.auto_score is None and "'t'" in mark.note and words in mark.note


def test_what_is_scored_is_what_is_kept_after_the_course_s_own_shortening():
    after = (("nbgrader.preprocessors.ignorepattern.IgnorePattern", (("enabled", True), ("pattern", "harmless"))),
             ("nbgrader.preprocessors.limitoutput.LimitOutput", (("max_lines", 3), ("max_traceback", 4))))
    outputs = [new_output("stream", name="stderr", text="harmless warning\n"), new_output("stream", text="a\n" * 9), result("1")]
    mark, cell = marked(*copy.deepcopy(outputs), after_run=after)
    expected = toy.notebook(toy.test_cell("t", "", 2))
    expected.cells[0].outputs = outputs
    for step in (IgnorePattern(enabled=True, pattern="harmless"), LimitOutput(max_lines=3, max_traceback=4)):
        expected, _ = step.preprocess(expected, {})
    assert cell.outputs == expected.cells[0].outputs and mark.auto_score == 1
    assert marked(*outputs)[0].auto_score == 0


def test_those_settings_come_from_the_course(tmp_path):
    (tmp_path / "nbgrader_config.py").write_text('c = get_config()\nc.IgnorePattern.enabled = True\nc.IgnorePattern.pattern = "old"\nc.LimitOutput.max_lines = 7\n'
                                                 'c.ClearMetadataPreprocessor.enabled = True\nc.ClearMetadataPreprocessor.preserve_cell_metadata_mask = {"nbgrader"}\n')
    ways = Course.open(tmp_path)._ways()
    assert {where.rsplit(".", 1)[1] for where, _ in ways.after_run} == {"IgnorePattern", "ClearMetadataPreprocessor", "LimitOutput"}
    notebook = toy.notebook(toy.test_cell("t", "", 2))
    notebook.cells[0].metadata["other"] = 1
    notebook.cells[0].outputs = [new_output("stream", name="stderr", text="old\n")]
    mark, = score(notebook, GivenNotebook("a", ways=ways))
    assert mark.auto_score == 2 and "other" not in notebook.cells[0].metadata


def test_an_untouched_answer_is_no_response_and_an_answer_by_hand_waits_for_a_person(small_course):
    course = Course.open(small_course)
    notebook = toy.nbformat.read(course.root / "modules" / "00-toy" / "assignment.ipynb", as_version=4)
    out = course.assignment("00-toy").notebooks["assignment"]
    marks = {mark.name: mark for mark in score(put_back(notebook, out), out)}
    assert marks["double"].untouched and marks["words"].untouched and marks["words"].auto_score == 0 and "setup" not in marks
    toy.named(notebook, "words").source = "Many."
    marks = {mark.name: mark for mark in score(notebook, out)}
    assert not marks["words"].untouched and marks["words"].auto_score is None and marks["words"].maximum == 4
