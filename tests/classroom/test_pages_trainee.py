"""A trainee's pages over HTTP, with a desk in memory: every form, and what is never lost."""

import nbformat
import pytest
import requests
from fake_desk import at
from pages_fixtures import NAME, desk, her_folder, server, visitor  # noqa: F401 (fixtures)
from pages_server import TOKEN, link, said, text_of

from migcap import annex, home
from tests.grading import toy

AWAY = "The hand-in desk does not answer: your work is safe in your folder; try again in a minute."


def wait_for(visitor, path, server):
    """The page once nothing runs any more."""
    job = server[1].jobs.current
    job.thread.join(120)
    assert not job.running
    return visitor.go(path)


def answer(her_folder, source):
    path = her_folder / NAME / "assignment.ipynb"
    notebook = nbformat.read(path, as_version=4)
    toy.named(notebook, "double").source = source
    nbformat.write(notebook, path)
    return path


def test_nobody_without_a_key_sees_a_page(server):
    for path in ("", "state", f"validate/{NAME}", f"hand-in/{NAME}", "class"):
        answered = requests.get(f"{server[0]}/migcap/{path}", allow_redirects=False)
        assert answered.status_code in (302, 403, 404) and "My country" not in answered.text, path


def test_a_form_without_its_own_number_is_refused_and_changes_nothing(server, visitor, desk):
    for path in (f"get/{NAME}", f"restore/{NAME}", f"hand-in/{NAME}", f"validate/{NAME}", "annex", "country"):
        assert visitor.session.post(f"{server[0]}/migcap/{path}", data={"country": "KEN"}).status_code == 403, path
    assert not (home.folder() / NAME).exists() and home.country() is None and not desk.handed_in


def test_every_page_has_a_policy_that_allows_nothing_inline(server, visitor):
    for path in ("", f"validate/{NAME}", f"hand-in/{NAME}", "no-such-page/x"):
        answered = visitor.get(path)
        if answered.status_code == 404 and "migcap/static" not in answered.text:
            continue  # Jupyter's own page
        policy = answered.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy
        assert " style=" not in answered.text and " onclick" not in answered.text and "<style" not in answered.text


def test_a_copy_is_got_filled_with_her_country_and_opened(visitor, her_folder):
    page = visitor.press(visitor.go(), "Use this country", country="Kenya")
    assert said(page).startswith("Your country is now Kenya (KEN).")
    page = visitor.press(page, "Get a copy", within=NAME)
    assert said(page).startswith("Your copy is in ")
    assert "Get a copy" not in text_of(page, NAME)
    assert 'COUNTRY = \\"KEN\\"' in (her_folder / NAME / "assignment.ipynb").read_text()
    assert link(page, "Open the assignment") == f"/lab/tree/{NAME}/assignment.ipynb"


def test_a_country_that_nobody_knows_is_answered_with_a_sentence(visitor):
    assert said(visitor.press(visitor.go(), "Use this country", country="Atlantis"))
    assert home.country() is None


def test_getting_again_overwrites_nothing_of_hers(visitor, server, her_folder):
    page = visitor.press(visitor.go(), "Get a copy", within=NAME)
    mine = answer(her_folder, "def double(x):\n    return 2 * x").read_bytes()
    number = page.find("input", attrs={"name": "_xsrf"})["value"]
    visitor.session.post(f"{server[0]}/migcap/get/{NAME}", data={"_xsrf": number}).raise_for_status()
    assert (her_folder / NAME / "assignment.ipynb").read_bytes() == mine


def test_originals_come_beside_hers(visitor, her_folder):
    page = visitor.press(visitor.go(), "Get a copy", within=NAME)
    mine = answer(her_folder, "def double(x):\n    return 2 * x").read_bytes()
    page = visitor.press(visitor.go(), "Put originals beside mine", within=NAME)
    assert "yours is kept beside it" in said(page)
    (kept,) = (her_folder / NAME).glob("assignment (yours *.ipynb")
    assert kept.read_bytes() == mine


