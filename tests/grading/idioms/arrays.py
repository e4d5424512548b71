"""Arrays of numpy: values, kinds, views, masks, structures."""

from tests.grading.idioms.idiom import Idiom

IDIOMS = [
    Idiom(
        "assert_allclose of a function's result",
        right="""
        def norm(a):
            return a / a.sum()
        """,
        wrong="""
        def norm(a):
            return a / a.max()
        """,
        test="""
        import numpy as np
        np.testing.assert_allclose(norm(np.array([1.0, 3.0])), [0.25, 0.75], rtol=1e-6)
        """,
    ),
    Idiom(
        "assert_array_equal and assert_almost_equal",
        right="""
        import numpy as np
        a = np.arange(6).reshape(2, 3)
        b = np.linspace(0, 1, 3)
        """,
        wrong="""
        import numpy as np
        a = np.arange(6).reshape(3, 2)
        b = np.linspace(0, 1, 3)
        """,
        test="""
        import numpy as np
        np.testing.assert_array_equal(a, [[0, 1, 2], [3, 4, 5]])
        np.testing.assert_almost_equal(b[1], 0.5)
        """,
    ),
    Idiom(
        "shape, kind and number of dimensions",
        right="""
        import numpy as np
        a = np.zeros((2, 3), dtype=np.float32)
        """,
        wrong="""
        import numpy as np
        a = np.zeros((2, 3))
        """,
        test="""
        import numpy as np
        assert a.shape == (2, 3) and a.dtype == np.float32 and a.ndim == 2 and a.size == 6 and isinstance(a, np.ndarray)
        """,
    ),
    Idiom(
        "array_equal, allclose, any and all",
        right="""
        import numpy as np
        a = np.array([1.0, 2.0]) + 1e-12
        """,
        wrong="""
        import numpy as np
        a = np.array([1.0, 2.1])
        """,
        test="""
        import numpy as np
        assert np.allclose(a, [1, 2]) and not np.array_equal(a, [1, 3]) and (a > 0).all() and np.any(a > 1.5)
        """,
    ),
    Idiom(
        "values that are not numbers",
        right="""
        import numpy as np
        a = np.array([1, np.nan, 3])
        m = np.nanmean(a)
        """,
        wrong="""
        import numpy as np
        a = np.array([1, 0, 3])
        m = a.mean()
        """,
        test="""
        import numpy as np
        assert np.isnan(a[1]) and np.isnan(a).sum() == 1 and m == 2
        """,
    ),
    Idiom(
        "broadcasting",
        right="""
        def outer(a, b):
            return a[:, None] * b[None, :]
        """,
        wrong="""
        def outer(a, b):
            return a * b
        """,
        test="""
        import numpy as np
        assert outer(np.arange(3), np.arange(3)).tolist() == [[0, 0, 0], [0, 1, 2], [0, 2, 4]]
        """,
    ),
    Idiom(
        "a view must share its memory",
        right="""
        def column(a):
            return a[:, 0]
        """,
        wrong="""
        def column(a):
            return a[:, 0].copy()
        """,
        test="""
        import numpy as np
        a = np.zeros((2, 2))
        c = column(a)
        c[0] = 7
        assert a[0, 0] == 7 and np.shares_memory(a, c)
        """,
    ),
    Idiom(
        "a copy must not share its memory",
        right="""
        def column(a):
            return a[:, 0].copy()
        """,
        wrong="""
        def column(a):
            return a[:, 0]
        """,
        test="""
        import numpy as np
        a = np.zeros((2, 2))
        c = column(a)
        c[0] = 7
        assert a[0, 0] == 0 and c.base is None
        """,
    ),
    Idiom(
        "two arrays of the answer share their memory",
        right="""
        import numpy as np
        a = np.zeros(4)
        half = a[:2]
        """,
        wrong="""
        import numpy as np
        a = np.zeros(4)
        half = a[:2].copy()
        """,
        test="""
        a[0] = 5
        assert half[0] == 5
        """,
    ),
    Idiom(
        "strides and order",
        right="""
        import numpy as np
        a = np.asfortranarray(np.arange(6.0).reshape(2, 3))
        """,
        wrong="""
        import numpy as np
        a = np.arange(6.0).reshape(2, 3)
        """,
        test="assert a.flags['F_CONTIGUOUS'] and a.strides == (8, 16) and a[1, 2] == 5",
    ),
    Idiom(
        "a masked array",
        right="""
        import numpy as np
        m = np.ma.masked_less(np.array([1, -9, 3]), 0)
        """,
        wrong="""
        import numpy as np
        m = np.array([1, -9, 3])
        """,
        test="""
        import numpy as np
        assert m.mean() == 2 and m.mask.tolist() == [False, True, False] and m.count() == 2 and m[1] is np.ma.masked
        """,
    ),
    Idiom(
        "a structured array",
        right="""
        import numpy as np
        p = np.array([('Ann', 30), ('Bo', 40)], dtype=[('name', 'U10'), ('age', 'i4')])
        """,
        wrong="""
        import numpy as np
        p = np.array([('Ann', 30), ('Bo', 40)])
        """,
        test="assert p['age'].mean() == 35 and p.dtype.names == ('name', 'age') and p[0]['name'] == 'Ann'",
    ),
    Idiom(
        "times of numpy",
        right="""
        import numpy as np
        d = np.arange('2020-01', '2020-04', dtype='datetime64[M]')
        """,
        wrong="""
        import numpy as np
        d = np.array(['2020-01', '2020-02', '2020-03'])
        """,
        test="""
        import numpy as np
        assert d.dtype == 'datetime64[M]' and len(d) == 3 and d[1] - d[0] == np.timedelta64(1, 'M')
        """,
    ),
    Idiom(
        "a scalar of numpy",
        right="""
        import numpy as np
        x = np.float32(0.5)
        n = np.int8(3)
        """,
        wrong="x, n = 0.5, 3",
        test="""
        import numpy as np
        assert isinstance(x, np.float32) and n.dtype == np.int8 and x * 2 == 1
        """,
    ),
    Idiom(
        "a function made to work on arrays",
        right="""
        import numpy as np
        step = np.vectorize(lambda x: 1 if x > 0 else 0)
        """,
        wrong="""
        def step(x):
            return 1
        """,
        test="""
        import numpy as np
        assert step(np.array([-1, 2])).tolist() == [0, 1] and step(5) == 1
        """,
    ),
    Idiom(
        "a function that takes numbers and arrays",
        right="""
        def growth(t, r=0.02):
            return (1 + r) ** t - 1
        """,
        wrong="""
        import math
        def growth(t, r=0.02):
            return math.pow(1 + r, t) - 1
        """,
        test="""
        import numpy as np
        t = np.array([0, 1, 2])
        assert growth(1) == growth(t)[1] and growth(t).shape == (3,) and abs(growth(2, r=0.5) - 1.25) < 1e-12
        """,
    ),
    Idiom(
        "linear algebra",
        right="""
        import numpy as np
        def solve(a, b):
            return np.linalg.solve(a, b)
        """,
        wrong="""
        import numpy as np
        def solve(a, b):
            return a @ b
        """,
        test="""
        import numpy as np
        a, b = np.array([[2.0, 0], [0, 4]]), np.array([2.0, 4])
        x = solve(a, b)
        assert np.allclose(a @ x, b)
        try:
            solve(np.zeros((2, 2)), b)
        except np.linalg.LinAlgError:
            pass
        else:
            raise AssertionError('singular')
        """,
    ),
    Idiom(
        "a polynomial",
        right="""
        import numpy as np
        p = np.polynomial.Polynomial([1, 2])
        q = np.poly1d([2, 1])
        """,
        wrong="p = q = lambda x: 1 + 3 * x",
        test="assert p(3) == q(3) == 7 and p.degree() == 1 and q.order == 1",
    ),
    Idiom(
        "an array of whole numbers must not overflow",
        right="""
        def total(a):
            return a.astype('int64').sum()
        """,
        wrong="""
        def total(a):
            return a.sum(dtype=a.dtype)
        """,
        test="""
        import numpy as np
        assert total(np.array([100, 100], dtype=np.int8)) == 200
        """,
    ),
    Idiom(
        "a boolean mask",
        right="""
        def adults(ages):
            return ages >= 18
        """,
        wrong="""
        def adults(ages):
            return ages > 18
        """,
        test="""
        import numpy as np
        ages = np.array([17, 18, 40])
        m = adults(ages)
        assert m.dtype == bool and ages[m].tolist() == [18, 40]
        """,
    ),
    Idiom(
        "the state of the random numbers is put back",
        right="""
        import numpy as np
        def sample(n):
            return np.random.default_rng(0).random(n)
        """,
        wrong="""
        import numpy as np
        def sample(n):
            np.random.seed(0)
            return np.random.random(n)
        """,
        test="""
        import numpy as np
        np.random.seed(3)
        sample(2)
        after = np.random.random()
        np.random.seed(3)
        assert np.random.random() == after
        """,
    ),
]
