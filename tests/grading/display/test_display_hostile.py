"""Hostile displays on both pages: no element, attribute, link or style is left that could act."""

import re
import time

import pytest
from hostile import HTML, MARKDOWN, OWN, PNG
from migcap.grading.display import clean_notebook
from migcap.grading.display.markup import ATTRIBUTES, TAGS, clean_html, clean_style
from migcap.grading.display.notebook import rendered
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell
from pages import added, elements, notebook, page, skeleton

PAGES = ["feedback", "formgrade"]
CODE = re.compile(r"[a-z][a-z0-9]{0,2}")


def problems(kind, html):
    """What on this page is beyond the whitelist."""
    own, own_classes = skeleton(kind)
    for tag in {tag for tag, _ in elements(html)} - TAGS:  # nbgrader's own stand there as often as ever
        if sum(number for (one, _), number in elements(html).items() if one == tag) > sum(number for (one, _), number in own.items() if one == tag):
            yield f"<{tag}>"
    for tag, attributes in added(kind, html):
        if tag not in TAGS:
            yield f"<{tag}>"
        for name, value in attributes:
            value = value or ""
            if name not in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set()) | ({"rel"} if tag == "a" else set()):
                yield f"<{tag} {name}={value[:80]!r}>"
            elif name == "class" and not all(word in own_classes or CODE.fullmatch(word) or word in ("highlight", "dataframe") or re.fullmatch(r"ansi-\S+", word) for word in value.split()):
                yield f"class {value[:80]!r}"
            elif name == "href" and not re.match(r"https?://|mailto:|#", value):
                yield f"a link to {value[:80]!r}"
            elif name == "src" and not re.match(r"data:image/(png|jpeg|gif|svg\+xml);base64,", value):
                yield f"a picture from {value[:80]!r}"
            elif name == "style" and clean_style(value) != value:
                yield f"a style {value[:80]!r}"


def test_there_are_enough_of_them():
    assert len(HTML) + len(MARKDOWN) >= 90


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_on_the_page_can_act(kind):
    """All on one page; should it fail, what is printed tells which."""
    assert list(problems(kind, page(kind, notebook(html=tuple(HTML.values()), markdown=tuple(MARKDOWN.values()))))) == []


@pytest.mark.parametrize("name", HTML)
def test_no_piece_of_html_keeps_a_reader_busy(name):
    began = time.process_time()
    clean_html(HTML[name])
    assert time.process_time() - began < 5


@pytest.mark.parametrize("name", MARKDOWN)
def test_no_piece_of_markdown_keeps_a_reader_busy(name):
    began = time.process_time()
    one_line = rendered(MARKDOWN[name])
    assert time.process_time() - began < 5
    assert len(one_line.splitlines()) == 1 and one_line.startswith("<div>")


@pytest.mark.parametrize("kind", PAGES)
def test_the_same_page_uncleaned_can_act(kind):
    """Or else the test above could not fail."""
    few = {name: html for name, html in HTML.items() if len(html) < 1_000 and "plaintext" not in html}
    seen = set(problems(kind, page(kind, notebook(html=tuple(few.values()), markdown=tuple(MARKDOWN.values())), cleaned=False)))
    assert len(seen) > 40 and {"<script>", "<iframe>", "<svg>"} <= seen


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("text", [f"<script>{OWN}</script>", f'</pre><img src=x onerror="{OWN}">', f"\x1b[31m<b>\x1b[0m<script>{OWN}</script>", f'\x1b]8;;javascript:{OWN}\x07x\x1b]8;;\x07',
                                  f'\x1b[38;2;1;2;3m"><script>{OWN}</script>', "\x1b[38;5;999999m<i>", "&lt;script&gt;"])
