"""Files that are no notebook, or none that this version can read."""

import json
import os

from tests.attacks.attack import Attack


def as_bytes(made):
    return json.dumps(made).encode()


def bytes_of(data):
    return lambda made: data


def version_three(made):
    """The format of 2013: worksheets, `input` and `pyout`."""
    import nbformat
    made.nbformat_minor = 4
    for cell in made.cells:
        cell.pop("id", None)
    return nbformat.v3.writes_json(nbformat.convert(made, 3)).encode()


def top(**others):
    return lambda made: made.update(others)


def without(key):
    return lambda made: made.pop(key)


def huge(made):
    made.metadata.padding = "x" * (50 << 20)


def many_cells(made):
    made.cells += [{"cell_type": "code", "metadata": {}, "source": "1", "outputs": [], "execution_count": None,
                    "id": f"n{number}"} for number in range(20000)]


def surrogates(made):
    return as_bytes(made).replace(b"# Problem set", rb"\ud800 \udfff \u0000")


def nested(made):
    return as_bytes(made)[:-1] + b', "deep": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"


def numbers(made):
    made.metadata.update(large=10 ** 4000)
    return as_bytes(made).replace(b'"points": 3', b'"points": NaN', 1).replace(b'"points": 3', b'"points": 1e999', 1).replace(b'"points": 2',
                                                                                                                              b'"points": -Infinity', 1)


def twice(made):
    return as_bytes(made)[:-1] + b', "cells": [], "cells": 3, "nbformat": 4}'


def _file(name, tries, change, **others):
    return Attack(name, tries, change=change, malformed=True, **others)


def _folder(name, tries, folder, **others):
    return Attack(name, tries, folder=folder, malformed=True, **others)


def _directory(place, world):
    os.remove(place / "ps.ipynb")
    (place / "ps.ipynb").mkdir()


def _timestamp(text):
    return lambda place, world: (place / "timestamp.txt").write_bytes(text)


ATTACKS = [
    _file("not-json", "The file is a letter.", bytes_of(b"Dear teacher, my computer is broken.")),
    _file("cut-short", "The file ends in its middle.", lambda made: as_bytes(made)[:len(as_bytes(made)) // 2]),
    _file("not-utf-8", "The file is in another encoding.", lambda made: as_bytes(made).replace(b"# Problem set", "# Prüfung é".encode("latin-1"))),
    _file("utf-16", "The file is in UTF-16.", lambda made: as_bytes(made).decode().encode("utf-16")),
    _file("empty-file", "The file is empty.", bytes_of(b"")),
    _file("nul-bytes", "The file is full of NUL bytes.", bytes_of(b"\0" * 5000)),
    _file("fifty-megabytes", "The file has 50 MB.", huge),
    _file("deep-nesting", "The file is nested a hundred thousand deep.", nested),
    _file("many-cells", "The notebook has 20,000 cells.", many_cells),
    _file("lone-surrogates", "The text has halves of letters and NUL in it.", surrogates,
          twin_change=lambda made: as_bytes(made).replace(b"# Problem set", rb"\ud83d\ude00 set")),
    _file("odd-numbers", "Numbers are endless, infinite and no numbers.", numbers),
    _file("keys-twice", "Keys occur twice, with values of other types.", twice),
    _file("a-list", "The file is valid JSON, and a list.", bytes_of(b"[1, 2, 3]")),
    _file("a-number", "The file is valid JSON, and a number.", bytes_of(b"7")),
    _file("old-format", "The notebook is in format 3.", version_three),
    _file("too-new-format", "The notebook is in format 9.", top(nbformat=9, nbformat_minor=0)),
    _file("format-of-wrong-type", "The format's number is a text.", top(nbformat="four")),
    _file("no-format", "The format's number is missing.", without("nbformat")),
    _file("no-cells", "There are no cells at all.", top(cells=[])),
    _file("cells-of-wrong-type", "The cells are a text.", top(cells="none")),
    _file("cells-missing", "The key `cells` is missing.", without("cells")),
    _folder("directory-as-notebook", "In the notebook's place there is a folder.", _directory),
    _folder("no-notebook", "The notebook is missing.", lambda place, world: os.remove(place / "ps.ipynb")),
    _folder("notebook-unreadable", "Nobody may read the notebook.", lambda place, world: os.chmod(place / "ps.ipynb", 0)),
    _folder("timestamp-of-nonsense", "The time of handing in is no time.", _timestamp(b"tomorrow, at the latest"),
            twin_folder=_timestamp(b"2026-01-05 10:00:00 UTC")),
    _folder("timestamp-not-utf-8", "The time of handing in is in no encoding.", _timestamp(b"\xff\xfe\0"),
            twin_folder=_timestamp(b"2026-01-05 10:00:00.123 UTC")),
]
