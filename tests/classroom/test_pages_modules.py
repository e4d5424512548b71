"""What the start page says of a module: its state follows from the desk's answer and from her folder."""

import hashlib

import nbformat
import pytest
from fake_desk import at
from pages_fixtures import NAME, desk, her_folder  # noqa: F401 (fixtures)

from migcap.classroom.pages import getting, modules, words
from migcap.classroom.pages.work import work_on
from tests.grading import toy

NOW = words.moment(at(2))


def card(desk):
    (shown,) = modules.cards(desk.assignments(), NOW)
    return shown


def change(her_folder, grade_id, source, run=False):
    path = her_folder / NAME / "assignment.ipynb"
    notebook = nbformat.read(path, as_version=4)
    cell = toy.named(notebook, grade_id)
    cell.source = source
    if run:
        cell.execution_count = 1
    nbformat.write(notebook, path)
    return path.read_bytes()


def test_released_and_not_got_yet(desk):
    shown = card(desk)
    assert (shown.state, shown.words, shown.work.exists) == ("to do", "to do", False)
    assert shown.due == "due Friday 4 December, 17:00 UTC, in 2 days"


def test_got_is_still_to_do_and_an_answer_makes_it_begun(desk, her_folder):
    getting.get(NAME, desk)
    assert card(desk).state == "to do"
    change(her_folder, "double", "def double(x):\n    return 2 * x")
    assert (card(desk).state, card(desk).words) == ("begun", "begun, not handed in")


def test_handed_in_and_handed_in_late(desk):
    desk.receive(NAME, at(1, 16))
    assert (card(desk).state, card(desk).words) == ("handed in", "handed in Tuesday 1 December, 16:00 UTC")
    desk.receive(NAME, at(2, 11), late=True)
    assert (card(desk).state, card(desk).words) == ("handed in late", "handed in Wednesday 2 December, 11:00 UTC, late")


def test_marked_counts_for_the_last_hand_in_alone(desk):
    first = desk.receive(NAME, at(1, 16))
    desk.send_back(NAME, first, at(1, 18), 14.5, 20, {})
    assert (card(desk).state, card(desk).words) == ("marked", "marked: 14.5 of 20")
    desk.receive(NAME, at(2, 9))
    assert card(desk).state == "handed in" and card(desk).marks.marks == "14.5 of 20"


def test_feedback_without_marks_is_told_without_marks(desk):
    desk.send_back(NAME, desk.receive(NAME, at(1)), at(1, 18), None, None, {})
    assert card(desk).words == "feedback is there"
    assert modules.progress([card(desk)]).marks == ""


def test_an_extension_is_hers_and_is_told(desk):
    desk.given[NAME]["your_due"] = at(9, 17)
    assert card(desk).due == "due Wednesday 9 December, 17:00 UTC, in 7 days (extended for you)"


def test_overdue_only_while_nothing_was_handed_in(desk):
    desk.given[NAME]["your_due"] = at(1)
    assert card(desk).overdue
    desk.receive(NAME, at(2), late=True)
    assert not card(desk).overdue


def test_what_is_not_given_out_or_was_withdrawn_is_not_open(desk):
    assert modules.cards([], NOW)[0].words == "not open for handing in yet"
    desk.given[NAME]["released_at"] = None
    assert (card(desk).released, card(desk).due) == (False, "")


def test_without_the_desk_her_folder_still_speaks(desk, her_folder):
    getting.get(NAME, desk)
    change(her_folder, "double", "def double(x):\n    return 2 * x")
    (shown,) = modules.cards(None, NOW)
    assert (shown.state, shown.words, shown.work.exists) == ("begun", "begun", True)


def test_an_assignment_of_the_trainers_own_comes_after_the_modules(desk):
    desk.give("quiz", title="A quiz")
    assert [(one.name, one.title, one.is_module) for one in modules.cards(desk.assignments(), NOW)] == [(NAME, "My country", True), ("quiz", "A quiz", False)]


def test_her_copy_is_newer_when_it_is_another_than_the_one_handed_in(desk, her_folder):
    getting.get(NAME, desk)
    content = change(her_folder, "double", "def double(x):\n    return 2 * x")
    desk.receive(NAME, at(1), content=content)
    assert not card(desk).newer
    change(her_folder, "double", "def double(x):\n    return x + x")
    assert card(desk).newer


def test_progress_counts_what_is_open_and_adds_the_marks_that_came_back(desk):
    desk.give("quiz").give("exam")
    desk.send_back(NAME, desk.receive(NAME, at(1)), at(1, 18), 14, 20, {})
    desk.send_back("quiz", desk.receive("quiz", at(1)), at(1, 18), 20, 34, {})
    assert modules.progress(modules.cards(desk.assignments(), NOW)) == modules.Progress(2, 1, 3, "34 of 54")


def test_what_can_be_known_of_a_copy_before_it_is_handed_in(desk, her_folder):
    getting.get(NAME, desk)
    assert work_on(NAME).doubts() == ["2 of 2 answers are as you got them. You may hand in part of the work, and again later."]
    change(her_folder, "double", "def double(x):\n    return 2 * x")
    change(her_folder, "words", "Nepal had 470,719 migrants in 2024.")
    assert work_on(NAME).doubts() == ["1 answer in code was written and not run: run every cell once, and save, so that you see what it gives."]
    content = change(her_folder, "double", "def double(x):\n    return 2 * x", run=True)
    assert work_on(NAME).doubts() == [] and work_on(NAME).sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("content", [b"", b"no notebook", b"\xff\xfe", b'{"cells": [{}], "nbformat": 4, "nbformat_minor": 5, "metadata": {}}'])
def test_a_copy_that_is_no_notebook_is_told_and_kept(desk, her_folder, content):
    getting.get(NAME, desk)
    (her_folder / NAME / "assignment.ipynb").write_bytes(content)
    assert work_on(NAME).begun and "cannot be read" in work_on(NAME).doubts()[0]
    assert card(desk).state == "begun"
