"""try_out and the counting of blanks: a skeleton, a half-done function and an error are each one sentence."""

import functools
import linecache

import pytest
from IPython.core.interactiveshell import InteractiveShell

from migcap import practice
from migcap.check.blanks import blanks_left
from migcap.errors import MigcapError


def define(source, name="f"):
    """A function as a cell defines it: compiled from text that linecache knows."""
    file = f"<cell {abs(hash(source))}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    space = {}
    exec(compile(source, file, "exec"), space)
    return space[name]


SKELETON = '''def migrant_share(country, year):
    """Migrants as a percentage ... of the people."""
    stock = ...
    population = ...   # people, not "..."
    return ...
'''


def test_blanks_are_counted_with_their_lines():
    assert blanks_left(define(SKELETON, "migrant_share")) == ["    stock = ...", '    population = ...   # people, not "..."', "    return ..."]


@pytest.mark.parametrize("source, lines", [
    ("def f(x):\n    return x\n", []),
    ("def f(x): ...\n", ["def f(x): ..."]),
    ("def f(x):\n    ...\n", ["    ..."]),
    ("def f(x):\n    return x[...] / x[...]\n", ["    return x[...] / x[...]"] * 2),
    ("def f(x):\n    return x[..., 0]\n", []),
    ("def f(x: tuple[int, ...]):\n    return x\n", []),
    ("def f(x):\n    return '...'\n", []),
    ("if True:\n    def f(x):\n        return ...\n", ["    return ..."]),
    ("f = lambda x: ...\n", ["f = lambda x: ..."]),
    ("async def f(x):\n    return ...\n", ["    return ..."]),
])
def test_what_is_a_blank_and_what_is_not(source, lines):
    assert blanks_left(define(source)) == lines


def no_source():
    space = {}
    exec("def f(): return ...", space)
    return space["f"]


@pytest.mark.parametrize("thing", [len, 3, None, no_source(), functools.partial(len), "text", ..., int], ids=lambda thing: type(thing).__name__)
def test_without_a_source_there_is_no_blank(thing):
    assert blanks_left(thing) == []


def test_blanks_of_a_function_defined_in_a_notebook_cell():
    shell = InteractiveShell()
    shell.run_cell(SKELETON)
    assert len(blanks_left(shell.user_ns["migrant_share"])) == 3
    shell.run_cell(SKELETON.replace("stock = ...", "stock = 1"))
    assert len(blanks_left(shell.user_ns["migrant_share"])) == 2


def test_a_skeleton_is_not_run(capsys):
    assert practice.try_out(define(SKELETON, "migrant_share"), "NPL", 2024) is None
    assert capsys.readouterr().out == "`migrant_share` still has 3 blanks (`...`): fill them in, run that cell again, then this one.\n"


def test_one_blank_is_one(capsys):
    assert practice.try_out(define("def f(x):\n    return ...\n"), 1) is None
    assert capsys.readouterr().out == "`f` still has 1 blank (`...`): fill it in, run that cell again, then this one.\n"


def test_a_whole_function_gives_its_value_and_no_word(capsys):
    assert practice.try_out(define("def f(x, y):\n    return x + y\n"), 1, 2) == 3
    assert practice.try_out(len, "abc") == 3
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("source, sentence", [
    ("def f(x):\n    y = {'NPL': 1}\n    return y[x]  # here\n", "`f` stopped at its line `return y[x]  # here` with \"KeyError: 'KEN'\"."),
    ("def f(x):\n    def inner():\n        return 1 / 0\n    return inner()\n", "`f` stopped at its line `return inner()` with \"ZeroDivisionError: division by zero\"."),
    ("def f():\n    return 1\n", "`f` stopped with \"TypeError: f() takes 0 positional arguments but 1 was given\"."),
    ("def f(x):\n    return unknown\n", "`f` stopped at its line `return unknown` with \"NameError: name 'unknown' is not defined\"."),
    ("def f(x):\n    raise SystemExit\n", "`f` stopped at its line `raise SystemExit` with \"SystemExit\"."),
    ("def f(x):\n    return f(x)\n", "`f` stopped at its line `return f(x)` with \"RecursionError: maximum recursion depth exceeded\"."),
])
def test_an_error_is_one_sentence_with_her_line(source, sentence, capsys):
    assert practice.try_out(define(source), "KEN") is None
    seen = capsys.readouterr()
    assert seen.out.strip() == sentence
    assert seen.err == ""


def test_our_own_errors_speak_for_themselves(capsys):
    def f():
        raise MigcapError("There is no table 'migrant_stok'.")

    assert practice.try_out(f) is None
    assert capsys.readouterr().out == "`f` stopped at its line `raise MigcapError(\"There is no table 'migrant_stok'.\")` with \"There is no table 'migrant_stok'.\".\n"


def test_a_function_without_return_is_told(capsys):
    assert practice.try_out(define("def f(x):\n    y = x\n"), 1) is None
    assert capsys.readouterr().out == "`f` gives nothing back: it has no line that begins with `return`.\n"


def test_none_is_said_because_a_notebook_shows_nothing_for_it(capsys):
    assert practice.try_out(define("def f(x):\n    return None\n"), 1) is None
    assert capsys.readouterr().out == "`f` gives back None, which says: no figure.\n"


@pytest.mark.parametrize("thing, words", [(1.59, "1.59"), (None, "None"), (..., "a blank (`...`)"), ("share", "the text 'share'")])
def test_a_value_in_the_place_of_a_function_is_told(thing, words, capsys):
    assert practice.try_out(thing) is None
    assert capsys.readouterr().out == f'try_out was handed {words}. Hand it the name of the function, then what the function needs: try_out(migrant_share, "NPL", 2024).\n'


def test_a_stop_by_the_learner_is_a_stop():
    def f():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        practice.try_out(f)
