"""docs/examples/annex/ shows what the right answers make today, for three very different countries."""

import re
import zipfile

import pytest

from migcap import course
from migcap.build.examples import FOLDER, example_text

REPO = course.repository()
CODES = sorted(path.stem for path in (REPO / FOLDER).glob("*.yml"))


def words(text):
    """The words of a page or of Markdown, without its signs."""
    return re.findall(r"\w[\w,.]*\w", re.sub(r"<[^>]*>|&#?\w+;", " ", text))


def test_there_are_three_countries():
    assert len(CODES) == 3


@pytest.mark.parametrize("code", CODES)
def test_the_example_is_what_the_right_answers_make(code):
    """Every sentence and every row of every table stands in the page and in the Word file."""
    made = example_text(REPO, code)
    page = " ".join(words(re.sub(r"<style.*?</style>", "", (REPO / FOLDER / f"{code}.html").read_text(encoding="utf-8"), flags=re.DOTALL)))
    word = " ".join(words(zipfile.ZipFile(REPO / FOLDER / f"{code}.docx").read("word/document.xml").decode()))
    lines = [line for line in made.splitlines() if not line.startswith(("![", ">")) and not re.fullmatch(r"[|\s:-]*", line)]
    assert len(lines) > 20
    for line in lines:
        told = " ".join(words(re.sub(r"\\(.)", r"\1", re.sub(r"^\d+\. ", "", line).replace("|", " ").replace("*", " "))))
        assert told in page and told in word, f"{FOLDER}/{code} is out of date, run `python -m migcap.build.examples`: {line}"


@pytest.mark.parametrize("code", CODES)
def test_every_figure_of_the_sentences_is_computed(code):
    """What a reader would take for a statistic stands in braces; years, numbers of indicators and of objectives may be typed."""
    typed = re.sub(r"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}", "", (REPO / FOLDER / f"{code}.yml").read_text(encoding="utf-8"))
    numbers = [number for number in re.findall(r"(?<![\w.])\d[\d,.]*\d|(?<![\w.])\d(?![\w.])", typed)
               if not re.fullmatch(r"(19|20)\d\d|10\.7\.\d|17\.\d+\.\d|1244|8\.8\.\d|1,000|100,000", number)]
    assert not numbers, f"compute these: {numbers}"
