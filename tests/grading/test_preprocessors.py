"""Our steps in nbgrader's course of things: skeletons, readable feedback, and their places in its lists."""

import pytest
from nbformat.v4 import new_output
from nbgrader.preprocessors import NbGraderPreprocessor

from migcap.grading import preprocessors
from migcap.grading.blanks import BlankError
from migcap.grading.preprocessors import Blanks, KeepMessages, failing_line, message, said
from tests.grading import toy

REGION = "### BEGIN SOLUTION\nx = 1\n### END SOLUTION\ny = 2"


def skeleton(*cells):
    made, _ = Blanks().preprocess(toy.notebook(*cells), {})
    return [cell.source for cell in made.cells]


def test_marks_regions_and_texts_each_become_what_a_learner_fills_in():
    sources = skeleton(toy.plain("z = 0"), toy.answer("a", "x = 1  #: blank\ny = 2"), toy.answer("b", REGION), toy.essay("c", "Good.", 2))
    assert sources == ["z = 0", "x = ...\ny = 2", "# YOUR CODE HERE\nraise NotImplementedError()\ny = 2", "YOUR ANSWER HERE"]


@pytest.mark.parametrize("cell, sentence", [
    (toy.answer("share", "x = 1"), "'share' has nothing for the learner to find"),
    (toy.answer("share", REGION + "\nz = 3  #: blank"), "'share' has both marks"),
    (toy.answer("share", "import os  #: blank"), "In the cell 'share', line 1 cannot become a blank"),
    (toy.answer("share", "x = 1  #: blank\ny = '#: blank'"), "('share') has a `#: blank` or `#: remove` that learners would see"),
    (toy.plain("x = 1  #: blank"), "that learners would see"),
    (toy.text("Fill in `x = 1  #: blank`"), "that learners would see"),
])
def test_an_author_s_slip_is_named_and_reaches_no_learner(cell, sentence):
    with pytest.raises(BlankError, match=".*") as stopped:
        skeleton(cell)
    assert sentence in str(stopped.value)


def error(name, text, *traceback):
    return new_output("error", ename=name, evalue=text, traceback=list(traceback) or [text])


def stream(text, name="stdout"):
    return new_output("stream", name=name, text=text)


def feedback(cell, *outputs):
    cell.outputs = list(outputs)
    return KeepMessages().preprocess(toy.notebook(cell), {})[0].cells[0]


HIDDEN = "q = 1\n### BEGIN HIDDEN TESTS\nassert secret == 42\n### END HIDDEN TESTS\nq"


def test_of_a_test_the_feedback_keeps_its_messages_alone():
    cell = feedback(toy.test_cell("t", HIDDEN, 2), stream("1 of 2 points so far. Look at `sex`.\n"), stream("<ipython>:3: UserWarning\n  secret", "stderr"),
                    new_output("execute_result", {"text/plain": "1.0"}), new_output("display_data", {"text/plain": "<Figure>"}))
    assert cell.source == "q = 1\nq"
    assert [output.text for output in cell.outputs] == ["1 of 2 points so far. Look at `sex`.\n"]


@pytest.mark.parametrize("given, shown", [
    (error("Feedback", "For Nepal you give 0."), "For Nepal you give 0."),
    (error("AssertionError", "Not yet.", "Traceback", "----> 1 assert secret", "AssertionError: Not yet."), "Not yet."),
    (error("AssertionError", "", "----> 1 assert secret", "AssertionError:"), "AssertionError"),
    (error("NameError", "name 'f' is not defined", "----> 3 secret(f)"), "NameError: name 'f' is not defined"),
    (error("SyntaxError", "expected ':' (3416467499.py, line 1)", "Cell In[1]"), "SyntaxError: expected ':'"),
    (error("KeyError", "\x1b[31m'NPL '\x1b[0m", "----> 3 secret(f)"), "KeyError: 'NPL '"),
])
def test_of_an_error_the_feedback_keeps_one_line(given, shown):
    cell = feedback(toy.test_cell("t", HIDDEN, 2), given)
    assert [output.traceback for output in cell.outputs] == [[shown]]


def test_in_a_cell_of_her_own_she_sees_which_line_stopped_and_keeps_what_she_printed():
    stopped = error("KeyError", "'NPL '", "\x1b[36mCell\x1b[39m\x1b[36m \x1b[39m\x1b[32mIn[3]\x1b[39m\x1b[32m, line 2\x1b[39m\n  1 a\n----> 2 secret", "File pandas/core.py")
    cell = feedback(toy.plain("a = 1\n  b = table['NPL ']"), stream("mine\n"), stopped)
    assert [output.get("text") or output.traceback[0] for output in cell.outputs] == ["mine\n", "Line 2: b = table['NPL ']\nKeyError: 'NPL '"]


def test_a_long_message_is_folded_so_that_the_page_does_not_cut_it():
    words = "For Nepal in 2022 you give 0. That says \"no migrants live there\", and nobody knows that. " * 3
    cell = feedback(toy.test_cell("t", HIDDEN, 2), stream(words + "\n\n  as it is\n"), error("Feedback", words))
    for text in (cell.outputs[0].text, cell.outputs[1].traceback[0]):
        assert max(map(len, text.split("\n"))) <= 80 and " ".join(text.split()).startswith(" ".join(words.split()))
    assert cell.outputs[0].text.endswith("\n\n  as it is\n")


def test_a_line_that_is_not_in_the_cell_is_not_shown():
    assert failing_line(error("E", "e", "Cell In[3], line 9"), "a\nb") == "" == failing_line(error("E", "e", "File x.py, line 1"), "a\nb")


def test_a_learner_who_writes_the_words_of_a_hidden_test_gets_her_feedback_all_the_same():
    cell = feedback(toy.plain("# BEGIN HIDDEN TESTS\nx = 1"))
    assert cell.source == "# BEGIN HIDDEN TESTS\nx = 1"


def test_a_message_is_what_was_printed_and_then_the_error():
    cell = toy.test_cell("t", "q", 1)
    cell.outputs = [stream("half\n"), error("Feedback", "mend it"), new_output("execute_result", {"text/plain": "1"})]
    assert message(cell) == "half\nmend it" and message(toy.test_cell("t", "q", 1)) == "" and said(error("ValueError", "")) == "ValueError"


def names(steps):
    return [step.__name__ for step in steps]


def test_our_steps_stand_where_nbgrader_needs_them():
    generate, feedback_steps = names(preprocessors.GENERATE), names(preprocessors.FEEDBACK)
    # Hidden tests must be saved into the gradebook before they are cleared, and skeletons before both.
    assert generate.index("Blanks") < generate.index("SaveCells") < generate.index("ClearHiddenTests") and "ClearSolutions" not in generate
    assert feedback_steps.index("GetGrades") + 1 == feedback_steps.index("KeepMessages")
    assert names(preprocessors.SANITIZE).count("PutBack") == 1 and names(preprocessors.AUTOGRADE)[0] == "SafeExecute"


def test_none_of_our_steps_is_switched_off_from_the_start():
    ours = [preprocessors.Blanks, preprocessors.KeepMessages, preprocessors.PutBack, preprocessors.Run]
    assert all(issubclass(step, NbGraderPreprocessor) and step().enabled for step in ours)


def test_a_step_that_a_new_nbgrader_has_renamed_is_named():
    with pytest.raises(RuntimeError, match="no step called Gone"):
        preprocessors._replaced(preprocessors.GENERATE, Gone=Blanks)
