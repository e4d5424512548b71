"""What an answer writes and reads; chance and the environment."""

from tests.grading.idioms.idiom import SHARED, Idiom

IDIOMS = [
    Idiom(
        "random is seeded by the test",
        right="""
        import random
        def die():
            return random.randint(1, 6)
        """,
        wrong="""
        import random
        def die():
            return random.randint(1, 7)
        """,
        test="""
        import random
        random.seed(4)
        expected = [random.randint(1, 6) for _ in range(20)]
        random.seed(4)
        assert [die() for _ in range(20)] == expected
        """,
    ),
    Idiom(
        "numpy.random is seeded by the test",
        right="""
        import numpy as np
        def draw(n):
            return np.random.rand(n)
        """,
        wrong="""
        import numpy as np
        def draw(n):
            return np.random.randn(n)
        """,
        test="""
        import numpy as np
        np.random.seed(1)
        expected = np.random.rand(3)
        np.random.seed(1)
        assert (draw(3) == expected).all()
        assert np.random.rand() != expected[0]
        """,
    ),
    Idiom(
        "random.choice is mocked",
        right="""
        import random
        def pick(xs):
            return random.choice(xs)
        """,
        wrong="""
        import random
        def pick(xs):
            return xs[0]
        """,
        test="""
        from unittest.mock import patch
        with patch('random.choice', return_value='z') as fake:
            assert pick(['a', 'b']) == 'z'
        fake.assert_called_once()
        """,
    ),
    Idiom(
        "chance within bounds",
        right="""
        import random
        def walk(n):
            return sum(random.choice([-1, 1]) for _ in range(n))
        """,
        wrong="""
        import random
        def walk(n):
            return n
        """,
        test="""
        results = [walk(20) for _ in range(60)]
        assert all(-20 <= r <= 20 and r % 2 == 0 for r in results) and len(set(results)) > 3
        """,
    ),
    Idiom(
        "a seed of the answer's own",
        right="""
        import numpy as np
        rng = np.random.default_rng(42)
        draws = rng.integers(0, 10, 5)
        """,
        wrong="""
        import numpy as np
        draws = np.random.default_rng(43).integers(0, 10, 5)
        """,
        test="""
        import numpy as np
        assert np.array_equal(draws, np.random.default_rng(42).integers(0, 10, 5))
        """,
    ),
    Idiom(
        "a function writes a file",
        right=r"""
        def save(rows, path):
            with open(path, 'w') as f:
                f.writelines(r + '\n' for r in rows)
        """,
        wrong="""
        def save(rows, path):
            with open(path, 'w') as f:
                f.write(''.join(rows))
        """,
        test="""
        save(['a', 'b'], 'out.txt')
        with open('out.txt') as f:
            assert f.read().splitlines() == ['a', 'b']
        """,
    ),
    Idiom(
        "a cell of the answer has written a file",
        right=r"""
        with open('made.csv', 'w') as f:
            f.write('a,b\n1,2\n')
        """,
        wrong=r"""
        with open('made.csv', 'w') as f:
            f.write('a;b\n1;2\n')
        """,
        test="""
        import csv, os
        assert os.path.exists('made.csv')
        with open('made.csv', newline='') as f:
            assert list(csv.DictReader(f)) == [{'a': '1', 'b': '2'}]
        """,
    ),
    Idiom(
        "the test writes the file that a function reads",
        right="""
        def words(path):
            with open(path) as f:
                return len(f.read().split())
        """,
        wrong="""
        def words(path):
            return 3
        """,
        test="""
        with open('in.txt', 'w') as f:
            f.write('one two three four')
        assert words('in.txt') == 4
        """,
    ),
    Idiom(
        "a temporary folder of the test's",
        right="""
        from pathlib import Path
        def count(folder):
            return len(list(Path(folder).glob('*.txt')))
        """,
        wrong="""
        def count(folder):
            return 1
        """,
        test="""
        import os, tempfile
        with tempfile.TemporaryDirectory() as folder:
            for n in 'ab':
                open(os.path.join(folder, n + '.txt'), 'w').close()
            assert count(folder) == 2
            assert not os.path.exists(os.path.join(folder, 'c.txt'))
        """,
    ),
    Idiom(
        "a file beside the notebook is read",
        right="""
        with open('people.txt') as f:
            names = f.read().split()
        """,
        wrong="names = ['Ann']",
        test="assert names == open('people.txt').read().split() == ['Ann', 'Bo']",
        files={'people.txt': 'Ann\nBo\n'},
    ),
    Idiom(
        "open is mocked",
        right="""
        def first(path):
            with open(path) as f:
                return f.readline()
        """,
        wrong="""
        def first(path):
            return 'x'
        """,
        test=r"""
        from unittest.mock import mock_open, patch
        with patch('__main__.open', mock_open(read_data='one\ntwo\n')) as fake:
            assert first('nowhere.txt') == 'one\n'
        fake.assert_called_once_with('nowhere.txt')
        """,
    ),
    Idiom(
        "a bytes file of the answer's",
        right="""
        import pathlib
        pathlib.Path('b.bin').write_bytes(bytes([0, 255]))
        """,
        wrong="""
        import pathlib
        pathlib.Path('b.bin').write_bytes(b'0255')
        """,
        test=r"""
        import pathlib
        assert pathlib.Path('b.bin').read_bytes() == b'\x00\xff' and pathlib.Path('b.bin').stat().st_size == 2
        """,
    ),
    Idiom(
        "the environment is set by the test",
        right="""
        import os
        def who():
            return os.environ.get('WHO', 'nobody')
        """,
        wrong="""
        def who():
            return 'nobody'
        """,
        test="""
        import os
        from unittest.mock import patch
        with patch.dict(os.environ, {'WHO': 'me'}):
            assert who() == 'me'
        assert who() == 'nobody'
        """,
    ),
    Idiom(
        "the environment is set by the answer",
        right="""
        import os
        os.environ['COUNTRY'] = 'NPL'
        """,
        wrong="country = 'NPL'",
        test="""
        import os
        assert os.environ.get('COUNTRY') == 'NPL'
        """,
    ),
    Idiom(
        "the arguments of a program",
        right="""
        import sys
        def main():
            return sys.argv[1:]
        """,
        wrong="""
        def main():
            return ['a']
        """,
        test="""
        import sys
        from unittest.mock import patch
        with patch.object(sys, 'argv', ['prog', 'x', 'y']):
            assert main() == ['x', 'y']
        """,
    ),
    Idiom(
        "a module that the answer wrote is imported",
        right=r"""
        with open('helper_of_mine.py', 'w') as f:
            f.write('def f():\n    return 1\n')
        """,
        wrong=r"""
        with open('helper_of_mine.py', 'w') as f:
            f.write('def f():\n    return 2\n')
        """,
        test="""
        import sys
        sys.path.insert(0, '.')
        import helper_of_mine
        assert helper_of_mine.f() == 1
        """,
        expected=SHARED,
        why="her module is imported in the process of the test",
    ),
    Idiom(
        "a module of the teacher's lies beside the notebook",
        right="""
        def half(x):
            return x / 2
        """,
        wrong="""
        def half(x):
            return x // 2
        """,
        test="check_half(half)",
        setup="from course_checks import check_half",
        files={'course_checks.py': "def check_half(f):\n    assert f(3) == 1.5, 'half of 3 is 1.5'\n"},
    ),
]
