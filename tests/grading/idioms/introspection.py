"""The answer itself is looked at: names, signature, source, syntax tree, byte code."""

from tests.grading.idioms.idiom import Idiom

DOCUMENTED = '''
def mean(xs):
    """The mean of some numbers.

    >>> mean([1, 3])
    2.0
    """
    return sum(xs) / len(xs)
'''
COMPREHENSION = "def doubled(xs):\n    return [2 * x for x in xs]"
LOOP = "def doubled(xs):\n    out = []\n    for x in xs:\n        out.append(2 * x)\n    return out"

IDIOMS = [
    Idiom("the name and the docstring of a function", DOCUMENTED, "mean = lambda xs: sum(xs) / len(xs)", "assert mean.__name__ == 'mean' and mean.__doc__ and 'numbers' in mean.__doc__"),
    Idiom("inspect.getdoc tidies the docstring", DOCUMENTED, "def mean(xs):\n    return 0", "import inspect\nassert inspect.getdoc(mean).splitlines()[0] == 'The mean of some numbers.'"),
    Idiom("the names and defaults of the arguments", "def move(who, to='UGA', *, year=None):\n    return who", "def move(who, to):\n    return who", "import inspect\np = inspect.signature(move).parameters\nassert list(p) == ['who', 'to', 'year'] and p['to'].default == 'UGA' and p['year'].kind is p['year'].KEYWORD_ONLY\nassert str(inspect.signature(move)) == \"(who, to='UGA', *, year=None)\""),
    Idiom("getfullargspec", "def f(a, b=3, *rest):\n    return a", "def f(a, b):\n    return a", "import inspect\ns = inspect.getfullargspec(f)\nassert s.args == ['a', 'b'] and s.defaults == (3,) and s.varargs == 'rest'"),
    Idiom("the defaults by themselves", "def f(a, b=3, *, c=4):\n    return a", "def f(a, b=4, *, c=4):\n    return a", "assert f.__defaults__ == (3,) and f.__kwdefaults__ == {'c': 4}"),
    Idiom("the number of arguments in the code object", "def f(a, b):\n    c = a\n    return c", "def f(a):\n    c = a\n    return c", "assert f.__code__.co_argcount == 2 and f.__code__.co_varnames == ('a', 'b', 'c')"),
    Idiom("the names that the code uses", "def order(xs):\n    return sorted(xs)", "def order(xs):\n    xs.sort()\n    return xs", "assert 'sorted' in order.__code__.co_names"),
    Idiom("the source must not hold a loop", COMPREHENSION, LOOP, "import ast, inspect\ntree = ast.parse(inspect.getsource(doubled))\nassert not any(isinstance(n, (ast.For, ast.While)) for n in ast.walk(tree)), 'no loops here'\nassert doubled([1]) == [2]"),
    Idiom("the source must hold a comprehension", COMPREHENSION, LOOP, "import ast, inspect, textwrap\nkinds = {type(n).__name__ for n in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(doubled))))}\nassert 'ListComp' in kinds"),
    Idiom("a word must not be in the source", "def root(x):\n    return x ** 0.5", "import math\ndef root(x):\n    return math.sqrt(x)", "import inspect\nassert 'sqrt' not in inspect.getsource(root) and root(9) == 3"),
    Idiom("a function must call itself", "def size(n):\n    return 0 if n == 0 else 1 + size(n - 1)", "def size(n):\n    return n", "import ast, inspect\ncalls = [n.func.id for n in ast.walk(ast.parse(inspect.getsource(size))) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]\nassert 'size' in calls and size(4) == 4"),
    Idiom("the number of lines of a function", "def f(x):\n    return x + 1", "def f(x):\n    y = x\n    z = y + 1\n    w = z\n    return w", "import inspect\nlines, _ = inspect.getsourcelines(f)\nassert len(lines) <= 3 and f(1) == 2"),
    Idiom("the source of a method", "class A:\n    def run(self):\n        return sum([1, 2])", "class A:\n    def run(self):\n        return 3", "import inspect\nassert 'sum(' in inspect.getsource(A.run)\nassert A().run() == 3"),
    Idiom("annotations", "def f(a: int, b: float = 1) -> str:\n    return str(a)", "def f(a, b=1):\n    return str(a)", "assert f.__annotations__ == {'a': int, 'b': float, 'return': str}"),
    Idiom("type hints of the typing module", "from typing import List, Optional\ndef f(xs: List[int], n: Optional[str] = None) -> dict[str, int]:\n    return {}", "def f(xs: list, n: str = None) -> dict:\n    return {}", "from typing import List, Optional, get_type_hints\nassert get_type_hints(f) == {'xs': List[int], 'n': Optional[str], 'return': dict[str, int]}"),
    Idiom("a function, a generator function, a coroutine function", "def a():\n    pass\ndef b():\n    yield\nasync def c():\n    pass", "def a():\n    pass\nb = c = a", "import inspect\nassert inspect.isfunction(a) and inspect.isgeneratorfunction(b) and inspect.iscoroutinefunction(c) and not inspect.isgeneratorfunction(a)"),
    Idiom("isinstance of FunctionType and Callable", "def f():\n    pass", "class F:\n    def __call__(self):\n        pass\nf = F()", "import types\nfrom collections.abc import Callable\nassert isinstance(f, Callable) and isinstance(f, types.FunctionType)"),
    Idiom("a class by inspect", "class A:\n    x = 1\n    def m(self):\n        pass", "def A():\n    pass", "import inspect\nassert inspect.isclass(A) and [n for n, _ in inspect.getmembers(A, inspect.isfunction)] == ['m']"),
    Idiom("the cells that were run are searched", "total = sum(range(5))", "total = 10", "assert any('sum(' in cell for cell in In[:-1]) and total == 10"),
    Idiom("a function attribute counts", "def f():\n    f.calls += 1\nf.calls = 0", "def f():\n    pass\nf.calls = 0", "f.calls = 0\nf(), f()\nassert f.calls == 2"),
    Idiom("the globals of a function", "k = 3\ndef f():\n    return k", "def f():\n    return 3", "assert f.__globals__['k'] == 3 and f() == 3"),
    Idiom("the closure of a function", "def outer(n):\n    def inner():\n        return n\n    return inner", "def outer(n):\n    return lambda: 5", "g = outer(5)\nassert g() == 5 and g.__closure__ and g.__closure__[0].cell_contents == 5 and g.__code__.co_freevars == ('n',)"),
    Idiom("a wrapped function remembers its own", "import functools\ndef plain():\n    return 1\n@functools.wraps(plain)\ndef loud():\n    return plain()", "def plain():\n    return 1\ndef loud():\n    return plain()", "assert loud.__wrapped__ is plain and loud.__name__ == 'plain'"),
    Idiom("the instructions of a function", "def f(xs):\n    return [x for x in xs]", "def f(xs):\n    return list(xs)", "import dis\ndef names(code):\n    found = {i.opname for i in dis.get_instructions(code)}\n    return found.union(*[names(c) for c in code.co_consts if hasattr(c, 'co_code')])\nassert 'LIST_APPEND' in names(f.__code__)"),
    Idiom("the module of a function and of a class", "def f():\n    pass\nclass A:\n    pass", "from os.path import join as f\nA = int", "assert f.__module__ == '__main__' and A.__module__ == '__main__' and f.__qualname__ == 'f'"),
    Idiom("the help text", DOCUMENTED, "def mean(xs):\n    return sum(xs) / len(xs)", "import pydoc\nassert 'The mean of some numbers' in pydoc.render_doc(mean)"),
    Idiom("the examples of the docstring are run", DOCUMENTED, DOCUMENTED.replace("len(xs)\n", "2 + 1\n"), "import doctest\nrunner = doctest.DocTestRunner(verbose=False)\nfor case in doctest.DocTestFinder().find(mean, 'mean', globs={'mean': mean}):\n    runner.run(case)\nassert runner.tries > 0 and runner.failures == 0"),
    Idiom("the docstring must bring examples that hold", DOCUMENTED, "def mean(xs):\n    'Nothing to see.'\n    return sum(xs) / len(xs)", "import doctest\nexamples = doctest.DocTestParser().get_examples(mean.__doc__ or '')\nassert examples, 'add an example'\nassert all(str(eval(e.source)) == e.want.strip() for e in examples)"),
    Idiom("the kind of each argument", "def f(a, /, b, *c, d, **e):\n    pass", "def f(a, b, *c, d, **e):\n    pass", "import inspect\nassert [p.kind.name[:3] for p in inspect.signature(f).parameters.values()] == ['POS', 'POS', 'VAR', 'KEY', 'VAR']\nassert next(iter(inspect.signature(f).parameters.values())).kind == inspect.Parameter.POSITIONAL_ONLY"),
    Idiom("what binds to a signature", "def f(a, b=1):\n    pass", "def f(a):\n    pass", "import inspect\nassert inspect.signature(f).bind(1, b=2).arguments == {'a': 1, 'b': 2}"),
]
