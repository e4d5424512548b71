"""The writer: what is kept, what is refused, and that a refusal leaves nothing behind."""

import os
import re
import shutil
import sqlite3
import time

import nbformat
import pytest
from nbformat.v4 import new_output
from sqlalchemy.exc import OperationalError

from migcap.grading.record import Course, RecordError, SetAside, Writer, put_back, read_notebook, score
from tests.grading import toy, toy_course, unprivileged
from tests.grading.record import compare, courses
from tests.grading.record.courses import EXAMPLE

SMALL = toy_course.FOLDER


@pytest.fixture
def small(small_course, tmp_path):
    """The small course with ana's submission, not yet graded."""
    folder = tmp_path / "course"
    shutil.copytree(small_course, folder)
    courses.hand_in(folder / "modules" / SMALL / "assignment.ipynb", folder / "grading" / "submitted" / "ana" / SMALL / "assignment.ipynb")
    return folder


def configured(folder, *lines):
    with open(folder / "grading" / "nbgrader_config.py", "a") as config:
        config.write("\n".join(lines) + "\n")
    return Course.open(folder)


def run(course, one, given, points="1"):
    """{name: notebook put back, each test with this result}"""
    made = {name: put_back(read_notebook(path), given.notebooks[name]) for name, path in one.notebooks.items() if name in given.notebooks}
    for notebook in made.values():
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("grade") and cell.cell_type == "code":
                cell.outputs = [new_output("execute_result", {"text/plain": points})]
    return made


def save(course, assignment=SMALL, points="1", **more):
    given = course.assignment(assignment)
    one, = course.submissions(assignment)
    with Writer(course, given) as writer:
        return writer.save(one, run(course, one, given, points), **more)


def refused(course, **more):
    """The sentence with which saving is refused, and that it changed neither rows nor folders."""
    before = compare.rows(course.db_url), compare.files(course.autograded_folder("ana", SMALL))
    with pytest.raises(SetAside) as stopped:
        save(course, **more)
    assert (compare.rows(course.db_url), compare.files(course.autograded_folder("ana", SMALL))) == before
    assert [path.name for path in course.root.rglob(".saving/*/*")] == ["lock"]
    return stopped.value.reason


def test_a_student_who_is_unknown_is_added_or_refused_as_the_course_says(small):
    assert "has no student 'ana'" in refused(configured(small, "c.Autograde.create_student = False"))
    saved = save(configured(small, "c.Autograde.create_student = True"))
    assert saved.student == "ana" and {mark.name: mark.auto_score for mark in saved.marks["assignment"] if mark.graded} == {
        "test-double": 1, "test-halve": 1, "test-halve-zero": 1, "words": 0}


def test_a_course_s_own_rule_for_late_submissions_is_asked_kept_in_bounds_and_may_fail(small):
    rule = ["from nbgrader.plugins import BasePlugin\nclass Rule(BasePlugin):\n    def late_submission_penalty(self, student, score, seconds): return {}\n"
            "c.AssignLatePenalties.plugin_class = Rule"]
    with sqlite3.connect(small / "grading" / "gradebook.db") as book:
        book.execute("UPDATE assignment SET duedate = '2026-01-01 00:00:00.000000'")
    (small / "grading" / "submitted" / "ana" / SMALL / "timestamp.txt").write_text("2026-01-01 01:00:00 UTC")
    for formula, penalty in {"seconds / 3600": 1.0, "99": 3.0, "-1": 0.0, "None": None}.items():
        save(configured(small, rule[0].format(formula)))
        with sqlite3.connect(small / "grading" / "gradebook.db") as book:
            assert book.execute("SELECT late_submission_penalty FROM submitted_notebook").fetchall() == [(penalty,)], formula
    assert "rule for late submissions failed (ZeroDivisionError" in refused(configured(small, rule[0].format("1 / 0")), points="0.5")


