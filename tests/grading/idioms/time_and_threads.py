"""Time limits, clocks, threads and processes."""

from tests.grading.idioms.idiom import Idiom

IDIOMS = [
    Idiom(
        "a call within a second",
        right="""
        def total(n):
            return n * (n + 1) // 2
        """,
        wrong="""
        import time
        def total(n):
            time.sleep(0.7)
            return n * (n + 1) // 2
        """,
        test="""
        import time
        start = time.perf_counter()
        assert total(10 ** 6) == 500000500000
        assert time.perf_counter() - start < 0.5, 'too slow'
        """,
    ),
    Idiom(
        "timeit measures",
        right="""
        def fast():
            return 1
        """,
        wrong="""
        import time
        def fast():
            time.sleep(0.2)
        """,
        test="""
        import timeit
        assert timeit.timeit(fast, number=2) < 0.3
        """,
    ),
    Idiom(
        "timeit with the names of the notebook",
        right="""
        def fast():
            return 1
        """,
        wrong="""
        def fast(x):
            return 1
        """,
        test="""
        import timeit
        assert min(timeit.repeat('fast()', globals=globals(), number=3, repeat=2)) < 1
        """,
    ),
    Idiom(
        "an alarm stops what never ends",
        right="""
        def stop(n):
            while n > 0:
                n -= 1
            return 'end'
        """,
        wrong="""
        def stop(n):
            while n != 0:
                n -= 2
            return 'end'
        """,
        test="""
        import signal
        def late(*_):
            raise TimeoutError('took too long')
        kept = signal.signal(signal.SIGALRM, late)
        signal.alarm(2)
        try:
            assert stop(5) == 'end'
        finally:
            signal.alarm(0)
            signal.signal(signal.SIGALRM, kept)
        """,
    ),
    Idiom(
        "a thread with a time limit",
        right="""
        def work():
            return 5
        """,
        wrong="""
        import time
        def work():
            time.sleep(1.5)
            return 5
        """,
        test="""
        import threading
        box = []
        t = threading.Thread(target=lambda: box.append(work()), daemon=True)
        t.start()
        t.join(0.8)
        assert box == [5], 'took too long'
        """,
    ),
    Idiom(
        "many calls in threads",
        right="""
        def double(x):
            return 2 * x
        """,
        wrong="""
        def double(x):
            return x
        """,
        test="""
        from concurrent.futures import ThreadPoolExecutor
        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(double, range(40))) == [2 * i for i in range(40)]
        """,
    ),
    Idiom(
        "sleep is mocked",
        right="""
        import time
        def patient():
            time.sleep(30)
            return 1
        """,
        wrong="""
        def patient():
            return 1
        """,
        test="""
        from unittest.mock import patch
        with patch('time.sleep') as nap:
            assert patient() == 1
        nap.assert_called_once_with(30)
        """,
    ),
    Idiom(
        "the clock is mocked",
        right="""
        import time
        def stamp():
            return f'{time.time():.0f}'
        """,
        wrong="""
        def stamp():
            return '1'
        """,
        test="""
        from unittest.mock import patch
        with patch('time.time', return_value=1234.2):
            assert stamp() == '1234'
        """,
    ),
    Idiom(
        "a lock keeps a count right",
        right="""
        import threading
        lock = threading.Lock()
        class Count:
            def __init__(self):
                self.n = 0
            def up(self):
                with lock:
                    self.n += 1
        """,
        wrong="""
        class Count:
            def __init__(self):
                self.n = 0
            def up(self):
                self.n = 1
        """,
        test="""
        import threading
        c = Count()
        ts = [threading.Thread(target=c.up) for _ in range(8)]
        [t.start() for t in ts]
        [t.join() for t in ts]
        assert c.n == 8
        """,
    ),
    Idiom(
        "threads of the answer's own",
        right="""
        import threading
        def gather(fs):
            out = []
            ts = [threading.Thread(target=lambda f=f: out.append(f())) for f in fs]
            [t.start() for t in ts]
            [t.join() for t in ts]
            return sorted(out)
        """,
        wrong="""
        def gather(fs):
            return []
        """,
        test="assert gather([lambda: 2, lambda: 1]) == [1, 2]",
    ),
    Idiom(
        "asyncio with a time limit",
        right="""
        import asyncio
        async def quick():
            await asyncio.sleep(0.01)
            return 'ok'
        """,
        wrong="""
        import asyncio
        async def quick():
            await asyncio.sleep(3)
            return 'ok'
        """,
        test="""
        import asyncio
        assert await asyncio.wait_for(quick(), timeout=0.5) == 'ok'
        """,
    ),
    Idiom(
        "growth of the time with the size",
        right="""
        def has(xs, x):
            return x in xs
        """,
        wrong="""
        import time
        def has(xs, x):
            for y in xs:
                time.sleep(0.00002)
                if x == y:
                    return True
            return False
        """,
        test="""
        import time
        def seconds(n):
            xs = set(range(n))
            start = time.perf_counter()
            has(xs, -1)
            return time.perf_counter() - start
        assert min(seconds(20000) for _ in range(2)) < 0.3
        """,
    ),
]
