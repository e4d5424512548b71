"""What a cell binds and reads by Python's own rules, and what a test cell takes from the learner's answers."""

import ast
import symtable
import sysconfig
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from migcap.grading.takes import learners_names, names, takes


@pytest.mark.parametrize("source, bound, read", [
    ("x = y", "x", "y"),
    ("x: int = y", "x", "int y"),
    ("x: int", "", "int"),
    ("x += y", "x", "x y"),
    ("import numpy.testing, pandas as pd", "numpy pd", ""),
    ("from math import log as ln, exp", "ln exp", ""),
    ("from math import *", "", ""),
    ("def f(a, *b, c=d, **e) -> g: return a + h", "f", "d g h"),
    ("async def f(): await g()", "f", "g"),
    ("await g()", "", "g"),
    ("@memo\ndef f(): pass", "f", "memo"),
    ("def f():\n    global total\n    total = 1", "f total", ""),
    ("def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = y\n    return g", "f", "y"),
    ("class A(B, metaclass=M):\n    size = width\n    def f(self): return size", "A", "B M width size"),
    ("class A:\n    width = width", "A", "width"),
    ("class A:\n    width = 1\n    area = width", "A", ""),
    ("lambda a, b=c: a + d", "", "c d"),
    ("[a for a in rows if a > low]", "", "rows low"),
    ("[y for x in rows if (y := f(x))]", "y", "rows f y"),
    ("{k: v for k, v in pairs}", "", "pairs"),
    ("if (n := len(rows)) > 3: pass", "n", "len rows"),
    ("for a, (b, *c) in rows: pass", "a b c", "rows"),
    ("with open(path) as file, lock: pass", "file", "open path lock"),
    ("try: pass\nexcept ValueError as problem: pass", "problem", "ValueError"),
    ("match shape:\n    case Point(x=0, y=a) | [a, *_]: pass\n    case {'k': v, **rest}: pass\n    case _ as b: pass", "a v rest b", "shape Point"),
    ("table['share'] = 1", "table", "table"),
    ("person.name.first = 'A'", "person", "person"),
    ("def f(): counts['a'] += 1", "f counts", "counts"),
    ("def f(counts): counts['a'] = 1", "f", ""),
    ("del x, table['a']", "table", "table"),
    ("%matplotlib inline\nx = !ls\ny?", "x", "get_ipython"),
    ("%%time\nx = f(1)", "x", "f get_ipython"),
    ("%time x = f(1)", "x", "f get_ipython"),
    ("%%capture shown\nprint(x)", "shown", "print x get_ipython"),
    ("%%bash\nx=3", "", "get_ipython"),
])
def test_names_follow_pythons_rules(source, bound, read):
    assert names(source) == (set(bound.split()), set(read.split()))


def test_a_cell_that_is_no_python_says_so():
    with pytest.raises(SyntaxError):
        names("x = = 1")


def compilers_names(source):
    """What Python's own tables say: (bound, read, names that a class body binds and reads)."""
    bound, read, in_classes = set(), set(), set()

    def look(table):
        for symbol in table.get_symbols():
            name = symbol.get_name()
            of_notebook = table.get_type() == "module" or symbol.is_global()
            if table.get_type() == "class" and symbol.is_local() and symbol.is_referenced():
                in_classes.add(name)
            if of_notebook and (symbol.is_assigned() or symbol.is_imported()):
                bound.add(name)
            if of_notebook and symbol.is_referenced():
                read.add(name)
        for child in table.get_children():
            look(child)
    look(symtable.symtable(source, "a", "exec"))
    return bound, read, in_classes


LIBRARY = Path(sysconfig.get_path("stdlib"))
MANY = sorted(path for path in LIBRARY.glob("*.py") if path.stat().st_size < 60_000)[::4]


def test_names_agree_with_the_compiler_on_the_standard_library():
    """Where a class body reads a name that it binds later, only the order tells, and the compiler's tables have none."""
    assert len(MANY) > 20
    for path in MANY:
        source = path.read_text(encoding="utf-8")
        if "__class__" in source or "def top(" in source:  # a cell of its own in every class; a function that symtable takes for a module
            continue
        bound, read, in_classes = compilers_names(source)
        deleted = {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Del)}
        ours = names(source)
        changed = ours.bound - bound
        assert bound - ours.bound <= deleted and read - deleted <= ours.read, path
        assert ours.read - read <= in_classes, (path, ours.read - read)
        assert changed <= {root(node) for node in ast.walk(ast.parse(source)) if isinstance(node, (ast.Subscript, ast.Attribute))}, (path, changed)


def root(node):
    while isinstance(node, (ast.Subscript, ast.Attribute)):
        node = node.value
    return getattr(node, "id", None)


def notebook(*cells):
    """Cells as ("answer" | "given" | "free" | "test", source)."""
    kinds = {"answer": dict(solution=True, grade=False, locked=False), "given": dict(solution=False, grade=False, locked=True),
             "test": dict(solution=False, grade=True, locked=True, points=1), "by hand": dict(solution=True, grade=True, locked=False, points=1)}
    made = [new_markdown_cell("# Words")]
    for number, (kind, source) in enumerate(cells):
        about = {} if kind == "free" else {"nbgrader": {"grade_id": f"{kind}-{number}", "schema_version": 3, **kinds[kind]}}
        made.append(new_code_cell(source, metadata=about))
    return new_notebook(cells=made)


