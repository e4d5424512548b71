"""The explorer of module 03, by keyboard alone, as its lesson tells her to use it."""

import re

from playwright.sync_api import expect

LESSON = "03-sources-and-quality/lesson.ipynb"


def test_corridor_and_year_are_changed_by_keyboard_and_words_and_picture_follow(lab, open_lab):
    page = open_lab(lab, LESSON)
    page.get_by_role("tab", name="lesson.ipynb").click()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    explorer = page.locator(".jp-CodeCell", has_text="explore.mirror(").first
    corridor, year = explorer.get_by_role("slider").nth(0), explorer.get_by_role("slider").nth(1)
    year.wait_for()
    expect(explorer).to_contain_text("Caldora to Ostrana, 2022. Caldora reports 30,346 emigrants")
    picture = explorer.locator("img").first
    before = picture.get_attribute("src")

    year.focus()
    page.keyboard.press("ArrowRight")
    expect(explorer).to_contain_text("Caldora to Ostrana, 2023.")
    expect(picture).to_have_attribute("alt", re.compile("in 2023, one for the emigrants"))
    expect(picture).not_to_have_attribute("src", before)

    corridor.focus()
    page.keyboard.press("ArrowRight")
    expect(explorer).not_to_contain_text("Caldora to Ostrana")
    page.keyboard.press("ArrowLeft")
    year.focus()
    page.keyboard.press("ArrowLeft")
    expect(explorer).to_contain_text("Caldora to Ostrana, 2022.")
    expect(picture).to_have_attribute("src", before)
