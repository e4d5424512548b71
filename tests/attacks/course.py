"""A small nbgrader course as others write them: plain asserts, numpy's and pandas' own testing, hidden tests, one cell with partial credit.

It is what the attacks of this folder are aimed at. Nothing in it comes from `migcap`.
"""

import os
import subprocess
import sys
from pathlib import Path

from tests.grading import toy

ASSIGNMENT = NOTEBOOK = "ps"
# Words that no submission may get hold of: one in the hidden tests, one in the answers of whoever teaches.
HIDDEN_WORD = "hidden-test-4711"
SOLUTION_WORD = "model-answer-0815"

SETUP = """import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

FLOWS = pd.DataFrame({"iso": ["NPL", "IND", "NPL", "IND"], "year": [2015, 2015, 2020, 2020], "people": [40, 90, 50, 110]})"""

REFERENCE = {
    "share": 'share = float(FLOWS.query("iso == \'NPL\'").people.sum() / FLOWS.people.sum())',
    "growth": '''def growth(before, after):
    if before == 0:
        raise ValueError("no growth from nothing")
    return 100 * (after - before) / before''',
    "tally": '''def tally(codes):
    counts = {}
    for code in codes:
        counts[code] = counts.get(code, 0) + 1
    return counts


def top(codes, number):
    counts = tally(codes)
    return sorted(counts, key=lambda code: (-counts[code], code))[:number]''',
    "latest": '''def latest(frame):
    rows = frame.sort_values("year").groupby("iso", as_index=False).last()
    return rows[["iso", "year", "people"]]''',
    "draw": '''def draw(frame):
    figure, axes = plt.subplots()
    years = frame.groupby("year", as_index=False).people.sum()
    axes.plot(years.year, years.people, marker="o")
    axes.set_title("People on the move")
    return axes''',
    "journey": '''class Journey:
    def __init__(self, start):
        self.stops = [start]

    def add(self, stop):
        if stop is None:
            raise ValueError("nowhere is no stop")
        self.stops.append(stop)
        return self

    def __len__(self):
        return len(self.stops) - 1''',
    # The last line only shows the function at work, as model answers do; its name is one that the test uses too.
    "words": '''def words(text):
    return len(text.split())


number = words("one two three")''',
}

TESTS = {
    "share": (2, """assert isinstance(share, float)
### BEGIN HIDDEN TESTS
assert abs(share - 0.3103448) < 1e-6, "hidden-test-4711: the share is not right"
### END HIDDEN TESTS"""),
    "growth": (3, """np.testing.assert_allclose(growth(100, 110), 10)
### BEGIN HIDDEN TESTS
SECRET = "hidden-test-4711"
np.testing.assert_allclose([growth(40, 50), growth(50, 40)], [25, -20])
assert round(growth(3, 4), 1) == 33.3
try:
    growth(0, 5)
except ValueError:
    pass
else:
    raise AssertionError("hidden-test-4711: from nothing there is no growth")
### END HIDDEN TESTS"""),
    "tally": (3, """assert isinstance(tally(["NPL"]), dict)
assert tally(["NPL", "IND", "NPL"]) == {"NPL": 2, "IND": 1}
### BEGIN HIDDEN TESTS
import unittest
case = unittest.TestCase()
codes = np.random.permutation(list("mississippi")).tolist()
case.assertEqual(tally(codes)["s"], 4, "hidden-test-4711: every code counts")
case.assertEqual(sorted(tally(codes).values()), [1, 2, 4, 4])
assert top(codes, 3) == ["i", "s", "p"]
assert len(top(codes, 2)) == 2 and all(isinstance(code, str) for code in top(codes, 2))
mine, tally = tally, lambda codes: {code: codes.count(code) for code in codes}  # with a right one in its place
try:
    assert top(["NPL", "IND", "NPL"], 1) == ["NPL"]
finally:
    tally = mine
### END HIDDEN TESTS"""),
    "latest": (3, """from pandas.testing import assert_frame_equal
assert isinstance(latest(FLOWS), pd.DataFrame)
### BEGIN HIDDEN TESTS
table = pd.DataFrame({"iso": ["LKA", "LKA", "BGD"], "year": [2010, 2005, 2001], "people": [4711, 815, 7]})
assert_frame_equal(latest(table), pd.DataFrame({"iso": ["BGD", "LKA"], "year": [2001, 2010], "people": [7, 4711]}))
assert latest(table).people.sum() == 4718
### END HIDDEN TESTS"""),
    "draw": (2, """axes = draw(FLOWS)
assert axes.get_title() == "People on the move"
### BEGIN HIDDEN TESTS
table = pd.DataFrame({"iso": ["LKA", "BGD"], "year": [2001, 2010], "people": [4711, 815]})
np.testing.assert_array_equal(draw(table).lines[0].get_ydata(), [4711, 815])
plt.close("all")
### END HIDDEN TESTS"""),
    "journey": (2, """journey = Journey("Kathmandu")
assert len(journey) == 0
### BEGIN HIDDEN TESTS
journey.add("Doha").add("Riyadh")
assert len(journey) == 2, "hidden-test-4711: two legs"
assert journey.stops == ["Kathmandu", "Doha", "Riyadh"]
assert isinstance(journey, Journey)
try:
    journey.add(None)
except Exception:
    pass
else:
    raise AssertionError("hidden-test-4711: nowhere is no stop")
### END HIDDEN TESTS"""),
    "words": (3, """points = 0
### BEGIN HIDDEN TESTS
for text, number in [("one two", 2), ("", 0), ("many  spaces here", 3)]:
    if words(text) == number:  # hidden-test-4711
        points = points + 1
### END HIDDEN TESTS
float(points)"""),
}
ESSAY = "Labour migrants from Nepal send money home, and most of them come back."
ESSAY_POINTS = 2
FULL = sum(points for points, _ in TESTS.values())

CONFIG = f"""import os
c = get_config()
c.CourseDirectory.course_id = "attacked"
c.CourseDirectory.root = os.path.dirname(os.path.abspath(__file__))
c.Execute.timeout = int(os.environ.get("SECONDS_FOR_A_CELL", "30"))
c.ClearSolutions.code_stub = {{"python": "raise NotImplementedError()"}}
"""


def test_id(exercise):
    return f"test-{exercise}"


def source():
    """The notebook of whoever teaches: the answers and the hidden tests are in it."""
    cells = [toy.text("# Problem set"), toy.locked("setup", SETUP)]
    for exercise, answer in REFERENCE.items():
        points, tests = TESTS[exercise]
        cells += [toy.text(f"## {exercise}"),
                  toy.answer(exercise, f"### BEGIN SOLUTION\n# {SOLUTION_WORD}\n{answer}\n### END SOLUTION"),
                  toy.test_cell(test_id(exercise), tests, points)]
    cells += [toy.text("## In your own words"), toy.essay("essay", f"=== BEGIN MARK SCHEME ===\n{ESSAY}\n=== END MARK SCHEME ===", ESSAY_POINTS)]
    return toy.notebook(*cells)


def make(folder):
    """The course in `folder`, generated by nbgrader itself: source, release and gradebook."""
    folder = Path(folder)
    toy.written(source(), folder / "source" / ASSIGNMENT / f"{NOTEBOOK}.ipynb")
    (folder / "nbgrader_config.py").write_text(CONFIG)
    (folder / "submitted").mkdir()
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}  # nbgrader starts alembic by its name
    done = subprocess.run([sys.executable, "-m", "nbgrader", "generate_assignment", ASSIGNMENT, "--create"], cwd=folder, env=environment,
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder
