"""What counts as *changed* in a copy of ours, and the one line in it that we fill in.

JupyterLab rewrites a notebook each time it is saved, also when the learner only looked at it: key order, metadata, counters.
Comparing bytes would then call everything hers, and every new edition would land beside a copy that nobody touched. So two
notebooks count as the same when every cell has the same kind, source and attachments, in the same order, and no cell shows an
output that the other does not know. Counters, metadata and empty cells (JupyterLab adds one after the last) do not count.

An output does count: a figure or a number that she made is hers, even when she made it by running our code, since the data or
her country may have been others then. An output that she cleared does not: nothing would be lost by bringing it back.
Any other file, and a notebook that cannot be parsed, is compared byte by byte. In doubt it is hers.
"""

import hashlib
import json
import re

# The line in a plain cell of an assignment which says whose data the exercises run on.
COUNTRY_LINE = re.compile(r"""^(COUNTRY[ \t]*=[ \t]*)(["'])([A-Za-z]{3})\2""", re.MULTILINE)


def fingerprint(name, content):
    """A JSON value which says what is in a file of ours: for a notebook a pair [source, outputs] for each cell, else a digest."""
    notebook = _parse(content) if name.endswith(".ipynb") else None
    if notebook is None:
        return _digest(content)
    return [_cell(cell) for cell in notebook["cells"] if not _is_empty(cell)]


def is_untouched(now, written):
    """True when a file whose fingerprint is `now` holds nothing beyond what we wrote, whose fingerprint was `written`."""
    if not (isinstance(now, list) and isinstance(written, list)):
        return now == written
    return len(now) == len(written) and all(source == ours and outputs in (None, shown)
                                            for (source, outputs), (ours, shown) in zip(now, written, strict=True))


def with_country(content, code):
    """The notebook with `code` in its line `COUNTRY = "..."`; unchanged bytes where it has no such line or already has the code."""
    notebook = _parse(content)
    cell = _country_cell(notebook)
    if cell is None or country_of(content) == code:
        return content
    cell["source"] = COUNTRY_LINE.sub(rf"\g<1>\g<2>{code}\g<2>", _text(cell["source"]), count=1).splitlines(keepends=True)
    # As nbformat writes notebooks, so that saving one in JupyterLab changes little.
    return (json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def country_of(content):
    """The code in the notebook's line `COUNTRY = "..."`, or None."""
    cell = _country_cell(_parse(content))
    return COUNTRY_LINE.search(_text(cell["source"]))[3] if cell else None


def _country_cell(notebook):
    for cell in (notebook or {}).get("cells", []):
        if cell["cell_type"] == "code" and "nbgrader" not in cell.get("metadata", {}) and COUNTRY_LINE.search(_text(cell["source"])):
            return cell
    return None


def _parse(content):
    """The notebook as a dict, or None when this is not a notebook of format 4."""
    try:
        notebook = json.loads(content)
        for cell in notebook["cells"]:
            _cell(cell)
        return notebook
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _cell(cell):
    source = [cell["cell_type"], _text(cell["source"]).rstrip(), cell.get("attachments") or {}]
    outputs = [_output(output) for output in cell.get("outputs", [])]
    return [_digest(_canonical(source)), _digest(_canonical(outputs)) if outputs else None]


def _output(output):
    """An output without what changes when nothing was run: counters, metadata, how text is cut into lines."""
    kept = {key: value for key, value in output.items() if key not in ("execution_count", "metadata")}
    kept["data"] = {kind: _text(value).rstrip() if _is_text(value) else value for kind, value in kept.get("data", {}).items()}
    if _is_text(kept.get("text")):
        kept["text"] = _text(kept["text"])
    return kept


def _is_empty(cell):
    return not _text(cell["source"]).strip() and not cell.get("outputs") and not cell.get("attachments")


def _is_text(value):
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(part, str) for part in value))


def _text(lines):
    return lines if isinstance(lines, str) else "".join(lines)


def _canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode()


def _digest(content):
    return hashlib.sha256(content).hexdigest()[:32]
