"""What learners ordinarily show comes through the cleaning as it was."""

import html
import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from hostile import PNG
from migcap.charts import html_image
from migcap.grading.display import clean_notebook
from migcap.grading.display.markup import clean_html, clean_style
from migcap.grading.display.notebook import clean_data, rendered
from migcap.grading.display.styles import with_styles_inside
from migcap.rubrics import rubrics
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from pages import REPOSITORY, about, page

TABLE = pd.DataFrame({"country": ["Nepal", "Côte d'Ivoire"], "migrants": [470719, 1_000_000], "share": [0.5, None]})
PAGES = ["feedback", "formgrade"]


class _Words(HTMLParser):
    def __init__(self):
        super().__init__()
        self.rows, self.styles = [], {}

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self.style = dict(attributes).get("style", "")

    def handle_data(self, data):
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data.strip()
            self.styles.setdefault(data.strip(), self.style)


def words(html):
    parser = _Words()
    parser.feed(html)
    return parser


def test_a_table_of_pandas():
    html = TABLE._repr_html_()
    cleaned, _ = clean_data({"text/html": html}, {})
    assert words(cleaned["text/html"]).rows == words(html.split("</style>")[-1]).rows
    assert 'class="dataframe"' in cleaned["text/html"] and 'style="text-align: right"' in cleaned["text/html"]


def test_a_styled_table_keeps_its_colours():
    styled = TABLE.style.set_properties(subset=["migrants"], **{"background-color": "yellow", "color": "#0072B2"}).map(lambda value: "font-weight: bold" if value == "Nepal" else "")
    styled = styled.set_caption("Migrants").set_table_styles([{"selector": "th", "props": [("text-align", "left")]}, {"selector": ".col2", "props": "color: grey"}]).hide(axis="index")
    cleaned = clean_html(with_styles_inside(styled.to_html()))
    found = words(cleaned)
    assert found.rows[0] == ["country", "migrants", "share"] and found.rows[1][:2] == ["Nepal", "470719"]
    assert "background-color: yellow" in found.styles["470719"] and "color: #0072B2" in found.styles["470719"]
    assert found.styles["Nepal"] == "font-weight: bold" and found.styles["country"] == "text-align: left"
    assert "color: grey" in found.styles["0.500000"] and "<caption>Migrants</caption>" in cleaned and "<style" not in cleaned


def test_a_heat_map_of_pandas_keeps_its_colours():
    cleaned = clean_html(with_styles_inside(TABLE.style.background_gradient(subset=["migrants"]).to_html()))
    assert len(set(re.findall(r"background-color: (#\w+)", cleaned))) == 2


@pytest.mark.parametrize("markdown, seen", [
    ("# A title", "<h1>A title</h1>"), ("*a* **b** `c`", "<em>a</em> <strong>b</strong> <code>c</code>"), ("- x\n- y", "<li>x</li>"), ("> said", "<blockquote>"),
    ("| a | b |\n|--|--:|\n| 1 | 2 |", "<td style=\"text-align: right\">2</td>"), ("[UN](https://un.org)", '<a href="https://un.org" rel="noopener noreferrer">UN</a>'),
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("$x < y$ and $$\\frac{a}{b}$$", "$x &lt; y$ and"), ("\\(x\\)", "(x"), ("$$\n\\frac{a}{b} & x\n$$", "\\frac{a}{b} &amp; x"),
    ("```python\nx = 1\n```", '<span class="mi">1</span>'), ("```\n<b>\n```", "&lt;b&gt;"), ("<details><summary>more</summary>\n\nwords\n\n</details>", "<summary>more</summary>"),
    ("H<sub>2</sub>O", "H<sub>2</sub>O"), ("<mark>x</mark>", "<mark>x</mark>"), (f"![words](data:image/png;base64,{PNG})", 'alt="words"'), ("naïve · 移民 · 😀", "naïve · 移民 · 😀"), ("", "<div></div>"),
])
def test_ordinary_markdown(markdown, seen):
    assert seen in rendered(markdown)


def test_a_pasted_picture_is_kept():
    assert f"data:image/png;base64,{PNG}" in rendered("![x](attachment:a.png)", {"a.png": {"image/png": PNG}})


