"""The explorer of module 00, by keyboard alone, as its lesson tells her to use it."""

import re

from playwright.sync_api import expect

LESSON = "00-my-country/lesson.ipynb"


def test_country_and_year_are_changed_by_keyboard_and_words_and_picture_follow(lab, open_lab):
    page = open_lab(lab, LESSON)
    page.get_by_role("tab", name="lesson.ipynb").click()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    # The cell that is to stop with an error, so that she learns to read one, must not stop the page.
    page.get_by_text("Run All Cells", exact=True).click()
    explorer = page.locator(".jp-CodeCell", has_text="explore.migrants(").first
    field = explorer.get_by_label("Country")
    field.wait_for()
    picture = explorer.locator("img").first
    before = picture.get_attribute("src")

    field.focus()
    page.keyboard.type("kenya")
    page.keyboard.press("Enter")
    expect(explorer).to_contain_text("Kenya, mid-2024: ")
    expect(picture).to_have_attribute("alt", re.compile("^Three charts for Kenya: .* in mid-2024, "))
    in_2024 = picture.get_attribute("src")
    assert in_2024 != before

    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")
    expect(explorer).to_contain_text("Kenya, mid-2020: ")
    expect(picture).to_have_attribute("alt", re.compile("^Three charts for Kenya: .* in mid-2020, "))
    expect(picture).not_to_have_attribute("src", in_2024)  # words and picture arrive one after the other
