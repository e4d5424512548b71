"""Building: the same source gives the same bytes, what has drifted is found, and a rule that is broken is named."""

import base64
import copy
import io
import json
from pathlib import Path

import nbformat
import pytest
from matplotlib.image import imread, imsave

from migcap.build import make, rules
from migcap.build.compare import difference
from migcap.build.execute import execute
from migcap.build.release import to_text
from migcap.build.source import read_source
from migcap.errors import MigcapError

REPO = Path(__file__).resolve().parents[2]
UNIT = REPO / "solutions" / "00-my-country"
SMALL = """---
kernelspec:
  display_name: Python 3
  language: python
  name: python3
jupytext:
  text_representation: {extension: .md, format_name: myst}
module: "99"
---

# A page

```{code-cell} ipython3
1 + 1
```

```{code-cell} ipython3
1 + 1
```
"""


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "lesson.md"
    path.write_text(SMALL)
    return path


def run(page):
    return to_text(execute(read_source(page), page.parent, REPO / "datasets"))


def test_a_check_that_stops_the_page_for_nobody_else_stops_the_build(page):
    page.write_text(SMALL.replace("```{code-cell} ipython3\n", "```{code-cell} ipython3\n:tags: [raises-exception]\n\n", 1).replace("1 + 1", "1 / 0", 1))
    with pytest.raises(MigcapError, match="stopped with an error: mend its source.\n1 / 0\n→ ZeroDivisionError: division by zero"):
        run(page)


def test_unchanged_sources_give_identical_bytes(page):
    assert run(page) == run(page)


def test_what_a_cell_prints_in_pieces_is_one_output(page):
    """When the kernel sends what was printed is a matter of its clock: two runs would not give the same bytes."""
    in_pieces = "import sys, time\nfor word in 'abc':\n    print(word, flush=True)\n    time.sleep(0.3)\ndisplay(1)\nprint('d')"
    page.write_text(SMALL.replace("1 + 1", in_pieces, 1))
    outputs = [cell for cell in json.loads(run(page))["cells"] if cell["cell_type"] == "code"][0]["outputs"]
    assert [output.get("text") for output in outputs] == [["a\n", "b\n", "c\n"], None, ["d\n"]]


def test_a_print_that_was_cut_elsewhere_is_no_drift():
    def text(*pieces):
        return json.dumps({"cells": [{"id": "a", "source": "", "outputs": [{"output_type": "stream", "name": "stdout", "text": list(piece)} for piece in pieces]}]})

    assert difference(text(["a\n"], ["b\n"]), text(["a\n", "b\n"])) is None
    assert difference(text(["a\n"], ["b\n"]), text(["a\n", "c\n"])) == "has another output in cell 'a' than its source makes"


def test_front_matter_travels_in_the_metadata(page):
    assert json.loads(to_text(read_source(page)))["metadata"]["migcap"] == {"module": "99"}


def test_equal_cells_have_different_ids(page):
    ids = [cell["id"] for cell in read_source(page).cells]
    assert len(set(ids)) == len(ids) == 3


def test_an_error_in_a_cell_stops_the_build(page):
    page.write_text(SMALL.replace("1 + 1", "1 / 0", 1))
    with pytest.raises(MigcapError, match="stopped with an error"):
        run(page)


def test_a_warning_in_a_cell_stops_the_build(page):
    page.write_text(SMALL.replace("1 + 1", "import warnings; warnings.warn('old')", 1))
    with pytest.raises(MigcapError, match="would cost a learner her marks"):
        run(page)


def test_a_widget_leaves_no_dead_end(page):
    page.write_text(SMALL.replace("1 + 1", "import ipywidgets; ipywidgets.IntSlider()", 1))
    cell = json.loads(run(page))["cells"][1]
    assert cell["outputs"] == []
    assert "nbval-ignore-output" in cell["metadata"]["tags"]


def executed(name):
    return (UNIT / name).read_text(encoding="utf-8")


def changed(text, change):
    notebook = json.loads(text)
    change(notebook["cells"])
    return json.dumps(notebook)


def graded(cells):
    return next(cell for cell in cells if cell["metadata"].get("nbgrader", {}).get("grade"))


def problems(text, name="assignment.ipynb"):
    return "\n".join(rules.broken_rules(REPO, UNIT, {UNIT / name: text}))


def test_the_module_keeps_the_rules():
    assert problems(executed("assignment.ipynb")) == ""
    assert problems(executed("lesson.ipynb"), "lesson.ipynb") == ""


