"""Her copies of the modules: refreshed while untouched, never overwritten once they are hers, restored when she asks."""

import datetime
import json

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output
from small_edition import ASSIGNMENT, change, notebook, sources, type_an_answer, write, write_assignment

from migcap import course, home
from migcap.errors import MigcapError
from migcap.learner import copies

TODAY = datetime.date.today().isoformat()
BESIDE = "00-my-country/assignment (new edition).ipynb"


def test_first_start_puts_every_file_of_the_edition_in_her_folder(edition):
    assert copies.prepare() == ["New in your folder: 00-my-country."]
    found = sorted(path.relative_to(home.folder()).as_posix() for path in home.folder().rglob("*") if path.is_file())
    assert found == [".migcap/copies.json", ASSIGNMENT, "00-my-country/lesson.ipynb", "glossary.md", "start.ipynb"]
    assert home.annex_folder().is_dir()


def test_second_start_says_and_writes_nothing(edition):
    copies.prepare()
    before = {path: path.stat().st_mtime_ns for path in home.folder().rglob("*")}
    assert copies.prepare() == []
    assert {path: path.stat().st_mtime_ns for path in home.folder().rglob("*")} == before


def test_an_untouched_copy_is_refreshed_without_a_word(edition):
    copies.prepare()
    write_assignment(edition, "better = ...")
    (edition / "glossary.md").write_text("# Glossary, longer\n")
    assert copies.prepare() == []
    assert sources(ASSIGNMENT)[-1] == "better = ..."
    assert (home.folder() / "glossary.md").read_text() == "# Glossary, longer\n"


def add_an_empty_cell(cells):
    cells.append(new_code_cell(""))


def count_again(cells):
    cells[1].execution_count = 7


def clear_outputs(cells):
    cells[1].outputs = []


@pytest.mark.parametrize("look_only", [add_an_empty_cell, count_again, clear_outputs])
def test_a_notebook_that_was_only_looked_at_and_saved_is_untouched(edition, look_only):
    copies.prepare()
    change("00-my-country/lesson.ipynb", look_only)
    write(edition / "00-my-country" / "lesson.ipynb", notebook("2 + 2", output="4"))
    assert copies.prepare() == []
    assert sources("00-my-country/lesson.ipynb")[1] == "2 + 2"


def another_output(cells):
    cells[1].outputs[0].data["text/plain"] = "3"


def one_more_output(cells):
    cells[1].outputs.append(new_output("stream", text="hers"))


def a_note(cells):
    cells.append(new_markdown_cell("my note"))


def a_picture(cells):
    cells[0].attachments = {"image.png": {"image/png": "aGVycw=="}}


def another_order(cells):
    cells.reverse()


def one_cell_less(cells):
    del cells[0]


def another_kind(cells):
    cells[0] = new_code_cell(cells[0].source)


@pytest.mark.parametrize("edit", [another_output, one_more_output, a_note, a_picture, another_order, one_cell_less, another_kind])
def test_whatever_she_made_is_kept_and_the_new_edition_goes_beside_it(edition, edit):
    copies.prepare()
    change("00-my-country/lesson.ipynb", edit)
    hers = (home.folder() / "00-my-country/lesson.ipynb").read_bytes()
    write(edition / "00-my-country" / "lesson.ipynb", notebook("2 + 2", output="4"))
    assert copies.prepare() == ["There is a new edition of 00-my-country/lesson.ipynb. Yours has your work in it and stays as it is; "
                                "the new one is beside it: lesson (new edition).ipynb."]
    assert (home.folder() / "00-my-country/lesson.ipynb").read_bytes() == hers
    assert sources("00-my-country/lesson (new edition).ipynb")[1] == "2 + 2"


@pytest.mark.parametrize("hers", [b"", b"not a notebook", b"[]", b'{"cells": [{"cell_type": "code", "source": [1]}]}', b"\xff\xfe"])
def test_a_notebook_that_cannot_be_parsed_is_hers(edition, hers):
    copies.prepare()
    (home.folder() / ASSIGNMENT).write_bytes(hers)
    write_assignment(edition, "better = ...")
    assert len(copies.prepare()) == 1
    assert (home.folder() / ASSIGNMENT).read_bytes() == hers


def test_a_text_file_that_she_changed_is_hers(edition):
    copies.prepare()
    (home.folder() / "glossary.md").write_text("# My glossary\n")
    (edition / "glossary.md").write_text("# Glossary, longer\n")
    assert len(copies.prepare()) == 1
    assert (home.folder() / "glossary.md").read_text() == "# My glossary\n"
    assert (home.folder() / "glossary (new edition).md").read_text() == "# Glossary, longer\n"


def test_an_edition_is_put_beside_hers_once(edition):
    copies.prepare()
    change(ASSIGNMENT, type_an_answer)
    assert copies.prepare() == []  # no newer edition: nothing to put
    write_assignment(edition, "better = ...")
    assert len(copies.prepare()) == 1
    assert copies.prepare() == []
    (home.folder() / BESIDE).unlink()
    assert copies.prepare() == []  # she has seen it and does not want it
    assert not (home.folder() / BESIDE).exists()


def test_later_editions_replace_an_untouched_one_beside_hers_and_never_one_she_works_in(edition):
    copies.prepare()
    change(ASSIGNMENT, type_an_answer)
    for exercise in ("second = ...", "third = ..."):
        write_assignment(edition, exercise)
        assert "assignment (new edition).ipynb" in copies.prepare()[0]
        assert sources(BESIDE)[-1] == exercise
    change(BESIDE, type_an_answer)
    write_assignment(edition, "fourth = ...")
    assert "assignment (new edition 2).ipynb" in copies.prepare()[0]
    assert sources(BESIDE)[-1] == "answer = 42"
    assert copies.prepare() == []


