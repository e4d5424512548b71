"""Where untrusted code runs: a warm Python inside bubblewrap, and for each task a child of it, confined to namespaces of its own.

The grader holds a `WarmParent` and asks it for children. Nothing of the grader's environment, files or network is inside.
"""

from migcap.grading.sandbox.errors import SandboxUnavailable
from migcap.grading.sandbox.limits import Limits

__all__ = ["Child", "Limits", "SandboxUnavailable", "WarmParent", "doctor", "doctor_table"]

_LATER = {"WarmParent": "parent", "Child": "child", "doctor": "examine", "doctor_table": "examine"}


def __getattr__(name):
    # The warm parent imports this package too, and needs nothing of the grader's side.
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f"{__name__}.{_LATER[name]}"), name)
