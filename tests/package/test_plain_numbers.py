"""Numbers are shown to a beginner as people write them."""

import numpy as np
from IPython.core.interactiveshell import InteractiveShell

from migcap import plain_numbers


def test_numpy_numbers_look_like_numbers(monkeypatch):
    shell = InteractiveShell()
    monkeypatch.setattr("IPython.get_ipython", lambda: shell)
    plain_numbers.show_plain_numbers()
    show = shell.display_formatter.formatters["text/plain"]
    assert show(np.int64(470719)) == "470719"
    assert show((np.float64(2.5), np.int32(3), np.bool_(True))) == "(2.5, 3, True)"
