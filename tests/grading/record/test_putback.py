"""Putting back: an honest notebook comes out as from nbgrader's own steps, and no trick leaves a test out or worth more."""

import copy

import nbformat
import pytest
from nbconvert.exporters.exporter import ResourcesDict
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.preprocessors import CheckCellMetadata, ClearOutput, DeduplicateIds, OverwriteCells, OverwriteKernelspec
from traitlets.config import Config

from migcap.grading.preprocessors import PutBack
from migcap.grading.record import Course, parse_notebook, put_back
from tests.grading import toy, toy_course
from tests.grading.record.courses import EXAMPLE


def nbgrader_s_own(notebook, course, assignment, name, overwrite):
    """What the steps of nbgrader (or ours among them) make of a notebook."""
    resources = ResourcesDict(nbgrader={"notebook": name, "assignment": assignment, "student": "x", "db_url": course.db_url})
    for step in (ClearOutput, DeduplicateIds, OverwriteKernelspec, overwrite, CheckCellMetadata):
        notebook, resources = step(config=Config(course.config)).preprocess(notebook, resources)
    return notebook


@pytest.fixture(scope="module")
def small(small_course):
    course = Course.open(small_course)
    return course, course.assignment(toy_course.FOLDER).notebooks["assignment"]


def released(course, assignment, name="assignment"):
    return nbformat.read(course.root / course.coursedir.release_directory / assignment / f"{name}.ipynb", as_version=4)


def handed_in(small, change=lambda notebook: None):
    """What became of a notebook of the small course after `change`, by our way; it went through a file's bytes."""
    course, given = small
    notebook = released(course, toy_course.FOLDER)
    change(notebook)
    return put_back(parse_notebook(nbformat.writes(notebook).encode()), given)


@pytest.mark.parametrize("name", ["problem1", "problem2"])
@pytest.mark.parametrize("answered", [False, True])
def test_of_nbgrader_s_example_it_makes_what_nbgrader_makes(example_course, name, answered):
    course = Course.open(example_course)
    notebook = released(course, EXAMPLE, name)
    if answered:
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("solution"):
                cell.source = "pass"
    expected = nbgrader_s_own(copy.deepcopy(notebook), course, EXAMPLE, name, OverwriteCells)
    assert put_back(parse_notebook(nbformat.writes(notebook).encode()), course.assignment(EXAMPLE).notebooks[name]) == expected


def test_a_cell_that_nbgrader_s_editor_had_in_hand_and_let_go_keeps_its_traces_as_with_nbgrader(example_course):
    course = Course.open(example_course)
    notebook = released(course, EXAMPLE, "problem1")
    notebook.cells.append(nbformat.v4.new_code_cell("x", metadata=toy.about("cell-let-go")))
    notebook.cells[-1].pop("id")
    expected = nbgrader_s_own(copy.deepcopy(notebook), course, EXAMPLE, "problem1", OverwriteCells)
    made = put_back(parse_notebook(nbformat.writes(notebook).encode()), course.assignment(EXAMPLE).notebooks["problem1"])
    assert made == expected and "nbgrader" in made.cells[-1].metadata


def copied(cell, name, source):
    made = copy.deepcopy(cell)
    made.update(id=name, source=source)
    return made


def change_a_test(notebook):
    toy.named(notebook, "test-double").source = "2.0"


def change_the_points(notebook):
    toy.named(notebook, "test-halve").metadata.nbgrader["points"] = 200


def change_the_setup(notebook):
    toy.named(notebook, "setup").source = "cheat()"


def change_a_type(notebook):
    cell = toy.named(notebook, "words")
    notebook.cells[notebook.cells.index(cell)] = nbformat.v4.new_code_cell(cell.source, metadata=cell.metadata, id=cell.id)


def paste_a_strange_cell(notebook):
    notebook.cells.append(nbformat.v4.new_code_cell("x", metadata=toy.about("from-elsewhere", grade=True, locked=True, points=9)))


def skip_a_test(notebook):
    toy.named(notebook, "test-double").metadata["tags"] = ["skip-execution"]
    toy.named(notebook, "test-halve").metadata.nbgrader.update(grade=False, locked=False)


def other_kernel(notebook):
    notebook.metadata["kernelspec"] = {"name": "mine", "display_name": "Mine", "language": "python"}


def write_answers(notebook):
    toy.named(notebook, "double").source = toy_course.PERFECT
    toy.named(notebook, "words").source = "Many."