def test_a_lost_memory_makes_everything_hers_unless_it_is_what_we_would_write(edition):
    copies.prepare()
    change(ASSIGNMENT, type_an_answer)
    (home.folder() / ".migcap/copies.json").write_text('{"broken": ')
    news = copies.prepare()
    assert len(news) == 1 and "assignment (new edition).ipynb" in news[0]
    assert sources(ASSIGNMENT)[-1] == "answer = 42"
    assert not (home.folder() / "glossary (new edition).md").exists()
    write_assignment(edition, "better = ...")
    (edition / "glossary.md").write_text("# Glossary, longer\n")
    copies.prepare()
    assert (home.folder() / "glossary.md").read_text() == "# Glossary, longer\n"  # taken for ours again


def test_a_file_that_she_made_under_our_name_is_hers(edition):
    place = home.folder() / ASSIGNMENT
    place.parent.mkdir(parents=True)
    place.write_text("hers")
    assert "assignment (new edition).ipynb" in " ".join(copies.prepare())
    assert place.read_text() == "hers"


def test_assignments_are_filled_with_her_country_and_only_there(edition):
    home.choose_country("KEN")
    copies.prepare()
    assert sources(ASSIGNMENT)[1] == 'COUNTRY = "KEN"  # the code of your country'
    home.choose_country("UGA")
    assert copies.prepare() == []
    assert sources(ASSIGNMENT)[1] == 'COUNTRY = "UGA"  # the code of your country'
    without = json.loads((edition / ASSIGNMENT).read_text())
    with_hers = json.loads((home.folder() / ASSIGNMENT).read_text())
    with_hers["cells"][1]["source"] = without["cells"][1]["source"]
    assert with_hers == without


def test_an_assignment_with_her_work_keeps_its_country(edition):
    copies.prepare()
    change(ASSIGNMENT, type_an_answer)
    home.choose_country("KEN")
    assert copies.prepare() == []
    assert sources(ASSIGNMENT)[1].startswith('COUNTRY = "NPL"')
    assert copies.assignments_with_another_country("KEN") == [ASSIGNMENT]
    assert copies.assignments_with_another_country("NPL") == []


def test_a_graded_cell_is_never_filled(edition):
    cells = notebook('COUNTRY = "NPL"')
    cells.cells[1].metadata["nbgrader"] = {"grade": True}
    write(edition / ASSIGNMENT, cells)
    home.choose_country("KEN")
    copies.prepare()
    assert sources(ASSIGNMENT)[1] == 'COUNTRY = "NPL"'


def test_restore_gives_a_fresh_original_and_keeps_hers(edition):
    copies.prepare()
    change(ASSIGNMENT, type_an_answer)
    for kept in (f"assignment (yours {TODAY}).ipynb", f"assignment (yours {TODAY}, 2).ipynb"):
        assert copies.restore("00") == [f"{ASSIGNMENT} is as new again; yours is kept beside it: {kept}.",
                                        "If it is open in JupyterLab, close its tab and open it again."]
        assert sources(f"00-my-country/{kept}")[-1] == "answer = 42"
        assert sources(ASSIGNMENT)[-1] == "answer = ..."
        change(ASSIGNMENT, type_an_answer)


def test_restore_brings_back_what_she_deleted(edition):
    copies.prepare()
    (home.folder() / ASSIGNMENT).unlink()
    assert copies.restore("0")[0] == f"{ASSIGNMENT} is back."
    assert sources(ASSIGNMENT)[-1] == "answer = ..."


def test_restore_of_an_untouched_module_says_so(edition):
    copies.prepare()
    assert copies.restore("00") == ["Nothing to restore: 00-my-country is as new."]


def test_restore_leaves_other_files_alone(edition):
    copies.prepare()
    change("start.ipynb", a_note)
    change(ASSIGNMENT, type_an_answer)
    assert copies.restore("start")[0] == f"start.ipynb is as new again; yours is kept beside it: start (yours {TODAY}).ipynb."
    assert sources(ASSIGNMENT)[-1] == "answer = 42"


def test_restore_of_an_unknown_module_names_the_nearest(edition):
    with pytest.raises(course.CourseError, match="There is no module '00-my-contry'. Did you mean 00"):
        copies.restore("00-my-contry")


def test_a_missing_edition_is_one_sentence(edition):
    with pytest.raises(MigcapError, match="The modules are not in .*: make them with `make build`"):
        copies.prepare(edition / "nowhere")


def test_a_stop_half_way_loses_nothing(edition, monkeypatch):
    copies.prepare()
    change(ASSIGNMENT, type_an_answer)
    write_assignment(edition, "better = ...")
    (edition / "glossary.md").write_text("# Glossary, longer\n")
    with monkeypatch.context() as stopped:
        stopped.setattr(copies, "_write_memory", lambda memory: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            copies.prepare()
    copies.prepare()
    assert sources(ASSIGNMENT)[-1] == "answer = 42"
    assert sources(BESIDE)[-1] == "better = ..."
    found = sorted(path.name for path in home.folder().rglob("*.*") if path.is_file())
    assert found == ["assignment (new edition).ipynb", "assignment.ipynb", "copies.json", "glossary.md", "lesson.ipynb", "start.ipynb"]


def test_sentences_read_as_text_in_a_terminal_and_in_a_notebook():
    sentences = copies.Sentences(["One.", "Two."])
    assert str(sentences) == "One.\nTwo."
    assert sentences._repr_markdown_() == "One.\n\nTwo."
