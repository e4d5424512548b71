"""Every module has all its parts, in the same order: what a reader has learnt to find in one she finds in the next."""

import re

import pytest

from migcap import course

SOLUTIONS = course.repository() / "solutions"
MODULES = course.modules()
SECTIONS = ["The job", "What you will be able to do", "The data, and what it cannot say", "A worked example", "Practice", "Explore", "Pitfalls", "Wrap-up quiz",
            "Five lines to remember", "Reading"]
FACILITATOR = ["Session plan", "Group activity (45 minutes)", "What goes wrong in the room", "Marking the text"]
QUIZ, QUIZ_WITH_CODE = 6, 2


def each_module():
    return pytest.mark.parametrize("module", MODULES, ids=lambda module: module.folder)


def lesson(module):
    return (SOLUTIONS / module.folder / "lesson.md").read_text(encoding="utf-8")


def headings(text):
    return re.findall(r"^## (.+)$", text, re.MULTILINE)


def section(text, name):
    return next((part for part in re.split(r"^## ", text, flags=re.MULTILINE) if part.startswith(name)), "")


@each_module()
def test_the_lesson_has_its_sections_in_order(module):
    found = [next((known for known in SECTIONS if heading.startswith(known)), None) for heading in headings(lesson(module))]
    assert [name for name in found if name] == SECTIONS


@each_module()
def test_every_outcome_of_the_front_matter_is_promised_to_the_reader(module):
    promised = section(lesson(module), "What you will be able to do")
    assert promised.count("\n* ") >= min(4, len(module.outcomes))


@each_module()
def test_three_to_five_practice_questions(module):
    questions = set(re.findall(r"^(q\d)\.check\(\.\.\.\)", section(lesson(module), "Practice"), re.MULTILINE))
    assert 3 <= len(questions) <= 5


@each_module()
def test_a_quiz_of_six_two_of_them_with_code_and_a_reason_for_every_option(module):
    quiz = section(lesson(module), "Wrap-up quiz")
    asked = re.findall(r"^(w\d)\.check\(\.\.\.\)", quiz, re.MULTILINE)
    assert asked == [f"w{number}" for number in range(1, QUIZ + 1)]
    assert quiz.count("# Room to calculate") == QUIZ_WITH_CODE
    # practice.choice refuses an option without a reason, practice.number an answer without one.
    assert len(re.findall(r"^w\d = practice\.(?:choice|number)\(", quiz, re.MULTILINE)) == QUIZ


@each_module()
def test_five_lines_to_remember(module):
    assert re.findall(r"^(\d)\. ", section(lesson(module), "Five lines to remember"), re.MULTILINE) == list("12345")


@each_module()
def test_the_lesson_defines_terms_and_links_them_to_the_glossary(module):
    assert len(set(re.findall(r"glossary\.md#([\w-]+)", lesson(module)))) >= 5


@each_module()
def test_the_facilitators_page_has_its_parts(module):
    page = (SOLUTIONS / module.folder / "facilitator.md").read_text(encoding="utf-8")
    assert [heading for heading in headings(page) if heading in FACILITATOR] == FACILITATOR
    assert f"../../grading/rubrics/{module.folder}.yml" in section(page, "Marking the text")
    plan = section(page, "Session plan")
    assert re.search(r"^\| *\d+ ", plan, re.MULTILINE), "the session plan is a table whose rows begin with minutes"
    examples = re.findall(r"^### .*?(\d+(?:\.\d)?) of (\d+)", page, re.MULTILINE)
    assert len(examples) == 2 and float(examples[0][0]) == float(examples[0][1]) and float(examples[1][0]) < float(examples[1][1]), (
        "two graded examples, the good one first: ### A good text: 4 of 4 points · ### One that is not there yet: 1.5 of 4 points")


@each_module()
def test_no_trainers_page_reaches_a_learner(module):
    assert not list((SOLUTIONS.parent / "modules").rglob("facilitator*"))