def test_printed_text_errors_and_code_are_escaped(kind, text):
    """By nbconvert: this holds it to that."""
    html = page(kind, notebook(text=text))
    assert list(problems(kind, html)) == []
    assert {tag for tag, _ in added(kind, html)} <= {"span", "pre", "div"}


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("data", [
    {"application/javascript": OWN}, {"application/vnd.jupyter.widget-view+json": {"model_id": "</script><script>" + OWN}}, {"text/vnd.mermaid": f"<script>{OWN}</script>"},
    {"application/pdf": "x"}, {"application/json": {"x": 1}}, {"text/latex": f"\\href{{javascript:{OWN}}}{{x}}<script>{OWN}</script>"}, {"image/png": f'x"><script>{OWN}</script>'},
    {"image/jpeg": f'"onerror="{OWN}'}, {"image/svg+xml": f"<svg xmlns='http://www.w3.org/2000/svg'><script>{OWN}</script></svg>"}, {"image/svg+xml": f'"><script>{OWN}</script>'},
    {"image/gif": "x"}, {"application/x-owned": "x"}, {"text/html": ["<b>", f"<script>{OWN}</script>"]}, {"text/html": ""}, {},
])
def test_other_kinds_of_output(kind, data):
    made = new_notebook(cells=[new_code_cell("x", outputs=[new_output("display_data", data)])])
    made.metadata.widgets = {"application/vnd.jupyter.widget-state+json": {"x": f"</script><script>{OWN}</script>"}}
    html = page(kind, made)
    assert list(problems(kind, html)) == []
    assert "javascript" not in str(added(kind, html)) and "widget" not in html


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("spoil", [
    lambda nb: nb.cells[0].metadata.update(tags=[f'"><script>{OWN}</script>']),
    lambda nb: nb.cells[0].metadata.update(magics_language=f'"><script>{OWN}</script>'),
    lambda nb: nb.cells[0].metadata.update(nbgrader={"grade_id": f'"><script>{OWN}</script>', "grade": True, "solution": True, "points": f"<script>{OWN}</script>"}),
    lambda nb: nb.cells[0].metadata.update(nbgrader={"grade_id": "words", "grade": True, "solution": True, "points": f"<script>{OWN}</script>", "score": f"<script>{OWN}</script>",
                                                     "comment": f"<script>{OWN}</script>"}),
    lambda nb: nb.cells[0].update(id=f'"><script>{OWN}</script>'),
    lambda nb: nb.cells[0].update(execution_count=f"<script>{OWN}</script>"),
    lambda nb: nb.cells[0].outputs[0].update(execution_count=f"<script>{OWN}</script>"),
    lambda nb: nb.cells[0].outputs[0].update(metadata={"image/png": {"width": f'1 onload="{OWN}"', "height": [1], "alt": f'"><script>{OWN}</script>'}, "filenames": {"image/png": "/owned"}}),
    lambda nb: nb.metadata.update(language_info={"name": f'"><script>{OWN}</script>', "pygments_lexer": f'"><script>{OWN}</script>'}),
    lambda nb: nb.metadata.update(title=f"</title><script>{OWN}</script>"),
    lambda nb: nb.cells.append(new_raw_cell(f"<script>{OWN}</script>", metadata={"raw_mimetype": "text/html"})),
    lambda nb: nb.cells.append(new_raw_cell(f"<script>{OWN}</script>")),
    lambda nb: nb.cells.append(new_markdown_cell("![x](attachment:a.png) ![y](attachment:b.svg)", attachments={
        "a.png": {"image/png": f'x"onerror="{OWN}'}, "b.svg": {"image/svg+xml": "PHN2Zz4="}, f'"><script>{OWN}</script>': {"text/html": f"<script>{OWN}</script>"}})),
])
def test_metadata_is_no_way_into_the_page(kind, spoil):
    made = new_notebook(cells=[new_code_cell("x", outputs=[new_output("execute_result", {"image/png": PNG, "text/plain": "x"})])])
    spoil(made)
    html = page(kind, made)
    assert list(problems(kind, html)) == []


def test_much_of_anything_is_cut():
    outputs = [new_output("stream", text="x" * 1_000_000)] * 1_000 + [new_output("display_data", {"text/plain": "x" * 1_000_000})]
    made = new_notebook(cells=[new_code_cell("x" * 1_000_000, outputs=outputs), new_markdown_cell("y" * 1_000_000),
                               new_code_cell("", outputs=[new_output("display_data", {"text/html": "<b>" + "z" * 3_000_000})])])
    cell, text, large = clean_notebook(made).cells
    assert len(cell.source) < 101_000 and len(cell.outputs) == 200 and len(cell.outputs[0].text) < 101_000 and "characters are left out here" in cell.outputs[0].text
    assert len(text.source) < 102_000 and "3,000,003 characters" in large.outputs[0].data["text/html"]


def test_a_clean_notebook_stays_as_it_is():
    made = clean_notebook(notebook(html=("<table class='dataframe'><tr><td style='color: red'>1</td></tr></table>",), markdown=("# A\n\n*b* `c`",)))
    once = [output.data["text/html"] for output in made.cells[1].outputs if "data" in output and "text/html" in output.data]
    assert [html.replace("&#10;", "\n") for html in once] == [clean_html(html) for html in once]


def test_what_is_missing_is_said_in_a_sentence(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "nh3", None)
    with pytest.raises(Exception, match="Student work is not shown uncleaned.*pip install nh3"):
        clean_html("<b>x</b>")


@pytest.mark.parametrize("kind", PAGES)
def test_scripts_on_the_page_are_nbgraders_own(kind):
    scripts = [attributes for tag, attributes in elements(page(kind, notebook())) if tag == "script"]
    assert not scripts if kind == "feedback" else all(dict(one).get("src", "/formgrader/static/").startswith("/formgrader/static/") for one in scripts)
