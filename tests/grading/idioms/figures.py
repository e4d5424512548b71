"""Figures of matplotlib and pandas: what is drawn, how it is named, coloured and placed."""

from tests.grading.idioms.idiom import Idiom

PLT = "import matplotlib.pyplot as plt\n"
LINE = PLT + """
fig, ax = plt.subplots()
ax.plot([2010, 2020], [3, 5], label="KEN")
ax.set_title("Moves")
ax.set_xlabel("year")
ax.set_ylabel("people")
ax.legend()
"""
BARE = PLT + "fig, ax = plt.subplots()\nax.plot([2010, 2020], [3, 6])"

IDIOMS = [
    Idiom(
        "title and labels of an axes in a variable",
        right=LINE,
        wrong=BARE,
        test="assert ax.get_title() == 'Moves' and ax.get_xlabel() == 'year' and ax.get_ylabel() == 'people'",
    ),
    Idiom(
        "the data of a line",
        right=LINE,
        wrong=BARE,
        test="""
        (line,) = ax.get_lines()
        assert list(line.get_xdata()) == [2010, 2020] and list(line.get_ydata()) == [3, 5] and len(ax.lines) == 1
        """,
    ),
    Idiom(
        "the words of the legend",
        right=LINE,
        wrong=BARE,
        test="""
        legend = ax.get_legend()
        assert legend is not None, 'add a legend'
        assert [t.get_text() for t in legend.get_texts()] == ['KEN']
        """,
    ),
    Idiom(
        "handles and labels",
        right=LINE,
        wrong=BARE,
        test="""
        handles, labels = ax.get_legend_handles_labels()
        assert labels == ['KEN'] and len(handles) == 1
        """,
    ),
    Idiom(
        "a function gives axes with bars",
        right=PLT + """
def draw(t):
    fig, ax = plt.subplots()
    ax.bar(t.index, t.n)
    return ax
""",
        wrong=PLT + """
def draw(t):
    fig, ax = plt.subplots()
    return ax
""",
        test="""
        import matplotlib, pandas as pd
        ax = draw(pd.DataFrame({'n': [3, 4]}, index=['a', 'b']))
        assert isinstance(ax, matplotlib.axes.Axes)
        assert [p.get_height() for p in ax.patches] == [3, 4] and [t.get_text() for t in ax.get_xticklabels()] == ['a', 'b']
        """,
    ),
    Idiom(
        "plt.gca after a call",
        right=PLT + """
def draw(xs):
    plt.plot(xs)
    plt.title('hello')
""",
        wrong=PLT + """
def draw(xs):
    plt.plot(xs)
""",
        test="""
        import matplotlib.pyplot as plt
        plt.close('all')
        draw([1, 2])
        assert plt.gca().get_title() == 'hello' and len(plt.gca().lines) == 1
        plt.close('all')
        assert not plt.get_fignums()
        """,
    ),
    Idiom(
        "axes of the test's are drawn on",
        right="""
        def draw(ax, xs):
            ax.plot(xs)
            ax.set_title('t')
        """,
        wrong="""
        def draw(ax, xs):
            pass
        """,
        test="""
        import matplotlib.pyplot as plt
        fig, ax = plt.subplots()
        draw(ax, [1, 2])
        assert ax.get_title() == 't' and list(ax.lines[0].get_ydata()) == [1, 2]
        plt.close(fig)
        """,
    ),
    Idiom(
        "several axes in a figure",
        right=PLT + """
fig, axs = plt.subplots(1, 2, sharey=True)
axs[0].scatter([1, 2], [3, 4])
axs[1].hist([1, 1, 2], bins=2)
""",
        wrong=PLT + 'fig, axs = plt.subplots(2, 1)',
        test="""
        assert len(fig.axes) == 2 and axs.shape == (2,)
        assert axs[0].collections[0].get_offsets().tolist() == [[1, 3], [2, 4]] and sum(p.get_height() for p in fig.axes[1].patches) == 3
        """,
    ),
    Idiom(
        "colour, style, width and marker",
        right=PLT + """
fig, ax = plt.subplots()
ax.plot([1, 2], color='red', linestyle='--', marker='o', linewidth=3)
""",
        wrong=PLT + """
fig, ax = plt.subplots()
ax.plot([1, 2], color='blue')
""",
        test="""
        import matplotlib.colors as colors
        line = ax.lines[0]
        assert colors.to_hex(line.get_color()) == '#ff0000' and line.get_linestyle() == '--'
        assert line.get_marker() == 'o' and line.get_linewidth() == 3
        """,
    ),
    Idiom(
        "colours of bars",
        right=PLT + """
fig, ax = plt.subplots()
ax.bar(['a', 'b'], [1, 2], color=['#112233', 'gray'])
""",
        wrong=PLT + """
fig, ax = plt.subplots()
ax.bar(['a', 'b'], [1, 2])
""",
        test="""
        from matplotlib.colors import to_hex
        assert [to_hex(p.get_facecolor()) for p in ax.patches] == ['#112233', '#808080']
        """,
    ),
    Idiom(
        "limits, scale, ticks and grid",
        right=PLT + """
fig, ax = plt.subplots()
ax.plot([1, 100])
ax.set_ylim(1, 100)
ax.set_yscale('log')
ax.set_xticks([0, 1], ['then', 'now'])
""",
        wrong=PLT + """
fig, ax = plt.subplots()
ax.plot([1, 100])
""",
        test="""
        assert ax.get_ylim() == (1, 100) and ax.get_yscale() == 'log'
        assert ax.get_xticks().tolist() == [0, 1] and [t.get_text() for t in ax.get_xticklabels()] == ['then', 'now']
        """,
    ),
    Idiom(
        "two axes with one x",
        right=PLT + """
fig, left = plt.subplots()
right = left.twinx()
left.plot([1, 2])
right.plot([30, 10])
right.set_ylabel('%')
""",
        wrong=PLT + """
fig, left = plt.subplots()
right = left
right.set_ylabel('%')
""",
        test="""
        assert len(fig.axes) == 2 and right.get_ylabel() == '%' and list(right.lines[0].get_ydata()) == [30, 10] and left.get_ylabel() == ''
        """,
    ),
    Idiom(
        "horizontal bars",
        right=PLT + """
fig, ax = plt.subplots()
ax.barh(['a', 'b'], [5, 2])
""",
        wrong=PLT + """
fig, ax = plt.subplots()
ax.bar(['a', 'b'], [5, 2])
""",
        test="assert [p.get_width() for p in ax.patches] == [5, 2] and [t.get_text() for t in ax.get_yticklabels()] == ['a', 'b']",
    ),
    Idiom(
        "a plot of pandas",
        right="""
        import pandas as pd
        ax = pd.DataFrame({'a': [1, 2], 'b': [3, 1]}).plot(title='two')
        """,
        wrong="""
        import pandas as pd
        ax = pd.DataFrame({'a': [1, 2]}).plot()
        """,
        test="assert ax.get_title() == 'two' and [l.get_label() for l in ax.lines] == ['a', 'b'] and ax.get_legend() is not None",
    ),
    Idiom(
        "text and arrows on a figure",
        right=PLT + """
fig, ax = plt.subplots()
ax.annotate('peak', xy=(1, 2), xytext=(0, 0))
ax.text(0.5, 0.5, 'source: UN')
fig.suptitle('All')
""",
        wrong=PLT + 'fig, ax = plt.subplots()',
        test="""
        assert {t.get_text() for t in ax.texts} == {'peak', 'source: UN'}
        assert fig.get_suptitle() == 'All'
        """,
    ),
    Idiom(
        "the size of a figure",
        right=PLT + """
fig = plt.figure(figsize=(8, 3), dpi=50)
fig.add_subplot()
""",
        wrong=PLT + """
fig = plt.figure(figsize=(3, 8))
fig.add_subplot()
""",
        test="assert fig.get_size_inches().tolist() == [8, 3] and fig.dpi == 50 and fig.get_figwidth() == 8",
    ),
    Idiom(
        "a figure saved by the test",
        right=LINE,
        wrong=PLT + 'fig = None',
        test=r"""
        import io
        out = io.BytesIO()
        fig.savefig(out, format='png')
        assert out.getvalue()[:4] == b'\x89PNG' and len(out.getvalue()) > 1000
        """,
    ),
    Idiom(
        "a figure saved by the answer",
        right=LINE + "\nfig.savefig('chart.png')",
        wrong=LINE,
        test="""
        import os
        assert os.path.getsize('chart.png') > 1000
        """,
    ),
    Idiom(
        "plt.show is mocked",
        right=PLT + """
def draw():
    plt.plot([1, 2])
    plt.show()
""",
        wrong=PLT + """
def draw():
    plt.plot([1, 2])
""",
        test="""
        from unittest.mock import patch
        with patch('matplotlib.pyplot.show') as show:
            draw()
        show.assert_called_once()
        """,
    ),
    Idiom(
        "plt.plot is mocked",
        right=PLT + """
def draw(xs):
    plt.plot(xs)
""",
        wrong=PLT + """
def draw(xs):
    plt.scatter(xs, xs)
""",
        test="""
        from unittest.mock import patch
        with patch('matplotlib.pyplot.plot') as plot:
            draw([1, 2])
        plot.assert_called_once_with([1, 2])
        """,
    ),
    Idiom(
        "the figure is shown once",
        right=PLT + """
def draw():
    plt.plot([1, 2])
    plt.show()
""",
        wrong=PLT + """
def draw():
    pass
""",
        test="""
        from IPython.utils.capture import capture_output
        with capture_output() as c:
            draw()
        assert len(c.outputs) == 1
        """,
    ),
    Idiom(
        "an image",
        right=PLT + """
import numpy as np
fig, ax = plt.subplots()
ax.imshow(np.eye(3))
""",
        wrong=PLT + """
import numpy as np
fig, ax = plt.subplots()
ax.imshow(np.zeros((3, 3)))
""",
        test="""
        import numpy as np
        assert len(ax.images) == 1 and np.array_equal(ax.images[0].get_array(), np.eye(3))
        """,
    ),
    Idiom(
        "sectors of a pie",
        right=PLT + """
fig, ax = plt.subplots()
ax.pie([1, 3], labels=['a', 'b'])
""",
        wrong=PLT + """
fig, ax = plt.subplots()
ax.pie([1, 1], labels=['a', 'b'])
""",
        test="""
        widths = [w.theta2 - w.theta1 for w in ax.patches]
        assert abs(widths[1] - 270) < 1e-3 and [t.get_text() for t in ax.texts][:2] == ['a', 'b']
        """,
    ),
    Idiom(
        "lines across and filled areas",
        right=PLT + """
fig, ax = plt.subplots()
ax.axhline(2, color='k')
ax.fill_between([0, 1], [0, 0], [1, 2])
""",
        wrong=PLT + 'fig, ax = plt.subplots()',
        test="assert list(ax.lines[0].get_ydata()) == [2, 2] and len(ax.collections) == 1",
    ),
    Idiom(
        "what a function of pyplot gave back",
        right=PLT + """
fig, ax = plt.subplots()
lines = ax.plot([1, 2], [3, 4])
bars = ax.bar([1], [2])
""",
        wrong=PLT + 'lines = bars = []',
        test="assert lines[0].get_ydata()[1] == 4 and bars[0].get_height() == 2 and len(bars) == 1",
    ),
    Idiom(
        "figures in a list and in a dictionary",
        right=PLT + """
charts = {n: plt.subplots()[1] for n in 'ab'}
for n, a in charts.items():
    a.set_title(n)
""",
        wrong=PLT + "charts = {n: plt.subplots()[1] for n in 'ab'}",
        test="assert [charts[n].get_title() for n in 'ab'] == ['a', 'b']",
    ),
    Idiom(
        "a figure of the cell before, through plt",
        right=LINE,
        wrong=PLT + 'x = 1',
        test="""
        import matplotlib.pyplot as plt
        assert ax.figure is fig and fig.axes[0] is ax and isinstance(fig, plt.Figure)
        """,
    ),
]
