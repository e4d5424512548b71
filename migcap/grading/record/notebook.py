"""A submitted notebook, read without trust: either a sound notebook of today's format, or one sentence why it is none."""

import errno
import hashlib
import json
import os
import re
import stat
from pathlib import Path

import nbformat
from nbformat.validator import validate

from migcap.grading.record.errors import SetAside

LIMIT = 20 << 20  # bytes
DEPTH = 100  # lists within lists: a real notebook has ten, and copying one of thousands would break Python's own limit
_HALF_A_LETTER = re.compile("[\ud800-\udfff]")  # half of a surrogate pair: no file and no database can hold it
_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")


def read_notebook(path, limit=LIMIT):
    """The notebook at `path`, upgraded from an old format, without its outputs. Raises SetAside."""
    return parse_notebook(_bytes(Path(path), limit), limit)


def parse_notebook(data, limit=LIMIT):
    """The same from a notebook's bytes."""
    if len(data) > limit:
        raise SetAside(_too_large(len(data), limit))
    notebook = _current(_json(data))
    _mend_ids(notebook)
    try:
        validate(notebook, relax_add_props=True)
    except Exception as error:  # the validator trips over some broken notebooks instead of refusing them
        raise SetAside(f"This is no valid notebook ({_short(error)}): ask for it to be handed in again.") from None
    _require_python(notebook)
    return notebook


def _bytes(path, limit):
    try:
        # Neither a link nor a pipe is opened: the first would lead elsewhere, the second would never end.
        with open(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)), "rb") as opened:
            state = os.fstat(opened.fileno())
            if path.is_symlink() or not stat.S_ISREG(state.st_mode):
                raise SetAside("The notebook is a link or no ordinary file: ask for the notebook itself.")
            if state.st_size > limit:
                raise SetAside(_too_large(state.st_size, limit))
            return opened.read(limit + 1)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise SetAside("The notebook is a link or no ordinary file: ask for the notebook itself.") from None
        raise SetAside(f"The notebook cannot be read ({error.strerror}): look at the file and its permissions.") from None


def _too_large(size, limit):
    return f"The notebook has {size / (1 << 20):.0f} MB, and {limit / (1 << 20):.0f} MB is the most that is read: clear its outputs and pictures."


def _json(data):
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SetAside("The file is no text in UTF-8: it was saved by another program, ask for it to be handed in again.") from None
    try:
        content = json.loads(text)
        if not isinstance(content, dict) or not {"cells", "worksheets"} & set(content):
            raise SetAside("The file is no notebook: it has no cells.")
        return _plain(content)
    except (ValueError, RecursionError):
        raise SetAside("The file is not a notebook's JSON, it may be cut off: ask for it to be handed in again.") from None


def _plain(value, depth=0):
    """The same without halves of letters; raises RecursionError where it is nested beyond reason."""
    if depth > DEPTH:
        raise RecursionError
    if isinstance(value, str):
        return value if value.isascii() else _HALF_A_LETTER.sub("\ufffd", value)
    if isinstance(value, list):
        return [_plain(one, depth + 1) for one in value]
    if isinstance(value, dict):
        return {_plain(key): _plain(one, depth + 1) for key, one in value.items() if key != "outputs"} | ({"outputs": []} if "outputs" in value else {})
    return value


def _current(content):
    """As a notebook of nbformat 4."""
    version = content.get("nbformat", 1)
    if type(version) is not int or type(content.get("nbformat_minor", 0)) is not int or version < 1:
        raise SetAside("The file does not say which format of notebook it is: ask for it to be handed in again.")
    if version > nbformat.current_nbformat:
        raise SetAside(f"The notebook is of format {version}, newer than this program knows ({nbformat.current_nbformat}): "
                       "update nbformat, or save it in the older one.")
    try:
        notebook = nbformat.versions[version].to_notebook_json(content, minor=content.get("nbformat_minor", 0))
        notebook = nbformat.convert(notebook, nbformat.current_nbformat)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
        return notebook
    except Exception as error:  # nbformat's readers raise whatever comes of a broken notebook
        raise SetAside(f"The notebook cannot be read ({_short(error)}): ask for it to be handed in again.") from None


def _mend_ids(notebook):
    """Every cell's id there and its own, where the format has ids: a cell copied by hand, or by another program, often has not."""
    if notebook.get("nbformat_minor", 0) < 5:
        return
    seen = set()
    for number, cell in enumerate(notebook.cells):
        if not isinstance(cell.get("id"), str) or not _ID.fullmatch(cell["id"]) or cell["id"] in seen:
            cell["id"] = fresh_id(f"{number}: {cell.get('source')}", seen)
        seen.add(cell["id"])


def fresh_id(text, taken):
    """A cell id made of a text, the same every time, that is not yet taken."""
    while True:
        made = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]
        if made not in taken:
            return made
        text += "'"


def _require_python(notebook):
    told = notebook.metadata.get("kernelspec", {}).get("language") or notebook.metadata.get("language_info", {}).get("name") or "python"
    if "python" not in str(told).lower():
        raise SetAside(f"The notebook was written for {str(told)[:40]}, and only Python is graded here: ask for it with the Python kernel.")


def _short(error):
    line = (str(error).strip() or type(error).__name__).split("\n")[0]
    return line if len(line) <= 120 else line[:119] + "…"
