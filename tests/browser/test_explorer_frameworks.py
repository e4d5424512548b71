"""The explorer of module 01, by keyboard alone, as its lesson tells her to use it."""

import re

from playwright.sync_api import expect

LESSON = "01-frameworks-as-data/lesson.ipynb"


def test_objective_and_boxes_are_changed_by_keyboard_and_words_and_picture_follow(lab, open_lab):
    page = open_lab(lab, LESSON)
    page.get_by_role("tab", name="lesson.ipynb").click()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    explorer = page.locator(".jp-CodeCell", has_text="explore.frameworks(").first
    handle = explorer.locator(".noUi-handle").first
    handle.wait_for()
    picture = explorer.locator("img").first
    expect(picture).to_have_attribute("alt", re.compile("109 marks.*objective 8, framed"))

    handle.focus()
    page.keyboard.press("ArrowRight")
    expect(explorer).to_contain_text("9 · Counter smuggling")
    expect(explorer).to_contain_text("Objective 9: Strengthen the transnational response to smuggling of migrants.")
    expect(picture).to_have_attribute("alt", re.compile("objective 9, framed"))

    for _ in range(4):  # past the three kinds of links, to the box of target 10.7
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(explorer).to_contain_text("86 of 109 links are shown")
    expect(picture).to_have_attribute("alt", re.compile("86 marks"))
