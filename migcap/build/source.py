"""From a text source (MyST Markdown) to a notebook that is the same at every conversion."""

import hashlib
import re

import jupytext

from migcap.course import NOT_OURS

# A top-level page of solutions/ is a notebook when jupytext says so at its top, else plain Markdown.
NOTEBOOK_MARK = re.compile(r"\A---\n.*?^jupytext:", re.DOTALL | re.MULTILINE)


def is_notebook_source(path):
    return path.suffix == ".md" and bool(NOTEBOOK_MARK.match(path.read_text(encoding="utf-8")))


def read_source(path):
    """The notebook that `path` (jupytext md:myst) describes, without outputs; our front matter goes under metadata `migcap`."""
    notebook = jupytext.read(path, fmt="md:myst")
    kept = {key: notebook.metadata[key] for key in NOT_OURS if key in notebook.metadata}
    facts = {key: value for key, value in notebook.metadata.items() if key not in NOT_OURS}
    kept.pop("jupytext", None)  # a paired notebook would be written back over its source by an editor with jupytext
    notebook.metadata = type(notebook.metadata)(kept | ({"migcap": facts} if facts else {}))
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    give_stable_ids(notebook)
    fold_hidden_inputs(notebook)
    return notebook


def fold_hidden_inputs(notebook):
    """The tag `hide-input` folds a cell in JupyterLab as well: code that only makes a sentence must not meet a beginner's eye."""
    for cell in notebook.cells:
        if "hide-input" in cell.metadata.get("tags", []):
            cell.metadata.setdefault("jupyter", {})["source_hidden"] = True


def give_stable_ids(notebook):
    """Cell ids from the cell's own name or words: jupytext draws random ones at each conversion."""
    taken = set()
    for cell in notebook.cells:
        wanted = cell.metadata.get("nbgrader", {}).get("grade_id") or hashlib.sha256(cell.source.encode()).hexdigest()[:12]
        number, unique = 1, wanted[:64]
        while unique in taken:
            number += 1
            unique = f"{wanted[:58]}-{number}"
        taken.add(unique)
        cell["id"] = unique
