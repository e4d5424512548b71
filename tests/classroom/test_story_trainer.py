"""A trainer's day, in a browser, on a real hub: she sets a date, collects, grades, marks a text, sends the feedback; and the trainee reads it."""

import csv
import re
from datetime import timedelta

import nbformat
import pytest
from browsing import Story, answered
from playwright.sync_api import expect

from migcap.classroom.pages import words

MODULE = "00-my-country"
TITLE = "Start here: the migrants in your country, and your people abroad"
HIDDEN = "BEGIN HIDDEN TESTS"
DUE = (words.now() + timedelta(days=9, hours=1)).replace(second=0, microsecond=0)
EXTENDED = DUE + timedelta(days=7)


@pytest.fixture(scope="module")
def classroom(story_room):
    return story_room


def test_from_the_due_date_to_the_feedback_that_a_trainee_reads(classroom, chromium, tmp_path):
    with Story(chromium, classroom, tmp_path / "pictures") as story:
        tara = story.come("tara")
        tara.look_for_faults()
        open_class_page(tara)
        run_step(tara, "Release again", f"{MODULE} is released: trainees find it on their start page.")
        set_dates(tara)

        bruno = story.come("bruno")
        expect(bruno.page.get_by_text(f"due {words.day_and_hour(DUE, words.now())}, in 9 days")).to_be_visible()
        hand_in(bruno, classroom)

        collect_and_grade(tara)
        mark_the_text(tara)
        send_feedback(tara)
        marks_as_a_file(tara, tmp_path)

        read_feedback(bruno)


def open_class_page(tara):
    page = tara.page
    page.get_by_role("link", name="Open the class page").click()
    heading, authorize = page.get_by_role("heading", level=1, name="The class"), page.get_by_role("button", name="Authorize")
    heading.or_(authorize).first.wait_for()
    if authorize.is_visible():
        tara.step("the hub asks")
        authorize.click()
    heading.wait_for()
    page.get_by_role("navigation", name="Assignments").get_by_role("link", name="00 ·").click()
    expect(page.get_by_role("heading", level=2)).to_contain_text(TITLE)
    tara.step("class page")
    tara.look_for_faults()


def set_dates(tara):
    page = tara.page
    page.get_by_label("Due for all").fill(words.for_field(DUE))
    page.get_by_role("button", name="Set the date").click()
    expect(page.get_by_role("status")).to_contain_text(f"is now due {words.day_and_hour(DUE, words.now())}")
    page.get_by_label("More time for").select_option("chen")
    page.get_by_label("until", exact=True).fill(words.for_field(EXTENDED))
    page.get_by_role("button", name="Extend").click()
    expect(page.get_by_role("status")).to_contain_text(f"chen has time until {words.day_and_hour(EXTENDED, words.now())}.")
    expect(page.get_by_role("region", name="Trainees").get_by_role("row").filter(has_text="chen")).to_contain_text(words.day_and_hour(EXTENDED, words.now()))
    tara.step("dates set")


def hand_in(bruno, classroom):
    """With everything right but exercise 2, which gives a proportion in place of a percentage."""
    page = bruno.page
    page.get_by_role("button", name=f"Get a copy of {TITLE}").click()
    expect(page.get_by_role("status")).to_contain_text("Your copy is in")
    copy = classroom.folder / "homes" / "bruno" / "migcap" / MODULE / "assignment.ipynb"
    notebook = answered(nbformat.read(copy, as_version=4), MODULE)
    for cell in notebook.cells:
        cell.source = cell.source.replace("return 100 * migrants / people.sum()", "return migrants / people.sum()")
    assert HIDDEN not in nbformat.writes(notebook)
    nbformat.write(notebook, copy)
    page.get_by_role("link", name=f"Hand in {TITLE}").click()
    expect(page.get_by_text("answers in code were written and not run")).to_be_visible()
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_role("status")).to_contain_text("Receipt")
    bruno.step("handed in")


