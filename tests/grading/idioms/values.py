"""What a variable holds: compared, measured, hashed, looked into."""

from tests.grading.idioms.idiom import Idiom

IDIOMS = [
    Idiom(
        "a number is compared, with a message",
        right="total = 2 + 3",
        wrong="total = 2 * 3",
        test='assert total == 5, f"total should be 5, not {total}"',
    ),
    Idiom(
        "a number is compared within a tolerance of its own",
        right="rate = 1 / 3",
        wrong="rate = 0.3",
        test="assert abs(rate - 0.3333333) < 1e-6",
    ),
    Idiom(
        "math.isclose compares two floats",
        right="growth = 1.02 ** 10 - 1",
        wrong="growth = 0.02 * 10",
        test="""
        import math
        assert math.isclose(growth, 0.2189944, rel_tol=1e-5)
        """,
    ),
    Idiom(
        "numpy.isclose compares, with numpy imported in the answer alone",
        right="""
        import numpy as np
        area = np.pi * 2 ** 2
        """,
        wrong="""
        import numpy as np
        area = np.pi * 2
        """,
        test="assert np.isclose(area, 12.566370614)",
    ),
    Idiom(
        "an imported module is used in a plain cell and in the test",
        right="spread = statistics.pstdev([1, 3])",
        wrong="spread = statistics.stdev([1, 3])",
        test="assert spread == statistics.pstdev([3, 1]) == 1",
        plain="""
        import statistics
        import math
        """,
    ),
    Idiom(
        "a number is rounded before it is compared",
        right="share = 2 / 3 * 100",
        wrong="share = 2 / 3",
        test="assert round(share, 2) == 66.67",
    ),
    Idiom(
        "the hash of the type is compared, so that the test does not tell it",
        right="count = 5.0",
        wrong="count = 5",
        test="""
        import hashlib
        expected = hashlib.sha1(str(float).encode("utf-8") + b"a1b2").hexdigest()
        assert hashlib.sha1(str(type(count)).encode("utf-8") + b"a1b2").hexdigest() == expected, "type of count is not correct"
        """,
    ),
    Idiom(
        "the hash of a value is compared",
        right="capital = 'Maseru'",
        wrong="capital = 'maseru'",
        test="""
        from hashlib import sha256
        assert sha256(capital.encode()).hexdigest()[:12] == sha256(b"Maseru").hexdigest()[:12]
        """,
    ),
    Idiom(
        "an autotest of type, length and value, each hashed with a salt",
        right="codes = ['KEN', 'NPL', 'PHL']",
        wrong="codes = ['KEN', 'NPL', 'PHL', 'PHL']",
        test="""
        from hashlib import sha1
        def salted(text):
            return sha1(text.encode("utf-8") + b"4be3").hexdigest()
        assert salted(str(type(codes))) == salted(str(list)), "type of codes is not list. codes should be a list"
        assert salted(str(len(codes))) == salted("3"), "length of codes is not correct"
        assert salted(str(sorted(map(str, codes)))) == salted("['KEN', 'NPL', 'PHL']"), "values of codes are not correct"
        assert salted(str(codes)) == salted("['KEN', 'NPL', 'PHL']"), "order of elements of codes is not correct"
        """,
    ),
    Idiom(
        "isinstance and the exact type",
        right="years = [2010]",
        wrong="years = (2010,)",
        test="""
        assert isinstance(years, list)
        assert type(years) is list
        """,
    ),
    Idiom(
        "a name still holds the dots of the stub",
        right="answer = 42",
        wrong="answer = ...",
        test="assert answer is not ..., 'you have not answered yet'",
    ),
    Idiom(
        "a choice of letters, tidied first",
        right="choice = ' B '",
        wrong="choice = 'c'",
        test="assert choice.strip().lower() in {'b', 'd'}",
    ),
    Idiom(
        "several choices, in any order",
        right="ticked = ['a', 'd']",
        wrong="ticked = ['a', 'b', 'd']",
        test="assert set(ticked) == {'d', 'a'}",
    ),
    Idiom(
        "a nested dictionary is walked",
        right="record = {'name': 'Amina', 'moves': [{'to': 'UGA', 'year': 2012}]}",
        wrong="record = {'name': 'Amina', 'moves': [{'to': 'UGA', 'year': '2012'}]}",
        test="""
        assert record["moves"][0]["year"] == 2012
        for move in record["moves"]:
            for key, value in move.items():
                assert key in ("to", "year")
        """,
    ),
    Idiom(
        "tuples as keys",
        right="flow = {('KEN', 'UGA'): 3}",
        wrong="flow = {'KEN-UGA': 3}",
        test="assert flow[('KEN', 'UGA')] == 3 and ('UGA', 'KEN') not in flow",
    ),
    Idiom(
        "sets and frozensets keep their kind",
        right="pair = frozenset({'a', 'b'})",
        wrong="pair = {'a', 'b'}",
        test="assert pair == {'a', 'b'} and isinstance(pair, frozenset) and hash(pair) == hash(frozenset('ab'))",
    ),
    Idiom(
        "a Counter answers for what it has not seen",
        right="""
        from collections import Counter
        counts = Counter('banana')
        """,
        wrong="counts = {'b': 1, 'a': 3, 'n': 2}",
        test="assert counts['z'] == 0 and counts.most_common(1) == [('a', 3)]",
    ),
    Idiom(
        "a defaultdict, an OrderedDict and a deque keep their kind",
        right="""
        from collections import OrderedDict, defaultdict, deque
        groups = defaultdict(list)
        groups["x"].append(1)
        ordered = OrderedDict(b=1, a=2)
        last = deque([1, 2, 3], maxlen=2)
        """,
        wrong="""
        groups = {"x": [1]}
        ordered = {"b": 1, "a": 2}
        last = [2, 3]
        """,
        test="""
        import collections
        assert groups["x"] == [1]
        assert isinstance(groups, collections.defaultdict) and isinstance(ordered, collections.OrderedDict)
        assert list(last) == [2, 3] and last.maxlen == 2
        """,
    ),
    Idiom(
        "the order of a dictionary matters",
        right="ranks = {'b': 2, 'a': 1}",
        wrong="ranks = {'a': 1, 'b': 2}",
        test="assert list(ranks) == ['b', 'a']",
    ),
    Idiom(
        "Decimal and Fraction are exact",
        right="""
        from decimal import Decimal
        from fractions import Fraction
        fee = Decimal('0.10') * 3
        third = Fraction(1, 3)
        """,
        wrong="""
        fee = 0.10 * 3
        third = 1 / 3
        """,
        test="assert str(fee) == '0.30' and third * 3 == 1 and third.denominator == 3",
    ),
    Idiom(
        "a complex number",
        right="root = complex(3, 4)",
        wrong="root = complex(4, 3)",
        test="assert abs(root) == 5 and root.real == 3 and root.conjugate() == 3 - 4j",
    ),
    Idiom(
        "bytes and a bytearray",
        right="""
        raw = 'Zürich'.encode('utf-8')
        buffer = bytearray(raw)
        """,
        wrong="""
        raw = 'Zürich'
        buffer = list(raw)
        """,
        test="assert raw == b'Z\\xc3\\xbcrich' and buffer[0] == 90 and isinstance(buffer, bytearray)",
    ),
    Idiom(
        "a very large whole number",
        right="""
        import math
        ways = math.factorial(60)
        """,
        wrong="""
        import math
        ways = float(math.factorial(60))
        """,
        test="assert ways == eval('*'.join(map(str, range(1, 61)))) and isinstance(ways, int)",
    ),
    Idiom(
        "infinity, not a number and minus zero",
        right="top, gap, zero = float('inf'), float('nan'), -0.0",
        wrong="top, gap, zero = 1e308, None, 0.0",
        test="""
        import math
        assert math.isinf(top) and top > 10**300
        assert gap != gap
        assert math.copysign(1, zero) == -1
        """,
    ),
    Idiom(
        "dates, durations and time zones",
        right="""
        from datetime import date, datetime, timedelta, timezone
        born = date(1990, 2, 28)
        stay = timedelta(days=400)
        seen = datetime(2020, 1, 1, 12, tzinfo=timezone.utc)
        """,
        wrong="""
        from datetime import date, datetime, timedelta
        born = date(1990, 2, 28)
        stay = 400
        seen = datetime(2020, 1, 1, 12)
        """,
        test="""
        import datetime as dt
        assert (born + dt.timedelta(days=1)).month == 3
        assert stay / dt.timedelta(days=1) == 400
        assert seen.utcoffset() == dt.timedelta(0) and seen.isoformat() == "2020-01-01T12:00:00+00:00"
        """,
    ),
    Idiom(
        "a range and a slice",
        right="years = range(2000, 2021, 5)",
        wrong="years = [2000, 2005, 2010, 2015, 2020]",
        test="assert years == range(2000, 2021, 5) and years[-1] == 2020",
    ),
    Idiom(
        "text beyond ASCII",
        right="name = 'Côte d’Ivoire 🇨🇮'",
        wrong="name = 'Cote d Ivoire'",
        test="assert 'ô' in name and len(name) == 16 and name.endswith('🇨🇮')",
    ),
    Idiom(
        "there and back by JSON",
        right="settings = {'years': [2010, 2020], 'codes': {'KE': None}}",
        wrong="settings = {'years': (2010, 2020), 'codes': {'KE': None}}",
        test="""
        import json
        assert json.loads(json.dumps(settings)) == settings
        """,
    ),
    Idiom("true itself, not what counts as true", "found = 3 > 2", "found = 1", "assert found is True"),
    Idiom(
        "a path",
        right="""
        from pathlib import Path
        place = Path('data') / 'flows.csv'
        """,
        wrong="place = 'data/flows.csv'",
        test="assert place.suffix == '.csv' and place.parent.name == 'data'",
    ),
    Idiom(
        "two names for one list",
        right="""
        first = [1]
        second = first
        """,
        wrong="""
        first = [1]
        second = [1]
        """,
        test="""
        first.append(2)
        assert second == [1, 2] and first is second
        """,
    ),
    Idiom(
        "a list that holds itself",
        right="""
        loop = [1]
        loop.append(loop)
        """,
        wrong="loop = [1, [1]]",
        test="assert loop[1] is loop and loop[1][1][0] == 1",
    ),
    Idiom(
        "rows of a grid must not be one and the same list",
        right="grid = [[0] * 3 for _ in range(3)]",
        wrong="grid = [[0] * 3] * 3",
        test="""
        grid[0][0] = 1
        assert grid == [[1, 0, 0], [0, 0, 0], [0, 0, 0]]
        """,
    ),
    Idiom(
        "unpacking and length",
        right="low, *rest = [1, 2, 3]",
        wrong="low, rest = 1, (2, 3)",
        test="""
        a, b = rest
        assert (low, a, b) == (1, 2, 3) and rest == [2, 3]
        """,
    ),
]
