"""A submitted notebook is read without trust: sound ones of every format pass, of the others one sentence tells why not."""

import json
import os
import pickle

import nbformat
import pytest

from migcap.grading.record import SetAside, parse_notebook, read_notebook
from tests.grading import toy


def written(**changes):
    return json.dumps(toy.notebook(toy.text("# A"), toy.plain("x = 1")) | changes).encode()


def nested(depth):
    return written(metadata={"deep": json.loads("[" * depth + "]" * depth)})


BROKEN = {
    "cut off": (written()[:-20], "not a notebook's JSON"),
    "empty": (b"", "not a notebook's JSON"),
    "not UTF-8": (b'{"cells": [], "metadata": {"a": "\xff"}}', "no text in UTF-8"),
    "UTF-16": (written().decode().encode("utf-16"), "no text in UTF-8"),
    "a list": (b"[1, 2]", "is no notebook"),
    "other JSON": (b'{"a": 1}', "is no notebook"),
    "nested too deep": (nested(200), "not a notebook's JSON"),
    "nested beyond the parser": (b'{"cells": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "not a notebook's JSON"),
    "a number of 10,000 digits": (b'{"cells": [' + b"1" * 10_000 + b"]}", "not a notebook's JSON"),
    "too new": (written(nbformat=9), "of format 9, newer than this program knows"),
    "a strange format": (written(nbformat="four"), "does not say which format"),
    "format true": (written(nbformat=True), "does not say which format"),
    "format 0": (written(nbformat=0), "does not say which format"),
    "cells of a wrong kind": (written(cells=7), "cannot be read"),
    "a cell that is none": (written(cells=["x"]), "cannot be read"),
    "a cell without a source": (written(cells=[{"cell_type": "code", "metadata": {}}]), "no valid notebook"),
    "a source of numbers": (written(cells=[{"cell_type": "markdown", "metadata": {}, "source": 7, "id": "a"}]), "no valid notebook"),
    "metadata of a wrong kind": (written(metadata=[]), "cannot be read"),
    "another language": (written(metadata={"kernelspec": {"name": "ir", "display_name": "R", "language": "R"}}), "was written for R"),
    "another language, told once": (written(metadata={"language_info": {"name": "julia"}}), "was written for julia"),
    "too large": (b" " * (21 << 20), "has 21 MB, and 20 MB is the most"),
}


@pytest.mark.parametrize("data, sentence", BROKEN.values(), ids=BROKEN)
def test_a_broken_one_is_set_aside_with_its_reason(tmp_path, data, sentence):
    path = tmp_path / "a.ipynb"
    path.write_bytes(data)
    with pytest.raises(SetAside) as stopped:
        read_notebook(path)
    assert sentence in stopped.value.reason and "\n" not in stopped.value.reason and stopped.value.reason.endswith(".")
    assert pickle.loads(pickle.dumps(stopped.value)).reason == stopped.value.reason


@pytest.mark.parametrize("make", [lambda path, real: path.symlink_to(real), lambda path, real: os.mkfifo(path), lambda path, real: path.mkdir(), lambda path, real: None],
                         ids=["a link", "a pipe", "a folder", "nothing"])
def test_what_is_no_ordinary_file_is_neither_followed_nor_waited_for(tmp_path, make):
    real = tmp_path / "real.ipynb"
    real.write_bytes(written())
    make(tmp_path / "a.ipynb", real)
    with pytest.raises(SetAside, match="is a link or no ordinary file|cannot be read"):
        read_notebook(tmp_path / "a.ipynb")


def test_a_sound_one_is_what_nbformat_reads_without_its_outputs(tmp_path):
    made = toy.notebook(toy.text("# Ä"), toy.plain("x = 1\nx"))
    made.cells[1].outputs = [nbformat.v4.new_output("stream", text="old\n")]
    made.cells[1].execution_count = 3
    path = toy.written(made, tmp_path / "a.ipynb")
    expected = nbformat.read(path, as_version=4)
    expected.cells[1].update(outputs=[], execution_count=None)
    assert read_notebook(path) == expected


def test_a_byte_order_mark_of_an_editor_does_no_harm():
    assert parse_notebook(b"\xef\xbb\xbf" + written()).cells[1].source == "x = 1"


def test_an_old_format_is_upgraded():
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"metadata": {}, "cells": [
        {"cell_type": "code", "input": ["x = 1"], "language": "python", "collapsed": False, "metadata": {}, "outputs": [], "prompt_number": 1}]}]}
    made = parse_notebook(json.dumps(old).encode())
    nbformat.validate(made)
    assert (made.nbformat, made.cells[0].source) == (4, "x = 1")


def test_cell_ids_that_are_missing_doubled_or_wrong_are_mended_the_same_way_each_time():
    cells = [{"cell_type": "markdown", "metadata": {}, "source": "x"} | more for more in ({}, {"id": "a"}, {"id": "a"}, {"id": "not one"}, {"id": 7}, {"id": ""})]
    first, second = (parse_notebook(written(cells=cells)) for _ in range(2))
    nbformat.validate(first)
    assert first == second and first.cells[1].id == "a" and len({cell.id for cell in first.cells}) == 6


def test_half_a_letter_becomes_a_whole_one_that_can_be_written():
    made = parse_notebook(written(cells=[{"cell_type": "markdown", "metadata": {"\ud800": "\udfff"}, "source": "a\ud83d", "id": "a"}]))
    assert made.cells[0].source == "a\ufffd"
    nbformat.writes(made).encode("utf-8")