def test_points_of_heading_and_cells_are_compared():
    text = changed(executed("assignment.ipynb"), lambda cells: graded(cells)["metadata"]["nbgrader"].update(points=7))
    assert "exercise 1 promises 2 points in its heading, and its graded cells hold 7" in problems(text)


def test_points_of_the_rubric_are_compared():
    def more(cells):
        next(cell for cell in cells if cell["metadata"].get("nbgrader", {}).get("grade_id") == "three-sentences")["metadata"]["nbgrader"]["points"] = 5
    assert "'three-sentences'" in problems(changed(executed("assignment.ipynb"), more))


def test_the_total_is_compared():
    def fewer(cells):
        for cell in cells:
            cell["source"] = "".join(cell["source"]).replace("8 exercises, 20 points", "8 exercises, 19 points")
    assert "the page promises 8 exercises and 19 points" in problems(changed(executed("assignment.ipynb"), fewer))


def test_an_exercise_name_is_used_once():
    text = changed(executed("assignment.ipynb"), lambda cells: cells.append(copy.deepcopy(graded(cells))))
    assert "comes twice" in problems(text)


def test_a_figure_without_words_is_found():
    def silence(cells):
        for cell in cells:
            for output in cell.get("outputs", []):
                output.get("metadata", {}).pop("image/png", None)
    assert "has no alt text" in problems(changed(executed("lesson.ipynb"), silence), "lesson.ipynb")


def test_drift_is_named():
    text = executed("lesson.ipynb")
    assert difference(text, text) is None
    assert "another text in cell" in difference(changed(text, lambda cells: cells[0].update(source="# Other")), text)
    assert "cells where its source makes" in difference(changed(text, lambda cells: cells.pop()), text)
    number = changed(text, lambda cells: next(c for c in cells if c.get("outputs") and "data" in c["outputs"][0])["outputs"][0]["data"].update({"text/plain": "471"}))
    assert "another output in cell" in difference(number, text)


def repainted(cells, change):
    """Every figure of the cells changed as a picture, in the PNG and in the HTML around it."""
    for output in (output for cell in cells for output in cell.get("outputs", []) if "image/png" in output.get("data", {})):
        old = "".join(output["data"]["image/png"]).strip()
        pixels = imread(io.BytesIO(base64.b64decode(old)))
        drawn = io.BytesIO()
        imsave(drawn, change(pixels.copy()), format="png")
        output["data"]["image/png"] = base64.b64encode(drawn.getvalue()).decode()


def test_figures_are_compared_by_what_they_show():
    text = executed("lesson.ipynb")
    assert difference(changed(text, lambda cells: repainted(cells, lambda pixels: pixels)), text) is None, "the same picture in other bytes is no drift"
    blackened = changed(text, lambda cells: repainted(cells, lambda pixels: pixels * 0))
    assert "another output in cell" in difference(blackened, text)


def test_a_change_behind_a_figure_is_named():
    text = executed("lesson.ipynb")
    assert "another text in cell" in difference(changed(text, lambda cells: cells[-1].update(source="# Other")), text)


def test_learners_edition_has_no_answer_and_no_output():
    notebook = nbformat.read(REPO / "modules" / "00-my-country" / "assignment.ipynb", as_version=4)
    text = json.dumps(notebook)
    for word in ("HIDDEN TESTS", "BEGIN SOLUTION", "#: blank", "#: remove", "other_cases", "worth=", "sex == 'both' and migrants > 0"):
        assert word not in text, f"{word} reached the learners' edition"
    assert all(not cell.get("outputs") for cell in notebook.cells)


def test_learners_edition_holds_these_files_and_no_other():
    modules = REPO / "modules"
    found = {path.relative_to(modules).as_posix() for path in modules.rglob("*") if path.is_file() and ".ipynb_checkpoints" not in path.parts}
    units = [path.name for path in (REPO / "solutions").iterdir() if path.is_dir()]
    assert found == {"start.ipynb", "glossary.md"} | {f"{unit}/{name}.ipynb" for unit in units for name in ("lesson", "assignment")}


def test_lesson_reaches_learners_with_its_outputs():
    assert (REPO / "modules" / "00-my-country" / "lesson.ipynb").read_text(encoding="utf-8") == executed("lesson.ipynb")


def test_a_stranger_in_the_learners_edition_is_found(tmp_path):
    for folder in ("solutions/00-my-country", "modules/00-my-country"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "modules" / "00-my-country" / "assignment.md.bak").write_text("answers")
    assert [path.name for path in make.strangers(tmp_path)] == ["assignment.md.bak"]
