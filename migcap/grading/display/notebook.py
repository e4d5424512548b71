"""A notebook whose outputs, texts and metadata can do no harm on the page that shows it."""

import base64
import binascii
import html
import re

from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbformat.notebooknode import NotebookNode

from migcap.errors import MigcapError
from migcap.grading.display.markup import clean_html
from migcap.grading.display.styles import with_styles_inside

MOST_TEXT = 100_000           # characters of one printed text
MOST_MARKDOWN = 20_000        # of one text cell; some longer ones keep a Markdown reader busy for minutes
MOST_PICTURE = 8_000_000      # letters of a picture in base64
MOST_OUTPUTS = 200            # of one cell
PICTURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
IDENTIFIER = re.compile(r"[A-Za-z0-9_-]{1,200}")
LEXER = re.compile(r"[A-Za-z0-9_+-]{1,40}")
LEFT_OUT = "(An output of a kind that is not shown here was left out.)"
# What nbgrader's pages read of a cell. All else of a cell's metadata is dropped: some of it would be written into the page as it is.
FLAGS, NUMBERS, WORDS = ("grade", "solution", "task", "locked", "remove"), ("points", "score", "schema_version", "extra_credit"), ("checksum", "cell_type")


def clean_notebook(nb):
    """Clean a notebook in place, and give it back."""
    language = nb.metadata.get("language_info", {})
    lexer = language.get("pygments_lexer", language.get("name")) if isinstance(language, dict) else None
    lexer = lexer if isinstance(lexer, str) and LEXER.fullmatch(lexer) else "ipython3"
    nb.metadata = NotebookNode(language_info=NotebookNode(name="python", pygments_lexer=lexer))
    nb.cells = [cell for cell in nb.cells if cell.get("cell_type") in ("code", "markdown", "raw")]
    for number, cell in enumerate(nb.cells):
        clean_cell(cell, number)
    return nb


def clean_cell(cell, number):
    attachments = cell.pop("attachments", None)
    cell.metadata = _metadata(cell.get("metadata", {}))
    if "id" in cell and not (isinstance(cell.id, str) and IDENTIFIER.fullmatch(cell.id)):
        cell.id = f"cell-{number}"
    cell.source = _text(cell.get("source", ""), MOST_TEXT)
    if cell.cell_type == "markdown":
        cell.source = rendered(cell.source, attachments)
    elif cell.cell_type == "raw":
        cell.source = html.escape(cell.source)
    else:
        cell.execution_count = _count(cell.get("execution_count"))
        outputs = [clean_output(output) for output in cell.get("outputs", [])[:MOST_OUTPUTS]]
        cell.outputs = [output for output in outputs if output is not None]


def clean_comment(cell):
    """The comment of whoever marks, which the feedback renders as Markdown too."""
    about = cell.get("metadata", {}).get("nbgrader")
    if about and about.get("comment"):
        about["comment"] = rendered(_text(about["comment"], MOST_MARKDOWN))


def _metadata(metadata):
    about = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    if not isinstance(about, dict) or not (isinstance(about.get("grade_id"), str) and IDENTIFIER.fullmatch(about["grade_id"])):
        return NotebookNode()
    kept = {"grade_id": about["grade_id"]} | {name: bool(about[name]) for name in FLAGS if name in about}
    if kept.get("grade") or kept.get("task"):
        kept |= {"points": 0.0, "score": 0.0}  # the pages fail without; the true ones come from the gradebook
    kept |= {name: about[name] for name in NUMBERS if isinstance(about.get(name), (int, float))}
    kept |= {name: about[name] for name in WORDS if isinstance(about.get(name), str) and IDENTIFIER.fullmatch(about[name])}
    if isinstance(about.get("comment"), str):
        kept["comment"] = rendered(_text(about["comment"], MOST_MARKDOWN))
    return NotebookNode(nbgrader=NotebookNode(kept))


