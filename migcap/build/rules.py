"""What must be true of every unit: points that agree, figures with words, names that are used once."""

import json
import re
from collections import Counter

from migcap import course
from migcap.rubrics import rubric_points

EXERCISE = re.compile(r"^## Exercise (\d+) · .*?· (\d+(?:\.\d+)?) points?\s*$", re.MULTILINE)
TOTAL = re.compile(r"(\d+) exercises, (\d+(?:\.\d+)?) points in all")


def broken_rules(repo, unit, made):
    """Sentences about the executed notebooks in `made` ({path: text}) of one unit."""
    found = []
    for path, text in made.items():
        if path.suffix != ".ipynb" or repo / "solutions" not in path.parents:
            continue
        cells = json.loads(text)["cells"]
        name = path.relative_to(repo)
        found += [f"{name}: {problem}" for problem in figures_without_words(cells)]
        if path.stem == "assignment":
            found += [f"{name}: {problem}" for problem in points_problems(cells) + rubric_problems(repo, unit, cells)]
            found += repeated_exercises(repo, unit, cells)
    return found


def points_problems(cells):
    """The points in an exercise's heading are those of its graded cells, and the page's total is their sum."""
    found, headings, graded = [], [], {}
    page = "\n".join(source(cell) for cell in cells if cell["cell_type"] == "markdown")
    current = None
    for cell in cells:
        if cell["cell_type"] == "markdown":
            for number, points in EXERCISE.findall(source(cell)):
                headings.append((number, float(points)))
                current = number
        about = cell["metadata"].get("nbgrader", {})
        if about.get("grade"):
            graded[current] = graded.get(current, 0) + about["points"]
    for number, points in headings:
        if graded.get(number, 0) != points:
            found.append(f"exercise {number} promises {points:g} points in its heading, and its graded cells hold {graded.get(number, 0):g}.")
    if set(graded) - {number for number, _ in headings}:
        found.append("a graded cell stands under no heading of the form '## Exercise 1 · Title · 2 points'.")
    total = TOTAL.search(page)
    if not total:
        found.append("the page does not say how many exercises and points it has ('8 exercises, 20 points in all').")
    elif (int(total[1]), float(total[2])) != (len(headings), sum(points for _, points in headings)):
        found.append(f"the page promises {total[1]} exercises and {total[2]} points; the headings make {len(headings)} and "
                     f"{sum(points for _, points in headings):g}.")
    return found


def rubric_problems(repo, unit, cells):
    """A text that a person marks has a rubric whose points are those of its cell."""
    promised = rubric_points(repo, unit.name)
    by_hand = {cell["metadata"]["nbgrader"]["grade_id"]: cell["metadata"]["nbgrader"]["points"] for cell in cells if is_marked_by_hand(cell)}
    found = [f"the rubric gives {promised[name]:g} points to '{name}' and its cell {points:g}."
             for name, points in by_hand.items() if name in promised and promised[name] != points]
    found += [f"'{name}' is marked by hand and has no rubric in grading/rubrics/." for name in by_hand.keys() - promised.keys()]
    return found + [f"the rubric speaks of '{name}', which is no cell marked by hand." for name in promised.keys() - by_hand.keys()]


def is_marked_by_hand(cell):
    about = cell["metadata"].get("nbgrader", {})
    return bool(about.get("grade") and about.get("solution"))


def figures_without_words(cells):
    """Every figure carries a text for those who cannot see it."""
    for cell in cells:
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}) and not output.get("metadata", {}).get("image/png", {}).get("alt", "").strip():
                yield f"the figure of cell '{cell['id']}' has no alt text: draw it with `show(ax, alt=...)`."


def repeated_exercises(repo, unit, cells):
    """An exercise's name is used once in the whole curriculum: reports and tests speak of exercises by name."""
    mine = exercise_ids(cells)
    found = [f"{unit.name}: the exercise '{name}' comes twice." for name, times in Counter(mine).items() if times > 1]
    for module in course.modules():
        other = repo / "solutions" / module.folder / "assignment.ipynb"
        if module.folder != unit.name and other.exists():
            taken = set(exercise_ids(json.loads(other.read_text(encoding="utf-8"))["cells"])) & set(mine)
            found += [f"{unit.name}: the exercise '{name}' has the name of one in {module.folder}." for name in sorted(taken)]
    return found


def exercise_ids(cells):
    graded = (cell["metadata"].get("nbgrader", {}) for cell in cells)
    return [about["grade_id"].removeprefix("test-") for about in graded if about.get("grade")]


def source(cell):
    return "".join(cell["source"])