def run_step(tara, button, done):
    """Press a button of a step, follow it while it runs, and read what it says at its end."""
    tara.page.get_by_role("button", name=button).click()
    expect(tara.page.locator("main")).to_contain_text(done)
    tara.step(button)
    tara.look_for_faults()


def collect_and_grade(tara):
    page = tara.page
    page.reload()
    expect(row(tara, "bruno")).to_contain_text("to collect")
    run_step(tara, "Collect", f"What was handed in for {MODULE} is collected.")
    expect(row(tara, "bruno")).to_contain_text("collected")
    run_step(tara, "Grade all", "graded")
    expect(row(tara, "bruno")).to_contain_text("text to mark")
    shares = page.get_by_role("region", name="Exercises and their pitfalls").get_by_role("row").filter(has_text="Share of the population")
    expect(shares).to_contain_text("× That is a proportion; the question asks for a percentage. How many hundredths is it?")


def row(tara, student):
    return tara.page.get_by_role("region", name="Trainees").get_by_role("row").filter(has_text=student)


def mark_the_text(tara):
    page = tara.page
    page.get_by_role("link", name="Rubric").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rubric of")
    tara.step("rubric")
    tara.look_for_faults()
    page.go_back()
    page.get_by_role("link", name="Mark in the formgrader").click()
    listed = page.get_by_role("link", name=re.compile("^Submission #"))
    listed.first.wait_for()
    # Names are hidden while one marks, and another story may have handed in too: every text gets its marks.
    for number in range(listed.count()):
        listed.nth(number).click()
        mark_one(tara)
        page.go_back()
        listed.first.wait_for()
    page.goto(f"{tara.url}/user/course/migcap/class/{MODULE}")
    expect(row(tara, "bruno")).to_contain_text("of 20")


def mark_one(tara):
    page = tara.page
    # The question stands above the answer, and with it what each point is for.
    expect(page.get_by_text("how many migrants, with the date and the source")).to_be_visible()
    score = page.locator("input#three-sentences")
    score.scroll_into_view_if_needed()
    with page.expect_response(lambda answer: "/formgrader/api/grade/" in answer.url and answer.request.method == "PUT") as saved:
        score.fill("3")
        score.press("Tab")
    assert saved.value.ok
    with page.expect_response(lambda answer: "/formgrader/api/comment/" in answer.url and answer.request.method == "PUT") as saved:
        page.locator("textarea#three-sentences-comment").fill("Say what the figure cannot say.")
        page.locator("textarea#three-sentences-comment").press("Tab")
    assert saved.value.ok
    tara.step("text marked")


def send_feedback(tara):
    run_step(tara, "Send the feedback", f"Feedback on {MODULE} is sent, with the marks.")
    expect(row(tara, "bruno")).to_contain_text("feedback sent")
    tara.fits(360)


def marks_as_a_file(tara, tmp_path):
    with tara.page.expect_download() as downloaded:
        tara.page.get_by_role("link", name="Download marks.csv").click()
    downloaded.value.save_as(tmp_path / "marks.csv")
    with open(tmp_path / "marks.csv", encoding="utf-8", newline="") as file:
        (bruno,) = [one for one in csv.DictReader(file) if (one["student_id"], one["assignment"]) == ("bruno", MODULE)]
    # 20 points, less what the proportion costs in 2a and the point that the text did not earn.
    assert 14 <= float(bruno["score"]) <= 19 and bruno["max_score"] == "20.0" and bruno["waits_for_a_person"] == "no"


def read_feedback(bruno):
    page = bruno.page
    page.goto(f"{bruno.url}/user/bruno/migcap/")
    card = page.locator(f"[id='{MODULE}']")
    expect(card).to_contain_text("of 20")
    bruno.step("marked")
    bruno.look_for_faults()
    card.get_by_role("link", name="Read the feedback").click()
    expect(page.get_by_text("Say what the figure cannot say.").first).to_be_visible()
    expect(page.get_by_text("That is a proportion; the question asks for a percentage.").first).to_be_visible()
    assert HIDDEN not in page.content()
    bruno.step("feedback")
    page.get_by_role("link", name="Back to the start page").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your modules")
