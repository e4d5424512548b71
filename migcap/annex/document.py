"""The pieces of her annex as one document: `annex.html` to read, `annex.docx` to go on writing in. Pandoc makes both from one text."""

import html
import os
import re
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from migcap import home
from migcap.annex.pieces import read
from migcap.annex.tables import markdown_table
from migcap.data import KOSOVO_FOOTNOTE, name
from migcap.errors import MigcapError

TITLE = "Migration annex to the Common Country Analysis"
STATUS = ("**Draft.** Made in training with the Migration Capacity Curriculum from published figures. It is its author's own work. Nobody has reviewed it, and it does not "
          "state the position of the United Nations, of any government or of any other organisation. Check each figure against its source before you use it.")
DESIGNATIONS = ("The designations employed and the presentation of material do not imply the expression of any opinion whatsoever concerning the legal status of any country, "
                "territory, city or area, or of its authorities, or concerning its frontiers or boundaries.")
# Raw HTML or TeX in her sentences is text like any other.
MARKDOWN = "markdown-raw_html-raw_tex-raw_attribute-tex_math_dollars-citations-yaml_metadata_block"
KINDS = ("text", "figure", "table")  # the order within a section: what is said, then what shows it
OWN_LINE = re.compile(r"sources?:\s*", re.IGNORECASE)
STYLE = Path(__file__).with_name("annex.css")


@dataclass
class Numbering:
    """Figures and tables are numbered through the whole document; a source that many pieces share is listed once at the end."""

    figures: int = 0
    tables: int = 0
    sources: list = field(default_factory=list)
    footnotes: list = field(default_factory=list)


def write_document(headings=None):
    """Write annex.html and annex.docx into the annex folder from every piece that is there; returns their paths.

    `headings`: {module number: the heading of its section}. A document that she edited stays, and the new one goes beside it.
    Raises MigcapError where there is no piece yet.
    """
    text = document(headings or {})
    with tempfile.TemporaryDirectory(prefix="migcap-annex-") as folder:
        made = [home.put(Path("annex") / f"annex{ending}", converted(text, ending, Path(folder))) for ending in (".html", ".docx")]
    return made


def document(headings):
    """The whole annex as Markdown; the pictures are named by their paths."""
    numbering, sections = Numbering(), []
    for module, pieces in kept().items():
        sections.append(f"# {headings.get(module, f'Module {module}')}")
        for kind in KINDS:
            sections += [block(piece, path, numbering) for piece, path in pieces if piece["kind"] == kind]
    if not sections:
        raise MigcapError("There is nothing in your annex yet: work through an assignment, and run the cell under its heading \"Keep what you made\".")
    return "\n\n".join([f"> {STATUS}", *sections, *back(numbering, sections)]) + "\n"


def kept():
    """{module: [(facts, path of the piece)]} in the order of modules and names; a piece that she changed counts as she left it."""
    found = {}
    for index in sorted(home.annex_folder().glob("*/*.json")):
        facts = read(index)
        path = facts and index.with_name(facts["file"])
        if path and path.exists() and "(new" not in index.stem:
            found.setdefault(index.parent.name, []).append((facts, path))
    return found


def metadata():
    """Title, country and language, for the head of the document."""
    code = home.country()
    return {"title": TITLE, "lang": "en", **({"subtitle": name(code)} if code else {})}


def block(piece, path, numbering):
    """One piece with its heading, its sources and its notes."""
    if piece["kind"] == "text":
        body = f"## {escaped(piece['title'])}\n\n{path.read_text(encoding='utf-8-sig').strip()}"
    elif piece["kind"] == "figure":
        numbering.figures += 1
        alt = escaped(piece.get("alt") or piece["title"]).replace('"', '\\"')
        body = f"![**Figure {numbering.figures}.** {escaped(piece['title'])}]({path.as_posix().replace(' ', '%20')}){{width=100% alt=\"{alt}\"}}"
    else:
        numbering.tables += 1
        rows = markdown_table(pd.read_csv(path, encoding="utf-8-sig", keep_default_na=False, na_values=[""]))
        body = f"{rows}\n\n: **Table {numbering.tables}.** {escaped(piece['title'])}"
    sources = cited(piece["sources"])
    numbering.sources += [source for source in sources if source not in numbering.sources]
    numbering.footnotes += [note for note in piece["footnotes"] if note not in numbering.footnotes]
    return body + (f"\n\n*Source: {escaped('; '.join(source.rstrip('.') for source in sources))}.*" if sources else "")


def newest():
    """When the last of the pieces was written, in seconds."""
    return max(int(path.stat().st_mtime) for pieces in kept().values() for _, path in pieces)


def cited(sources):
    """The sources to print below a piece. What a chart says of its source in its own picture is left out where the whole citation is there."""
    whole = [source for source in sources if not OWN_LINE.match(source)]
    return whole or [OWN_LINE.sub("", source) for source in sources]


def back(numbering, sections):
    """Sources and notes at the end, each once."""
    notes = [note for note in numbering.footnotes if note != KOSOVO_FOOTNOTE]
    kosovo = "Kosovo" in " ".join([*metadata().values(), *sections, *numbering.sources, *notes]) or KOSOVO_FOOTNOTE in numbering.footnotes
    return ["# Sources and notes",
            "\n".join(f"{number}. {escaped(source)}" for number, source in enumerate(numbering.sources, 1)) or "No source is named in the pieces.",
            *map(escaped, notes), DESIGNATIONS, *([escaped(KOSOVO_FOOTNOTE)] if kosovo else [])]


def converted(text, ending, folder) -> bytes:
    """The document as the bytes of an HTML page that holds its pictures, or of a Word file."""
    import pypandoc  # here: a notebook that keeps a piece need not wait for it

    out = folder / f"annex{ending}"
    options = ["--embed-resources", "--standalone", f"--css={STYLE}", "--section-divs"] if ending == ".html" else ["--standalone"]
    options += [f"--metadata={key}={value}" for key, value in metadata().items()]
    try:
        os.environ["SOURCE_DATE_EPOCH"] = str(newest())  # a Word file holds its date: the same pieces give the same file
        pypandoc.convert_text(text, to=ending[1:], format=MARKDOWN, outputfile=str(out), extra_args=options)
    except (RuntimeError, OSError) as error:
        raise MigcapError(f"The annex could not be made ({' '.join(str(error).split())[:200]}): open the files in {home.annex_folder()}, look for one that is damaged, "
                          "and keep that piece again.") from None
    return out.read_bytes()


def escaped(text):
    """A text that is no Markdown: its signs stand for themselves."""
    return re.sub(r"([\\`*_{}\[\]<>#|~^$@])", r"\\\1", html.unescape(str(text)))