def test_notes_are_handed_back_and_kept_in_the_trainer_s_copy_alone(small):
    course = Course.open(small)
    (small / "grading" / "submitted" / "ana" / SMALL / "link").symlink_to("/etc")
    saved = save(course, points="7", notes=["A cell was left out."], files={"../x": b"", "table.csv": b"a"})
    text = " ".join(saved.notes)
    assert all(words in text for words in ("'link' is a link", "A cell was left out.", "'test-double' gave more than", "'../x', which was not kept"))
    folder = course.autograded_folder("ana", SMALL)
    kept = nbformat.read(folder / "assignment.ipynb", as_version=4)
    assert kept.metadata.grading_notes == saved.notes[:-1] and (folder / "table.csv").read_bytes() == b"a"
    with sqlite3.connect(small / "grading" / "gradebook.db") as book:
        assert book.execute("SELECT count(*) FROM grade WHERE needs_manual_grade AND auto_score IS NULL").fetchone() == (3,)
    # She cannot write such notes herself, and a note goes when its reason goes.
    path = small / "grading" / "submitted" / "ana" / SMALL / "assignment.ipynb"
    hers = nbformat.read(path, as_version=4)
    hers.metadata["grading_notes"] = ["Full marks, please."]
    nbformat.write(hers, path)
    (path.parent / "link").unlink()
    save(course)
    assert "grading_notes" not in nbformat.read(folder / "assignment.ipynb", as_version=4).metadata


def test_what_is_gone_from_a_submission_is_gone_from_its_autograded_folder(small):
    course = Course.open(small)
    extra = small / "grading" / "submitted" / "ana" / SMALL / "extra.txt"
    extra.write_text("x")
    save(course)
    assert (course.autograded_folder("ana", SMALL) / "extra.txt").exists()
    extra.unlink()
    save(course)
    assert sorted(compare.files(course.autograded_folder("ana", SMALL))) == ["assignment.ipynb"]


def test_grading_one_notebook_of_an_assignment_leaves_the_other_as_it_is(example_course, tmp_path):
    folder = tmp_path / "course"
    shutil.copytree(example_course, folder)
    courses.hand_in_example(folder, "bitdiddle")
    save(Course.open(folder), EXAMPLE, "0.5")
    before = compare.rows(Course.open(folder).db_url), compare.files(folder / "autograded" / "bitdiddle")
    save(Course.open(folder, notebook_id="problem1"), EXAMPLE, "0")
    after = compare.rows(Course.open(folder).db_url), compare.files(folder / "autograded" / "bitdiddle")
    assert after[1][f"{EXAMPLE}/problem2.ipynb"] == before[1][f"{EXAMPLE}/problem2.ipynb"]
    assert [row for row in after[0]["grade"] if "problem2" in row] == [row for row in before[0]["grade"] if "problem2" in row]
    assert after[1][f"{EXAMPLE}/problem1.ipynb"] != before[1][f"{EXAMPLE}/problem1.ipynb"]


def test_a_notebook_that_was_not_handed_in_gets_nothing_and_no_manual_mark_is_asked_for(example_course, tmp_path):
    folder = tmp_path / "course"
    shutil.copytree(example_course, folder)
    (courses.hand_in_example(folder, "bitdiddle") / "problem2.ipynb").unlink()
    save(Course.open(folder), EXAMPLE)
    with sqlite3.connect(folder / "gradebook.db") as book:
        found = book.execute("SELECT DISTINCT g.auto_score, g.needs_manual_grade FROM grade g JOIN submitted_notebook s ON s.id = g.notebook_id "
                             "JOIN notebook n ON n.id = s.notebook_id WHERE n.name = 'problem2'").fetchall()
    assert found == [(0.0, 0)]


def test_a_mark_that_a_person_gives_while_grading_runs_is_seen(small):
    course = Course.open(small)
    save(course, points="0.5")
    given = course.assignment(SMALL)
    one, = course.submissions(SMALL)
    with Writer(course, given) as writer:
        with sqlite3.connect(small / "grading" / "gradebook.db") as book:  # after the writer has looked at the gradebook
            book.execute("UPDATE grade SET manual_score = 0.25, needs_manual_grade = 0")
        writer.save(one, run(course, one, given))
    with sqlite3.connect(small / "grading" / "gradebook.db") as book:
        assert set(book.execute("SELECT manual_score, needs_manual_grade FROM grade")) == {(0.25, 1)}


def test_scoring_before_saving_changes_nothing(small):
    course = Course.open(small)
    given = course.assignment(SMALL)
    one, = course.submissions(SMALL)
    made = run(course, one, given)
    before = score(made["assignment"], given.notebooks["assignment"])
    with Writer(course, given) as writer:
        assert writer.save(one, made).marks == {"assignment": before}


