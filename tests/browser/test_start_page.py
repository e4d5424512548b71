"""The first minutes of a learner, in a browser: the start page, her country, the way to a lesson."""

import nbformat
from playwright.sync_api import expect

from migcap.learner.fingerprint import country_of, fingerprint, is_untouched

ASSIGNMENT = "00-my-country/assignment.ipynb"


def focused(page):
    return page.evaluate("document.activeElement.outerHTML.slice(0, 300)")


def press_until(page, key, arrived, at_most=15):
    """Press a key until the focus or the selection is where `arrived` says; fails when it never gets there."""
    for _ in range(at_most):
        if arrived():
            return
        page.keyboard.press(key)
        page.wait_for_timeout(100)
    assert arrived(), f"{key} does not lead there; the focus is on {focused(page)}"


def test_the_start_page_opens_at_once_and_asks_nobody_outside(lab, open_lab):
    page = open_lab(lab)
    expect(page.get_by_role("heading", name="Welcome")).to_be_visible()
    expect(page.get_by_role("link", name="00 ·")).to_be_visible()
    page.wait_for_timeout(3000)  # news and updates would be asked for now
    assert page.strangers == []
    assert page.locator(".jp-Dialog").count() == 0
    assert page.locator(".Toastify__toast").count() == 0


def test_the_country_is_chosen_by_keyboard_and_the_assignment_then_has_it(start_lab, open_lab):
    lab = start_lab()
    page = open_lab(lab)
    chooser = page.locator(".jp-CodeCell", has_text="choose()").first
    press_until(page, "ArrowDown", lambda: "jp-mod-active" in chooser.get_attribute("class"))
    page.keyboard.press("Shift+Enter")
    field = chooser.get_by_label("Country")
    field.wait_for()
    press_until(page, "ArrowUp", lambda: "jp-mod-active" in chooser.get_attribute("class"))
    press_until(page, "Tab", lambda: "Type a name" in focused(page))
    page.keyboard.type("korea")
    press_until(page, "Tab", lambda: "Use this country" in focused(page))
    page.keyboard.press("Enter")
    expect(chooser.get_by_role("status")).to_contain_text("korea could be one of these: Republic of Korea (KOR), ")
    press_until(page, "Shift+Tab", lambda: "Type a name" in focused(page))
    page.keyboard.press("Control+a")
    page.keyboard.type("kenya")
    page.keyboard.press("Enter")
    expect(chooser.get_by_role("status")).to_have_text("Your country is now Kenya (KEN).")
    expect(field).to_have_value("Kenya (KEN)")
    assert country_of((lab.home / ASSIGNMENT).read_bytes()) == "KEN"


def test_links_lead_to_the_lesson_and_to_the_glossary_as_a_page(lab, open_lab):
    page = open_lab(lab)
    page.get_by_role("link", name="glossary").click()
    expect(page.locator(".jp-MarkdownViewer").get_by_role("heading", name="Glossary")).to_be_visible()
    page.get_by_role("tab", name="start.ipynb").click()
    page.get_by_role("link", name="00 ·").click()
    expect(page.get_by_role("tab", name="lesson.ipynb")).to_be_visible()


def test_a_lesson_that_was_only_opened_and_saved_still_counts_as_untouched(lab, open_lab):
    path = lab.home / "00-my-country" / "lesson.ipynb"
    written = path.read_bytes()
    page = open_lab(lab, "00-my-country/lesson.ipynb")
    page.get_by_role("tab", name="lesson.ipynb").click()
    page.keyboard.press("Control+s")
    expect(page.locator(".lm-TabBar-tab.jp-mod-dirty")).to_have_count(0)
    saved = path.read_bytes()
    assert saved != written, "JupyterLab did not save, so this test would prove nothing"
    assert is_untouched(fingerprint(path.name, saved), fingerprint(path.name, written))
    nbformat.validate(nbformat.reads(saved.decode(), 4))
