"""The explorer of module 02, by keyboard alone, as its lesson tells her to use it."""

import re

from playwright.sync_api import expect

LESSON = "02-who-is-a-migrant/lesson.ipynb"


def test_the_threshold_is_changed_by_keyboard_and_words_and_picture_follow(lab, open_lab):
    page = open_lab(lab, LESSON)
    page.get_by_role("tab", name="lesson.ipynb").click()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    explorer = page.locator(".jp-CodeCell", has_text="explore.threshold(").first
    slider = explorer.get_by_role("slider")
    slider.wait_for()
    picture = explorer.locator("img").first
    before = picture.get_attribute("src")

    slider.focus()
    page.keyboard.press("ArrowLeft")
    expect(explorer).to_contain_text("With a threshold of 11 months, 226 people who came to Ymerin in 2023 count as immigrants")
    expect(picture).to_have_attribute("alt", re.compile("counted with 11 months"))
    expect(picture).not_to_have_attribute("src", before)  # words and picture arrive one after the other

    page.keyboard.press("ArrowRight")
    expect(explorer).to_contain_text("The published figure is the same in 2021 to 2023.")
    expect(picture).to_have_attribute("src", before)
