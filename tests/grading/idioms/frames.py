"""Tables of pandas: compared, grouped, pivoted, merged, indexed."""

from tests.grading.idioms.idiom import Idiom

MOVES = """
import pandas as pd
moves = pd.DataFrame({
    "origin": ["KEN", "KEN", "NPL", "PHL"],
    "year": [2010, 2020, 2020, 2020],
    "people": [10.0, 30.0, 60.0, 80.0],
})
"""


def table(name, right, wrong, test, **more):
    """An idiom with the table of moves in a locked cell before the answer."""
    return Idiom(name, right, wrong, test, setup=MOVES, **more)


IDIOMS = [
    table(
        "assert_frame_equal",
        right="by_origin = moves.groupby('origin', as_index=False)['people'].sum()",
        wrong="by_origin = moves.groupby('origin', as_index=False)['people'].mean()",
        test="""
        expected = pd.DataFrame({'origin': ['KEN', 'NPL', 'PHL'], 'people': [40.0, 60.0, 80.0]})
        pd.testing.assert_frame_equal(by_origin, expected)
        """,
    ),
    table(
        "assert_frame_equal regardless of order and kind",
        right="s = moves[moves.year == 2020][['people', 'origin']]",
        wrong="s = moves[['people', 'origin']]",
        test="""
        expected = pd.DataFrame({'origin': ['KEN', 'NPL', 'PHL'], 'people': [30, 60, 80]})
        pd.testing.assert_frame_equal(s.reset_index(drop=True), expected, check_like=True, check_dtype=False)
        """,
    ),
    table(
        "assert_series_equal, names aside",
        right="share = moves.people / moves.people.sum()",
        wrong="share = moves.people / moves.people.max()",
        test="pd.testing.assert_series_equal(share, moves['people'] / 180, check_names=False)",
    ),
    table(
        "equals",
        right="copy = moves.sort_values('people')",
        wrong="copy = moves.sort_values('people', ascending=False)",
        test="assert copy.equals(moves)",
    ),
    table(
        "shape, columns and kinds of column",
        right="wide = moves.assign(k=moves.people / 1000)",
        wrong="wide = moves.assign(k=moves.people.astype(str))",
        test="assert wide.shape == (4, 4) and list(wide.columns)[-1] == 'k' and wide['k'].dtype == float and wide.k.dtype.kind == 'f'",
    ),
    table(
        "a function is given a table and gives one",
        right="""
        def recent(t):
            return t[t['year'] > 2015]
        """,
        wrong="""
        def recent(t):
            return t[t['year'] > 2005]
        """,
        test="""
        r = recent(moves)
        assert isinstance(r, pd.DataFrame) and set(r.year) == {2020} and len(r) == 3
        assert recent(moves.iloc[:0]).empty
        """,
    ),
    table(
        "a Series with name, index and kind",
        right="totals = moves.groupby('year')['people'].sum().astype('int32')",
        wrong="totals = moves.groupby('year')['people'].sum()",
        test="assert totals.name == 'people' and totals.index.name == 'year' and totals.dtype == 'int32' and totals.loc[2010] == 10",
    ),
    table(
        "an index of several levels",
        right="m = moves.groupby(['origin', 'year']).people.agg(['sum', 'max'])",
        wrong="m = moves.groupby('origin').people.agg(['sum', 'max'])",
        test="assert m.index.names == ['origin', 'year'] and m.loc[('KEN', 2020), 'sum'] == 30 and m.xs(2020, level='year').shape == (3, 2)",
    ),
    table(
        "columns of several levels",
        right="m = moves.groupby('origin').agg({'people': ['min', 'max'], 'year': ['count']})",
        wrong="m = moves.groupby('origin').agg({'people': 'min', 'year': 'count'})",
        test="assert m.columns.nlevels == 2 and m[('people', 'max')]['KEN'] == 30 and list(m['people'].columns) == ['min', 'max']",
    ),
    table(
        "a pivot",
        right="p = moves.pivot_table(index='origin', columns='year', values='people', fill_value=0)",
        wrong="p = moves.pivot_table(index='year', columns='origin', values='people')",
        test="assert p.columns.name == 'year' and p.loc['NPL', 2010] == 0 and p.loc['KEN'].tolist() == [10, 30]",
    ),
    table(
        "stack, unstack and melt",
        right="""
        long = moves.melt(id_vars='origin', value_vars=['year', 'people'])
        u = moves.set_index(['origin', 'year']).people.unstack()
        """,
        wrong="""
        long = moves
        u = moves
        """,
        test="""
        assert len(long) == 8 and set(long.variable) == {'year', 'people'}
        assert u.shape == (3, 2) and u.isna().sum().sum() == 2
        """,
    ),
    table(
        "a merge that says where rows come from",
        right="""
        names = pd.DataFrame({'origin': ['KEN', 'NPL'], 'name': ['Kenya', 'Nepal']})
        m = moves.merge(names, on='origin', how='left', indicator=True)
        """,
        wrong="""
        names = pd.DataFrame({'origin': ['KEN', 'NPL'], 'name': ['Kenya', 'Nepal']})
        m = moves.merge(names, on='origin')
        """,
        test="assert len(m) == 4 and (m._merge == 'left_only').sum() == 1 and m._merge.dtype == 'category' and m.name.isna().sum() == 1",
    ),
    table(
        "categories, in order",
        right="size = pd.cut(moves.people, [0, 20, 70, 100], labels=['low', 'mid', 'high'])",
        wrong="size = pd.cut(moves.people, [0, 20, 70, 100], labels=['low', 'mid', 'high']).astype(str)",
        test="""
        assert size.dtype == 'category' and size.cat.ordered and list(size.cat.categories) == ['low', 'mid', 'high'] and size.max() == 'high'
        """,
    ),
    table(
        "intervals",
        right="bands = pd.cut(moves.people, 2)",
        wrong="bands = pd.cut(moves.people, 3)",
        test="assert len(bands.cat.categories) == 2 and bands.iloc[-1].right == 80 and 79 in bands.iloc[-1]",
    ),
    table(
        "counts of values",
        right="n = moves.origin.value_counts()",
        wrong="n = moves.origin.value_counts(normalize=True)",
        test="assert n['KEN'] == 2 and n.index[0] == 'KEN' and n.sum() == 4 and n.to_dict() == {'KEN': 2, 'NPL': 1, 'PHL': 1}",
    ),
    table(
        "groups themselves",
        right="g = moves.groupby('origin')",
        wrong="g = moves.groupby('year')",
        test="""
        assert g.ngroups == 3 and g.get_group('KEN').people.tolist() == [10, 30] and g['people'].sum().tolist() == [40, 60, 80]
        assert isinstance(g, pd.core.groupby.DataFrameGroupBy) and {k: len(t) for k, t in g} == {'KEN': 2, 'NPL': 1, 'PHL': 1}
        """,
    ),
    table(
        "apply with a function of the answer",
        right="""
        def label(row):
            return f"{row['origin']} {row['year']}"
        """,
        wrong="""
        def label(row):
            return row['origin']
        """,
        test="assert moves.apply(label, axis=1).tolist()[0] == 'KEN 2010'",
    ),
    table(
        "map, transform and pipe with functions of the answer",
        right="""
        def thousands(x):
            return x * 1000
        def centre(s):
            return s - s.mean()
        """,
        wrong="""
        def thousands(x):
            return x * 100
        def centre(s):
            return s
        """,
        test="""
        assert moves.people.map(thousands).iloc[0] == 10000
        assert moves.groupby('origin').people.transform(centre).tolist() == [-10, 10, 0, 0]
        assert moves.people.pipe(centre).sum() == 0
        """,
    ),
    table(
        "a frame is handed back changed in its index",
        right="t = moves.set_index('origin')",
        wrong="t = moves.set_index('year')",
        test="assert t.index.name == 'origin' and not t.index.is_unique and t.loc['NPL', 'people'] == 60 and t.index.tolist()[-1] == 'PHL'",
    ),
]
