"""In a real browser: what of a hostile display runs when it is cleaned, when only the policy stands in its way, and when nothing does."""

import base64
import contextlib
import hashlib
import http.server
import re
import threading

import playwright.sync_api
import pytest
from axe_playwright_python.sync_playwright import Axe
from hostile import HTML, MARKDOWN
from nbgrader.server_extensions.formgrader.handlers import template_path
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from pages import about, notebook, page

PAGES = ["feedback", "formgrade"]
# Of these each would take the rest of the page into itself, so they stand on no page with others.
SWALLOWING = {"plaintext", "script that is not closed", "much nesting", "very long", "refresh", "refresh elsewhere", "base", "body", "textarea", "template", "noscript that changes its mind",
              "policy of one's own", "SVG that changes its mind", "comment that changes its mind", "sheet of styles"}
POLICY = re.compile(r'<meta [^>]*http-equiv="Content-Security-Policy"[^>]*>')


@pytest.fixture(scope="module")
def served():
    """`served(html)` gives the address of a page; `served.asked` lists what was fetched beside it."""
    pages, asked = {}, []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path not in pages:
                asked.append(self.path)
            self.send_response(200 if self.path in pages else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(pages.get(self.path, "").encode())

        def log_message(self, *given):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def serve(html):
        pages[f"/page{len(pages)}"] = html
        return f"http://127.0.0.1:{server.server_port}/page{len(pages) - 1}"

    serve.asked = asked
    yield serve
    server.shutdown()


CLICK = r"""() => { for (const link of document.querySelectorAll('[href]')) {
    if (/^\W*(j\s*a\s*v\s*a|data:|vbscript)/i.test(link.getAttribute('href'))) { link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})); } } }"""


def shown(chromium, url):
    """The page's title, after each link to a script or to data was clicked: "owned" where a script ran."""
    context = chromium.new_context()
    tab = context.new_page()
    tab.route("**/*", lambda route: route.continue_() if "127.0.0.1" in route.request.url else route.abort())
    tab.goto(url, wait_until="load")
    titles = []
    with contextlib.suppress(playwright.sync_api.Error):  # a page may lead away at once
        tab.wait_for_timeout(200)
        titles.append(tab.title())
        tab.evaluate(CLICK)
        tab.wait_for_timeout(200)
        titles.append(tab.title())
    context.close()
    return "owned" if "owned" in titles else titles[0] if titles else ""


def hostile_page(kind, cleaned):
    html = tuple(content for name, content in HTML.items() if name not in SWALLOWING)
    return page(kind, notebook(html=html, markdown=tuple(MARKDOWN.values()) if cleaned else tuple(text for text in MARKDOWN.values() if len(text) < 1_000)), cleaned=cleaned)


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_runs_on_a_clean_page_without_a_policy(chromium, served, kind):
    html, number = POLICY.subn("", hostile_page(kind, cleaned=True))
    assert number == 1
    served.asked.clear()
    assert shown(chromium, served(html)) != "owned"
    assert [path for path in served.asked if not path.startswith(("/formgrader/static/", "/favicon"))] == []


@pytest.mark.parametrize("kind", PAGES)
def test_the_policy_alone_stops_every_script(chromium, served, kind):
    html = hostile_page(kind, cleaned=False)
    assert len(POLICY.findall(html)) == 1 + html.count("script-src *")
    served.asked.clear()
    assert shown(chromium, served(html)) != "owned"
    assert [path for path in served.asked if "owned" in path] == []


@pytest.mark.parametrize("kind", PAGES)
def test_with_neither_a_script_runs(chromium, served, kind):
    """Or else the two tests above could not fail."""
    html = POLICY.sub("", hostile_page(kind, cleaned=False))
    assert shown(chromium, served(html)) == "owned"


@pytest.mark.parametrize("name", [name for name in HTML if name in SWALLOWING and len(HTML[name]) < 1_000])
def test_those_that_need_a_page_for_themselves(chromium, served, name):
    cleaned = POLICY.sub("", page("feedback", notebook(html=(HTML[name],))))
    served.asked.clear()
    assert shown(chromium, served(cleaned)) != "owned" and [path for path in served.asked if "owned" in path] == []
    assert shown(chromium, served(page("feedback", notebook(html=(HTML[name],)), cleaned=False))) != "owned"


def test_a_single_inline_script_is_stopped_by_the_policy_and_by_nothing_else(chromium, served):
    html = page("feedback", notebook(html=(HTML["script"],)), cleaned=False)
    assert shown(chromium, served(html)) == "assignment"
    assert shown(chromium, served(POLICY.sub("", html))) == "owned"


def test_the_formgraders_policy_allows_its_own_script_and_handlers_and_no_others():
    """Behind the policy stand these of nbgrader's, and a new version of it may change them."""
    macros = open(f"{template_path}/formgrade/formgrade_macros.html.j2", encoding="utf-8").read()
    behind = macros[macros.index("{% macro nav"):]
    own = re.findall(r"<script[^>]*>(.*?)</script>", behind, re.DOTALL) + re.findall(r'onclick="([^"]*)"', behind)
    hashes = {"'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'" for text in own}
    policy = POLICY.search(page("formgrade", notebook()))[0]
    assert set(re.findall(r"'sha256-[^']+'", policy)) == hashes and len(hashes) == 3
    assert "script-src 'unsafe-hashes' 'sha256-" in policy and "'unsafe-eval'" not in policy


@pytest.mark.parametrize("kind", PAGES)
def test_the_policy_stands_before_anything_of_the_submission(kind):
    html = page(kind, notebook(html=("<b>mine</b>",)))
    assert html.index("Content-Security-Policy") < html.index("</head>") < html.index("mine")


def test_feedback_can_be_read_by_weak_eyes_by_keyboard_and_aloud(chromium, served):
    """axe-core finds no serious fault on a page with all that feedback has: marks, code, an error with its colours, a long line, a table."""
    code = "# what it gives\ntotal = 0 if not [n for n in [1, 2] if n in (1,)] else f'{2:,}'\nraise ValueError('no')"
    error = new_output("error", ename="ValueError", evalue="no", traceback=["\x1b[38;5;241m# what it gives\x1b[39m", "\x1b[31mValueError\x1b[39m: " + "a long line " * 40])
    table = new_output("execute_result", data={"text/html": "<table><tr><th>year</th></tr><tr><td>2024</td></tr></table>", "text/plain": "year"}, execution_count=1)
    cells = [new_code_cell(code, metadata=about(solution=False, grade_id="test-one"), outputs=[error]), new_code_cell("table", outputs=[table]),
             new_code_cell("def answer(): ...", metadata=about(grade=False, grade_id="one")), new_markdown_cell("My words.", metadata=about(comment="Which year?"))]
    context = chromium.new_context(viewport={"width": 900, "height": 700})
    tab = context.new_page()
    tab.goto(served(page("feedback", new_notebook(cells=cells))))
    found = Axe().run(tab).response["violations"]
    context.close()
    assert [f"{fault['id']}: {[node['html'][:200] for node in fault['nodes'][:3]]}" for fault in found if fault["impact"] in ("serious", "critical")] == []
