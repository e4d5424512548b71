"""Series and times of pandas, missing values, files, styles."""

from tests.grading.idioms.idiom import Idiom

IDIOMS = [
    Idiom(
        "times in zones",
        right="""
        import pandas as pd
        seen = pd.to_datetime(['2020-01-01 03:00', '2020-06-01 03:00']).tz_localize('Africa/Nairobi')
        """,
        wrong="""
        import pandas as pd
        seen = pd.to_datetime(['2020-01-01 03:00', '2020-06-01 03:00'])
        """,
        test="""
        import pandas as pd
        assert str(seen.tz) == 'Africa/Nairobi' and seen.tz_convert('UTC')[0] == pd.Timestamp('2020-01-01', tz='UTC') and seen.hour.tolist() == [3, 3]
        """,
    ),
    Idiom(
        "a series in time, resampled",
        right="""
        import pandas as pd
        s = pd.Series(range(6), index=pd.date_range('2020-01-01', periods=6, freq='MS'))
        q = s.resample('QS').sum()
        """,
        wrong="""
        import pandas as pd
        s = pd.Series(range(6), index=pd.date_range('2020-01-01', periods=6, freq='MS'))
        q = s.resample('YS').sum()
        """,
        test="""
        import pandas as pd
        assert q.tolist() == [3, 12] and q.index.freqstr.startswith('QS') and s.loc['2020-03'].iloc[0] == 2 and s.index.freq == 'MS'
        """,
    ),
    Idiom(
        "periods, durations and offsets",
        right="""
        import pandas as pd
        p = pd.period_range('2019', '2021', freq='Y')
        d = pd.Series(pd.to_timedelta([1, 2], unit='D'))
        e = pd.Timestamp('2020-01-31') + pd.offsets.MonthEnd()
        """,
        wrong="""
        import pandas as pd
        p = pd.date_range('2019', '2021', freq='YS')
        d = pd.Series([1, 2])
        e = pd.Timestamp('2020-01-31')
        """,
        test="""
        import pandas as pd
        assert p[0].year == 2019 and isinstance(p, pd.PeriodIndex) and d.dt.days.sum() == 3 and e == pd.Timestamp('2020-02-29')
        """,
    ),
    Idiom(
        "missing values of several kinds",
        right="""
        import pandas as pd
        t = pd.DataFrame({'i': pd.array([1, None], dtype='Int64'), 's': ['a', None], 'd': [pd.Timestamp(0), pd.NaT]})
        t['b'] = pd.array([True, None], dtype='boolean')
        """,
        wrong="""
        import pandas as pd
        t = pd.DataFrame({'i': [1.0, None], 's': ['a', ''], 'd': [0, 1], 'b': [1, 0]})
        """,
        test="""
        import pandas as pd
        assert t.isna().iloc[1].all() and t.i.dtype == 'Int64' and t.i.sum() == 1 and t.b[1] is pd.NA and t.d[1] is pd.NaT
        """,
    ),
    Idiom(
        "a column of mixed objects",
        right="""
        import pandas as pd
        t = pd.DataFrame({'a': pd.Series([1, 'x', None, [1]], dtype=object)})
        """,
        wrong="""
        import pandas as pd
        t = pd.DataFrame({'a': ['1', 'x', None, '[1]']})
        """,
        test="assert t.a.tolist() == [1, 'x', None, [1]] and t.a.dtype == object",
    ),
    Idiom(
        "a frame without rows or columns",
        right="""
        import pandas as pd
        none = pd.DataFrame(columns=['a', 'b']).astype({'a': int})
        empty = pd.Series(dtype=float)
        """,
        wrong="""
        import pandas as pd
        none = pd.DataFrame()
        empty = pd.Series(dtype=object)
        """,
        test="assert none.shape == (0, 2) and none.a.dtype.kind == 'i' and empty.sum() == 0 and empty.dtype == float",
    ),
    Idiom(
        "a function reads a file of the test's",
        right="""
        import pandas as pd
        def load(path):
            return pd.read_csv(path, dtype={'code': str})
        """,
        wrong="""
        import pandas as pd
        def load(path):
            return pd.read_csv(path)
        """,
        test="""
        import pandas as pd
        pd.DataFrame({'code': ['004', '008'], 'n': [1, 2]}).to_csv('codes.csv', index=False)
        assert load('codes.csv').code.tolist() == ['004', '008']
        """,
    ),
    Idiom(
        "a function reads an open text",
        right="""
        import pandas as pd
        def load(f):
            return pd.read_csv(f, sep=';')
        """,
        wrong="""
        import pandas as pd
        def load(f):
            return pd.read_csv(f)
        """,
        test=r"""
        import io
        t = load(io.StringIO('a;b\n1;2\n'))
        assert list(t.columns) == ['a', 'b'] and t.b[0] == 2
        """,
    ),
    Idiom(
        "read_csv is mocked",
        right="""
        import pandas as pd
        def rows(url):
            return len(pd.read_csv(url))
        """,
        wrong="""
        def rows(url):
            return 3
        """,
        test="""
        import pandas as pd
        from unittest.mock import patch
        with patch('pandas.read_csv', return_value=pd.DataFrame({'a': [1, 2]})) as fake:
            assert rows('https://example.org/x.csv') == 2
        fake.assert_called_once()
        """,
    ),
    Idiom(
        "a Styler",
        right="""
        import pandas as pd
        styled = pd.DataFrame({'a': [0.5]}).style.format('{:.0%}').hide(axis='index')
        """,
        wrong="""
        import pandas as pd
        styled = pd.DataFrame({'a': [0.5]})
        """,
        test="""
        html = styled.to_html()
        assert '50%' in html and type(styled).__name__ == 'Styler' and styled.data.a[0] == 0.5
        """,
    ),
    Idiom(
        "a window that rolls",
        right="""
        import pandas as pd
        s = pd.Series([1, 2, 3, 4.0])
        r = s.rolling(2).mean()
        w = s.rolling(2)
        """,
        wrong="""
        import pandas as pd
        s = pd.Series([1, 2, 3, 4.0])
        r = s.expanding().mean()
        w = s.expanding()
        """,
        test="assert r.isna().sum() == 1 and r.iloc[-1] == 3.5 and w.sum().iloc[-1] == 7",
    ),
    Idiom(
        "strings of a column",
        right="""
        import pandas as pd
        n = pd.Series([' Ann', 'BO ']).str.strip().str.title()
        """,
        wrong="""
        import pandas as pd
        n = pd.Series([' Ann', 'BO ']).str.lower()
        """,
        test="assert n.tolist() == ['Ann', 'Bo'] and n.str.len().max() == 3",
    ),
    Idiom(
        "a large table goes there and back",
        right="""
        def scaled(t):
            return t.assign(v=t.v * 2)
        """,
        wrong="""
        def scaled(t):
            return t
        """,
        test="""
        import numpy as np, pandas as pd
        t = pd.DataFrame({'v': np.ones(100_000), 'k': ['a', 'b'] * 50_000})
        assert scaled(t).v.sum() == 200_000 and t.v.sum() == 100_000
        """,
    ),
    Idiom(
        "a value taken from a table is of numpy's kind",
        right="""
        import pandas as pd
        best = pd.Series([1, 5, 3]).max()
        where = pd.Series([1, 5, 3]).idxmax()
        """,
        wrong="best, where = 5.5, 1",
        test="""
        import numbers
        assert best == 5 and isinstance(best, numbers.Integral) and where == 1
        """,
    ),
    Idiom(
        "a table of a table's attributes",
        right="""
        import pandas as pd
        t = pd.DataFrame({'a': [1]})
        t.attrs['source'] = 'UN DESA'
        t.index.name = 'row'
        """,
        wrong="""
        import pandas as pd
        t = pd.DataFrame({'a': [1]})
        """,
        test="assert t.attrs.get('source') == 'UN DESA' and t.index.name == 'row'",
    ),
]
