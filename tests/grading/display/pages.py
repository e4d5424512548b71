"""The feedback's page and the formgrader's, made as nbgrader makes them with this course's settings; and what stands on them."""

import copy
import functools
import os
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

from hostile import PNG
from nbconvert.exporters import HTMLExporter
from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from nbgrader.server_extensions.formgrader.handlers import static_path
from traitlets.config.loader import PyFileConfigLoader
from traitlets.utils.importstring import import_item

REPOSITORY = Path(__file__).resolve().parents[3]
BOOTSTRAP = os.path.join(static_path, "node_modules", "bootstrap", "dist", "css")
FORMGRADER = {"base_url": "", "index": 0, "total": 1, "submission_id": "s1", "notebook_id": "assignment", "assignment_id": "00-toy", "student": "ana", "last_name": "", "first_name": "",
              "notebook_path": "x.ipynb"}


@functools.cache
def settings():
    return PyFileConfigLoader("nbgrader_config.py", path=str(REPOSITORY)).load_config()


def exporter(template, *steps, cleaned=True, kind=HTMLExporter):
    config = copy.deepcopy(settings())  # its parts too: what one page changes is not for the next
    config.HTMLExporter.template_name = template
    config.HTMLExporter.extra_template_paths = [BOOTSTRAP]
    config.Exporter.default_preprocessors = []
    if not cleaned:
        config.HTMLExporter.preprocessors = []
    made = kind(config=config)
    for step in steps:
        made.register_preprocessor(step)
    return made


@functools.cache
def both(cleaned):
    # All of the feedback's steps but the one that asks the gradebook.
    steps = [step for step in settings().GenerateFeedback.preprocessors if step.__name__ not in ("GetGrades", *(() if cleaned else ("Harmless",)))]
    assert CSSHTMLHeaderPreprocessor in steps
    return {"feedback": exporter("feedback", *steps, cleaned=cleaned, kind=import_item(settings().GenerateFeedback.exporter_class)), "formgrade": exporter("formgrade", cleaned=cleaned)}


def page(kind, notebook, cleaned=True, assignment="00-toy"):
    """The whole page: kind is "feedback" or "formgrade"."""
    for number, cell in enumerate(notebook.cells):
        if re.fullmatch("[0-9a-f]{8}", cell.id):  # a new one each time
            cell.id = f"cell-{number}"
    resources = (FORMGRADER | {"assignment_id": assignment} if kind == "formgrade" else {}) | {"nbgrader": {"notebook": "assignment", "score": 1, "max_score": 2, "late_penalty": 0}}
    return both(cleaned)[kind].from_notebook_node(notebook, resources)[0]


def about(**more):
    return {"nbgrader": {"grade_id": "words", "grade": True, "solution": True, "locked": False, "task": False, "points": 2, "score": 1, "schema_version": 3, **more}}


def notebook(html=("x",), markdown=("x",), text="x"):
    """Displays in all the places where one can stand: `html` and `markdown` are several of each, `text` is printed."""
    plain = [new_output("stream", text=text), new_output("display_data", {"text/plain": text}), new_output("error", ename="Error", evalue=text, traceback=[text])]
    rich = [output for one in html for output in (new_output("display_data", {"text/html": one, "text/plain": "x"}),
                                                  new_output("execute_result", {"text/html": one}, metadata={"text/html": {"isolated": True}}))]
    rich += [new_output("display_data", {"text/markdown": one}) for one in markdown]
    return new_notebook(cells=[new_markdown_cell("x", metadata=about(comment="\n\n".join(markdown))), new_code_cell(text, outputs=plain + rich),
                               *(new_markdown_cell(one) for one in (*markdown, *html))])


class _Elements(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, tuple(pair for pair in attributes if not re.fullmatch(r"cell-id=cell-\d+", pair[1] or ""))))


def elements(html):
    """How often each element stands on a page: {(tag, attributes): number}."""
    parser = _Elements()
    parser.feed(html)
    return Counter(parser.found)


@functools.cache
def skeleton(kind):
    """The elements that the page has anyway, and the classes that it uses."""
    bare = elements(page(kind, notebook()))
    plain = elements(page(kind, new_notebook(cells=[new_code_cell("x", outputs=[new_output("display_data", {"text/plain": "x"}), new_output("display_data", {"text/html": "x"}),
                                                                                   *(new_output(kind, {"image/png": PNG}, **more) for kind, more in (("display_data", {}), ("execute_result", {"execution_count": 1})))])])))
    return bare, {word for tag, attributes in (*bare, *plain) for name, value in attributes if name == "class" for word in (value or "").split()}


def added(kind, html):
    """The elements on a page that it would not have without what the submission shows."""
    return {element: number for element, number in elements(html).items() if element not in skeleton(kind)[0]}