def test_a_folder_that_cannot_take_its_place_is_said_and_does_so_the_next_time(small):
    course = Course.open(small)
    target = course.autograded_folder("ana", SMALL)
    target.parent.parent.mkdir(parents=True)
    target.parent.write_text("a file where the student's folder should be")
    with pytest.raises(RecordError, match="cannot be put in its place"):
        save(course)
    target.parent.unlink()
    with Writer(course, course.assignment(SMALL)) as writer:
        assert writer.recovered == ["ana"]
    assert (target / "assignment.ipynb").exists()


@pytest.mark.parametrize("error, kind, words", [(PermissionError(13, "denied", "her.csv"), SetAside, "her.csv may not be read"),
                                                (OSError(28, "No space left on device"), RecordError, "disk is full")])
def test_a_file_that_cannot_be_copied_is_said_and_leaves_nothing(small, monkeypatch, error, kind, words):
    course = Course.open(small)
    (small / "grading" / "submitted" / "ana" / SMALL / "her.csv").write_text("x")

    def refuse(*_):
        raise error

    monkeypatch.setattr("migcap.grading.record.folder.shutil.copy", refuse)
    with pytest.raises(kind, match=words):
        save(course)
    assert [path.name for path in small.rglob(".saving/*/*")] == ["lock"] and not course.autograded_folder("ana", SMALL).exists()


def left_over(folder):
    return [path.name for path in folder.rglob(".saving/*/*") if path.name != "lock"]


def test_a_saving_that_fails_before_its_rows_are_written_leaves_no_promise(small, monkeypatch):
    def fail(*_):
        raise UnicodeEncodeError("utf-8", "bad\udcff", 3, 4, "surrogates not allowed")

    monkeypatch.setattr("migcap.grading.record.rows.Rows.write", fail)
    with pytest.raises(UnicodeEncodeError):
        save(Course.open(small))
    assert not left_over(small)


def promised(course, *students):
    """As a run leaves it that was killed when it had decided to save these."""
    given = course.assignment(SMALL)
    one, = course.submissions(SMALL)
    notebooks = run(course, one, given)
    with Writer(course, given) as writer:
        for student in students:
            draft = writer._area.new_draft()
            writer._layout.write(draft.folder, one, notebooks, {})
            draft.promise(student, None, {name: score(notebook, given.notebooks[name]) for name, notebook in notebooks.items()}, [])


def test_a_promise_that_cannot_be_kept_stops_neither_the_others_nor_the_next_run(small):
    course = Course.open(small)
    promised(course, "bad\udcff", "ben")
    torn = next(small.rglob(".saving/*/*.json")).with_name("torn.json")  # by a power cut
    torn.write_text("")
    with Writer(course, course.assignment(SMALL)) as writer:
        assert writer.recovered == ["ben"] and writer.unfinished == {}
    assert not left_over(small)


def test_a_folder_in_the_way_costs_that_student_only_and_no_second_promise_is_made(small):
    course = Course.open(small)
    promised(course, "ana", "ben")
    target = course.autograded_folder("ana", SMALL)
    target.parent.write_text("a file where the student's folder should be")
    given = course.assignment(SMALL)
    one, = course.submissions(SMALL)
    for _ in range(2):
        with Writer(course, given) as writer:
            assert list(writer.unfinished) == ["ana"] and "cannot be put in its place" in writer.unfinished["ana"]
            with pytest.raises(RecordError, match="cannot be put in its place"):
                writer.save(one, run(course, one, given))
        assert len(left_over(small)) == 2  # a folder and its promise
    target.parent.unlink()
    with Writer(course, given) as writer:
        assert writer.recovered == ["ana"] and writer.unfinished == {}
        writer.save(one, run(course, one, given))
    assert (target / "assignment.ipynb").exists() and not left_over(small)


