"""The pages in a browser: for keyboards and screen readers, on a phone, at twice the size, and without scripts. With a desk in memory."""

from contextlib import contextmanager

import nbformat
import pytest
from browsing import Person
from fake_desk import at
from pages_fixtures import NAME, desk, her_folder, server  # noqa: F401 (fixtures)
from pages_server import TOKEN
from playwright.sync_api import expect

from migcap import annex
from tests.grading import toy

pytestmark = pytest.mark.xdist_group("browser")  # beside the other tests that need the browser
NARROW = {"phone": (360, 640), "twice the size": (640, 450)}  # 1280 x 900 at 200 % is as wide as this


@contextmanager
def at_browser(chromium, server, tmp_path, scripts=True, width=1280, height=900):
    person = Person(chromium, tmp_path / "pictures", f"{server[0]}/migcap", "ada", width, height, scripts)
    person.page.goto(f"{person.url}/?token={TOKEN}")
    yield person
    person.close()


def fill(desk, her_folder):
    """Something in every corner of the start page."""
    annex.keep("00/sentences", "Nepal had 470,719 migrants in 2024.", title="Three sentences")
    first = desk.receive(NAME, at(1), late=True)
    desk.send_back(NAME, first, at(2), 15, 20, {"assignment.html": b"<html><body>Feedback</body></html>"})
    desk.give("a-quiz-of-the-trainers-own", title="A quiz with a long name that somebody wrote without thinking of a phone", due=at(1))


def answer(her_folder, source):
    path = her_folder / NAME / "assignment.ipynb"
    notebook = nbformat.read(path, as_version=4)
    toy.named(notebook, "double").source = source
    nbformat.write(notebook, path)


def everything(person):
    """Each page of a trainee's, one after another, in a state that shows much."""
    page = person.page
    yield "start"
    page.get_by_role("button", name="Get a copy of My country").click()
    expect(page.get_by_role("status")).to_contain_text("Your copy is in")
    yield "got"
    page.get_by_role("link", name="Validate My country").click()
    page.get_by_role("button", name="Validate now").click()
    expect(page.get_by_role("heading", name="What the checks said")).to_be_visible()
    yield "validated"
    page.get_by_role("link", name="Hand in").click()
    yield "hand in"
    page.goto(f"{person.url}/validate/99-nothing")
    person.faults.clear()  # the browser notes that the page was not found
    yield "no such page"


def test_no_page_has_a_serious_fault(chromium, server, desk, her_folder, tmp_path):
    fill(desk, her_folder)
    with at_browser(chromium, server, tmp_path) as person:
        for what in everything(person):
            person.step(what)
            person.look_for_faults()


@pytest.mark.parametrize("size", NARROW)
def test_nothing_is_wider_than_the_screen(chromium, server, desk, her_folder, tmp_path, size):
    fill(desk, her_folder)
    width, height = NARROW[size]
    with at_browser(chromium, server, tmp_path, width=width, height=height) as person:
        for what in everything(person):
            person.step(what)
            wide = person.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
            assert wide[0] <= wide[1], f"{what}: {wide}"


def test_by_keyboard_alone_she_gets_a_copy_and_hears_of_it(chromium, server, tmp_path, her_folder):
    with at_browser(chromium, server, tmp_path) as person:
        page = person.page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
        page.keyboard.press("Enter")
        for _ in range(15):
            if page.evaluate("document.activeElement.tagName + document.activeElement.textContent").startswith("BUTTONGet a copy"):
                break
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("#notice")).to_be_focused()
        expect(page.get_by_role("status")).to_contain_text("Your copy is in")
        assert (her_folder / NAME / "assignment.ipynb").exists()


def test_without_scripts_everything_works(chromium, server, tmp_path, desk, her_folder):
    with at_browser(chromium, server, tmp_path, scripts=False) as person:
        page = person.page
        page.get_by_role("button", name="Get a copy of My country").click()
        answer(her_folder, "import time\ntime.sleep(2)\ndef double(x):\n    return 2 * x")
        page.get_by_role("link", name="Validate My country").click()
        page.get_by_role("button", name="Validate now").click()
        expect(page.get_by_role("status")).to_contain_text("Validating")
        expect(page.get_by_role("heading", name="What the checks said")).to_be_visible()  # the page loads itself again
        page.get_by_role("link", name="Hand in").click()
        page.get_by_role("button", name="Hand in").click()
        expect(page.get_by_role("status")).to_contain_text("Receipt r1.")
        assert len(desk.handed_in[NAME]) == 1


def test_while_something_runs_its_line_is_kept_up_to_date_and_a_second_click_sends_nothing(chromium, server, tmp_path, her_folder):
    _, room = server
    with at_browser(chromium, server, tmp_path) as person:
        page = person.page
        page.get_by_role("button", name="Get a copy of My country").click()
        answer(her_folder, "import time\ntime.sleep(4)\ndef double(x):\n    return 2 * x")
        page.get_by_role("link", name="Validate My country").click()
        page.get_by_role("button", name="Validate now").dblclick()
        expect(page.get_by_role("status")).to_contain_text("Running every cell")
        assert room.jobs.current.running
        room.jobs.current.line = "Half of it is done."
        expect(page.get_by_role("status")).to_contain_text("Half of it is done.")
        expect(page.get_by_text("1 of 1 exercises pass the checks in your copy.")).to_be_visible()
