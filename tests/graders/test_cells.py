"""The test cells themselves: what they promise, what they leave behind, and that each of their sentences is met by somebody."""

import ast
import functools
import re

import pytest
from migcap.check.blanks import blanks_left

from tests.graders.harness import run, scored
from tests.graders.test_graders import HERE, UNITS, each_exercise, expectation, one_line, read, wrong_answers

# What a test cell may leave in the learner's notebook: nothing that her own functions could be looking for.
LEFT = {"Given", "Mistake", "Question", "missing_lines", "q", "other_cases"}


@functools.cache
def graded(folder, exercise):
    """The names after the test of the reference answer, and those before; nobody changes them."""
    names = UNITS[folder].prepared(exercise, read(folder, exercise, "reference.py"))
    before = dict(names)
    scored(UNITS[folder].tests[exercise].source, names, UNITS[folder].points(exercise))
    return names, before


def sentences(source):
    """Every text of a test cell that a learner may read."""
    texts = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return sorted({text for text in texts if re.search(r"\w .*[.?]$", text)})


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_every_sentence_is_met_by_a_wrong_answer(folder, exercise):
    told = [expectation(path)[0] for path in wrong_answers(folder, exercise)]
    patterns = {text: re.sub(r"\\\{\d\\\}", ".+", re.escape(one_line(text))) for text in sentences(UNITS[folder].hidden(exercise))}
    unmet = [text for text, pattern in patterns.items() if not any(re.search(pattern, message) for message in told)]
    assert patterns and not unmet, f"no answer in {HERE / folder / exercise / 'wrong'} meets:\n" + "\n".join(unmet)


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_parts_add_up_to_the_points(folder, exercise):
    names, _ = graded(folder, exercise)
    worth = [worth for worth, _ in names["q"].results]
    assert sum(worth) == names["q"].points == UNITS[folder].points(exercise)


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_blanks_are_counted_right(folder, exercise):
    names, _ = graded(folder, exercise)
    skeleton = UNITS[folder].prepared(exercise, UNITS[folder].untouched(exercise))
    assert names["q"].blanks == len(blanks_left(skeleton[names["q"].name]))


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_a_check_that_does_not_pass_lets_the_page_run_on(folder, exercise):
    """JupyterLab stops "Run All" at an error, unless the cell says that it may raise one."""
    assert UNITS[folder].tests[exercise].metadata["tags"] == ["hide-input", "raises-exception"]


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_a_folded_check_says_what_it_checks(folder, exercise):
    assert re.fullmatch(r"# The check of exercise \d+[a-z]?", UNITS[folder].tests[exercise].source.splitlines()[0])


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_the_cell_ends_with_the_mark(folder, exercise):
    """nbgrader reads the score from the last line."""
    assert UNITS[folder].tests[exercise].source.splitlines()[-1] == UNITS[folder].visible(exercise).splitlines()[-1] == "q.mark()"


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_the_notebook_is_left_as_it_was(folder, exercise):
    names, before = graded(folder, exercise)
    assert {name for name in names if name not in before and not name.startswith("__")} <= LEFT
    assert [name for name in before if names.get(name) is not before[name]] == []


@pytest.mark.parametrize("earlier", ["missing", "wrong"])
@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_a_slip_costs_its_marks_once(folder, exercise, earlier):
    """With every earlier exercise missing or wrong, a right answer to this one earns everything all the same."""
    wrong = [re.sub(r"(def \w+\(.*?\):\n).*", r"\1    return -7", source, flags=re.DOTALL) for source in UNITS[folder].earlier(exercise)]
    result = UNITS[folder].grade(exercise, read(folder, exercise, "reference.py"), earlier=wrong if earlier == "wrong" else [])
    assert result.score == result.maximum, result.message


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_on_the_page_the_right_answer_passes(folder, exercise):
    visible = UNITS[folder].visible(exercise)
    assert "HIDDEN" not in visible and "other_cases" not in visible
    result = scored(visible, UNITS[folder].prepared(exercise, read(folder, exercise, "reference.py")), UNITS[folder].points(exercise))
    assert result.message == "✓ Every check in this cell passes."


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_on_the_page_an_untouched_exercise_is_told_so(folder, exercise):
    names = UNITS[folder].prepared(exercise, UNITS[folder].untouched(exercise))
    result = scored(UNITS[folder].visible(exercise), names, UNITS[folder].points(exercise))
    assert (result.score, result.message.partition(":")[0]) == (0, "Not attempted yet")


@pytest.mark.parametrize("folder, exercise", [each for each in each_exercise() if each.id in ("share-of-population", "change-of-share", "rate-of-change")])
def test_on_the_page_a_wrong_earlier_answer_is_thought_of(folder, exercise):
    """Only there: in grading, later exercises are tried with right earlier functions."""
    names = UNITS[folder].prepared(exercise, read(folder, exercise, "reference.py"))
    run(re.sub(r"(def \w+\(.*?\):\n).*", r"\1    return 7 * (len(str(year)) + year)", UNITS[folder].earlier(exercise)[-1 if exercise == "change-of-share" else 0],
               flags=re.DOTALL), names)
    result = scored(UNITS[folder].visible(exercise), names, UNITS[folder].points(exercise))
    assert result.score == 0
    assert re.search(r"Your function builds on (exercise 1|2a): does its check pass\?$", result.message), result.message
