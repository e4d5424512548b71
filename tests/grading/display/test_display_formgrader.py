"""The real pages, from the real commands: a hostile submission is marked in the formgrader, in a browser, and given back as feedback."""

import contextlib
import subprocess
import sys
import time
from types import SimpleNamespace

import nbformat
import pytest
from hostile import HTML, MARKDOWN, OWN

from tests.grading import toy, toy_course
from tests.grading.classroom import TOKEN, Classroom, Server, Worker, environment

PATIENCE = 30_000  # milliseconds


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    """A course in which one hostile submission was autograded, with its feedback; `server()` runs a Jupyter server on it."""
    place = tmp_path_factory.mktemp("formgrader")
    (place / "settings").mkdir()
    settings = environment(place, place / "settings")
    worker = Worker(settings, place)
    course = toy_course.made(place / "course")
    if not (course / "datasets").exists():  # what submissions may read
        (course / "datasets").symlink_to(toy_course.REPOSITORY / "datasets")
    worker.nbgrader("generate_assignment", toy_course.FOLDER, folder=course)
    notebook = nbformat.read(course / "modules" / toy_course.FOLDER / "assignment.ipynb", as_version=4)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "words":
            cell.source = f"Nepal had **470,719**. {HTML['picture that fails']} {HTML['link to a script']}\n\n" + "\n\n".join(MARKDOWN[name] for name in ("link", "HTML in a table"))
    notebook.cells.append(toy.plain(f"from IPython.display import HTML, Javascript, display\ndisplay(HTML({HTML['script']!r}), HTML({HTML['the page' + chr(39) + 's own names']!r}), Javascript({OWN!r}))"))
    notebook.cells[-1]["id"] = "mine"
    submitted = course / "grading" / "submitted" / "ana" / toy_course.FOLDER / "assignment.ipynb"
    submitted.parent.mkdir(parents=True)
    nbformat.write(notebook, submitted)
    worker.nbgrader("autograde", toy_course.FOLDER, "--create", folder=course)
    worker.nbgrader("generate_feedback", toy_course.FOLDER, folder=course)
    worker.close()
    yield SimpleNamespace(course=course, place=place, environment=settings, feedback=course / "grading" / "feedback" / "ana" / toy_course.FOLDER / "assignment.html")


@pytest.fixture(scope="module")
def server(marked):
    marked._address = lambda process: Classroom._address(marked, process)
    log = open(marked.place / "server.log", "w")
    process = subprocess.Popen([sys.executable, "-m", "jupyter_server", "--ServerApp.open_browser=False", "--port=0", "--allow-root", f"--IdentityProvider.token={TOKEN}"],
                               cwd=marked.course, env=marked.environment, stdout=log, stderr=log)
    try:
        yield marked._address(process).rstrip("/")
    finally:
        process.terminate()
        process.wait(20)


def until(page, condition):
    """Wait until a condition holds. Playwright's own way to wait is a script in the page, and the page's policy forbids that."""
    deadline = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(f"() => Boolean({condition})"):
        assert time.monotonic() < deadline, f"in vain: {condition}; the browser said {page.said}"
        page.wait_for_timeout(100)


@pytest.fixture
def tab(chromium, server):
    context = chromium.new_context(extra_http_headers={"Authorization": f"token {TOKEN}"})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.said, page.answers = [], []
    page.on("console", lambda message: page.said.append(message.text) if message.type == "error" else None)
    page.on("response", lambda answer: page.answers.append(answer))
    one, = Server(f"{server}/").api(f"submitted_notebooks/{toy_course.FOLDER}/assignment")
    page.goto(f"{server}/formgrader/submissions/{one['id']}/?index=0")
    until(page, "typeof formgrader !== 'undefined' && formgrader.grades && formgrader.grades.loaded && formgrader.comments.loaded")
    yield page
    context.close()


def test_the_formgraders_page_works_and_nothing_of_the_submission_runs(tab):
    assert tab.title() == "assignment"
    assert "470,719" in tab.content()
    assert tab.locator(":is(.rendered_html, .output) :is(script, [onerror], [id], [name], [href^='javascript' i])").count() == 0
    assert [text for text in tab.said if "Content Security Policy" in text] == []
    answer = next(answer for answer in reversed(tab.answers) if "/formgrader/submissions/" in answer.url and "text/html" in answer.headers.get("content-type", ""))
    policy = answer.headers["content-security-policy"]
    assert "base-uri 'none'" in policy and "form-action 'none'" in policy and "frame-ancestors 'self'" in policy


def test_marks_and_comments_can_be_given_there(tab):
    field = tab.locator("#words")
    assert field.count() == 1 and field.evaluate("element => element.tagName") == "INPUT"
    field.fill("3")
    field.press("Tab")
    tab.locator("#words-comment").fill("Well *put*")
    with tab.expect_response(lambda answer: "/formgrader/api/comment/" in answer.url and answer.request.method == "PUT") as saved:
        tab.locator("#words-comment").blur()
    assert saved.value.status == 200
    tab.reload()
    until(tab, "document.querySelector('#words').value === '3' && document.querySelector('#words-comment').value === 'Well *put*'")


def test_the_learners_name_can_be_shown_and_hidden(tab):
    tab.locator(".glyphicon-eye-open").click()
    tab.get_by_text("ana", exact=True).wait_for()
    tab.locator(".glyphicon-eye-close").click()
    tab.get_by_text("Submission #1", exact=True).wait_for()


def test_a_script_on_that_page_is_stopped_by_the_policy(tab):
    """As if the cleaning had let it through."""
    tab.evaluate(f"""() => {{ const script = document.createElement('script'); script.textContent = `{OWN}`; document.body.append(script);
                            document.querySelector('#notebook').insertAdjacentHTML('beforeend', `<img src=x onerror="{OWN}">`); }}""")
    tab.wait_for_timeout(300)
    assert tab.title() == "assignment"
    assert any("Content Security Policy" in text for text in tab.said)


def test_a_file_of_the_submission_has_no_rights_of_the_server(marked, server, tab):
    folder = marked.course / "grading" / "autograded" / "ana" / toy_course.FOLDER
    with contextlib.suppress(PermissionError):
        folder.chmod(0o755)
    (folder / "evil.html").write_text(f"<title>quiet</title><script>{OWN}</script>")
    answer = tab.goto(tab.url.split("?")[0].rstrip("/") + "/evil.html")
    assert answer.status == 200 and "sandbox" in answer.headers["content-security-policy"]
    tab.wait_for_timeout(200)
    assert tab.title() == "quiet"


def test_the_feedback_runs_nothing(marked, chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(marked.feedback.as_uri())
    page.wait_for_timeout(300)
    assert page.title() == "assignment" and page.locator("script").count() == 0
    assert "470,719" in page.content() and page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content").startswith("default-src 'none'")
    context.close()
