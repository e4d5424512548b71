"""Which modules exist: read from front matter in a repository and from notebooks' metadata in an installed copy."""

import json

import pytest

from migcap import course

FACTS = {
    "module": "04",
    "title": "Measuring migration",
    "minutes": {"lesson": 70, "assignment": 110},
    "serves": ["A1", "O2"],
    "gcm": [1],
    "sdg": ["10.7", "17.18"],
    "outcomes": {"calculate net migration by the residual method": ["residual"]},
    "needs": ["02", "03"],
    "datasets": ["migrant_stock", "population"],
    "task": "Draft the population paragraph of the CCA",
}

LESSON = """---
jupytext:
  text_representation: {extension: .md, format_name: myst}
kernelspec: {name: python3, display_name: Python 3}
module: "04"
title: Measuring migration
minutes: {lesson: 70, assignment: 110}
serves: [A1, O2]
gcm: [1]
sdg: ["10.7", "17.18"]
outcomes: {calculate net migration by the residual method: [residual]}
needs: ["02", "03"]
datasets: [migrant_stock, population]
task: Draft the population paragraph of the CCA
---

# Measuring migration

---
"""


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """An empty repository of which `course` believes that it runs from it."""
    (tmp_path / "solutions").mkdir()
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr(course, "repository", lambda: tmp_path)
    monkeypatch.delenv("MIGCAP_MODULES", raising=False)
    return tmp_path


@pytest.fixture
def empty_edition(tmp_path, monkeypatch):
    """An empty learners' edition, as an installed copy has one."""
    monkeypatch.setenv("MIGCAP_MODULES", str(tmp_path))
    return tmp_path


def write_lesson(repository, folder="04-measuring", text=LESSON):
    path = repository / "solutions" / folder / "lesson.md"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def write_notebook(edition, folder, facts):
    path = edition / folder / "lesson.ipynb"
    path.parent.mkdir()
    path.write_text(json.dumps({"cells": [], "metadata": {"migcap": facts}, "nbformat": 4, "nbformat_minor": 5}))
    return path


def test_front_matter_is_read_without_the_keys_of_jupytext(repository):
    assert course.front_matter(write_lesson(repository)) == FACTS


def test_a_repository_and_an_installed_copy_give_the_same_modules(repository, monkeypatch):
    write_lesson(repository)
    from_source = course.modules()
    edition = repository / "modules"
    edition.mkdir()
    write_notebook(edition, "04-measuring", FACTS)
    monkeypatch.setenv("MIGCAP_MODULES", str(edition))
    assert course.modules() == from_source
    assert from_source[0].folder == "04-measuring"
    assert from_source[0].minutes["assignment"] == 110
    assert from_source[0].sdg == ("10.7", "17.18")


def test_modules_come_in_order_of_their_numbers(empty_edition):
    for number in ("11", "00", "04"):
        write_notebook(empty_edition, f"{number}-some", dict(FACTS, module=number))
    assert [m.number for m in course.modules()] == ["00", "04", "11"]


@pytest.mark.parametrize("name", ["00", "0", 0, "00-my-country", "my-country", " 00 "])
def test_a_module_is_found_by_any_of_its_names(empty_edition, name):
    write_notebook(empty_edition, "00-my-country", dict(FACTS, module="00"))
    write_notebook(empty_edition, "04-measuring", FACTS)
    assert course.module(name).folder == "00-my-country"


@pytest.mark.parametrize("name, sentence", [
    ("00-my-contry", "There is no module '00-my-contry'. Did you mean 00 (00-my-country)?"),
    ("country", "There is no module 'country'. Did you mean 00 (00-my-country)?"),
    ("7", "There is no module '7': choose one of 00, 04."),
])
def test_a_module_that_is_not_there_names_the_nearest(empty_edition, name, sentence):
    write_notebook(empty_edition, "00-my-country", dict(FACTS, module="00"))
    write_notebook(empty_edition, "04-measuring", FACTS)
    with pytest.raises(course.CourseError) as error:
        course.module(name)
    assert str(error.value) == sentence


def test_no_modules_at_all_says_how_to_make_them(empty_edition):
    with pytest.raises(course.CourseError, match="There are no modules in .*: make them with `make build`"):
        course.module("00")


def test_right_facts_pass():
    assert course.check_front_matter(FACTS) == []