def lose_a_test(notebook):
    toy.without(notebook, "test-halve", "words")


def copy_an_answer(notebook):
    notebook.cells.append(copied(toy.named(notebook, "double"), "another", "def double(x): return 0"))


CHANGES = [write_answers, change_a_test, change_the_points, change_the_setup, change_a_type, paste_a_strange_cell, skip_a_test, other_kernel, lose_a_test, copy_an_answer]


@pytest.mark.parametrize("change", CHANGES)
def test_of_our_course_it_makes_what_our_steps_for_nbgrader_make(small, change):
    course, _ = small
    notebook = released(course, toy_course.FOLDER)
    change(notebook)
    expected = nbgrader_s_own(copy.deepcopy(notebook), course, toy_course.FOLDER, "assignment", PutBack)
    made = handed_in(small, change)
    for one in (made, expected):
        for cell in one.cells[-3:]:
            cell.pop("id")  # a cell that is put back gets a new one
    assert made == expected


@pytest.mark.parametrize("change", CHANGES)
def test_every_test_is_there_once_as_it_was_given_out(small, change):
    _, given = small
    made = handed_in(small, change)
    MetadataValidator().validate_nb(made)
    nbformat.validate(made)
    tests = [cell for cell in made.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    assert sorted(cell.metadata.nbgrader["grade_id"] for cell in tests) == sorted(cell.name for cell in given.cells.values() if cell.grade)
    for cell in tests:
        origin = given.cells[cell.metadata.nbgrader["grade_id"]]
        assert cell.metadata.nbgrader["points"] == origin.points and cell.cell_type == origin.cell_type and "tags" not in cell.metadata
        assert not origin.locked or cell.source.endswith(origin.source)


def _strange(value):
    def change(notebook):
        for cell in [toy.named(notebook, "double"), toy.named(notebook, "test-double")]:
            cell.metadata["nbgrader"] = value
    return change


STRANGE = [
    None, 7, "text", [], {}, {"grade_id": None}, {"grade_id": ["double"]}, {"grade_id": {"a": 1}}, {"grade_id": "double", "grade": "yes", "points": "many"},
    {"grade_id": "test-double", "points": float("nan"), "grade": True, "solution": True, "locked": "no", "schema_version": 99, "extra": 1},
    {"grade_id": "test-double", "task": True, "grade": False, "solution": False, "locked": False, "schema_version": 0},
]


@pytest.mark.parametrize("value", STRANGE)
def test_strange_metadata_counts_for_nothing_and_stops_nothing(small, value):
    made = handed_in(small, _strange(value))
    MetadataValidator().validate_nb(made)
    names = [cell.metadata.nbgrader["grade_id"] for cell in made.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    assert sorted(names) == ["test-double", "test-halve", "test-halve-zero", "words"]


def test_of_two_copies_the_one_that_still_says_what_it_is_counts(small):
    def copies(notebook):
        answer = toy.named(notebook, "double")
        answer.source = "first"
        notebook.cells.append(copied(answer, "second", "second"))
        disguised = copied(answer, "third", "third")
        disguised.metadata.nbgrader.update(solution=False)
        notebook.cells.append(disguised)

    assert [cell.source for cell in handed_in(small, copies).cells if cell.metadata.get("nbgrader", {}).get("grade_id") == "double"] == ["second"]


def test_a_course_with_nbgrader_s_own_steps_gets_lost_tests_back_too_and_keeps_its_tags(example_course):
    course = Course.open(example_course)
    given = course.assignment(EXAMPLE).notebooks["problem1"]
    notebook = released(course, EXAMPLE, "problem1")
    tests = [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade") and cell.cell_type == "code"]
    lost, tagged, skipped = tests[0], tests[1], tests[2]
    notebook.cells.remove(lost)
    tagged.metadata["tags"], skipped.metadata["tags"] = ["hide-input"], ["skip-execution"]
    made = put_back(parse_notebook(nbformat.writes(notebook).encode()), given)
    name = lost.metadata.nbgrader["grade_id"]
    assert made.cells[-1].metadata.nbgrader["grade_id"] == name and made.cells[-1].source.endswith(given.cells[name].source)
    assert toy.named(made, tagged.metadata.nbgrader["grade_id"]).metadata.tags == ["hide-input"]
    assert "tags" not in toy.named(made, skipped.metadata.nbgrader["grade_id"]).metadata
