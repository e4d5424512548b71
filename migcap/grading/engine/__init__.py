"""One submission, executed: its cells in one process that never sees a test, the tests in another that never runs a line of hers.

    with Engine() as engine:
        manifest, _ = engine.manifest_of(teachers_notebook)
        engine.run(submission, manifest).put_into(submission)

docs/grading.md says what this promises, and against whom.
"""

from migcap.grading.engine.manifest import Manifest, manifest_of
from migcap.grading.engine.run import Run

__all__ = ["Engine", "Manifest", "Run", "manifest_of"]


def __getattr__(name):
    if name != "Engine":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from migcap.grading.engine.engine import Engine  # needs Linux for what it starts

    return Engine