def test_validate_says_what_the_checks_say_and_changes_nothing(visitor, server, her_folder):
    visitor.press(visitor.go(), "Get a copy", within=NAME)
    page = visitor.press(visitor.go(f"validate/{NAME}"), "Validate now")
    page = wait_for(visitor, f"validate/{NAME}", server)
    assert "0 of 1 exercises pass" in page.get_text() and "Not attempted yet: double still has a blank." in page.get_text()
    mine = answer(her_folder, "def double(x):\n    return 3 * x").read_bytes()
    visitor.press(page, "Validate again")
    page = wait_for(visitor, f"validate/{NAME}", server)
    assert "For 2 you give another number. Double it." in page.get_text() and "Traceback" not in page.get_text()
    answer(her_folder, "def double(x):\n    return 2 * x")
    visitor.press(page, "Validate again")
    page = wait_for(visitor, f"validate/{NAME}", server)
    assert page.find("li", class_="passes").h3.get_text(" ", strip=True).startswith("✓ 1 · Doubling")
    assert mine != (her_folder / NAME / "assignment.ipynb").read_bytes()  # hers as she last wrote it
    assert "return 2 * x" in (her_folder / NAME / "assignment.ipynb").read_text()


def test_only_one_validation_runs_at_a_time_and_a_reload_still_shows_it(visitor, server, her_folder):
    visitor.press(visitor.go(), "Get a copy", within=NAME)
    answer(her_folder, "import time\ntime.sleep(3)\ndef double(x):\n    return 2 * x")
    page = visitor.press(visitor.go(f"validate/{NAME}"), "Validate now")
    assert page.body["data-running"] == f"validate {NAME}"
    assert visitor.session.get(f"{server[0]}/migcap/state").json()["running"] is True
    assert "still running" in said(visitor.press(page, "Validate now"))
    assert visitor.go().body["data-running"] == f"validate {NAME}"
    assert "data-running" not in wait_for(visitor, "", server).body.attrs


def test_handing_in_gives_a_receipt_in_words(visitor, desk, her_folder):
    visitor.press(visitor.go(), "Get a copy", within=NAME)
    mine = answer(her_folder, "def double(x):\n    return 2 * x").read_bytes()
    page = visitor.go(f"hand-in/{NAME}")
    assert "1 answer in code was written and not run" in page.get_text() and "1 of 2 answers is as you got it" in page.get_text()
    page = visitor.press(page, "Hand in")
    assert said(page) == "My country: handed in Thursday 3 December, 16:00 UTC. Receipt r1. You may go on working, and hand in again."
    assert desk.asked[-2:] == [("submit", NAME, ["assignment.ipynb"]), ("assignments",)]
    assert "handed in Thursday 3 December, 16:00 UTC" in text_of(page, NAME) and "Hand in again" in text_of(page, NAME)
    assert (her_folder / NAME / "assignment.ipynb").read_bytes() == mine


def test_a_late_receipt_says_late(visitor, desk):
    desk.late = True
    visitor.press(visitor.go(), "Get a copy", within=NAME)
    assert "16:00 UTC, late." in said(visitor.press(visitor.go(f"hand-in/{NAME}"), "Hand in"))


def test_when_the_desk_does_not_answer_the_page_opens_and_nothing_is_lost(visitor, desk, her_folder):
    visitor.press(visitor.go(), "Get a copy", within=NAME)
    mine = answer(her_folder, "def double(x):\n    return 2 * x").read_bytes()
    form = visitor.go(f"hand-in/{NAME}")
    desk.away = AWAY
    page = visitor.go()
    assert AWAY in page.get_text() and "Open the assignment" in text_of(page, NAME)
    assert said(visitor.press(form, "Hand in")) == AWAY
    assert (her_folder / NAME / "assignment.ipynb").read_bytes() == mine


def test_without_the_desk_a_copy_comes_from_the_course_itself(visitor, desk, her_folder):
    desk.away = AWAY
    assert "because the desk gave none" in said(visitor.press(visitor.go(), "Get a copy", within=NAME))
    assert (her_folder / NAME / "assignment.ipynb").exists()


