"""What a function is made of: annotations, attributes, closure, instructions, the examples of its docstring."""

from tests.grading.idioms.idiom import Idiom

DOCUMENTED = '''
def mean(xs):
    """The mean of some numbers.

    >>> mean([1, 3])
    2.0
    """
    return sum(xs) / len(xs)
'''

IDIOMS = [
    Idiom(
        "annotations",
        right="""
        def f(a: int, b: float = 1) -> str:
            return str(a)
        """,
        wrong="""
        def f(a, b=1):
            return str(a)
        """,
        test="assert f.__annotations__ == {'a': int, 'b': float, 'return': str}",
    ),
    Idiom(
        "type hints of the typing module",
        right="""
        from typing import List, Optional
        def f(xs: List[int], n: Optional[str] = None) -> dict[str, int]:
            return {}
        """,
        wrong="""
        def f(xs: list, n: str = None) -> dict:
            return {}
        """,
        test="""
        from typing import List, Optional, get_type_hints
        assert get_type_hints(f) == {'xs': List[int], 'n': Optional[str], 'return': dict[str, int]}
        """,
    ),
    Idiom(
        "a function, a generator function, a coroutine function",
        right="""
        def a():
            pass
        def b():
            yield
        async def c():
            pass
        """,
        wrong="""
        def a():
            pass
        b = c = a
        """,
        test="""
        import inspect
        assert inspect.isfunction(a) and inspect.isgeneratorfunction(b) and inspect.iscoroutinefunction(c) and not inspect.isgeneratorfunction(a)
        """,
    ),
    Idiom(
        "isinstance of FunctionType and Callable",
        right="""
        def f():
            pass
        """,
        wrong="""
        class F:
            def __call__(self):
                pass
        f = F()
        """,
        test="""
        import types
        from collections.abc import Callable
        assert isinstance(f, Callable) and isinstance(f, types.FunctionType)
        """,
    ),
    Idiom(
        "a class by inspect",
        right="""
        class A:
            x = 1
            def m(self):
                pass
        """,
        wrong="""
        def A():
            pass
        """,
        test="""
        import inspect
        assert inspect.isclass(A) and [n for n, _ in inspect.getmembers(A, inspect.isfunction)] == ['m']
        """,
    ),
    Idiom(
        "the cells that were run are searched",
        right="total = sum(range(5))",
        wrong="total = 10",
        test="assert any('sum(' in cell for cell in In[:-1]) and total == 10",
    ),
    Idiom(
        "a function attribute counts",
        right="""
        def f():
            f.calls += 1
        f.calls = 0
        """,
        wrong="""
        def f():
            pass
        f.calls = 0
        """,
        test="""
        f.calls = 0
        f(), f()
        assert f.calls == 2
        """,
    ),
    Idiom(
        "the globals of a function",
        right="""
        k = 3
        def f():
            return k
        """,
        wrong="""
        def f():
            return 3
        """,
        test="assert f.__globals__['k'] == 3 and f() == 3",
    ),
    Idiom(
        "the closure of a function",
        right="""
        def outer(n):
            def inner():
                return n
            return inner
        """,
        wrong="""
        def outer(n):
            return lambda: 5
        """,
        test="""
        g = outer(5)
        assert g() == 5 and g.__closure__ and g.__closure__[0].cell_contents == 5 and g.__code__.co_freevars == ('n',)
        """,
    ),
    Idiom(
        "a wrapped function remembers its own",
        right="""
        import functools
        def plain():
            return 1
        @functools.wraps(plain)
        def loud():
            return plain()
        """,
        wrong="""
        def plain():
            return 1
        def loud():
            return plain()
        """,
        test="assert loud.__wrapped__ is plain and loud.__name__ == 'plain'",
    ),
    Idiom(
        "the instructions of a function",
        right="""
        def f(xs):
            return [x for x in xs]
        """,
        wrong="""
        def f(xs):
            return list(xs)
        """,
        test="""
        import dis
        def names(code):
            found = {i.opname for i in dis.get_instructions(code)}
            return found.union(*[names(c) for c in code.co_consts if hasattr(c, 'co_code')])
        assert 'LIST_APPEND' in names(f.__code__)
        """,
    ),
    Idiom(
        "the module of a function and of a class",
        right="""
        def f():
            pass
        class A:
            pass
        """,
        wrong="""
        from os.path import join as f
        A = int
        """,
        test="assert f.__module__ == '__main__' and A.__module__ == '__main__' and f.__qualname__ == 'f'",
    ),
    Idiom(
        "the help text",
        right=DOCUMENTED,
        wrong="""
        def mean(xs):
            return sum(xs) / len(xs)
        """,
        test="""
        import pydoc
        assert 'The mean of some numbers' in pydoc.render_doc(mean)
        """,
    ),
    Idiom(
        "the examples of the docstring are run",
        right=DOCUMENTED,
        wrong=DOCUMENTED.replace('len(xs)\n', '2 + 1\n'),
        test="""
        import doctest
        runner = doctest.DocTestRunner(verbose=False)
        for case in doctest.DocTestFinder().find(mean, 'mean', globs={'mean': mean}):
            runner.run(case)
        assert runner.tries > 0 and runner.failures == 0
        """,
    ),
    Idiom(
        "the docstring must bring examples that hold",
        right=DOCUMENTED,
        wrong="""
        def mean(xs):
            'Nothing to see.'
            return sum(xs) / len(xs)
        """,
        test="""
        import doctest
        examples = doctest.DocTestParser().get_examples(mean.__doc__ or '')
        assert examples, 'add an example'
        assert all(str(eval(e.source)) == e.want.strip() for e in examples)
        """,
    ),
    Idiom(
        "the kind of each argument",
        right="""
        def f(a, /, b, *c, d, **e):
            pass
        """,
        wrong="""
        def f(a, b, *c, d, **e):
            pass
        """,
        test="""
        import inspect
        assert [p.kind.name[:3] for p in inspect.signature(f).parameters.values()] == ['POS', 'POS', 'VAR', 'KEY', 'VAR']
        assert next(iter(inspect.signature(f).parameters.values())).kind == inspect.Parameter.POSITIONAL_ONLY
        """,
    ),
    Idiom(
        "what binds to a signature",
        right="""
        def f(a, b=1):
            pass
        """,
        wrong="""
        def f(a):
            pass
        """,
        test="""
        import inspect
        assert inspect.signature(f).bind(1, b=2).arguments == {'a': 1, 'b': 2}
        """,
    ),
]
