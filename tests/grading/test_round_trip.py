"""The round trip with nbgrader's own commands and the formgrader's own pages: from the source to a trainee's feedback and the marks."""

import csv
import html
import re
import shutil
from datetime import datetime, timezone

import nbformat
import pytest
from nbgrader.api import Gradebook

from tests.grading import trainees as cohort
from tests.grading.classroom import MODULE, REPOSITORY, Classroom, files
from tests.grading.trainees import BY_HAND, MAXIMUM, POINTS, SENTENCES, WORDS

pytestmark = pytest.mark.xdist_group("round trip")
TRAINEES = sorted(POINTS)


class Trip:
    """What was seen on the way, for the tests below."""


@pytest.fixture(scope="module")
def source():
    path = REPOSITORY / "solutions" / MODULE / "assignment.ipynb"
    assert path.exists(), "module 00 is not built: run `make build`"
    return nbformat.read(path, as_version=4)


@pytest.fixture(scope="module")
def trip(tmp_path_factory, source):
    room = Classroom(tmp_path_factory.mktemp("classroom"))
    seen = Trip()
    seen.room = room
    try:
        # An editor leaves a copy of the answers beside them.
        shutil.copy(room.course / "solutions" / MODULE / "assignment.md", room.course / "solutions" / MODULE / "assignment.md.bak")
        room.executable("generate_assignment", MODULE, "--force")
        room.nbgrader("release_assignment", MODULE)
        seen.second_release = room.nbgrader("release_assignment", MODULE, code=1)
        seen.listed = room.nbgrader("list", folder=room.home("ana"))
        with room.server() as server:
            hand_in(room, server, source)
            room.nbgrader("collect", MODULE)
            seen.later_collect = room.nbgrader("collect", MODULE, "--update")
            room.nbgrader("autograde", MODULE)
            seen.pages = {path: server.ask(path)[0] for path in pages(server)}
            seen.marking_pages = mark_by_hand(server)
            seen.submissions = {one["student"]: one for one in server.api(f"submissions/{MODULE}")}
            seen.grades = grades(server)
            seen.preview = {path: server.ask(f"/api/contents/{path}")[0] for path in preview_paths(server)}
        room.nbgrader("generate_feedback", MODULE)
        room.nbgrader("release_feedback", MODULE)
        for trainee in TRAINEES:
            room.as_trainee(trainee, "fetch_feedback")
        seen.list_of_dan = room.as_trainee("dan", "list", "--cached")
        room.nbgrader("export", f"--CsvExportPlugin.to={room.place / 'grades.csv'}", folder=room.course)
        # A test is corrected after the marks were given: everything is made and marked again.
        room.nbgrader("generate_assignment", MODULE, "--force")
        room.nbgrader("autograde", MODULE, "--force", "--student=eva")
        with Gradebook(f"sqlite:///{room.course}/grading/gradebook.db") as book:
            seen.marked_again = {grade.name: (grade.score, grade.needs_manual_grade) for grade in book.find_submission_notebook("assignment", MODULE, "eva").grades}
        yield seen
    finally:
        room.worker.close()


def hand_in(room, server, source):
    """Five in time, then the due date passes, then eva. Dan has had the module in his folder from the start, the lesson beside it."""
    room.nbgrader("fetch_assignment", MODULE, folder=room.home("ana"))
    for trainee in TRAINEES:
        if trainee == "dan":
            shutil.copytree(room.course / "modules" / MODULE, room.home("dan") / MODULE)
            (room.home("dan") / MODULE / "my notes.txt").write_text("for myself")
        elif trainee != "ana":
            room.as_trainee(trainee, "fetch_assignment")
    room.fetched = {trainee: files(room.home(trainee)) for trainee in TRAINEES}
    for trainee in TRAINEES:
        cohort.fill_in(room.home(trainee) / MODULE / "assignment.ipynb", trainee, source)
        if trainee != "eva":
            room.as_trainee(trainee, "submit")
    now = datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M:%S.%f")
    server.api(f"assignment/{MODULE}", "PUT", duedate_notimezone=now, duedate_timezone="UTC")
    room.as_trainee("eva", "submit")


def submitted_notebooks(server):
    return {one["student"]: one for one in server.api(f"submitted_notebooks/{MODULE}/assignment")}


def pages(server):
    """The formgrader's pages, as its links lead there."""
    yield from ("/formgrader", "/formgrader/manage_assignments", f"/formgrader/manage_submissions/{MODULE}", "/formgrader/gradebook",
                f"/formgrader/gradebook/{MODULE}", f"/formgrader/gradebook/{MODULE}/assignment", "/formgrader/manage_students",
                "/formgrader/manage_students/ana", f"/formgrader/manage_students/ana/{MODULE}")
    for one in submitted_notebooks(server).values():
        yield f"/formgrader/submissions/{one['id']}/?index=0"


