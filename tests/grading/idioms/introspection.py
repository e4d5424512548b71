"""The answer itself is looked at: its name, signature, source and syntax tree."""

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
    Idiom(
        "the name and the docstring of a function",
        right=DOCUMENTED,
        wrong="mean = lambda xs: sum(xs) / len(xs)",
        test="assert mean.__name__ == 'mean' and mean.__doc__ and 'numbers' in mean.__doc__",
    ),
    Idiom(
        "inspect.getdoc tidies the docstring",
        right=DOCUMENTED,
        wrong="""
        def mean(xs):
            return 0
        """,
        test="""
        import inspect
        assert inspect.getdoc(mean).splitlines()[0] == 'The mean of some numbers.'
        """,
    ),
    Idiom(
        "the names and defaults of the arguments",
        right="""
        def move(who, to='UGA', *, year=None):
            return who
        """,
        wrong="""
        def move(who, to):
            return who
        """,
        test="""
        import inspect
        p = inspect.signature(move).parameters
        assert list(p) == ['who', 'to', 'year'] and p['to'].default == 'UGA' and p['year'].kind is p['year'].KEYWORD_ONLY
        assert str(inspect.signature(move)) == "(who, to='UGA', *, year=None)"
        """,
    ),
    Idiom(
        "getfullargspec",
        right="""
        def f(a, b=3, *rest):
            return a
        """,
        wrong="""
        def f(a, b):
            return a
        """,
        test="""
        import inspect
        s = inspect.getfullargspec(f)
        assert s.args == ['a', 'b'] and s.defaults == (3,) and s.varargs == 'rest'
        """,
    ),
    Idiom(
        "the defaults by themselves",
        right="""
        def f(a, b=3, *, c=4):
            return a
        """,
        wrong="""
        def f(a, b=4, *, c=4):
            return a
        """,
        test="assert f.__defaults__ == (3,) and f.__kwdefaults__ == {'c': 4}",
    ),
    Idiom(
        "the number of arguments in the code object",
        right="""
        def f(a, b):
            c = a
            return c
        """,
        wrong="""
        def f(a):
            c = a
            return c
        """,
        test="assert f.__code__.co_argcount == 2 and f.__code__.co_varnames == ('a', 'b', 'c')",
    ),
    Idiom(
        "the names that the code uses",
        right="""
        def order(xs):
            return sorted(xs)
        """,
        wrong="""
        def order(xs):
            xs.sort()
            return xs
        """,
        test="assert 'sorted' in order.__code__.co_names",
    ),
    Idiom(
        "the source must not hold a loop",
        right=COMPREHENSION,
        wrong=LOOP,
        test="""
        import ast, inspect
        tree = ast.parse(inspect.getsource(doubled))
        assert not any(isinstance(n, (ast.For, ast.While)) for n in ast.walk(tree)), 'no loops here'
        assert doubled([1]) == [2]
        """,
    ),
    Idiom(
        "the source must hold a comprehension",
        right=COMPREHENSION,
        wrong=LOOP,
        test="""
        import ast, inspect, textwrap
        kinds = {type(n).__name__ for n in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(doubled))))}
        assert 'ListComp' in kinds
        """,
    ),
    Idiom(
        "a word must not be in the source",
        right="""
        def root(x):
            return x ** 0.5
        """,
        wrong="""
        import math
        def root(x):
            return math.sqrt(x)
        """,
        test="""
        import inspect
        assert 'sqrt' not in inspect.getsource(root) and root(9) == 3
        """,
    ),
    Idiom(
        "a function must call itself",
        right="""
        def size(n):
            return 0 if n == 0 else 1 + size(n - 1)
        """,
        wrong="""
        def size(n):
            return n
        """,
        test="""
        import ast, inspect
        calls = [n.func.id for n in ast.walk(ast.parse(inspect.getsource(size))) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
        assert 'size' in calls and size(4) == 4
        """,
    ),
    Idiom(
        "the number of lines of a function",
        right="""
        def f(x):
            return x + 1
        """,
        wrong="""
        def f(x):
            y = x
            z = y + 1
            w = z
            return w
        """,
        test="""
        import inspect
        lines, _ = inspect.getsourcelines(f)
        assert len(lines) <= 3 and f(1) == 2
        """,
    ),
    Idiom(
        "the source of a method",
        right="""
        class A:
            def run(self):
                return sum([1, 2])
        """,
        wrong="""
        class A:
            def run(self):
                return 3
        """,
        test="""
        import inspect
        assert 'sum(' in inspect.getsource(A.run)
        assert A().run() == 3
        """,
    ),
]
