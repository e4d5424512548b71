"""`migcap check`: her own copy, graded on the spot with nbgrader's own steps."""

import copy
import hashlib
import json

import nbformat
import pytest
import yaml

from migcap import course
from migcap.build.release import assignment_for_learners
from migcap.grading import selfcheck
from migcap.grading.report import Mark, Result
from tests.grading import toy, toy_course

ASSIGNMENT = f"{toy_course.FOLDER}/assignment.ipynb"


@pytest.fixture(scope="module")
def toy_repository(tmp_path_factory):
    return toy_course.made(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def released(toy_repository):
    source = nbformat.read(toy_repository / "solutions" / ASSIGNMENT, as_version=4)
    return assignment_for_learners(source, toy_course.FOLDER, toy_repository)


@pytest.fixture
def her(toy_repository, released, tmp_path, monkeypatch):
    """`her(change)` is the result of checking a copy that `change(notebook)` has edited."""
    monkeypatch.setattr(course, "repository", lambda: toy_repository)
    monkeypatch.delenv("MIGCAP_MODULES", raising=False)

    def check(change=None, seconds=20):
        notebook = nbformat.reads(released, as_version=4)
        if change:
            change(notebook)
        path = toy.written(notebook, tmp_path / ASSIGNMENT)
        before = fingerprints(tmp_path)
        result = selfcheck.check("00", home=tmp_path, seconds=seconds)
        assert fingerprints(tmp_path) == before and path.exists(), "a file of hers was touched"
        return result

    return check


def fingerprints(folder):
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


def marks(result):
    return [(mark.points, mark.state) for mark in result.marks]


def answer(**answers):
    def change(notebook):
        for name, source in answers.items():
            toy.named(notebook, name).source = source
    return change


HALVED = "def halve(x):\n    return x / 2"


def test_an_untouched_copy_scores_nothing_and_says_so(her):
    result = her()
    assert marks(result) == [(0, "not attempted"), (0, "not attempted"), (0, "not attempted")]
    assert (result.score, result.maximum, result.next.number, result.notes) == (0, 5, 1, [])
    assert "Not attempted yet: `double` still has a blank." in str(result) and "Score so far: 0 of 5 points" in str(result)


def test_a_good_copy_scores_in_full_and_its_text_is_hers_to_mark(her):
    result = her(answer(double=toy_course.PERFECT, halve=HALVED, words="Nepal had some."))
    assert marks(result) == [(2, "done"), (3, "done"), (None, "yours to mark")]
    assert (result.score, result.next.number, [mark.messages for mark in result.marks]) == (5, 3, [[], [], []])
    report = str(result)
    assert "You mark this one yourself" in report and "4 points: A figure with its date." in report and "and up to 4 more that you give yourself" in report


def test_partly_right_answers_get_their_part_and_the_words_that_help(her):
    result = her(answer(double="def double(x):\n    return 2 * (x or 1)", halve="def halve(x):\n    return x / 2 or 7"))
    assert marks(result) == [(1, "not yet"), (2, "not yet"), (0, "not attempted")]
    assert [mark.messages for mark in result.marks[:2]] == [["1 of 2 points so far. Nothing doubled is nothing."], ["Half of nothing is nothing."]]
    assert result.next.number == 1


def test_nothing_of_a_hidden_test_is_shown(her):
    report = str(her(answer(double="def double(x):\n    return 1 / 0", halve="def halve(x):\n    return secret")))
    assert "ZeroDivisionError: division by zero" in report and "NameError: name 'secret' is not defined" in report
    assert "SECRET" not in report and "Traceback" not in report and "---->" not in report


def test_a_syntax_error_costs_its_own_exercise_and_its_line_is_named(her):
    result = her(answer(double="def double(x)\n    return 2 * x", halve=HALVED))
    assert marks(result)[:2] == [(0, "not yet"), (3, "done")]
    assert result.notes == ["In exercise 1 a cell stopped at its line 1: def double(x)\nSyntaxError: expected ':'"]


def test_lost_cells_are_put_back_or_named_and_the_rest_counts(her):
    def lose(notebook):
        answer(double=toy_course.PERFECT, halve=HALVED)(notebook)
        toy.without(notebook, "double", "test-double", "test-halve", "setup")
        notebook.cells = [cell for cell in notebook.cells if "COUNTRY" not in cell.source]

    result = her(lose)
    # The answer of exercise 1 is gone with its check, which then finds nothing to check; of exercise 2 only a check is gone.
    assert marks(result)[:2] == [(0, "not yet"), (3, "done")]
    assert result.notes == ['The line COUNTRY = "NPL" is missing: put it into a cell at the top again, with the code of your country.',
                            "The check of exercise 1 is missing from your copy; it was put back for this run.",
                            "The check of exercise 2 is missing from your copy; it was put back for this run."]


def test_without_the_country_line_one_sentence_says_so_and_what_needs_it_is_not_repeated(her):
    def lose(notebook):
        notebook.cells = [cell for cell in notebook.cells if not cell.source.startswith("COUNTRY")]

    assert [note[:30] for note in her(lose).notes] == ['The line COUNTRY = "NPL" is mi']


def test_copied_and_pasted_cells_stop_nothing(her):
    def paste(notebook):
        answer(double=toy_course.PERFECT, halve=HALVED)(notebook)
        notebook.cells.insert(5, copy.deepcopy(toy.named(notebook, "double")))
        notebook.cells.append(copy.deepcopy(toy.named(notebook, "test-halve")))
        notebook.cells.append(toy.answer("from-another-module", "x = 1"))
        notebook.cells.append(toy.test_cell("test-from-another-module", "assert False", 5))

    result = her(paste)
    assert marks(result)[:2] == [(2, "done"), (3, "done")]


def test_a_check_that_is_told_to_skip_itself_or_to_be_no_check_counts_all_the_same(her):
    def tamper(notebook):
        toy.named(notebook, "test-double").metadata["tags"] = ["skip-execution"]
        toy.named(notebook, "test-halve").metadata["nbgrader"].update(grade=False, locked=False)
        toy.named(notebook, "test-halve-zero").metadata["nbgrader"].update(solution=True, points=40)
        toy.named(notebook, "test-halve-zero").source = "1.0"

    result = her(tamper)
    assert marks(result)[:2] == [(0, "not attempted"), (0, "not attempted")] and result.maximum == 5


def test_what_stops_python_or_never_ends_costs_its_own_exercise(her):
    result = her(answer(double="import os\ndef double(x):\n    os._exit(1)", halve="def halve(x):\n    while True: pass"), seconds=2)
    assert marks(result)[:2] == [(0, "not yet"), (0, "not yet")]
    assert result.marks[0].messages[0].startswith("Python itself stopped while this ran")
    assert result.marks[1].messages[0].startswith("This was still running after 2 seconds")


@pytest.mark.parametrize("content, sentence", [
    (None, "`migcap restore 00` puts a fresh copy there"),
    (b"{\"cells\": [", "is damaged and cannot be read as a notebook"),
    (b"\xff\xfe\x00", "is damaged and cannot be read as a notebook"),
    (b"[]", "is damaged and cannot be read as a notebook"),
    (json.dumps({"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode(), "has none of the exercises of module 00 in it"),
], ids=["missing", "cut off", "not a text", "not a notebook", "another notebook"])
def test_what_cannot_be_checked_gets_one_sentence(her, tmp_path, content, sentence, toy_repository):
    path = tmp_path / ASSIGNMENT
    path.parent.mkdir(parents=True)
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(selfcheck.SelfCheckError, match=".*") as stopped:
        selfcheck.check("00", home=tmp_path)
    assert sentence in str(stopped.value) and "\n" not in str(stopped.value)


def test_without_the_repository_she_is_told_where_to_go(monkeypatch):
    monkeypatch.setattr(course, "repository", lambda: None)
    with pytest.raises(selfcheck.SelfCheckError, match="hand in your work on your hub, or run `make learn`"):
        selfcheck.check("00")


def test_a_module_that_was_not_built_is_named(monkeypatch, tmp_path):
    top = toy_course.made(tmp_path / "course")
    (top / "solutions" / ASSIGNMENT).unlink()
    monkeypatch.setattr(course, "repository", lambda: top)
    with pytest.raises(selfcheck.SelfCheckError, match="make them with `migcap build 00`"):
        selfcheck.check("00")


def test_ctrl_c_stops_the_check():
    with pytest.raises(KeyboardInterrupt):
        selfcheck.stop_unless({"success": False, "error": "Traceback ...\nKeyboardInterrupt"})


def test_what_nbgrader_gives_up_is_said_in_one_sentence():
    with pytest.raises(selfcheck.SelfCheckError, match=r"could not be run \(\[ERROR\] No notebooks\)"):
        selfcheck.stop_unless({"success": False, "error": "x", "log": "[INFO] a\n[ERROR] No notebooks\n"})


def result(*states):
    points = {"done": 2, "not yet": 1, "not attempted": 0}
    return Result("00", "A toy", [Mark(number, "Title", points[state], 2, ["Not attempted yet."] if state == "not attempted" else ["Look."] * (state != "done"))
                                  for number, state in enumerate(states, start=1)], [])


@pytest.mark.parametrize("states, next_one", [
    (("done", "not attempted", "not yet"), "Next: exercise 3, Title."),
    (("not attempted", "done"), "Next: exercise 1, Title."),
    (("done", "done"), "Everything is done."),
])
def test_next_comes_what_she_has_begun_and_then_the_first_untouched(states, next_one):
    assert str(result(*states)).endswith(next_one)


def test_a_cell_of_hers_before_the_exercises_is_named_too(her):
    result = her(lambda notebook: notebook.cells.insert(1, toy.plain("import mgcap")))
    assert result.notes == ["A cell stopped at its line 1: import mgcap\nModuleNotFoundError: No module named 'mgcap'"]


def test_a_long_message_is_folded_and_nothing_of_it_is_lost():
    words = "Look at the rows you add up. " * 12
    report = str(Result("00", "A toy", [Mark(1, "Title", 0, 2, [words])], []))
    assert max(map(len, report.splitlines())) <= 100 and " ".join(words.split()) in " ".join(report.split())


def test_module_00_as_it_is_given_out_scores_nothing_and_every_exercise_says_so(tmp_path):
    copied = tmp_path / "00-my-country" / "assignment.ipynb"
    copied.parent.mkdir()
    copied.write_bytes((toy_course.REPOSITORY / "modules" / "00-my-country" / "assignment.ipynb").read_bytes())
    result = selfcheck.check("00", home=tmp_path)
    assert [(mark.number, *pair) for mark, pair in zip(result.marks, marks(result))] == [(number, 0, "not attempted") for number in range(1, 9)]
    assert (result.score, result.maximum, sum(mark.maximum for mark in result.marks), result.notes) == (0, 16, 20, [])
