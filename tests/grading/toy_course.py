"""A course of one small module in a folder of its own, with this project's real configuration of nbgrader."""

import shutil
from pathlib import Path

import yaml

from tests.grading import toy

REPOSITORY = Path(__file__).resolve().parents[2]
FOLDER = "00-toy"
FACTS = {"module": "00", "title": "A toy", "minutes": {"lesson": 5, "assignment": 5}, "serves": ["A1"], "gcm": [], "sdg": [],
         "outcomes": {"double a number": ["double"]}, "needs": [], "datasets": [], "task": "Double some numbers"}
RUBRIC = {"module": "00", "exercises": [{"id": "words", "title": "Words", "points": 4, "criteria": [
    {"name": "The figure", "levels": [{"points": 4, "says": "A figure with its date."}, {"points": 0, "says": "No figure."}]}]}]}

DOUBLE = "def double(x):\n    return 2 * x  #: blank"
TEST_DOUBLE = """if double(1) is ...:
    raise AssertionError("Not attempted yet: `double` still has a blank.")
### BEGIN HIDDEN TESTS
SECRET = 4711
if double(SECRET) != 2 * SECRET:
    raise AssertionError(f"For 4711 you give {double(SECRET)}. Double it.")
if double(None) is not None:
    print("1 of 2 points so far. Nothing doubled is nothing.")
### END HIDDEN TESTS
float(1 + (double(None) is None))"""
HALVE = "def halve(x):\n    return x / 2  #: blank"
TEST_HALVE = "assert halve(4) is not ..., 'Not attempted yet: `halve` still has a blank.'\nassert halve(4) == 2, 'Halve it.'\nprint('✓ Right.')"
PERFECT = "def double(x):\n    return None if x is None else 2 * x"


def assignment():
    return toy.notebook(
        toy.text("# Assignment 00"),
        toy.plain('COUNTRY = "NPL"'),
        toy.locked("setup", "print('Your country is', COUNTRY)"),
        toy.text("## Exercise 1 · Doubling · 2 points\n\nFill in the blank."),
        toy.answer("double", PERFECT.replace("else 2 * x", "else 2 * x  #: blank")),
        toy.locked("try-double", "double(3)"),
        toy.test_cell("test-double", TEST_DOUBLE, 2),
        toy.text("## Exercise 2 · Halving · 3 points"),
        toy.answer("halve", HALVE),
        toy.test_cell("test-halve", TEST_HALVE, 2),
        toy.test_cell("test-halve-zero", "assert halve(0) is not ..., 'Not attempted yet.'\nassert halve(0) == 0, 'Half of nothing is nothing.'", 1),
        toy.text("## Exercise 3 · Words · 4 points"),
        toy.essay("words", "Nepal had 470,719 migrants in 2024.", 4),
    )


def made(top):
    """The course in the folder `top`, with the executed source in its place (nobody here needs its outputs)."""
    module = top / "solutions" / FOLDER
    toy.written(assignment(), module / "assignment.ipynb")
    (module / "assignment.md").write_text("answers\n")
    (module / "lesson.md").write_text(f"---\n{yaml.safe_dump(FACTS)}---\n\n# A toy\n")
    (top / "grading" / "rubrics").mkdir(parents=True)
    (top / "grading" / "rubrics" / f"{FOLDER}.yml").write_text(yaml.safe_dump(RUBRIC))
    shutil.copy(REPOSITORY / "nbgrader_config.py", top)
    shutil.copy(REPOSITORY / "grading" / "nbgrader_config.py", top / "grading")
    (top / "pyproject.toml").touch()
    return top
