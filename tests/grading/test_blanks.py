"""From an answer to its skeleton (`#: blank`, `#: remove`)."""

import pytest

from migcap.grading.blanks import BlankError, has_marks, make_blanks

BECOMES = {
    "assignment": ("x = stock[1]  #: blank", "x = ..."),
    "inside a function": ("def f(a):\n    x = a + 1  #: blank\n    return x", "def f(a):\n    x = ...\n    return x"),
    "return": ("def f(a):\n    return a + 1  #: blank", "def f(a):\n    return ..."),
    "return in brackets": ("def f(a):\n    return(a)  #: blank", "def f(a):\n    return ..."),
    "call": ("ax.plot(a, b, label='x')  #: blank", "ax.plot(...)"),
    "chained call": ("stock.query('a').plot(b)  #: blank", "stock.query('a').plot(...)"),
    "several lines": ("x = stock.merge(\n    people,\n    on='year',\n)  #: blank\ny = 1", "x = ...\ny = 1"),
    "a call over several lines": ("ax.set(\n    title='t',\n)  #: blank", "ax.set(...)"),
    "a target over several lines": ("(\n  a,\n  b,\n) = f()  #: blank", "(\n  a,\n  b,\n) = ..."),
    "brackets around the value": ("x = (\n    1 +\n    2\n)  #: blank", "x = ..."),
    "equal signs around": ("t[f(k=1)] = g(m=2) == 3  #: blank", "t[f(k=1)] = ..."),
    "two names": ("a = b = 3  #: blank", "a = b = ..."),
    "adding": ("total += 1  #: blank", "total += ..."),
    "with a type": ("n: dict = {}  #: blank", "n: dict = ..."),
    "on the line of its block": ("if x: y = 1  #: blank", "if x: y = ..."),
    "letters of two bytes": ("Türkiye = 'Côte d’Ivoire'; x = 1\né = f('ü', 'ö')  #: blank", "Türkiye = 'Côte d’Ivoire'; x = 1\né = ..."),
    "letters of two bytes in a call": ("größe.für.plot('ü', 1)  #: blank", "größe.für.plot(...)"),
    "letters of two bytes before a removal": ("é = 'ü'\nö = 'ß'  #: remove", "é = 'ü'"),
    "a hint stays": ("x = stock[1]  # which column?  #: blank", "x = ...  # which column?"),
    "removed": ("a = 1\nb = 2  #: remove\nc = 3", "a = 1\nc = 3"),
    "removed over several lines": ("a = 1\nb = f(\n  2,\n)  #: remove\nc = 3", "a = 1\nc = 3"),
    "a block": ("def f(x):\n    if x is None:  #: remove\n        return None\n    return x  #: blank", "def f(x):\n    return ..."),
    "a block on one line": ("def f(x):\n    if x is None: return None  #: remove\n    return x", "def f(x):\n    return x"),
    "a block with a long head": ("for x in (\n    1,\n    2,\n):  #: remove\n    print(x)\ny = 1", "y = 1"),
    "a branch": ("if a:\n    b = 1\nelif c:  #: remove\n    b = 2\nelse:\n    b = 3", "if a:\n    b = 1"),
    "a decorated function": ("@twice\ndef f():  #: remove\n    return 1\nx = 1", "x = 1"),
    "blanks inside what goes": ("x = 1\nif x:  #: remove\n    y = f(\n      2)  #: blank\n    z = 3\nw = 4  #: blank", "x = 1\nw = ..."),
    "odd spaces and comments elsewhere stay": ("x=1   \n\n\n# note\ny  =  2 #: blank\n\t\n", "x=1   \n\n\n# note\ny  = ...\n\t\n"),
    "a form feed in a text": ("x = '\x0c\u2028'\ny = 1  #: blank", "x = '\x0c\u2028'\ny = ..."),
}


@pytest.mark.parametrize("answer, skeleton", BECOMES.values(), ids=BECOMES)
def test_an_answer_becomes_its_skeleton(answer, skeleton):
    assert make_blanks(answer, "e") == skeleton


def test_without_marks_nothing_changes():
    source = "def f(x):\n    # a note: nothing\n    return '#: blank'\n"
    assert make_blanks(source, "e") == source


REFUSED = {
    "a comment alone": ("x = 1\n#: blank", "no statement ends there"),
    "the head of a block": ("if x:  #: blank\n    y = 1", "no statement ends there"),
    "the middle of a statement": ("x = f(1,  #: blank\n  2)", "no statement ends there"),
    "two on a line": ("x = 1; y = 2  #: blank", "more than one statement ends there"),
    "a half-colon": ("x = 1;  #: blank", "something after the statement"),
    "an import": ("import os  #: blank", "cannot become a blank"),
    "a bare return": ("def f():\n    return  #: blank", "cannot become a blank"),
    "a value alone": ("x  #: blank", "cannot become a blank"),
    "a spelling": ("x = 1  #: blnak", "is not known"),
    "a word too many": ("x = 1  #: blank here", "is not known"),
    "not Python": ("x = = 1  #: blank", "not plain Python (line 1"),
    "a magic": ("%matplotlib inline\nx = 1  #: blank", "not plain Python (line 1"),
    "the last line of a block": ("if x:\n    y = 1  #: remove", "leave something that is not Python"),
    "an else": ("if x:\n    y = 1\nelse:  #: remove\n    y = 2", "cannot be removed"),
    "a shared line": ("x = 1; y = 2  #: remove", "cannot be removed"),
    "a hint to nothing": ("x = 1\ny = 2  # why  #: remove", "cannot be removed"),
}


@pytest.mark.parametrize("answer, sentence", REFUSED.values(), ids=REFUSED)
def test_a_mark_that_cannot_be_obeyed_is_named_with_its_cell(answer, sentence):
    with pytest.raises(BlankError) as stopped:
        make_blanks(answer, "share-of-population")
    assert sentence in str(stopped.value) and "'share-of-population'" in str(stopped.value)


def test_marks_are_found_wherever_they_stand():
    assert has_marks("x = 1  #: blank") and has_marks("'#:remove'") and not has_marks("x = 1  # blank") and not has_marks("#: blanket")