def preview_paths(server):
    """What the formgrader's links to the source, the learners' edition and a submission open."""
    assignment, = (one for one in server.api("assignments") if one["name"] == MODULE)
    yield from (assignment["source_path"], assignment["release_path"], f"grading/autograded/ana/{MODULE}/assignment.ipynb")


def mark_by_hand(server):
    """As the marking page does when a trainer types points and a comment; returns each page's text."""
    texts = {}
    for trainee, notebook in submitted_notebooks(server).items():
        texts[trainee] = server.ask(f"/formgrader/submissions/{notebook['id']}/?index=0")[1]
        if trainee in SENTENCES:
            grade, = (one for one in server.api(f"grades?submission_id={notebook['id']}") if one["name"] == BY_HAND)
            server.api(f"grade/{grade['id']}", "PUT", manual_score=SENTENCES[trainee], extra_credit=0)
        if trainee == "ana":
            comment, = (one for one in server.api(f"comments?submission_id={notebook['id']}") if one["name"] == BY_HAND)
            server.api(f"comment/{comment['id']}", "PUT", manual_comment="Clear, and well rounded.")
    return texts


def grades(server):
    return {trainee: {one["name"]: one for one in server.api(f"grades?submission_id={notebook['id']}")}
            for trainee, notebook in submitted_notebooks(server).items()}


def feedback(trip, trainee):
    """The feedback that a trainee has fetched, as the text that she reads."""
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"(?s)<(style|script)\b.*?</\1>", "", page_of_feedback(trip, trainee))))


def page_of_feedback(trip, trainee):
    page, = (trip.room.home(trainee) / MODULE / "feedback").rglob("assignment.html")
    return page.read_text(encoding="utf-8")


# Marks

def test_the_points_of_the_course_are_those_of_this_table(source):
    points = {cell.metadata["nbgrader"]["grade_id"]: cell.metadata["nbgrader"]["points"] for cell in source.cells if cell.metadata.get("nbgrader", {}).get("grade")}
    assert points == MAXIMUM | {BY_HAND: 4}


@pytest.mark.parametrize("trainee", TRAINEES)
def test_every_mark_is_the_right_one(trip, trainee):
    given = {name: grade["auto_score"] for name, grade in trip.grades[trainee].items() if name != BY_HAND}
    assert given == POINTS[trainee]
    sentences = trip.grades[trainee][BY_HAND]
    assert (sentences["manual_score"], sentences["auto_score"]) == ((SENTENCES[trainee], None) if trainee in SENTENCES else (None, 0))
    assert not any(grade["needs_manual_grade"] for grade in trip.grades[trainee].values())


def test_the_table_of_marks_has_the_sums_and_who_was_late(trip):
    with open(trip.room.place / "grades.csv", encoding="utf-8") as lines:
        rows = {row["student_id"]: row for row in csv.DictReader(lines)}
    assert {trainee: float(row["score"]) for trainee, row in rows.items()} == {
        trainee: sum(POINTS[trainee].values()) + SENTENCES.get(trainee, 0) for trainee in TRAINEES}
    assert {float(row["max_score"]) for row in rows.values()} == {20}
    late = {trainee for trainee in TRAINEES if rows[trainee]["timestamp"] > rows[trainee]["duedate"]}
    assert late == {"eva"}


def test_the_country_travels_with_the_notebook(trip):
    run = nbformat.read(trip.room.course / f"grading/autograded/ana/{MODULE}/assignment.ipynb", as_version=4)
    assert any(output.get("text", "").startswith("Your country is Kenya") for cell in run.cells for output in cell.get("outputs", []))


def test_marks_given_by_hand_are_kept_when_a_test_is_corrected(trip):
    assert {name: score for name, (score, _) in trip.marked_again.items()} == POINTS["eva"] | {BY_HAND: SENTENCES["eva"]}
    assert [name for name, (_, to_confirm) in trip.marked_again.items() if to_confirm] == [BY_HAND]


# Pages

def test_every_page_of_the_formgrader_answers(trip):
    assert len(trip.pages) == 9 + len(TRAINEES) and set(trip.pages.values()) == {200}, trip.pages


def test_the_links_to_the_notebooks_lead_somewhere(trip):
    assert trip.preview == {f"solutions/{MODULE}": 200, f"modules/{MODULE}": 200, f"grading/autograded/ana/{MODULE}/assignment.ipynb": 200}


def test_the_marking_page_shows_the_text_and_a_field_for_its_points(trip):
    assert "There are many." in html.unescape(re.sub(r"<[^>]+>", "", trip.marking_pages["cleo"])) and f'id="{BY_HAND}"' in trip.marking_pages["cleo"]


def test_the_trainer_keeps_the_hidden_tests_and_the_tracebacks(trip):
    run = nbformat.read(trip.room.course / f"grading/autograded/finn/{MODULE}/assignment.ipynb", as_version=4)
    assert any("BEGIN HIDDEN TESTS" in cell.source for cell in run.cells)
    assert any(len(output.get("traceback", [])) > 2 for cell in run.cells for output in cell.get("outputs", []))


# Feedback