@pytest.mark.parametrize("style", ["color: red", "color: rgb(1, 2, 3)", "background-color: #ff0000", "text-align: right", "border: 1px solid black", "max-width: 100%; height: auto", "width: 120px",
                                   "font-weight: bold"])
def test_ordinary_styles(style):
    assert clean_style(style) == style


@pytest.mark.parametrize("kind", PAGES)
def test_pictures_words_and_answers_stand_on_the_page(kind):
    import base64

    chart = html_image(base64.b64decode(PNG), "a chart of Nepal")
    outputs = [new_output("display_data", {"text/html": chart, "image/png": PNG, "text/plain": "x"}), new_output("display_data", {"image/png": PNG}, metadata={"image/png": {"width": 40, "alt": "my words"}}),
               new_output("display_data", {"image/svg+xml": "<svg xmlns='http://www.w3.org/2000/svg'/>", "text/plain": "a drawing of mine"}), new_output("stream", text="a < b\n\x1b[31mred\x1b[0m"),
               new_output("execute_result", {"text/plain": "470719"}, execution_count=3), new_output("execute_result", {"text/latex": "$\\frac12$"}, execution_count=4)]
    made = new_notebook(cells=[new_code_cell("if a < b:\n    print('x')", outputs=outputs, execution_count=3), new_markdown_cell("Nepal had **470,719**", metadata=about(comment="*Well* put"))])
    html = page(kind, made)
    assert 'alt="a chart of Nepal"' in html and 'alt="my words"' in html and "width=\"40\"" in html and 'alt="a drawing of mine"' in html and "data:image/svg+xml;base64," in html
    assert "a &lt; b" in html and 'class="ansi-red-fg"' in html and "$\\frac12$" in html and "<strong>470,719</strong>" in html and "[3]:" in html
    assert ("<em>Well</em> put" in html) == (kind == "feedback")


def test_what_cannot_be_shown_is_said():
    nb = clean_notebook(new_notebook(cells=[new_code_cell("x", outputs=[new_output("display_data", {"application/javascript": "x"})])]))
    assert nb.cells[0].outputs[0].data == {"text/plain": "(An output of a kind that is not shown here was left out.)"}


def marked(kind, name="three-sentences", assignment="00-my-country"):
    answer = new_code_cell('three_sentences = "..."', metadata=about(grade_id=name))
    return page(kind, new_notebook(cells=[answer]), assignment=assignment)


def test_whoever_marks_a_text_has_its_rubric_under_it():
    shown = marked("formgrade")
    for rubric in rubrics(REPOSITORY / "grading" / "rubrics" / "00-my-country.yml"):
        for level in (level for criterion in rubric.criteria for level in criterion.levels):
            assert level.says.split('"')[0] in html.unescape(shown)
    assert shown.index("three_sentences") < shown.index("What counts") and "<table" in shown


def test_the_rubric_s_levels_are_not_on_the_feedback_s_page_nor_under_another_cell():
    assert "What counts" not in marked("feedback")
    assert "What counts" not in marked("formgrade", name="stock-in-a-year")
    assert "What counts" not in marked("formgrade", assignment="no-such")


@pytest.mark.parametrize("title, shown", [("Halving", "1 · Halving"), ("<script>x</script> & more", "1 · &lt;script&gt;x&lt;/script&gt; &amp; more")])
def test_a_mark_in_the_feedback_has_the_name_of_its_exercise_as_plain_text(title, shown):
    cells = [new_markdown_cell(f"## Exercise 1 · {title} · 2 points"), new_code_cell("assert half(4) == 2", metadata=about(solution=False, grade_id="test-half"))]
    assert f'<a href="#test-half">{shown}</a>' in page("feedback", new_notebook(cells=cells))


def test_without_headings_the_feedback_s_list_stays_nbgrader_s():
    cells = [new_code_cell("assert half(4) == 2", metadata=about(solution=False, grade_id="test-half"))]
    assert '<a href="#test-half">Test cell</a>' in page("feedback", new_notebook(cells=cells))