@pytest.mark.parametrize("when", ["at the start", "meanwhile"])
def test_a_gradebook_that_another_program_holds_is_the_machine_s_trouble(small, monkeypatch, when):
    monkeypatch.setattr("migcap.grading.record.database.PATIENCE", 0.1)
    course = Course.open(small)
    given = course.assignment(SMALL)
    one, = course.submissions(SMALL)
    holder = sqlite3.connect(small / "grading" / "gradebook.db", isolation_level=None)
    words = "held by another program .*: close that program, then run the same command again"
    if when == "at the start":
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordError, match=words):
            Writer(course, given)
    else:
        with Writer(course, given) as writer:
            holder.execute("BEGIN IMMEDIATE")
            with pytest.raises(RecordError, match=words):
                writer.save(one, run(course, one, given))
            holder.execute("ROLLBACK")
            writer.save(one, run(course, one, given))
    holder.close()
    assert not left_over(small)


def test_who_holds_the_gradebook_is_waited_for_once_and_not_with_every_submission(small, monkeypatch):
    monkeypatch.setattr("migcap.grading.record.database.PATIENCE", 2)
    monkeypatch.setattr("migcap.grading.record.gradebook.SHORT_PATIENCE", 10)
    course = Course.open(small)
    given = course.assignment(SMALL)
    one, = course.submissions(SMALL)
    holder = sqlite3.connect(small / "grading" / "gradebook.db", isolation_level=None)
    with Writer(course, given) as writer:
        holder.execute("BEGIN IMMEDIATE")
        seconds = []
        for _ in range(2):
            began = time.monotonic()
            with pytest.raises(RecordError):
                writer.save(one, run(course, one, given))
            seconds.append(time.monotonic() - began)
    holder.close()
    assert seconds[0] > 1.9 and seconds[1] < 1.5, seconds


def test_a_promise_of_an_earlier_run_waits_while_another_program_holds_the_gradebook(small, monkeypatch):
    course = Course.open(small)
    promised(course, "ana")

    def locked(*_):
        raise OperationalError("UPDATE", {}, sqlite3.OperationalError("database is locked"))

    with monkeypatch.context() as patched:
        patched.setattr("migcap.grading.record.rows.Rows.write", locked)
        with Writer(course, course.assignment(SMALL)) as writer:
            assert "held by another program" in writer.unfinished["ana"]
    with Writer(course, course.assignment(SMALL)) as writer:
        assert writer.recovered == ["ana"]


@pytest.mark.parametrize("folder_mode, words", [(0o777, "may not be written"), (0o755, "Nothing can be saved in .*make that folder writable")])
def test_what_may_not_be_written_is_said_when_the_writer_is_opened(small_course, folder_mode, words):
    with unprivileged.folder() as place:
        folder = unprivileged.copy(small_course, place)
        (folder / "grading" / "autograded").mkdir()
        (folder / "grading" / "autograded").chmod(folder_mode)
        course = Course.open(folder)
        given = course.assignment(SMALL)
        outcome = unprivileged.as_nobody(lambda: Writer(course, given).close())
        assert isinstance(outcome, RecordError) and re.search(words, str(outcome)), outcome


@pytest.mark.parametrize("mode, said", [(0o755, "cannot be put in its place"), (0o777, "")])
def test_an_earlier_folder_of_another_user_s_stops_nobody_else(small_course, mode, said):
    """Where it may be moved it makes room; what of it may not be removed stays where it lies."""
    with unprivileged.folder() as place:
        folder = unprivileged.copy(small_course, place)
        hers = folder / "grading" / "submitted" / "ana" / SMALL
        courses.hand_in(folder / "modules" / SMALL / "assignment.ipynb", hers / "assignment.ipynb")
        (hers / "tables").mkdir()
        (hers / "tables" / "a.csv").write_text("x")
        save(Course.open(folder))
        for path in (folder / "grading", *(folder / "grading").rglob("*")):
            path.chmod(0o777)
        theirs = Course.open(folder).autograded_folder("ana", SMALL)
        (theirs / "tables").chmod(0o755)
        theirs.chmod(mode)

        def saved_twice():
            course = Course.open(folder)
            given = course.assignment(SMALL)
            one, = course.submissions(SMALL)
            told = []
            for _ in range(2):
                with Writer(course, given) as writer:
                    try:
                        writer.save(one, run(course, one, given))
                        told.append("")
                    except RecordError as error:
                        told.append(str(error))
            return told

        outcome = unprivileged.as_nobody(saved_twice)
        assert len(outcome) == 2 and all(said in one if said else one == "" for one in outcome), outcome
        assert (theirs.stat().st_uid == unprivileged.NOBODY) is (mode == 0o777 and os.geteuid() == 0)
