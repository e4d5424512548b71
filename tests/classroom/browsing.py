"""A browser in the classroom: somebody logs in as people do, and a picture of each step is kept until it is known that all went well."""

import os
import re
import shutil
from pathlib import Path

import nbformat
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

PATIENCE = 90_000  # milliseconds: servers start, notebooks run
expect.set_options(timeout=PATIENCE)
SCREENS = os.environ.get("MIGCAP_SCREENS")
REPO = Path(__file__).resolve().parents[2]
SERIOUS = ("serious", "critical")


class Person:
    """Somebody at a browser of her own: `.page` is Playwright's; `step("what she did")` takes a picture."""

    def __init__(self, browser, pictures, url, name, width=1280, height=900, scripts=True):
        self.name, self.url, self.pictures = name, url, Path(pictures)
        self.context = browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True, java_script_enabled=scripts)
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.steps = 0
        self.faults = []  # what the browser complained of on our pages
        self.page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" and "/migcap/" in self.page.url else None)

    def step(self, what):
        self.steps += 1
        self.pictures.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=self.pictures / f"{self.name}-{self.steps:02}-{re.sub(r'[^a-z0-9]+', '-', what.lower())}.png", full_page=True)

    def log_in(self, password):
        self.page.goto(f"{self.url}/")
        self.page.get_by_label("Username").fill(self.name)
        self.page.get_by_label("Password").fill(password)
        self.step("at the door")
        self.page.get_by_role("button", name="Sign in").click()

    def look_for_faults(self):
        """Fail where axe-core finds a serious or critical fault on this page, or the browser complained of it."""
        found = Axe().run(self.page).response["violations"]
        told = [f"{fault['id']} ({fault['impact']}): {fault['help']}: {[node['html'][:200] for node in fault['nodes']][:3]}" for fault in found if fault["impact"] in SERIOUS]
        assert not told, f"{self.page.url}:\n" + "\n".join(told)
        assert not self.faults, f"{self.page.url}: {self.faults}"

    def fits(self, width, height=800):
        """Fail where the page is wider than a window of this width; tables may scroll in a place of their own."""
        before = self.page.viewport_size
        self.page.set_viewport_size({"width": width, "height": height})
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        self.step(f"{width} pixels wide")
        self.page.set_viewport_size(before)
        assert wide <= width, f"{self.page.url} is {wide} pixels wide in a window of {width}"

    def close(self):
        self.context.close()


class Story:
    """People who meet in one classroom. `come(name)` logs somebody in.

    The pictures of all steps stay when the story fails; with MIGCAP_SCREENS naming a folder they are kept there in any case.
    """

    def __init__(self, browser, classroom, pictures):
        self._browser, self.classroom, self.pictures = browser, classroom, Path(SCREENS or pictures)
        self.people = []

    def come(self, name):
        person = Person(self._browser, self.pictures, self.classroom.url, name)
        self.people.append(person)
        person.log_in(self.classroom.people[name])
        expect(person.page.get_by_role("heading", level=1)).to_have_text(re.compile("Your modules|Welcome, trainer"))
        person.step("start page")
        return person

    def __enter__(self):
        return self

    def __exit__(self, kind, error, _):
        if error is None and not SCREENS:
            shutil.rmtree(self.pictures, ignore_errors=True)
        elif error is not None:
            for person in self.people:
                try:
                    person.step("where it stopped")
                except Exception as lost:  # the page itself may be gone; the story's own error counts
                    print(f"no last picture of {person.name}: {lost}")
            print(f"\nThe pictures of this story are in {self.pictures}\n{self.classroom.logged()}")
        for person in self.people:
            person.close()


def answered(notebook, folder, *but_for):
    """Her copy with the right answers from the trainers' edition, but for some grade_ids."""
    source = nbformat.read(REPO / "solutions" / folder / "assignment.ipynb", as_version=4)
    right = {cell.metadata.nbgrader.grade_id: cell.source for cell in source.cells if cell.metadata.get("nbgrader", {}).get("solution")}
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in right and name not in but_for:
            cell.source = right[name]
    return notebook


def right_answer(folder, grade_id):
    """The trainers' answer to one exercise, as somebody types it."""
    source = nbformat.read(REPO / "solutions" / folder / "assignment.ipynb", as_version=4)
    (cell,) = [cell for cell in source.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == grade_id]
    return re.sub(r" *#: blank", "", cell.source)
