"""The engines of this process: one for each settings, made on first use and kept warm. A Dask worker keeps its own for the next run."""

import atexit
import threading

_lock = threading.Lock()
_engines = {}


def engine(settings):
    """The engine for these settings, warm. Raises SandboxUnavailable where none can be had."""
    with _lock:
        if settings not in _engines:
            made = settings.make_engine()
            made.warm()
            _engines[settings] = made
        return _engines[settings]


def close(settings=None):
    """End the engines of these settings (of all by default) and what still runs in them."""
    with _lock:
        ending = [_engines.pop(one) for one in list(_engines) if settings in (None, one)]
    for one in ending:
        one.close()


atexit.register(close)