def taken(*cells):
    """What the last test takes."""
    return takes(notebook(*cells))[-1].names


ANSWER = ("answer", "def share(a): return a / 2\nclass Person: pass\ntotal = 4\nrows = []")


@pytest.mark.parametrize("test, names", [
    ("assert share(1) == 0.5", {"share": {"called"}}),
    ("assert total == 4", {"total": {"read"}}),
    ("assert rows.count(1) == 0", {"rows": {"attribute"}}),
    ("assert isinstance(Person(), Person)", {"Person": {"class"}}),
    ("assert Person.name == 'A'", {"Person": {"attribute"}}),
    ("q = Question(lambda: share)", {"share": {"read"}}),
    ("def check():\n    for a in [1]: assert share(a)\ncheck()", {"share": {"called"}}),
    ("def check(share): return share\ncheck(1)", {}),
    ("total = 3\nassert total == 3", {}),
    ("old = share\ndel share\nshare = old", {"share": {"read", "changed"}}),
    ("total = total + 1", {"total": {"read", "changed"}}),
    ("rows[0] = 1\nassert rows", {"rows": {"changed", "read"}}),
    ("assert globals()['share'](1) == 0.5", {"share": {"named"}}),
    ("assert 'share' in globals()", {"share": {"named"}}),
    ("assert get_ipython().user_ns['total'] == 4", {"total": {"named"}}),
    ("assert eval('share(1) + total') == 4.5", {"share": {"named"}, "total": {"named"}}),
    ("import __main__\nassert getattr(__main__, 'share')(1)", {"share": {"named"}}),
    ("with patch('__main__.share'): pass", {"share": {"named"}}),
    ("with instead(globals(), share=mine): pass", {"share": {"changed"}}),
    ("table = {'share': 1, 'total': 2}\nglobals()['mine'] = table", {}),
    ("assert 'share' != 'a total'", {}),
    ("assert = 1", {}),
    ("### AUTOTEST share(1); total\n### HASHED AUTOTEST rows[0]", {"share": {"called"}, "total": {"read"}, "rows": {"read"}}),
    ("%time assert share(1)", {"share": {"called"}}),
])
def test_takes_what_an_answer_binds_and_the_test_reads(test, names):
    assert taken(ANSWER, ("test", test)) == names


def test_takes_by_way_of_the_teachers_own_cells():
    assert taken(ANSWER, ("given", "result = share(3)\nbest = result"), ("test", "assert best == 1.5")) == {"share": {"called"}}
    assert taken(("given", "def check(a): assert share(a)"), ANSWER, ("test", "check(1)")) == {"share": {"called"}}
    assert taken(ANSWER, ("free", "result = share(3)"), ("test", "assert result == 1.5")) == {"share": {"called"}}


def test_what_the_teacher_binds_again_leads_nowhere():
    assert taken(ANSWER, ("given", "result = share(3)"), ("given", "result = 1"), ("test", "assert result == 1")) == {}
    assert taken(ANSWER, ("given", "result = share(3)"), ("given", "if a: result = 1"), ("test", "assert result == 1")) == {"share": {"called"}}


def test_a_test_before_this_one_leaves_only_what_it_binds():
    first = ("test", "def other():\n    with instead(globals(), shelf=1): assert share(1)\nother()")
    assert taken(("given", "shelf = 3"), ANSWER, first, ("test", "assert total == shelf")) == {"total": {"read"}}
    assert taken(ANSWER, first, ("test", "other()")) == {"share": {"called"}}


def test_a_name_of_both_is_the_learners_but_for_the_same_import():
    assert taken(("given", "table = [1]"), ("answer", "table = table[1:]"), ("test", "assert table == []")) == {"table": {"read"}}
    both = ("given", "import numpy as np"), ("answer", "import numpy as np\nx = np.nan")
    assert taken(*both, ("test", "assert np.isnan(x)")) == {"x": {"read"}}
    assert taken(("given", "import numpy as np"), ("answer", "import forged as np"), ("test", "assert np.isnan(1)")) == {"np": {"attribute"}}


def test_every_test_has_its_line_and_no_other_cell_has():
    book = notebook(("answer", "a = 1"), ("by hand", "b = 2"), ("test", "assert a == 1"), ("free", "a"), ("test", "assert 1"), ("test", "assert b == 2"))
    assert [(one.grade_id, one.names) for one in takes(book)] == [("test-2", {"a": {"read"}}), ("test-4", {}), ("test-5", {"b": {"read"}})]


def test_learners_names_say_how_they_are_bound():
    book = notebook(("answer", "from math import log\ndef f(): pass\nclass A: pass\nx = 1\ntable['a'] = 2\ndel gone"))
    assert learners_names(book) == {"log": {"import"}, "f": {"function"}, "A": {"class"}, "x": {"value"}, "table": {"change"}}
