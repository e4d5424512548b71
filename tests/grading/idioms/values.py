"""What a variable holds: compared, measured, hashed, looked into."""

from tests.grading.idioms.idiom import Idiom

IDIOMS = [
    Idiom("a number is compared, with a message", "total = 2 + 3", "total = 2 * 3", 'assert total == 5, f"total should be 5, not {total}"'),
    Idiom("a number is compared within a tolerance of its own", "rate = 1 / 3", "rate = 0.3", "assert abs(rate - 0.3333333) < 1e-6"),
    Idiom(
        "math.isclose compares two floats",
        "growth = 1.02 ** 10 - 1",
        "growth = 0.02 * 10",
        """
        import math
        assert math.isclose(growth, 0.2189944, rel_tol=1e-5)
        """,
    ),
    Idiom(
        "numpy.isclose compares, with numpy imported in the answer alone",
        "import numpy as np\narea = np.pi * 2 ** 2",
        "import numpy as np\narea = np.pi * 2",
        "assert np.isclose(area, 12.566370614)",
    ),
    Idiom(
        "an imported module is used in a plain cell and in the test",
        "spread = statistics.pstdev([1, 3])",
        "spread = statistics.stdev([1, 3])",
        "assert spread == statistics.pstdev([3, 1]) == 1",
        plain="import statistics\nimport math",
    ),
    Idiom("a number is rounded before it is compared", "share = 2 / 3 * 100", "share = 2 / 3", "assert round(share, 2) == 66.67"),
    Idiom(
        "the hash of the type is compared, so that the test does not tell it",
        "count = 5.0",
        "count = 5",
        """
        import hashlib
        expected = hashlib.sha1(str(float).encode("utf-8") + b"a1b2").hexdigest()
        assert hashlib.sha1(str(type(count)).encode("utf-8") + b"a1b2").hexdigest() == expected, "type of count is not correct"
        """,
    ),
    Idiom(
        "the hash of a value is compared",
        "capital = 'Maseru'",
        "capital = 'maseru'",
        """
        from hashlib import sha256
        assert sha256(capital.encode()).hexdigest()[:12] == sha256(b"Maseru").hexdigest()[:12]
        """,
    ),
    Idiom(
        "an autotest of type, length and value, each hashed with a salt",
        "codes = ['KEN', 'NPL', 'PHL']",
        "codes = ['KEN', 'NPL', 'PHL', 'PHL']",
        """
        from hashlib import sha1
        def salted(text):
            return sha1(text.encode("utf-8") + b"4be3").hexdigest()
        assert salted(str(type(codes))) == salted(str(list)), "type of codes is not list. codes should be a list"
        assert salted(str(len(codes))) == salted("3"), "length of codes is not correct"
        assert salted(str(sorted(map(str, codes)))) == salted("['KEN', 'NPL', 'PHL']"), "values of codes are not correct"
        assert salted(str(codes)) == salted("['KEN', 'NPL', 'PHL']"), "order of elements of codes is not correct"
        """,
    ),
    Idiom("isinstance and the exact type", "years = [2010]", "years = (2010,)", "assert isinstance(years, list)\nassert type(years) is list"),
    Idiom("a name still holds the dots of the stub", "answer = 42", "answer = ...", "assert answer is not ..., 'you have not answered yet'"),
    Idiom("a choice of letters, tidied first", "choice = ' B '", "choice = 'c'", "assert choice.strip().lower() in {'b', 'd'}"),
    Idiom("several choices, in any order", "ticked = ['a', 'd']", "ticked = ['a', 'b', 'd']", "assert set(ticked) == {'d', 'a'}"),
    Idiom(
        "a nested dictionary is walked",
        "record = {'name': 'Amina', 'moves': [{'to': 'UGA', 'year': 2012}]}",
        "record = {'name': 'Amina', 'moves': [{'to': 'UGA', 'year': '2012'}]}",
        """
        assert record["moves"][0]["year"] == 2012
        for move in record["moves"]:
            for key, value in move.items():
                assert key in ("to", "year")
        """,
    ),
    Idiom("tuples as keys", "flow = {('KEN', 'UGA'): 3}", "flow = {'KEN-UGA': 3}", "assert flow[('KEN', 'UGA')] == 3 and ('UGA', 'KEN') not in flow"),
    Idiom(
        "sets and frozensets keep their kind",
        "pair = frozenset({'a', 'b'})",
        "pair = {'a', 'b'}",
        "assert pair == {'a', 'b'} and isinstance(pair, frozenset) and hash(pair) == hash(frozenset('ab'))",
    ),
    Idiom(
        "a Counter answers for what it has not seen",
        "from collections import Counter\ncounts = Counter('banana')",
        "counts = {'b': 1, 'a': 3, 'n': 2}",
        "assert counts['z'] == 0 and counts.most_common(1) == [('a', 3)]",
    ),
    Idiom(
        "a defaultdict, an OrderedDict and a deque keep their kind",
        """
        from collections import OrderedDict, defaultdict, deque
        groups = defaultdict(list)
        groups["x"].append(1)
        ordered = OrderedDict(b=1, a=2)
        last = deque([1, 2, 3], maxlen=2)
        """,
        """
        groups = {"x": [1]}
        ordered = {"b": 1, "a": 2}
        last = [2, 3]
        """,
        """
        import collections
        assert groups["x"] == [1]
        assert isinstance(groups, collections.defaultdict) and isinstance(ordered, collections.OrderedDict)
        assert list(last) == [2, 3] and last.maxlen == 2
        """,
    ),
    Idiom("the order of a dictionary matters", "ranks = {'b': 2, 'a': 1}", "ranks = {'a': 1, 'b': 2}", "assert list(ranks) == ['b', 'a']"),
    Idiom(
        "Decimal and Fraction are exact",
        "from decimal import Decimal\nfrom fractions import Fraction\nfee = Decimal('0.10') * 3\nthird = Fraction(1, 3)",
        "fee = 0.10 * 3\nthird = 1 / 3",
        "assert str(fee) == '0.30' and third * 3 == 1 and third.denominator == 3",
    ),
    Idiom("a complex number", "root = complex(3, 4)", "root = complex(4, 3)", "assert abs(root) == 5 and root.real == 3 and root.conjugate() == 3 - 4j"),
    Idiom(
        "bytes and a bytearray",
        "raw = 'Zürich'.encode('utf-8')\nbuffer = bytearray(raw)",
        "raw = 'Zürich'\nbuffer = list(raw)",
        "assert raw == b'Z\\xc3\\xbcrich' and buffer[0] == 90 and isinstance(buffer, bytearray)",
    ),
    Idiom(
        "a very large whole number",
        "import math\nways = math.factorial(60)",
        "import math\nways = float(math.factorial(60))",
        "assert ways == eval('*'.join(map(str, range(1, 61)))) and isinstance(ways, int)",
    ),
    Idiom(
        "infinity, not a number and minus zero",
        "top, gap, zero = float('inf'), float('nan'), -0.0",
        "top, gap, zero = 1e308, None, 0.0",
        """
        import math
        assert math.isinf(top) and top > 10**300
        assert gap != gap
        assert math.copysign(1, zero) == -1
        """,
    ),
    Idiom(
        "dates, durations and time zones",
        """
        from datetime import date, datetime, timedelta, timezone
        born = date(1990, 2, 28)
        stay = timedelta(days=400)
        seen = datetime(2020, 1, 1, 12, tzinfo=timezone.utc)
        """,
        """
        from datetime import date, datetime, timedelta
        born = date(1990, 2, 28)
        stay = 400
        seen = datetime(2020, 1, 1, 12)
        """,
        """
        import datetime as dt
        assert (born + dt.timedelta(days=1)).month == 3
        assert stay / dt.timedelta(days=1) == 400
        assert seen.utcoffset() == dt.timedelta(0) and seen.isoformat() == "2020-01-01T12:00:00+00:00"
        """,
    ),
    Idiom("a range and a slice", "years = range(2000, 2021, 5)", "years = [2000, 2005, 2010, 2015, 2020]", "assert years == range(2000, 2021, 5) and years[-1] == 2020"),
    Idiom("text beyond ASCII", "name = 'Côte d’Ivoire 🇨🇮'", "name = 'Cote d Ivoire'", "assert 'ô' in name and len(name) == 16 and name.endswith('🇨🇮')"),
    Idiom(
        "there and back by JSON",
        "settings = {'years': [2010, 2020], 'codes': {'KE': None}}",
        "settings = {'years': (2010, 2020), 'codes': {'KE': None}}",
        "import json\nassert json.loads(json.dumps(settings)) == settings",
    ),
    Idiom("true itself, not what counts as true", "found = 3 > 2", "found = 1", "assert found is True"),
    Idiom("a path", "from pathlib import Path\nplace = Path('data') / 'flows.csv'", "place = 'data/flows.csv'", "assert place.suffix == '.csv' and place.parent.name == 'data'"),
    Idiom("two names for one list", "first = [1]\nsecond = first", "first = [1]\nsecond = [1]", "first.append(2)\nassert second == [1, 2] and first is second"),
    Idiom("a list that holds itself", "loop = [1]\nloop.append(loop)", "loop = [1, [1]]", "assert loop[1] is loop and loop[1][1][0] == 1"),
    Idiom(
        "rows of a grid must not be one and the same list",
        "grid = [[0] * 3 for _ in range(3)]",
        "grid = [[0] * 3] * 3",
        "grid[0][0] = 1\nassert grid == [[1, 0, 0], [0, 0, 0], [0, 0, 0]]",
    ),
    Idiom("unpacking and length", "low, *rest = [1, 2, 3]", "low, rest = 1, (2, 3)", "a, b = rest\nassert (low, a, b) == (1, 2, 3) and rest == [2, 3]"),
]