@pytest.mark.parametrize("trainee", TRAINEES)
def test_the_feedback_has_the_messages_that_teach(trip, trainee):
    text = " ".join(feedback(trip, trainee).split())
    assert [words for words in WORDS[trainee] if words not in text] == []


def lines_of(cell):
    """Lines of code long enough to be recognised."""
    return {line.strip() for line in cell.source.split("\n") if len(line.strip()) > 15}


def hidden_lines(source):
    released = nbformat.read(REPOSITORY / "modules" / MODULE / "assignment.ipynb", as_version=4)
    shown = "\n".join(set().union(*(lines_of(cell) for cell in released.cells)))  # a line on her page may hold a hidden one: the same advice
    tests = (cell for cell in source.cells if cell.metadata.get("nbgrader", {}).get("grade"))
    hidden = {line for cell in tests for line in lines_of(cell) if line not in shown}
    return hidden - {line for code in cohort.right_answers(source).values() for line in code.split("\n")}


def test_the_feedback_says_its_language_and_names_each_exercise_beside_its_mark(trip):
    page = page_of_feedback(trip, TRAINEES[0])
    listed = re.findall(r'<li><a href="#[^"]+">([^<]+)</a> \(Score: ', page)
    assert page.count('<html lang="en">') == 1
    assert len(listed) == len(MAXIMUM) + 1 and "1 · Stock in a year" in listed and listed.count("2 · Share of the population") == 2


@pytest.mark.parametrize("trainee", TRAINEES)
def test_the_feedback_has_no_hidden_test_and_no_traceback(trip, source, trainee):
    text, hidden = feedback(trip, trainee), hidden_lines(source)
    assert len(hidden) > 50, "the hidden lines are not recognised any more"
    assert {line for line in hidden if line in text} == set()
    assert {word for word in ("HIDDEN TESTS", "Traceback", "---->", "Cell In", "site-packages", "#: blank") if word in text} == set()


@pytest.mark.parametrize("trainee", ["dan", "cleo"])
def test_the_feedback_has_no_solution(trip, source, trainee):
    released = nbformat.read(REPOSITORY / "modules" / MODULE / "assignment.ipynb", as_version=4)
    shown = "\n".join(cell.source for cell in released.cells)
    solution = {line.strip() for code in cohort.right_answers(source).values() for line in code.split("\n") if len(line.strip()) > 15}
    secret = {line for line in solution if line not in shown}
    assert len(secret) > 15 and {line for line in secret if line in feedback(trip, trainee)} == set()


# What goes where

def test_no_source_reaches_a_learner(trip):
    room = trip.room
    built = files(REPOSITORY / "modules")
    assert files(room.course / "modules") == built and {path.rsplit(".", 1)[-1] for path in built} <= {"ipynb", "md"}
    assert [path for path in built if path.startswith(MODULE)] == [f"{MODULE}/assignment.ipynb", f"{MODULE}/lesson.ipynb"]
    exchange = [re.sub(r"\+.*?/", "/", path) for path in files(room.exchange / "migcap")]
    assert sorted(set(exchange)) == sorted(
        [f"outbound/{MODULE}/assignment.ipynb"] + [path for path in exchange if re.fullmatch(r"feedback/[0-9a-f]{32}\.html", path)]
        + [f"inbound/{trainee}/{name}" for trainee in TRAINEES for name in ("assignment.ipynb", "timestamp.txt", "submission_secret.txt")])
    assert len(list((room.exchange / "migcap" / "feedback").iterdir())) == len(TRAINEES)
    assert {tuple(found) for trainee, found in room.fetched.items() if trainee != "dan"} == {(f"{MODULE}/assignment.ipynb",)}


def test_the_released_notebook_is_the_built_one_and_has_no_answer(trip, source):
    released = nbformat.read(trip.room.exchange / "migcap" / "outbound" / MODULE / "assignment.ipynb", as_version=4)
    built = nbformat.read(REPOSITORY / "modules" / MODULE / "assignment.ipynb", as_version=4)
    assert [cell.source for cell in released.cells] == [cell.source for cell in built.cells]
    text = "\n".join(cell.source for cell in released.cells)
    assert {line for line in hidden_lines(source) if line in text} == set() and "#: " not in text
    assert not any(cell.get("outputs") for cell in released.cells)


def test_lessons_and_notes_are_neither_handed_in_nor_run(trip):
    course = trip.room.course / "grading"
    assert files(course / "submitted" / "dan") == [f"{MODULE}/{name}" for name in ("assignment.ipynb", "submission_secret.txt", "timestamp.txt")]
    assert not list(course.rglob("lesson.*")) and not list(course.rglob("*.md*"))


def test_what_the_guide_says_of_a_second_release_and_of_later_submissions(trip):
    assert "add --force to overwrite" in trip.second_release and "No newer submission to collect: ana" in trip.later_collect


def test_the_list_says_what_is_there_and_that_feedback_was_fetched(trip):
    assert f"migcap {MODULE}" in trip.listed
    assert "(feedback already fetched)" in trip.list_of_dan
