"""A trainee's day, in a browser, on a real hub: she logs in, gets module 00, answers it in JupyterLab, validates, hands in, and hands in again."""

import nbformat
import pytest
from browsing import Story, answered, right_answer
from playwright.sync_api import expect

MODULE = "00-my-country"
TITLE = "Start here: the migrants in your country, and your people abroad"

SENTENCES = '''three_sentences = """
In mid-2024 about 1.2 million people born elsewhere lived in Kenya (UN DESA, International Migrant Stock 2024).
Most of them were born in Somalia, South Sudan and Ethiopia.
The figure is a stock: it does not say how many came in that year.
"""'''


@pytest.fixture(scope="module")
def classroom(story_room):
    return story_room


def test_a_trainee_gets_a_module_answers_it_and_hands_it_in(classroom, chromium, tmp_path):
    with Story(chromium, classroom, tmp_path / "pictures") as story:
        amina = story.come("amina")
        page = amina.page
        amina.look_for_faults()

        page.get_by_label("Choose it once").fill("Kenya")
        page.get_by_role("button", name="Use this country").click()
        expect(page.get_by_role("status")).to_contain_text("Your country is now Kenya (KEN).")
        page.get_by_role("button", name=f"Get a copy of {TITLE}").click()
        expect(page.get_by_role("status")).to_contain_text("Your copy is in")
        amina.step("got a copy")
        copy = classroom.folder / "homes" / "amina" / "migcap" / MODULE / "assignment.ipynb"
        # Two she will answer herself; the others are answered as if it were later in the day.
        nbformat.write(answered(nbformat.read(copy, as_version=4), MODULE, "stock-in-a-year", "three-sentences"), copy)

        page.get_by_role("link", name=f"Validate {TITLE}").click()
        amina.look_for_faults()
        page.get_by_role("button", name="Validate now").click()
        expect(page.get_by_role("heading", name="What the checks said")).to_be_visible()
        expect(page.get_by_role("listitem").filter(has_text="1 · Stock in a year")).to_contain_text("Not attempted yet")
        amina.step("validated too early")
        amina.look_for_faults()

        page.get_by_role("link", name="Open the assignment").click()
        write_answers(amina)

        page.goto(f"{classroom.url}/user/amina/migcap/validate/{MODULE}")
        page.get_by_role("button", name="Validate").click()
        expect(page.get_by_text("7 of 7 exercises pass the checks in your copy.")).to_be_visible()
        expect(page.get_by_role("listitem").filter(has_text="8 · Three sentences")).to_contain_text("A person reads and marks this one.")
        amina.step("validated")

        page.get_by_role("link", name="Hand in").click()
        amina.step("before handing in")
        amina.look_for_faults()
        page.get_by_role("button", name="Hand in").click()
        expect(page.get_by_role("status")).to_contain_text("handed in")
        expect(page.get_by_role("status")).to_contain_text("Receipt")
        amina.step("receipt")
        amina.look_for_faults()
        card = page.locator(f"[id='{MODULE}']")
        expect(card).to_contain_text("handed in")

        card.get_by_role("link", name=f"Hand in again {TITLE}").click()
        expect(page.get_by_text("You handed in 1 time before. The last one counts. Your copy is the same as the last one.")).to_be_visible()
        page.get_by_role("button", name="Hand in again").click()
        expect(card.get_by_text("What you handed in (2)")).to_be_visible()

        # What she kept on the way becomes her annex.
        page.get_by_role("button", name="Make the document").click()
        expect(page.get_by_role("status")).to_contain_text("Your annex is made")
        amina.step("annex")
        page.get_by_role("link", name="Open annex.html").click()
        expect(page.get_by_role("heading", name="Migration annex to the Common Country Analysis")).to_be_visible()
        amina.step("the annex itself")


def write_answers(amina):
    """In JupyterLab: write two answers into the cells, run all, save."""
    page = amina.page
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
    page.locator("#jupyterlab-splash").wait_for(state="detached")
    for begins, answer in (("def migrants_in", right_answer(MODULE, "stock-in-a-year")), ("three_sentences =", SENTENCES)):
        editor = page.locator(".jp-CodeCell .cm-content", has_text=begins).first
        editor.scroll_into_view_if_needed()
        editor.click()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(answer)
    amina.step("answers written")
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    page.locator(".jp-OutputArea-output", has_text="Kept in your annex").last.wait_for()  # by the last cell
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
    amina.step("everything run")
    page.keyboard.press("Control+s")
    page.locator(".jp-mod-dirty").first.wait_for(state="detached")
