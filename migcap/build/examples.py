"""docs/examples/annex/: what a learner's annex looks like at the end, made by the right answers for a few countries.

The sentences are those of docs/examples/annex/CODE.yml ({grade_id of the text: sentences with {figures} in braces}); everything else is
what the assignments keep. `make_examples` writes CODE.html and CODE.docx; `example_text` is what a test compares.
"""

import contextlib
import io
import linecache
import os
import re
import tempfile
from pathlib import Path

import yaml
from matplotlib import pyplot as plt

from migcap import annex, course, home
from migcap.annex.document import document
from migcap.build.source import read_source
from migcap.errors import MigcapError

FOLDER = Path("docs") / "examples" / "annex"
COUNTRY_LINE = re.compile(r'^COUNTRY = "[A-Z]{3}"', re.MULTILINE)


def make_examples(repo):
    """Write the documents of every country that has sentences; returns their paths."""
    written = []
    for texts in sorted((repo / FOLDER).glob("*.yml")):
        with learners_folder(texts.stem):
            work_through(repo, texts)
            for made in annex.write_document(headings()):
                target = texts.with_suffix(made.suffix)
                target.write_bytes(made.read_bytes())
                written.append(target)
    return written


def example_text(repo, code):
    """The document of one country as Markdown, without the paths of its pictures: what must not change unseen."""
    with learners_folder(code) as folder:
        work_through(repo, repo / FOLDER / f"{code}.yml")
        return document(headings()).replace(folder.replace(" ", "%20"), "HOME")


def headings():
    return {module.number: module.annex or module.title for module in course.modules()}


@contextlib.contextmanager
def learners_folder(code):
    """A folder of our own in the place of the learner's, for this country."""
    before = os.environ.copy()
    with tempfile.TemporaryDirectory(prefix="migcap-example-") as folder:
        os.environ.update(MIGCAP_HOME=folder)
        os.environ.pop("MIGCAP_ANNEX", None)
        try:
            home.choose_country(code)
            yield folder
        finally:
            os.environ.clear()
            os.environ.update(before)


def work_through(repo, texts):
    """Every assignment with its right answers, on the country of the file and with its sentences; the tests are left out."""
    sentences = yaml.safe_load(texts.read_text(encoding="utf-8"))
    for module in course.modules():
        names = {"__name__": "__main__"}
        for cell in read_source(repo / "solutions" / module.folder / "assignment.md").cells:
            about = cell.metadata.get("nbgrader", {})
            if cell.cell_type != "code" or about.get("grade") and not about.get("solution"):
                continue
            source = COUNTRY_LINE.sub(f'COUNTRY = "{texts.stem}"', cell.source)
            if about.get("grade"):
                source = with_sentences(source, sentences, about["grade_id"], texts)
            with contextlib.redirect_stdout(io.StringIO()):
                run(source, names, f"<{module.number} {about.get('grade_id', 'country')}>")
        plt.close("all")


def with_sentences(source, sentences, grade_id, texts):
    if grade_id not in sentences:
        raise MigcapError(f"{texts} has no sentences for '{grade_id}': write them, with figures in braces, such as {{migrants_in(COUNTRY, 2024):,}}.")
    variable = source.partition(" = ")[0]
    return f'{variable} = f"""\n{sentences[grade_id]}"""\n'


def run(source, names, file):
    linecache.cache[file] = (len(source), None, source.splitlines(True), file)
    exec(compile(source, file, "exec"), names)


if __name__ == "__main__":
    for path in make_examples(course.repository()):
        print(path)
