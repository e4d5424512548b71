"""Each assignment in JupyterLab as a learner leaves it half way: one answer wrong, the others right, and the whole page is run.

With MIGCAP_SCREENS naming a folder, the screens are kept there, to be judged by eye.
"""

import json
import os
import re
from pathlib import Path

import pytest
from migcap import course
from playwright.sync_api import expect

from tests.graders.test_graders import UNITS, expectation, read, wrong_answers

MODULES = course.modules()
SCREENS = os.environ.get("MIGCAP_SCREENS")


def with_answers(notebook, folder, wrong):
    """The learner's copy with the right answers, but for the exercise of `wrong`, which gets this file."""
    unit, exercise = UNITS[folder], wrong.parent.parent.name
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name in unit.tests:
            answer = wrong.read_text(encoding="utf-8").split('"""', 2)[2].strip() if name == exercise else read(folder, name, "reference.py")
            cell["source"] = answer
    return notebook


def first_plain_mistake(folder):
    """A wrong answer to the first exercise whose message is one sentence or more of advice, and earns nothing."""
    exercise = UNITS[folder].exercises()[0]
    return next(path for path in wrong_answers(folder, exercise) if path.stem not in ("half_done", "constant") and expectation(path)[1] == 0
                and UNITS[folder].grade_on_the_page(exercise, path.read_text(encoding="utf-8")).message.startswith("For "))


def whole_page(lab):
    """JupyterLab keeps only what is on the screen in its page; for these tests the whole notebook."""
    settings = lab.log.parent / "JUPYTER_CONFIG_DIR" / "lab" / "user-settings" / "@jupyterlab" / "notebook-extension" / "tracker.jupyterlab-settings"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('{"windowingMode": "none"}')


def keep(page, name):
    if SCREENS:
        page.screenshot(path=str(Path(SCREENS) / f"{name}.png"))


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.folder)
def test_one_wrong_answer_gets_its_words_and_the_page_runs_on(lab, open_lab, module):
    wrong = first_plain_mistake(module.folder)
    path = lab.home / module.folder / "assignment.ipynb"
    fresh = path.read_text(encoding="utf-8")
    whole_page(lab)
    told = UNITS[module.folder].grade_on_the_page(wrong.parent.parent.name, wrong.read_text(encoding="utf-8")).message
    try:
        path.write_text(json.dumps(with_answers(json.loads(fresh), module.folder, wrong)), encoding="utf-8")
        page = open_lab(lab, f"{module.folder}/assignment.ipynb")
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_text("Run All Cells", exact=True).click()
        # The last cell keeps what she made: it is reached although a check above it did not pass.
        page.locator(".jp-OutputArea-output", has_text=re.compile("Kept in your annex|Not kept")).first.wait_for()
        page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
        outputs = page.evaluate("""() => [...document.querySelectorAll('.jp-OutputArea-output')].map(output => output.innerText)""")
        message = " ".join(told.split())
        assert any(message in " ".join(text.split()) for text in outputs), f"nobody reads: {message}"
        passed = sum(text.count("✓ Every check in this cell passes.") for text in outputs)
        # Some later exercises use the wrong one; the others pass.
        assert passed >= len(UNITS[module.folder].exercises()) - 3, f"{passed} checks pass"
        assert not page.strangers
        check = page.locator(".jp-OutputArea-output", has_text=message.split(". ")[0]).first
        check.scroll_into_view_if_needed()
        expect(check).to_be_visible()
        keep(page, f"{module.number}-assignment-wrong")
        chart = page.locator(".jp-OutputArea-output img").last
        chart.scroll_into_view_if_needed()
        assert chart.get_attribute("alt").strip()
        keep(page, f"{module.number}-assignment-chart")
    finally:
        path.write_text(fresh, encoding="utf-8")
