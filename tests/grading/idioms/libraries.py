"""Objects of libraries: patterns, databases, paths, documents, widgets, results."""

from tests.grading.idioms.idiom import Idiom

DB = "import sqlite3\ncon = sqlite3.connect(':memory:')\ncon.execute('create table moves (origin text, n int)')\n"
FILLED = DB + "con.executemany('insert into moves values (?, ?)', [('KEN', 3), ('NPL', 5)])\ncon.commit()"

IDIOMS = [
    Idiom(
        "a compiled pattern",
        right="""
        import re
        code = re.compile(r'^[A-Z]{3}$')
        """,
        wrong="""
        import re
        code = re.compile(r'^[A-Z]+$')
        """,
        test="assert code.match('KEN') and not code.match('KENY') and code.pattern == '^[A-Z]{3}$' and code.fullmatch('NPL').group() == 'NPL'",
    ),
    Idiom(
        "a match with its groups",
        right=r"""
        import re
        m = re.search(r'(?P<y>\d{4})-(\d\d)', 'on 2020-05 we')
        """,
        wrong=r"""
        import re
        m = re.search(r'(\d{4})', 'on 2020-05 we')
        """,
        test="assert m.group('y') == '2020' and m.groups() == ('2020', '05') and m.span() == (3, 10) and m[2] == '05'",
    ),
    Idiom(
        "a pattern of the answer's, used by re",
        right="pattern = r'\\b\\w+@\\w+\\.\\w+\\b'",
        wrong="pattern = r'@\\w+'",
        test="""
        import re
        assert re.findall(pattern, 'ann@a.org or bo@b.net') == ['ann@a.org', 'bo@b.net']
        """,
    ),
    Idiom("a connection to sqlite", FILLED, DB, "assert con.execute('select sum(n) from moves').fetchone() == (8,)"),
    Idiom(
        "a query of the answer's, run by the test",
        right="query = 'select origin from moves where n > 4'",
        wrong="query = 'select origin from moves'",
        test="""
        import sqlite3
        con = sqlite3.connect(':memory:')
        con.execute('create table moves (origin text, n int)')
        con.executemany('insert into moves values (?, ?)', [('KEN', 3), ('NPL', 5)])
        assert con.execute(query).fetchall() == [('NPL',)]
        """,
    ),
    Idiom(
        "read_sql on the learner's connection",
        right=FILLED,
        wrong=DB,
        test="""
        import pandas as pd
        assert pd.read_sql('select * from moves order by n', con).origin.tolist() == ['KEN', 'NPL']
        """,
    ),
    Idiom(
        "a connection of the test's is handed in",
        right="""
        def count(con):
            return con.execute('select count(*) from t').fetchone()[0]
        """,
        wrong="""
        def count(con):
            return 0
        """,
        test="""
        import sqlite3
        con = sqlite3.connect('shared.db')
        con.execute('drop table if exists t')
        con.execute('create table t (a)')
        con.execute('insert into t values (1)')
        con.commit()
        assert count(con) == 1
        con.close()
        """,
    ),
    Idiom(
        "a database in a file",
        right="""
        import sqlite3
        with sqlite3.connect('kept.db') as c:
            c.execute('create table t (a)')
            c.execute('insert into t values (7)')
        c.close()
        """,
        wrong="""
        import sqlite3
        sqlite3.connect('kept.db').close()
        """,
        test="""
        import sqlite3
        assert sqlite3.connect('kept.db').execute('select a from t').fetchall() == [(7,)]
        """,
    ),
    Idiom(
        "JSON in a file",
        right="""
        import json
        with open('s.json', 'w') as f:
            json.dump({'a': [1, None, True]}, f)
        """,
        wrong="open('s.json', 'w').write(str({'a': [1, None, True]}))",
        test="""
        import json
        assert json.load(open('s.json')) == {'a': [1, None, True]}
        """,
    ),
    Idiom(
        "a tree of XML",
        right="""
        import xml.etree.ElementTree as ET
        root = ET.fromstring('<m><p n="1"/><p n="2"/></m>')
        """,
        wrong="root = '<m><p/></m>'",
        test="assert root.tag == 'm' and [p.get('n') for p in root.findall('p')] == ['1', '2']",
    ),
    Idiom(
        "a page taken apart",
        right="""
        from bs4 import BeautifulSoup
        soup = BeautifulSoup('<ul><li>a</li><li>b</li></ul>', 'html.parser')
        items = [li.text for li in soup.find_all('li')]
        """,
        wrong="""
        from bs4 import BeautifulSoup
        soup = BeautifulSoup('<ul></ul>', 'html.parser')
        items = ['a']
        """,
        test="assert items == ['a', 'b'] and soup.ul is not None and len(soup.select('li')) == 2",
    ),
    Idiom(
        "a request is mocked",
        right="""
        import requests
        def title(url):
            return requests.get(url, timeout=5).json()['title']
        """,
        wrong="""
        def title(url):
            return 'x'
        """,
        test="""
        from unittest.mock import Mock, patch
        with patch('requests.get', return_value=Mock(json=lambda: {'title': 'Moves'})) as get:
            assert title('https://example.org') == 'Moves'
        assert get.call_args.args == ('https://example.org',)
        """,
    ),
    Idiom(
        "urlopen is mocked",
        right="""
        from urllib.request import urlopen
        def body(url):
            with urlopen(url) as r:
                return r.read().decode()
        """,
        wrong="""
        def body(url):
            return ''
        """,
        test="""
        import io
        from unittest.mock import patch
        with patch('__main__.urlopen', return_value=io.BytesIO(b'hello')):
            assert body('https://example.org') == 'hello'
        """,
    ),
    Idiom(
        "the value of a widget",
        right="""
        import ipywidgets as w
        slider = w.IntSlider(value=3, max=9)
        """,
        wrong="""
        import ipywidgets as w
        slider = w.IntSlider(value=4, max=9)
        """,
        test="assert slider.value == 3 and slider.max == 9 and type(slider).__name__ == 'IntSlider'",
    ),
    Idiom(
        "a widget of the answer is moved by the test",
        right="""
        import ipywidgets as w
        slider = w.IntSlider(value=1)
        seen = []
        slider.observe(lambda c: seen.append(c['new']), 'value')
        """,
        wrong="""
        import ipywidgets as w
        slider = w.IntSlider(value=1)
        seen = []
        """,
        test="""
        slider.value = 5
        assert seen == [5]
        """,
    ),
    Idiom(
        "a queue, a heap and a bisect",
        right="""
        import heapq
        def smallest(xs, n):
            h = list(xs)
            heapq.heapify(h)
            return [heapq.heappop(h) for _ in range(n)]
        """,
        wrong="""
        def smallest(xs, n):
            return xs[:n]
        """,
        test="""
        import bisect, queue
        assert smallest([5, 1, 4], 2) == [1, 4]
        q = queue.Queue()
        q.put(smallest([3, 2], 1))
        assert q.get() == [2] and bisect.bisect(smallest([2, 1], 2), 1) == 1
        """,
    ),
    Idiom(
        "a function for itertools",
        right="""
        def key(word):
            return word[0]
        """,
        wrong="""
        def key(word):
            return len(word)
        """,
        test="""
        from itertools import groupby
        assert {k: list(g) for k, g in groupby(['ann', 'abe', 'bo'], key)} == {'a': ['ann', 'abe'], 'b': ['bo']}
        """,
    ),
    Idiom(
        "a calendar and a format of dates",
        right="""
        from datetime import datetime
        def read(text):
            return datetime.strptime(text, '%d.%m.%Y')
        """,
        wrong="""
        from datetime import datetime
        def read(text):
            return datetime.strptime(text, '%m.%d.%Y')
        """,
        test="""
        from datetime import datetime
        assert read('03.04.2020') == datetime(2020, 4, 3) and read('03.04.2020').strftime('%A') == 'Friday'
        """,
    ),
    Idiom(
        "statistics of the standard library",
        right="""
        import statistics
        summary = statistics.quantiles([1, 2, 3, 4], n=4)
        """,
        wrong="summary = [1, 2, 3]",
        test="""
        import statistics
        assert summary == statistics.quantiles([1, 2, 3, 4], n=4)
        """,
    ),
    Idiom(
        "a normal distribution",
        right="""
        from statistics import NormalDist
        heights = NormalDist(170, 10)
        """,
        wrong="""
        from statistics import NormalDist
        heights = NormalDist(170, 20)
        """,
        test="assert heights.mean == 170 and heights.stdev == 10 and abs(heights.cdf(180) - 0.8413) < 1e-3",
    ),
    Idiom(
        "an archive and a checksum",
        right="""
        import hashlib, zipfile
        with zipfile.ZipFile('a.zip', 'w') as z:
            z.writestr('x.txt', 'hi')
        digest = hashlib.md5(b'hi').hexdigest()
        """,
        wrong="digest = 'hi'",
        test="""
        import hashlib, zipfile
        assert zipfile.ZipFile('a.zip').namelist() == ['x.txt'] and digest == hashlib.md5(b'hi').hexdigest()
        """,
    ),
    Idiom(
        "a picture",
        right="""
        from PIL import Image
        im = Image.new('RGB', (4, 2), 'red')
        """,
        wrong="""
        from PIL import Image
        im = Image.new('RGB', (2, 4), 'red')
        """,
        test="assert im.size == (4, 2) and im.mode == 'RGB' and im.getpixel((0, 0)) == (255, 0, 0)",
    ),
    Idiom(
        "text that is shown as HTML",
        right="""
        from IPython.display import HTML, Markdown
        note = HTML('<b>hello</b>')
        """,
        wrong="note = '<b>hello</b>'",
        test="assert note.data == '<b>hello</b>' and type(note).__name__ == 'HTML'",
    ),
    Idiom(
        "a regression of scipy",
        right="""
        from scipy import stats
        r = stats.linregress([1, 2, 3], [2, 4, 6])
        """,
        wrong="""
        from scipy import stats
        r = stats.linregress([1, 2, 3], [2, 4, 7])
        """,
        test="assert abs(r.slope - 2) < 1e-9 and abs(r[1]) < 1e-9 and r.rvalue ** 2 > 0.99",
        needs="scipy",
    ),
    Idiom(
        "a function of the answer is minimised",
        right="""
        def cost(x):
            return (x - 3) ** 2
        """,
        wrong="""
        def cost(x):
            return (x - 2) ** 2
        """,
        test="""
        from scipy.optimize import minimize_scalar
        assert abs(minimize_scalar(cost).x - 3) < 1e-5
        """,
        needs="scipy",
    ),
    Idiom(
        "a tool of the command line",
        right="""
        import argparse
        parser = argparse.ArgumentParser()
        parser.add_argument('--n', type=int, default=1)
        """,
        wrong="""
        import argparse
        parser = argparse.ArgumentParser()
        parser.add_argument('--n', default=1)
        """,
        test="assert parser.parse_args([]).n == 1 and parser.parse_args(['--n', '5']).n == 5",
    ),
    Idiom(
        "text wrapped and templates",
        right="""
        from string import Template
        letter = Template('Dear $name')
        """,
        wrong="letter = 'Dear $name'",
        test="assert letter.substitute(name='Ann') == 'Dear Ann' and letter.template == 'Dear $name'",
    ),
]