def test_a_country_is_changed_in_what_she_has_and_others_are_not_brought(visitor, desk, her_folder):
    visitor.press(visitor.go(), "Get a copy", within=NAME)
    desk.away = AWAY
    page = visitor.press(visitor.go(), "Use this country", country="Kenya")
    assert said(page).startswith("Your country is now Kenya (KEN).") and 'COUNTRY = \\"KEN\\"' in (her_folder / NAME / "assignment.ipynb").read_text()
    desk.away = ""
    answer(her_folder, "def double(x):\n    return 2 * x")
    page = visitor.press(visitor.go(), "Change", country="Nepal")
    assert "were left as they are" in said(page) and 'COUNTRY = \\"KEN\\"' in (her_folder / NAME / "assignment.ipynb").read_text()


def test_feedback_is_shown_under_a_policy_without_scripts_and_with_a_way_back(visitor, desk, server):
    number = desk.receive(NAME, at(1))
    desk.send_back(NAME, number, at(2), 15, 20, {"assignment.html": b"<html><body class='x'><h1>Feedback</h1></body></html>"})
    page = visitor.go()
    assert "marked: 15 of 20" in text_of(page, NAME) and "15 of 20" in text_of(page, "main")
    answered = visitor.get(link(page, "Read the feedback"))
    assert answered.headers["Content-Security-Policy"].startswith("default-src 'none'; img-src data:;") and "script-src" not in answered.headers["Content-Security-Policy"]
    assert "<body class='x'><p" in answered.text and 'href="/migcap/"' in answered.text and "<h1>Feedback</h1>" in answered.text


def test_feedback_that_is_not_there_is_a_sentence_on_the_start_page(visitor):
    assert said(visitor.go(f"feedback/{NAME}/r9")) == "There is no feedback on this yet."


def test_her_annex_is_made_and_can_be_opened(visitor, her_folder, capsys):
    assert "Nothing yet" in visitor.go().get_text()
    annex.keep("00/sentences", "Nepal had 470,719 migrants in 2024.", title="Three sentences")
    page = visitor.go()
    assert "There is 1 piece in it" in page.get_text() and "Three sentences" in page.get_text()
    page = visitor.press(page, "Make the document")
    assert said(page).startswith("Your annex is made: annex.html and annex.docx in ")
    assert visitor.get(link(page, "Open annex.html")).text.count("470,719") == 1


def test_an_assignment_that_nobody_knows_is_not_found(visitor):
    for path in ("validate/99-nothing", "hand-in/99-nothing", "validate/..%2f..%2fetc"):
        assert visitor.get(path).status_code == 404


def test_the_class_page_is_not_on_a_trainees_server(visitor, server):
    for path in ("class", f"class/{NAME}", "class/marks.csv", f"class/{NAME}/rubric"):
        assert visitor.get(path).status_code == 404
    assert requests.post(f"{server[0]}/migcap/class/{NAME}/step?token={TOKEN}", data={"step": "grade"}).status_code == 404


def test_a_trainer_finds_the_way_to_the_class_and_hands_nothing_in(visitor, monkeypatch):
    visitor.press(visitor.go(), "Get a copy", within=NAME)
    monkeypatch.setenv("MIGCAP_ROLE", "trainer")
    monkeypatch.setenv("MIGCAP_COURSE_ACCOUNT", "team")
    page = visitor.go()
    assert [found["href"] for found in page.find(id="trainer").parent.find_all("a")] == [
        "/hub/spawn/team?next=/user/team/migcap/class", "/hub/spawn/team?next=/user/team/formgrader"]
    assert "Hand in" not in text_of(page, NAME) and "Validate" in text_of(page, NAME)


@pytest.mark.parametrize("hostile", ['<img src=x onerror="alert(1)">', "{{ 7 * 7 }}"])
def test_what_others_write_is_text(visitor, desk, hostile):
    desk.give("quiz", title=hostile)
    assert text_of(visitor.go(), "quiz").startswith(hostile)