@pytest.mark.parametrize("key, value, sentence", [
    ("module", 4, '`module` must be two digits in quotation marks, such as "04", and is 4.'),
    ("minutes", {"lesson": 70}, "`minutes` must be whole minutes for both parts, such as {lesson: 70, assignment: 110}, and is {\"lesson\": 70}."),
    ("serves", ["A1", "A5"], '`serves` must be a list of lines of the programme out of A1, A2, A3, A4, O1, O2 and EI, and is ["A1", "A5"].'),
    ("gcm", [24], "`gcm` must be a list of objectives of the Global Compact for Migration as numbers from 1 to 23 (it may be empty: []), and is [24]."),
    ("sdg", [10.7], '`sdg` must be a list of SDG targets, each in quotation marks, such as ["10.7", "17.18"] (it may be empty: []), and is [10.7].'),
    ("outcomes", {}, "`outcomes` must be a mapping from each thing that the learner can do afterwards (a line of text) to the list of the exercises that show it, such as "
                     "{calculate a share: [share-of-population]}, and is {}."),
    ("outcomes", {"calculate a share": []}, "`outcomes` must be a mapping from each thing that the learner can do afterwards (a line of text) to the list of the exercises that "
                                            "show it, such as {calculate a share: [share-of-population]}, and is {\"calculate a share\": []}."),
    ("task", "two\nlines of text", '`task` must be the job that the module prepares for, in one line of text, and is "two\\nlines of text".'),
])
def test_a_wrong_fact_gets_one_sentence(key, value, sentence):
    assert course.check_front_matter(dict(FACTS, **{key: value})) == [sentence]


def test_missing_and_misspelt_keys_are_named():
    facts = {key: value for key, value in FACTS.items() if key not in ("needs", "task")}
    assert course.check_front_matter(dict(facts, dataset=["gdp"], colour="red")) == [
        "`dataset` is not a key we know: did you mean `datasets`?",
        "`colour` is not a key we know: remove it.",
        "`needs` is missing: it must be a list of the modules to do first, two digits each in quotation marks (it may be empty: []).",
        "`task` is missing: it must be the job that the module prepares for, in one line of text.",
    ]


@pytest.mark.parametrize("text, sentence", [
    ("# No front matter\n", "does not start with front matter"),
    ("---\nmodule: '04'\n", "does not end"),
    ("---\ntitle: a: b\n---\n", r"is not valid YAML \(line 2\)"),
    ("---\njust text\n---\n", "must be lines of `key: value`"),
    (LESSON.replace('"04"', '"05"'), '`module` must be "04", as the folder says, and is "05"'),
    (LESSON.replace("gcm: [1]", "gcm: 1"), "`gcm` must be a list"),
])
def test_a_lesson_whose_facts_cannot_be_used_is_named(repository, text, sentence):
    write_lesson(repository, text=text)
    with pytest.raises(course.CourseError, match=sentence) as error:
        course.modules()
    assert "lesson.md" in str(error.value)


def test_a_folder_that_is_not_called_like_a_module_is_named(repository):
    write_lesson(repository, folder="Measuring")
    with pytest.raises(course.CourseError, match="Measuring is not called like a module"):
        course.modules()


def test_a_notebook_without_facts_is_named(empty_edition):
    path = write_notebook(empty_edition, "04-measuring", FACTS)
    path.write_text("{}")
    with pytest.raises(course.CourseError, match="does not say which module it is"):
        course.modules()


def test_modules_folder_that_is_not_there_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("MIGCAP_MODULES", str(tmp_path / "nowhere"))
    with pytest.raises(course.CourseError, match="MIGCAP_MODULES names .*nowhere, which is not a folder"):
        course.learners_edition()


def test_without_a_repository_the_wheels_copy_is_used(monkeypatch):
    monkeypatch.delenv("MIGCAP_MODULES", raising=False)
    monkeypatch.setattr(course, "repository", lambda: None)
    assert course.learners_edition() == course.PACKAGE / "_modules"


def test_the_modules_of_this_repository_read_the_same_without_its_sources(monkeypatch):
    monkeypatch.delenv("MIGCAP_MODULES", raising=False)
    from_sources = course.modules()
    assert [module.folder for module in from_sources] == sorted(path.parent.name for path in course.repository().glob("solutions/*/lesson.md"))
    assert from_sources[0].number == "00"
    monkeypatch.setenv("MIGCAP_MODULES", str(course.repository() / "modules"))
    assert course.modules() == from_sources


def test_what_a_module_needs_is_there(monkeypatch):
    monkeypatch.delenv("MIGCAP_MODULES", raising=False)
    known = course.modules()
    numbers = {module.number for module in known}
    tables = {path.stem for path in (course.repository() / "datasets").glob("*.yml")}
    assert [(module.number, need) for module in known for need in module.needs if need not in numbers or need >= module.number] == []
    assert [(module.number, table) for module in known for table in module.datasets if table not in tables] == []