def rendered(markdown, attachments=None):
    """Markdown as one line of harmless HTML, which the page's own Markdown reader hands on as it is.

    Cleaning the Markdown itself would not do: what is a tag is only known once it is read. And were there a line break in the
    result, the page's reader would look for Markdown after it, and make a link of what was an example in somebody's code.
    """
    try:
        if len(markdown) > MOST_MARKDOWN:
            raise ValueError("too long to be read as Markdown")
        renderer = IPythonRenderer(escape=False, attachments=_pictures(attachments), exclude_anchor_links=True)
        read = clean_html(MarkdownWithMath(renderer=renderer).render(markdown))
    except MigcapError:
        raise
    except Exception:  # too long, nested too deep for the reader, a picture that is missing, or a mistake of the reader's own
        read = f"<pre>{html.escape(markdown)}</pre>"
    return "<div>" + re.sub(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", "&#10;", read) + "</div>"


def _pictures(attachments):
    """Pictures that were pasted into a text: {name: {kind: content}}."""
    if not isinstance(attachments, dict):
        return {}
    return {str(name): {kind: content} for name, kinds in attachments.items() if isinstance(kinds, dict)
            for kind, content in kinds.items() if kind in PICTURES and is_picture(kind, content)}


def clean_output(output):
    """An output, cleaned; None for one of an unknown type."""
    kind = output.get("output_type")
    if kind == "stream":
        return NotebookNode(output_type="stream", name="stderr" if output.get("name") == "stderr" else "stdout", text=_text(output.get("text", ""), MOST_TEXT))
    if kind == "error":
        lines = output.get("traceback", [])
        shown = _text("\n".join(line for line in lines if isinstance(line, str)) if isinstance(lines, list) else "", MOST_TEXT)
        return NotebookNode(output_type="error", ename=_text(output.get("ename", ""), 1_000), evalue=_text(output.get("evalue", ""), MOST_TEXT), traceback=shown.split("\n"))
    if kind not in ("display_data", "execute_result"):
        return None
    data, metadata = clean_data(output.get("data", {}), output.get("metadata", {}))
    cleaned = NotebookNode(output_type=kind, data=NotebookNode(data), metadata=NotebookNode(metadata))
    if kind == "execute_result":
        cleaned.execution_count = _count(output.get("execution_count"))
    return cleaned


def clean_data(data, metadata):
    """The forms of one display that may be shown. Scripts, widgets, PDF, JSON and what nobody knows are left out."""
    given = {kind: _text(content, None) for kind, content in data.items() if isinstance(content, (str, list))} if isinstance(data, dict) else {}
    kept = {}
    if "text/html" in given:
        kept["text/html"] = clean_html(with_styles_inside(given["text/html"]) if len(given["text/html"]) <= 500_000 else given["text/html"])
    elif "text/markdown" in given:
        kept["text/html"] = rendered(given["text/markdown"])
    elif "image/svg+xml" in given:
        # Shown as an image: a browser runs no script and fetches nothing for one. Inline it would be part of the page, with its
        # scripts, links and styles; dropped, a chart would be lost to whoever prefers SVG.
        kept["text/html"] = _svg_image(given["image/svg+xml"], given.get("text/plain", ""))
    kept |= {kind: given[kind] for kind in PICTURES if kind in given and is_picture(kind, given[kind])}
    # No formula is set on these pages, so of its LaTeX and its plain text the plainer one is read more easily.
    plain = given.get("text/plain", given.get("text/latex", ""))
    if plain or not kept:
        kept["text/plain"] = _text(plain, MOST_TEXT) or LEFT_OUT
    if not kept.get("text/html", "x").strip():
        del kept["text/html"]
        kept.setdefault("text/plain", LEFT_OUT)
    return kept, {kind: NotebookNode(_picture_metadata(metadata, kind)) for kind in PICTURES if kind in kept}


def _svg_image(svg, words):
    if len(svg) > MOST_PICTURE // 2:
        return "<p>(A drawing was left out: it is too large.)</p>"
    return f'<img src="data:image/svg+xml;base64,{base64.b64encode(svg.encode("utf-8", "replace")).decode()}" alt="{html.escape(words[:1_000]) or "a drawing"}">'


def is_picture(kind, content):
    """Base64 that begins as a picture of its kind does."""
    if not isinstance(content, str) or len(content) > MOST_PICTURE or not re.fullmatch(r"[A-Za-z0-9+/=\s]+", content):
        return False
    try:
        return base64.b64decode(content, validate=False).startswith(PICTURES[kind])
    except binascii.Error:
        return False


def _picture_metadata(metadata, kind):
    about = metadata.get(kind, {}) if isinstance(metadata, dict) else {}
    about = about if isinstance(about, dict) else {}
    kept = {name: about[name] for name in ("width", "height") if type(about.get(name)) is int and 0 < about[name] < 10_000}
    return kept | ({"alt": about["alt"][:5_000]} if isinstance(about.get("alt"), str) else {})


def _text(value, most):
    """A text, or a list of lines as nbformat allows, with its middle left out where it is too long."""
    value = value if isinstance(value, str) else "".join(part for part in value if isinstance(part, str)) if isinstance(value, list) else ""
    if most is None or len(value) <= most:
        return value
    return f"{value[:most // 2]}\n... {len(value) - most:,} characters are left out here ...\n{value[-(most // 2):]}"


def _count(value):
    return value if type(value) is int and 0 <= value < 10**9 else None
