"""The explorer of module 04, by keyboard alone, as its lesson tells her to use it."""

import re

from playwright.sync_api import expect

LESSON = "04-measuring-migration/lesson.ipynb"


def test_the_undercount_is_changed_by_keyboard_and_words_and_picture_follow(lab, open_lab):
    page = open_lab(lab, LESSON)
    page.get_by_role("tab", name="lesson.ipynb").click()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    explorer = page.locator(".jp-CodeCell", has_text="explore.residual(").first
    slider = explorer.get_by_role("slider")
    slider.wait_for()
    picture = explorer.locator("img").first
    before = picture.get_attribute("src")

    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(explorer).to_contain_text("If the census of 2023 missed up to 1.1 percent of the people who were there")
    expect(picture).to_have_attribute("alt", re.compile("an undercount of up to 1.1 percent"))
    expect(picture).not_to_have_attribute("src", before)  # words and picture arrive one after the other

    page.keyboard.press("ArrowLeft")
    expect(explorer).to_contain_text("Then net migration lies between −15,000 and −4,293")
    expect(picture).to_have_attribute("src", before)
